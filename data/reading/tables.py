"""Finds the tables of a sheet and names them: one after another in anybody's workbook, by the cover in one of ours."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.kinds import KINDS, LANGUAGES, SCALES, Column
from data.kinds._book import Cell
from data.kinds._letters import number_of
from data.reading.beside import with_strays
from data.reading.deciding import as_decided, decided_header, with_decided_columns
from data.reading.decision import Plain, decided_for
from data.reading.finding import Header, header_of
from data.reading.found import Found
from data.reading.grid import filled_rows
from data.reading.naming import EXACT, Named, Seen, named
from data.reading.nearly import decided_nearly, told_in_part
from data.reading.next_header import next_header
from data.reading.records import rows_as_written, rows_of
from data.reading.region import Region, region_of
from data.reading.spellings import plain
from data.reading.taken_table import found_of, with_rows_apart
from data.reading.understood import understood
from data.reading.workbook import Sheet

_WIDE = 3  # filled cells: more than a title, or a name with its value
_ENOUGH = 2.2
_SURE_OF_ANOTHER = 4.0  # a second table on a sheet needs a header that leaves no doubt
_SURE_BESIDE = 3.0  # one beside another stands on its own columns, so that less is needed
_ALIKE = 0.6  # share of its headings that a table has in common with the one above it
_BESIDE = 3  # tables that are looked for beside one
_NEAR = 10  # rows from the header of a table on, in which one beside it begins

Mappings = Mapping[str, Plain]


def tables_in(file: str, sheet: Sheet, mappings: Mappings) -> list[Found]:
    """The tables of a sheet from top to bottom, what stands beside one after it (most sheets have one, a sheet of prose none)."""
    found: list[Found] = []
    start, least = 0, _ENOUGH
    while (header := _header(sheet, start, least, mappings)) is not None:
        end = next_header(sheet, header.rows)
        found += _above(file, sheet, start, header.rows[0], mappings)
        region = region_of(sheet, header, end)
        if len(region.columns) >= _least(region, mappings):
            one = _found(file, sheet, region, mappings, found)
            if _is_table(one, first=not found):
                beside = _beside(file, sheet, region, one, mappings)
                others = {number_of(column.letter) - 1 for other in beside for column in other.columns}
                if (
                    others
                ):  # what a table beside this one holds is not kept a second time as a remark on this one's rows
                    one = _found(file, _blanked(sheet, others, region), region, mappings, found)
                found += [one, *beside]
        start, least = end, _SURE_OF_ANOTHER
        if start >= len(sheet.rows):
            break
    return _all_told(file, sheet, sorted(found, key=lambda one: one.header_rows[0]))


def _least(region: Region, mappings: Mappings) -> int:
    """How many columns make a table: a list of one column is one only where somebody says so."""
    decision = decided_for((column.header for column in region.columns), mappings)
    return 1 if decision is not None and decision.on else 2


def table_at(file: str, sheet: Sheet, rows: tuple[int, ...], kind: str | None = None) -> Found:
    """The table under a header that somebody points at (0-based rows): as a table of that kind, else as the reader takes it."""
    region = region_of(sheet, Header(rows, 99.0), next_header(sheet, rows))
    one = named(KINDS[kind], region.columns) if kind in KINDS else understood(file, sheet, region)
    sorted_rows = rows_of(sheet, region, one)
    return found_of(file, sheet, with_strays(sheet, region, sorted_rows.those("record")), one, sorted_rows)


def _header(sheet: Sheet, start: int, least: float, mappings: Mappings) -> Header | None:
    """The next header: the one that somebody decided on, where it stands in or before the table that the reader would take."""
    header = header_of(sheet, start, least)
    end = len(sheet.rows) if header is None or not mappings else next_header(sheet, header.rows)
    return decided_header(sheet, start, end, mappings) or header


def _above(file: str, sheet: Sheet, start: int, top: int, mappings: Mappings) -> list[Found]:
    """The tables between a row and the header that was found first, as it says the most: where their words leave no doubt."""
    if top - start < 3 or sum(cell is not None for cell in sheet.rows[top - 1]) > 1:
        return []
    merged = tuple((first, left, min(last, top - 1), right) for first, left, last, right in sheet.merged if first < top)
    whole = replace(sheet, merged=merged)  # whoever sorts the rows sees that another table follows
    part = replace(whole, rows=sheet.rows[:top])
    header = header_of(part, start, _SURE_OF_ANOTHER)
    if header is None:
        return []
    region = region_of(part, header, top)
    one = _found(file, whole, region, mappings) if len(region.columns) >= 2 else None
    before = _above(file, sheet, start, header.rows[0], mappings)
    return [*before, one] if one is not None and _leaves_no_doubt(one, 3) else before


def _beside(file: str, sheet: Sheet, region: Region, main: Found, mappings: Mappings) -> list[Found]:
    """The tables that stand in the other columns beside one, each known by its own headings."""
    found: list[Found] = []
    taken = {column.at for column in region.columns}
    while main.kind in KINDS and len(found) < _BESIDE and _headed_elsewhere(sheet, region, taken):
        part = _without(sheet, taken, region)
        header = header_of(part, region.header.rows[0], _SURE_BESIDE)
        if header is None or header.rows[-1] > region.first + _NEAR:
            break
        other = region_of(part, header, region.end)
        one = _found(file, part, other, mappings) if len(other.columns) >= 2 else None
        if one is not None and _leaves_no_doubt(one, 2):
            found.append(one)
        taken |= {column.at for column in other.columns} or set(range(len(sheet.rows[header.rows[-1]])))
    return found


def _headed_elsewhere(sheet: Sheet, region: Region, taken: set[int]) -> bool:
    """Whether any row near the header of a table holds two texts next to each other in other columns."""
    for row in sheet.rows[region.header.rows[0] : min(region.end, region.first + _NEAR)]:
        texts = [at for at, cell in enumerate(row) if isinstance(cell, str) and at not in taken]
        if any(at + 1 in texts for at in texts):
            return True
    return False


def _without(sheet: Sheet, taken: set[int], region: Region) -> Sheet:
    """The sheet with what stands in some columns, and above and below a table, left blank."""
    blank: list[Cell] = [None] * len(sheet.rows[0])
    first = region.header.rows[0]
    part = _blanked(sheet, taken, region)
    rows = [*[list(blank) for _ in range(first)], *part.rows[first : region.end]]
    return replace(part, rows=rows)


def _blanked(sheet: Sheet, taken: set[int], region: Region) -> Sheet:
    """The sheet without what stands in some columns beside the rows of a table."""
    rows = list(sheet.rows)
    for at in range(region.header.rows[0], region.end):
        rows[at] = [None if column in taken else cell for column, cell in enumerate(sheet.rows[at])]
    merged = tuple(one for one in sheet.merged if not taken.intersection(range(one[1], one[3] + 1)))
    return replace(sheet, rows=rows, merged=merged)


def _leaves_no_doubt(one: Found, least: int) -> bool:
    """Whether a further table has records and says by its very words what they are and what is told of them."""
    if one.kind not in KINDS or not one.record_rows:
        return False
    fields = {column.field: column.confidence for column in one.columns if column.field}
    return len(fields) >= least and fields.get(KINDS[one.kind].label, 0.0) >= EXACT - 0.05


def _all_told(file: str, sheet: Sheet, found: Sequence[Found]) -> list[Found]:
    """The tables with a note for each filled row from the first header on that none of them used: a part beside or between them."""
    told = [rows for one in found for rows in (one.header_rows, one.record_rows, one.rejected, one.not_records)]
    tops = [one.header_rows[0] for one in found]
    left: dict[int, list[int]] = {}
    filled = {row + 1 for row in filled_rows(sheet.rows, first=tops[0])} if tops else set[int]()
    for at in sorted(filled.difference(*told)):
        left.setdefault(bisect_right(tops, at) - 1, []).append(at)
    above = _table_above(sheet, tops[0] - 1) if tops else []
    if above:
        left[0] = [*above, *left.get(0, [])]
    return [with_rows_apart(one, file, sheet, left[at]) if at in left else one for at, one in enumerate(found)]


def _table_above(sheet: Sheet, top: int) -> list[int]:
    """Rows above the first header that look like a table of their own, not like a title: wide ones right under each other."""
    wide = [sum(cell is not None for cell in row) >= _WIDE for row in sheet.rows[:top]]
    return [at + 1 for at, one in enumerate(wide) if one and ((at and wide[at - 1]) or (at + 1 < top and wide[at + 1]))]


def _is_table(one: Found, *, first: bool) -> bool:
    if one.decision is not None and one.decision.on:
        return True
    if one.kind == "unknown":
        return first and len(one.record_rows) >= 2 and len(one.columns) >= 3
    return first or bool(one.record_rows)


def own_table(
    file: str, sheet: Sheet, kind: str, own: frozenset[str], mappings: Mappings, *, fresh: bool = False
) -> Found | None:
    """The table on a sheet that Liaison wrote: headings in row 1, every filled row a record; None if someone emptied it.

    own: headings of the owner's own columns, whatever they resemble; fresh: a template that was filled in. Of what was
    decided before only what a person decided counts: the headings are ours.
    """
    header = Header((0,), 99.0)
    if not sheet.rows or not any(sheet.rows[0]):
        return None
    region = region_of(sheet, header, len(sheet.rows))
    one = _named_as_ours(region.columns, kind, own)
    decision = decided_for((column.header for column in region.columns), mappings)
    if decision is not None and decision.on:
        one = as_decided(region.columns, decision, one)
    rows = rows_as_written(sheet, region, one)
    region = with_strays(sheet, region, rows.those("record"))
    found = found_of(file, sheet, region, one, rows, as_written=True, reckoned=fresh)
    return _all_told(file, sheet, [replace(found, decision=decision if decision and decision.on else None)])[0]


def _named_as_ours(columns: Sequence[Seen], kind: str, own: frozenset[str]) -> Named:
    """Headings that we wrote are taken at their word, the owner's are left alone; later additions are named as usual."""
    ours = {said: column.name for column in KINDS[kind].columns for said in _written(column)}
    headers = [column.header for column in columns]
    fields: dict[int, tuple[str, float]] = {}
    added: list[Seen] = []
    for column in columns:
        name = ours.get(column.header)
        theirs = column.header in own and (headers.count(column.header) == 1 or name in dict(fields.values()))
        if name and not theirs and name not in dict(fields.values()):
            fields[column.at] = (name, 1.0)
        elif not theirs:
            added.append(column)
    taken = {name for name, _ in fields.values()}
    more = named(KINDS[kind], added).fields if added else {}
    fields.update({at: one for at, one in more.items() if one[0] not in taken})
    return Named(kind, fields, 99.0)


