"""The part of salience: which group each person belongs to, and in which order claims count."""

from collections.abc import Mapping

import pandas as pd

from analytics import map as grid
from analytics.mapped._part import Facts, Part


def _each(facts: Facts) -> pd.DataFrame:
    order = grid.salience_order(facts.placed).reindex(facts.placed.index)
    return pd.DataFrame(
        {"salience_group": order["group"], "salience_degrees": order["degrees"], "salience_rank": order["rank"]}
    )


def _whole(facts: Facts) -> Mapping[str, object]:
    counts = facts.placed["salience"].value_counts()
    return {"saliences": {name: counts.get(name, 0) for name in (*grid.SALIENCE.values(), "not_rated")}}


PART = Part(
    "salience",
    20,
    _each,
    _whole,
    {
        "is": "power, legitimacy and urgency held from their cuts upwards; definitive before expectant before latent; inside a group by "
        "the sum of the degrees, never the product",
        "source": "Mitchell, Agle & Wood (1997), AMR 22(4) 853-886",
    },
)
