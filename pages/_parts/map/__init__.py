"""The map of the people as a component of our own: takes a drawing, gives back who was picked, and who was moved where and why."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_SCRIPTS = (
    "marks.js",
    "view.js",
    "lists.js",
    "hands.js",
    "asking.js",
    "printing.js",
    "map.js",
)  # one module; the last is its entrance

_component = st.components.v2.component(
    "liaison_map",
    js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    css=(_HERE / "map.css").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def people_map(
    drawing: Mapping[str, Any],
    *,
    key: str,
    alt: str,
    on_pick: Callable[[], None],
    on_move: Callable[[], None],
) -> None:
    """Draw what `analytics.charts.map.drawing` placed, with the title, words, file, zoom and editable of a page; `alt` is the map in words.

    Before the run that follows, `on_pick` is called for a person who was clicked (the record stands under `key` as `picked`), `on_move`
    for one who was given another rating: under `key` as `moved` stand record, relevance, influence (values of their scales), reason,
    and before, the two values that the visitor saw. Nobody can be moved unless `editable`. Without words ValueError.
    """
    if not alt.strip():
        raise ValueError("a map must be told in words")
    _component(data={**drawing, "alt": alt}, key=key, on_picked_change=on_pick, on_moved_change=on_move)
