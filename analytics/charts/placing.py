"""Where the names stand beside their points, so that none covers another.

A greedy search over candidate places, in pixels: eight beside the point, then rings around it with a leader line,
first for the whole name, then for a shortened one, then for a number that a list beside the figure explains.
(Christensen, Marks and Shieber 1995, An empirical study of algorithms for point-feature label placement.)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.charts.lettering import LINE, fitted, width
from analytics.charts.paper import rows
from analytics.charts.spreading import Area
from analytics.charts.touching import (
    Floats,
    Truths,
    boxes_boxes,
    boxes_circles,
    segments_boxes,
    segments_circles,
    segments_segments,
)

LONGEST, SHORTEST = 13.0, 5.5  # room for a name and for a shortened name, in font sizes


@dataclass(frozen=True)
class _Form:
    """One way to write a name, and how far from its point it may stand, in pixels."""

    text: str
    reach: float


def placed_labels(
    points: pd.DataFrame, texts: Mapping[int, str], *, area: Area, size: float, obstacles: Sequence[Area] = ()
) -> pd.DataFrame:
    """A place for the label of every point, in pixels; index kept.

    `points` has x, y, radius (pixels) and may have `first` (bool: served first) and `bold`. The result has text, left, top,
    right, bottom, anchor (left, center, right: the side on which the text is fixed), leader (bool), from_x, from_y, to_x, to_y (its
    ends) and number (0 for a name). A text that found no place is empty and its box missing. Boxes overlap neither each other nor a point nor
    an obstacle, and stay in the area; leaders pass through no box and no point.
    """
    forms = {int(record): _forms(texts[int(record)], size, len(points)) for record in points.index}
    labels = _search(_Board(points, area, obstacles), points, forms, size, patient=True)
    if _trouble(labels, forms)[0]:
        other = _search(_Board(points, area, obstacles), points, forms, size, patient=False)
        labels = min(labels, other, key=lambda tried: _trouble(tried, forms))
    return _numbered(labels)


_Placed = tuple[object, ...]  # one row of the result
_COLUMNS = ["text", "left", "top", "right", "bottom", "anchor", "leader", "from_x", "from_y", "to_x", "to_y", "number"]
_NOWHERE: _Placed = ("", np.nan, np.nan, np.nan, np.nan, "left", False, np.nan, np.nan, np.nan, np.nan, 0)
_NUMBER = "\0"  # stands for a number until all are known
_CLEAR = 3.0  # pixels between a label and anything else
_RINGS = (9.0, 16.0, 24.0, 34.0, 46.0, 60.0, 76.0, 94.0)


def _forms(text: str, size: float, count: int) -> list[_Form]:
    name, short = fitted(text, size, LONGEST * size), fitted(text, size, SHORTEST * size)
    number = _NUMBER + "0" * len(str(count))
    forms = [_Form(name, 60), _Form(short, 46), _Form(number, 46), _Form(name, 94), _Form(number, 94)]
    return [form for at, form in enumerate(forms) if at == 0 or form.text != name or form.reach > 60]


def _search(
    board: "_Board", points: pd.DataFrame, forms: Mapping[int, list[_Form]], size: float, *, patient: bool
) -> pd.DataFrame:
    """One way through: patient leaders wait until every name that fits beside its point has its place."""
    order = _served(points, forms, board, size)
    found = {}
    if patient:
        found = {record: row for record in order if (row := board.beside(record, forms[record][0], size))}
    found |= {record: board.place(record, forms[record], size) for record in order if record not in found}
    return pd.DataFrame([found[int(record)] for record in points.index], index=points.index, columns=_COLUMNS)


def _trouble(labels: pd.DataFrame, forms: Mapping[int, list[_Form]]) -> tuple[int, int]:
    """How many names are not written in full, and how many leaders there are."""
    full = [row["text"] == forms[int(row["record"])][0].text for row in rows(labels)]
    return full.count(False), int(labels["leader"].sum())


def _served(points: pd.DataFrame, forms: Mapping[int, list[_Form]], board: "_Board", size: float) -> list[int]:
    """Records in the order in which they choose: those that matter most, then those with the fewest free places."""
    first = points["first"] if "first" in points else pd.Series(False, index=points.index)
    free = {record: board.free(record, forms[record][0], size) for record in forms}
    return sorted(forms, key=lambda record: (not first[record], free[record], record))


def _numbered(labels: pd.DataFrame) -> pd.DataFrame:
    """Numbers from 1 in the order of the index, for the labels that found room for no more."""
    waiting = labels.index[labels["text"].str.startswith(_NUMBER)].sort_values()
    numbers = pd.Series(range(1, len(waiting) + 1), index=waiting, dtype="int64")
    text = labels["text"].mask(labels.index.isin(waiting), numbers.astype("str").reindex(labels.index))
    return labels.assign(text=text, number=numbers.reindex(labels.index, fill_value=0))


class _Board:
    """What is already drawn, and what still fits."""

    def __init__(self, points: pd.DataFrame, area: Area, obstacles: Sequence[Area]) -> None:
        self._area = area
        self._points = {int(record): at for at, record in enumerate(points.index)}
        self._circles: Floats = points[["x", "y", "radius"]].to_numpy(dtype="float64")
        self._bold = points["bold"].to_numpy(dtype=bool) if "bold" in points else np.zeros(len(points), dtype=bool)
        self._boxes: Floats = np.array(
            [[o.left, o.top, o.right, o.bottom] for o in obstacles], dtype="float64"
        ).reshape(-1, 4)
        self._leaders: Floats = np.empty((0, 4))

    def free(self, record: int, form: _Form, size: float) -> int:
        """How many of the places beside the point are free for the text."""
        boxes = _beside(self._circles[self._points[record]], *self._extent(record, form, size))
        return int(self._fits(boxes).sum())

    def beside(self, record: int, form: _Form, size: float) -> _Placed | None:
        """The row of the result for a text right beside its point, or None; what it takes is taken from then on."""
        boxes = _beside(self._circles[self._points[record]], *self._extent(record, form, size))
        free = np.flatnonzero(self._fits(boxes))
        return self._taken(form, boxes[free[0]], _SIDES[free[0]], None) if len(free) else None

    def place(self, record: int, forms: Sequence[_Form], size: float) -> _Placed:
        """The row of the result for one point, in the first form that fits beside it or at the end of a leader."""
        at = self._points[record]
        for form in forms:
            if row := self.beside(record, form, size):
                return row
            boxes, leaders, sides = _around(self._circles[at], *self._extent(record, form, size), form.reach)
            free = np.flatnonzero(self._fits(boxes))
            free = free[self._passes(leaders[free], at)]
            if len(free):
                return self._taken(form, boxes[free[0]], sides[free[0]], leaders[free[0]])
        return _NOWHERE

    def _extent(self, record: int, form: _Form, size: float) -> tuple[float, float]:
        text = form.text.removeprefix(_NUMBER)
        return width(text, size, bold=bool(self._bold[self._points[record]])), LINE * size

    def _taken(self, form: _Form, box: Floats, side: str, leader: Floats | None) -> _Placed:
        self._boxes = np.vstack([self._boxes, box])
        if leader is not None:
            self._leaders = np.vstack([self._leaders, leader])
        ends = (np.nan,) * 4 if leader is None else tuple(float(end) for end in leader)
        return (form.text, *(float(edge) for edge in box), side, leader is not None, *ends, 0)

    def _fits(self, boxes: Floats) -> Truths:
        inside = (boxes[:, 0] >= self._area.left) & (boxes[:, 2] <= self._area.right)
        inside &= (boxes[:, 1] >= self._area.top) & (boxes[:, 3] <= self._area.bottom)
        clear = ~boxes_boxes(boxes, self._boxes, _CLEAR).any(axis=1)
        clear &= ~boxes_circles(boxes, self._circles, _CLEAR).any(axis=1)
        clear &= ~segments_boxes(self._leaders, boxes).any(axis=0)
        return np.asarray(inside & clear)

    def _passes(self, leaders: Floats, at: int) -> Truths:
        others = np.delete(self._circles, at, axis=0)
        blocked = segments_boxes(leaders, self._boxes).any(axis=1)
        blocked |= segments_circles(leaders, others, 1.0).any(axis=1)
        return np.asarray(~blocked & ~segments_segments(leaders, self._leaders).any(axis=1))


_SIDES = ("left", "right", "left", "left", "right", "right", "center", "center")


def _beside(circle: Floats, across: float, down: float) -> Floats:
    """Eight boxes that touch the point: right, left, the four corners, above, below (best first, as on maps)."""
    x, y, radius = circle
    off, diagonal = radius + _CLEAR + 1.0, radius * 0.7 + 2.0
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
    return np.array([(a, b, a + across, b + down) for a, b in corners])


def _around(circle: Floats, across: float, down: float, reach: float) -> tuple[Floats, Floats, list[str]]:
    """Boxes on rings around the point with their leaders and sides, nearest first and level ones before steep ones."""
    x, y, radius = circle
    ring, cos, sin = _RAYS[_RAYS[:, 0] <= reach].T
    end_x, end_y = x + (radius + ring) * cos, y + (radius + ring) * sin
    steep, right = np.abs(cos) < 0.2, cos > 0
    left = np.where(steep, end_x - across / 2, np.where(right, end_x + 2, end_x - 2 - across))
    top = np.where(steep, np.where(sin > 0, end_y + 1, end_y - 1 - down), end_y - down / 2)
    boxes = np.column_stack([left, top, left + across, top + down])
    leaders = np.column_stack([x + (radius + 1) * cos, y + (radius + 1) * sin, end_x, end_y])
    return boxes, leaders, np.where(steep, "center", np.where(right, "left", "right")).tolist()


def _rays() -> Floats:
    """Ring, cosine and sine of every place at the end of a leader."""
    turns = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    level_first = sorted(turns.tolist(), key=lambda turn: (round(abs(np.sin(turn)), 6), turn))
    return np.array([(ring, np.cos(turn), np.sin(turn)) for ring in _RINGS for turn in level_first])


_RAYS = _rays()
