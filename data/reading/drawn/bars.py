"""Tells the bars of a chart from all else that is coloured there: weekends, zebra stripes, section rows, the line of today."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from data.kinds._book import Cell
from data.reading.drawn.colours import NONE, is_white
from data.reading.drawn.fills import Drawing
from data.reading.drawn.shapes import Shape
from data.reading.workbook import Sheet

_FEWEST = 4  # rows from which a column can be told to be shaded over its whole height
_HALF, _ALL, _FEW = 0.5, 0.9, 0.2
_BAR_SIGNS = set("■█▇▆▅▉▊▋▌▓▒░▬●○◉◎▶►▸◀◄━─═=_><-—–→←⇒*+#|~")
_POINTS = set("◆◇♦★☆▲△▼▽⬥")
_ONLY_WITH_OTHERS = set("-—–_=~+#|*><.→←")  # one of these alone says `nothing here`
_WORDS = {"x", "xx", "xxx", "v", "o", "√", "✓", "✔", "☑", "1", "y", "yes", "是", "有"}
_LONGEST = 40  # signs of a bar in one cell


@dataclass(frozen=True)
class Bar:
    """What is drawn in one row in one colour: the columns (0-based) that it fills, and whether it is but a point."""

    row: int
    columns: tuple[int, ...]
    colour: str
    point: bool = False


@dataclass(frozen=True)
class Bars:
    """The bars of each row that has any, and the columns that are shaded over their whole height, as weekends are."""

    of_rows: dict[int, list[Bar]]
    shaded: frozenset[int]


def bars_in(sheet: Sheet, rows: Sequence[int], columns: Sequence[int], drawing: Drawing) -> Bars:
    """The bars of these rows (0-based) under a calendar of these columns, one for each colour in a row."""
    chart = _Chart(sheet, rows, columns, drawing)
    return Bars({row: bars for row in rows if (bars := list(chart.bars(row)))}, frozenset(chart.shaded))


class _Chart:
    """The part of a sheet under the calendar, with what is its background."""

    def __init__(self, sheet: Sheet, rows: Sequence[int], columns: Sequence[int], drawing: Drawing) -> None:
        self.sheet, self.rows, self.columns, self.drawing = sheet, rows, columns, drawing
        self.anchors = _anchors(sheet, set(rows), set(columns))
        seen = Counter(self._raw(row, column) for row in rows for column in columns)
        self.base = seen.most_common(1)[0][0] if seen else NONE
        self.on_white = self.base == NONE or is_white(self.base)
        self.colours = {row: {column: self._colour(row, column) for column in columns} for row in rows}
        self.shaded = self._shaded_columns()
        self.shades = self._shades()
        self.of_rows = self._shaded_rows()
        self.shapes: dict[int, list[Shape]] = {}
        for shape in drawing.shapes:
            self.shapes.setdefault(shape.row, []).append(shape)

    def bars(self, row: int) -> Iterator[Bar]:
        """The bars of a row by their colours; signs in cells without a colour are one more."""
        found: dict[str, list[int]] = {}
        points: set[int] = set()
        for column in self.columns:
            colour, cell = self.colours[row][column], self._cell(row, column)
            if colour == NONE and cell is None:
                continue
            drawn = colour != NONE and colour not in self.shades and colour != self.of_rows.get(row)
            sign = _sign(cell)
            if drawn or sign or self._is_written_across(row, column):
                found.setdefault(colour if drawn else NONE, []).append(column)
                points |= {column} if sign == "point" else set()
        for colour, at in found.items():
            yield Bar(row, tuple(at), colour, len(at) == 1 and at[0] in points)
        for shape in self.shapes.get(row, ()):
            under = tuple(at for at in self.columns if shape.first <= at <= shape.last)
            if under:
                yield Bar(row, under, NONE)

    def _raw(self, row: int, column: int) -> str:
        return self.drawing.at(*self.anchors.get((row, column), (row, column)))

    def _colour(self, row: int, column: int) -> str:
        """The colour of a cell, NONE where it is as the background; on a coloured ground white is a colour."""
        colour = self._raw(row, column)
        return NONE if colour == self.base or (self.on_white and colour and is_white(colour)) else colour

    def _cell(self, row: int, column: int) -> Cell:
        top, left = self.anchors.get((row, column), (row, column))
        cells = self.sheet.rows[top] if top < len(self.sheet.rows) else []
        return cells[left] if left < len(cells) else None

    def _is_written_across(self, row: int, column: int) -> bool:
        """Whether a text stands here in a cell that is merged over columns of the calendar."""
        anchor = self.anchors.get((row, column))
        wide = anchor is not None and any(self.anchors.get((row, at)) == anchor for at in (column - 1, column + 1))
        return wide and isinstance(self._cell(row, column), str)

    def _shaded_columns(self) -> dict[int, str]:
        """Columns of one colour from top to bottom, but for what is drawn over it."""
        shaded: dict[int, str] = {}
        for column in self.columns if len(self.rows) >= _FEWEST else ():
            colour, times = Counter(self.colours[row][column] for row in self.rows).most_common(1)[0]
            blank = sum(self.colours[row][column] == NONE for row in self.rows)
            if colour != NONE and times >= _HALF * len(self.rows) and blank <= (1 - _ALL) * len(self.rows):
                shaded[column] = colour
        return shaded

    def _shades(self) -> set[str]:
        """Colours that stand, almost all of them, in such columns."""
        every = Counter(colour for row in self.rows for colour in self.colours[row].values())
        inside = Counter(self.colours[row][at] for at, colour in self.shaded.items() for row in self.rows if self.colours[row][at] == colour)  # fmt: skip
        shades = {colour for colour, times in inside.items() if times >= (1 - _FEW) * every[colour]}
        self.shaded = {at: colour for at, colour in self.shaded.items() if colour in shades}
        return shades

    def _shaded_rows(self) -> dict[int, str]:
        """Rows of one colour over the whole calendar: with their names, or as stripes; else it is a long bar."""
        whole: dict[int, str] = {}
        for row in self.rows:
            cells = [colour for at, colour in self.colours[row].items() if at not in self.shaded]
            colour, times = Counter(cells).most_common(1)[0] if cells else (NONE, 0)
            if colour != NONE and times >= _HALF * len(cells):
                whole[row] = colour
        elsewhere = Counter(
            colour for row in self.rows for colour in self.colours[row].values() if colour != whole.get(row)
        )
        return {row: colour for row, colour in whole.items() if self._is_ground(row, colour, whole, elsewhere)}

    def _is_ground(self, row: int, colour: str, whole: dict[int, str], elsewhere: Counter[str]) -> bool:
        full = sum(one != NONE for one in self.colours[row].values()) >= _ALL * len(self.columns)
        named = colour in {self.drawing.at(row, at) for at in range(self.columns[0])}
        stripes = sum(one == colour for one in whole.values())
        return full and (named or (stripes >= 2 and elsewhere[colour] <= _FEW * stripes * len(self.columns)))


def _anchors(sheet: Sheet, rows: Collection[int], columns: Collection[int]) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell of a merged range its first cell, which has the fill and the text of all."""
    return {
        (row, column): (top, left)
        for top, left, bottom, right in sheet.merged
        for row in range(top, bottom + 1)
        if row in rows
        for column in range(left, right + 1)
        if column in columns
    }


def _sign(cell: Cell) -> str:
    """Whether a cell is drawn with signs: `bar`, `point` for a milestone, or blank."""
    if cell is None or isinstance(cell, bool):
        return ""
    if not isinstance(cell, str):
        return "bar" if cell == 1 else ""
    said = cell.strip()
    if not said or len(said) > _LONGEST:
        return ""
    signs = set(said)
    if signs <= _POINTS:
        return "point"
    drawn = signs <= _BAR_SIGNS and not (len(said) == 1 and signs <= _ONLY_WITH_OTHERS)
    return "bar" if drawn or said.casefold() in _WORDS else ""
