"""The days on which a plan's own calendar departs from its week, as rows of our calendar table."""

from collections.abc import Iterator
from datetime import date, timedelta

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.plan.told import Told
from data.reading.plan.whole import Plan

_LONGEST, _MOST = 400, 5_000  # days of one exception, and of all, that are written out
_WALKED = 200_000  # days of all exceptions that are gone through, since thousands of them may tell of the same year
_EVERY_DAY = ("", "1")  # types of an exception that is a plain span of days
_MIDNIGHT = 24 * 60
_USUAL_DAY = 8.0


def days_of(plan: Plan) -> list[list[Cell]]:
    """A row of headings, then a row for each day that the plan's calendar tells of."""
    columns = [column for column in KINDS["calendar"].columns if column.name in ("date", "working", "hours", "name")]
    calendar = plan.calendars.get(plan.about.text("CalendarUID"))
    told: dict[date, list[Cell]] = {}
    if calendar is not None:
        _tell_of_the_week(plan, calendar)
        for day, hours, name in _exceptions(plan, calendar):
            if day not in told or name:
                said = hours if hours not in (0.0, _USUAL_DAY) else None
                told[day] = [day.isoformat(), "yes" if hours else "no", said, name or None]
    if len(plan.calendars) > 1 and any(
        one is not calendar and one.yes("IsBaseCalendar") is False for one in plan.calendars.values()
    ):
        plan.leave_out("calendars")
    if len(told) > _MOST:
        plan.leave_out("long")
    return [[column.words("en") for column in columns], *(told[day] for day in sorted(told)[:_MOST])]


def _exceptions(plan: Plan, calendar: Told) -> Iterator[tuple[date, float, str]]:
    """Every day of every exception with its working hours; the file may tell of one twice, and of its name only once."""
    spans = [
        (one, "") for days in calendar.parts("WeekDays") for one in days.parts("WeekDay") if one.text("DayType") == "0"
    ]
    spans += [(one, one.text("Name")) for many in calendar.parts("Exceptions") for one in many.parts("Exception")]
    walked = 0
    for one, name in spans:
        if one.text("Type") not in _EVERY_DAY:
            plan.leave_out("recurring")
            continue
        hours = _hours(one) if one.yes("DayWorking") else 0.0
        for period in one.parts("TimePeriod"):
            first, last = period.day("FromDate"), period.day("ToDate")
            if first is None or last is None or last < first:
                plan.leave_out("dates")
                continue
            if last - first > timedelta(days=_LONGEST) or walked > _WALKED:
                plan.leave_out("long")
                continue
            for ahead in range((last.date() - first.date()).days + 1):
                walked += 1
                yield first.date() + timedelta(days=ahead), hours, name


def _hours(day: Told) -> float:
    """Working hours of a day from its spans of work; the usual eight where it has none."""
    spans = [span for times in day.parts("WorkingTimes") for span in times.parts("WorkingTime")]
    total = sum(_minute(span.text("ToTime")) or _MIDNIGHT for span in spans) - sum(
        _minute(span.text("FromTime")) for span in spans
    )
    return round(total / 60, 2) if spans else _USUAL_DAY


def _minute(clock: str) -> int:
    hours, _, rest = clock.partition(":")
    told = hours.isdecimal() and len(hours) <= 2 and rest[:2].isdecimal()
    return int(hours) * 60 + int(rest[:2]) if told else 0


def _tell_of_the_week(plan: Plan, calendar: Told) -> None:
    """Remembers where the plan's week is not ours."""
    week = {one.text("DayType"): one for days in calendar.parts("WeekDays") for one in days.parts("WeekDay")}
    for day in range(1, 8):
        if (one := week.get(str(day))) is not None:
            hours = _hours(one) if one.yes("DayWorking") else 0.0
            if hours != (0.0 if day in (1, 7) else _USUAL_DAY):
                plan.leave_out("week")
