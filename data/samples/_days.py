"""Working days of the samples: Monday to Friday, China's holidays off, make-up days worked, and dates reckoned on them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np

from data.kinds import Words, links_in

FIRST, LAST = date(2026, 1, 1), date(2034, 12, 31)

_MID_AUTUMN, _NATIONAL_DAY = Words("Mid-Autumn Festival", "中秋节"), Words("National Day", "国庆节")
_NEW_YEAR = Words("New Year 2027 (provisional)", "2027 年元旦（暂定）")
_SPRING = Words("Spring Festival 2027 (provisional)", "2027 年春节（暂定）")
_MADE_UP = Words("Make-up day for National Day", "国庆节调休上班")
_MADE_UP_SPRING = Words("Make-up day for Spring Festival (provisional)", "春节调休上班（暂定）")

# 2027 is not published yet when the samples are dated, hence "provisional".
CALENDAR: tuple[tuple[date, bool, Words], ...] = (
    (date(2026, 9, 20), True, _MADE_UP),
    *((date(2026, 9, day), False, _MID_AUTUMN) for day in range(25, 28)),
    *((date(2026, 10, day), False, _NATIONAL_DAY) for day in range(1, 8)),
    (date(2026, 10, 10), True, _MADE_UP),
    *((date(2027, 1, day), False, _NEW_YEAR) for day in range(1, 4)),
    (date(2027, 1, 31), True, _MADE_UP_SPRING),
    *((date(2027, 2, day), False, _SPRING) for day in range(5, 13)),
    (date(2027, 2, 20), True, _MADE_UP_SPRING),
)


class WorkingDays:
    """The working days of a span as one sorted axis; `overrides` tells of single days whether they are worked."""

    def __init__(self, overrides: Mapping[date, bool] | None = None) -> None:
        named = overrides or {}
        every = (FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1))
        worked = [day for day in every if named.get(day, day.weekday() < 5)]
        self._axis = np.array(worked, dtype="datetime64[D]")

    def position(self, day: date) -> int:
        """The place on the axis of the first working day on or after `day`."""
        return int(np.searchsorted(self._axis, np.datetime64(day)))

    def at(self, position: int) -> date:
        found: date = self._axis[position].item()
        return found

    def shifted(self, day: date, days: int) -> date:
        """The working day that stands `days` after (before, if negative) the one on or after `day`."""
        return self.at(self.position(day) + days)

    def finish(self, start: date, days: int) -> date:
        """The last day of work that starts on `start` and takes `days`; nothing to do is finished at once."""
        return self.shifted(start, max(days - 1, 0))

    def counted(self, start: date, finish: date) -> int:
        """Working days from `start` to `finish`, both included."""
        return int(np.searchsorted(self._axis, np.datetime64(finish), side="right")) - self.position(start)


def earliest(task: Mapping[str, Any], planned: Mapping[str, Mapping[str, Any]], days: WorkingDays) -> date:
    """The first day on which every predecessor of a task (already planned) lets it start.

    A milestone is reached on the day its last predecessor finishes, work starts on the next one.
    """
    gates = []
    for link in links_in(task["predecessors"]):
        before = planned[link.predecessor]
        after_finish = link.type == "FS" and bool(task["duration"])
        gate = before["finish"] if link.type == "FS" else before["start"]
        gates.append(days.shifted(gate, int(link.lag_days) + after_finish))
    return max(gates)
