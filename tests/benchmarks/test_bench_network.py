"""How long the measures of a network take: ours in one sweep, and networkx in the same run, for 2,000 people and 10,000 ties.

Run with `pytest tests/benchmarks/test_bench_network.py --benchmark-only`.
"""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from analytics.network.arrows import Arrows, arrows, both_ways
from analytics.network.bridges import cut_off
from analytics.network.camps import camps
from analytics.network.standing import constraint, pagerank
from analytics.network.walks import walked

PEOPLE, TIES = 2_000, 10_000


@pytest.fixture(scope="module")
def both() -> tuple[Arrows, nx.DiGraph]:
    draw = np.random.default_rng(1)
    ends = draw.integers(0, PEOPLE, (TIES, 2))
    graph = nx.DiGraph()
    graph.add_nodes_from(range(PEOPLE))
    graph.add_edges_from((one, other) for one, other in ends.tolist() if one != other)
    return arrows(PEOPLE, ends[:, 0], ends[:, 1]), graph


def _walked_by_networkx(graph: nx.DiGraph) -> None:
    nx.betweenness_centrality(graph)
    nx.harmonic_centrality(graph.reverse())
    for one in graph:
        nx.single_source_shortest_path_length(graph, one, cutoff=2)


MEASURES: dict[str, tuple[Callable[[Arrows], Any], Callable[[nx.DiGraph], Any]]] = {
    "betweenness, closeness and reach": (walked, _walked_by_networkx),
    "pagerank": (pagerank, lambda graph: nx.pagerank(graph.reverse(), tol=1e-13 / PEOPLE, max_iter=1000)),
    "constraint": (constraint, nx.constraint),
    "camps": (lambda drawn: camps(both_ways(drawn)), lambda graph: nx.community.louvain_communities(graph.to_undirected(), seed=1)),
    "bridges": (lambda drawn: cut_off(both_ways(drawn)), lambda graph: list(nx.articulation_points(graph.to_undirected()))),
}  # fmt: skip


@pytest.mark.parametrize("peer", ["ours", "networkx"])
@pytest.mark.parametrize("measure", MEASURES)
def test_the_measures_of_a_large_network(
    benchmark: BenchmarkFixture, both: tuple[Arrows, nx.DiGraph], measure: str, peer: str
) -> None:
    benchmark.group = f"network: {measure}, {PEOPLE:,} people and {TIES:,} ties"
    ours, theirs = MEASURES[measure]
    reckon, drawn = (ours, both[0]) if peer == "ours" else (theirs, both[1])
    assert benchmark.pedantic(lambda: (reckon(drawn),), rounds=1 if peer == "networkx" else 3)
