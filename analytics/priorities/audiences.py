"""Who the ranking is for: the same criteria, weighed as that audience would."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from analytics.priorities.criteria import CRITERIA
from data.kinds import Book, Words


@dataclass(frozen=True)
class Audience:
    """An audience and what counts for it. Weights are relative: they are made to add up to 1 where they are used.

    ValueError for a criterion that does not exist or stands twice, a weight below 0, or nothing above 0.
    """

    name: str
    words: Words
    weights: tuple[tuple[str, float], ...]

    def __post_init__(self) -> None:
        names = [name for name, _ in self.weights]
        strange = sorted(set(names) - set(CRITERIA))
        if strange:
            raise ValueError(f"unknown criteria {strange}; there are {list(CRITERIA)}")
        if len(set(names)) != len(names):
            raise ValueError(f"a criterion stands twice among {names}")
        if not all(weight >= 0 and math.isfinite(weight) for _, weight in self.weights):
            raise ValueError(f"weights must be numbers of 0 or more, found {dict(self.weights)}")
        if not sum(weight for _, weight in self.weights) > 0:
            raise ValueError(f"at least one weight of {self.name} must be above 0")

    def with_weights(self, weights: Mapping[str, float]) -> "Audience":
        """The same audience with these weights in place of its own; criteria not mentioned keep theirs."""
        return replace(self, weights=tuple({**dict(self.weights), **weights}.items()))

    @property
    def shares(self) -> pd.Series:
        """The weights above 0 by criterion, adding up to 1."""
        counted = pd.Series({name: float(weight) for name, weight in self.weights if weight > 0}, name="weight")
        return counted / counted.sum()


# Starting points, to be set by the user. Many lists hold a declared priority and little else, so it counts a little
# for all; for the boss it stands in for the value already (`_from_plan.value`), and must not count twice.
AUDIENCES: dict[str, Audience] = {
    audience.name: audience
    for audience in (
        Audience(
            "team",
            Words("Team", "团队"),
            (("blocking", 0.30), ("dependency", 0.20), ("deadline", 0.20), ("effort", 0.20), ("confidence", 0.10), ("priority", 0.10)),
        ),
        Audience(
            "client",
            Words("Client", "客户"),
            (("concern", 0.35), ("commitment", 0.25), ("deadline", 0.25), ("visibility", 0.15), ("priority", 0.10)),
        ),
        Audience(
            "boss",
            Words("Boss", "老板"),
            (("value", 0.40), ("risk_exposure", 0.30), ("cost_of_delay", 0.20), ("effort", 0.10), ("priority", 0.0)),
        ),
    )
}  # fmt: skip


def weighed(book: Book) -> dict[str, Audience]:
    """The audiences with the weights kept in a book's settings; the preset where those make no sense (they may be uploaded)."""
    kept = book.settings.get("weights")
    weights = kept if isinstance(kept, dict) else {}
    return {name: _weighed(audience, weights.get(name)) for name, audience in AUDIENCES.items()}


def _weighed(audience: Audience, kept: object) -> Audience:
    try:
        return audience.with_weights({str(name): float(weight) for name, weight in dict(kept or {}).items()})  # type: ignore[call-overload]
    except (TypeError, ValueError):
        return audience
