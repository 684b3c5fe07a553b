"""Liaison: stakeholder mapping and prioritisation. Run it with `make run`."""

import streamlit as st

from pages._shell import rooms, session, sidebar

sidebar.identity()
language = session.begin()
sections = rooms.sections(language)


def front_door() -> None:
    """The bare address opens the overview, so that every page keeps an address of its own."""
    st.switch_page("pages/overview.py")


door = st.Page(front_door, title="Liaison", default=True, visibility="hidden")
chosen = st.navigation({"": [door], **sections})
sidebar.workspace()
rooms.run(chosen, language)
