"""How wide a column and how high a row has to be, by what stands in them; a full-width character counts as two."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data.export.writing import width
from data.kinds import Cell, HandoutColumn

PLAIN_WIDTH = 8.43  # of a column of which nothing is said
FILTER = 3  # characters that the button of a filter takes
LINE = 13.5  # points of a line in a table


@dataclass(frozen=True)
class _Room:
    """How wide columns may get, in characters."""

    long: float
    text: float
    heading: float


_ROOMS = (_Room(46, 28, 16), _Room(36, 22, 13), _Room(30, 17, 11), _Room(24, 13, 9))
_WRAPPING = ("text", "long")
_WIDE = 190  # characters of a table that can still be read on one page; wider ones wrap more


def widths(columns: Sequence[HandoutColumn], rows: Sequence[Sequence[Cell]], language: str) -> tuple[float, ...]:
    """How wide each column is: as wide as its cells need, narrower step by step while the table would not fit a page."""
    needed = [_needed([row[at] for row in rows], column, language) for at, column in enumerate(columns)]
    found: tuple[float, ...] = ()
    for room in _ROOMS:
        found = tuple(_width(column, wide, room) for column, wide in zip(columns, needed, strict=True))
        if sum(found) <= _WIDE:
            break
    return found


def height(text: str, room: float, line: float) -> float:
    """How high a row has to be for that text on lines of `room` characters; no program finds out for merged cells."""
    return min(line * lines(text, room) + 4, 409)


def lines(text: str, room: float) -> int:
    """How many lines of `room` characters a text takes, words being broken between them only."""
    return sum(_lines(part, max(room, 1)) for part in text.split("\n"))


def row_height(cells: Sequence[Cell], columns: Sequence[HandoutColumn], wide: Sequence[float]) -> float | None:
    """The height of a row whose texts wrap; None where a line is enough, so that the row may still grow by itself."""
    texts = [(cell, room) for cell, column, room in zip(cells, columns, wide, strict=True) if column.look in _WRAPPING]
    most = max((lines(cell, room - 1.5) for cell, room in texts if isinstance(cell, str)), default=1)
    return min(most * LINE + 2, 409) if most > 1 else None


def heading_height(columns: Sequence[HandoutColumn], wide: Sequence[float]) -> float:
    return max([22.0, *(height(column.heading, room - FILTER, 14) for column, room in zip(columns, wide, strict=True))])


def _lines(text: str, room: float) -> int:
    """Latin words go to the next line whole; Chinese may break anywhere, so there only the width counts."""
    if len(text.split()) < 2:
        return max(math.ceil(width(text) / room), 1)
    count, used = 1, 0.0
    for word in text.split():
        wide = width(word)
        if used and used + 1 + wide > room:
            count, used = count + 1, 0.0
        used += wide + (1 if used else 0)
        count, used = count + int((used - 0.5) // room), (used - 0.5) % room + 0.5
    return count


def _needed(cells: Sequence[Cell], column: HandoutColumn, language: str) -> int:
    return max((width(_shown(cell, column, language)) for cell in cells if pd.notna(cell)), default=0)


def _width(column: HandoutColumn, needed: float, room: _Room) -> float:
    # A heading breaks between its words, a Chinese one anywhere; the longest word has to fit.
    longest = max((width(word) for word in column.heading.split() if word.isascii()), default=0)
    heading = max(min(width(column.heading), room.heading), longest) + FILTER
    most = {"text": room.text, "long": room.long}.get(column.look, 24)
    return max(min(needed + 2, most), heading, 7)


def _shown(cell: Cell, column: HandoutColumn, language: str) -> str:
    """About what a person sees in the cell."""
    if isinstance(cell, pd.Timestamp):
        return ("2026 年 12 月" if language == "zh" else "September 2026") if column.look == "month" else "2026-12-31"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{cell:.0%}" if column.look == "percent" else f"{cell:,.1f}"
    return str(cell)
