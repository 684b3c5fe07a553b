"""Earlier states of a workspace: they never change, so they are looked up once."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from data.kinds import Book
from pages._shell.cached.shared import store

if TYPE_CHECKING:
    from data.store import ChangedHere, Erased

_ALL = 1_000_000  # revisions; nobody makes more


def earlier(workspace: str, revision: int) -> tuple[int, datetime] | None:
    """The earlier state to compare a revision with: the newest restore point before it, else the first state; and its moment."""
    marks = [(mark.revision, mark.at) for mark in store().marks(workspace) if mark.revision < revision]
    if marks:
        return marks[0]
    line = [(entry.number, entry.at) for entry in store().log(workspace, limit=_ALL) if entry.current]
    return line[-1] if line and line[-1][0] < revision else None


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def book_at(workspace: str, revision: int) -> Book | None:
    """The content of a revision, which never changes; None where the workspace was forgotten."""
    return store().book(workspace, revision)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def changed_here(workspace: str, revision: int) -> "ChangedHere":
    """What at a revision stands as somebody left it, and no longer as it was loaded."""
    return store().changed_here(workspace, revision)


@st.cache_data(scope="session", max_entries=8, show_spinner=False)
def moments(workspace: str, revision: int) -> list[tuple[int, date, str | None]]:
    """The earlier states to compare with, the newest first, each as revision, day (UTC) and name.

    They are the restore points, the end of each day (name None) and the state that the workspace began with (name empty).
    """
    line = [entry for entry in store().log(workspace, limit=_ALL) if entry.current and entry.number <= revision]
    ends: dict[date, int] = {}
    for entry in line:
        ends.setdefault(entry.at.date(), entry.number)
    named: list[tuple[int, date, str | None]] = [
        (mark.revision, mark.at.date(), mark.name) for mark in store().marks(workspace) if mark.revision < revision
    ]
    taken = {number for number, _, _ in named} | {revision}
    began = [(line[-1].number, line[-1].at.date(), "")] if line and line[-1].number not in taken else []
    taken |= {number for number, _, _ in began}
    days = [(number, day, None) for day, number in ends.items() if number not in taken]
    return sorted([*named, *began, *days], key=lambda one: one[0], reverse=True)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def rating_history(workspace: str, revision: int) -> pd.DataFrame:
    """Every rating given or changed on the way to a revision, the oldest first: at, record, field, before, after, by, why.

    A sample that nobody changed has no history: revision 0, no rows.
    """
    from data.store.rated import nothing  # here, as the store itself

    return store().ratings(workspace, revision) if revision else nothing()


@st.cache_resource(scope="session", max_entries=12, show_spinner=False)
def history_of(workspace: str, revision: int, kind: str, record: int) -> pd.DataFrame:
    """What was changed of one record on the way to a revision, the newest first."""
    return store().history(workspace, revision, kind, record)


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def erasure(workspace: str, revision: int, record: int, pseudonym: str) -> "Erased":
    """What erasing a person would change."""
    return store().erasure(workspace, revision, record, pseudonym)
