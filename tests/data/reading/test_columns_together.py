"""What the columns of one table, and the tables of one file, tell for each other; and what is told of it."""

from datetime import date
from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from analytics.ties.names import threatens
from data.kinds import Book, Problem
from data.reading import joined, read
from tests.data.reading.workbooks import book

TASKS = ("ID", "Task", "Duration", "Predecessors")


def loaded(**sheets: list[tuple[object, ...]]) -> Book:
    return joined([read("made.xlsx", book(sheets))])


def told(whole: Book, code: str) -> list[Problem]:
    return [problem for problem in whole.problems if problem.code == code]


def column(whole: Book, kind: str, name: str) -> list[object]:
    cells = whole.records(kind)[name]
    return [None if pd.isna(cell) else cell for cell in cells]


def test_what_is_compared_is_read_on_one_scale() -> None:
    whole = loaded(
        Risks=[
            ("ID", "Risk", "Probability", "Impact", "Residual probability"),
            ("R1", "The supplier is late", "H", "H", "H"),
            ("R2", "Nobody comes", "very high", "M", "M"),
            ("R3", "The room is too small", "L", "L", "L"),
        ]
    )
    assert column(whole, "risks", "probability") == [4, 5, 2]
    assert column(whole, "risks", "residual_probability") == [4, 3, 2]
    assert not told(whole, "residual_above_inherent")


def test_a_scale_that_one_heading_declares_holds_for_what_is_compared_with_it() -> None:
    whole = loaded(
        Risks=[
            ("ID", "Risk", "Probability (1-10)", "Residual probability"),
            ("R1", "The supplier is late", 8, 4),
            ("R2", "Nobody comes", 5, 2),
        ]
    )
    assert whole.tables["risks"].scales["residual_probability"] == "1-10"


def test_one_date_that_leaves_no_choice_decides_for_every_column_of_the_table() -> None:
    whole = loaded(
        Tasks=[
            ("Task", "Start", "Finish"),
            ("Design", "03/02/2026", "03/06/2026"),
            ("Build", "03/09/2026", "03/13/2026"),
        ]
    )
    assert column(whole, "tasks", "start") == [pd.Timestamp("2026-03-02"), pd.Timestamp("2026-03-09")]
    assert {problem.sentence("en") for problem in told(whole, "day_order")} == {
        "Dates such as 03/02/2026 were read month first.",
        "Dates such as 03/06/2026 were read month first.",
    }


def test_a_year_out_of_the_title_completes_dates_and_is_told() -> None:
    whole = loaded(
        Plan=[("Plan 2026",), ("Task", "Start", "Duration"), ("Design", "3/16", 3), ("Build", "mid July", 2)]
    )
    assert column(whole, "tasks", "start") == [pd.Timestamp("2026-03-16"), pd.Timestamp("2026-07-11")]
    assert [problem.sentence("en") for problem in told(whole, "year_assumed")] == [
        "Dates without a year, such as 3/16, are taken for 2026."
    ]
    assert [problem.sentence("en") for problem in told(whole, "read_as")] == ["“mid July” is read as 2026-07-11."]


def test_without_any_year_a_date_that_lacks_one_is_told_and_not_guessed() -> None:
    whole = loaded(Plan=[("Task", "Start", "Duration"), ("Design", "3/16", 3), ("Build", "3/20", 2)])
    assert column(whole, "tasks", "start") == [None, None]
    assert [problem.found for problem in told(whole, "wrong_value")] == ["3/16", "3/20"]


def test_two_days_in_one_cell_are_start_and_finish() -> None:
    whole = loaded(
        Plan=[
            ("任务", "日期", "负责人"),
            ("设计", "2026年3月2日-3月6日", "钱丽"),
            ("开发", "2026/3/9~2026/3/13", "赵敏"),
        ]
    )
    assert column(whole, "tasks", "start") == [pd.Timestamp("2026-03-02"), pd.Timestamp("2026-03-09")]
    assert column(whole, "tasks", "finish") == [pd.Timestamp("2026-03-06"), pd.Timestamp("2026-03-13")]
    assert [problem.code for problem in told(whole, "finish_in_start")] == ["finish_in_start"]


