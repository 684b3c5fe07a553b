"""Where everyone stands on the map, in pixels: places shared by several people are set out side by side."""

from functools import lru_cache
from itertools import pairwise

import pandas as pd

from analytics.charts.crowding import crowds
from analytics.charts.spreading import Area, Spacing, held, own_side, spread
from analytics.charts.zones import Ground, Ticks
from analytics.map import Cuts

SMALLEST, LARGEST = 12.0, 30.0  # diameters of points in pixels; the smallest is still easy to click
FEWEST, FULLEST = 36.0, 56.0  # diameters of a crowd's bubble: room for its letter and its number, in pixels
UNLETTERED = 0.72  # of that: room for a number without a letter above it
_ROW, _BARE = 18.0, 14.0  # pixels from one point of a block to the next: a line of text and a ring, and without a name
_GAP = 2.0  # pixels between points that are larger than a row
_ASTRAY = 0.28  # of a level: how far a point may stand from its own figure, so that it is not read as another
_APART = 8.0  # pixels between places that have names, or two would read as one
_FAR = 0.35  # of a level: who would stand further from his or her own figures becomes part of a crowd
_WIDEST = 0.75  # of a level: a bubble leaves room for that of the next one


def points(
    whole: pd.DataFrame, ground: Ground, cuts: Cuts, size: str | None, ticks: Ticks, *, named: bool = True
) -> pd.DataFrame:
    """x, y and radius in pixels for everyone, side by side where they share a place, and the letter of their `crowd`.

    The people of a crowd all stand in the middle of its bubble, whose radius they share. On the levels of the scale, blocks and
    bubbles stand centred on the figures of their people; only figures closer together than their marks move apart, and who would
    stand far from his or her own is gathered in a crowd. Where nobody is `named`, neither rows nor bubbles need room for words.
    """
    sized = None if size is None else tuple(whole[size])
    judged = tuple(whole["relevance"]), tuple(whole["influence"])
    return _points(tuple(whole.index), judged, size, sized, ground, cuts, tuple(ticks), named)


@lru_cache(maxsize=64)  # nobody moves under a filter, so most charts that follow a choice ask for the same places
def _points(
    index: tuple[int, ...],
    judged: tuple[tuple[float, ...], tuple[float, ...]],
    size: str | None,
    sized: tuple[float, ...] | None,
    ground: Ground,
    cuts: Cuts,
    ticks: Ticks,
    named: bool,
) -> pd.DataFrame:
    whole = pd.DataFrame({"relevance": judged[0], "influence": judged[1]}, index=pd.Index(index, name="record"))
    if size is not None:
        whole[size] = sized
    area = ground.area
    room = (area.right - area.left) * (area.bottom - area.top) / ground.zoom**2
    spacing, inner, lines = _spacing(ground, ticks, named=named), _inner(ground, named=named), crossing(ground, cuts)
    standing = pd.DataFrame(
        {
            "x": [ground.x(value) for value in whole["relevance"]],
            "y": [ground.y(value) for value in whole["influence"]],
        },
        index=whole.index,
    )
    block, pitch = _blocks(standing, inner, lines, spacing), _pitch(ground, ticks)
    share, largest = (1.0 if named else UNLETTERED), min(FULLEST * ground.zoom, _WIDEST * pitch)
    reach = _reach(ground, ticks)

    def gathered(crowd: pd.Series) -> pd.DataFrame:
        """Points and bubbles before they move apart."""
        widest = _widest(standing[crowd == ""], block["columns"], pitch / ground.zoom)
        people = standing.assign(radius=_radii(whole, size, widest) * ground.zoom, crowd=crowd)
        return pd.concat([people[crowd == ""], _bubbles(people, ground.zoom, largest, share)])

    def strays(crowd: pd.Series) -> pd.Series:
        marks = gathered(crowd)
        moved = spread(marks, area=inner, lines=lines, spacing=spacing) - marks[["x", "y"]]
        return (moved.abs() > reach).any(axis=1).reindex(_leaders(crowd)).set_axis(crowd.index)

    crowd = crowds(whole, cuts, room, block["columns"] * block["rows"], strays)
    marks = gathered(crowd)
    marks[["x", "y"]] = spread(marks, area=inner, lines=lines, spacing=spacing)
    led = marks.reindex(_leaders(crowd))
    return standing.assign(radius=led["radius"].to_numpy(), crowd=crowd, x=led["x"].to_numpy(), y=led["y"].to_numpy())