def _written(column: Column) -> list[str]:
    """All that our workbooks write above a column: its words, for a judgement with every scale it may be on."""
    said = [column.words(language) for language in LANGUAGES]
    scales = [(language, scale.words(language)) for language in LANGUAGES for scale in SCALES.values()]
    if column.type == "level":
        said += [f"{column.words(language)} ({scale})" for language, scale in scales]
        said += [f"{column.words(language)}（{scale}）" for language, scale in scales]
    return said


def _found(file: str, sheet: Sheet, region: Region, mappings: Mappings, before: Sequence[Found] = ()) -> Found:
    decision = decided_nearly((column.header for column in region.columns), mappings)
    one = (None if decision else _as_before(region, before)) or understood(file, sheet, region)
    if decision is not None:
        region = with_decided_columns(sheet, region, decision)
        one = as_decided(region.columns, decision, one)
    rows = rows_of(sheet, region, one)
    found = found_of(file, sheet, with_strays(sheet, region, rows.those("record")), one, rows)
    told = told_in_part(decision, file, sheet.name, found.kind, region.header.rows[-1] + 1)
    return replace(found, decision=decision, problems=(*told, *found.problems))


def _as_before(region: Region, before: Sequence[Found]) -> Named | None:
    """A table whose headings are mostly those of the one above it, in the same columns, is of its kind."""
    known = {number_of(column.letter) - 1: column for column in before[-1].columns} if before else {}
    headed = [column for column in region.columns if column.header]
    same = [column.at in known and plain(column.header) == plain(known[column.at].header) for column in headed]
    if not before or before[-1].kind not in KINDS or len(headed) < 3 or sum(same) < _ALIKE * len(headed):
        return None
    columns = [(column.at, known[column.at]) for column in region.columns if column.at in known]
    return Named(before[-1].kind, {at: (one.field, one.confidence) for at, one in columns if one.field}, 99.0)
