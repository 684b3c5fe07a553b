"""Reads a table as it was decided for its headings: the header that somebody chose, and each column as it was taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.kinds import KINDS
from data.reading.decision import Decision, Place, Plain, names_of
from data.reading.finding import DEEPEST, Header, header_text
from data.reading.naming import Named, Seen, named
from data.reading.nearly import decided_nearly
from data.reading.region import Region, region_of
from data.reading.spellings import plain
from data.reading.workbook import Sheet

_DOUBTED = (
    0.7  # how sure a column is that was taken for this before, where the reader would now take it for something else
)


def places_of(columns: Sequence[Seen], *, outside: bool = False) -> list[Place]:
    """The place and heading of each column of a table, or of each that somebody joined to it."""
    return [(column.at, column.header) for column in columns if column.outside is outside]


def decided_header(sheet: Sheet, first: int, end: int, decisions: Mapping[str, Plain]) -> Header | None:
    """The first header within these rows (0-based, end excluded) that a person decided on; None where there is none.

    What the reader took by itself is no decision: there it may look for the header afresh.
    """
    chosen = {said: decision for said, kept in decisions.items() if said and (decision := Decision.of(kept)) and decision.on}  # fmt: skip
    if not chosen:
        return None
    tried = [(at, said, one) for at in range(first, min(end, first + DEEPEST)) for said, one in chosen.items()]
    for nearly in (False, True):
        for at, said, decision in tried:
            rows = range(at - decision.rows + 1, at + 1)
            if rows.start < first or not _may_be(set(said.split("|")), set(_texts(sheet, rows)), nearly=nearly):
                continue
            header = Header(tuple(rows), 99.0)
            columns = region_of(sheet, header, len(sheet.rows)).columns
            read_so = decided_nearly((column.header for column in columns), {said: decisions[said]})
            if read_so is not None and (nearly or not read_so.in_part):
                return header
    return None


def _may_be(decided: set[str], there: set[str], *, nearly: bool) -> bool:
    """Whether the headings that somebody decided on stand in a row: all of them, or nearly all."""
    missing = len(decided - there)
    return missing == 0 or (nearly and missing <= max(1, len(decided) // 5) and missing < len(decided))


def with_decided_columns(sheet: Sheet, region: Region, decision: Decision) -> Region:
    """The region with the columns that were given a field though the reader would not take them for part of the table.

    That are columns beside it, and columns without a heading of which few cells are filled.
    """
    known = {column.at for column in region.columns}
    others = [place for place in headings_at(sheet, region.header.rows) if place[0] not in known]
    told = decision.fields_at(places_of(region.columns), others)
    rows = [row for row in sheet.rows[region.first : region.end] if any(cell is not None for cell in row)]
    more = [Seen(at, said, "", [row[at] for row in rows], outside=True) for at, said in others if at in told]
    return replace(region, columns=tuple(sorted((*region.columns, *more), key=lambda column: column.at)))


def as_decided(columns: Sequence[Seen], decision: Decision, guess: Named) -> Named:
    """The columns as they were decided on; what only the reader decided is as sure as it is today.

    A column on which nobody decided, its heading being new, is what the reader takes it for, where that is still free.
    """
    if decision.kind not in KINDS:
        return Named("unknown", {}, 99.0)
    places, outside = places_of(columns), places_of(columns, outside=True)
    guess = named(KINDS[decision.kind], columns) if decision.in_part and guess.kind != decision.kind else guess
    today = guess.fields if guess.kind == decision.kind else {}
    fields: dict[int, tuple[str, float]] = {}
    evidence: dict[int, tuple[str, ...]] = {}
    for at, name in decision.fields_at(places, outside).items():
        said, sure = today.get(at, ("", 0.0))
        fields[at] = (name, 1.0 if decision.on else sure if said == name else _DOUBTED)
        chosen = decision.on or said != name
        evidence.update({at: ("chosen",) if chosen else guess.evidence[at]} if chosen or at in guess.evidence else {})
    given = {name for name, _ in fields.values()}
    new = {at: today[at] for at in sorted(decision.undecided(places)) if at in today and today[at][0] not in given}
    evidence.update({at: guess.evidence[at] for at in new if at in guess.evidence})
    return Named(decision.kind, {**fields, **new}, 99.0, evidence, decision.scales_at(places, outside))


def headings_at(sheet: Sheet, rows: Sequence[int]) -> list[Place]:
    """What stands over each column of a sheet in the lowest of these rows (0-based) that says something there."""
    width = len(sheet.rows[rows[-1]])
    said = {at: header_text(sheet.rows[row][at]) for row in rows for at in range(width) if sheet.rows[row][at] is not None}  # fmt: skip
    return [(at, said.get(at, "")) for at in range(width)]


def _texts(sheet: Sheet, rows: range) -> Iterator[str]:
    return (plain(header_text(cell)) for row in rows for cell in sheet.rows[row] if cell is not None)


__all__ = ["as_decided", "decided_header", "headings_at", "names_of", "places_of", "with_decided_columns"]
