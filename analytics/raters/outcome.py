"""What came of a round in one place: the ratings, how far they agree as a whole and by criterion, and how much is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analytics.raters.agreement import Agreement, alpha
from analytics.raters.differing import differing, leaning
from analytics.raters.discuss import discussed
from analytics.raters.judged import CRITERIA, comparable, grid_of, judged, rater_key, raters_in
from analytics.raters.kendall import Concordance, concordance
from analytics.raters.spread import spreads
from data.kinds import Table

ALL = "all"  # every criterion together


@dataclass(frozen=True, eq=False)
class Outcome:
    """What several raters said of the stakeholders.

    judged, spreads, discuss, differing, leaning: as the functions of those names say. alphas: Krippendorff's alpha, ordinal, for ALL (every
    person by every criterion is a unit) and for each criterion that was rated; concordances: Kendall's W for the same.
    missing: the share of scores that are not there, of all raters by everybody whom anyone rated by that criterion (0..1).
    unused: how many ratings could not be compared (see `judged`).
    """

    judged: pd.DataFrame
    spreads: pd.DataFrame
    discuss: pd.DataFrame
    alphas: Mapping[str, Agreement]
    concordances: Mapping[str, Concordance]
    missing: float
    unused: int

    @property
    def raters(self) -> list[str]:
        """The raters by name."""
        return raters_in(self.judged)

    @property
    def counts(self) -> dict[str, int]:
        """How many scores each rater gave, by `rater_key`."""
        return {rater_key(rater): int(n) for rater, n in self.judged["rater"].value_counts().items()}

    @property
    def people(self) -> int:
        """How many people at least one rater rated."""
        return int(self.judged["person"].nunique())

    @property
    def criteria(self) -> list[str]:
        """The criteria that were rated, in their usual order."""
        return [name for name in CRITERIA if (self.judged["criterion"] == name).any()]

    @cached_property
    def differing(self) -> pd.DataFrame:
        return differing(self.judged)

    @cached_property
    def leaning(self) -> pd.DataFrame:
        return leaning(self.judged)


def outcome(ratings: Table, stakeholders: Table) -> Outcome:
    """What the ratings of several raters say of the stakeholders."""
    known = judged(ratings, stakeholders)
    apart = spreads(known)
    parts = {ALL: known, **{name: known[known["criterion"] == name] for name in CRITERIA}}
    grids = {name: grid_of(part) for name, part in parts.items() if name == ALL or len(part)}
    whole = grids[ALL]
    return Outcome(
        known,
        apart,
        discussed(apart, stakeholders),
        {name: alpha(grid.to_numpy()) for name, grid in grids.items()},
        {name: concordance(grid.to_numpy()) for name, grid in grids.items()},
        float(whole.isna().to_numpy().mean()) if whole.size else 0.0,
        len(ratings.records) - len(comparable(ratings, stakeholders)),
    )
