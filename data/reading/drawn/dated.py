"""Gives every column of a bar chart's calendar its first and its last day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Literal

import pandas as pd

from data.reading.drawn.layout import Label, Layout, Line
from data.reading.drawn.parts import Day, Span, counted_from, day_of, divided, month_end, part_of, stepped

Missing = Literal["", "year", "month", "start"]
_A_DAY = pd.Timedelta(days=1)
_WEEK = 7
_QUARTER, _HALF = 3, 6  # months


@dataclass(frozen=True)
class Axis:
    """What each column stands for: its first and last day; or what is missing to tell it.

    days: how long one column is, in days, as most are. counted: the days are counted from the start of the plan.
    """

    columns: tuple[int, ...]
    spans: dict[int, Span]
    missing: Missing = ""
    days: int = 0
    counted: bool = False

    def moved(self, by: pd.Timedelta) -> "Axis":
        """The same calendar earlier or later."""
        return replace(self, spans={at: (first + by, last + by) for at, (first, last) in self.spans.items()})


@dataclass(frozen=True)
class Around:
    """What is told around a calendar: the year of its first column, its first month, the day on which the plan starts."""

    year: int | None = None
    month: tuple[int, int] | None = None
    start: Day | None = None


def axis_of(layout: Layout, around: Around) -> Axis:
    """The days of each column; what is told around a calendar counts only where the calendar itself does not tell it."""
    told = _Told(layout, around)
    spans = told.spans()
    if told.missing:
        return Axis(layout.columns, {}, told.missing, counted=told.counted)
    columns: dict[int, Span] = {}
    for label, span in spans:
        columns.update(divided(label, span, layout.weekdays))
    lengths = [(last - first).days + 1 for first, last in columns.values()]
    return Axis(layout.columns, columns, "" if columns else "start", int(median(lengths or [0])), told.counted)


class _Told:
    """The calendar row by row, with the year and the month that hold where a cell does not tell them."""

    def __init__(self, layout: Layout, around: Around) -> None:
        self.layout, self.start, self.first_month = layout, around.start, around.month
        self.missing: Missing = ""
        self.counted = False
        self.years = layout.over("year")
        self.year = around.year
        months = layout.over("month")
        self.months = _with_years(months, self.years, around.year) if months is not None else {}

    def spans(self) -> list[tuple[Label, Span]]:
        line = self.layout.finest
        match line.unit:
            case "date":
                return stepped([(label, label.mark.at) for label in line.labels if label.mark.at is not None])
            case "month_day" | "range":
                return self._short_dates(line)
            case "day" | "days" | "part":
                return self._in_months(line)
            case "week":
                return self._weeks(line)
            case "nth_day" | "nth_week" | "nth_month":
                return self._from_start(line)
            case _:
                return self._long(line)

    def _short_dates(self, line: Line) -> list[tuple[Label, Span]]:
        days: list[tuple[Label, Day, Day]] = []
        for label, year in _running(line, lambda mark: mark.value // 100, self._year_of):
            if year is None:
                return self._lacks("year")
            first = day_of(year, label.mark.value // 100, label.mark.value % 100)
            end = label.mark.last or label.mark.value
            last = day_of(year + (end < label.mark.value), end // 100, end % 100)
            if first is not None and last is not None:
                days.append((label, first, last))
        if line.unit == "range":
            return [(label, (first, last)) for label, first, last in days]
        return stepped([(label, first) for label, first, _ in days])

    def _in_months(self, line: Line) -> list[tuple[Label, Span]]:
        found: list[tuple[Label, Span]] = []
        before, ahead, under = 0, 0, None
        for label in line.labels:
            year, month, over = self._month_of(label)
            if month is None or year is None:
                return self._lacks("month" if month is None else "year")
            ahead = 0 if over is not under else ahead + (label.mark.value < before)
            before, under = label.mark.value, over
            year, month = year + (month - 1 + ahead) // 12, (month - 1 + ahead) % 12 + 1
            span = part_of(label.mark, year, month)
            found += [(label, span)] if span is not None else []
        return found

    def _weeks(self, line: Line) -> list[tuple[Label, Span]]:
        values = [label.mark.value for label in line.labels]
        months = self.layout.over("month")
        if months is not None and not self._is_calendar(line):
            return self._weeks_of_months(line, months)
        again = any(after <= before for before, after in pairwise(values))
        named = any(label.mark.named for label in line.labels) or self._is_calendar(line)
        if named or (self._first_year(line) is not None and (values[0] > 2 or (again and max(values) >= 52))):
            return self._calendar_weeks(line)
        return self._from_start(line)

    def _calendar_weeks(self, line: Line) -> list[tuple[Label, Span]]:
        found: list[tuple[Label, Span]] = []
        for label, year in _running(line, lambda mark: mark.value, self._year_of):
            if year is None:
                return self._lacks("year")
            if label.mark.value <= 53:
                first = pd.Timestamp.fromisocalendar(year, min(label.mark.value, 52), 1)
                first += (label.mark.value - min(label.mark.value, 52)) * _WEEK * _A_DAY
                found.append((label, (first, first + 6 * _A_DAY)))
        return found

    def _is_calendar(self, line: Line) -> bool:
        """Whether the numbers are those of the calendar, as far as the months above them can tell."""
        if not self.months or any(year is None for year, _ in self.months.values()):
            return any(label.mark.named for label in line.labels) and self.layout.over("month") is None
        right = 0
        for label in line.labels:
            year, month, _ = self._month_of(label)
            if year is None or month is None or label.mark.value > 52:
                continue
            monday = pd.Timestamp.fromisocalendar(year, label.mark.value, 1)
            right += month in (monday.month, (monday + 6 * _A_DAY).month)
        return right >= 0.8 * len(line.labels) and len(line.labels) >= 2

    def _weeks_of_months(self, line: Line, months: Line) -> list[tuple[Label, Span]]:
        """Weeks that stand under months: the first from its 1st day, seven days each, the last up to its end."""
        found: list[tuple[Label, Span]] = []
        for over in months.labels:
            year, month = self.months[over.first]
            if year is None:
                return self._lacks("year")
            inside = [label for label in line.labels if over.first <= label.first <= over.last]
            for at, label in enumerate(inside):
                first = day_of(year, month, at * _WEEK + 1)
                last = (
                    month_end(year, month) if at + 1 == len(inside) and at >= 3 else day_of(year, month, at * _WEEK + 7)
                )
                if first is not None:
                    found.append((label, (first, last or month_end(year, month))))
        return found

    def _from_start(self, line: Line) -> list[tuple[Label, Span]]:
        """Days, weeks or months counted from the start of the plan; by their place where a number comes twice."""
        self.counted = True
        if self.start is None:
            return self._lacks("start")
        values = [label.mark.value for label in line.labels]
        rising = all(after > before for before, after in pairwise(values))
        return [
            (label, counted_from(line.unit, label.mark.value - 1 if rising else at, self.start))
            for at, label in enumerate(line.labels)
        ]

    def _long(self, line: Line) -> list[tuple[Label, Span]]:
        """Months, quarters, halves and years."""
        long = {"month": 1, "quarter": _QUARTER, "half": _HALF, "year": 12}[line.unit]
        found: list[tuple[Label, Span]] = []
        for label, year in _running(line, lambda mark: mark.value, self._year_of):
            whole = label.mark.value if line.unit == "year" else year
            if whole is None:
                return self._lacks("year")
            month = 1 if line.unit == "year" else (label.mark.value - 1) * long + 1
            found.append((label, (pd.Timestamp(whole, month, 1), month_end(whole, month + long - 1))))
        return found

    def _year_of(self, label: Label) -> tuple[int | None, bool]:
        """The year of a cell, and whether it is written there or above it (else it is the one that the first cell has)."""
        over = self.years.at(label.first) if self.years is not None else None
        if label.mark.year is not None or over is not None:
            return label.mark.year or (over.mark.value if over is not None else None), True
        if self.layout.finest.unit not in ("month", "year") and self.months:
            year = next(
                (year for at, (year, _) in sorted(self.months.items(), reverse=True) if at <= label.first), None
            )
            return (year, True) if year is not None else (self.year, False)
        return self.year, False

    def _first_year(self, line: Line) -> int | None:
        return self._year_of(line.labels[0])[0]

    def _month_of(self, label: Label) -> tuple[int | None, int | None, object]:
        """The year and the month over a cell (or in it), with what tells one month's cell from the next."""
        line = self.layout.over("month")
        over = line.at(label.first) if line is not None else None
        if over is None and label.mark.month is None and self.first_month is not None:
            return *self.first_month, None
        if over is None:
            year, _ = self._year_of(label)
            return year, label.mark.month, label.mark.month
        year, month = self.months[over.first]
        return year, month, over

    def _lacks(self, what: Missing) -> list[tuple[Label, Span]]:
        self.missing = what
        return []


def _with_years(months: Line, years: Line | None, first: int | None) -> dict[int, tuple[int | None, int]]:
    """For each month's first column its year and month; a month smaller than the one before is in the next year."""

    def year_of(label: Label) -> tuple[int | None, bool]:
        over = years.at(label.first) if years is not None else None
        told = label.mark.year or (over.mark.value if over is not None else None)
        return (told, True) if told is not None else (first, False)

    return {label.first: (year, label.mark.value) for label, year in _running(months, lambda mark: mark.value, year_of)}


def _running(line: Line, value, year_of) -> Iterator[tuple[Label, int | None]]:  # type: ignore[no-untyped-def]
    """Each cell with its year: where none is written, the next one once the values begin anew."""
    before, ahead, base = 0, 0, None
    for label in line.labels:
        year, written = year_of(label)
        if written and year != base:
            ahead, before, base = 0, 0, year
        elif not written and before and value(label.mark) < before:
            ahead += 1
        before = value(label.mark)
        yield label, None if year is None else year + (0 if written else ahead)
