"""Makes the table of a region: its cells as values in a frame, its problems with their places."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import pandas as pd

from data.kinds import KINDS, SCALES, Account, Column, Problem, Table, Words
from data.kinds._book import Cell
from data.kinds._letters import letter_of, number_of
from data.reading.around import Around, Values
from data.reading.carried_on import joins_texts, left_over
from data.reading.cells import text_of, values_within, words_expected
from data.reading.dated_cells import order_within
from data.reading.dates import day_order
from data.reading.decision import Decision, signature
from data.reading.durations import completed
from data.reading.evidence import evidence_for
from data.reading.first_day import first_day
from data.reading.frames import frame_of
from data.reading.grid import BLANK, DAY, Strip, cells_at
from data.reading.headings import words_for
from data.reading.inferred import inferred
from data.reading.naming import EXACT, Named, Seen
from data.reading.reckoned_again import reckoned_again, told_by
from data.reading.records import REASONS, Rows, What
from data.reading.region import Region
from data.reading.remarks import remarks
from data.reading.signs import in_letters, legend_of, signs_told
from data.reading.table_year import year_of_table
from data.reading.taken_cells import Taken, taken_cells
from data.reading.together import Under, around_each
from data.reading.unsaid import not_rated, undated, unknown
from data.reading.workbook import Sheet, is_error


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
    drawn: the records (from 1) of which a date was read from a bar that is drawn for them.
    not_records: the other filled rows below the header: totals, section headings, repeated headers, footers and such;
        every filled row stands in `record_rows`, in `rejected` or here.
    decision: what it was read by, where tables with these headings were read before.
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
    drawn: tuple[int, ...] = ()
    decision: Decision | None = None

    @property
    def used(self) -> bool | None:
        """Whether somebody decided that the table on this sheet is used; None where nobody did."""
        return self.decision.sheets.get(self.sheet) if self.decision else None

    def without_cells(self) -> "Found":
        """The same without the cells: how many records it has, what was found where, and what is wrong."""
        records, places = (pd.DataFrame(index=frame.index) for frame in (self.table.records, self.table.places))
        return replace(self, table=replace(self.table, records=records, places=places))

    @property
    def account(self) -> Account:
        """What became of its filled rows; those of a table that was not understood were kept, and none of them used."""
        words = KINDS[self.kind].words if self.kind in KINDS else _NOT_UNDERSTOOD
        used, others = len(self.record_rows), len(self.not_records)
        used, others = (used, others) if self.kind in KINDS else (0, used + others)
        rows = used + len(self.rejected) + others
        header = self.header_rows[-1] if self.header_rows else None
        return Account(self.sheet, words, header, rows, used, len(self.rejected), others)


_NOT_UNDERSTOOD = Words("not understood", "未识别")


def headings(columns: Iterable[Matched]) -> str:
    """The signature of a set of headings, the same in any order: the key under which a mapping is remembered."""
    return signature(column.header for column in columns)


def found_of(
    file: str, sheet: Sheet, region: Region, one: Named, rows: Rows, *, as_written: bool = False, reckoned: bool = True
) -> Found:
    """The table of a region whose columns are named and whose rows are sorted.

    as_written: nothing is filled down (in a workbook of ours a blank cell is blank).
    reckoned: whether a blank duration is reckoned from the dates.
    """
    place = _Place(file, sheet.name, one.kind, rows.those("record"))
    columns, held, problems = _values(sheet, region, one, place, rows, as_written=as_written)
    rejected = rows.those("rejected")
    kept, values = [column for column, _ in held], [read for _, read in held]
    records, scales, places = frame_of(one.kind, values, kept, place.rows, file, sheet.name)
    fields = [column.field for column in kept]
    records, notes = inferred(one.kind, records, fields, values, partial(_of_field, place, kept))
    problems += notes
    if sheet.unreckoned:
        records, problems = _reckoned(sheet, one, place, records, problems)
    told: tuple[int, ...] = ()
    if reckoned and one.kind == "tasks":
        before = records["duration"]
        blank = _without(sheet, one, "duration", place.rows)
        records = completed(records, blank) if any(blank) else records
        told = tuple(int(record) for record in records.index[records["duration"].notna() & before.isna()])
    others = sorted(row for what in REASONS for row in rows.those(what))
    return Found(
        sheet.name,
        one.kind,
        tuple(row + 1 for row in region.header.rows),
        tuple((np.asarray(place.rows, "int64") + 1).tolist()),
        columns,
        Table(one.kind, records, scales, places),
        tuple(row + 1 for row in rejected),
        (*problems, *_rejections(place, rejected, one, sheet), *_left_out(place, others, rows, sheet, region, one)),
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
    sheet: Sheet, region: Region, one: Named, place: _Place, rows: Rows, *, as_written: bool
) -> tuple[tuple[Matched, ...], list[tuple[Matched, Values]], list[Problem]]:
    """The columns as they were taken, those that hold values with them, and what is wrong in them."""
    matched: list[Matched] = []
    held: list[tuple[Matched, Values]] = []
    problems: list[Problem] = []
    kind = KINDS.get(one.kind)
    legend = legend_of(kind, sheet, region.columns) if kind and kind.marks and not as_written else {}
    if kind and kind.marks:
        own = [seen for seen in region.columns if seen.at not in one.fields]
        problems += signs_told(kind, own, legend, place.file, sheet.name)
    stand_in = None if as_written else rows.stand_in
    taken = taken_cells(sheet, region, one, place.rows, stand_in, rows.carried_on)
    under: list[Under] = [(part.column, part.heading, part.cells) for part in taken]
    decided = [None if part.beside else one.scales.get(part.seen.at) for part in taken]
    year = year_of_table(sheet, region, place.file)
    whole = Around(year=year, since_1904=sheet.since_1904, first_day=first_day(sheet, region))
    about = around_each(under, whole, decided)
    for part, around in zip(taken, about, strict=True):
        seen, name = part.seen, part.column.name if part.column else None
        if part.helps:
            matched.append(Matched(letter_of(seen.at), seen.header, name, part.sure, None, ("spread",)))
            continue
        if part.column is None:
            if not seen.header and all(cell is None for cell in part.cells):
                continue
            kept = part.cells.cells if isinstance(part.cells, Strip) else in_letters(part.cells, legend)
            read = Values(kept)
            problems += _unfit(place, seen, one)
        else:
            read = values_within(part.column, part.cells, around)
            problems += _told(place, part, part.column, read, sheet, around)
        evidence = one.evidence.get(seen.at) or (evidence_for(one.kind, seen, name) if name else ())
        known = Matched(letter_of(seen.at), seen.header, name, part.sure, read.scale, evidence)
        matched += [] if part.beside else [known]
        held.append((known, read))
    return tuple(matched), held, problems


def _told(
    place: _Place, part: Taken, column: Column, read: Values, sheet: Sheet, around: Around
) -> list[Problem]:  # fmt: skip
    """What is wrong in a column, and what is worth a note."""
    seen, cells = part.seen, part.cells
    found = [place.problem("several_marks", "error", seen.at, at, said, field=column.name) for at, said in part.torn]
    if part.beside is not None:
        words = {"first": part.beside.words, "second": column.words}
        found.append(place.problem("two_fields", "note", seen.at, None, seen.header, field=column.name, **words))
    found += _problems(place, column, seen, cells, read)
    if part.beside is None:
        found += _notes(place, column, seen, cells, sheet, around)
        found += remarks(column, seen.header, cells, read, partial(_of_column, place, seen.at, column.name))
    return found


def _of_column(
    place: _Place, column: int, name: str, code: str, severity: str, at: int | None, found: str, **about: object
) -> Problem:
    return place.problem(code, severity, column, at, found, field=name, **about)


def _of_field(
    place: _Place, columns: Sequence[Matched], code: str, name: str, record: int | None, found: str, **about: object
) -> Problem:
    """A note on what one field tells of another, with the place of its column."""
    column = next(column for column in columns if column.field == name)
    at = None if record is None else record - 1
    return place.problem(
        code, "note", number_of(column.letter) - 1, at, found, field=name, header=column.header, **about
    )


def _reckoned(
    sheet: Sheet, one: Named, place: _Place, records: pd.DataFrame, problems: list[Problem]
) -> tuple[pd.DataFrame, list[Problem]]:
    """The records with what the other columns tell of formulas without results; only what stays blank is still wrong."""
    rows = {row: at for at, row in enumerate(place.rows)}
    at_of = {name: at for at, (name, _) in one.fields.items()}
    lost = {
        name: [rows[row] for row, column in sheet.unreckoned if column == at and row in rows]
        for name, at in at_of.items()
    }
    records, again = reckoned_again(one.kind, records, lost)
    done = {name for name, count in again.items() if count == len(lost[name])}
    left = [one for one in problems if one.code != "formulas_without_values" or one.field not in done]
    notes = [
        place.problem(
            "formulas_reckoned", "note", at_of[name], None, "", field=name, count=count, by=told_by(one.kind, name)
        )
        for name, count in again.items()
    ]
    return records, [*left, *notes]


def _without(sheet: Sheet, one: Named, field: str, rows: Sequence[int]) -> list[bool]:
    """For each row whether the cell of a field is blank, as it is in all of them where no column is that field."""
    at = next((at for at, (name, _) in one.fields.items() if name == field), None)
    if at is None:
        return [True] * len(rows)
    cells = cells_at(sheet.rows, at, rows)
    return (cells.what == BLANK).tolist() if isinstance(cells, Strip) else [cell is None for cell in cells]


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


def _notes(
    place: _Place, column: Column, seen: Seen, cells: Sequence[Cell], sheet: Sheet, around: Around
) -> list[Problem]:
    """What holds for a whole column: the order of its dates, words in the place of a date, formulas that have no result."""
    found = [
        place.problem(
            "said_unknown", "note", seen.at, at, str(cell).strip(), field=column.name, expected=words_expected(column)
        )
        for at, cell in ((at, cells[at]) for at in (_where(cells, _says_unknown) if column.type == "date" else ()))
    ]
    days_only = isinstance(cells, Strip) and cells.holds_only(BLANK, DAY)
    dated = column.type == "date" and not days_only
    order = day_order(list(cells), order_within(cells, around)) if dated else None
    if order is not None:
        said = _ORDERS[order[1]]
        found.append(place.problem("day_order", "note", seen.at, None, order[0], field=column.name, order=said))
    open_yet = _where(cells, not_rated) if column.type == "level" else []
    if open_yet:
        words = text_of(cells[open_yet[0]]) or ""
        found.append(
            place.problem("not_rated_yet", "note", seen.at, open_yet[0], words, field=column.name, count=len(open_yet))
        )
    blank = [row for row in place.rows if (row, seen.at) in sheet.unreckoned] if sheet.unreckoned else []
    if blank:
        at, count = place.rows.index(blank[0]), len(blank)
        found.append(
            place.problem("formulas_without_values", "warning", seen.at, at, "", field=column.name, count=count)
        )
    return found


def _where(cells: Sequence[Cell], true: Callable[[Cell], bool]) -> list[int]:
    """The places of the cells of which something is true that is true of texts only."""
    return cells.where(true) if isinstance(cells, Strip) else [at for at, cell in enumerate(cells) if true(cell)]


def _says_unknown(cell: Cell) -> bool:
    return undated(cell) or (unknown(cell) and any(map(str.isalpha, str(cell))))


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
_ORDERS = {"day": Words("day", "日"), "month": Words("month", "月"), "year": Words("year", "年")}


def _rejections(place: _Place, rejected: Sequence[int], one: Named, sheet: Sheet) -> list[Problem]:
    kind = KINDS.get(one.kind)
    if kind is None or not rejected:
        return []
    label = next(column for column in kind.columns if column.name == kind.label)
    at = next((at for at, (name, _) in one.fields.items() if name == kind.label), -1)
    values: tuple[tuple[str, str | int | float | Words], ...] = (("field", label.words),)
    return [
        Problem(
            _why_rejected(sheet, row, at, label),
            "error",
            place.file,
            place.sheet,
            row + 1,
            letter_of(at) if at >= 0 else None,
            _said(
                sheet.rows[row][at : at + 1]
                if _why_rejected(sheet, row, at, label) == "date_unreadable"
                else sheet.rows[row]
            ),
            values,
            one.kind,
            None,
            label.name,
        )
        for row in rejected
    ]


def _why_rejected(sheet: Sheet, row: int, at: int, label: Column) -> str:
    if (row, at) in sheet.unreckoned:
        return "name_without_value"
    unread = label.type == "date" and at >= 0 and sheet.rows[row][at] is not None
    return "date_unreadable" if unread else "missing_required"


def _left_out(
    place: _Place, others: Sequence[int], rows: Rows, sheet: Sheet, region: Region, one: Named
) -> list[Problem]:
    """A note for each filled row that is no record (none where the sheet is kept whole, as no known kind)."""
    if place.kind not in KINDS:
        return []
    record_of = {row: record for record, more in rows.carried_on.items() for row in more}
    told = [_not_used(place.file, sheet, place.kind, row, rows.what[row]) for row in others if row not in record_of]
    return [*told, *(_goes_on(place, sheet, region, one, row, record) for row, record in sorted(record_of.items()))]


def _goes_on(place: _Place, sheet: Sheet, region: Region, one: Named, row: int, record: int) -> Problem:
    """What became of a row that goes on with a record: its texts are joined to it, anything else is not used."""
    fields = {at: KINDS[place.kind].column(name) for at, (name, _) in one.fields.items()}
    columns = [seen.at for seen in region.columns]
    texts = [at for at in columns if joins_texts(fields.get(at))]
    left = left_over(sheet.rows[record], sheet.rows[row], texts, columns)
    code, said = ("row_partly_joined", _said(left)) if left else ("row_joined", _said(sheet.rows[row]))
    told = (("first", record + 1),)
    return Problem(code, "note", place.file, sheet.name, row + 1, None, said, told, place.kind)


def _not_used(file: str, sheet: Sheet, kind: str, row: int, what: What) -> Problem:
    told = (("reason", REASONS[what]),)
    return Problem("row_not_used", "note", file, sheet.name, row + 1, None, _said(sheet.rows[row]), told, kind)


def _said(row: Sequence[Cell]) -> str:
    return " · ".join(text for cell in row if cell is not None and not is_error(cell) and (text := text_of(cell)))[:120]
