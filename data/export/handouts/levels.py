"""How many rows of a table have two levels: as a formula, so that the count follows the cells, and as its result now."""

from dataclasses import dataclass

from data.export.handouts.table import Placed
from data.kinds import Cell

LEVELS = 5


@dataclass(frozen=True, eq=False)
class Levels:
    """The two columns of levels in a placed table."""

    placed: Placed
    x: int
    y: int

    def counted(self, x: int, y: int) -> tuple[str, int]:
        """The formula that counts the rows of two levels, and its result now."""
        conditions = [*self._between(self.x, x), *self._between(self.y, y)]
        held = sum(level_of(row[self.x]) == x and level_of(row[self.y]) == y for row in self.placed.sheet.rows)
        return f"=COUNTIFS({','.join(conditions)})", held

    def unmeasured(self) -> tuple[str, int]:
        """The formula that counts the rows without one of the levels, and its result now."""
        from xlsxwriter.utility import xl_range_abs

        rows = [row for row in self.placed.sheet.rows if level_of(row[self.x]) is None or level_of(row[self.y]) is None]
        x, y = (xl_range_abs(self.placed.first, at, self.placed.last, at) for at in (self.x, self.y))
        return f"={len(self.placed.sheet.rows)}-SUMPRODUCT(ISNUMBER({x})*ISNUMBER({y}))", len(rows)

    def _between(self, at: int, level: int) -> list[str]:
        """Half a level to each side; the outermost levels take whatever lies beyond them."""
        from xlsxwriter.utility import xl_range_abs

        cells = xl_range_abs(self.placed.first, at, self.placed.last, at)
        above = [f'{cells},">={level - 0.5}"'] if level > 1 else []
        below = [f'{cells},"<{level + 0.5}"'] if level < LEVELS else []
        return above + below


def level_of(cell: Cell) -> int | None:
    """The level 1..5 that a cell counts for; None where it is no number."""
    if isinstance(cell, bool) or not isinstance(cell, int | float) or cell != cell:
        return None
    return min(max(int(cell + 0.5), 1), LEVELS)
