"""Knows the calendar above a bar chart: rows of days, weekdays, weeks or months, and the years and months over them."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from data.kinds._book import Cell

_LEAST = 6  # cells in a run that make a calendar
_CALENDAR = re.compile(
    r"\d{1,2}\s*[月日号]|\d{4}\s*年|(?:周|星期|礼拜|週)?[一二三四五六日天]|[MTWFS]"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|mo|tu|we|th|fr|sa|su)\.?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?(?:[\s'-]{0,2}\d{2,4})?"
    r"|\d{1,2}[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|\d{1,2}[/-]\d{1,2}"
    r"|(?:week|wk|ww|w|kw|cw|month|day|q|第)\s*\d{1,2}\s*[周天月]?",
    re.I,
)
_OVER = re.compile(r"(?:\d{4}\s*年?(?:\s*\d{1,2}\s*月)?|\d{1,2}\s*月|[年月日周]|month|year|week|day|date)", re.I)


def is_grid(row: Sequence[Cell]) -> bool:
    """Whether a row is the calendar above a bar chart: six or more days, weeks or months in a run, and little else."""
    filled = sum(cell is not None for cell in row)
    return filled >= _LEAST and (most := grid_cells(row)) >= _LEAST and most >= 0.7 * filled


def grid_cells(row: Sequence[Cell]) -> int:
    """How many cells of a row are days, weeks or months, or numbers that go on by one."""
    days = sum(is_day(cell) for cell in row)
    numbers = [cell for cell in row if isinstance(cell, int | float) and not isinstance(cell, bool)]
    return max(days, sum(second - first == 1 for first, second in pairwise(numbers)))


def is_day(cell: Cell) -> bool:
    """Whether a cell may stand in a calendar: a date, a day, a weekday, a week or a month."""
    if isinstance(cell, pd.Timestamp):
        return True
    return isinstance(cell, str) and len(cell) <= 20 and bool(_CALENDAR.fullmatch(cell.strip()))


def stands_over_grid(row: Sequence[Cell]) -> bool:
    """Whether a row above a calendar belongs to it: days again, or the years and months over them."""
    said = [cell for cell in row if cell is not None]
    return is_grid(row) or (bool(said) and all(is_day(cell) or _is_over(cell) for cell in said))


def _is_over(cell: Cell) -> bool:
    said = f"{cell:g}" if isinstance(cell, int | float) and not isinstance(cell, bool) else str(cell)
    return len(said) <= 20 and bool(_OVER.fullmatch(said.strip()))
