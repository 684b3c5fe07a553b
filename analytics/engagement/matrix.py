"""The engagement assessment matrix: where each person stands, where they are wanted, and what follows."""

import pandas as pd

from analytics.engagement.ladder import LADDER, gap, power_first
from analytics.engagement.steps import manner, step

# In the order of the matrix: to be won, wanted less involved than now (on purpose), as wanted, not known.
STANDINGS = ("to_win", "over_involved", "reached", "unknown")


def matrix(placed: pd.DataFrame, concerns: pd.Series | None = None) -> pd.DataFrame:
    """One row a person, index `record`; those to be won come first, of them the widest gap times influence (see `power_first`).

    `placed` is `analytics.map.placed`, `concerns` what each person cares about. Columns id, name, department, audience, quadrant, attitude, concern;
    current, desired (levels or None); current_rank, desired_rank (Int64, 0 to 4); gap (Int64, rank of D minus rank of C, below 0 where
    somebody is wanted less involved; missing while either is unknown); standing (one of STANDINGS); step, manner (see `steps`);
    order (Int64, 1 for whom to win first, missing for who is not to be won).

    PMBOK Guide, 6th edition, 13.2.2.5. A level that is unknown is no level: it is neither the lowest nor neutral.
    """
    people = power_first(placed)
    rung = {level: place for place, level in enumerate(LADDER)}
    current, desired = people["engagement_current"], people["engagement_desired"]
    gaps = gap(people)
    known = {"id", "name", "department", "audience", "quadrant", "attitude"}
    rows = people[[column for column in people if column in known]].assign(
        concern=None if concerns is None else concerns.reindex(people.index),
        current=current,
        desired=desired,
        current_rank=current.map(rung).astype("Int64"),
        desired_rank=desired.map(rung).astype("Int64"),
        gap=gaps,
        standing=[_standing(steps) for steps in gaps],
        step=[step(*levels) for levels in zip(current, desired, people["attitude"], strict=True)],
        manner=[manner(quadrant) for quadrant in people["quadrant"]],
    )
    place = rows["standing"].map(STANDINGS.index)
    rows = rows.loc[place.sort_values(kind="stable").index]
    to_win = rows["standing"] == "to_win"
    return rows.assign(order=to_win.cumsum().where(to_win).astype("Int64"))


def listed(rows: pd.DataFrame) -> list[dict[str, object]]:
    """The matrix for other programs: one dictionary a person, in its order; what is not known is None."""
    keys = {
        "id": "id", "name": "name", "current": "engagement_current", "desired": "engagement_desired", "gap": "engagement_gap",
        "standing": "standing", "step": "action", "manner": "manner", "order": "win_order",
    }  # fmt: skip
    known = rows[list(keys)].rename(columns=keys).astype("object")
    found = known.where(known.notna(), None).to_dict("records")
    return [{str(key): value for key, value in row.items()} for row in found]


def _standing(steps: object) -> str:
    if pd.isna(steps):  # type: ignore[call-overload]
        return "unknown"
    number = int(str(steps))
    return "to_win" if number > 0 else "over_involved" if number < 0 else "reached"
