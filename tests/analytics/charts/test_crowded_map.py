"""However many people there are, each is told exactly once, by name, number or crowd, and nothing covers anything."""

from collections import Counter
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.charts import map as grid
from analytics.charts import small_map
from analytics.charts.crowding import MANY, OPEN, ROOM, crowds
from analytics.charts.map import Frame
from analytics.charts.palette import PALETTES
from analytics.charts.people import Look
from analytics.map import Cuts
from tests.crowd import crowd, standing

WORDS = {**dict.fromkeys(grid.WORDS, "word"), "head_tasks": "tasks"}
SIZES = {"page": (740, 580), "default": (860, 600)}


def drawn(facts: pd.DataFrame, size: tuple[int, int] = SIZES["page"], **more: Any) -> dict[str, Any]:
    return grid.drawing(facts, words=WORDS, palette=PALETTES["light"], frame=Frame(*size), **more)


def told(drawing: dict[str, Any], facts: pd.DataFrame) -> Counter[str]:
    """How often each name is told: beside its point, or in the list under a number or letter that the map has."""
    full = set(facts["name"])
    marks = {person["number"] for person in drawing["people"] if person["number"]}
    marks |= {crowd["mark"] for crowd in drawing["crowds"]}
    assert {mark for mark, _ in drawing["list"]} == marks
    numberless = [person for person in drawing["people"] if not person["number"]]
    assert all(person["name"] for person in numberless)
    assert all(text in full or text.endswith("…") for text in (person["name"]["text"] for person in numberless))
    listed = [record for _, records in drawing["list"] for record in records]
    return Counter(facts.loc[[*(person["record"] for person in numberless), *listed], "name"])


def boxes_of(drawing: dict[str, Any]) -> list[tuple[float, float, float, float]]:
    """Where names stand: left, top, right, bottom."""
    names = [person["name"] for person in drawing["people"] if person["name"]] + drawing["picked"]
    return [tuple(name["box"]) for name in names]


def check(drawing: dict[str, Any]) -> None:
    circles = [(mark["x"], mark["y"], mark["r"]) for mark in drawing["people"] + drawing["crowds"]]
    boxes, (left_edge, top_edge, right_edge, bottom_edge) = boxes_of(drawing), drawing["ground"]["frame"]
    assert not [
        pair for pair in combinations(circles, 2) if np.hypot(*(np.subtract(*pair)[:2])) < pair[0][2] + pair[1][2] - 0.3
    ]
    assert not [
        (a, b)
        for a, b in combinations(boxes, 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.1 and min(a[3], b[3]) - max(a[1], b[1]) > 0.1
    ]
    for left, top, right, bottom in boxes:
        for x, y, radius in circles:
            assert np.hypot(max(left - x, x - right, 0), max(top - y, y - bottom, 0)) > radius - 0.2
        assert left >= left_edge
        assert right <= right_edge
        assert top >= top_edge
        assert bottom <= bottom_edge


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES.values(), ids=list(SIZES))
@pytest.mark.parametrize("people", [26, 60, 120, 300, 500])
def test_everyone_is_named_numbered_or_counted_exactly_once(people: int, size: tuple[int, int], language: str) -> None:
    facts = crowd(people, language)
    figure = drawn(facts, size)
    rated = facts.dropna(subset=["relevance_raw", "influence_raw"])
    assert told(figure, facts) == Counter(rated["name"])
    check(figure)
    numbers = [int(mark) for mark, _ in figure["list"] if mark.isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) <= 99, "two digits stand in a point, three do not"


@settings(max_examples=8, deadline=None)
@given(st.integers(100, 320), st.integers(0, 99), st.sampled_from(["en", "zh"]))
def test_however_the_ratings_fall_everyone_is_told_once(people: int, seed: int, language: str) -> None:
    facts = crowd(people, language, seed)
    figure = drawn(facts)
    assert told(figure, facts) == Counter(facts.dropna(subset=["relevance_raw", "influence_raw"])["name"])
    check(figure)


