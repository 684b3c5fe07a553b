"""What an xlsx file can hold: which names of sheets, how long a text, which numbers and dates."""

import math
import re
from collections.abc import Sequence
from typing import TypeGuard

import pandas as pd

from data.export.sheets import Sheet
from data.kinds import Cell

# Both in UTF-16 units, so an emoji counts twice (Microsoft: Excel specifications and limits).
LONGEST_TEXT = 32_767
LONGEST_NAME = 31


def sheet_names(sheets: Sequence[Sheet]) -> list[str]:
    """A name for each sheet that Excel accepts and no other sheet has; the owner's own names are given first."""
    taken: set[str] = set()
    names: dict[int, str] = {}
    for at in sorted(range(len(sheets)), key=lambda at: not sheets[at].keeps_name):
        names[at] = _free_name(sheets[at].name, taken)
        taken.add(names[at].casefold())
    return [names[at] for at in range(len(sheets))]


def cell_text(text: str) -> str:
    """Text as a cell can hold it; what is cut at the end is marked, and so is a broken half of a character.

    Control characters need no care here: they are escaped as Excel does it (`_x0001_`).
    """
    text = _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_TEXT:
        return text
    return units[: 2 * (LONGEST_TEXT - len(_CUT))].decode("utf-16-le", errors="ignore") + _CUT


def plain(text: str) -> str:
    """Text for a name or a footer, where no character can be escaped."""
    return _CONTROLS.sub(" ", text).strip()


def is_exact_number(cell: Cell) -> TypeGuard[float]:
    """Whether a cell holds the number as it is; an 18-digit id, say, would lose digits and is written as text."""
    if isinstance(cell, float):
        return math.isfinite(cell)
    return isinstance(cell, int) and abs(cell) <= 2**53


def is_excel_date(at: pd.Timestamp) -> bool:
    """Whether Excel's calendar has the moment: no time zones, and sound only after its 29 February 1900 that never was."""
    return at.tzinfo is None and at >= _FIRST_DATE


_CUT = " … [cut/截断]"
_FIRST_DATE = pd.Timestamp("1900-03-01")
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_XML = re.compile(r"[\ufffe\uffff\ud800-\udfff]")


def _free_name(name: str, taken: set[str]) -> str:
    """The name as Excel accepts it, with a number where another sheet has it."""
    clean = _FORBIDDEN_IN_NAME.sub(" ", plain(name)).strip().strip("'") or "Sheet"
    free, number = _shortened(clean, ""), 1
    while free.casefold() in taken or free.casefold() == "history":  # Excel keeps that name for itself
        number += 1
        free = _shortened(clean, f" ({number})")
    return free


def _shortened(name: str, ending: str) -> str:
    units = name.encode("utf-16-le")[: 2 * (LONGEST_NAME - len(ending))]
    return units.decode("utf-16-le", errors="ignore").strip().strip("'") + ending
