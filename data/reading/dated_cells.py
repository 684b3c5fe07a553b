"""Reads a column of dates: plain days, and periods as their first or last day; what is neither is told."""

from collections.abc import Sequence

import pandas as pd

from data.kinds import Column
from data.kinds._book import Cell
from data.reading.around import Around, Values
from data.reading.counted_periods import Days, counted_period, counted_week
from data.reading.dates import FIRST_YEAR, dates_in, tidy, usual_year
from data.reading.day_order import Order, in_chinese, order_of
from data.reading.grid import different
from data.reading.periods import Period, period_in
from data.reading.unsaid import undated, without, without_unknown

# Columns of beginnings: of a period they hold the first day, all others the last.
_BEGIN = {"start", "baseline_start", "actual_start", "submitted_on", "submitted_date", "identified_on", "evaluated_on", "rated_on", "on"}  # fmt: skip


def order_within(cells: Sequence[Cell], around: Around) -> Order:
    """What comes first in the dates of a column that are three numbers."""
    each = list(different(cells))
    texts = (tidy(cell) for cell in each if isinstance(cell, str))
    year = usual_year(each) or around.year
    return order_of(texts, like=around.order, chinese=in_chinese(around.header), year=year)


def dates_of(column: Column, cells: list[Cell], around: Around) -> Values:
    """The days of a date column: the first day of a period in a column of beginnings, else its last one; a period is noted."""
    known = without(without_unknown(cells), undated)
    if around.since_1904:
        known = [cell + _1904_LATER if isinstance(cell, float) and 0 < cell < _LAST_SERIAL else cell for cell in known]
    order, year = order_within(known, around), usual_year(known) or around.year
    values: list[object] = list(dates_in(known, year, order))
    periods = _periods(known, values, year, order) | _counted(known, values, around)
    for at, period in periods.items():
        values[at] = period.first if column.name in _BEGIN else period.last
    wrong = {
        at: "period_uncounted" if _days_of(cell, around.header, _ANY_DAY) else "wrong_value"
        for at, (cell, value) in enumerate(zip(known, values, strict=True))
        if value is None and cell is not None and not _is_zero_day(cell)
    }
    ends = {at: period.last for at, period in periods.items() if period.both and column.name in _BEGIN}
    return Values(values, wrong, noted=frozenset(periods), ends=ends)


_1904_LATER = 1462  # days between the two days from which workbooks count
_LAST_SERIAL = 80_000  # above it a number is a day written together: 20260318


def _periods(cells: list[Cell], values: list[object], year: int | None, order: Order) -> dict[int, Period]:
    """The cells that are no plain dates and yet name a time."""
    open_yet = [at for at, value in enumerate(values) if value is None and isinstance(cells[at], str)]
    found = {cell: period_in(str(cell), year, order) for cell in {cells[at] for at in open_yet}}
    return {at: period for at in open_yet if (period := found[cells[at]]) is not None}


def _counted(cells: list[Cell], values: list[object], around: Around) -> dict[int, Period]:
    """The cells that number a week or a month of a project of which the first day is known."""
    if around.first_day is None:
        return {}
    open_yet = [at for at, value in enumerate(values) if value is None and cells[at] is not None]
    found = {at: _days_of(cells[at], around.header, around.first_day) for at in open_yet}
    return {at: Period(*days) for at, days in found.items() if days is not None}


def _days_of(cell: Cell, header: str, first_day: pd.Timestamp) -> Days | None:
    if isinstance(cell, str):
        return counted_period(tidy(cell).casefold(), first_day) if len(cell) <= _LONGEST else None
    return counted_week(cell, header, first_day)


_ANY_DAY = pd.Timestamp(2024, 1, 1)
_LONGEST = 40  # letters of a numbered period


def _is_zero_day(cell: Cell) -> bool:
    """Whether a cell is what a blank becomes where it is formatted as a date."""
    return cell.year < FIRST_YEAR if isinstance(cell, pd.Timestamp) else cell == 0
