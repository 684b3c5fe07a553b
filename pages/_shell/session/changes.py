"""Changes to a workspace: kept as revisions, undone, restored, forgotten, and never written over another tab's."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from data.kinds import Book
from data.store import Edit, Erased, Forgotten, Stale, Workspace, differences, merged, on_top
from pages._shell import cached
from pages._shell.session.desk import address, desk, now, present, who
from pages._shell.session.visit import Desk, Visit, language, visit
from pages._shell.texts import say


@dataclass(frozen=True, eq=False)
class Conflict:
    """A change made here to cells that another tab had changed meanwhile."""

    base: Book
    mine: Book
    theirs: Workspace
    why: str
    loaded: bool = False

    def edits(self) -> tuple[list[Edit], list[Edit]]:
        """What the other tab changed, and what was changed here."""
        return differences(self.base, self.theirs.book), differences(self.base, self.mine)


def change(book: Book, why: str, *, loaded: bool = False) -> None:
    """Keep a new state of the desk (made from its `whole`) as a revision; the first change of a sample makes a workspace of one's own.

    Where another tab changed the workspace meanwhile, cells that only one side touched are joined and the other side's
    are shown; where both touched the same cell, nothing is written and the conflict waits to be settled. `loaded` tells a file that was
    taken in from what somebody changed here.
    """
    here, before, by, spoken = visit(), desk(), who(), language()
    here.before = before.whole
    if not before.own:
        _written(here, spoken, lambda: _own_copy(before, book, why, by, spoken))
        return
    try:
        _written(here, spoken, lambda: _saved(before.source, before.revision, book, by, why, loaded=loaded))
    except Stale as stale:
        _joined(here, Conflict(before.whole, book, stale.current, why, loaded), by, spoken)


def _joined(here: Visit, found: Conflict, by: str, spoken: str) -> None:
    """Join the two sides where they touched different cells; else the conflict waits."""
    theirs, why = found.theirs, found.why
    both, clashes = merged(found.base, found.mine, theirs.book)
    here.elsewhere = differences(found.base, theirs.book)
    here.put_down(theirs)
    if clashes:
        here.conflicts.append(found)
        return
    try:
        _written(here, spoken, lambda: _saved(theirs.id, theirs.revision, both, by, why, loaded=found.loaded))
    except Stale as stale:  # a third change within the same moment: ask rather than race
        here.put_down(stale.current)
        here.conflicts.append(replace(found, theirs=stale.current))


def _saved(source: str, base: int, book: Book, by: str, why: str, *, loaded: bool = False) -> Workspace:
    return cached.store().save(source, base, book, by=by, at=now(), why=why, loaded=loaded)


def _own_copy(before: Desk, book: Book, why: str, by: str, spoken: str) -> Workspace:
    """A workspace that starts from the sample, with the sample's file and this first change."""
    store = cached.store()
    created = store.create(before.whole, by=by, at=now(), why=say("started_from_sample", spoken))
    name, content = cached.sample_file(before.source, spoken)
    store.keep_file(created.id, name, content, at=now())
    if (point := visit().meeting) is not None:  # the meeting began on the untouched sample
        store.mark(created.id, point, at=now())
    return _saved(created.id, created.revision, book, by, why)


def _written(here: Visit, spoken: str, write: Callable[[], Workspace]) -> None:
    """Write to the store and lay the outcome on the desk; a workspace forgotten in another tab is told, not raised."""
    try:
        here.put_down(write())
    except Forgotten:
        here.notices.append(say("workspace_gone", spoken))
        here.leave()


def start(book: Book, files: list[tuple[str, bytes]], why: str) -> None:
    """A new workspace from uploaded files."""
    here, by, spoken = visit(), who(), language()
    here.turn(here.source)
    _written(here, spoken, lambda: cached.store().create(book, by=by, at=now(), why=why, loaded=True))
    keep_files(here.source, files)
    address()


def keep_files(workspace_id: str, files: list[tuple[str, bytes]]) -> None:
    """Keep the uploaded files as they came, for the report that goes back marked up."""
    here, spoken = visit(), language()
    try:
        for name, content in files:
            cached.store().keep_file(workspace_id, name, content, at=now())
    except Forgotten:
        here.notices.append(say("workspace_gone", spoken))
        here.leave()


