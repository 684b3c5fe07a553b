"""The report to send back: nothing of the sender's workbook changes but the marks, and everything that is wrong is told."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill

from data.export.returned import is_workbook, marked_copy
from data.kinds import Account, Problem, Words
from data.reading import Reading, cells_of, read


def risks_by_hand() -> bytes:
    """A register as somebody made it: a title, bold headings, a chart, a rule, a comment, a merged cell, a formula."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Risks 'Q3'"
    page["A1"], page["A1"].font = "Harbour bridge", Font(size=18, italic=True)
    for at, heading in enumerate(("ID", "Risk", "Probability", "Impact", "Due", "Score"), start=1):
        page.cell(3, at, heading).font = Font(bold=True)
    rows = [
        ("R1", "Crane late", "maybe", 4, date(2026, 5, 4), "=3*4"),
        ("R2", "=1+1", 3, 9, date(2026, 5, 6), "=9"),
        ("R3", None, 2, 2, date(2026, 5, 9), "=4"),
        ("R4", "Permit refused", 2, 3, "next spring", "=6"),
    ]
    for below, row in enumerate(rows, start=4):
        for at, cell in enumerate(row, start=1):
            page.cell(below, at, cell)
    page["C4"].fill, page["C4"].number_format = PatternFill("solid", fgColor="FFDDEEFF"), "0.00"
    page["D5"].comment = Comment("asked Mona", "Mona")
    page.merge_cells("H4:I5")
    page.conditional_formatting.add(
        "C4:D7", CellIsRule("greaterThan", ["4"], fill=PatternFill("solid", bgColor="FFFF0000"))
    )
    chart = BarChart()
    chart.add_data(Reference(page, min_col=4, min_row=4, max_row=7))
    page.add_chart(chart, "K2")
    book.create_sheet("Other")["A1"] = "untouched"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def told(reading: Reading) -> list[Problem]:
    return [*reading.problems, *(problem for found in reading.found for problem in found.problems)]


def sent_back(name: str, content: bytes, language: str = "en") -> bytes:
    reading = read(name, content)
    accounts = [found.account for found in reading.found]
    return marked_copy(content, told(reading), accounts, lambda: cells_of(name, content), language)


@pytest.fixture(scope="module")
def by_hand() -> bytes:
    return risks_by_hand()


@pytest.fixture(scope="module")
def copy(by_hand: bytes) -> bytes:
    return sent_back("risks.xlsx", by_hand)


def test_every_wrong_cell_is_marked_and_its_comment_says_what_is_expected(by_hand: bytes, copy: bytes) -> None:
    page = openpyxl.load_workbook(BytesIO(copy))["Risks 'Q3'"]
    wrong = [problem for problem in told(read("risks.xlsx", by_hand)) if problem.severity != "note"]
    assert {(problem.column, problem.row) for problem in wrong} >= {("C", 4), ("E", 7), ("B", 6)}
    for problem in wrong:
        cell = page[f"{problem.column}{problem.row}"]
        assert cell.comment is not None, problem
        assert problem.expected("en") in cell.comment.text
        assert cell.fill.fgColor.rgb in ("FFF4B6B0", "FFFCE8B2")


def test_a_marked_cell_keeps_its_number_format_and_its_value(copy: bytes) -> None:
    page = openpyxl.load_workbook(BytesIO(copy))["Risks 'Q3'"]
    assert page["C4"].value == "maybe"
    assert page["C4"].number_format == "0.00"
    assert page["F4"].value == "=3*4"


def test_what_is_not_marked_goes_out_byte_for_byte(by_hand: bytes, copy: bytes) -> None:
    before, after = ZipFile(BytesIO(by_hand)), ZipFile(BytesIO(copy))
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert set(before.namelist()) <= set(after.namelist())
    assert changed <= {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/_rels/sheet1.xml.rels", "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
    }  # fmt: skip


def test_charts_rules_merged_cells_and_looks_are_still_there(copy: bytes) -> None:
    page = openpyxl.load_workbook(BytesIO(copy))["Risks 'Q3'"]
    assert len(page._charts) == 1
    assert page["A1"].font.italic
    assert [str(one) for one in page.merged_cells.ranges] == ["H4:I5"]
    assert len(page.conditional_formatting) == 1


def test_a_comment_that_was_there_stays_above_ours() -> None:
    book = openpyxl.load_workbook(BytesIO(risks_by_hand()))
    book.active["C4"].comment = Comment("ask again", "Mona")
    out = BytesIO()
    book.save(out)
    page = openpyxl.load_workbook(BytesIO(sent_back("risks.xlsx", out.getvalue())))["Risks 'Q3'"]
    said = page["C4"].comment.text
    assert said.index("ask again") < said.index("maybe")
    assert page["D5"].comment.text == "asked Mona" or page["D5"].comment.text.startswith("asked Mona\n")


