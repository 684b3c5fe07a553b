"""The first day of a project, from which periods such as “Week 3” count: told above the table, or by the calendar in its header."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from data.kinds._book import Cell
from data.reading.counted_periods import names_period
from data.reading.dates import date_in
from data.reading.region import Region
from data.reading.spellings import plain
from data.reading.workbook import Sheet

_LABELS = {"project start", "project start date", "start of project", "project begins", "project begin date", "start date", "start", "plan start", "plan start date", "kick off", "kick off date", "kick-off", "kick-off date", "kickoff", "kickoff date", "week 1 starts", "week 1 starts on", "项目开始", "项目开始日期", "项目开始时间", "项目启动日期", "项目启动时间", "项目启动", "项目起始日期", "开始日期", "起始日期", "启动日期", "计划开始日期", "projektstart", "projektbeginn", "fecha de inicio", "inicio del proyecto"}  # fmt: skip
_ABOVE = 30  # rows above a header in which it is told
_NEXT_TO = 8  # filled cells of such a row that are looked at


def first_day(sheet: Sheet, region: Region) -> pd.Timestamp | None:
    """The day on which the first period begins; None where nothing tells it."""
    top = region.header.rows[0]
    above = [row for row in sheet.rows[max(0, top - _ABOVE) : top] if any(cell is not None for cell in row)]
    return _of_calendar([*above[-1:], *(sheet.rows[row] for row in region.header.rows)]) or _told(above)


def _told(rows: Sequence[Sequence[Cell]]) -> pd.Timestamp | None:
    """A day beside or behind the words for the start of a project."""
    for row in rows:
        filled = [cell for cell in row if cell is not None][:_NEXT_TO]
        for cell, beside in pairwise([*filled, None]):
            if isinstance(cell, str) and (day := _behind(cell, beside)) is not None:
                return day
    return None


def _behind(cell: str, beside: Cell) -> pd.Timestamp | None:
    label, colon, said = cell[:200].replace("：", ":").partition(":")
    day = date_in(said.strip() if colon and said.strip() else beside) if plain(label) in _LABELS else None
    return None if day is None else day.normalize()


def _of_calendar(rows: Sequence[Sequence[Cell]]) -> pd.Timestamp | None:
    """The first day as the weeks of a header tell it that stand above or below the days on which they begin."""
    for first, second in [*pairwise(rows), *((below, above) for above, below in pairwise(rows))]:
        for named, day in zip(first, second, strict=True):
            period = names_period(named)
            if period is not None and period[0] in ("week", "wk", "w", "周") and isinstance(day, pd.Timestamp):
                return day.normalize() - pd.Timedelta(weeks=period[1] - 1)
    return None
