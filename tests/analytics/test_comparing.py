"""Where the audiences disagree, and how much they agree as a whole."""

import json
import os
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.priorities import AUDIENCES, agreement, compared, finding, ranked, rated
from data.kinds import Book


def rankings(**ranks: list[int | None]) -> dict[str, pd.DataFrame]:
    """One ranking an audience, of tasks A, B, C ..."""
    return {
        audience: pd.DataFrame(
            {"name": [chr(65 + n) for n in range(len(order))], "rank": pd.array(order, dtype="Int64")},
            index=pd.RangeIndex(len(order), name="record"),
        )
        for audience, order in ranks.items()
    }


def test_the_rankings_stand_side_by_side_with_their_spread() -> None:
    table = compared(rankings(team=[1, 2, 3], boss=[3, 1, None]))
    assert table.columns.tolist() == ["name", "team", "boss", "spread"]
    assert table["name"].tolist() == ["B", "A", "C"]
    assert table["spread"].tolist() == [1, 2, pd.NA]


def test_the_title_names_the_task_that_is_furthest_apart() -> None:
    found = finding(compared(rankings(team=[1, 2, 3], client=[2, 1, 3], boss=[3, 1, 2])))
    assert found.code == "disagree_most"
    assert dict(found.values) == {"task": "A", "first": "team", "first_rank": 1, "last": "boss", "last_rank": 3, "n": 3}


def test_whoever_has_no_part_in_the_title_has_none_in_the_column_either() -> None:
    """Two thirds of the client's tasks share the first place: that is no opinion, neither above nor below."""
    table = compared(rankings(team=[1, 2, 3, 4, 5, 6], client=[1, 1, 1, 1, 5, 6], boss=[2, 1, 3, 4, 6, 5]))
    found = finding(table)
    widest = table["spread"].max()
    assert table.set_index("name").loc[["D", "C"], "spread"].tolist() == [0, 0]
    assert abs(int(found.value("first_rank")) - int(found.value("last_rank"))) == widest == 1
    assert {found.value("first"), found.value("last")} == {"team", "boss"}


def test_where_one_audience_alone_has_an_opinion_there_is_no_spread() -> None:
    assert compared(rankings(client=[1] * 4, team=[1, 2, 3, 4]))["spread"].isna().all()


def test_a_quarrel_far_down_the_list_is_no_title() -> None:
    team = list(range(1, 41))
    boss = [2, 1, *team[2:10], *reversed(team[10:])]
    found = finding(compared(rankings(team=team, boss=boss)))
    assert (found.value("task"), found.value("first_rank"), found.value("last_rank")) == ("A", 1, 2)


def test_a_first_place_shared_by_all_is_no_opinion() -> None:
    ranks = rankings(client=[1] * 40, team=list(range(1, 41)))
    found = finding(compared(ranks))
    assert found.code == "one_audience"
    assert found.value("task") == "A"


def test_a_difference_outside_of_the_first_ten_is_named_as_such() -> None:
    ten = list(range(1, 11))
    assert finding(compared(rankings(team=[*ten, 11, 12, 13], boss=[*ten, 13, 12, 11]))).code == "no_quarrel"


@pytest.mark.parametrize(
    ("ranks", "code"),
    [
        ({}, "nothing_to_rank"),
        ({"team": [], "boss": []}, "nothing_to_rank"),
        ({"team": [None], "boss": [None]}, "nothing_to_rank"),
        ({"team": [1], "boss": [1]}, "one_task"),
        ({"team": [1, 2]}, "one_audience"),
        ({"team": [1, 2], "boss": [1, 2]}, "agree"),
        ({"team": [1, 2], "boss": [2, 1]}, "disagree_most"),
        ({"team": [1, None], "boss": [None, 1]}, "agree"),
    ],
)
def test_every_situation_has_its_title(ranks, code: str) -> None:
    assert finding(compared(rankings(**ranks))).code == code


def test_three_audiences_of_the_cast_are_compared(book: Book, today: date) -> None:
    ratings = rated(book, today)
    table = compared({name: ranked(ratings, audience) for name, audience in AUDIENCES.items()})
    assert table["name"].iloc[0] == "Interface documents"
    assert 0 < agreement(table) < 1
    assert finding(table).code == "disagree_most"


def test_full_agreement_is_one_and_opposite_orders_are_zero() -> None:
    assert agreement(compared(rankings(team=[1, 2, 3], boss=[1, 2, 3]))) == pytest.approx(1)
    assert agreement(compared(rankings(team=[1, 2, 3], boss=[3, 2, 1]))) == pytest.approx(0)


def test_agreement_with_ties_equals_the_figure_reckoned_by_hand() -> None:
    """Ranks 1, 2.5, 2.5 and 1, 2, 3: sums 2, 4.5, 5.5; W = (12 x 54.5 - 3 x 4 x 3 x 16) / (4 x 3 x 8 - 2 x 6) = 78 / 84."""
    assert agreement(compared(rankings(team=[1, 2, 2], boss=[1, 2, 3]))) == pytest.approx(78 / 84)


@pytest.mark.parametrize(
    "ranks",
    [{}, {"team": [1, 2]}, {"team": [1], "boss": [1]}, {"team": [1, 1], "boss": [1, 1]}, {"team": [], "boss": []}],
)
def test_agreement_is_unknown_where_there_is_nothing_to_compare(ranks) -> None:
    assert agreement(compared(rankings(**ranks))) is None


@settings(max_examples=30)
@given(
    st.integers(2, 4).flatmap(
        lambda m: st.lists(st.lists(st.integers(1, 6), min_size=6, max_size=6), min_size=m, max_size=m)
    )
)
def test_agreement_lies_between_zero_and_one(orders: list[list[int]]) -> None:
    """And all audiences who rank alike agree wholly, however many tasks they tie."""
    w = agreement(compared(rankings(**{f"judge{n}": order for n, order in enumerate(orders)})))
    assert w is None or -1e-12 <= w <= 1 + 1e-12
    alike = agreement(compared(rankings(one=orders[0], two=orders[0])))
    assert alike == (pytest.approx(1) if len(set(orders[0])) > 1 else None)


def test_agreement_equals_published_figures() -> None:
    """Kendall's W of published tables of ranks."""
    if "LIAISON_CASES" not in os.environ:
        pytest.skip("LIAISON_CASES names no folder with cases")
    cases = json.loads((Path(os.environ["LIAISON_CASES"]) / "cases" / "agreement.json").read_text(encoding="utf-8"))
    for case in cases["kendall_w"]:
        judged = rankings(**{f"judge{n}": ranks for n, ranks in enumerate(case["ranks_by_judge"])})
        assert agreement(compared(judged)) == pytest.approx(case["W"], abs=1e-12)
