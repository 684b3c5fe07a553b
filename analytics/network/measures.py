"""The measures of everyone's place in the network, with what holds for all of it: its size, its density, its camps."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.network.arrows import arrows, both_ways, degree, turned
from analytics.network.bridges import cut_off
from analytics.network.camps import camps
from analytics.network.graph import Network, places
from analytics.network.standing import constraint, pagerank
from analytics.network.walks import walked

FEW = 10  # people below whom every measure turns over with a single tie


@dataclass(frozen=True, eq=False)
class Measured:
    """The network as it is measured.

    people: index and first columns as in Network.people; out_degree, in_degree (whom one influences, is influenced by), against
        (ties of conflict one stands in), betweenness, closeness (0..1), pagerank (sums to 1), reach_2 (people within two steps),
        constraint (NaN without ties), camp (Int64 from 1, the largest first; missing without a tie of influence), camp_size, isolated (no tie at all).
    n, ties: people and arrows of influence; against: ties against; density: arrows of n(n-1) that could be; modularity: Q of the
        camps; unknown: arrows of influence whose strength nobody wrote down; stable: whether there are at least `FEW` people.
    cut_off: person -> the groups that would lose the rest without him or her (keys of people).
    """

    people: pd.DataFrame
    n: int
    ties: int
    against: int
    density: float
    modularity: float
    unknown: int
    stable: bool
    cut_off: dict[int, list[list[int]]]

    @property
    def camps(self) -> int:
        """How many camps there are."""
        camp = self.people["camp"]
        return int(camp.max()) if camp.notna().any() else 0

    @property
    def thin(self) -> bool:
        """Whether fewer arrows are written down than there are people: who stands alone may only not have been asked about."""
        return self.ties < self.n

    @property
    def isolated(self) -> pd.DataFrame:
        """The people of whom no tie is written down."""
        return self.people[self.people["isolated"]]


def measured(network: Network, *, seed: int = 1) -> Measured:
    """Every measure of the whole network. Ties count alike however strong they are: a strength that is not known would weigh
    nothing otherwise. Influence travels on the arrows of influence only, and camps hang together by these, whichever way they point."""
    people, influence = network.people, network.for_influence
    drawn = arrows(len(people), *places(people, influence))
    ties, walks = both_ways(drawn), walked(drawn)
    camp, modularity = camps(ties, seed=seed)
    against = _against(network)
    keys = people.index.tolist()
    table = people.assign(
        out_degree=degree(drawn),
        in_degree=degree(turned(drawn)),
        against=against,
        betweenness=walks.betweenness.round(9),
        closeness=walks.closeness.round(9),
        pagerank=pagerank(drawn).round(12),
        reach_2=walks.reach,
        constraint=constraint(drawn).round(9),
        camp=pd.array([None if one < 0 else one + 1 for one in camp.tolist()], dtype="Int64"),
        camp_size=np.bincount(camp + 1, minlength=1)[camp + 1] * (camp >= 0),
        isolated=(degree(ties) == 0) & (against == 0),
    )
    cuts = {keys[at]: [[keys[one] for one in group] for group in groups] for at, groups in cut_off(ties).items()}
    possible = len(people) * (len(people) - 1)
    return Measured(
        people=table, n=len(people), ties=len(drawn.source), against=int(network.ties["against"].sum()),
        density=len(drawn.source) / possible if possible else 0.0, modularity=modularity,
        unknown=int(influence["strength"].isna().sum()), stable=len(people) >= FEW, cut_off=cuts,
    )  # fmt: skip


def _against(network: Network) -> np.ndarray:
    """In how many ties of conflict each person stands."""
    source, target = places(network.people, network.ties[network.ties["against"]])
    return np.bincount(np.concatenate([source, target]), minlength=len(network.people))
