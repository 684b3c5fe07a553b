"""When somebody is to be told next, and whether that is overdue."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.communication.cadence import next_working
from analytics.communication.rhythms import of_frequency
from analytics.schedule.calendar import WorkCalendar


@dataclass(frozen=True)
class Due:
    """The days of one row of the plan; None where unknown.

    last: the last contact of the log. due: the last contact (where the log has none, the day that was planned and is past) plus the cadence. next: the day that
    was planned if it is still to come, else `due` moved to a working day; next_from is `cadence` for the latter. state: overdue; passed
    (the planned day is past, no contact is written down since, and it is not overdue yet); ahead (next is known); open (it is not).
    """

    last: date | None
    due: date | None
    next: date | None
    next_from: str | None
    overdue_days: int  # calendar days past `due`, 0 if not overdue
    state: str

    @property
    def overdue(self) -> bool:
        """Whether today is later than the last contact plus the cadence."""
        return self.overdue_days > 0


def due(frequency: str | None, planned: object, last: object, today: date, calendar: WorkCalendar) -> Due:
    """When the next contact is due. The definition of overdue is today > last + cadence, to the day and before anything is moved."""
    fixed, held = _day(planned), _day(last)
    rhythm = of_frequency(frequency)
    since = held or (fixed if fixed and fixed < today else None)
    then = rhythm.after(since, calendar) if rhythm and since else None
    late = max((today - then).days, 0) if then else 0
    ahead = fixed if fixed and fixed >= today else None
    coming = ahead or (next_working(then, calendar) if then else None)
    unheld = fixed is not None and fixed < today and (held is None or held < fixed)
    state = "overdue" if late else "passed" if unheld else "ahead" if coming else "open"
    return Due(held, then, coming, "cadence" if coming and not ahead else None, late, state)


def _day(cell: object) -> date | None:
    """A day as a plain date; None where it is blank."""
    if cell is None or pd.isna(cell):  # type: ignore[call-overload]
        return None
    return pd.Timestamp(str(cell)).date()
