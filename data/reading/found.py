"""Makes the table of a region: its cells as values in a frame, its problems with their places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pandas as pd

from data.kinds import KINDS, SCALES, Column, Problem, Table, Words
from data.kinds._book import Cell
from data.reading.cells import Values, not_rated, text_of, unknown, values_of, words_expected
from data.reading.dates import day_order
from data.reading.durations import completed
from data.reading.evidence import evidence_for
from data.reading.frames import frame_of
from data.reading.gathering import Gathered, gathered_in
from data.reading.headings import words_for
from data.reading.naming import EXACT, Named, Seen
from data.reading.paired import fields_within
from data.reading.records import REASONS, Rows, What
from data.reading.region import Region
from data.reading.scale_hints import scale_hinted
from data.reading.spellings import plain
from data.reading.unpacked import letter_of
from data.reading.workbook import Sheet, is_error

_ALONE = Gathered("")  # a column that stands for itself
_PAIRED = 0.8  # how sure a second field of a column is
_FILLED_DOWN = ("text", "names", "choice", "date", "level", "identifier")
_GROUPS = {"department", "organization", "workstream", "parent", "module", "category", "stage", "process", "role", "type", "kind"}  # fmt: skip


@dataclass(frozen=True)
class Matched:
    """A column of the sheet with the field it was taken for (None: kept as the user's own) and the scale it is on.

    confidence: 0..1; evidence: what speaks for it, the codes of EVIDENCE.
    """

    letter: str
    header: str
    field: str | None
    confidence: float
    scale: str | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Found:
    """A table as found in a sheet. Rows are 1-based sheet rows; `rejected` rows were filled but lack what is required.

    reckoned: the records (from 1) whose duration was told by their dates only, Mondays to Fridays counted.
    not_records: the other filled rows below the header: totals, section headings, repeated headers, footers and such;
        every filled row stands in `record_rows`, in `rejected` or here.
    """

    sheet: str
    kind: str
    header_rows: tuple[int, ...]
    record_rows: tuple[int, ...]
    columns: tuple[Matched, ...]
    table: Table
    rejected: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: bool = False
    not_records: tuple[int, ...] = ()
    reckoned: tuple[int, ...] = ()


def headings(columns: Iterable[Matched]) -> str:
    """The signature of a set of headings, the same in any order: the key under which a mapping is remembered."""
    return signature(column.header for column in columns)


def signature(headers: Iterable[str]) -> str:
    """One text for a set of headings, whatever their order, case and spacing; a column without one changes nothing."""
    return "|".join(sorted(said for header in headers if (said := plain(header))))


def found_of(
    file: str, sheet: Sheet, region: Region, one: Named, rows: Rows, *, as_written: bool = False, reckoned: bool = True
) -> Found:
    """The table of a region whose columns are named and whose rows are sorted.

    as_written: nothing is filled down (in a workbook of ours a blank cell is blank).
    reckoned: whether a blank duration is reckoned from the dates.
    """
    place = _Place(file, sheet.name, one.kind, rows.those("record"))
    columns, held, problems = _values(sheet, region, one, place, None if as_written else rows.stand_in)
    rejected = rows.those("rejected")
    kept, values = [column for column, _ in held], [read for _, read in held]
    records, scales, places = frame_of(one.kind, values, kept, place.rows, file, sheet.name)
    told: tuple[int, ...] = ()
    if reckoned and one.kind == "tasks":
        before = records["duration"]
        records = completed(records, _without(sheet, one, "duration", place.rows))
        told = tuple(int(record) for record in records.index[records["duration"].notna() & before.isna()])
    others = sorted(row for what in REASONS for row in rows.those(what))
    return Found(
        sheet.name,
        one.kind,
        tuple(row + 1 for row in region.header.rows),
        tuple(row + 1 for row in place.rows),
        columns,
        Table(one.kind, records, scales, places),
        tuple(row + 1 for row in rejected),
        (*problems, *_rejections(place, rejected, one, sheet), *_left_out(place, others, rows, sheet)),
        sheet.hidden,
        tuple(row + 1 for row in others),
        told,
    )


def with_rows_apart(found: Found, file: str, sheet: Sheet, rows: Sequence[int]) -> Found:
    """The table with a note for each of these (1-based) rows, which are filled and belong to no table."""
    if found.kind not in KINDS:
        return found
    problems = [_not_used(file, sheet, found.kind, row - 1, "apart") for row in rows]
    not_records = tuple(sorted((*found.not_records, *rows)))
    return replace(found, not_records=not_records, problems=(*found.problems, *problems))


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


def _values(
    sheet: Sheet, region: Region, one: Named, place: _Place, stand_in: Mapping[int, Cell] | None
) -> tuple[tuple[Matched, ...], list[tuple[Matched, Values]], list[Problem]]:
    """The columns as they were taken, those that hold values with them, and what is wrong in them."""
    matched: list[Matched] = []
    held: list[tuple[Matched, Values]] = []
    problems: list[Problem] = []
    year = _year(sheet, region)
    gathered = gathered_in(sheet.rows, region.columns, one, place.rows)
    for seen in region.columns:
        name, sure = one.fields.get(seen.at, (None, 0.0))
        column = KINDS[one.kind].column(name) if name else None
        cells = [sheet.rows[row][seen.at] for row in place.rows]
        if (told := gathered.get(seen.at, _ALONE)) is None:  # its marks are told with the first column of the scale
            matched.append(Matched(letter_of(seen.at), seen.header, name, sure, None, ("spread",)))
            continue
        if told is not _ALONE:
            cells = told.cells
            problems += [
                place.problem("several_marks", "error", seen.at, at, said, field=name) for at, said in told.torn
            ]
        elif stand_in is not None:
            cells = _filled(sheet, seen, column, place.rows, cells, leftmost=seen is region.columns[0])
            if column is not None and column.required:
                cells = [stand_in.get(row, cell) for row, cell in zip(place.rows, cells, strict=True)]
        more: dict[str, list[Cell]] = {}
        if column is None:
            if not seen.header and all(cell is None for cell in cells):
                continue
            read = Values(list(cells))
            problems += _unfit(place, seen, one)
        else:
            heading = told.heading or seen.header
            others = {other for other, _ in one.fields.values()} - {column.name}
            more = (
                fields_within(one.kind, seen, column, cells, others) if stand_in is not None and told is _ALONE else {}
            )
            if column.name in more:
                cells = more.pop(column.name)
            declared = scale_hinted(heading) if column.type == "level" else None
            read = values_of(column, cells, header=heading, scale=declared, year=year)
            problems += _problems(place, column, seen, cells, read)
            problems += _notes(place, column, seen, cells, sheet)
        evidence = one.evidence.get(seen.at) or (evidence_for(one.kind, seen, name) if name else ())
        matched.append(Matched(letter_of(seen.at), seen.header, name, sure, read.scale, evidence))
        held.append((matched[-1], read))
        for other, parts in more.items():
            second, told_of_it = _second(place, seen, column, other, parts, year)
            held.append(second)
            problems += told_of_it
    return tuple(matched), held, problems


def _second(
    place: _Place, seen: Seen, first: Column | None, name: str, cells: list[Cell], year: int | None
) -> tuple[tuple[Matched, Values], list[Problem]]:
    """The values of a second field of a column, with the note that it was found there."""
    column = next(one for one in KINDS[place.kind].columns if one.name == name)
    read = values_of(column, cells, header="", year=year)
    words = first.words if first else column.words
    note = place.problem("two_fields", "note", seen.at, None, seen.header, field=name, first=words, second=column.words)
    problems = _problems(place, column, seen, cells, read)
    return (Matched(letter_of(seen.at), seen.header, name, _PAIRED, read.scale), read), [note, *problems]


def _filled(
    sheet: Sheet, seen: Seen, column: Column | None, rows: Sequence[int], cells: list[Cell], *, leftmost: bool
) -> list[Cell]:
    """The cells of the records; what a cell merged downwards (or a group heading on the left) says holds for all its rows."""
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


def _without(sheet: Sheet, one: Named, field: str, rows: Sequence[int]) -> list[bool]:
    """For each row whether the cell of a field is blank, as it is in all of them where no column is that field."""
    at = next((at for at, (name, _) in one.fields.items() if name == field), None)
    return [at is None or sheet.rows[row][at] is None for row in rows]


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
    found = [
        place.problem(code, "error", seen.at, at, text_of(cells[at]) or "", field=column.name, expected=expected)
        for at, code in sorted(read.wrong.items())
    ]
    if read.assumed and read.scale:
        scale = SCALES[read.scale].words
        found.append(place.problem("scale_assumed", "note", seen.at, None, seen.header, field=column.name, scale=scale))
    return found


def _notes(place: _Place, column: Column, seen: Seen, cells: Sequence[Cell], sheet: Sheet) -> list[Problem]:
    """What holds for a whole column: the order of its dates, words in the place of a date, formulas that have no result."""
    found = [
        place.problem(
            "said_unknown", "note", seen.at, at, str(cell).strip(), field=column.name, expected=words_expected(column)
        )
        for at, cell in enumerate(cells if column.type == "date" else ())
        if unknown(cell) and any(map(str.isalpha, str(cell)))
    ]
    order = day_order(cells) if column.type == "date" else None
    if order is not None:
        said = _ORDERS[order[1]]
        found.append(place.problem("day_order", "note", seen.at, None, order[0], field=column.name, order=said))
    open_yet = [at for at, cell in enumerate(cells) if column.type == "level" and not_rated(cell)]
    if open_yet:
        words = text_of(cells[open_yet[0]]) or ""
        found.append(
            place.problem("not_rated_yet", "note", seen.at, open_yet[0], words, field=column.name, count=len(open_yet))
        )
    blank = [row for row in place.rows if (row, seen.at) in sheet.unreckoned]
    if blank:
        at, count = place.rows.index(blank[0]), len(blank)
        found.append(
            place.problem("formulas_without_values", "warning", seen.at, at, "", field=column.name, count=count)
        )
    return found


def _unfit(place: _Place, seen: Seen, one: Named) -> list[Problem]:
    """A warning where a heading names a known column of dates or numbers and none of its cells is one."""
    taken = {name for name, _ in one.fields.values()}
    for name, sure in words_for(one.kind, seen.header).items() if one.kind in KINDS else ():
        column = KINDS[one.kind].column(name)
        if column is None or column.type not in _MEASURED or name in taken or sure < EXACT:
            continue
        if seen.sample and seen.fit(column) == 0:
            expected = words_expected(column)
            return [
                place.problem(
                    "column_without_values", "warning", seen.at, None, seen.header, field=name, expected=expected
                )
            ]
    return []


_MEASURED = ("date", "days", "number", "percent", "yes_no")
_ORDERS = {"day": Words("day", "日"), "month": Words("month", "月")}


def _rejections(place: _Place, rejected: Sequence[int], one: Named, sheet: Sheet) -> list[Problem]:
    kind = KINDS.get(one.kind)
    if kind is None or not rejected:
        return []
    label = next(column for column in kind.columns if column.name == kind.label)
    at = next((at for at, (name, _) in one.fields.items() if name == kind.label), -1)
    values: tuple[tuple[str, str | int | float | Words], ...] = (("field", label.words),)
    return [
        Problem(
            "name_without_value" if (row, at) in sheet.unreckoned else "missing_required",
            "error",
            place.file,
            place.sheet,
            row + 1,
            letter_of(at) if at >= 0 else None,
            _said(sheet.rows[row]),
            values,
            one.kind,
            None,
            label.name,
        )
        for row in rejected
    ]


def _left_out(place: _Place, others: Sequence[int], rows: Rows, sheet: Sheet) -> list[Problem]:
    """A note for each filled row that is no record (none where the sheet is kept whole, as no known kind)."""
    if place.kind not in KINDS:
        return []
    return [_not_used(place.file, sheet, place.kind, row, rows.what[row]) for row in others]


def _not_used(file: str, sheet: Sheet, kind: str, row: int, what: What) -> Problem:
    told = (("reason", REASONS[what]),)
    return Problem("row_not_used", "note", file, sheet.name, row + 1, None, _said(sheet.rows[row]), told, kind)


def _said(row: Sequence[Cell]) -> str:
    return " · ".join(text for cell in row if cell is not None and not is_error(cell) and (text := text_of(cell)))[:120]
