"""A long sheet held column by column, and how its rows and columns are asked for, which a short sheet answers as well."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np
import pandas as pd

from data.kinds._book import Cell

LONG = 2_000  # rows from which on a sheet is held as a grid
BLOCK = 16_384  # rows that are looked at together: one odd cell costs the others of its block no more
BLANK, TEXT, NUMBER, DAY, OTHER = range(
    5
)  # what a cell is; OTHER: yes and no, and texts with a blank around or a # before


class Strip(Sequence[Cell]):
    """Some cells of one column: the cells, what each is, and its number (of a day: microseconds since 1970)."""

    def __init__(self, cells: np.ndarray, what: np.ndarray, numbers: np.ndarray) -> None:
        self.cells, self.what, self.numbers = cells, what, numbers

    @overload
    def __getitem__(self, at: int) -> Cell: ...
    @overload
    def __getitem__(self, at: slice) -> list[Cell]: ...
    def __getitem__(self, at: int | slice) -> Cell | list[Cell]:
        return self.cells[at].tolist() if isinstance(at, slice) else self.cells[at]  # type: ignore[no-any-return]

    def __len__(self) -> int:
        return len(self.cells)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells.tolist())

    def holds_only(self, *those: int) -> bool:
        """Whether every cell is one of those."""
        return bool(np.isin(self.what, those).all())

    def where(self, true: Callable[[Cell], bool]) -> list[int]:
        """The places of the texts of which something is true; equal texts are asked once."""
        texts, codes, each = self.coded
        asked = np.array([isinstance(cell, str) and true(cell) for cell in each], bool)
        return texts[asked[codes]].tolist() if each else []

    @cached_property
    def coded(self) -> tuple[np.ndarray, np.ndarray, list[Cell]]:
        """The places of the texts (and of what is not looked at together), which of the different ones each is, and these."""
        texts = np.flatnonzero((self.what == TEXT) | (self.what == OTHER))
        codes, each = pd.factorize(self.cells[texts])
        return texts, codes, each.tolist()


class Grid(Sequence[list[Cell]]):
    """The rows of a sheet; each is made when it is asked for.

    cells: object, rows x columns, None where blank. what: for each column what its cells are. numbers: as of a `Strip`.
    """

    def __init__(self, cells: np.ndarray, what: np.ndarray, numbers: np.ndarray) -> None:
        self.cells, self.what, self.numbers = cells, what, numbers

    @overload
    def __getitem__(self, at: int) -> list[Cell]: ...
    @overload
    def __getitem__(self, at: slice) -> list[list[Cell]]: ...
    def __getitem__(self, at: int | slice) -> list[Cell] | list[list[Cell]]:
        return self.cells[at].tolist()  # type: ignore[no-any-return]

    def __len__(self) -> int:
        return len(self.cells)

    def __iter__(self) -> Iterator[list[Cell]]:
        for at in range(0, len(self), BLOCK):
            yield from self.cells[at : at + BLOCK].tolist()

    def put(self, row: int, column: int, cell: str) -> None:
        """Writes a text into a cell."""
        self.cells[row, column], self.what[column, row] = cell, OTHER

    def strip(self, column: int, rows: Sequence[int]) -> Strip:
        """The cells of a column in these rows."""
        in_a_run = len(rows) and rows[-1] - rows[0] + 1 == len(rows)
        at = slice(rows[0], rows[-1] + 1) if in_a_run else np.asarray(rows, "int64")
        return Strip(self.cells[at, column], self.what[column, at], self.numbers[column, at])

    def filled(self, columns: Sequence[int] | None = None, first: int = 0, end: int | None = None) -> np.ndarray:
        """How many cells of these columns (or of all) each of these rows fills."""
        what = self.what[:, first:end] if columns is None else self.what[list(columns), first:end]
        filled: np.ndarray = (what != BLANK).sum(axis=0)
        return filled


def filled_rows(
    rows: Sequence[list[Cell]], columns: Sequence[int] | None = None, first: int = 0, end: int | None = None
) -> list[int]:
    """The rows from `first` on that fill any of these columns (or any at all)."""
    if isinstance(rows, Grid):
        return (first + np.flatnonzero(rows.filled(columns, first, end))).tolist()
    own = (row if columns is None else [row[column] for column in columns] for row in rows[first:end])
    return [at for at, row in enumerate(own, start=first) if any(cell is not None for cell in row)]


def below_narrow_rows(rows: Sequence[list[Cell]], first: int) -> list[int]:
    """The rows from `first` on that stand right below one that is blank or has a single filled cell."""
    if isinstance(rows, Grid):
        return (first + np.flatnonzero(rows.filled(None, first - 1)[:-1] <= 1)).tolist()
    return [at for at in range(first, len(rows)) if len(rows[at]) - rows[at - 1].count(None) <= 1]


def cells_at(rows: Sequence[list[Cell]], column: int, those: Sequence[int]) -> Sequence[Cell]:
    """The cells of a column in those rows."""
    return rows.strip(column, those) if isinstance(rows, Grid) else [rows[row][column] for row in those]


def part_of(rows: Sequence[list[Cell]], first: int, end: int) -> Sequence[list[Cell]]:
    """Some of the rows, held as all of them are."""
    if isinstance(rows, Grid):
        return Grid(rows.cells[first:end], rows.what[:, first:end], rows.numbers[:, first:end])
    return rows[first:end]


def fills_of(rows: Sequence[list[Cell]], columns: Sequence[int]) -> list[int]:
    """How many of these columns each row fills."""
    if isinstance(rows, Grid):
        return rows.filled(columns).tolist()  # type: ignore[no-any-return]
    return [sum(row[column] is not None for column in columns) for row in rows]


def filled_in(rows: Sequence[Sequence[Cell]], column: int) -> np.ndarray:
    """Which rows fill a column."""
    if isinstance(rows, Grid):
        filled: np.ndarray = rows.what[column] != BLANK
        return filled
    return np.array([row[column] is not None for row in rows], bool)


def different(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The different cells in their order; of a strip those that may be texts."""
    return cells.coded[2] if isinstance(cells, Strip) else list(dict.fromkeys(cells))
