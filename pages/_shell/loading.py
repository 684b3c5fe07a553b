"""Taking files in: read them once, start or renew a workspace, and tell what was found and what was not used."""

import hashlib

import pandas as pd
import streamlit as st

from data.kinds import KINDS, Book, Problem
from data.reading import Found, Reading, checked, joined, renewed, without
from data.store import Edit, differences
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import cell_of, plain

File = tuple[str, bytes]


def readings() -> list[Reading]:
    """What was found in each file that the desk was loaded from."""
    desk = session.desk()
    if not desk.own:
        return [_read(cached.sample_file(desk.source, session.language()))]
    store = cached.store()
    return [_read((file.name, store.file(desk.source, file.sha) or b"")) for file in store.files(desk.source)]


def in_own_words(language: str) -> None:
    """Streamlit says "Upload" and "per file" in English only; put our words in their place."""
    inside = '.st-key-upload [data-testid="stFileUploaderDropzone"]'
    st.html(
        f"<style>{inside} button p, {inside} [data-testid='stFileUploaderDropzoneInstructions'] span {{ font-size: 0 }}"
        f"{inside} button p::after {{ content: '{say('choose_files', language)}'; font-size: 1rem }}"
        f"{inside} [data-testid='stFileUploaderDropzoneInstructions'] span::after "
        f"{{ content: '{say('drop_here', language)}'; font-size: 0.9rem }}</style>"
    )


def finding(found: list[Reading], language: str) -> str:
    """The page's title: how much is ready, and how much wants a look."""
    desk = session.desk()
    tables = [kind for kind in desk.book.tables if len(desk.book.records(kind))]
    rows = sum(len(desk.book.records(kind)) for kind in tables)
    if not rows:
        return say("load_nothing", language)
    wrong = sum(problem.severity != "note" for problem in open_problems())
    return say("load_wrong" if wrong else "load_ready", language, rows=rows, tables=len(tables), wrong=wrong)


def table_labels(language: str) -> dict[str, str]:
    """The tables that hold anything, by their words and how many rows they hold."""
    records = session.desk().book.records
    return {name: f"{kind.words(language)} {len(records(name))}" for name, kind in KINDS.items() if len(records(name))}


def open_problems() -> list[Problem]:
    """What is still wrong: cells that were left blank and not filled since, and rules that the data breaks now."""
    book = session.desk().book
    still = [problem for problem in book.problems if not _mended(problem)]
    return [*still, *(problem for problem in checked(book) if problem not in still)]


def _mended(problem: Problem) -> bool:
    if problem.kind is None or problem.record is None or problem.field is None:
        return False
    records = session.desk().book.records(problem.kind)
    if problem.record not in records.index:
        return True
    return bool(pd.notna(cell_of(records, problem.record, problem.field)))


def take(files: list[File], language: str) -> None:
    """Take in files that were just dropped: onto a new workspace at once, onto an edited one after asking."""
    fresh = [file for file in files if _digest(file[1]) not in session.taken()]
    if not fresh:
        return
    with st.status(say("reading", language, count=len(fresh)), expanded=False) as status:
        read = []
        for number, file in enumerate(fresh, start=1):
            status.update(label=say("reading_file", language, name=plain(file[0]), number=number, count=len(fresh)))
            read.append(_read(file))
        status.update(label=say("reading_done", language), state="complete")
    useful = [(file, reading) for file, reading in zip(fresh, read, strict=True) if reading.error is None]
    for reading in read:
        if reading.error is not None:
            st.error(f"{plain(reading.file)}: {plain(reading.error.sentence(language))}", icon=":material/error:")
    if not useful:
        return
    names = ", ".join(file[0] for file, _ in useful)
    book = joined([reading for _, reading in useful])
    if not session.desk().own:
        _start([file for file, _ in useful], book, names)
        _taken(fresh)
        st.rerun()
    _ask([file for file, _ in useful], book, names, language)


def _ask(files: list[File], book: Book, names: str, language: str) -> None:
    """A newer file over a workspace: show what differs, cell by cell, and let the person choose."""
    desk = session.desk()
    newer = renewed(desk.book, book)
    edits = [edit for edit in differences(desk.book, newer) if edit.change in ("cell", "row_added", "row_removed")]
    if not edits:  # nothing here is touched: new tables simply join
        session.keep_files(desk.source, files)
        session.change(newer, say("loaded", language, names=names))
        _taken(files)
        st.rerun()
    with st.container(border=True):
        st.subheader(say("renew_title", language, names=plain(names)), anchor=False)
        st.caption(say("renew_explained", language, count=len(edits)))
        st.data_editor(
            pd.DataFrame(
                {
                    "take": [True] * len(edits),
                    "where": [_place(edit, language) for edit in edits],
                    "before": [edit.before for edit in edits],
                    "after": [edit.after for edit in edits],
                }
            ),
            column_config={
                "take": st.column_config.CheckboxColumn(say("renew_take", language)),
                "where": st.column_config.TextColumn(say("edit_where", language), width="large"),
                "before": st.column_config.TextColumn(say("renew_here", language)),
                "after": st.column_config.TextColumn(say("renew_file", language)),
            },
            disabled=["where", "before", "after"], hide_index=True, height=240, key="renewal",
        )  # fmt: skip
        with st.container(horizontal=True):
            st.button(
                say("renew_now", language),
                type="primary",
                key="renew",
                on_click=_renew,
                args=(files, newer, edits, names),
            )
            st.button(say("renew_new", language), key="renew_new", on_click=_start, args=(files, book, names))
            st.button(say("renew_leave", language), key="renew_leave", on_click=_taken, args=(files,))


