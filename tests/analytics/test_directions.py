"""Directions of influence: as given, what style each asks for, and how many stand in each."""

import pytest

from analytics import map as grid
from data.kinds import KINDS


@pytest.mark.parametrize(
    ("direction", "style"),
    [
        ("upward", ["essentials", "one_page", "decide"]), ("downward", ["full", "working_detail", "enable"]),
        ("outward", ["public", "plain_language", "assure"]), ("sideward", ["shared", "give_and_take", "agree"]),
        (None, [None, None, None]),
    ],
)  # fmt: skip
def test_each_direction_asks_for_its_style_and_an_unknown_one_for_none(table, direction, style) -> None:
    """PMBOK and Bourne: seniors get only essentials, the team gets detail."""
    people = table("stakeholders", [{"name": "Li Na", "role": "Managing director", "direction": direction}])
    told = grid.directions(people.records).loc[0]
    assert told["direction"] == (direction or "unknown")
    assert told[["detail", "form", "aim"]].tolist() == style


def test_the_directions_are_those_of_the_register() -> None:
    column = KINDS["stakeholders"].column("direction")
    assert column is not None
    assert [choice.code for choice in column.choices] == list(grid.DIRECTIONS)


def test_all_directions_are_counted_and_the_unknown_last(table) -> None:
    rows = [{"name": "Li Na", "direction": way} for way in ("outward", None, "upward", "outward")]
    counts = grid.direction_counts(table("stakeholders", rows).records)
    assert list(counts.items()) == [("upward", 1), ("downward", 0), ("outward", 2), ("sideward", 0), ("unknown", 1)]


def test_a_register_without_the_column_knows_no_direction(table) -> None:
    people = table("stakeholders", [{"name": "Li Na"}, {"name": "Wu Gang"}])
    assert grid.direction_counts(people.records)["unknown"] == 2
    assert grid.direction_counts(table("stakeholders", []).records)["unknown"] == 0
