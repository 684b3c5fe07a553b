"""Liaison: stakeholder mapping and prioritisation. Run it with `make run`."""

import streamlit as st

from pages._shell import meeting, rooms, session, sidebar

sidebar.identity()
st.set_option("client.showSidebarNavigation", True)  # off until here, see .streamlit/config.toml
language = session.begin()
sections = rooms.sections(language)


def front_door() -> None:
    """The bare address opens the overview, so that every page keeps an address of its own."""
    st.switch_page("pages/overview.py")


door = st.Page(front_door, title="Liaison", default=True, visibility="hidden")
presenting = session.presenting()
chosen = st.navigation({"": [door], **sections}, position="hidden" if presenting else "sidebar", expanded=True)
if (page := session.going()) is not None:
    st.switch_page(f"pages/{page}.py")
if not presenting:
    sidebar.workspace()
elif chosen.url_path:  # the front door is no stop of its own
    meeting.bar(chosen.url_path, language)
sidebar.news(language)
rooms.run(chosen, language)
