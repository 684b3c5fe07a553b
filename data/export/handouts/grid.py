"""The grid beside a table, and the rules that colour it from the dates of each row."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.export.handouts.columns import Span, Unit
from data.export.handouts.looks import ACCENT, DONE, INK, LATE, LINE, MUTED, OFF, TINT
from data.export.handouts.table import Placed
from data.kinds._letters import letter_of

LABELS = 3  # rows of labels above the grid: holidays, months, and beside the headings days
HELPERS = 3  # rows that the rules read: first day, last day, worked or not; folded away


@dataclass(frozen=True, eq=False)
class Grid:
    """The grid beside a table: its columns, what each of them is, and where it begins (counted from 0)."""

    placed: Placed
    columns: tuple[Span, ...]
    unit: Unit

    @property
    def left(self) -> int:
        return len(self.placed.sheet.columns)

    @property
    def right(self) -> int:
        return self.left + len(self.columns) - 1

    @property
    def helper(self) -> int:
        """The first of the folded rows; the labels stand between them and the table."""
        return self.placed.head - LABELS + 1 - HELPERS


def rules(grid: Grid) -> Iterator[tuple[str, dict[str, object]]]:
    """Formula and looks, the narrowest first: where two fill a cell, the first one wins.

    Lines come after what fills and stop nothing, so that Excel lays them over a bar; a program that takes the first
    rule alone still shows every bar.
    """
    placed, where = grid.placed, _Where(grid)
    if where.bar is None:
        return
    if placed.at("milestone") is not None:
        yield f"AND({flag(placed, 'milestone')},{where.dated},{where.holds(where.end)})", {"bg_color": INK}
    progress = where.cell("progress")
    if progress:
        done = f"{where.begin}+N({progress})*({where.end}-{where.begin}+1)"
        yield f"AND({where.bar},MIN({where.last},{where.end})+1<={done}+0.01)", {"bg_color": DONE}
    for role, colour in (("late", LATE), ("critical", ACCENT)):
        if placed.at(role) is not None:
            yield f"AND({flag(placed, role)},{where.bar})", {"bg_color": colour}
    yield where.bar, {"bg_color": TINT}
    yield where.today, {"left": 1, "left_color": LATE, **_BELOW}
    baseline = where.cell("baseline_finish")
    if baseline:
        held = where.holds(f"INT({baseline})")
        yield f"AND(ISNUMBER({baseline}),{held})", {"right": 1, "right_color": MUTED, **_BELOW}
    yield f"{where.worked}=0", {"bg_color": OFF, **_BELOW}
    yield "TRUE", _BELOW


_BELOW = {"bottom": 1, "bottom_color": LINE}


class _Where:
    """The cells that a rule reads, as seen from the first cell of the grid."""

    def __init__(self, grid: Grid) -> None:
        self._placed = grid.placed
        column, row = letter_of(grid.left), grid.helper + 1
        self.first, self.last, self.worked = (f"{column}${row + down}" for down in range(HELPERS))
        self.today = f"AND({self.first}<=$A${row},{self.last}>=$A${row})"
        dates = ",".join(cell for cell in (self.cell("start"), self.cell("finish")) if cell)
        self.dated = f"COUNT({dates})>0"
        self.begin, self.end = f"INT(MIN({dates}))", f"INT(MAX({dates}))"
        self.bar = f"AND({self.dated},{self.first}<={self.end},{self.last}>={self.begin})" if dates else None

    def cell(self, role: str) -> str:
        """The cell of that role in the first row of the table; the row may move, the column may not."""
        at = self._placed.at(role)
        return "" if at is None else f"${letter_of(at)}{self._placed.first + 1}"

    def holds(self, day: str) -> str:
        """Whether the column holds that day."""
        return f"{self.first}<={day},{self.last}>={day}"


def flag(placed: Placed, role: str) -> str:
    """Whether something stands in the cell of that role: a sign, a word, a number that is not 0."""
    at = placed.at(role)
    cell = f"${letter_of(at or 0)}{placed.first + 1}"
    return f'AND({cell}<>"",{cell}<>0)'
