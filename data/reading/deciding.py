"""Reads a table as it was decided for its headings: the header that somebody chose, and each column as it was taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.kinds import KINDS
from data.reading.decision import Decision, Place, Plain, decided_for, names_of
from data.reading.finding import DEEPEST, Header, header_text
from data.reading.naming import Named, Seen
from data.reading.region import Region, region_of
from data.reading.spellings import plain
from data.reading.workbook import Sheet

_DOUBTED = (
    0.7  # how sure a column is that was taken for this before, where the reader would now take it for something else
)


def places_of(columns: Sequence[Seen]) -> list[Place]:
    """The place and heading of each column."""
    return [(column.at, column.header) for column in columns]


def decided_header(sheet: Sheet, first: int, end: int, decisions: Mapping[str, Plain]) -> Header | None:
    """The first header within these rows (0-based, end excluded) that a person decided on; None where there is none.

    What the reader took by itself is no decision: there it may look for the header afresh.
    """
    chosen = {said: decision for said, kept in decisions.items() if said and (decision := Decision.of(kept)) and decision.on}  # fmt: skip
    if not chosen:
        return None
    for at in range(first, min(end, first + DEEPEST)):
        for said, decision in chosen.items():
            rows = range(at - decision.rows + 1, at + 1)
            if rows.start < first or not set(said.split("|")) <= set(_texts(sheet, rows)):
                continue
            header = Header(tuple(rows), 99.0)
            columns = region_of(sheet, header, len(sheet.rows)).columns
            if decided_for((column.header for column in columns), {said: decisions[said]}) is not None:
                return header
    return None


def with_decided_columns(sheet: Sheet, region: Region, decision: Decision) -> Region:
    """The region with the columns without a heading that were given a field, however few of their cells are filled."""
    known = {column.at for column in region.columns}
    width = len(sheet.rows[region.header.rows[-1]])
    others = [(at, "") for at in range(width) if at not in known]
    told = decision.fields_at([*places_of(region.columns), *others])
    rows = [row for row in sheet.rows[region.first : region.end] if any(cell is not None for cell in row)]
    more = [Seen(at, "", "", [row[at] for row in rows]) for at, _ in others if at in told]
    return replace(region, columns=tuple(sorted((*region.columns, *more), key=lambda column: column.at)))


def as_decided(columns: Sequence[Seen], decision: Decision, guess: Named) -> Named:
    """The columns as they were decided on; what only the reader decided is as sure as it is today."""
    if decision.kind not in KINDS:
        return Named("unknown", {}, 99.0)
    places = places_of(columns)
    today = guess.fields if guess.kind == decision.kind else {}
    fields: dict[int, tuple[str, float]] = {}
    evidence: dict[int, tuple[str, ...]] = {}
    for at, name in decision.fields_at(places).items():
        said, sure = today.get(at, ("", 0.0))
        fields[at] = (name, 1.0 if decision.on else sure if said == name else _DOUBTED)
        chosen = decision.on or said != name
        evidence.update({at: ("chosen",) if chosen else guess.evidence[at]} if chosen or at in guess.evidence else {})
    return Named(decision.kind, fields, 99.0, evidence, decision.scales_at(places))


def _texts(sheet: Sheet, rows: range) -> Iterator[str]:
    return (plain(header_text(cell)) for row in rows for cell in sheet.rows[row] if cell is not None)


__all__ = ["as_decided", "decided_header", "names_of", "places_of", "with_decided_columns"]
