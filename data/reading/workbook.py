"""Opens any workbook, text table or plan and gives its sheets as plain cells; a file that cannot be used becomes a problem."""

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import PurePath
from xml.parsers.expat import ExpatError

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from data.kinds import Problem
from data.kinds._book import Cell
from data.reading import limits
from data.reading.apart import read_apart
from data.reading.delimited import table_of_text
from data.reading.foreign import foreign, foreign_compound, foreign_package, is_xml
from data.reading.formulas import Failed
from data.reading.grid import Grid
from data.reading.held import cells_held, rows_held
from data.reading.inspected import inspected
from data.reading.spans import Span, checked_together
from data.reading.unpacked import Refused, counts_from_1904, packed

Merge = tuple[int, int, int, int]  # top, left, bottom, right; 0-based, inclusive
_TEXT_FILES = {".csv", ".tsv", ".txt", ".tab"}
_WORKBOOKS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".xlt", ".ods", ".et"}
_DAMAGED = (
    zipfile.BadZipFile,  # the zip's directory, or the sum of a part
    zlib.error,  # what is packed in a part
    EOFError,  # a part that breaks off
    NotImplementedError,  # a version of zip that nobody knows
    ExpatError,  # the XML of a part
    LookupError,  # a part that is not there, an encoding that nobody knows
    ValueError,  # a name or a number that is none, a place before the file, a cell that says not where it is
)


# A chart, a dialog and a module of a program stand among the sheets and have no cells that could be lost.
_WITHOUT_CELLS = (SheetTypeEnum.ChartSheet, SheetTypeEnum.DialogSheet, SheetTypeEnum.Vba)


@dataclass(frozen=True)
class Sheet:
    """One sheet: a rectangle of cells (None where blank) from A1 on, its merged ranges, and whether it is hidden.

    unreckoned: blank cells (row, column; 0-based) that hold a formula whose result the file does not.
    kind: what its table is, where the file itself says so: its headings are then ours, but for those in `own`.
    facts: title and status date, where the file itself says them. notes: how it was read.
    since_1904: plain numbers that mean days count from 1904, as old workbooks of the Mac do.
    """

    name: str
    rows: Sequence[list[Cell]]
    merged: tuple[Merge, ...] = ()
    hidden: bool = False
    unreckoned: frozenset[tuple[int, int]] = frozenset()
    kind: str | None = None
    own: frozenset[str] = frozenset()
    facts: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
    since_1904: bool = False


def sheets_of(name: str, content: bytes) -> tuple[Sheet, ...] | Problem:
    """The sheets of a file in their order, or the one problem for which it cannot be opened."""
    try:
        return _sheets(name, content)
    except Refused as refused:
        return refused.problem


