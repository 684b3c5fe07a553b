"""What the Decisions page shows: what waits for a decision, who does what until when, what was decided, and the tables behind it."""

import pandas as pd
import streamlit as st

from analytics.decisions import Outstanding
from data.kinds import KINDS, parted
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
        _line(row, [_due(row, language), _asked(row, language), about])
    _more(rows, language)


def actions(found: Outstanding, language: str) -> None:
    """The open actions, all of one owner together under their name, whoever has the longest overdue one first."""
    rows = found.actions[found.actions["open"]]
    st.header(say("agreed_actions", language, count=len(rows)), anchor=False)
    if rows.empty:
        st.caption(say("agreed_no_actions" if session.owner() else "agreed_no_actions_asked", language))
    owner = rows["owner"].fillna(_unsaid("agreed_nobody", language))
    turn = owner.map({name: place for place, name in enumerate(dict.fromkeys(owner))})
    ordered = rows.assign(owner=owner, turn=turn).sort_values("turn", kind="stable")
    whose = ""
    for row, about in _first(ordered, ("tasks", "risks", "people")):
        new, whose = row["owner"] != whose, row["owner"]
        _line(row, [_due(row, language), about], who=parted(whose, language) if new else "")
    _more(rows, language)


def made(found: Outstanding, language: str) -> None:
    """What was decided, by whom; the latest first."""
    rows = found.decisions[~found.decisions["open"]].sort_values("on", ascending=False, kind="stable")
    if rows.empty:
        return
    st.header(say("agreed_made", language, count=len(rows)), anchor=False)
    for row, about in _first(rows, ("tasks", "risks")):
        _line(row, [_strong(row["decided"]), _by(row, language), _recorded(row, language), about])
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


def _line(row: pd.Series, said: list[str], *, who: str = "") -> None:
    """Whose it and the next are, and what it is as it was written; below it until when, of whom, about what."""
    below = " · ".join(part for part in said if part)
    with st.container(gap="xxsmall"):
        if who:
            st.markdown(_strong(who))
        as_written(row["text"] or "–")
        if below:
            st.caption(below)


def _first(rows: pd.DataFrame, kinds: tuple[str, ...]) -> list[tuple[pd.Series, str]]:
    """The first records, each with what it is about, under the names that the audience knows."""
    book = session.desk().book
    names = {}
    for kind in kinds:
        table = "stakeholders" if kind == "people" else kind
        label, records = KINDS[table].label, book.records(table)
        names[kind] = records[label].dropna() if label in records else pd.Series(dtype="object")
    return [
        (row, _about([str(name) for kind in kinds for name in names[kind].reindex(list(row[kind])).dropna()]))
        for _, row in rows.head(MOST).iterrows()
    ]


def _about(names: list[str]) -> str:
    language = session.language()
    joined = plain(say("list_semicolon", language).join(names))
    return say("agreed_about", language, names=joined) if names else ""


def _more(rows: pd.DataFrame, language: str) -> None:
    if len(rows) > MOST:
        st.caption(say("agreed_more", language, count=len(rows) - MOST))


def _strong(cell: str) -> str:
    return f"**{plain(cell).strip()}**"


def _due(row: pd.Series, language: str) -> str:
    """Until when; if late in red and with a sign for those who see no colour."""
    if pd.isna(row["due"]):
        return _unsaid("agreed_undated", language)
    day = f"{row['due']:%Y-%m-%d}"
    if not row["late"]:
        return say("agreed_due", language, day=day)
    return f":red[**⚠ {say('agreed_due_late', language, day=day, days=int(row['late_days']))}**]"


def _asked(row: pd.Series, language: str) -> str:
    names = plain(parted(row["asked_of"], language))
    return say("agreed_asked_of", language, names=names) if names else _unsaid("agreed_asked_nobody", language)


def _by(row: pd.Series, language: str) -> str:
    names = plain(parted(row["by"], language))
    return say("agreed_by", language, names=names) if names else ""


def _recorded(row: pd.Series, language: str) -> str:
    return say("agreed_recorded", language, day=promised(row["on"], language)) if pd.notna(row["on"]) else ""


def _unsaid(key: str, language: str) -> str:
    """That something is still missing, to the owner; an audience may just not be shown it."""
    return say(key, language) if session.owner() else ""
