"""Decides what a table is about: a RACI matrix, or the kind that explains most."""

from collections.abc import Sequence
from functools import cache

from data.kinds import KINDS
from data.reading.described import with_label
from data.reading.grids import grid_cells, is_day
from data.reading.marked import named_by_marks
from data.reading.naming import Named, Seen, best_named, named
from data.reading.region import Region
from data.reading.signs import legend_of
from data.reading.spellings import plain
from data.reading.unnamed import with_unnamed
from data.reading.workbook import Sheet

_TITLE = 60  # letters of a title; longer ones are sentences
_NEAR = 6  # rows above a table in which its own title stands
_GRID = 6  # days, weeks or months that make a calendar
_CHART = "gantt chart"  # a calendar of bars says what its sheet is, whatever that is called


def understood(file: str, sheet: Sheet, region: Region) -> Named:
    """The kind of a region and which of its columns is which."""
    places = (sheet.name, file.rsplit(".", 1)[0], _title(sheet, region.header.rows[0]))
    legends = {kind.name: legend_of(kind, sheet, region.columns) for kind in KINDS.values() if kind.marks}
    chosen = named_by_marks(region.columns, places, legends)
    if chosen is not None:
        return chosen
    chart = any(grid_cells(sheet.rows[row]) >= _GRID for row in region.header.rows)
    if chart:
        places = (f"{sheet.name} {_CHART}", *places[1:])
    one = with_unnamed(region.columns, with_label(region.columns, best_named(region.columns, places)))
    return _chart(region.columns, places) if chart and one.kind == "unknown" else one


def _chart(columns: Sequence[Seen], places: Sequence[str]) -> Named:
    """A bar chart whose headings say nothing: its first column of texts that differ is what is to be done."""
    one = named(KINDS["tasks"], columns, places)
    free = [column for column in columns if column.at not in one.fields and not is_day(column.header)]
    texts = [column for column in free if column.texts >= 0.8 and column.different >= 0.6 and column.filled >= 0.5]
    if not texts:
        return Named("unknown", {}, 0.0)
    return Named("tasks", {**one.fields, texts[0].at: ("name", 0.5)}, one.score)


def _title(sheet: Sheet, top: int) -> str:
    """What stands alone right above a table, where that names a kind of table, else the first text of the sheet."""
    first = next((cell for row in sheet.rows[:top] for cell in row if isinstance(cell, str)), "")
    above = [[cell for cell in row if cell is not None] for row in sheet.rows[max(0, top - _NEAR) : top]]
    alone = [row[0] for row in above if len(row) == 1 and isinstance(row[0], str) and len(row[0]) <= _TITLE]
    return next((said for said in reversed(alone) if _names_a_kind(plain(said))), first)


def _names_a_kind(said: str) -> bool:
    return any(name in said for name in _kinds_names())


@cache
def _kinds_names() -> frozenset[str]:
    names = {plain(name) for kind in KINDS.values() for name in (*kind.sheets, *kind.words.everywhere())}
    return frozenset(name for name in names if len(name) >= 4 or (len(name) >= 2 and not name.isascii()))
