"""The part of the network: who sways whom, how central each person is, and how that agrees with the ratings."""

from collections.abc import Mapping

from analytics import network
from analytics.mapped._part import Facts, Part


def _whole(facts: Facts) -> Mapping[str, object]:
    return {"network": network.listed(facts.book.table("relations"), facts.stakeholders)}


PART = Part(
    "network",
    60,
    whole=_whole,
    method={
        "is": "an arrow from A to B says that A influences B; measures count ties on the whole network, PageRank runs against the arrows; "
        "camps by ties that are not negative; influence by ties is compared with the rated one, never merged with it",
        "source": "Brandes (2001) betweenness; Rochat (2009) harmonic closeness; Page et al. (1999) PageRank; Blondel et al. (2008) camps",
    },
)
