"""Where too many stand in one place: a crowd is drawn as one bubble with its letter and how many they are.

Up to `OPEN` people, as many as a figure of this size can name or number, everybody has a point. Beyond that the fullest
places become crowds until the rest can stand side by side; a place with more than `MOST` people always is one.
"""

from string import ascii_uppercase

import pandas as pd

from analytics.map import Cuts

OPEN = 120  # points with a name or a number of two digits on a figure of ROOM
ROOM = 345_000  # square pixels of plotting area: those of the map on its page
MOST = 24  # points in one place: four columns of six
_STEPS = 4  # places are told apart by quarters of the scale: the levels of 1 to 5


def crowds(whole: pd.DataFrame, cuts: Cuts, room: float) -> pd.Series:
    """The letter of each person's crowd, "" for those with a point of their own; index kept.

    `whole` has relevance and influence on 0..1; `room` is the plotting area in square pixels, at normal zoom. Nobody shares a
    crowd with someone on the other side of a cut. Letters run from the upper left to the lower right.
    """
    across, up = whole["relevance"], whole["influence"]
    keys = [(across * _STEPS).round(), -(up * _STEPS).round(), across >= cuts.relevance, up < cuts.influence]
    place = whole.groupby(keys).ngroup()
    sizes = place.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    limit = OPEN * min(1.0, room / ROOM)
    standing = len(whole) - sizes.cumsum().shift(
        fill_value=0
    )  # how many would still have a point before this place's turn
    crowded = sizes[(sizes > MOST) | ((standing > limit) & (sizes > 1))].index
    ordered = whole.assign(place=place)[place.isin(crowded)].groupby("place")[["relevance", "influence"]].mean()
    reading = ordered.sort_values(["influence", "relevance"], ascending=[False, True]).index
    letters = {at: _letter(turn) for turn, at in enumerate(reading)}
    return pd.Series([letters.get(at, "") for at in place], index=whole.index, dtype="object")


def _letter(turn: int) -> str:
    """A to Z, then AA to AZ and so on."""
    return (_letter(turn // 26 - 1) if turn >= 26 else "") + ascii_uppercase[turn % 26]