def test_days_counted_from_1904_are_the_days_they_mean() -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    for row in (("Task", "Start", "Finish"), ("Design", date(2026, 3, 2), (date(2026, 3, 6) - date(1904, 1, 1)).days)):
        sheet.append(row)
    content = BytesIO()
    workbook.save(content)
    whole = joined([read("mac.xlsx", content.getvalue())])
    assert column(whole, "tasks", "start") == [pd.Timestamp("2026-03-02")]
    assert column(whole, "tasks", "finish") == [pd.Timestamp("2026-03-06")]


def test_money_in_ten_thousands_by_its_heading_is_told() -> None:
    whole = loaded(
        任务=[("任务", "开始", "工期", "成本（万元）"), ("设计", date(2026, 3, 2), 3, 12), ("开发", None, 3, "5000元")]
    )
    assert column(whole, "tasks", "cost") == [120_000, 5_000]
    assert [problem.sentence("zh") for problem in told(whole, "unit_of_heading")] == [
        "表头“成本（万元）”注明了单位：其下的数字按 10,000 倍读取。"
    ]


def test_a_category_that_plainly_says_client_boss_or_team_tells_the_audience() -> None:
    rows = [("姓名", "内/外部", "影响度"), ("王敏", "客户", "高"), ("李强", "老板", "中"), ("赵丽", "团队", "低")]
    whole = loaded(干系人=rows)
    assert column(whole, "stakeholders", "audience") == ["client", "boss", "team"]
    assert [problem.severity for problem in told(whole, "audience_from_category")] == ["note"]


def test_internal_and_external_tell_no_audience() -> None:
    rows = [("姓名", "内/外部", "影响度"), ("王敏", "外部", "高"), ("李强", "内部", "中")]
    assert column(loaded(干系人=rows), "stakeholders", "audience") == [None, None]


def test_an_audience_that_is_written_is_left_as_it_is() -> None:
    rows = [("姓名", "对象", "内/外部", "影响度"), ("王敏", "团队", "客户", "高"), ("李强", None, "老板", "中")]
    assert column(loaded(干系人=rows), "stakeholders", "audience") == ["team", None]


PEOPLE = [("姓名", "所属部门", "影响度", "态度"), ("王敏", "市场部", "高", "支持"), ("李强", "财务部", "中", "中立")]
PLAN = [("任务", "开始", "工期"), ("设计", date(2026, 3, 2), 3), ("开发", date(2026, 3, 9), 4)]


def test_when_a_list_of_people_was_touched_is_not_the_day_of_the_plan() -> None:
    assert "as_of" not in loaded(干系人=[("更新日期", date(2025, 1, 6)), *PEOPLE]).settings
    both = loaded(干系人=[("状态日期", date(2025, 1, 6)), *PEOPLE], 任务=[("更新日期", date(2026, 3, 4)), *PLAN])
    assert both.settings["as_of"] == "2026-03-04"


def test_a_status_date_alone_is_the_day_of_the_plan_wherever_it_stands() -> None:
    assert loaded(干系人=[("状态日期", date(2026, 1, 6)), *PEOPLE]).settings["as_of"] == "2026-01-06"
    assert loaded(封面=[("更新日期", date(2026, 3, 5))], 任务=PLAN).settings["as_of"] == "2026-03-05"


def test_an_id_that_stands_three_times_is_told_in_every_row() -> None:
    whole = loaded(Tasks=[TASKS, ("T1", "Design", 3, None), ("T1", "Build", 2, None), ("T1", "Test", 2, None)])
    found = sorted((problem.row, problem.code) for problem in whole.problems if "duplicate" in problem.code)
    assert found == [(2, "duplicate_id_first"), (3, "duplicate_id"), (4, "duplicate_id")]
    assert (
        told(whole, "duplicate_id_first")[0].sentence("en") == "The id “T1” stands again in row 3, 4; here it is kept."
    )


