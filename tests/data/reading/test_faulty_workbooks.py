"""A gallery of workbooks with faults that real ones have, each named after its fault."""

from datetime import date, datetime

import openpyxl
import pytest

from analytics.ties import threatens
from data.kinds import SCALES, Book, Words
from data.reading import checked, joined, read
from data.reading.spellings import kinds_saying
from tests.data.reading.workbooks import PEOPLE, book, cells, fields, reading, said, table

HEAD, *ROWS = PEOPLE
NAMES = ["Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Zhou Yan"]
TASKS = (
    ("ID", "Task", "Owner", "Start", "Duration", "Predecessors"),
    ("T1", "Draft the interface", "Qian Li", date(2026, 3, 2), 3, None),
    ("T2", "Review the draft", "Zhao Min", date(2026, 3, 5), 2, "T1"),
    ("T3", "Sign off", "Zhou Yan", date(2026, 3, 9), 1, "T2"),
)


def test_a_clean_table_has_no_problem() -> None:
    found = table(PEOPLE)
    assert (found.kind, found.header_rows, found.record_rows) == ("stakeholders", (1,), (2, 3, 4, 5, 6))
    assert said(found) == []
    assert cells(found, "relevance") == [5, 4, 4, None, 1]


def test_title_and_key_value_rows_above_the_header() -> None:
    above = [("Harbour integration",), (), ("Project", "Harbour"), ("Status date", date(2026, 3, 2)), ()]
    one = reading([*above, *PEOPLE])
    assert one.found[0].header_rows == (6,)
    assert dict(one.facts) == {"title": "Harbour", "as_of": "2026-03-02"}


def test_table_that_starts_in_column_c() -> None:
    found = table([(), *[(None, None, *row) for row in PEOPLE]])
    assert [column.letter for column in found.columns] == list("CDEFGH")
    assert cells(found, "name") == NAMES


def test_department_written_once_and_merged_down() -> None:
    rows = [
        ("Department", "Name", "Influence"),
        ("Platform", "Zhao Min", 5),
        (None, "Wu Gang", 2),
        ("Sales", "Sun Wei", 3),
    ]
    found = table(rows, merged=["A2:A3"])
    assert cells(found, "department") == ["Platform", "Platform", "Sales"]


def test_department_written_once_without_a_merge() -> None:
    rows = [
        ("部门", "姓名", "影响度"),
        ("平台", "赵敏", 5),
        (None, "吴刚", 2),
        (None, "钱丽", 4),
        ("销售", "孙伟", 3),
        (None, "李娜", 1),
    ]
    assert cells(table(rows), "department") == ["平台", "平台", "平台", "销售", "销售"]


def test_two_header_rows_with_a_group_above() -> None:
    rows = [
        ("Task", "Owner", "Planned", None, "Actual", None),
        (None, None, "Start", "Finish", "Start", "Finish"),
        ("Draft", "Qian Li", date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 3), None),
        ("Review", "Zhao Min", date(2026, 3, 5), date(2026, 3, 6), None, None),
    ]
    found = table(rows, merged=["A1:A2", "B1:B2", "C1:D1", "E1:F1"])
    assert found.header_rows == (1, 2)
    assert [column.field for column in found.columns] == [
        "name",
        "owner",
        "start",
        "finish",
        "actual_start",
        "actual_finish",
    ]


def test_totals_section_headings_and_footers_are_no_records() -> None:
    rows = [
        *TASKS[:2],
        ("Phase two",),
        *TASKS[2:],
        ("Total", None, None, None, 6),
        (),
        ("Note: durations are working days",),
    ]
    found = table(rows)
    assert found.record_rows == (2, 4, 5)
    assert (found.rejected, found.not_records) == ((), (3, 6, 8))
    notes = [(p.row, p.sentence("en")) for p in found.problems if p.code == "row_not_used"]
    assert notes == [
        (3, "The row was not used: it is a section heading."),
        (6, "The row was not used: it is a total."),
        (8, "The row was not used: it is a legend or a footer."),
    ]


