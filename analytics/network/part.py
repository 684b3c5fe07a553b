"""Which part of a large network is drawn: the strongest, for more than some eighty people are a tangle."""

from collections.abc import Sequence

import pandas as pd

MOST = 80  # people that a drawing holds


def strongest_part(people: pd.DataFrame, wanted: Sequence[int] = (), most: int = MOST) -> pd.Index:
    """The keys of the people to draw, in their order: whoever has a tie, of too many those with the largest share in all influence.

    Who is `wanted` (the one that is picked, a way to him or her) is drawn in any case, if he or she has a tie.
    """
    tied = people[~people["isolated"]]
    if len(tied) <= most:
        return tied.index
    first = tied.index.isin(list(wanted))
    order = tied.assign(first=first).sort_values(["first", "pagerank", "out_degree"], ascending=False, kind="stable")
    return tied.index[tied.index.isin(order.index[:most])]
