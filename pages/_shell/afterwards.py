"""After the meeting, for the owner: what changed since a restore point, which dates moved, and what to tell each person."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.lib.mutable_tab_container import TabContainer

from analytics import communication, requirements, schedule
from analytics.schedule import Plan
from data.kinds import KINDS, LANGUAGES, Book
from data.store import Edit, Mark, differences
from pages._shell import cached, session, sidebar
from pages._shell.texts import LANGUAGE_NAMES, finding_title, say
from pages._shell.widgets import as_written, plain, told_apart

TOLD = 200  # changes that are listed; a file loaded anew may bring thousands


def tabs(language: str) -> tuple[DeltaGenerator, TabContainer | None]:
    """Where the lists stand, and where the time after a meeting, which nobody but the owner sees; first to be seen after one."""
    if not session.owner() or session.presenting():
        return st.container(), None
    names = [say("after_lists", language), say("after_title", language)]
    past = bool(session.meeting()) and session.desk().own
    lists, after = st.tabs(names, default=names[past], key=f"decisions_tab_{past}", on_change="rerun")
    return lists, after


def section(language: str) -> None:
    """Everything about the time since a restore point."""
    points = _points()
    if not points:
        st.caption(say("after_no_points", language))
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(say("after_since", language), list(points), key="since", width=420)
        before = cached.store().book(session.desk().source, points[str(name)].revision)
        edits = (
            [edit for edit in differences(before, session.desk().whole) if edit.change != "mapping"] if before else []
        )
        _way_back(str(name), len(edits), language)
    if before is None or not edits:
        st.caption(say("after_unchanged", language))
        return
    left, right = st.columns(2, gap="medium")
    with left:
        _changes(edits, language)
        _dates(before, language)
    with right:
        _tell(before, points[str(name)].revision, language)


def _points() -> dict[str, Mark]:
    """The restore points, that of the last meeting first, then the latest."""
    desk = session.desk()
    marks = cached.store().marks(desk.source) if desk.own else []
    newest = sorted(marks, key=lambda mark: (mark.name == session.meeting(), mark.at), reverse=True)
    return {mark.name: mark for mark in newest}


def _way_back(name: str, count: int, language: str) -> None:
    st.button(
        say("after_back", language, name=plain(name)), key="back_to_before", icon=":material/restore:", disabled=not count,
        on_click=session.restore, args=(name,), help=say("after_back_means", language, count=count),
    )  # fmt: skip
    if count:
        st.caption(say("after_back_means", language, count=count), width="content")


def _changes(edits: list[Edit], language: str) -> None:
    """Each change as a sentence."""
    st.caption(say("after_changes", language, count=len(edits)))
    lines = [line for edit in edits[:TOLD] for line in _said(edit, language)]
    more = [f"… +{len(edits) - TOLD}"] if len(edits) > TOLD else []
    with st.container(height=260 if len(lines) > 9 else "content", border=False):
        as_written("\n".join([*lines, *more]))


def _said(edit: Edit, language: str) -> list[str]:
    if edit.change == "setting":
        told = [sidebar.in_a_line(line, language) for line in sidebar.lines(edit, language)]
        return [say("change_setting", language, field=line) for line in told]
    kind = KINDS[edit.kind].words(language) if edit.kind in KINDS else edit.kind
    blank = say("change_blank", language)
    values = {
        "kind": kind, "label": edit.label, "field": sidebar.field(edit, language),
        "before": edit.before if edit.before is not None else blank, "after": edit.after if edit.after is not None else blank,
    }  # fmt: skip
    return [say(f"change_{_SENTENCE.get(edit.change, 'other')}", language, **values)]


def _dates(before: Book, language: str) -> None:
    """The finding about the dates, and each task whose finish is another day."""
    then, now = _plans(before)
    st.caption(
        plain(
            finding_title(
                communication.finding(then, now, cached.work(session.desk().whole_key, session.desk().whole)), language
            )
        )
    )
    moved = schedule.moved(then, now)
    if moved.empty:
        return
    st.dataframe(
        pd.DataFrame(
            {
                say("after_moved", language): moved["name"],
                say("after_from", language): moved["finish_before"].dt.date,
                say("after_to", language): moved["finish"].dt.date,
                say("after_days", language): [f"{days:+g}" for days in moved["moved_days"]],
            }
        ),
        hide_index=True, placeholder="", height=min(38 + 35 * len(moved), 320), key="moved_dates", alt=say("after_moved", language),
        column_config={say("after_moved", language): st.column_config.TextColumn(width="medium")},
    )  # fmt: skip


def _plans(before: Book) -> tuple[Plan, Plan]:
    desk, today = session.desk(), session.today()
    return schedule.planned(requirements.planned(before), today), cached.plan(desk.whole_key, today, desk.whole)


def _tell(before: Book, since: int, language: str) -> None:
    """One person's message in each language, to be copied; who is told most stands first."""
    whole, today = session.desk().whole, session.today()
    key = session.desk().whole_key
    written = {spoken: cached.messages(key, since, today, spoken, before, whole) for spoken in LANGUAGES}
    people = written[language]
    st.caption(say("after_tell", language))
    if people.empty:
        as_written(say("after_tell_nobody", language))
        return
    labels = {
        int(str(record)): say(
            "after_whom", language, **{name: row[name] for name in ("name", "moved", "decisions", "actions")}
        )
        for record, row in people.iterrows()
    }
    record = st.selectbox(
        say("after_tell", language), list(labels), key="tell_whom", format_func=told_apart(labels).__getitem__, label_visibility="collapsed",
    )  # fmt: skip
    for tab, spoken in zip(
        st.tabs(
            [LANGUAGE_NAMES[spoken] for spoken in LANGUAGES],
            default=LANGUAGE_NAMES[language],
            key=f"tell_in_{language}",
        ),
        LANGUAGES,
        strict=True,
    ):
        with tab:
            st.code(str(written[spoken].at[record, "text"]), language=None, wrap_lines=True)
    st.caption(say("after_tell_means", language))


_SENTENCE = {
    "cell": "cell",
    "row_added": "row_added",
    "row_removed": "row_removed",
    "table_added": "table",
    "table_removed": "table",
    "scale": "cell",
}
