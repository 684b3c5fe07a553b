"""What the numbers say, as a code and values; the sentence is made where it is shown, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass

Said = str | int | float

NAMES_TOLD = 3  # a title that lists more people than this is no longer a title


@dataclass(frozen=True)
class Finding:
    """One finding: `code` picks the sentence, `values` fill its placeholders (each name once)."""

    code: str
    values: tuple[tuple[str, Said], ...] = ()

    @classmethod
    def of(cls, code: str, **values: Said) -> "Finding":
        return cls(code, tuple(values.items()))

    def value(self, name: str) -> Said:
        """The value of that name; KeyError with the names there are, where there is none."""
        for known, value in self.values:
            if known == name:
                return value
        raise KeyError(f"the finding {self.code} has no {name!r}, only {[known for known, _ in self.values]}")


def told(names: Iterable[object]) -> str:
    """The first three names that are not blank, joined for a title: `Zhao Min, Li Na, Wu Gang`."""
    written = [name for name in names if isinstance(name, str) and name]
    return ", ".join(written[:NAMES_TOLD])
