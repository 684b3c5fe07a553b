"""What is reckoned once and kept: the store, the samples, and each step of the way for one visitor's revision.

Steps are kept per session and keyed by workspace, revision and settings; frames travel unhashed, since
Streamlit hashes large frames from a sample of their rows and would serve stale results.
"""

import os
from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from analytics import map as grid
from analytics import priorities, requirements, risks, schedule
from data import kinds
from data.kinds import Book, Policy
from data.reading import Reading, joined, read
from data.store import Store

SAMPLES = ("game_security", "data_governance")
_FOLDER = Path(__file__).parents[2]

Key = tuple[str, int]


@st.cache_resource
def store() -> Store:
    """The workspaces: an SQLite file beside the app, or the database named by LIAISON_STORE."""
    return Store(os.environ.get("LIAISON_STORE", f"sqlite:///{_FOLDER / '.liaison' / 'workspaces.sqlite'}"))


@st.cache_data(max_entries=8)
def sample_file(name: str, language: str) -> tuple[str, bytes]:
    """A sample workbook as it stands in data/samples: its file name and its bytes."""
    path = _FOLDER / "data" / "samples" / f"{name}_{language}.xlsx"
    return path.name, path.read_bytes()


@st.cache_resource(max_entries=8)
def sample(name: str, language: str) -> Book:
    """A sample, read through the same door as any upload. Shared by all visitors; a Book is never changed in place."""
    return joined([read(*sample_file(name, language))])


@st.cache_data(scope="session", max_entries=24, show_spinner=False)
def reading(digest: str, mappings: dict[str, dict[str, str]], name: str, _content: bytes) -> Reading:
    """What was found in one uploaded file; `digest` is the sha256 of its bytes, `mappings` what its headings mean."""
    return read(name, _content, mappings=mappings)


@st.cache_resource(scope="session", max_entries=12, show_spinner=False)
def seen(key: Key, policy: Policy, language: str, client: str | None, _book: Book) -> Book:
    """The book as an audience may see it."""
    return kinds.seen(_book, policy, language, client)


@st.cache_data(scope="session", max_entries=16, show_spinner=False)
def placed(key: Key, cuts: grid.Cuts, _book: Book) -> pd.DataFrame:
    """Where each stakeholder stands on the map."""
    return grid.placed(_book.table("stakeholders"), cuts)


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def work(key: Key, _book: Book) -> Book:
    """The book with its requirements as tasks, where there are no tasks yet."""
    return requirements.planned(_book)


@st.cache_data(scope="session", max_entries=8, show_spinner=False)
def rated(key: Key, today: date, _book: Book) -> priorities.Rated:
    """Every task on every criterion, with the source of each value."""
    return priorities.rated(work(key, _book), today)


@st.cache_data(scope="session", max_entries=24, show_spinner=False)
def ranked(key: Key, today: date, audience: priorities.Audience, _book: Book) -> pd.DataFrame:
    """The ranking of the tasks for one audience."""
    return priorities.ranked(rated(key, today, _book), audience)


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def plan(key: Key, today: date, _book: Book) -> schedule.Plan:
    """The dates of every task, what drives them, and how much they can slip."""
    return schedule.planned(work(key, _book), today)


@st.cache_data(scope="session", max_entries=8, show_spinner=False)
def exposed(key: Key, _book: Book) -> pd.DataFrame:
    """Every risk with its levels, score and band, before and after the response."""
    return risks.exposed(_book.table("risks"))
