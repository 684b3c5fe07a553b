"""What several raters say of the familiar cast: whose word counts, how far they lie apart, whom to discuss, what is taken over."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analytics import raters
from analytics.raters import ALL, NO_ROUND, Round, finding, judged, listed, outcome, round_of, spread_on_map, taken_over
from analytics.raters.discuss import priorities
from analytics.sentences import sentence
from data.kinds import Table

TableMaker = Callable[..., Table]
DAY = "2026-03-01"


def said(rater: str, stakeholder: str, criterion: str, score: float | None, **more: Any) -> dict[str, Any]:
    return {"rater": rater, "stakeholder": stakeholder, "criterion": criterion, "score": score, **more}


@pytest.fixture
def ratings(table: TableMaker) -> Table:
    """Three raters: of one mind on Qian Li, far apart on Zhao Min, and only one of them knows Wu Gang."""
    return table(
        "ratings",
        [
            said("Ann", "Zhao Min", "influence", 5, reason="Signs the contract", on=DAY),
            said("Ben", "Zhao Min", "influence", 4, on=DAY),
            said("Eve", "Zhao Min", "influence", 1, reason="Never came", on=DAY),
            said("Ann", "Qian Li", "influence", 4, on=DAY),
            said("Ben", "Qian Li", "influence", 4, on=DAY),
            said("Eve", "Qian Li", "influence", 4, on=DAY),
            said("Ann", "Zhou Yan", "influence", 1, on=DAY),
            said("Ben", "Zhou Yan", "influence", 2, on=DAY),
            said("Eve", "Wu Gang", "Relevance", 3, on=DAY),
        ],
    )


def test_a_rating_is_tied_to_its_person_by_id_and_else_by_name(table: TableMaker, cast: Table) -> None:
    found = judged(
        table(
            "ratings",
            [
                said("Ann", "Z. Min, as she was called", "influence", 5, stakeholder_id="S1"),
                said("Ann", "qian li", "影响度", 4, stakeholder_id="S99"),
                said("Ann", "S4", "power", 3),
            ],
        ),
        cast,
    )
    assert found["person"].tolist() == [0, 1, 3]
    assert found["criterion"].tolist() == ["influence"] * 3


def test_what_cannot_be_compared_is_left_out_and_counted(table: TableMaker, cast: Table) -> None:
    unknown = [
        said("Ann", "Somebody else", "influence", 3),
        said("Ann", "Zhao Min", "charm", 3),
        said("Ann", "Zhao Min", "influence", None),
        said("Ann", "Zhao Min", "influence", 6),
        said("", "Zhao Min", "influence", 3),
        said("Ann", "Li Na", "influence", 3),
    ]
    found = outcome(table("ratings", unknown), cast)
    assert found.judged["person"].tolist() == [3]
    assert found.unused == 5


def test_the_last_word_of_a_rater_counts(table: TableMaker, cast: Table) -> None:
    again = [
        said("Ann", "Zhao Min", "influence", 5, on="2026-03-02"),
        said("ann ", "Zhao Min", "influence", 2, on="2026-03-01"),
        said("Ben", "Zhao Min", "influence", 1),
        said("Ben", "Zhao Min", "influence", 3),
    ]
    found = judged(table("ratings", again), cast)
    assert dict(zip(found["rater"], found["score"], strict=True)) == {"Ann": 5, "Ben": 3}
    assert outcome(table("ratings", again), cast).unused == 0


def test_scores_on_two_scales_meet_on_the_one_that_is_declared(table: TableMaker, cast: Table) -> None:
    both = [
        said("Ann", "Zhao Min", "influence", 10, score_scale="1 to 10"),
        said("Ben", "Zhao Min", "influence", 5, score_scale="1 至 5"),
    ]
    found = judged(table("ratings", both), cast)
    assert found["unit"].tolist() == [1, 1]
    assert found["score"].tolist() == [5, 5]


@pytest.mark.parametrize(
    ("scores", "agreement"),
    [((3, 3), "high"), ((3, 4), "high"), ((2, 4), "medium"), ((2, 5), "low"), ((3,), None)],
)
def test_agreement_on_a_person_is_high_within_one_step_and_low_beyond_two(
    table: TableMaker, cast: Table, scores: tuple[int, ...], agreement: str | None
) -> None:
    rows = [said(name, "Zhao Min", "influence", score) for name, score in zip("AB", scores, strict=False)]
    (row,) = raters.spreads(judged(table("ratings", rows), cast)).to_dict("records")
    assert row["agreement"] == agreement


def test_the_spread_tells_middle_ends_and_quarters_on_the_scale_and_on_0_to_1(table: TableMaker, cast: Table) -> None:
    rows = [said(name, "Zhao Min", "influence", score) for name, score in zip("ABCD", (1, 2, 4, 5), strict=True)]
    (row,) = raters.spreads(judged(table("ratings", rows), cast)).to_dict("records")
    on_scale = {
        name: row[name]
        for name in ("n", "median", "lowest", "highest", "first_quarter", "last_quarter", "spread", "iqr")
    }
    assert on_scale == {
        "n": 4,
        "median": 3,
        "lowest": 1,
        "highest": 5,
        "first_quarter": 1.75,
        "last_quarter": 4.25,
        "spread": 4,
        "iqr": 2.5,
    }
    assert (row["median_unit"], row["spread_unit"], row["iqr_unit"]) == (0.5, 1, 0.625)


def test_who_differs_is_held_against_the_median_of_the_others(ratings: Table, cast: Table) -> None:
    first = outcome(ratings, cast).differing.iloc[0]
    assert (first["rater"], first["person"], first["others"], first["difference"], first["n"]) == (
        "Eve",
        0,
        0.875,
        -0.875,
        2,
    )


def test_a_rater_who_rates_everybody_higher_is_seen(table: TableMaker, cast: Table) -> None:
    people = ("Zhao Min", "Qian Li", "Sun Wei")
    rows = [
        said(name, person, "influence", score) for name, score in (("A", 2), ("B", 2), ("C", 4)) for person in people
    ]
    leaning = outcome(table("ratings", rows), cast).leaning
    assert leaning.index[0] == "C"
    assert leaning.loc["C", "leaning"] == 0.5
    assert leaning.loc["A", "leaning"] == -0.25


def test_whom_to_discuss_first_is_spread_times_priority(ratings: Table, cast: Table) -> None:
    found = outcome(ratings, cast).discuss
    assert found["name"].tolist() == ["Zhao Min", "Zhou Yan"]
    # Zhao Min: influence of the round 0.75, relevance of the register 1; Zhou Yan: 0.125 and 1.
    assert found["priority"].tolist() == [0.875, 0.5625]
    assert found["discuss"].tolist() == [0.875, 0.140625]
    assert found["place"].tolist() == [1, 2]


def test_who_is_not_rated_at_all_has_no_priority_and_is_not_put_at_nothing(table: TableMaker) -> None:
    people = table("stakeholders", [{"id": "S1", "name": "Zhao Min"}, {"id": "S2", "name": "Qian Li", "relevance": 1}])
    rows = [said(name, "Zhao Min", "urgency", score) for name, score in (("A", 1), ("B", 5))]
    found = outcome(table("ratings", rows), people)
    assert priorities(found.spreads, people).isna().tolist() == [True, False]
    assert found.discuss[["discuss", "place"]].isna().all(axis=None)


def test_the_map_is_told_the_ends_only_where_two_rated(ratings: Table, cast: Table) -> None:
    ends = spread_on_map(ratings, cast)
    assert ends.index.equals(cast.records.index)
    assert ends.loc[0, ["influence_low", "influence_high"]].tolist() == [0, 1]
    assert ends.loc[4, ["influence_low", "influence_high"]].tolist() == [0, 0.25]
    assert ends[["relevance_low", "relevance_high"]].isna().all(axis=None)


def test_medians_are_taken_over_with_day_and_raters_and_nothing_else_changes(ratings: Table, cast: Table) -> None:
    found = outcome(ratings, cast)
    after = taken_over(cast, found, date(2026, 3, 5)).records
    assert after["influence"].tolist() == [4, 4, 4, 5, 1.5, 3]
    assert after.loc[5, "relevance"] == 3
    assert after["rater"].tolist() == ["Ann; Ben; Eve", "Ann; Ben; Eve", None, None, "Ann; Ben", "Eve"]
    assert after["rated_on"].notna().tolist() == [True, True, False, False, True, True]
    assert "rater" not in cast.records


def test_one_person_alone_can_be_taken_over(ratings: Table, cast: Table) -> None:
    after = taken_over(cast, outcome(ratings, cast), date(2026, 3, 5), [0]).records
    assert after["influence"].tolist() == [4, 4, 4, 5, 1, 3]
    assert taken_over(cast, outcome(ratings, cast), date(2026, 3, 5), [2]) is cast


def test_scores_stay_hidden_until_all_sheets_are_back_or_somebody_opens_the_round(ratings: Table, cast: Table) -> None:
    known = judged(ratings, cast)
    out = Round(date(2026, 3, 1), ("Ann", "Ben", "Eve", "Kim"), ("influence",))
    assert out.back(known) == ["Ann", "Ben", "Eve"]
    assert out.hides(known)
    assert not Round(out.on, out.raters[:3], out.criteria).hides(known)
    assert not Round(out.on, out.raters, out.criteria, flipped=True).hides(known)
    assert Round(date(2026, 4, 1), ("Ann",), ("influence",)).hides(known)  # what is here is of an earlier round
    assert not NO_ROUND.hides(known)


def test_a_round_is_kept_as_plain_values_and_read_again() -> None:
    one = Round(date(2026, 3, 1), ("Ann", "Ben"), ("influence", "urgency"), True, "zh")
    assert round_of({"round": json.loads(json.dumps(one.kept()))}) == one


@pytest.mark.parametrize("kept", [None, "a round", {"raters": "Ann"}, {"raters": ["Ann"], "criteria": None}, {}])
def test_what_is_no_round_is_none(kept: object) -> None:
    assert round_of({"round": kept}) == NO_ROUND


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([], "Nobody has rated anybody yet; make a sheet for each rater"),
        ([("Ann", "Zhao Min", 5)], "Only Ann has rated; agreement takes two raters"),
        ([("Ann", "Zhao Min", 5), ("Ben", "Qian Li", 4)], "Two raters, but hardly anybody was rated by two of them"),
        ([("Ann", "Zhao Min", 5), ("Ben", "Zhao Min", 5)], "Two raters gave everybody the same score, which tells nothing of their agreement"),
        ([("Ann", "Zhao Min", 5), ("Ben", "Zhao Min", 5), ("Ann", "Qian Li", 4), ("Ben", "Qian Li", 4)], "Two raters agree on everybody"),
        ([("Ann", "Zhao Min", 5), ("Ben", "Zhao Min", 1), ("Ann", "Qian Li", 4), ("Ben", "Qian Li", 4)], "Two raters disagree too much to rely on (alpha −0.50); discuss Zhao Min first"),
    ],
    ids=["nobody", "one rater", "nobody shared", "all the same", "of one mind", "apart"],
)  # fmt: skip
def test_the_title_is_what_the_round_says(
    table: TableMaker, cast: Table, rows: list[tuple[str, str, float]], title: str
) -> None:
    told = table("ratings", [said(rater, person, "influence", score) for rater, person, score in rows])
    if not rows:
        told = Table("ratings", pd.DataFrame(columns=["rater", "stakeholder", "criterion", "score"]))
    one = finding(outcome(told, cast))
    assert sentence(one, "en") == title
    assert sentence(one, "zh")


def test_the_title_of_an_open_round_tells_nothing_of_the_scores(ratings: Table, cast: Table) -> None:
    out = Round(date(2026, 3, 1), ("Ann", "Kim"), ("influence",))
    told = sentence(finding(outcome(ratings, cast), out), "en")
    assert told == "One of two sheets is back; the scores stay hidden until all are"


def test_other_programs_are_told_plain_values(ratings: Table, cast: Table) -> None:
    found = outcome(ratings, cast)
    told = json.loads(json.dumps(listed(found, cast)))
    assert told["raters"] == 3
    assert told["alpha"] == round(found.alphas[ALL].value or 0, 4)
    assert told["w"] == found.concordances[ALL].value or told["w_reason"]
    assert [(one["id"], one["criterion"], one["place"]) for one in told["people"]] == [
        ("S1", "influence", 1), ("S2", "influence", None), ("S5", "influence", 2), ("S6", "relevance", None),
    ]  # fmt: skip
    nobody = listed(outcome(Table("ratings", ratings.records.iloc[:0]), cast), cast)
    assert (nobody["alpha"], nobody["alpha_reason"], nobody["people"]) == (None, "too_few", [])


def test_the_order_of_the_ratings_changes_no_figure(ratings: Table, cast: Table) -> None:
    turned = Table("ratings", ratings.records.iloc[::-1])
    one, other = listed(outcome(ratings, cast), cast), listed(outcome(turned, cast), cast)
    assert sorted(one.pop("rated_by")) == sorted(other.pop("rated_by"))  # type: ignore[call-overload]
    assert one == other
