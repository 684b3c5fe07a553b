"""Dates that stand in no cell but are drawn as bars under a calendar are read, and told as what they are."""

import pandas as pd
import pytest
from openpyxl.styles import GradientFill, PatternFill

from data.kinds import LANGUAGES
from tests.data.reading.charts_drawn import (
    ACCENT,
    BLUE,
    GREEN,
    GREY,
    HATCHED,
    INDEXED,
    TASKS,
    THEME_WHITE,
    WHITE,
    Rows,
    chart,
    codes,
    dates,
    found_in,
)  # fmt: skip

DAYS = [pd.Timestamp("2026-03-02") + pd.Timedelta(days=day) for day in range(14)]  # a Monday and two weeks
WEEKS = [f"W{week}" for week in range(1, 9)]


def by_days(*names: str) -> Rows:
    return (("Task", "Owner", *DAYS), *((name, "Qian Li") for name in names or TASKS))


def test_a_bar_under_dates_gives_the_first_and_the_last_day() -> None:
    found = found_in(chart(by_days(), {"C2:E2": BLUE, "F3:F3": BLUE, "G4:K4": GREEN, "L5:P5": BLUE}))
    assert dates(found) == {
        "Survey": ("03-02", "03-04"),
        "Design": ("03-05", "03-05"),
        "Build": ("03-06", "03-10"),
        "Test": ("03-11", "03-15"),
        "Handover": None,
    }
    assert found.drawn == (1, 2, 3, 4)
    assert found.table.records["duration"].tolist()[:4] == [3, 1, 3, 3]  # Mondays to Fridays


def test_each_column_of_dates_is_told_with_its_rows_and_colours_in_both_languages() -> None:
    found = found_in(chart(by_days(), {"C2:E2": BLUE, "F3:F3": GREEN, "L5:P5": BLUE}))
    notes = [problem for problem in found.problems if problem.code == "dates_from_drawing"]
    assert [note.field for note in notes] == ["start", "finish"]
    assert {note.severity for note in notes} == {"note"}
    assert notes[0].sentence("en") == (
        "Start was read from the bars drawn (#4472C4, #70AD47) under C1:P1, where one column is a day: 3, in rows 2-3, 5."
    )
    assert notes[1].sentence("zh") == (
        "“完成”由 C1:P1 下绘制的色条（#4472C4, #70AD47）读出，每列为一天：共 3 个，第 2-3、5 行。"
    )


@pytest.mark.parametrize(
    "fill",
    [BLUE, ACCENT, INDEXED, HATCHED, GradientFill(stop=("FF4472C4", "FFFFFFFF"))],
    ids=["direct", "theme with tint", "indexed", "hatched", "gradient"],
)
def test_any_way_of_filling_a_cell_makes_a_bar(fill: PatternFill) -> None:
    found = found_in(chart(by_days(), {"D3:F3": fill}))
    assert dates(found)["Design"] == ("03-03", "03-05")


@pytest.mark.parametrize("white", [WHITE, THEME_WHITE], ids=["direct", "theme"])
def test_cells_filled_with_white_are_no_bars(white: PatternFill) -> None:
    found = found_in(chart(by_days(), {"C2:P3": white, "C4:E4": BLUE, "F4:P6": white}))
    assert dates(found) == {**dict.fromkeys(TASKS), "Build": ("03-02", "03-04")}


def test_on_a_coloured_ground_white_is_a_bar() -> None:
    found = found_in(chart(by_days(), {"A1:P6": GREY, "D3:F3": WHITE}))
    assert dates(found) == {**dict.fromkeys(TASKS), "Design": ("03-03", "03-05")}


def test_weekends_shaded_from_top_to_bottom_are_no_bars_and_make_no_gap() -> None:
    found = found_in(
        chart(by_days(), {"H1:I6": GREY, "O1:P6": GREY, "C2:E2": BLUE, "G3:G3": BLUE, "J3:K3": BLUE, "C4:L4": BLUE})
    )
    assert dates(found) == {
        "Survey": ("03-02", "03-04"),
        "Design": ("03-06", "03-10"),
        "Build": ("03-02", "03-11"),
        "Test": None,
        "Handover": None,
    }
    assert "bars_interrupted" not in codes(found)


