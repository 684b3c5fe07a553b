"""Finds the bar charts of a table of tasks: one, or another wherever its header is repeated with another calendar."""

from collections.abc import Collection
from dataclasses import dataclass, field

from data.kinds._letters import number_of
from data.reading import limits
from data.reading.drawn.dates import Chart
from data.reading.drawn.fills import Drawing, drawing_of
from data.reading.drawn.layout import Layout, layout_of
from data.reading.found import Found
from data.reading.workbook import Sheet

_BELOW = 20  # rows under a chart in which its legend may stand
_WORKBOOKS = (b"PK", b"\xd0\xcf")  # how files begin whose cells may have colours


@dataclass
class _Block:
    """A calendar with the positions of the tasks that stand under it."""

    layout: Layout
    tasks: list[int] = field(default_factory=list)


def with_drawn_dates(found: Found, sheet: Sheet, file: str, content: bytes) -> Found:
    """The table with the dates that only its bars tell, each noted; the same where nothing is drawn or no date is missing."""
    if found.kind != "tasks" or not found.record_rows or not found.header_rows or not _lacks_dates(found):
        return found
    blocks = _blocks(sheet, found, frozenset())
    wide = max((max(block.layout.columns) + 1 for block in blocks), default=0)
    if not blocks or len(found.record_rows) * wide > limits.MOST_DRAWN:
        return found
    last = max(found.record_rows) + _BELOW
    drawing = drawing_of(file, content, sheet.name, last, max(wide, max(map(len, sheet.rows))))
    if drawing is not None and any(drawing.hidden & set(block.layout.columns) for block in blocks):
        blocks = _blocks(sheet, found, drawing.hidden) or blocks
    for block in blocks:
        chart = Chart(found, sheet, file, block.layout, block.tasks, drawing or Drawing())
        found = chart.read(out_of_reach=drawing is None and content[:2] in _WORKBOOKS)
    return found


def _lacks_dates(found: Found) -> bool:
    tasks = found.table.records
    return bool(tasks["start"].isna().any() or tasks["finish"].isna().any())


def _blocks(sheet: Sheet, found: Found, hidden: Collection[int]) -> list[_Block]:
    """The calendars of a table from top to bottom, none where its header has none."""
    taken = {number_of(column.letter) - 1 for column in found.columns if column.field} | set(hidden)
    rows = [row - 1 for row in found.record_rows]
    layout = layout_of(sheet, found.header_rows[0] - 1, rows[0], taken)
    blocks = [_Block(layout)] if layout is not None else []
    for at, row in enumerate(rows if blocks else ()):
        before = rows[at - 1] + 1 if at else row
        again = layout_of(sheet, before, row, taken, above=0) if row > before else None
        if again is not None and not _alike(again, blocks[-1].layout):
            blocks.append(_Block(again))
        blocks[-1].tasks.append(at)
    return blocks


def _alike(one: Layout, other: Layout) -> bool:
    return [(line.unit, line.labels) for line in one.lines] == [(line.unit, line.labels) for line in other.lines]
