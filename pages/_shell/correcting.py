"""Correcting a reading: what is tried out for a table, and what that would make of its rows."""

from dataclasses import dataclass, replace

from data.reading import Decision, Found, Opened, Sheet, headings, taken
from pages._shell import cached, kept, session
from pages._shell.kept import Spot

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
