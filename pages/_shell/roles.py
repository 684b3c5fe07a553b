"""What the Roles page chooses and shows around the matrix: its rules, its faults with what to do, changes, and what each person carries."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analytics import roles
from data.kinds import shortened
from pages._shell import cached, people, raci_rules, session
from pages._shell.facts import tabled
from pages._shell.raci_drawing import SIGNS, Shown
from pages._shell.texts import finding_title, say
from pages._shell.widgets import in_a_row, nothing_yet, plain

LISTED = 12  # faults of one kind that are told one by one
WIDEST = 60  # letters of a name in the table of what each carries
_LOOK = """<style>
[class*="st-key-fault_"] button { min-height: 0; padding-block: 0.2rem; font-weight: 400 }
[class*="st-key-fault_"] button p { font-size: 0.95rem; line-height: 1.35 }
</style>"""


def matrix() -> roles.Matrix:
    """The matrix of the desk, under the rules kept with it."""
    desk = session.desk()
    return cached.raci(desk.rows_key, roles.rules_of(desk.book), desk.book)


def faults() -> pd.DataFrame:
    """What is wrong with it."""
    desk = session.desk()
    return cached.raci_faults(desk.rows_key, roles.rules_of(desk.book), people.cuts(), desk.book)


def start(language: str) -> None:
    """No matrix yet: load one, or begin one with the tasks of the plan under their owners."""
    nothing_yet("raci")
    if session.owner() and not roles.open_tasks(session.desk().book).empty:
        st.caption(say("raci_start_means", language))
        st.button(say("raci_start", language), key="raci_start", icon=":material/assignment_ind:", on_click=_start)


def _start() -> None:
    """Callback: a matrix with the open tasks, R under the owner of each."""
    whole = session.desk().whole
    session.change(whole.with_table(roles.from_plan(whole)), say("raci_started", session.language()))


def choices(matrix: roles.Matrix, faults: pd.DataFrame, language: str) -> Shown:
    """One row of choices above the matrix."""
    variant, rules, view, rows, method = in_a_row(210, 110, 200, 200, 130)
    with variant:
        raci_rules.variant(matrix, language)
    with rules.popover(
        say("raci_rules", language), icon=":material/tune:", key="raci_rules", on_change="rerun"
    ) as opened:
        if opened.open:  # what is folded away would begin at its least when it is unfolded
            raci_rules.thresholds(language)
    by_person = view.segmented_control(
        say("raci_view", language), (False, True), default=False, required=True, key="raci_view", persist_state="session",
        format_func=lambda one: say("raci_by_person" if one else "raci_as_written", language), label_visibility="collapsed",
    )  # fmt: skip
    faulty = rows.segmented_control(
        say("raci_rows", language), (False, True), default=False, required=True, key="raci_rows", persist_state="session",
        format_func=lambda one: say("raci_faulty" if one else "raci_all_tasks", language), label_visibility="collapsed",
    )  # fmt: skip
    with method:
        raci_rules.method(matrix, language)
    return Shown(bool(by_person), bool(faulty))


def listed(matrix: roles.Matrix, faults: pd.DataFrame, language: str) -> None:
    """The faults by rule, the gravest first: how many, what to do, and each as a button that marks its row."""
    st.html(_LOOK)
    st.header(say("raci_faults", language), anchor=False)
    if faults.empty:
        st.caption(say("raci_no_faults", language))
    for place, (code, group) in enumerate(faults.groupby("code", sort=False)):
        _group(str(code), group, place == 0, language)
    known = _placed()
    missing = roles.unasked(
        matrix, known, session.desk().book.records("relations"), roles.rules_of(session.desk().book)
    )
    if missing:
        with st.expander(say("raci_unasked", language, count=len(missing)), icon=":material/help:"):
            for finding in missing:
                st.caption(plain(finding_title(finding, language)))


def _placed() -> pd.DataFrame:
    desk = session.desk()
    return cached.placed(desk.rows_key, people.cuts(), desk.book)


def _group(code: str, group: pd.DataFrame, first: bool, language: str) -> None:
    sign = SIGNS[str(group["severity"].iloc[0])]
    label = say("counted", language, name=f"{sign} {say(f'raci_group_{code}', language)}", count=len(group))
    with st.expander(label, expanded=first, key=f"group_{code}"):
        st.caption(say(f"raci_do_{code}", language))
        with st.container(gap="xxsmall"):
            for place, (fault, finding) in enumerate(
                zip(group.head(LISTED).to_dict("records"), roles.findings(group.head(LISTED)), strict=True)
            ):
                st.button(
                    plain(finding_title(finding, language)), key=f"fault_{code}_{place}", type="tertiary", wrap=True,
                    on_click=_open, args=(fault["task"], fault["person"]),
                )  # fmt: skip
        if len(group) > LISTED:
            st.caption(say("raci_more", language, count=len(group) - LISTED))


def _open(task: Any, person: Any) -> None:
    """Callback: the row that a fault is about is marked, and the person it names is offered for a part."""
    session.choose("raci", None if pd.isna(task) else int(task))
    if not pd.isna(person):
        session.choose("stakeholders", int(person))


def carried(matrix: roles.Matrix, language: str) -> None:
    """What each person or role carries: on how many tasks with which letter."""
    facts = roles.load(matrix)
    if facts.empty:
        return
    parts = [str(name) for name in facts if name not in ("name", "share")]
    with st.expander(
        say("raci_load", language, count=len(facts)), icon=":material/balance:", expanded=len(facts) <= LISTED
    ):
        tabled(
            [say("raci_who", language), *(str(matrix.variant.letter(part)) for part in parts), say("raci_share", language)],
            [_row(row, parts) for row in facts.to_dict("records")],
            alt=say("raci_load", language, count=len(facts)),
        )  # fmt: skip


def _row(row: Mapping[Any, Any], parts: Sequence[str]) -> list[str]:
    return [shortened(str(row["name"]), WIDEST), *(str(row[part] or "–") for part in parts), f"{row['share']:.0%}"]
