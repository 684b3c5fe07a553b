"""The bulk of a column, its heading and its siblings say which scale it is on; a slip among them is told and stretches nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading.facts import facts_in
from data.reading.levels import levels_in
from tests.data.reading.workbooks import cells, said, table

HEAD = ("Name", "Influence", "Interest", "Role")


def people(influence: list[object], interest: list[object], heading: str = "Influence") -> list[tuple[object, ...]]:
    rows = zip(influence, interest, strict=True)
    return [
        (HEAD[0], heading, *HEAD[2:]),
        *((f"Person {chr(65 + at)}", *two, "Advisor") for at, two in enumerate(rows)),
    ]


@pytest.mark.parametrize("stray", [6, 9, 10])
def test_one_value_beyond_the_scale_of_its_column_is_a_slip(stray: int) -> None:
    found = table(people([5, 3, 4, stray, 2], [1, 3, 4, 5, 2]))
    assert found.table.scales["influence"] == "1-5"
    assert cells(found, "influence") == [5, 3, 4, None, 2]
    assert said(found) == [("out_of_range", 5, "B", str(stray))]


def test_a_short_column_beside_one_on_the_same_scale_is_not_stretched_either() -> None:
    assert table(people([4, 9, 2], [1, 3, 5])).table.scales["influence"] == "1-5"


def test_numbers_written_as_texts_beside_it_tell_the_scale_too_and_a_few_are_enough() -> None:
    found = table(people([4, "2", None, 6], [5, "4", None, 3]))
    assert (found.table.scales["influence"], found.table.scales["relevance"]) == ("1-5", "1-5")
    assert said(found) == [("out_of_range", 5, "B", "6")]


def test_where_nothing_else_tells_one_large_number_among_three_stretches_nothing() -> None:
    found = table([("Name", "Influence", "Role"), ("Ida", 4, "Owner"), ("Per", 2, "Buyer"), ("Una", 6, "Clerk")])
    assert (found.table.scales["influence"], cells(found, "influence")) == ("1-5", [4, 2, None])


def test_a_column_with_many_large_numbers_goes_up_to_ten() -> None:
    found = table(people([5, 8, 4, 9, 2, 7], [1, 3, 4, 5, 2, 2]))
    assert (found.table.scales["influence"], said(found)) == ("1-10", [])


def test_a_column_beside_one_up_to_ten_is_read_like_it() -> None:
    found = table(people([5, 3, 4, 9, 2], [10, 7, 8, 2, 9]))
    assert found.table.scales["influence"] == "1-10"


def test_the_heading_says_the_scale_whatever_stands_below() -> None:
    found = table(people([5, 3, 4, 9, 2], [1, 3, 4, 5, 2], "Influence (1-10)"))
    assert cells(found, "influence") == [5, 3, 4, 9, 2]


@given(values=st.lists(st.integers(1, 5), min_size=5), stray=st.integers(6, 10))
def test_no_slip_among_five_ever_changes_what_the_others_say(values: list[int], stray: int) -> None:
    found = levels_in([*values, stray], "1-5")
    assert (found.values, found.wrong) == ([*values, None], {len(values): "out_of_range"})


@pytest.mark.parametrize(
    ("heading", "words", "told"),
    [
        ("Influence (1-5)", ("high", "medium"), "high = 5; medium = 3"),
        ("影响力（1-5）", ("高", "中"), "高 = 5; 中 = 3"),
    ],
)
def test_words_in_a_column_of_numbers_are_taken_and_told_once(heading: str, words: tuple[str, str], told: str) -> None:
    found = table(people([words[0], 4, words[1], words[0]], [1, 3, 4, 5], heading))
    assert cells(found, "influence") == [5, 4, 3, 5]
    notes = [problem for problem in found.problems if problem.code == "words_on_scale"]
    assert [(one.column, one.found, dict(one.values)["count"]) for one in notes] == [("B", told, 3)]


def test_words_on_a_scale_of_words_need_no_note() -> None:
    found = table(people(["high", "low", "medium"], [1, 3, 4]))
    assert "words_on_scale" not in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        ([["日期：2026年9月14日"]], "2026-09-14"),
        ([["Date: 14 September 2026", None]], "2026-09-14"),
        ([["Date: 14 September 2026"], ["Status date", "2026-09-21"]], "2026-09-21"),
        ([["Date"], ["2026-09-14"]], None),
    ],
)
def test_a_date_said_above_a_plan_is_its_status_date_where_nothing_says_more(
    rows: list[list[object]], day: str | None
) -> None:
    assert facts_in(rows).get("as_of") == day  # type: ignore[arg-type]
