"""How long a plan takes: both passes, the same passes over networkx and in dictionaries, and the whole plan from the list.

Run with `pytest tests/benchmarks/test_bench_schedule.py --benchmark-only`.
"""

from datetime import date
from graphlib import TopologicalSorter

import networkx as nx
import numpy as np
import pytest

from analytics.schedule import planned
from analytics.schedule.critical_path import Links, Reckoned, reckoned
from data import demo

TODAY = date(2026, 11, 18)


def network(tasks: int) -> tuple[list[int], Links]:
    """Seeded durations and about two finish-to-start links a task."""
    draw = np.random.default_rng(1)
    after = np.repeat(np.arange(1, tasks), 2)
    before = np.maximum(0, after - draw.integers(1, 50, len(after)))
    minutes = draw.integers(1, 20, tasks) * 480
    return minutes.tolist(), Links(after.tolist(), before.tolist(), [0] * len(after), [0] * len(after))


def ours(minutes: list[int], links: Links) -> Reckoned:
    count = len(minutes)
    return reckoned(minutes, [0] * count, [(None, None)] * count, [None] * count, links)


def in_dictionaries(minutes: list[int], links: Links) -> tuple[dict[int, int], dict[int, int]]:
    """Early and late starts of the same network, as one would write it down: the standard library's order, then two loops."""
    waits: dict[int, set[int]] = {task: set() for task in range(len(minutes))}
    then: dict[int, set[int]] = {task: set() for task in range(len(minutes))}
    for task, before in zip(links.task, links.predecessor, strict=True):
        waits[task].add(before)
        then[before].add(task)
    order = list(TopologicalSorter(waits).static_order())
    early: dict[int, int] = {}
    for task in order:
        early[task] = max((early[before] + minutes[before] for before in waits[task]), default=0)
    end = max(early[task] + minutes[task] for task in order)
    late: dict[int, int] = {}
    for task in reversed(order):
        late[task] = min((late[after] for after in then[task]), default=end) - minutes[task]
    return early, late


def over_networkx(minutes: list[int], links: Links) -> tuple[dict[int, int], dict[int, int]]:
    """The same over a graph of networkx: its topological order, forward over predecessors, backward over successors."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(minutes)))
    graph.add_edges_from(zip(links.predecessor, links.task, strict=True))
    order = list(nx.topological_sort(graph))
    early: dict[int, int] = {}
    for task in order:
        early[task] = max((early[before] + minutes[before] for before in graph.predecessors(task)), default=0)
    end = max(early[task] + minutes[task] for task in order)
    late: dict[int, int] = {}
    for task in reversed(order):
        late[task] = min((late[after] for after in graph.successors(task)), default=end) - minutes[task]
    return early, late


def told(benchmark, tasks: int, peer: str) -> None:
    """Notes what is measured for the page of figures."""
    benchmark.group = f"schedule {tasks:,} tasks with about two links each"
    benchmark.extra_info.update(rows=tasks, peer=peer)


@pytest.mark.parametrize("tasks", [1_000, 10_000])
def test_both_passes_over_networkx(benchmark, tasks: int) -> None:
    told(benchmark, tasks, "a loop over networkx: early and late starts alone")
    minutes, links = network(tasks)
    early, late = benchmark.pedantic(over_networkx, args=(minutes, links), rounds=5, warmup_rounds=1)
    answer = ours(minutes, links)
    assert answer.early_start.tolist() == [early[task] for task in range(tasks)]
    assert answer.late_start.tolist() == [late[task] for task in range(tasks)]


@pytest.mark.parametrize("tasks", [300, 1_000, 10_000])
def test_both_passes(benchmark, tasks: int) -> None:
    told(benchmark, tasks, "Liaison, both passes: four link types, lags, free slack, what drives each task")
    minutes, links = network(tasks)
    answer = benchmark.pedantic(ours, args=(minutes, links), rounds=5, warmup_rounds=1)
    assert (answer.late_start >= answer.early_start).all()


@pytest.mark.parametrize("tasks", [300, 1_000, 10_000])
def test_both_passes_in_dictionaries(benchmark, tasks: int) -> None:
    told(benchmark, tasks, "a loop over dictionaries: early and late starts alone")
    minutes, links = network(tasks)
    early, late = benchmark.pedantic(in_dictionaries, args=(minutes, links), rounds=5, warmup_rounds=1)
    answer = ours(minutes, links)
    assert answer.early_start.tolist() == [early[task] for task in range(tasks)]
    assert answer.late_start.tolist() == [late[task] for task in range(tasks)]


@pytest.mark.parametrize("tasks", [300, 1_000, 10_000])
def test_a_whole_plan_from_the_list(benchmark, tasks: int) -> None:
    benchmark.group = f"a whole plan of {tasks:,} tasks"
    benchmark.extra_info.update(rows=tasks, peer="Liaison: links found, both passes, dates by the calendar")
    book = demo.large(tasks, max(120, tasks // 30))
    plan = benchmark.pedantic(planned, args=(book, TODAY), rounds=3, warmup_rounds=1)
    assert plan.tasks["finish"].notna().all()
