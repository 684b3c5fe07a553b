"""Words for a person, once in every language that Liaison speaks."""

from dataclasses import dataclass, fields
from typing import Literal

Language = Literal["en", "zh"]


@dataclass(frozen=True)
class Words:
    """The same words in each language; a new language is one more field here.

    Calling it gives the words in that language, with `{placeholders}` filled from `values`.
    """

    en: str
    zh: str

    def __call__(self, language: str, **values: object) -> str:
        said: str = getattr(self, language)
        return said.format(**values) if values else said

    def everywhere(self) -> tuple[str, ...]:
        """The words in all languages, in the order of the fields."""
        return tuple(getattr(self, field.name) for field in fields(self))


LANGUAGES: tuple[str, ...] = tuple(field.name for field in fields(Words))
