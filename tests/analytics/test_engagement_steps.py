"""What to do next about each person: every pair of levels, every attitude, every quadrant; and the matrix that says it."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import map as grid
from analytics.engagement import (
    LADDER,
    MANNERS,
    STANDINGS,
    STEPS,
    contacts,
    finding,
    last_contacts,
    listed,
    manner,
    matrix,
    named,
    step,
)
from analytics.map import QUADRANTS
from analytics.sentences import sentence
from data.kinds import Book, Table
from tests.analytics.conftest import TableMaker

ATTITUDES = ("for", "neutral", "against", None)
# (current, desired) -> the step of somebody neutral; rows as they stand, columns as they are wanted, both in the order of the ladder.
NEUTRAL = {
    "unaware": ("leave", "check_desired", "inform", "inform", "inform"),
    "resistant": ("involve_less", "contain", "hear", "hear", "hear"),
    "neutral": ("involve_less", "check_desired", "keep", "convince", "convince"),
    "supportive": ("involve_less", "check_desired", "involve_less", "keep", "hand_over"),
    "leading": ("involve_less", "check_desired", "involve_less", "involve_less", "keep"),
}


@pytest.mark.parametrize(("current", "desired"), list(product(LADDER, LADDER)))
def test_the_step_of_each_pair_of_levels(current: str, desired: str) -> None:
    expected = NEUTRAL[current][LADDER.index(desired)]
    assert step(current, desired, "neutral") == expected
    assert step(current, desired, None) == expected, "an attitude that is unknown changes nothing"


@pytest.mark.parametrize(("current", "desired"), list(product(LADDER, LADDER)))
def test_an_attitude_that_contradicts_the_level_is_checked_first(current: str, desired: str) -> None:
    neutral = NEUTRAL[current][LADDER.index(desired)]
    against = "check_rating" if current in ("supportive", "leading") and desired != "resistant" else neutral
    backing = "check_rating" if current == "resistant" and desired != "resistant" else neutral
    heard = "hear" if against == "convince" else against
    assert (step(current, desired, "against"), step(current, desired, "for")) == (heard, backing)


@pytest.mark.parametrize(("level", "attitude"), list(product([*LADDER, None], ATTITUDES)))
def test_a_level_that_is_unknown_is_to_be_rated_and_never_guessed(level: str | None, attitude: str | None) -> None:
    assert step(None, level, attitude) == step(level, None, attitude) == "rate"


def test_every_step_and_every_manner_occurs() -> None:
    steps = {step(*one) for one in product([*LADDER, None], [*LADDER, None], ATTITUDES)}
    assert steps == set(STEPS)
    assert [manner(quadrant) for quadrant in QUADRANTS] == list(MANNERS.values())
    assert manner(None) == "rate_first"


def test_the_matrix_marks_each_person_once_and_counts_the_steps_between(cast: Table) -> None:
    rows = matrix(grid.placed(cast)).set_index("name")
    assert rows.loc["Zhao Min", ["current_rank", "desired_rank", "gap", "standing", "step", "order"]].tolist() == [
        1,
        3,
        2,
        "to_win",
        "hear",
        1,
    ]
    assert rows.loc["Li Na", ["gap", "standing", "step"]].tolist() == [-1, "over_involved", "involve_less"]
    assert rows.loc["Sun Wei", ["gap", "standing", "step"]].tolist() == [0, "reached", "keep"]
    assert rows.loc[["Zhou Yan", "Wu Gang"], "standing"].tolist() == ["unknown", "unknown"]
    assert rows.loc[["Zhou Yan", "Wu Gang"], "gap"].isna().all()
    assert rows["standing"].tolist() == sorted(rows["standing"], key=STANDINGS.index)
    assert rows["order"].dropna().tolist() == [1, 2]


def test_nobody_is_averaged(cast: Table) -> None:
    rows = matrix(grid.placed(cast))
    assert not [name for name in rows if "mean" in str(name) or "average" in str(name)]
    assert rows["gap"].dtype == "Int64"


@given(
    st.lists(st.tuples(*[st.sampled_from([*LADDER, None])] * 2, st.sampled_from(ATTITUDES)), min_size=1, max_size=12)
)
def test_the_matrix_holds_everyone_once_with_those_to_be_won_on_top(
    people: list[tuple[str | None, str | None, str | None]],
) -> None:
    records = pd.DataFrame(people, columns=["engagement_current", "engagement_desired", "attitude"], dtype="object")
    placed = grid.placed(
        Table("stakeholders", records.assign(name=[f"P{n}" for n in range(len(people))]).rename_axis("record"))
    )
    rows = matrix(placed)
    assert sorted(rows.index) == list(range(len(people)))
    won = (rows["gap"] > 0).fillna(False)
    assert rows["order"].dropna().tolist() == list(range(1, int(won.sum()) + 1))
    assert (rows["standing"] == "to_win").equals(won.astype(bool).rename("standing"))
    assert (rows["gap"].isna() == (rows["standing"] == "unknown")).all()


def test_other_programs_get_the_matrix_with_what_is_unknown_as_none(cast: Table) -> None:
    rows = {row["name"]: row for row in listed(matrix(grid.placed(cast)))}
    assert rows["Zhao Min"] == {
        "id": "S1", "name": "Zhao Min", "engagement_current": "resistant", "engagement_desired": "supportive", "engagement_gap": 2,
        "standing": "to_win", "action": "hear", "manner": "in_person", "win_order": 1,
    }  # fmt: skip
    assert rows["Wu Gang"]["engagement_gap"] is None
    assert rows["Wu Gang"]["engagement_current"] is None


def told(table: TableMaker, *levels: tuple[str | None, str | None], name: str | None = "Li Na") -> str:
    people = [
        {"name": name, "engagement_current": one, "engagement_desired": other, "influence": 3, "relevance": 3}
        for one, other in levels
    ]
    return sentence(finding(matrix(grid.placed(table("stakeholders", people)))), "en")


def test_the_title_is_the_finding(table: TableMaker, cast: Table) -> None:
    rows = matrix(grid.placed(cast))
    assert sentence(finding(rows), "en") == "Two of four people are less engaged than needed; win Zhao Min first"
    assert sentence(finding(rows), "zh") == "4 人中有 2 人参与度不足；请先争取Zhao Min"
    assert named(rows) == 0
    assert told(table, ("neutral", None)) == "One person is listed, none with both the present and the wanted level"
    assert (
        told(table, ("leading", "neutral"), ("neutral", "neutral"))
        == "Nobody has to be won; one of two is more involved than wanted"
    )
    assert told(table, ("neutral", "neutral")) == "One person stands where they are wanted"
    assert told(table, ("neutral", "leading"), name=None) == "The one person rated is less engaged than needed"


def test_nobody_makes_a_matrix_of_nobody(table: TableMaker) -> None:
    rows = matrix(grid.placed(table("stakeholders", [{"name": "Li Na"}])).iloc[:0])
    assert rows.empty
    assert finding(rows).code == "engagement_nobody"
    assert named(rows) is None


@pytest.fixture
def spoken(table: TableMaker, cast: Table) -> Book:
    log = table("engagements", [
        {"on": "2026-02-10", "stakeholder": "Zhao Min", "channel": "Call", "summary": "Asked for the price", "sentiment": "-2"},
        {"on": "2026-02-20", "stakeholder": "S1; Qian Li", "summary": "Review", "sentiment": "1"},
        {"on": "2026-04-01", "stakeholder": "Qian Li", "summary": "Planned"},
        {"stakeholder": "Qian Li", "summary": "Undated"},
        {"on": "2026-02-01", "stakeholder": "Somebody else", "summary": "Nobody we know"},
    ])  # fmt: skip
    return Book({"stakeholders": cast, "engagements": log})


def test_the_log_is_told_by_person_the_latest_first(spoken: Book) -> None:
    found = contacts(spoken)
    assert found.loc[found["stakeholder"] == 0, ["summary", "sentiment"]].to_numpy().tolist() == [
        ["Review", 1],
        ["Asked for the price", -2],
    ]
    assert found.loc[found["stakeholder"] == 1, "summary"].tolist() == ["Planned", "Review", "Undated"]


def test_a_talk_that_is_only_planned_is_no_last_contact(spoken: Book, today) -> None:
    last = last_contacts(contacts(spoken), today)
    assert {record: f"{day:%Y-%m-%d}" for record, day in last.items()} == {0: "2026-02-20", 1: "2026-02-20"}


def test_without_a_log_nobody_was_spoken_with(cast: Table, today) -> None:
    assert last_contacts(contacts(Book({"stakeholders": cast})), today).empty
