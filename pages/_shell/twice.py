"""People who may stand in the list twice: shown for a decision row by row, joined only where somebody said so."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from data.kinds import Book
from data.reading import EVIDENCE_OF_TWICE, Pair, one_person, pair_key
from pages._shell import cached, session
from pages._shell.texts import say

# What was decided of pairs, kept with the data under names that hold for next week's file too.
SETTING = "told_apart"
_CODES = ("same", "two", "later")


def open_pairs() -> list[Pair]:
    """The pairs that nobody decided on yet."""
    desk = session.desk()
    people = desk.whole.records("stakeholders")
    apart = _told_apart(desk.whole)
    return [pair for pair in cached.twice(desk.whole_rows_key, desk.whole) if pair_key(people, pair) not in apart]


def show(pairs: list[Pair], language: str) -> None:
    """Each pair in a row: who stays, who goes, how alike they are and why, and the decision."""
    if not pairs:
        st.success(say("twice_none", language), icon=":material/check_circle:")
        return
    explained = say("twice_explained", language, count=len(pairs))
    st.caption(explained)
    st.data_editor(
        pd.DataFrame([_row(pair, language) for pair in pairs]), column_config=_columns(language),
        disabled=["stays", "goes", "alike", "why"], hide_index=True, placeholder="", height="content", key="twice", alt=explained,
    )  # fmt: skip
    st.button(say("twice_apply", language), type="primary", key="twice_apply", on_click=_apply, args=(pairs,))


def _row(pair: Pair, language: str) -> dict[str, object]:
    people = session.desk().whole.records("stakeholders")
    return {
        "decision": "same" if pair.proposed else "later",
        "stays": _who(people, pair.first),
        "goes": _who(people, pair.second),
        "alike": pair.likeness,
        "why": say("list_comma", language).join(EVIDENCE_OF_TWICE[code](language) for code in pair.evidence),
    }


def _who(people: pd.DataFrame, record: int) -> str:
    said = [people.at[record, column] for column in ("name", "role", "department", "email") if column in people]
    return " · ".join(str(cell) for cell in said if isinstance(cell, str))


def _columns(language: str) -> Mapping[str, Any]:
    words: dict[object, str] = {code: say(f"twice_{code}", language) for code in _CODES}
    config = st.column_config
    return {
        "decision": config.SelectboxColumn(
            say("twice_decision", language),
            options=list(_CODES),
            format_func=words.__getitem__,
            required=True,
            width=150,
        ),
        "stays": config.TextColumn(say("twice_stays", language), width="medium"),
        "goes": config.TextColumn(say("twice_goes", language), width="medium"),
        "alike": config.NumberColumn(say("twice_alike", language), format="percent"),
        "why": config.TextColumn(say("twice_why", language), width="large"),
    }


def _apply(pairs: list[Pair]) -> None:
    """Join the rows of the same people as one change, and keep in mind who was told apart."""
    changed, desk, language = session.editor_state("twice"), session.desk(), session.language()
    proposed = ["same" if pair.proposed else "later" for pair in pairs]
    decided = [str(changed.get(at, {}).get("decision", proposed[at])) for at in range(len(pairs))]
    book, apart = desk.whole, _told_apart(desk.whole)
    people = book.records("stakeholders")
    new = [pair_key(people, pair) for pair, decision in zip(pairs, decided, strict=True) if decision == "two"]
    joined = 0
    into: dict[int, int] = {}
    for pair, decision in zip(pairs, decided, strict=True):
        stays, goes = _now(into, pair.first), _now(into, pair.second)
        if decision == "same" and stays != goes:
            book, joined = one_person(book, stays, goes), joined + 1
            into[goes] = stays
    if joined or new:
        why = [say("twice_applied", language, count=joined)] if joined else []
        why += [say("twice_told_apart", language, count=len(new))] if new else []
        session.change(
            book.with_settings(**{SETTING: sorted({*apart, *new})}), say("list_semicolon", language).join(why)
        )


def _now(into: dict[int, int], record: int) -> int:
    """The row that a record stands in after those that were joined before."""
    while record in into:
        record = into[record]
    return record


def _told_apart(book: Book) -> frozenset[str]:
    told = book.settings.get(SETTING)
    return frozenset(map(str, told)) if isinstance(told, list | tuple) else frozenset()
