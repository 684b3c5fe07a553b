"""A chart as a component of our own: takes the marks of a figure, gives back what the mark that was clicked opens."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent

_component = st.components.v2.component(
    "liaison_chart",
    js=(_HERE / "chart.js").read_text(encoding="utf-8"),
    css=(_HERE / "chart.css").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def chart(
    marks: Mapping[str, Any], *, key: str, alt: str, zoom: float = 1.0, on_pick: Callable[[], None] | None = None
) -> Any:
    """Draw what `analytics.charts.ink` reckoned, `zoom` times its size; `alt` is the chart in words.

    Returns what the mark opens that was clicked in this very run, else None. `on_pick` is called before the run instead, as
    a widget's callback is; it then stands under `key` as `picked`. Without words ValueError.
    """
    if not alt.strip():
        raise ValueError("a chart must be told in words")
    data = {**marks, "alt": alt, "zoom": zoom}
    clicked = _component(data=data, key=key, on_picked_change=on_pick or _nothing)
    return clicked.picked


def _nothing() -> None:
    """Streamlit names a result's attribute only where somebody listens for it."""
