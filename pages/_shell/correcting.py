"""Correcting a reading: what is tried out for a table, what that would make of its rows, and taking it as one revision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.kinds import KINDS, Book
from data.reading import Decision, Found, Opened, Sheet, headings, reread, taken
from data.store import Edit, differences
from pages._shell import cached, kept, renewal, session
from pages._shell.kept import Spot
from pages._shell.texts import say

LONG = 5_000  # rows of a sheet from which only that many are read while somebody tries something out


@dataclass(frozen=True, eq=False)
class Draft:
    """What is tried out for a table: the decision, for which headings, and what the reader would make of it by itself."""

    signature: str
    decision: Decision
    guess: Found

    def tried(self, **changes: object) -> "Draft":
        """The same with something decided otherwise."""
        return replace(self, decision=replace(self.decision, **changes))  # type: ignore[arg-type]


def file_of(spot: Spot) -> Opened | None:
    """The file of a table with its sheets as they look."""
    return cached.sheets(spot.file.sha, spot.file.name, spot.file.content)


def draft_of(spot: Spot) -> Draft | None:
    """What is tried out for a table, else its reading as it is; None for a sheet in which no table was found."""
    made: Draft | None = session.draft(spot.key)
    return made or (drafted(spot.found, spot.found) if spot.found else None)


def drafted(found: Found, guess: Found) -> Draft:
    """A reading as a draft that can be changed."""
    return Draft(headings(found.columns), replace(taken(found), on=session.now().date().isoformat()), guess)


def pointed(file: Opened, sheet: Sheet, rows: range, kind: str | None) -> Draft:
    """The draft for a table whose headings stand in these rows (1-based), as a table of that kind."""
    found = file.read_at(part(sheet), rows, kind).without_cells()
    return drafted(found, found)


def live(spot: Spot, draft: Draft, file: Opened, sheet: Sheet) -> Found | None:
    """What becomes of the table under a draft; None where its headings cannot be found under it.

    Of a long sheet only the beginning (`part`) is read for it.
    """
    if session.draft(spot.key) is None:
        return spot.found
    return _read_as(spot, draft, {**kept.mappings(), draft.signature: draft.decision.kept()}, file, sheet)


def before(spot: Spot, draft: Draft, file: Opened, sheet: Sheet) -> Found | None:
    """What became of the table without the draft, in as many rows as `live` looks at."""
    if spot.found is None or session.draft(spot.key) is None or len(sheet.rows) <= LONG:
        return spot.found
    as_it_is = replace(draft, signature=headings(spot.found.columns), guess=spot.found)
    return _read_as(spot, as_it_is, kept.mappings(), file, sheet)


def part(sheet: Sheet) -> Sheet:
    """The beginning of a long sheet: enough to see what a decision does, and read at once."""
    if len(sheet.rows) <= LONG:
        return sheet
    merged = tuple(one for one in sheet.merged if one[2] < LONG)
    return replace(sheet, rows=sheet.rows[:LONG], merged=merged)


def _read_as(spot: Spot, draft: Draft, decisions: kept.Mappings, file: Opened, sheet: Sheet) -> Found | None:
    tables = cached.tables(spot.file.sha, sheet.name, decisions, file, part(sheet))
    same = [found for found in tables if headings(found.columns) == draft.signature]
    stood = max(draft.guess.header_rows, default=0)
    return min(same, key=lambda found: abs(max(found.header_rows, default=0) - stood), default=None)


def use(spot: Spot, draft: Draft, found: Found) -> None:
    """Callback: take the reading as it is tried out, scales and all; it is asked about where it would cost somebody's changes."""
    confirmed = {**taken(found).scales, **draft.decision.scales}
    scales = {name: scale for name, scale in confirmed.items() if name in draft.decision.fields}
    decision = replace(draft.decision, scales=scales)
    _renewed(spot, {**kept.mappings(), draft.signature: decision.kept()}, "corrected")


def forget(spot: Spot, signature: str) -> None:
    """Callback: let the reader decide again for these headings."""
    _renewed(spot, {name: told for name, told in kept.mappings().items() if name != signature}, "decision_forgotten")


def _renewed(spot: Spot, decisions: kept.Mappings, why: str) -> None:
    whole = session.desk().whole
    before, (after, readings) = _read(whole, kept.mappings())[0], _read(whole, decisions)
    after = replace(after, mappings={**after.mappings, **decisions})
    # What the file never told, or told otherwise all along, has nothing to do with this decision and stays.
    unasked = set(differences(whole, before))
    edits = [edit for edit in _row_by_row(whole, after) if edit not in unasked]
    newer = renewal.left(after, whole, [edit for edit in _row_by_row(whole, after) if edit in unasked])
    asked = renewal.Asked(newer, edits, say(why, session.language(), sheet=spot.sheet), readings, spot.key)
    if any(asked.by_hand):
        session.wait(asked)
    else:
        take(asked, [True] * len(edits))


def take(asked: renewal.Asked, proposed: Sequence[bool]) -> None:
    """Callback: make a corrected reading one revision, but for the differences that were not ticked."""
    book = renewal.left(asked.newer, session.desk().whole, renewal.unticked(asked.edits, proposed))
    session.wait(None)
    session.change(book, asked.why, loaded=True)
    session.drop(asked.draft)
    kept.note(asked.readings)
    session.loaded(session.Loaded(session.desk().whole_key, asked.why), afresh=False)


def _read(whole: Book, decisions: kept.Mappings) -> tuple[Book, kept.Readings]:
    """All files of the desk read under these decisions."""
    readings = [(file.sha, cached.reading(file.sha, decisions, file.name, file.content())) for file in kept.files()]
    return reread(replace(whole, mappings=decisions), [reading for _, reading in readings]), readings


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