def _renew(files: list[File], newer: Book, edits: list[Edit], names: str) -> None:
    """Take the differences that are ticked; what is left out stays as it is here."""
    desk = session.desk()
    ticked = session.editor_state("renewal")
    refused = [edit for row, edit in enumerate(edits) if ticked.get(row, {}).get("take", True) is False]
    left = [(edit.kind, edit.record, edit.field) for edit in refused if edit.record is not None]
    session.keep_files(desk.source, files)
    session.change(without(newer, desk.book, left), say("renewed", session.language(), names=names))
    _taken(files)


def _start(files: list[File], book: Book, names: str) -> None:
    session.start(book, files, say("loaded", session.language(), names=names))
    _taken(files)


def show_found(found: list[Reading], language: str) -> None:
    """Every table of every file: its kind and place, rows used and rejected, columns matched and kept."""
    tables = [(reading, table) for reading in found for table in reading.found]
    st.dataframe(
        pd.DataFrame([_accounted(reading, table, language) for reading, table in tables]),
        hide_index=True, height="content", alt=say("tab_found", language),
    )  # fmt: skip
    for reading in found:
        for sheet in reading.sheets:
            st.caption(say("sheet_kept", language, sheet=plain(sheet.name), file=plain(reading.file)))
    for reading, table in tables:
        with st.expander(f"{plain(reading.file)} · {plain(table.sheet)} · {_kind(table.kind, language)}"):
            st.dataframe(
                pd.DataFrame([_matched(column, table, language) for column in table.columns]),
                hide_index=True, height="content",
            )  # fmt: skip


def _accounted(reading: Reading, found: Found, language: str) -> dict[str, object]:
    matched = [column for column in found.columns if column.field]
    kept = [column.header for column in found.columns if not column.field]
    rejected = "; ".join(
        f"{problem.row}: {problem.sentence(language)}" for problem in found.problems if problem.row in found.rejected
    )
    return {
        say("found_file", language): reading.file,
        say("found_sheet", language): found.sheet + (say("found_hidden", language) if found.hidden else ""),
        say("found_kind", language): _kind(found.kind, language),
        say("found_rows", language): len(found.record_rows) + len(found.rejected),
        say("found_used", language): len(found.table.records),
        say("found_rejected", language): len(found.rejected),
        say("found_why", language): rejected,
        say("found_matched", language): len(matched),
        say("found_kept", language): ", ".join(kept),
    }


def _matched(column, found: Found, language: str) -> dict[str, object]:  # type: ignore[no-untyped-def]
    known = KINDS[found.kind].column(column.field) if column.field and found.kind in KINDS else None
    return {
        say("match_column", language): column.letter,
        say("match_header", language): column.header,
        say("match_field", language): known.words(language) if known else say("match_kept", language),
        say("match_confidence", language): f"{column.confidence:.0%}" if known else "",
        say("match_scale", language): column.scale or "",
    }


def show_problems(problems: list[Problem], language: str) -> None:
    """Everything that is wrong, at once, each with its place and what would do."""
    if not problems:
        st.success(say("no_problems", language), icon=":material/check_circle:")
        return
    order = {"error": 0, "warning": 1, "note": 2}
    st.dataframe(
        pd.DataFrame(
            [
                {
                    say("problem_severity", language): say(f"severity_{problem.severity}", language),
                    say("problem_place", language): _where(problem, language),
                    say("problem_found", language): problem.found,
                    say("problem_sentence", language): problem.sentence(language),
                }
                for problem in sorted(problems, key=lambda problem: order[problem.severity])
            ]
        ),
        hide_index=True, height=430, alt=say("problems", language),
        column_config={say("problem_sentence", language): st.column_config.TextColumn(width="large")},
    )  # fmt: skip


def _where(problem: Problem, language: str) -> str:
    parts = [problem.file, problem.sheet]
    if problem.row:
        parts.append(say("row", language, row=problem.row))
    if problem.column:
        parts.append(say("column", language, column=problem.column))
    column = KINDS[problem.kind].column(problem.field) if problem.kind in KINDS and problem.field else None
    return " · ".join([part for part in parts if part] + ([column.words(language)] if column else []))


def _place(edit: Edit, language: str) -> str:
    kind = KINDS[edit.kind]
    column = kind.column(edit.field) if edit.field else None
    what = column.words(language) if column else edit.field or say("whole_row", language)
    return f"{kind.words(language)} · {edit.label} · {what}"


def _kind(kind: str, language: str) -> str:
    return KINDS[kind].words(language) if kind in KINDS else say("kind_unknown", language)


def _read(file: File) -> Reading:
    return cached.reading(_digest(file[1]), file[0], file[1])


def _taken(files: list[File]) -> None:
    session.taken().update(_digest(content) for _, content in files)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
