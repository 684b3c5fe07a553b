"""The heatmap as a grid of counts coloured by band; live where the risks themselves stand in the table below it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from data.export.handouts.levels import LEVELS, Levels
from data.export.handouts.looks import BANDS, INK, MUTED, PAPER, Looks
from data.export.handouts.table import Placed, merge, widths_of, write_table, write_top
from data.export.limits import cell_text
from data.kinds import HandoutSheet, Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def band(probability: int, impact: int, numbers: Mapping[str, float]) -> str:
    """low, medium or high for two levels: by their product, the gravest impact never below medium."""
    if probability * impact >= numbers.get("high_from", _HIGH_FROM):
        return "high"
    low = probability * impact <= numbers.get("low_to", _LOW_TO) and impact < numbers.get("grave_impact", _GRAVE)
    return "low" if low else "medium"


def write_heatmap(page: "Worksheet", sheet: HandoutSheet, looks: Looks) -> tuple[Placed, int]:
    """The grid, and below it the risks that it counts; returns the table and the last column.

    The columns of the roles `impact` (or x) and `probability` (or y) hold the levels; without both only the table is written.
    """
    arranged = _arranged(sheet)
    roles = {_ROLES.get(column.role): at for at, column in enumerate(arranged.columns)}
    wide = _widened(widths_of(arranged, looks.language))
    row, across = write_top(page, arranged, looks, wide)
    drawn = {"x", "y"} <= set(roles)
    placed = Placed(page, arranged, looks, row + (LEVELS + 5 if drawn else 0), wide)
    write_table(placed)
    if drawn:
        for at in range(len(wide), LEVELS + 1):
            page.set_column(at, at, _CELL_WIDTH)
        _write_grid(_Grid(placed, row + 1), Levels(placed, roles["x"], roles["y"]))
    return placed, max(len(wide) - 1, LEVELS, across)


_LOW_TO, _HIGH_FROM, _GRAVE = 5, 12, 5  # the bands where the sheet names no others
_CELL_WIDTH, _CELL_HEIGHT = 12.0, 32
_MARKS = {
    "low": Words("Low", "低"),
    "medium": Words("Medium", "中"),
    "high": Words("High", "高"),
    "x": Words("Impact", "影响"),
    "y": Words("Probability", "概率"),
    "not_measured": Words("without both levels, so not in the grid", "缺少等级，未计入图中"),
}
_ROLES = {"x": "x", "impact": "x", "y": "y", "probability": "y"}  # roles of the columns of levels
_COUNT = {
    "align": "center",
    "valign": "vcenter",
    "bold": True,
    "font_size": 12,
    "num_format": '0;-0;"·"',
    "border": 1,
    "border_color": PAPER,
}


@dataclass(frozen=True, eq=False)
class _Grid:
    """Where the grid stands: above a table, from the row `top` on; labels in the first column, cells in the next five."""

    placed: Placed
    top: int

    def said(self, name: str) -> str:
        return cell_text(self.placed.sheet.marks.get(name) or _MARKS[name](self.placed.looks.language))

    def write(self, row: int, column: int, text: str, **sets: object) -> None:
        look = self.placed.looks(**{"font_color": MUTED, "align": "center", **sets})
        self.placed.page.write_string(row, column, text, look)


def _write_grid(grid: _Grid, levels: Levels) -> None:
    """Probability upwards, impact to the right, each cell with its count; below it what the colours say."""
    page, numbers = grid.placed.page, grid.placed.sheet.numbers
    for down, probability in enumerate(range(LEVELS, 0, -1)):
        row = grid.top + down
        page.set_row(row, _CELL_HEIGHT)
        label = f"{grid.said('y')}  {probability}" if probability == LEVELS else str(probability)
        grid.write(row, 0, label, align="right", valign="vcenter", indent=1)
        for impact in range(1, LEVELS + 1):
            formula, count = levels.counted(impact, probability)
            look = grid.placed.looks(**_COUNT, bg_color=BANDS[band(probability, impact, numbers)])
            page.write_formula(row, impact, formula, look, count)
    for impact in range(1, LEVELS + 1):
        grid.write(grid.top + LEVELS, impact, f"{impact}  {grid.said('x')}" if impact == LEVELS else str(impact))
    _write_legend(grid, levels, grid.top + LEVELS + 1)


def _write_legend(grid: _Grid, levels: Levels, row: int) -> None:
    """The bands in words, and how many open rows are in no cell."""
    for at, name in enumerate(BANDS, start=1):
        grid.write(row, at, grid.said(name), font_color=INK, bg_color=BANDS[name], border=1, border_color=PAPER)
    formula, count = levels.unmeasured()
    grid.placed.page.write_formula(row + 1, 1, formula, grid.placed.looks(font_color=MUTED, align="center"), count)
    text = grid.said("not_measured")
    merge(grid.placed.page, row + 1, 2, LEVELS)
    grid.write(row + 1, 2, text, align="left")


def _arranged(sheet: HandoutSheet) -> HandoutSheet:
    """The longest text first, then the short columns, then the others: the grid stands above columns of one width."""
    longs = [at for at, column in enumerate(sheet.columns) if column.look == "long"]
    first = longs[:1] or [next((at for at, column in enumerate(sheet.columns) if column.look == "text"), 0)]
    short = [at for at in range(len(sheet.columns)) if at not in longs and at not in first]
    order = [*first, *short, *longs[1:]]
    return replace(
        sheet,
        columns=tuple(sheet.columns[at] for at in order),
        rows=tuple(tuple(row[at] for at in order) for row in sheet.rows),
    )


def _widened(widths: tuple[float, ...]) -> tuple[float, ...]:
    """The columns below the grid, all as wide as the widest of them that is not very wide."""
    below = [wide for wide in widths[1 : LEVELS + 1] if wide <= 1.5 * _CELL_WIDTH]
    wide = max([_CELL_WIDTH, *below])
    return (widths[0], *(max(wide, one) for one in widths[1 : LEVELS + 1]), *widths[LEVELS + 1 :])