def conflict() -> Conflict | None:
    """The first conflict that is not settled yet."""
    waiting = visit().conflicts
    return waiting[0] if waiting else None


def settle(keep_mine: bool) -> list[Edit]:
    """End a conflict: put mine on top of the present state, or drop mine. Returns what of theirs no longer stands for it.

    Mine is not put on top where rows that they added would go for it, as when I put their column on another scale.
    """
    here = visit()
    if not here.conflicts:
        return []
    found: Conflict = here.conflicts.pop(0)
    here.elsewhere = []
    if not keep_mine:
        return []
    book, lost = on_top(found.base, found.mine, desk().whole)
    if any(edit.change == "row_added" for edit in lost):
        here.conflicts.insert(0, found)
        here.notices.append(say("conflict_rows", language()))
        return []
    waiting = len(here.conflicts)
    change(book, found.why, loaded=found.loaded)
    return lost if len(here.conflicts) == waiting else []


def undo() -> None:
    """Take the last revision back."""
    _step(lambda before, by: cached.store().undo(before.source, before.revision))


def undo_last_load() -> None:
    """Go back to before the last load, and what was changed since."""
    _step(lambda before, by: cached.store().before_last_load(before.source, before.revision))


def redo() -> None:
    """Bring back what was undone."""
    _step(lambda before, by: cached.store().redo(before.source, before.revision))


def restore(name: str) -> None:
    """Go back to a restore point, as a revision of its own."""
    _step(lambda before, by: cached.store().restore(before.source, before.revision, name, by=by, at=now(), why=name))


def _step(step: Callable[[Desk, str], Workspace]) -> None:
    """A step through the history; where another tab was faster, its changes are shown and the step is not taken."""
    here, before, by, spoken = visit(), desk(), who(), language()
    here.before, here.refused = None, []
    try:
        _written(here, spoken, lambda: step(before, by))
    except Stale as stale:
        here.elsewhere = differences(before.whole, stale.current.book)
        here.put_down(stale.current)


def mark(name: str) -> None:
    """Name the state that this tab shows, to come back to it after the meeting."""
    if not desk().own:
        change(desk().whole, say("started_from_sample", language()))
    here, before, spoken = visit(), desk(), language()
    try:
        if cached.store().head(before.source) == before.revision:
            cached.store().mark(before.source, name, at=now())
            here.notices.append(say("restore_point_set", spoken, name=name))
    except Forgotten:
        here.notices.append(say("workspace_gone", spoken))
        here.leave()


def begin_meeting(name: str) -> None:
    """Present, with a restore point of that name; that of an untouched sample is set by the first change of it."""
    if desk().own:
        mark(name)
    visit().meeting = name
    present(True)


def meeting() -> str | None:
    """The restore point of the meeting that goes on in this session, or went on last; None where there was none."""
    return visit().meeting


def erase(record: int, pseudonym: str) -> Erased | None:
    """Erase a person from the workspace for good, and from this session's memory; what was changed, None where it was not done.

    Where another tab was faster, its changes are shown and nobody is erased.
    """
    here, before, spoken = visit(), desk(), language()
    try:
        workspace, done = cached.store().erase(
            before.source, before.revision, record, pseudonym, by=who(), at=now(), why=say("erased_why", spoken, name=pseudonym)
        )  # fmt: skip
    except Stale as stale:
        here.elsewhere = differences(before.whole, stale.current.book)
        here.put_down(stale.current)
        return None
    except Forgotten:
        here.notices.append(say("workspace_gone", spoken))
        here.leave()
        return None
    cached.let_go()
    here.let_go()
    here.put_down(workspace)
    return done


def forget() -> None:
    """Delete the workspace with everything in it, go back to the sample, and close what was open to ask for it."""
    here, spoken = visit(), language()
    cached.store().forget(here.source)
    here.leave()
    here.notices.append(say("workspace_forgotten", spoken))
    st.session_state["history"] = st.session_state["forget_open"] = False