def test_stripes_and_section_rows_are_no_bars() -> None:
    found = found_in(chart(by_days(), {"A3:P3": GREY, "A5:P5": GREY, "A6:P6": GREEN, "D3:F3": BLUE, "C4:C4": BLUE}))
    assert dates(found) == {**dict.fromkeys(TASKS), "Design": ("03-03", "03-05"), "Build": ("03-02", "03-02")}


def test_the_line_of_today_is_no_bar() -> None:
    found = found_in(chart(by_days(), {"C2:E2": BLUE, "D4:F4": BLUE, "G2:G6": HATCHED}))
    assert dates(found) == {**dict.fromkeys(TASKS), "Survey": ("03-02", "03-04"), "Build": ("03-03", "03-05")}


def test_a_bar_over_the_whole_calendar_is_still_a_bar() -> None:
    found = found_in(chart(by_days(), {"C2:P2": BLUE, "D4:F4": BLUE, "E5:E5": BLUE}))
    assert dates(found)["Survey"] == ("03-02", "03-15")


def test_where_every_task_is_busy_on_the_same_days_they_stay_bars() -> None:
    found = found_in(chart(by_days(), {"C2:J2": BLUE, "D3:L3": BLUE, "C4:K4": BLUE, "D5:G5": BLUE, "N6:P6": BLUE}))
    assert dates(found)["Test"] == ("03-03", "03-06")


def test_an_interrupted_bar_counts_from_its_first_to_its_last_cell_and_is_told() -> None:
    found = found_in(chart(by_days(), {"C2:C2": BLUE, "F2:F2": BLUE}))
    assert dates(found)["Survey"] == ("03-02", "03-05")
    assert codes(found) == ["dates_from_drawing", "dates_from_drawing", "bars_interrupted"]


def test_merged_cells_are_one_bar_with_whatever_is_written_in_it() -> None:
    rows = [list(row) for row in by_days()]
    rows[2] += [None, "draft"]
    found = found_in(chart(rows, {"D3": BLUE}, merged=["D3:G3"]))
    assert dates(found)["Design"] == ("03-03", "03-06")


def test_a_text_over_merged_cells_is_a_bar_without_any_colour() -> None:
    rows = [list(row) for row in by_days()]
    rows[2] += [None, "draft"]
    found = found_in(chart(rows, {}, merged=["D3:G3"]))
    assert dates(found)["Design"] == ("03-03", "03-06")


@pytest.mark.parametrize("sign", ["■", "█", "x", "X", "●", "V", "▬▬", "────", ">>>", "~~~", 1, "√"])
def test_signs_in_cells_are_bars(sign: object) -> None:
    rows = [list(row) for row in by_days()]
    rows[2] += [None, sign, sign, sign]
    assert dates(found_in(chart(rows, {})))["Design"] == ("03-03", "03-05")


@pytest.mark.parametrize("nothing", ["-", "—", "n/a", 0, 3.5, "later"])
def test_what_says_nothing_in_a_cell_is_no_bar(nothing: object) -> None:
    rows = [[*row, *[None] * 14][:16] if at else list(row) for at, row in enumerate(by_days())]
    rows[2][5] = nothing
    assert dates(found_in(chart(rows, {}))) == dict.fromkeys(TASKS)


def test_what_is_written_wins_over_what_is_drawn_and_the_difference_is_told() -> None:
    rows = (
        ("Task", "Start", "Finish", "Owner", *DAYS),
        ("Survey", pd.Timestamp("2026-03-02"), pd.Timestamp("2026-03-04"), "Li Na"),
        ("Design", pd.Timestamp("2026-03-03"), pd.Timestamp("2026-03-05"), "Li Na"),
        ("Build", None, None, "Li Na"),
    )
    found = found_in(chart(rows, {"E2:G2": BLUE, "G3:I3": BLUE, "J4:L4": BLUE}))
    assert dates(found) == {"Survey": ("03-02", "03-04"), "Design": ("03-03", "03-05"), "Build": ("03-07", "03-09")}
    assert found.drawn == (3,)
    (note,) = [problem for problem in found.problems if problem.code == "drawing_differs"]
    assert dict(note.values)["count"] == 1
    assert {problem.column for problem in found.problems if problem.code == "dates_from_drawing"} == {"B", "C"}


