"""Tells which rows make up a header: group headings over sub-headings, the same in a second language, units, a calendar."""

import re
from collections.abc import Sequence

from data.kinds._book import Cell
from data.reading.grids import is_day, is_grid, stands_over_grid
from data.reading.scale_hints import scale_hinted
from data.reading.wording import words_in
from data.reading.workbook import Merge, Sheet

_SHORT = 40  # letters of a heading; longer ones are sentences
_MOST = 4  # rows of a header
_TALLEST = 4  # rows that a heading is merged over; a longer merge is a group of records
_HAN = re.compile("[\u3400-\u9fff]")
_BRACKETED = re.compile(r"[(（\[【<].{1,60}[)）\]】>]", re.DOTALL)
_FROM_TO = re.compile(r"\d{1,3}\s?[^\W\d]{0,12}\s?(?:[-–~至到=:/,;]|to)\s?\D{0,12}\d{1,3}\s?[^\W\d]{0,12}")
_UNITS = {
    "days", "day", "d", "hours", "hour", "hrs", "h", "weeks", "week", "months", "pd", "md", "man-days", "person-days", "person days", "man days",
    "%", "eur", "usd", "cny", "rmb", "gbp", "€", "$", "¥", "￥", "k€", "date", "text", "number", "yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy", "yyyy/mm/dd",
    "天", "日", "小时", "工时", "周", "月", "人天", "人日", "人/天", "人月", "元", "万元", "千元", "个", "工作日", "百分比", "年月日",
}  # fmt: skip


def header_rows(sheet: Sheet, at: int) -> tuple[int, ...]:
    """All rows of the header that row `at` belongs to (0-based, the last right above the data)."""
    first, last = _merged_rows(sheet, at)
    if first == last and is_grid(sheet.rows[at]):
        return _grid_rows(sheet, at)
    while last - first < _MOST - 1 and first > 0 and _over(sheet, first - 1, first):
        first -= 1
    while last - first < _MOST - 1 and _may_go_on(sheet, last) and _over(sheet, last, last + 1, named=True):
        last += 1
    if last - first < _MOST - 1 and first > 0 and _twins(sheet, first - 1, first):
        first -= 1
    if last - first < _MOST - 1 and last + 1 < len(sheet.rows) and _twins(sheet, last, last + 1):
        last += 1
    last = _below_grid(sheet, last)
    if last - first < _MOST - 1 and last + 1 < len(sheet.rows) and _units_under(sheet, last):
        last += 1
    return tuple(range(first, last + 1))


def is_unit(text: str) -> bool:
    """Whether a text under a heading only says in what its column is counted: `(days)`, 万元, `1-5`, `H/M/L`."""
    said = text.strip().casefold()
    if len(said) > 60:
        return False
    return (
        said in _UNITS or bool(_BRACKETED.fullmatch(said) or _FROM_TO.fullmatch(said)) or scale_hinted(said) is not None
    )


def two_languages(first: str, second: str) -> bool:
    """Whether one of two texts is written in Chinese characters and the other is not."""
    return bool(_HAN.search(first)) != bool(_HAN.search(second))


def _grid_rows(sheet: Sheet, at: int) -> tuple[int, ...]:
    first = last = at
    while first > 0 and stands_over_grid(sheet.rows[first - 1]) and at - first < _MOST - 1:
        first -= 1
    while last + 1 < len(sheet.rows) and is_grid(sheet.rows[last + 1]) and last - first < _MOST - 1:
        last += 1
    return tuple(range(first, last + 1))


def _merged_rows(sheet: Sheet, at: int) -> tuple[int, int]:
    """The first and last row that headings merged downwards span, where enough of them are."""
    across = _filled(sheet, at)
    tall = [
        one
        for one in sheet.merged
        if one[0] <= at <= one[2]
        and 1 <= one[2] - one[0] < _TALLEST
        and _heads(sheet, one[0], at)
        and one[1] in across | _filled(sheet, one[0])
    ]
    if not tall:
        return at, at
    first, last = min(one[0] for one in tall), max(one[2] for one in tall)
    last = max(at, _said_last(sheet, tall, first, last))
    texts = min(sum(isinstance(cell, str) for cell in sheet.rows[row]) for row in (first, last))
    return (first, last) if texts >= 2 or len(tall) >= 0.4 * len(across) else (at, at)


def _said_last(sheet: Sheet, tall: Sequence[Merge], first: int, last: int) -> int:
    """The last of the rows that says anything itself, among the columns around those that are merged."""
    low, high = _around(sheet, tall, first)
    while last > first and all(cell is None for cell in sheet.rows[last][low : high + 1]):
        last -= 1
    return last


def _around(sheet: Sheet, tall: Sequence[Merge], first: int) -> tuple[int, int]:
    """The columns from the first to the last heading that stand beside the merged ones without a gap."""
    tops = {one[0] for one in tall} | {first}
    headed = {column for top in tops for column in _filled(sheet, top)}
    for top, left, bottom, right in sheet.merged:
        if top in tops or any(top <= one <= bottom for one in tops):
            headed.update(range(left, right + 1))
    low, high = min(one[1] for one in tall), max(one[3] for one in tall)
    while low - 1 in headed:
        low -= 1
    while high + 1 in headed:
        high += 1
    return low, high


