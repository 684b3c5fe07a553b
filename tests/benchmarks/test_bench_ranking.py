"""How long a ranking takes: ours, a plain loop and a library for the same weighted sum, in the same run.

Run with `pytest tests/benchmarks/test_bench_ranking.py --benchmark-only`.
"""

import numpy as np
import pandas as pd
import pytest

from analytics.priorities import AUDIENCES, CRITERIA, Rated, ranked
from analytics.ties import followers

TEAM = AUDIENCES["team"]
LIMITS = [
    (CRITERIA[str(name)].lower, CRITERIA[str(name)].upper, CRITERIA[str(name)].benefit) for name in TEAM.shares.index
]


def many(tasks: int, *, unknown: float = 0.1) -> Rated:
    """Seeded ratings of so many tasks, a tenth of them unknown."""
    draw = np.random.default_rng(1)
    lower, upper = (
        np.array([getattr(criterion, end) for criterion in CRITERIA.values()]) for end in ("lower", "upper")
    )
    raw = lower + draw.random((tasks, len(CRITERIA))) * (upper - lower)
    raw[draw.random(raw.shape) < unknown] = np.nan
    index = pd.RangeIndex(tasks, name="record")
    ids = pd.Series([f"T{n}" for n in index], index=index, dtype="object")
    due = pd.Timestamp("2026-03-02") + pd.to_timedelta(draw.integers(0, 90, tasks), unit="D")
    names = pd.DataFrame({"id": ids, "name": ids, "due": due, "place": range(tasks)}, index=index)
    ratings = pd.DataFrame(raw, columns=list(CRITERIA), index=index)
    return Rated(ratings, pd.DataFrame("typed: it", index=index, columns=list(CRITERIA)), names, names.iloc[:0])


def in_a_plain_loop(rated: Rated) -> list[tuple[int, float]]:
    """The same scores, reckoned task by task."""
    weights = list(TEAM.shares)
    scores = []
    for record, ratings in zip(rated.raw.index, rated.raw[list(TEAM.shares.index)].to_numpy().tolist(), strict=True):
        total = known = 0.0
        for value, weight, (lower, upper, more) in zip(ratings, weights, LIMITS, strict=True):
            if value == value:
                good = min(max((value - lower) / (upper - lower), 0.0), 1.0)
                total += weight * (good if more else 1 - good)
                known += weight
        scores.append((record, round(total / known, 9) if known else float("nan")))
    return sorted(scores, key=lambda pair: -pair[1])


def told(benchmark, tasks: int, peer: str) -> None:
    """Notes what is measured for the page of figures."""
    benchmark.group = f"rank {tasks:,} tasks"
    benchmark.extra_info.update(rows=tasks, peer=peer)


@pytest.mark.parametrize("tasks", [1_000, 10_000, 100_000])
def test_ranking_many_tasks(benchmark, tasks: int) -> None:
    told(benchmark, tasks, "Liaison: unknowns, coverage, the parts of each score, ties by due date")
    rated = many(tasks)
    ranking = benchmark.pedantic(ranked, args=(rated, TEAM), rounds=5, warmup_rounds=1)
    assert len(ranking) == tasks


@pytest.mark.parametrize("tasks", [1_000, 10_000, 100_000])
def test_a_plain_loop_over_as_many_tasks(benchmark, tasks: int) -> None:
    told(benchmark, tasks, "a plain loop, scores and order alone")
    rated = many(tasks)
    by_loop = dict(benchmark.pedantic(in_a_plain_loop, args=(rated,), rounds=3, warmup_rounds=1))
    ours = ranked(rated, TEAM)["score"]
    assert ours.to_dict() == pytest.approx(by_loop, abs=2e-9, nan_ok=True)


@pytest.mark.parametrize("tasks", [1_000, 10_000, 100_000])
def test_a_library_for_the_same_weighted_sum(benchmark, tasks: int) -> None:
    """pymcdm 1.4, given values already on 0..1 and without its checks, which take most of its time."""
    from pymcdm import methods  # here, since it brings matplotlib

    told(benchmark, tasks, "pymcdm, WSM without its checks, scores and ranks alone")
    rated = many(tasks, unknown=0.0)
    lower, upper, more = (np.array(column) for column in zip(*LIMITS, strict=True))
    weights = TEAM.shares.to_numpy()

    def peer() -> np.ndarray:
        at = (rated.raw[list(TEAM.shares.index)].to_numpy() - lower) / (upper - lower)
        good = np.where(more, at, 1 - at)
        scores = methods.WSM(normalization_function=lambda values, cost=False: values)(
            good, weights, np.ones(len(weights)), validation=False
        )
        return methods.WSM().rank(scores)

    ranks = benchmark.pedantic(peer, rounds=5, warmup_rounds=1)
    assert rated.raw.index[ranks.argmin()] == ranked(rated, TEAM).index[0]


@pytest.mark.parametrize("links_per_task", [1, 3, 20])
def test_counting_who_waits_in_a_plan_of_five_thousand(benchmark, links_per_task: int) -> None:
    benchmark.group = "count who waits for each of 5,000 tasks"
    benchmark.extra_info.update(rows=5_000, peer=f"Liaison, {links_per_task} links a task")
    draw = np.random.default_rng(1)
    task = np.repeat(np.arange(1, 5000), links_per_task)
    before = np.maximum(0, task - draw.integers(1, 50, len(task)))
    waits = pd.DataFrame({"task": task, "predecessor": before})
    counts = benchmark.pedantic(followers, args=(waits,), rounds=3)
    assert counts.max() <= 4999
