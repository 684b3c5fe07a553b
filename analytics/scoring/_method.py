"""A ranking method: its words, what it needs, and its function."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from data.kinds import Words

MethodKind = Literal[
    "additive",  # the score is the sum of a part for each criterion
    "relative",  # an item's score depends on which other items are in the list
    "class",  # items fall into classes; the score only orders inside them
]
Need = Literal["bounds"]


@dataclass(frozen=True)
class Method:
    """One ranking method.

    score(ratings, weights, benefit, *, bounds=None) -> Series: ratings are raw values, one row an item and one column a
        criterion (NaN unknown); weights by criterion, summing to 1; benefit by criterion, True where more is better;
        bounds by criterion with columns lower and upper. Higher scores are better, NaN where nothing is known, rounded
        to 9 places so that noise does not break ties. Pure: what it is given is never changed.
    parts: the same arguments; a frame like the ratings whose rows add up to the score (additive methods only).
    """

    name: str
    words: Words
    sentence: Words
    kind: MethodKind
    score: Callable[..., pd.Series]
    parts: Callable[..., pd.DataFrame] | None = None
    needs: tuple[Need, ...] = ()

    def __post_init__(self) -> None:
        if (self.kind == "additive") != (self.parts is not None):
            raise ValueError(
                f"method {self.name}: an additive method, and only such a one, gives the parts of its score"
            )
