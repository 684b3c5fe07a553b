"""Weighted sum on declared scales: every criterion adds its weight times how good the item is on it."""

import pandas as pd

from analytics.scoring._method import Method
from analytics.scoring._scaled import known_weights, scaled
from data.kinds import Words


def score(
    ratings: pd.DataFrame, weights: pd.Series, benefit: pd.Series, *, bounds: pd.DataFrame | None = None
) -> pd.Series:
    """S = sum of w_j u_j with u_j in 0..1 and weights adding up to 1, so S lies in 0..1 too.

    An unknown rating is left out and its weight shared among the item's known ones: it counts neither as zero nor as
    average. Since the bounds are declared, no item's score depends on another item (Keeney & Raiffa 1976, additive value).
    """
    total = parts(ratings, weights, benefit, bounds=bounds).sum(axis=1, min_count=1)
    return total.round(9).rename("score")


def parts(
    ratings: pd.DataFrame, weights: pd.Series, benefit: pd.Series, *, bounds: pd.DataFrame | None = None
) -> pd.DataFrame:
    """What each criterion adds to the score (0..1); NaN where it is unknown, all NaN where no weight is known."""
    good, known = scaled(ratings, benefit, bounds), known_weights(ratings, weights)
    coverage = known.sum(axis=1)
    return (good * known).div(coverage.where(coverage > 0), axis=0)


METHOD = Method(
    name="weighted_sum",
    words=Words("Weighted sum", "加权求和"),
    sentence=Words(
        "Each criterion is placed on a fixed scale from 0 to 1 and adds its weight times that value; adding or removing "
        "a task never reorders the others.",
        "每个评价维度按固定标度换算到 0 至 1，乘以权重后相加；增减任务不会改变其他任务的先后。",
    ),
    kind="additive",
    score=score,
    parts=parts,
    needs=("bounds",),
)
