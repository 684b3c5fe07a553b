"""What the person cares about and how to reach them, how much hangs on them, and the notes, which the owner can write here."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.kinds import KINDS
from pages._shell import people, session
from pages._shell.facts import Fact, counted, facts, known
from pages._shell.person.known import known as outside
from pages._shell.texts import say
from pages._shell.widgets import cell_of

_PROFILE = (
    "concern", "kpi", "expectation", "process_modules", "attitude", "engagement_current", "engagement_desired",
    "strategy", "communication_method", "frequency", "next_contact", "owner",
)  # fmt: skip
_LONGEST = 2_000  # letters of a note


def facts_of(record: int, language: str) -> None:
    """Their tasks and risks, and the filled cells of their row in the reader's words."""
    table = session.desk().book.table("stakeholders")
    tied = []
    if people.everybody_named():
        mine = outside(record)
        tied = [_tied("tasks", mine.tasks, language), _tied("risks", mine.risks, language)]
    shown = _PROFILE if session.owner() else (*_PROFILE, "notes")
    facts([*tied, *known(table, record, shown, language)])
    if session.owner():
        _notes(record, language)


def _notes(record: int, language: str) -> None:
    """The note on the person, to be written as if they read it."""
    written = cell_of(session.desk().whole.records("stakeholders"), record, "notes")
    key = session.bound(f"note_{record}", written if isinstance(written, str) else "")
    column = KINDS["stakeholders"].column("notes")
    st.text_area(
        column.words(language) if column else "notes", key=key, max_chars=_LONGEST, height=96, on_change=_keep_note, args=(record, key, language),
    )  # fmt: skip
    st.caption(say("would_i_mind", language))


def _keep_note(record: int, key: str, language: str) -> None:
    """Callback: the note as it was written, as a change that can be undone."""
    written = session.fresh_value(key)
    table = session.desk().whole.table("stakeholders")
    if written is None or record not in table.records.index:
        return
    records = table.records.copy()
    notes = (
        records["notes"].astype(object) if "notes" in records else pd.Series(None, index=records.index, dtype=object)
    )
    records["notes"] = notes.where(records.index != record, str(written).strip() or None)
    session.change(session.desk().whole.with_table(replace(table, records=records)), say("note_changed", language))


def _tied(kind: str, mine: pd.DataFrame, language: str) -> Fact:
    """How many tasks or risks are the person's or touch them, and which: the same that stand under Work."""
    label = "name" if kind == "tasks" else "title"
    lines = [
        "  ".join(str(cell) for cell in row if pd.notna(cell)) for row in mine[["id", label]].itertuples(index=False)
    ]
    return counted(KINDS[kind].words(language), lines, language)
