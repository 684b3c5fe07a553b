"""The part of directions: whether influence runs upward, downward, outward or sideward, and the style it asks for."""

from collections.abc import Mapping

import pandas as pd

from analytics import map as grid
from analytics.mapped._part import Facts, Part


def _each(facts: Facts) -> pd.DataFrame:
    told = grid.directions(facts.stakeholders.records)
    known = told["direction"].where(told["direction"].isin(grid.DIRECTIONS), None)
    return pd.DataFrame({"direction": known, "message_detail": told["detail"]}).astype("object")


def _whole(facts: Facts) -> Mapping[str, object]:
    return {"directions": grid.direction_counts(facts.stakeholders.records)}


PART = Part(
    "direction",
    30,
    _each,
    _whole,
    {"is": "as given, never inferred from a role", "source": "PMBOK Guide, directions of influence; Bourne (2009)"},
    ("direction",),
)
