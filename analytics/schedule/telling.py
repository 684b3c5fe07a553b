"""What the plan says in one sentence, and as a list for other programs."""

import pandas as pd

from analytics.findings import Finding
from analytics.schedule.moves import why
from analytics.schedule.plan import Plan
from data.kinds import told_day


def finding(plan: Plan) -> Finding:
    """The finding of a plan; dates as `2027-03-18`.

    schedule_none: no task has dates. schedule_done: all n tasks are done, the last on `finish`. schedule_slips: `finish` is
    `days` working days after the last baseline finish, because of the task on the way there that slips most (`because`).
    schedule_late: n tasks are late, most of all `name`; the plan ends on `finish`. schedule_ends: it ends on `finish`, with
    n critical tasks; each of these three with `_past` behind it where that day is over. schedule_runs: all that an audience is told who is told no slack, from `start` to `finish`.
    """
    if plan.tasks["total_slack_days"].isna().all() and pd.notna(plan.start):
        return Finding.of(
            "schedule_runs", start=told_day(plan.start, plan.days), finish=told_day(plan.finish, plan.days)
        )
    work = plan.tasks[~plan.tasks["summary"] & plan.tasks["total_slack_days"].notna()]
    if work.empty:
        return Finding.of("schedule_none")
    finish = told_day(plan.finish, plan.days)
    if work["done"].all():
        return Finding.of("schedule_done", n=len(work), finish=finish)
    days, past = _slip(plan, work), "_past" if plan.finish < pd.Timestamp(plan.today) else ""
    if days > 0:
        return Finding.of(f"schedule_slips{past}", finish=finish, days=days, because=_cause(plan, work))
    late = work[work["late"]]
    if not late.empty:
        return Finding.of(
            f"schedule_late{past}", n=len(late), finish=finish, name=_named(plan, int(str(late["late_days"].idxmax())))
        )
    return Finding.of(f"schedule_ends{past}", finish=finish, n=int(work["critical"].sum()))


def listed(plan: Plan) -> dict[str, object]:
    """The plan for other programs: the keys of the command line, times to the minute, unknown as None."""
    tasks = plan.tasks
    ids = dict(zip(tasks.index.tolist(), tasks["id"], strict=True))
    rows = [
        {
            "id": task["id"],
            "name": task["name"],
            "early_start": _minute(task["start"]),
            "early_finish": _minute(task["finish"]),
            "late_start": _minute(task["late_start"]),
            "late_finish": _minute(task["late_finish"]),
            "total_slack_days": _known(task["total_slack_days"]),
            "free_slack_days": _known(task["free_slack_days"]),
            "critical": bool(task["total_slack_days"] <= 0) if task["summary"] else bool(task["critical"]),
            "driven_by": [ids[before] for before in task["driven_by"]],
            "driver": task["driver"],
            "summary": bool(task["summary"]),
            "late": bool(task["late"]),
        }
        for task in tasks.to_dict("records")
    ]
    return {"start": _minute(plan.start), "finish": _minute(plan.finish), "tasks": rows}


def _slip(plan: Plan, work: pd.DataFrame) -> int:
    """Working days from the last baseline finish to the finish; 0 where there is no baseline."""
    last = work["baseline_finish"].max()
    if pd.isna(last):
        return 0
    return int(plan.calendar.worked_days(plan.finish)) - int(plan.calendar.worked_days(last))


def _cause(plan: Plan, work: pd.DataFrame) -> str:
    """Of the tasks that lead to the finish the one with the greatest slip, the first of equals; an unfinished one if it can be."""
    end = int(str(work["finish"].idxmax()))
    way = work.loc[[record for record in reversed((end, *why(plan, end))) if record in work.index]]
    still = way[~way["done"] & (way["slip_days"] > 0)]
    slips = (way if still.empty else still)["slip_days"].fillna(0)
    return _named(plan, int(str(slips.idxmax())))


def _named(plan: Plan, record: int) -> str:
    task = plan.tasks.loc[record]
    return next((text for text in (task["name"], task["id"]) if isinstance(text, str)), str(record))


def _minute(instant: pd.Timestamp) -> str | None:
    return None if pd.isna(instant) else instant.isoformat(timespec="minutes")


def _known(number: float) -> float | None:
    return None if number != number else round(float(number), 6)
