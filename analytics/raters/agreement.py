"""How far several raters agree beyond chance: Krippendorff's alpha, for any number of raters, gaps allowed."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LEVELS = ("nominal", "ordinal", "interval", "ratio")
# Krippendorff (2004), Content Analysis, 2nd edition, p. 241: what an alpha allows one to conclude.
RELIABLE, TENTATIVE = 0.8, 2 / 3


@dataclass(frozen=True)
class Agreement:
    """An agreement, or why there is none.

    value: at most 1; 1 perfect, 0 as chance would have it, below 0 worse than that; None where it is not defined. reason: then
    `too_few` (less than two values that can be compared) or `no_variation` (all of them the same: nothing tells agreement from
    habit); "" otherwise. pairable: the values that have another one on the same unit. units: on which they stand.
    """

    value: float | None
    reason: str = ""
    pairable: int = 0
    units: int = 0

    @property
    def strength(self) -> str:
        """What it allows to conclude: `reliable` from .800, `tentative` from .667 (Krippendorff 2004), else `unreliable`; `undefined`."""
        if self.value is None:
            return "undefined"
        near = round(self.value, 3)  # as it is told: .667 is what the source calls two thirds
        return "reliable" if near >= RELIABLE else "tentative" if near >= round(TENTATIVE, 3) else "unreliable"


def alpha(ratings: npt.ArrayLike, level: str = "ordinal") -> Agreement:
    """Krippendorff's alpha of a table of ratings: one row a rater, one column a unit, NaN where a rater gave none.

    alpha = 1 - observed / expected disagreement, from the coincidences of all pairs of values on the same unit; units with one value
    take no part. level: nominal (equal or not), ordinal (ranks between), interval (difference squared), ratio (difference over
    sum, squared; for values that are not negative). Neither the order nor the names of raters and units matter.

    Source: Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability; Hayes, A. F. & Krippendorff, K. (2007), Answering
    the Call for a Standard Reliability Measure for Coding Data, Communication Methods and Measures 1(1) 77-89.
    ValueError for another level.
    """
    if level not in LEVELS:
        raise ValueError(f"alpha is reckoned at one of {LEVELS}, found {level!r}")
    values, counts = _counted(np.atleast_2d(np.asarray(ratings, dtype="float64")))
    pairable, units = int(counts.sum()), len(counts)
    if pairable < 2:
        return Agreement(None, "too_few", pairable, units)
    if len(values) == 1:
        return Agreement(None, "no_variation", pairable, units)
    together = _coincidences(counts)
    often = together.sum(axis=1)
    apart = _apart(values, often, level)
    expected = (np.outer(often, often) * apart).sum() / (often.sum() - 1)
    return Agreement(float(1 - (together * apart).sum() / expected), "", pairable, units)


def _counted(ratings: Floats) -> tuple[Floats, Floats]:
    """The different values of units with two or more, ascending; and how often each stands on each such unit (units x values)."""
    several = ratings[:, (~np.isnan(ratings)).sum(axis=0) >= 2]
    values = np.unique(several[~np.isnan(several)])
    counts = np.stack([(several == value).sum(axis=0) for value in values], axis=1) if len(values) else np.zeros((0, 0))
    return values, counts.astype("float64")


def _coincidences(counts: Floats) -> Floats:
    """How often each value stands beside each other one, every unit weighed by one less than its number of values."""
    weights = 1 / (counts.sum(axis=1) - 1)
    return np.asarray((counts * weights[:, None]).T @ counts - np.diag(weights @ counts))


def _apart(values: Floats, often: Floats, level: str) -> Floats:
    """How far each value is from each other one, squared, by the level of measurement."""
    if level == "nominal":
        return np.asarray(~np.eye(len(values), dtype=bool), dtype="float64")
    if level == "ordinal":  # what lies between two values, half of either included
        middle = np.cumsum(often) - often / 2
        return np.asarray((middle[:, None] - middle[None, :]) ** 2)
    difference = values[:, None] - values[None, :]
    if level == "interval":
        return np.asarray(difference**2)
    total = values[:, None] + values[None, :]
    return np.asarray((difference / np.where(total == 0, 1.0, total)) ** 2)
