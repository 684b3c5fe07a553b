"""Measures the sheets of a zipped workbook before they are read: how far they reach, how much they hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from data.kinds import Problem
from data.kinds._letters import number_of
from data.reading import limits
from data.reading.elements import walk
from data.reading.glanced import COLUMNS, ROWS
from data.reading.unpacked import Refused

_LETTERS = re.compile(rb'<c r="([A-Z]{1,3})[0-9]')
_NUMBERS = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"')
_OTHERWISE = (b"<c>", b"<c/", b"<c\t", b"<c\n", b"<c\r")  # cells that do not begin by saying where they stand
_PREFIXED = re.compile(rb":c[\s/>]")
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,40})\$?(\d{1,40})")  # however far: the reader reserves room up to there


@dataclass
class Span:
    """How far one sheet reaches and what it holds; `shared` cells hold a text of those that the workbook keeps once.

    inline: bytes in which texts stand in the cells themselves. text: letters of its cells, once each was looked at.
    sure: each cell said plainly where it stands.
    """

    rows: int = 0
    columns: int = 0
    filled: int = 0
    shared: int = 0
    text: int = 0
    inline: int = 0
    sure: bool = True
    letters: set[bytes] = field(default_factory=set)

    def take(self, piece: bytes) -> None:
        """Counts the cells of a piece of the sheet quickly, as the usual programs write them; empty ones count too."""
        cells = b"<c" in piece
        rows = _NUMBERS.findall(piece) if cells else []
        plain = not cells or (piece.count(b"<c ") == len(rows) and not any(other in piece for other in _OTHERWISE))
        self.sure = self.sure and plain and not (b":c" in piece and _PREFIXED.search(piece))
        self.filled += len(rows)
        self.shared += piece.count(b't="s"')
        self.inline += len(piece) if b"inlineStr" in piece or b't="str"' in piece else 0
        if rows:
            self.rows = max(self.rows, max(map(int, set(rows))))
            self.letters.update(_LETTERS.findall(piece))
            self.columns = max(number_of(letter.decode()) for letter in self.letters)

    def take_plain(self, piece: bytes, *, inline: bool) -> None:
        """The same for a piece that one look called plain: how far it reaches and what is shared are bounds only."""
        cells = piece.count(b"<c r=")
        self.filled += cells
        self.shared += cells
        self.inline += len(piece) if inline else 0
        if cells:
            self.rows, self.columns = max(self.rows, ROWS), max(self.columns, COLUMNS)

    @property
    def too_far(self) -> bool:
        """Whether it reaches beyond a limit."""
        far = self.rows > limits.MOST_ROWS or self.columns > limits.MOST_COLUMNS
        return far or self.rows * self.columns > limits.MOST_SPANNED or self.filled > limits.MOST_CELLS

    def checked(self, name: str, sheet: str) -> None:
        """Refused where it reaches beyond a limit."""
        for code, found, limit in (
            ("too_many_columns", self.columns, limits.MOST_COLUMNS),
            ("too_many_rows", self.rows, limits.MOST_ROWS),
            ("too_wide_a_span", self.rows * self.columns, limits.MOST_SPANNED),
        ):
            if found > limit:
                raise Refused(_beyond(code, name, found, limit, sheet))


def checked_together(name: str, spans: Iterable[Span]) -> None:
    """Refused where all sheets together hold more than may be."""
    every = list(spans)
    filled, text = sum(span.filled for span in every), sum(span.text for span in every)
    if filled > limits.MOST_CELLS:
        raise Refused(_beyond("too_many_cells", name, filled, limits.MOST_CELLS))
    if text > limits.MOST_TEXT:
        raise Refused(_beyond("too_much_text", name, text // 2**20, limits.MOST_TEXT // 2**20))


def _beyond(code: str, name: str, found: int, limit: int, sheet: str = "") -> Problem:
    return Problem(code, "error", name, sheet, found=f"{found:,}", values=(("limit", f"{limit:,}"),))


def counted(name: str, pieces: Iterable[bytes], lengths: np.ndarray) -> Span:
    """The span of an Excel sheet with every filled cell looked at; `lengths` are those of the shared texts."""
    span, place, kind = Span(), [0, 0], [""]
    inside: list[str] = []

    def started(tag: str, about: Mapping[str, str]) -> None:
        if tag == "row":
            place[:] = [int(about["r"]) if about.get("r", "").isdecimal() else place[0] + 1, 0]
        elif tag == "c":
            said = _ADDRESS.fullmatch(about.get("r", ""))
            if said is None and about.get("r"):
                raise ValueError("a cell at no place: who can tell how far a reader takes it for")
            place[:] = [int(said[2]), number_of(said[1].upper())] if said else [max(place[0], 1), place[1] + 1]
            kind[0] = about.get("t", "")
            inside.clear()
        elif tag in ("v", "is"):
            span.filled += 1
            span.rows, span.columns = max(span.rows, place[0]), max(span.columns, place[1])

    def ended(tag: str) -> None:
        said = "".join(inside)
        inside.clear()
        if tag == "v" and kind[0] == "s":
            at = int(said) if said.strip().isdecimal() else len(lengths)
            span.text += int(lengths[at]) if at < len(lengths) else 0
        elif tag == "t" or (tag == "v" and kind[0] == "str"):
            span.text += len(said)

    walk(name, pieces, started, ended, inside.append)
    return span


def opened(name: str, pieces: Iterable[bytes]) -> dict[str, Span]:
    """The spans of the sheets of an OpenDocument workbook, repeated rows and cells counted as often as they stand for."""
    sheets = _OpenSheets()
    walk(name, pieces, sheets.started, sheets.ended, sheets.said)
    return sheets.spans


class _OpenSheets:
    """Where a walk through an OpenDocument workbook is: its sheet, row and cell, and what these hold so far."""

    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}
        self.sheet = Span()
        self.row = self.rows = self.column = self.cells = self.last = self.filled = self.text = 0
        self.within = self.counted = False

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "table":
            self.sheet = self.spans.setdefault(_told(about, "name"), Span())
            self.row = 0
        elif tag == "table-row":
            self.rows = _times(about, "number-rows-repeated")
            self.column = self.last = self.filled = self.text = 0
        elif tag in _CELLS:
            self.cells = _times(about, "number-columns-repeated")
            self.column += self.cells
            self.within, self.counted = True, False
            if _told(about, "value-type") or _told(about, "formula"):
                self._fill(len(_told(about, "string-value")))

    def said(self, text: str) -> None:
        if self.within and (self.counted or text.strip()):
            self._fill(len(text))

    def ended(self, tag: str) -> None:
        if tag == "table-row":
            self.row += self.rows
            if self.filled:
                self.sheet.filled += self.filled * self.rows
                self.sheet.text += self.text * self.rows
                self.sheet.rows, self.sheet.columns = self.row, max(self.sheet.columns, self.last)
        elif tag in _CELLS:
            self.within = False

    def _fill(self, letters: int) -> None:
        self.filled += 0 if self.counted else self.cells
        self.text += letters * self.cells
        self.last, self.counted = self.column, True


_CELLS = ("table-cell", "covered-table-cell")


def _told(about: Mapping[str, str], name: str) -> str:
    return next((value for key, value in about.items() if key.rpartition(":")[2] == name), "")


def _times(about: Mapping[str, str], name: str) -> int:
    said = _told(about, name)
    return int(said) if said.isdecimal() and len(said) < 10 else 1
