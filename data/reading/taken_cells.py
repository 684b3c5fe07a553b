"""What stands in each column for its field before it becomes a value: filled down, gathered from marks, parted in two."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from data.kinds import KINDS, Column
from data.kinds._book import Cell
from data.reading.carried_on import joined_cells, joins_texts
from data.reading.gathering import Gathered, gathered_in
from data.reading.grid import cells_at
from data.reading.naming import Named, Seen
from data.reading.paired import fields_within
from data.reading.region import Region
from data.reading.workbook import Sheet

PAIRED = 0.8  # how sure a second field of a column is
_ALONE = Gathered("")  # a column that stands for itself
_FILLED_DOWN = ("text", "names", "choice", "date", "level", "identifier")
_GROUPS = {"department", "organization", "workstream", "parent", "module", "category", "stage", "process", "role", "type", "kind"}  # fmt: skip


@dataclass(frozen=True)
class Taken:
    """The cells of the records in one column, for one field (None: the user's own column).

    heading: of the column, or over the columns of a spread scale. torn: records (from 0) whose marks contradict each other.
    helps: its marks are told with the first column of its scale. beside: the field that the column mainly is, for a second
    one in the same cells.
    """

    seen: Seen
    column: Column | None
    heading: str
    sure: float
    cells: Sequence[Cell] = ()
    torn: tuple[tuple[int, str], ...] = ()
    helps: bool = False
    beside: Column | None = None


def taken_cells(
    sheet: Sheet,
    region: Region,
    one: Named,
    rows: Sequence[int],
    stand_in: Mapping[int, Cell] | None,
    more: Mapping[int, Sequence[int]],
) -> list[Taken]:
    """What each column of a region holds for the records in these rows (0-based).

    stand_in: what names a record whose own name is blank; None where every cell is as its owner wrote it.
    more: for the row of a record the rows that go on with it.
    """
    gathered = gathered_in(sheet.rows, region.columns, one, rows)
    return [
        part
        for seen in region.columns
        for part in _of_column(sheet, region, one, seen, rows, stand_in, more, gathered.get(seen.at, _ALONE))
    ]


def _of_column(
    sheet: Sheet,
    region: Region,
    one: Named,
    seen: Seen,
    rows: Sequence[int],
    stand_in: Mapping[int, Cell] | None,
    more: Mapping[int, Sequence[int]],
    told: Gathered | None,
) -> Iterator[Taken]:
    name, sure = one.fields.get(seen.at, ("", 0.0))
    column = KINDS[one.kind].column(name) if name else None
    if told is None:
        yield Taken(seen, column, seen.header, sure, helps=True)
    elif told is not _ALONE:
        yield Taken(seen, column, told.heading or seen.header, sure, told.cells, told.torn)
    else:
        cells = _own_cells(sheet, region, column, seen, rows, stand_in)
        if more and joins_texts(column):
            cells = joined_cells(cells, rows, more, sheet.rows, seen.at)
        yield from _parted(one, Taken(seen, column, seen.header, sure, cells), as_written=stand_in is None)


def _parted(one: Named, whole: Taken, *, as_written: bool) -> Iterator[Taken]:
    """The column, and what it holds for a second field in the same cells."""
    if whole.column is None or as_written:
        yield whole
        return
    others = {name for name, _ in one.fields.values()} - {whole.column.name}
    parts = fields_within(one.kind, whole.seen, whole.column, whole.cells, others)
    own = parts.pop(whole.column.name, whole.cells)
    yield Taken(whole.seen, whole.column, whole.heading, whole.sure, own)
    for name, cells in parts.items():
        yield Taken(whole.seen, KINDS[one.kind].column(name), "", PAIRED, cells, beside=whole.column)


def _own_cells(
    sheet: Sheet, region: Region, column: Column | None, seen: Seen, rows: Sequence[int], stand_in: Mapping[int, Cell] | None
) -> Sequence[Cell]:  # fmt: skip
    cells: Sequence[Cell] = cells_at(sheet.rows, seen.at, rows)
    if stand_in is None:
        return cells
    cells = _filled(sheet, seen, column, rows, cells, leftmost=seen is region.columns[0])
    if column is not None and column.required and stand_in:
        return [stand_in.get(row, cell) for row, cell in zip(rows, cells, strict=True)]
    return cells


def _filled(
    sheet: Sheet, seen: Seen, column: Column | None, rows: Sequence[int], cells: Sequence[Cell], *, leftmost: bool
) -> Sequence[Cell]:
    """The cells of the records; what a cell merged downwards (or a group heading on the left) says holds for all its rows."""
    if column is not None and (column.type not in _FILLED_DOWN or column.required or column.type == "identifier"):
        return cells
    down = {
        row: sheet.rows[top][seen.at]
        for top, left, bottom, _ in sheet.merged
        if left == seen.at and bottom > top
        for row in range(top + 1, bottom + 1)
    }
    if down:
        return [down.get(row, cell) if cell is None else cell for row, cell in zip(rows, cells, strict=True)]
    return _carried(cells) if leftmost and column is not None and column.name in _GROUPS else cells


def _carried(cells: Sequence[Cell]) -> Sequence[Cell]:
    """A leftmost column written only where its value changes (never the same twice in a row) is filled down."""
    said = [cell for cell in cells if cell is not None]
    changes = all(first != second for first, second in pairwise(said))
    if not cells or cells[0] is None or len(said) > 0.6 * len(cells) or len(said) < 2 or not changes:
        return cells
    carried: list[Cell] = []
    for cell in cells:
        carried.append(cell if cell is not None else carried[-1])
    return carried
