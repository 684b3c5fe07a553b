"""The cells of a sheet, row by row, as its XML comes: a sheet of hundreds of thousands of cells is never held as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from data.export.leaks.cells import Shared, text_of, unescaped
from data.export.leaks.markup import without_functions
from data.export.leaks.piece import Number, Piece

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL, _VALUE, _INLINE = f"{_MAIN}row", f"{_MAIN}c", f"{_MAIN}v", f"{_MAIN}is"
_BITE = 2**13  # bytes taken at a time: few elements live at once, and the garbage collector is not woken by them
_CALENDAR = 20  # dates in one row: more than any table has columns of dates


@dataclass(eq=False)
class SheetXml:
    """The part of a sheet. dated: the styles that show a number as a date. rest: all but its rows, None where the XML is wrong."""

    data: bytes
    part: str
    sheet: str
    shared: Shared
    dated: set[int]
    rest: ElementTree.Element | None = None

    def cells(self) -> Iterator[Piece | Number]:
        """Each cell, hidden ones too; after the last of them `rest` is known."""
        parser: ElementTree.XMLPullParser[Any] = ElementTree.XMLPullParser(events=("end",))
        try:
            for at in range(0, len(self.data), _BITE):
                parser.feed(self.data[at : at + _BITE])
                yield from self._rows(parser)
            parser.close()
            yield from self._rows(parser)
        except ElementTree.ParseError:
            self.rest = None

    def _rows(self, parser: "ElementTree.XMLPullParser[Any]") -> Iterator[Piece | Number]:
        events: Iterator[Any] = parser.read_events()
        for _, element in events:
            self.rest = element  # the element that ends last holds all others
            if element.tag == _ROW:
                yield from self._row(element)
                element.clear()

    def _row(self, row: ElementTree.Element) -> Iterator[Piece | Number]:
        numbers = []
        for cell in row.iter(_CELL):
            where, value, kind = cell.get("r", ""), cell.findtext(_VALUE), cell.get("t", "n")
            if value is None:
                pass
            elif kind == "s":
                self.shared.used.add(int(value))
                yield Piece(self.shared.texts[int(value)], self.part, self.sheet, where)
            elif kind == "n":
                shown_as_date = int(cell.get("s", "0")) in self.dated
                numbers.append(Number(float(value), self.part, self.sheet, where, shown_as_date))
            else:
                yield Piece(unescaped(value), self.part, self.sheet, where)
            if value is None or len(cell) > 1:
                yield from self._beside_the_value(cell, where)
        yield from _without_calendar(numbers)

    def _beside_the_value(self, cell: ElementTree.Element, where: str) -> Iterator[Piece]:
        """What a cell holds but its value: a formula, or its text where that stands in the cell itself."""
        for child in cell:
            if child.tag != _VALUE:
                text = text_of(child) if child.tag == _INLINE else without_functions("".join(child.itertext()))
                yield Piece(text, self.part, self.sheet, where)


def _without_calendar(numbers: list[Number]) -> list[Number]:
    """The numbers of a row; without its dates where it is the calendar above a grid, which tells nothing of a task."""
    if sum(number.dated for number in numbers) < _CALENDAR:
        return numbers
    return [number for number in numbers if not number.dated]