def between(ground: Ground) -> Area:
    """Where points and names may stand: the plotting area without the strips of the quarters' names."""
    area = ground.area
    return Area(area.left + 3, area.top + ground.strip, area.right - 3, area.bottom - ground.strip)


def crossing(ground: Ground, cuts: Cuts) -> tuple[float, float]:
    """The x and the y of the quadrant lines in pixels."""
    return ground.x(cuts.relevance), ground.y(cuts.influence)


def _inner(ground: Ground, *, named: bool) -> Area:
    """Where points may stand: no nearer to the edge than half a line of text, or their names would not fit beside them."""
    outer, half = between(ground), (_ROW if named else _BARE) * ground.zoom / 2
    return Area(outer.left + SMALLEST / 2, outer.top + half, outer.right - SMALLEST / 2, outer.bottom - half)


def _spacing(ground: Ground, ticks: Ticks, *, named: bool) -> Spacing:
    """Rows and columns wide enough for a number in every point; no more rows than stand near to their level of the scale."""
    row = (_ROW if named else _BARE) * ground.zoom
    rows = 1 + int(2 * _ASTRAY * _pitch(ground, ticks) / row)
    apart = (_APART if named else _GAP) * ground.zoom
    return Spacing(gap=_GAP * ground.zoom, apart=apart, row=row, column=row, rows=rows)


def _pitch(ground: Ground, ticks: Ticks) -> float:
    """Pixels from one level of the scale of influence to the next."""
    levels = sorted(at for at, _ in ticks)
    return min((ground.y(low) - ground.y(high) for low, high in pairwise(levels)), default=100.0)


def _blocks(standing: pd.DataFrame, inner: Area, lines: tuple[float, float], spacing: Spacing) -> pd.DataFrame:
    """How many columns and rows of points stand on each person's place, all of them near to it and on its side of the lines."""
    places = zip(standing["x"].tolist(), standing["y"].tolist(), strict=True)
    room = [held(x, y, own_side(x, y, inner, lines), spacing) for x, y in places]
    return pd.DataFrame(room, index=standing.index, columns=["columns", "rows"], dtype="int64")


def _widest(alone: pd.DataFrame, columns: pd.Series, pitch: float) -> float:
    """The largest diameter with which the highest block of points still stands near to its level."""
    shared = alone.groupby([alone["x"].round(1), alone["y"].round(1)])["x"].transform("size")
    rows = int((-(-shared // columns[alone.index])).max()) if len(alone) else 1
    return max(SMALLEST, min(LARGEST, 2 * _ASTRAY * pitch / max(rows - 1, 1) - _GAP))


def _leaders(crowd: pd.Series) -> pd.Series:
    """For each person the record under which his or her mark stands: that of the first of a crowd, or the own one."""
    records = crowd.index.to_series()
    return records.groupby(crowd).transform("min").where(crowd != "", records)


def _reach(ground: Ground, ticks: Ticks) -> list[float]:
    """How far across and up a mark may move from the figures of its people before they become part of a crowd, in pixels."""
    level = min((high - low for low, high in pairwise(sorted(at for at, _ in ticks))), default=0.25)
    return [_FAR * (ground.x(level) - ground.x(0)), _FAR * (ground.y(0) - ground.y(level))]


def _bubbles(standing: pd.DataFrame, zoom: float, largest: float, share: float) -> pd.DataFrame:
    """One row for each crowd, in the middle of its people, under the record of the first; its area follows their number.

    `largest` is the widest a bubble may be, in pixels; `share` is how much of the usual width it needs.
    """
    crowded = standing[standing["crowd"] != ""].assign(record=lambda people: people.index)
    found = crowded.groupby("crowd").agg(
        x=("x", "mean"), y=("y", "mean"), radius=("radius", "size"), record=("record", "min")
    )
    across = (found["radius"].astype("float64") ** 0.5 * 9 * share * zoom).clip(upper=largest)
    return found.assign(radius=across.clip(lower=FEWEST * share * zoom) / 2, crowd=found.index).set_index("record")


def _radii(whole: pd.DataFrame, size: str | None, largest: float) -> pd.Series:
    """Radii whose areas follow the numbers, from nothing to the largest diameter; an unknown number is drawn smallest."""
    if size is None or not (whole[size] > 0).any():
        return pd.Series(SMALLEST / 2, index=whole.index)
    share = (whole[size].astype("float64").clip(lower=0) / float(whole[size].max())).fillna(0.0)
    radii: pd.Series = (SMALLEST**2 + share * (largest**2 - SMALLEST**2)) ** 0.5 / 2
    return radii
