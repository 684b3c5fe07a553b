"""Where everyone stands on the map, in pixels: places shared by several people are set out side by side."""

from itertools import pairwise

import pandas as pd

from analytics.charts.spreading import Area, Spacing, spread
from analytics.charts.zones import Ground, Ticks
from analytics.map import Cuts

SMALLEST, LARGEST = 12.0, 30.0  # diameters of points in pixels; the smallest is still easy to click


def points(whole: pd.DataFrame, ground: Ground, cuts: Cuts, size: str | None, ticks: Ticks) -> pd.DataFrame:
    """x, y and radius in pixels for everyone, side by side where they share a place."""
    standing = pd.DataFrame(
        {
            "x": [ground.x(value) for value in whole["relevance"]],
            "y": [ground.y(value) for value in whole["influence"]],
            "radius": _radii(whole, size) * ground.zoom,
        },
        index=whole.index,
    )
    levels = sorted(at for at, _ in ticks)
    pitch = min((ground.y(low) - ground.y(high) for low, high in pairwise(levels)), default=108.0)
    row = 17.0 * ground.zoom
    spacing = Spacing(row=row, rows=max(2, int((pitch - 4) // row)), wide=22.0 * ground.zoom)
    area = between(ground)
    # a point may not stand nearer to the edge than half a line of text, or its name would not fit beside it
    inner = Area(area.left + SMALLEST / 2, area.top + row / 2, area.right - SMALLEST / 2, area.bottom - row / 2)
    middle = (ground.x(cuts.relevance), ground.y(cuts.influence))
    standing[["x", "y"]] = spread(standing, area=inner, lines=middle, spacing=spacing)
    return standing


def between(ground: Ground) -> Area:
    """Where points and names may stand: the plotting area without the strips of the quarters' names."""
    area = ground.area
    return Area(area.left + 3, area.top + ground.strip, area.right - 3, area.bottom - ground.strip)


def _radii(whole: pd.DataFrame, size: str | None) -> pd.Series:
    """Radii whose areas follow the numbers, from nothing to the largest; an unknown number is drawn smallest."""
    if size is None or not (whole[size] > 0).any():
        return pd.Series(SMALLEST / 2, index=whole.index)
    share = (whole[size].astype("float64").clip(lower=0) / float(whole[size].max())).fillna(0.0)
    return (SMALLEST**2 + share * (LARGEST**2 - SMALLEST**2)) ** 0.5 / 2
