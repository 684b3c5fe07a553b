"""Finds the header of a table in a sheet: by the words that PMs write above columns and by how the rows below differ."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import pandas as pd

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.headings import words_for
from data.reading.spellings import REMEMBERED, known_as, plain, taken_apart
from data.reading.workbook import Sheet

DEEPEST = 30  # rows among which the header of a table is looked for
_WORD = 0.9  # from here on a spelling is a word, below it is a letter, which no row of letters makes a header
_LONG = 60  # letters: no heading, a sentence
_LOOK_AHEAD = 10
_GRID = 3.0  # what a calendar above a bar chart counts for: a header, where no row of words is one
_CALENDAR = re.compile(
    r"\d{1,2}\s*[月日号]|(?:周|星期|礼拜|週)?[一二三四五六日天]|[MTWFS]|(?:week|wk|w|m|month|day|q|第)\s*\d{1,2}\s*[周天月]?",
    re.I,
)


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
    named: dict[str, dict[str, float]] = {}
    for text in dict.fromkeys(cell for cell in cells if isinstance(cell, str) and len(cell) <= 120):
        for kind, fields in _named_by(text):
            sures = named.setdefault(kind, {})
            for name, sure in fields:
                sures[name] = max(sures.get(name, 0.0), sure)
    return max((sum(fields.values()) for fields in named.values()), default=0.0)


def header_text(cell: Cell) -> str:
    """A heading as one line of text (dates and numbers as people see them)."""
    if cell is None:
        return ""
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return f"{cell:g}"
    return str(cell)


def is_grid(row: Sequence[Cell]) -> bool:
    """Whether a row is the calendar above a bar chart: six or more days, weeks or months in a run."""
    cells = [cell for cell in row if cell is not None]
    days = sum(
        isinstance(cell, pd.Timestamp) or (isinstance(cell, str) and bool(_CALENDAR.fullmatch(cell.strip())))
        for cell in cells
    )
    numbers = [cell for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool)]
    runs = sum(second - first == 1 for first, second in pairwise(numbers))
    return max(days, runs) >= 6 and max(days, runs) >= 0.7 * len(cells)


@lru_cache(maxsize=REMEMBERED)
def _named_by(text: str) -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    """The kinds of which a text names a column, with that column; most cells of most sheets name none."""
    quick = ((kind, _quick(kind, text)) for kind in KINDS)
    return tuple((kind, fields) for kind, fields in quick if fields)


def _quick(kind: str, text: str) -> tuple[tuple[str, float], ...]:
    heading = taken_apart(text)
    if heading.whole in _values(kind):
        return ()
    for form in (heading.whole, heading.bare, heading.first_line):
        if known := known_as(kind, form):
            return ((known[0][0], 1.0),) if known[0][1] >= _WORD else ()
    if len(heading.bare) > 40:
        return ()
    near = max(words_for(kind, text).items(), key=lambda pair: pair[1], default=None)
    return ((near[0], 0.5),) if near and near[1] >= 0.66 else ()


@cache
def _values(kind: str) -> frozenset[str]:
    """What the cells of a kind's choices hold: “Done” in a row makes it no header, though a column may be headed so."""
    choices = [choice for column in KINDS[kind].columns for choice in column.choices]
    return frozenset(plain(word) for choice in choices for word in (*choice.words.everywhere(), *choice.also))


def _score(sheet: Sheet, at: int) -> float:
    row = sheet.rows[at]
    filled = [column for column, cell in enumerate(row) if cell is not None]
    texts = [column for column in filled if isinstance(row[column], str)]
    if is_grid(row):
        return max(_GRID, _worded(sheet, at, filled, texts))
    return _worded(sheet, at, filled, texts)


def _worded(sheet: Sheet, at: int, filled: Sequence[int], texts: Sequence[int]) -> float:
    row = sheet.rows[at]
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


def _all_rows(sheet: Sheet, at: int) -> tuple[int, ...]:
    """The header's other rows: those it is merged with, group headings above, names below them, a calendar grid."""
    first, last = _merged_rows(sheet, at)
    if first == last and is_grid(sheet.rows[at]):
        first = next((row for row in range(at, -1, -1) if row == 0 or not _carries(sheet.rows[row - 1])), at)
        last = next(
            (
                row
                for row in range(at, len(sheet.rows))
                if row + 1 == len(sheet.rows) or not is_grid(sheet.rows[row + 1])
            ),
            at,
        )
        return tuple(range(first, last + 1))
    groups = [one for one in sheet.merged if one[0] == one[2] and one[3] > one[1]]
    if first == at and any(one[0] == at - 1 and _groups(sheet, one, at) for one in groups):
        first = at - 1
    if last == at and any(one[0] == at and _groups(sheet, one, at + 1) for one in groups) and _all_words(sheet, at + 1):
        last = at + 1
    return tuple(range(first, _below_grid(sheet, last) + 1))


def _merged_rows(sheet: Sheet, at: int) -> tuple[int, int]:
    """The first and last row that headings merged downwards span, where enough of them are."""
    across = _filled(sheet, at)
    tall = [
        one
        for one in sheet.merged
        if one[0] <= at <= one[2]
        and 1 <= one[2] - one[0] <= 2
        and _heads(sheet, one[0], at)
        and one[1] in across | _filled(sheet, one[0])
    ]
    if not tall:
        return at, at
    first, last = min(one[0] for one in tall), max(one[2] for one in tall)
    texts = min(sum(isinstance(cell, str) for cell in sheet.rows[row]) for row in (first, last))
    return (first, last) if texts >= 2 or len(tall) >= 0.4 * len(across) else (at, at)


def _filled(sheet: Sheet, at: int) -> set[int]:
    return {column for column, cell in enumerate(sheet.rows[at]) if cell is not None}


def _heads(sheet: Sheet, top: int, at: int) -> bool:
    """Whether the row where a merged cell begins can be part of the header (it holds several texts)."""
    return top == at or sum(isinstance(cell, str) for cell in sheet.rows[top]) >= 2


def _groups(sheet: Sheet, merge: tuple[int, int, int, int], below: int) -> bool:
    """Whether a wide cell stands over several headings and is no `Project: Harbour` or a title alone in its row."""
    top, left, _, right = merge
    said = str(sheet.rows[top][left] or "")
    if below >= len(sheet.rows) or not said or ":" in said or "：" in said or len(_filled(sheet, top)) < 2:
        return False
    return sum(isinstance(sheet.rows[below][column], str) for column in range(left, right + 1)) >= 2


def _all_words(sheet: Sheet, at: int) -> bool:
    cells = [cell for cell in sheet.rows[at] if cell is not None]
    return all(isinstance(cell, str) and len(cell) <= 40 for cell in cells)


def _carries(row: Sequence[Cell]) -> bool:
    """Whether a row above a calendar belongs to it: days again, or the years and months over them."""
    said = [header_text(cell) for cell in row if cell is not None]
    return is_grid(row) or (
        bool(said) and all(re.fullmatch(r"(?:\d{4}\s*年?|\d{1,2}\s*月|[年月日周])", text) for text in said)
    )


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