@pytest.mark.parametrize("people", [120, 300])
def test_ratings_between_the_levels_crowd_as_well(people: int) -> None:
    random = np.random.default_rng(2)
    facts = crowd(people).assign(
        relevance_raw=1 + 4 * random.random(people), influence_raw=1 + 4 * random.beta(4, 3, people)
    )
    facts = standing(facts)
    figure = drawn(facts)
    assert told(figure, facts) == Counter(facts["name"])
    check(figure)


def test_a_few_people_are_never_a_crowd() -> None:
    facts = crowd(60).dropna(subset=["relevance_raw"])
    assert set(crowds(facts, Cuts(), ROOM, pd.Series(24, index=facts.index))) == {""}
    assert not drawn(standing(crowd(12)))["crowds"]


def test_a_place_with_more_people_than_can_stand_on_it_is_a_crowd_however_few_there_are_in_all() -> None:
    facts = pd.DataFrame({"relevance": [0.75] * 5 + [0.25] * 3 + [0.0], "influence": 0.75})
    most = pd.Series([4] * 5 + [3] * 3 + [1], index=facts.index)
    assert crowds(facts, Cuts(), ROOM, most).tolist() == ["A"] * 5 + [""] * 4


def place_of(drawing: dict[str, Any]) -> list[tuple[int, float, float]]:
    """Where everybody's mark stands on 0..1; of a crowd the first of its people."""
    levels = {axis: drawing["ground"]["axes"][axis]["levels"] for axis in ("relevance", "influence")}
    (left, *_), (right, *_) = levels["relevance"][0], levels["relevance"][-1]
    (low, *_), (high, *_) = levels["influence"][0], levels["influence"][-1]
    return [
        (
            mark.get("record", mark.get("records", [None])[0]),
            (mark["x"] - left) / (right - left),
            (mark["y"] - low) / (high - low),
        )
        for mark in drawing["people"] + drawing["crowds"]
    ]


@pytest.mark.parametrize("people", [26, 60, 120, 300])
@pytest.mark.parametrize("cuts", [Cuts(), Cuts(relevance=0.75, influence=0.25), Cuts(relevance=0.6, influence=0.6)])
@pytest.mark.parametrize(("size", "astray"), [(None, 0.28), ("tasks", 0.35)])
def test_on_the_levels_of_the_scale_everyone_stands_near_enough_to_be_read_right(
    people: int, cuts: Cuts, size: str | None, astray: float
) -> None:
    """A level is a quarter of the scale; blocks and bubbles are centred on it, also on the lines."""
    facts = crowd(people)
    figure = drawn(facts, cuts=cuts, look=Look(size))
    places = pd.DataFrame(place_of(figure), columns=["record", "x", "y"]).set_index("record")
    blocks = places.loc[[person["record"] for person in figure["people"]]]
    middle = blocks.groupby([facts.loc[blocks.index, name] for name in ("relevance", "influence")])
    reach = (middle.max() + middle.min()) / 2
    assert np.allclose(reach, np.array(reach.index.tolist()), atol=0.002 if size is None else 0.02)
    for record, x, y in place_of(figure):
        assert abs(x - facts.at[record, "relevance"]) < astray / 4
        assert abs(y - facts.at[record, "influence"]) < astray / 4


def between_the_levels(spread: str, people: int) -> pd.DataFrame:
    """Map facts with ratings of two decimals."""
    random, shape = np.random.default_rng(1), (people, 2)
    judged = {
        "around a level": lambda: 4 + random.uniform(-0.18, 0.18, shape),
        "around both lines": lambda: 3 + random.uniform(-0.18, 0.18, shape),
        "half of them on a level": lambda: (
            4 + random.uniform(-0.18, 0.18, shape) * (np.arange(people) % 2)[:, np.newaxis]
        ),
        "close together": lambda: random.normal(3.8, 0.25, shape),
        "far and wide": lambda: random.normal(3.5, 0.8, shape),
        "all over": lambda: random.uniform(1, 5, shape),
    }[spread]()
    across, up = np.clip(judged, 1, 5).round(2).T
    return standing(crowd(people).assign(relevance_raw=across, influence_raw=up))


