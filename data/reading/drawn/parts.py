"""Cuts a calendar into its parts: steps between dates, days of a week, weeks and thirds of a month."""

from calendar import monthrange
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import pandas as pd

from data.reading.drawn.layout import Label, Line
from data.reading.drawn.marks import Mark

Day = pd.Timestamp
Span = tuple[Day, Day]
_A_DAY = pd.Timedelta(days=1)
_WEEK = 7


def stepped(days: Sequence[tuple[Label, Day]]) -> list[tuple[Label, Span]]:
    """Dates with the days up to the next one: one day, a week, a month; whatever does not rise is left out."""
    rising = [pair for at, pair in enumerate(days) if at == 0 or pair[1] >= days[at - 1][1]]
    steps = [(after[1] - before[1]).days for before, after in pairwise(rising)]
    usual = int(median(steps)) if steps else 1
    ends = [after for _, after in rising[1:]]
    found: list[tuple[Label, Span]] = []
    for at, (label, first) in enumerate(rising):
        if usual <= 1:
            last = first
        elif at < len(ends) and first < ends[at] <= first + 2 * usual * _A_DAY:
            last = ends[at] - _A_DAY
        else:
            last = (
                month_end(first.year, first.month)
                if first.day == 1 and 28 <= usual <= 31
                else first + (usual - 1) * _A_DAY
            )
        found.append((label, (first, last)))
    return found


def divided(label: Label, span: Span, weekdays: Line | None) -> dict[int, Span]:
    """The days of a cell shared out to the columns under it: a week to seven or five days, a month to its weeks."""
    (first, last), count = span, len(label.columns)
    long = (last - first).days + 1
    if weekdays is not None and (named := _by_weekday(label, first, weekdays)):
        return named
    if count == 1:
        return {label.first: (first, last - 2 * _A_DAY if long == _WEEK and first.day_of_week == 0 else last)}
    if count == 5 and long == _WEEK:
        return {at: (first + n * _A_DAY,) * 2 for n, at in enumerate(label.columns)}
    if count in (4, 5) and 28 <= long <= 31:
        ends = [min(first + (7 * n + 6) * _A_DAY, last) for n in range(count - 1)] + [last]
        return {at: (first + 7 * n * _A_DAY, end) for n, (at, end) in enumerate(zip(label.columns, ends, strict=True))}
    cuts = [first + round(long * n / count) * _A_DAY for n in range(count + 1)]
    pairs = pairwise(cuts)
    return {at: (one, max(one, after - _A_DAY)) for at, (one, after) in zip(label.columns, pairs, strict=True)}


def _by_weekday(label: Label, first: Day, weekdays: Line) -> dict[int, Span]:
    """The days of a week by the letters under it; of two T or S the second is the later day."""
    found: dict[int, Span] = {}
    before = 0
    for one in weekdays.labels:
        if one.first not in label.columns:
            continue
        value = one.mark.value
        value += 2 if value == 2 and before >= 2 else 1 if value == 6 and before >= 6 else 0
        before = value
        day = first + ((value - 1 - first.day_of_week) % 7) * _A_DAY
        found[one.first] = (day, day)
    return found


def part_of(mark: Mark, year: int, month: int) -> Span | None:
    """Some days of a month: one, from one to another, a third or a half of it."""
    end = month_end(year, month)
    if mark.unit == "part":
        long = 30 // mark.last
        first = pd.Timestamp(year, month, (mark.value - 1) * long + 1)
        return first, end if mark.value == mark.last else first + (long - 1) * _A_DAY
    first_day = day_of(year, month, mark.value)
    if first_day is None:
        return None
    return first_day, (day_of(year, month, mark.last) or end) if mark.last else first_day


def counted_from(unit: str, number: int, start: Day) -> Span:
    """The day, week or month that lies so many after the one in which a plan starts."""
    if unit == "nth_month":
        first = (start.replace(day=1) + pd.DateOffset(months=number)).normalize()
        return first, month_end(first.year, first.month)
    if unit == "nth_day":
        return start + number * _A_DAY, start + number * _A_DAY
    monday = start - start.day_of_week * _A_DAY + number * _WEEK * _A_DAY
    return monday, monday + 6 * _A_DAY


def day_of(year: int, month: int, day: int) -> Day | None:
    """A day, None where there is no such day."""
    if not (1902 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return pd.Timestamp(year, month, day)


def month_end(year: int, month: int) -> Day:
    """The last day of a month."""
    return pd.Timestamp(year, month, monthrange(year, month)[1])
