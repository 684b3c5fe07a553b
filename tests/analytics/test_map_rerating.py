"""A person rated anew, and where people stood before: what is written, what is refused, what is known of a movement."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analytics import map as grid
from analytics.map import Rating
from data.kinds import KINDS, Table
from data.reading import joined, read

PEOPLE = "Name,Influence (1-5),Relevance (1-5),Coffee\nZhao Min,5,5,black\nQian Li,4,2,\nWu Gang,,3,\n"
DAY = date(2026, 11, 18)


def people(text: str = PEOPLE) -> Table:
    return joined([read("people.csv", text.encode())]).table("stakeholders")


def rated(table: Table, **more: object) -> Table:
    given: dict[str, object] = {
        "record": int(table.records.index[1]),
        "relevance": 5.0,
        "influence": 3.0,
        "on": DAY,
        "by": "The owner",
    }
    return grid.rerated(table, Rating(**{**given, **more}))  # type: ignore[arg-type]


def test_a_rating_is_written_with_its_day_and_its_rater_and_nobody_else_is_touched() -> None:
    before = people()
    after = rated(before).records
    row = after.iloc[1]
    assert (row["relevance"], row["influence"], row["rater"], row["rated_on"]) == (5, 3, "The owner", pd.Timestamp(DAY))
    untouched = [0, 2]
    pd.testing.assert_frame_equal(after.iloc[untouched][before.records.columns], before.records.iloc[untouched])
    assert after.iloc[untouched][["rater", "rated_on"]].isna().all(axis=None)
    assert "rater" not in before.records.dropna(axis=1, how="all")


def test_the_columns_stay_in_the_order_of_the_kind_with_ones_own_at_the_end() -> None:
    columns = list(rated(people()).records)
    known = [column.name for column in KINDS["stakeholders"].columns if column.name in columns]
    assert columns == [*known, "Coffee"]


def test_a_table_without_the_columns_gets_them_in_their_types() -> None:
    table = people()
    bare = replace(table, records=table.records[["name"]])
    made = rated(bare).records
    assert made["rated_on"].dtype.kind == "M"
    assert made["influence"].tolist()[1] == 3
    assert made["influence"].isna().tolist() == [True, False, True]


@pytest.mark.parametrize("wrong", [{"influence": 3.5}, {"relevance": 6.0}, {"relevance": float("nan")}])
def test_what_is_no_step_of_the_scale_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must be a step of the scale"):
        rated(people(), **wrong)


def test_whoever_is_not_there_cannot_be_rated() -> None:
    with pytest.raises(KeyError):
        rated(people(), record=99)


def test_how_somebody_stands_is_told_as_rated_and_unknown_stays_unknown() -> None:
    table = people()
    assert [grid.stands(table, int(record)) for record in table.records.index] == [(5, 5), (2, 4), (3, None)]
    assert grid.stands(table, 99) == (None, None)


def test_only_who_was_rated_then_and_now_and_stands_elsewhere_has_moved() -> None:
    before, then = people(), people(PEOPLE.replace("Wu Gang,,3", "Wu Gang,1,3"))
    moved = grid.since(grid.placed(rated(before)), then)
    assert moved[["relevance_before", "influence_before"]].dropna().to_numpy().tolist() == [[0.25, 0.75]]
    assert moved["relevance_before"].notna().tolist() == [False, True, False]


def test_who_was_not_there_yet_has_not_moved_and_an_earlier_scale_counts_as_it_was() -> None:
    then = people("Name,Influence (1-10),Relevance (1-10)\nZhao Min,1,10\n")
    moved = grid.since(grid.placed(people()), then)
    assert moved[["relevance_before", "influence_before"]].iloc[0].tolist() == [1.0, 0.0]
    assert moved["relevance_before"].isna().tolist() == [False, True, True]
