"""Liaison: stakeholder mapping and prioritisation. Run it with `make run`."""

import streamlit as st
from streamlit.navigation.page import Page

from pages._shell import session, sidebar
from pages._shell.texts import say

sidebar.identity()
language = session.begin()


def page(name: str, icon: str) -> Page:
    """A page by its word: the file, the address and the texts all carry the same one."""
    return st.Page(f"pages/{name}.py", title=say(f"page_{name}", language), icon=f":material/{icon}:", url_path=name)


PAGES = {
    "start": [page("load", "upload_file")],
    "people": [page("map", "scatter_plot")],
    "work": [page("priorities", "format_list_numbered")],
    "risk": [page("risks", "warning")],
    "deliver": [page("exports", "ios_share")],
}


def front_door() -> None:
    """The bare address opens the map, so that every page keeps an address of its own."""
    st.switch_page(PAGES["people"][0])


door = st.Page(front_door, title="Liaison", default=True, visibility="hidden")
sections = {say(f"section_{section}", language): pages for section, pages in PAGES.items()}
chosen = st.navigation({"": [door], **sections})
sidebar.workspace()
chosen.run()
