"""The figures of a round in the order in which they are looked at: whom to discuss first on top."""

import pandas as pd

from analytics.judgements import texts
from analytics.raters.outcome import Outcome
from data.kinds import Table


def drawn(found: Outcome, stakeholders: Table) -> pd.DataFrame:
    """The spreads with the name of each person (the id where there is none), the list to discuss first, then the others as they stand.

    One row for each person and criterion, index from 0; place: in the list to discuss, NaN for whoever is not in it.
    """
    names = texts(stakeholders.records, "name").fillna(texts(stakeholders.records, "id"))
    first = [int(person) for person in found.discuss["person"]]
    others = [person for person in stakeholders.records.index if person not in set(first)]
    order = {person: at for at, person in enumerate([*first, *others])}
    places = found.discuss.set_index("person")["place"]
    told = found.spreads.assign(
        name=found.spreads["person"].map(names),
        place=found.spreads["person"].map(places),
        order=found.spreads["person"].map(order),
    )
    return told.sort_values("order", kind="stable").drop(columns="order").reset_index(drop=True)
