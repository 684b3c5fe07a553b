"""Power by connections against power by rating: who sways more, or less, than the list says. Neither changes the other."""

import numpy as np
import pandas as pd

from analytics.judgements import units
from analytics.network.measures import Measured
from analytics.network.shares import shares
from data.kinds import Table

UPPER, LOWER = 2 / 3, 1 / 2  # percentile ranks: in the upper third by the one, in the lower half by the other
HIDDEN, UNCONNECTED = "hidden_influencer", "rated_strong_hardly_connected"


def compared(measured: Measured, stakeholders: Table) -> pd.DataFrame:
    """The people of the network with rated (influence on 0..1 by the declared scale, NaN where blank or not on the list),
    rated_share and network_share (percentile ranks among the rated, the latter of PageRank; NaN for the others), mismatch.

    hidden_influencer: in the upper third by the network and in the lower half by the rating. rated_strong_hardly_connected: the other
    way round, as far as the ties are written down. None else, and for everybody while no tie is known or nobody is rated.
    """
    people = measured.people
    rated = units(stakeholders, "influence").reindex(people.index)
    known = rated.notna()
    share = pd.DataFrame({"rated_share": np.nan, "network_share": np.nan}, index=people.index)
    share.loc[known, "rated_share"] = shares(rated[known].to_numpy())
    share.loc[known, "network_share"] = shares(people.loc[known, "pagerank"].to_numpy())
    both = share["rated_share"], share["network_share"]
    hidden = (both[1] >= UPPER) & (both[0] < LOWER) & people["out_degree"].gt(0)
    loose = (both[0] >= UPPER) & (both[1] < LOWER)
    mismatch = np.select([hidden, loose & (measured.ties > 0)], [HIDDEN, UNCONNECTED], "")
    told = pd.Series(mismatch, index=people.index, dtype="object").replace("", None)
    return people.assign(rated=rated, **share, mismatch=told)
