"""What the columns of one table say for each other: the order of day and month, and the scale of judgements that are compared."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from data.kinds import Column
from data.kinds._book import Cell
from data.reading.around import Around
from data.reading.dated_cells import order_within
from data.reading.day_order import Order
from data.reading.scale_hints import scale_hinted

# What is compared is judged on one scale: before the response, after it, and as it should be.
_COMPARED = (
    ("probability", "residual_probability", "target_probability"),
    ("impact", "residual_impact", "target_impact"),
)

Under = tuple[Column | None, str, Sequence[Cell]]  # the field of a column, its heading, its cells


def around_each(columns: Sequence[Under], whole: Around, decided: Sequence[str | None] = ()) -> list[Around]:
    """For each column what the others tell of it.

    whole: what holds for all of them; decided: the scale of each column for which somebody decided one.
    """
    order = _order([one for one in columns if one[0] is not None and one[0].type == "date"], whole.year)
    found = []
    for (column, header, _), chosen in zip_longest(columns, decided[: len(columns)]):
        scale = chosen or scale_hinted(header) if column is not None and column.type == "level" else None
        around = replace(whole, header=header, scale=scale, order=order)
        found.append(_compared(column, around, columns) if column is not None and column.type == "level" else around)
    return found


def _order(dates: Sequence[Under], year: int | None) -> Order | None:
    """The one order of which some columns are sure; None where they are sure of different ones."""
    said = [order_within(cells, Around(header, year=year)) for _, header, cells in dates]
    sure = {one.month_first for one in said if one.sure and not one.year_first and not one.mixed}
    return Order(sure.pop(), sure=True) if len(sure) == 1 else None


def _compared(column: Column, around: Around, columns: Sequence[Under]) -> Around:
    names = next((names for names in _COMPARED if column.name in names), ())
    others = [one for one in columns if one[0] is not None and one[0].name in names and one[0].name != column.name]
    declared = (scale for _, header, _ in others if (scale := scale_hinted(header)))
    cells = [cell for _, _, some in others for cell in some]
    levels = [one for one in columns if one[0] is not None and one[0].type == "level" and one[0].name != column.name]
    siblings = [cell for _, _, some in levels for cell in some[:_SOME]]
    return replace(around, scale=around.scale or next(declared, None), beside=cells, siblings=siblings)


_SOME = 200  # cells of a column that tell its scale
