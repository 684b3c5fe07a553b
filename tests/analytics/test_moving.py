"""Movement between two states of the register: places, quadrants with hysteresis, who came and who left."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import map as grid
from analytics.map import Cuts
from data.kinds import Table


def at(table, *people: tuple[float | None, float | None], **scales: str) -> Table:
    """People at these places (influence, relevance)."""
    rows = [{"name": f"Person {n}", "influence": i, "relevance": r} for n, (i, r) in enumerate(people)]
    return table("stakeholders", rows, **scales)


def without(people: Table, record: int) -> Table:
    return Table(people.kind, people.records.drop(index=record), people.scales)


def test_a_move_is_told_on_each_axis_in_places_in_scores_and_in_steps(table) -> None:
    moves = grid.moved(at(table, (2, 5), (4, 4)), at(table, (4, 4), (4, 4)))
    assert moves.index.tolist() == [0]
    assert moves.loc[0, ["name", "change"]].tolist() == ["Person 0", "moved"]
    assert moves.loc[0, ["influence_before", "influence_after", "relevance_before", "relevance_after"]].tolist() == [
        0.25,
        0.75,
        1,
        0.75,
    ]
    assert moves.loc[0, ["influence_raw_before", "influence_raw_after"]].tolist() == [2, 4]
    assert moves.loc[0, ["influence_steps", "relevance_steps", "steps"]].tolist() == [2, -1, 3]
    assert moves.loc[0, ["quadrant_before", "quadrant_after"]].tolist() == ["keep_informed", "manage_closely"]
    assert (bool(moves.at[0, "quadrant_changed"]), bool(moves.at[0, "pending"])) == (True, False)


@pytest.mark.parametrize(
    ("was", "now", "reported", "pending"),
    [
        (2, 3, "keep_informed", True),  # on the line is high, but passes it by nothing
        (2, 3.2, "keep_informed", True),
        (2, 3.25, "manage_closely", False),  # a quarter of a step, exactly
        (4, 2.8, "manage_closely", True),
        (4, 2.75, "keep_informed", False),
        (3, 2.9, "manage_closely", True),
        (4, 3, "manage_closely", False),
    ],
)
def test_a_quadrant_changes_only_when_the_cut_is_passed_by_a_quarter_of_a_step(
    table, was: float, now: float, reported: str, pending: bool
) -> None:
    """stakeholders.md 4.1 (c): a change is reported when the score passes the cut by at least 0.25 step."""
    (move,) = grid.moved(at(table, (was, 5)), at(table, (now, 5))).to_dict("records")
    assert (move["quadrant_after"], move["pending"]) == (reported, pending)
    assert move["quadrant_changed"] == (move["quadrant_before"] != reported)


def test_a_quarter_of_a_step_is_one_of_the_declared_scale(table) -> None:
    scale = {"influence": "0-100"}  # steps of 5 around 50
    near, far = (grid.moved(at(table, (40, 5), **scale), at(table, (now, 5), **scale)) for now in (51, 51.25))
    assert [moves.at[0, "quadrant_changed"] for moves in (near, far)] == [False, True]


def test_a_change_that_somebody_confirmed_is_reported_at_once(table) -> None:
    moves = grid.moved(at(table, (2, 5), (2, 5)), at(table, (3, 5), (3, 5)), confirmed=[1])
    assert moves["quadrant_after"].tolist() == ["keep_informed", "manage_closely"]


def test_each_axis_holds_its_side_by_itself(table) -> None:
    moves = grid.moved(at(table, (2, 2)), at(table, (3, 5)))
    assert moves.loc[0, ["quadrant_before", "quadrant_after", "pending"]].tolist() == ["monitor", "keep_informed", True]


def test_what_was_reported_last_counts_and_not_where_the_score_stood(table) -> None:
    """From 3, which was never reported as high, to 3.3 the line is passed for good."""
    before, after = at(table, (3, 5)), at(table, (3.3, 5))
    assert not grid.moved(before, after).at[0, "quadrant_changed"]
    told = grid.moved(before, after, reported=pd.Series({0: "keep_informed"}))
    assert told.loc[0, ["quadrant_before", "quadrant_after", "quadrant_changed"]].tolist() == [
        "keep_informed",
        "manage_closely",
        True,
    ]


def test_a_line_that_was_moved_moves_nobody(table) -> None:
    people = at(table, (3, 5), (4, 2))
    for cut in (0.25, 0.5, 0.9):
        assert grid.moved(people, people, Cuts(influence=cut)).empty


def test_who_is_new_who_left_who_is_rated_now_and_who_no_longer(table) -> None:
    before = at(table, (2, 5), (4, None), (4, 4))
    after = at(table, (2, 5), (4, 4), (None, 4), (5, 5))
    moves = grid.moved(without(before, 0), without(after, 0))
    assert moves["change"].to_dict() == {1: "rated", 2: "unrated", 3: "new"}
    assert moves["quadrant_after"].tolist() == ["manage_closely", "not_rated", "manage_closely"]
    assert moves["quadrant_before"].tolist() == ["not_rated", "manage_closely", None]
    gone = grid.moved(before, without(after, 0))
    assert gone.loc[0, ["change", "name", "quadrant_before", "quadrant_after"]].tolist() == [
        "left",
        "Person 0",
        "keep_informed",
        None,
    ]
    assert gone.index.tolist() == [1, 2, 3, 0]
    assert pd.isna(gone.at[0, "influence_after"])


def test_a_new_attitude_or_engagement_is_told_of_who_did_not_move(table) -> None:
    person = {"name": "Li Na", "influence": 4, "relevance": 4, "attitude": "against", "engagement_current": "resistant"}
    after = person | {"attitude": "for", "engagement_current": "neutral"}
    moves = grid.moved(table("stakeholders", [person]), table("stakeholders", [after]))
    assert moves.loc[0, ["change", "attitude_before", "attitude_after"]].tolist() == ["stance", "against", "for"]
    assert moves.loc[0, ["engagement_current_before", "engagement_current_after"]].tolist() == ["resistant", "neutral"]
    assert moves.loc[0, ["steps", "quadrant_changed"]].tolist() == [0, False]


def test_one_more_degree_of_urgency_is_a_new_stance(table) -> None:
    person = {"name": "Li Na", "influence": 4, "relevance": 4, "legitimacy": 4, "urgency": 2}
    moves = grid.moved(table("stakeholders", [person]), table("stakeholders", [person | {"urgency": 4}]))
    assert moves.loc[0, ["change", "salience_before", "salience_after"]].tolist() == [
        "stance",
        "dominant",
        "definitive",
    ]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ([(4, 4)], [(4, 4)], "map_unmoved"),
        ([], [], "map_unmoved"),
        ([(4, 4)], [(4, 4), (1, 1)], "map_came_left"),
        ([(4, 4)], [(5, 4)], "map_moved_within"),
        ([(2, 3)], [(3, 3)], "map_moved_within"),
        ([(2, 4)], [(4, 4)], "map_moved"),
        ([(2, None)], [(2, 4)], "map_moved"),
    ],
)
def test_every_movement_has_its_title(table, before, after, code: str) -> None:
    assert grid.movement(grid.moved(at(table, *before), at(table, *after))).code == code


def test_the_title_names_who_changed_quarters_the_farthest_first(table) -> None:
    moves = grid.moved(at(table, (2, 5), (1, 5), (4, 5)), at(table, (4, 5), (5, 5), (5, 5)))
    assert dict(grid.movement(moves).values) == {"n": 3, "k": 2, "names": "Person 1, Person 0", "new": 0, "left": 0}


def test_a_title_does_not_name_who_has_no_name(table) -> None:
    before, after = (table("stakeholders", [{"id": "S1", "influence": i, "relevance": 5}]) for i in (1, 5))
    assert grid.movement(grid.moved(before, after)).code == "map_moved_unnamed"


PLACE = st.one_of(st.none(), st.sampled_from([1, 2, 2.75, 3, 3.25, 4, 5]))
PEOPLE = st.lists(st.tuples(PLACE, PLACE), max_size=6)


@given(PEOPLE, PEOPLE)
def test_there_and_back_again_is_the_same_way(table, before, after) -> None:
    """Whoever is new one way left the other way; steps have the opposite sign; and no state is written into."""
    one, other = at(table, *before), at(table, *after)
    there, back = grid.moved(one, other), grid.moved(other, one)
    assert sorted(there.index) == sorted(back.index)
    opposite = {"new": "left", "left": "new", "rated": "unrated", "unrated": "rated"}
    for record, move in there.iterrows():
        assert back.at[record, "change"] == opposite.get(move["change"], move["change"])
        if move["steps"] == move["steps"]:
            assert back.at[record, "steps"] == move["steps"]
            assert back.at[record, "influence_steps"] == -move["influence_steps"]


@given(PEOPLE)
def test_nothing_moves_between_a_state_and_itself(table, people) -> None:
    assert grid.moved(at(table, *people), at(table, *people)).empty
