"""Which palette the visitor's theme asks for."""

import streamlit as st

from analytics.charts.palette import PALETTES, Palette


def palette() -> Palette:
    """The colours for the theme in use, light where the browser does not tell."""
    return PALETTES["dark" if st.context.theme.type == "dark" else "light"]
