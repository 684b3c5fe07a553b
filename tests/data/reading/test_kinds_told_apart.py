"""Which kind a table is of: by its headings, by the marks in its cells, by what its sheet is called."""

from datetime import date

import pytest

from data.reading import read
from data.reading.found import Found
from data.reading.workbook import Cell
from tests.data.reading.workbooks import book

MARKED = [("Deliverable", "Zhao Min", "Sponsor", "Test lead"), ("Draft", "R", "A", "C"), ("Review", "A/R", None, "I"), ("Sign-off", "I", "R, A", "-")]  # fmt: skip


def table(rows: list[tuple[Cell, ...]], sheet: str = "Sheet1") -> Found:
    (found,) = read("file.xlsx", book({sheet: rows})).found
    return found


def fields(found: Found) -> list[str | None]:
    return [column.field for column in found.columns]


def test_a_matrix_of_responsibilities_keeps_a_column_for_each_person() -> None:
    found = table(MARKED)
    assert (found.kind, fields(found)) == ("raci", ["task", None, None, None])
    assert found.table.records["Sponsor"].tolist() == ["A", None, "R, A"]


@pytest.mark.parametrize(
    "marks",
    [("负责", "批准", "咨询"), ("R/A", "C", "I"), ("r", "a", "s"), ("RA", "CI", "I"), ("负责/批准", "知会", "咨询、知会"), ("Responsible", "Accountable", "Informed"), ("R&A", "C+I", "S")],
)  # fmt: skip
def test_responsibilities_are_known_by_their_marks_in_many_forms(marks: tuple[str, ...]) -> None:
    rows = [("事项", "项目经理", "架构师", "发起人"), ("设计", *marks), ("开发", *marks[::-1]), ("上线", *marks)]
    assert (table(rows).kind, fields(table(rows))[0]) == ("raci", "task")


def test_numbers_and_phases_beside_a_matrix_of_responsibilities_are_not_its_tasks() -> None:
    rows = [("WBS", "Phase", "Activity", *MARKED[0][1:])] + [(f"1.{at}", "Build", *row) for at, row in enumerate(MARKED[1:])]  # fmt: skip
    assert fields(table(rows)) == [None, None, "task", None, None, None]


def test_responsibilities_with_the_people_under_each_part_are_of_the_same_kind() -> None:
    rows = [("Activity", "Responsible", "Accountable", "Consulted", "Informed"), ("Draft", "Li Na", "Sun Wei", "Qian Li", "Wu Gang"), ("Review", "Sun Wei", "Li Na", None, "Board")]  # fmt: skip
    assert (table(rows).kind, fields(table(rows))) == ("raci", ["task", "responsible", "accountable", "consulted", "informed"])  # fmt: skip


@pytest.mark.parametrize("marks", ["CD", "XY", "LMH", "13"])
def test_other_letters_in_the_cells_make_no_matrix_of_responsibilities(marks: str) -> None:
    rows = [("Stakeholder", "Unaware", "Resistant", "Neutral", "Supportive")]
    rows += [(name, marks[0], None, marks[1], None) for name in ("Li Na", "Sun Wei", "Qian Li")]
    assert table(rows, "Engagement").kind != "raci"


@pytest.mark.parametrize("letters", ["PAP", "ACA", "GAR", "ABC"])
def test_who_was_there_and_marks_of_a_school_are_no_responsibilities(letters: str) -> None:
    rows = [("Name", "Mon", "Tue", "Wed"), *((name, *letters) for name in ("Li Na", "Sun Wei", "Qian Li"))]
    assert [one.kind for one in read("file.xlsx", book({"Sheet1": rows})).found] == ["unknown"]


def test_scores_of_options_by_weighted_criteria_are_no_stakeholders_and_no_tasks() -> None:
    rows = [("Criterion", "Weight", "Option A", "Option B"), ("Price", 0.4, 3, 5), ("Quality", 0.3, 4, 2), ("Speed", 0.3, 5, 1)]  # fmt: skip
    found = read("file.xlsx", book({"Decision matrix": rows})).found
    assert [one.kind for one in found] == ["unknown"]


def test_milestones_are_not_taken_for_tasks() -> None:
    rows = [("Milestone", "Planned date", "Actual date", "Owner", "Status"), ("Kick-off", date(2026, 3, 2), date(2026, 3, 3), "Li Na", "Done"), ("Go-live", date(2026, 6, 30), None, "Sun Wei", "Open")]  # fmt: skip
    assert (table(rows).kind, fields(table(rows))) == ("milestones", ["name", "date", "actual_date", "owner", "status"])


