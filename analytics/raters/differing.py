"""Who differs most from the others, and on whom: each score against the median of what the others gave."""

import numpy as np
import pandas as pd

from analytics.raters.judged import grid_of

COLUMNS = ("rater", "person", "criterion", "unit", "others", "difference", "n")
_DTYPES = {"rater": "object", "criterion": "object", "person": "int64", "n": "int64"}


def differing(judged: pd.DataFrame) -> pd.DataFrame:
    """Every score that others can be held against, the farthest first; index from 0.

    rater, person, criterion; unit: what this rater gave, on 0..1; others: the median of the other raters' scores for the same person
    and criterion; difference: unit - others, above 0 where this rater rates higher; n: how many others there are. Of two
    raters both differ equally: the figures do not say who of them is right. Equal differences stand in the order of judged.
    """
    if judged.empty:
        return pd.DataFrame({name: pd.Series(dtype=_DTYPES.get(name, "float64")) for name in COLUMNS})
    table = grid_of(judged)
    values = table.to_numpy(dtype="float64")
    others = np.stack([_middle(np.delete(values, rater, axis=0)) for rater in range(len(values))])
    count = (~np.isnan(values)).sum(axis=0) - (~np.isnan(values))
    at = table.index.get_indexer(pd.Index(judged["rater"])), table.columns.get_indexer(pd.MultiIndex.from_frame(judged[["person", "criterion"]]))  # fmt: skip
    found = judged[["rater", "person", "criterion", "unit"]].assign(others=others[at], n=count[at])
    found["difference"] = (found["unit"] - found["others"]).round(6)
    order = found["difference"].abs().sort_values(ascending=False, kind="stable").index
    return found.loc[order].dropna(subset=["others"]).reset_index(drop=True)[list(COLUMNS)]


def leaning(judged: pd.DataFrame) -> pd.DataFrame:
    """Each rater over everybody, index the rater's name: whoever lies farthest from the others first.

    rated: how many scores; leaning: the mean of their differences on 0..1 (above 0: rates higher than the others); apart: the mean
    of their sizes. NaN for a rater with whom nobody shares a person.
    """
    rated = judged.groupby("rater", sort=False).size().rename("rated")
    found = differing(judged)
    groups = found.assign(apart=found["difference"].abs()).groupby("rater", sort=False)
    measures = pd.DataFrame({"leaning": groups["difference"].mean(), "apart": groups["apart"].mean()})
    return rated.to_frame().join(measures.round(6)).sort_values("apart", ascending=False, kind="stable")


def _middle(values: np.ndarray) -> np.ndarray:
    """The median of each column, NaN where it holds nothing."""
    middle = np.full(values.shape[1], np.nan)
    filled = ~np.isnan(values).all(axis=0)
    if filled.any():
        middle[filled] = np.nanmedian(values[:, filled], axis=0)
    return middle
