"""A figure as the marks that a browser draws: bars, dots, lines and words at their pixels, with what each says and opens.

Streamlit builds plotly's chart anew at every change, which takes a browser longer than everything else on a page. Our figures
hold few kinds of marks; reckoned here, they are drawn in a tenth of that time (`pages/_parts/chart`), and the browser need not
load plotly at all. A figure stays plotly's own, for whoever wants to draw or to print it elsewhere.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.charts.framing import frame, key
from analytics.charts.places import Places, places
from analytics.charts.written import Lines, Mark, lines, note, words

_SIDE = {"left": "right", "right": "left", "center": "center"}  # where words stand of their point -> their side at it
_EDGE = {"top": "bottom", "bottom": "top", "middle": "middle"}
_DOTS = {"circle": "dot", "diamond": "diamond"}
_DASH = {"dot": "3,3", "dash": "9,9", "dashdot": "9,3,3,3"}


def ink(figure: go.Figure) -> dict[str, Any]:
    """The marks of a figure of a fixed size, from the lowest to the uppermost, and what they answer to a pointer.

    `marks` are lists: `dot` and `diamond` x, y, radius, fill, line, width, answer; `box` x, y, width, height, fill, line, width, hatched,
    answer; `path` d, fill, line, width, dash, answer; `words` x, y of the first baseline, anchor, size, colour, weight, lines,
    turned (degrees). `answers` are (what a click opens, lines of the hover card); -1 is none. Lengths are pixels.
    KeyError or ValueError for a figure with what cannot be drawn so: an axis without a range, a kind of trace not known here.
    """
    drawn = figure.to_plotly_json()
    layout, traces = drawn["layout"], [trace for trace in drawn["data"] if trace.get("visible", True)]
    at, answers = places(layout), Answers()
    marks = [_shape(shape, at) for shape in layout.get("shapes", ())]
    marks += _bars([trace for trace in traces if trace["type"] == "bar"], layout, at, answers)
    marks += frame(layout, at)
    for trace in traces:
        if trace["type"] == "scatter":
            marks += _scatter(trace, at, layout["font"], answers)
        elif trace["type"] != "bar":
            raise ValueError(f"a trace of type {trace['type']} is not drawn here")
    for part in layout.get("annotations", ()):
        marks += note(part, at, layout["font"])
    for trace, x, y, said in key(traces, layout, at):
        marks += [_sign(trace, x, y, layout["legend"]["font"]["size"]), said]
    if title := layout.get("title"):
        pad, font = title["pad"], title["font"]
        marks.append(
            words(title["text"], pad["l"], pad["t"], across="left", upright="top", size=font["size"], colour=font["color"], weight=font["weight"])
        )  # fmt: skip
    card = layout["hoverlabel"]
    return {
        "width": layout["width"], "height": layout["height"], "ground": layout["paper_bgcolor"], "family": layout["font"]["family"],
        "card": {"ground": card["bgcolor"], "line": card["bordercolor"], "ink": card["font"]["color"], "size": card["font"]["size"]},
        "marks": marks, "answers": answers.listed,
    }  # fmt: skip


class Answers:
    """What marks say under a pointer and open on a click, each said once however many marks share it."""

    def __init__(self) -> None:
        self.listed: list[tuple[Any, Lines]] = []
        self._known: dict[tuple[str, str], int] = {}

    def to(self, trace: Mapping[str, Any], place: int) -> int:
        """The number of what this mark of the trace answers; -1 for nothing."""
        if trace.get("hoverinfo") == "skip":
            return -1
        said, opened = _one(trace.get("hovertext", ""), place) or "", _plain(_one(trace.get("customdata"), place))
        if not said and opened is None:
            return -1
        answer = (repr(opened), said)
        if answer not in self._known:
            self._known[answer] = len(self.listed)
            self.listed.append((opened, lines(said) if said else []))
        return self._known[answer]


def _one(value: Any, place: int) -> Any:
    """What holds for one mark of a trace: its own, or what holds for all."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    return value[place]


def _blank(value: Any) -> bool:
    """Whether a place is not told: there is then no mark."""
    return value is None or bool(value != value)


def _plain(value: Any) -> Any:
    """A number or a pair of numbers as plain ones."""
    if value is None:
        return None
    if hasattr(value, "__len__") and not isinstance(value, str):
        return [int(one) for one in value]
    return int(value)


def _shape(shape: Mapping[str, Any], at: Places) -> Mark:
    line = shape.get("line", {})
    wide, inked = line.get("width", 2), line.get("color", "none")
    fill = shape.get("fillcolor", "none")
    if shape["type"] == "rect":
        (x0, y0), (x1, y1) = at.of(shape, "x0", "y0"), at.of(shape, "x1", "y1")
        return _box(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0), fill, inked if wide else "none", wide)
    if shape["type"] == "line":
        (x0, y0), (x1, y1) = at.of(shape, "x0", "y0"), at.of(shape, "x1", "y1")
        return ["path", f"M{x0:.1f},{y0:.1f}L{x1:.1f},{y1:.1f}", "none", inked, wide, _dash(line), -1]
    return ["path", _moved(shape["path"], at), fill, inked, wide, _dash(line), -1]


