"""Taking files in: read them once, then start a workspace, or renew one after asking about each difference."""

import hashlib
from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.kinds import KINDS, Book
from data.reading import Reading, joined, mended, renewed, without
from data.store import Edit, differences
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import plain

File = tuple[str, bytes]

# What the uploader offers to choose; what a file really is tells its content.
OFFERED = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "xml")

# What a newer file may change under somebody's hands, and is therefore asked about.
ASKED = ("cell", "row_added", "row_removed", "scale")


def read_file(file: File) -> Reading:
    """What was found in a file, by the columns that this workspace knows already; the same bytes are read once."""
    return cached.reading(hashlib.sha256(file[1]).hexdigest(), known_mappings(), *file)


def known_mappings() -> dict[str, dict[str, str]]:
    """What headings mean in this workspace."""
    return {headings: dict(fields) for headings, fields in session.desk().whole.mappings.items()}


def in_own_words(language: str) -> None:
    """Streamlit says "Upload", "per file" and "Drag and drop" in English only, and has no setting for it: ours in their place.

    Its words are hidden from the eye and from a screen reader alike, but for the button's, in whose place a screen reader is
    told ours by `pages/_parts/reader`.
    """
    inside = '.st-key-upload [data-testid="stFileUploaderDropzone"]'
    ours = {
        f"{inside} button [data-testid='stMarkdownContainer']": ("p", "font-size: 0", "choose_files", "1rem"),
        f"{inside} [data-testid='stFileUploaderDropzoneInstructions'] > div": (
            "span",
            "display: none",
            "drop_here",
            "0.9rem",
        ),
        f"{inside} > input + div:has(> span:only-child)": (
            "span",
            "display: none",
            "drop_now",
            "1rem",
        ),  # while files hang over it; the files that were chosen stand in the same place, with a button
    }
    rules = [
        f"{place} > {theirs} {{ {hidden} }} {place}::after {{ content: '{say(words, language)}'; font-size: {size} }}"
        for place, (theirs, hidden, words, size) in ours.items()
    ]
    st.html(f"<style>{''.join(rules)}</style>")


def take(uploads: Sequence[UploadedFile], language: str) -> None:
    """Take in files that were just dropped: onto a new workspace at once, onto one of one's own after asking."""
    fresh = [upload for upload in uploads if upload.file_id not in session.taken()]
    if not fresh:
        return
    read = _read_all([(upload.name, upload.getvalue()) for upload in fresh], language)
    useful = [file for file, reading in read if reading.error is None]
    # A file that could not be read stays fresh, so that it is told of as long as it lies there.
    ids = [upload.file_id for upload, (_, reading) in zip(fresh, read, strict=True) if reading.error is None]
    if not useful:
        return
    if not any(len(found.table.records) for _, reading in read for found in reading.found):
        found = any(reading.found for _, reading in read)
        names = say("list_comma", language).join(plain(name) for name, _ in useful)
        st.warning(say("no_rows" if found else "no_table", language, names=names), icon=":material/warning:")
        return
    book, names = (
        joined([reading for _, reading in read if reading.error is None]),
        say("list_comma", language).join(name for name, _ in useful),
    )
    if not session.desk().own:
        _start(useful, book, names, ids)
        st.rerun()
    _ask(useful, book, names, ids, language)


def _read_all(files: list[File], language: str) -> list[tuple[File, Reading]]:
    """Read the files one by one, telling how far it is, and what cannot be read at all."""
    with st.status(say("reading", language, count=len(files)), expanded=False) as status:
        read = []
        for number, file in enumerate(files, start=1):
            status.update(label=say("reading_file", language, name=plain(file[0]), number=number, count=len(files)))
            read.append((file, read_file(file)))
        failed = any(reading.error for _, reading in read)
        status.update(
            label=say("reading_failed" if failed else "reading_done", language), state="error" if failed else "complete"
        )
    for _, reading in read:
        if reading.error is not None:
            said = plain(reading.error.sentence(language))
            st.error(say("labelled", language, label=plain(reading.file), said=said), icon=":material/error:")
    return read


def _ask(files: list[File], book: Book, names: str, ids: list[str], language: str) -> None:
    """A newer file over a workspace: show what differs, cell by cell, and let the person choose."""
    newer = renewed(session.desk().whole, book)
    differing = [edit for edit in differences(session.desk().whole, newer) if edit.change in ASKED]
    # What came from other files is not missing from this one.
    others = {edit for edit in differing if edit.change == "row_removed" and not _came_from(edit, files)}
    newer = without(newer, session.desk().whole, [(edit.kind, edit.record, edit.field) for edit in others])
    edits = [edit for edit in differing if edit not in others]
    if not edits:  # nothing here is touched: new tables simply join
        _renew(files, newer, edits, [], names, ids)
        st.rerun()
    by_hand = _changed_here(edits)
    proposed = [take and not kept for take, kept in zip(_proposed(edits, files), by_hand, strict=True)]
    with st.container(border=True):
        st.header(say("renew_title", language, names=plain(names)), anchor=False)
        st.caption(say("renew_explained", language, count=len(edits)))
        _ticks(edits, proposed, by_hand, language)
        with st.container(horizontal=True):
            st.button(
                say("renew_now", language), type="primary", key="renew", on_click=_renew,
                args=(files, newer, edits, proposed, names, ids),
            )  # fmt: skip
            st.button(say("renew_new", language), key="renew_new", on_click=_start, args=(files, book, names, ids))
            st.button(say("renew_leave", language), key="renew_leave", on_click=_taken, args=(ids,))


