"""Finds the records that a written id or name means."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

import pandas as pd

# `T3`, `3`, `003` and `#3` are the same task to the person who writes predecessors
_NUMBERED = re.compile(r"^(?:t|task|#|任务)?[-_.]?0*(0|(?!0)\d+)$")


class Register:
    """The records of one table under their ids, numbers and names; the first of these that fits is taken."""

    def __init__(self, records: pd.DataFrame, *, numbered: bool = False) -> None:
        pages: list[tuple[str, Callable[[str], str], bool]] = [("id", spelled, True), ("wbs", spelled, True)]
        if numbered:
            pages.insert(1, ("id", _number, True))
        pages += [("name", spelled, False), ("title", spelled, False)]
        self._pages = [(_page(records, name, key), key, single) for name, key, single in pages if name in records]

    def all(self, text: str) -> list[int]:
        """Every record that the text means: one by its id, or all that share the name."""
        for page, key, single in self._pages:
            if found := page.get(key(text)):
                return found[:1] if single else found
        return []

    def one(self, text: str) -> int | None:
        """The record that the text means; None where it means none, or a name that several share."""
        found = self.all(text)
        return found[0] if len(found) == 1 else None


def spelled(text: str) -> str:
    """How a name is compared: without spaces, case or full-width forms (a text that is much too long for a name is not kept in mind)."""
    return _spelled(text) if len(text) <= _LONGEST else _in_pieces(text)


_LONGEST = 200  # letters of a name


@lru_cache(maxsize=65_536)
def _spelled(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _in_pieces(text: str) -> str:
    """A run of accents takes the square of its length, so that a long text is brought to one form piece by piece."""
    return "".join(_spelled.__wrapped__(text[at : at + _LONGEST]) for at in range(0, len(text), _LONGEST))


def _number(text: str) -> str:
    found = _NUMBERED.match(spelled(text))
    return found[1] if found else ""


def _page(records: pd.DataFrame, column: str, key: Callable[[str], str]) -> dict[str, list[int]]:
    page: dict[str, list[int]] = {}
    for record, text in zip(records.index.tolist(), records[column].tolist(), strict=True):
        if isinstance(text, str) and (said := key(text)):
            page.setdefault(said, []).append(record)
    return page
