"""The table of a handed-out sheet: its finding as the title, headings that stay in sight, cells as wide as they need."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.export.handouts.looks import ACCENT, MUTED, NO, YES, Looks
from data.export.handouts.measures import PLAIN_WIDTH, heading_height, height, row_height, widths
from data.export.limits import cell_text
from data.export.writing import write_cell
from data.kinds import Cell, HandoutColumn, HandoutSheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MILESTONE = "◆"
TITLE_HEIGHT = 23


@dataclass(frozen=True, eq=False)
class Placed:
    """A table on its page: rows and columns are counted from 0. head: the row of the headings; last: the last row."""

    page: "Worksheet"
    sheet: HandoutSheet
    looks: Looks
    head: int
    widths: tuple[float, ...]

    @property
    def first(self) -> int:
        return self.head + 1

    @property
    def last(self) -> int:
        return max(self.head + len(self.sheet.rows), self.first)

    def at(self, role: str) -> int | None:
        """The column of that role; None where the sheet has none."""
        return next((at for at, column in enumerate(self.sheet.columns) if column.role == role), None)


def write_top(
    page: "Worksheet", sheet: HandoutSheet, looks: Looks, wide: Sequence[float], note: str = ""
) -> tuple[int, int]:
    """The finding as the title and the notes below it; the next free row, and the last column that they run over."""
    across = _across(wide)
    room = sum(wide[: across + 1]) + PLAIN_WIDTH * max(across + 1 - len(wide), 0)
    _over(page, 0, across, sheet.title, looks(bold=True, font_size=15, text_wrap=True), room / 1.6, TITLE_HEIGHT)
    notes = "\n".join(part for part in (sheet.note, note) if part)
    if notes:
        _over(page, 1, across, notes, looks(font_color=MUTED, text_wrap=True), room, 14)
    return (2 if notes else 1), across


def write_table(placed: Placed) -> None:
    """Headings, filter and cells of the table, where it is placed."""
    page, sheet, looks = placed.page, placed.sheet, placed.looks
    rows = rows_said(sheet, looks.language)
    for at, (column, wide) in enumerate(zip(sheet.columns, placed.widths, strict=True)):
        page.set_column(at, at, wide)
        side = _side(column, [row[at] for row in sheet.rows])
        page.write_string(placed.head, at, cell_text(column.heading), looks(**_HEAD, **side))
        formats = dict.fromkeys(("text", "number", "date", "moment"), looks.cell(column.look, **side))
        for below, row in enumerate(rows, start=placed.first):
            write_cell(page, below, at, row[at], formats)
    for below, row in enumerate(rows, start=placed.first):
        high = row_height(row, sheet.columns, placed.widths)
        if high:
            page.set_row(below, high)
    page.set_row(placed.head, heading_height(sheet.columns, placed.widths))
    page.autofilter(placed.head, 0, placed.last, len(sheet.columns) - 1)


def widths_of(sheet: HandoutSheet, language: str) -> tuple[float, ...]:
    """How wide each column of the table is, in characters."""
    return widths(sheet.columns, rows_said(sheet, language), language)


def rows_said(sheet: HandoutSheet, language: str) -> list[tuple[Cell, ...]]:
    """The rows as they are written."""
    return [
        tuple(said(cell, column, language) for cell, column in zip(row, sheet.columns, strict=True))
        for row in sheet.rows
    ]


def said(cell: Cell, column: HandoutColumn, language: str) -> Cell:
    """A cell as it is written: yes and no in words, a milestone as its sign, what is not so left blank."""
    if not isinstance(cell, bool):
        return cell
    if column.role in _FLAGS and not cell:
        return None
    if column.role == "milestone":
        return MILESTONE
    return (YES if cell else NO)(language)


def merge(page: "Worksheet", row: int, first: int, last: int) -> None:
    """Merges the cells of a row, to be written into the first of them; a single cell is never merged, Excel forbids it."""
    if last > first:
        page.merge_range(row, first, row, last, "")


_NUMERIC = ("whole", "decimal", "percent", "money")
_FLAGS = ("milestone", "critical", "late")
_HEAD = {
    "bold": True,
    "font_color": ACCENT,
    "text_wrap": True,
    "valign": "vcenter",
    "bottom": 2,
    "bottom_color": ACCENT,
}
_ROOMY = 110  # characters that a title may run over


def _over(page: "Worksheet", row: int, across: int, text: str, look: object, room: float, line: float) -> None:
    page.set_row(row, height(text, room, line))
    merge(page, row, 0, across)
    page.write_string(row, 0, cell_text(text), look)


def _side(column: HandoutColumn, cells: Sequence[Cell]) -> dict[str, object]:
    """Numbers stand right, a little off the next column, signs in the middle, all else left; headings like their cells."""
    if column.role in _FLAGS:
        return {"align": "center"}
    numbers = column.look in _NUMERIC and not any(isinstance(cell, str) for cell in cells)
    return {"align": "right", "indent": 1} if numbers else {"align": "left"}


def _across(wide: Sequence[float]) -> int:
    """The last column that the title runs over: all of a table that is not very wide, some more of a narrow one."""
    room, at = 0.0, -1
    while room < _ROOMY:
        at += 1
        room += wide[at] if at < len(wide) else PLAIN_WIDTH
    return at
