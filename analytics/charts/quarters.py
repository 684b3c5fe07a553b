"""The ground of the large map as plain values: four quarters with thin lines at the cuts, their names, and both axes."""

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.charts.lettering import fitted, width
from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, tidy
from analytics.charts.rulers import Ruler
from analytics.charts.spreading import Area
from analytics.charts.zones import CORNERS, TOO_LITTLE, Ground, pieces
from analytics.map import Cuts


def laid(
    ground: Ground,
    cuts: Cuts,
    *,
    words: Mapping[str, str],
    palette: Palette,
    rulers: tuple[Ruler, Ruler],
    islands: Sequence[Area],
) -> dict[str, Any]:
    """Frame, tint, lines, corners and axes in pixels; the lines leave out the `islands` (names and points).

    `frame` is left, top, right, bottom; `tint` the same of the quarter of those who decide; `lines` are (x1, y1, x2, y2); a corner has
    x, y, name, strategy (both may be empty) and ink. An axis has its name, its title, `ticks` (pixel, words) and `levels` (pixel, value,
    words); relevance runs to the right and influence upwards.
    """
    area, x, y = ground.area, ground.x(cuts.relevance), ground.y(cuts.influence)
    upright = [(island.top, island.bottom) for island in islands if island.left < x < island.right]
    level = [(island.left, island.right) for island in islands if island.top < y < island.bottom]
    lines = [(x, low, x, high) for low, high in pieces(area.top, area.bottom, upright)]
    lines += [(low, y, high, y) for low, high in pieces(area.left, area.right, level)]
    return {
        "frame": _rounded((area.left, area.top, area.right, area.bottom)),
        "tint": _rounded((max(x, area.left), area.top, area.right, min(y, area.bottom))),
        "lines": [_rounded(line) for line in lines],
        "corners": [_corner(ground, cuts, words, palette, *corner) for corner in CORNERS],
        "axes": {
            "relevance": _axis("relevance", rulers[0], words, ground.x),
            "influence": _axis("influence", rulers[1], words, ground.y),
        },
    }


def _axis(name: str, ruler: Ruler, words: Mapping[str, str], pixel: Any) -> dict[str, Any]:
    return {
        "name": words[name],
        "title": words[f"axis_{name}"],
        "ticks": [[round(pixel(at), 1), tidy(said)] for at, said in ruler.ticks],
        "levels": [[round(pixel(at), 1), value, said] for at, value, said in ruler.levels],
    }


def _corner(
    ground: Ground, cuts: Cuts, words: Mapping[str, str], palette: Palette, quadrant: str, right: bool, top: bool
) -> dict[str, Any]:
    """The name of a quarter and, where there is room for it, what to do with the people in it."""
    area, size, cut = ground.area, SMALL * ground.zoom, ground.x(cuts.relevance)
    room = (area.right - cut if right else cut - area.left) - 24
    name, strategy = words[f"quadrant_{quadrant}"], words[f"strategy_{quadrant}"]
    told = fitted(name, size, room, bold=True)
    if told != name and len(told) <= TOO_LITTLE:  # a letter or two of a name say nothing
        told = ""
    ample = width(name, size, bold=True) + 2 * size + width(strategy, size) <= room  # whole or not at all
    return {
        "x": round(max(cut, area.left) + 10 if right else area.left + 10, 1),
        "y": round(area.top + ground.strip / 2 if top else area.bottom - ground.strip / 2, 1),
        "name": told,
        "strategy": strategy if ample else "",
        "ink": palette.accent if quadrant == "manage_closely" else palette.muted,
    }


def _rounded(values: Sequence[float]) -> list[float]:
    return [round(value, 1) for value in values]
