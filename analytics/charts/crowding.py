"""Where too many stand in one place: a crowd is drawn as one bubble with its letter and how many they are.

A place with more people than can stand side by side on it always is a crowd: spread out, they would seem to have other
figures than they have. The others have a point each, up to `OPEN` people, as many as a figure of this size can name or
number; beyond that the fullest places become crowds until the rest has room. Where ratings are finer than the levels, so do
the fullest of those places whose people would stand too far from their own figures; of more than `MANY` people everywhere.
"""

from collections.abc import Callable
from string import ascii_uppercase

import numpy as np
import pandas as pd

from analytics.charts.touching import Truths
from analytics.map import Cuts

OPEN = 120  # points with a name or a number of two digits on a figure of ROOM
ROOM = 345_000  # square pixels of plotting area: those of the map on its page
MANY = 400  # people of whom everybody is compared with everybody, which takes the square of their number
_CELLS = 4  # the places of more: quarters of the scale, the levels of 1 to 5
_NEAR = 0.125 + 1e-6  # a place is whoever stands this near: half a level of 1 to 5
_NOBODY = -1

# from the letters of crowds to whether each person would then stand far from his or her figures
Strays = Callable[[pd.Series], pd.Series]


def crowds(whole: pd.DataFrame, cuts: Cuts, room: float, most: pd.Series, strays: Strays | None = None) -> pd.Series:
    """The letter of each person's crowd, "" for those with a point of their own; index kept.

    `whole` has relevance and influence on 0..1; `room` is the plotting area in square pixels, at normal zoom; `most` says for
    each person how many points stand side by side where he or she stands; `strays` who would stand too far from his or her
    figures if those were the crowds. Nobody shares a crowd with someone on the other side of a cut. Letters run from the upper
    left to the lower right.
    """
    ordered = (
        whole.assign(most=most)
        .sort_index()
        .sort_values(["relevance", "influence"], ascending=[True, False], kind="stable")
    )
    limit = OPEN * min(1.0, room / ROOM)
    if len(whole) > MANY:
        return _lettered(_by_cells(ordered, cuts, limit), ordered).reindex(whole.index)
    places = _Places(ordered, cuts)
    crowd = places.spots.where(places.spots.groupby(places.spots).transform("size") > ordered["most"], _NOBODY)
    crowd = _thinned(crowd, places, limit)
    if strays is not None:
        crowd = _gathered(crowd, places, lambda tried: strays(_lettered(tried, ordered).reindex(whole.index)))
    return _lettered(crowd, ordered).reindex(whole.index)


def _by_cells(people: pd.DataFrame, cuts: Cuts, limit: float) -> pd.Series:
    """Cells of several spots, or with more people than can stand on one, made crowds; then the fullest of the others down to the limit."""
    across, up = people["relevance"], people["influence"]
    cell = people.groupby(
        [(across * _CELLS).round(), (up * _CELLS).round(), across >= cuts.relevance, up >= cuts.influence]
    ).ngroup()
    sizes, spots = cell.map(cell.value_counts()), _spots(people).groupby(cell).transform("nunique")
    crowd = cell.where((sizes > people["most"]) | (spots > 1), _NOBODY)
    left = cell[crowd == _NOBODY].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    standing = left.sum() - left.cumsum().shift(
        fill_value=0
    )  # how many would still have a point before this cell's turn
    return crowd.mask(cell.isin(left[(standing > limit) & (left > 1)].index), cell)


def _spots(people: pd.DataFrame) -> pd.Series:
    return people.groupby([people["relevance"].round(6), people["influence"].round(6)]).ngroup()


class _Places:
    """Who stands near to whom, on the same side of the cuts."""

    def __init__(self, people: pd.DataFrame, cuts: Cuts) -> None:
        self.spots = _spots(people)
        self._at = people[["relevance", "influence"]].to_numpy(dtype="float64")
        side = self._at >= np.array([cuts.relevance, cuts.influence])
        self._same: Truths = (side[:, None] == side[None]).all(axis=2)
        self.near: Truths = (np.abs(self._at[:, None] - self._at[None]) <= _NEAR).all(axis=2) & self._same

    def around(self, one: int, free: Truths) -> Truths:
        """The free people near to the middle of those near to one of them."""
        middle = self._at[self.near[one] & free].mean(axis=0)
        return np.asarray((np.abs(self._at - middle) <= _NEAR).all(axis=1) & self._same[one] & free)


def _thinned(crowd: pd.Series, places: _Places, limit: float) -> pd.Series:
    """The fullest places made crowds until no more than so many people have points, or nobody stands near to another."""
    while (free := (crowd == _NOBODY).to_numpy()).sum() > limit:
        company = (places.near & free).sum(axis=1) * free
        if company.max() < 2:
            break
        crowd = crowd.mask(places.around(int(company.argmax()), free), _next(crowd))
    return crowd


def _gathered(crowd: pd.Series, places: _Places, strays: Strays) -> pd.Series:
    """The fullest places of several spots made crowds until nobody in such a place is astray.

    The crowds there were before may be part of them, as others may stand in their way; who is left of one is free again.
    """
    spots, last = places.spots.to_numpy(), _next(crowd)
    while True:
        loose = (crowd < last).to_numpy()
        several = (places.near & loose & (spots[:, None] != spots[None])).any(axis=1)
        astray = strays(crowd).reindex(crowd.index).to_numpy(dtype=bool) & several & loose
        if not astray.any():
            return crowd
        company = (places.near & loose).sum(axis=1) * astray
        gathered = places.around(int(company.argmax()), loose)
        turn, broken = _next(crowd), crowd.isin(crowd[gathered])
        crowd = crowd.mask(broken, _NOBODY).mask(gathered, turn)


def _next(crowd: pd.Series) -> int:
    """The number of a new crowd, greater than those of spots and of the crowds so far."""
    return int(max([len(crowd) - 1, *crowd.tolist()])) + 1


def _lettered(crowd: pd.Series, people: pd.DataFrame) -> pd.Series:
    ordered = people.groupby(crowd.where(crowd != _NOBODY))[["relevance", "influence"]].mean()
    reading = ordered.sort_values(["influence", "relevance"], ascending=[False, True]).index
    letters = {at: letter(turn) for turn, at in enumerate(reading)}
    return pd.Series([letters.get(at, "") for at in crowd], index=crowd.index, dtype="object")


def letter(turn: int) -> str:
    """The letter of a turn that counts from 0: A to Z, then AA to AZ and so on."""
    return (letter(turn // 26 - 1) if turn >= 26 else "") + ascii_uppercase[turn % 26]
