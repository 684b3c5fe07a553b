"""All that one session remembers, in one object.

Streamlit may cut a run short at any touch of st.session_state, for instance while a slider is moved. What belongs
together (a revision saved, and the desk that shows it) is therefore changed on this plain object, between two touches.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import streamlit as st

from data.kinds import LANGUAGES, Book
from data.store import Edit, Workspace
from pages._shell import cached

OWNER = "owner"  # who sees everything: the one whose data it is
EYES = (OWNER, "team", "client", "boss")
_LEAST = "client"  # who is shown the least, by default
JUDGED = (
    "weights",
    "cuts",
    "raci",
    "circle",
)  # settings that are arguments of what is reckoned, and never read from the book by it


@dataclass(frozen=True, eq=False)
class Desk:
    """What is being worked on: a sample nobody has touched, or a workspace of one's own."""

    source: str  # the workspace's id, or the sample's name
    own: bool
    revision: int
    whole: Book  # all of it: to reckon with and to change, never to draw
    book: Book  # what the audience that it is shown to may see of it
    can_undo: bool = False
    can_redo: bool = False
    eyes: str = ""  # whose eyes these are: empty for the owner's
    since: int | None = (
        None  # the revision whose rows these still are, where only weights, cut-offs or rules changed since
    )

    @property
    def key(self) -> cached.Key:
        """What a step from `book` may be cached by: the content of a revision never changes."""
        return (f"{self.whole_key[0]}{self.eyes}", self.revision)

    @property
    def whole_key(self) -> cached.Key:
        """What a step from `whole` may be cached by."""
        return (self.source if self.own else f"{self.source}/{language()}", self.revision)

    @property
    def rows_key(self) -> cached.Key:
        """What a step from `book` may be cached by that asks neither weights nor cut-offs of it."""
        return (self.key[0], self.whole_rows_key[1])

    @property
    def whole_rows_key(self) -> cached.Key:
        """What a step from `whole` may be cached by that asks neither weights nor cut-offs of it."""
        return (self.whole_key[0], self.revision if self.since is None else self.since)


