"""Power by connections beside power by rating, what follows, and what other programs are given."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import network as question
from analytics.network.shares import shares
from analytics.sentences import sentence
from data.kinds import LANGUAGES, Table

# Twelve people: Low sways Mid and Top; Loud is rated highest and tied to nobody; Edge hangs on Mid with two more.
PEOPLE = [("Top", 5), ("Loud", 5), ("Mid", 3), ("Low", 1), ("Edge", 3), ("Edge 2", 2), ("A", 3), ("B", 3), ("C", 3), ("D", 2), ("E", 2), ("Blank", None)]  # fmt: skip
TIES = [
    ("Low", "Top"),
    ("Low", "Mid"),
    ("Low", "A"),
    ("Mid", "Edge"),
    ("Edge", "Edge 2"),
    ("Top", "A"),
    ("A", "B"),
    ("Top", "B"),
]


@pytest.fixture
def people(table: Any) -> Table:
    made: Table = table("stakeholders", [{"id": name, "name": name, "influence": level} for name, level in PEOPLE])
    return made


def ties(table: Any, more: tuple[dict[str, Any], ...] = ()) -> Table:
    rows = [{"source": one, "target": other, "kind": "influences", "strength": 3} for one, other in TIES]
    made: Table = table("relations", [*rows, *more])
    return made


def mismatches(relations: Table, people: Table) -> dict[str, str]:
    found = question.compared(question.measured(question.network(relations, people)), people)
    return found.set_index("name")["mismatch"].dropna().to_dict()


def test_mismatches_are_named_in_both_directions_and_nobody_else(table: Any, people: Table) -> None:
    assert mismatches(ties(table), people) == {
        "Low": "hidden_influencer", "Loud": "rated_strong_hardly_connected",
    }  # fmt: skip


def test_the_network_never_changes_a_rating(table: Any, people: Table) -> None:
    found = question.compared(question.measured(question.network(ties(table), people)), people)
    assert found["rated"].tolist()[:4] == [1.0, 1.0, 0.5, 0.0]
    assert np.isnan(found["rated"].tolist()[-1])
    assert found.loc[11, ["rated_share", "network_share"]].isna().all()
    assert found.loc[11, "mismatch"] is None


def test_where_all_are_rated_alike_or_no_tie_is_known_nothing_differs(table: Any, people: Table) -> None:
    alike = Table("stakeholders", people.records.assign(influence=3.0))
    assert mismatches(ties(table), alike) == {}
    blocks = table("relations", [{"source": "Low", "target": "Top", "kind": "blocks"}])
    assert mismatches(blocks, people) == {}


@given(st.lists(st.integers(0, 5), min_size=1, max_size=20))
def test_a_percentile_rank_lies_in_0_to_1_and_never_turns_an_order_round(values: list[int]) -> None:
    ranks = shares(np.array(values, dtype="float64"))
    assert ((ranks >= 0) & (ranks <= 1)).all()
    assert np.isclose(ranks.mean(), 0.5)
    assert all(
        (a < b) == (x < y) for a, x in zip(values, ranks, strict=True) for b, y in zip(values, ranks, strict=True)
    )


@pytest.mark.parametrize(
    ("rows", "level", "said"),
    [
        (TIES, None, "One person sways more than the rating says: Low"),
        ([("Top", "A"), ("A", "Edge"), ("A", "B")], 3, "Without A, two people are cut off from the rest of the network"),
        ([("Top", "A"), ("A", "B"), ("B", "Top")], 3, "Top sways most: 2 of 11 others within two steps"),
        ([], None, "No tie of influence is written down between the twelve people here"),
    ],
)  # fmt: skip
def test_the_finding_speaks_of_what_matters_most(
    table: Any, people: Table, rows: list[tuple[str, str]], level: float | None, said: str
) -> None:
    known = people if level is None else Table("stakeholders", people.records.assign(influence=float(level)))
    blocks = [{"source": "C", "target": "D", "kind": "blocks"}]
    made = table("relations", [*({"source": one, "target": other} for one, other in rows), *blocks])
    measured = question.measured(question.network(made, known))
    finding = question.finding(measured, question.compared(measured, known))
    assert sentence(finding, "en") == said
    assert all(sentence(finding, language) for language in LANGUAGES)


def test_rated_strong_and_hardly_connected_is_the_title_where_nobody_is_hidden(table: Any, people: Table) -> None:
    made = table("relations", [{"source": "Top", "target": "A"}, {"source": "A", "target": "B"}, {"source": "B", "target": "Top"}])  # fmt: skip
    measured = question.measured(question.network(made, people))
    finding = question.finding(measured, question.compared(measured, people))
    assert sentence(finding, "en") == "One person is rated strong, and the ties hardly show it: Loud"


def test_actions_follow_bridges_then_blocks_then_mismatches(table: Any, people: Table) -> None:
    more = ({"source": "B", "target": "C", "kind": "blocks"}, {"source": "D", "target": "C", "kind": "blocks"})
    drawn = question.network(ties(table, more), people)
    measured = question.measured(drawn)
    found = question.actions(drawn, measured, question.compared(measured, people))
    assert found[["code", "name", "names", "via"]].to_numpy().tolist() == [
        ["bridge", "Low", "Mid, Edge, Edge 2", ""],
        ["bridge", "Mid", "Edge, Edge 2", ""],
        ["block_ask", "B", "C", "A"],
        ["block", "D", "C", ""],
        ["hidden_influencer", "Low", "", ""],
        ["rated_strong_hardly_connected", "Loud", "", ""],
    ]


def test_readings_tell_who_stands_out_and_nobody_where_all_are_alike(table: Any, people: Table) -> None:
    measured = question.measured(question.network(ties(table), people))
    told = question.readings(measured, question.compared(measured, people))
    assert told[3] == ("hidden_influencer", "bridge", "voice", "spreader")
    assert told[1] == ("rated_strong_hardly_connected", "isolated")
    ring = table("relations", [{"source": name, "target": PEOPLE[at - 1][0]} for at, (name, _) in enumerate(PEOPLE)])
    measured = question.measured(question.network(ring, people))
    assert not any(question.readings(measured, question.compared(measured, people).assign(mismatch=None)))


@pytest.mark.parametrize(
    ("roles", "owners", "found"),
    [
        (["Architect", "Project manager", None], None, 1),
        (["架构师", None, "项目经理"], None, 2),
        (["Architect", None, None], ["S3", "S3; S2", None], 2),
        (None, None, None),
    ],
)
def test_the_way_begins_at_the_project_lead(
    table: Any, roles: list[str | None] | None, owners: list[str | None] | None, found: int | None
) -> None:
    blank = [None] * 3
    rows = [{"id": f"S{at + 1}", "name": f"N{at}", "role": role, "owner": owner} for at, (role, owner) in enumerate(zip(roles or blank, owners or blank, strict=True))]  # fmt: skip
    assert question.lead(table("stakeholders", rows).records) == found


def test_other_programs_are_given_plain_values(table: Any, people: Table) -> None:
    told = question.listed(ties(table, ({"source": "Guest", "target": "Low", "kind": "advises"},)), people)
    whole = json.loads(json.dumps(told, allow_nan=False))
    assert {"n", "ties", "density", "modularity", "people"} <= whole.keys()
    assert (whole["n"], whole["ties"], whole["told"]) == (13, 9, {"outsider": 1})
    low, guest = whole["people"][3], whole["people"][-1]
    assert (low["id"], low["out_degree"], low["in_degree"], low["reach_2"], low["isolated"]) == ("Low", 3, 1, 5, False)
    assert low["mismatch"] == "hidden_influencer"
    assert (guest["id"], guest["name"], guest["outsider"], guest["mismatch"]) == (None, "Guest", True, None)
    alone = whole["people"][1]
    assert (alone["isolated"], alone["camp"], alone["constraint"]) == (True, None, None)


def test_of_a_large_network_the_strongest_part_is_drawn_with_whoever_is_asked_for(table: Any) -> None:
    people = table("stakeholders", [{"id": f"S{at}", "name": f"N{at}"} for at in range(120)])
    rows = [{"source": f"S{at // 3}", "target": f"S{at}"} for at in range(1, 110)]
    measured = question.measured(question.network(table("relations", rows), people))
    part = question.strongest_part(measured.people, [109, 119], most=80)
    assert len(part) == 80
    assert {0, 1, 2, 109} <= set(part)
    assert 119 not in part  # who has no tie is on no drawing
