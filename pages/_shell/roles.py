"""What the Roles page chooses and shows around the matrix: its rules, its faults with what to do, changes, and what each person carries."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics import roles
from data.kinds import KINDS
from data.kinds.raci import VARIANTS
from pages._shell import cached, people, session
from pages._shell.facts import tabled
from pages._shell.method import method_card
from pages._shell.raci_drawing import SIGNS, Shown
from pages._shell.texts import finding_title, say
from pages._shell.widgets import columns, in_a_row, not_taken, nothing_yet, plain, rows_to_edit, told_apart

LISTED = 12  # faults of one kind that are told one by one
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
        _variant(matrix, language)
    with rules.popover(
        say("raci_rules", language), icon=":material/tune:", key="raci_rules", on_change="rerun"
    ) as opened:
        if opened.open:  # what is folded away would begin at its least when it is unfolded
            _thresholds(language)
    by_person = view.segmented_control(
        say("raci_view", language), (False, True), default=False, required=True, key="raci_view", persist_state="session",
        format_func=lambda one: say("raci_by_person" if one else "raci_as_written", language), label_visibility="collapsed",
    )  # fmt: skip
    faulty = rows.segmented_control(
        say("raci_rows", language), (False, True), default=False, required=True, key="raci_rows", persist_state="session",
        format_func=lambda one: say("raci_faulty" if one else "raci_all_tasks", language), label_visibility="collapsed",
    )  # fmt: skip
    with method:
        _method(matrix, language)
    return Shown(bool(by_person), bool(faulty))


def _variant(matrix: roles.Matrix, language: str) -> None:
    names = {roles.AS_WRITTEN: say("raci_variant_as_written", language, variant=matrix.variant.words(language))}
    names |= {name: variant.words(language) for name, variant in VARIANTS.items()}
    now = roles.rules_of(session.desk().book).variant
    key = session.bound("raci_variant", now)
    st.selectbox(
        say("raci_variant", language), list(names), key=key, format_func=names.__getitem__, label_visibility="collapsed",
        on_change=_keep, args=("variant", key),
    )  # fmt: skip


def _thresholds(language: str) -> None:
    now = roles.rules_of(session.desk().book)
    asked = session.bound("raci_most_consulted", now.most_consulted)
    st.slider(say("raci_most_consulted", language), 1, 12, key=asked, on_change=_keep, args=("most_consulted", asked))
    share = session.bound("raci_most_accountable", round(100 * now.most_accountable))
    st.slider(
        say("raci_most_accountable", language), 0, 100, step=5, key=share, format="%d%%", on_change=_keep, args=("most_accountable", share)
    )  # fmt: skip
    least = session.bound("raci_least_tasks", now.least_tasks)
    st.slider(say("raci_least_tasks", language), 1, 50, key=least, on_change=_keep, args=("least_tasks", least))
    st.caption(say("raci_rules_mean", language))


def _keep(name: str, key: str) -> None:
    """Callback: a rule that was chosen is kept with the workspace."""
    chosen = session.fresh_value(key)
    if chosen is None:
        return
    whole, language = session.desk().whole, session.language()
    value = chosen / 100 if name == "most_accountable" else chosen
    rules = replace(roles.rules_of(whole), **{name: value})
    session.change(whole.with_settings(raci=rules.kept()), say("raci_rule_changed", language))


def _method(matrix: roles.Matrix, language: str) -> None:
    rules, desk = roles.rules_of(session.desk().book), session.desk()
    cutoffs = say(
        "raci_cutoffs", language, most=rules.most_consulted, percent=round(100 * rules.most_accountable), least=rules.least_tasks
    )  # fmt: skip
    everyone = cached.placed(desk.rows_key, people.cuts(), desk.book)
    unrated = int((everyone["quadrant"] == "not_rated").sum())
    letters = f"{matrix.variant.words(language)} ({'/'.join(one.letter for one in matrix.variant.letters)})"
    method_card("raci", language, cutoffs=cutoffs, scale=letters, as_of=session.today(), unrated=unrated)


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


def _open(task: object, person: object) -> None:
    """Callback: the row that a fault is about is marked, and the person it names is offered for a part."""
    session.choose("raci", None if pd.isna(task) else int(str(task)))
    if not pd.isna(person):
        session.choose("stakeholders", int(str(person)))


def give_a_part(matrix: roles.Matrix, language: str) -> None:
    """The owner gives somebody a part on a task, whether they have a column yet or not."""
    if not session.owner() or matrix.asked.empty:
        return
    tasks = told_apart({int(record): str(name or "–") for record, name in matrix.asked["name"].items()})
    named = matrix.people["name"].dropna().map(str) if "name" in matrix.people else pd.Series(dtype="object")
    known = list(dict.fromkeys([*matrix.holders["name"], *named]))
    person, task = session.chosen("stakeholders"), session.chosen("raci")
    whom = named.get(person) if person is not None else None
    letters = ["", *(one.letter for one in matrix.variant.letters)]
    both = matrix.variant.letter("responsible")
    letters.insert(2, f"A/{both}")
    at = f"{task}_{person}"
    with st.form("raci_give", border=False):
        places = st.columns([3, 2.4, 1.3, 1.3], vertical_alignment="bottom")
        places[0].selectbox(
            say("raci_task", language), list(tasks), index=list(tasks).index(task) if task in tasks else 0,
            key=f"raci_give_task_{at}", format_func=tasks.__getitem__,
        )  # fmt: skip
        places[1].selectbox(
            say("raci_whom", language), known, index=known.index(whom) if whom in known else None, key=f"raci_give_whom_{at}",
            accept_new_options=True, placeholder=say("raci_whom_hint", language),
        )  # fmt: skip
        places[2].selectbox(
            say("raci_part", language), letters, index=1, key=f"raci_give_part_{at}",
            format_func=lambda one: one or say("raci_no_part", language),
        )  # fmt: skip
        places[3].form_submit_button(
            say("raci_give", language), key="raci_give_keep", on_click=_give, args=(at,), width="stretch"
        )


def _give(at: str) -> None:
    """Callback: the part that was chosen is a revision, once it is said whose it is."""
    language = session.language()
    whom = " ".join(str(session.value(f"raci_give_whom_{at}") or "").split())
    if not whom or whom in KINDS["raci"].names:
        session.notice(say("raci_whom_missing", language))
        return
    whole, letters = session.desk().whole, str(session.value(f"raci_give_part_{at}") or "")
    table = roles.with_letters(
        whole.table("raci"), int(session.value(f"raci_give_task_{at}")), whom, tuple(filter(None, letters.split("/"))), matrix().variant
    )  # fmt: skip
    session.change(whole.with_table(table), say("raci_given", language, who=whom, letters=letters or "–"))


def editing(matrix: roles.Matrix, language: str) -> None:
    """The owner changes the whole table in place."""
    if not session.owner() or session.presenting():
        return
    with st.expander(say("raci_edit", language), icon=":material/edit:", key="raci_edit", on_change="rerun") as opened:
        if not opened.open:
            return
        table, key = session.editor("raci", every_column=True, place="roles")
        own = [str(name) for name in table.records if name not in KINDS["raci"].names]
        by_name = [name for name in roles.BY_NAME if not own or table.records[name].notna().any()]
        names = ["task", *by_name, *own]
        config = dict(columns(table, names, language))
        for name in set(roles.letter_columns(table.records, matrix.people)):
            config[name] = st.column_config.SelectboxColumn(name, options=_options(table.records[name], matrix))
        st.data_editor(
            rows_to_edit(table, names), key=key, num_rows="dynamic", hide_index=True, placeholder="", height=430,
            column_config=config, alt=KINDS["raci"].words(language),
        )  # fmt: skip
        not_taken()


def _options(cells: pd.Series, matrix: roles.Matrix) -> list[str]:
    """What a cell may hold: the letters of the variant, A with R, and whatever stands there already."""
    letters = [one.letter for one in matrix.variant.letters]
    return list(dict.fromkeys([*letters, f"A/{matrix.variant.letter('responsible')}", *map(str, cells.dropna())]))


def carried(matrix: roles.Matrix, language: str) -> None:
    """What each person or role carries: on how many tasks with which letter."""
    facts = roles.load(matrix)
    if facts.empty:
        return
    parts = [name for name in facts if name not in ("name", "share")]
    with st.expander(
        say("raci_load", language, count=len(facts)), icon=":material/balance:", expanded=len(facts) <= LISTED
    ):
        tabled(
            [say("raci_who", language), *(str(matrix.variant.letter(part)) for part in parts), say("raci_share", language)],
            [_row(row, parts) for row in facts.to_dict("records")],
            alt=say("raci_load", language, count=len(facts)),
        )  # fmt: skip


def _row(row: dict[str, object], parts: Sequence[str]) -> list[str]:
    return [str(row["name"]), *(str(row[part] or "–") for part in parts), f"{float(str(row['share'])):.0%}"]
