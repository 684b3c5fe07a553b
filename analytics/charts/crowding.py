"""Where too many stand in one place: a crowd is drawn as one bubble with its letter and how many they are.

A place with more people than can stand side by side on it always is a crowd: spread out, they would seem to have other
figures than they have. The others have a point each, up to `OPEN` people, as many as a figure of this size can name or
number; beyond that the fullest places become crowds until the rest has room.
"""

from string import ascii_uppercase

import pandas as pd

from analytics.map import Cuts

OPEN = 120  # points with a name or a number of two digits on a figure of ROOM
ROOM = 345_000  # square pixels of plotting area: those of the map on its page
_STEPS = 4  # places are told apart by quarters of the scale: the levels of 1 to 5


def crowds(whole: pd.DataFrame, cuts: Cuts, room: float, most: pd.Series) -> pd.Series:
    """The letter of each person's crowd, "" for those with a point of their own; index kept.

    `whole` has relevance and influence on 0..1; `room` is the plotting area in square pixels, at normal zoom; `most` says for
    each person how many points stand side by side where he or she stands. Nobody shares a crowd with someone on the other
    side of a cut. Letters run from the upper left to the lower right.
    """
    across, up = whole["relevance"], whole["influence"]
    spot = whole.groupby([across.round(6), up.round(6)])["relevance"]
    full = spot.transform("size") > most
    near = [(across * _STEPS).round(), -(up * _STEPS).round(), across >= cuts.relevance, up < cuts.influence]
    place = whole.groupby([*near, spot.ngroup().where(full, -1)]).ngroup()
    sizes = place[~full].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    limit = OPEN * min(1.0, room / ROOM)
    # how many would still have a point before this place's turn
    standing = sizes.sum() - sizes.cumsum().shift(fill_value=0)
    crowded = full | place.isin(sizes[(standing > limit) & (sizes > 1)].index)
    ordered = whole.assign(place=place)[crowded].groupby("place")[["relevance", "influence"]].mean()
    reading = ordered.sort_values(["influence", "relevance"], ascending=[False, True]).index
    letters = {at: _letter(turn) for turn, at in enumerate(reading)}
    return pd.Series([letters.get(at, "") for at in place], index=whole.index, dtype="object")


def _letter(turn: int) -> str:
    """A to Z, then AA to AZ and so on."""
    return (_letter(turn // 26 - 1) if turn >= 26 else "") + ascii_uppercase[turn % 26]
