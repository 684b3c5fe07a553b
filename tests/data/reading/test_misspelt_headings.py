"""A slip of the pen in a heading costs its column nothing, under a group as without one; a heading that says nothing is never sure."""

import pytest

from tests.data.reading.workbooks import fields, table

BELOW = [("Ann", "Legal", 4, 5), ("Bob", "IT", 2, 3), ("Cid", "Sales", 5, 1)]


@pytest.mark.parametrize("slip", ["Influnce (1-5)", "Influense (1-5)", "Inflence (1-5)"])
def test_a_slip_under_a_group_is_read_as_well_as_without_one(slip: str) -> None:
    heads = ("Name", "Dept", slip, "Interest (1-5)")
    grouped = table([("Who", None, "Assessment", None), heads, *BELOW], merged=["C1:D1"])
    assert fields(table([heads, *BELOW]))[slip] == "influence"
    assert fields(grouped)[slip] == "influence"


@pytest.mark.parametrize("group", [True, False])
def test_a_heading_that_says_nothing_is_never_named_for_sure(group: bool) -> None:
    heads = ("Name", "Dept", "Zorble", "Interest (1-5)")
    above = [("Who", None, "Assessment", None)] if group else []
    found = table([*above, heads, *BELOW], merged=["C1:D1"] if group else [])
    (odd,) = (column for column in found.columns if column.letter == "C")
    assert odd.confidence < 0.8


def test_a_unit_below_a_heading_is_still_its_unit() -> None:
    found = table([("Name", "Dept", "Influence", "Interest"), (None, None, "(1-10)", "Scale (1-10)"), *BELOW])
    assert {column.field: column.scale for column in found.columns if column.scale} == {
        "influence": "1-10",
        "relevance": "1-10",
    }
