"""What the Decisions page shows: what waits for a decision, who does what until when, what was decided, and the tables behind it."""

import pandas as pd
import streamlit as st

from analytics.decisions import Outstanding
from data.kinds import KINDS
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import as_written, columns, filled, not_taken, plain, promised, rows_to_edit

MOST = 30  # lines of a list; the rest is counted, and stands in the owner's table


def waiting(found: Outstanding, language: str) -> None:
    """The open decisions, the longest overdue first: what, by when, of whom, about what."""
    rows = found.decisions[found.decisions["open"]]
    st.header(say("agreed_open" if session.owner() else "agreed_open_asked", language, count=len(rows)), anchor=False)
    if rows.empty:
        st.caption(say("agreed_none_open" if session.owner() else "agreed_none_asked", language))
    for row, about in _first(rows, ("tasks", "risks")):
        _line(row, [_day(row["due"]), _plain(row["asked_of"]), about], language)
    _more(rows, language)


def actions(found: Outstanding, language: str) -> None:
    """The open actions by owner, whoever has the longest overdue one first."""
    rows = found.actions[found.actions["open"]]
    st.header(say("agreed_actions", language, count=len(rows)), anchor=False)
    if rows.empty:
        st.caption(say("agreed_no_actions" if session.owner() else "agreed_no_actions_asked", language))
    owner = rows["owner"].fillna(say("agreed_nobody", language))
    turn = owner.map({name: place for place, name in enumerate(dict.fromkeys(owner))})
    ordered = rows.assign(owner=owner, turn=turn).sort_values("turn", kind="stable")
    for row, about in _first(ordered, ("tasks", "risks", "people")):
        _line(row, [_strong(row["owner"]), _day(row["due"]), about], language)
    _more(rows, language)


def made(found: Outstanding, language: str) -> None:
    """What was decided, by whom; the latest first."""
    rows = found.decisions[~found.decisions["open"]].sort_values("on", ascending=False, kind="stable")
    if rows.empty:
        return
    st.header(say("agreed_made", language, count=len(rows)), anchor=False)
    for row, about in _first(rows, ("tasks", "risks")):
        _line(
            row,
            [
                _strong(row["decided"]),
                _plain(row["by"]),
                promised(row["on"], language) if pd.notna(row["on"]) else "",
                about,
            ],
            language,
        )
    _more(rows, language)


def editing(language: str) -> None:
    """The owner changes decisions and actions in place."""
    if not session.owner() or session.presenting():
        return
    with st.expander(
        say("agreed_edit", language), icon=":material/edit:", key="agreed_edit", on_change="rerun"
    ) as opened:
        if not opened.open:
            return
        kind = st.segmented_control(
            say("table", language), ("decisions", "actions"), default="decisions", required=True, key="agreed_kind",
            format_func=lambda kind: KINDS[kind].words(language), label_visibility="collapsed",
        )  # fmt: skip
        table, key = session.editor(str(kind), place="decisions")
        names = filled(table, every=True)
        st.data_editor(
            rows_to_edit(table, names), key=key, num_rows="dynamic", hide_index=True, placeholder="", height=330,
            column_config=columns(table, names, language), alt=KINDS[table.kind].words(language),
        )  # fmt: skip
        not_taken()


def _line(row: pd.Series, said: list[str], language: str) -> None:
    """What it is as it was written, if late in red and with a sign for those who see no colour; below it when, who, about what."""
    text = row["text"] or "–"
    with st.container(gap="xxsmall"):
        if row["late"]:
            st.markdown(f":red[**⚠ {say('agreed_late', language, days=int(row['late_days']))}**] {plain(text)}")
        else:
            as_written(text)
        st.caption(" · ".join(part for part in said if part))


def _first(rows: pd.DataFrame, kinds: tuple[str, ...]) -> list[tuple[pd.Series, str]]:
    """The first records, each with what it is about, under the names that the audience knows."""
    book = session.desk().book
    names = {}
    for kind in kinds:
        table = "stakeholders" if kind == "people" else kind
        label, records = KINDS[table].label, book.records(table)
        names[kind] = records[label].dropna() if label in records else pd.Series(dtype="object")
    return [
        (
            row,
            plain(
                say("list_semicolon", session.language()).join(
                    str(name) for kind in kinds for name in names[kind].reindex(list(row[kind])).dropna()
                )
            ),
        )
        for _, row in rows.head(MOST).iterrows()
    ]


def _more(rows: pd.DataFrame, language: str) -> None:
    if len(rows) > MOST:
        st.caption(say("agreed_more", language, count=len(rows) - MOST))


def _strong(cell: str) -> str:
    return f"**{plain(cell).strip()}**"


def _plain(cell: object) -> str:
    return plain(cell) if isinstance(cell, str) else ""


def _day(moment: pd.Timestamp) -> str:
    return "" if pd.isna(moment) else f"{moment:%Y-%m-%d}"
