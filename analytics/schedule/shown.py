"""The plan's tasks as one frame: positions become instants, headings span what is below them."""

from datetime import date

import numpy as np
import pandas as pd

from analytics.judgements import dates, numbers, texts
from analytics.schedule.calendar import CLOSING, DAY, OPENING, WorkCalendar
from analytics.schedule.dated import dated
from analytics.schedule.network import Network, headings
from analytics.schedule.outcome import Outcome
from analytics.schedule.wishes import UNKNOWN, instants

_WRITTEN = ("name", "owner", "counterparts", "workstream")


def shown(records: pd.DataFrame, found: Network, came: Outcome, today: date) -> pd.DataFrame:
    """Every task with all that `Plan.tasks` tells of it, in the order of the list."""
    above = found.above
    tasks = _leaves(records, came)
    tasks["driven_by"] = _drivers(records.index, came.driving)
    tasks = _with_instants(tasks, records, came)
    tasks = _with_headings(tasks, above)
    tasks["level"] = [len(list(headings(record, above))) for record in records.index.tolist()]
    tasks["parent"] = pd.Series(above, dtype="float64").reindex(records.index)
    tasks["dated"] = dated(records, found.pairs, above)
    return _compared(tasks, records, came.calendar, today)[_COLUMNS]


_COLUMNS = [
    "id", "name", "start", "finish", "late_start", "late_finish", "total_slack_days", "free_slack_days", "critical",
    "duration_days", "driver", "driven_by", "milestone", "summary", "done", "parent", "level", "progress", "late", "late_days", "dated",
    "baseline_start", "baseline_finish", "slip_days", "deadline", "misses_deadline", "owner", "counterparts", "workstream",
]  # fmt: skip


def _leaves(records: pd.DataFrame, came: Outcome) -> pd.DataFrame:
    """Positions as float64 (NaN where none), what is known of each task, and what set its start."""
    wanted, answer = came.wanted, came.reckoned
    tasks = pd.DataFrame({name: texts(records, name) for name in ("id", *_WRITTEN)}, index=records.index)
    begun = np.where(wanted.fixed_start == UNKNOWN, wanted.start, wanted.fixed_start)
    kept = np.where(wanted.cancelled & (begun != UNKNOWN), begun.astype("float64"), np.nan)
    found = {
        "early_start": (kept, answer.early_start),
        "early_finish": (kept + wanted.minutes, answer.early_finish),
        "latest_start": (np.full(len(tasks), np.nan), answer.late_start),
        "latest_finish": (np.full(len(tasks), np.nan), answer.late_finish),
        "free": (np.full(len(tasks), np.nan), answer.free),
    }
    for name, (written, positions) in found.items():
        written[came.leaves] = positions
        tasks[name] = written
    driven = records.index.isin(came.driving["task"])
    driver = np.where(driven, "predecessor", wanted.driver).astype("object")
    return tasks.assign(driver=driver, milestone=wanted.milestone, done=wanted.done, cancelled=wanted.cancelled)


def _drivers(index: pd.Index, driving: pd.DataFrame) -> pd.Series:
    found: dict[int, list[int]] = {}
    for task, predecessor in zip(driving["task"].tolist(), driving["predecessor"].tolist(), strict=True):
        before = found.setdefault(task, [])
        if predecessor not in before:
            before.append(predecessor)
    return pd.Series([tuple(found.get(int(record), ())) for record in index], index=index, dtype="object")


def _with_instants(tasks: pd.DataFrame, records: pd.DataFrame, came: Outcome) -> pd.DataFrame:
    """Starts where work goes on, finishes where it stopped; a milestone that something leads to stands at that finish."""
    moment = (tasks["early_start"] == tasks["early_finish"]).to_numpy()
    reached = moment & ~tasks["driver"].isin(["plan_start", "typed_start"]).to_numpy()
    for name, position, back in (
        ("start", "early_start", reached),
        ("finish", "early_finish", ~moment | reached),
        ("late_start", "latest_start", reached),
        ("late_finish", "latest_finish", ~moment | reached),
    ):
        tasks[name] = _at(tasks[position], came.calendar, back)
    for name, fixed, hour in (
        ("start", came.wanted.fixed_start, OPENING),
        ("finish", came.wanted.fixed_finish, CLOSING),
    ):
        off_duty = _off_duty(records, name, hour, came.calendar).where(fixed != UNKNOWN)
        tasks[name] = off_duty.fillna(tasks[name])
    over = came.wanted.fixed_finish != UNKNOWN  # no task ends before it began, whatever fell on a day off
    tasks["start"] = tasks["start"].mask((tasks["finish"] < tasks["start"]) & over, tasks["finish"])
    tasks["finish"] = tasks["finish"].mask(tasks["finish"] < tasks["start"], tasks["start"])
    return tasks


def _at(positions: pd.Series, calendar: WorkCalendar, back: np.ndarray) -> pd.Series:
    known = positions.notna().to_numpy()
    whole = positions.fillna(0).to_numpy().astype("int64")
    at = np.where(back, calendar.finishes(whole), calendar.starts(whole))
    return pd.Series(np.where(known, at, np.datetime64("NaT")).astype("datetime64[us]"), index=positions.index)


