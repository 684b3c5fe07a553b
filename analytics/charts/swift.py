"""A figure as a browser draws it fastest: the same picture, its words set by the dozen instead of one by one.

Plotly draws each annotation as a thing of its own, measured and wrapped: ninety of them take the browser longer than all bars
of a ranking. Words that stand level, without an arrow or a ground, are therefore set as the text of one trace. Where the
axes are not seen, the plotting area becomes the whole sheet, so that words beside it can be set in the same way.

And it is drawn once: see `_ONCE`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from analytics.charts.lettering import width as measured
from analytics.charts.sheet import Part

_ACROSS = {
    "left": "right",
    "right": "left",
    "center": "center",
}  # where the point is of the words -> where the words go
_UPRIGHT = {"bottom": "top", "top": "bottom", "middle": "middle"}
# A key as plotly sets it, in pixels at its letters of 12: the square, the words, air behind them, and lines.
_SQUARE, _WORDS, _AIR, _LINE, _BELOW = 20.0, 40.0, 8.0, 19.0, 14.0


@dataclass(frozen=True)
class _Axis:
    """How values of an axis lie on the sheet: the value and the pixel of both its ends."""

    low: float
    high: float
    first: float
    last: float

    def pixel(self, value: float) -> float:
        return self.first + (value - self.low) / (self.high - self.low) * (self.last - self.first)

    def value(self, pixel: float) -> float:
        return round(self.low + (pixel - self.first) / (self.last - self.first) * (self.high - self.low), 6) + 0.0

    def paper(self, share: float) -> float:
        """The value at a share of the plotting area."""
        return self.low + share * (self.high - self.low)

    def holds(self, pixel: float) -> bool:
        return min(self.first, self.last) <= pixel <= max(self.first, self.last)


def swift(figure: go.Figure) -> go.Figure:
    """The same picture with as many of its words as possible in one trace; figures without plain axes stay as they are."""
    drawn = figure.to_plotly_json()
    layout, traces = drawn["layout"], list(drawn["data"])
    if not all("range" in layout.get(axis, {}) for axis in ("xaxis", "yaxis")):
        return figure
    x, y = _axes(layout)
    bare = not any(layout[axis].get("visible", True) for axis in ("xaxis", "yaxis"))
    words = [_on_axes(note, x, y) for note in layout.get("annotations", ())]
    if bare:
        words += _key(traces, layout, x, y)
        layout |= _whole(layout, x, y)
        x, y = _axes(layout)
    plain = [note for note in words if _is_plain(note, x, y)]
    layout["annotations"] = [note for note in words if not _is_plain(note, x, y)]
    if plain:
        traces.append(_set(plain, x, y, layout["font"]))
    return go.Figure({"data": traces, "layout": {**layout, **_ONCE}}, _validate=False)


# Streamlit hands a chart to plotly, then once more with its own settings for clicks and a copy of the data, and plotly draws
# it anew where it finds anything changed. These are those settings, a word that the data is as it came, and a template that
# does not change by being read (an empty one does).
_ONCE: Part = {
    "clickmode": "event+select",
    "hovermode": "closest",
    "dragmode": "pan",
    "datarevision": "as it came",
    "template": "none",
}


def _axes(layout: Part) -> tuple[_Axis, _Axis]:
    margin = layout["margin"]
    across, up = layout["xaxis"]["range"], layout["yaxis"]["range"]
    right, bottom = layout["width"] - margin["r"], layout["height"] - margin["b"]
    return _Axis(across[0], across[1], margin["l"], right), _Axis(up[0], up[1], bottom, margin["t"])


def _on_axes(part: Part, x: _Axis, y: _Axis) -> Part:
    """A note or a shape with its places on the axes where they were told as shares of the plotting area."""
    moved = dict(part)
    for letter, axis in (("x", x), ("y", y)):
        if part.get(f"{letter}ref") == "paper":
            moved[f"{letter}ref"] = letter
            for name in (letter, f"{letter}0", f"{letter}1"):
                if name in part:
                    moved[name] = axis.paper(part[name])
    return moved


def _whole(layout: Part, x: _Axis, y: _Axis) -> Part:
    """The layout with the whole sheet as its plotting area; everything stays at its pixel."""
    ends = {
        "xaxis": [x.value(0), x.value(layout["width"])],
        "yaxis": [y.value(layout["height"]), y.value(0)],
    }
    return {
        **{axis: {**layout[axis], "range": reach} for axis, reach in ends.items()},
        "margin": {**layout["margin"], "l": 0, "r": 0, "t": 0, "b": 0},
        "shapes": [_on_axes(shape, x, y) for shape in layout.get("shapes", ())],
        "showlegend": False,
    }


def _is_plain(note: Part, x: _Axis, y: _Axis) -> bool:
    """Whether words can be set in a trace: level, without arrow or ground, and inside the plotting area."""
    bare = not note.get("showarrow", True) and not note.get("textangle") and not note.get("borderwidth")
    clear = note.get("bgcolor", "rgba(0,0,0,0)") == "rgba(0,0,0,0)"
    left, down = _pixels(note, x, y)
    return bare and clear and x.holds(left) and y.holds(down)


def _pixels(note: Part, x: _Axis, y: _Axis) -> tuple[float, float]:
    return x.pixel(note["x"]) + note.get("xshift", 0), y.pixel(note["y"]) - note.get("yshift", 0)


def _set(notes: Sequence[Part], x: _Axis, y: _Axis, font: Part) -> Part:
    """All the words as one trace that neither answers the mouse nor fades when something else is picked."""
    places = [_pixels(note, x, y) for note in notes]
    fonts: list[dict[str, Any]] = [{**font, **note.get("font", {})} for note in notes]
    return {
        "type": "scatter",
        "mode": "text",
        "name": "words",
        "x": [x.value(across) for across, _ in places],
        "y": [y.value(down) for _, down in places],
        "text": [note["text"] for note in notes],
        "textposition": [
            f"{_UPRIGHT[note.get('yanchor', 'middle')]} {_ACROSS[note.get('xanchor', 'center')]}" for note in notes
        ],
        "textfont": {name: [one.get(name, usual) for one in fonts] for name, usual in _FONT.items()},
        "selected": {"textfont": {"color": font["color"]}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


_FONT: dict[str, Any] = {"size": 12, "color": None, "weight": "normal"}


def _key(traces: list[Part], layout: Part, x: _Axis, y: _Axis) -> list[Part]:
    """The words of the key, with a square for each added to the traces; what stood for the key only is taken out."""
    shown = [trace for trace in traces if trace.get("showlegend") and layout.get("showlegend")]
    if not shown:
        return []
    traces[:] = [trace for trace in traces if trace not in shown or list(trace["x"]) != [None]]
    legend = layout["legend"]
    size = legend["font"]["size"]
    zoom, room = size / 12, x.last - x.first
    wide = [measured(trace["name"], size) + (_WORDS + _AIR) * zoom for trace in shown]
    columns = len(shown) if sum(wide) <= room else max(int(room // max(wide)), 1)
    lines = -(-len(shown) // columns)
    bottom = layout["height"] * (1 - legend["y"]) - _BELOW * zoom
    spots = []
    for place in range(len(shown)):
        row, column = divmod(place, columns)
        before = sum(wide[:place]) if lines == 1 else column * max(wide)
        spots.append((x.first + before, bottom - (lines - 1 - row) * _LINE * zoom))
    traces.append(
        {
            "type": "scatter", "mode": "markers", "name": "key", "hoverinfo": "skip", "showlegend": False,
            "x": [x.value(left + _SQUARE * zoom) for left, _ in spots], "y": [y.value(down) for _, down in spots],
            "marker": {
                "symbol": "square", "size": size, "opacity": 1.0, "color": [trace["marker"]["color"] for trace in shown],
                "line": {"width": 0},
            },
            "unselected": {"marker": {"opacity": 1.0}},
        }
    )  # fmt: skip
    return [
        {
            "text": trace["name"], "x": x.value(left + _WORDS * zoom), "y": y.value(down), "xanchor": "left", "yanchor": "middle",
            "showarrow": False, "font": legend["font"],
        }
        for trace, (left, down) in zip(shown, spots, strict=True)
    ]  # fmt: skip