def test_a_person_of_whom_nothing_is_known_is_still_a_record() -> None:
    assert cells(table([*PEOPLE[:4], ("Wu Gang",), *PEOPLE[4:]]), "name")[3] == "Wu Gang"


def test_rows_numbered_in_advance_are_no_records() -> None:
    found = table([*TASKS, ("T4",), ("T5",), ("T6",)])
    assert (found.record_rows, found.not_records) == ((2, 3, 4), (5, 6, 7))
    assert said(found) == []


def test_a_header_repeated_in_the_middle_is_no_record() -> None:
    assert table([*TASKS[:3], TASKS[0], TASKS[3]]).record_rows == (2, 3, 5)


def test_a_table_whose_records_have_no_name_is_of_no_kind_and_kept() -> None:
    rows = [("Risk ID", "Probability", "Impact", "Mitigation plan", "Risk owner"), ("R1", 3, 4, "Test early", "Qian Li"), ("R2", 2, 5, "Second supplier", "Sun Wei")]  # fmt: skip
    one = reading(rows, "Risk register")
    assert [found.kind for found in one.found] == ["unknown"]
    assert [sheet.name for sheet in one.sheets] == ["Risk register"]


def test_a_description_stands_in_for_the_name_of_a_risk() -> None:
    rows = [("Risk ID", "Risk description", "Probability", "Impact"), ("R1", "Supplier is late", 3, 4), ("R2", "Interface changes again", 2, 5)]  # fmt: skip
    found = table(rows, "Risk register")
    assert (found.kind, cells(found, "title")) == ("risks", ["Supplier is late", "Interface changes again"])


def test_a_name_that_is_a_failed_formula_rejects_its_row() -> None:
    found = table([*TASKS, ("T4", "#REF!", "Wu Gang", date(2026, 3, 10), 2, "T3")])
    assert (found.record_rows, found.rejected) == ((2, 3, 4), (5,))
    assert [code for code, *_ in said(found)] == ["missing_required"]


def test_formulas_whose_results_were_never_stored_are_named_as_such() -> None:
    rows = [*TASKS, ("T4", "=B2", "Wu Gang", date(2026, 3, 10), 2, "T3"), ("T5", "Train", "Li Na", None, "=1+1", None)]
    found = table(rows)
    assert found.rejected == (5,)
    assert [(code, row, column) for code, row, column, _ in said(found)] == [
        ("formulas_without_values", 6, "E"),
        ("name_without_value", 5, "B"),
    ]
    assert cells(found, "duration") == [3, 2, 1, None]


def test_a_filled_row_without_its_name_is_rejected_and_told() -> None:
    found = table([*TASKS, ("T4", None, "Wu Gang", date(2026, 3, 10), 2, "T3")])
    assert found.rejected == (5,)
    assert said(found) == [("missing_required", 5, "B", "T4 · Wu Gang · 2026-03-10 · 2 · T3")]


def test_a_deadline_above_the_table_is_not_the_status_date() -> None:
    assert dict(reading([("截止日期", date(2026, 6, 30)), (), *PEOPLE]).facts) == {}
    assert dict(reading([("截至日期", date(2026, 3, 2)), (), *PEOPLE]).facts) == {"as_of": "2026-03-02"}


def test_a_blank_duration_is_reckoned_from_start_and_finish() -> None:
    rows = [
        ("Task", "Start", "Finish", "Duration", "Milestone"),
        ("Draft", date(2026, 3, 5), date(2026, 3, 10), None, None),
        ("Review", date(2026, 3, 5), date(2026, 3, 10), 3, "no"),
        ("Sign off", date(2026, 3, 10), date(2026, 3, 10), None, "yes"),
        ("Go live", date(2026, 3, 11), None, None, None),
        ("Look back", date(2026, 3, 12), date(2026, 3, 11), None, None),
        ("Celebrate", date(2026, 3, 14), date(2026, 3, 15), None, None),
    ]
    assert cells(table(rows), "duration") == [4, 3, None, None, None, None]


