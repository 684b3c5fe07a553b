"""How long the map takes from 60 people to 500: all of it, and the placing of names beside the plain loop over pairs; and its facts of 2,000.

Run with `pytest tests/benchmarks/test_bench_map.py --benchmark-only`.
"""

import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from analytics import map as facts_of
from analytics.charts import map as grid
from analytics.charts.around import beside
from analytics.charts.lettering import LINE, width
from analytics.charts.palette import PALETTES
from analytics.charts.paper import Margins
from analytics.charts.placing import placed_labels
from analytics.charts.rulers import ONE_TO_FIVE
from analytics.charts.spreading import Area
from analytics.charts.standing import between, points
from analytics.charts.zones import Ground
from analytics.map import MIDPOINTS
from data.kinds import Table
from tests.crowd import crowd

WORDS = dict.fromkeys(grid.WORDS, "word")
GROUND = Ground(740, 580, Margins(52, 12, 8, 72))


def stood(people: int) -> tuple[pd.DataFrame, dict[int, str]]:
    """Points of the people who have one, and their names."""
    facts = crowd(people).dropna(subset=["relevance"])
    at = points(facts, GROUND, MIDPOINTS, None, ONE_TO_FIVE)
    alone = at[at["crowd"] == ""]
    return alone, facts.loc[alone.index, "name"].to_dict()


def in_a_plain_loop(at: pd.DataFrame, names: dict[int, str], area: Area) -> int:
    """Names beside their points, first come first served, box by box: fewer places tried than ours, and no leaders."""
    circles, boxes = at[["x", "y", "radius"]].to_numpy(), list[tuple[float, ...]]()
    for circle, name in zip(circles, names.values(), strict=True):
        for left, top, right, bottom in beside(circle, width(name, 12), LINE * 12).boxes.tolist():
            if left < area.left or right > area.right or top < area.top or bottom > area.bottom:
                continue
            if any(left < c and a < right and top < d and b < bottom for a, b, c, d in boxes):
                continue
            if any(left - r < x < right + r and top - r < y < bottom + r for x, y, r in circles.tolist()):
                continue
            boxes.append((left, top, right, bottom))
            break
    return len(boxes)


@pytest.mark.benchmark(group="the whole map")
@pytest.mark.parametrize("people", [60, 120, 300, 500])
def test_the_whole_map(benchmark: BenchmarkFixture, people: int) -> None:
    facts = crowd(people)
    drawn = {"words": WORDS, "palette": PALETTES["light"], "frame": grid.Frame(740, 580)}
    drawing = benchmark.pedantic(grid.drawing, args=(facts,), kwargs=drawn, rounds=3, warmup_rounds=1)
    assert drawing["people"]


@pytest.mark.benchmark(group="names")
@pytest.mark.parametrize("people", [60, 120])
def test_placing_names(benchmark: BenchmarkFixture, people: int) -> None:
    at, names = stood(people)
    area = between(GROUND)
    labels = benchmark.pedantic(lambda: placed_labels(at, names, area=area, size=12), rounds=3, warmup_rounds=1)
    assert (labels["text"] != "").sum() > in_a_plain_loop(at, names, area)


@pytest.mark.benchmark(group="names")
@pytest.mark.parametrize("people", [60, 120])
def test_placing_names_in_a_plain_loop(benchmark: BenchmarkFixture, people: int) -> None:
    at, names = stood(people)
    assert benchmark.pedantic(in_a_plain_loop, args=(at, names, between(GROUND)), rounds=3, warmup_rounds=1) > 0


def register(people: int) -> Table:
    """A register of the crowd: both axes, and the claims that salience needs."""
    facts = crowd(people)
    records = facts[["id", "name", "attitude"]].assign(
        relevance=facts["relevance_raw"], influence=facts["influence_raw"],
        legitimacy=facts["influence_raw"], urgency=facts["relevance_raw"],
    )  # fmt: skip
    return Table("stakeholders", records.rename_axis("record"))


@pytest.mark.benchmark(group="places on the grid")
@pytest.mark.parametrize("people", [500, 2_000])
def test_placing_people_on_the_grid(benchmark: BenchmarkFixture, people: int) -> None:
    placed = benchmark.pedantic(facts_of.placed, args=(register(people),), rounds=5, warmup_rounds=1)
    assert len(placed) == people


@pytest.mark.benchmark(group="movement between two states")
@pytest.mark.parametrize("people", [500, 2_000])
def test_who_moved_between_two_states(benchmark: BenchmarkFixture, people: int) -> None:
    after = register(people)
    before = Table("stakeholders", after.records.assign(influence=after.records["influence"].to_numpy()[::-1]))
    moves = benchmark.pedantic(facts_of.moved, args=(before, after), rounds=5, warmup_rounds=1)
    assert 0 < len(moves) <= people
