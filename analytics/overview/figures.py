"""The few figures at the top of the front page, each with its trend where there is one."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analytics.overview.coming import next_milestones
from analytics.overview.from_plan import due_soon
from analytics.overview.picture import Picture
from data.kinds import told_day

Against = Literal["baseline", "earlier"]


@dataclass(frozen=True)
class Figure:
    """One figure: a count, or a date as it may be told (`2027-03-18`, `2027-03`, `2027 Q1`); `of` is what it is a part of.

    trend: how much more than before, None where there is nothing to compare with: against the baseline in working days, or against
    an earlier state of the same workspace in the figure's own unit (working days for a date). Less is better in every
    figure that has a trend.
    """

    name: str
    value: int | str
    unit: str
    trend: float | None = None
    against: Against | None = None
    of: int | None = None


def figures(picture: Picture, earlier: Picture | None = None) -> list[Figure]:
    """The figures of a picture that its audience may see and that its tables can tell.

    finish, late, due_soon, red_risks, unrated, open_decisions; without the part `critical` finish, done, next_milestone and
    open_decisions. `earlier` is an earlier state of the same workspace, seen by the same audience.
    """
    wanted = _INNER if picture.part("critical") else _OUTER
    found = [_FIGURES[name](picture) for name in wanted]
    before = {one.name: one for name in wanted if earlier is not None and (one := _FIGURES[name](earlier))}
    return [_with_trend(one, before.get(one.name), picture) for one in found if one is not None]


_INNER = ("finish", "late", "due_soon", "red_risks", "unrated", "open_decisions")
_OUTER = ("finish", "done", "next_milestone", "open_decisions")
_COUNTED = ("late", "red_risks", "unrated", "open_decisions")  # due soon comes and goes by itself


def _finish(picture: Picture) -> Figure | None:
    finish = picture.plan.finish
    if pd.isna(finish) or not picture.part("schedule"):
        return None
    value = told_as(finish, picture)
    slip = baseline_slip(picture)
    return Figure("finish", value, "day") if slip is None else Figure("finish", value, "day", slip, "baseline")


def baseline_slip(picture: Picture) -> float | None:
    """Working days from the last baseline finish to the finish of the plan; None where no baseline may be seen, or none is kept."""
    plan = picture.plan
    last = plan.tasks.loc[~plan.tasks["summary"], "baseline_finish"].max()
    if pd.isna(last) or pd.isna(plan.finish) or not picture.to_the_day:
        return None
    return float(plan.calendar.worked_days(plan.finish)) - float(plan.calendar.worked_days(last))


def told_as(moment: pd.Timestamp, picture: Picture) -> str:
    """A date as exact as the audience may know it."""
    return told_day(moment, picture.plan.days)


def _late(picture: Picture) -> Figure | None:
    return Figure("late", int(picture.work()["late"].sum()), "tasks") if _planned(picture) else None


def _due_soon(picture: Picture) -> Figure | None:
    return Figure("due_soon", len(due_soon(picture)), "tasks") if _planned(picture) else None


def _red_risks(picture: Picture) -> Figure | None:
    if picture.exposed.empty or not picture.part("heatmap"):
        return None
    return Figure("red_risks", len(picture.red()), "risks")


def _unrated(picture: Picture) -> Figure | None:
    if picture.placed.empty or not picture.part("map"):
        return None
    return Figure("unrated", int((picture.placed["quadrant"] == "not_rated").sum()), "people")


def _open_decisions(picture: Picture) -> Figure | None:
    if picture.book.records("decisions").empty or not picture.part("decisions"):
        return None
    return Figure("open_decisions", len(picture.undecided()), "decisions")


def _done(picture: Picture) -> Figure | None:
    if not _planned(picture):
        return None
    tasks = picture.plan.tasks[~picture.plan.tasks["summary"]]
    return Figure("done", int(tasks["done"].sum()), "tasks", of=len(tasks))


def _next_milestone(picture: Picture) -> Figure | None:
    ahead = next_milestones(picture)
    return None if ahead.empty else Figure("next_milestone", told_as(ahead["date"].iloc[0], picture), "day")


_FIGURES = {
    "finish": _finish, "late": _late, "due_soon": _due_soon, "red_risks": _red_risks, "unrated": _unrated,
    "open_decisions": _open_decisions, "done": _done, "next_milestone": _next_milestone,
}  # fmt: skip


def _planned(picture: Picture) -> bool:
    return picture.part("schedule") and bool(picture.plan.tasks["finish"].notna().any())


def _with_trend(now: Figure, before: Figure | None, picture: Picture) -> Figure:
    if before is None or now.trend is not None or now.name not in (*_COUNTED, "finish"):
        return now
    return Figure(now.name, now.value, now.unit, _difference(now, before, picture), "earlier", now.of)


def _difference(now: Figure, before: Figure, picture: Picture) -> float | None:
    if isinstance(now.value, int) and isinstance(before.value, int):
        return float(now.value - before.value)
    if not picture.to_the_day:
        return None
    return picture.plan.calendar.days_between(pd.Timestamp(before.value), pd.Timestamp(now.value))
