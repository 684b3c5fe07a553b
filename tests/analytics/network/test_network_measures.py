"""Every measure beside networkx on random networks, and worked examples that one can reckon by hand."""

from math import isclose, isnan, nan
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import network as question
from analytics.network.arrows import Arrows, arrows, both_ways
from analytics.network.bridges import cut_off
from analytics.network.camps import camps, modularity
from analytics.network.standing import constraint, pagerank
from analytics.network.walks import walked
from data.kinds import Table


def made(count: int, pairs: list[tuple[int, int]]) -> tuple[Arrows, nx.DiGraph]:
    """The same network in our arrays and in networkx."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((one, other) for one, other in pairs if one != other)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return arrows(count, ends[:, 0], ends[:, 1]), graph


@st.composite
def networks(draw: st.DrawFn) -> tuple[Arrows, nx.DiGraph]:
    count = draw(st.integers(1, 14))
    person = st.integers(0, count - 1)
    return made(count, draw(st.lists(st.tuples(person, person), max_size=3 * count)))


@given(networks())
@settings(max_examples=150, deadline=None)
def test_every_measure_is_that_of_networkx(both: tuple[Arrows, nx.DiGraph]) -> None:
    drawn, graph = both
    walks, count = walked(drawn), drawn.count
    between = nx.betweenness_centrality(graph)
    assert np.allclose(walks.betweenness, [between[one] for one in range(count)])
    near = nx.harmonic_centrality(
        graph.reverse()
    )  # networkx reckons the ways that lead to a person, we those that lead from one
    assert np.allclose(walks.closeness * max(count - 1, 1), [near[one] for one in range(count)])
    reach = [len(nx.single_source_shortest_path_length(graph, one, cutoff=2)) - 1 for one in range(count)]
    assert walks.reach.tolist() == reach
    rank = nx.pagerank(graph.reverse(), alpha=0.85, tol=1e-12, max_iter=2000)
    assert np.allclose(pagerank(drawn), [rank[one] for one in range(count)], atol=1e-9)
    held = nx.constraint(graph)
    ours = constraint(drawn)
    assert all(
        (isnan(held[one]) and isnan(ours[one])) or isclose(held[one], ours[one], abs_tol=1e-9) for one in range(count)
    )


@given(networks())
@settings(max_examples=150, deadline=None)
def test_bridges_are_the_articulation_points_and_cut_off_whom_their_loss_cuts_off(
    both: tuple[Arrows, nx.DiGraph],
) -> None:
    drawn, graph = both
    plain = graph.to_undirected()
    found = cut_off(both_ways(drawn))
    assert set(found) == set(nx.articulation_points(plain))
    for person, groups in found.items():
        part = plain.subgraph(nx.node_connected_component(plain, person)).copy()
        part.remove_node(person)
        pieces = sorted(map(sorted, nx.connected_components(part)), key=lambda piece: (-len(piece), piece))
        assert groups == pieces[1:]


@given(networks(), st.integers(0, 3))
@settings(max_examples=100, deadline=None)
def test_camps_hold_everybody_who_is_tied_once_with_the_modularity_of_networkx(
    both: tuple[Arrows, nx.DiGraph], seed: int
) -> None:
    drawn, graph = both
    ties, plain = both_ways(drawn), graph.to_undirected()
    camp, q = camps(ties, seed=seed)
    assert [one >= 0 for one in camp] == [plain.degree(one) > 0 for one in range(drawn.count)]
    assert camps(ties, seed=seed)[0].tolist() == camp.tolist()
    if plain.number_of_edges():
        tied = plain.subgraph([one for one in plain if plain.degree(one)])
        groups = [{one for one in tied if camp[one] == number} for number in range(camp.max() + 1)]
        assert isclose(q, nx.community.modularity(tied, groups), abs_tol=1e-9)
        sizes = [len(group) for group in groups]
        assert sizes == sorted(sizes, reverse=True)
        greedy = nx.community.modularity(tied, nx.community.greedy_modularity_communities(tied))
        assert q >= greedy - 0.03


def test_the_karate_club_falls_into_the_four_camps_of_the_highest_modularity() -> None:
    """Zachary (1977); the highest modularity is 0.4198 (Brandes et al. 2008, On modularity clustering, table 1: 0.420)."""
    graph = nx.karate_club_graph()
    ties = both_ways(made(34, list(graph.edges))[0])
    camp, q = camps(ties)
    assert (round(q, 4), camp.max() + 1) == (0.4198, 4)
    assert len({camp[0], camp[33]}) == 2  # the instructor and the president


def test_everybody_in_one_camp_has_no_modularity() -> None:
    ties = both_ways(made(3, [(0, 1), (1, 2), (2, 0)])[0])
    assert modularity(ties, np.zeros(3, dtype=np.int64)) == 0.0


def test_the_broker_of_a_line_stands_on_every_way() -> None:
    walks = walked(made(3, [(0, 1), (1, 2)])[0])
    assert walks.betweenness.tolist() == [0.0, 0.5, 0.0]  # one of the two ordered pairs of others
    assert walks.closeness.tolist() == [0.75, 0.5, 0.0]
    assert walks.reach.tolist() == [2, 1, 0]


def test_a_long_chain_is_walked_to_its_end() -> None:
    drawn, _ = made(3000, [(one, one + 1) for one in range(2999)])
    assert cut_off(both_ways(drawn)).keys() == set(range(1, 2999))


def test_credit_runs_against_the_arrows_to_who_influences_the_influential() -> None:
    rank = pagerank(made(3, [(0, 1), (1, 2)])[0])
    assert rank[0] > rank[1] > rank[2]
    assert isclose(rank.sum(), 1)


def test_a_person_between_circles_is_less_constrained_than_one_inside() -> None:
    """Burt (1992): two circles of three that only person 2 ties together."""
    held = constraint(made(5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)])[0])
    assert held[2] == held.min()


RELATIONS = [
    {"source": "S1", "target": "S2", "kind": "influences", "strength": 5},
    {"source": "S2", "target": "S3", "kind": "advises", "strength": 4},
    {"source": "S4", "target": "S2", "kind": "reports_to", "strength": 3},
    {"source": "S1", "target": "S5", "kind": "blocks", "strength": 5},
    {"source": "A guest", "target": "S1", "kind": "influences"},
]


def test_the_cast_is_measured_as_one_would_count(table: Any, cast: Table) -> None:
    found = question.measured(question.network(table("relations", RELATIONS), cast))
    people = found.people
    assert people["out_degree"].tolist() == [1, 2, 0, 0, 0, 0, 1]
    assert people["in_degree"].tolist() == [1, 1, 1, 1, 0, 0, 0]
    assert people["against"].tolist() == [1, 0, 0, 0, 1, 0, 0]
    assert people["reach_2"].tolist() == [3, 2, 0, 0, 0, 0, 2]
    assert people["isolated"].tolist() == [False, False, False, False, False, True, False]
    assert people["camp"].isna().tolist() == [
        False,
        False,
        False,
        False,
        True,
        True,
        False,
    ]  # a block ties nobody to a camp
    assert (found.n, found.ties, found.against, found.unknown) == (7, 4, 1, 1)
    assert found.density == 4 / 42
    assert not found.stable


def test_ten_people_are_enough_to_be_stable(table: Any) -> None:
    for count, stable in ((9, False), (10, True)):
        people = table("stakeholders", [{"id": f"S{at}", "name": f"N{at}"} for at in range(count)])
        relations = table("relations", [{"source": "S0", "target": "S1"}])
        assert question.measured(question.network(relations, people)).stable == stable


@pytest.mark.parametrize(
    ("rows", "people", "strength", "direct"),
    [
        ([("S1", "S3", 2), ("S1", "S2", 5), ("S2", "S3", 4)], [0, 1, 2], 0.8, 0.4),  # the longer way beats the direct one
        ([("S1", "S3", 4), ("S1", "S2", 4), ("S2", "S3", 5)], [0, 2], 0.8, 0.8),  # as strong, but longer: the direct one
        ([("S1", "S2", 1), ("S2", "S3", 1)], [0, 1, 2], 0.04, None),
        ([("S1", "S2", 5), ("S2", "S3", None)], [0, 1, 2], None, None),
        ([("S1", "S3", None), ("S1", "S2", 1), ("S2", "S3", 1)], [0, 1, 2], 0.04, None),  # what is known comes first
    ],
)  # fmt: skip
def test_the_strongest_way_multiplies_the_strengths(
    table: Any, cast: Table, rows: list[tuple[str, str, float | None]], people: list[int], strength: float | None, direct: float | None
) -> None:  # fmt: skip
    made_of = [
        {"source": one, "target": other, "strength": nan if level is None else level} for one, other, level in rows
    ]
    way = question.strongest(question.network(table("relations", made_of), cast), 0, 2)
    assert way is not None
    assert list(way.people) == people
    assert way.strength == strength
    assert way.direct == direct
    assert way.ask_first == (people[1] if len(people) > 2 else None)


def test_no_way_leads_over_a_block_a_conflict_or_against_an_arrow(table: Any, cast: Table) -> None:
    rows = [
        {"source": "S1", "target": "S2", "kind": "blocks", "strength": 5},
        {"source": "S1", "target": "S2", "kind": "influences", "strength": 5, "sign": "negative"},
        {"source": "S2", "target": "S3", "kind": "influences", "strength": 5},
    ]
    found = question.network(table("relations", rows), cast)
    assert question.strongest(found, 0, 1) is None
    assert question.strongest(found, 2, 1) is None
    assert question.strongest(found, 1, 1) is None


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 5)), min_size=1, max_size=20))
@settings(max_examples=100, deadline=None)
def test_the_strongest_way_is_that_of_dijkstra_in_networkx(rows: list[tuple[int, int, int]]) -> None:
    people = pd.DataFrame({"id": [f"S{at}" for at in range(7)]}, index=pd.RangeIndex(7, name="record"))
    relations = pd.DataFrame(
        {"source": [f"S{one}" for one, *_ in rows], "target": [f"S{other}" for _, other, _ in rows], "strength": [float(level) for *_, level in rows]}
    )  # fmt: skip
    found = question.network(Table("relations", relations), Table("stakeholders", people))
    graph = nx.DiGraph()
    graph.add_nodes_from(range(7))
    for one, other, level in rows:
        if one != other and level / 5 > np.exp(-graph.get_edge_data(one, other, {"cost": np.inf})["cost"]):
            graph.add_edge(one, other, cost=-np.log(level / 5))
    for goal in range(1, 7):
        way = question.strongest(found, 0, goal)
        assert (way is not None) == nx.has_path(graph, 0, goal)
        if way is not None and way.strength is not None:
            assert isclose(way.strength, np.exp(-nx.dijkstra_path_length(graph, 0, goal, weight="cost")), abs_tol=1e-8)
