"""Wherever and however a table is laid out, its last header row, its kind and its records are found."""

import pytest

from data.reading import Found, read
from tests.data.reading.layouts import Cell, Layout, merges
from tests.data.reading.layouts_around import AROUND
from tests.data.reading.layouts_chinese import CHINESE
from tests.data.reading.layouts_further import FURTHER
from tests.data.reading.layouts_headed import HEADED
from tests.data.reading.layouts_mixed import MIXED
from tests.data.reading.layouts_plans import PLANS
from tests.data.reading.layouts_registers import REGISTERS
from tests.data.reading.workbooks import book

LAYOUTS = {**PLANS, **REGISTERS, **CHINESE, **AROUND, **MIXED, **FURTHER, **HEADED}
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


def named(layout: Layout) -> list[tuple[str, str | None]]:
    return [(column.letter, column.field) for column in found_in(layout, layout.rows())[0].columns]


@pytest.mark.parametrize(
    "name", ["planned and actual over start and finish", "planned and actual over start and finish, not merged"]
)
def test_a_heading_over_a_group_tells_its_columns_apart(name: str) -> None:
    dates = ["start", "finish", "actual_start", "actual_finish"]
    assert named(PLANS[name]) == list(zip("ABCDEF", ["name", "owner", *dates], strict=True))


def test_a_unit_below_a_heading_leaves_it_its_meaning() -> None:
    (found,) = found_in(PLANS["a row of units under the headings"], PLANS["a row of units under the headings"].rows())
    assert [column.header for column in found.columns][3:] == ["Duration (days)", "Effort (hours)", "Cost (EUR)"]
    assert [column.field for column in found.columns] == ["name", "owner", "start", "duration", "effort", "cost"]


def test_headings_in_two_languages_name_their_columns() -> None:
    assert named(PLANS["Chinese headings over English ones"]) == list(
        zip("ABCDE", ["id", "name", "owner", "start", "finish"], strict=True)
    )


def test_a_row_that_explains_the_headings_is_told_as_that() -> None:
    (found,) = found_in(REGISTERS["questions under the headings"], REGISTERS["questions under the headings"].rows())
    assert [p.sentence("en") for p in found.problems if p.row == 2] == [
        "The row was not used: it explains the headings."
    ]
    assert [p.sentence("zh") for p in found.problems if p.row == 2] == ["该行未使用：对表头的说明。"]


def test_a_matrix_of_letters_keeps_a_column_for_each_role() -> None:
    (found,) = found_in(REGISTERS["roles under one wide heading"], REGISTERS["roles under one wide heading"].rows())
    assert found.table.records["task"].tolist() == ["Survey", "Order", "Mount"]
    assert found.table.records["Architect"].tolist() == ["R", "I", "C"]
