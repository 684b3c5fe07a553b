"""Which blanks of a newer file say nothing: the column they stand in is not read there any more, or is not there."""

from collections.abc import Iterable, Sequence

from data.kinds import KINDS, Book
from data.reading.found import Found
from data.reading.reading import Reading
from data.reading.renewing import Refused


def unread(newer: Book, readings: Iterable[Reading], cells: Iterable[Refused]) -> set[Refused]:
    """Of these cells (kind, record, column) those whose table has no column that is read as theirs, nor told it otherwise.

    newer: the book of the readings, under the keys of the workspace; without a record the whole column is meant, and with
    one whose place is not known any table of its kind may tell it.
    """
    tables = [(reading.file, found) for reading in readings for found in reading.found]
    return {cell for cell in cells if not any(_tells(found, cell[2]) for found in _of(cell, newer, tables))}


def _of(cell: Refused, newer: Book, tables: Sequence[tuple[str, Found]]) -> list[Found]:
    """The tables that a cell may have come from."""
    kind, record, _ = cell
    same = [(file, found) for file, found in tables if found.kind == kind]
    places = newer.table(kind).places
    if record is None or record not in places.index:
        return [found for _, found in same]
    file, sheet, row = (places.at[record, name] for name in ("file", "sheet", "row"))
    here = [found for name, found in same if (name, found.sheet) == (file, sheet)]
    return [found for found in here if row in found.record_rows] or here or [found for _, found in same]


def _tells(found: Found, column: str) -> bool:
    """Whether a table has the column, or has something in it by another way, as a drawn bar or a heading between rows."""
    records = found.table.records
    own = column in records and column not in _fields(found)
    return (
        own
        or any(one.field == column for one in found.columns)
        or bool(column in records and records[column].notna().any())
    )


def _fields(found: Found) -> Sequence[str]:
    """The columns that every table of a kind has, filled or not."""
    return KINDS[found.kind].names if found.kind in KINDS else ()
