"""Where each person stood over time, and since when they stand where they stand now.

Made from the dated ratings that the store keeps (`Store.ratings`): one row a change, the oldest first.
"""

from datetime import date

import pandas as pd

from analytics.map.grid import GRID, MIDPOINTS, Cuts
from analytics.map.moving import reported_quadrant
from data.kinds import SCALES

_TAKEN_AWAY = -1.0  # a rating that was blanked; no place on 0..1


def paths(history: pd.DataFrame, cuts: Cuts = MIDPOINTS) -> pd.DataFrame:
    """The places that each person had, one row a place, by record and then by time; index from 0.

    history: columns at, record, field, before, after, by, why, revision, scale as the store gives them. Columns: record, at,
    revision, by, why, relevance and influence on 0..1 (NaN while blank), quadrant as reported, with the hysteresis of `moving` from place to
    place. Both axes changed in one revision are one step of the path. A value is read on the scale that held when it was given.
    """
    columns = ["record", "at", "revision", "by", "why", *GRID, "quadrant"]
    on_grid = history[history["field"].isin(GRID)]
    if on_grid.empty:
        return pd.DataFrame({name: history.get(name, []) for name in columns}).iloc[:0]
    given = on_grid.assign(unit=_units(on_grid), width=on_grid["scale"].map(_WIDTHS).astype("float64"))
    steps = given.groupby(["record", "revision"], sort=True)[["at", "by", "why"]].last()
    at, width = (_filled(given, value) for value in ("unit", "width"))
    at = at.mask(at == _TAKEN_AWAY)
    placed = steps.join(at).reset_index()
    return placed.assign(quadrant=_reported(placed, width.reset_index(drop=True), cuts))[columns]


def since(paths: pd.DataFrame) -> pd.DataFrame:
    """Since when each person stands where they stand: index `record`, in order of record.

    since: the moment of the last change of place, with by and why; quadrant_since: when the quadrant they are in was entered;
    relevance_from, influence_from: the place before (NaN where there was none); moves: how many times they moved.
    """
    if paths.empty:
        return pd.DataFrame(columns=["since", "by", "why", "quadrant", "quadrant_since", *_FROM, "moves"]).rename_axis(
            "record"
        )
    people = paths.groupby("record", sort=True)
    entered = paths["quadrant"] != people["quadrant"].shift()
    return people.last(skipna=False)[["at", "by", "why", "quadrant"]].rename(columns={"at": "since"}).assign(
        quadrant_since=paths[entered].groupby("record")["at"].last(),
        **{f"{axis}_from": people[axis].shift().groupby(paths["record"]).last(skipna=False) for axis in GRID},
        moves=people.size() - 1,
    )  # fmt: skip


def last_rated(history: pd.DataFrame) -> "pd.Series[date]":
    """The day (UTC) on which any rating of each person was given or changed last; index `record`. Ratings taken away are none."""
    given = history[history["after"].notna()]
    days: pd.Series[date] = given.groupby("record")["at"].max().dt.date
    return days.rename("rated_on")


_FROM = [f"{axis}_from" for axis in GRID]
_WIDTHS = {name: scale.step / (scale.highest - scale.lowest) for name, scale in SCALES.items()}


def _units(history: pd.DataFrame) -> pd.Series:
    """Each value given on 0..1 by the scale of its row; what was taken away as such."""
    told = [
        _TAKEN_AWAY if value is None or value != value else SCALES[scale].to_unit(float(value))
        for value, scale in zip(history["after"], history["scale"], strict=True)
    ]
    return pd.Series(told, index=history.index, dtype="float64")


def _filled(given: pd.DataFrame, value: str) -> pd.DataFrame:
    """A value of each axis at each step of each person; an axis that did not change keeps what it had."""
    wide = given.pivot_table(index=["record", "revision"], columns="field", values=value, aggfunc="last", sort=True)
    return wide.groupby(level="record").ffill().reindex(columns=list(GRID))


def _reported(placed: pd.DataFrame, width: pd.DataFrame, cuts: Cuts) -> list[str]:
    away = [((placed[axis] - cuts.each()[axis]) / width[axis]).round(6) for axis in GRID]
    told: list[str] = []
    last, stood = None, "not_rated"
    for record, *steps in zip(placed["record"], *away, strict=True):
        stood = reported_quadrant(stood if record == last else "not_rated", *steps)
        told.append(stood)
        last = record
    return told
