"""The Gantt chart as a component of our own: takes a drawing, gives back the task that was clicked."""

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_SCRIPTS = ("axis.js", "marks.js", "hands.js", "gantt.js")  # one module in the browser; the last one is its entrance

_component = st.components.v2.component(
    "liaison_gantt",
    js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    css=(_HERE / "gantt.css").read_text(encoding="utf-8"),
)


def gantt(
    drawing: Mapping[str, object], *, key: str, height: int = 560, on_pick: Callable[[], None] | None = None
) -> int | None:
    """Draw what `analytics.charts.schedule.drawing` placed, at most `height` pixels high; the rows scroll under a fixed head.

    Returns the record that was clicked (or opened with Enter) in this very run, else None. `on_pick` is called before the
    run instead, as a widget's callback is; the record then stands under `key` as `picked`.
    """
    clicked = _component(data={**drawing, "height": height}, key=key, on_picked_change=on_pick or _nothing)
    return clicked.picked if isinstance(clicked.picked, int) else None


def _nothing() -> None:
    """Streamlit names a result's attribute only where somebody listens for it."""
