"""What the browser tells a screen reader about the app as a whole: its language, the page that is open, the list of pages.

Streamlit (1.67) calls every app English, names its own buttons in English only, and puts the sections of its navigation between
a list and the items of it, so that neither is read as a list. A script in the page itself can mend that; Python cannot.
"""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "liaison_reader",
    js=(Path(__file__).parent / "reader.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def reader(*, language: str, page: str, theme: str, names: Mapping[str, str]) -> None:
    """Mend what is read out on the page that is open; `names` are Streamlit's own English ones with what is said instead.

    The page is drawn anew when the visitor's theme is no longer the one that it was drawn in ("light" or "dark").
    """
    with st.container(key="reader"):  # it shows nothing, and a rule of the look takes its place away
        told = {"language": language, "page": page, "theme": theme, "names": dict(names)}
        _component(data=told, key="reader_told", on_theme_change=lambda: None)
