"""What one element of a plan tells: its texts by their names, and days, minutes and working days out of them."""

import re
from collections.abc import Iterator
from datetime import datetime

import pandas as pd

# Units of a duration or a lag: the even ones below 50 run day and night; of these, and of 19 and 51, some are percentages.
_ELAPSED = {4, 6, 8, 10, 12, 36, 38, 40, 42, 44}
_PERCENT = {19, 20, 51, 52}
_WORKED_SHARE = 5 / 7  # of the days that pass, as far as a lag or duration by the clock is turned into working days
_DURATION = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?")


# The elements that somebody asks for, of tasks, resources, assignments and calendars; all others are let go as they come.
ASKED_FOR = frozenset({
    "UID", "ID", "Name", "OutlineLevel", "OutlineNumber", "WBS", "IsNull", "ExternalTask", "Active", "Notes", "Priority", "Cost", "Work", "CalendarUID",
    "Duration", "DurationFormat", "Milestone", "Manual", "ManualDuration", "ManualStart", "ManualFinish", "Start", "Finish", "ActualStart", "ActualFinish",
    "Deadline", "ConstraintType", "ConstraintDate", "PercentComplete", "Baseline", "Number", "ExtendedAttribute",
    "PredecessorLink", "PredecessorUID", "CrossProject", "Type", "LinkLag", "LagFormat", "StandardRate", "TaskUID", "ResourceUID",
    "IsBaseCalendar", "WeekDays", "WeekDay", "DayType", "DayWorking", "TimePeriod", "FromDate", "ToDate", "WorkingTimes", "WorkingTime", "FromTime", "ToTime",
    "Exceptions", "Exception",
})  # fmt: skip


class Told:
    """An element's own texts and the elements in it, by name; blank where an element is missing or empty."""

    __slots__ = ("_parts", "_texts")

    def __init__(self) -> None:
        self._texts: dict[str, str] | None = None  # made when there is one: a plan holds hundreds of thousands of these
        self._parts: dict[str, list[Told]] | None = None

    def put(self, name: str, text: str) -> None:
        """Takes in a text; the first of a name stands."""
        if self._texts is None:
            self._texts = {}
        self._texts.setdefault(name, text.strip())

    def hold(self, name: str, part: "Told") -> None:
        """Takes in an element that holds others."""
        if self._parts is None:
            self._parts = {}
        self._parts.setdefault(name, []).append(part)

    def text(self, name: str) -> str:
        return (self._texts or {}).get(name, "")

    def yes(self, name: str) -> bool:
        return self.text(name).casefold() in ("1", "true")

    def number(self, name: str) -> float | None:
        try:
            found = float(self.text(name))
        except ValueError:
            return None
        return found if abs(found) < 1e15 else None

    def whole(self, name: str) -> int:
        """A number that counts or names something; 0 where there is none."""
        return int(self.number(name) or 0)

    def day(self, name: str) -> pd.Timestamp | None:
        """An instant; what Project writes for “NA” (a day before 1984 or after 2149) is none."""
        at = self._moment(name)
        return pd.Timestamp(at) if at is not None and 1984 <= at.year <= 2149 else None

    def is_moment(self, name: str) -> bool:
        """Whether an instant is written there, be it one of those that mean “NA”."""
        return self.text(name).casefold() == "na" or self._moment(name) is not None

    def _moment(self, name: str) -> datetime | None:
        try:
            return datetime.fromisoformat(self.text(name)).replace(tzinfo=None)
        except ValueError:
            return None

    def minutes(self, name: str) -> float | None:
        """Working minutes of a duration such as PT8H0M0S."""
        found = _DURATION.fullmatch(self.text(name))
        if not found:
            return None
        days, hours, minutes, seconds = (float(part or 0) for part in found.groups()[1:])
        total = days * 1440 + hours * 60 + minutes + seconds / 60
        return -total if found[1] else total

    def parts(self, name: str) -> Iterator["Told"]:
        """The elements of that name which hold others."""
        return iter((self._parts or {}).get(name, ()))

    def holds(self, name: str) -> bool:
        return name in (self._parts or {})


def in_days(minutes: float, unit: int, a_day: float) -> float:
    """Working days of a duration or lag in minutes of that unit; a percentage is not one (see `is_percent`)."""
    days = minutes / 1440 * _WORKED_SHARE if unit in _ELAPSED else minutes / a_day
    return round(days, 4)


def is_elapsed(unit: int) -> bool:
    """Whether a unit runs day and night."""
    return unit in _ELAPSED


def is_percent(unit: int) -> bool:
    """Whether a unit is a share of how long the predecessor takes."""
    return unit in _PERCENT
