"""Taking files in: read them once, then start a workspace, or renew one after asking about each difference."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.kinds import Book
from data.reading import Reading, joined, mended, renewed, unread
from data.store import Edit, differences
from pages._shell import cached, kept, renewal, session
from pages._shell.reading import Told, ToRead, in_turn
from pages._shell.texts import say
from pages._shell.widgets import plain

File = tuple[str, bytes]

# What the uploader offers to choose; what a file really is tells its content.
OFFERED = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "xml")


def read_file(file: File, told: Callable[[float], None] | None = None) -> Reading:
    """What was found in a file, by the columns that this workspace knows already; the same bytes are read once."""
    return cached.reading(_sha(file), kept.mappings(), *file, told)


def _sha(file: File) -> str:
    return hashlib.sha256(file[1]).hexdigest()


@dataclass(frozen=True, eq=False)
class Batch:
    """The files that were dropped together and could be read: their bytes, what was found in them, their ids as uploads."""

    files: list[File]
    readings: kept.Readings
    ids: list[str]

    @property
    def book(self) -> Book:
        return joined([reading for _, reading in self.readings])

    def names(self, language: str) -> str:
        return say("list_comma", language).join(name for name, _ in self.files)


def take(uploads: Sequence[UploadedFile], language: str) -> None:
    """Take in files that were just dropped: onto a new workspace at once, onto one of one's own after asking."""
    fresh = [upload for upload in uploads if upload.file_id not in session.taken()]
    if not fresh:
        return
    read = _read_all(
        [(upload.name, upload.getvalue()) for upload in fresh], [upload.file_id for upload in fresh], language
    )
    # A file that could not be read stays fresh, so that it is told of as long as it lies there.
    useful = [(upload.file_id, file, reading) for upload, (file, reading) in zip(fresh, read, strict=True) if reading.error is None]  # fmt: skip
    if not useful:
        return
    readings = [(_sha(file), reading) for _, file, reading in useful]
    batch = Batch([file for _, file, _ in useful], readings, [id for id, _, _ in useful])
    if not any(len(found.table.records) for _, reading in readings for found in reading.found):
        _nothing_found(batch, language)
    elif not session.desk().own:
        _start(batch)
        st.rerun()
    else:
        _ask(batch, language)


def _nothing_found(batch: Batch, language: str) -> None:
    """Say so, and offer to point at the headings where there is a sheet to look at."""
    found = any(reading.found for _, reading in batch.readings)
    said = say("no_rows" if found else "no_table", language, names=plain(batch.names(language)))
    st.warning(said, icon=":material/warning:")
    if any(reading.sheets for _, reading in batch.readings):
        st.button(
            say("point_out", language), key="point_out", icon=":material/table_view:", on_click=_anyway, args=(batch,)
        )


def _anyway(batch: Batch) -> None:
    """Callback: take in sheets in which no table was found, so that somebody can point at it."""
    if not session.desk().own:
        _start(batch)
        return
    newer = renewed(session.desk().whole, batch.book)
    _renew(batch, renewal.Asked(newer, [], "", batch.readings), [])


def _read_all(files: list[File], ids: list[str], language: str) -> list[tuple[File, Reading]]:
    """Read the files one by one, telling how far it is, and what cannot be read at all."""
    to_read = [ToRead(name, len(content), partial(read_file, (name, content))) for name, content in files]
    read = in_turn(to_read, language, partial(_stopped, ids, language))
    for reading in read:
        if reading.error is not None:
            said = plain(reading.error.sentence(language))
            st.error(say("labelled", language, label=plain(reading.file), said=said), icon=":material/error:")
    return list(zip(files, read, strict=True))


def _stopped(ids: list[str], language: str) -> None:
    """Callback: what was being read is let go, and nothing of it was taken."""
    session.taken().update(ids)
    session.notice(say("reading_stopped", language))


