"""Reads the fills of one sheet's cells out of an OpenDocument workbook."""

from collections.abc import Mapping
from contextlib import suppress

from data.reading.drawn.colours import NONE, plain_colour
from data.reading.elements import walk
from data.reading.unpacked import Packed

_CELLS = ("table-cell", "covered-table-cell")
_DEEPEST = 20  # styles that build on one another


def open_fills(
    archive: Packed, sheet: str, last_row: int, columns: int, colours: dict[tuple[int, int], str], hidden: set[int]
) -> None:
    """Adds the colour of each filled cell down to a row and as far as a column, and the columns that are hidden."""
    styles: dict[str, tuple[str, str]] = {}
    if "styles.xml" in archive.parts:
        walk(archive.name, archive.pieces("styles.xml"), _Styles(styles).started)
    reading = _Reading(styles, sheet, last_row, columns, colours, hidden)
    with suppress(Enough):
        walk(archive.name, archive.pieces("content.xml"), reading.started, reading.ended)


class Enough(Exception):  # noqa: N818 - a sign to stop, no fault
    """The rows that were asked for are read."""


class _Styles:
    """Gathers for each cell style its colour and the style that it builds on."""

    def __init__(self, styles: dict[str, tuple[str, str]]) -> None:
        self.styles, self.name = styles, ""

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "style":
            self.name = _told(about, "name") if _told(about, "family") == "table-cell" else ""
            if self.name:
                self.styles[self.name] = ("", _told(about, "parent-style-name"))
        elif tag == "table-cell-properties" and self.name:
            self.styles[self.name] = (_told(about, "background-color"), self.styles[self.name][1])


class _Reading:
    """Where a walk through the content is: styles first, then sheet after sheet, repeated rows and cells as often as they stand for."""

    def __init__(
        self,
        styles: dict[str, tuple[str, str]],
        sheet: str,
        last_row: int,
        columns: int,
        colours: dict[tuple[int, int], str],
        hidden: set[int],
    ) -> None:
        self.gathered = _Styles(styles)
        self.styles, self.sheet, self.last_row, self.columns = styles, sheet, last_row, columns
        self.colours, self.hidden = colours, hidden
        self.known: dict[str, str] = {}
        self.of_columns: list[str] = []
        self.here = False
        self.row, self.rows, self.column, self.of_row = 0, 1, 0, ""

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "table":
            self.here = _told(about, "name") == self.sheet
        elif not self.here:
            self.gathered.started(tag, about)
        elif tag in _CELLS:
            self._cell(about)
        elif tag == "table-row":
            if self.row > self.last_row:
                raise Enough
            self.rows = min(_times(about, "number-rows-repeated"), self.last_row - self.row + 1)
            self.column, self.of_row = 0, _told(about, "default-cell-style-name")
        elif tag == "table-column":
            self._columns(about)

    def ended(self, tag: str) -> None:
        if tag == "table-row" and self.here:
            self.row += self.rows
        elif tag == "table" and self.here:
            raise Enough

    def _columns(self, about: Mapping[str, str]) -> None:
        first = len(self.of_columns)
        times = min(_times(about, "number-columns-repeated"), self.columns - first)
        if _told(about, "visibility") in ("collapse", "filter"):
            self.hidden.update(range(first, first + times))
        self.of_columns += [_told(about, "default-cell-style-name")] * times

    def _cell(self, about: Mapping[str, str]) -> None:
        times = _times(about, "number-columns-repeated")
        for at in range(self.column, min(self.column + times, self.columns)):
            of_column = self.of_columns[at] if at < len(self.of_columns) else ""
            colour = self._colour(_told(about, "style-name") or self.of_row or of_column)
            if colour:
                for row in range(self.row, self.row + self.rows):
                    self.colours[row, at] = colour
        self.column += times

    def _colour(self, style: str) -> str:
        if style not in self.known:
            name, said = style, ""
            for _ in range(_DEEPEST):
                said, name = self.styles.get(name, ("", ""))
                if said or not name:
                    break
            self.known[style] = NONE if said == "transparent" else plain_colour(said)
        return self.known[style]


def _told(about: Mapping[str, str], name: str) -> str:
    return next((value for key, value in about.items() if key.rpartition(":")[2] == name), "")


def _times(about: Mapping[str, str], name: str) -> int:
    said = _told(about, name)
    return int(said) if said.isdecimal() and 0 < len(said) < 10 else 1
