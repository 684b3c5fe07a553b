"""Rating sheets: made for each rater, filled in as a person would, and read back through the ordinary door."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.export import Asked, rating_sheet, rating_sheets, sheet_names
from data.export.rating_sheets import CRITERIA, rubric
from data.kinds import LANGUAGES, SCALES, Book, Problem, Table
from data.reading import Reading, joined, opened, read, renewed, still_wrong, versions
from data.store import differences

DAY = date(2026, 3, 2)
PEOPLE = """ID,Name,Department,Role,Influence (1-5),Relevance (1-5)
S1,Zhao Min,Platform,Lead,5,5
S2,Qian Li,Operations,"=HYPERLINK(""http://x"")",4,2
S3,赵敏,平台,负责人,,
"""


@pytest.fixture
def people() -> Book:
    return joined([read("people.csv", PEOPLE.encode())])


def made(people: Book, rater: str = "Ann", language: str = "en", *criteria: str) -> bytes:
    return rating_sheet(
        people.table("stakeholders"), rater, Asked(criteria or ("influence", "relevance"), language, DAY, "Trial")
    )


def headed(sheet: Worksheet) -> int:
    """The row of the headings."""
    return next(row for row in range(1, 40) if sheet.cell(row, 6).value)


def filled(content: bytes, cells: Mapping[tuple[int, int], object]) -> bytes:
    """The workbook with these cells typed: (person from 1, column) -> value; person 0 is the row of `rated on`, -1 that of the rater."""
    book = openpyxl.load_workbook(BytesIO(content))
    sheet = book.worksheets[0]
    top = headed(sheet)
    for (person, column), value in cells.items():
        row = top + person if person > 0 else 4 if person == 0 else 3
        sheet.cell(row, column).value = value  # type: ignore[assignment]
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def said(reading: Reading | Book) -> list[tuple[object, ...]]:
    records = reading.records("ratings") if isinstance(reading, Book) else reading.found[0].table.records
    return [
        tuple(row) for row in records[["rater", "stakeholder", "criterion", "score", "reason"]].to_numpy(dtype=object)
    ]


def told(problems: tuple[Problem, ...] | list[Problem]) -> list[tuple[str, int | None, str | None]]:
    return [(one.code, one.row, one.column) for one in problems]


@pytest.mark.parametrize(
    ("language", "words"), [("en", ("Influence", "Relevance")), ("zh", ("影响度", "相关度"))], ids=["en", "zh"]
)
def test_a_sheet_that_was_filled_in_comes_back_as_its_ratings(
    people: Book, language: str, words: tuple[str, str]
) -> None:
    content = filled(made(people, "Ann", language), {(1, 5): 5, (1, 6): 3, (1, 7): "Signs", (3, 6): 2})
    (found,) = read("back.xlsx", content).found
    assert found.kind == "ratings"
    assert not found.problems
    assert said(read("back.xlsx", content)) == [
        ("Ann", "Zhao Min", words[0], 5, "Signs"),
        ("Ann", "Zhao Min", words[1], 3, "Signs"),
        ("Ann", "赵敏", words[1], 2, None),
    ]
    assert found.table.records["stakeholder_id"].tolist() == ["S1", "S1", "S3"]
    assert found.table.records["on"].tolist() == [pd.Timestamp(DAY)] * 3
    assert found.table.places["row"].tolist() == [
        found.header_rows[0] + 1,
        found.header_rows[0] + 1,
        found.header_rows[0] + 3,
    ]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_score_that_a_sheet_offers_is_read_as_that_score(people: Book, language: str, scale: str) -> None:
    table = people.table("stakeholders")
    on = Table("stakeholders", table.records, {"influence": scale})
    content = rating_sheet(on, "Ann", Asked(("influence",), language, DAY))
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    (choice,) = sheet.data_validations.dataValidation
    offered = str(choice.formula1).strip('"').split(",")
    assert len(offered) >= 2
    for first in (offered[0], offered[-1]):
        typed: object = first if SCALES[scale].levels else float(first)
        (record,) = read("back.xlsx", filled(content, {(1, 5): typed})).found[0].table.records.to_dict("records")
        assert SCALES[scale].lowest <= record["score"] <= SCALES[scale].highest
        assert record["score"] in (SCALES[scale].lowest, SCALES[scale].highest)
        assert record["score_scale"] == SCALES[scale].words(language)


def test_a_sheet_without_scores_says_nothing(people: Book) -> None:
    (found,) = read("back.xlsx", made(people)).found
    assert (len(found.table.records), found.rejected, len(found.not_records)) == (0, (), 3)
    assert not found.problems


def test_nothing_of_a_sheet_is_a_formula_and_no_score_of_anybody_is_in_it(people: Book) -> None:
    content = made(people, '=cmd|"/c calc"!A1')
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert sheet["B3"].value == '=cmd|"/c calc"!A1'
    top = headed(sheet)
    assert {sheet.cell(row, column).value for row in range(top + 1, top + 4) for column in (5, 6, 7)} == {None}


def test_the_scores_to_choose_are_those_of_the_declared_scale(people: Book) -> None:
    sheet = openpyxl.load_workbook(BytesIO(made(people))).worksheets[0]
    assert {str(one.formula1) for one in sheet.data_validations.dataValidation} == {'"1,2,3,4,5"'}
    top = headed(sheet)
    assert all(
        f"E{top + 1}" in str(one.sqref) or f"F{top + 1}" in str(one.sqref)
        for one in sheet.data_validations.dataValidation
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("criterion", CRITERIA)
def test_what_a_score_means_stands_above_in_words(criterion: str, language: str) -> None:
    assert rubric(criterion, SCALES["1-5"], language).startswith("1 ")
    assert rubric(criterion, SCALES["low-high"], language)


@pytest.mark.parametrize(("typed", "code"), [(9, "out_of_range"), (0, "out_of_range"), ("maybe", "wrong_value")])
def test_a_score_beyond_the_scale_is_told_with_its_cell(people: Book, typed: object, code: str) -> None:
    (found,) = read("back.xlsx", filled(made(people), {(1, 5): typed, (1, 6): 4})).found
    row = found.header_rows[0] + 1
    assert said(read("back.xlsx", filled(made(people), {(1, 5): typed, (1, 6): 4}))) == [
        ("Ann", "Zhao Min", "Relevance", 4, None)
    ]
    assert told(found.problems) == [(code, row, "E")]


def test_a_sheet_that_nobody_signed_cannot_be_used_and_says_where(people: Book) -> None:
    (found,) = read("back.xlsx", filled(made(people), {(-1, 2): None, (1, 5): 4})).found
    assert told(found.problems) == [("missing_required", 3, "B")]
    assert (len(found.table.records), len(found.rejected)) == (0, 3)


def test_a_row_with_a_score_and_nobody_in_it_is_rejected(people: Book) -> None:
    (found,) = read("back.xlsx", filled(made(people), {(4, 5): 4})).found
    row = found.header_rows[0] + 4
    assert told(found.problems) == [("missing_required", row, "B")]
    assert found.rejected == (row,)


def test_the_day_that_the_rater_wrote_counts_before_the_day_of_the_sheet(people: Book) -> None:
    (found,) = read("back.xlsx", filled(made(people), {(0, 2): "2026-03-05", (1, 5): 4})).found
    assert found.table.records["on"].tolist() == [pd.Timestamp(2026, 3, 5)]
    (odd,) = read("back.xlsx", filled(made(people), {(0, 2): "soon", (1, 5): 4})).found
    assert told(odd.problems) == [("wrong_value", 4, "B")]
    assert odd.table.records["on"].tolist() == [pd.Timestamp(DAY)]


def test_people_are_known_by_id_then_by_name_and_strangers_are_told_with_their_cell(people: Book) -> None:
    content = filled(
        made(people), {(1, 2): "Min, Zhao", (1, 5): 4, (2, 1): None, (2, 5): 3, (4, 2): "Nobody", (4, 5): 1}
    )
    whole = joined([read("back.xlsx", content)], onto=people)
    row = read("back.xlsx", content).found[0].header_rows[0]
    strangers = [one for one in whole.problems if one.code == "unknown_person"]
    assert [(one.sheet, one.row, one.column, one.found) for one in strangers] == [
        ("Rating sheet", row + 4, "B", "Nobody")
    ]
    again = [one for one in still_wrong(whole) if one.code == "unknown_person"]
    assert [one.found for one in again] == ["Nobody"]


def test_a_sheet_names_neither_the_project_nor_its_day_and_teaches_no_headings(people: Book) -> None:
    reading = read("back.xlsx", filled(made(people), {(1, 5): 4}))
    assert not reading.facts
    assert not reading.problems
    assert joined([reading]).mappings == {}


def test_what_was_decided_about_like_headings_does_not_touch_a_sheet(people: Book) -> None:
    content = filled(made(people), {(1, 5): 4})
    headings = "|".join(column.header for column in read("a.xlsx", content).found[0].columns)
    assert read("a.xlsx", content, mappings={headings: {"kind": "stakeholders"}}).found[0].kind == "ratings"


def test_the_sheet_can_be_looked_at_and_is_ours(people: Book) -> None:
    file = opened("back.xlsx", filled(made(people), {(1, 5): 4}))
    assert not isinstance(file, Problem)
    assert file.ours(file.sheets[0])
    assert file.read(file.sheets[0], {})[0].record_rows


def test_another_rater_adds_and_the_same_rater_replaces(people: Book) -> None:
    first = renewed(people, joined([read("ann.xlsx", filled(made(people), {(1, 5): 5, (2, 5): 4}))]))
    second = renewed(first, joined([read("ben.xlsx", filled(made(people, "Ben"), {(1, 5): 1}))]))
    removed = {edit.record for edit in differences(first, second) if edit.change == "row_removed"}
    added = [edit for edit in differences(first, second) if edit.change == "row_added"]
    assert (len(removed), len(added)) == (2, 1)  # what another file told is not missing here: the Load page keeps it
    assert not [edit for edit in differences(first, second) if edit.change == "cell"]
    again = renewed(first, joined([read("ann again.xlsx", filled(made(people), {(1, 5): 2, (2, 5): 4}))]))
    changed = [(edit.label, edit.before, edit.after) for edit in differences(first, again) if edit.field == "score"]
    assert changed == [("Zhao Min", "5", "2")]
    assert len(again.records("ratings")) == 2


def test_sheets_of_two_raters_are_no_versions_of_one_another(people: Book) -> None:
    ann = read("Rater 1.xlsx", filled(made(people), {(1, 5): 5, (2, 5): 4}))
    ben = read("Rater 2.xlsx", filled(made(people, "Ben"), {(1, 5): 1, (2, 5): 2}))
    here = joined([ann], onto=people)
    assert versions(here, renewed(here, joined([ben])), [ann], [ben]) == []
    late = read("Rater 1 late.xlsx", filled(made(people), {(1, 5): 3, (2, 5): 4}))
    (one,) = versions(here, renewed(here, joined([late])), [ann], [late])
    assert one.sure


def test_several_sheets_travel_in_one_file_and_the_same_round_gives_the_same_bytes(people: Book) -> None:
    asked = Asked(("influence",), "en", DAY)
    names = ["Ann", "ann", "Zhao/Min", "=A1", "王伟"]
    content = rating_sheets(people.table("stakeholders"), names, asked)
    assert content == rating_sheets(people.table("stakeholders"), names, asked)
    with ZipFile(BytesIO(content)) as archive:
        assert sorted(archive.namelist()) == sorted(sheet_names(names, asked))
        assert len({name.casefold() for name in archive.namelist()}) == len(names)
        raters = [
            openpyxl.load_workbook(BytesIO(archive.read(name))).worksheets[0]["B2"].value for name in archive.namelist()
        ]
    assert sorted(map(str, raters)) == sorted(names)


@pytest.mark.parametrize("criteria", [(), ("charm",)])
def test_a_sheet_asks_for_something_that_it_knows(criteria: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="rating sheet"):
        Asked(criteria, "en", DAY)
