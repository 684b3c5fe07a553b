"""What the list itself says of each task's dates: how long it takes, from when at the earliest, what has happened already."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.judgements import numbers, texts
from analytics.schedule.calendar import DAY, WorkCalendar

UNKNOWN = np.iinfo("int64").min  # a position nobody wrote


@dataclass(frozen=True, eq=False)
class Wishes:
    """For each task, in the order of the list, as arrays of working minutes (UNKNOWN where nothing is written).

    minutes: how long it takes (0 for a milestone). start: no earlier than this (a typed start; else a typed finish
    less the duration). fixed_start, fixed_finish: what has happened. deadline: the end of that day.
    driver: typed_start, typed_finish or actual, what of these is written. assumed: no duration is known, one day is taken.
    one_off: start, finish and duration differ by one day, which is not told at reading.
    """

    minutes: np.ndarray
    start: np.ndarray
    fixed_start: np.ndarray
    fixed_finish: np.ndarray
    deadline: np.ndarray
    driver: np.ndarray
    milestone: np.ndarray
    done: np.ndarray
    cancelled: np.ndarray
    assumed: np.ndarray
    one_off: np.ndarray


def wishes(tasks: pd.DataFrame, calendar: WorkCalendar, today: date) -> Wishes:
    """What each task's cells ask for.

    A typed finish is the end of its day. Where start, finish and duration disagree, start and duration stand; a duration that
    counts the Mondays to Fridays between the dates agrees with them, whatever holidays lie there: so a spreadsheet counts them.
    Without a duration the dates tell it, else the most likely one of three estimates, else one day is assumed.
    What is finished without an actual date was finished before today, whatever was planned, and holds nobody up.
    """
    said = _Said(tasks, calendar)
    milestone = said.milestone | (said.duration == 0)
    begun = np.where(said.start != UNKNOWN, said.start, said.actual_start)
    between = (begun != UNKNOWN) & (said.finish != UNKNOWN) & (said.finish > begun)
    agree = between & (np.isnan(said.duration) | (said.duration == said.mondays_to_fridays))
    written = np.where(np.isnan(said.duration), said.most_likely, said.duration)
    assumed = ~milestone & ~agree & np.isnan(written)
    days = np.where(np.isnan(written), 1.0, written)
    minutes = np.where(milestone, 0, np.where(agree, said.finish - begun, np.round(days * DAY).astype("int64")))
    start, driver = _earliest(said, minutes, milestone)
    fixed_start, fixed_finish = _happened(said, start, minutes, int(calendar.position(pd.Timestamp(today))))
    fixed_start = np.where(milestone & (fixed_finish != UNKNOWN), fixed_finish, fixed_start)  # it is one moment
    happened = (said.actual_start != UNKNOWN) | (said.actual_finish != UNKNOWN)
    off = between & ~agree & ~milestone & (np.abs(said.finish - begun - minutes) == DAY)
    return Wishes(
        minutes, start, fixed_start, fixed_finish, said.deadline, np.where(happened, "actual", driver), milestone,
        said.done, said.cancelled, assumed & ~said.cancelled & (fixed_finish == UNKNOWN), off,
    )  # fmt: skip


def instants(tasks: pd.DataFrame, name: str) -> np.ndarray:
    """A date column as datetime64[m] in the order of the list; NaT where it is blank or did not come."""
    if name not in tasks:
        return np.full(len(tasks), np.datetime64("NaT", "m"))
    return pd.to_datetime(tasks[name]).to_numpy().astype("datetime64[m]")


def day_ends(instants: np.ndarray) -> np.ndarray:
    """The same with a day that tells no hour taken at its end."""
    days = instants.astype("datetime64[D]")
    return np.where(instants == days, (days + 1).astype("datetime64[m]"), instants)


class _Said:
    """The cells of the task list that tell of time, as positions on the calendar."""

    def __init__(self, tasks: pd.DataFrame, calendar: WorkCalendar) -> None:
        def placed(name: str, *, end: bool = False) -> np.ndarray:
            at = instants(tasks, name)
            return np.where(np.isnat(at), UNKNOWN, calendar.position(_filled(day_ends(at) if end else at)))

        self.start, self.actual_start = placed("start"), placed("actual_start")
        self.finish, self.actual_finish, self.deadline = (
            placed(name, end=True) for name in ("finish", "actual_finish", "deadline")
        )
        self.duration = numbers(tasks, "duration").to_numpy()
        self.most_likely = numbers(tasks, "most_likely").to_numpy()
        flags = tasks["milestone"] if "milestone" in tasks else pd.Series(None, index=tasks.index)
        self.milestone = np.array([flag is not None and flag == True for flag in flags], dtype=bool)  # noqa: E712
        status = texts(tasks, "status")
        finished = (status == "done") | (numbers(tasks, "progress") >= 1)
        self.cancelled = (status == "cancelled").to_numpy(dtype=bool)
        self.done = (finished.to_numpy(dtype=bool) | (self.actual_finish != UNKNOWN)) & ~self.cancelled
        first, last = (instants(tasks, name).astype("datetime64[D]") for name in ("start", "finish"))
        self.same_day = first == last
        self.mondays_to_fridays = np.where(
            np.isnat(first) | np.isnat(last), np.nan, np.busday_count(_filled(first), _filled(last) + 1)
        )


def _filled(instants: np.ndarray) -> np.ndarray:
    return np.where(np.isnat(instants), np.datetime64("2001-01-01", "D"), instants)


def _earliest(said: _Said, minutes: np.ndarray, milestone: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The start that is asked for. A milestone is reached by the end of its day."""
    ends = (said.finish != UNKNOWN) & (milestone & (said.same_day | said.milestone) | (said.start == UNKNOWN))
    start = np.where(ends, said.finish - minutes, said.start)
    driver = np.where(ends, "typed_finish", np.where(said.start != UNKNOWN, "typed_start", "plan_start"))
    return start, driver


def _happened(said: _Said, start: np.ndarray, minutes: np.ndarray, morning: int) -> tuple[np.ndarray, np.ndarray]:
    """Start and finish of what is finished, by this `morning` at the latest, and the start of what has begun."""
    planned = np.where(said.finish != UNKNOWN, said.finish, np.where(start != UNKNOWN, start + minutes, UNKNOWN))
    planned = np.where((planned == UNKNOWN) & (said.actual_start != UNKNOWN), said.actual_start + minutes, planned)
    planned = np.where(planned == UNKNOWN, morning, np.minimum(planned, morning))
    finish = np.where(said.done, np.where(said.actual_finish != UNKNOWN, said.actual_finish, planned), UNKNOWN)
    begun = np.where(said.actual_start != UNKNOWN, said.actual_start, np.where(said.done, start, UNKNOWN))
    begun = np.where((begun == UNKNOWN) & (finish != UNKNOWN), finish - minutes, begun)
    begun = np.where(finish != UNKNOWN, np.minimum(begun, finish), begun)
    return begun, finish
