"""However many people there are, each is told exactly once, by name, number or crowd, and nothing covers anything."""

from collections import Counter
from itertools import combinations

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.charts import map as grid
from analytics.charts import small_map
from analytics.charts.crowding import MANY, OPEN, ROOM, crowds
from analytics.charts.lettering import LINE, width
from analytics.charts.palette import PALETTES
from analytics.map import Cuts
from tests.crowd import crowd, standing

WORDS = dict.fromkeys(grid.WORDS, "word")
SIZES = {"page": (740, 580), "default": (860, 600)}


def drawn(
    facts: pd.DataFrame, size: tuple[int, int] = SIZES["page"], **more: object
) -> tuple[go.Figure, list[tuple[str, str]]]:
    across, down = size
    return grid.figure(facts, words=WORDS, title="", palette=PALETTES["light"], width=across, height=down, **more)  # type: ignore[arg-type]


def told(figure: go.Figure, listed: list[tuple[str, str]], facts: pd.DataFrame) -> Counter[str]:
    """How often each name is told: beside its point, or in the list under a number or letter that the map has."""
    full = set(facts["name"])
    people = next(trace for trace in figure.data if trace.name == "people")
    crowded = [trace for trace in figure.data if trace.name == "crowds"]
    marks = {text for text in people.text or () if text}
    marks |= {text.split("</b>")[0].removeprefix("<b>") for trace in crowded for text in trace.text}
    assert {mark for mark, _ in listed} == marks
    numberless = [
        record for record, text in zip(people.customdata, people.text or [""] * len(people.x), strict=True) if not text
    ]
    written = [note.text for note in figure.layout.annotations[4:]]  # the first four name the quarters
    assert len(written) == len(numberless)
    assert all(text in full or text.endswith("…") for text in written)
    return Counter([facts.at[record, "name"] for record in numberless] + [name for _, name in listed])


def pixels(figure: go.Figure) -> tuple[list[tuple[float, float, float]], list[tuple[float, float, float, float]]]:
    """Points and bubbles as x, y, radius, and names as left, top, right, bottom."""
    layout, margin = figure.layout, figure.layout.margin

    def at(x: float, y: float) -> tuple[float, float]:
        (low, high), (bottom, top) = layout.xaxis.range, layout.yaxis.range
        across = margin.l + (x - low) / (high - low) * (layout.width - margin.l - margin.r)
        return across, layout.height - margin.b - (y - bottom) / (top - bottom) * (layout.height - margin.t - margin.b)

    circles = [
        (*at(x, y), size / 2 / (0.8 if "diamond" in str(shape) else 1))
        for trace in figure.data
        if trace.name in ("people", "crowds")
        for x, y, size, shape in zip(
            trace.x, trace.y, trace.marker.size,
            [trace.marker.symbol] * len(trace.x) if isinstance(trace.marker.symbol, str) else trace.marker.symbol,
            strict=True,
        )
    ]  # fmt: skip
    boxes = []
    for note in figure.layout.annotations[4:]:
        long, high = width(note.text, 12), LINE * 12
        x, y = at(note.x, note.y)
        left = x - {"left": 0, "center": 0.5, "right": 1}[note.xanchor] * long
        boxes.append((left, y - high / 2, left + long, y + high / 2))
    return circles, boxes


def check(figure: go.Figure) -> None:
    circles, boxes = pixels(figure)
    assert not [
        pair for pair in combinations(circles, 2) if np.hypot(*(np.subtract(*pair)[:2])) < pair[0][2] + pair[1][2] - 0.1
    ]
    assert not [
        (a, b)
        for a, b in combinations(boxes, 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.1 and min(a[3], b[3]) - max(a[1], b[1]) > 0.1
    ]
    for left, top, right, bottom in boxes:
        for x, y, radius in circles:
            assert np.hypot(max(left - x, x - right, 0), max(top - y, y - bottom, 0)) > radius - 0.1
        assert left >= figure.layout.margin.l
        assert right <= figure.layout.width - figure.layout.margin.r


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES.values(), ids=list(SIZES))
@pytest.mark.parametrize("people", [26, 60, 120, 300, 500])
def test_everyone_is_named_numbered_or_counted_exactly_once(people: int, size: tuple[int, int], language: str) -> None:
    facts = crowd(people, language)
    figure, listed = drawn(facts, size)
    rated = facts.dropna(subset=["relevance_raw", "influence_raw"])
    assert told(figure, listed, facts) == Counter(rated["name"])
    check(figure)
    numbers = [int(mark) for mark, _ in listed if mark.isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) <= 99, "two digits stand in a point, three do not"


@settings(max_examples=8, deadline=None)
@given(st.integers(100, 320), st.integers(0, 99), st.sampled_from(["en", "zh"]))
def test_however_the_ratings_fall_everyone_is_told_once(people: int, seed: int, language: str) -> None:
    facts = crowd(people, language, seed)
    figure, listed = drawn(facts)
    assert told(figure, listed, facts) == Counter(facts.dropna(subset=["relevance_raw", "influence_raw"])["name"])
    check(figure)


