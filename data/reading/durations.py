"""Reckons the working days from a task's start to its finish: what a blank duration must be, and whether a written one agrees."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from data.kinds import Fault, year_of

_TOLERATED = 1  # working days by which a written duration may differ: some count the first day, some do not
_A_DAY = 8.0  # hours of a working day


def working_days(tasks: pd.DataFrame, calendar: pd.DataFrame | None = None, country: str = "none") -> pd.Series:
    """Working days of each task, both ends included; NaN without two dates in their order, and for milestones.

    Monday to Friday, except where the country's year or the calendar (records of that kind, which has the last word)
    says of a day whether and for how many hours it is worked.
    """
    first, last = tasks["start"].dt.normalize(), tasks["finish"].dt.normalize()
    known = first.notna() & last.notna() & (first <= last) & (tasks["milestone"] != True)  # noqa: E712
    begins, ends = (_days(dates[known]) for dates in (first, last))
    counted = np.busday_count(begins, ends + np.timedelta64(1, "D")).astype("float64")
    days, more = _exceptions(calendar, country, begins, ends)
    before = np.concatenate([[0.0], np.cumsum(more)])
    counted += before[np.searchsorted(days, ends, "right")] - before[np.searchsorted(days, begins, "left")]
    return pd.Series(counted, index=tasks.index[known], dtype="float64").reindex(tasks.index)


def country_of(settings: Mapping[str, object]) -> str:
    """Whose holidays a book's settings take off: none where they do not say."""
    return "CN" if settings.get("holidays") == "CN" else "none"


def completed(tasks: pd.DataFrame, blank: Sequence[bool]) -> pd.DataFrame:
    """The tasks with a duration where its cell was `blank` and the dates tell it (not where no day of it is worked)."""
    told = working_days(tasks)
    return tasks.assign(duration=tasks["duration"].mask(pd.Series(blank, index=tasks.index) & (told > 0), told))


def on_calendar(
    tasks: pd.DataFrame, reckoned: Iterable[int], calendar: pd.DataFrame | None, country: str
) -> pd.DataFrame:
    """The tasks with the durations that were reckoned from the dates (their records) counted as the plan counts them."""
    told = working_days(tasks, calendar, country)
    counted = tasks.index.isin(list(reckoned)) & (told > 0)
    return tasks.assign(duration=tasks["duration"].mask(counted, told)) if counted.any() else tasks


def disagreements(tasks: pd.DataFrame, calendar: pd.DataFrame | None = None, country: str = "none") -> Iterable[Fault]:
    """Tasks whose written duration is not what their dates give, with the country's holidays or without; and, once for all,
    that durations count the holidays too, as a spreadsheet does."""
    plain = working_days(tasks, calendar)
    told = working_days(tasks, calendar, country) if country != "none" else plain
    odd = ((told - tasks["duration"]).abs() > _TOLERATED) & ((plain - tasks["duration"]).abs() > _TOLERATED)
    told_of = zip(*(found[odd].tolist() for found in (tasks.index, tasks["duration"], told)), strict=True)
    for record, written, days in told_of:
        yield Fault(record, "duration", "dates_disagree", f"{written:g}", (("days", f"{days:g}"),))
    counted = (plain == tasks["duration"]) & (told != plain) & told.notna()
    if counted.any():
        first = tasks.index[counted][0]
        values = (("days", f"{float(told[first]):g}"), ("count", int(counted.sum())))
        yield Fault(int(first), "duration", "holidays_counted", f"{float(plain[first]):g}", values, "note")


def _exceptions(
    calendar: pd.DataFrame | None, country: str, begins: np.ndarray, ends: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The days that are worked otherwise than Monday to Friday, in order, and how much more of a day each is worked."""
    worked: dict[np.datetime64, float] = {}
    for year in _years(begins, ends) if country != "none" else ():
        known = year_of(country, year)
        worked.update({np.datetime64(day, "D"): 0.0 for day in known.off})
        worked.update({np.datetime64(day, "D"): 1.0 for day in known.made_up})
    told = calendar.dropna(subset=["date"]) if calendar is not None and not calendar.empty else None
    if told is not None:
        hours = told["hours"] if "hours" in told else pd.Series(float("nan"), index=told.index)
        for day, works, long in zip(_days(told["date"]), told["working"], hours, strict=True):
            if works is not None and works == False:  # noqa: E712 - a numpy False is no `False`
                worked[day] = 0.0
            elif not pd.isna(long):
                worked[day] = min(max(float(long), 0.0), 24.0) / _A_DAY
            elif works is not None and works == True:  # noqa: E712
                worked[day] = 1.0
    days = np.array(sorted(worked), dtype="datetime64[D]")
    share = np.array([worked[day] for day in days], dtype="float64")
    return days, share - np.is_busday(days)


def _years(begins: np.ndarray, ends: np.ndarray) -> Iterable[int]:
    """The years that any task lies in."""
    first, last = ({*(days.astype("datetime64[Y]").astype(int) + 1970).tolist()} for days in (begins, ends))
    return range(min(first), max(last) + 1) if first else ()


def _days(dates: pd.Series) -> np.ndarray:
    return dates.to_numpy().astype("datetime64[D]")
