"""Where points are drawn when several people stand at the same place: side by side, the same way every time."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.charts.touching import Floats, Truths


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels, x to the right and y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        if self.left > self.right or self.top > self.bottom:
            raise ValueError(f"an area runs from left to right and from top to bottom, not {self}")


@dataclass(frozen=True)
class Spacing:
    """How points of one place are set out, in pixels.

    Two columns back to back, one line of text apart, leave room for every name beside its point; more than `rows`
    pairs stand in more columns. A point higher than a row keeps its edge, not only its middle, on its own side.
    Beside a line there is a single column, above it a single row: the block stays where its people stand.
    """

    gap: float = 3.0
    apart: float = 8.0  # between blocks, so that two places do not read as one
    row: float = 17.0
    column: float = 0.0
    rows: int = 6


def spread(
    points: pd.DataFrame, *, area: Area, lines: tuple[float, float], spacing: Spacing = Spacing()
) -> pd.DataFrame:
    """Drawn positions for points with columns x, y and radius (pixels); index kept.

    Points at the same place form a block centred on it; blocks that would touch move apart by the least distance.
    No point leaves the area or crosses a line: `lines` are the x and the y of the quadrant lines, and a point
    on a line belongs to its right or upper side. The order of the rows does not matter; the index decides.
    A block of no more small points than its place has `held` is not moved by lines or edges.
    """
    ordered = points.sort_index()
    blocks = [block for _, block in ordered.groupby([ordered["x"].round(1), ordered["y"].round(1)])]
    blocks.sort(key=lambda block: (-round(float((block["radius"] ** 2).sum()), 3), block.index[0]))
    drawn: list[pd.DataFrame] = []
    taken = np.empty((0, 3))
    for block in blocks:
        bounds = own_side(float(block["x"].iloc[0]), float(block["y"].iloc[0]), area, lines)
        circles = _block(block, bounds, spacing)
        circles = _settled(circles, _astride(bounds, block, spacing), taken, spacing)
        taken = np.vstack([taken, circles])
        drawn.append(pd.DataFrame(circles[:, :2], index=block.index, columns=["x", "y"]))
    return pd.concat(drawn).reindex(points.index) if drawn else points[["x", "y"]].astype("float64")


def held(x: float, y: float, bounds: Area, spacing: Spacing) -> tuple[int, int]:
    """How many columns and rows of small points stand centred on a place without leaving its bounds; at least one of each."""
    aside, upright = min(x - bounds.left, bounds.right - x), min(y - bounds.top, bounds.bottom - y)
    return (2 if 2 * aside >= spacing.row else 1), max(1, min(spacing.rows, 1 + int(2 * upright / spacing.row)))


def own_side(x: float, y: float, area: Area, lines: tuple[float, float]) -> Area:
    """The part of the area on the same side of both lines as the point."""
    across, up = lines
    left, right = (max(area.left, across), area.right) if x >= across - 0.05 else (area.left, min(area.right, across))
    top, bottom = (area.top, min(area.bottom, up)) if y <= up + 0.05 else (max(area.top, up), area.bottom)
    return Area(min(left, x), min(top, y), max(right, x), max(bottom, y))


def _astride(bounds: Area, block: pd.DataFrame, spacing: Spacing) -> Area:
    """The bounds, left open on the side of a line for points that stand on it, or large ones would seem to stand beside it."""
    (x, y), more = block[["x", "y"]].iloc[0], max(float(block["radius"].max()) - spacing.row / 2, 0.0)
    left = bounds.left - more * (x - bounds.left < 0.05)
    return Area(left, bounds.top, bounds.right, bounds.bottom + more * (bounds.bottom - y < 0.05))


def _block(block: pd.DataFrame, bounds: Area, spacing: Spacing) -> Floats:
    """Circles (x, y, radius) of the points of one place, column by column, centred on it."""
    count, widest = len(block), 2 * float(block["radius"].max())
    columns = _columns(count, held(float(block["x"].iloc[0]), float(block["y"].iloc[0]), bounds, spacing), spacing)
    rows = -(-count // columns)
    across = max(spacing.column, widest + spacing.gap)
    down = max(spacing.row, widest + spacing.gap)
    column, row = np.divmod(np.arange(count), rows)
    x = block["x"].to_numpy() + (column - (columns - 1) / 2) * across
    y = block["y"].to_numpy() + (row - (rows - 1) / 2) * down
    circles: Floats = np.column_stack([x, y, block["radius"].to_numpy()])
    return circles


def _columns(count: int, room: tuple[int, int], spacing: Spacing) -> int:
    """As many columns as the place has room for, or as many as it takes where it has not."""
    columns, rows = room
    if count <= columns * rows:
        return min(count, columns)
    return min(count, 2) if count <= 2 * spacing.rows else -(-count // spacing.rows)


def _settled(circles: Floats, bounds: Area, taken: Floats, spacing: Spacing) -> Floats:
    """The circles moved together, first inside the bounds, then by the least distance that keeps them off the others."""
    edges = _edges(circles, spacing)
    home = circles + np.array(
        [
            _inward(edges[0], edges[2], bounds.left, bounds.right),
            _inward(edges[1], edges[3], bounds.top, bounds.bottom),
            0.0,
        ]
    )
    left, top, right, bottom = _edges(home, spacing)
    x, y, edge = _SHIFTS[:, 0], _SHIFTS[:, 1], 0.01
    inside = (left + x >= bounds.left - edge) & (right + x <= bounds.right + edge)
    inside &= (top + y >= bounds.top - edge) & (bottom + y <= bounds.bottom + edge)
    for some in np.array_split(_SHIFTS[inside], max(1, -(-int(inside.sum()) // 64))):
        moved = home[None, :, :] + np.column_stack([some, np.zeros(len(some))])[:, None, :]
        free = np.flatnonzero(~_touching(moved, taken, spacing.apart))
        if len(free):
            return np.asarray(moved[free[0]])
    return np.asarray(home)


def _edges(circles: Floats, spacing: Spacing) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what must stay inside: the middles, and the edges of those higher than a row."""
    more = np.maximum(circles[:, 2] - spacing.row / 2, 0.0)
    (left, top), (right, bottom) = (
        (circles[:, :2] - more[:, None]).min(axis=0),
        (circles[:, :2] + more[:, None]).max(axis=0),
    )
    return float(left), float(top), float(right), float(bottom)


def _inward(low: float, high: float, lowest: float, highest: float) -> float:
    if high - low > highest - lowest:
        return (lowest + highest) / 2 - (high + low) / 2
    return max(lowest - low, 0.0) + min(highest - high, 0.0)


def _touching(moved: Floats, taken: Floats, gap: float) -> Truths:
    """Which of the ways to move the circles (way, circle, x y radius) brings one too near to another."""
    if not len(taken):
        return np.zeros(len(moved), dtype=bool)
    across, down = (moved[:, :, None, axis] - taken[None, None, :, axis] for axis in (0, 1))
    room = moved[:, :, None, 2] + taken[None, None, :, 2] + gap - 0.01
    return np.asarray((across**2 + down**2 < room**2).any(axis=(1, 2)))


def _nearest_first(reach: int, step: int) -> Floats:
    shifts = [(x, y) for x in range(-reach, reach + 1, step) for y in range(-reach, reach + 1, step)]
    return np.array(sorted(shifts, key=lambda shift: (shift[0] ** 2 + shift[1] ** 2, shift)), dtype="float64")


_SHIFTS = _nearest_first(192, 3)
