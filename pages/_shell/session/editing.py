"""Tables edited in place: what was typed becomes a revision, and the editor keeps its place meanwhile."""

from typing import Any

import streamlit as st

from data.kinds import Table
from data.reading import changed
from data.store import differences
from pages._shell.session.changes import change
from pages._shell.session.desk import desk
from pages._shell.session.visit import language, visit
from pages._shell.texts import say


def editor(kind: str, *, every_column: bool = False, place: str = "") -> tuple[Table, str]:
    """The table under the editor and the editor's key; `place` tells editors of the same table on different pages apart.

    The table stays as it was when the editor opened, while edits are kept as they are made: an editor fed with
    its own changes would lose its place at each of them. It is opened anew when the desk changed otherwise, when
    the browser forgot what was typed, as it does when another page is shown, and when something typed was refused.
    """
    here, shown = visit(), desk()
    asked = (kind, every_column, place, shown.key)
    if here.editor is None or here.editor["asked"] != asked or _forgotten(here.editor):
        here.editors += 1
        here.editor = {"asked": asked, "table": shown.whole.table(kind), "key": f"editor_{here.editors}", "typed": {}}
    return here.editor["table"], here.editor["key"]


def take_edits() -> None:
    """Keep what was typed into the open editor since the last run as a revision."""
    here = visit()
    opened = here.editor
    typed = _typed(st.session_state.get(opened["key"])) if opened else {}
    if opened is None or not any(typed.values()) or typed == opened["typed"]:
        return
    before, spoken, why = desk(), language(), st.session_state.get("why")
    opened["typed"] = typed
    table, problems = changed(opened["table"], typed["edited_rows"], typed["added_rows"], typed["deleted_rows"])
    here.refused, here.refused_in = [problem.sentence(spoken) for problem in problems], _where(opened)
    if problems:  # the editor is opened anew, so that it shows what is kept and not what was refused
        here.editor = None
        here.refused += [say("row_not_joined", spoken)] if len(table.records) < _rows(opened, typed) else []
    here.notices += here.refused
    book = before.whole.with_table(table)
    if differences(before.whole, book):
        change(book, str(why or say("edited_in_table", spoken)))
        # The editor may stay as it is where the desk now holds just what it shows.
        if here.desk is not None and not here.elsewhere and not here.conflicts and not problems:
            opened["asked"] = (*opened["asked"][:-1], here.desk.key)


def not_taken() -> list[str]:
    """What was typed last into the table that is open and could not be taken, a sentence for each cell."""
    here = visit()
    return here.refused if here.editor is not None and _where(here.editor) == here.refused_in else []


def _where(opened: dict[str, Any]) -> tuple[str, str]:
    """The kind that an editor edits, and the place where it stands."""
    kind, _, place, _ = opened["asked"]
    return kind, place


def _forgotten(opened: dict[str, Any]) -> bool:
    """Whether edits were kept that the editor no longer shows: its next edit would be made upon the state before them."""
    return any(opened["typed"].values()) and not any(_typed(st.session_state.get(opened["key"])).values())


def _rows(opened: dict[str, Any], typed: dict[str, Any]) -> int:
    """How many rows the editor showed, those that wait for what they must have included."""
    return len(opened["table"].records) + len(typed["added_rows"]) - len(typed["deleted_rows"])


def _typed(state: Any) -> dict[str, Any]:
    """A copy of an editor's state, so that it can be compared with the next."""
    held = dict(state or {})
    return {
        "edited_rows": {int(row): dict(cells) for row, cells in held.get("edited_rows", {}).items()},
        "added_rows": [dict(cells) for cells in held.get("added_rows", [])],
        "deleted_rows": list(held.get("deleted_rows", [])),
    }