def test_only_the_blank_one_of_two_dates_is_taken_from_the_drawing() -> None:
    rows = (
        ("Task", "Start", "Finish", *DAYS),
        ("Survey", pd.Timestamp("2026-03-02"), None),
        ("Design", None, pd.Timestamp("2026-03-05")),
        ("Build", pd.Timestamp("2026-03-20"), None),
    )
    found = found_in(chart(rows, {"D2:F2": BLUE, "E3:G3": BLUE, "D4:F4": BLUE}))
    assert dates(found) == {"Survey": ("03-02", "03-04"), "Design": ("03-03", "03-05"), "Build": None}


def test_a_header_repeated_with_another_calendar_holds_for_the_tasks_below_it() -> None:
    first, second = ("No.", "Task", "Owner", *DAYS[:7]), ("No.", "Task", "Owner", *DAYS[7:])
    steps = [(at, f"Step {at}", "Li Na") for at in range(1, 13)]
    rows = [first, *steps, second, (13, "Training", "Li Na"), (14, "Closure", "Li Na")]
    found = found_in(chart(rows, {"D2:E2": BLUE, "F3": BLUE, "G4:H4": BLUE, "D15:E15": BLUE, "F16:H16": BLUE}))
    told = dates(found)
    assert [told[f"Step {at}"] for at in (1, 2, 3)] == [("03-02", "03-03"), ("03-04", "03-04"), ("03-05", "03-06")]
    assert [told["Training"], told["Closure"]] == [("03-09", "03-10"), ("03-11", "03-13")]
    assert found.drawn == (1, 2, 3, 13, 14)


def test_a_hidden_calendar_is_not_read() -> None:
    rows = (
        ("Task", "Owner", *DAYS[:6], *(day + pd.Timedelta(days=364) for day in DAYS[:6])),
        ("Survey", "Li Na"),
        ("Build", "Li Na"),
    )
    found = found_in(chart(rows, {"C2:D2": BLUE, "I2:K2": BLUE}, hidden="CDEFGH"))
    assert dates(found)["Survey"] == ("2027-03-01", "2027-03-03")


def test_a_point_is_a_day_at_the_end_of_its_week() -> None:
    rows = [
        ("Project start: 2026-03-02",),
        ("Task", "Owner", *WEEKS),
        ("Build", "Li Na"),
        ("Handover", "Li Na", None, None, "◆"),
        ("Test", "Li Na"),
    ]
    assert dates(found_in(chart(rows, {"C3:D3": BLUE, "E4": GREEN}))) == {
        "Build": ("03-02", "03-13"),
        "Handover": ("03-20", "03-20"),
        "Test": None,
    }


def test_a_written_duration_tells_the_day_within_the_week_that_is_drawn() -> None:
    rows = [("Project start: 2026-03-02",), ("Task", "Duration", *WEEKS), ("Build", 7), ("Handover", 2), ("Test", 40)]
    found = found_in(chart(rows, {"C3:D3": BLUE, "E4": BLUE, "F5:G5": BLUE}))
    assert dates(found) == {"Build": ("03-02", "03-10"), "Handover": ("03-16", "03-17"), "Test": ("03-23", "04-03")}
    assert found.table.records["duration"].tolist() == [7, 2, 40]


def test_plan_above_and_what_happened_below_are_told_apart_by_their_order() -> None:
    rows = [("Task", "Owner", *DAYS), ("Survey", "Li Na"), (), ("Build", "Li Na"), ()]
    content = chart(rows, {"C2:E2": BLUE, "D3:G3": GREEN, "F4:H4": BLUE, "G5:J5": GREEN}, merged=["A2:A3", "A4:A5"])
    found = found_in(content)
    assert dates(found) == {"Survey": ("03-02", "03-04"), "Build": ("03-05", "03-07")}
    assert dates(found, "actual_start", "actual_finish") == {"Survey": ("03-03", "03-06"), "Build": ("03-06", "03-09")}
    assert "bars_in_two_rows" in codes(found)


def test_a_second_row_of_signs_without_a_name_is_told_as_part_of_the_task_above() -> None:
    rows = [
        ("Task", "Owner", *DAYS),
        ("Survey", "Li Na", "x", "x"),
        (None, None, None, "x", "x"),
        ("Build", "Li Na"),
        ("Test", "Li Na"),
    ]
    found = found_in(chart(rows, {}))
    assert dates(found, "actual_start", "actual_finish")["Survey"] == ("03-03", "03-04")
    assert (found.record_rows, found.rejected, found.not_records) == ((2, 4, 5), (), (3,))
    (note,) = [problem for problem in found.problems if problem.row == 3]
    assert (note.severity, note.sentence("en")) == ("note", "The row was not used: its bar belongs to the task above.")


