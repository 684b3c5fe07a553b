"""Stakeholder Circle: the index and its weights, ranks, the urgency matrix, the engagement profile and its index."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import map as grid
from analytics.map import URGENCY_MATRIX, Weights
from data.kinds import Table


def rated(table, *people: tuple[float | None, float | None, float | None], power: str = "1-4") -> Table:
    """People with these powers (1 to 4), proximities (1 to 4) and urgencies (1 to 5)."""
    rows = [{"name": f"Person {n}", "influence": p, "proximity": x, "urgency": u} for n, (p, x, u) in enumerate(people)]
    return table("stakeholders", rows, influence=power)


@pytest.mark.parametrize(
    ("parts", "index"),
    [
        ((4, 4, 5), 100), ((1, 1, 1), 22.727273), ((2, 3, 4), 100 * (4 * 0.5 + 2 * 0.75 + 5 * 0.8) / 11),
        ((4, 1, 1), 50), ((1, 1, 5), 100 * (1 + 0.5 + 5) / 11),
    ],
)  # fmt: skip
def test_the_index_is_the_weighted_share_of_the_highest_with_weights_4_2_5(table, parts, index: float) -> None:
    """stakeholders.md 4.6: 100 * sum(w_i * v_i / max_i) / sum(w_i)."""
    assert grid.circle(rated(table, parts)).at[0, "index"] == pytest.approx(index, abs=1e-6)


def test_one_one_one_is_nine_nine_nine_and_neither_is_the_default(table) -> None:
    """Mosaic, help page "Adjust Index Weightings": the values applied are normalised."""
    people = rated(table, (4, 1, 2), (1, 4, 3), (2, 2, 5))
    ones, nines = (grid.circle(people, Weights(weight, weight, weight)) for weight in (1, 9))
    pd.testing.assert_frame_equal(ones, nines)
    assert ones["index"].tolist() != grid.circle(people)["index"].tolist()


def test_more_weight_on_urgency_favours_who_presses_and_on_power_who_decides(table) -> None:
    people = rated(table, (4, 2, 2), (1, 2, 5))
    assert grid.circle(people, Weights(power=1, urgency=9))["rank"].tolist() == [2, 1]
    assert grid.circle(people, Weights(power=9, urgency=1))["rank"].tolist() == [1, 2]


@pytest.mark.parametrize("weights", [(-1, 2, 5), (float("nan"), 1, 1), (float("inf"), 1, 1)])
def test_a_weight_below_nothing_is_refused(weights) -> None:
    with pytest.raises(ValueError, match="at least 0"):
        Weights(*weights)
    with pytest.raises(ValueError, match="above 0"):
        Weights(0, 0, 0)


def test_rank_one_is_the_highest_and_equals_share_a_rank(table) -> None:
    circled = grid.circle(rated(table, (2, 2, 2), (4, 4, 5), (2, 2, 2), (1, 1, 1)))
    assert circled["rank"].tolist() == [2, 1, 2, 4]


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_missing_part_leaves_no_index_even_where_it_has_no_weight(table, missing: int) -> None:
    parts = [4.0, 4.0, 5.0]
    parts[missing] = float("nan")
    weights = [1.0, 1.0, 1.0]
    weights[missing] = 0.0
    circled = grid.circle(rated(table, tuple(parts), (1, 1, 1)), Weights(*weights))
    assert circled["index"].isna().tolist() == [True, False]
    assert circled["rank"].tolist() == [pd.NA, 1]
    assert circled["drawn"].tolist() == [False, True]


def test_the_first_fifteen_are_drawn_and_all_who_share_the_last_place(table) -> None:
    people = [(4, 4, 5)] * 14 + [(2, 2, 2)] * 2 + [(1, 1, 1)]
    circled = grid.circle(rated(table, *people))
    assert circled["drawn"].sum() == 16
    assert grid.in_circle(circled).index.tolist() == list(range(16))
    assert grid.circle(rated(table, *[(4, 4, 5)] * 14, (3, 3, 3), (2, 2, 2)))["drawn"].sum() == 15


def test_power_is_brought_from_its_declared_scale_end_to_end(table) -> None:
    circled = grid.circle(rated(table, (1, 1, 1), (3, 1, 1), (5, 1, 1), power="1-5"))
    assert circled["power"].tolist() == [1, 2.5, 4]


def test_urgency_is_from_stake_and_importance_where_both_are_given_else_from_its_column(table) -> None:
    """Mosaic, help page "Stakeholder Prioritization": urgency merges vested stake and importance to the stakeholder."""
    rows = [
        {"name": "Zhao Min", "vested_stake": 5, "stake_importance": 2, "urgency": 1},
        {"name": "Li Na", "vested_stake": 5, "urgency": 2},
        {"name": "Wu Gang", "stake_importance": 5},
    ]
    circled = grid.circle(table("stakeholders", rows))
    assert circled["urgency_from"].tolist() == ["matrix", "column", None]
    assert circled["urgency"].tolist()[:2] == [4, 2]
    assert pd.isna(circled.at[2, "urgency"])


def test_every_cell_of_the_matrix_is_met(table) -> None:
    pairs = list(product(range(1, 6), repeat=2))
    people = table(
        "stakeholders",
        [{"name": "Li Na", "vested_stake": stake, "stake_importance": matters} for stake, matters in pairs],
    )
    assert grid.circle(people)["urgency"].tolist() == [
        URGENCY_MATRIX[stake - 1][matters - 1] for stake, matters in pairs
    ]


def test_the_matrix_grows_with_both_sides_treats_them_alike_and_reaches_both_ends() -> None:
    for stake, matters in product(range(5), repeat=2):
        assert URGENCY_MATRIX[stake][matters] == URGENCY_MATRIX[matters][stake]
        assert stake == 4 or URGENCY_MATRIX[stake][matters] <= URGENCY_MATRIX[stake + 1][matters]
    assert (URGENCY_MATRIX[0][0], URGENCY_MATRIX[4][4]) == (1, 5)


PARTS = st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(1, 5))


@given(st.lists(PARTS, min_size=1, max_size=6), st.tuples(*[st.integers(1, 9)] * 3), st.integers(0, 2))
def test_the_index_is_bounded_and_grows_with_each_part_and_newcomers_change_nobodys(
    table, people, weights, part: int
) -> None:
    circled = grid.circle(rated(table, *people), Weights(*weights))
    assert circled["index"].between(20, 100).all()
    raised = tuple(min((4, 4, 5)[at], value + (at == part)) for at, value in enumerate(people[0]))
    more = grid.circle(rated(table, raised, *people), Weights(*weights))
    assert more.at[0, "index"] >= circled.at[0, "index"]
    assert more["index"].tolist()[1:] == circled["index"].tolist()


@pytest.mark.parametrize(
    ("support", "receptive", "profile"),
    [
        (1, 1, "problems"), (2, 2, "problems"), (2, 3, "possibles"), (1, 5, "possibles"), (3, 2, "plodders"), (5, 1, "plodders"),
        (3, 3, "promoters"), (5, 5, "promoters"), (None, 5, "not_rated"), (5, None, "not_rated"),
    ],
)  # fmt: skip
def test_the_profile_has_four_quarters(table, support, receptive, profile: str) -> None:
    """Mosaic, help page "The Stakeholder Engagement Profile": problems are rated 1 or 2 on both."""
    person = {"name": "Li Na", "supportiveness": support, "receptiveness": receptive}
    assert grid.profiled(table("stakeholders", [person]))["profile"].tolist() == [profile]


@pytest.mark.parametrize(
    ("people", "index"),
    [([], (None, 0)), ([(None, 3)], (None, 0)), ([(1, 1)], (0, 1)), ([(5, 5)], (100, 1)), ([(5, 5), (1, 1), (None, 5)], (50, 2)), ([(2, 4)], (50, 1))],
)  # fmt: skip
def test_the_engagement_index_is_of_all_who_are_rated_and_says_of_how_many(table, people, index) -> None:
    rows = [{"name": "Li Na", "supportiveness": support, "receptiveness": receptive} for support, receptive in people]
    assert grid.engagement_index(grid.profiled(table("stakeholders", rows))) == index


@pytest.mark.parametrize(
    ("kept", "weights"),
    [
        ({}, (4, 2, 5)), ({"circle": {"power": 9}}, (9, 2, 5)), ({"circle": {"power": 1, "proximity": 0, "urgency": 0}}, (1, 0, 0)),
        ({"circle": "heavy"}, (4, 2, 5)), ({"circle": {"weight": 3}}, (4, 2, 5)), ({"circle": {"power": -1}}, (4, 2, 5)),
    ],
)  # fmt: skip
def test_weights_kept_with_a_workspace_hold_and_what_is_no_weight_is_the_default(
    kept: dict[str, object], weights: tuple[int, ...]
) -> None:
    assert grid.weights_of(kept) == Weights(*weights)
