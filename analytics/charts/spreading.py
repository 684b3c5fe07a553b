"""Where points are drawn when several people stand at the same place: side by side, the same way every time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.charts.touching import Floats


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

    Two columns back to back, one line of text apart, leave room for every name beside its point. More than `rows`
    pairs stand further apart (`wide`), so that a number fits beside the points in the middle.
    """

    gap: float = 3.0
    apart: float = 8.0  # between blocks, so that two places do not read as one
    row: float = 17.0
    rows: int = 6
    wide: float = 22.0


def spread(
    points: pd.DataFrame, *, area: Area, lines: tuple[float, float], spacing: Spacing = Spacing()
) -> pd.DataFrame:
    """Drawn positions for points with columns x, y and radius (pixels); index kept.

    Points at the same place form a block centred on it; blocks that would touch move apart by the least distance.
    No point leaves the area or crosses a line: `lines` are the x and the y of the quadrant lines, and a point
    on a line belongs to its right or upper side. The order of the rows does not matter; the index decides.
    """
    ordered = points.sort_index()
    blocks = [block for _, block in ordered.groupby([ordered["x"].round(1), ordered["y"].round(1)])]
    blocks.sort(key=lambda block: (-len(block), block.index[0]))
    drawn: list[pd.DataFrame] = []
    taken = np.empty((0, 3))
    for block in blocks:
        bounds = _own_side(float(block["x"].iloc[0]), float(block["y"].iloc[0]), area, lines)
        circles = _settled(_block(block, spacing), bounds, taken, spacing.apart)
        taken = np.vstack([taken, circles])
        drawn.append(pd.DataFrame(circles[:, :2], index=block.index, columns=["x", "y"]))
    return pd.concat(drawn).reindex(points.index) if drawn else points[["x", "y"]].astype("float64")


def _own_side(x: float, y: float, area: Area, lines: tuple[float, float]) -> Area:
    """The part of the area on the same side of both lines as the point."""
    across, up = lines
    left, right = (max(area.left, across), area.right) if x >= across - 0.05 else (area.left, min(area.right, across))
    top, bottom = (area.top, min(area.bottom, up)) if y <= up + 0.05 else (max(area.top, up), area.bottom)
    return Area(min(left, x), min(top, y), max(right, x), max(bottom, y))


def _block(block: pd.DataFrame, spacing: Spacing) -> Floats:
    """Circles (x, y, radius) of the points of one place, column by column, centred on it."""
    count, widest = len(block), 2 * float(block["radius"].max())
    columns = min(count, 2) if count <= 2 * spacing.rows else -(-count // spacing.rows)
    rows = -(-count // columns)
    across = widest + (spacing.gap if columns <= 2 else spacing.wide)
    down = max(spacing.row, widest + spacing.gap)
    column, row = np.divmod(np.arange(count), rows)
    x = block["x"].to_numpy() + (column - (columns - 1) / 2) * across
    y = block["y"].to_numpy() + (row - (rows - 1) / 2) * down
    circles: Floats = np.column_stack([x, y, block["radius"].to_numpy()])
    return circles


def _settled(circles: Floats, bounds: Area, taken: Floats, gap: float) -> Floats:
    """The circles moved together, first inside the bounds, then by the least distance that keeps them off the others."""
    home = circles.copy()
    home[:, 0] += _inward(circles[:, 0], bounds.left, bounds.right)
    home[:, 1] += _inward(circles[:, 1], bounds.top, bounds.bottom)
    for shift in _SHIFTS:
        moved: Floats = home + np.array([shift[0], shift[1], 0.0])
        if _inside(moved, bounds) and not _touching(moved, taken, gap):
            return moved
    return home


def _inward(values: Floats, lowest: float, highest: float) -> float:
    if values.max() - values.min() > highest - lowest:
        return float((lowest + highest) / 2 - (values.max() + values.min()) / 2)
    return float(max(lowest - values.min(), 0.0) + min(highest - values.max(), 0.0))


def _inside(circles: Floats, bounds: Area) -> bool:
    x, y = circles[:, 0], circles[:, 1]
    edge = 0.01
    fits = (
        (x >= bounds.left - edge) & (x <= bounds.right + edge) & (y >= bounds.top - edge) & (y <= bounds.bottom + edge)
    )
    return bool(fits.all())


def _touching(circles: Floats, taken: Floats, gap: float) -> bool:
    if not len(taken):
        return False
    distance = np.hypot(circles[:, None, 0] - taken[None, :, 0], circles[:, None, 1] - taken[None, :, 1])
    return bool((distance < circles[:, None, 2] + taken[None, :, 2] + gap - 0.01).any())


def _nearest_first(reach: int, step: int) -> Sequence[tuple[int, int]]:
    shifts = [(x, y) for x in range(-reach, reach + 1, step) for y in range(-reach, reach + 1, step)]
    return sorted(shifts, key=lambda shift: (shift[0] ** 2 + shift[1] ** 2, shift))


_SHIFTS = _nearest_first(96, 3)