def test_a_legend_tells_plan_and_what_happened_apart_by_colour() -> None:
    rows = [
        ("", "Planned", "", "Actual"),
        (),
        ("Task", "Owner", *DAYS),
        ("Survey", "Li Na"),
        ("Build", "Li Na"),
        ("Test", "Li Na"),
    ]
    content = chart(rows, {"A1": BLUE, "C1": GREEN, "C4:E4": BLUE, "F4:G4": GREEN, "F5:H5": GREEN, "J6:K6": BLUE})
    found = found_in(content)
    assert dates(found) == {"Survey": ("03-02", "03-04"), "Build": None, "Test": ("03-09", "03-10")}
    assert dates(found, "actual_start", "actual_finish")["Build"] == ("03-05", "03-07")
    assert "bars_in_two_rows" not in codes(found)


def test_a_legend_with_words_of_headings_above_a_calendar_is_no_header() -> None:
    rows = [
        (None, "Planned start", "", "Actual start"),
        (),
        ("Task", "Owner", *DAYS),
        ("Survey", "Li Na"),
        ("Build", "Li Na"),
        ("Test", "Li Na"),
    ]
    found = found_in(chart(rows, {"A1": BLUE, "C1": GREEN, "C4:E4": BLUE, "F4:G4": GREEN}))
    assert found.header_rows == (3,)
    assert dates(found)["Survey"] == ("03-02", "03-04")
    assert dates(found, "actual_start", "actual_finish")["Survey"] == ("03-05", "03-06")


def test_what_a_legend_calls_a_holiday_is_no_bar() -> None:
    rows = [("", "节假日"), (), ("任务", "负责人", *DAYS), ("调研", "李娜"), ("开发", "李娜"), ("测试", "李娜")]
    found = found_in(chart(rows, {"A1": GREY, "C4:E4": BLUE, "F4:G5": GREY}))
    assert dates(found) == {"调研": ("03-02", "03-04"), "开发": None, "测试": None}


def test_words_in_the_rows_tell_plan_and_what_happened_apart() -> None:
    rows = [("任务", "类别", *DAYS), ("调研", "实际"), (None, "计划"), ("开发", "实际"), (None, "计划")]
    content = chart(rows, {"D2:F2": BLUE, "C3:E3": BLUE, "G4:I4": BLUE, "F5:H5": BLUE}, merged=["A2:A3", "A4:A5"])
    found = found_in(content)
    assert dates(found)["调研"] == ("03-02", "03-04")
    assert dates(found, "actual_start", "actual_finish")["开发"] == ("03-06", "03-08")


def test_two_colours_without_a_legend_are_one_bar() -> None:
    found = found_in(chart(by_days(), {"C2:D2": BLUE, "E2:F2": GREEN}))
    assert dates(found)["Survey"] == ("03-02", "03-05")


def test_a_chart_without_any_bar_says_nothing() -> None:
    found = found_in(chart(by_days(), {"A1:P1": BLUE}))
    assert not codes(found)
    assert dates(found) == dict.fromkeys(TASKS)


def test_bars_that_cannot_be_dated_are_told_with_what_would_do() -> None:
    rows = [("Task", "Owner", *WEEKS), *((name, "Li Na") for name in TASKS)]
    found = found_in(chart(rows, {"C2:D2": BLUE}))
    (problem,) = [problem for problem in found.problems if problem.code == "drawing_without_dates"]
    assert problem.severity == "warning"
    assert "on which day the plan starts" in problem.sentence("en")
    assert all(problem.expected(language) for language in LANGUAGES)
    assert dates(found) == dict.fromkeys(TASKS)


def test_weeks_without_a_start_are_placed_by_the_tasks_that_have_dates() -> None:
    rows = [
        ("Task", "Start", *WEEKS),
        ("Survey", pd.Timestamp("2026-03-03")),
        ("Design", pd.Timestamp("2026-03-16")),
        ("Build", None),
    ]
    found = found_in(chart(rows, {"C2:D2": BLUE, "E3": BLUE, "F4:G4": BLUE}))
    assert dates(found)["Build"] == ("03-23", "04-03")
