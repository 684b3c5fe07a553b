"""The drawn network: the same each time, nobody on anybody, names that cover nothing, arrows and signs that say what they are."""

from itertools import combinations
from math import hypot
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics import network as question
from analytics.charts import network as chart
from analytics.charts.described import described
from analytics.charts.ink import ink
from analytics.charts.palette import PALETTES
from analytics.charts.spreading import Area
from analytics.charts.stress import set_out
from data.kinds import Table
from tests.crowd import crowd
from tests.test_figures import spoken

AREA = Area(20, 20, 680, 480)


def facts(people: int, ties: int, seed: int = 1, language: str = "en") -> tuple[pd.DataFrame, pd.DataFrame]:
    """A seeded network of so many people, some of its ties against."""
    random = np.random.default_rng(seed)
    names = crowd(people, language)["name"].tolist()
    listed = pd.DataFrame({"id": [f"S{at}" for at in range(people)], "name": names, "influence": 3.0}, index=pd.RangeIndex(people, name="record"))  # fmt: skip
    ends = random.integers(0, people, (ties, 2))
    kinds = random.choice(["influences", "advises", "reports_to", "blocks"], ties, p=[0.4, 0.3, 0.2, 0.1])
    rows = pd.DataFrame({"source": [f"S{one}" for one, _ in ends], "target": [f"S{one}" for _, one in ends], "kind": kinds, "strength": random.integers(1, 6, ties).astype(float)})  # fmt: skip
    drawn = question.network(Table("relations", rows), Table("stakeholders", listed))
    compared = question.compared(question.measured(drawn), Table("stakeholders", listed))
    part = question.strongest_part(compared)
    return compared.loc[part], drawn.ties[drawn.ties["source"].isin(part) & drawn.ties["target"].isin(part)]


def draw(people: pd.DataFrame, ties: pd.DataFrame, **more: Any) -> tuple[Any, list[tuple[str, str]]]:
    look = {"words": spoken_network(), "title": "A finding", "palette": PALETTES["light"], **more}
    return chart.figure(people, ties=ties, **look)


def spoken_network() -> dict[str, str]:
    templates = {
        "camp": "around {name} ({count})",
        "influences": "influences {count}",
        "strength": "{level} of {highest}",
    }
    return {**spoken(chart.WORDS), **templates, "alt_network": "{title}. {people} people, {ties} ties, {against} against, {camps} camps"}  # fmt: skip


@pytest.mark.parametrize(("count", "ties"), [(1, 0), (2, 1), (6, 9), (40, 70), (80, 160)])
def test_everybody_stands_on_the_sheet_and_nobody_on_anybody(count: int, ties: int) -> None:
    ends = np.random.default_rng(2).integers(0, count, (ties, 2)).tolist()
    spots = set_out(count, tuple((min(one), max(one)) for one in ends), AREA, near=40)
    assert spots.shape == (count, 2)
    assert ((spots >= (AREA.left, AREA.top)) & (spots <= (AREA.right, AREA.bottom))).all()
    assert all(hypot(*(one - other)) > 30 for one, other in combinations(spots, 2))


def test_the_same_seed_draws_the_same_network_and_what_was_handed_out_can_be_written_into() -> None:
    pairs = ((0, 1), (1, 2), (2, 3), (3, 0), (3, 4))
    first = set_out(5, pairs, AREA, near=40)
    kept = first.copy()
    first += 1000
    assert (set_out(5, pairs, AREA, near=40) == kept).all()


def test_who_is_tied_stands_nearer_than_who_is_not() -> None:
    spots = set_out(6, ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5)), AREA, near=40)
    one_step, five_steps = hypot(*(spots[0] - spots[1])), hypot(*(spots[0] - spots[5]))
    assert five_steps > 3 * one_step


