"""What is to be done and decided with the person: tasks, risks, decisions and actions with their days, each a way to its place."""

from collections.abc import Iterable, Sequence

import pandas as pd
import streamlit as st

from data.kinds import KINDS
from pages._shell import people, rooms, session
from pages._shell.person.known import known
from pages._shell.texts import say
from pages._shell.widgets import plain, promised

MOST = 8  # lines of one kind that are told one by one
_PLACES = {"tasks": "schedule", "risks": "risks", "decisions": "decisions", "actions": "decisions"}
_OWNED = {"owner"}


def lines(record: int, language: str) -> None:
    """Each kind with what is open first; what is late is marked by a sign and a word."""
    if not people.everybody_named():
        return
    mine = known(record)
    told = {
        "tasks": mine.tasks.assign(title=mine.tasks["name"], day=mine.tasks["finish"], over=mine.tasks["done"].astype(bool)),
        "risks": mine.risks.assign(day=mine.risks["due"], over=~mine.risks["open"].astype(bool)),
        "decisions": mine.decisions.assign(title=mine.decisions["text"], day=mine.decisions["due"], over=~mine.decisions["open"], part="asked_of"),
        "actions": mine.actions.assign(title=mine.actions["text"], day=mine.actions["due"], over=~mine.actions["open"]),
    }  # fmt: skip
    filled = {kind: rows for kind, rows in told.items() if len(rows)}
    if not filled:
        st.caption(say("person_no_work", language))
    st.html(_LOOK)
    for kind, rows in filled.items():
        _kind(kind, rows, language)


def _kind(kind: str, rows: pd.DataFrame, language: str) -> None:
    late = int((rows["late"].astype(bool) & ~rows["over"]).sum())
    head = say("counted", language, name=KINDS[kind].words(language), count=len(rows))
    st.markdown(f"**{plain(head)}**" + (f" · {say('person_late', language, n=late)}" if late else ""))
    open_here = rooms.open_to_these_eyes(_PLACES[kind])
    with st.container(gap="xxsmall", key=f"person_{kind}"):
        for other, row in _each(rows.head(MOST)):
            st.button(
                plain(_line(row, language)), key=f"line_person_{kind}_{other}", type="tertiary", icon=f":material/{_icon(row)}:", wrap=True,
                disabled=not open_here, on_click=_open, args=(kind, other),
            )  # fmt: skip
        if len(rows) > MOST:
            st.caption(say("person_more", language, n=len(rows) - MOST))


def _each(rows: pd.DataFrame) -> Iterable[tuple[int, pd.Series]]:
    return ((int(str(record)), row) for record, row in rows.iterrows())


def _line(row: pd.Series, language: str) -> str:
    """What it is, until when, how it stands, and the part that the person plays in it."""
    parts = [say("person_done" if row["over"] else "person_is_late", language)] if row["over"] or row["late"] else []
    if isinstance(row["day"], pd.Timestamp) and not pd.isna(row["day"]):
        parts.insert(0, promised(row["day"], language))
    parts += [say("person_owns", language)] if row["part"] in _OWNED else []
    parts += [_score(row, language)] if "score" in row and pd.notna(row["score"]) else []
    named = " ".join(str(cell) for cell in (row["id"], row["title"]) if isinstance(cell, str))
    return _joined([named, *parts])


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)


def _score(row: pd.Series, language: str) -> str:
    return say("labelled", language, label=say("risk_score", language), said=f"{row['score']:g}")


def _icon(row: pd.Series) -> str:
    return "check" if row["over"] else "error" if row["late"] else "chevron_right"


def _open(kind: str, record: int) -> None:
    """Callback: turn to the page of that kind, with the record open."""
    session.choose(kind, record)
    session.go(_PLACES[kind])


_LOOK = """<style>
[class*="st-key-line_person"] button { min-height: 0; padding-block: 0.15rem; font-weight: 400; text-align: left }
[class*="st-key-line_person"] button p { font-size: 0.9rem; line-height: 1.35 }
</style>"""
