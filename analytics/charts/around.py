"""The places around a point where its name may stand: right beside it, or at the end of a short line, best first."""

from dataclasses import dataclass
from itertools import compress

import numpy as np

from analytics.charts.touching import Floats, Truths

CLEAR = 3.0  # pixels between a label and anything else
_RINGS = (9.0, 16.0, 24.0, 34.0, 46.0, 60.0, 76.0, 94.0)


@dataclass(frozen=True)
class Places:
    """Candidate boxes for one text (left, top, right, bottom), the side on which each is fixed, and their leaders."""

    boxes: Floats
    sides: tuple[str, ...]
    leaders: Floats | None = None  # rows of x, y, x, y; none beside the point

    def only(self, free: Truths) -> "Places":
        """The places for which `free` is true, in the same order."""
        sides = tuple(compress(self.sides, free.tolist()))
        return Places(self.boxes[free], sides, None if self.leaders is None else self.leaders[free])


def beside(circle: Floats, across: float, down: float) -> Places:
    """Eight boxes that touch the point: right, left, the four corners, above, below (best first, as on maps)."""
    x, y, radius = circle.tolist()
    off, diagonal = radius + CLEAR + 1.0, radius * 0.7 + 2.0
    right, left, middle = x + off, x - off - across, y - down / 2
    up, low = y - diagonal - down, y + diagonal
    corners = [
        (right, middle),
        (left, middle),
        (x + diagonal, up),
        (x + diagonal, low),
        (x - diagonal - across, up),
        (x - diagonal - across, low),
        (x - across / 2, y - radius - 1 - down),
        (x - across / 2, y + radius + 1),
    ]
    return Places(np.array([(a, b, a + across, b + down) for a, b in corners]), _SIDES)


def at_leaders(circle: Floats, across: float, down: float, reach: float) -> Places:
    """Boxes on rings around the point, at most `reach` pixels away, nearest first and level ones before steep ones."""
    x, y, radius = circle.tolist()
    ring, cos, sin = _RAYS[_RAYS[:, 0] <= reach].T
    end_x, end_y = x + (radius + ring) * cos, y + (radius + ring) * sin
    steep, right = np.abs(cos) < 0.2, cos > 0
    left = np.where(steep, end_x - across / 2, np.where(right, end_x + 2, end_x - 2 - across))
    top = np.where(steep, np.where(sin > 0, end_y + 1, end_y - 1 - down), end_y - down / 2)
    boxes = np.column_stack([left, top, left + across, top + down])
    leaders = np.column_stack([x + (radius + 1) * cos, y + (radius + 1) * sin, end_x, end_y])
    sides: list[str] = np.where(steep, "center", np.where(right, "left", "right")).tolist()
    return Places(boxes, tuple(sides), leaders)


def _rays() -> Floats:
    """Ring, cosine and sine of every place at the end of a leader."""
    turns = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    level_first = sorted(turns.tolist(), key=lambda turn: (round(abs(np.sin(turn)), 6), turn))
    return np.array([(ring, np.cos(turn), np.sin(turn)) for ring in _RINGS for turn in level_first])


_RAYS = _rays()
_SIDES = ("left", "right", "left", "left", "right", "right", "center", "center")