def test_the_copy_is_read_as_the_file_was(by_hand: bytes, copy: bytes) -> None:
    first, again = read("risks.xlsx", by_hand).found[0], read("risks.xlsx", copy).found[0]
    assert first.record_rows == again.record_rows
    assert first.table.records.equals(again.table.records)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_last_sheet_lists_every_problem_as_text_with_a_link_to_its_cell(by_hand: bytes, language: str) -> None:
    book = openpyxl.load_workbook(BytesIO(sent_back("risks.xlsx", by_hand, language)))
    page = book.worksheets[-1]
    assert page.title == {"en": "Liaison problems", "zh": "Liaison 问题清单"}[language]
    problems = told(read("risks.xlsx", by_hand))
    said = [row[4].value for row in page.iter_rows() if len(row) > 4]
    for problem in problems:
        assert problem.sentence(language) in said
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    links = {cell.coordinate: cell.hyperlink.location for row in page.iter_rows() for cell in row if cell.hyperlink}
    assert "'Risks ''Q3'''!C4" in links.values()


def test_the_rows_that_came_in_add_up_on_the_sheet(by_hand: bytes, copy: bytes) -> None:
    page = openpyxl.load_workbook(BytesIO(copy)).worksheets[-1]
    counted = next(row for row in page.iter_rows(values_only=True) if row[0] == "Risks 'Q3'")
    assert counted[2] == counted[3] + counted[4] + counted[5] == 4


def test_rows_that_are_not_accounted_for_are_no_account() -> None:
    with pytest.raises(ValueError, match="not accounted for"):
        Account("Sheet1", Words("Risks", "风险"), 1, rows=5, used=3, rejected=1, no_records=0)


def test_a_formula_found_in_a_cell_is_text_in_the_comment_and_on_the_sheet() -> None:
    content = b"Risk,Probability,Impact\nCrane late,\"=cmd|' /C calc'!A0\",3\nPermit,2,2\nFire,1,5\n"
    book = openpyxl.load_workbook(BytesIO(sent_back("risks.csv", content)))
    assert all(cell.data_type != "f" for page in book for row in page.iter_rows() for cell in row)
    assert any("=cmd" in str(cell.value) for row in book.worksheets[-1].iter_rows() for cell in row)


@pytest.mark.parametrize("found", ["\x01\x02 bell", "lone \ud83d half", "end ]]> & <b>", "x" * 40_000])
def test_whatever_a_cell_holds_the_copy_opens(by_hand: bytes, found: str) -> None:
    problem = Problem("wrong_value", "error", "risks.xlsx", "Risks 'Q3'", 4, "C", found, (("expected", "1-5"),))
    copy = marked_copy(by_hand, [problem], [], dict, "en")
    assert openpyxl.load_workbook(BytesIO(copy))["Risks 'Q3'"]["C4"].comment is not None


def test_a_text_file_becomes_a_workbook_with_the_same_cells() -> None:
    content = "任务;开始\n打桩;2026-03-02\n架梁;某天\n".encode("gbk")
    book = openpyxl.load_workbook(BytesIO(sent_back("计划.csv", content, "zh")))
    page = book.worksheets[0]
    assert next([cell.value for cell in row] for row in page.iter_rows(max_col=2)) == ["任务", "开始"]
    assert page["B3"].comment is not None


def test_a_problem_in_a_merged_cell_is_marked_on_the_cell_that_shows(by_hand: bytes) -> None:
    problem = Problem("wrong_value", "error", "risks.xlsx", "Risks 'Q3'", 5, "I", "?", (("expected", "1-5"),))
    page = openpyxl.load_workbook(BytesIO(marked_copy(by_hand, [problem], [], dict, "en")))["Risks 'Q3'"]
    assert page["H4"].comment is not None


def test_the_same_file_gives_the_same_report(by_hand: bytes, copy: bytes) -> None:
    assert sent_back("risks.xlsx", by_hand) == copy
    assert is_workbook(copy)


def test_a_workbook_that_cannot_be_marked_as_it_stands_is_written_from_its_cells(by_hand: bytes) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(by_hand)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part[:-20] if name == "xl/styles.xml" else part)
    problem = Problem("wrong_value", "error", "risks.xlsx", "Risks", 2, "A", "?", (("expected", "1-5"),))
    book = openpyxl.load_workbook(
        BytesIO(marked_copy(out.getvalue(), [problem], [], lambda: {"Risks": [["Risk"], ["?"]]}, "en"))
    )
    assert book["Risks"]["A2"].comment is not None
