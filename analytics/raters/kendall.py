"""Whether several raters put people in the same order: Kendall's coefficient of concordance W, ties corrected."""

from dataclasses import dataclass
from math import erfc, exp, pi, sqrt

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Concordance:
    """A concordance, or why there is none.

    value: W in 0..1; 1 where all raters have the same order, 0 where their orders cancel out; None where it is not defined.
    reason: then `too_few` (less than two raters, or two people whom all of them rated) or `no_variation` (every rater gave
    everybody the same); "" otherwise. raters, people: of how many it is reckoned. chi_square with people - 1 degrees of
    freedom and its p_value: how likely so much concordance is if every order came by chance (a good approximation from eight people on).
    """

    value: float | None
    reason: str = ""
    raters: int = 0
    people: int = 0
    chi_square: float | None = None
    p_value: float | None = None


def concordance(ratings: npt.ArrayLike) -> Concordance:
    """Kendall's W of a table of ratings or ranks: one row a rater, one column a person, NaN where a rater gave none.

    W = 12 S / (m^2 (n^3 - n) - m T): S the squared deviations of the rank sums, T the sum of t^3 - t over all groups of t ties. Only people
    whom every rater rated take part, since a rank among others means something else. Ties share the mean of their ranks.

    Source: Kendall, M. G. & Gibbons, J. D. (1990), Rank Correlation Methods, 5th edition, chapter 6; chi-square m (n - 1) W there too.
    """
    table = np.atleast_2d(np.asarray(ratings, dtype="float64"))
    rated = table[:, ~np.isnan(table).any(axis=0)]
    raters, people = rated.shape
    if raters < 2 or people < 2:
        return Concordance(None, "too_few", raters, people)
    ranks = pd.DataFrame(rated.T).rank().to_numpy()
    sums = ranks.sum(axis=1)
    most = raters**2 * (people**3 - people) - raters * _ties(ranks)
    if most <= 0:
        return Concordance(None, "no_variation", raters, people)
    value = float(12 * ((sums - sums.mean()) ** 2).sum() / most)
    statistic = raters * (people - 1) * value
    return Concordance(value, "", raters, people, statistic, chance_of(statistic, people - 1))


def _ties(ranks: Floats) -> float:
    """The sum of t^3 - t over every group of t equal ranks of every rater (people x raters)."""
    sizes = np.concatenate([np.unique(column, return_counts=True)[1] for column in ranks.T]).astype("float64")
    return float((sizes**3 - sizes).sum())


def chance_of(statistic: float, freedom: int) -> float:
    """How likely a chi-square with so many degrees of freedom is at least so large (0..1).

    Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.4 (odd) and 26.4.5 (even).
    """
    half = statistic / 2
    if freedom % 2:
        term, total = sqrt(2 * statistic / pi) * exp(-half), erfc(sqrt(half))
        steps = range(3, freedom + 1, 2)
    else:
        term = total = exp(-half)
        term *= half
        steps = range(4, freedom + 1, 2)
    for step in steps:
        total += term
        term *= statistic / step
    return min(max(total, 0.0), 1.0)
