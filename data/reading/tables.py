"""From a sheet to its tables: header found, columns named, rows sorted, cells turned into values, problems listed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pandas as pd

from data.kinds import KINDS, Column, Problem, Table, Words
from data.kinds._book import Cell
from data.reading.cells import Values, text_of, values_of, words_expected
from data.reading.finding import header_of, words_in
from data.reading.frames import frame_of
from data.reading.naming import Named, Seen, best_named
from data.reading.records import rows_of
from data.reading.region import Region, region_of
from data.reading.scale_hints import scale_hinted
from data.reading.spellings import plain
from data.reading.unpacked import letter_of
from data.reading.workbook import Sheet, is_error

_SURE_OF_ANOTHER = 4.0  # a second table on a sheet needs a header that leaves no doubt
_FILLED_DOWN = ("text", "names", "choice", "date", "level", "identifier")
_GROUPS = {"department", "organization", "workstream", "parent", "module", "category", "stage", "process", "role", "type", "kind"}  # fmt: skip


@dataclass(frozen=True)
class Matched:
    """A column of the sheet with the field it was taken for (None: kept as the user's own) and the scale it is on."""

    letter: str
    header: str
    field: str | None
    confidence: float
    scale: str | None = None


@dataclass(frozen=True, eq=False)
class Found:
    """A table as found in a sheet. Rows are 1-based sheet rows; `rejected` rows were filled but lack what is required."""

    sheet: str
    kind: str
    header_rows: tuple[int, ...]
    record_rows: tuple[int, ...]
    columns: tuple[Matched, ...]
    table: Table
    rejected: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: bool = False


@dataclass
class _Place:
    """Where a table is being read: what problems say of their place."""

    file: str
    sheet: str
    kind: str
    rows: Sequence[int] = field(default_factory=tuple)

    def problem(
        self, code: str, severity: str, column: int | None, at: int | None, found: str, **about: object
    ) -> Problem:
        values = tuple((name, value) for name, value in about.items() if name != "field")
        return Problem(
            code, severity, self.file, self.sheet,  # type: ignore[arg-type]
            None if at is None else self.rows[at] + 1, None if column is None else letter_of(column), found,
            values, self.kind, None if at is None else at + 1, about.get("field"),  # type: ignore[arg-type]
        )  # fmt: skip


def headings(columns: Iterable[Matched]) -> str:
    """The signature of a set of headings, the same in any order: the key under which a mapping is remembered."""
    return "|".join(sorted(plain(column.header) for column in columns))


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
    return found


def _is_table(one: Found, *, first: bool) -> bool:
    if one.kind == "unknown":
        return first and len(one.record_rows) >= 2 and len(one.columns) >= 3
    return first or bool(one.record_rows)


def _next_header(sheet: Sheet, rows: tuple[int, ...]) -> int:
    """The row where another table begins: after a blank or title row, a row that names several columns anew."""
    own = {cell for cell in sheet.rows[rows[-1]] if cell is not None}
    for at in range(rows[-1] + 2, len(sheet.rows)):
        row = sheet.rows[at]
        above = sum(cell is not None for cell in sheet.rows[at - 1])
        texts = {cell for cell in row if isinstance(cell, str) and len(cell) < 40}
        if (
            above <= 1
            and len(texts) >= 3
            and len(texts & own) < 0.6 * len(texts)
            and words_in(list(texts)) >= 3 - above
        ):
            return at
    return len(sheet.rows)


def _found(file: str, sheet: Sheet, region: Region, mappings: Mapping[str, Mapping[str, str]]) -> Found:
    title = next((cell for row in sheet.rows[: region.header.rows[0]] for cell in row if isinstance(cell, str)), "")
    one = _remembered(region.columns, mappings) or _with_label(
        region.columns, _named(region.columns, (sheet.name, file.rsplit(".", 1)[0], title))
    )
    rows = rows_of(sheet, region, one)
    place = _Place(file, sheet.name, one.kind, rows.those("record"))
    columns, values, problems = _values(sheet, region, one, place, rows.stand_in)
    table = Table(one.kind, *frame_of(one.kind, values, columns, place.rows, file, sheet.name))
    rejected = rows.those("rejected")
    return Found(
        sheet.name,
        one.kind,
        tuple(row + 1 for row in region.header.rows),
        tuple(row + 1 for row in place.rows),
        columns,
        table,
        tuple(row + 1 for row in rejected),
        (*problems, *_rejections(place, rejected, one, sheet)),
        sheet.hidden,
    )


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
    """Where nothing carries the records' name but a description, the description is what they are known by."""
    kind = KINDS.get(one.kind)
    if kind is None or kind.label in {name for name, _ in one.fields.values()}:
        return one
    described = [
        column.at
        for column in columns
        if one.fields.get(column.at, ("", 0.0))[0] in ("description", "notes")
        and any(word in plain(column.header) for word in _DESCRIBES)
    ]
    if not described:
        return one
    return Named(
        one.kind, {**one.fields, described[0]: (kind.label, round(one.fields[described[0]][1] * 0.9, 2))}, one.score
    )


def _remembered(columns: Sequence[Seen], mappings: Mapping[str, Mapping[str, str]]) -> Named | None:
    """What the user chose for these headings before: heading -> field (blank: kept), and the kind under the key ''."""
    chosen = mappings.get("|".join(sorted(plain(column.header) for column in columns)))
    if chosen is None or chosen.get("") not in KINDS:
        return None
    kind = KINDS[chosen[""]]
    fields = {column.at: (chosen[column.header], 1.0) for column in columns if chosen.get(column.header) in kind.names}
    return Named(kind.name, fields, 99.0)


def _values(
    sheet: Sheet, region: Region, one: Named, place: _Place, stand_in: Mapping[int, Cell]
) -> tuple[tuple[Matched, ...], list[Values], list[Problem]]:
    matched: list[Matched] = []
    values: list[Values] = []
    problems: list[Problem] = []
    year = _year(sheet, region)
    for seen in region.columns:
        name, sure = one.fields.get(seen.at, (None, 0.0))
        column = KINDS[one.kind].column(name) if name else None
        cells = _cells(sheet, seen, column, place.rows, leftmost=seen is region.columns[0])
        if column is not None and column.required:
            cells = [stand_in.get(row, cell) for row, cell in zip(place.rows, cells, strict=True)]
        if column is None:
            if not seen.header and all(cell is None for cell in cells):
                continue
            read = Values(list(cells))
        else:
            declared = scale_hinted(seen.header) if column.type == "level" else None
            read = values_of(column, cells, header=seen.header, scale=declared, year=year)
            problems += _problems(place, column, seen, cells, read)
        matched.append(Matched(letter_of(seen.at), seen.header, name, sure, read.scale))
        values.append(read)
    return tuple(matched), values, problems


def _cells(sheet: Sheet, seen: Seen, column: Column | None, rows: Sequence[int], *, leftmost: bool) -> list[Cell]:
    """The cells of the records; what a cell merged downwards (or a group heading on the left) says holds for all its rows."""
    cells = [sheet.rows[row][seen.at] for row in rows]
    if column is not None and (column.type not in _FILLED_DOWN or column.required or column.type == "identifier"):
        return cells
    down = {
        row: sheet.rows[top][seen.at]
        for top, left, bottom, _ in sheet.merged
        if left == seen.at and bottom > top
        for row in range(top + 1, bottom + 1)
    }
    filled = [down.get(row, cell) if cell is None else cell for row, cell in zip(rows, cells, strict=True)]
    if not down and leftmost and column is not None and column.name in _GROUPS:
        return _carried(filled)
    return filled


def _carried(cells: list[Cell]) -> list[Cell]:
    """A leftmost column written only where its value changes (never the same twice in a row) is filled down."""
    said = [cell for cell in cells if cell is not None]
    changes = all(first != second for first, second in pairwise(said))
    if not cells or cells[0] is None or len(said) > 0.6 * len(cells) or len(said) < 2 or not changes:
        return cells
    carried: list[Cell] = []
    for cell in cells:
        carried.append(cell if cell is not None else carried[-1])
    return carried


def _year(sheet: Sheet, region: Region) -> int | None:
    years = [
        cell.year
        for row in sheet.rows[: region.first + 200]
        for cell in row
        if isinstance(cell, pd.Timestamp) and cell.year > 1901
    ]
    return max(set(years), key=years.count) if years else None


def _problems(place: _Place, column: Column, seen: Seen, cells: Sequence[Cell], read: Values) -> list[Problem]:
    expected = words_expected(column, read.scale)
    if any(code == "mixed_scales" for code in read.wrong.values()) and read.scale:
        expected_scale = words_expected(column, read.scale)
    else:
        expected_scale = expected
    found = [
        place.problem(code, "error", seen.at, at, text_of(cells[at]) or "", field=column.name, expected=expected_scale)
        for at, code in sorted(read.wrong.items())
    ]
    if read.assumed and read.scale:
        from data.kinds import SCALES

        found.append(
            place.problem(
                "scale_assumed", "note", seen.at, None, seen.header, field=column.name, scale=SCALES[read.scale].words
            )
        )
    return found


def _rejections(place: _Place, rejected: Sequence[int], one: Named, sheet: Sheet) -> list[Problem]:
    kind = KINDS.get(one.kind)
    if kind is None or not rejected:
        return []
    label = next(column for column in kind.columns if column.name == kind.label)
    letter = next((letter_of(at) for at, (name, _) in one.fields.items() if name == kind.label), None)
    values: tuple[tuple[str, str | int | float | Words], ...] = (("field", label.words),)
    return [
        Problem(
            "missing_required",
            "error",
            place.file,
            place.sheet,
            row + 1,
            letter,
            _said(sheet.rows[row]),
            values,
            one.kind,
            None,
            label.name,
        )
        for row in rejected
    ]


def _said(row: Sequence[Cell]) -> str:
    return " · ".join(text for cell in row if cell is not None and not is_error(cell) and (text := text_of(cell)))[:120]
