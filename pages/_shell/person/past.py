"""What was changed of the person, when, by whom and why; what was undone is not told."""

import pandas as pd
import streamlit as st

from data.kinds import KINDS
from pages._shell import cached, session
from pages._shell.facts import Fact, facts
from pages._shell.texts import say

MOST = 40  # changes that are told


def changes(record: int, language: str) -> None:
    """The changes with the newest first; of a sample there are none."""
    desk = session.desk()
    if not desk.own:
        st.caption(say("sample_untouched", language))
        return
    told = cached.history_of(desk.source, desk.revision, "stakeholders", record)
    if told.empty:
        st.caption(say("person_no_history", language))
    facts(_entry(row, language) for _, row in told.head(MOST).iterrows())
    if len(told) > MOST:
        st.caption(say("person_more", language, n=len(told) - MOST))


def _entry(row: pd.Series, language: str) -> Fact:
    """When and by whom as the heading, below what became of it and the reason."""
    head = f"{row['at'].astimezone():%Y-%m-%d %H:%M} · {row['by'] or say('person_unknown', language)}"
    if not row["field"]:
        what = say("person_gone" if row["change"] == "row_removed" else "person_came", language)
    else:
        was, now = (_value(row["field"], row[end], language) for end in ("before", "after"))
        what = say("labelled", language, label=_heading(row["field"], language), said=f"{was} → {now}")
    return head, "\n".join(part for part in (what, row["why"]) if part)


def _heading(field: str, language: str) -> str:
    column = KINDS["stakeholders"].column(field)
    return column.words(language) if column else field


def _value(field: str, text: str | None, language: str) -> str:
    column = KINDS["stakeholders"].column(field)
    if text is None:
        return say("person_blank", language)
    return column.said(text, language) if column is not None and column.type == "choice" else text