def test_a_duration_of_which_the_dates_tell_another_is_told_and_kept() -> None:
    rows = [
        ("Task", "Start", "Finish", "Duration"),
        ("Draft", date(2026, 3, 2), date(2026, 3, 13), 5),
        ("Review", date(2026, 3, 2), date(2026, 3, 13), 9),
    ]
    whole = joined([reading(rows)])
    told = [(p.row, p.found, dict(p.values)) for p in whole.problems if p.code == "dates_disagree"]
    assert told == [(2, "5", {"days": "10"})]
    assert whole.records("tasks")["duration"].tolist() == [5, 9]


def test_days_off_in_the_calendar_do_not_count_as_a_disagreement() -> None:
    rows = [("Task", "Start", "Finish", "Duration"), ("Draft", date(2026, 3, 2), date(2026, 3, 15), 9)]
    rows += [("Review", date(2026, 3, 2), date(2026, 3, 15), 9)]
    calendar = [("Date", "Working day", "Name")]
    calendar += [(date(2026, 3, day), "no", "Closed") for day in (3, 4)]
    calendar += [(date(2026, 3, 14), "yes", "Made up")]
    whole = joined([read("made.xlsx", book({"Tasks": rows, "Calendar": calendar}))])
    assert whole.records("calendar")["working"].tolist() == [False, False, True]
    assert [p.code for p in whole.problems if p.code == "dates_disagree"] == []


def test_dates_that_could_be_read_in_two_orders_are_noted() -> None:
    rows = [("Task", "Start"), ("Draft", "03/04/2026"), ("Review", "13/04/2026")]
    (note,) = [p for p in table(rows, "Plan").problems if p.code == "day_order"]
    assert note.sentence("en") == "Dates such as 03/04/2026 were read day first."
    assert note.sentence("zh") == "03/04/2026 这样的日期按日在前读取。"


def test_words_in_the_place_of_a_date_are_told_whether_refused_or_read_as_not_known() -> None:
    rows = [
        ("Task", "Start"),
        ("Draft", "2026-04-03"),
        ("Review", "TBD"),
        ("Print", "待定"),
        ("Send", "—"),
        ("Bind", "soon"),
    ]
    told = [(p.code, p.severity, p.row, p.column, p.found) for p in table(rows, "Plan").problems]
    assert ("said_unknown", "note", 3, "B", "TBD") in told
    assert ("said_unknown", "note", 4, "B", "待定") in told
    assert ("wrong_value", "error", 6, "B", "soon") in told
    assert len(told) == 3


def test_a_legend_beside_the_table_stays_out_of_it() -> None:
    legend = [("Level", "Meaning"), (5, "decides"), (1, "is told")]
    beside = [(*row, None, *(legend[at] if at < len(legend) else ())) for at, row in enumerate(PEOPLE)]
    assert [column.letter for column in table(beside).columns] == list("ABCDEF")


def test_text_numbers_stay_text_and_na_is_a_text() -> None:
    rows = [(*HEAD, "Locker"), (*ROWS[0], "001"), (*ROWS[1], "NA"), (*ROWS[2], 7)]
    assert cells(table(rows), "Locker") == ["001", "NA", 7]


def test_a_failed_formula_is_blank_and_told() -> None:
    workbook = openpyxl.Workbook()
    for row in PEOPLE:
        workbook.active.append(list(row))
    workbook.active["F3"].value, workbook.active["F3"].data_type = "#REF!", "e"
    import io

    file = io.BytesIO()
    workbook.save(file)
    (found,) = read("made.xlsx", file.getvalue()).found
    assert cells(found, "influence") == [5, None, 3, 2, 5]
    assert said(found) == [("wrong_value", 3, "F", "#REF!")]


def test_everything_wrong_is_told_at_once() -> None:
    rows = [
        *TASKS,
        ("T4", "Train the team", "Wu Gang", "soon", "a while", "T9"),
        ("T4", "Go live", "Li Na", "2026-13-45", -1, None),
    ]
    one = reading(rows)
    assert said(one.found[0]) == [
        ("wrong_value", 5, "D", "soon"),
        ("wrong_value", 6, "D", "2026-13-45"),
        ("wrong_value", 5, "E", "a while"),
        ("out_of_range", 6, "E", "-1"),
    ]
    later = [(p.code, p.row, p.found) for p in joined([one]).problems if p.code in ("unknown_task", "duplicate_id")]
    assert later == [("duplicate_id", 6, "T4"), ("unknown_task", 5, "T9")]


