"""Records that are written over several rows: their texts are brought together, and what cannot be is told."""

import pytest

from data.reading.carried_on import joined_cells, left_over
from tests.data.reading.workbooks import Rows, cells, table

HEADINGS = ("ID", "Risk", "Response", "Owner", "Probability")
OVER_ROWS: Rows = (
    HEADINGS,
    ("1", "Late supplier", "Order early", "Zhao Min", 3),
    (None, None, "Second source", None, None),
    (None, None, "Watch stock", "Qian Li", None),
    ("2", "Flood", "Pumps", "Sun Wei", 2),
    ("3", "Fire", "Alarm", "Sun Wei", 1),
)


@pytest.mark.parametrize("merged", [(), ("A2:A4", "B2:B4")])
def test_the_texts_of_a_record_over_several_rows_are_joined(merged: tuple[str, ...]) -> None:
    found = table(OVER_ROWS, merged=merged)
    assert found.record_rows == (2, 5, 6)
    assert cells(found, "response")[0] == "Order early\nSecond source\nWatch stock"
    assert cells(found, "owner")[0] == "Zhao Min; Qian Li"
    assert [(one.row, dict(one.values)["first"]) for one in found.problems if one.code == "row_joined"] == [(3, 2), (4, 2)]  # fmt: skip
    assert found.not_records == (3, 4)


def test_what_is_no_text_is_not_joined_and_told() -> None:
    rows = [HEADINGS, OVER_ROWS[1], (None, None, "Second source", None, 5), *OVER_ROWS[4:]]
    found = table(rows, merged=("A2:A3", "B2:B3"))
    assert cells(found, "probability") == [3, 2, 1]
    assert cells(found, "response")[0] == "Order early\nSecond source"
    assert [one.found for one in found.problems if one.code == "row_partly_joined"] == ["5"]


def test_a_note_that_goes_on_alone_in_the_next_row_is_no_section() -> None:
    rows: Rows = (
        ("ID", "Task", "Owner", "Start", "Notes"),
        ("1", "Dig", "Sun Wei", "2026-03-02", "Ask the neighbours"),
        (None, None, None, None, "and the school"),
        ("2", "Pour", "Qian Li", "2026-03-09", None),
        ("3", "Dry", "Qian Li", "2026-03-16", None),
    )
    assert cells(table(rows), "notes") == ["Ask the neighbours\nand the school", None, None]


def test_a_heading_at_the_left_is_still_a_section() -> None:
    rows = [OVER_ROWS[0], OVER_ROWS[1], ("Technical risks",), *OVER_ROWS[4:]]
    found = table(rows)
    assert [dict(one.values)["reason"]("en") for one in found.problems if one.row == 3] == ["it is a section heading"]  # type: ignore[operator]


def test_the_same_text_is_joined_once_and_numbers_not_at_all() -> None:
    sheet = [["a", 1], ["b", 2], ["a", 3], ["c", 4]]
    assert joined_cells(["a", "c"], [0, 3], {0: [1, 2]}, sheet, 0) == ["a\nb", "c"]
    assert joined_cells([1, 4], [0, 3], {0: [1, 2]}, sheet, 1) == [1, 4]
    assert left_over(sheet[0], sheet[1], [0], [0, 1]) == [2]
