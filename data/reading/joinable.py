"""Columns that stand beside a table and belong to none: the reader left them, and somebody may join them to it."""

from collections.abc import Sequence

from data.kinds._letters import letter_of, number_of
from data.reading.deciding import headings_at
from data.reading.found import Found, Matched
from data.reading.grid import cells_at
from data.reading.workbook import Sheet


def joinable(sheet: Sheet, found: Found, others: Sequence[Found] = ()) -> list[Matched]:
    """The columns in which something stands beside the rows of a table, with their headings and without a field.

    others: the tables of the same sheet, whose columns are theirs where they stand beside this one.
    """
    if not found.header_rows:
        return []
    taken = {number_of(column.letter) - 1 for one in (found, *_beside(found, others)) for column in one.columns}
    rows = [row - 1 for row in sorted((*found.record_rows, *found.rejected))]
    headed = headings_at(sheet, [row - 1 for row in found.header_rows])
    free = [(at, said) for at, said in headed if at not in taken and _filled(sheet, at, rows)]
    return [Matched(letter_of(at), said, None, 0.0, outside=True) for at, said in free]


def _beside(found: Found, others: Sequence[Found]) -> list[Found]:
    """The tables that share rows with one."""
    top, bottom = _span(found)
    return [one for one in others if one.header_rows and _span(one)[0] <= bottom and top <= _span(one)[1]]


def _span(found: Found) -> tuple[int, int]:
    return found.header_rows[0], max((*found.record_rows, *found.rejected, found.header_rows[-1]))


def _filled(sheet: Sheet, at: int, rows: Sequence[int]) -> bool:
    return any(cell is not None for cell in cells_at(sheet.rows, at, rows))
