"""Taking files in: read them once, then start a workspace, or renew one after asking about each difference."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.kinds import Book
from data.reading import Reading, renewed
from data.store import differences
from pages._shell import cached, kept, matching, newer, renewal, session
from pages._shell.batch import Batch, File, fingerprint, read_file
from pages._shell.reading import ToRead, in_turn
from pages._shell.texts import say
from pages._shell.widgets import plain

# What the uploader offers to choose; what a file really is tells its content.
CHECK = 1  # the place, among the tabs, where a reading is checked
OFFERED = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "xml")


def take(uploads: Sequence[UploadedFile], readings: Sequence[Reading], language: str) -> list[kept.Spot]:
    """Take in files that were just dropped: onto a new workspace at once, onto one of one's own after asking.

    readings: of the files that are here. Returns the tables of what waits for an answer.
    """
    fresh = [upload for upload in uploads if upload.file_id not in session.taken()]
    if not fresh:
        return []
    read = _read_all(
        [(upload.name, upload.getvalue()) for upload in fresh], [upload.file_id for upload in fresh], language
    )
    # A file that could not be read stays fresh, so that it is told of as long as it lies there.
    useful = [(upload.file_id, file, reading) for upload, (file, reading) in zip(fresh, read, strict=True) if reading.error is None]  # fmt: skip
    if not useful:
        return []
    batch = Batch([file for _, file, _ in useful], [(fingerprint(file), reading) for _, file, reading in useful], [id for id, _, _ in useful])  # fmt: skip
    if not any(len(found.table.records) for _, reading in batch.readings for found in reading.found):
        _nothing_found(batch, language)
        return []
    if not session.desk().own:
        _start(batch)
        st.rerun()
    if session.waiting() is not None:  # one question at a time
        st.info(say("newer_later", language, names=plain(batch.names(language))), icon=":material/hourglass_empty:")
        return []
    _ask(batch, readings, language)
    return kept.spots(batch.accounts, waiting=True)


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
    book = renewed(session.desk().whole, batch.book)
    _renew(batch, renewal.Asked(book, [], "", batch.readings), [])


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


def _ask(batch: Batch, readings: Sequence[Reading], language: str) -> None:
    """A newer file over a workspace: show what differs, cell by cell, and let the person choose."""
    known = newer.versions_in(batch, readings)
    asked = newer.asked_of(batch, known)
    unsure = any(newer.answer(batch, one) is None for one in known)
    if not asked.edits and not unsure:  # nothing here is touched: new tables simply join
        _renew(batch, asked, [])
        st.rerun()
    likely = newer.proposed(asked.edits, batch, asked.newer)
    proposed = [take and not mine for take, mine in zip(likely, asked.by_hand, strict=True)]
    with st.container(border=True):
        st.header(say("renew_title", language, names=plain(batch.names(language))), anchor=False)
        newer.ask_whether(batch, known, language)
        st.caption(say("renew_explained", language, count=len(asked.edits)))
        _to_check(batch, language)
        renewal.show(asked, proposed, language)
        with st.container(horizontal=True):
            st.button(
                say("renew_now", language), type="primary", key="renew", on_click=_renew, args=(batch, asked, proposed),
            )  # fmt: skip
            st.button(say("renew_apart", language), key="renew_new", on_click=_start, args=(batch,))
            st.button(say("renew_leave", language), key="renew_leave", on_click=_taken, args=(batch.ids,))


def _to_check(batch: Batch, language: str) -> None:
    """How much of their reading is to be checked, and the way there, before anything is taken from it."""
    spots = sorted(kept.spots(batch.accounts, waiting=True), key=matching.urgency)
    if not spots:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        count = sum(map(matching.to_check, spots))
        said = say("check_count", language, count=count) if count else say("newer_read", language)
        st.markdown(said, width="content")
        st.button(
            say("newer_check", language), key="newer_check", icon=":material/table_view:", on_click=_check, args=(spots[0].key,)
        )  # fmt: skip


def _check(key: str) -> None:
    """Callback: open the reading of a file that waits."""
    session.put("check_table", key)
    session.turn_to_tab(CHECK)


def _renew(batch: Batch, asked: renewal.Asked, proposed: list[bool]) -> None:
    """Take the differences that are ticked; what is left out stays as it is here."""
    desk, spoken = session.desk(), session.language()
    session.keep_files(desk.source, batch.files)
    book = renewal.left(asked.newer, desk.whole, renewal.unticked(asked.edits, proposed))
    why = say(_what_happened(desk.whole, book), spoken, names=batch.names(spoken))
    session.change(book, why, loaded=True)
    _told(batch, why)


def _what_happened(before: Book, after: Book) -> str:
    """The words for a file that was taken in: nothing new, only rows that were not here, or changes."""
    edits = [edit.change for edit in differences(before, after) if edit.change not in ("mapping", "setting")]
    if not edits:
        return "renewed_nothing"
    return "renewed_added" if set(edits) <= {"row_added", "table_added", "sheet_added"} else "renewed"


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
