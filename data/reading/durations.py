"""Reckons the working days from a task's start to its finish: what a blank duration must be, and whether a written one agrees."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from data.kinds import Fault

_TOLERATED = 1  # working days by which a written duration may differ: some count the first day, some do not


def working_days(tasks: pd.DataFrame, calendar: pd.DataFrame | None = None) -> pd.Series:
    """Working days of each task, both ends included; NaN without two dates in their order, and for milestones.

    Monday to Friday, except where the calendar (records of that kind) says of a day whether it is worked.
    """
    first, last = tasks["start"].dt.normalize(), tasks["finish"].dt.normalize()
    known = first.notna() & last.notna() & (first <= last) & (tasks["milestone"] != True)  # noqa: E712
    off, made_up = _exceptions(calendar)
    begins, ends = (_days(dates[known]) for dates in (first, last))
    counted = np.busday_count(begins, ends + np.timedelta64(1, "D"), holidays=off).astype("float64")
    counted += np.searchsorted(made_up, ends, "right") - np.searchsorted(made_up, begins, "left")
    return pd.Series(counted, index=tasks.index[known], dtype="float64").reindex(tasks.index)


def completed(tasks: pd.DataFrame, blank: Sequence[bool]) -> pd.DataFrame:
    """The tasks with a duration where its cell was `blank` and the dates tell it (not where no day of it is worked)."""
    told = working_days(tasks)
    return tasks.assign(duration=tasks["duration"].mask(pd.Series(blank, index=tasks.index) & (told > 0), told))


def disagreements(tasks: pd.DataFrame, calendar: pd.DataFrame | None = None) -> Iterable[Fault]:
    """Tasks whose written duration is not what their dates give."""
    told = working_days(tasks, calendar)
    odd = (told - tasks["duration"]).abs() > _TOLERATED
    for record, written, days in zip(tasks.index[odd], tasks["duration"][odd], told[odd], strict=True):
        yield Fault(int(record), "duration", "dates_disagree", f"{float(written):g}", (("days", f"{float(days):g}"),))


def _exceptions(calendar: pd.DataFrame | None) -> tuple[np.ndarray, np.ndarray]:
    """The days off, and the weekend days that are worked, in order."""
    if calendar is None or calendar.empty:
        return _days(pd.Series(dtype="datetime64[us]")), _days(pd.Series(dtype="datetime64[us]"))
    told = calendar.dropna(subset=["date"])
    worked = told[(told["working"] == True) & (told["date"].dt.day_of_week >= 5)]  # noqa: E712
    return _days(told[told["working"] == False]["date"]), np.unique(_days(worked["date"]))  # noqa: E712


def _days(dates: pd.Series) -> np.ndarray:
    return dates.to_numpy().astype("datetime64[D]")