@pytest.mark.parametrize(
    "rows",
    [
        [("No.", "Milestone", "Target Date", "Responsible", "Remarks"), (1, "Design frozen", date(2026, 4, 1), "Li Na", None), (2, "First build", date(2026, 5, 1), "Sun Wei", "at risk")],
        [("里程碑", "计划日期", "负责人", "状态"), ("设计冻结", date(2026, 4, 1), "李娜", "未开始"), ("首次上线", date(2026, 5, 1), "孙伟", "未开始")],
        [("Milestone", "Due Date", "Status"), ("Design frozen", date(2026, 4, 1), "Open"), ("First build", date(2026, 5, 1), "Open")],
        [("Milestone Name", "Baseline Date", "Forecast Date", "Status"), ("Design frozen", date(2026, 4, 1), date(2026, 4, 3), "Open"), ("First build", date(2026, 5, 1), date(2026, 5, 1), "Open")],
    ],
)  # fmt: skip
def test_a_list_of_milestones_is_known_by_its_headings(rows: list[tuple[Cell, ...]]) -> None:
    assert table(rows).kind == "milestones"


def test_a_plan_with_a_column_that_marks_milestones_is_a_list_of_tasks() -> None:
    rows = [("Task", "Start", "Finish", "Milestone"), ("Draft", date(2026, 3, 2), date(2026, 3, 6), "No"), ("Sign-off", date(2026, 3, 9), date(2026, 3, 9), "Yes")]  # fmt: skip
    assert (table(rows).kind, fields(table(rows))[3]) == ("tasks", "milestone")


def test_a_plan_grouped_by_milestone_is_a_list_of_tasks() -> None:
    rows = [("Milestone", "Task", "Owner", "Start", "End"), ("Pilot", "Draft", "Li Na", date(2026, 3, 2), date(2026, 3, 6)), ("Pilot", "Test", "Sun Wei", date(2026, 3, 9), date(2026, 3, 13)), ("Rollout", "Train", "Li Na", date(2026, 4, 1), date(2026, 4, 3))]  # fmt: skip
    assert (table(rows).kind, fields(table(rows))[1:]) == ("tasks", ["name", "owner", "start", "finish"])


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        ("partners", [("Vendor", "Service", "Service fee", "Licence fee", "Security", "Stage"), ("Northgate", "Hosting", 1200, 300, 4, "Shortlist"), ("Southgate", "Support", 900, 0, 5, "Talks")]),
        ("leads", [("Lead name", "Company", "Source", "Last activity", "Budget fit", "ACV"), ("Ana Vidal", "Northgate", "Fair", date(2026, 3, 2), 4, 12000), ("Ben Roth", "Southgate", "Web", date(2026, 3, 9), 2, 8000)]),
        ("ratings", [("Rater", "Stakeholder", "Criterion", "Score", "Reason"), ("Li Na", "Zhao Min", "Power", 4, "Signs"), ("Sun Wei", "Zhao Min", "Power", 5, "Decides")]),
        ("resources", [("Resource name", "Role", "Max. units", "Standard rate"), ("Li Na", "Developer", 1, 80), ("Sun Wei", "Tester", 0.5, 60)]),
        ("grants", [("Licence", "Licence number", "Region", "Valid until"), ("Game A", "N-17", "China", date(2027, 3, 2)), ("Game B", "N-18", "Japan", date(2028, 3, 2))]),
        ("events", [("Requirement ID", "Changed on", "New status", "Changed by"), ("Q1", date(2026, 3, 2), "Open", "Li Na"), ("Q1", date(2026, 3, 4), "Done", "Sun Wei")]),
        ("engagements", [("Date", "Stakeholder", "Channel", "Summary", "Follow-up"), (date(2026, 3, 2), "Zhao Min", "Call", "Wants a demo", "Send dates"), (date(2026, 3, 9), "Qian Li", "Mail", "Fine so far", None)]),
    ],
)  # fmt: skip
def test_a_kind_that_is_seldom_seen_is_known_where_it_stands(kind: str, rows: list[tuple[Cell, ...]]) -> None:
    assert table(rows).kind == kind


def test_fees_and_criteria_of_partners_stay_with_the_partner() -> None:
    rows = [
        ("Vendor", "Service fee", "Security", "Support quality"),
        ("Northgate", 1200, 4, 3),
        ("Southgate", 900, 5, 2),
    ]
    found = table(rows)
    assert fields(found) == ["name", "service_fee", None, None]
    assert found.table.records["Security"].tolist() == [4, 5]


def test_a_stakeholder_register_with_a_rater_stays_one() -> None:
    rows = [("Stakeholder", "Role", "Influence", "Interest", "Rated by"), ("Zhao Min", "Sponsor", 5, 4, "Li Na"), ("Qian Li", "User", 2, 5, "Li Na")]  # fmt: skip
    assert table(rows).kind == "stakeholders"


def test_a_plan_that_names_who_is_informed_stays_a_plan() -> None:
    rows = [("Task", "Responsible", "Informed", "Start", "End", "Status"), ("Draft", "Li Na", "Board", date(2026, 3, 2), date(2026, 3, 6), "Open"), ("Test", "Sun Wei", "Board", date(2026, 3, 9), date(2026, 3, 13), "Open")]  # fmt: skip
    assert (table(rows).kind, fields(table(rows))[1]) == ("tasks", "owner")