@pytest.mark.parametrize("people", [120, 300])
def test_ratings_between_the_levels_crowd_as_well(people: int) -> None:
    random = np.random.default_rng(2)
    facts = crowd(people).assign(
        relevance_raw=1 + 4 * random.random(people), influence_raw=1 + 4 * random.beta(4, 3, people)
    )
    facts = standing(facts)
    figure, listed = drawn(facts)
    assert told(figure, listed, facts) == Counter(facts["name"])
    check(figure)


def test_a_few_people_are_never_a_crowd() -> None:
    facts = crowd(60).dropna(subset=["relevance_raw"])
    assert set(crowds(facts, Cuts(), ROOM, pd.Series(24, index=facts.index))) == {""}
    assert not any(trace.name == "crowds" for trace in drawn(standing(crowd(12)))[0].data)


def test_a_place_with_more_people_than_can_stand_on_it_is_a_crowd_however_few_there_are_in_all() -> None:
    facts = pd.DataFrame({"relevance": [0.75] * 5 + [0.25] * 3 + [0.0], "influence": 0.75})
    most = pd.Series([4] * 5 + [3] * 3 + [1], index=facts.index)
    assert crowds(facts, Cuts(), ROOM, most).tolist() == ["A"] * 5 + [""] * 4


def place_of(figure: go.Figure) -> list[tuple[int, float, float]]:
    return [
        (int(record), x, y)
        for trace in figure.data
        if trace.name in ("people", "crowds")
        for record, x, y in zip(trace.customdata, trace.x, trace.y, strict=True)
    ]


@pytest.mark.parametrize("people", [26, 60, 120, 300])
@pytest.mark.parametrize("cuts", [Cuts(), Cuts(relevance=0.75, influence=0.25), Cuts(relevance=0.6, influence=0.6)])
@pytest.mark.parametrize(("size", "astray"), [(None, 0.28), ("tasks", 0.35)])
def test_on_the_levels_of_the_scale_everyone_stands_near_enough_to_be_read_right(
    people: int, cuts: Cuts, size: str | None, astray: float
) -> None:
    """A level is a quarter of the scale; blocks and bubbles are centred on it, also on the lines."""
    facts = crowd(people)
    look = {"words": WORDS, "title": "", "palette": PALETTES["light"], "width": 740, "height": 580}
    figure, _ = grid.figure(facts, cuts=cuts, size=size, **look)  # type: ignore[arg-type]
    points = next(trace for trace in figure.data if trace.name == "people")
    blocks = pd.DataFrame({"x": points.x, "y": points.y}, index=points.customdata)
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
    if small:
        figure = small_map.figure(facts, words=dict.fromkeys(small_map.WORDS, "word"), palette=PALETTES["light"])
    else:
        figure, _ = drawn(facts)
    alone = next((trace for trace in figure.data if trace.name == "people"), None)
    own = {record: (x, y) for record, x, y in zip(alone.customdata, alone.x, alone.y, strict=True)} if alone else {}
    for record, place in own.items():
        assert np.abs(np.subtract(figures.loc[record].tolist(), place)).max() < 0.36 / 4
    bubbles = [trace for trace in figure.data if trace.name == "crowds"]
    middles = np.array([place for trace in bubbles for place in zip(trace.x, trace.y, strict=True)]).reshape(-1, 2)
    for person in figures.drop(index=list(own)).to_numpy():
        assert np.abs(middles - person).max(axis=1).min() < 0.65 / 4


@pytest.mark.parametrize("people", [MANY + 1, 1_000, 20_000])
def test_however_many_rate_as_finely_as_they_like_points_stay_by_their_figures(people: int) -> None:
    """Comparing everybody with everybody would take minutes and gigabytes here. One alone between bubbles gives way to them."""
    facts = between_the_levels("all over", people)
    figure, listed = drawn(facts)
    assert set(told(figure, listed, facts).values()) == {1}
    for record, x, y in place_of(figure):
        assert np.abs(np.subtract(facts.loc[record, ["relevance", "influence"]].tolist(), (x, y))).max() < 0.75 / 4


@pytest.mark.parametrize("people", [60, 300])
def test_whoever_is_chosen_out_of_a_crowd_is_named_beside_it(people: int) -> None:
    facts = crowd(people)
    crowded = Counter(name for mark, name in drawn(facts)[1] if mark.isalpha())
    assert len(crowded) > 20
    for record in facts.index[facts["name"].isin(list(crowded))]:
        figure, _ = drawn(facts, chosen=record)
        bold = [note.text[3:-4] for note in figure.layout.annotations[4:] if note.text.startswith("<b>")]
        name = facts.at[record, "name"]
        assert len(bold) == 1, name
        assert bold[0] == name or name.startswith(bold[0].removesuffix("…"))


