"""Reads what is drawn on one sheet out of a packed workbook, the fills of its cells and the shapes over them, and nothing else of it."""

import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

from data.kinds._letters import number_of
from data.reading import limits
from data.reading.drawn.colours import NONE, Fills, theme_of
from data.reading.drawn.open_fills import Enough, open_fills
from data.reading.drawn.shapes import Shape, shapes_of
from data.reading.elements import walk
from data.reading.formulas import sheet_names
from data.reading.unpacked import Packed, Refused, packed

_A_LETTER, _BORDER = 7 * 9525, 5 * 9525  # EMU of a column's width, which Excel counts in letters
_STYLES, _THEME = "xl/styles.xml", "xl/theme/theme1.xml"
_NOT_READ = (
    Refused,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ExpatError,
    LookupError,
    ValueError,
)


@dataclass
class Drawing:
    """The colour of each filled cell of a sheet (row and column, 0-based; six digits), hidden columns, shapes along a row."""

    colours: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    shapes: list[Shape] = field(default_factory=list)

    def at(self, row: int, column: int) -> str:
        return self.colours.get((row, column), NONE)


def drawing_of(name: str, content: bytes, sheet: str, last_row: int, columns: int) -> Drawing | None:
    """The fills of a sheet down to a row and as far as a column; None where the file is of a kind, or so damaged, that it does not tell."""
    if content[:2] != b"PK" or last_row * columns > limits.MOST_DRAWN:
        return None
    try:
        archive = packed(name, content)
        if "content.xml" in archive.parts:
            found = Drawing()
            open_fills(archive, sheet, last_row, columns, found.colours, found.hidden)
            return found
        part = next((part for part, said in sheet_names(archive).items() if said == sheet), None)
        return _excel(archive, part, last_row, columns) if part in archive.parts and part is not None else None
    except _NOT_READ:
        return None


def _excel(archive: Packed, part: str, last_row: int, columns: int) -> Drawing:
    fills = Fills(theme_of(archive.name, archive.pieces(_THEME))) if _THEME in archive.parts else Fills()
    if _STYLES in archive.parts:
        walk(archive.name, archive.pieces(_STYLES), fills.started, fills.ended)
    reading = _Reading(fills.of_formats(), last_row, columns)
    with suppress(Enough):
        walk(archive.name, archive.pieces(part), reading.started)
    reading.close_row()
    reading.found.shapes = shapes_of(archive, part, reading.widths)
    return reading.found


class _Reading:
    """Where a walk through a sheet is; a cell that is not there has the format of its row, else of its column."""

    def __init__(self, formats: list[str], last_row: int, columns: int) -> None:
        self.formats, self.last_row, self.columns = formats, last_row, columns
        self.found = Drawing()
        self.of_columns: dict[int, str] = {}
        self.widths: dict[int, int] = {}
        self.row, self.column = -1, -1
        self.of_row: str | None = None
        self.there: set[int] = set()

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "c":
            self._cell(about)
        elif tag == "row":
            self.close_row()
            said = about.get("r", "")
            self.row = int(said) - 1 if said.isdecimal() and len(said) < 9 else self.row + 1
            if self.row > self.last_row:
                self.row = -1
                raise Enough
            self.of_row = self._colour(about) if about.get("customFormat") in ("1", "true") else None
            self.column, self.there = -1, set()
        elif tag == "col":
            self._columns(about)

    def close_row(self) -> None:
        """Fills the cells of a row that are not written down."""
        if self.row < 0:
            return
        whole = self.of_row
        others = self.of_columns if whole is None else dict.fromkeys(range(self.columns), whole)
        for at, colour in others.items():
            if colour and at not in self.there:
                self.found.colours[self.row, at] = colour

    def _cell(self, about: Mapping[str, str]) -> None:
        letters = about.get("r", "").rstrip("0123456789")
        self.column = number_of(letters) - 1 if letters.isalpha() and len(letters) < 4 else self.column + 1
        if self.column < self.columns:
            self.there.add(self.column)
            if colour := self._colour(about):
                self.found.colours[self.row, self.column] = colour

    def _columns(self, about: Mapping[str, str]) -> None:
        first, last = about.get("min", ""), about.get("max", "")
        if not (first.isdecimal() and last.isdecimal() and len(first) < 8 and len(last) < 8):
            return
        among = range(int(first) - 1, min(int(last), self.columns))
        if (wide := _number(about.get("width", ""))) > 0:
            self.widths.update(dict.fromkeys(among, int(wide * _A_LETTER + _BORDER)))
        if about.get("hidden") in ("1", "true"):
            self.found.hidden.update(among)
        if colour := self._colour(about, "style"):
            self.of_columns.update(dict.fromkeys(among, colour))

    def _colour(self, about: Mapping[str, str], key: str = "s") -> str:
        said = about.get(key, "0")
        return self.formats[int(said)] if said.isdecimal() and len(said) < 7 and int(said) < len(self.formats) else NONE


def _number(said: str) -> float:
    """A width as written, 0 where it is none."""
    try:
        return min(float(said), 255.0) if len(said) < 30 else 0.0
    except ValueError:
        return 0.0
