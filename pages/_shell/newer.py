"""A newer file over a workspace: how they differ, which file here it takes the place of, and what is proposed of it."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from data.kinds import Book
from data.reading import Reading, Version, joined, mended, renewed, unread, versions
from data.store import Edit, differences
from pages._shell import kept, renewal, session
from pages._shell.batch import Batch, read_file
from pages._shell.reading import Told, ToRead, in_turn
from pages._shell.texts import say
from pages._shell.widgets import plain

_YES, _NO = "yes", "no"


def asked_of(batch: Batch, known: Sequence[Version]) -> renewal.Asked:
    """How the files differ from what is here; a row that came from another file than they replace is not missing from them."""
    whole = session.desk().whole
    newer = renewed(whole, batch.book)
    differing = [edit for edit in differences(whole, newer) if edit.change in renewal.ASKED]
    replaced = {name for name, _ in batch.files} | {one.earlier for one in known if answer(batch, one) == _YES}
    others = {edit for edit in differing if edit.change == "row_removed" and not _came_from(edit, replaced)}
    edits = [edit for edit in differing if edit not in others]
    return renewal.Asked(renewal.left(newer, whole, others), edits, "", batch.readings)


def versions_in(batch: Batch, readings: Sequence[Reading]) -> list[Version]:
    """Which of the files are, or may be, newer versions of files that are here under another name; `readings`: of these."""
    whole = session.desk().whole
    return versions(whole, renewed(whole, batch.book), readings, [reading for _, reading in batch.readings])


def answer(batch: Batch, version: Version) -> str | None:
    """Whether somebody says that it is a newer version; where it is sure that goes without saying."""
    given = session.value(_key(batch, version))
    return str(given) if given else _YES if version.sure else None


def ask_whether(batch: Batch, known: Sequence[Version], language: str) -> None:
    """Whether each file takes the place of one that is here: said where it is sure, asked where few rows are the same."""
    words = {_YES: say("version_yes", language), _NO: say("version_no", language)}
    for one in known:
        told = {"newer": plain(one.newer), "earlier": plain(one.earlier), "same": one.same, "rows": one.rows}
        st.segmented_control(
            say("version_sure" if one.sure else "version_ask", language, **told), list(words), key=_key(batch, one),
            format_func=words.__getitem__, default=_YES if one.sure else None, required=one.sure,
        )  # fmt: skip


def _key(batch: Batch, version: Version) -> str:
    at = next(at for at, (name, _) in enumerate(batch.files) if name == version.newer)
    return f"version_{batch.ids[at]}_{version.earlier}"


def _came_from(edit: Edit, names: set[str]) -> bool:
    """Whether a record of the desk was read from a file of one of these names."""
    places = session.desk().whole.table(edit.kind).places
    return edit.record in places.index and places.at[edit.record, "file"] in names


def proposed(edits: list[Edit], batch: Batch, newer: Book) -> list[bool]:
    """Which differences are ticked: none by which the file merely lacks what is here.

    That is a row that is not in it; a blank, or another scale, of a column that it has no more or that is read as something
    else now; and a blank that was blank or refused when the file was last read: what stands there now was mended here. A
    blank where the file told something before is news, and ticked.
    """
    lacking = {_cell(edit) for edit in edits if edit.change in ("cell", "scale") and edit.after is None}
    unsaid = unread(newer, [reading for _, reading in batch.readings], lacking)
    blank = {cell for cell in lacking - unsaid if cell[1] is not None}
    unsaid |= mended(session.desk().whole, _as_last_read({name for name, _ in batch.files}), blank) if blank else set()
    return [edit.change != "row_removed" and _cell(edit) not in unsaid for edit in edits]


def _cell(edit: Edit) -> tuple[str, int | None, str]:
    return edit.kind, edit.record, edit.field


def _as_last_read(names: set[str]) -> Book:
    """What the files of these names said when they were last taken in; under new names, what any file here said."""
    here = {file.name: file for file in kept.files()}
    again = [file for name, file in here.items() if name in names] or list(here.values())
    new = [file for file in again if not session.read_before((file.sha, session.desk().whole_key))]
    to_read = [ToRead(file.name, file.size, partial(_read_again, file)) for file in new]
    in_turn(to_read, session.language(), None, only_long=True)
    return joined([_read_again(file) for file in again])


def _read_again(file: kept.File, told: Told | None = None) -> Reading:
    return read_file((file.name, file.content()), told)
