"""Sheets laid out as people lay them out, written as grids of text: the header that is right and the rows that are records."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Cell = str | int | float | datetime | None


@dataclass(frozen=True)
class Layout:
    """A sheet as a grid (`|` between cells, a blank line a blank row) and what it holds.

    header: the last header row (1-based); records: its rows, as `3-5 8`; kind: what the table is.
    also: the further tables of the sheet, as (kind, last header row, records).
    """

    grid: str
    header: int
    records: str
    kind: str
    merged: str = ""
    sheet: str = "Sheet1"
    also: tuple[tuple[str, int, str], ...] = ()

    def rows(self) -> list[list[Cell]]:
        return rows_of(self.grid)

    def tables(self) -> list[tuple[str, int, list[int]]]:
        """Kind, last header row and record rows of each table, in their order."""
        first = (self.kind, self.header, numbers(self.records))
        return [first, *((kind, header, numbers(records)) for kind, header, records in self.also)]


def rows_of(grid: str) -> list[list[Cell]]:
    """The cells of a grid: days as 2026-03-02, numbers as numbers, `·` for a space at the start of a cell."""
    return [[_cell(text.strip()) for text in line.split("|")] for line in grid.strip("\n").split("\n")]


def numbers(said: str) -> list[int]:
    """`3-5 8` as 3, 4, 5, 8."""
    pairs = [(part.partition("-")[0], part.rpartition("-")[2]) for part in said.split()]
    return [number for first, last in pairs for number in range(int(first), int(last) + 1)]


def _cell(text: str) -> Cell:
    if not text:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.fromisoformat(text)
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else text.replace("·", " ").replace("\\n", "\n")


def merges(layout: Layout, down: int = 0, right: int = 0) -> list[str]:
    """The merged ranges of a layout, moved down and to the right with its cells."""
    found = re.findall(r"([A-Z]+)(\d+):([A-Z]+)(\d+)", layout.merged)
    return [f"{_moved(a, right)}{int(b) + down}:{_moved(c, right)}{int(d) + down}" for a, b, c, d in found]


def _moved(letters: str, right: int) -> str:
    from openpyxl.utils import column_index_from_string, get_column_letter

    return str(get_column_letter(column_index_from_string(letters) + right))


Layouts = Mapping[str, Layout]
