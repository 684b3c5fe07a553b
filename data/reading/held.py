"""Cells as the program holds them: text as typed, numbers, yes or no, dates; the remains of a formula that failed are told."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from math import isfinite

import pandas as pd
from python_calamine import CalamineSheet

from data.kinds._book import Cell
from data.reading import grid
from data.reading.formulas import UNDECLARED
from data.reading.grid import Grid
from data.reading.gridded import grid_of

ERRORS = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
_UNDECLARED = re.compile(rf"{UNDECLARED}&\w{{1,40}};")


def is_error(cell: Cell) -> bool:
    """Whether a cell holds the remains of a formula that failed, such as #REF!, or of a sign that cannot be read."""
    return isinstance(cell, str) and cell.startswith("#") and (cell in ERRORS or bool(_UNDECLARED.fullmatch(cell)))


def rows_held(sheet: CalamineSheet) -> list[list[Cell]] | Grid:
    if sheet.start is None or sheet.end is None or sheet.end[0] < grid.LONG - 1:
        return cells_held(sheet.to_python(skip_empty_area=False))
    days: dict[object, Cell] = {}
    shape = sheet.end[0] + 1, sheet.end[1] + 1
    return grid_of(sheet.iter_rows(), shape, sheet.start[1], lambda cell: _cell(cell, days))


def cells_held(rows: Iterable[Sequence[object]]) -> list[list[Cell]]:
    """Rows of cells as the program holds them; a day that stands in many cells is made once."""
    days: dict[object, Cell] = {}
    # What most cells are is told without a call: a text that begins with a visible letter of ASCII.
    return [
        [cell if cell.__class__ is str and "!" <= cell < "\x7f" else _cell(cell, days) for cell in row] for row in rows
    ]


def _cell(cell: object, days: dict[object, Cell]) -> Cell:
    """A cell as the program holds it: text as typed, numbers, yes/no, dates; times of day, spans and numbers without an end as text."""
    if isinstance(cell, str):
        return cell if cell.strip("\u200b\ufeff \t\r\n\xa0\u3000") else None
    if isinstance(cell, float):
        return cell if isfinite(cell) else str(cell)
    if isinstance(cell, bool | int):
        return cell
    if isinstance(cell, dt.datetime | dt.date):
        if cell not in days:
            days[cell] = pd.Timestamp(cell)
        return days[cell]
    if isinstance(cell, dt.timedelta):
        return cell.total_seconds() / 86400
    return None if cell is None else str(cell)
