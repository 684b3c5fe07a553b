"""Changes of a matrix of responsibilities: a part given to somebody on a task, or the whole table in place."""

import pandas as pd
import streamlit as st

from analytics import roles
from data.kinds import KINDS
from data.kinds.raci import Variant
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import columns, not_taken, rows_to_edit, told_apart


def give_a_part(matrix: roles.Matrix, language: str) -> None:
    """The owner gives somebody a part on a task, whether they have a column yet or not."""
    if not session.owner() or matrix.asked.empty:
        return
    tasks = told_apart({int(str(record)): str(name or "–") for record, name in matrix.asked["name"].items()})
    known, whom = _people(matrix)
    task, at = session.chosen("raci"), f"{session.chosen('raci')}_{session.chosen('stakeholders')}"
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
            say("raci_part", language), [*_letters(matrix.variant), ""], key=f"raci_give_part_{at}",
            format_func=lambda one: one or say("raci_no_part", language),
        )  # fmt: skip
        places[3].form_submit_button(
            say("raci_give", language), key="raci_give_keep", on_click=_give, args=(at, matrix.variant), width="stretch"
        )


def _people(matrix: roles.Matrix) -> tuple[list[str], str | None]:
    """Everybody who may be given a part, and whoever is picked already: those of the matrix, then those of the register."""
    named = matrix.people["name"].dropna().map(str) if "name" in matrix.people else pd.Series(dtype="object")
    picked = session.chosen("stakeholders")
    return list(dict.fromkeys([*matrix.holders["name"], *named])), None if picked is None else named.get(picked)


def _letters(variant: Variant) -> list[str]:
    """What a cell may hold: one letter, or A with the letter of whoever does the work."""
    return [*(one.letter for one in variant.letters), f"A/{variant.letter('responsible')}"]


def _give(at: str, variant: Variant) -> None:
    """Callback: the part that was chosen is a revision, once it is said whose it is."""
    language = session.language()
    whom = " ".join(str(session.value(f"raci_give_whom_{at}") or "").split())
    if not whom or whom in KINDS["raci"].names:
        session.notice(say("raci_whom_missing", language))
        return
    whole, letters = session.desk().whole, str(session.value(f"raci_give_part_{at}") or "")
    table = roles.with_letters(
        whole.table("raci"), int(session.value(f"raci_give_task_{at}")), whom, tuple(filter(None, letters.split("/"))), variant
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
            config[name] = st.column_config.SelectboxColumn(name, options=_options(table.records[name], matrix.variant))
        st.data_editor(
            rows_to_edit(table, names), key=key, num_rows="dynamic", hide_index=True, placeholder="", height=430,
            column_config=config, alt=KINDS["raci"].words(language),
        )  # fmt: skip
        not_taken()


def _options(cells: pd.Series, variant: Variant) -> list[str]:
    """The letters of the variant, and whatever stands there already: what is no option would be drawn as a blank cell."""
    return list(dict.fromkeys([*_letters(variant), *map(str, cells.dropna())]))
