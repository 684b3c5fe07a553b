"""The outlines of the points on the printed map, as paths around their middle: the same forms as on the screen."""

from collections.abc import Sequence
from math import hypot, sqrt

_Corners = Sequence[tuple[float, float]]
_THIN, _FAR = 0.33, 1.0
_CORNERS: dict[str, _Corners] = {
    "diamond": ((0, -1.05), (1.05, 0), (0, 1.05), (-1.05, 0)),
    "square": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    "triangle": ((0, -1), (0.95, 0.7), (-0.95, 0.7)),
    "down": ((0, 1), (0.95, -0.7), (-0.95, -0.7)),
    "hexagon": ((0.5, -0.87), (1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87)),
    "cross": (
        (-_THIN, -_FAR), (_THIN, -_FAR), (_THIN, -_THIN), (_FAR, -_THIN), (_FAR, _THIN), (_THIN, _THIN),
        (_THIN, _FAR), (-_THIN, _FAR), (-_THIN, _THIN), (-_FAR, _THIN), (-_FAR, -_THIN), (-_THIN, -_THIN),
    ),
}  # fmt: skip
_HOLLOW = 0.85  # of the radius: a ring with its broad line is then as large as a filled circle
_LINES = 2  # of a hatched point on either side of its middle
_HEAD, _HALF = 6.0, 3.2  # pixels: how long the head of an arrow is, and half of its width


def outline(shape: str, radius: float) -> str:
    """A form about as large to the eye as a circle of that radius, in pixels from its middle; a ring is a smaller circle."""
    if shape in _CORNERS:
        return _closed([(x * radius, y * radius) for x, y in _CORNERS[shape]])
    return oval(*([radius * (_HOLLOW if shape == "ring" else 1.0)] * 2))


def oval(across: float, up: float) -> str:
    """An ellipse with these half axes, in pixels."""
    return f"M{-across:.2f},0A{across:.2f},{up:.2f},0,1,1,{across:.2f},0A{across:.2f},{up:.2f},0,1,1,{-across:.2f},0Z"


def hatch(shape: str, radius: float) -> str:
    """Slanting lines inside of a form, one through its middle and some on either side; vega has no patterns."""
    reach = radius * (0.8 if shape in ("circle", "hexagon") else 0.6)
    drawn = []
    for at in range(-_LINES + 1, _LINES):
        off = at * reach / _LINES * sqrt(2)
        half = sqrt(max(2 * reach**2 - off**2, 0.0)) / 2
        drawn.append(f"M{off / 2 - half:.2f},{off / 2 + half:.2f}L{off / 2 + half:.2f},{off / 2 - half:.2f}")
    return "".join(drawn)


def arrow_head(across: float, down: float) -> str:
    """The head of an arrow that points that way, its tip in the middle."""
    far = hypot(across, down) or 1.0
    x, y = across / far, down / far
    back = (-x * _HEAD, -y * _HEAD)
    return _closed([(0, 0), (back[0] - y * _HALF, back[1] + x * _HALF), (back[0] + y * _HALF, back[1] - x * _HALF)])


def _closed(corners: _Corners) -> str:
    return "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in corners) + "Z"
