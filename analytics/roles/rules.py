"""What is asked of a matrix of responsibilities: which letters it knows, and from when on something is too much."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from data.kinds import Book
from data.kinds.raci import VARIANTS

AS_WRITTEN = "as_written"  # the variant is the one that understands most of the letters


@dataclass(frozen=True)
class Rules:
    """Checked when made. Defaults: more than three consulted slow a decision; whoever answers for more than 20 % carries too much.

    variant: a key of VARIANTS, or `as_written`. most_consulted: people or roles with C on one task, 1..1000.
    most_accountable: share of the tasks with A that one person may hold, 0..1. least_tasks: a matrix of fewer tasks tells
    nothing about shares (of four tasks one is 25 %), 1..1000.
    """

    variant: str = AS_WRITTEN
    most_consulted: int = 3
    most_accountable: float = 0.2
    least_tasks: int = 10

    def __post_init__(self) -> None:
        if self.variant not in (AS_WRITTEN, *VARIANTS):
            raise ValueError(f"the variant must be one of {[AS_WRITTEN, *VARIANTS]}, found {self.variant!r}")
        for name in ("most_consulted", "least_tasks"):
            if not 1 <= getattr(self, name) <= 1000:
                raise ValueError(f"{name} must lie in 1..1000, found {getattr(self, name)}")
        if not 0 <= self.most_accountable <= 1:
            raise ValueError(f"most_accountable must lie in 0..1, found {self.most_accountable}")

    def kept(self) -> dict[str, object]:
        """As it is kept with the workspace, in its setting `raci`."""
        return asdict(self)


USUAL = Rules()


def rules_of(book: Book) -> Rules:
    """The rules kept with a book, else the usual ones; settings may come from somebody's workbook."""
    kept = book.settings.get("raci")
    try:
        return Rules(**kept) if isinstance(kept, Mapping) else USUAL
    except (TypeError, ValueError):
        return USUAL