def _off_duty(records: pd.DataFrame, name: str, hour: int, calendar: WorkCalendar) -> pd.Series:
    """What has happened on a day off is shown on that day: the actual date, else the planned one; NaT on working days."""
    actual, planned = instants(records, f"actual_{name}"), instants(records, name)
    told = np.where(np.isnat(actual), planned, actual)
    days = told.astype("datetime64[D]")
    clocked = np.where(told == days, told + np.timedelta64(hour, "m"), told)
    off = ~np.isnat(told) & ~calendar.worked(np.where(np.isnat(told), np.datetime64("2001-01-01"), days))
    return pd.Series(np.where(off, clocked, np.datetime64("NaT")).astype("datetime64[us]"), index=records.index)


_SPANNED = {
    "early_start": "min", "early_finish": "max", "late_start": "min", "late_finish": "max", "start": "min", "finish": "max",
    "latest_start": "min", "latest_finish": "max", "done": "all", "cancelled": "all",
}  # fmt: skip


def _with_headings(tasks: pd.DataFrame, above: dict[int, int]) -> pd.DataFrame:
    """Headings span what is below them, cancelled work aside: first start to last finish, early and late."""
    tasks = tasks.assign(summary=tasks.index.isin(list(above.values())))
    if not above:
        return tasks
    leaves = tasks.index[~tasks["summary"]].tolist()
    below = [(heading, leaf) for leaf in leaves for heading in headings(leaf, above)]
    pairs = pd.DataFrame(below, columns=["heading", "leaf"], dtype="int64")
    parts = pairs.join(tasks[list(_SPANNED)], on="leaf")
    dropped = parts["cancelled"] & ~parts.groupby("heading")["cancelled"].transform("all")
    spans = parts[~dropped].groupby("heading").agg(_SPANNED)
    for name in _SPANNED:
        tasks.loc[spans.index, name] = spans[name]
    tasks.loc[tasks["summary"], "driver"] = "children"
    return tasks.assign(milestone=tasks["milestone"] & ~tasks["summary"])


def _compared(tasks: pd.DataFrame, records: pd.DataFrame, calendar: WorkCalendar, today: date) -> pd.DataFrame:
    """Slack and lateness: how far each task may move, and where it stands against today, baseline and deadline."""
    slack = np.minimum(tasks["latest_start"] - tasks["early_start"], tasks["latest_finish"] - tasks["early_finish"])
    baseline, due = dates(records, "baseline_finish"), dates(records, "deadline")
    finish = tasks["finish"].to_numpy().astype("datetime64[D]")
    off = (tasks["done"] | tasks["cancelled"]).to_numpy(dtype=bool)
    overdue = _days_to(np.full(len(tasks), np.datetime64(today)), _promised(tasks, records, finish), calendar)
    late = ~off & (overdue >= 1)
    misses = _days_to(finish, due.to_numpy(), calendar) > 0
    compared = {
        "total_slack_days": slack / DAY,
        # Microsoft Project gives a heading, for which nobody waits itself, all of its slack
        "free_slack_days": tasks["free"].where(~tasks["summary"], slack) / DAY,
        "critical": (slack <= 0) & ~tasks["summary"] & ~tasks["done"],
        "duration_days": (tasks["early_finish"] - tasks["early_start"]) / DAY,
        "progress": numbers(records, "progress"),
        "late": late,
        "late_days": np.where(late, overdue, 0).astype("int64"),
        "baseline_start": dates(records, "baseline_start"),
        "baseline_finish": baseline,
        "slip_days": _days_to(finish, baseline.to_numpy(), calendar),
        "deadline": due,
        "misses_deadline": ~tasks["cancelled"] & misses,
    }
    return pd.DataFrame({**{str(name): tasks[name] for name in tasks}, **compared}, index=tasks.index)


def _promised(tasks: pd.DataFrame, records: pd.DataFrame, finish: np.ndarray) -> np.ndarray:
    """The day each task was promised for: the finish that was written, else the deadline, else the one reckoned from a date that was."""
    written = dates(records, "finish").fillna(dates(records, "deadline")).to_numpy().astype("datetime64[D]")
    reckoned = np.where(tasks["dated"].to_numpy(dtype=bool), finish, np.datetime64("NaT"))
    return np.where(np.isnat(written) | tasks["summary"].to_numpy(dtype=bool), reckoned, written)


def _days_to(day: np.ndarray, since: np.ndarray, calendar: WorkCalendar) -> np.ndarray:
    """Working days by which a day comes after another (below 0: before); NaN where one of them is unknown."""
    unknown = np.isnat(day) | np.isnat(since)
    apart = calendar.worked_days(_filled(day)) - calendar.worked_days(_filled(since))
    return np.where(unknown, np.nan, apart)


def _filled(days: np.ndarray) -> np.ndarray:
    return np.where(np.isnat(days), np.datetime64("2001-01-01"), days)
