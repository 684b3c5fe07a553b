"""Makes the grid of a long sheet from the rows that come one after another, many cells of one sort at a time."""

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import chain

import numpy as np
import pyarrow as pa

from data.kinds._book import Cell
from data.reading import grid
from data.reading.grid import BLANK, DAY, NUMBER, OTHER, TEXT, Grid
from data.reading.progress import CELLS_READ, LOOKED_THROUGH, done

_TOP = 64  # rows of titles and headings that stand apart from what is below
_A_DAY = 86_400_000_000.0  # microseconds


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
    tops = [0, *range(min(_TOP, height), height, grid.BLOCK)]
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
