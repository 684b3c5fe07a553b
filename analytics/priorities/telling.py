"""A ranking as far as an audience may know it."""

import pandas as pd

from analytics.priorities.ranking import part_columns
from data.kinds import Policy


def told(ranked: pd.DataFrame, tasks: pd.DataFrame, policy: Policy) -> pd.DataFrame:
    """Of a ranking of the whole plan the rows that stand in `tasks` (what the audience sees), ranked among themselves.

    Their names and ids are those that the audience sees. Without the part `scores` there is no score, no coverage and no
    part of a score in it, only the order.
    """
    shown = ranked[ranked.index.isin(tasks.index)]
    renamed = {name: tasks[name].reindex(shown.index) for name in ("id", "name")}
    shown = shown.assign(**renamed, rank=shown["rank"].astype("Float64").rank(method="min").astype("Int64"))
    if "scores" in policy.parts:
        return shown
    return shown.drop(columns=["score", "coverage", *part_columns(shown).values()])