def _came_from(edit: Edit, files: list[File]) -> bool:
    """Whether a record of the desk was read from a file of the same name as one of these."""
    places = session.desk().whole.table(edit.kind).places
    return edit.record in places.index and places.at[edit.record, "file"] in {name for name, _ in files}


def _proposed(edits: list[Edit], files: list[File]) -> list[bool]:
    """Which differences are ticked: none by which the file merely lacks what is here.

    That is a row that is not in it, and a blank that was blank or refused when the file was last read: what stands there
    now was mended here. A blank where the file told something before is news, and ticked.
    """
    blank = {(edit.kind, edit.record, edit.field) for edit in edits if edit.change == "cell" and edit.after is None}
    since = mended(session.desk().whole, _as_last_read(files), blank) if blank else set()
    return [edit.change != "row_removed" and (edit.kind, edit.record, edit.field) not in since for edit in edits]


def _changed_here(edits: list[Edit]) -> list[bool]:
    """Which differences lie where somebody changed, added or deleted something here: that stays, whatever the file says."""
    desk = session.desk()
    by_hand = cached.changed_here(desk.source, desk.revision)
    return [edit in by_hand for edit in edits]


def _as_last_read(files: list[File]) -> Book:
    """What the files of these names said when they were last taken in; under new names, what any file here said."""
    store, source = cached.store(), session.desk().source
    latest = {kept.name: kept.sha for kept in sorted(store.files(source), key=lambda kept: kept.at)}
    again = {name: sha for name, sha in latest.items() if name in {name for name, _ in files}} or latest
    return joined([read_file((name, store.file(source, sha) or b"")) for name, sha in again.items()])


def _ticks(edits: list[Edit], proposed: list[bool], by_hand: list[bool], language: str) -> None:
    """Each difference with a tick and, where somebody changed it here, a word of it, so that nothing is lost by mistake."""
    differing = {
        "take": proposed,
        "changed": [say("renew_changed", language) if changed else None for changed in by_hand],
        "where": [_place(edit, language) for edit in edits],
        "before": [edit.before for edit in edits],
        "after": [edit.after for edit in edits],
    }
    config = {
        "take": st.column_config.CheckboxColumn(say("renew_take", language)),
        "changed": st.column_config.TextColumn(say("renew_note", language)) if any(by_hand) else None,
        "where": st.column_config.TextColumn(say("edit_where", language), width="large"),
        "before": st.column_config.TextColumn(say("renew_here", language)),
        "after": st.column_config.TextColumn(say("renew_file", language)),
    }
    st.data_editor(
        pd.DataFrame(differing), column_config=config, disabled=["where", "before", "after", "changed"], hide_index=True, placeholder="", height=240,
        key="renewal", alt=say("renew_explained", language, count=len(edits)),
    )  # fmt: skip


def _renew(files: list[File], newer: Book, edits: list[Edit], proposed: list[bool], names: str, ids: list[str]) -> None:
    """Take the differences that are ticked; what is left out stays as it is here."""
    desk, ticked = session.desk(), session.editor_state("renewal")
    refused = [edit for row, edit in enumerate(edits) if not ticked.get(row, {}).get("take", proposed[row])]
    left = [(edit.kind, edit.record, edit.field) for edit in refused]
    session.keep_files(desk.source, files)
    session.change(without(newer, desk.whole, left), say("renewed", session.language(), names=names), loaded=True)
    _taken(ids)


def _start(files: list[File], book: Book, names: str, ids: list[str]) -> None:
    session.start(book, files, say("loaded", session.language(), names=names))
    _taken(ids)


def _taken(ids: list[str]) -> None:
    """These files are done with: their cells are on the desk, and what was read of them is let go."""
    session.taken().update(ids)
    cached.reading.clear()


def _place(edit: Edit, language: str) -> str:
    kind = KINDS[edit.kind]
    column = kind.column(edit.field) if edit.field else None
    what = column.words(language) if column else edit.field or say("whole_row", language)
    if edit.change == "scale":
        what = say("scale_of", language, column=what)
    return f"{kind.words(language)} · {edit.label} · {what}"
