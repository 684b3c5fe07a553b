"""Finds the rows of a long table that are plainly records, so that only the others are looked at one by one."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.reading.grid import DAY, NUMBER, OTHER, TEXT, Grid
from data.reading.traditional import simplified

if TYPE_CHECKING:
    from data.reading.records import View

# What the text of a total holds somewhere; `records` looks closer at the rows whose first text does.
_TOTALS = ("total", "sum", "average", "итого", "всего")
_TOTALS_BEGIN = "合总小平汇"


def plainly_records(view: "View") -> np.ndarray:
    """For each row of the region whether it is a record where no gap is before it: named, wide enough, no heading, no total.

    False where only a closer look can tell, as in every row of a short sheet.
    """
    grid, first, end = view.sheet.rows, view.region.first, view.region.end
    if not isinstance(grid, Grid) or (view.kind is not None and not (view.label_is_text and view.label is not None)):
        return np.zeros(max(end - first, 0), bool)
    plain: np.ndarray = grid.filled(view.columns, first, end) >= max(2, 0.5 * view.usual)
    if view.kind is not None:
        plain &= np.isin(grid.what[view.label, first:end], (TEXT, NUMBER, DAY))
    plain &= ~_headings_again(grid, view) & ~_may_be_totals(grid, view.columns, first, end)
    return plain


def _headings_again(grid: Grid, view: "View") -> np.ndarray:
    """Which rows repeat as many headings as a repeated header does."""
    first, end, columns = view.region.first, view.region.end, [column for column, _ in view.headings]
    texts = _is_text(grid.what[columns, first:end])
    most, least = texts.sum(axis=0), max(2, 0.6 * len(columns))
    same: np.ndarray = np.zeros(end - first, "int64")
    for (column, heading), where in zip(view.headings, texts, strict=True):
        if (same + most < least).all():  # no row can repeat enough of them any more
            break
        equal = np.zeros(end - first, bool)
        equal[where] = (grid.cells[first:end, column][where] == heading).astype(bool)
        same, most = same + equal, most - where
    return same >= least


def _may_be_totals(grid: Grid, columns: Sequence[int], first: int, end: int) -> np.ndarray:
    """Which rows have a first text that speaks of a total."""
    told, open_yet = np.zeros(end - first, bool), np.ones(end - first, bool)
    for column in columns:
        here = np.flatnonzero(open_yet & _is_text(grid.what[column, first:end]))
        if len(here):
            told[here] = _speak_of_totals(grid.cells[first:end, column][here])
            open_yet[here] = False
    return told


def _is_text(what: np.ndarray) -> np.ndarray:
    text: np.ndarray = (what == TEXT) | (what == OTHER)
    return text


def _speak_of_totals(cells: np.ndarray) -> np.ndarray:
    try:
        texts = pa.array(cells, pa.string())
    except (pa.ArrowException, UnicodeError):  # a yes or no among them, half a pair of UTF-16
        return np.ones(len(cells), bool)
    said = pc.match_substring_regex(texts, _expression())
    return np.asarray(said.to_numpy(zero_copy_only=False), bool)


@cache
def _expression() -> str:
    begin = "".join(letter for letter in map(chr, range(0x3400, 0xA000)) if simplified(letter) in _TOTALS_BEGIN)
    return f"(?i){'|'.join(_TOTALS)}|[{begin}]"
