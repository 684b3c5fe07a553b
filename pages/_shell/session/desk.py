"""What lies on the visitor's desk: a sample nobody has touched, or a workspace of one's own, and its address."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import streamlit as st

from data.kinds import LANGUAGES, Book
from data.store import Edit, Workspace, differences
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


def settle_in() -> None:
    """First run of a session: the day, and what the address asks for."""
    state = st.session_state
    if "day" not in state:  # the clock is read here and in `now` only
        state.day = datetime.now().astimezone().date()
        state.desks = []
        wanted = st.query_params.get("w")
        state.source = wanted or st.query_params.get("sample") or cached.SAMPLES[0]
        state.own = wanted is not None
        if wanted:
            state.desks.append(wanted)


def language() -> str:
    """The language of the screen: the address, then what was chosen, then the browser."""
    chosen = st.session_state.get("lang")
    if chosen not in LANGUAGES:
        asked = st.query_params.get("lang", "")
        browser = "zh" if (st.context.locale or "").lower().startswith("zh") else "en"
        chosen = asked if asked in LANGUAGES else browser
        st.session_state.lang = chosen
    return str(chosen)


def desk() -> Desk:
    """What is being worked on."""
    return st.session_state.desk  # type: ignore[no-any-return]


def today() -> date:
    """The day from which "late" and "due" are reckoned: the data's own status date, else this session's day."""
    return desk().book.as_of or st.session_state.day


def now() -> datetime:
    """The moment that a change is recorded at."""
    return datetime.now(UTC)


def who() -> str:
    """The name under which changes are recorded."""
    return str(st.session_state.get("who") or say("a_visitor", language()))


def lay_out() -> None:
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
    address()


def _follow(before: Desk | None, workspace: Workspace) -> None:
    if before is not None and before.source == workspace.id:
        show_change(differences(before.book, workspace.book))
    put_down(workspace)


def put_down(workspace: Workspace) -> None:
    """Lay a workspace at its present revision on the desk."""
    state = st.session_state
    state.source, state.own = workspace.id, True
    if workspace.id not in state.desks:
        state.desks.append(workspace.id)
    state.desk = Desk(workspace.id, True, workspace.revision, workspace.book, workspace.can_undo, workspace.can_redo)


def address() -> None:
    """Keep workspace and language in the address, so that a reload or a colleague finds the same state."""
    if st.query_params.get("lang") != language():
        st.query_params["lang"] = language()
    name, other = ("w", "sample") if st.session_state.own else ("sample", "w")
    if st.query_params.get(name) != st.session_state.source:
        st.query_params[name] = st.session_state.source
    if other in st.query_params:
        del st.query_params[other]


def forget_here() -> None:
    state = st.session_state
    state.desks = [known for known in state.desks if known != state.source]
    state.own, state.source = False, cached.SAMPLES[0]
    state.pop("desk", None)
    state.pop("conflicts", None)


def show(source: str) -> None:
    """Put another workspace of this session, or a sample, on the desk."""
    st.session_state.source = source
    st.session_state.own = source not in cached.SAMPLES
    st.session_state.pop("desk", None)
    st.session_state.pop("conflicts", None)


def sources() -> list[str]:
    """What this session can put on the desk: its own workspaces, then the samples."""
    return [*st.session_state.desks, *cached.SAMPLES]


def notice(sentence: str) -> None:
    """Something to say on the next screen."""
    st.session_state.setdefault("notices", []).append(sentence)


def notices() -> list[str]:
    return st.session_state.pop("notices", [])  # type: ignore[no-any-return]


def show_change(edits: list[Edit]) -> None:
    """Another tab changed the workspace: say so on the next screen, with what is different."""
    if edits:
        st.session_state["changed_elsewhere"] = edits


def changed_elsewhere() -> list[Edit]:
    """What another tab changed and this visitor has not yet been told of, until it is dismissed."""
    return st.session_state.get("changed_elsewhere", [])  # type: ignore[no-any-return]


def dismiss_change() -> None:
    """The visitor has seen what another tab changed."""
    st.session_state.pop("changed_elsewhere", None)
