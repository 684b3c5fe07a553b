"""Criteria read from the task list: what waits, what is missing, how soon, how much work."""

import pandas as pd

from analytics.judgements import dates, numbers, units
from analytics.priorities.evidence import Evidence
from analytics.ties import followers, unmatched_predecessors


def blocking(known: Evidence) -> pd.DataFrame:
    """How many unfinished tasks wait for it, directly or not; unknown for all while the plan has no link at all."""
    if known.waits.empty:
        return unknown(known)
    still = known.open.index
    links = known.waits[known.waits["task"].isin(still) & known.waits["predecessor"].isin(still)]
    return found(followers(links).reindex(still, fill_value=0), "derived: predecessors")


def dependency(known: Evidence) -> pd.DataFrame:
    """How many unfinished tasks it waits for directly; unknown in a plan without links, or where none could be matched."""
    if known.waits.empty:
        return unknown(known)
    still = known.open.index
    links = known.waits.drop_duplicates(["task", "predecessor"])
    missing = links[links["predecessor"].isin(still)].groupby("task").size().reindex(still, fill_value=0)
    lost = set(unmatched_predecessors(known.tasks.records)["record"]) - set(links["task"])
    return found(missing.mask(missing.index.isin(list(lost))), "derived: predecessors")


def deadline(known: Evidence) -> pd.DataFrame:
    """Calendar days from today to the deadline, else to the finish, else to the baseline finish; below 0 when overdue."""
    today = pd.Timestamp(known.today)
    days = [
        found((dates(known.open, name) - today).dt.days, f"typed: {name}")
        for name in ("deadline", "finish", "baseline_finish")
    ]
    return first_known(days)


def effort(known: Evidence) -> pd.DataFrame:
    """Person days: the effort, else the duration as the work of one person; a milestone's duration of 0 tells no effort."""
    lasting = numbers(known.open, "duration")
    return first_known([typed(known, "effort"), found(lasting.where(lasting > 0), "typed: duration")])


def confidence(known: Evidence) -> pd.DataFrame:
    return typed(known, "confidence")


def cost_of_delay(known: Evidence) -> pd.DataFrame:
    return typed(known, "cost_of_delay")


def commitment(known: Evidence) -> pd.DataFrame:
    return judged(known, "commitment")


def visibility(known: Evidence) -> pd.DataFrame:
    return judged(known, "visibility")


def priority(known: Evidence) -> pd.DataFrame:
    return judged(known, "priority")


def value(known: Evidence) -> pd.DataFrame:
    """What the task is worth to the figures the boss watches: KPI value, else value, else the declared priority."""
    return first_known([judged(known, name) for name in ("kpi_value", "value", "priority")])


def typed(known: Evidence, column: str) -> pd.DataFrame:
    return found(numbers(known.open, column), f"typed: {column}")


def judged(known: Evidence, column: str) -> pd.DataFrame:
    """A judgement on 0..1 by the scale declared for its column."""
    return found(units(known.tasks, column).reindex(known.open.index), f"typed: {column}")


def unknown(known: Evidence) -> pd.DataFrame:
    return found(pd.Series(float("nan"), index=known.open.index), "")


def found(values: pd.Series, source: str) -> pd.DataFrame:
    """Values with where they come from: columns value (NaN unknown) and source (None where unknown)."""
    known = values.astype("float64")
    told = pd.Series([source if there else None for there in known.notna()], index=known.index, dtype="object")
    return pd.DataFrame({"value": known, "source": told})


def first_known(choices: list[pd.DataFrame]) -> pd.DataFrame:
    """For each task the first of the choices that is known."""
    best = choices[0].copy()
    for other in choices[1:]:
        best = best.where(best["value"].notna(), other)
    return best
