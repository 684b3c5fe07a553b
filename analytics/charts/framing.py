"""What stands around the marks of a figure: the axes with their ticks and titles, and the key."""

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.charts.lettering import width as measured
from analytics.charts.places import Places
from analytics.charts.written import Mark, words

# A key in pixels at letters of 12: from its left edge to the middle of a sign and to its words, air behind them, and lines.
_SIGN, _WORDS, _AIR, _LINE, _BELOW = 20.0, 40.0, 8.0, 19.0, 14.0


def frame(layout: Mapping[str, Any], at: Places) -> list[Mark]:
    """The axes that are to be seen: a line around the plotting area, ticks with their values, titles."""
    across, up = layout["xaxis"], layout["yaxis"]
    if not across.get("visible", True):
        return []
    left, right, bottom, top = at.x.first, at.x.last, at.y.first, at.y.last
    marks: list[Mark] = []
    if across.get("showline"):
        line = (across["linecolor"], across["linewidth"])
        marks.append(["box", left, top, right - left, bottom - top, "none", *line, 0, -1])
    tick, letters, ink = _tick(across), across["tickfont"], across.get("tickcolor", "none")
    for value, said in zip(across["tickvals"], across["ticktext"], strict=True):
        x = round(at.x.pixel(value), 1)
        if tick:
            marks.append(["path", f"M{x},{bottom}v{tick}", "none", ink, 1, "", -1])
        marks.append(_set(str(said), x, bottom + tick + 2, "center", "top", letters))
    for value, said in zip(up["tickvals"], up["ticktext"], strict=True):
        y = round(at.y.pixel(value), 1)
        if tick:
            marks.append(["path", f"M{left},{y}h{-tick}", "none", ink, 1, "", -1])
        marks.append(_set(str(said), left - tick - 3, y, "right", "middle", letters))
    return [*marks, *_titles(layout, at)]


def _titles(layout: Mapping[str, Any], at: Places) -> list[Mark]:
    """What the axes measure: below the values of the one, turned beside those of the other."""
    marks: list[Mark] = []
    across, up = layout["xaxis"], layout["yaxis"]
    if said := across.get("title", {}).get("text"):
        font, below = across["title"]["font"], _tick(across) + 2 + 1.3 * across["tickfont"]["size"]
        gap = across["title"].get("standoff", 0) - 6
        down = min(at.y.first + below + max(gap, 0), layout["height"] - 1.1 * font["size"])  # never below the sheet
        middle = (at.x.first + at.x.last) / 2
        marks.append(_set(said, middle, down, "center", "top", font))
    if said := up.get("title", {}).get("text"):
        font = up["title"]["font"]
        widest = max((measured(str(text), up["tickfont"]["size"]) for text in up["ticktext"]), default=0.0)
        beside = at.x.first - _tick(up) - 3 - widest - up["title"].get("standoff", 0)
        middle, half = (at.y.first + at.y.last) / 2, 0.6 * font["size"]
        marks.append(
            words(said, max(beside - half, half), middle, across="center", upright="middle", size=font["size"], colour=font["color"], turned=-90)
        )  # fmt: skip
    return marks


def _tick(axis: Mapping[str, Any]) -> float:
    """How long the ticks of an axis are."""
    return float(axis.get("ticklen", 5)) if axis.get("ticks") else 0.0


def _set(text: str, x: float, y: float, across: str, upright: str, font: Mapping[str, Any]) -> Mark:
    return words(text, x, y, across=across, upright=upright, size=font["size"], colour=font["color"])


def key(
    traces: Sequence[Mapping[str, Any]], layout: Mapping[str, Any], at: Places
) -> list[tuple[Mapping[str, Any], float, float, Mark]]:
    """The key: for each entry its trace, the pixel of its sign, and its words; in equal columns once one line is too short."""
    shown = [trace for trace in traces if trace.get("showlegend")] if layout.get("showlegend") else []
    if not shown:
        return []
    legend = layout["legend"]
    size = legend["font"]["size"]
    zoom, room = size / 12, at.x.last - at.x.first
    wide = [measured(trace["name"], size) + (_WORDS + _AIR) * zoom for trace in shown]
    columns = len(shown) if sum(wide) <= room else max(int(room // max(wide)), 1)
    rows = -(-len(shown) // columns)
    bottom = layout["height"] * (1 - legend["y"]) - _BELOW * zoom
    entries = []
    for place, trace in enumerate(shown):
        row, column = divmod(place, columns)
        left = at.x.first + (sum(wide[:place]) if rows == 1 else column * max(wide))
        down = bottom - (rows - 1 - row) * _LINE * zoom
        said = _set(trace["name"], left + _WORDS * zoom, down, "left", "middle", legend["font"])
        entries.append((trace, left + _SIGN * zoom, down, said))
    return entries
