"""Cells beside a table, folded away, from which a chart draws what is no row of the table: lines and names of zones."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.export.handouts.table import Placed
from data.export.limits import cell_text


@dataclass(eq=False)
class Beside:
    """Three folded columns (x, y, text) from `column` on; `top` is the first row that is written, above the table."""

    placed: Placed
    column: int
    top: int
    _used: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.placed.page.set_column(self.column, self.column + 2, None, None, {"level": 1, "hidden": True})

    @property
    def name(self) -> str:
        return str(self.placed.page.get_name())

    def write(self, points: Sequence[tuple[float, float]], text: str = "") -> tuple[int, int]:
        """Writes points into the next free rows, the text beside the first; returns the first and the last row."""
        first = self.top + self._used
        for row, (x, y) in enumerate(points, start=first):
            self.placed.page.write_number(row, self.column, x)
            self.placed.page.write_number(row, self.column + 1, y)
        if text:
            self.placed.page.write_string(first, self.column + 2, cell_text(text))
        self._used += len(points)
        return first, first + len(points) - 1

    def text(self, text: str) -> list[str | int]:
        """A text in a cell of its own, as sheet, row and column: given as it is, a title such as `=A!B1` were a formula."""
        row, _ = self.write([(0, 0)], text)
        return [self.name, row, self.column + 2]


def cell_of(row: int, column: int, *, fixed: bool = False) -> str:
    """The address of a cell whose column stays where it is when a formula moves; with `fixed` the row too."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column, row_abs=fixed, col_abs=True))
