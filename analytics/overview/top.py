"""The first five of each audience, side by side."""

from collections.abc import Mapping

import pandas as pd

TOP = 5


def top_five(rankings: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Index `place` 1..5; for each audience the columns rank, record and name (two levels: audience, what).

    In the order of each ranking; tasks without a rank are left out, and where an audience ranks fewer the cells are missing.
    """
    places = pd.RangeIndex(1, TOP + 1, name="place")
    columns = {}
    for audience, ranking in rankings.items():
        first = ranking[ranking["rank"].notna()].head(TOP)
        told = pd.DataFrame(
            {"rank": first["rank"].astype("Int64"), "record": first.index.astype("int64"), "name": first["name"]}
        )
        told = told.astype({"record": "Int64", "name": "object"}).set_axis(places[: len(first)]).reindex(places)
        columns.update({(audience, what): told[what] for what in told})
    if not columns:
        return pd.DataFrame(index=places, columns=pd.MultiIndex.from_arrays([[], []]))
    return pd.DataFrame(columns, index=places)
