"""Dates of which the order is open: the column decides for all of them, and where it cannot, nobody guesses in silence."""

import pandas as pd
import pytest

from data.reading import Found
from tests.data.reading.workbooks import cells, table

WORK = ("Survey", "Pump hall", "Roof", "Handover", "Snagging")


def plan(dates: list[str], above: str = "Site plan", heading: str = "Finish") -> Found:
    rows = [(task, date) for task, date in zip(WORK, dates, strict=False)]
    return table([(above,), ("Task", heading), *rows], "Plan")


def days(found: Found, field: str = "finish") -> list[str | None]:
    return [None if pd.isna(day) else f"{day:%Y-%m-%d}" for day in map(pd.Timestamp, cells(found, field))]


def told(found: Found) -> list[tuple[str, int | None, str]]:
    codes = ("wrong_value", "day_orders_mixed", "day_order")
    return [(one.code, one.row, one.found) for one in found.problems if one.code in codes]


def test_a_year_of_two_digits_comes_first_where_the_other_dates_begin_with_their_year() -> None:
    assert days(plan(["2026-11-2", "2026/11/16", "26.11.30", "2026.12.14"]))[2] == "2026-11-30"


def test_a_year_of_two_digits_comes_first_where_only_so_it_is_near_to_the_year_of_the_plan() -> None:
    found = plan(["26.11.30"], above="Site plan 2026")
    assert days(found) == ["2026-11-30"]
    assert days(plan(["30.11.26"], above="Site plan 2026")) == ["2026-11-30"]


def test_where_nothing_decides_about_a_year_of_two_digits_it_is_told_how_it_was_read() -> None:
    assert told(plan(["26.11.30"])) == [("day_order", None, "26.11.30")]


def test_dates_that_can_only_be_read_in_one_way_are_used_though_the_column_mixes_both_orders() -> None:
    found = plan(["11/16/2026", "11/17/2026", "13/11/2026", "5/6/2026", "7/7/2026"])
    assert days(found) == ["2026-11-16", "2026-11-17", "2026-11-13", None, "2026-07-07"]
    assert told(found) == [("wrong_value", 6, "5/6/2026"), ("day_orders_mixed", None, "13/11/2026")]
    (mixed,) = [one for one in found.problems if one.code == "day_orders_mixed"]
    assert all("11/16/2026" in mixed.sentence(language) for language in ("en", "zh"))
    assert mixed.severity == "warning"


@pytest.mark.parametrize("other", ["02.12.2026", "2.12.2026", "2 Dec 2026", "2026-12-02"])
def test_a_day_without_a_year_takes_it_from_the_other_dates_of_the_column(other: str) -> None:
    assert days(plan(["30/11", other])) == ["2026-11-30", "2026-12-02"]
