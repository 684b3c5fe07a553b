"""The steps from a book to its places, ranking, dates and exposures."""

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics import map as grid
from analytics import (
    priorities,
    requirements,
    risks,
    schedule,
    ties,
)
from data import kinds
from data.kinds import Book, Policy, Table
from pages._shell.cached._key import Key

if TYPE_CHECKING:
    pass


@st.cache_resource(scope="session", max_entries=12, show_spinner=False)
def seen(key: Key, policy: Policy, language: str, client: str | None, _book: Book) -> Book:
    """The book as an audience may see it."""
    return kinds.seen(_book, policy, language, client)


@st.cache_resource(scope="session", max_entries=16, show_spinner=False)
def placed(key: Key, cuts: grid.Cuts, _book: Book) -> pd.DataFrame:
    """Where each stakeholder stands on the map."""
    return grid.placed(_book.table("stakeholders"), cuts)


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def circled(key: Key, weights: grid.Weights, _book: Book) -> pd.DataFrame:
    """The Stakeholder Circle: everybody's index and rank by these weights."""
    return grid.circle(_book.table("stakeholders"), weights)


def work(key: Key, book: Book) -> Book:
    """The book with its requirements as tasks, where there are no tasks yet."""
    return book.with_table(_as_tasks(key, book)) if requirements.stand_for_tasks(book) else book


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _as_tasks(key: Key, _book: Book) -> Table:
    return requirements.as_tasks(_book.table("requirements"))


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def rated(key: Key, today: date, _book: Book) -> priorities.Rated:
    """Every task on every criterion, with the source of each value."""
    return priorities.rated(work(key, _book), today)


@st.cache_resource(scope="session", max_entries=24, show_spinner=False)
def ranked(key: Key, today: date, audience: priorities.Audience, _book: Book) -> pd.DataFrame:
    """The ranking of the tasks for one audience."""
    return priorities.ranked(rated(key, today, _book), audience)


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def tied(key: Key, what: str, _book: Book) -> pd.DataFrame:
    """Pairs of who or what is tied to what (see analytics.ties), by the name of the tie."""
    ends = {
        "counterparts": ("tasks", "stakeholders"),
        "threatens": ("risks", "tasks"),
        "hurts": ("risks", "stakeholders"),
    }
    pairs: pd.DataFrame = getattr(ties, what)(*(_book.records(kind) for kind in ends[what]))
    return pairs


@st.cache_resource(scope="session", max_entries=6, show_spinner=False)
def plan(key: Key, today: date, _book: Book) -> schedule.Plan:
    """The dates of every task, what drives them, and how much they can slip."""
    return schedule.planned(work(key, _book), today)


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def exposed(key: Key, _book: Book) -> pd.DataFrame:
    """Every risk with its levels, score and band, before and after the response."""
    return risks.exposed(_book.table("risks"))
