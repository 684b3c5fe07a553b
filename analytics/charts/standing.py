"""Where everyone stands on the map, in pixels: places shared by several people are set out side by side."""

from functools import lru_cache
from itertools import pairwise

import pandas as pd

from analytics.charts.crowding import crowds
from analytics.charts.spreading import Area, Spacing, spread
from analytics.charts.zones import Ground, Ticks
from analytics.map import Cuts

SMALLEST, LARGEST = 12.0, 30.0  # diameters of points in pixels; the smallest is still easy to click
MANY = 80  # points; that many still stand in pairs, back to back
FEWEST, FULLEST = (
    36.0,
    56.0,
)  # diameters of a crowd's bubble: room for its letter and its number, and no wider than a place


def points(whole: pd.DataFrame, ground: Ground, cuts: Cuts, size: str | None, ticks: Ticks) -> pd.DataFrame:
    """x, y and radius in pixels for everyone, side by side where they share a place, and the letter of their `crowd`.

    The people of a crowd all stand in the middle of its bubble, whose radius they share.
    """
    sized = None if size is None else tuple(whole[size])
    judged = tuple(whole["relevance"]), tuple(whole["influence"])
    return _points(tuple(whole.index), judged, size, sized, ground, cuts, tuple(ticks))


@lru_cache(maxsize=64)  # nobody moves under a filter, so most charts that follow a choice ask for the same places
def _points(
    index: tuple[int, ...],
    judged: tuple[tuple[float, ...], tuple[float, ...]],
    size: str | None,
    sized: tuple[float, ...] | None,
    ground: Ground,
    cuts: Cuts,
    ticks: Ticks,
) -> pd.DataFrame:
    whole = pd.DataFrame({"relevance": judged[0], "influence": judged[1]}, index=pd.Index(index, name="record"))
    if size is not None:
        whole[size] = sized
    area = ground.area
    room = (area.right - area.left) * (area.bottom - area.top) / ground.zoom**2
    crowd = crowds(whole, cuts, room)
    standing = pd.DataFrame(
        {
            "x": [ground.x(value) for value in whole["relevance"]],
            "y": [ground.y(value) for value in whole["influence"]],
            "radius": _radii(whole, size, int((crowd == "").sum())) * ground.zoom,
            "crowd": crowd,
        },
        index=whole.index,
    )
    marks = pd.concat([standing[crowd == ""], _bubbles(standing, ground.zoom)])
    row = 17.0 * ground.zoom
    inner = between(ground)
    # a point may not stand nearer to the edge than half a line of text, or its name would not fit beside it
    inner = Area(inner.left + SMALLEST / 2, inner.top + row / 2, inner.right - SMALLEST / 2, inner.bottom - row / 2)
    middle = (ground.x(cuts.relevance), ground.y(cuts.influence))
    marks[["x", "y"]] = spread(marks, area=inner, lines=middle, spacing=_spacing(ground, ticks, len(marks)))
    leaders = standing.index.to_series().groupby(crowd).transform("min").where(crowd != "", standing.index.to_series())
    return standing.assign(**{name: marks[name].reindex(leaders).to_numpy() for name in ("x", "y", "radius")})


def between(ground: Ground) -> Area:
    """Where points and names may stand: the plotting area without the strips of the quarters' names."""
    area = ground.area
    return Area(area.left + 3, area.top + ground.strip, area.right - 3, area.bottom - ground.strip)


def _spacing(ground: Ground, ticks: Ticks, count: int) -> Spacing:
    """Rows and columns wide enough for a number in every point; as many rows as one level of the scale is high.

    Many people stand in lower and wider blocks: fewer have a name beside them, all are nearer to their place.
    """
    levels = sorted(at for at, _ in ticks)
    pitch = min((ground.y(low) - ground.y(high) for low, high in pairwise(levels)), default=108.0)
    row = 17.0 * ground.zoom
    rows = max(2, int((pitch - 4) // row))
    return Spacing(gap=5.0 * ground.zoom, row=row, rows=rows if count <= MANY else min(rows, 4))


def _bubbles(standing: pd.DataFrame, zoom: float) -> pd.DataFrame:
    """One row for each crowd, in the middle of its people, under the record of the first; its area follows their number."""
    crowded = standing[standing["crowd"] != ""].assign(record=lambda people: people.index)
    found = crowded.groupby("crowd").agg(
        x=("x", "mean"), y=("y", "mean"), radius=("radius", "size"), record=("record", "min")
    )
    across = (found["radius"].astype("float64") ** 0.5 * 9).clip(FEWEST, FULLEST)
    return found.assign(radius=across / 2 * zoom, crowd=found.index).set_index("record")


def _radii(whole: pd.DataFrame, size: str | None, count: int) -> pd.Series:
    """Radii whose areas follow the numbers, from nothing to the largest; an unknown number is drawn smallest.

    Among more than sixty points the largest is smaller, so that they still find room side by side.
    """
    if size is None or not (whole[size] > 0).any():
        return pd.Series(SMALLEST / 2, index=whole.index)
    largest = LARGEST * min(1.0, (60 / max(count, 1)) ** 0.5)
    share = (whole[size].astype("float64").clip(lower=0) / float(whole[size].max())).fillna(0.0)
    radii: pd.Series = (SMALLEST**2 + share * (largest**2 - SMALLEST**2)) ** 0.5 / 2
    return radii
