"""Whatever calendar stands above the bars, each of its columns is known by its first and last day."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading import read
from data.reading.drawn.marks import mark_of
from tests.data.reading.charts_drawn import BLUE, TASKS, Rows, chart, codes, dates, found_in


def bar_under(head: Rows, place: str, *, merged: tuple[str, ...] = (), sheet: str = "Plan") -> tuple[str, str] | None:
    """The dates of the one task that has a bar there; `head` ends with the row that names the columns."""
    rows = [*head, *((name, "Li Na") for name in TASKS)]
    return dates(found_in(chart(rows, {place: BLUE}, merged=merged, sheet=sheet)))["Survey"]


def test_weeks_shown_by_their_monday_end_on_friday() -> None:
    mondays = [pd.Timestamp("2026-03-02") + pd.Timedelta(days=7 * week) for week in range(8)]
    assert bar_under([("Task", "Owner", *mondays)], "D2:E2") == ("03-09", "03-20")


def test_weeks_shown_by_another_day_last_seven_days() -> None:
    sundays = [pd.Timestamp("2026-03-01") + pd.Timedelta(days=7 * week) for week in range(8)]
    assert bar_under([("Task", "Owner", *sundays)], "D2:E2") == ("03-08", "03-21")


def test_months_shown_by_their_first_day_last_to_their_end() -> None:
    firsts = [pd.Timestamp(2026, month, 1) for month in range(1, 9)]
    assert bar_under([("Task", "Owner", *firsts)], "D2:E2") == ("02-01", "03-31")


@pytest.mark.parametrize("month", ["{}月", "{}月份"])
def test_months_under_merged_years(month: str) -> None:
    names = [month.format(number) for number in (10, 11, 12, 1, 2, 3)]
    head = [("任务", "负责人", "2025年", None, None, "2026年"), (None, None, *names)]
    assert bar_under(head, "E3:G3", merged=("A1:A2", "B1:B2", "C1:E1", "F1:H1")) == ("2025-12-01", "02-28")


def test_months_that_begin_anew_are_in_the_next_year() -> None:
    head = [("Plan 2025/26",), ("Task", "Owner", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")]
    assert bar_under(head, "E3:G3", sheet="2025") == ("2025-12-01", "02-28")


def test_the_year_may_stand_in_the_name_of_the_sheet() -> None:
    head = [("任务", "负责人", *[f"{month}月" for month in range(1, 13)])]
    assert bar_under(head, "F2:G2", sheet="2026年计划") == ("04-01", "05-31")


def test_months_without_any_year_are_not_guessed() -> None:
    head = [("任务", "负责人", *[f"{month}月" for month in range(1, 13)])]
    assert bar_under(head, "F2:G2") is None


def test_quarters() -> None:
    head = [("Task", "Owner", "Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026")]
    assert bar_under(head, "D2:E2") == ("04-01", "09-30")


def test_day_numbers_under_merged_months() -> None:
    days = [*range(25, 32), *range(1, 8)]
    head = [("Task", "Owner", "March 2026", *[None] * 6, "April 2026"), (None, None, *days)]
    assert bar_under(head, "H3:K3", merged=("C1:I1", "J1:P1", "A1:A2", "B1:B2")) == ("03-30", "04-02")


def test_day_numbers_with_weekdays_below_and_the_month_in_the_title() -> None:
    head = [
        ("2026年3月施工计划",),
        ("任务", "负责人", *range(20, 32), 1, 2, 3),
        (None, None, *"五六日一二三四五六日一二三四五"),
    ]
    assert bar_under(head, "M4:O4") == ("03-30", "04-01")


def test_days_without_a_year() -> None:
    head = [("2026 plan",), ("Task", "Owner", *[f"3/{day}" for day in range(1, 15)])]
    assert bar_under(head, "D3:F3") == ("03-02", "03-04")


def test_weeks_as_ranges_of_days() -> None:
    weeks = ["3/2-3/6", "3/9-3/13", "3/16-3/20", "3/23-3/27", "3/30-4/3"]
    assert bar_under([("Plan 2026",), ("Task", "Owner", *weeks)], "F3:G3") == ("03-23", "04-03")


def test_thirds_of_months() -> None:
    head = [("任务", "负责人", "2026年2月", None, None, "2026年3月"), (None, None, *["上旬", "中旬", "下旬"] * 2)]
    merged = ("A1:A2", "B1:B2", "C1:E1", "F1:H1")
    assert bar_under(head, "D3:F3", merged=merged) == ("02-11", "03-10")


def test_weeks_that_begin_anew_under_each_month() -> None:
    head = [
        ("任务", "负责人", "2026年2月", *[None] * 3, "2026年3月"),
        (None, None, *[f"第{week}周" for week in (1, 2, 3, 4)] * 2),
    ]
    merged = ("A1:A2", "B1:B2", "C1:F1", "G1:J1")
    assert bar_under(head, "E3:G3", merged=merged) == ("02-15", "03-07")


def test_weeks_of_the_calendar_begin_on_their_monday() -> None:
    head = [("Plan 2026",), ("Task", "Owner", *[f"CW{week}" for week in range(10, 18)])]
    assert bar_under(head, "D3:E3") == ("03-09", "03-20")


def test_weeks_of_the_calendar_go_on_in_the_next_year() -> None:
    head = [("Plan 2025",), ("Task", "Owner", *[f"CW{week}" for week in (50, 51, 52, 1, 2, 3)])]
    assert bar_under(head, "E3:F3") == ("2025-12-22", "01-02")


@pytest.mark.parametrize(
    "above",
    [
        ("Project start: 2 March 2026",),
        ("Project start", pd.Timestamp("2026-03-02")),
        ("Client: Harbour | Timeline: 02-Mar-2026 to 30-Jun-2026",),
        ("项目开始日期：2026年3月2日",),
        ("計畫起始", "2026-03-04"),
    ],
)
def test_counted_weeks_begin_with_the_week_in_which_the_plan_starts(above: tuple[object, ...]) -> None:
    weeks = [f"Week {week}" for week in range(1, 9)]
    assert bar_under([above, (), ("Task", "Owner", *weeks)], "D4:E4") == ("03-09", "03-20")


def test_counted_days_and_months() -> None:
    above = ("Project start: 2 March 2026",)
    assert bar_under([above, ("Task", "Owner", *[f"Day {day}" for day in range(1, 9)])], "D3:E3") == ("03-03", "03-04")
    assert bar_under([above, ("Task", "Owner", *[f"M{month}" for month in range(1, 9)])], "D3:E3") == ("04-01", "05-31")


def test_bare_numbers_count_what_the_word_over_them_says() -> None:
    head = [("Project start: 2 March 2026",), ("Task", "Owner", "Weeks"), (None, None, *range(1, 11))]
    assert bar_under(head, "D4:E4", merged=("C2:L2", "A2:A3", "B2:B3")) == ("03-09", "03-20")


def test_a_week_over_five_columns_is_monday_to_friday() -> None:
    head = [
        ("Project start: 2 March 2026",),
        ("Task", "Owner", "Week 1", *[None] * 4, "Week 2", *[None] * 4, "Week 3", *[None] * 4),
        (None, None, *"MTWTF" * 3),
    ]
    merged = ("A2:A3", "B2:B3", "C2:G2", "H2:L2", "M2:Q2")
    assert bar_under(head, "F4:H4", merged=merged) == ("03-05", "03-09")


def test_numbers_over_columns_of_data_are_no_calendar() -> None:
    rows = [("Task", "Owner", "Q1", "Q2", "Q3", "Q4"), *((name, "Li Na", 10, 20, 30, 40) for name in TASKS)]
    found = found_in(chart(rows, {}, sheet="Budget 2026"))
    assert dates(found) == dict.fromkeys(TASKS)
    assert not codes(found)


@pytest.mark.parametrize(
    ("cell", "unit", "value"),
    [
        ("2026年", "year", 2026), (2026, "year", 2026), ("115年", "year", 2026), ("Q3", "quarter", 3), ("第三季度", "quarter", 3),
        ("上半年", "half", 1), ("十一月", "month", 11), ("Sept.", "month", 9), ("Mar-26", "month", 3), ("Mar 26", "month_day", 326), ("Mar 2026", "month", 3), ("Q1/26", "quarter", 1), ("Fev/26", "month", 2), ("Dezembro", "month", 12), ("Март", "month", 3), ("Semana 2", "week", 2), ("2026-03", "month", 3),
        ("第十二周", "week", 12), ("Week 7", "week", 7), ("W07", "week", 7), ("2026W07", "week", 7), ("KW 7", "week", 7),
        ("Day 3", "nth_day", 3), ("第2个月", "nth_month", 2), ("15日", "day", 15), ("３月１５日", "month_day", 315),
        ("15-Mar", "month_day", 315), ("W1 (3/2-3/6)", "range", 302), ("Week 1 (2 Mar)", "month_day", 302), ("1-7", "days", 1),
        ("中旬", "part", 2), ("周三", "weekday", 3), ("Tue", "weekday", 2), (15, "number", 15),
    ],
)  # fmt: skip
def test_what_a_cell_of_a_calendar_says(cell: object, unit: str, value: int) -> None:
    mark = mark_of(cell)  # type: ignore[arg-type]
    assert mark is not None
    assert (mark.unit, mark.value) == (unit, value)


@pytest.mark.parametrize("cell", ["Task", "Owner", "13月", "第", "", "Q5", None, True, -3, 0.5, "x" * 100, "Sprint"])
def test_what_is_no_cell_of_a_calendar(cell: object) -> None:
    assert mark_of(cell) is None  # type: ignore[arg-type]


ODD = [
    None, "W1", "W52", "W53", "Week 199", "CW53", "12月", "1月", "2026年", 1950, 2199, "115年", "31", 31, 1, 6, 30, "2/30", "12/31-1/4", "0-0",
    "一", "S", "T", "下旬", "Q4", "下半年", "Day 999", "M99", "13/13", "x", "■", "Owner", "2026W53", pd.Timestamp("2199-12-31"),
    pd.Timestamp("9999-12-31"), pd.Timestamp("1900-01-01"), pd.Timestamp("2026-02-28"), 1e300, -1, float(2**60), True, "９月", "第十周",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    heads=st.lists(st.lists(st.sampled_from(ODD), min_size=6, max_size=12), min_size=1, max_size=3),
    bars=st.lists(st.sampled_from(["C5:D5", "C6:N6", "E7", "D5:D9", "C5:N9"]), max_size=4),
    merged=st.lists(st.sampled_from(["C1:E1", "F1:H1", "C2:D2", "C5:C6", "A5:A6", "D8:G9"]), max_size=3, unique=True),
)
def test_no_calendar_however_odd_ends_the_reading(
    heads: list[list[object]], bars: list[str], merged: list[str]
) -> None:
    rows = [("Project start: 2 March 2026",), *[(None, None, *head) for head in heads], ("Task", "Owner", *heads[0])]
    rows += [(name, "Li Na") for name in TASKS]
    content = chart(rows, dict.fromkeys(bars, BLUE), merged=merged)
    for found in read("made.xlsx", content).found:
        if found.kind == "tasks":
            both = found.table.records.dropna(subset=["start", "finish"])
            assert (both["start"] <= both["finish"]).all()
