"""A duration that only the dates tell is counted on the calendar of the plan: what the table shows is what the Timeline draws."""

from datetime import date

from analytics.schedule import planned
from data.kinds import Book
from data.reading import joined, read
from tests.data.reading.workbooks import book

OCTOBER = [("任务", "开始日期", "结束日期"), ("联调", date(2026, 9, 28), date(2026, 10, 9))]
ENGLISH = [("Task", "Start", "Finish"), ("Trial", date(2026, 9, 28), date(2026, 10, 9))]
DAYS_OFF = [("日期", "是否工作日", "工时"), (date(2026, 9, 29), "否", None), (date(2026, 9, 30), "是", 4)]


def loaded(**sheets: list[tuple[object, ...]]) -> Book:
    return joined([read("made.xlsx", book(sheets))])


def durations(whole: Book) -> list[float]:
    found: list[float] = whole.records("tasks")["duration"].tolist()
    return found


def drawn(whole: Book) -> list[float]:
    found: list[float] = planned(whole, date(2026, 9, 1)).tasks["duration_days"].tolist()
    return found


def test_the_holidays_of_the_plan_are_no_days_of_work_in_the_table_either() -> None:
    whole = loaded(任务清单=OCTOBER)
    assert durations(whole) == drawn(whole) == [5]


def test_without_a_country_mondays_to_fridays_count() -> None:
    whole = loaded(Tasks=ENGLISH)
    assert durations(whole) == drawn(whole) == [10]


def test_the_days_that_the_calendar_table_tells_count_in_the_table() -> None:
    whole = loaded(任务清单=OCTOBER, 日历=DAYS_OFF)
    assert durations(whole) == drawn(whole) == [3.5]


def test_a_duration_that_was_written_stays_whatever_calendar_it_was_counted_on() -> None:
    whole = loaded(
        任务清单=[(*OCTOBER[0], "工期"), (*OCTOBER[1], 10), ("上线", *OCTOBER[1][1:], 5), ("验收", *OCTOBER[1][1:], 7)]
    )
    assert durations(whole) == [10, 5, 7]
    assert [problem.found for problem in whole.problems if problem.code == "dates_disagree"] == ["7"]


def test_durations_that_count_the_holidays_are_kept_and_told_once() -> None:
    whole = loaded(
        任务清单=[(*OCTOBER[0], "工期"), (*OCTOBER[1], 10), ("上线", *OCTOBER[1][1:], 10), ("验收", *OCTOBER[1][1:], 5)]
    )
    assert durations(whole) == [10, 10, 5]
    (note,) = [problem for problem in whole.problems if problem.code == "holidays_counted"]
    assert (note.severity, note.row, note.found, dict(note.values)["count"]) == ("note", 2, "10", 2)


def test_a_file_loaded_onto_a_workspace_leaves_the_durations_of_its_rows_alone() -> None:
    before = loaded(任务清单=OCTOBER)
    after = joined([read("more.xlsx", book({"任务清单": OCTOBER}))], onto=before)
    assert durations(after) == [5, 5]
