"""The network for other programs: its size, density and camps, and every measure of everybody."""

import pandas as pd

from analytics.network.graph import network
from analytics.network.measures import measured
from analytics.network.rated import compared
from data.kinds import Table

_PERSON = (
    "id", "name", "outsider", "in_degree", "out_degree", "against", "betweenness", "closeness", "pagerank", "reach_2",
    "constraint", "camp", "isolated", "rated_share", "network_share", "mismatch",
)  # fmt: skip


def listed(relations: Table, stakeholders: Table, *, seed: int = 1) -> dict[str, object]:
    """The whole network as plain values; what is not known is None.

    n, ties (arrows of influence), against, density, modularity, stable; people: one dictionary each, the stakeholders in the order of
    their list, then who is named in a relation and stands in no list (outsider true, id null); told: faults of the relations, with how often.
    """
    drawn = network(relations, stakeholders)
    found = measured(drawn, seed=seed)
    people = compared(found, stakeholders)[list(_PERSON)].astype("object")
    rows = people.where(people.notna(), None).to_dict("records")
    return {
        "n": found.n,
        "ties": found.ties,
        "against": found.against,
        "density": round(found.density, 9),
        "modularity": round(found.modularity, 9),
        "stable": found.stable,
        "people": [{str(key): _bare(value) for key, value in row.items()} for row in rows],
        "told": {str(code): int(count) for code, count in drawn.told["code"].value_counts(sort=False).items()},
    }


def _bare(value: object) -> object:
    """A value as JSON holds it."""
    return None if value is None or value is pd.NA else value.item() if hasattr(value, "item") else value