@pytest.mark.parametrize("people", [20, 40, 80, 120, 300])
@pytest.mark.parametrize(
    "spread",
    ["around a level", "around both lines", "half of them on a level", "close together", "far and wide", "all over"],
)
@pytest.mark.parametrize("small", [False, True], ids=["large", "small"])
def test_between_the_levels_nobody_stands_far_from_his_or_her_own_figures(
    people: int, spread: str, small: bool
) -> None:
    """A point stands within 0.36 of a level from the figures of its person, and a bubble within 0.65 from all the others."""
    facts = between_the_levels(spread, people)
    figures = facts[["relevance", "influence"]]
    own, middles = _small(facts) if small else _large(facts)
    for record, place in own.items():
        assert np.abs(np.subtract(figures.loc[record].tolist(), place)).max() < 0.36 / 4
    for person in figures.drop(index=list(own)).to_numpy():
        assert np.abs(middles - person).max(axis=1).min() < 0.65 / 4


def _small(facts: pd.DataFrame) -> tuple[dict[int, tuple[float, float]], np.ndarray]:
    figure = small_map.figure(facts, words=dict.fromkeys(small_map.WORDS, "word"), palette=PALETTES["light"])
    alone = next((trace for trace in figure.data if trace.name == "people"), None)
    own = {record: (x, y) for record, x, y in zip(alone.customdata, alone.x, alone.y, strict=True)} if alone else {}
    bubbles = [trace for trace in figure.data if trace.name == "crowds"]
    middles = np.array([place for trace in bubbles for place in zip(trace.x, trace.y, strict=True)]).reshape(-1, 2)
    return own, middles


def _large(facts: pd.DataFrame) -> tuple[dict[int, tuple[float, float]], np.ndarray]:
    figure = drawn(facts)
    places, alone = place_of(figure), len(figure["people"])
    middles = np.array([(x, y) for _, x, y in places[alone:]]).reshape(-1, 2)
    return {record: (x, y) for record, x, y in places[:alone]}, middles


@pytest.mark.parametrize("people", [MANY + 1, 1_000, 20_000])
def test_however_many_rate_as_finely_as_they_like_points_stay_by_their_figures(people: int) -> None:
    """Comparing everybody with everybody would take minutes and gigabytes here. One alone between bubbles gives way to them."""
    facts = between_the_levels("all over", people)
    figure = drawn(facts)
    assert set(told(figure, facts).values()) == {1}
    for record, x, y in place_of(figure):
        assert np.abs(np.subtract(facts.loc[record, ["relevance", "influence"]].tolist(), (x, y))).max() < 0.75 / 4


@pytest.mark.parametrize("people", [60, 300])
def test_whoever_is_chosen_out_of_a_crowd_is_named_beside_it(people: int) -> None:
    facts = crowd(people)
    crowded = [record for mark, records in drawn(facts)["list"] if mark.isalpha() for record in records]
    assert len(crowded) > 20
    for record in crowded:
        figure = drawn(facts, chosen=record)
        names = figure["picked"] + [person["name"] for person in figure["people"] if person["name"]]
        bold, name = [one["text"] for one in names if one["bold"]], facts.at[record, "name"]
        assert len(bold) == 1, name
        assert bold[0] == name or name.startswith(bold[0].removesuffix("…"))