@pytest.mark.parametrize("people", [26, 60, 120])
@pytest.mark.parametrize("cuts", [Cuts(), Cuts(relevance=0.75, influence=0.25), Cuts(relevance=0.6, influence=0.6)])
def test_no_name_crosses_a_line_or_stands_on_the_other_side_of_it(people: int, cuts: Cuts) -> None:
    facts = crowd(people)
    figure, _ = drawn(facts, cuts=cuts)
    high = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    (low, top), x_range = figure.layout.yaxis.range, figure.layout.xaxis.range
    wide = figure.layout.width - figure.layout.margin.l - figure.layout.margin.r
    full = {name: record for record, name in facts["name"].items()}
    _, boxes = pixels(figure)
    checked = 0
    for note, (left, up, right, down) in zip(figure.layout.annotations[4:], boxes, strict=True):
        if note.text not in full:
            continue  # shortened
        person, checked = facts.loc[full[note.text]], checked + 1
        line_x = figure.layout.margin.l + (cuts.relevance - x_range[0]) / (x_range[1] - x_range[0]) * wide
        line_y = figure.layout.margin.t + (top - cuts.influence) / (top - low) * high
        assert left >= line_x - 0.1 if person["relevance"] >= cuts.relevance else right <= line_x + 0.1
        assert down <= line_y + 0.1 if person["influence"] >= cuts.influence else up >= line_y - 0.1
    assert checked >= 8


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
    figure, listed = drawn(facts, chosen=3)
    bubble = next(trace for trace in figure.data if trace.name == "crowds")
    assert list(bubble.text) == ["<b>A</b><br>×30"]
    assert list(bubble.customdata) == [4], "a click leads on from who is chosen"
    assert "<b>Zhou Yan</b>" not in [note.text for note in figure.layout.annotations]
    assert "<b>Li Na</b>" in [note.text for note in figure.layout.annotations]
    card = bubble.hovertext[0].split("<br>")
    assert card[:2] == ["<b>A ×30</b>", "Zhao Min"]
    assert card[-1] == "+18"
    assert len(card) == 14
    assert listed == [("A", name) for name in facts["name"]]
    assert [trace.name for trace in figure.data if trace.name == "chosen"] == ["chosen"]


def test_clicking_on_a_crowd_leads_to_each_of_its_people_in_turn() -> None:
    facts = standing(crowd(9).assign(relevance_raw=4.0, influence_raw=4.0))
    chosen, met = None, []
    for _ in range(9):
        figure, _ = drawn(facts, chosen=chosen)
        chosen = next(trace for trace in figure.data if trace.name == "crowds").customdata[0]
        met.append(chosen)
    assert met == list(range(9))


def test_a_crowd_tells_how_many_oppose_in_a_diamond_and_on_its_card_who() -> None:
    facts = standing(
        crowd(9).assign(relevance_raw=4.0, influence_raw=4.0, attitude=["against", "for", "against"] + [None] * 6)
    )
    figure, _ = drawn(facts)
    sign = next(trace for trace in figure.data if trace.name == "opposing")
    assert (sign.marker.symbol, list(sign.text)) == ("diamond", ["2"])
    assert sign.hovertext[0].split("<br>")[1:4] == ["◆ Zhao Min", "Qian Li", "◆ Sun Wei"]
    nobody, _ = drawn(facts.assign(attitude=None))
    assert not [trace for trace in nobody.data if trace.name == "opposing"]


def test_the_ring_has_the_form_of_who_is_chosen() -> None:
    facts = standing(crowd(2).assign(relevance_raw=[4.0, 2.0], influence_raw=4.0, attitude=["against", "for"]))
    rings = [next(trace for trace in drawn(facts, chosen=one)[0].data if trace.name == "chosen") for one in (0, 1)]
    assert [ring.marker.symbol for ring in rings] == ["diamond-open", "circle-open"]
    points = next(trace for trace in drawn(facts)[0].data if trace.name == "people")
    for ring, size, x, y in zip(rings, points.marker.size, points.x, points.y, strict=True):
        assert (ring.x[0], ring.y[0]) == (x, y)
        assert 3 < ring.marker.size[0] - size < 8


def test_a_number_in_an_opposing_point_stands_in_a_diamond_with_an_outline() -> None:
    facts = standing(crowd(120).assign(attitude="against", name=lambda people: people["name"] + " of a very long name"))
    numbered = next(trace for trace in drawn(facts)[0].data if trace.name == "people")
    widths = [wide for wide, text in zip(numbered.marker.line.width, numbered.text, strict=True) if text]
    assert widths
    assert set(numbered.marker.symbol) <= {"diamond", "diamond-open"}
    assert min(widths) >= 1


def test_the_only_one_shown_of_a_crowd_has_name_and_point() -> None:
    facts = standing(crowd(30).assign(relevance_raw=4.0, influence_raw=4.0))
    figure, listed = drawn(facts.iloc[:1], everyone=facts)
    assert listed == []
    assert [note.text for note in figure.layout.annotations[4:]] == ["Zhao Min"]