def test_a_column_that_mixes_scales() -> None:
    rows = [HEAD, *ROWS[:4], (*ROWS[4][:5], "80%")]
    found = table(rows)
    assert said(found) == [("mixed_scales", 6, "F", "80%")]
    assert cells(found, "influence") == [5, 3, 3, 2, None]


def test_one_stray_large_value_does_not_stretch_the_scale() -> None:
    rows = [HEAD, *ROWS[:4], (*ROWS[4][:5], 55)]
    found = table(rows)
    assert found.table.scales["influence"] == "1-5"
    assert said(found) == [("mixed_scales", 6, "F", "55")]


def test_an_interest_column_of_sentences_is_an_expectation() -> None:
    long = "wants the interfaces to stay as they are until the end of the year"
    rows = [("Stakeholder", "Role", "Interest", "Power"), *[(name, "Lead", f"{name} {long}", 3) for name in NAMES]]
    assert fields(table(rows))["Interest"] == "expectation"


def test_a_wide_mark_in_the_heading_does_not_hide_its_word() -> None:
    rows = [
        ("姓名（*）", "影响度（高/中/低）*", "相关度：", "所属\n部门"),
        ("赵敏", "高", "中", "平台"),
        ("钱丽", "低", "高", "安全"),
    ]
    found = table(rows)
    assert list(fields(found).values()) == ["name", "influence", "relevance", "department"]
    assert cells(found, "influence") == [5, 1]


def test_a_heading_in_traditional_chinese() -> None:
    rows = [("任務名稱", "開始日期", "結束日期", "負責人"), ("起草", date(2026, 3, 2), date(2026, 3, 4), "趙敏")]
    assert list(fields(table(rows)).values()) == ["name", "start", "finish", "owner"]


def test_a_column_without_a_heading_holds_the_names() -> None:
    rows = [
        (None, "開始日期", "結束日期"),
        ("起草接口", date(2026, 3, 2), date(2026, 3, 4)),
        ("評審", date(2026, 3, 5), date(2026, 3, 6)),
    ]
    assert cells(table(rows, "甘特圖"), "name") == ["起草接口", "評審"]


def test_duplicate_headings_are_kept_apart() -> None:
    rows = [(*HEAD, "Seat", "Seat"), *[(*row, "a", "b") for row in ROWS]]
    assert [str(name) for name in table(rows).table.records.columns[-2:]] == ["Seat", "Seat (2)"]


def test_the_second_sheet_has_the_table_and_prose_is_kept() -> None:
    one = read("made.xlsx", book({"Read me": [("This workbook lists people.",)], "People": PEOPLE}))
    assert [(found.sheet, found.kind) for found in one.found] == [("People", "stakeholders")]
    assert [sheet.name for sheet in one.sheets] == ["Read me"]
    assert [(problem.code, problem.sheet) for problem in one.problems] == [("sheet_not_read", "Read me")]


def test_a_hidden_look_alike_is_left_out() -> None:
    content = book({"Old": PEOPLE, "People": PEOPLE[:4]}, hidden=["Old"])
    whole = joined([read("made.xlsx", content)])
    assert len(whole.tables["stakeholders"].records) == 3
    assert [(p.code, p.sheet) for p in whole.problems if p.code == "hidden_sheet"] == [("hidden_sheet", "Old")]


def test_a_hidden_table_that_has_no_double_is_used() -> None:
    whole = joined([read("made.xlsx", book({"Old": PEOPLE, "Note": [("see the other sheet",)]}, hidden=["Old"]))])
    assert len(whole.tables["stakeholders"].records) == 5


