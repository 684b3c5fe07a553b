"""Files that are being taken in or looked at again: each is read once, however often it is asked about."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from data.kinds import Book, Problem
from data.reading import Found, Opened, Pair, Reading, Sheet, opened, pairs, read
from pages._shell.cached._key import Key

if TYPE_CHECKING:
    pass


@st.cache_resource(scope="session", max_entries=24, show_spinner=False)
def reading(
    digest: str,
    mappings: dict[str, dict[str, str]],
    name: str,
    _content: bytes,
    _told: Callable[[float], None] | None = None,
) -> Reading:
    """What was found in one file that is being taken in; `digest` is the sha256 of its bytes, `mappings` what its headings mean.

    It is held while the visitor is asked about it and let go once it is taken (`reading.clear()` clears this session's).
    `_told` hears how far the reading is.
    """
    return read(name, _content, mappings=mappings, told=_told)


@st.cache_resource(scope="session", max_entries=48, show_spinner=False)
def account(
    digest: str,
    mappings: dict[str, dict[str, str]],
    name: str,
    _content: Callable[[], bytes],
    _known: Reading | None = None,
    _told: Callable[[float], None] | None = None,
) -> Reading:
    """What was found in a file of the desk, without its cells, which the desk has; the file is fetched the first time only.

    `_known`: the same reading, where it was just taken in and need not be made once more. `_told` hears how far it is.
    """
    return (_known or read(name, _content(), mappings=mappings, told=_told)).account()


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def sheets(digest: str, name: str, _content: Callable[[], bytes]) -> Opened | None:
    """A file of the desk with its sheets as they look, while one of its readings is checked; None where it cannot be opened."""
    file = opened(name, _content())
    return file if isinstance(file, Opened) else None


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def bars(digest: str, sheet: str, rows: tuple[int, ...], _file: Opened, _found: Found) -> dict[tuple[int, int], str]:
    """The colours of the bars in these rows of a sheet."""
    return _file.bars(_found)


@st.cache_resource(scope="session", max_entries=24, show_spinner=False)
def tables(digest: str, sheet: str, mappings: dict[str, dict[str, str]], _file: Opened, _sheet: Sheet) -> list[Found]:
    """The tables of one sheet as they would be read with these decisions, without their cells."""
    return [found.without_cells() for found in _file.read(_sheet, mappings)]


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def marked_copy(
    key: Key, language: str, name: str, _content: bytes, _problems: list[Problem], _reading: Reading
) -> bytes:
    """A file as it came, with its wrong cells marked."""
    from data.export.returned import marked_copy  # here, since few files are sent back
    from data.reading import accounts_of, cells_of

    accounts = accounts_of(name, _reading.found, _problems)
    return marked_copy(_content, _problems, accounts, lambda: cells_of(name, _content), language)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def twice(key: Key, _book: Book) -> tuple[Pair, ...]:
    """The pairs of rows that may be one person, the most alike first."""
    return pairs(_book.records("stakeholders"))
