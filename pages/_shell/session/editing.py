"""Tables edited in place: what was typed becomes a revision, and the editor keeps its place meanwhile."""

import streamlit as st

from data.kinds import Table
from data.reading import changed
from data.store import differences
from pages._shell.session.changes import change, conflict
from pages._shell.session.desk import desk, language, notice
from pages._shell.texts import say


def editor(kind: str, *, every_column: bool = False) -> tuple[Table, str]:
    """The table under the editor and the editor's key.

    The table stays as it was when the editor opened, while edits are kept as they are made: an editor fed with
    its own changes would lose its place at each of them. It is opened anew when the desk changed otherwise.
    """
    state = st.session_state
    opened = state.get("editor")
    if opened is None or (opened["kind"], opened["every"], opened["at"]) != (kind, every_column, desk().key):
        number = state.get("editors", 0) + 1
        state.editors = number
        table = desk().book.table(kind)
        state.editor = {
            "kind": kind,
            "every": every_column,
            "at": desk().key,
            "table": table,
            "key": f"editor_{number}",
        }
    return state.editor["table"], state.editor["key"]


def take_edits() -> None:
    """Keep what was typed into the open editor since the last run as a revision."""
    state = st.session_state
    opened = state.get("editor")
    typed = dict(state.get(opened["key"]) or {}) if opened else {}
    if not opened or not any(typed.values()) or typed == opened.get("typed"):
        return
    opened["typed"] = {name: list(cells) if isinstance(cells, list) else dict(cells) for name, cells in typed.items()}
    table, problems = changed(
        opened["table"], typed.get("edited_rows", {}), typed.get("added_rows", []), typed.get("deleted_rows", [])
    )
    for problem in problems:
        notice(problem.sentence(language()))
    before = desk().book
    book = before.with_table(table)
    if differences(before, book):
        change(book, str(state.get("why") or say("edited_in_table", language())))
        if "desk" in state and conflict() is None and not problems:
            opened["at"] = desk().key
