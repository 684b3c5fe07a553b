"""What the sorting of rows looks at: the table's columns, its usual width, where names and ids stand, what is merged."""

from collections.abc import Sequence

import numpy as np

from data.kinds import KINDS, Column
from data.kinds._book import Cell
from data.reading.cells import share_fitting
from data.reading.grid import fills_of, part_of
from data.reading.grids import grid_cells, is_grid
from data.reading.held import is_error
from data.reading.naming import Named
from data.reading.outlines import levels_of
from data.reading.region import Region
from data.reading.workbook import Sheet

_TYPED = ("number", "level", "percent", "date", "days", "choice", "yes_no")
_LISTED = ("tasks", "raci")  # where a name alone is a summary task, or heads the work below it
_SHORT = 80  # letters of a name; longer ones are sentences
_TOLD = 15  # letters on average: where values are asked for, a sentence that explains them
_JUDGED = 60  # rows from which is judged what the cells of a column are
_MOSTLY = 0.6  # share of cells that are values
_LAST = 10  # filled rows at the end among which people sign


class View:
    """What the sorting looks at: the table's columns, its usual width, where names and ids stand, what is merged."""

    def __init__(self, sheet: Sheet, region: Region, named: Named) -> None:
        self.sheet, self.region = sheet, region
        self.columns = [column.at for column in region.columns]
        fields = {name: at for at, (name, _) in named.fields.items()}
        kind = KINDS.get(named.kind)
        self.kind = kind
        self.label = fields.get(kind.label) if kind else None
        self.key = fields.get(kind.key) if kind and kind.key != kind.label else None
        self.lists_names = named.kind == "stakeholders" and self.key is None  # a person of whom nothing is known yet
        self.lists = named.kind in _LISTED
        self.known_names: dict[tuple[type, Cell], bool] = {}
        known = kind.column(kind.label) if kind else None
        self.label_is_text = known is not None and known.type in ("text", "identifier")
        self.headings = _headings(sheet, region)
        self.has_grid = any(grid_cells(sheet.rows[row]) >= 6 for row in region.header.rows)
        self._see_merges()
        self._see_rows(named)

    def _see_merges(self) -> None:
        """Where a cell spans several columns, and which cells belong to one that begins above."""
        self.across: dict[tuple[int, int], int] = {}
        self.under: set[tuple[int, int]] = set()
        for top, left, bottom, right in self.sheet.merged:
            if bottom >= self.region.first:
                self.across[top, left] = right - left + 1
                self.under.update((row, left) for row in range(top + 1, min(bottom, self.region.end) + 1))

    def _see_rows(self, named: Named) -> None:
        """How wide the rows are, and of what sort the ids, the names and the values are where the table begins."""
        rows = part_of(self.sheet.rows, self.region.first, self.region.end)
        counts = fills_of(rows, self.columns)
        filled = [self.region.first + at for at, count in enumerate(counts) if count]
        self.usual = _usual(counts)
        wide = (at for at in reversed(filled) if counts[at - self.region.first] >= 0.6 * self.usual)
        self.last_wide = next(wide, self.region.first)  # below it at the end is a footer, in the middle a part
        self.tail = filled[-_LAST:][0] if filled else self.region.end
        headed = {column.at: column.header for column in self.region.columns}
        self.levels = levels_of(rows, headed, self.label, self.key, named.fields)
        self.first = _first_part(rows, counts)
        self.typed = self._typed(named)
        self.codes = _codes([row[self.key] for row in self.first] if self.key is not None else [])
        names = [row[self.label] for row in self.first if row[self.label] is not None] if self.label is not None else []
        self.worded = len(names) >= 2 and all(isinstance(name, str) for name in names)

    def _typed(self, named: Named) -> list[tuple[int, Column]]:
        """The columns that ask for values and mostly hold them, at least where the table begins."""
        seen = {column.at: column for column in self.region.columns}
        known = [(at, self.kind.column(name)) for at, (name, _) in named.fields.items()] if self.kind else []
        asked = [(at, column) for at, column in known if column is not None and column.type in _TYPED]
        return [
            (at, column)
            for at, column in asked
            if seen[at].fit(column) > _MOSTLY or self._fit_at_first(at, column) > _MOSTLY
        ]

    def _fit_at_first(self, at: int, column: Column) -> float:
        cells = [row[at] for row in self.first if row[at] is not None]
        return share_fitting(column, cells) if len(cells) >= 2 else 0.0

    def unlike(self, row: Sequence[Cell]) -> bool:
        """Whether a row's number or name is of another sort than those the table begins with: another table's, a scale's."""
        name = row[self.label] if self.label is not None else None
        if self.worded and name is not None and not isinstance(name, str):
            return True
        key = row[self.key] if self.key is not None else None
        return self.codes is not None and key is not None and _code(key) not in (self.codes, None)

    def fits(self, row: Sequence[Cell]) -> bool | None:
        """Whether any cell of a row is what its column asks for; None where no such cell is filled."""
        filled = [(row[at], column) for at, column in self.typed if row[at] is not None]
        return any(share_fitting(column, [cell]) == 1 for cell, column in filled) if filled else None

    def explains(self, row: Sequence[Cell]) -> bool:
        """Whether a row right under the headings tells in sentences what to write where values are asked for."""
        filled = [str(row[at]) for at, _ in self.typed if row[at] is not None]
        return len(filled) >= 2 and sum(map(len, filled)) > _TOLD * len(filled) and self.fits(row) is False

    def repeats(self, row: Sequence[Cell]) -> bool:
        """Whether a row is one of the header written once more: the same headings, or another part of its calendar."""
        for headings in self.headings:
            same = sum(row[column].__class__ is str and row[column] == said for column, said in headings)
            if same >= 2 and same >= 0.6 * len(headings):
                return True
        return self.has_grid and (self.label is None or row[self.label] is None) and is_grid(row)

    def heads_work(self, at: int, column: int, *, after_gap: bool) -> bool:
        """Whether a name alone in its row is one of a plan: the work as a whole that the rows below it are parts of."""
        said = self.sheet.rows[at][column]
        if not self.lists or not isinstance(said, str) or len(said) > _SHORT or not self._names(said):
            return False
        return column in (self.label, *self.levels) and not (after_gap and at > self.last_wide)

    def goes_on(self, at: int, row: Sequence[Cell]) -> bool:
        """Whether a row without a name or an id carries on the texts of the row above it."""
        filled = [column for column in self.columns if row[column] is not None]
        above = self.sheet.rows[at - 1] if at > self.region.first else []
        texts = all(isinstance(row[column], str) for column in filled)
        return (
            texts
            and 2 * len(filled) <= self.usual
            and any(cell is not None for cell in above)
            and self.fits(row) is not True
            and (self.key is None or row[self.key] is None)
        )

    def carries_on(self, at: int, column: int) -> bool:
        """Whether a text alone in its row goes on with the text right above it, in a column that names nothing."""
        names = (self.columns[0], self.label, self.key, *self.levels)
        above = self.sheet.rows[at - 1] if at > self.region.first else None
        if above is None or column in names or not isinstance(self.sheet.rows[at][column], str):
            return False
        alone = sum(above[other] is not None for other in self.columns) == 1
        return isinstance(above[column], str) and (alone or not self.nameless(at - 1))

    def nameless(self, at: int) -> bool:
        """Whether a row of a known kind lacks what its record is known by (also where no column at all holds it)."""
        return self.kind is not None and (self.label is None or not self._names(self.sheet.rows[at][self.label]))

    def _names(self, cell: Cell) -> bool:
        if cell is None or is_error(cell):
            return False
        if self.label_is_text:
            return cell != 0 or isinstance(cell, str)  # any cell can be read as text; a formula without a name gives 0
        key = (cell.__class__, cell)
        if key not in self.known_names:
            label = self.kind.column(self.kind.label) if self.kind else None
            self.known_names[key] = label is None or share_fitting(label, [cell]) == 1
        return self.known_names[key]

    def name_for(self, at: int) -> Cell:
        """What names a row whose own name is blank: another level beside it, or the cell merged from above."""
        beside = next((cell for level in self.levels if self._names(cell := self.sheet.rows[at][level])), None)
        if beside is not None:
            return beside
        above = (row for row in range(at - 1, self.region.first - 1, -1) if (row + 1, self.label) in self.under)
        top = at
        for row in above:
            if row != top - 1:
                break
            top = row
        above_all = self.sheet.rows[top][self.label] if self.label is not None else None
        return above_all if self._names(above_all) else None