@pytest.mark.parametrize("people", [26, 60, 120])
@pytest.mark.parametrize("cuts", [Cuts(), Cuts(relevance=0.75, influence=0.25), Cuts(relevance=0.6, influence=0.6)])
def test_no_name_crosses_a_line_or_stands_on_the_other_side_of_it(people: int, cuts: Cuts) -> None:
    facts = crowd(people)
    figure = drawn(facts, cuts=cuts)
    axes = figure["ground"]["axes"]
    (left_end, *_), (right_end, *_) = axes["relevance"]["levels"][0], axes["relevance"]["levels"][-1]
    (low_end, *_), (high_end, *_) = axes["influence"]["levels"][0], axes["influence"]["levels"][-1]
    line_x = left_end + cuts.relevance * (right_end - left_end)
    line_y = low_end + cuts.influence * (high_end - low_end)
    named = [mark for mark in figure["people"] if mark["name"]]
    for mark in named:
        person, (left, up, right, down) = facts.loc[mark["record"]], mark["name"]["box"]
        assert left >= line_x - 0.2 if person["relevance"] >= cuts.relevance else right <= line_x + 0.2
        assert down <= line_y + 0.2 if person["influence"] >= cuts.influence else up >= line_y - 0.2
    assert len(named) >= 8


def test_the_fullest_places_become_crowds_until_the_rest_has_room() -> None:
    facts = crowd(300).dropna(subset=["relevance_raw"])
    crowd_of = crowds(facts, Cuts(), ROOM, pd.Series(24, index=facts.index))
    places = facts.groupby(["relevance", "influence"])
    assert (crowd_of == "").sum() <= OPEN
    assert crowd_of.groupby([facts["relevance"], facts["influence"]]).nunique().eq(1).all()
    open_sizes, crowd_sizes = (
        places.size()[places.apply(lambda at: (crowd_of[at.index] == "").all()) == is_open] for is_open in (True, False)
    )
    assert open_sizes.max() <= min(crowd_sizes.min(), 24)
    letters = crowd_of[crowd_of != ""].drop_duplicates()
    assert sorted(letters) == [chr(ord("A") + at) for at in range(len(letters))]


def test_nobody_shares_a_crowd_across_a_cut() -> None:
    facts = pd.DataFrame({"relevance": [0.5] * 30 + [0.52] * 30, "influence": 0.5})
    crowd_of = crowds(facts, Cuts(relevance=0.51), ROOM, pd.Series(24, index=facts.index))
    assert crowd_of.groupby(facts["relevance"]).unique().str[0].tolist() == ["A", "B"]


def test_a_crowd_says_who_is_in_it() -> None:
    facts = standing(crowd(30).assign(relevance_raw=4.0, influence_raw=4.0))
    figure = drawn(facts, chosen=3)
    (bubble,) = figure["crowds"]
    assert (bubble["mark"], bubble["records"]) == ("A", list(range(30)))
    assert bubble["said"][:2] == ["A ×30", "Zhao Min"]
    assert bubble["said"][-1] == "+18"
    assert len(bubble["said"]) == 14
    assert figure["list"] == [("A", list(range(30)))]
    assert [name["text"] for name in figure["picked"]] == ["Li Na"]


def test_a_crowd_tells_how_many_oppose_in_a_diamond_and_on_its_card_who() -> None:
    facts = standing(
        crowd(9).assign(relevance_raw=4.0, influence_raw=4.0, attitude=["against", "for", "against"] + [None] * 6)
    )
    (bubble,) = drawn(facts)["crowds"]
    assert bubble["against"] == 2
    assert bubble["said"][1:4] == ["◆ Zhao Min", "Qian Li", "◆ Sun Wei"]
    assert drawn(facts.assign(attitude=None))["crowds"][0]["against"] == 0


def test_a_number_stands_in_a_point_with_room_for_it() -> None:
    facts = standing(crowd(120).assign(attitude="against", name=lambda people: people["name"] + " of a very long name"))
    numbered = [person for person in drawn(facts)["people"] if person["number"]]
    assert numbered
    assert {person["shape"] for person in numbered} == {"diamond"}
    assert min(person["r"] for person in numbered) >= 8
    assert all(person["fill"] != person["ink"] for person in numbered)


def test_the_only_one_shown_of_a_crowd_has_name_and_point() -> None:
    facts = standing(crowd(30).assign(relevance_raw=4.0, influence_raw=4.0))
    figure = drawn(facts.iloc[:1], everyone=facts)
    assert (figure["list"], figure["crowds"]) == ([], [])
    assert [person["name"]["text"] for person in figure["people"]] == ["Zhao Min"]
