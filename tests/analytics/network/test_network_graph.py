"""The rows of `relations` as a network: directions, signs, names, and everything that was wrong told."""

from typing import Any

import pandas as pd
import pytest

from analytics import network as question
from analytics.network import Network, network
from data.kinds import Table, empty_table


def drawn(table: Any, rows: list[dict[str, Any]], cast: Table, **scales: str) -> Network:
    return network(table("relations", rows, **scales), cast)


def arrows(found: Network) -> list[tuple[str, str, bool]]:
    names = found.people["name"]
    ties = found.ties[["source", "target", "against"]].to_numpy().tolist()
    return [(names[one], names[other], against) for one, other, against in ties]


@pytest.mark.parametrize(
    ("kind", "sign", "arrow"),
    [
        ("influences", None, ("Zhao Min", "Qian Li", False)),
        ("advises", None, ("Zhao Min", "Qian Li", False)),
        ("reports_to", None, ("Qian Li", "Zhao Min", False)),  # a boss influences who reports to him or her
        ("blocks", None, ("Zhao Min", "Qian Li", True)),
        ("blocks", "positive", ("Zhao Min", "Qian Li", True)),
        ("influences", "negative", ("Zhao Min", "Qian Li", True)),
        ("influences", "负向", ("Zhao Min", "Qian Li", True)),
        ("advises", "-", ("Zhao Min", "Qian Li", True)),
        ("reports_to", "负", ("Qian Li", "Zhao Min", True)),
        ("influences", "+", ("Zhao Min", "Qian Li", False)),
        ("influences", "正向", ("Zhao Min", "Qian Li", False)),
        (None, None, ("Zhao Min", "Qian Li", False)),
    ],
)
def test_a_row_becomes_an_arrow_in_the_stated_direction(
    table: Any, cast: Table, kind: str | None, sign: str | None, arrow: tuple[str, str, bool]
) -> None:
    found = drawn(table, [{"source": "S1", "target": "Qian Li", "kind": kind, "sign": sign}], cast)
    assert arrows(found) == [arrow]


def test_an_end_is_found_by_its_id_before_its_name(table: Any, cast: Table) -> None:
    records = cast.records.assign(name=[*cast.records["name"].iloc[:-1], "S1"])
    found = network(table("relations", [{"source": "S1", "target": "zhoUyan"}]), Table("stakeholders", records))
    assert found.ties[["source", "target"]].to_numpy().tolist() == [[0, 4]]


def test_whoever_is_on_no_list_is_kept_as_an_outsider_and_told(table: Any, cast: Table) -> None:
    found = drawn(
        table,
        [
            {"source": "Old  Friend", "target": "S1", "kind": "advises"},
            {"source": "old friend", "target": "S2", "kind": "advises"},
        ],
        cast,
    )
    assert found.people[found.people["outsider"]]["name"].to_dict() == {-1: "Old  Friend"}
    assert found.ties["source"].tolist() == [-1, -1]
    assert found.told["code"].tolist() == ["outsider", "outsider"]


def test_a_name_that_two_share_is_none_of_theirs(table: Any, cast: Table) -> None:
    twice = Table("stakeholders", cast.records.assign(name="Li Na"))
    found = network(table("relations", [{"source": "Li Na", "target": "S2", "kind": "advises"}]), twice)
    assert found.told["code"].tolist() == ["ambiguous"]
    assert found.ties["source"].tolist() == [-1]


def test_what_is_wrong_in_a_row_is_told_and_never_lost_in_silence(table: Any, cast: Table) -> None:
    rows = [
        {"source": "S1", "target": "S1", "kind": "advises"},
        {"source": "S1", "target": "S2", "kind": "advises", "strength": 2},
        {"source": "S1", "target": "S2", "kind": "advises", "strength": 4},
        {"source": "S3", "target": None, "kind": "advises"},
        {"source": "S3", "target": "S4"},
        {"source": "S4", "target": "S5", "kind": "advises", "sign": "perhaps"},
    ]
    found = drawn(table, rows, cast)
    assert found.told[["code", "row"]].to_numpy().tolist() == [
        ["self", 0], ["double", 2], ["end_missing", 3], ["kind_missing", 4], ["sign_unclear", 5],
    ]  # fmt: skip
    assert len(found.ties) == 3
    assert found.ties["level"].tolist()[0] == 4  # of two rows the stronger


def test_two_kinds_between_two_people_are_one_arrow_with_both(table: Any, cast: Table) -> None:
    rows = [
        {"source": "S1", "target": "S2", "kind": "advises", "strength": 2},
        {"source": "S2", "target": "S1", "kind": "reports_to"},
        {"source": "S1", "target": "S2", "kind": "blocks"},
    ]
    found = drawn(table, rows, cast)
    assert found.ties["kinds"].tolist() == ["advises; reports_to", "blocks"]
    assert found.told.empty


@pytest.mark.parametrize(("scale", "level", "share"), [("1-5", 1, 0.2), ("1-5", 5, 1.0), ("1-10", 5, 0.5), ("percent", 0.4, 0.4)])  # fmt: skip
def test_a_strength_is_a_share_of_the_highest_of_its_scale(
    table: Any, cast: Table, scale: str, level: float, share: float
) -> None:
    found = drawn(table, [{"source": "S1", "target": "S2", "strength": level}], cast, strength=scale)
    assert found.ties["strength"].tolist() == [share]


def test_a_blank_strength_is_unknown_and_not_the_least(table: Any, cast: Table) -> None:
    assert drawn(table, [{"source": "S1", "target": "S2"}], cast).ties["strength"].isna().all()


def test_nobody_and_nothing_make_an_empty_network() -> None:
    empty = network(empty_table("relations"), empty_table("stakeholders"))
    measured = question.measured(empty)
    assert (measured.n, measured.ties, measured.density, measured.camps, measured.stable) == (0, 0, 0.0, 0, False)
    assert question.finding(measured, question.compared(measured, empty_table("stakeholders"))).code == "network_none"


def test_nothing_that_is_given_is_changed(table: Any, cast: Table) -> None:
    relations = table("relations", [{"source": "S1", "target": "S2", "kind": "blocks", "strength": 3}])
    before, people = relations.records.copy(deep=True), cast.records.copy(deep=True)
    question.listed(relations, cast)
    pd.testing.assert_frame_equal(relations.records, before)
    pd.testing.assert_frame_equal(cast.records, people)
