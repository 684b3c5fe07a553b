"""What was found in the files: tables and columns, rows used and not used, and everything that is wrong."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from data.kinds import KINDS, Problem
from data.reading import Found, Reading, still_wrong
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import plain
from pages._shell.wrong import listed

MOST = 500  # problems that are listed on the page


def tabs(names: Sequence[str], *, opened_on_check: bool) -> Sequence[TabContainer]:
    """Places under these names; after a load with something to check, that place, the second, is seen first."""
    key, first = session.opening(tuple(names), int(opened_on_check and session.last_load() is not None))
    places = st.tabs(names, default=names[first], key=key, on_change="rerun")
    session.stands(next(at for at, place in enumerate(places) if place.open))
    return places


def finding(problems: list[Problem], language: str) -> str:
    """The page's title: how much is ready, and how much wants a look."""
    desk = session.desk()
    tables = [kind for kind in desk.book.tables if len(desk.book.records(kind))]
    rows = sum(len(desk.book.records(kind)) for kind in tables)
    if not rows:
        return say("load_nothing", language)
    count = wrong(problems)
    return say("load_wrong" if count else "load_ready", language, rows=rows, tables=len(tables), wrong=count)


def wrong(problems: list[Problem]) -> int:
    """How many problems want a look; notes only inform."""
    return sum(problem.severity != "note" for problem in problems)


def table_labels(language: str) -> dict[str, str]:
    """The tables that hold anything, by their words and how many rows they hold."""
    records = session.desk().book.records
    return {name: f"{kind.words(language)} {len(records(name))}" for name, kind in KINDS.items() if len(records(name))}


def open_problems() -> list[Problem]:
    """What is still wrong: cells that were left blank and not filled since, and rules that the data breaks now."""
    return still_wrong(session.desk().book)


def show_found(found: Sequence[Reading], language: str) -> None:
    """Every table of every file: its kind and place, rows used and rejected, columns matched and kept."""
    if any(reading.found for reading in found):
        _show_tables(found, language)
    for reading in found:
        for sheet in reading.sheets:
            st.caption(say("sheet_kept", language, sheet=plain(sheet.name), file=plain(reading.file)))


def _show_tables(found: Sequence[Reading], language: str) -> None:
    st.header(say("check_all", language), anchor=False)
    drawn = any(table.drawn for reading in found for table in reading.found)
    st.dataframe(
        pd.DataFrame([_accounted(reading, table, language, drawn=drawn) for reading in found for table in reading.found]),
        hide_index=True, placeholder="", height="content", alt=say("check_all", language),
    )  # fmt: skip


def counts(file: str, found: Found) -> bool:
    """Whether the records of a table are on the desk: those of a hidden look-alike are not."""
    if found.kind not in KINDS:
        return False
    places = session.desk().whole.table(found.kind).places
    return bool(((places["file"] == file) & (places["sheet"] == found.sheet)).any())


def _accounted(reading: Reading, found: Found, language: str, *, drawn: bool) -> dict[str, object]:
    known = found.kind in KINDS
    left = known and not counts(reading.file, found)
    matched = [column for column in found.columns if column.field]
    kept = [column.header for column in found.columns if not column.field]
    rejected = say("list_semicolon", language).join(
        say("labelled", language, label=problem.row, said=problem.sentence(language).rstrip("。."))
        for problem in found.problems
        if problem.row in found.rejected
    )
    return {
        say("found_file", language): reading.file,
        say("found_sheet", language): found.sheet + (say("found_hidden", language) if found.hidden else ""),
        say("found_kind", language): kind_in_words(found.kind, language),
        say("found_rows", language): found.account.rows,
        say("found_used", language): len(found.table.records) if known and not left else 0,
        **({say("found_drawn", language): len(found.drawn)} if drawn else {}),
        say("found_left_out", language): len(found.table.records) if left else 0,
        say("found_not_understood", language): 0 if known else len(found.record_rows),
        say("found_rejected", language): len(found.rejected),
        say("found_no_records", language): len(found.not_records),
        say("found_why", language): rejected,
        say("found_matched", language): len(matched),
        say("found_kept", language): say("list_comma", language).join(kept),
    }


def show_problems(problems: list[Problem], language: str) -> None:
    """Everything that is wrong, at once, each with its place and what would do; of very many the first, the rest counted."""
    if not problems:
        st.success(say("no_problems", language), icon=":material/check_circle:")
        return
    order = {"error": 0, "warning": 1, "note": 2}
    ordered = sorted(problems, key=lambda problem: order[problem.severity])
    st.html(listed(ordered[:MOST], language))
    if len(ordered) > MOST:
        st.caption(say("problems_more", language, count=len(ordered) - MOST))


def kind_in_words(kind: str, language: str) -> str:
    """The kind of a table in the reader's words."""
    return KINDS[kind].words(language) if kind in KINDS else say("kind_unknown", language)
