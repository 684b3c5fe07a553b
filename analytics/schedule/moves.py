"""What a change does: which tasks move, by how much the finish moves, whom that hits, and why a task is where it is."""

import pandas as pd

from analytics.judgements import texts
from analytics.schedule.plan import Plan
from analytics.ties import counterparts
from data.kinds import Book


def moved(before: Plan, after: Plan) -> pd.DataFrame:
    """The tasks whose finish is another, in the order of the list.

    Index `record`; columns name, finish_before, finish, moved_days (working days, negative when earlier).
    """
    both = after.tasks.index.intersection(before.tasks.index, sort=False)
    then, now = before.tasks.loc[both, "finish"], after.tasks.loc[both, "finish"]
    days = [_days(after, first, last) for first, last in zip(then, now, strict=True)]
    names = after.tasks.loc[both, "name"]
    found = pd.DataFrame({"name": names, "finish_before": then, "finish": now, "moved_days": days}, index=both)
    return found[found["moved_days"].astype("float64").fillna(0) != 0]


def finish_moved(before: Plan, after: Plan) -> float:
    """Working days by which the finish of the plan moves, negative when earlier; 0 where one of the plans is empty."""
    days = _days(after, before.finish, after.finish)
    return 0.0 if pd.isna(days) else days


def hit(book: Book, moved: pd.DataFrame) -> pd.DataFrame:
    """The stakeholders whose tasks moved, most moved first: counterparts, and owners who are on the list.

    Index `record` of the stakeholder; columns name, tasks (records of the moved tasks), moved_days (the largest of them).
    """
    tasks, people = book.records("tasks"), book.records("stakeholders")
    owned = tasks.assign(counterparts=texts(tasks, "owner"))
    pairs = pd.concat([counterparts(tasks, people), counterparts(owned, people)]).drop_duplicates()
    pairs = pairs[pairs["task"].isin(moved.index)].sort_values("task", kind="stable")
    pairs = pairs.assign(moved_days=pairs["task"].map(moved["moved_days"]).astype("float64"))
    found = pairs.groupby("stakeholder").agg(tasks=("task", tuple), moved_days=("moved_days", _largest))
    found.insert(0, "name", texts(people, "name").reindex(found.index))
    found = found.rename_axis("record")
    return found.sort_values("moved_days", key=lambda days: days.abs(), ascending=False, kind="stable")


def why(plan: Plan, record: int) -> tuple[int, ...]:
    """What led to a task's dates: its driving predecessor, that one's, and so on back to the first.

    Of several that drive, the first written. A heading is where it is because of the last of its parts to finish.
    KeyError for a record that is not in the plan.
    """
    chain: list[int] = []
    here: int | None = _before(plan, record)
    while here is not None and here not in chain:
        chain.append(here)
        here = _before(plan, here)
    return tuple(chain)


def _before(plan: Plan, record: int) -> int | None:
    if not plan.tasks.at[record, "summary"]:
        return next(iter(plan.tasks["driven_by"].loc[record]), None)
    parts = plan.tasks.loc[plan.tasks["parent"] == record, "finish"].dropna()
    return None if parts.empty else int(str(parts.idxmax()))


def _days(plan: Plan, first: pd.Timestamp, last: pd.Timestamp) -> float:
    return float("nan") if pd.isna(first) or pd.isna(last) else plan.calendar.days_between(first, last)


def _largest(days: pd.Series) -> float:
    return float(max(days, key=abs))
