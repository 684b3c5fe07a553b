"""The columns of a timeline's grid: a day, a week or a month each, with what is written above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Literal

from data.kinds import Words

Unit = Literal["day", "week", "month"]
Day = tuple[date, bool, str]  # the first day of a column, whether it is worked, the name of a holiday

MOST_DAYS = 190  # beyond these a column is a week, so that a plan still fits a page
MOST_WEEKS = 260  # beyond these, five years, a month


@dataclass(frozen=True)
class Span:
    """One column: its first and last day, whether any of it is worked, the holiday that falls into it."""

    first: date
    last: date
    worked: bool
    holiday: str = ""


def spans(days: Sequence[Day], *, by_month: bool) -> tuple[list[Span], Unit]:
    """The columns for these days, and what each of them is; by month where dates are told no more exactly, or there are too many."""
    found = list(_days(days))
    weekly = any(column.last > column.first for column in found)
    if by_month or len(found) > MOST_WEEKS * (1 if weekly else 7):
        months = groupby(found, key=lambda day: (day.first.year, day.first.month))
        return [_whole_month(_joined(list(month))) for _, month in months], "month"
    if weekly:
        return found, "week"
    if len(found) <= MOST_DAYS:
        return found, "day"
    return [_joined(list(week)) for _, week in groupby(found, key=lambda day: day.first.isocalendar()[:2])], "week"


def above(columns: Sequence[Span], unit: Unit, language: str) -> list[tuple[int, int, str]]:
    """The upper labels as first column, last column and text: months, or years above months; blank where none fits."""
    groups = groupby(range(len(columns)), key=lambda at: _group(columns[at].first, unit))
    return [_label([*ats], columns, unit, language) for _, ats in groups]


def below(columns: Sequence[Span], unit: Unit, language: str) -> Iterator[str]:
    """The lower label of each column: the day of the month (of days the Mondays alone), or the month."""
    for span in columns:
        if unit == "month":
            yield _SHORT(language, name=_MONTHS[span.first.month - 1], month=span.first.month)
        else:
            yield str(span.first.day) if unit == "week" or span.first.weekday() == 0 else ""


def month_labels(language: str) -> Iterator[str]:
    """What stands above or below the months of a year."""
    yield from (_SHORT(language, name=name, month=number) for number, name in enumerate(_MONTHS, start=1))


def holidays(columns: Sequence[Span], unit: Unit) -> dict[int, str]:
    """The name of each holiday at the column where it begins; none above months."""
    named: dict[int, str] = {}
    until: dict[str, date] = {}
    for at, span in enumerate(columns):
        if span.holiday and unit != "month":
            if span.holiday not in until or (span.first - until[span.holiday]).days > _SAME_HOLIDAY:
                named[at] = span.holiday
            until[span.holiday] = span.last
    return named


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SAME_HOLIDAY = 10  # days: a weekend inside of a holiday does not begin another
_ENOUGH = {"day": (7, 4), "week": (3, 2), "month": (1, 1)}  # columns that a long and a short label need
_FULL = Words("{name} {year}", "{year}年{month}月")
_SHORT = Words("{name}", "{month}月")
_YEAR = Words("{year}", "{year}年")


def _days(days: Sequence[Day]) -> Iterator[Span]:
    """Each column with its last day: the day before the next one; the last is as long as the one before it."""
    firsts = [first for first, _, _ in days]
    gaps = [after - first for first, after in pairwise(firsts)]
    gaps.append(gaps[-1] if gaps else timedelta(days=1))
    for (first, worked, holiday), gap in zip(days, gaps, strict=True):
        yield Span(first, first + max(gap, timedelta(days=1)) - timedelta(days=1), worked, holiday)


def _joined(days: Sequence[Span]) -> Span:
    """Several days as one column."""
    named = next((day.holiday for day in days if day.holiday), "")
    return Span(days[0].first, days[-1].last, any(day.worked for day in days), named)


def _whole_month(span: Span) -> Span:
    """The month from its first to its last day, however many of them the plan covers."""
    first = span.first.replace(day=1)
    return replace(span, first=first, last=(first + timedelta(days=32)).replace(day=1) - timedelta(days=1))


def _group(first: date, unit: Unit) -> tuple[int, int]:
    return (first.year, 0 if unit == "month" else first.month)


def _label(ats: list[int], columns: Sequence[Span], unit: Unit, language: str) -> tuple[int, int, str]:
    first = columns[ats[0]].first
    words = {"name": _MONTHS[first.month - 1], "year": first.year, "month": first.month}
    enough, little = _ENOUGH[unit]
    if unit == "month":
        text = _YEAR(language, **words)
    else:
        text = (
            _FULL(language, **words) if len(ats) >= enough else _SHORT(language, **words) if len(ats) >= little else ""
        )
    return ats[0], ats[-1], text
