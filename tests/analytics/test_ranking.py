"""The ranking for one audience: order, ties, coverage and reasons."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.priorities import AUDIENCES, CRITERIA, Rated, explained, listed, part_columns, ranked, rated
from data.kinds import Book

# By hand the sums are plain without the declared priority, which the hand-made plan does not have.
TEAM, BOSS = AUDIENCES["team"].with_weights({"priority": 0.0}), AUDIENCES["boss"]
CRITERIA_OF_TEAM = list(TEAM.shares.index)


def made(raw: list[dict[str, float]], ids: list[str] | None = None, due: list[str | None] | None = None) -> Rated:
    """Ratings as given, for tasks named by their ids."""
    index = pd.RangeIndex(len(raw), name="record")
    ratings = pd.DataFrame(
        [{name: row.get(name) for name in CRITERIA} for row in raw],
        index=index,
        columns=list(CRITERIA),
        dtype="float64",
    )
    names = pd.Series(ids or [f"T{n}" for n in range(len(raw))], index=index, dtype="object")
    tasks = pd.DataFrame(
        {"id": names, "name": names, "due": pd.to_datetime(pd.Series(due or [None] * len(raw), dtype="object"))}
    )
    return Rated(ratings, pd.DataFrame("typed: it", index=index, columns=list(CRITERIA)), tasks.assign(place=range(len(raw))), tasks.iloc[:0])  # fmt: skip


def test_the_team_ranks_the_plan_as_by_hand(book: Book, today: date) -> None:
    """Interface documents: .3 x 3/10 + .2 x 1 + .2 x 30/60 + .2 x 17/20 + .1 x .8 = .64, all known.

    Joint debugging: (.3 x 1/10 + .2 x 3/5 + .2 x 1 + .2 x 15/20) / .9, confidence unknown.
    """
    ranking = ranked(rated(book, today), TEAM).set_index("id")
    assert ranking.loc["T1", ["score", "coverage"]].tolist() == [0.64, 1.0]
    assert ranking.loc["T3", ["score", "coverage"]].tolist() == [round(0.5 / 0.9, 9), 0.9]
    assert ranking.index.tolist() == ["T1", "T3", "T2", "T4", "T6"]
    assert ranking["rank"].tolist() == [1, 2, 3, 4, 5]


def test_the_boss_and_the_client_rank_it_by_what_counts_for_them(book: Book, today: date) -> None:
    """Boss: .4 x 1 + .3 x 12/25 + .2 x 20/50 + .1 x 17/20 = .709; client: .35 + .25 + .25 x 30/60 + .15 x .5 = .8."""
    ratings = rated(book, today)
    assert ranked(ratings, BOSS).set_index("id").loc["T1", "score"] == 0.709
    assert ranked(ratings, AUDIENCES["client"]).set_index("id").loc["T1", "score"] == 0.8


def test_ties_share_the_better_rank_and_are_shown_by_due_date_then_id() -> None:
    ratings = made(
        [{"blocking": 5}] * 3 + [{"blocking": 1}], ["T2", "T10", "T1", "T0"], [None, "2026-05-01", None, None]
    )
    ranking = ranked(ratings, TEAM)
    assert ranking["rank"].tolist() == [1, 1, 1, 4]
    assert ranking["id"].tolist() == ["T10", "T2", "T1", "T0"]


def test_ids_are_shown_in_their_natural_order(table, today: date) -> None:
    tasks = table("tasks", [{"id": i, "name": i, "effort": 3} for i in ("T10", "T2", None, "T1")])
    assert ranked(rated(Book({"tasks": tasks}), today), TEAM)["id"].tolist() == ["T1", "T2", "T10", None]


def test_an_id_may_have_more_digits_than_python_reads_as_a_number(table, today: date) -> None:
    long = "9" * 5000
    tasks = table("tasks", [{"id": i, "name": "Task", "effort": 3} for i in (f"1{long}", long, "００7", "12")])
    assert ranked(rated(Book({"tasks": tasks}), today), TEAM)["id"].tolist() == ["００7", "12", long, f"1{long}"]


def test_a_task_of_which_nothing_is_known_has_no_rank_and_stands_last() -> None:
    ranking = ranked(made([{}, {"blocking": 0}, {"concern": 1}]), TEAM)
    assert ranking["rank"].tolist() == [1, pd.NA, pd.NA]
    assert ranking["coverage"].tolist() == [0.3, 0, 0]


def test_noise_of_floating_point_breaks_no_tie() -> None:
    even = TEAM.with_weights({"blocking": 0.1, "dependency": 0.2, "deadline": 0.3, "effort": 0, "confidence": 0})
    ranking = ranked(
        made([{"blocking": 10, "dependency": 0, "deadline": 60}, {"blocking": 0, "dependency": 5, "deadline": 0}]), even
    )
    assert ranking["rank"].tolist() == [1, 1]


def test_the_reasons_add_up_to_the_score(book: Book, today: date) -> None:
    ratings = rated(book, today)
    for audience in AUDIENCES.values():
        ranking = ranked(ratings, audience)
        for record in ranking.index[ranking["score"].notna()]:
            reasons = explained(ratings, audience, record)
            assert reasons["part"].sum() == pytest.approx(ranking.at[record, "score"], abs=1e-9)
            assert reasons["weight"].sum() == pytest.approx(1)
            parts = ranking.loc[record, list(part_columns(ranking).values())]
            assert parts.tolist() == pytest.approx(reasons["part"].tolist(), nan_ok=True)


def test_the_reasons_of_one_task_are_raw_value_source_bounds_and_weight(book: Book, today: date) -> None:
    reasons = explained(rated(book, today), TEAM, 2).set_index("criterion")
    assert reasons.loc["effort", ["raw", "source", "scaled"]].tolist() == [5, "typed: duration", 0.75]
    assert reasons.loc["deadline", ["raw", "lower", "upper", "scaled"]].tolist() == [-5, 0, 60, 1]
    assert reasons.loc["blocking", "weight"] == pytest.approx(0.3 / 0.9)
    assert reasons.loc["confidence", "weight"] == 0
    assert reasons.loc["confidence", ["raw", "source", "part"]].isna().all()


def test_a_method_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(ValueError, match=r"unknown method 'guess'; there are .*weighted_sum"):
        ranked(made([{}]), TEAM, "guess")


def test_other_programs_get_the_keys_of_the_command_line(book: Book, today: date) -> None:
    said = listed(ranked(rated(book, today), BOSS), "boss")
    assert (said["audience"], said["method"]) == ("boss", "weighted_sum")
    first = said["ranking"][0]  # type: ignore[index]
    assert {"id", "name", "rank", "score", "parts", "best_rank", "worst_rank"} <= set(first)
    assert (first["id"], first["rank"], first["score"], first["best_rank"], first["worst_rank"]) == (
        "T1",
        1,
        0.709,
        None,
        None,
    )
    assert sum(first["parts"].values()) == pytest.approx(0.709)
    nothing_known = listed(ranked(made([{}]), BOSS), "boss")["ranking"][0]  # type: ignore[index]
    assert (nothing_known["rank"], nothing_known["score"], nothing_known["parts"]) == (None, None, {})


VALUE = st.one_of(st.none(), st.integers(0, 12))
ROWS = st.lists(st.fixed_dictionaries(dict.fromkeys(CRITERIA_OF_TEAM, VALUE)), min_size=1, max_size=8)


@settings(max_examples=30)
@given(ROWS, st.permutations(range(8)))
def test_the_order_of_the_rows_does_not_matter(rows, order) -> None:
    ratings = made(rows)
    places = [n for n in order if n < len(rows)]
    shuffled = Rated(
        ratings.raw.iloc[places], ratings.source.iloc[places], ratings.tasks.iloc[places], ratings.left_out
    )
    pd.testing.assert_frame_equal(ranked(shuffled, TEAM), ranked(ratings, TEAM))


@settings(max_examples=30)
@given(ROWS, st.data())
def test_newcomers_and_leavers_never_reorder_the_others(rows, data) -> None:
    stay = sorted(data.draw(st.sets(st.integers(0, len(rows) - 1), min_size=1)))
    ratings = made(rows)
    fewer = Rated(ratings.raw.iloc[stay], ratings.source.iloc[stay], ratings.tasks.iloc[stay], ratings.left_out)
    before = ranked(ratings, TEAM)
    pd.testing.assert_series_equal(ranked(fewer, TEAM)["score"], before.loc[before.index.isin(stay), "score"])


@settings(max_examples=30)
@given(ROWS, st.sampled_from(CRITERIA_OF_TEAM), st.integers(1, 5))
def test_a_task_that_becomes_better_never_falls(rows, name: str, by: int) -> None:
    better = [dict(row) for row in rows]
    if better[0][name] is not None:
        better[0][name] += by if CRITERIA[name].benefit else -by
    before, after = ranked(made(rows), TEAM), ranked(made(better), TEAM)
    if not pd.isna(before.at[0, "rank"]):
        assert after.at[0, "score"] >= before.at[0, "score"]
        assert after.at[0, "rank"] <= before.at[0, "rank"]
