"""The working calendar: which minutes of which days are worked, and how many lie between two instants."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from data.kinds import Book, year_of

DAY = 480  # working minutes of a working day: 08:00 to 12:00 and 13:00 to 17:00
OPENING, NOON, CLOSING, LUNCH = 8 * 60, 12 * 60, 17 * 60, 60
MIDNIGHT = 24 * 60
EARLIEST_YEAR, LATEST_YEAR = 1900, 9000

Instants = np.ndarray | pd.Series | np.datetime64 | pd.Timestamp | date
Override = tuple[date, int | None, str | None]  # a day, its working minutes (None: as always), what it is called


@dataclass(frozen=True)
class WorkCalendar:
    """Every day from the first to the last year, reckoned in working minutes since the first.

    Fridays at 17:00 and Mondays at 08:00 are the same position: what starts there starts on Monday, what finishes there
    finishes on Friday. A day of other hours begins at 08:00 and keeps its lunch; one too long for that begins earlier.
    """

    country: str
    first_year: int
    last_year: int
    told: tuple[Override, ...] = ()
    until: date = date.max  # the last day that the plan reaches

    @property
    def overrides(self) -> int:
        """How many days the workbook's own calendar tells of."""
        return len(self.told)

    @property
    def first(self) -> date:
        return date(self.first_year, 1, 1)

    @property
    def last(self) -> date:
        return date(self.last_year, 12, 31)

    @property
    def minutes(self) -> int:
        """All working minutes of the calendar: positions run from 0 to this."""
        return int(self._before[-1])

    @cached_property
    def provisional_from(self) -> date | None:
        """The first day whose make-up days nobody knows yet; None where the plan ends before.

        A year counts as known where it is announced, or where the workbook's own calendar tells of a weekend day worked in it.
        """
        made_up = {day.year for day, minutes, _ in self.told if minutes != 0 and day.weekday() >= 5}
        years = range(self.first_year, min(self.last_year, self.until.year) + 1)
        unknown = (year for year in years if year not in made_up and not year_of(self.country, year).published)
        return next((date(year, 1, 1) for year in unknown), None)

    def position(self, instants: Instants) -> np.ndarray:
        """Working minutes before each instant (int64; the shape of what is given)."""
        at = np.asarray(instants, dtype="datetime64[m]")
        days = at.astype("datetime64[D]")
        number = np.clip((days - self._origin).astype("int64"), 0, len(self._worked) - 1)
        clock = (at - days).astype("int64")
        morning = np.minimum(clock, NOON) - self._opening[number]
        afternoon = clock - (NOON + self._lunch[number])
        worked = np.maximum(morning, 0) + np.maximum(afternoon, 0)
        found: np.ndarray = self._before[number] + np.minimum(worked, self._worked[number])
        return found

    def starts(self, positions: np.ndarray) -> np.ndarray:
        """The instant at which work that starts at each position begins (datetime64[m])."""
        within = np.clip(positions, 0, self.minutes - 1)
        return self._instants(np.searchsorted(self._before, within, side="right") - 1, within, started=True)

    def finishes(self, positions: np.ndarray) -> np.ndarray:
        """The instant at which work that finishes at each position ends (datetime64[m])."""
        within = np.clip(positions, 1, self.minutes)
        return self._instants(np.searchsorted(self._before, within, side="left") - 1, within, started=False)

    def minutes_between(self, first: pd.Timestamp | date, last: pd.Timestamp | date) -> int:
        """Working minutes from one instant to another, negative if the second comes first."""
        return int(self.position(pd.Timestamp(last))) - int(self.position(pd.Timestamp(first)))

    def days_between(self, first: pd.Timestamp | date, last: pd.Timestamp | date) -> float:
        """The same in working days of 480 minutes."""
        return self.minutes_between(first, last) / DAY

    def added(self, instant: pd.Timestamp | date, minutes: int) -> pd.Timestamp:
        """The instant so many working minutes later (earlier, if negative); without any, where work goes on."""
        position = self.position(pd.Timestamp(instant)) + minutes
        snapped = self.finishes if minutes > 0 else self.starts
        return pd.Timestamp(snapped(np.atleast_1d(position))[0])

    def worked(self, days: Instants) -> np.ndarray:
        """Whether each day is a working day."""
        found: np.ndarray = self._worked[self._numbers(days)] > 0
        return found

    def worked_days(self, days: Instants) -> np.ndarray:
        """Working days from the calendar's first to each day, that day included (int64)."""
        found: np.ndarray = self._days_until[self._numbers(days) + 1]
        return found

    def off(self, first: date, last: date, language: str = "en") -> pd.DataFrame:
        """The days of a span that are not worked: columns date, name (the holiday's; None on a plain weekend), index from 0."""
        return self._named(first, last, language, worked=False)

    def made_up(self, first: date, last: date, language: str = "en") -> pd.DataFrame:
        """The weekend days of a span that are worked: columns date, name (None where the workbook does not say)."""
        return self._named(first, last, language, worked=True)

    def reaching(self, first_year: int, last_year: int) -> "WorkCalendar":
        """The same calendar over at least these years."""
        first, last = min(first_year, self.first_year), max(last_year, self.last_year)
        return WorkCalendar(self.country, max(first, EARLIEST_YEAR), min(last, LATEST_YEAR), self.told)

    @cached_property
    def _origin(self) -> np.datetime64:
        return np.datetime64(self.first, "D")

    @cached_property
    def _worked(self) -> np.ndarray:
        """Working minutes of each day."""
        count = (self.last - self.first).days + 1
        weekday = (np.arange(count) + self.first.weekday()) % 7
        minutes = np.where(weekday < 5, DAY, 0)
        for year in range(self.first_year, self.last_year + 1):
            known = year_of(self.country, year)
            minutes[[(day - self.first).days for day in known.off]] = 0
            minutes[[(day - self.first).days for day in known.made_up]] = DAY
        for day, told, _ in self.told:
            if told is not None and self.first <= day <= self.last:
                minutes[(day - self.first).days] = told
        return minutes

    @cached_property
    def _before(self) -> np.ndarray:
        return np.concatenate([[0], np.cumsum(self._worked)])

    @cached_property
    def _days_until(self) -> np.ndarray:
        return np.concatenate([[0], np.cumsum(self._worked > 0)])

    @cached_property
    def _lunch(self) -> np.ndarray:
        found: np.ndarray = np.minimum(LUNCH, MIDNIGHT - self._worked)
        return found

    @cached_property
    def _opening(self) -> np.ndarray:
        found: np.ndarray = np.minimum(OPENING, MIDNIGHT - self._lunch - self._worked)
        return found

    def _numbers(self, days: Instants) -> np.ndarray:
        number = (np.asarray(days, dtype="datetime64[D]") - self._origin).astype("int64")
        found: np.ndarray = np.clip(number, 0, len(self._worked) - 1)
        return found

    def _instants(self, number: np.ndarray, positions: np.ndarray, *, started: bool) -> np.ndarray:
        done = positions - self._before[number]
        morning = NOON - self._opening[number]
        after_lunch = done >= morning if started else done > morning
        clock = self._opening[number] + done + np.where(after_lunch, self._lunch[number], 0)
        found: np.ndarray = (self._origin + number).astype("datetime64[m]") + clock
        return found

    def _named(self, first: date, last: date, language: str, *, worked: bool) -> pd.DataFrame:
        days = pd.date_range(first, last)
        weekend = days.day_of_week >= 5
        chosen = days[self.worked(days.to_numpy()) & weekend if worked else ~self.worked(days.to_numpy())]
        names: dict[date, str | None] = {}
        for year in range(first.year, last.year + 1):
            names.update(year_of(self.country, year, language).off)
        names.update({day: name for day, _, name in self.told if name})
        called = pd.Series([names.get(day.date()) for day in chosen], dtype="object")
        return pd.DataFrame({"date": chosen, "name": called})


