"""Plans whose dates are weeks, quarters and numbered periods."""

import pandas as pd
import pytest

from data.reading.counted_periods import counted_period
from data.reading.day_order import Order
from data.reading.periods import period_in
from tests.data.reading.workbooks import cells, said, table

MONDAY = pd.Timestamp("2026-03-02")


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [("5月第一周", "05-01", "05-07"), ("2026年5月第2周", "05-08", "05-14"), ("5月最后一周", "05-25", "05-31"), ("5月第五周", "05-29", "05-31"),
     ("Week 1 of May 2026", "05-01", "05-07"), ("second week of May", "05-08", "05-14"), ("May week 3", "05-15", "05-21"), ("last week of May", "05-25", "05-31"),
     ("w/c 4 May 2026", "05-04", "05-08"), ("week ending 8 May", "05-04", "05-08"),
     ("Q1-Q2", "01-01", "06-30"), ("Q1-Q2 2026", "01-01", "06-30"), ("2026年Q1-Q2", "01-01", "06-30"), ("第一季度-第二季度", "01-01", "06-30"),
     ("5月第一周-5月第三周", "05-01", "05-21"), ("Jan - Mar 2026", "01-01", "03-31")],
)  # fmt: skip
def test_a_coarse_time_has_a_first_and_a_last_day(cell: str, first: str, last: str) -> None:
    period = period_in(cell, 2026, Order())
    assert period is not None
    assert (f"{period.first:%m-%d}", f"{period.last:%m-%d}") == (first, last)


@pytest.mark.parametrize(("cell", "years"), [("11月-1月", (2026, 2027)), ("Dec 15 - Jan 10, 2026", (2025, 2026)), ("Nov 2025 - Jan", (2025, 2026))])  # fmt: skip
def test_a_range_over_new_year_ends_in_the_next(cell: str, years: tuple[int, int]) -> None:
    period = period_in(cell, 2026, Order())
    assert period is not None
    assert (period.first.year, period.last.year) == years


@pytest.mark.parametrize("cell", ["Week 9 of May 2026", "第一周", "week of hope", "2月第五周", "Q5-Q6"])
def test_what_is_no_week_of_a_month_is_none(cell: str) -> None:
    assert period_in(cell, 2026, Order()) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("week 1", "03-02", "03-08"), ("w3", "03-16", "03-22"), ("第3周", "03-16", "03-22"), ("m2", "04-02", "05-01"), ("第2个月", "04-02", "05-01"),
     ("w2-w4", "03-09", "03-29"), ("week 2-4", "03-09", "03-29")],
)  # fmt: skip
def test_a_numbered_period_counts_from_the_first_day(text: str, first: str, last: str) -> None:
    days = counted_period(text, MONDAY)
    assert days is not None
    assert tuple(f"{day:%m-%d}" for day in days) == (first, last)


@pytest.mark.parametrize("text", ["week", "3月", "w0", "w4-w2", "w1-w2-w3", "task 3", "m999"])
def test_what_counts_no_period_is_none(text: str) -> None:
    assert counted_period(text, MONDAY) is None


WEEKS = [("Task", "Owner", "Start", "End"), ("Dig", "Sun Wei", "Week 1", "Week 2"), ("Pour", "Qian Li", "Week 3", "Week 3")]  # fmt: skip


@pytest.mark.parametrize("told", [("Project start: 2026-03-02",), ("项目开始日期", pd.Timestamp("2026-03-02"))])
def test_numbered_weeks_count_from_the_day_told_above(told: tuple[object, ...]) -> None:
    found = table([told, *WEEKS])
    assert cells(found, "start") == [MONDAY, pd.Timestamp("2026-03-16")]
    assert cells(found, "finish") == [pd.Timestamp("2026-03-15"), pd.Timestamp("2026-03-22")]


def test_numbered_weeks_count_from_the_calendar_in_the_header() -> None:
    days = [MONDAY + pd.Timedelta(weeks=week) for week in range(6)]
    found = table(
        [("Task", "Start week", "End week", *(f"Week {at}" for at in range(1, 7))), (None, None, None, *days), ("Dig", 1, 2, "x", "x"), ("Pour", 3, 3, None, None, "x")]
    )  # fmt: skip
    assert cells(found, "start") == [MONDAY, pd.Timestamp("2026-03-16")]


def test_numbered_periods_without_a_first_day_are_told_and_the_plan_is_one() -> None:
    found = table(WEEKS)
    assert found.kind == "tasks"
    assert said(found)[0] == ("period_uncounted", 2, "C", "Week 1")


def test_a_time_line_in_one_column_gives_start_and_finish() -> None:
    found = table(
        [("Task", "Owner", "Timeline"), ("Dig", "Sun Wei", "Mar 2-6, 2026"), ("Pour", "Qian Li", "Q2 2026"), ("Dry", "Qian Li", "May - June 2026")]
    )  # fmt: skip
    assert cells(found, "finish") == [
        pd.Timestamp("2026-03-06"),
        pd.Timestamp("2026-06-30"),
        pd.Timestamp("2026-06-30"),
    ]
