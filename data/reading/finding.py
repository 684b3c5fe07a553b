"""Finds the header of a table in a sheet: by the words that PMs write above columns and by how the rows below differ."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pandas as pd

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.naming import words_for
from data.reading.spellings import plain, taken_apart, vocabulary
from data.reading.workbook import Sheet

DEEPEST = 30  # rows among which the header of a table is looked for
_LONG = 60  # letters: no heading, a sentence
_LOOK_AHEAD = 10


@dataclass(frozen=True)
class Header:
    """The rows of a header (0-based, the last right above the data) and how sure it is."""

    rows: tuple[int, ...]
    score: float


def header_of(sheet: Sheet, first: int = 0, least: float = 2.2) -> Header | None:
    """The header of the first table at or below row `first`, or None where no row looks like one."""
    rows = range(first, min(len(sheet.rows), first + DEEPEST))
    scored = [(_score(sheet, at), -at) for at in rows if any(cell is not None for cell in sheet.rows[at])]
    if not scored:
        return None
    score, at = max(scored)
    return Header(_all_rows(sheet, -at), score) if score >= least else None


def words_in(cells: Sequence[Cell]) -> float:
    """How many columns of one kind a row names, the best kind counted; a resemblance counts half."""
    texts = tuple(dict.fromkeys(cell for cell in cells if isinstance(cell, str) and len(cell) <= 120))
    return max((_named_in(kind, texts) for kind in KINDS), default=0.0)


def header_text(cell: Cell) -> str:
    """A heading as one line of text (dates and numbers as people see them)."""
    if cell is None:
        return ""
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return f"{cell:g}"
    return str(cell)


def _named_in(kind: str, texts: tuple[str, ...]) -> float:
    fields: dict[str, float] = {}
    for text in texts:
        for name, sure in _quick(kind, text):
            fields[name] = max(fields.get(name, 0.0), sure)
    return sum(fields.values())


@cache
def _quick(kind: str, text: str) -> tuple[tuple[str, float], ...]:
    heading = taken_apart(text)
    known = vocabulary(kind)
    for form in (heading.whole, heading.bare, heading.first_line):
        if form in known:
            return ((known[form][0], 1.0),)
    if len(heading.bare) > 40:
        return ()
    near = max(words_for(kind, text).items(), key=lambda pair: pair[1], default=None)
    return ((near[0], 0.5),) if near and near[1] >= 0.66 else ()


def _score(sheet: Sheet, at: int) -> float:
    row = sheet.rows[at]
    filled = [column for column, cell in enumerate(row) if cell is not None]
    texts = [column for column in filled if isinstance(row[column], str)]
    if len(filled) < 2 or not texts:
        return 0.0
    below = _below(sheet, at)
    words = words_in([row[column] for column in texts])
    lengths = [len(plain(row[column])) for column in texts]
    wordy = sum(length > _LONG for length in lengths)
    pairs = sum(str(row[column]).rstrip().endswith((":", "：")) for column in texts)
    repeated = len(texts) - len({row[column] for column in texts})
    return (
        1.3 * words
        + _structure(row, texts, below)
        + 0.8 * (len(texts) / len(filled))
        - 1.0 * wordy
        - 0.7 * pairs
        - 0.15 * min(repeated, 6)
        - (0.0 if len(texts) > 1 else 0.6)
    )


def _below(sheet: Sheet, at: int) -> list[list[Cell]]:
    rows = [row for row in sheet.rows[at + 1 : at + 3 * _LOOK_AHEAD] if any(cell is not None for cell in row)]
    return rows[:_LOOK_AHEAD]


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


def _all_rows(sheet: Sheet, at: int) -> tuple[int, ...]:
    """The header's other rows: those it is merged with, group headings above, and a calendar grid below."""
    first = last = at
    across = {column for column, cell in enumerate(sheet.rows[at]) if cell is not None}
    for top, left, bottom, _ in sheet.merged:
        if (
            top <= at <= bottom
            and bottom - top in (1, 2)
            and left in across | _filled(sheet, top)
            and _heads(sheet, top, at)
        ):
            first, last = min(first, top), max(last, bottom)
    groups = [one for one in sheet.merged if one[0] == one[2] == first - 1 and one[3] > one[1]]
    if first == at and any(_groups(sheet, one, at) for one in groups) and not _is_title(sheet, at - 1):
        first = at - 1
    if not sheet.merged:
        last = _below_grid(sheet, last)
    return tuple(range(first, last + 1))


def _filled(sheet: Sheet, at: int) -> set[int]:
    return {column for column, cell in enumerate(sheet.rows[at]) if cell is not None}


def _heads(sheet: Sheet, top: int, at: int) -> bool:
    """Whether the row where a merged cell begins can be part of the header (it holds several texts)."""
    return top == at or sum(isinstance(cell, str) for cell in sheet.rows[top]) >= 2


def _groups(sheet: Sheet, merge: tuple[int, int, int, int], at: int) -> bool:
    _, left, _, right = merge
    return sum(sheet.rows[at][column] is not None for column in range(left, right + 1)) >= 2


def _is_title(sheet: Sheet, at: int) -> bool:
    return sum(cell is not None for cell in sheet.rows[at]) < 2


def _below_grid(sheet: Sheet, last: int) -> int:
    """Rows under the header that only carry on its calendar grid: blank where the header has words."""
    words = [column for column, cell in enumerate(sheet.rows[last]) if isinstance(cell, str) and words_in([cell]) >= 1]
    for at in range(last + 1, min(last + 3, len(sheet.rows))):
        cells = sheet.rows[at]
        others = sum(cell is not None for cell in cells)
        if len(words) < 3 or others < 4 or any(cells[column] is not None for column in words):
            break
        last = at
    return last
