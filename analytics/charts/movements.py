"""Where people on the map come from, and how far their raters differ: an arrow from before to now, an ellipse around both ends."""

from math import hypot, isfinite

from analytics.charts.paper import Row
from analytics.charts.zones import Ground

_LEAST = 5.0  # pixels: half an ellipse whose raters agree on one of the axes
_AIR = 3.0  # pixels between the head of an arrow and the point that it leads to
BEFORE = ("relevance_before", "influence_before")
SPREAD = ("relevance_low", "relevance_high", "influence_low", "influence_high")


def moved(row: Row) -> bool:
    """Whether it is known where this person stood before, and that was elsewhere."""
    if not all(_known(row.get(name)) for name in BEFORE):
        return False
    return any(abs(row[f"{axis}_before"] - row[axis]) > 1e-9 for axis in ("relevance", "influence"))


def differ(row: Row) -> bool:
    """Whether several raters are known, and not of one mind."""
    if not all(_known(row.get(name)) for name in SPREAD):
        return False
    return any(row[f"{axis}_high"] - row[f"{axis}_low"] > 1e-9 for axis in ("relevance", "influence"))


def arrow(row: Row, x: float, y: float, radius: float, ground: Ground) -> list[float] | None:
    """From where this person stood before to the edge of the point at x, y (all in pixels): x1, y1, x2, y2."""
    if not moved(row):
        return None
    from_x, from_y = ground.x(row["relevance_before"]), ground.y(row["influence_before"])
    far = hypot(x - from_x, y - from_y)
    if far <= radius + 2 * _AIR:
        return None
    share = (far - radius - _AIR) / far
    ends = (from_x, from_y, from_x + (x - from_x) * share, from_y + (y - from_y) * share)
    return [round(end, 1) for end in ends]


def ellipse(row: Row, x: float, y: float, ground: Ground) -> list[float] | None:
    """What the raters of the point at x, y span: its middle and half its width and height, in pixels.

    It moves with its point where that was set beside others of the same place.
    """
    if not differ(row):
        return None
    left, right = ground.x(row["relevance_low"]), ground.x(row["relevance_high"])
    bottom, top = ground.y(row["influence_low"]), ground.y(row["influence_high"])
    aside, down = x - ground.x(row["relevance"]), y - ground.y(row["influence"])
    half = max((right - left) / 2, _LEAST), max((bottom - top) / 2, _LEAST)
    return [round(at, 1) for at in ((left + right) / 2 + aside, (top + bottom) / 2 + down, *half)]


def _known(value: object) -> bool:
    return isinstance(value, (int, float)) and isfinite(value)
