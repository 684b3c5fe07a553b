"""When each task happens, what it waits for, what may slip, and whom it hits when the plan moves."""

from analytics.schedule.calendar import DAY, WorkCalendar, working_calendar
from analytics.schedule.moves import finish_moved, hit, moved, why
from analytics.schedule.plan import Plan, planned
from analytics.schedule.seeing import told
from analytics.schedule.telling import finding, listed

__all__ = [
    "DAY", "Plan", "WorkCalendar", "finding", "finish_moved", "hit", "listed", "moved", "planned", "told", "why",
    "working_calendar",
]  # fmt: skip
