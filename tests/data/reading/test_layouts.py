"""Wherever and however a table is laid out, its last header row, its kind and its records are found."""

import pytest

from data.reading import Found, read
from tests.data.reading.layouts import Cell, Layout, merges
from tests.data.reading.layouts_chinese import CHINESE
from tests.data.reading.layouts_plans import PLANS
from tests.data.reading.layouts_registers import REGISTERS
from tests.data.reading.workbooks import book

LAYOUTS = {**PLANS, **REGISTERS, **CHINESE}
EVERY = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))


def found_in(layout: Layout, rows: list[list[Cell]], down: int = 0, right: int = 0) -> tuple[Found, ...]:
    return read("made.xlsx", book({layout.sheet: rows}, merged=merges(layout, down, right))).found


def tables(found: tuple[Found, ...], down: int = 0) -> list[tuple[str, int, list[int]]]:
    return [(one.kind, one.header_rows[-1] - down, [row - down for row in one.record_rows]) for one in found]


@EVERY
def test_the_header_and_the_records_are_found(layout: Layout) -> None:
    assert tables(found_in(layout, layout.rows())) == layout.tables()


@EVERY
def test_where_the_layout_stands_does_not_matter(layout: Layout) -> None:
    rows: list[list[Cell]] = [["Lighting of the harbour"], [], *[[None, None, *row] for row in layout.rows()]]
    assert tables(found_in(layout, rows, 2, 2), 2) == layout.tables()


@EVERY
def test_every_filled_row_below_the_header_is_told_as_something(layout: Layout) -> None:
    found = found_in(layout, layout.rows())
    told = {row for one in found for row in (*one.header_rows, *one.record_rows, *one.rejected, *one.not_records)}
    below = range(min(found[0].header_rows), len(layout.rows()) + 1)
    assert {row for row in below if any(cell is not None for cell in layout.rows()[row - 1])} <= told
