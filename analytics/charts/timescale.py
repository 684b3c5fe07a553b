"""Where an instant stands on the time axis of a Gantt chart, and which stretch of time the axis shows."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.charts.paper import tidy

if TYPE_CHECKING:
    from analytics.schedule import Plan

ROOM = 0.06  # of the plan's length, kept free behind its end for the words there
NEAR = 0.25  # today is on the axis where it is no further from the plan than this share of the plan's length
_OPENS, _WORKS = 8 * 60, 9 * 60  # minutes: a bar fills the day from the default hour of opening to that of closing
_LONGEST = 366 * 40  # days; a year mistyped as 2206 must not stretch the axis beyond use


@dataclass(frozen=True)
class Window:
    """The axis: its first day (midnight) and how many days it has."""

    first: pd.Timestamp
    days: int

    def at(self, instants: pd.Series) -> pd.Series:
        """Days since the first day, NaN where an instant is not known: 2.0 is the morning, 3.0 the evening of the third day."""
        moments = pd.to_datetime(instants)
        minutes = moments.dt.hour * 60 + moments.dt.minute - _OPENS
        return ((moments.dt.normalize() - self.first).dt.days + (minutes / _WORKS).clip(0, 1)).round(3)

    def morning(self, day: date | None) -> float | None:
        """Where a day begins; None where it is not on the axis."""
        days = (pd.Timestamp(day) - self.first).days if day is not None else -1
        return float(days) if 0 <= days <= self.days else None


def window(plan: "Plan", first: date | None = None, last: date | None = None) -> Window:
    """The axis that holds the whole plan (whatever is filtered: an axis does not move), or the days asked for."""
    begins, ends = _extent(plan)
    spare = max((ends - begins).days * NEAR, 14)
    today = pd.Timestamp(plan.today)
    if abs((today - begins).days) <= spare or abs((today - ends).days) <= spare:
        begins, ends = min(begins, today), max(ends, today)
    if first is None:
        begins -= pd.Timedelta(days=begins.weekday() or 7)  # a Monday, with some air before the first bar
        ends += pd.Timedelta(days=max((ends - begins).days * ROOM, 5))
    begins = pd.Timestamp(first) if first is not None else begins
    ends = pd.Timestamp(last) if last is not None else ends
    return Window(begins, min(max((ends - begins).days + 1, 7), _LONGEST))


def _extent(plan: "Plan") -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and the last day that anything in the plan bears; today where nothing has a date."""
    columns = [plan.tasks[name] for name in ("start", "finish", "baseline_start", "baseline_finish")]
    columns += [plan.milestones[name] for name in ("date", "baseline_date", "actual_date")]
    moments = pd.concat([pd.to_datetime(column) for column in columns]).dropna()
    if moments.empty:
        return pd.Timestamp(plan.today), pd.Timestamp(plan.today) + pd.Timedelta(days=28)
    return moments.min().normalize(), moments.max().normalize()


def off_days(plan: "Plan", shown: Window, language: str) -> list[list[Any]]:
    """The days on which nobody works, as stretches [first, days, the holiday's name or None for a weekend]."""
    off = plan.calendar.off(*_days(shown), language)
    stretches: list[list[Any]] = []
    for day, name in zip((pd.to_datetime(off["date"]) - shown.first).dt.days, off["name"], strict=True):
        said = tidy(name) or None
        if stretches and stretches[-1][2] == said and sum(stretches[-1][:2]) == day:
            stretches[-1][1] += 1
        else:
            stretches.append([int(day), 1, said])
    return stretches


def made_up_days(plan: "Plan", shown: Window, language: str, otherwise: str) -> list[list[Any]]:
    """The weekend days that are worked, as [day, its name], `otherwise` where it has none."""
    worked = plan.calendar.made_up(*_days(shown), language)
    days = (pd.to_datetime(worked["date"]) - shown.first).dt.days
    return [[int(day), tidy(name) or otherwise] for day, name in zip(days, worked["name"], strict=True)]


def _days(shown: Window) -> tuple[date, date]:
    return shown.first.date(), (shown.first + pd.Timedelta(days=shown.days - 1)).date()
