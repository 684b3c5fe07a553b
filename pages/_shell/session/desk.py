"""What lies on the visitor's desk as it stands now, its address, and what there is to say about it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import streamlit as st

from data.kinds import Book, Policy, policy_of
from data.store import Edit, differences
from pages._shell import cached
from pages._shell.session.visit import OWNER, Desk, Visit, language, visit
from pages._shell.texts import say


def desk() -> Desk:
    """What is being worked on, as the audience that it is shown to may see it."""
    here = visit()
    everything = here.desk or lay_out(here)
    if here.showing == OWNER:
        return everything
    policy = policy_of(everything.whole, here.showing)
    allowed = cached.seen(everything.whole_key, policy, language(), here.client, everything.whole)
    return replace(everything, book=allowed, eyes=f"/{here.showing}/{here.client or ''}/{language()}/{hash(policy)}")


def showing() -> str:
    """Whom the screen is shown to: the owner, the team, the client or the boss."""
    return visit().showing


def owner() -> bool:
    """Whether the owner alone is looking, who may see and change everything."""
    return visit().showing == OWNER


def show_to(audience: str) -> None:
    """Show the screen to an audience: what it must not see is gone from every page.

    What was said to others and what they had open is not for these eyes: a mark around an unnamed point would name it.
    """
    here = visit()
    here.showing, here.notices, here.chosen, here.cells = audience, [], {}, {}


def for_client(client: str | None) -> None:
    """Which client's eyes the client's view is made for."""
    visit().client = client


def client() -> str | None:
    """Which client's eyes the client's view is made for; None where none was picked."""
    return visit().client


def policy() -> Policy | None:
    """What the audience that it is shown to may see; None for the owner, who sees everything."""
    return None if owner() else policy_of(desk().whole, visit().showing)


def presenting() -> bool:
    """Whether the screen is on a projector: no sidebar, large type."""
    return visit().presenting


def present(on: bool) -> None:
    """Begin or end the presentation."""
    visit().presenting = on


def go(page: str) -> None:
    """Callback: turn to that page in the run that follows."""
    visit().going = page


def going() -> str | None:
    """The page to turn to, once."""
    here = visit()
    page, here.going = here.going, None
    return page


def before() -> Book | None:
    """The book as it was before the last change made here; None where there was none, or it was taken back."""
    return visit().before


def today() -> date:
    """The day from which "late" and "due" are reckoned: the data's own status date, else this session's day."""
    here = visit()
    return (here.desk or lay_out(here)).whole.as_of or here.day


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
        sample = cached.sample(here.source, spoken)
        here.desk = Desk(here.source, False, 0, sample, sample)
    assert here.desk is not None  # opened, or the sample
    return here.desk


def _open(here: Visit, spoken: str) -> None:
    before, head = here.desk, cached.store().head(here.source)
    if before is not None and before.source == here.source and before.revision == head:
        return
    workspace = cached.store().open(here.source, at=now()) if head is not None else None
    if workspace is None:
        here.astray.append(("w", here.source))
        here.leave()
        return
    if before is not None and before.source == workspace.id:
        here.elsewhere = differences(before.whole, workspace.book)
    here.put_down(workspace)


def look_up() -> None:
    """Look whether another tab moved the workspace on, as every run does at its start."""
    lay_out(visit())


def eyes() -> tuple[object, ...]:
    """Who looks, and what they may see."""
    return (visit().showing, visit().client, policy())


def around() -> tuple[object, ...]:
    """What the sidebar, the address and a meeting's bar show of this session, but for the list of changes, which is drawn when it is opened."""
    here = visit()
    laid = here.desk or lay_out(here)
    workspace = (
        laid.source,
        laid.can_undo,
        laid.can_redo,
        laid.whole.settings.get("title"),
        today(),
        tuple(here.desks),
    )
    said = (tuple(here.notices), tuple(here.elsewhere), tuple(map(id, here.conflicts)), tuple(here.astray))
    return (workspace, said, here.presenting, here.going)


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
    for name, value, usual in (("for", here.showing, OWNER), ("present", "1" if here.presenting else "", "")):
        if value == usual and name in st.query_params:
            del st.query_params[name]
        elif value != usual and st.query_params.get(name) != value:
            st.query_params[name] = value


def show(source: str) -> None:
    """Put another workspace of this session, or a sample, on the desk; what is neither, or lies there already, changes nothing."""
    if source in sources() and source != visit().source:
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


def astray() -> list[tuple[str, str]]:
    """What the address asked for and is not here, until the visitor has seen it: by which of its words, and what that says."""
    return visit().astray


def dismiss_astray() -> None:
    """The visitor has seen that the address led nowhere."""
    visit().astray = []


def changed_elsewhere() -> list[Edit]:
    """What another tab changed, until this visitor has seen it."""
    return visit().elsewhere


def dismiss_change() -> None:
    """The visitor has seen what another tab changed."""
    visit().elsewhere = []
