"""Where people stood before: the places of an earlier state beside those of now, for the arrows of the map."""

import pandas as pd

from analytics.judgements import units
from data.kinds import Table

_AXES = ("relevance", "influence")


def earlier(placed: pd.DataFrame, before: Table) -> pd.DataFrame:
    """The map `placed` with relevance_before and influence_before (0..1 by the scale of that time), index kept.

    Both are NaN for everyone who stands where he or she stood, who was not rated then or is not now, or was not there yet: of
    them no movement is known.
    """
    then = pd.DataFrame({axis: units(before, axis) for axis in _AXES}).reindex(placed.index)
    now = placed[list(_AXES)]
    moved = then.notna().all(axis=1) & now.notna().all(axis=1) & ((then - now).abs() > 1e-6).any(axis=1)
    return placed.assign(**{f"{axis}_before": then[axis].where(moved) for axis in _AXES})