def _sheets(name: str, content: bytes) -> tuple[Sheet, ...]:
    if not content:
        raise _refused("file_empty", name)
    if len(content) > limits.LARGEST_FILE:
        raise _too_large(name, len(content))
    if content[:4] == b"PK\x03\x04":
        return _zipped(name, content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _compound(name, content)
    if (problem := foreign(name, content)) is not None:
        raise Refused(problem)
    if is_xml(content):
        from data.reading.plan import sheets_of_plan  # here, since few files are plans

        return sheets_of_plan(name, content)
    return _text(name, content)


def _zipped(name: str, content: bytes) -> tuple[Sheet, ...]:
    try:
        archive = packed(name, content)
        if (problem := foreign_package(archive)) is not None:
            raise Refused(problem)
        failed, since_1904 = inspected(archive), counts_from_1904(archive)
    except _DAMAGED:
        raise _refused("file_unreadable", name) from None
    if any(part.startswith("xl/") and part.endswith(".bin") and "sheet" in part.lower() for part in archive.parts):
        return _apart(name, content)  # xlsb: nothing tells its size beforehand
    sheets = _calamine(name, content, failed)
    return tuple(replace(sheet, since_1904=True) for sheet in sheets) if since_1904 else sheets


def _compound(name: str, content: bytes) -> tuple[Sheet, ...]:
    if (problem := foreign_compound(name, content)) is not None:
        raise Refused(problem)
    return _apart(name, content)


def _apart(name: str, content: bytes) -> tuple[Sheet, ...]:
    sheets, read = [], read_apart(name, content)
    spans = [_span(sheet.rows) for sheet in read]
    for sheet, span in zip(read, spans, strict=True):
        span.checked(name, sheet.name)
    checked_together(name, spans)
    for sheet in read:
        if sheet.damaged:
            sheets.append(_damaged(name, sheet.name, hidden=sheet.hidden))
            continue
        rows = cells_held(sheet.rows)
        sheets.append(Sheet(sheet.name, rows, _merged(sheet.merged, rows), sheet.hidden))
    return _some_of_it_read(name, tuple(sheets))


def _span(rows: list[list[object]]) -> Span:
    """How far a sheet that was read already reaches, and what it holds."""
    filled = sum(cell not in ("", None) for row in rows for cell in row)
    return Span(len(rows), len(rows[0]) if rows else 0, filled)


def _calamine(name: str, content: bytes, failed: Failed) -> tuple[Sheet, ...]:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            sheets = tuple(_sheet(name, workbook, at, failed) for at in range(len(workbook.sheet_names)))
    except PasswordError:
        raise _refused("file_encrypted", name) from None
    except (CalamineError, OSError, ValueError, OverflowError, UnicodeError):
        raise _refused("file_unreadable", name) from None
    except BaseException as failure:
        # A panic inside the Rust reader is no Exception and has no importable name; anything else is not ours to stop.
        if type(failure).__name__ != "PanicException":
            raise
        raise _refused("file_unreadable", name) from None
    return _some_of_it_read(name, sheets)


def _some_of_it_read(name: str, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets as they are; Refused where there is none, or where some are damaged and the others are blank."""
    damaged = any(sheet.notes for sheet in sheets) or not sheets
    if damaged and all(cell is None for sheet in sheets for row in sheet.rows for cell in row):
        raise _refused("file_unreadable", name)
    return sheets


def _damaged(name: str, sheet: str, *, hidden: bool) -> Sheet:
    """A sheet whose part of the file cannot be read: nothing of it but that it is told."""
    return Sheet(sheet, [], hidden=hidden, notes=(Problem("sheet_damaged", "error", name, sheet, found=sheet),))


def _sheet(name: str, workbook: CalamineWorkbook, at: int, failed: Failed) -> Sheet:
    about = workbook.sheets_metadata[at]
    hidden = about.visible != SheetVisibleEnum.Visible
    try:
        sheet = workbook.get_sheet_by_index(at)
    except CalamineError:
        if about.typ in _WITHOUT_CELLS:
            return Sheet(about.name, [], hidden=hidden)
        return _damaged(name, about.name, hidden=hidden)
    rows = rows_held(sheet)
    unreckoned = set()
    for (row, column), error in failed.get(about.name, {}).items():
        inside = row < len(rows) and column < len(rows[row])
        if inside and error:
            rows.put(row, column, error) if isinstance(rows, Grid) else rows[row].__setitem__(column, error)
        elif inside and rows[row][column] is None:
            unreckoned.add((row, column))
    return Sheet(about.name, rows, _merged(sheet.merged_cell_ranges or [], rows), hidden, frozenset(unreckoned))


def _merged(ranges: list[tuple[tuple[int, int], tuple[int, int]]], rows: Sequence[list[Cell]]) -> tuple[Merge, ...]:
    """Merged ranges as far as the cells reach, and only while they can all lie beside each other, as they must."""
    last, widest = len(rows) - 1, (len(rows[0]) if rows else 0) - 1
    merged: list[Merge] = []
    room = len(rows) * (widest + 1)
    for (top, left), (bottom, right) in ranges:
        if top <= last and left <= widest:
            merged.append((top, left, min(bottom, last), min(right, widest)))
            room -= (merged[-1][2] - top + 1) * (merged[-1][3] - left + 1)
            if room < 0:
                return ()
    return tuple(merged)


def _text(name: str, content: bytes) -> tuple[Sheet, ...]:
    ending = PurePath(name).suffix.lower()
    table = table_of_text(name, content)
    if isinstance(table, Problem):
        raise Refused(table)
    named = ending in _TEXT_FILES or not ending
    if table is None or not (named or ending in _WORKBOOKS):
        raise _refused("file_unreadable" if named or ending in _WORKBOOKS else "file_format", name, ending)
    if not table.rows:
        raise _refused("file_empty", name)
    if not named and len(table.rows[0]) < 2:
        raise _refused("file_unreadable", name)
    notes = table.notes if named else (*table.notes, Problem("text_named_workbook", "note", name, found=ending))
    return (Sheet(PurePath(name).stem, table.rows, notes=notes),)


def _too_large(name: str, size: int) -> Refused:
    told = (("limit", f"{limits.LARGEST_FILE // 2**20} MB"),)
    return Refused(Problem("file_too_large", "error", name, found=f"{size // 2**20} MB", values=told))


def _refused(code: str, name: str, found: str = "") -> Refused:
    return Refused(Problem(code, "error", name, found=found))
