"""What one visitor is working on: language, workspace, choices. The only room that touches st.session_state."""

from pathlib import Path

import streamlit as st

from pages._shell.session.changes import (
    Conflict,
    begin_meeting,
    change,
    conflict,
    erase,
    forget,
    keep_files,
    mark,
    meeting,
    redo,
    restore,
    settle,
    start,
    undo,
    undo_last_load,
)
from pages._shell.session.choices import (
    bound,
    cell,
    choose,
    chosen,
    clicked,
    editor_state,
    enter_cell,
    fresh_value,
    keep,
    kept,
    leave_cell,
    narrow,
    put,
    put_anew,
    taken,
    value,
)
from pages._shell.session.desk import (
    address,
    around,
    astray,
    before,
    changed_elsewhere,
    client,
    desk,
    dismiss_astray,
    dismiss_change,
    eyes,
    for_client,
    go,
    going,
    lay_out,
    look_up,
    notice,
    notices,
    now,
    owner,
    policy,
    present,
    presenting,
    show,
    show_to,
    showing,
    sources,
    today,
    who,
)
from pages._shell.session.drafts import (
    Loaded,
    decide,
    deciding,
    draft,
    draw_up,
    drawn_up,
    drop,
    last_load,
    load_to_undo,
    loaded,
    opening,
    read_before,
    stands,
    turn_to_tab,
    wait,
    waiting,
)
from pages._shell.session.editing import editor, not_taken, take_edits
from pages._shell.session.visit import EYES, OWNER, Desk, language, visit

__all__ = [
    "EYES",
    "OWNER",
    "Conflict",
    "Desk",
    "Loaded",
    "around",
    "astray",
    "before",
    "begin",
    "begin_meeting",
    "bound",
    "cell",
    "change",
    "changed_elsewhere",
    "choose",
    "chosen",
    "clicked",
    "client",
    "conflict",
    "decide",
    "deciding",
    "desk",
    "dismiss_astray",
    "dismiss_change",
    "draft",
    "draw_up",
    "drawn_up",
    "drop",
    "editor",
    "editor_state",
    "enter",
    "enter_cell",
    "erase",
    "eyes",
    "for_client",
    "forget",
    "fresh_value",
    "go",
    "going",
    "keep",
    "keep_files",
    "kept",
    "language",
    "last_load",
    "leave_cell",
    "load_to_undo",
    "loaded",
    "look_up",
    "mark",
    "meeting",
    "narrow",
    "not_taken",
    "notice",
    "notices",
    "now",
    "opening",
    "owner",
    "policy",
    "present",
    "presenting",
    "put",
    "put_anew",
    "read_before",
    "redo",
    "restore",
    "settle",
    "show",
    "show_to",
    "showing",
    "sources",
    "stands",
    "start",
    "taken",
    "today",
    "turn_to_tab",
    "undo",
    "undo_last_load",
    "value",
    "wait",
    "waiting",
    "who",
]  # fmt: skip


def begin() -> str:
    """Start of every run: keep what was typed, then lay the desk and the address; returns the language."""
    take_edits()
    lay_out(visit())
    address()
    st.session_state.entered = True
    return language()


def enter() -> tuple[str, Desk]:
    """First line of every page: the language and the desk.

    Streamlit takes a folder named `pages` for its older kind of app, and runs a page without app.py when the first
    visit to a fresh server goes straight to it. Such a run is started again, through app.py.
    """
    if not st.session_state.pop("entered", False):
        files = sorted(Path(__file__).parents[2].glob("[a-z]*.py"))
        st.navigation([st.Page(file, url_path=file.stem) for file in files], position="hidden")
        st.rerun()
    return language(), desk()
