"""What lies on the visitor's desk as it stands now, its address, and what there is to say about it."""

from datetime import UTC, date, datetime

import streamlit as st

from data.store import Edit, differences
from pages._shell import cached
from pages._shell.session.visit import Desk, Visit, language, visit
from pages._shell.texts import say


def desk() -> Desk:
    """What is being worked on."""
    here = visit()
    return here.desk or lay_out(here)


def today() -> date:
    """The day from which "late" and "due" are reckoned: the data's own status date, else this session's day."""
    return desk().book.as_of or visit().day


def now() -> datetime:
    """The moment that a change is recorded at."""
    return datetime.now(UTC)


def who() -> str:
    """The name under which changes are recorded."""
    return str(st.session_state.get("who") or say("a_visitor", language()))


def lay_out(here: Visit) -> Desk:
    """Put the chosen workspace on the desk, as it stands now, and tell when another tab moved it on."""
    spoken = language()
    if here.own:
        _open(here, spoken)
    if not here.own:
        here.source = here.source if here.source in cached.SAMPLES else cached.SAMPLES[0]
        here.desk = Desk(here.source, False, 0, cached.sample(here.source, spoken))
    assert here.desk is not None  # opened, or the sample
    return here.desk


def _open(here: Visit, spoken: str) -> None:
    before, head = here.desk, cached.store().head(here.source)
    if before is not None and before.source == here.source and before.revision == head:
        return
    workspace = cached.store().open(here.source) if head is not None else None
    if workspace is None:
        here.notices.append(say("workspace_gone", spoken))
        here.leave()
        return
    if before is not None and before.source == workspace.id:
        here.elsewhere = differences(before.book, workspace.book)
    here.put_down(workspace)


def address() -> None:
    """Keep workspace and language in the address, so that a reload or a colleague finds the same state."""
    here = visit()
    if st.query_params.get("lang") != language():
        st.query_params["lang"] = language()
    name, other = ("w", "sample") if here.own else ("sample", "w")
    if st.query_params.get(name) != here.source:
        st.query_params[name] = here.source
    if other in st.query_params:
        del st.query_params[other]


def show(source: str) -> None:
    """Put another workspace of this session, or a sample, on the desk."""
    visit().turn(source)


def sources() -> list[str]:
    """What this session can put on the desk: its own workspaces, then the samples."""
    return [*visit().desks, *cached.SAMPLES]


def notice(sentence: str) -> None:
    """Something to say on the next screen."""
    visit().notices.append(sentence)


def notices() -> list[str]:
    """What is to be said now, once."""
    here = visit()
    said, here.notices = here.notices, []
    return said


def changed_elsewhere() -> list[Edit]:
    """What another tab changed, until this visitor has seen it."""
    return visit().elsewhere


def dismiss_change() -> None:
    """The visitor has seen what another tab changed."""
    visit().elsewhere = []
