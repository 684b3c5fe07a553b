"""Reads csv and tsv text in the encodings and with the separators that offices really use."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from data.kinds import Problem, Words
from data.kinds._book import Cell
from data.reading import limits
from data.reading.encodings import Decoded, decoded

_SEPARATORS = (",", ";", "\t", "|")
_BLANKS = "\u200b\ufeff \t\r\n\xa0\u3000"
_SAID = {
    "utf-8": Words("UTF-8", "UTF-8"),
    "utf-16-le": Words("UTF-16", "UTF-16"),
    "utf-16-be": Words("UTF-16", "UTF-16"),
    "gb18030": Words("Simplified Chinese (GBK, GB 18030)", "简体中文（GBK、GB 18030）"),
    "cp950": Words("Traditional Chinese (Big5)", "繁体中文（Big5）"),
    "cp1251": Words("Cyrillic (Windows-1251)", "西里尔字母（Windows-1251）"),
    "cp932": Words("Japanese (Shift JIS)", "日文（Shift JIS）"),
    "cp949": Words("Korean (EUC-KR)", "韩文（EUC-KR）"),
    "cp1252": Words("Western European (Windows-1252)", "西欧语言（Windows-1252）"),
}


@dataclass(frozen=True)
class TextTable:
    """The rows of a text table as a rectangle, every cell text or None, and what is to be told of how it was read."""

    rows: list[list[Cell]]
    notes: tuple[Problem, ...] = ()


def table_of_text(name: str, content: bytes) -> TextTable | Problem | None:
    """The table of a text file (without rows if all is blank), why it is refused, or None if it is no text."""
    if content.count(b"\n") > 20 * limits.MOST_ROWS:  # not even worth decoding
        return _too_many_rows(name, content.count(b"\n"))
    found = decoded(content)
    if found is None:
        return None
    separator, text = _separator(found.text)
    rows, refused = _parsed(name, text, separator, csv.QUOTE_MINIMAL)
    unclosed = refused is None and text.count('"') % 2 == 1 and any("\n" in cell for cell in (rows or [[]])[-1])
    if not unclosed and refused is None and _runs_on(text, separator):
        letters, _ = _parsed(name, text, separator, csv.QUOTE_NONE)
        unclosed = _evenness(letters) >= _evenness(rows)  # else one careless cell, and the other quotes are pairs
    if unclosed or (refused is not None and refused.code == "cell_too_long" and text.count('"') % 2 == 1):
        rows, refused = _parsed(name, text, separator, csv.QUOTE_NONE)
        unclosed = True
    if refused is not None:
        return refused
    return TextTable(_rectangle(rows), tuple(_notes(name, found, unclosed=unclosed)))


def _evenness(rows: list[list[str]]) -> float:
    """The share of rows that are as wide as the first."""
    return sum(len(row) == len(rows[0]) for row in rows) / len(rows) if rows else 0.0


def _runs_on(text: str, separator: str) -> bool:
    """Whether a quoted cell goes over several lines and on after its closing quote: two lone quotes, not a pair."""
    ends = re.escape(separator) + r"\r\n"
    quoted = re.compile(rf'(?:\A|(?<=[{ends}]))"((?:[^"]++|"")*+)"[ \t]*+([^{ends}]?)')
    return any(found[2] and "\n" in found[1].replace("\r", "\n") for found in quoted.finditer(text))


def _parsed(name: str, text: str, separator: str, quoting: int) -> tuple[list[list[str]], Problem | None]:
    """The rows up to the limits, and why the file is refused where it goes beyond them."""
    rows: list[list[str]] = []
    widest = last = filled = count = 0
    csv.field_size_limit(limits.LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)  # type: ignore[arg-type]
    try:
        for count, row in enumerate(reader, start=1):
            widest = max(widest, len(row))
            filled += len(row)
            if row and any(row):
                last = count
            if count <= limits.MOST_ROWS and widest <= limits.MOST_COLUMNS and filled <= limits.MOST_CELLS:
                rows.append(row)
    except csv.Error:
        return rows, Problem(
            "cell_too_long", "error", name, row=count + 1, values=(("limit", f"{limits.LONGEST_CELL:,}"),)
        )
    if last > limits.MOST_ROWS:
        return rows, _too_many_rows(name, last)
    if widest > limits.MOST_COLUMNS:
        told = (("limit", f"{limits.MOST_COLUMNS:,}"),)
        return rows, Problem("too_many_columns", "error", name, found=f"{widest:,}", values=told)
    cells = max(filled, last * widest if last * widest > limits.MOST_SPANNED else 0)
    if cells > limits.MOST_CELLS:
        told = (("limit", f"{limits.MOST_CELLS:,}"),)
        return rows, Problem("too_many_cells", "error", name, found=f"{cells:,}", values=told)
    return rows[:last], None


def _too_many_rows(name: str, count: int) -> Problem:
    return Problem("too_many_rows", "error", name, found=f"{count:,}", values=(("limit", f"{limits.MOST_ROWS:,}"),))


def _rectangle(rows: list[list[str]]) -> list[list[Cell]]:
    width = max((len(row) for row in rows), default=0)
    padded = [_padded(row, width) for row in rows]
    return padded if any(cell is not None for row in padded for cell in row) else []


def _padded(row: list[str], width: int) -> list[Cell]:
    cells: list[Cell] = [cell if cell.strip(_BLANKS) else None for cell in row]
    return cells + [None] * (width - len(row))


def _notes(name: str, found: Decoded, *, unclosed: bool) -> Iterator[Problem]:
    if found.guessed and not found.text.isascii():
        code, severity = ("encoding_unknown", "warning") if found.unlike else ("encoding_guessed", "note")
        yield Problem(code, severity, name, values=(("encoding", _SAID[found.encoding]),))  # type: ignore[arg-type]
    if found.damaged:
        told = (("count", found.damaged), ("encoding", _SAID[found.encoding]))
        yield Problem("letters_damaged", "warning", name, values=told)
    if found.nuls:
        yield Problem("nuls_taken_out", "note", name, values=(("count", found.nuls),))
    if unclosed:
        yield Problem("quote_not_closed", "warning", name)


def _separator(text: str) -> tuple[str, str]:
    """The separator that makes the most cells in rows of one width, and the text without Excel's `sep=` line."""
    first = io.StringIO(text[:100], newline="").readline()
    said = first.strip("\r\n")
    if said[:4].lower() == "sep=" and len(said) == 5 and said[4] in ",;\t|:^~":
        return first[4], text[len(first) :]
    lines = list(io.StringIO(text[:50_000], newline=""))[:100]
    return max(_SEPARATORS, key=lambda separator: _cells_made(lines, separator)), text


def _cells_made(lines: list[str], separator: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
    except csv.Error:
        return 0
    return max(((width - 1) * times for width, times in widths.items()), default=0)