@dataclass(eq=False)
class Visit:
    """One visitor's session: what lies on the desk, what is picked, what is to be said next."""

    day: date
    source: str
    own: bool
    desks: list[str]
    desk: Desk | None = None
    conflicts: list[Any] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)  # what was typed last and could not be taken
    refused_in: tuple[str, str] | None = None  # in the editor of which kind, at which place
    elsewhere: list[Edit] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    editor: dict[str, Any] | None = None
    editors: int = 0
    chosen: dict[str, int | None] = field(default_factory=dict)
    clicked: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)  # under which each bound widget is drawn now
    bound: dict[str, Any] = field(
        default_factory=dict
    )  # what the widget of each such key shows, as far as its browser has said
    kept: dict[str, list[str]] = field(default_factory=dict)
    showing: str = OWNER
    client: str | None = None
    presenting: bool = False
    going: str | None = None  # the page that a button leads to
    meeting: str | None = None  # the restore point of the meeting that goes on, or went on last
    before: Book | None = None
    astray: list[tuple[str, str]] = field(default_factory=list)  # what the address asks for and is not here
    drafts: dict[tuple[str, str], Any] = field(
        default_factory=dict
    )  # readings that are tried out, by workspace and table
    asked: Any = None  # a newer reading that waits for an answer
    deciding: Any = None  # what was decided about a table, until the files are read under it
    read: set[tuple[object, ...]] = field(default_factory=set)  # what was read already, and is there at once
    loaded: Any = None  # what was loaded last
    loads: int = 0
    began: dict[str, str] = field(default_factory=dict)  # what lay on the desk before a load began that workspace
    opened: dict[tuple[tuple[str, ...], int], int] = field(
        default_factory=dict
    )  # the tab that a page opened on, by the names of all and the load
    called: dict[str, str] = field(
        default_factory=dict
    )  # what the choice in a widget was called when it was drawn last
    tab: tuple[int, int] | None = None  # the tab that is open, and since which load

    def put_down(self, workspace: Workspace) -> None:
        """Lay a workspace at its present revision on the desk."""
        self.source, self.own = workspace.id, True
        if workspace.id not in self.desks:
            self.desks.append(workspace.id)
        self.desk = Desk(
            workspace.id,
            True,
            workspace.revision,
            workspace.book,
            workspace.book,
            workspace.can_undo,
            workspace.can_redo,
            since=self._since(workspace),
        )

    def _since(self, workspace: Workspace) -> int | None:
        """The revision that the rows are of, where the workspace only weighs or cuts them otherwise than the desk."""
        known = self.desk
        if known is None or known.source != workspace.id or not _same_rows(known.whole, workspace.book):
            return None
        return known.whole_rows_key[1]

    def leave(self) -> None:
        """Turn from a workspace that is no more to the sample."""
        self.desks = [known for known in self.desks if known != self.source]
        self.turn(cached.SAMPLES[0])

    def let_go(self) -> None:
        """Forget whatever still holds the workspace as it was, so that nobody who was erased is shown again."""
        self.desk, self.before, self.editor, self.loaded, self.asked, self.deciding = None, None, None, None, None, None
        self.conflicts, self.elsewhere, self.notices, self.refused = [], [], [], []
        self.drafts, self.read, self.called, self.opened, self.kept = {}, set(), {}, {}, {}

    def turn(self, source: str) -> None:
        """Put another workspace of this session, or a sample, on the desk."""
        self.own, self.source, self.refused = source not in cached.SAMPLES, source, []
        self.desk, self.conflicts, self.elsewhere, self.before, self.client, self.meeting, self.asked = (
            None,
            [],
            [],
            None,
            None,
            None,
            None,
        )


def _same_rows(before: Book, after: Book) -> bool:
    """Whether two books differ in nothing but how rows are weighed and where the map is cut."""
    return (
        before.tables is after.tables
        and before.sheets is after.sheets
        and before.problems is after.problems
        and before.mappings is after.mappings
        and _but_judged(before) == _but_judged(after)
    )


def _but_judged(book: Book) -> dict[str, object]:
    return {name: value for name, value in book.settings.items() if name not in JUDGED}


def visit() -> Visit:
    """This session's memory; at its first touch the day is noted and the address asked."""
    if "visit" not in st.session_state:
        wanted = st.query_params.get("w")
        source = wanted or st.query_params.get("sample") or cached.SAMPLES[0]
        # The clock is read here and in `now` only.
        day = datetime.now().astimezone().date()
        here = Visit(day, source, wanted is not None, [wanted] if wanted else [])
        here.astray = _astray()
        # A reload while a client looks on must not show the owner's view for a moment; nor must an audience misspelt.
        asked = st.query_params.get("for") or OWNER
        here.showing = asked if asked in EYES else _LEAST
        here.presenting = st.query_params.get("present") == "1"
        st.session_state.visit = here
    return st.session_state.visit  # type: ignore[no-any-return]


def _astray() -> list[tuple[str, str]]:
    """What the address asks for that is not here: by which of its words, and what that says."""
    known = {"sample": cached.SAMPLES, "for": EYES, "lang": LANGUAGES, "present": ("1",)}
    asked = {name: st.query_params.get(name, "") for name in known}
    return [(name, value) for name, value in asked.items() if value and value not in known[name]]


def language() -> str:
    """The language of the screen: what was chosen, then the address, then the browser."""
    chosen = st.session_state.get("lang")
    if chosen not in LANGUAGES:
        asked = st.query_params.get("lang", "")
        browser = "zh" if (st.context.locale or "").lower().startswith("zh") else "en"
        chosen = asked if asked in LANGUAGES else browser
        st.session_state.lang = chosen
    return str(chosen)
