"""The contacts of the weeks ahead, day by day: what is overdue, what is next, and when it comes round again."""

from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd

from analytics.communication.cadence import next_working
from analytics.communication.rhythms import of_frequency
from analytics.schedule.calendar import WorkCalendar, working_calendar
from data.kinds import Book

WEEKS = 8


def coming(plan: pd.DataFrame, book: Book, today: date, weeks: int = WEEKS) -> pd.DataFrame:
    """Each contact from the Monday of this week on, for so many weeks: columns row (of the plan), on (day), sign; index from 0.

    sign of a row's first contact: overdue, passed (a planned day is past without a contact) or next; of the others repeat. What was due before
    today is to be made up for today. A rhythm runs on from the day it is due, so that a moved day moves no other; each is moved to a working day.
    """
    calendar = working_calendar(book, today - timedelta(days=7), today + timedelta(weeks=weeks + 1))
    first = today - timedelta(days=today.weekday())
    last = first + timedelta(weeks=weeks) - timedelta(days=1)
    anchors = plan["due"].where(plan["next_from"] == "cadence", plan["next"])
    rows = zip(plan.index, plan["state"], anchors, plan["frequency"], strict=True)
    found = [
        (row, on, sign)
        for row, state, then, frequency in rows
        for on, sign in _contacts(state, then, frequency, today, last, calendar)
    ]
    table = pd.DataFrame(found, columns=["row", "on", "sign"]).astype({"row": "int64", "sign": "object"})
    return table.assign(on=pd.to_datetime(table["on"])).sort_values(["row", "on"], kind="stable", ignore_index=True)


def off_days(book: Book, today: date, weeks: int = WEEKS) -> pd.DataFrame:
    """The days of the same weeks that are not worked: columns date, name (see `WorkCalendar.off`)."""
    first = today - timedelta(days=today.weekday())
    last = first + timedelta(weeks=weeks) - timedelta(days=1)
    return working_calendar(book, first, last).off(first, last)


def _contacts(
    state: str, then: pd.Timestamp, frequency: str | None, today: date, last: date, calendar: WorkCalendar
) -> Iterator[tuple[date, str]]:
    """The contacts of one row, each day once."""
    rhythm, seen = of_frequency(frequency), set[date]()
    late = state in ("overdue", "passed")
    start = then.date() if pd.notna(then) and then.date() >= today else today if late else None
    if start is None:
        return
    for times in range((last - start).days + 2):
        day = start if not times else rhythm.after(start, calendar, times) if rhythm else None
        if day is None or (on := next_working(day, calendar)) > last:
            return
        if on not in seen:
            seen.add(on)
            yield on, (state if late else "next") if not times else "repeat"
