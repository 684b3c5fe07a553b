"""The blank template: every heading of its kinds, dropdowns, hints, a guide, and nothing to read as a record."""

from io import BytesIO

import openpyxl
import pytest

from data.export import template
from data.export.examples import example
from data.kinds import KINDS, LANGUAGES, Column, Kind
from data.reading import Reading, read

COLUMNS = [(KINDS[kind], column) for kind in KINDS for column in KINDS[kind].columns]


@pytest.fixture(scope="module", params=LANGUAGES)
def opened(request: pytest.FixtureRequest) -> tuple[str, openpyxl.Workbook]:
    return request.param, openpyxl.load_workbook(BytesIO(template(request.param)))


def test_there_is_a_guide_and_a_sheet_for_each_kind(opened: tuple[str, openpyxl.Workbook]) -> None:
    language, book = opened
    assert book.sheetnames[1:] == [KINDS[kind].words(language) for kind in KINDS]
    assert book.worksheets[0]["A1"].value in ("Liaison workbook", "Liaison 工作簿")


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_has_a_heading_with_a_hint_and_no_row_is_filled(
    kind: str, opened: tuple[str, openpyxl.Workbook]
) -> None:
    language, book = opened
    page = book[KINDS[kind].words(language)]
    headings = [cell.value for cell in page[1]]
    assert len(headings) == len(set(headings)) == len(KINDS[kind].columns)
    assert page.max_row == 1
    hinted = [rule for rule in page.data_validations.dataValidation if str(rule.sqref).endswith("1") and rule.prompt]
    assert len(hinted) >= len(headings)


def test_dropdowns_wait_for_five_hundred_rows(opened: tuple[str, openpyxl.Workbook]) -> None:
    language, book = opened
    page = book[KINDS["risks"].words(language)]
    lists = [rule for rule in page.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) == 3
    assert all(str(rule.sqref).endswith("501") for rule in lists)


def test_what_is_typed_below_takes_the_look_of_its_column() -> None:
    page = openpyxl.load_workbook(BytesIO(template("en")))["Tasks"]
    looks = {
        cell.value: page.column_dimensions[cell.column_letter]
        for cell in page[1]
        if cell.column_letter in page.column_dimensions
    }
    assert looks["ID"].number_format == "@"
    assert looks["Progress"].number_format == "0%"
    assert looks["Deadline"].number_format == "yyyy-mm-dd"


def test_the_columns_used_most_stand_first() -> None:
    page = openpyxl.load_workbook(BytesIO(template("en")))["Stakeholders"]
    assert [cell.value for cell in page[1]][:4] == ["ID", "Name", "Concern", "Relevance (1 to 5)"]


def test_the_guide_explains_every_column(opened: tuple[str, openpyxl.Workbook]) -> None:
    _, book = opened
    explained = [row for row in book.worksheets[0].iter_rows(values_only=True) if row[0] and row[1] and row[2]]
    assert len(explained) == len(COLUMNS) + len(KINDS)  # and a heading for each kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "column"), COLUMNS, ids=lambda part: part.name)
def test_every_column_has_an_example_that_it_may_hold(kind: Kind, column: Column, language: str) -> None:
    given = example(kind, column, language)
    assert given not in (None, "")
    if column.type == "choice":
        assert given in [choice.words(language) for choice in column.choices]


def readback(book: openpyxl.Workbook) -> Reading:
    content = BytesIO()
    book.save(content)
    return read("template.xlsx", content.getvalue())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_read_back_has_a_table_of_every_kind_without_a_record_or_a_problem(language: str) -> None:
    reading = read("template.xlsx", template(language))
    assert [found.kind for found in reading.found] == list(KINDS)
    for found in reading.found:
        assert {column.field for column in found.columns} == set(KINDS[found.kind].names)
        assert len(found.table.records) == len(found.problems) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_filled_in_as_its_examples_say_is_read_as_one_record_of_its_kind(kind: str, language: str) -> None:
    book = openpyxl.load_workbook(BytesIO(template(language)))
    page = book[KINDS[kind].words(language)]
    fields = {found.kind: found for found in readback(book).found}[kind].columns
    for column in fields:
        page.cell(2, fields.index(column) + 1, example(KINDS[kind], KINDS[kind].column(column.field), language))  # type: ignore[arg-type]
    filled = {found.kind: found for found in readback(book).found}
    assert {name: len(found.table.records) for name, found in filled.items()} == {
        name: int(name == kind) for name in KINDS
    }
    assert filled[kind].table.records.iloc[0].notna().all()
    assert [problem.code for problem in filled[kind].problems if problem.severity == "error"] == []


def test_the_template_is_the_same_each_time() -> None:
    assert template("zh") == template("zh")
