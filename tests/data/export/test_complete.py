"""The owner's complete workbook: every table in words, the cover, and the sheets kept as they came."""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from data.export import complete, table_sheet
from data.kinds import KINDS, LANGUAGES, SCALES, Book, KeptSheet, Table

PEOPLE = pd.DataFrame(
    {
        "id": ["001", "002", "003", "004"],
        "name": ["Zhao Min", "Qian Li", "=Sun Wei", "Wu Gang"],
        "department": [None, None, None, None],
        "audience": ["boss", "client", "team", None],
        "influence": [5.0, 4.0, 4.0, None],
        "urgency": [5.0, 3.0, 2.5, None],
        "confidence": [1.0, 0.25, 0.5, None],
        "next_contact": pd.to_datetime(["2026-03-18", None, "2026-03-18 09:30", None], format="ISO8601"),
        "Room": ["001", "NA", 7, None],
    },
    index=pd.RangeIndex(4, name="record"),
)
TASKS = pd.DataFrame(
    {"name": ["Interface", "Trial"], "duration": [5.0, 2.5], "milestone": [True, None], "cost": [12000.0, 900.0]},
    index=pd.Index([7, 9], name="record"),
)
BOOK = Book(
    tables={
        "tasks": Table("tasks", TASKS),
        "stakeholders": Table("stakeholders", PEOPLE, {"influence": "1-10", "urgency": "low-high"}),
        "risks": Table("risks", pd.DataFrame({"title": []})),
    },
    sheets=(KeptSheet("plan.xlsx", "Tasks", (("as it came", None), (), ("=1+1", 3, pd.Timestamp("2026-03-18")))),),
    settings={"title": "R&D plan", "as_of": "2026-11-22", "cuts": {"relevance": 0.5}},
)


def opened(book: Book, language: str = "en") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(complete(book, language)))


def rows(book: openpyxl.Workbook, name: str) -> list[list[object]]:
    return [list(row) for row in book[name].iter_rows(values_only=True)]


def test_the_tables_follow_the_cover_and_kept_sheets_come_last_under_their_own_names() -> None:
    assert opened(BOOK).sheetnames == ["Liaison", "Stakeholders", "Tasks (2)", "Tasks"]
    assert opened(BOOK, "zh").sheetnames == ["Liaison 说明", "干系人", "任务", "Tasks"]


def test_cells_are_what_a_person_reads_in_either_language() -> None:
    english, chinese = rows(opened(BOOK), "Stakeholders"), rows(opened(BOOK, "zh"), "干系人")
    audience = KINDS["stakeholders"].column("audience")
    assert audience is not None
    assert english[0] == ["ID", "Name", audience.words.en, "Influence (1 to 10)", "Urgency (low / medium / high)", "Next contact", "Confidence", "Room"]  # fmt: skip
    assert chinese[0][3:5] == ["影响度（1 至 10）", "紧迫性（低 / 中 / 高）"]
    assert [row[4] for row in english[1:]] == ["High", "Medium", 2.5, None]
    assert [row[4] for row in chinese[1:]] == ["高", "中", 2.5, None]
    assert [row[2] for row in chinese[1:]] == [audience.said(code, "zh") for code in ("boss", "client", "team")] + [
        None
    ]
    assert [row[1] for row in english[1:]] == ["Zhao Min", "Qian Li", "=Sun Wei", "Wu Gang"]
    assert [row[-1] for row in english[1:]] == ["001", "NA", 7, None]


def test_numbers_show_as_many_decimals_as_their_column_needs() -> None:
    page = opened(BOOK)["Tasks (2)"]
    headings = [cell.value for cell in page[1]]
    shown = dict(zip(headings, [cell.number_format for cell in page[2]], strict=True))
    assert (shown["Duration"], shown["Cost"]) == ("#,##0.0#", "#,##0")
    assert opened(BOOK)["Stakeholders"]["G2"].number_format == "0%"
    assert [row[headings.index("Milestone")] for row in rows(opened(BOOK), "Tasks (2)")[1:]] == ["Yes", None]


def test_blank_columns_stay_out_but_required_and_key_columns_stand() -> None:
    headings = [heading.text for heading in table_sheet(BOOK.tables["tasks"], "en").headings]
    assert headings == ["ID", "Task", "Duration", "Milestone", "Cost"]


def test_a_blank_column_stands_where_an_own_heading_would_be_taken_for_it() -> None:
    people = PEOPLE[["name"]].assign(Remarks=["seen", None, None, None])
    headings = [heading.text for heading in table_sheet(Table("stakeholders", people), "en").headings]
    assert headings == ["ID", "Name", "Notes", "Remarks"]


def test_a_sheet_of_the_owners_that_is_called_like_an_explanation_keeps_the_cover_apart() -> None:
    names = opened(Book(sheets=(KeptSheet("a.xlsx", "说明", (("本表每月更新",),)),)), "zh").sheetnames
    assert names == ["Liaison 说明", "说明"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_tells_project_status_date_tables_and_settings(language: str) -> None:
    book = opened(BOOK, language)
    cover = {row[0]: row[1] for row in reversed(rows(book, book.sheetnames[0])) if row[0]}
    mark, project, on, people = {
        "en": ("Liaison workbook", "Project", "Status date", "Stakeholders"),
        "zh": ("Liaison 工作簿", "项目名称", "状态日期", "干系人"),
    }[language]
    assert book.worksheets[0]["A1"].value == mark
    assert cover[project] == "R&D plan"
    assert cover[on] == pd.Timestamp("2026-11-22").to_pydatetime()
    assert cover[people] == 4
    own = {"en": "Columns of your own", "zh": "自行添加的列"}[language]
    assert rows(book, book.sheetnames[0])[[row[0] for row in rows(book, book.sheetnames[0])].index(own) + 1][:2] == [
        people,
        "Room",
    ]
    assert cover["Tasks"] == 3
    assert cover["cuts"] == '{"relevance": 0.5}'


def test_kept_sheets_go_out_cell_by_cell_and_their_formulas_stay_text() -> None:
    kept = opened(BOOK)["Tasks"]
    assert [list(row) for row in kept.iter_rows(values_only=True)][2] == [
        "=1+1",
        3,
        pd.Timestamp("2026-03-18").to_pydatetime(),
    ]
    assert kept["A3"].data_type == "s"
    assert kept.freeze_panes is None


def test_the_same_book_gives_the_same_bytes_and_an_empty_one_gives_a_cover() -> None:
    assert complete(BOOK, "en") == complete(BOOK, "en")
    assert opened(Book(), "zh").sheetnames == ["Liaison 说明"]


def test_making_the_workbook_changes_nothing_in_the_book() -> None:
    before = PEOPLE.copy(deep=True)
    complete(BOOK, "zh")
    pd.testing.assert_frame_equal(BOOK.records("stakeholders"), before)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_choice_and_every_scale_of_words_has_its_dropdown(kind: str, language: str) -> None:
    columns = [column for column in KINDS[kind].columns if column.type in ("choice", "yes_no", "level")]
    table = Table(kind, pd.DataFrame({column.name: [None] for column in KINDS[kind].columns}))
    values = {"choice": lambda column: column.choices[0].code, "yes_no": lambda _: True, "level": lambda _: 1.0}
    table.records[[column.name for column in columns]] = [values[column.type](column) for column in columns]
    page = opened(Book({kind: table}), language).worksheets[1]
    covered = [rule.type for rule in page.data_validations.dataValidation]
    listed = [column for column in columns if column.type != "level" or SCALES[column.scale or ""].levels]
    assert covered.count("list") == len(listed)
    assert covered.count("decimal") == len(columns) - len(listed)
