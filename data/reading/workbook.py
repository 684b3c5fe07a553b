"""Opens any workbook or text table and gives its sheets as plain cells; a file that cannot be used becomes a problem."""

import datetime as dt
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from data.kinds import Problem
from data.kinds._book import Cell
from data.reading.delimited import rows_of_text
from data.reading.unpacked import Failed, within

LARGEST_FILE = 200 * 2**20  # bytes as uploaded
LARGEST_UNPACKED = 600 * 2**20  # bytes after unpacking: a small zip can hide a very large sheet
MOST_CELLS = 20_000_000  # a sheet is held as a full rectangle, also where it is empty

Merge = tuple[int, int, int, int]  # top, left, bottom, right; 0-based, inclusive

_TEXT_FILES = {".csv", ".tsv", ".txt", ".tab"}
_WORKBOOKS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".xlt", ".ods", ".et"}
ERRORS = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}


@dataclass(frozen=True)
class Sheet:
    """One sheet: a rectangle of cells (None where blank) from A1 on, its merged ranges, and whether it is hidden.

    unreckoned: blank cells (row, column; 0-based) that hold a formula whose result the file does not.
    """

    name: str
    rows: list[list[Cell]]
    merged: tuple[Merge, ...] = ()
    hidden: bool = False
    unreckoned: frozenset[tuple[int, int]] = frozenset()


def sheets_of(name: str, content: bytes) -> tuple[Sheet, ...] | Problem:
    """The sheets of a file in their order, or the one problem for which it cannot be opened."""
    if not content:
        return _problem("file_empty", name)
    if len(content) > LARGEST_FILE:
        return _too_large(name, len(content), LARGEST_FILE)
    ending = PurePath(name).suffix.lower()
    if content[:4] == b"PK\x03\x04":
        return _zipped(name, content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _compound(name, content)
    if ending in _TEXT_FILES or not ending:
        return _text(name, content)
    return _problem("file_unreadable" if ending in _WORKBOOKS else "file_format", name, found=ending)


def is_error(cell: Cell) -> bool:
    """Whether a cell holds the remains of a formula that failed, such as #REF!."""
    return isinstance(cell, str) and cell in ERRORS


def _zipped(name: str, content: bytes) -> tuple[Sheet, ...] | Problem:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = {part.filename: part.file_size for part in packed.infolist()}
            if sum(parts.values()) > LARGEST_UNPACKED:
                return _too_large(name, sum(parts.values()), LARGEST_UNPACKED)
            foreign = _foreign(parts)
            if foreign:
                return _problem("file_format", name, found=foreign)
            most, failed = within(packed)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return _problem("file_unreadable", name)
    if most > MOST_CELLS:
        limit = (("limit", f"{MOST_CELLS:,} cells"),)
        return Problem("file_too_large", "error", name, found=f"{most:,} cells", values=limit)
    return _calamine(name, content, failed)


def _foreign(parts: Iterable[str]) -> str:
    """What a zip is where it is no workbook (a Word file renamed .xlsx is common), else nothing."""
    names = list(parts)
    if any(part.startswith(("xl/", "content.xml")) for part in names):
        return ""
    folders = {"word/": ".docx", "ppt/": ".pptx"}
    return next((told for folder, told in folders.items() if any(part.startswith(folder) for part in names)), ".zip")


def _compound(name: str, content: bytes) -> tuple[Sheet, ...] | Problem:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return _problem("file_encrypted", name)
    return _calamine(name, content)


def _calamine(name: str, content: bytes, failed: Failed | None = None) -> tuple[Sheet, ...] | Problem:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            return tuple(_sheet(workbook, at, failed or {}) for at in range(len(workbook.sheet_names)))
    except PasswordError:
        return _problem("file_encrypted", name)
    except (CalamineError, OSError, ValueError, OverflowError, UnicodeError):
        return _problem("file_unreadable", name)
    except BaseException as failure:
        # A panic inside the Rust reader is no Exception and has no importable name; anything else is not ours to stop.
        if type(failure).__name__ != "PanicException":
            raise
        return _problem("file_unreadable", name)


def _sheet(workbook: CalamineWorkbook, at: int, failed: Failed) -> Sheet:
    about = workbook.sheets_metadata[at]
    hidden = about.visible != SheetVisibleEnum.Visible
    try:
        sheet = workbook.get_sheet_by_index(at)
    except CalamineError:  # a chart sheet has no cells
        return Sheet(about.name, [], hidden=hidden)
    rows = [[_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    unreckoned = set()
    for (row, column), error in failed.get(about.name, {}).items():
        inside = row < len(rows) and column < len(rows[row])
        if inside and error:
            rows[row][column] = error
        elif inside and rows[row][column] is None:
            unreckoned.add((row, column))
    return Sheet(about.name, rows, _merged(sheet.merged_cell_ranges or [], rows), hidden, frozenset(unreckoned))


def _merged(ranges: list[tuple[tuple[int, int], tuple[int, int]]], rows: list[list[Cell]]) -> tuple[Merge, ...]:
    """Merged ranges as far as the cells reach."""
    last, widest = len(rows) - 1, (len(rows[0]) if rows else 0) - 1
    return tuple(
        (top, left, min(bottom, last), min(right, widest))
        for (top, left), (bottom, right) in ranges
        if top <= last and left <= widest
    )


def _cell(cell: object) -> Cell:
    """A cell as the program holds it: text as typed, numbers, yes/no, dates; times of day and spans as text."""
    if isinstance(cell, str):
        return cell if cell.strip("\u200b\ufeff \t\r\n\xa0\u3000") else None
    if isinstance(cell, bool | float | int):
        return cell
    if isinstance(cell, dt.datetime | dt.date):
        return pd.Timestamp(cell)
    if isinstance(cell, dt.timedelta):
        return cell.total_seconds() / 86400
    return None if cell is None else str(cell)


def _text(name: str, content: bytes) -> tuple[Sheet, ...] | Problem:
    rows = rows_of_text(content)
    if rows is None:
        return _problem("file_unreadable", name)
    if not rows:
        return _problem("file_empty", name)
    return (Sheet(PurePath(name).stem, rows),)


def _too_large(name: str, size: int, limit: int) -> Problem:
    told = (("limit", f"{limit // 2**20} MB"),)
    return Problem("file_too_large", "error", name, found=f"{size // 2**20} MB", values=told)


def _problem(code: str, name: str, found: str = "") -> Problem:
    return Problem(code, "error", name, found=found)
