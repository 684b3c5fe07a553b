"""What every visitor shares: the store, the samples and the blank form."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from data.kinds import Book
from data.reading import joined, read
from data.store import place

if TYPE_CHECKING:
    from data.store import Store


SAMPLES = ("game_security", "data_governance")
_FOLDER = Path(__file__).parents[3]


@st.cache_resource
def store() -> "Store":
    """The workspaces: an SQLite file beside the app, or the database named by LIAISON_STORE."""
    from data.store import Store  # here, since it is slow to load and an untouched sample needs none

    return Store(place())


@st.cache_data(max_entries=8)
def sample_file(name: str, language: str) -> tuple[str, bytes]:
    """A sample workbook as it stands in data/samples: its file name and its bytes."""
    path = _FOLDER / "data" / "samples" / f"{name}_{language}.xlsx"
    return path.name, path.read_bytes()


@st.cache_resource(max_entries=8)
def sample(name: str, language: str) -> Book:
    """A sample, read through the same door as any upload. Shared by all visitors; a Book is never changed in place."""
    return joined([read(*sample_file(name, language))])


@st.cache_data(max_entries=4, show_spinner=False)
def blank_template(language: str) -> bytes:
    """The form to fill in; the same for everybody."""
    from data.export import template

    return template(language)
