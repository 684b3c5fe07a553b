"""Changes to a workspace: kept as revisions, undone, restored, forgotten, and never written over another tab's."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from data.kinds import Book
from data.store import Edit, Forgotten, Stale, Workspace, differences, merged
from pages._shell import cached
from pages._shell.session.desk import (
    Desk,
    address,
    desk,
    forget_here,
    language,
    notice,
    now,
    put_down,
    show_change,
    who,
)
from pages._shell.texts import say


@dataclass(frozen=True, eq=False)
class Conflict:
    """A change made here upon a state that another tab had changed meanwhile."""

    base: Book
    mine: Book
    theirs: Workspace
    why: str

    def edits(self) -> tuple[list[Edit], list[Edit]]:
        """What the other tab changed, and what was changed here."""
        return differences(self.base, self.theirs.book), differences(self.base, self.mine)


def change(book: Book, why: str) -> None:
    """Keep a new state of the desk as a revision; the first change of a sample makes a workspace of one's own.

    If another tab changed the workspace meanwhile, nothing is overwritten: the conflict waits to be settled.
    """
    before = desk()
    if not before.own:
        _written(lambda: _own_copy(before, book, why))
        return
    try:
        _written(lambda: cached.store().save(before.source, before.revision, book, by=who(), at=now(), why=why))
    except Stale as stale:
        conflicts = st.session_state.setdefault("conflicts", [])
        conflicts.append(Conflict(before.book, book, stale.current, why))
        put_down(stale.current)


def _own_copy(before: Desk, book: Book, why: str) -> Workspace:
    """A workspace that starts from the sample, with the sample's file and this first change."""
    store = cached.store()
    created = store.create(before.book, by=who(), at=now(), why=say("started_from_sample", language()))
    name, content = cached.sample_file(before.source, language())
    store.keep_file(created.id, name, content, at=now())
    return store.save(created.id, created.revision, book, by=who(), at=now(), why=why)


def _written(write: Callable[[], Workspace]) -> None:
    """Write to the store and lay the outcome on the desk; a workspace forgotten in another tab is told, not raised."""
    try:
        put_down(write())
    except Forgotten:
        notice(say("workspace_gone", language()))
        forget_here()


def start(book: Book, files: list[tuple[str, bytes]], why: str) -> None:
    """A new workspace from uploaded files."""
    store = cached.store()
    workspace = store.create(book, by=who(), at=now(), why=why)
    keep_files(workspace.id, files)
    put_down(workspace)
    address()


def keep_files(workspace_id: str, files: list[tuple[str, bytes]]) -> None:
    """Keep the uploaded files as they came, for the report that goes back marked up."""
    try:
        for name, content in files:
            cached.store().keep_file(workspace_id, name, content, at=now())
    except Forgotten:
        notice(say("workspace_gone", language()))
        forget_here()


def conflict() -> Conflict | None:
    """The first conflict that is not settled yet."""
    waiting: list[Conflict] = st.session_state.get("conflicts", [])
    return waiting[0] if waiting else None


def settle(keep_mine: bool) -> list[Edit]:
    """End a conflict: put my cells on top of the present state where they do not clash, or drop mine. Returns what clashed."""
    waiting: list[Conflict] = st.session_state.get("conflicts", [])
    if not waiting:
        return []
    found = waiting.pop(0)
    if not keep_mine:
        return []
    book, clashes = merged(found.base, found.mine, desk().book)
    change(book, found.why)
    return clashes


def undo() -> None:
    """Take the last revision back."""
    _step(lambda before: cached.store().undo(before.source, before.revision))


def redo() -> None:
    """Bring back what was undone."""
    _step(lambda before: cached.store().redo(before.source, before.revision))


def restore(name: str) -> None:
    """Go back to a restore point, as a revision of its own."""
    _step(lambda before: cached.store().restore(before.source, before.revision, name, by=who(), at=now(), why=name))


def _step(step: Callable[[Desk], Workspace]) -> None:
    """A step through the history; where another tab was faster, its changes are shown and the step is not taken."""
    before = desk()
    try:
        _written(lambda: step(before))
    except Stale as stale:
        show_change(differences(before.book, stale.current.book))
        put_down(stale.current)


def mark(name: str) -> None:
    """Name the state that this tab shows, to come back to it after the meeting."""
    if not desk().own:
        change(desk().book, say("started_from_sample", language()))
    before = desk()
    try:
        if cached.store().head(before.source) == before.revision:
            cached.store().mark(before.source, name, at=now())
            notice(say("restore_point_set", language(), name=name))
    except Forgotten:
        notice(say("workspace_gone", language()))
        forget_here()


def forget() -> None:
    """Delete the workspace with everything in it, and go back to the sample."""
    cached.store().forget(desk().source)
    forget_here()
