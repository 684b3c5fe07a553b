"""Taking what was decided about a table: all files are read again under it, and what that changes is one revision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from data.kinds import KINDS, Book
from data.reading import Found, Reading, reread, taken
from data.store import Edit, differences
from pages._shell import cached, kept, renewal, session
from pages._shell.correcting import Draft
from pages._shell.kept import Spot
from pages._shell.reading import Told, ToRead, in_turn
from pages._shell.texts import say


@dataclass(frozen=True, eq=False)
class Decided:
    """What was decided and is to be carried out: all decisions, why (a key of the words) for which sheet, and the draft it ends."""

    decisions: kept.Mappings
    why: str
    sheet: str
    draft: str


def use(spot: Spot, draft: Draft, found: Found) -> None:
    """Callback: take the reading as it is tried out, scales and all; it is asked about where it would cost somebody's changes."""
    confirmed = {**taken(found).scales, **draft.decision.scales}
    scales = {name: scale for name, scale in confirmed.items() if name in draft.decision.fields}
    decision = replace(draft.decision, scales=scales)
    session.decide(Decided({**kept.mappings(), draft.signature: decision.kept()}, "corrected", spot.sheet, spot.key))


def forget(spot: Spot, signature: str) -> None:
    """Callback: let the reader decide again for these headings."""
    others = {name: told for name, told in kept.mappings().items() if name != signature}
    session.decide(Decided(others, "decision_forgotten", spot.sheet, spot.key))


def carry_out(language: str) -> None:
    """Read all files under what was decided, if anything was, and make it one revision; a long reading is told of and can be stopped."""
    decided: Decided | None = session.deciding()
    if decided is None:
        return
    whole = session.desk().whole
    before, (after, readings) = _both(whole, decided.decisions, language)
    after = replace(after, mappings={**after.mappings, **decided.decisions})
    # What the file never told, or told otherwise all along, has nothing to do with this decision and stays.
    unasked = set(differences(whole, before))
    differing = _row_by_row(whole, after)
    edits = [edit for edit in differing if edit not in unasked]
    newer = renewal.left(after, whole, [edit for edit in differing if edit in unasked])
    asked = renewal.Asked(newer, edits, say(decided.why, language, sheet=decided.sheet), readings, decided.draft)
    session.decide(None)
    if any(asked.by_hand):
        session.wait(asked)
    else:
        take(asked, [True] * len(edits))
    st.rerun()


def take(asked: renewal.Asked, proposed: Sequence[bool]) -> None:
    """Callback: make a corrected reading one revision, but for the differences that were not ticked."""
    book = renewal.left(asked.newer, session.desk().whole, renewal.unticked(asked.edits, proposed))
    session.wait(None)
    session.change(book, asked.why, loaded=True)
    session.drop(asked.draft)
    kept.note(asked.readings)
    session.loaded(session.Loaded(session.desk().whole_key, asked.why), afresh=False)


def _both(whole: Book, decisions: kept.Mappings, language: str) -> tuple[Book, tuple[Book, kept.Readings]]:
    """The book as all files of the desk tell it under the decisions so far, and under these, with their readings."""
    known, files = kept.mappings(), kept.files()
    to_read = [ToRead(file.name, file.size, partial(_twice, file, known, decisions)) for file in files]
    read = in_turn(to_read, language, _stopped, only_long=True)
    before = reread(replace(whole, mappings=known), [first for first, _ in read])
    after = reread(replace(whole, mappings=decisions), [second for _, second in read])
    return before, (after, [(file.sha, second) for file, (_, second) in zip(files, read, strict=True)])


def _twice(file: kept.File, known: kept.Mappings, decisions: kept.Mappings, told: Told) -> tuple[Reading, Reading]:
    """A file under the decisions so far, and under others; each is half of the work."""
    content = file.content()
    first = cached.reading(file.sha, known, file.name, content, lambda share: told(share / 2))
    second = cached.reading(file.sha, decisions, file.name, content, lambda share: told(0.5 + share / 2))
    return first, second


def _stopped() -> None:
    """Callback: the files are not read again; what was tried out is still there to be tried."""
    session.decide(None)
    cached.reading.clear()
    session.notice(say("rereading_stopped", session.language()))


def _row_by_row(before: Book, after: Book) -> list[Edit]:
    """What differs and may be somebody's own work; of a table that goes, each of its rows."""
    edits = [edit for edit in differences(before, after) if edit.change in renewal.ASKED]
    gone = [kind for kind in before.tables if not len(after.records(kind))]
    return edits + [edit for kind in gone for edit in _rows_gone(before, kind)]


def _rows_gone(book: Book, kind: str) -> Iterable[Edit]:
    label = KINDS[kind].label
    for record, name in book.records(kind)[label].items():
        said = str(name)
        yield Edit("row_removed", kind, int(str(record)), said, before=said)
