"""Where the names stand beside their points, so that none covers another.

A greedy search over candidate places, in pixels: eight beside the point, then rings around it with a leader line,
first for the whole name, then for a shortened one; who finds no room has a number in the point instead, and a list.
(Christensen, Marks and Shieber 1995, An empirical study of algorithms for point-feature label placement.)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from analytics.charts.around import CLEAR, Places, at_leaders, beside
from analytics.charts.lettering import LINE, fitted, width
from analytics.charts.paper import rows
from analytics.charts.spreading import Area, own_side
from analytics.charts.touching import (
    Floats,
    Truths,
    boxes_boxes,
    boxes_circles,
    gaps,
    segments_boxes,
    segments_circles,
    segments_segments,
)

LONGEST, SHORTEST = 13.0, 5.5  # room for a name and for a shortened name, in font sizes
BADGE = 4 / 3  # the diameter of a point with a number in it, in font sizes
# how much nearer a name stands to its own point than to any other, or it would seem to be the other's, in font sizes
NEARER = 1 / 6
# what a name at the end of a leader keeps from the points of others, in font sizes
ALOOF = 7 / 12
# what a name above or below its point keeps from the points of the row in which it then stands, in font sizes
ROWS_APART = 2.0


@dataclass(frozen=True)
class _Form:
    """One way to write a name, and how far from its point it may stand, in pixels."""

    text: str
    reach: float


def placed_labels(
    points: pd.DataFrame,
    texts: Mapping[int, str],
    *,
    area: Area,
    size: float,
    obstacles: Sequence[Area] = (),
    lines: tuple[float, float] | None = None,
) -> pd.DataFrame:
    """A place for the label of every point, in pixels; index kept.

    `points` has x, y, radius (pixels) and may have `first` (bool: served first) and `bold`. The result has text, left, top,
    right, bottom, anchor (left, center, right: the side on which the text is fixed), leader (bool), from_x, from_y, to_x, to_y (its
    ends) and number: 0 beside a name. A name that found no place is empty, its box missing, and its number counts from 1, from
    the upper left to the lower right, to be written in a point of `BADGE` font sizes. Boxes overlap neither each other nor a point
    (with its number) nor an obstacle, and stay in the area; leaders pass through no box and no point. No name stands where
    it would seem to be that of another point, or on the other side of `lines`, the x and the y of the quadrant lines.
    """
    written = tuple((int(record), texts[int(record)]) for record in points.index)
    columns = tuple((str(name), tuple(points[name].tolist())) for name in points if name in _ASKED)
    return _placed(written, columns, area, size, tuple(obstacles), lines).set_axis(points.index)


_ASKED = ("x", "y", "radius", "first", "bold")


@lru_cache(maxsize=64)  # a page is drawn anew at every click on it, and most clicks leave all names where they are
def _placed(
    written: tuple[tuple[int, str], ...],
    columns: tuple[tuple[str, tuple[float, ...]], ...],
    area: Area,
    size: float,
    obstacles: tuple[Area, ...],
    lines: tuple[float, float] | None,
) -> pd.DataFrame:
    points = pd.DataFrame(
        dict(columns), index=pd.Index([record for record, _ in written], dtype="int64", name="record")
    )
    points = points.astype({"x": "float64", "y": "float64", "radius": "float64"})
    forms = {record: _forms(text, size) for record, text in written}
    if len(points) <= _MANY:  # all may well be named, and then no point needs room for a number
        labels = _best(_Board(points, area, obstacles, size, lines), points, forms)
        if (labels["text"] != "").all():
            return labels.assign(number=0)
    ample = points.assign(radius=points["radius"].clip(lower=BADGE * size / 2))
    return _numbered(_best(_Board(ample, area, obstacles, size, lines), points, forms), points)


_MANY = 80
_Placed = tuple[object, ...]  # one row of the result
_COLUMNS = ["text", "left", "top", "right", "bottom", "anchor", "leader", "from_x", "from_y", "to_x", "to_y"]
_NOWHERE: _Placed = ("", np.nan, np.nan, np.nan, np.nan, "left", False, np.nan, np.nan, np.nan, np.nan)


def _forms(text: str, size: float) -> list[_Form]:
    """The ways to write a name, best first: whole, shortened, and whole again at the end of a long leader."""
    name, short = fitted(text, size, LONGEST * size), fitted(text, size, SHORTEST * size)
    forms = [_Form(name, 60), _Form(short, 46), _Form(name, 94)]
    return [form for at, form in enumerate(forms) if form.text and (at != 1 or short != name)]


def _best(board: "_Board", points: pd.DataFrame, forms: Mapping[int, list[_Form]]) -> pd.DataFrame:
    """The better of two ways through: patient leaders wait until every name that fits beside its point has its place."""
    order = _served(points, forms, board)
    labels = _search(board, order, points.index, forms, patient=True)
    if _trouble(labels, forms)[1]:
        other = _search(board, order, points.index, forms, patient=False)
        labels = min(labels, other, key=lambda tried: _trouble(tried, forms))
    return labels


def _search(
    board: "_Board", order: Sequence[int], index: pd.Index, forms: Mapping[int, list[_Form]], *, patient: bool
) -> pd.DataFrame:
    board.cleared()
    found: dict[int, _Placed] = {}
    if patient:
        found = {record: row for record in order for form in forms[record][:1] if (row := board.beside(record, form))}
    found |= {record: board.place(record, forms[record]) for record in order if record not in found}
    return pd.DataFrame([found[int(record)] for record in index], index=index, columns=_COLUMNS)


def _trouble(labels: pd.DataFrame, forms: Mapping[int, list[_Form]]) -> tuple[int, int, int]:
    """How many have no name, how many names are not written in full, and how many leaders there are."""
    missing = int((labels["text"] == "").sum())
    full = [row["text"] == next((form.text for form in forms[int(row["record"])]), "") for row in rows(labels)]
    return missing, full.count(False), int(labels["leader"].sum())


def _served(points: pd.DataFrame, forms: Mapping[int, list[_Form]], board: "_Board") -> list[int]:
    """Records in the order in which they choose: those that matter most, then those with the fewest free places."""
    first = points["first"] if "first" in points else pd.Series(False, index=points.index)
    free = {record: board.free(record, forms[record]) for record in forms}
    return sorted(forms, key=lambda record: (not first[record], free[record], record))


def _numbered(labels: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    unnamed = points[["x", "y"]].round(1)[labels["text"] == ""].sort_index()
    waiting = unnamed.sort_values(["y", "x"], kind="stable").index
    numbers = pd.Series(range(1, len(waiting) + 1), index=waiting, dtype="int64")
    return labels.assign(number=numbers.reindex(labels.index, fill_value=0))


class _Board:
    """What is already drawn, and what still fits."""

    def __init__(
        self,
        points: pd.DataFrame,
        area: Area,
        obstacles: Sequence[Area],
        size: float,
        lines: tuple[float, float] | None,
    ) -> None:
        self._area, self._size, self._lines = area, size, lines
        self._at = {int(record): at for at, record in enumerate(points.index)}
        self._circles: Floats = points[["x", "y", "radius"]].to_numpy(dtype="float64")
        self._bold = points["bold"].to_numpy(dtype=bool) if "bold" in points else np.zeros(len(points), dtype=bool)
        edges = [[o.left, o.top, o.right, o.bottom] for o in obstacles]
        self._obstacles: Floats = np.array(edges, dtype="float64").reshape(-1, 4)
        self._open: dict[tuple[int, str, float], Places] = {}
        self.cleared()

    def cleared(self) -> None:
        """Take all texts and leaders off again; what depends on points and obstacles alone is remembered."""
        self._boxes: Floats = np.empty((0, 4))
        self._leaders: Floats = np.empty((0, 4))

    def free(self, record: int, forms: Sequence[_Form]) -> int:
        """How many of the places beside the point are free for the whole name."""
        return len(self._places(record, forms[0].text, 0).boxes) if forms else 0

    def beside(self, record: int, form: _Form) -> _Placed | None:
        """The row of the result for a text right beside its point, or None; what it takes is taken from then on."""
        return self._taken(form.text, self._places(record, form.text, 0))

    def place(self, record: int, forms: Sequence[_Form]) -> _Placed:
        """The row of the result for one point, in the first form that fits beside it or at the end of a leader."""
        for form in forms:
            row = self.beside(record, form) or self._taken(form.text, self._places(record, form.text, form.reach))
            if row:
                return row
        return _NOWHERE

    def _places(self, record: int, text: str, reach: float) -> Places:
        """The places that points, obstacles and the frame leave open, beside the point or as far as `reach`."""
        known = (record, text, reach)
        if known not in self._open:
            at = self._at[record]
            across, down = width(text, self._size, bold=bool(self._bold[at])), LINE * self._size
            circle = self._circles[at]
            found = at_leaders(circle, across, down, reach) if reach else beside(circle, across, down)
            found = found.only(self._inside(found.boxes, at))
            near = self._near(np.vstack([found.boxes, circle[[0, 1, 0, 1]]]))  # the leaders start at the point
            blocked = boxes_circles(found.boxes, self._circles[near], CLEAR).any(axis=1)
            blocked |= self._astray(found, near, at)
            blocked |= boxes_boxes(found.boxes, self._obstacles, CLEAR).any(axis=1)
            found = found.only(np.asarray(~blocked))
            self._open[known] = found if found.leaders is None else found.only(self._passing(found.leaders, near, at))
        return self._open[known]

    def _inside(self, boxes: Floats, at: int) -> Truths:
        """The boxes in the area and, where there are lines, on the point's own side of them."""
        x, y, _ = self._circles[at].tolist()
        own = own_side(x, y, self._area, self._lines) if self._lines else self._area
        inside = (boxes[:, 0] >= own.left) & (boxes[:, 2] <= own.right)
        return np.asarray(inside & (boxes[:, 1] >= own.top) & (boxes[:, 3] <= own.bottom))

    def _astray(self, found: Places, near: Truths, at: int) -> Truths:
        """The places at which a name would seem to be that of another point."""
        others = near.copy()
        others[at] = False
        apart = gaps(found.boxes, self._circles[others])
        if found.leaders is not None:
            return np.asarray((apart < ALOOF * self._size).any(axis=1))
        nearer = gaps(found.boxes, self._circles[[at]]) + NEARER * self._size
        middle = (found.boxes[:, [1]] + found.boxes[:, [3]]) / 2
        aside = np.abs(middle - self._circles[at, 1]) < 1
        level = np.abs(middle - self._circles[others, 1]) < LINE * self._size / 2
        kept = np.where(level, np.where(aside, nearer, ROWS_APART * self._size), np.where(aside, 0.0, nearer))
        return np.asarray((apart < kept).any(axis=1))

    def _near(self, boxes: Floats) -> Truths:
        """The points that any of the boxes could touch."""
        (left, top), (right, bottom) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        x, y, reach = self._circles[:, 0], self._circles[:, 1], self._circles[:, 2] + ROWS_APART * self._size
        return np.asarray((x + reach > left) & (x - reach < right) & (y + reach > top) & (y - reach < bottom))

    def _passing(self, leaders: Floats, near: Truths, at: int) -> Truths:
        """The leaders that touch no other point and no obstacle."""
        others = near.copy()
        others[at] = False
        blocked = segments_circles(leaders, self._circles[others], 1.0).any(axis=1)
        return np.asarray(~blocked & ~segments_boxes(leaders, self._obstacles).any(axis=1))

    def _taken(self, text: str, places: Places) -> _Placed | None:
        """The row for the best of the open places that no other text or leader has taken; it is taken from then on."""
        if not len(places.boxes):
            return None
        clear = ~boxes_boxes(places.boxes, self._boxes, CLEAR).any(axis=1)
        clear &= ~segments_boxes(self._leaders, places.boxes).any(axis=0)
        if places.leaders is not None and clear.any():
            clear &= ~segments_boxes(places.leaders, self._boxes).any(axis=1)
            clear &= ~segments_segments(places.leaders, self._leaders).any(axis=1)
        if not clear.any():
            return None
        best = int(clear.argmax())
        self._boxes = np.vstack([self._boxes, places.boxes[best]])
        if places.leaders is not None:
            self._leaders = np.vstack([self._leaders, places.leaders[best]])
        ends = (np.nan,) * 4 if places.leaders is None else places.leaders[best].tolist()
        return (text, *places.boxes[best].tolist(), places.sides[best], places.leaders is not None, *ends)
