"""Every word on the screen, in each language; one file a page, found by itself."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from analytics.sentences import Count, filled, sentence
from data.kinds import Words

LANGUAGE_NAMES = {"en": "English", "zh": "中文"}

_PAGES = [import_module(f"{__name__}.{module.name}").TEXTS for module in iter_modules(__path__)]
TEXTS: dict[str, Words] = {key: words for page in _PAGES for key, words in page.items()}
if len(TEXTS) < sum(len(page) for page in _PAGES):
    raise ValueError("a word of the screen stands on two pages")

__all__ = ["LANGUAGE_NAMES", "TEXTS", "Count", "finding_title", "say", "words"]

finding_title = sentence  # a finding is the title of its page


def say(key: str, language: str, **values: object) -> str:
    """The words of that key, with its placeholders filled."""
    return filled(TEXTS[key], language, values)


def words(group: str, language: str) -> Mapping[str, str]:
    """All words of a figure, by the name that the figure asks for."""
    return {
        name.removeprefix(f"{group}."): text(language) for name, text in TEXTS.items() if name.startswith(f"{group}.")
    }
