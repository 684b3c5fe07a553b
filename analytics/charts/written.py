"""Words of a figure as they are set on its sheet: lines of runs, plain or bold, each block at its pixel."""

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

from analytics.charts.lettering import width as measured
from analytics.charts.places import Places

Mark = list[Any]  # the kind, then what the kind needs: see `ink`
Lines = list[list[list[Any]]]  # each line as runs of (text, bold or not)

SPACING = 1.3  # from a line to the next, in heights of its letters
_RUN = re.compile(r"<b>(.*?)</b>", re.DOTALL)
_ANCHOR = {"left": "start", "center": "middle", "right": "end"}
# How far the first baseline stands below the point: of words above it, around it, below it, in heights of the letters.
_ABOVE, _AROUND, _UNDER = -0.25, 0.34, 0.8


def lines(text: str) -> Lines:
    """The markup of our own figures taken apart: `<br>`, `<b>` and escaped signs. Nothing else in it is obeyed."""
    return [_runs(line) for line in text.split("<br>")]


def _runs(line: str) -> list[list[Any]]:
    pieces = _RUN.split(line)
    return [[html.unescape(piece), int(at % 2)] for at, piece in enumerate(pieces) if piece]


def words(
    text: str,
    x: float,
    y: float,
    *,
    across: str,
    upright: str,
    size: float,
    colour: str,
    weight: Any = "normal",
    turned: int = 0,
) -> Mark:
    """A block of words beside a point (pixels): `across` of left, center, right, `upright` of top, middle, bottom, is its own side at the point."""
    said = lines(text)
    more = (len(said) - 1) * SPACING * size
    down = {"top": _UNDER * size, "middle": _AROUND * size - more / 2, "bottom": _ABOVE * size - more}[upright]
    x, y = (x + down, y) if turned else (x, y + down)  # turned to the left, what is below lies to the right
    return ["words", round(x, 1), round(y, 1), _ANCHOR[across], size, colour, weight, said, turned]


def note(part: Mapping[str, Any], at: Places, font: Mapping[str, Any]) -> list[Mark]:
    """A note that is laid on a figure, with its ground where it has one."""
    letters = {**font, **part.get("font", {})}
    x, y = at.of(part)
    across, upright = part.get("xanchor", "center"), part.get("yanchor", "middle")
    written = words(
        part["text"], x, y, across=across, upright=upright, size=letters["size"], colour=letters["color"],
        weight=letters.get("weight", "normal"),
    )  # fmt: skip
    if part.get("bgcolor", _CLEAR) == _CLEAR:
        return [written]
    size, air = letters["size"], part.get("borderpad", 1)
    wide = max(_width(line, size) for line in lines(part["text"])) + 2 * air
    high = len(lines(part["text"])) * SPACING * size + 2 * air
    left = x - {"left": 0.0, "center": wide / 2, "right": wide}[across]
    top = y - {"top": 0.0, "middle": high / 2, "bottom": high}[upright]
    return [
        ["box", round(left, 1), round(top, 1), round(wide, 1), round(high, 1), part["bgcolor"], "none", 0, 0, -1],
        written,
    ]


_CLEAR = "rgba(0,0,0,0)"


def _width(line: Sequence[Sequence[Any]], size: float) -> float:
    return sum(measured(str(text), size, bold=bool(bold)) for text, bold in line)
