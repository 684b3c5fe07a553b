"""The plan: every task of the list with its dates, its slack and what drives it."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from analytics.judgements import dates, texts
from analytics.schedule.calendar import WorkCalendar
from analytics.schedule.network import network
from analytics.schedule.outcome import Outcome, outcome
from analytics.schedule.shown import shown
from data.kinds import Book, Days, Problem, Severity


@dataclass(frozen=True, eq=False)
class Plan:
    """What a list of tasks comes to on its calendar. Instants are datetime64[us], slack and durations working days of 480 minutes.

    tasks: index `record`, in the order of the list; columns id, name; start, finish (first and last working instant);
        late_start, late_finish; total_slack_days, free_slack_days, duration_days; critical (an unfinished task without
        slack, never a heading); driver (actual, predecessor, typed_start, typed_finish, plan_start, children); driven_by
        (records of the driving predecessors); milestone, summary, done; parent (record or NaN), level (0 at the top);
        progress (0..1 or NaN); late (not done, and a working day or more past the finish written, else the deadline, else the finish reckoned
        from a date that was written), late_days (those days); dated (a written date holds it: its own, or one of what it waits
        for or stands under; what has none stands on the plan's first day and is never late);
        baseline_start, baseline_finish, slip_days (finish against the baseline, NaN if unknown); deadline,
        misses_deadline; owner, counterparts, workstream (as written).
        A cancelled task keeps the dates written (NaT where none), has no slack, is never critical and drives nothing.
    milestones: the table of that name: id, name, date, baseline_date, actual_date, done, late.
    links: as written, those left out excepted: task, predecessor (records), type, lag_days, driving.
    start, finish: NaT for an empty plan.
    """

    tasks: pd.DataFrame
    milestones: pd.DataFrame
    links: pd.DataFrame
    start: pd.Timestamp
    finish: pd.Timestamp
    calendar: WorkCalendar
    problems: tuple[Problem, ...]
    today: date
    days: Days = "day"  # how exact the dates are: an audience may be told months or quarters


def planned(book: Book, today: date, start: date | None = None) -> Plan:
    """The plan of a book's tasks (where it has requirements alone, `requirements.planned` makes them tasks first).

    start: what has not begun starts no earlier. Without it a task that no date and no predecessor holds starts with the
    earliest start written, else today. Links hold with their lags; a typed start of an unfinished task is the earliest;
    what has happened stands. A heading spans what is below it; its links and its typed start hold for what is below.
    """
    records = book.records("tasks")
    found = network(book.table("tasks"))
    came = outcome(book, found, today, start)
    tasks = shown(records, found, came, today)
    counted = tasks[~came.wanted.cancelled] if not came.wanted.cancelled.all() else tasks
    begins, ends = counted["start"].min(), counted["finish"].max()
    calendar = replace(came.calendar, until=today if pd.isna(ends) else ends.date())
    driving = found.links.index.isin(came.driving["link"])
    links = found.links.assign(driving=driving).reset_index(drop=True)
    problems = (*_told(calendar, came, tasks["summary"]), *_behind(tasks, today), *found.problems)
    return Plan(tasks, _milestones(book.records("milestones"), today), links, begins, ends, calendar, problems, today)


def _told(calendar: WorkCalendar, came: Outcome, summary: pd.Series) -> list[Problem]:
    """What was taken for granted, each kind once."""
    counted = ~summary.to_numpy(dtype=bool)
    problems = []
    if calendar.provisional_from is not None:
        told = calendar.provisional_from.isoformat()
        problems.append(Problem("calendar_provisional", "warning", found=told, kind="calendar"))
    assumed: tuple[tuple[str, np.ndarray, Severity], ...] = (
        ("durations_assumed", came.wanted.assumed, "warning"),
        ("dates_one_day_apart", came.wanted.one_off, "note"),
    )
    for code, which, severity in assumed:
        count = int((which & counted).sum())
        if count:
            problems.append(Problem(code, severity, values=(("count", count),), kind="tasks", field="duration"))
    return problems


def _behind(tasks: pd.DataFrame, today: date) -> list[Problem]:
    """Unfinished work that lies in the past stands there as planned; nothing moves it to today by itself."""
    still = tasks[~tasks["done"] & ~tasks["summary"] & (tasks["driver"] != "") & (tasks["dated"] | tasks["late"])]
    count = int((still["finish"] < pd.Timestamp(today)).sum())
    return [Problem("left_in_the_past", "note", values=(("count", count),), kind="tasks")] if count else []


def _milestones(milestones: pd.DataFrame, today: date) -> pd.DataFrame:
    status, reached = texts(milestones, "status"), dates(milestones, "actual_date")
    due, done = dates(milestones, "date"), (status == "done") | reached.notna()
    late = (due < pd.Timestamp(today)) & ~done & (status != "cancelled")
    return pd.DataFrame(
        {
            "id": texts(milestones, "id"),
            "name": texts(milestones, "name"),
            "date": due,
            "baseline_date": dates(milestones, "baseline_date"),
            "actual_date": reached,
            "done": done.astype(bool),
            "late": late.astype(bool),
        }
    )