def _filled(sheet: Sheet, at: int) -> set[int]:
    return {column for column, cell in enumerate(sheet.rows[at]) if cell is not None}


def _heads(sheet: Sheet, top: int, at: int) -> bool:
    """Whether the row where a merged cell begins can be part of the header (it holds several texts)."""
    return top == at or sum(isinstance(cell, str) for cell in sheet.rows[top]) >= 2


def _may_go_on(sheet: Sheet, last: int) -> bool:
    """Whether the row below may be one of the header: no heading is merged with a blank row there."""
    tall = sum(top <= last < bottom for top, _, bottom, _ in sheet.merged)
    return last + 1 < len(sheet.rows) and not tall


def _over(sheet: Sheet, top: int, below: int, *, named: bool = False) -> bool:
    """Whether a row holds the headings of groups over the headings in the row below it.

    named: the row below must name columns, since nothing else tells it from a record.
    """
    wide = [one for one in sheet.merged if one[0] == one[2] == top and one[3] > one[1]]
    if any(_groups(sheet, one, below) for one in wide):
        return not named or _all_words(sheet, below)
    return _over_without_merges(sheet, top, below)


def _groups(sheet: Sheet, merge: Merge, below: int) -> bool:
    """Whether a wide cell stands over several headings and is no `Project: Harbour` or a title alone in its row."""
    top, left, _, right = merge
    said = str(sheet.rows[top][left] or "")
    if not said or ":" in said or "：" in said or len(_filled(sheet, top)) < 2:
        return False
    return sum(isinstance(sheet.rows[below][column], str) for column in range(left, right + 1)) >= 2


def _over_without_merges(sheet: Sheet, top: int, below: int) -> bool:
    """The same where nobody merged: the lower row fills what the upper one leaves blank, or begins one of its groups."""
    upper, lower = sheet.rows[top], sheet.rows[below]
    above, under = _filled(sheet, top), _filled(sheet, below)
    if len(above) < 2 or len(under) < 2 or not _all_words(sheet, top) or not _all_words(sheet, below):
        return False
    if any(str(upper[column]).rstrip().endswith((":", "：")) for column in above):
        return False
    begun = {column for column in above & under if column + 1 in under - above}
    if (above & under) - begun or not begun:
        return False
    texts = [lower[column] for column in under]
    return words_in(texts) >= 2 and (bool(above - under) or len(set(texts)) < len(texts))


def _all_words(sheet: Sheet, at: int) -> bool:
    cells = [cell for cell in sheet.rows[at] if cell is not None]
    return all(isinstance(cell, str) and len(cell) <= _SHORT for cell in cells)


def _twins(sheet: Sheet, first: int, second: int) -> bool:
    """Whether two rows say the same headings in two languages: known words in both, and in other letters."""
    upper, lower = sheet.rows[first], sheet.rows[second]
    both = _filled(sheet, first) & _filled(sheet, second)
    most = max(len(_filled(sheet, first)), len(_filled(sheet, second)))
    if len(both) < 2 or len(both) < 0.7 * most or not all(isinstance(upper[at], str) and isinstance(lower[at], str) for at in both):  # fmt: skip
        return False
    other = sum(two_languages(str(upper[column]), str(lower[column])) for column in both)
    least = max(2.0, 0.4 * len(both))
    return other >= 0.7 * len(both) and all(words_in([row[at] for at in both]) >= least for row in (upper, lower))


def _below_grid(sheet: Sheet, last: int) -> int:
    """Rows under the header that only carry on its calendar grid: blank where the header has words."""
    words = [column for column, cell in enumerate(sheet.rows[last]) if isinstance(cell, str) and words_in([cell]) >= 1]
    while last + 1 < len(sheet.rows) and _carries_on(sheet.rows[last], sheet.rows[last + 1]):
        last += 1
    for at in range(last + 1, min(last + 3, len(sheet.rows))):
        cells = sheet.rows[at]
        others = sum(cell is not None for cell in cells)
        if len(words) < 3 or others < 4 or any(cells[column] is not None for column in words):
            break
        last = at
    return last


def _carries_on(header: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Whether a row is a calendar under the days, the months or the groups of a header, and blank under its words."""
    if not is_grid(row):
        return False
    words = [column for column, cell in enumerate(header) if cell is not None and not is_day(cell)]
    return bool(words) and all(row[column] is None or header[column + 1 : column + 2] == [None] for column in words)


def _units_under(sheet: Sheet, last: int) -> bool:
    """Whether the row below a header only says in what its columns are counted."""
    row = sheet.rows[last + 1]
    said = [cell for cell in row if cell is not None]
    headed = len(_filled(sheet, last))
    if not said or len(said) < 0.3 * headed or not all(isinstance(cell, str) and is_unit(cell) for cell in said):
        return False
    bracketed = all(_BRACKETED.fullmatch(str(cell).strip()) for cell in said)
    return (len(said) < headed or bracketed) and last + 2 < len(sheet.rows) and row != sheet.rows[last + 2]
