"""Tells of every filled cell of a sheet that stands in no table: remarks and tables beside one, lists and titles above it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from data.kinds import Problem
from data.kinds._book import Cell
from data.kinds._letters import letter_of, number_of
from data.reading.cells import text_of
from data.reading.facts import columns_telling
from data.reading.found import Found
from data.reading.grid import cells_at, filled_rows
from data.reading.naming import Seen
from data.reading.region import Region
from data.reading.workbook import Sheet

_SAID = 120  # letters of a block that are told

Place = tuple[int, int]  # row and column, 0-based


def with_strays(sheet: Sheet, region: Region, records: Sequence[int]) -> Region:
    """The region with the columns that only a few of its records fill: extra cells of a long row, a remark without a heading.

    Such a column has no heading and stands within the table or right at its side; the owner's, it is called by its letter.
    """
    own = {column.at for column in region.columns}
    if not own:
        return region
    width = len(sheet.rows[region.header.rows[-1]])
    sparse = {at for at in _others(own, width) if not _heads(sheet, region, at) and _fills(sheet, at, records)}
    strays = [*_run(sparse, min(own), -1), *_run(sparse, max(own), 1), *(at for at in sparse if min(own) < at < max(own))]  # fmt: skip
    seen = [Seen(at, "", "", list(cells_at(sheet.rows, at, records))) for at in sorted(strays)]
    return replace(region, columns=(*region.columns, *seen))


def cells_not_used(file: str, sheet: Sheet, found: Sequence[Found], facts: Mapping[str, str]) -> list[Problem]:
    """A note for each block of filled cells that no table of the sheet holds and no other problem tells.

    facts: what is told above the tables and is known by now, so that it is not lost.
    """
    if not found:
        return []
    tops = [min(one.header_rows) - 1 for one in found]
    above = [
        (at, column)
        for at, row in enumerate(sheet.rows[: tops[0]])
        if at + 1 not in found[0].not_records
        for column in _filled(row, columns_telling(row, facts))
    ]
    blocks = list(_blocks(above, by_rows=True))
    spans = [_span(one, found, len(sheet.rows)) for one in found]
    for one, span in zip(found, spans, strict=True):
        blocks += _blocks(_beside(sheet, one, found, spans, span), by_rows=False)
    return [_told(file, sheet, block) for block in blocks]


def _others(own: set[int], width: int) -> list[int]:
    return [at for at in range(width) if at not in own]


def _heads(sheet: Sheet, region: Region, at: int) -> bool:
    return any(sheet.rows[row][at] is not None for row in region.header.rows)


def _fills(sheet: Sheet, at: int, records: Sequence[int]) -> bool:
    return any(cell is not None for cell in cells_at(sheet.rows, at, records))


def _run(columns: set[int], edge: int, step: int) -> Iterator[int]:
    """The columns right beside an edge, up to the first one that is not among them."""
    at = edge + step
    while at in columns:
        yield at
        at += step


def _filled(row: Sequence[Cell], known: set[int]) -> Iterator[int]:
    return (column for column, cell in enumerate(row) if cell is not None and column not in known)


def _span(one: Found, found: Sequence[Found], end: int) -> range:
    """The rows of a table, from its header to the next table below all its records."""
    last = max(*one.header_rows, *one.record_rows, *one.rejected) if one.record_rows or one.rejected else max(one.header_rows)  # fmt: skip
    below = [min(other.header_rows) for other in found if min(other.header_rows) > last]
    return range(min(one.header_rows) - 1, min([*(top - 1 for top in below), end]))


def _beside(sheet: Sheet, one: Found, found: Sequence[Found], spans: Sequence[range], span: range) -> Iterator[Place]:
    """The filled cells beside a table; rows that are told as a whole, and cells that another table holds, are left out."""
    if one.kind == "unknown":  # all of it is kept as a sheet
        return
    told = {row for other in found for row in (*other.rejected, *other.not_records)}
    own = {number_of(column.letter) - 1 for column in one.columns}
    others = _others(own, len(sheet.rows[span.start]))
    if not others:  # most tables are all there is on their sheet
        return
    first = next(at for at, other in enumerate(found) if other is one)
    more = [
        (other, {number_of(column.letter) - 1 for column in table.columns}, at < first)
        for at, (table, other) in enumerate(zip(found, spans, strict=True))
        if table is not one and other.start < span.stop and span.start < other.stop
    ]
    for at in filled_rows(sheet.rows, others, span.start, span.stop):
        if at + 1 in told or any(at in other and earlier for other, _, earlier in more):
            continue
        row, held = sheet.rows[at], {column for other, columns, _ in more if at in other for column in columns}
        yield from ((at, column) for column in others if row[column] is not None and column not in held)


def _blocks(places: Iterable[Place], *, by_rows: bool) -> Iterator[list[Place]]:
    """Cells in runs of neighbouring columns, above a table also of neighbouring rows: what was written together."""
    cells = list(places)
    for part in _runs(cells, 0) if by_rows else [cells]:
        yield from (sorted(block) for block in _runs(part, 1))


def _runs(places: Iterable[Place], along: int) -> list[list[Place]]:
    runs: list[list[Place]] = []
    for place in sorted(places, key=lambda one: one[along]):
        if runs and place[along] - runs[-1][-1][along] <= 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _told(file: str, sheet: Sheet, block: Sequence[Place]) -> Problem:
    rows, columns = [row for row, _ in block], [column for _, column in block]
    first = f"{letter_of(min(columns))}{min(rows) + 1}"
    last = f"{letter_of(max(columns))}{max(rows) + 1}"
    said = " · ".join(text_of(sheet.rows[row][column]) or "" for row, column in block[:_SAID])[:_SAID]
    values = (("place", first if first == last else f"{first}:{last}"), ("count", len(block)))
    row, column = block[0]
    return Problem("cells_not_used", "note", file, sheet.name, row + 1, letter_of(column), said, values)
