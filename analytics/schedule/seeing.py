"""The dates of a plan as far as an audience may know them."""

from dataclasses import replace

import pandas as pd

from analytics.schedule.plan import Plan
from data.kinds import Book, Policy, rounded

_INNER = {"total_slack_days": float("nan"), "free_slack_days": float("nan"), "late_days": 0.0, "critical": False, "late": False, "misses_deadline": False}  # fmt: skip
_AS_READ = ("id", "name", "owner", "counterparts", "workstream")


def told(plan: Plan, book: Book, policy: Policy) -> Plan:
    """Of the plan of the whole book the tasks that stand in `book` (what the audience sees), under the names they have there.

    Dates are the reckoned ones, as exact as the policy allows. Slack, the critical path, what drives a date and what is late
    are told with the part `critical` only; a baseline only where its column may be seen; links only between tasks that are seen.
    """
    seen = book.records("tasks")
    tasks = plan.tasks[plan.tasks.index.isin(seen.index)]
    tasks = tasks.assign(**{name: seen[name].reindex(tasks.index) for name in _AS_READ if name in seen})
    tasks = tasks.assign(
        start=rounded(tasks["start"], policy.days, last=False),
        finish=rounded(tasks["finish"], policy.days, last=True),
        deadline=rounded(tasks["deadline"], policy.days, last=True),
    )
    if not policy.allows("tasks", "baseline_finish"):
        tasks = _undated(tasks, "baseline_start", "baseline_finish").assign(slip_days=float("nan"))
    if policy.days != "day" or not policy.allows("tasks", "duration"):  # a duration would tell what the rounding hides
        tasks = tasks.assign(duration_days=float("nan"))
    if not policy.allows("tasks", "progress"):
        tasks = tasks.assign(progress=float("nan"))
    driven = [tuple(before for before in drivers if before in tasks.index) for drivers in tasks["driven_by"]]
    tasks = tasks.assign(driven_by=pd.Series(driven, index=tasks.index, dtype="object"))
    links = plan.links[plan.links["task"].isin(tasks.index) & plan.links["predecessor"].isin(tasks.index)]
    if "critical" not in policy.parts:
        nobody = pd.Series([()] * len(tasks), index=tasks.index, dtype="object")
        tasks = _undated(tasks, "late_start", "late_finish").assign(**_INNER, driven_by=nobody, driver="")
        links = links.iloc[:0]
    return replace(
        plan, days=policy.days, tasks=tasks, links=links, milestones=_milestones(plan, book, policy), problems=(),
        start=tasks["start"].min(), finish=tasks["finish"].max(),
    )  # fmt: skip


def _milestones(plan: Plan, book: Book, policy: Policy) -> pd.DataFrame:
    """The milestones that are seen, under the names they have there; the first baseline only where it may be known."""
    seen = book.records("milestones")
    shown = plan.milestones[plan.milestones.index.isin(seen.index)]
    shown = shown.assign(**{name: seen[name].reindex(shown.index) for name in ("id", "name")})
    if not policy.allows("milestones", "baseline_date"):
        shown = _undated(shown, "baseline_date")
    return shown if "critical" in policy.parts else shown.assign(late=False)


def _undated(records: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The records with those dates blank."""
    blank = pd.Series(pd.NaT, index=records.index, dtype="datetime64[us]")
    return records.assign(**dict.fromkeys(columns, blank))