def _box(
    left: float, top: float, across: float, down: float, fill: str, inked: str, wide: float, answer: int = -1, *, hatched: bool = False
) -> Mark:  # fmt: skip
    return [
        "box", round(left, 1), round(top, 1), round(across, 1), round(down, 1), fill, inked, wide, int(hatched), answer,
    ]  # fmt: skip


def _moved(path: str, at: Places) -> str:
    """A path of straight lines, told as values, in pixels."""
    drawn = []
    for stretch in path.replace("M", " M").replace("L", " L").split():
        x, y = (float(value) for value in stretch[1:].split(","))
        drawn.append(f"{stretch[0]}{at.x.pixel(x):.1f},{at.y.pixel(y):.1f}")
    return "".join(drawn)


def _dash(line: Mapping[str, Any]) -> str:
    return _DASH.get(line.get("dash", "solid"), "")


def _bars(traces: Sequence[Mapping[str, Any]], layout: Mapping[str, Any], at: Places, answers: Answers) -> list[Mark]:
    """Lying bars, each trace beginning where the one before ended."""
    reached: dict[float, float] = {}
    high = (1 - layout.get("bargap", 0.2)) * at.y.unit
    marks: list[Mark] = []
    for trace in traces:
        marker = trace["marker"]
        hatched = marker.get("pattern", {}).get("shape", "")
        for place, (long, row) in enumerate(zip(trace["x"], trace["y"], strict=True)):
            if _blank(long):
                continue
            begins = reached.get(row, 0.0)
            reached[row] = begins + long
            left, right, middle = at.x.pixel(begins), at.x.pixel(begins + long), at.y.pixel(row)
            marks.append(_box(
                left, middle - high / 2, right - left, high, _one(marker["color"], place), marker["line"]["color"], marker["line"]["width"],
                answers.to(trace, place), hatched=bool(_one(hatched, place)),
            ))  # fmt: skip
    return marks


def _scatter(trace: Mapping[str, Any], at: Places, font: Mapping[str, Any], answers: Answers) -> list[Mark]:
    """Lines, then dots, then words, as far as the trace has them."""
    mode = trace["mode"].split("+")
    spots = [
        None if _blank(x) or _blank(y) else (at.x.pixel(x), at.y.pixel(y))
        for x, y in zip(trace["x"], trace["y"], strict=True)
    ]
    marks: list[Mark] = []
    if "lines" in mode:
        line = trace["line"]
        marks.append(["path", _line(spots), "none", line["color"], line.get("width", 2), _dash(line), -1])
    marker = trace.get("marker", {})
    if "markers" in mode:
        marks += [
            _dot(marker, place, *spot, answers.to(trace, place)) for place, spot in enumerate(spots) if spot is not None
        ]
    if "text" in mode:
        letters = {**font, **trace.get("textfont", {})}
        for place, spot in enumerate(spots):
            text = _one(trace["text"], place)
            if spot is None or not text:
                continue
            apart = _one(marker["size"], place) / 2 / 0.8 + 1 if "markers" in mode else 0.0
            upright, side = _one(trace.get("textposition", "middle center"), place).split()
            x = spot[0] + {"right": apart, "left": -apart}.get(side, 0.0)
            y = spot[1] + {"top": -apart, "bottom": apart}.get(upright, 0.0)
            marks.append(words(
                text, x, y, across=_SIDE[side], upright=_EDGE[upright], size=_one(letters["size"], place),
                colour=_one(letters["color"], place) or font["color"], weight=_one(letters.get("weight", "normal"), place),
            ))  # fmt: skip
    return marks


def _line(spots: Sequence[tuple[float, float] | None]) -> str:
    """A line through the spots, broken where there is none."""
    drawn, on = [], False
    for spot in spots:
        if spot is not None:
            drawn.append(f"{'L' if on else 'M'}{spot[0]:.1f},{spot[1]:.1f}")
        on = spot is not None
    return "".join(drawn)


def _dot(marker: Mapping[str, Any], place: int, x: float, y: float, answer: int) -> Mark:
    line = marker.get("line", {})
    symbol, size = _one(marker.get("symbol", "circle"), place), float(_one(marker.get("size", 6), place))
    fill, inked, wide = _one(marker["color"], place), _one(line.get("color"), place), _one(line.get("width", 0), place)
    if symbol.endswith("-open"):
        fill, inked, symbol = "none", fill, symbol.removesuffix("-open")
    return _sized(symbol, x, y, size / 2, fill, inked if wide and inked else "none", wide, answer)


def _sized(symbol: str, x: float, y: float, half: float, fill: str, inked: str, wide: float, answer: int) -> Mark:
    if symbol == "square":
        return _box(x - half, y - half, 2 * half, 2 * half, fill, inked, wide, answer)
    if symbol not in _DOTS:
        raise ValueError(f"a mark of the form {symbol} is not drawn here")
    return [_DOTS[symbol], round(x, 1), round(y, 1), round(half, 1), fill, inked, wide, answer]


def _sign(trace: Mapping[str, Any], x: float, y: float, size: float) -> Mark:
    """What an entry of the key shows before its words: the mark as it is drawn, of bars a square."""
    if trace["type"] == "bar":
        return _sized("square", x, y, size / 2, _one(trace["marker"]["color"], 0), "none", 0, -1)
    return _dot({"size": size, **trace["marker"]}, 0, x, y, -1)
