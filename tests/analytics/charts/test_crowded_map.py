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
from analytics.charts.crowding import MOST, OPEN, ROOM, crowds
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
    assert set(crowds(facts, Cuts(), ROOM)) == {""}


def test_the_fullest_places_become_crowds_until_the_rest_has_room() -> None:
    facts = crowd(300).dropna(subset=["relevance_raw"])
    crowd_of = crowds(facts, Cuts(), ROOM)
    places = facts.groupby(["relevance", "influence"])
    assert (crowd_of == "").sum() <= OPEN
    assert crowd_of.groupby([facts["relevance"], facts["influence"]]).nunique().eq(1).all()
    open_sizes, crowd_sizes = (
        places.size()[places.apply(lambda at: (crowd_of[at.index] == "").all()) == is_open] for is_open in (True, False)
    )
    assert open_sizes.max() <= min(crowd_sizes.min(), MOST)
    letters = crowd_of[crowd_of != ""].drop_duplicates()
    assert sorted(letters) == [chr(ord("A") + at) for at in range(len(letters))]


def test_nobody_shares_a_crowd_across_a_cut() -> None:
    facts = pd.DataFrame({"relevance": [0.5] * 30 + [0.52] * 30, "influence": 0.5})
    assert crowds(facts, Cuts(relevance=0.51), ROOM).groupby(facts["relevance"]).unique().str[0].tolist() == ["A", "B"]


def test_a_crowd_says_who_is_in_it() -> None:
    facts = standing(crowd(30).assign(relevance_raw=4.0, influence_raw=4.0))
    figure, listed = drawn(facts, chosen=3)
    bubble = next(trace for trace in figure.data if trace.name == "crowds")
    assert list(bubble.text) == ["<b>A</b><br>×30"]
    assert list(bubble.customdata) == [0]
    card = bubble.hovertext[0].split("<br>")
    assert card[:2] == ["<b>A ×30</b>", "Zhao Min"]
    assert card[-1] == "+18"
    assert len(card) == 14
    assert listed == [("A", name) for name in facts["name"]]
    assert [trace.name for trace in figure.data if trace.name == "chosen"] == ["chosen"]


def test_the_only_one_shown_of_a_crowd_has_name_and_point() -> None:
    facts = standing(crowd(30).assign(relevance_raw=4.0, influence_raw=4.0))
    figure, listed = drawn(facts.iloc[:1], everyone=facts)
    assert listed == []
    assert [note.text for note in figure.layout.annotations[4:]] == ["Zhao Min"]
