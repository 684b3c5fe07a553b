"""Where each stakeholder stands: grid, salience, cube, and what the map says."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import map as grid
from analytics.map import Cuts
from data.kinds import SCALES, Table


def standing(placed: pd.DataFrame, column: str) -> dict[str, object]:
    return dict(zip(placed["name"], placed[column], strict=True))


def test_the_cast_stands_where_it_was_rated(cast: Table) -> None:
    placed = grid.placed(cast)
    assert standing(placed, "quadrant") == {
        "Zhao Min": "manage_closely",
        "Qian Li": "manage_closely",
        "Sun Wei": "manage_closely",
        "Li Na": "keep_satisfied",
        "Zhou Yan": "keep_informed",
        "Wu Gang": "not_rated",
    }
    assert placed.loc[1, ["relevance", "influence", "relevance_raw", "influence_raw"]].tolist() == [0.75, 0.75, 4, 4]
    assert pd.isna(placed.loc[5, "relevance"])
    assert placed.loc[5, "influence"] == 0.5


@pytest.mark.parametrize(
    ("influence", "relevance", "quadrant"),
    [
        (3, 3, "manage_closely"), (3, 2, "keep_satisfied"), (2, 3, "keep_informed"), (2, 2, "monitor"),
        (None, 5, "not_rated"), (5, None, "not_rated"), (None, None, "not_rated"),
    ],
)  # fmt: skip
def test_a_score_on_the_line_is_high_and_a_blank_one_is_no_score(table, influence, relevance, quadrant) -> None:
    people = table("stakeholders", [{"name": "Zhao Min", "influence": influence, "relevance": relevance}])
    assert grid.placed(people)["quadrant"].tolist() == [quadrant]


def test_three_on_one_to_five_is_the_middle_but_five_on_one_to_ten_is_not(table) -> None:
    people = table("stakeholders", [{"name": "Li Na", "influence": 3, "relevance": 5}], relevance="1-10")
    assert grid.placed(people).loc[0, ["influence", "relevance"]].tolist() == [0.5, 0.444444444]
    assert grid.placed(people)["quadrant"].tolist() == ["keep_satisfied"]


@pytest.mark.parametrize(
    ("influence", "scale", "cut", "borderline"),
    [
        (3, "1-5", 0.5, True), (4, "1-5", 0.5, False), (2, "1-5", 0.5, False), (3.5, "1-5", 0.5, True),
        (5, "1-10", 0.5, True), (6, "1-10", 0.5, True), (7, "1-10", 0.5, False), (4, "1-5", 0.65, True),
    ],
)  # fmt: skip
def test_a_score_within_half_a_step_of_the_cut_is_borderline(table, influence, scale, cut, borderline) -> None:
    people = table("stakeholders", [{"name": "Li Na", "influence": influence, "relevance": 5}], influence=scale)
    assert grid.placed(people, Cuts(influence=cut))["borderline"].tolist() == [borderline]


@pytest.mark.parametrize(
    ("influence", "relevance", "axes"),
    [(3, 3, ("relevance", "influence")), (3, 5, ("influence",)), (5, 3.5, ("relevance",)), (5, 1, ()), (3, None, ())],
)
def test_who_is_borderline_is_told_on_which_axis(table, influence, relevance, axes) -> None:
    people = table("stakeholders", [{"name": "Li Na", "influence": influence, "relevance": relevance}])
    placed = grid.placed(people).loc[0]
    assert (placed["borderline_on"], placed["borderline"]) == (axes, bool(axes))


def test_the_list_of_the_lines_tells_every_axis_the_raw_score_and_the_steps_from_the_cut(table) -> None:
    rows = [
        {"name": "Zhao Min", "influence": 3, "relevance": 5, "legitimacy": 2, "urgency": 3.5},
        {"name": "Wu Gang", "influence": 6, "urgency": 2},
    ]
    near = grid.on_the_line(table("stakeholders", rows, influence="1-10"))
    assert near.to_dict("list") == {
        "record": [0, 1], "name": ["Zhao Min", "Wu Gang"], "axis": ["urgency", "influence"], "raw": [3.5, 6.0],
        "cut_raw": [3.0, 5.5], "steps": [0.5, 0.5],
    }  # fmt: skip
    assert grid.on_the_line(table("stakeholders", [{"name": "Li Na"}])).empty


def test_who_is_not_rated_stands_on_no_line(cast: Table) -> None:
    assert standing(grid.placed(cast), "borderline")["Wu Gang"] is False


def test_a_decimal_rating_meets_the_cut_it_equals(table) -> None:
    people = table("stakeholders", [{"name": "Li Na", "influence": 3.4, "relevance": 5}])
    assert grid.placed(people, Cuts(influence=0.6))["quadrant"].tolist() == ["manage_closely"]


@pytest.mark.parametrize("name", ["1-5", "1-10", "0-5", "0-10", "0-100", "1-3"])
def test_a_cut_set_at_a_number_of_any_scale_holds_that_number_as_high(table, name: str) -> None:
    scale = SCALES[name]
    for number in range(int(scale.lowest), int(scale.highest) + 1):
        people = table(
            "stakeholders",
            [{"name": "Li Na", "influence": number, "relevance": scale.highest}],
            influence=name,
            relevance=name,
        )
        assert grid.placed(people, Cuts(influence=scale.to_unit(number)))["quadrant"].tolist() == ["manage_closely"]


@pytest.mark.parametrize("axis", ["relevance", "influence", "legitimacy", "urgency"])
@pytest.mark.parametrize("cut", [-0.1, 1.1, float("nan")])
def test_a_cut_outside_of_the_scale_is_refused(axis: str, cut: float) -> None:
    with pytest.raises(ValueError, match=rf"{axis} must lie in 0\.\.1"):
        Cuts(**{axis: cut})


def test_the_cuts_are_kept_with_the_map_and_what_is_no_cut_leaves_the_middle() -> None:
    assert grid.kept_cuts({"cuts": {"urgency": 0.75, "relevance": 0.25}}) == Cuts(relevance=0.25, urgency=0.75)
    for kept in (None, 3, {"urgency": 7}, {"urgency": "high"}, {"colour": 0.5}, {"urgency": None}):
        assert grid.kept_cuts({"cuts": kept}) == grid.MIDPOINTS
    assert grid.kept_cuts({}) == grid.MIDPOINTS


SALIENCE = {
    "100": "dormant", "010": "discretionary", "001": "demanding", "110": "dominant",
    "101": "dangerous", "011": "dependent", "111": "definitive", "000": "non_stakeholder",
}  # fmt: skip


@pytest.mark.parametrize(("held", "salience"), SALIENCE.items())
def test_salience_follows_mitchell_agle_and_wood(table, held: str, salience: str) -> None:
    """Mitchell, Agle & Wood (1997), AMR 22(4): all eight combinations of power, legitimacy and urgency."""
    levels = {
        name: 3 if bit == "1" else 2 for name, bit in zip(("influence", "legitimacy", "urgency"), held, strict=True)
    }
    assert grid.placed(table("stakeholders", [{"name": "Zhao Min", **levels}]))["salience"].tolist() == [salience]


@pytest.mark.parametrize(
    ("cuts", "salience"),
    [
        (Cuts(), "definitive"), (Cuts(legitimacy=0.75), "dangerous"), (Cuts(urgency=0.75), "dominant"),
        (Cuts(legitimacy=0.75, urgency=0.75), "dormant"), (Cuts(0.75, 0.75, 0.75, 0.75), "non_stakeholder"),
    ],
)  # fmt: skip
def test_every_attribute_of_salience_has_its_own_cut(table, cuts: Cuts, salience: str) -> None:
    person = {"name": "Zhao Min", "influence": 3, "legitimacy": 3, "urgency": 3}
    assert grid.placed(table("stakeholders", [person]), cuts)["salience"].tolist() == [salience]


@pytest.mark.parametrize("blank", ["influence", "legitimacy", "urgency"])
def test_salience_is_not_judged_from_two_attributes(table, blank: str) -> None:
    levels = {"influence": 5, "legitimacy": 5, "urgency": 5, blank: None}
    assert grid.placed(table("stakeholders", [{"name": "Zhao Min", **levels}]))["salience"].tolist() == ["not_rated"]


CUBE = {
    (3, 3, "for"): "saviour", (3, 3, "against"): "saboteur", (3, 2, "for"): "sleeping_giant", (3, 2, "against"): "time_bomb",
    (2, 3, "for"): "friend", (2, 3, "against"): "irritant", (2, 2, "for"): "acquaintance", (2, 2, "against"): "trip_wire",
}  # fmt: skip


@pytest.mark.parametrize(("stance", "cube"), CUBE.items())
def test_the_cube_follows_murray_webster_and_simon(table, stance: tuple[int, int, str], cube: str) -> None:
    """Murray-Webster & Simon (2006): all eight combinations of power, interest and attitude."""
    person = dict(zip(("influence", "relevance", "attitude"), stance, strict=True))
    assert grid.placed(table("stakeholders", [{"name": "Zhao Min", **person}]))["cube"].tolist() == [cube]


@pytest.mark.parametrize(
    "person",
    [
        {"influence": 5, "relevance": 5, "attitude": "neutral"},
        {"influence": 5, "relevance": 5, "attitude": None},
        {"influence": None, "relevance": 5, "attitude": "for"},
        {"influence": 5, "relevance": None, "attitude": "against"},
    ],
)
def test_the_cube_is_undetermined_without_all_three_sides(table, person: dict[str, object]) -> None:
    assert grid.placed(table("stakeholders", [{"name": "Wu Gang", **person}]))["cube"].tolist() == ["undetermined"]


def test_one_cut_means_the_same_power_everywhere(table) -> None:
    person = {"name": "Li Na", "influence": 4, "relevance": 5, "legitimacy": 5, "urgency": 5, "attitude": "for"}
    placed = grid.placed(table("stakeholders", [person]), Cuts(influence=0.8)).loc[0]
    assert (placed["quadrant"], placed["salience"], placed["cube"]) == ("keep_informed", "dependent", "friend")


RATING = st.one_of(st.none(), st.sampled_from([1, 1.5, 2, 3, 4, 4.5, 5]))


@settings(max_examples=30)
@given(st.lists(st.tuples(RATING, RATING), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_where_someone_stands_depends_on_nobody_else(table, ratings, random) -> None:
    people = table(
        "stakeholders", [{"name": f"Person {n}", "influence": i, "relevance": r} for n, (i, r) in enumerate(ratings)]
    )
    before = people.records.copy(deep=True)
    placed = grid.placed(people)
    pd.testing.assert_frame_equal(people.records, before)
    alone = random.randrange(len(ratings))
    one = Table("stakeholders", people.records.loc[[alone]], people.scales)
    pd.testing.assert_frame_equal(grid.placed(one), placed.loc[[alone]])
    assert placed[["influence", "relevance"]].stack().dropna().between(0, 1).all()


SCORES = ("influence", "relevance", "legitimacy", "urgency")
FOUR = st.tuples(*(st.sampled_from([1, 1.5, 2, 3, 4, 5]) for _ in SCORES))


@settings(max_examples=40)
@given(FOUR, st.sampled_from(SCORES), st.sampled_from(["for", "against"]))
def test_more_of_an_attribute_never_counts_for_less(table, scores, raised: str, attitude: str) -> None:
    """Quadrant, cube and salience are monotone in each attribute: it is gained or held, never lost, and the others stay."""
    person = {"name": "Li Na", "attitude": attitude, **dict(zip(SCORES, scores, strict=True))}
    more = person | {raised: min(5, person[raised] + 1)}
    low, high = grid.placed(table("stakeholders", [person, more])).to_dict("records")
    sides = {quadrant: (strong, keen) for (strong, keen), quadrant in zip(
        [(True, True), (True, False), (False, True), (False, False)], grid.QUADRANTS, strict=False
    )}  # fmt: skip
    cubes = {name: sides_of for sides_of, name in grid.CUBE.items()}
    classes = {name: held for held, name in grid.SALIENCE.items()}
    for known, column in ((sides, "quadrant"), (cubes, "cube"), (classes, "salience")):
        pairs = list(zip(known[low[column]], known[high[column]], strict=True))
        assert all(before <= after for before, after in pairs)
        assert sum(before != after for before, after in pairs) <= 1
    order = [grid.GROUPS.index(grid.GROUP_OF[one["salience"]]) for one in (low, high)]
    assert order[1] <= order[0]


def test_a_map_without_columns_places_nobody_and_does_not_fail(table) -> None:
    placed = grid.placed(table("stakeholders", [{"name": "Zhao Min"}, {"name": "Qian Li"}]))
    assert placed[["quadrant", "salience", "cube"]].stack().tolist() == ["not_rated", "not_rated", "undetermined"] * 2
    assert placed["engagement_gap"].isna().all()
    assert placed.loc[0, "department"] is None


def test_the_title_names_the_decider_who_opposes(cast: Table) -> None:
    found = grid.finding(grid.placed(cast))
    assert found.code == "deciders_oppose"
    assert dict(found.values) == {"n": 3, "k": 1, "names": "Zhao Min", "unrated": 1}


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ([], "nobody"),
        ([{"name": "Wu Gang", "influence": 5}], "nobody_rated"),
        ([{"name": "Li Na", "influence": 5, "relevance": 1}], "no_decider"),
        ([{"name": "Li Na", "influence": 5, "relevance": 5}], "deciders"),
        ([{"name": "Li Na", "influence": 5, "relevance": 5, "engagement_current": "resistant"}], "deciders_oppose"),
        ([{"name": "Li Na", "influence": 5, "relevance": 5, "engagement_current": "neutral", "engagement_desired": "leading"}], "key_gap"),
    ],
)  # fmt: skip
def test_every_situation_has_its_title(table, people, code: str) -> None:
    assert grid.finding(grid.placed(table("stakeholders", people))).code == code


def test_a_title_names_three_people_at_most_and_the_strongest_first(table) -> None:
    people = [{"name": f"Person {n}", "influence": n, "relevance": 5, "attitude": "against"} for n in (3, 4, 5, 4)]
    assert grid.finding(grid.placed(table("stakeholders", people))).value("names") == "Person 5, Person 4, Person 4"


def test_other_programs_get_the_keys_of_the_command_line(cast: Table) -> None:
    listed = grid.listed(grid.placed(cast))
    assert listed[1] == {
        "id": "S2", "name": "Qian Li", "influence": 0.75, "relevance": 0.75, "quadrant": "manage_closely",
        "borderline": False, "salience": "definitive", "cube": "saviour", "engagement_gap": 2,
    }  # fmt: skip
    assert listed[5]["relevance"] is None
    assert listed[5]["engagement_gap"] is None