def _ask(batch: Batch, language: str) -> None:
    """A newer file over a workspace: show what differs, cell by cell, and let the person choose."""
    whole = session.desk().whole
    newer = renewed(whole, batch.book)
    differing = [edit for edit in differences(whole, newer) if edit.change in renewal.ASKED]
    # What came from other files is not missing from this one.
    others = {edit for edit in differing if edit.change == "row_removed" and not _came_from(edit, batch.files)}
    edits = [edit for edit in differing if edit not in others]
    asked = renewal.Asked(renewal.left(newer, whole, others), edits, "", batch.readings)
    if not asked.edits:  # nothing here is touched: new tables simply join
        _renew(batch, asked, [])
        st.rerun()
    likely = _proposed(asked.edits, batch, newer)
    proposed = [take and not mine for take, mine in zip(likely, asked.by_hand, strict=True)]
    with st.container(border=True):
        st.header(say("renew_title", language, names=plain(batch.names(language))), anchor=False)
        st.caption(say("renew_explained", language, count=len(asked.edits)))
        renewal.show(asked, proposed, language)
        with st.container(horizontal=True):
            st.button(
                say("renew_now", language), type="primary", key="renew", on_click=_renew, args=(batch, asked, proposed),
            )  # fmt: skip
            st.button(say("renew_apart", language), key="renew_new", on_click=_start, args=(batch,))
            st.button(say("renew_leave", language), key="renew_leave", on_click=_taken, args=(batch.ids,))


def _came_from(edit: Edit, files: list[File]) -> bool:
    """Whether a record of the desk was read from a file of the same name as one of these."""
    places = session.desk().whole.table(edit.kind).places
    return edit.record in places.index and places.at[edit.record, "file"] in {name for name, _ in files}


def _proposed(edits: list[Edit], batch: Batch, newer: Book) -> list[bool]:
    """Which differences are ticked: none by which the file merely lacks what is here.

    That is a row that is not in it; a blank, or another scale, of a column that it has no more or that is read as something
    else now; and a blank that was blank or refused when the file was last read: what stands there now was mended here. A
    blank where the file told something before is news, and ticked.
    """
    lacking = {_cell(edit) for edit in edits if edit.change in ("cell", "scale") and edit.after is None}
    unsaid = unread(newer, [reading for _, reading in batch.readings], lacking)
    blank = {cell for cell in lacking - unsaid if cell[1] is not None}
    unsaid |= mended(session.desk().whole, _as_last_read(batch.files), blank) if blank else set()
    return [edit.change != "row_removed" and _cell(edit) not in unsaid for edit in edits]


def _cell(edit: Edit) -> tuple[str, int | None, str]:
    return edit.kind, edit.record, edit.field


def _as_last_read(files: list[File]) -> Book:
    """What the files of these names said when they were last taken in; under new names, what any file here said."""
    here = {file.name: file for file in kept.files()}
    again = [file for name, file in here.items() if name in {name for name, _ in files}] or list(here.values())
    new = [file for file in again if not session.read_before((file.sha, session.desk().whole_key))]
    to_read = [ToRead(file.name, file.size, partial(_read_again, file)) for file in new]
    in_turn(to_read, session.language(), None, only_long=True)
    return joined([_read_again(file) for file in again])


def _read_again(file: kept.File, told: Told | None = None) -> Reading:
    return read_file((file.name, file.content()), told)


def _renew(batch: Batch, asked: renewal.Asked, proposed: list[bool]) -> None:
    """Take the differences that are ticked; what is left out stays as it is here."""
    desk, spoken = session.desk(), session.language()
    why = say("renewed", spoken, names=batch.names(spoken))
    session.keep_files(desk.source, batch.files)
    book = renewal.left(asked.newer, desk.whole, renewal.unticked(asked.edits, proposed))
    session.change(book, why, loaded=True)
    _told(batch, why)


def _start(batch: Batch) -> None:
    """Begin a workspace with these files."""
    before, spoken = session.desk().source, session.language()
    why = say("loaded", spoken, names=batch.names(spoken))
    session.start(batch.book, batch.files, why)
    _told(batch, why, before)


def _told(batch: Batch, why: str, before: str | None = None) -> None:
    """Remember what was taken in, to tell of it and for the way back."""
    kept.note(batch.readings)
    session.loaded(session.Loaded(session.desk().whole_key, why, tuple(name for name, _ in batch.files), before))
    _taken(batch.ids)


def _taken(ids: list[str]) -> None:
    """These files are done with: their cells are on the desk, and what was read of them is let go."""
    session.taken().update(ids)
    cached.reading.clear()
