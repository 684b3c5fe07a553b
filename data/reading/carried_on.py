"""Joins a record that is written over several rows: what stands below it in a column of texts belongs to its cell."""

from collections.abc import Mapping, Sequence

from data.kinds import Column
from data.kinds._book import Cell

Rows = Mapping[int, Sequence[int]]  # for a record's row the rows (0-based) that go on with it


def joins_texts(column: Column | None) -> bool:
    """Whether the cells of a column are texts that may go on in the next row (None: the user's own column)."""
    return column is None or column.type in ("text", "names")


def joined_cells(
    cells: Sequence[Cell], rows: Sequence[int], more: Rows, sheet: Sequence[Sequence[Cell]], at: int
) -> Sequence[Cell]:
    """The cells of the records in these rows, with the texts that stand below them in column `at` on lines of their own."""
    if not any(sheet[row][at] is not None for below in more.values() for row in below):
        return cells
    return [_joined(cell, [sheet[row][at] for row in more.get(row, ())]) for cell, row in zip(cells, rows, strict=True)]


def left_over(record: Sequence[Cell], row: Sequence[Cell], texts: Sequence[int], columns: Sequence[int]) -> list[Cell]:
    """The cells of a row that goes on with a record which cannot be joined to its cells. texts: the columns that can."""
    return [
        row[at]
        for at in columns
        if row[at] is not None and row[at] != record[at] and not (at in texts and _may_join(record[at], row[at]))
    ]


def _joined(cell: Cell, below: Sequence[Cell]) -> Cell:
    lines = [cell] if cell is not None else []
    for other in below:
        if other is not None and other not in lines and _may_join(cell, other):
            lines.append(other)
    return cell if len(lines) <= (cell is not None) else "\n".join(str(line).strip() for line in lines)


def _may_join(cell: Cell, below: Cell) -> bool:
    return isinstance(below, str) and (cell is None or isinstance(cell, str))
