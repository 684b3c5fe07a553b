"""What the ids of a table and the sentences in it tell of its kind: REQ-7 is a requirement, “the system shall” asks for one."""

import re
from collections.abc import Mapping, Sequence

from data.kinds import KINDS
from data.reading.seen import Seen
from data.reading.spellings import plain

_MOSTLY, _OFTEN = 0.8, 0.6  # share of the ids that begin so, and of the sentences that speak so
_FEW = 2  # cells that are needed to tell anything by them
_NUMBERED, _SPEAKS = 1.2, 0.8  # how much each speaks for a kind, as the name of a sheet does (`told_of`)
_LONGEST = 300  # letters of a cell that are looked at
# What stands in the heading of a column that describes the records.
DESCRIBES = ("descr", "statement", "beschreibung", "描述", "内容", "说明", "现象", "описание")
_ID = re.compile(r"([^\W\d_]{1,12})[-_. #:]{0,2}\d{1,6}(?:[.-]\d{1,4}){0,3}")


def told_by_cells(columns: Sequence[Seen]) -> Mapping[str, float]:
    """For each kind how much the cells speak for it (0: they do not); letters that several kinds number by are shared among them."""
    begins, said = _ids_begin(columns), _sentences(columns)
    numbered = [name for name, kind in KINDS.items() if begins in kind.ids]
    spoken = [name for name, kind in KINDS.items() if kind.says and _speak(said, kind.says)]
    told = dict.fromkeys(numbered, _NUMBERED / len(numbered)) if numbered else {}
    for name in spoken if len(spoken) == 1 else ():
        told[name] = told.get(name, 0.0) + _SPEAKS
    return told


def _ids_begin(columns: Sequence[Seen]) -> str:
    """The letters with which the ids begin, in the first of the columns whose cells are all different ids; blank where there is none."""
    for column in columns:
        ids = [_ID.fullmatch(cell.strip()[:_LONGEST]) for cell in column.sample if isinstance(cell, str)]
        begun = [one[1].casefold() for one in ids if one]
        if len(begun) >= _FEW and column.different == 1 and len(begun) >= _MOSTLY * len(column.sample):
            return begun[0] if begun.count(begun[0]) >= _MOSTLY * len(begun) else ""
    return ""


def _sentences(columns: Sequence[Seen]) -> list[str]:
    """The cells of the first column that describes the records; the words of any other heading tell more than its cells."""
    for column in columns:
        if column.texts >= _MOSTLY and any(word in plain(column.header) for word in DESCRIBES):
            return [cell[:_LONGEST].casefold() for cell in column.sample if isinstance(cell, str)]
    return []


def _speak(texts: Sequence[str], words: Sequence[str]) -> bool:
    held = sum(any(_holds(text, word) for word in words) for text in texts)
    return len(texts) >= _FEW and held >= _OFTEN * len(texts)


def _holds(text: str, word: str) -> bool:
    return f" {word} " in f" {text} " if word.isascii() else word in text
