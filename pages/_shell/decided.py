"""What was decided of people who seemed to stand twice: who was joined, who was kept apart, and the way back from each decision."""

import json
from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from data.kinds import Book
from data.reading import JOINS, Join, joined_again, joins_of, pair_key
from data.store import Revision, merged
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import plain

APART = "told_apart"  # the setting that keeps whom somebody told apart, under names that hold for next week's file too
MOST = 30  # decisions that are shown of either sort
_LONGEST = 60  # letters of a name
_LONG = 1000  # changes back to which a joining is looked for


def kept_apart(book: Book) -> frozenset[str]:
    """The pairs that somebody said are two people."""
    told = book.settings.get(APART)
    return frozenset(map(str, told)) if isinstance(told, list | tuple) else frozenset()


def show(language: str) -> None:
    """Each decision on a line of its own; nothing where none was made."""
    whole = session.desk().whole
    joins, apart = joins_of(whole)[::-1], sorted(kept_apart(whole))
    if not joins and not apart:
        return
    with st.expander(say("decided", language, count=len(joins) + len(apart)), expanded=True):
        for at, join in enumerate(joins[:MOST]):
            names = {
                "goes": plain(join.goes["name"], _LONGEST),
                "stays": plain(join.stays["name"], _LONGEST),
                "day": join.on,
            }
            _line(
                say("decided_joined", language, **names),
                say("decided_part", language),
                f"part_{at}",
                _part,
                join,
                language,
            )
        known = _named(whole) if apart else {}
        for at, key in enumerate(apart[:MOST]):
            names = dict(zip(("one", "other"), known.get(key) or _from_key(key), strict=True))
            _line(say("decided_apart", language, **names), say("decided_ask", language), f"ask_{at}", _ask_again, key, language)  # fmt: skip
        left = max(len(joins) - MOST, 0) + max(len(apart) - MOST, 0)
        if left:
            st.caption(say("decided_more", language, count=left))


def _line(said: str, button: str, key: str, back: Callable[..., None], *args: object) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(said, width="stretch")
        st.button(button, key=f"decided_{key}", icon=":material/undo:", on_click=back, args=args)


def _named(book: Book) -> dict[str, tuple[str, str]]:
    """The names of the pairs that stand in the list now, each with what tells it from the other."""
    people = book.records("stakeholders")
    found = {}
    for pair in cached.twice(session.desk().whole_rows_key, book):
        rows = (pair.first, pair.second)
        said = [
            [people.at[row, name] for name in ("name", "department", "organization") if name in people] for row in rows
        ]
        one, other = (plain(", ".join(cell for cell in cells if isinstance(cell, str)), _LONGEST) for cells in said)
        found[pair_key(people, pair)] = (one, other)
    return found


def _from_key(key: str) -> tuple[str, str]:
    """Both as the key tells them, where they no longer stand in the list."""
    one, _, other = key.partition(" | ")
    said = [", ".join(part.strip() for part in side.split(" / ")[:3] if part.strip()) for side in (one, other)]
    return plain(said[0], _LONGEST), plain(said[1], _LONGEST)


def _ask_again(key: str, language: str) -> None:
    """Callback: the pair is asked about again."""
    whole = session.desk().whole
    apart = sorted(kept_apart(whole) - {key})
    session.change(whole.with_settings(**{APART: apart}), say("decided_asked_again", language))


def _part(join: Join, language: str) -> None:
    """Callback: two rows again of two that were joined, where nothing that the joining wrote was changed since."""
    revision = _revision_of(join)
    parted = _parted(join, revision) if revision else None
    names = {"goes": plain(join.goes["name"], _LONGEST), "stays": plain(join.stays["name"], _LONGEST)}
    if parted is None:
        step = plain(revision.why) if revision else ""
        session.notice(say("decided_not_parted", language, step=step or "–", **names))
        return
    session.change(parted, say("decided_parted", language, **names))


def _parted(join: Join, revision: Revision) -> Book | None:
    """The book as it is without this joining: its changes are taken back from what stands now. None where they clash with later ones."""
    desk, store = session.desk(), cached.store()
    parent = revision.parent
    before = store.book(desk.source, parent) if parent is not None else None
    after = store.book(desk.source, revision.number)
    if before is None or after is None:
        return None
    earlier = {one.key for one in joins_of(before)}
    others = [one for one in joins_of(after) if one.key not in earlier and one.key != join.key]
    without, _ = joined_again(before, others)
    base, mine = (_of_people_only(book, desk.whole) for book in (after, without))
    parted, clashes = merged(base, mine, desk.whole)
    kept = desk.whole.settings.get(JOINS)
    joins = {key: told for key, told in kept.items() if key != join.key} if isinstance(kept, dict) else {}
    return None if clashes else parted.with_settings(**{JOINS: joins})


def _of_people_only(book: Book, now: Book) -> Book:
    """A state of the tables with everything else as it stands now, so that only the rows are taken back."""
    return replace(book, settings=now.settings, mappings=now.mappings, sheets=now.sheets, problems=now.problems)


def _revision_of(join: Join) -> Revision | None:
    """The change by which two rows were joined."""
    desk, store = session.desk(), cached.store()
    if not desk.own:
        return None
    for revision in store.log(desk.source, _LONG):
        edits = store.edits(desk.source, revision.number) if revision.current else []
        wrote = [edit for edit in edits if edit.field == JOINS]
        if any(_names(edit.after, join) and not _names(edit.before, join) for edit in wrote):
            return revision
    return None


def _names(text: str | None, join: Join) -> bool:
    book = Book(settings={JOINS: json.loads(text) if text else {}})
    return any(one.key == join.key for one in joins_of(book))
