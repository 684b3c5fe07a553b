"""Looks around a table for what its bar chart leaves out: the year, the month, the day on which the plan starts."""

import re
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from data.kinds._book import Cell
from data.reading.dates import FIRST_YEAR, LAST_YEAR, date_in
from data.reading.drawn.marks import mark_of
from data.reading.evened import evened

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:[01]\d(?:[0-3]\d)?)?(?!\d)")
_MONTH = re.compile(r"(?<!\d)20\d\d\s?[-/.年]\s?\d{1,2}(?!\d)\s?月?|[a-z]{3,9}\s20\d\d(?!\d)")
_STARTS = re.compile(r"start|begin|timeline|period|kick.?off|duration|开始|起始|启动|工期|周期|起止|日期范围")
_DATE = re.compile(
    r"(?<!\d)(?:20\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}"
    r"|\d{1,2}[\s\-/]{1,2}[a-z]{3,9}[\s\-/,]{1,2}20\d\d|[a-z]{3,9}\s\d{1,2},?\s20\d\d|\d{1,2}[/.]\d{1,2}[/.]20\d\d)(?!\d)"
)
_LOOKED_AT = 400  # letters of a cell
_MOST_YEARS = 20


def plan_start(rows: Sequence[Sequence[Cell]]) -> pd.Timestamp | None:
    """The day on which a plan starts, where the rows above its table say so: `Project start: 1 March 2026`, in one cell or two."""
    for row in rows:
        filled = [cell for cell in row if cell is not None]
        for at, cell in enumerate(filled):
            said = evened(cell[:_LOOKED_AT]).casefold() if isinstance(cell, str) else ""
            if _STARTS.search(said):
                inside = _DATE.search(said)
                beside = filled[at + 1] if at + 1 < len(filled) else None
                date = date_in(inside[0]) if inside else date_in(beside) if beside is not None else None
                if date is not None:
                    return date.normalize()
    return None


def plan_years(rows: Sequence[Sequence[Cell]], names: Iterable[str], typed: Iterable[pd.Timestamp]) -> list[int]:
    """The years that a plan may begin in, the likeliest first: those of its written dates, else of what stands above it or in a name."""
    known = {date.year for date in typed}
    above = {year for row in rows for cell in row for year in _years(cell)}
    named = {year for name in names for year in _years(name)}
    return sorted(year for year in known or above or named if FIRST_YEAR <= year <= LAST_YEAR)[:_MOST_YEARS]


def plan_month(rows: Sequence[Sequence[Cell]], names: Iterable[str]) -> tuple[int, int] | None:
    """The year and month that a title or a name tells, as `June 2026` or 2026年6月."""
    for text in (*names, *(cell for row in rows for cell in row if isinstance(cell, str))):
        for said in _MONTH.findall(evened(text[:_LOOKED_AT]).casefold()):
            mark = mark_of(said)
            if mark is not None and mark.unit == "month" and mark.year is not None:
                return mark.year, mark.value
    return None


def _years(cell: Cell) -> Iterator[int]:
    if isinstance(cell, pd.Timestamp):
        yield cell.year
    elif isinstance(cell, str):
        yield from (int(year) for year in _YEAR.findall(cell[:_LOOKED_AT]))
    elif isinstance(cell, int | float) and not isinstance(cell, bool) and 2000 <= cell < 2100 and cell == int(cell):
        yield int(cell)