def _headings(sheet: Sheet, region: Region) -> list[list[tuple[int, str]]]:
    """For the header as a whole and for each of its rows the columns with what is written above them."""
    own = [(column.at, column.header) for column in region.columns if column.header]
    at = [column.at for column in region.columns]
    rows = [
        [(column, cell) for column in at if isinstance(cell := sheet.rows[row][column], str)]
        for row in region.header.rows
    ]
    return [own, *(row for row in rows if len(row) >= 2 and row != own)]


def _first_part(rows: Sequence[Sequence[Cell]], counts: Sequence[int]) -> list[Sequence[Cell]]:
    """The rows up to the first gap or title after two of them: there the table itself stands, whatever follows below."""
    part: list[Sequence[Cell]] = []
    for row, count in zip(rows, counts, strict=True):
        if count < 2 and len(part) >= 2:
            break
        part += [row] if count else []
        if len(part) >= _JUDGED:
            break
    return part


def _code(cell: Cell) -> str | None:
    """The sort of an id: a number, letters with a number (T1), words; None where a single letter or sign may be any."""
    said = str(cell).strip()
    if isinstance(cell, int | float) or said.replace(".", "").replace("-", "").isdigit():
        return "number"
    if any(map(str.isdigit, said)):
        return "code" if len(said) <= 20 else "words"
    return "words" if len(said) > 2 else None


def _codes(keys: Sequence[Cell]) -> str | None:
    """The one sort that all ids are of, where they are of one."""
    sorts = {_code(key) for key in keys if key is not None}
    return next(iter(sorts)) if len(sorts) == 1 and sum(key is not None for key in keys) >= 2 else None


def _usual(counts: Sequence[int]) -> float:
    """The cells a row fills: in the middle of all rows, or of those up to the first gap, since legends below are narrow."""
    filled = [count for count in counts if count]
    until = next((at for at, count in enumerate(counts) if not count and any(counts[:at])), len(counts))
    first = [count for count in counts[:until] if count]
    return max(_middle(filled), _middle(first) if len(first) >= 2 else 0) if filled else 0


def _middle(counts: Sequence[int]) -> float:
    return float(np.median(np.array(counts, "int64")))