def test_two_tables_on_one_sheet() -> None:
    found = reading([*PEOPLE, (), ("Plan",), *TASKS]).found
    assert [(one.kind, len(one.record_rows)) for one in found] == [("stakeholders", 5), ("tasks", 3)]


def test_two_sheets_of_a_kind_on_different_scales() -> None:
    other = [("姓名", "影响度（1 至 10）"), ("吴刚", 10), ("李雷", 1)]
    whole = joined([read("made.xlsx", book({"People": PEOPLE, "干系人": other}))])
    assert whole.tables["stakeholders"].records["influence"].tolist() == [5, 3, 3, 2, 5, 5, 1]
    assert [p.code for p in whole.problems if p.code == "scales_joined"] == ["scales_joined"]


def test_people_without_ids_get_their_place_in_the_list() -> None:
    people = joined([reading(PEOPLE)]).tables["stakeholders"].records
    assert people["id"].tolist() == ["1", "2", "3", "4", "5"]


def test_predecessors_by_number_name_and_position_become_ids() -> None:
    rows = [
        ("Task", "Duration", "Predecessors"),
        ("Draft", 1, None),
        ("Review", 1, 1),
        ("Sign off", 1, "Review"),
        ("Go live", 1, "2FS+3d, Sign off"),
    ]
    tasks = joined([reading(rows)]).tables["tasks"].records
    assert tasks["predecessors"].tolist() == [None, "1", "2", "2FS+3d; 3"]


def test_one_and_two_are_not_twelve() -> None:
    rows = [
        ("Task", "Duration", "Predecessors"),
        *[(f"Job {at}", 1, "1, 2" if at == 5 else None) for at in range(1, 14)],
    ]
    assert joined([reading(rows)]).tables["tasks"].records["predecessors"][5] == "1; 2"


def test_a_task_whose_name_reads_like_a_list_is_one_predecessor() -> None:
    rows = [("Task", "Duration", "Predecessors"), ("Design, build", 1, None), ("Test", 1, "Design, build")]
    assert joined([reading(rows)]).tables["tasks"].records["predecessors"].tolist() == [None, "1"]


def test_a_number_means_the_task_with_that_number_in_its_id() -> None:
    rows = [TASKS[0], *[(*row[:5], {"T2": 1, "T3": "2"}.get(row[0])) for row in TASKS[1:]]]
    assert joined([reading(rows)]).tables["tasks"].records["predecessors"].tolist() == [None, "T1", "T2"]


def test_tasks_that_wait_for_each_other_in_a_circle() -> None:
    rows = [TASKS[0], (*TASKS[1][:5], "T3"), *TASKS[2:]]
    (problem,) = [p for p in joined([reading(rows)]).problems if p.code == "cycle"]
    assert problem.found == "Draft the interface -> Review the draft -> Sign off -> Draft the interface"
    assert dict(problem.values) == {"rows": Words("2, 3, 4", "2、3、4")}


def test_a_start_after_the_finish_is_told_with_its_row() -> None:
    rows = [
        ("Task", "Start", "Finish"),
        ("Draft", date(2026, 3, 9), date(2026, 3, 2)),
        ("Review", date(2026, 3, 2), date(2026, 3, 9)),
    ]
    whole = joined([reading(rows)])
    assert [(p.code, p.row) for p in whole.problems if p.severity != "note"] == [("start_after_finish", 2)]
    assert [p.code for p in checked(whole)] == ["start_after_finish"]


def test_a_counterpart_who_is_not_among_the_stakeholders() -> None:
    tasks = [("Task", "Duration", "Counterparts"), ("Draft", 1, "zhao min、Wu Gang"), ("Review", 1, "QianLi")]
    whole = joined([read("made.xlsx", book({"People": PEOPLE, "Tasks": tasks}))])
    assert [p.found for p in whole.problems if p.code == "unknown_person"] == ["Wu Gang"]


