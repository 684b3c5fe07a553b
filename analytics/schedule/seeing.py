"""The dates of a plan as far as an audience may know them."""

from dataclasses import replace

import pandas as pd

from analytics.schedule.plan import Plan
from data.kinds import Book, Policy, rounded

_AS_READ = ("id", "name", "owner", "counterparts", "workstream")
_PROMISED = {
    "start": False,
    "finish": True,
    "deadline": True,
}  # what is told as exactly as allowed, and whether as its last day
_BASELINE = ("baseline_start", "baseline_finish")
_LEEWAY = ("late_start", "late_finish")
_NUMBERS = {"total_slack_days": float("nan"), "free_slack_days": float("nan"), "late_days": 0.0}


def told(plan: Plan, book: Book, policy: Policy) -> Plan:
    """Of the plan of the whole book the tasks that stand in `book` (what the audience sees), under the names they have there.

    Dates are the reckoned ones, as exact as the policy allows, and blank where their column may not be seen; the same holds
    for progress, baseline and links. Slack, the critical path, what drives a date and what is late are told with the part
    `critical` only. Where dates are rounded, no number of days is told that would give the exact date away.
    """
    seen = book.records("tasks")
    tasks = plan.tasks[plan.tasks.index.isin(seen.index)]
    tasks = tasks.assign(**{name: seen[name].reindex(tasks.index) for name in _AS_READ if name in seen})
    tasks = tasks.assign(**{name: rounded(tasks[name], policy.days, last=last) for name, last in _PROMISED.items()})
    tasks = _waiting(_within(tasks, policy), policy)
    links = plan.links[plan.links["task"].isin(tasks.index) & plan.links["predecessor"].isin(tasks.index)]
    if "critical" not in policy.parts or not policy.allows("tasks", "predecessors"):
        links = links.iloc[:0]
    return replace(
        plan, days=policy.days, tasks=tasks, links=links, milestones=_milestones(plan, book, policy), problems=(),
        start=tasks["start"].min(), finish=tasks["finish"].max(),
    )  # fmt: skip


def _within(tasks: pd.DataFrame, policy: Policy) -> pd.DataFrame:
    """The tasks without the dates and numbers whose columns are withheld, or that say more than a rounded date."""
    exact = policy.days == "day"
    withheld = [name for name in (*_PROMISED, *_BASELINE) if not policy.allows("tasks", name)]
    told = _undated(tasks, *withheld, *(() if exact else (*_BASELINE, *_LEEWAY)))
    if not exact or not policy.allows("tasks", "baseline_finish"):
        told = told.assign(slip_days=float("nan"))
    if not exact or not policy.allows("tasks", "duration"):
        told = told.assign(duration_days=float("nan"))
    if not policy.allows("tasks", "progress"):
        told = told.assign(progress=float("nan"))
    if not policy.allows("tasks", "deadline"):
        told = told.assign(misses_deadline=False)
    return told if exact else told.assign(**_NUMBERS)


def _waiting(tasks: pd.DataFrame, policy: Policy) -> pd.DataFrame:
    """The tasks with what drives them as far as it is seen; without the part `critical` nothing of it, nor of what is late."""
    inner = "critical" in policy.parts
    open_to_them = inner and policy.allows("tasks", "predecessors")
    driven = [tuple(one for one in drivers if open_to_them and one in tasks.index) for drivers in tasks["driven_by"]]
    told = tasks.assign(driven_by=pd.Series(driven, index=tasks.index, dtype="object"))
    if inner:
        return told
    flags = dict.fromkeys(("critical", "late", "misses_deadline"), False)
    return _undated(told, *_LEEWAY).assign(**_NUMBERS, **flags, driver="")


def _milestones(plan: Plan, book: Book, policy: Policy) -> pd.DataFrame:
    """The milestones that are seen, with the names and dates that they have there."""
    seen = book.records("milestones")
    shown = plan.milestones[plan.milestones.index.isin(seen.index)]
    as_seen = {name: seen[name].reindex(shown.index) for name in ("id", "name", "date", "baseline_date", "actual_date")}
    shown = shown.assign(**as_seen)
    return shown if "critical" in policy.parts else shown.assign(late=False)


def _undated(records: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The records with those dates blank."""
    blank = pd.Series(pd.NaT, index=records.index, dtype="datetime64[us]")
    return records.assign(**dict.fromkeys(columns, blank))
