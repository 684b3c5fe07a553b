"""Finds the header of a table in a sheet: by the words that PMs write above columns and by how the rows below differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import pandas as pd

from data.kinds._book import Cell
from data.reading.grids import is_grid
from data.reading.heads import header_rows
from data.reading.spellings import plain
from data.reading.wording import words_in
from data.reading.workbook import Sheet

DEEPEST = 40  # filled rows among which the header of a table is looked for, and again among as many where there is none
_WINDOWS = 6
_LONG = 60  # letters: no heading, a sentence
_LOOK_AHEAD = 10
_FEW = 3  # cells of a row that may be a legend
_GRID = 3.0  # what a calendar above a bar chart counts for: a header, where no row of words is one
_TALL = 4  # rows: what is merged over more of them is a group of records, no heading


@dataclass(frozen=True)
class Header:
    """The rows of a header (0-based, the last right above the data) and how sure it is."""

    rows: tuple[int, ...]
    score: float


def header_of(sheet: Sheet, first: int = 0, least: float = 2.2) -> Header | None:
    """The header of the first table at or below row `first`, or None where no row looks like one."""
    filled = (at for at in range(first, len(sheet.rows)) if any(cell is not None for cell in sheet.rows[at]))
    for _ in range(_WINDOWS):
        scored = [(_score(sheet, at), -at) for at in islice(filled, DEEPEST)]
        if not scored:
            return None
        score, at = max(scored)
        if score >= least:
            rows = tuple(row for row in header_rows(sheet, -at) if row >= first)
            return Header(rows, score)
    return None


def header_text(cell: Cell) -> str:
    """A heading as one line of text (dates and numbers as people see them)."""
    if cell is None:
        return ""
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return f"{cell:g}"
    return str(cell)


def _score(sheet: Sheet, at: int) -> float:
    row = sheet.rows[at]
    filled = [column for column, cell in enumerate(row) if cell is not None]
    texts = [column for column in filled if isinstance(row[column], str)]
    score = _worded(sheet, at, filled, texts)
    if is_grid(row):
        two = at > 0 and is_grid(sheet.rows[at - 1])
        score = max(_GRID + two, score)
    elif len(filled) <= _FEW and _is_legend(sheet, at):
        return 0.0
    return score - _among_records(sheet, at, texts) if score > 0 else 0.0


def _is_legend(sheet: Sheet, at: int) -> bool:
    """Whether a few words stand alone above a calendar of bars, a blank row between: they tell what its colours mean."""
    below = sheet.rows[at + 1 : at + 1 + _LOOK_AHEAD]
    blank = bool(below) and all(cell is None for cell in below[0])
    return blank and any(is_grid(row) for row in below)


def _worded(sheet: Sheet, at: int, filled: Sequence[int], texts: Sequence[int]) -> float:
    row = sheet.rows[at]
    if len(filled) < 2 or not texts:
        return 0.0
    words = words_in([row[column] for column in texts])
    lengths = [len(plain(row[column])) for column in texts]
    wordy = sum(length > _LONG for length in lengths)
    pairs = sum(str(row[column]).rstrip().endswith((":", "：")) for column in texts)
    repeated = len(texts) - len({row[column] for column in texts})
    return (
        1.3 * words
        + _structure(row, texts, _below(sheet, at))
        + 0.8 * (len(texts) / len(filled))
        - 1.0 * wordy
        - 0.7 * pairs
        - 0.15 * min(repeated, 6)
        - (0.0 if len(texts) > 1 else 0.6)
    )


def _below(sheet: Sheet, at: int) -> list[list[Cell]]:
    rows = [row for row in sheet.rows[at + 1 : at + 3 * _LOOK_AHEAD] if any(cell is not None for cell in row)]
    return [row for row in rows[:_LOOK_AHEAD] if row != sheet.rows[at]]  # a header may be repeated


def _structure(row: Sequence[Cell], texts: Sequence[int], below: Sequence[Sequence[Cell]]) -> float:
    """Text above filled columns, best above numbers and dates, as wide as the rows below, said nowhere in them."""
    if not below:
        return 0.0
    held = typed = again = 0
    for column in texts:
        cells = [other[column] for other in below if other[column] is not None]
        held += bool(cells)
        typed += sum(not isinstance(cell, str) for cell in cells) > len(cells) / 2
        again += row[column] in cells
    widths = Counter(sum(cell is not None for cell in other) for other in below)
    usual = widths.most_common(1)[0][0]
    width = min(1.0, len(texts) / max(usual, 1))
    return 0.08 * min(held, 12) + 0.35 * min(typed, 4) + 1.2 * width - 0.4 * again


def _among_records(sheet: Sheet, at: int, texts: Sequence[int]) -> float:
    """What tells against a header: its words stand in the rows above too, or a cell of it spans the records of a group."""
    row = sheet.rows[at]
    above = list(_right_above(sheet, at))
    again = sum(any(other[column] == row[column] for other in above) for column in texts)
    spans = sum(top == at and bottom - top >= _TALL for top, _, bottom, _ in sheet.merged)
    return (0.4 * again if again < len(texts) or not above else 0.0) + 1.0 * min(spans, 3)


def _right_above(sheet: Sheet, at: int) -> Iterator[Sequence[Cell]]:
    """The rows above, up to ten and to a blank one."""
    for other in range(at - 1, max(-1, at - 1 - _LOOK_AHEAD), -1):
        if all(cell is None for cell in sheet.rows[other]):
            return
        yield sheet.rows[other]
