"""What the raters say of each person by each criterion: the middle of their scores, and how far they lie apart."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.raters.judged import CRITERIA, judged
from data.kinds import Table

if TYPE_CHECKING:
    from pandas.api.typing import SeriesGroupBy

# How far the lowest and the highest score lie apart on 0..1: up to one step of a scale of 1 to 5 is high agreement, up to two steps medium.
AGREED, SPLIT = 0.25, 0.5
ON_SCALE = ("median", "lowest", "highest", "first_quarter", "last_quarter", "spread", "iqr")
COLUMNS = ("person", "criterion", "n", *ON_SCALE, *(f"{name}_unit" for name in ON_SCALE), "agreement")


def spreads(judged: pd.DataFrame) -> pd.DataFrame:
    """One row for each person and criterion that anybody rated, by person, then in the order of CRITERIA.

    judged: as `analytics.raters.judged` gives it. n: how many rated; median, lowest, highest, quarters (25 % and 75 %, between two scores by
    their distance, as Hyndman & Fan's (1996) type 7), spread (highest - lowest) and iqr on the declared scale, and each as `_unit` on 0..1.
    agreement: `high` while spread_unit is at most 0.25, `medium` up to 0.5, else `low`; None where fewer than two rated.
    """
    if judged.empty:
        return pd.DataFrame({name: pd.Series(dtype=_dtype(name)) for name in COLUMNS})
    groups = judged.groupby(["person", "criterion"])
    found = pd.DataFrame({"n": groups.size()})
    for of, ending in (("score", ""), ("unit", "_unit")):
        found = found.join(_measured(groups[of], ending))
    found = found.reset_index()
    order = found["criterion"].map({name: at for at, name in enumerate(CRITERIA)})
    sorted_rows = found.assign(order=order).sort_values(["person", "order"], kind="stable", ignore_index=True)
    return sorted_rows.assign(agreement=_agreement(sorted_rows))[list(COLUMNS)]


def spread_on_map(ratings: Table, stakeholders: Table) -> pd.DataFrame:
    """How far the raters lie apart on each axis of the map, one row a stakeholder (index `record`, in the table's order).

    relevance_low, relevance_high, influence_low, influence_high on 0..1: the lowest and the highest rating of that person; NaN
    where fewer than two raters rated the axis.
    """
    found = spreads(judged(ratings, stakeholders))
    several = found[found["n"] >= 2]
    ends = pd.DataFrame(index=stakeholders.records.index)
    for axis in ("relevance", "influence"):
        mine = several[several["criterion"] == axis].set_index("person")
        ends[f"{axis}_low"] = mine["lowest_unit"].reindex(ends.index).astype("float64")
        ends[f"{axis}_high"] = mine["highest_unit"].reindex(ends.index).astype("float64")
    return ends


def _measured(scores: "SeriesGroupBy[Any, Any]", ending: str) -> pd.DataFrame:
    quarters = {share: scores.quantile(share) for share in (0.25, 0.75)}
    lowest, highest = scores.min(), scores.max()
    measures = (scores.median(), lowest, highest, quarters[0.25], quarters[0.75], highest - lowest, quarters[0.75] - quarters[0.25])  # fmt: skip
    return pd.DataFrame({f"{name}{ending}": one.round(6) for name, one in zip(ON_SCALE, measures, strict=True)})


def _agreement(found: pd.DataFrame) -> pd.Series:
    apart = found["spread_unit"]
    said = np.select([found["n"] < 2, apart <= AGREED, apart <= SPLIT], ["", "high", "medium"], "low")
    return pd.Series(said, index=found.index, dtype="object").replace({"": None})


def _dtype(name: str) -> str:
    return "int64" if name in ("person", "n") else "object" if name in ("criterion", "agreement") else "float64"
