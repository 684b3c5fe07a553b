"""What the plan asks attention for: tasks that are late, deadlines that it misses, tasks that are due soon."""

import pandas as pd

from analytics.overview.lines import Line, each, line, rolled, written
from analytics.overview.picture import SOON, Picture
from data.kinds import told_day

_LATE, _MISSED, _SOON = 60, 48, 20  # the least weight of each
_MOST = 20  # days, or waiting tasks, beyond which more of them make nothing worse


def late(picture: Picture, singly: int) -> list[Line]:
    """A line for each late task: working days past due, and how many unfinished tasks wait for it."""
    waiting = picture.waiting()
    found = []
    for record, task in each(picture.work().loc[lambda tasks: tasks["late"]]):
        days, waits = int(task["late_days"]), int(waiting.get(record, 0))
        code = "attention_late_blocks" if waits else "attention_late"
        weight = _LATE + min(days, _MOST) + min(waits, _MOST)
        found.append(line("schedule", "tasks", record, code, weight, name=_named(task), days=days, waiting=waits))
    return rolled(found, "attention_late", singly=singly)


def misses(picture: Picture, singly: int) -> list[Line]:
    """A line for each unfinished task that the plan puts after its deadline and that is not late already."""
    work = picture.work()
    found = []
    for record, task in each(work[work["misses_deadline"] & ~work["late"]]):
        days = (task["finish"].normalize() - task["deadline"]).days
        values = {
            "name": _named(task),
            "day": told_day(task["finish"], picture.plan.days),
            "deadline": told_day(task["deadline"], picture.plan.days),
        }
        found.append(line("schedule", "tasks", record, "attention_misses", _MISSED + min(days, _MOST) / 2, **values))
    return rolled(found, "attention_misses", singly=singly)


def soon(picture: Picture) -> list[Line]:
    """The tasks that are due within 14 days and keep their deadline: one or two by name, more in one line with the first."""
    due = due_soon(picture).loc[lambda tasks: ~tasks["misses_deadline"]]
    found = [
        line("schedule", "tasks", record, "attention_soon", _SOON - (task["finish"].normalize() - picture.today).days / 2,
             name=_named(task), day=told_day(task["finish"], picture.plan.days))
        for record, task in each(due)
    ]  # fmt: skip
    if len(found) <= 2:
        return found
    first = found[0]
    values = (("n", len(found)), *first.values)
    return [Line(first.page, first.kind, first.record, "attention_soon_all", values, float(_SOON))]


def due_soon(picture: Picture) -> pd.DataFrame:
    """The unfinished tasks that the plan finishes within 14 days and that are not late, the first first."""
    work = picture.work()
    ahead = (work["finish"].dt.normalize() - picture.today).dt.days
    due: pd.DataFrame = work[~work["late"] & ahead.between(0, SOON)]
    return due.sort_values("finish", kind="stable")


def _named(task: pd.Series) -> str:
    return written(task["name"], task["id"])
