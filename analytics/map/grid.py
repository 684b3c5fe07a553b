"""The power/interest grid: everyone's place on 0..1, the quadrant it falls in, and who stands on the line."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.engagement import gap
from analytics.judgements import declared, numbers, texts, units
from analytics.map.cube import cube
from analytics.map.salience import salience
from data.kinds import Table

QUADRANTS = ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")


@dataclass(frozen=True)
class Cuts:
    """Where high begins on each axis, on 0..1; a score on the line is high. The default is the middle of the scale."""

    relevance: float = 0.5
    influence: float = 0.5

    def __post_init__(self) -> None:
        for axis, cut in (("relevance", self.relevance), ("influence", self.influence)):
            if not 0 <= cut <= 1:
                raise ValueError(f"the cut of {axis} must lie in 0..1, found {cut}")


MIDPOINTS = Cuts()


def placed(stakeholders: Table, cuts: Cuts = MIDPOINTS) -> pd.DataFrame:
    """Everyone's place, one row a stakeholder, in the table's order, index `record`.

    relevance and influence on 0..1 by the declared scale (NaN where blank), `_raw` as rated; quadrant, borderline,
    salience, cube, engagement_gap as their functions say. Power means influence and interest means relevance, with
    the same cuts, in the grid, the salience and the cube alike.
    """
    records = stakeholders.records
    at = pd.DataFrame({axis: units(stakeholders, axis) for axis in ("relevance", "influence")}, index=records.index)
    who = {name: texts(records, name) for name in ("id", "name", "department", "role", "audience", "attitude")}
    power, interest = at["influence"], at["relevance"]
    claims = (units(stakeholders, "legitimacy"), units(stakeholders, "urgency"))
    return pd.DataFrame(who, index=records.index).assign(
        engagement_current=texts(records, "engagement_current"),
        engagement_desired=texts(records, "engagement_desired"),
        relevance=interest,
        influence=power,
        relevance_raw=numbers(records, "relevance"),
        influence_raw=numbers(records, "influence"),
        quadrant=quadrant(at, cuts),
        borderline=_borderline(stakeholders, at, cuts),
        salience=salience(power, *claims, power_cut=cuts.influence),
        cube=cube(power, interest, who["attitude"], power_cut=cuts.influence, interest_cut=cuts.relevance),
        engagement_gap=gap(records),
    )


def quadrant(at: pd.DataFrame, cuts: Cuts = MIDPOINTS) -> pd.Series:
    """The quadrant of each place (columns relevance, influence on 0..1): high from the cut upwards.

    `not_rated` where either axis is blank: an unknown score is not a neutral one.
    """
    strong, keen = at["influence"] >= cuts.influence, at["relevance"] >= cuts.relevance
    rated = at["influence"].notna() & at["relevance"].notna()
    chosen = np.select([~rated, strong & keen, strong, keen], [QUADRANTS[4], *QUADRANTS[:3]], QUADRANTS[3])
    return pd.Series(chosen, index=at.index, dtype="object", name="quadrant")


def listed(placed: pd.DataFrame) -> list[dict[str, object]]:
    """The map for other programs: one dictionary a stakeholder with the keys of the command line; unknown is None."""
    keys = ["id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap"]
    known = placed[keys].astype("object")
    rows = known.where(known.notna(), None).to_dict("records")
    return [{str(key): value for key, value in row.items()} for row in rows]


def _borderline(stakeholders: Table, at: pd.DataFrame, cuts: Cuts) -> pd.Series:
    """Within half a step of the scale from the cut on either axis: the next rating could change the quadrant."""
    near = pd.Series(False, index=at.index)
    for axis, cut in (("relevance", cuts.relevance), ("influence", cuts.influence)):
        scale = declared(stakeholders, axis)
        half_step = scale.step / (scale.highest - scale.lowest) / 2
        near |= (at[axis] - cut).abs().round(9) <= round(half_step, 9)
    return near & at.notna().all(axis=1)