def test_decisions_and_actions_that_name_what_is_not_there() -> None:
    decisions = [("Decision", "Asked of", "Task concerned"), ("Sign now?", "Wu Gang", "T2; T9"), ("Go?", "Li Na", "#3")]
    actions = [("Action", "Owner", "Person concerned", "Task concerned"), ("Call", "Wu Gang", "Sun Wei", "Sign off")]
    sheets = {"People": PEOPLE, "Tasks": TASKS, "Decisions": decisions, "Actions": actions}
    problems = checked(joined([read("made.xlsx", book(sheets))]))
    told = [(p.code, p.kind, p.row, p.found, p.severity) for p in problems]
    assert told == [
        ("unknown_person", "decisions", 2, "Wu Gang", "note"),
        ("unknown_record", "decisions", 2, "T9", "warning"),
    ]
    assert problems[1].sentence("en") == "“T9” is not in the table Tasks."
    assert problems[1].sentence("zh") == "“T9”不在“任务”表中。"


def test_a_risk_that_names_a_task_which_is_not_there_is_told_once_a_cell() -> None:
    named = [
        "T88", "T1; T88; T89", "t-03、Sign off", "Draft the  INTERFACE", "任务2", "N/A", "无", None, "Everything, in the end / at the port",
    ]  # fmt: skip
    risks = [
        ("Risk", "Probability", "Impact", "Tasks"),
        *((f"It is late {at}", 3, 4, cell) for at, cell in enumerate(named)),
    ]
    whole = joined([read("made.xlsx", book({"Tasks": TASKS, "Risks": risks}))])
    told = [problem for problem in whole.problems if problem.code.startswith("unknown_record")]
    assert [(one.severity, one.sheet, one.row, one.field, one.found) for one in told] == [
        ("warning", "Risks", 2, "tasks", "T88"),
        ("warning", "Risks", 3, "tasks", "T88; T89"),
        ("warning", "Risks", 10, "tasks", "Everything; in the end; at the port"),
    ]
    assert told[1].sentence("en") == "“T88; T89” are not in the table Tasks."
    assert told[1].sentence("zh") == "“T88; T89”均不在“任务”表中。"
    tied = {threat.risk for threat in threatens(whole.records("risks"), whole.records("tasks")).itertuples()}
    assert tied == {2, 3, 4, 5}


def test_without_tasks_or_risks_nothing_that_names_them_is_told() -> None:
    risks = [("Risk", "Probability", "Impact", "Tasks"), ("It is late", 3, 4, "T88")]
    decisions = [("Decision", "Asked of", "Task concerned", "Risk concerned"), ("Go?", "Li Na", "T1", "R9")]
    assert checked(joined([read("made.xlsx", book({"Risks": risks}))])) == ()
    (told,) = checked(joined([read("made.xlsx", book({"Risks": risks, "Decisions": decisions}))]))
    assert (told.kind, told.row, told.field, told.found) == ("decisions", 2, "risk", "R9")


def test_the_columns_of_decisions_and_actions_leave_a_heading_of_risks_or_tasks_as_telling_as_it_was() -> None:
    assert (kinds_saying("risk"), kinds_saying("task")) == (1, 1)
    assert kinds_saying("owner") > 5


def test_an_empty_book_has_no_problem() -> None:
    assert checked(Book()) == ()
    assert joined([]).tables == {}


def test_a_calendar_of_dates_above_the_bars_is_the_header() -> None:
    days = [datetime(2026, 3, day) for day in range(2, 14)]
    found = table([(None, *days), ("Draft",), ("Review",), ("Sign off",)], "甘特图")
    assert (found.kind, found.header_rows) == ("tasks", (1,))
    assert cells(found, "name") == ["Draft", "Review", "Sign off"]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_scale_in_the_heading_is_declared(scale: str, language: str) -> None:
    words = SCALES[scale].words(language)
    head = f"Influence ({words})" if language == "en" else f"影响度（{words}）"
    found = table(
        [("Name", head), ("Zhao Min", SCALES[scale].highest), ("Qian Li", None), ("Sun Wei", SCALES[scale].lowest)]
    )
    assert found.table.scales["influence"] == scale
    assert cells(found, "influence") == [SCALES[scale].highest, None, SCALES[scale].lowest]
    assert found.problems == ()
