"""Which pages there are, and which of them an audience may enter."""

import streamlit as st
from streamlit.navigation.page import Page

from pages._parts.reader import reader
from pages._shell import session
from pages._shell.texts import say, words
from pages._shell.theme import palette
from pages._shell.widgets import head

# By section: each page by its word (the file, the address and the texts all carry the same one) and its icon.
ROOMS = {
    "start": {"overview": "dashboard", "load": "upload_file"},
    "people": {"map": "scatter_plot", "roles": "assignment_ind"},
    "work": {"priorities": "format_list_numbered", "schedule": "view_timeline"},
    "risk": {"risks": "warning"},
    "deliver": {"decisions": "gavel", "exports": "ios_share", "audiences": "visibility"},
}
OWNERS = ("load", "exports", "audiences", "roles")  # where data comes in, goes out, and is withheld
SPOKEN_AS = {"en": "en", "zh": "zh-CN"}  # the languages as a browser calls them
PARTED = ("map", "schedule", "risks", "decisions")  # pages that are a part of what a policy allows


def open_to_these_eyes(name: str) -> bool:
    """Whether the audience that the screen is shown to may enter a page."""
    policy = session.policy()
    if policy is None:
        return True
    return name not in OWNERS and (name not in PARTED or name in policy.parts)


def sections(language: str) -> dict[str, list[Page]]:
    """The pages by the words of their section; those that the audience may not enter are not listed."""
    return {
        say(f"section_{section}", language): [_room(name, icon, language) for name, icon in rooms.items()]
        for section, rooms in ROOMS.items()
    }


def _room(name: str, icon: str, language: str) -> Page:
    return st.Page(
        f"pages/{name}.py", title=say(f"page_{name}", language), icon=f":material/{icon}:", url_path=name,
        visibility="visible" if open_to_these_eyes(name) else "hidden",
    )  # fmt: skip


def run(page: Page, language: str) -> None:
    """Draw the page; where the audience may not enter it, say so and show where to go on."""
    reader(language=SPOKEN_AS[language], page=page.url_path, theme=palette().name, names=_read_out(language))
    if page.url_path:
        st.set_page_config(page_title=f"{page.title} · Liaison")
    if not page.url_path or open_to_these_eyes(page.url_path):
        page.run()
        return
    session.enter()
    audience = say(f"audience_{session.showing()}", language)
    head(say("not_for_these_eyes", language, page=page.title, audience=audience))
    st.caption(say("go_on_with", language))
    for rooms in ROOMS.values():
        for name, icon in rooms.items():
            if open_to_these_eyes(name):
                st.page_link(f"pages/{name}.py", label=say(f"page_{name}", language), icon=f":material/{icon}:")


def _read_out(language: str) -> dict[str, str]:
    """Streamlit's own names for its parts with what is said instead; its English ones are the words in English."""
    english, said = words("reader", "en"), words("reader", language)
    return {english[name]: said[name] for name in english}
