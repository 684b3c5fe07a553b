"""What stands below a table or in its cells without being a record or a value is told as what it is."""

from data.kinds import SCALES
from data.reading import read
from tests.data.reading.workbooks import book, cells, table


def told(found: object) -> dict[int, str]:
    return {one.row: one.sentence("en") for one in found.problems if one.code == "row_not_used"}  # type: ignore[attr-defined]


def test_the_key_of_colours_below_a_plan_of_two_columns_is_no_task() -> None:
    rows = [("Task", "Owner"), ("Sketches", "Ida"), ("Proofs", "Per"), ("Print", "Una"), (), ("Colour key",), ("", "draft"), ("", "press")]  # fmt: skip
    rows = [tuple(cell or None for cell in row) for row in rows]
    found = table(rows, "Plan")
    assert cells(found, "name") == ["Sketches", "Proofs", "Print"]
    assert found.not_records == (6, 7, 8)


def test_the_title_right_above_the_next_table_is_told_as_a_heading_and_not_as_a_legend() -> None:
    risks = [("ID", "Risk", "Probability", "Impact"), ("R1", "Late steel", "High", "Low"), ("R2", "Rain", "Low", "High")]  # fmt: skip
    actions = [("#", "Action", "Owner", "Due", "Status"), (1, "Call the mill", "Ida", "2026-12-02", "open"), (2, "Order tents", "Per", "2026-12-03", "open")]  # fmt: skip
    result = read("one.xlsx", book({"All": [*risks, (), ("Actions",), *actions]}))
    assert [one.kind for one in result.found] == ["risks", "actions"]
    (row,) = result.found[0].not_records
    assert row == 5
    assert "section heading" in str([one.sentence("en") for one in result.found[0].problems if one.row == row])


def test_a_status_that_says_that_it_is_not_known_is_told_as_a_date_that_does_is() -> None:
    found = table([("Task", "Start", "Status"), ("Dig", "2026-11-02", "Done"), ("Pave", "2026-11-09", "TBC")], "Plan")
    notes = [(one.row, one.column, one.found) for one in found.problems if one.code == "said_unknown"]
    assert notes == [(3, "C", "TBC")]


def test_very_is_abridged_too() -> None:
    found = table([("Name", "Influence", "Interest"), ("Ida", "V. high", "v low"), ("Per", "High", "High"), ("Una", "Very low", "Low")])  # fmt: skip
    assert cells(found, "influence") == [5, 4, 1]
    assert cells(found, "relevance") == [1, 4, 2]


def test_a_value_between_two_words_is_said_with_both() -> None:
    scale = SCALES["low-high"]
    assert scale.said_or_between(4, "zh") == "中 – 高"
    assert scale.said_or_between(5, "en") == "High"
    assert SCALES["1-5"].said_or_between(4, "en") == "4"
