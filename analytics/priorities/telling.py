"""A ranking as far as an audience may know it."""

import pandas as pd

from analytics.priorities.ranking import part_columns
from data.kinds import Policy


def told(ranked: pd.DataFrame, tasks: pd.DataFrame, policy: Policy) -> pd.DataFrame:
    """Of a ranking of the whole plan the rows that stand in `tasks` (what the audience sees), ranked among themselves.

    Their names and ids are those that the audience sees. Without the part `scores` there is no score, no coverage and no
    part of a score in it, only the order; nor is there where a criterion rests on what the audience must not see, since the
    other parts and their sum would tell it.
    """
    shown = ranked[ranked.index.isin(tasks.index)]
    renamed = {name: tasks[name].reindex(shown.index) for name in ("id", "name")}
    shown = shown.assign(**renamed, rank=shown["rank"].astype("Float64").rank(method="min").astype("Int64"))
    parts = part_columns(shown)
    if "scores" in policy.parts and all(_heard(criterion, policy) for criterion in parts):
        return shown
    return shown.drop(columns=["score", "coverage", *parts.values()])


def _heard(criterion: str, policy: Policy) -> bool:
    """Whether the audience may see all that a criterion rests on, as exactly as a number tells it."""
    if criterion == "deadline" and policy.days != "day":
        return False
    if criterion == "concern" and policy.people != "all":  # it is one person's, whoever that is
        return False
    return all(policy.allows(kind, column) for kind, column in _RESTS_ON[criterion])


_RESTS_ON: dict[str, tuple[tuple[str, str], ...]] = {
    "blocking": (("tasks", "predecessors"),),
    "dependency": (("tasks", "predecessors"),),
    "deadline": (("tasks", "deadline"), ("tasks", "finish"), ("tasks", "baseline_finish")),
    "effort": (("tasks", "effort"), ("tasks", "duration")),
    "confidence": (("tasks", "confidence"),),
    "concern": (("stakeholders", "relevance"), ("stakeholders", "influence"), ("tasks", "counterparts")),
    "commitment": (("tasks", "commitment"),),
    "visibility": (("tasks", "visibility"),),
    "value": (("tasks", "kpi_value"), ("tasks", "value"), ("tasks", "priority")),
    "risk_exposure": (("risks", "probability"), ("risks", "impact"), ("risks", "tasks")),
    "cost_of_delay": (("tasks", "cost_of_delay"),),
    "priority": (("tasks", "priority"),),
}
