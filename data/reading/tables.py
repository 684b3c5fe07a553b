"""Finds the tables of a sheet and names them: one after another in anybody's workbook, by the cover in one of ours."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from data.kinds import KINDS, LANGUAGES, SCALES, Column
from data.reading.beside import with_strays
from data.reading.finding import Header, header_of, words_in
from data.reading.found import Found, found_of, signature, with_rows_apart
from data.reading.grid import below_narrow_rows, filled_rows
from data.reading.naming import Named, Seen, best_named, named
from data.reading.records import rows_as_written, rows_of
from data.reading.region import Region, region_of
from data.reading.spellings import plain
from data.reading.workbook import Sheet

_WIDE = 3  # filled cells: more than a title, or a name with its value
_SURE_OF_ANOTHER = 4.0  # a second table on a sheet needs a header that leaves no doubt


def tables_in(file: str, sheet: Sheet, mappings: Mapping[str, Mapping[str, str]]) -> list[Found]:
    """The tables of a sheet from top to bottom (most sheets have one, a sheet of prose none)."""
    found: list[Found] = []
    start, least = 0, 2.2
    while (header := header_of(sheet, start, least)) is not None:
        end = _next_header(sheet, header.rows)
        region = region_of(sheet, header, end)
        if len(region.columns) >= 2:
            one = _found(file, sheet, region, mappings)
            if _is_table(one, first=not found):
                found.append(one)
        start, least = end, _SURE_OF_ANOTHER
        if start >= len(sheet.rows):
            break
    return _all_told(file, sheet, found)


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
    if one.kind == "unknown":
        return first and len(one.record_rows) >= 2 and len(one.columns) >= 3
    return first or bool(one.record_rows)


def _next_header(sheet: Sheet, rows: tuple[int, ...]) -> int:
    """The row where another table begins: after a blank or title row, a row that names several columns anew."""
    own = {cell for cell in sheet.rows[rows[-1]] if cell is not None}
    for at in below_narrow_rows(sheet.rows, rows[-1] + 2):
        row = sheet.rows[at]
        above = len(row) - sheet.rows[at - 1].count(None)
        texts = {cell for cell in row if isinstance(cell, str) and len(cell) < 40}
        if len(texts) >= 3 and len(texts & own) < 0.6 * len(texts) and words_in(list(texts)) >= 3 - above:
            return at
    return len(sheet.rows)


def own_table(file: str, sheet: Sheet, kind: str, own: frozenset[str], *, fresh: bool = False) -> Found | None:
    """The table on a sheet that Liaison wrote: headings in row 1, every filled row a record; None if someone emptied it.

    own: headings of the owner's own columns, whatever they resemble; fresh: a template that was filled in.
    """
    header = Header((0,), 99.0)
    if not sheet.rows or not any(sheet.rows[0]):
        return None
    region = region_of(sheet, header, len(sheet.rows))
    one = _named_as_ours(region.columns, kind, own)
    rows = rows_as_written(sheet, region, one)
    region = with_strays(sheet, region, rows.those("record"))
    found = found_of(file, sheet, region, one, rows, as_written=True, reckoned=fresh)
    return _all_told(file, sheet, [found])[0]


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


def _found(file: str, sheet: Sheet, region: Region, mappings: Mapping[str, Mapping[str, str]]) -> Found:
    title = next((cell for row in sheet.rows[: region.header.rows[0]] for cell in row if isinstance(cell, str)), "")
    one = _remembered(region.columns, mappings) or _with_label(
        region.columns, _named(region.columns, (sheet.name, file.rsplit(".", 1)[0], title))
    )
    rows = rows_of(sheet, region, one)
    return found_of(file, sheet, with_strays(sheet, region, rows.those("record")), one, rows)


def _named(columns: Sequence[Seen], places: Sequence[str]) -> Named:
    letters = {"r", "a", "c", "i", "s", "a/r", "r/a", "c/i", "a,r", "r,a", "ra", "ar", "i/c"}
    raci = sum(
        bool(texts) and sum(text in letters for text in texts) >= 0.7 * len(texts)
        for column in columns
        for texts in [[str(cell).strip().casefold() for cell in column.sample]]
    )
    return Named("unknown", {}, 0.0) if raci >= 3 and raci >= 0.5 * (len(columns) - 1) else best_named(columns, places)


_DESCRIBES = ("descr", "描述", "内容", "описание")


def _with_label(columns: Sequence[Seen], one: Named) -> Named:
    """Where nothing carries the records' name but a description, the description is what they are known by.

    Where nothing does at all, the table is of no kind: records without a name are of no use to anyone.
    """
    kind = KINDS.get(one.kind)
    if kind is None or kind.label in {name for name, _ in one.fields.values()}:
        return one
    described = [
        column.at
        for column in columns
        if one.fields.get(column.at, ("", 0.0))[0] in ("description", "notes", "")
        and any(word in plain(column.header) for word in _DESCRIBES)
        and column.texts >= 0.8
    ]
    if not described:
        return Named("unknown", {}, 0.0)
    sure = one.fields.get(described[0], ("", 0.6))[1]
    return Named(one.kind, {**one.fields, described[0]: (kind.label, round(sure * 0.9, 2))}, one.score)


def _remembered(columns: Sequence[Seen], mappings: Mapping[str, Mapping[str, str]]) -> Named | None:
    """What the user chose for these headings before: heading -> field (blank: kept), and the kind under the key ''."""
    chosen = mappings.get(signature(column.header for column in columns))
    if chosen is None or chosen.get("") not in KINDS:
        return None
    kind = KINDS[chosen[""]]
    fields = {column.at: (chosen[column.header], 1.0) for column in columns if chosen.get(column.header) in kind.names}
    return Named(kind.name, fields, 99.0)
