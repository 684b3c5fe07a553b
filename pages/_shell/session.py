"""What one visitor is working on: language, workspace, choices. The only place that touches st.session_state."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import streamlit as st

from data.kinds import LANGUAGES, Book, Table
from data.reading import changed
from data.store import Edit, Forgotten, Stale, Workspace, differences, merged
from pages._shell import cached
from pages._shell.texts import say


@dataclass(frozen=True, eq=False)
class Desk:
    """What lies on the visitor's desk: a sample nobody has touched, or a workspace of one's own."""

    source: str  # the workspace's id, or the sample's name
    own: bool
    revision: int
    book: Book
    can_undo: bool = False
    can_redo: bool = False

    @property
    def key(self) -> cached.Key:
        """What a step may be cached by: the content of a revision never changes."""
        return (self.source if self.own else f"{self.source}/{language()}", self.revision)


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


def begin() -> str:
    """Start of every run: settle the language, the day and the desk; returns the language."""
    state = st.session_state
    if "day" not in state:  # the clock is read here and nowhere else
        state.day = datetime.now().astimezone().date()
        state.desks = []
        wanted = st.query_params.get("w")
        state.source = wanted or st.query_params.get("sample") or cached.SAMPLES[0]
        state.own = wanted is not None
        if wanted:
            state.desks.append(wanted)
    if "desk" in state:
        _take_edits()
    _lay_out()
    state.entered = True
    return language()


def language() -> str:
    """The language of the screen: the address, then what was chosen, then the browser."""
    chosen = st.session_state.get("lang")
    if chosen not in LANGUAGES:
        asked = st.query_params.get("lang", "")
        browser = "zh" if (st.context.locale or "").lower().startswith("zh") else "en"
        chosen = asked if asked in LANGUAGES else browser
        st.session_state.lang = chosen
    return str(chosen)


def enter() -> tuple[str, Desk]:
    """First line of every page: the language and the desk.

    Streamlit takes a folder named `pages` for its older kind of app, and runs a page without app.py when the first
    visit to a fresh server goes straight to it. Such a run is started again, through app.py.
    """
    if not st.session_state.pop("entered", False):
        files = sorted(Path(__file__).parents[1].glob("[a-z]*.py"))
        st.navigation([st.Page(file, url_path=file.stem) for file in files], position="hidden")
        st.rerun()
    return language(), desk()


def desk() -> Desk:
    """What is being worked on."""
    return st.session_state.desk  # type: ignore[no-any-return]


def today() -> date:
    """The day from which "late" and "due" are reckoned: the data's own status date, else this session's day."""
    as_of = str(desk().book.settings.get("as_of") or "")
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        return st.session_state.day  # type: ignore[no-any-return]


def now() -> datetime:
    return datetime.now(UTC)


def who() -> str:
    """The name under which changes are recorded."""
    return str(st.session_state.get("who") or say("a_visitor", language()))


def _lay_out() -> None:
    """Put the chosen workspace on the desk, as it stands now, and tell when another tab moved it on."""
    state = st.session_state
    before: Desk | None = state.get("desk")
    if state.own:
        head = cached.store().head(state.source)
        if head is None:
            notice(say("workspace_gone", language()))
            forget_here()
        elif before is None or before.source != state.source or before.revision != head:
            workspace = cached.store().open(state.source)
            if workspace is not None:
                _follow(before, workspace)
    if not state.own:
        name = state.source if state.source in cached.SAMPLES else cached.SAMPLES[0]
        state.source = name
        state.desk = Desk(name, False, 0, cached.sample(name, language()))
    _address()


def _follow(before: Desk | None, workspace: Workspace) -> None:
    if before is not None and before.source == workspace.id:
        count = len(differences(before.book, workspace.book))
        notice(say("changed_elsewhere", language(), count=count))
    _put(workspace)


def _put(workspace: Workspace) -> None:
    state = st.session_state
    state.source, state.own = workspace.id, True
    if workspace.id not in state.desks:
        state.desks.append(workspace.id)
    state.desk = Desk(workspace.id, True, workspace.revision, workspace.book, workspace.can_undo, workspace.can_redo)


def _address() -> None:
    """Keep workspace and language in the address, so that a reload or a colleague finds the same state."""
    if st.query_params.get("lang") != language():
        st.query_params["lang"] = language()
    name, other = ("w", "sample") if st.session_state.own else ("sample", "w")
    if st.query_params.get(name) != st.session_state.source:
        st.query_params[name] = st.session_state.source
    if other in st.query_params:
        del st.query_params[other]


# --- changes -------------------------------------------------------------------------------------------------------


def change(book: Book, why: str) -> None:
    """Keep a new state of the desk as a revision; the first change of a sample makes a workspace of one's own.

    If another tab changed the workspace meanwhile, nothing is overwritten: the conflict is laid on the desk.
    """
    desk_now, store = desk(), cached.store()
    if not desk_now.own:
        created = store.create(desk_now.book, by=who(), at=now(), why=say("started_from_sample", language()))
        name, content = cached.sample_file(desk_now.source, language())
        store.keep_file(created.id, name, content, at=now())
        _put(store.save(created.id, created.revision, book, by=who(), at=now(), why=why))
        return
    try:
        _put(store.save(desk_now.source, desk_now.revision, book, by=who(), at=now(), why=why))
    except Stale as stale:
        st.session_state.conflict = Conflict(desk_now.book, book, stale.current, why)
        _put(stale.current)
    except Forgotten:  # in another tab; the next run says so and shows the sample
        st.session_state.pop("desk", None)


def start(book: Book, files: list[tuple[str, bytes]], why: str) -> None:
    """A new workspace from uploaded files."""
    store = cached.store()
    workspace = store.create(book, by=who(), at=now(), why=why)
    keep_files(workspace.id, files)
    _put(workspace)
    _address()


def keep_files(workspace_id: str, files: list[tuple[str, bytes]]) -> None:
    for name, content in files:
        cached.store().keep_file(workspace_id, name, content, at=now())


def conflict() -> Conflict | None:
    return st.session_state.get("conflict")


def settle(keep_mine: bool) -> list[Edit]:
    """End a conflict: put my cells on top of theirs where they do not clash, or drop mine. Returns what clashed."""
    found: Conflict | None = st.session_state.pop("conflict", None)
    if found is None or not keep_mine:
        return []
    book, clashes = merged(found.base, found.mine, found.theirs.book)
    change(book, found.why)
    return clashes


def undo() -> None:
    _step(cached.store().undo)


def redo() -> None:
    _step(cached.store().redo)


def _step(step) -> None:  # type: ignore[no-untyped-def]
    try:
        _put(step(desk().source, desk().revision))
    except Stale as stale:
        notice(say("changed_elsewhere", language(), count=len(differences(desk().book, stale.current.book))))
        _put(stale.current)


def mark(name: str) -> None:
    """Name the present state, to come back to it after the meeting."""
    if not desk().own:
        change(desk().book.with_settings(), say("started_from_sample", language()))
    cached.store().mark(desk().source, name, at=now())


def restore(name: str) -> None:
    try:
        _put(cached.store().restore(desk().source, desk().revision, name, by=who(), at=now()))
    except Stale as stale:
        _put(stale.current)


def forget() -> None:
    """Delete the workspace with everything in it, and go back to the sample."""
    cached.store().forget(desk().source)
    forget_here()


def forget_here() -> None:
    state = st.session_state
    state.desks = [known for known in state.desks if known != state.source]
    state.own, state.source = False, cached.SAMPLES[0]
    state.pop("desk", None)


def show(source: str) -> None:
    """Put another workspace of this session, or a sample, on the desk."""
    st.session_state.source = source
    st.session_state.own = source not in cached.SAMPLES
    st.session_state.pop("desk", None)
    st.session_state.pop("conflict", None)


def sources() -> list[str]:
    """What this session can put on the desk: its own workspaces, then the samples."""
    return [*st.session_state.desks, *cached.SAMPLES]


def taken() -> set[str]:
    """The digests of the uploads that this session has dealt with."""
    return st.session_state.setdefault("taken", set())  # type: ignore[no-any-return]


# --- choices that outlive a page -----------------------------------------------------------------------------------


def chosen(kind: str) -> int | None:
    """The record that was last picked of a kind, if it is still there."""
    record = st.session_state.get(f"chosen_{kind}")
    return record if record in desk().book.records(kind).index else None


def choose(kind: str, record: int | None) -> None:
    st.session_state[f"chosen_{kind}"] = record


def clicked(key: str, kind: str, listed: tuple[int, ...] = ()) -> None:
    """Let the mark of a chart, or the row of `listed` records, that was clicked last become the choice."""
    points, rows = _fresh_selection(key)
    if rows and rows[0] < len(listed):
        choose(kind, listed[rows[0]])
    if points:
        custom = points[0].get("customdata")
        record = custom[0] if isinstance(custom, (list, tuple)) else custom
        if record is not None:
            choose(kind, int(record))


def clicked_cell(key: str) -> None:
    """Remember the cell of a heatmap that was clicked last."""
    points, _ = _fresh_selection(key)
    custom = points[0].get("customdata") if points else None
    if custom is not None:
        st.session_state[f"cell_{key}"] = (int(custom[0]), int(custom[1]))


def _fresh_selection(key: str) -> tuple[list[dict], list[int]]:  # type: ignore[type-arg]
    """The points and rows selected since the last look: an old click must not undo a newer choice."""
    selection = (st.session_state.get(key) or {}).get("selection") or {}
    now = {"points": list(selection.get("points", [])), "rows": list(selection.get("rows", []))}
    if now == st.session_state.get(f"seen_{key}"):
        return [], []
    st.session_state[f"seen_{key}"] = now
    return now["points"], now["rows"]


def cell(key: str) -> tuple[int, int] | None:
    return st.session_state.get(f"cell_{key}")


def leave_cell(key: str) -> None:
    st.session_state.pop(f"cell_{key}", None)


def keep(key: str) -> None:
    """Callback: remember what a widget holds across pages."""
    st.session_state[f"kept_{key}"] = list(st.session_state[key])


def kept(key: str) -> list[str]:
    return st.session_state.get(f"kept_{key}", [])  # type: ignore[no-any-return]


def value(key: str) -> Any:
    """What a widget holds, inside its own callback."""
    return st.session_state.get(key)


def editor_state(key: str) -> dict[int, dict[str, object]]:
    """The cells changed in a table editor, by row."""
    edited_rows = (st.session_state.get(key) or {}).get("edited_rows", {})
    return {int(row): dict(cells) for row, cells in edited_rows.items()}


def put(key: str, content: object) -> None:
    """Set a widget before it is drawn."""
    st.session_state[key] = content


def notice(sentence: str) -> None:
    """Something to say on the next screen."""
    st.session_state.setdefault("notices", []).append(sentence)


def notices() -> list[str]:
    return st.session_state.pop("notices", [])  # type: ignore[no-any-return]


# --- a table that is edited in place -------------------------------------------------------------------------------


def editor(kind: str, *, every_column: bool = False) -> tuple[Table, str]:
    """The table under the editor and the editor's key.

    The table stays as it was when the editor opened, while edits are kept as they are made: an editor fed with
    its own changes would lose its place at each of them. It is opened anew when the desk changed otherwise.
    """
    state = st.session_state
    opened = state.get("editor")
    if opened is None or (opened["kind"], opened["every"], opened["at"]) != (kind, every_column, desk().key):
        number = state.get("editors", 0) + 1
        state.editors = number
        table = desk().book.table(kind)
        state.editor = {
            "kind": kind,
            "every": every_column,
            "at": desk().key,
            "table": table,
            "key": f"editor_{number}",
        }
    return state.editor["table"], state.editor["key"]


def _take_edits() -> None:
    """Keep what was typed into the open editor since the last run as a revision."""
    state = st.session_state
    opened = state.get("editor")
    typed = dict(state.get(opened["key"]) or {}) if opened else {}
    if not opened or not any(typed.values()) or typed == opened.get("typed"):
        return
    opened["typed"] = {name: list(cells) if isinstance(cells, list) else dict(cells) for name, cells in typed.items()}
    table, problems = changed(
        opened["table"], typed.get("edited_rows", {}), typed.get("added_rows", []), typed.get("deleted_rows", [])
    )
    for problem in problems:
        notice(problem.sentence(language()))
    before = desk().book
    book = before.with_table(table)
    if differences(before, book):
        change(book, str(state.get("why") or say("edited_in_table", language())))
        if conflict() is None and not problems:
            opened["at"] = desk().key
