"""The reckoning of one list: its wishes and its network brought together on a calendar that is wide enough."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.schedule.calendar import DAY, WorkCalendar, working_calendar
from analytics.schedule.critical_path import TYPES, Links, Reckoned, reckoned
from analytics.schedule.network import Network, headings
from analytics.schedule.wishes import UNKNOWN, Wishes, instants, wishes
from data.kinds import Book

_DATED = ("start", "finish", "actual_start", "actual_finish", "baseline_start", "baseline_finish", "deadline")


@dataclass(frozen=True, eq=False)
class Outcome:
    """What came out: `leaves` are the places in the list of the tasks that were reckoned (neither heading nor cancelled),
    in the order of `reckoned`; `driving` the links that set a start: task, predecessor (records), link."""

    calendar: WorkCalendar
    wanted: Wishes
    leaves: np.ndarray
    reckoned: Reckoned
    driving: pd.DataFrame


def outcome(book: Book, found: Network, today: date, start: date | None) -> Outcome:
    """Reckons the tasks of a book; the calendar grows until it holds all of them."""
    records, calendar = book.records("tasks"), _spanning(book, today, start)
    while True:
        came = _on(calendar, records, found, today, start)
        wider = _holding(calendar, came.reckoned)
        if wider == calendar:
            return came
        calendar = wider


def _spanning(book: Book, today: date, start: date | None) -> WorkCalendar:
    """A calendar over every date in the list."""
    written = [instants(book.records("tasks"), name) for name in _DATED]
    every = np.concatenate([*written, np.array([today, start or today], dtype="datetime64[m]")])
    known = every[~np.isnat(every)]
    return working_calendar(book, pd.Timestamp(known.min()).date(), pd.Timestamp(known.max()).date())


def _on(calendar: WorkCalendar, records: pd.DataFrame, found: Network, today: date, start: date | None) -> Outcome:
    wanted = wishes(records, calendar, today)
    heading = records.index.isin(list(found.above.values()))
    leaves = np.flatnonzero(~heading & ~wanted.cancelled)
    place = {int(record): number for number, record in enumerate(records.index[leaves])}
    pairs = found.pairs[found.pairs["task"].isin(place) & found.pairs["predecessor"].isin(place)]
    asked = int(calendar.position(np.datetime64(start))) if start else None
    earliest = _earliest(
        records.index, found.above, wanted, leaves, int(calendar.position(np.datetime64(today))), asked
    )
    fixed = list(zip(_known(wanted.fixed_start[leaves]), _known(wanted.fixed_finish[leaves]), strict=True))
    deadlines = list(_known(wanted.deadline[leaves]))
    answer = reckoned(wanted.minutes[leaves].tolist(), earliest, fixed, deadlines, _links(pairs, place))
    return Outcome(calendar, wanted, leaves, answer, pairs.loc[answer.driving, ["task", "predecessor", "link"]])


def _links(pairs: pd.DataFrame, place: dict[int, int]) -> Links:
    return Links(
        [place[task] for task in pairs["task"].tolist()],
        [place[task] for task in pairs["predecessor"].tolist()],
        [TYPES.index(kind) for kind in pairs["type"]],
        (pairs["lag_days"] * DAY).round().astype("int64").tolist(),
    )


def _earliest(
    index: pd.Index, above: dict[int, int], wanted: Wishes, leaves: np.ndarray, today: int, asked: int | None
) -> list[int]:
    """From when each task may start: what its own cells say, else its heading's start, else the start of the plan."""
    typed = (wanted.driver == "typed_start") & (wanted.start != UNKNOWN) & ~wanted.cancelled
    headings = dict(zip(index[typed].tolist(), wanted.start[typed].tolist(), strict=True))
    first = asked if asked is not None else _first(wanted, leaves, list(headings.values()), today)
    earliest = []
    for record, own in zip(index[leaves].tolist(), _known(wanted.start[leaves]), strict=True):
        wish = _inherited(record, above, headings, first) if own is None else own
        earliest.append(wish if asked is None else max(wish, asked))
    return earliest


def _first(wanted: Wishes, leaves: np.ndarray, typed: list[int], today: int) -> int:
    """Where the plan starts: the earliest start written, else today or before it, so that finishes written can be met."""
    begun = [position for position in _known(wanted.fixed_start[leaves]) if position is not None]
    wished = [position for position in _known(wanted.start[leaves]) if position is not None]
    return min([*begun, *typed]) if begun or typed else min([today, *wished])


def _inherited(record: int, above: dict[int, int], starts: dict[int, int], first: int) -> int:
    return next((starts[up] for up in headings(record, above) if up in starts), first)


def _holding(calendar: WorkCalendar, answer: Reckoned) -> WorkCalendar:
    """The calendar with the years that the answer runs out of on either side."""
    if not len(answer.early_start):
        return calendar
    before = max(0, -int(min(answer.late_start.min(), answer.early_start.min())))
    after = max(0, int(max(answer.late_finish.max(), answer.early_finish.max())) - calendar.minutes + DAY)
    years = [-(-minutes // (200 * DAY)) for minutes in (before, after)]  # no year has fewer working days
    return calendar.reaching(calendar.first_year - years[0], calendar.last_year + years[1])


def _known(positions: np.ndarray) -> Iterator[int | None]:
    return (None if position == UNKNOWN else position for position in positions.tolist())
