"""A figure in words, as a reader sees it: for tests that a person can read, and for those who cannot see it."""

import html
import re
from collections.abc import Iterable
from typing import Any

import plotly.graph_objects as go


def described(figure: go.Figure) -> str:
    """Title, written words, and every trace with its points: where they are and what hovering says. One fact a line."""
    layout = figure.layout
    lines = [f"title: {_plain(layout.title.text)}"]
    lines += [f"axis: {_plain(axis.title.text)}" for axis in (layout.xaxis, layout.yaxis) if axis.title.text]
    lines += [f"written: {_plain(note.text)}" for note in layout.annotations if note.text]
    for trace in figure.data:
        lines += _trace(trace)
    return "\n".join(lines)


def _trace(trace: Any) -> Iterable[str]:
    hovers = trace.hovertext if trace.hovertext is not None else ()
    if trace.showlegend and not len(hovers):
        return [f"key: {_plain(trace.name)}"]
    if not len(hovers):
        return []
    points = zip(trace.x, trace.y, hovers, strict=True)
    return [f"{trace.type} {trace.name}", *(f"  {_number(x)}, {_number(y)}: {_plain(said)}" for x, y, said in points)]


def _number(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def _plain(text: str | None) -> str:
    shown = re.sub(r"<br>", " / ", text or "")
    return html.unescape(re.sub(r"</?(b|i|span)\b[^>]*>", "", shown)).strip()
