"""Puts raw ratings on 0..1 by declared bounds, and shares out the weight of what is not known."""

import numpy as np
import pandas as pd


def scaled(ratings: pd.DataFrame, benefit: pd.Series, bounds: pd.DataFrame | None) -> pd.DataFrame:
    """Ratings on 0..1, 1 always the better end; values beyond a bound count as the bound, NaN stays NaN.

    bounds: index criterion, columns lower and upper, with lower below upper. They are declared and never taken from the
    ratings: bounds from the data would reorder old items when a new one comes. ValueError where they do not fit.
    """
    if bounds is None or not set(ratings.columns) <= set(bounds.index):
        raise ValueError(f"each criterion needs declared bounds; criteria {list(ratings.columns)}")
    limits = bounds.loc[list(ratings.columns)].astype("float64")
    if not (limits["lower"] < limits["upper"]).all():
        raise ValueError("every lower bound must be below its upper bound")
    lower, span = limits["lower"].to_numpy(), (limits["upper"] - limits["lower"]).to_numpy()
    at = ((ratings.to_numpy(dtype="float64") - lower) / span).clip(0.0, 1.0)
    more = benefit.loc[list(ratings.columns)].to_numpy(dtype="bool")
    return pd.DataFrame(np.where(more, at, 1.0 - at), index=ratings.index, columns=ratings.columns)


def known_weights(ratings: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """For each item the weight of each criterion that is known for it; 0 for the others.

    Rows add up to the item's coverage: the share of the weight that its score rests on.
    weights: by criterion, none below 0, adding up to 1; ValueError otherwise.
    """
    if set(weights.index) != set(ratings.columns) or len(weights) != len(ratings.columns):
        raise ValueError(f"weights for {list(weights.index)} do not fit criteria {list(ratings.columns)}")
    if not (weights >= 0).all() or abs(float(weights.sum()) - 1) > 1e-9:
        raise ValueError(f"weights must not be negative and must add up to 1, found {weights.to_dict()}")
    return ratings.notna().astype("float64") * weights.loc[list(ratings.columns)].to_numpy(dtype="float64")
