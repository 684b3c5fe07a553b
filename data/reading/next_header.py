"""Tells where another table begins below one: at headings of its own, not where the same headings are written once more."""

from collections.abc import Sequence

from data.kinds._book import Cell
from data.reading.closings import is_signed
from data.reading.grid import below_narrow_rows
from data.reading.grids import is_day
from data.reading.spellings import plain
from data.reading.wording import words_in
from data.reading.workbook import Sheet

_SHORT = 40  # letters of a heading; longer ones are sentences
_SAME = 0.6  # share of its words that a row has in common with the header it repeats


def next_header(sheet: Sheet, rows: Sequence[int]) -> int:
    """The row where another table begins: after a blank or title row, a row that names several columns anew."""
    said = [(column, cell) for row in rows for column, cell in enumerate(sheet.rows[row]) if isinstance(cell, str)]
    own, at_column = {cell for _, cell in said}, dict(said)
    for at in below_narrow_rows(sheet.rows, rows[-1] + 2):
        row = sheet.rows[at]
        above = len(row) - sheet.rows[at - 1].count(None)
        texts = {cell for cell in row if isinstance(cell, str) and len(cell) < _SHORT}
        titled = above and _is_title(sheet, at - 1)
        if len(texts) < 3 or any(is_signed(text) for text in texts) or words_in(list(texts)) < (2 if titled else 3):
            continue
        if len(texts & own) < _SAME * len(texts) or _differs(row, at_column):
            return at
    return len(sheet.rows)


def _is_title(sheet: Sheet, at: int) -> bool:
    """Whether the one text of a row is a title: after a blank row or merged across; a record may be as narrow."""
    alone = at > 0 and all(cell is None for cell in sheet.rows[at - 1])
    return alone or any(top <= at <= bottom and right > left for top, left, bottom, right in sheet.merged)


def _differs(row: Sequence[Cell], own: dict[int, str]) -> bool:
    """Whether a row that looks like a header has another word where that one has a word (other days do not count)."""
    return any(
        isinstance(cell, str) and column in own and plain(cell) != plain(own[column]) and not is_day(cell)
        for column, cell in enumerate(row)
    )
