"""Words for a person, once in every language that Liaison speaks."""

from dataclasses import dataclass, fields
from typing import Literal

from data.kinds._legible import legible

Language = Literal["en", "zh"]


@dataclass(frozen=True)
class Words:
    """The same words in each language; a new language is one more field here.

    Calling it gives the words in that language, with `{placeholders}` filled from `values`; text among them is made
    legible, so that a name from somebody's file turns no sentence round.
    """

    en: str
    zh: str

    def __call__(self, language: str, **values: object) -> str:
        said: str = getattr(self, language)
        return said.format(**{name: _shown(value) for name, value in values.items()}) if values else said

    def everywhere(self) -> tuple[str, ...]:
        """The words in all languages, in the order of the fields."""
        return tuple(getattr(self, field.name) for field in fields(self))


def _shown(value: object) -> object:
    return legible(value) if isinstance(value, str) else value


LANGUAGES: tuple[str, ...] = tuple(field.name for field in fields(Words))
