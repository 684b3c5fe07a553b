"""Salience as an order: groups, the sum of degrees inside a group, and the passing from class to class."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import map as grid
from data.kinds import Table


def rated(table, *people: tuple[float | None, float | None, float | None]) -> pd.DataFrame:
    """A map of people with these degrees of power, legitimacy and urgency, on 1 to 5."""
    rows = [
        {"name": f"Person {n}", "influence": power, "legitimacy": legitimacy, "urgency": urgency}
        for n, (power, legitimacy, urgency) in enumerate(people)
    ]
    return grid.placed(table("stakeholders", rows))


@pytest.mark.parametrize(
    ("salience", "group"),
    [
        ("definitive", "definitive"), ("dominant", "expectant"), ("dangerous", "expectant"), ("dependent", "expectant"),
        ("dormant", "latent"), ("discretionary", "latent"), ("demanding", "latent"), ("non_stakeholder", "non_stakeholder"),
        ("not_rated", "not_rated"),
    ],
)  # fmt: skip
def test_three_attributes_are_definitive_two_expectant_one_latent(salience: str, group: str) -> None:
    """Mitchell, Agle & Wood (1997): high, moderate and low salience by the number of attributes."""
    assert grid.GROUP_OF[salience] == group


def test_definitive_comes_before_expectant_before_latent_before_who_is_no_stakeholder(table) -> None:
    placed = rated(table, (2, 2, 2), (5, 1, 1), (3, 3, 1), (3, 3, 3), (5, 5, None))
    order = grid.salience_order(placed)
    assert order["group"].tolist() == ["definitive", "expectant", "latent", "non_stakeholder", "not_rated"]
    assert order.index.tolist() == [3, 2, 1, 0, 4]
    assert order["rank"].tolist() == [1, 2, 3, 4, pd.NA]


def test_inside_a_group_the_sum_counts_and_not_the_product(table) -> None:
    """Two dangerous people: by the product, the one whose legitimacy is lowest (0) would come last with salience 0."""
    placed = rated(table, (3, 2, 4), (5, 1, 5))
    order = grid.salience_order(placed)
    assert order.index.tolist() == [1, 0]
    assert order["degrees"].tolist() == [2.0, 1.5]


def test_equal_sums_in_a_group_share_a_rank_and_the_next_one_is_counted_on(table) -> None:
    order = grid.salience_order(rated(table, (5, 5, 1), (5, 1, 5), (4, 4, 1), (5, 5, 5)))
    assert order["rank"].to_dict() == {3: 1, 0: 2, 1: 2, 2: 4}


DEGREE = st.sampled_from([1, 2, 3, 4, 5])


@settings(max_examples=25)
@given(st.lists(st.tuples(DEGREE, DEGREE, DEGREE), min_size=1, max_size=8), st.integers(0, 2))
def test_who_gains_a_degree_never_falls_behind(table, people, attribute: int) -> None:
    raised = [*people]
    raised[0] = tuple(min(5, degree + (place == attribute)) for place, degree in enumerate(people[0]))
    before, after = (grid.salience_order(rated(table, *of_all)).at[0, "rank"] for of_all in (people, raised))
    assert after <= before


def test_a_dangerous_person_whom_a_court_backs_is_definitive(table) -> None:
    """The transition that Mitchell, Agle & Wood tell of: legitimacy comes to who has power and urgency."""
    before, after = rated(table, (5, 1, 5), (5, 5, 1), (1, 1, None)), rated(table, (5, 4, 5), (5, 5, 1), (1, 1, 5))
    told = grid.transitions(before, after)
    assert told.to_dict("index") == {
        0: {"name": "Person 0", "before": "dangerous", "after": "definitive", "gained": ("legitimacy",), "lost": ()}
    }


def test_one_attribute_may_be_lost_while_another_is_gained(table) -> None:
    told = grid.transitions(rated(table, (5, 1, 1)), rated(table, (1, 1, 5)))
    assert told.loc[0, ["before", "after", "gained", "lost"]].tolist() == [
        "dormant",
        "demanding",
        ("urgency",),
        ("influence",),
    ]


def test_who_comes_or_leaves_makes_no_transition(table, cast: Table) -> None:
    assert grid.transitions(grid.placed(cast), grid.placed(cast)).empty
    assert grid.transitions(rated(table), rated(table, (5, 5, 5))).empty