def test_kinds_of_impact_are_a_category_and_no_judgement() -> None:
    kinds = ["Delay", "Cost", "Quality", "Cost", "Delay"]
    rows = [(f"R{at}", f"Something happens, {at}", 3, kind, "Ask early") for at, kind in enumerate(kinds, start=1)]
    whole = loaded(Risks=[("ID", "Risk", "Probability", "Impact", "Response"), *rows])
    assert column(whole, "risks", "category") == kinds
    assert not told(whole, "wrong_value")


def test_a_day_off_that_is_no_date_is_told() -> None:
    days = [
        ("日期", "是否工作日", "名称"),
        (date(2026, 10, 1), "否", "国庆"),
        ("国庆后第二天", "否", "国庆"),
        ("2026-10-03", "否", "国庆"),
    ]
    (problem,) = told(loaded(任务=PLAN, 日历=days), "date_unreadable")
    assert (problem.row, problem.column, problem.found) == (3, "A", "国庆后第二天")


def test_a_question_mark_for_a_rating_is_told_as_not_rated() -> None:
    rows = [("ID", "Risk", "Probability", "Impact"), ("R1", "Late", "High", "?"), ("R2", "Lost", "Low", "High")]
    assert [problem.sentence("en") for problem in told(loaded(Risks=rows), "not_rated_yet")] == [
        "Not rated yet (such as “?”), so left blank in this column: 1."
    ]


def test_a_state_that_is_only_near_to_ours_is_told_once_for_all_its_cells() -> None:
    rows = [
        ("需求编号", "需求名称", "提出人", "状态"),
        (1, "月卡续费", "孙丽", "已确认"),
        (2, "报警", "吴倩", "已确认"),
        (3, "导出", "孙丽", "评审中"),
    ]
    whole = loaded(需求=rows)
    assert [problem.sentence("zh") for problem in told(whole, "read_as_several")] == [
        "“已确认”按 设计中 读取（2 个单元格）。"
    ]
    assert [problem.found for problem in told(whole, "read_as")] == ["评审中"]


OUTLINE = [("WBS", "Task", "Duration", "Predecessors"), ("1", "Prepare", None, None), ("1.1", "Ask", 2, None), ("1.2", "Plan", 2, "2")]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["2", "3", "5FS+50%"], ["2", "3", "5FS+1d"]),  # rows: 3 and 5 are no outline numbers here
        (["1", "2", "1"], ["1", "4", "1"]),  # outline numbers, since all of them are
        (["1.1", "1.2", "2.1"], ["2", "3", "5"]),
    ],
)
def test_whole_numbers_beside_outline_numbers_count_rows_unless_all_are_outline_numbers(
    cells: list[str], names: list[str]
) -> None:
    rows = [("WBS", "Task", "Duration", "Predecessors"), ("1", "Prepare", 5, None), ("1.1", "Ask", 2, None), ("1.2", "Plan", 2, cells[0]), ("2", "Do", 5, None), ("2.1", "Build", 2, cells[1]), ("2.2", "Test", 2, cells[2])]  # fmt: skip
    whole = loaded(Tasks=rows)
    assert column(whole, "tasks", "predecessors") == [None, None, names[0], None, names[1], names[2]]
    assert len(told(whole, "links_by_position")) == (cells[0] == "2")
    assert not told(whole, "unknown_task")