def test_two_people_at_one_place_are_set_apart() -> None:
    spots = set_out(12, (), Area(0, 0, 200, 200), near=40)
    assert min(hypot(*(one - other)) for one, other in combinations(spots, 2)) > 30


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("people", "ties"), [(14, 12), (60, 110), (80, 200)])
def test_no_name_covers_another_or_a_point_or_leaves_the_sheet_and_everybody_is_told_once(
    people: int, ties: int, language: str
) -> None:
    shown, between = facts(people, ties, language=language)
    figure, numbered = draw(shown, between)
    marks = ink(figure)["marks"]
    boxes = [
        mark[1:5] for mark in marks if mark[0] == "box" and mark[5] == PALETTES["light"].background and not mark[7]
    ]
    assert len(boxes) + len(numbered) == len(shown)
    for left, top, wide, high in boxes:
        assert left >= 0
        assert top >= 0
        assert left + wide <= 700
        assert top + high <= 560
    for (a, b, wide, high), (c, d, across, down) in combinations(boxes, 2):
        assert a + wide <= c + 0.2 or c + across <= a + 0.2 or b + high <= d + 0.2 or d + down <= b + 0.2
    points = [mark for mark in marks if mark[0] in ("dot", "diamond") and mark[-1] >= 0 and mark[3] > 4]
    assert points
    for _, x, y, *_ in points:
        assert not any(left < x < left + wide and top < y < top + high for left, top, wide, high in boxes)


def test_six_camps_have_a_colour_and_a_shape_of_their_own_and_the_rest_is_grey() -> None:
    palette = PALETTES["dark"]
    looks = [chart._look(camp, palette) for camp in (1, 2, 3, 4, 5, 6)]
    assert len({ink for _, ink, _ in looks}) == 6
    assert len({(shape, hollow) for shape, _, hollow in looks}) == 6
    assert chart._look(7, palette) == chart._look(pd.NA, palette) == ("circle", palette.mark, False)


def test_a_tie_says_who_how_and_how_strongly_and_one_against_has_a_sign() -> None:
    people = pd.DataFrame({"name": ["Zhao Min", "Qian <b>Li</b>"], "out_degree": 1, "in_degree": 0, "reach_2": 1, "against": 1, "camp": pd.array([1, 1], dtype="Int64"), "camp_size": 2, "pagerank": 0.5, "mismatch": None, "outsider": False}, index=pd.Index([0, 1], name="record"))  # fmt: skip
    ties = pd.DataFrame({"source": [0, 1], "target": [1, 0], "kinds": ["advises; influences", "blocks"], "strength": [0.8, np.nan], "level": [4.0, np.nan], "against": [False, True]})  # fmt: skip
    figure, _ = draw(people, ties, way=(0, 1))
    told = described(figure)
    assert "Zhao Min → Qian <b>Li</b> / kind advises, kind influences / 4 of 5" in told
    assert "Qian <b>Li</b> → Zhao Min / against / kind blocks / strength unknown" in told
    signs = next(trace for trace in figure.data if trace.name == "against")
    assert list(signs.text) == ["×"]
    lines = [shape for shape in figure.layout.shapes if shape.line.width]
    assert {(line.line.color, line.line.dash) for line in lines} == {(PALETTES["light"].late, "dash"), (PALETTES["light"].accent, None)}  # fmt: skip


def test_the_ties_of_who_is_chosen_stand_out() -> None:
    shown, between = facts(40, 90)
    busy = int(between["source"].mode()[0])
    inks = {shape.line.color for shape in draw(shown, between, chosen=busy)[0].layout.shapes}
    assert inks == {PALETTES["light"].thread, PALETTES["light"].text, PALETTES["light"].late}
    assert PALETTES["light"].text not in {shape.line.color for shape in draw(shown, between)[0].layout.shapes}


def test_a_filter_moves_nobody_and_takes_the_names_of_the_others() -> None:
    shown, between = facts(30, 45)
    faded = shown.index[::2]
    whole, part = (next(trace for trace in draw(shown, between, **more)[0].data if trace.name == "people") for more in ({}, {"faded": faded}))  # fmt: skip
    assert list(whole.x) == list(part.x)
    assert list(whole.y) == list(part.y)
    grey = [colour for at, colour in enumerate(part.marker.color) if shown.index[at] in faded]
    assert set(grey) == {PALETTES["light"].thread}


def test_a_click_yields_the_record_and_an_outsider_opens_nothing() -> None:
    shown, between = facts(10, 14)
    outside = shown.rename(index={shown.index[0]: -1})
    moved = between.replace({"source": {shown.index[0]: -1}, "target": {shown.index[0]: -1}})
    people = next(trace for trace in draw(outside, moved)[0].data if trace.name == "people")
    assert list(people.customdata) == [None, *shown.index[1:]]
