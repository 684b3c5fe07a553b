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
    from data.reading.rows_seen import View

# What the text of a total holds somewhere; `records` looks closer at the rows whose first text does.
_TOTALS = ("total", "sum", "average", "max", "min", "mean", "median", "итого", "всего")
_TOTALS_BEGIN = "合总小平汇最中"


def doubtful_rows(view: "View") -> list[int]:
    """The rows of the region, and its end, that are not plainly records: those that are look so wherever nothing odd is before them.

    A plain record has a name that is none of a total, and is wide enough; no heading is repeated, nobody signs. In a short
    sheet every row is looked at.
    """
    grid, first, end = view.sheet.rows, view.region.first, view.region.end
    if not isinstance(grid, Grid) or view.label is None or not view.label_is_text:
        return list(range(first, end + 1))
    named, numbers = grid.what[view.label, first:end], grid.numbers[view.label, first:end]
    plain: np.ndarray = np.isin(named, (TEXT, DAY)) | ((named == NUMBER) & (numbers != 0))
    plain &= grid.filled(view.columns, first, end) >= max(2, 0.67 * view.usual)
    plain[max(view.tail - first, 0) :] = False
    for headings in view.headings:
        plain &= ~_repeated(grid, headings, first, end)
    plain &= ~_may_be_totals(grid, view.columns, first, end)
    return [*(first + np.flatnonzero(~plain)).tolist(), end]


def _repeated(grid: Grid, headings: Sequence[tuple[int, str]], first: int, end: int) -> np.ndarray:
    """Which rows say as many of these headings again as a repeated header does."""
    texts = _is_text(grid.what[[column for column, _ in headings], first:end])
    most, least = texts.sum(axis=0), max(2, 0.6 * len(headings))
    same: np.ndarray = np.zeros(end - first, "int64")
    for (column, heading), where in zip(headings, texts, strict=True):
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
