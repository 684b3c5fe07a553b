"""Reads csv and tsv text in the encodings and with the separators that offices really use."""

import codecs
import csv
from collections import Counter

from data.kinds._book import Cell

_SEPARATORS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def rows_of_text(content: bytes) -> list[list[Cell]] | None:
    """The rows of a text table as a rectangle, every cell text or None; no rows if all is blank, None if it is no text."""
    text = _decoded(content)
    if text is None:
        return None
    separator, text = _separator(text)
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=separator))
    except csv.Error:  # a field beyond the reader's limit: not a table that a person made
        return None
    width = max((len(row) for row in rows), default=0)
    if not any(cell.strip() for row in rows for cell in row):
        return []
    return [_padded(row, width) for row in rows]


def _padded(row: list[str], width: int) -> list[Cell]:
    cells: list[Cell] = [cell if cell.strip() else None for cell in row]
    return cells + [None] * (width - len(row))


def _decoded(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    sample = content[:4000]
    if 0 in sample:
        return _strictly(content, "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be")
    text = _strictly(content, "utf-8")
    return text if text is not None else _eastern_or_western(content)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeError:
        return None
    odd = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 11, 12, 13))
    return None if odd > len(text) / 100 else text


def _eastern_or_western(content: bytes) -> str | None:
    """GB18030 or Western: a Chinese character mostly takes two bytes above 127, an accented letter takes one."""
    above = sum(byte > 127 for byte in content)
    text = _strictly(content, "gb18030")
    if text is not None and above >= 1.5 * sum(ord(letter) > 127 for letter in text):
        return text
    return _strictly(content, "cp1252")


def _separator(text: str) -> tuple[str, str]:
    """The separator that makes the most cells in rows of one width, and the text without Excel's `sep=` line."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], rest
    lines = text[:50_000].splitlines(keepends=True)[:100]
    return max(_SEPARATORS, key=lambda separator: _cells_made(lines, separator)), text


def _cells_made(lines: list[str], separator: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
    except csv.Error:
        return 0
    return max(((width - 1) * times for width, times in widths.items()), default=0)