@pytest.mark.parametrize(
    ("cell", "links"),
    [
        ("T1–T3", "T1; T2; T3"), ("T1-3", "T1; T2; T3"), ("1 to 3", "T1; T2; T3"), ("T1至T3", "T1; T2; T3"), ("1-3", "T1; T2; T3"),
        ("T2 Model development", "T2"), ("Model development (T2)", "T2"), ("T2: Model dev", "T2"), ("Model development", "T2"), ("after Model development", "T2"),
        ("Ask, then plan", "T1"), ("待Model development完成后", "T2"), ("T1 (M1)", "T1"), ("002", "T2"), ("Task 2", "T2"), ("No. 2", "T2"), ("2SS+50%", "T2SS+2d"),
        ("Start", None), ("T1FS+2d, T3", "T1FS+2d; T3"),
    ],
)  # fmt: skip
def test_a_predecessor_is_found_as_people_name_it(cell: str, links: str | None) -> None:
    whole = loaded(
        Tasks=[TASKS, ("T1", "Ask, then plan", 2, None), ("T2", "Model development", 4, None), ("T3", "Go-live", 1, None), ("T4", "Close", 1, cell)]
    )  # fmt: skip
    assert column(whole, "tasks", "predecessors")[3] == links
    assert not told(whole, "unknown_task")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("T9", "unknown_task"),
        ("T3-T1", "unknown_task"),
        ("T2 Catering", "unknown_task"),
        ("Test", "several_tasks"),
        ("0", "unknown_task"),
    ],
)
def test_a_predecessor_that_means_no_task_or_several_is_told_and_kept(cell: str, code: str) -> None:
    whole = loaded(
        Tasks=[TASKS, ("T1", "Test", 2, None), ("T2", "Test", 4, None), ("T3", "Go-live", 1, None), ("T4", "Close", 1, cell)]
    )  # fmt: skip
    assert column(whole, "tasks", "predecessors")[3] == cell
    assert [(problem.code, problem.found) for problem in whole.problems if problem.field == "predecessors"] == [
        (code, cell)
    ]


def test_a_lag_in_per_cent_of_a_task_without_a_duration_is_told() -> None:
    whole = loaded(Tasks=[TASKS, ("T1", "Design", None, None), ("T2", "Build", 4, "T1FS+50%")])
    assert [problem.found for problem in told(whole, "lag_unknown")] == ["T1FS+50%"]


def test_a_task_that_is_gone_is_not_the_one_that_stands_in_its_place() -> None:
    whole = loaded(
        Tasks=[TASKS, (1, "Design", 2, None), (2, "Build", 4, None), (4, "Test", 1, None), (5, "Close", 1, "3")]
    )
    assert [problem.found for problem in told(whole, "unknown_task")] == ["3"]


def test_places_in_the_list_are_meant_where_ids_are_words() -> None:
    whole = loaded(Tasks=[TASKS, ("DES", "Design", 2, None), ("BLD", "Build", 4, "1"), ("TST", "Test", 1, "1, 2")])
    assert column(whole, "tasks", "predecessors") == [None, "DES", "DES; BLD"]


def test_risks_and_decisions_name_tasks_by_number_and_name_or_by_a_range() -> None:
    whole = loaded(
        Tasks=[TASKS, ("T1", "Design", 2, None), ("T2", "Model development", 4, None), ("T3", "Go-live", 1, None)],
        Risks=[
            ("ID", "Risk", "Probability", "Impact", "Tasks threatened"),
            ("R1", "The supplier is late", 3, 3, "T2 Model development"),
            ("R2", "Nobody comes", 3, 3, "T1-T3"),
            ("R3", "The room is small", 3, 3, "T9"),
        ],
    )
    pairs = threatens(whole.records("risks"), whole.records("tasks"))
    assert pairs.to_numpy().tolist() == [[1, 2], [2, 1], [2, 2], [2, 3]]
    assert [problem.found for problem in told(whole, "unknown_record")] == ["T9"]


def test_a_name_that_nobody_on_the_list_bears_is_told() -> None:
    whole = loaded(
        Tasks=[
            ("ID", "Task", "Duration", "Counterparts"),
            ("T1", "Design", 2, "Kwame; Lena"),
            ("T2", "Build", 2, "Lena"),
        ],
        People=[
            ("ID", "Stakeholder", "Influence", "Interest"),
            ("S1", "Lena", "High", "High"),
            ("S2", "Ada", "Low", "High"),
        ],
        Decisions=[("ID", "Decision", "Decision asked of", "Decided by"), ("D1", "Which supplier?", "Ada", "Omar")],
    )
    assert sorted(problem.found for problem in told(whole, "unknown_person")) == ["Kwame", "Omar"]
