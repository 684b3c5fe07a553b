"""The cells of a long sheet, with what each of them is beside it, so that a column of equals is looked at together and not cell by cell."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import overload

import numpy as np
import pandas as pd
import pyarrow as pa

from data.kinds._book import Cell
from data.reading.progress import CELLS_READ, LOOKED_THROUGH, done

LONG = 2_000  # rows from which on a sheet is held as a grid
BLANK, TEXT, NUMBER, DAY, OTHER = range(
    5
)  # what a cell is; OTHER: yes and no, and texts with a blank around or a # before

_TOP = 64  # rows of titles and headings that stand apart from what is below
_BLOCK = 16_384  # rows that are looked at together: one odd cell costs the others of its block no more
_A_DAY = 86_400_000_000.0  # microseconds


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
        for at in range(0, len(self), _BLOCK):
            yield from self.cells[at : at + _BLOCK].tolist()

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


def grid_of(rows: Iterable[Iterable[object]], shape: tuple[int, int], left: int, one: Callable[[object], Cell]) -> Grid:
    """The grid of the rows of calamine, which come one after another and begin at column `left`.

    shape: rows and columns up to the last filled cell; one: makes a single cell what the program holds.
    """
    height, width = shape
    flat = np.fromiter(chain.from_iterable(rows), dtype=object, count=height * (width - left))
    cells = flat.reshape(height, width - left)
    if left:
        cells = np.concatenate([np.full((height, left), None, object), cells], axis=1)
    what, numbers = np.zeros((width, height), "uint8"), np.zeros((width, height))
    tops = [0, *range(min(_TOP, height), height, _BLOCK)]
    for first, end in zip(tops, [*tops[1:], height], strict=True):
        done(end / height, LOOKED_THROUGH, CELLS_READ)
        for column in range(left, width):
            part = cells[first:end, column]
            held, what[column, first:end], numbers[column, first:end] = _looked_at(part, one)
            if held is not part:
                part[:] = held
    return Grid(cells, what, numbers)


Looked = tuple[np.ndarray, np.ndarray, np.ndarray]


def _looked_at(cells: np.ndarray, one: Callable[[object], Cell]) -> Looked:
    """The cells as the program holds them, what each is, and their numbers; cells of one class at a time."""
    if cells[0].__class__ is str:
        try:
            return _texts(cells, pa.array(cells, pa.string()), one)
        except (pa.ArrowException, UnicodeError):  # there are others among them, or half a pair of UTF-16
            pass
    classes = list(map(type, cells.tolist()))
    each = set(classes)
    if len(each) == 1:
        return _alike(cells, each.pop(), one)
    told = np.full(len(cells), None, object), np.zeros(len(cells), "uint8"), np.zeros(len(cells))
    for kind in each:
        those = np.fromiter((other is kind for other in classes), bool, len(cells))
        for whole, part in zip(told, _alike(cells[those], kind, one), strict=True):
            whole[those] = part
    return told


def _alike(cells: np.ndarray, kind: type, one: Callable[[object], Cell]) -> Looked:
    try:
        if kind is str:
            return _texts(cells, pa.array(cells, pa.string()), one)
        if kind is float and np.isfinite(numbers := cells.astype("float64")).all():
            return cells, np.full(len(cells), NUMBER, "uint8"), numbers
        if kind is dt.date or kind is dt.datetime:
            return _days(pa.array(cells, pa.date32() if kind is dt.date else pa.timestamp("us")), one)
    except (pa.ArrowException, ValueError):  # half a pair of UTF-16, a day with a zone of time
        pass
    return _one_by_one(cells, one)


def _texts(cells: np.ndarray, seen: pa.StringArray, one: Callable[[object], Cell]) -> Looked:
    _, places, letters = seen.buffers()
    if letters is None or not letters.size:
        return np.full(len(cells), None, object), np.zeros(len(cells), "uint8"), np.zeros(len(cells))
    ends = np.frombuffer(places, "int32")[: len(cells) + 1]
    plain = _plain(np.frombuffer(letters, "uint8"), ends[:-1], ends[1:])
    if plain.all():
        return cells, np.full(len(cells), TEXT, "uint8"), np.zeros(len(cells))
    what = np.where(plain, TEXT, BLANK).astype("uint8")
    cells = cells.copy()
    for at in np.flatnonzero(~plain):
        cells[at] = one(cells[at])
        what[at] = _what(cells[at])
    return cells, what, np.zeros(len(cells))


def _plain(letters: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Which texts begin and end with a letter that is surely none to take away: visible ASCII but #, or a Chinese character."""
    first = letters[np.minimum(starts, len(letters) - 1)]
    last, before = letters[np.maximum(ends - 1, 0)], letters[np.maximum(ends - 3, 0)]
    begins = ((first > 0x20) & (first < 0x7F) & (first != ord("#"))) | ((first >= 0xE4) & (first <= 0xED))
    closes = ((last > 0x20) & (last < 0x7F)) | ((last >= 0x80) & (before >= 0xE4) & (before <= 0xED))
    plain: np.ndarray = (ends > starts) & begins & closes
    return plain


def _days(seen: pa.Array, one: Callable[[object], Cell]) -> Looked:
    coded = seen.dictionary_encode()
    days = np.array([one(day) for day in coded.dictionary.to_pylist()] + [None], object)[:-1]
    whole = pa.types.is_date32(seen.type)
    numbers = seen.cast(pa.int32()).to_numpy() * _A_DAY if whole else seen.cast(pa.int64()).to_numpy().astype("float64")
    return days[coded.indices.to_numpy()], np.full(len(seen), DAY, "uint8"), numbers


def _one_by_one(cells: np.ndarray, one: Callable[[object], Cell]) -> Looked:
    held = [one(cell) for cell in cells.tolist()]
    what = [_what(cell) for cell in held]
    numbers = [float(cell) if is_one == NUMBER else 0.0 for cell, is_one in zip(held, what, strict=True)]  # type: ignore[arg-type]
    told = np.empty(len(held), object)
    told[:] = held
    return told, np.array(what, "uint8"), np.array(numbers, "float64")


def _what(cell: Cell) -> int:
    if cell is None:
        return BLANK
    if isinstance(cell, str):
        return TEXT if cell == cell.strip() and not cell.startswith("#") else OTHER
    return NUMBER if isinstance(cell, int | float) and not isinstance(cell, bool) else OTHER
