"""Reads the cells of a long column together where they are alike; whatever is odd is read as in a short one, each text once."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data.kinds import Column
from data.kinds._book import Cell
from data.reading.around import Values
from data.reading.dates import FIRST_YEAR, LAST_YEAR
from data.reading.grid import BLANK, DAY, NUMBER, TEXT, Strip

# A single name, and a single link that names its task and nothing else: kept as they are.
_PARTS_NAMES = (";", "；", ",", "，", "、", "\n", "/")
_PLAIN_LINK = "^[A-Za-z]{0,3}[0-9][0-9.]{0,30}$"


One = Callable[[list[Cell]], Values]  # some cells -> their values, with what is told of them


def gathered(column: Column, cells: Strip, measured: Callable[[Cell], object] | None, one: One) -> Values | None:
    """The values of a column each of whose cells is read by itself, as `one` reads them; None for any other column.

    measured: how a single number of the column is read, which is a multiple of it.
    """
    match column.type:
        case "text" | "identifier":
            return _gathered(cells, cells.what == TEXT, cells.cells, one)
        case "names":
            return _gathered(cells, _single_names(cells), cells.cells, one)
        case "predecessors":
            return _gathered(cells, _single_links(cells), cells.cells, one)
        case "number" | "days" if measured is not None:
            return _numbers(column, cells, measured(1.0), one)
        case "choice" | "yes_no":
            return _gathered(cells, np.zeros(len(cells), bool), cells.cells, one)
    return None


def spread(read: Values, codes: np.ndarray) -> Values:
    """The values of different cells, given to each cell that says one of them."""
    values = np.array([np.nan if value is None else value for value in read.values], "float64")[codes]
    wrong = {int(at): read.wrong[codes[at]] for at in np.flatnonzero(np.isin(codes, list(read.wrong)))}
    noted = frozenset(np.flatnonzero(np.isin(codes, list(read.noted))).tolist())
    return Values(values, wrong, read.scale, read.assumed, noted)


def days_at_once(cells: Strip) -> np.ndarray | None:
    """The days of a column that holds nothing else (datetime64, NaT where blank); None where it does."""
    days = cells.numbers[cells.what == DAY]
    if not cells.holds_only(BLANK, DAY) or not len(days):
        return None
    first, last = (np.datetime64(f"{year}-01-01", "us").astype("int64") for year in (FIRST_YEAR, LAST_YEAR + 1))
    if days.min() < first or days.max() >= last:
        return None
    values = cells.numbers.astype("int64").astype("datetime64[us]")
    values[cells.what == BLANK] = np.datetime64("NaT")
    return values


def shares_at_once(cells: Strip) -> np.ndarray | None:
    """The shares (0..1, NaN where blank) of a column of numbers that are all percent points or all fractions; None for any other."""
    numbers = cells.numbers[cells.what == NUMBER]
    if not cells.holds_only(BLANK, NUMBER) or not len(numbers) or numbers.min() < 0 or numbers.max() > 100:
        return None
    points, fractions = (numbers > 1).any(), ((numbers > 0) & (numbers < 1)).any()
    if points and fractions:
        return None
    values = np.where(cells.what == NUMBER, cells.numbers, np.nan)
    return values / 100 if points else values


def distinct(cells: Strip) -> tuple[list[Cell], np.ndarray, np.ndarray] | None:
    """The different cells of a column, how often each stands there, and which of them each cell is; None where few are equal."""
    if not cells.holds_only(BLANK, TEXT, NUMBER):
        return None
    codes, numbers = np.zeros(len(cells), "int64"), np.flatnonzero(cells.what == NUMBER)
    texts, said, words = cells.coded
    found, different = pd.factorize(cells.numbers[numbers])
    codes[texts], codes[numbers] = said + 1, found + 1 + len(words)
    each = [None, *words, *different.tolist()]
    return (each, np.bincount(codes, minlength=len(each)), codes) if len(each) < 1_000 else None


def _gathered(cells: Strip, plain: np.ndarray, values: np.ndarray, one: One) -> Values:
    """The values as given where they are plain, the others as they are read one by one: equal texts once."""
    rest = np.flatnonzero(~plain & (cells.what != BLANK))
    if not len(rest):
        return Values(values)
    values, wrong, noted = values.copy(), dict[int, str](), set[int]()
    texts = cells.what[rest] == TEXT
    for those, codes, different in (_coded(cells, rest[texts]), _listed(cells, rest[~texts])):
        if different:
            read = one(different)
            held = np.empty(len(different), object)
            held[:] = list(read.values)
            values[those] = held[codes]
            wrong |= {int(those[at]): read.wrong[codes[at]] for at in np.flatnonzero(np.isin(codes, list(read.wrong)))}
            noted.update(those[np.isin(codes, list(read.noted))].tolist())
    return Values(values, dict(sorted(wrong.items())), noted=frozenset(noted))


def _coded(cells: Strip, those: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[Cell]]:
    codes, different = pd.factorize(cells.cells[those])
    return those, codes, different.tolist()


def _listed(cells: Strip, those: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[Cell]]:
    return those, np.arange(len(those)), cells.cells[those].tolist()


def _numbers(column: Column, cells: Strip, unit: object, one: One) -> Values:
    """Numbers times what one of them counts for; those outside of the column's bounds are left to a closer look."""
    counted = cells.numbers * (unit if isinstance(unit, float) else 1.0)
    low, high = column.bounds
    plain = (cells.what == NUMBER) & (low is None or counted >= low) & (high is None or counted <= high)
    return _gathered(cells, plain, np.where(plain, counted, np.nan), one)


def _single_names(cells: Strip) -> np.ndarray:
    texts: np.ndarray = cells.what == TEXT
    if not texts.any():
        return texts
    said = "\0".join(cells.cells[texts].tolist())
    return texts if not any(part in said for part in _PARTS_NAMES) else np.zeros(len(cells), bool)


def _single_links(cells: Strip) -> np.ndarray:
    plain: np.ndarray = cells.what == TEXT
    said = pc.match_substring_regex(pa.array(cells.cells[plain], pa.string()), _PLAIN_LINK)
    plain[plain] = said.to_numpy(zero_copy_only=False).astype(bool)
    return plain
