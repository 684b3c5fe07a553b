"""A figure for a projector: everything in it larger by one factor, so that what was placed beside a point stays beside it."""

from typing import Any

import plotly.graph_objects as go


def enlarged(figure: go.Figure, factor: float) -> go.Figure:
    """A copy of the figure with each length in pixels times the factor; places on the axes and on the paper stay.

    Lengths are the size of the sheet and its margins, letters, marks, lines, gaps and the offsets of notes. Widths of bars
    stand in units of an axis and are left alone. ValueError for a factor that is not above 0.
    """
    if factor <= 0:
        raise ValueError(f"a figure cannot be drawn at {factor} times its size")
    layout = figure.layout.to_plotly_json()
    return go.Figure(
        data=[_grown(trace.to_plotly_json(), factor, "trace") for trace in figure.data],
        layout=_grown(layout, factor, "layout"),
    )


# Settings that are lengths, by name; for some only inside certain parts, or in the unit that a neighbour tells.
_LENGTHS = frozenset(
    {
        "size", "sizemin", "standoff", "startstandoff", "arrowwidth", "borderwidth", "borderpad", "xshift", "yshift", "ax", "ay",
        "ticklen", "tickwidth", "gridwidth", "zerolinewidth", "linewidth", "dividerwidth", "outlinewidth", "tracegroupgap",
        "itemwidth", "entrywidth", "labelshift", "width", "height", "thickness", "l", "r", "t", "b", "pad",
    }
)  # fmt: skip
_INSIDE = {
    "width": ("line", "layout", "error_x", "error_y"),
    "height": ("layout",),
    "thickness": ("error_x", "error_y"),
    **dict.fromkeys(("l", "r", "t", "b", "pad"), ("margin", "pad")),
}
_UNIT = {"ax": ("axref", "pixel"), "ay": ("ayref", "pixel"), "entrywidth": ("entrywidthmode", "pixels")}


def _grown(part: Any, factor: float, name: str) -> Any:
    """A part of a figure, and all parts inside it, with their lengths larger."""
    if isinstance(part, (list, tuple)) and part and all(isinstance(one, dict) for one in part):
        return [_grown(one, factor, name) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        inner: _times(value, factor) if _is_length(inner, part, name) else _grown(value, factor, inner)
        for inner, value in part.items()
    }


def _is_length(inner: str, part: dict[str, Any], name: str) -> bool:
    neighbour, unit = _UNIT.get(inner, ("", ""))
    return (
        inner in _LENGTHS
        and not isinstance(part[inner], (dict, str))
        and name in _INSIDE.get(inner, (name,))
        and part.get(neighbour, unit) == unit
    )


def _times(length: Any, factor: float) -> Any:
    """One length, or one for each mark; what is not known stays so."""
    if isinstance(length, (list, tuple)):
        return [_times(one, factor) for one in length]
    return length if length is None or isinstance(length, bool) else length * factor