def working_calendar(book: Book, first: date, last: date) -> WorkCalendar:
    """The calendar that a book's settings and its `calendar` table give, over at least the years of the span.

    The country is the setting `holidays` (`CN` or `none`; none where it is not set, as for a workbook in English).
    """
    country = "CN" if book.settings.get("holidays") == "CN" else "none"
    years = (min(first.year - 1, last.year), max(first.year, last.year) + 1)
    return WorkCalendar(
        country, max(years[0], EARLIEST_YEAR), min(years[1], LATEST_YEAR), _told(book.records("calendar"))
    )


def _told(calendar: pd.DataFrame) -> tuple[Override, ...]:
    """The days that the calendar table tells of, the last word on a day standing."""
    told: dict[date, Override] = {}
    columns = [
        calendar[name] if name in calendar else pd.Series(None, index=calendar.index)
        for name in ("date", "working", "hours", "name")
    ]
    for day, working, hours, name in zip(*columns, strict=True):
        if not pd.isna(day):
            told[day.date()] = (day.date(), _minutes(working, hours), name if isinstance(name, str) else None)
    return tuple(told[day] for day in sorted(told))


def _minutes(working: object, hours: object) -> int | None:
    known = isinstance(hours, float | int) and not pd.isna(hours)
    if working is False or working == False:  # noqa: E712 - a numpy False is no `False`
        return 0
    if known:
        return round(min(max(float(str(hours)), 0.0), 24.0) * 60)
    return DAY if working is not None and working == True else None  # noqa: E712
