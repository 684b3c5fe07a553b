"""Liaison: stakeholder mapping and prioritisation. Run it with `make run`."""

import streamlit as st

from pages._shell import session, sidebar
from pages._shell.texts import say

st.set_page_config(page_title="Liaison", page_icon=":material/hub:", layout="wide")
sidebar.identity()
language = session.begin()


def page(name: str, icon: str, *, default: bool = False) -> st.Page:
    """A page by its word: the file, the address and the texts all carry the same one."""
    return st.Page(
        f"pages/{name}.py",
        title=say(f"page_{name}", language),
        icon=f":material/{icon}:",
        url_path=name,
        default=default,
    )


PAGES = {
    "section_start": [page("load", "upload_file", default=True)],
    "section_people": [page("map", "scatter_plot")],
    "section_work": [page("priorities", "format_list_numbered")],
    "section_risk": [page("risks", "warning")],
    "section_deliver": [page("exports", "ios_share")],
}

chosen = st.navigation({say(section, language): pages for section, pages in PAGES.items()})
sidebar.workspace()
chosen.run()
