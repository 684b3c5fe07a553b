"""Whom to discuss first: where the raters lie far apart on somebody who matters."""

import pandas as pd

from analytics.judgements import texts, units
from data.kinds import Table

_WEIGHED = ("influence", "relevance")
COLUMNS = ("person", "name", "criterion", "n", "spread", "priority", "discuss", "place")


def discussed(spreads: pd.DataFrame, stakeholders: Table) -> pd.DataFrame:
    """The people on whom raters differ, first whom to discuss first: one row a person, index from 0.

    criterion: by which the raters lie farthest apart on this person; spread: how far, on 0..1; n: how many rated; priority as `priorities` says;
    discuss = spread x priority; place: 1 for the first, equal ones share it. A person whose priority is not known has no `discuss`
    and no place and stands at the end; whoever is agreed on, or was rated by one alone, is not in the list.
    Source: stakeholders.md 5.5, "highest spread x highest priority", after airfocus' list of items on which ratings differ.
    """
    apart = spreads[(spreads["n"] >= 2) & (spreads["spread_unit"] > 0)]
    widest = apart.sort_values("spread_unit", ascending=False, kind="stable").drop_duplicates("person")
    priority = priorities(spreads, stakeholders)
    names = texts(stakeholders.records, "name").fillna(texts(stakeholders.records, "id"))
    found = widest.rename(columns={"spread_unit": "spread_on_unit"}).assign(
        name=widest["person"].map(names), spread=widest["spread_unit"], priority=widest["person"].map(priority)
    )
    found["discuss"] = (found["spread"] * found["priority"]).round(6)
    found["place"] = found["discuss"].rank(method="min", ascending=False)
    order = {record: at for at, record in enumerate(stakeholders.records.index)}
    sorted_rows = found.assign(order=found["person"].map(order)).sort_values(
        ["discuss", "spread", "order"], ascending=[False, False, True], na_position="last", kind="stable"
    )
    return sorted_rows.reset_index(drop=True)[list(COLUMNS)]


def priorities(spreads: pd.DataFrame, stakeholders: Table) -> pd.Series:
    """How much each stakeholder counts, on 0..1: the mean of influence and relevance; index `record`.

    Each is the median of the round where the round asked for it, else the rating that stands in the table; a blank one is left out, and
    NaN where neither is known. The mean, not the product: who has influence and little interest is worth a talk all the same.
    """
    found = pd.DataFrame(index=stakeholders.records.index)
    for name in _WEIGHED:
        medians = spreads[spreads["criterion"] == name].set_index("person")["median_unit"]
        found[name] = medians.reindex(found.index).astype("float64").fillna(units(stakeholders, name))
    return found.mean(axis=1).round(9)
