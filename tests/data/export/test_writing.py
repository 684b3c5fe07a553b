"""The writer: text stays text, dates are dates, and each sheet is ready to read, to filter and to print."""

from datetime import date, datetime
from io import BytesIO

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from data.export import Allowed, Heading, Sheet, workbook
from data.export.limits import LONGEST_TEXT, sheet_names
from data.export.writing import width
from data.kinds import Cell


def written(*sheets: Sheet, title: str = "Plan") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook(sheets, title=title, language="en")))


def column_of(*cells: Cell, heading: Heading | None = None) -> Worksheet:
    return written(Sheet("People", tuple((cell,) for cell in cells), (heading or Heading("Name"),)))["People"]


def values(page: Worksheet) -> list[object]:
    return [row[0].value for row in page.iter_rows(min_row=2)]


DANGEROUS = ("=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@x", "{=1}", "http://example.com", "mailto:a@example.com", "internal:A1", "001", "1e5", "TRUE", "NA", "'quoted")  # fmt: skip


@pytest.mark.parametrize("headed", [True, False], ids=["table", "kept sheet"])
@pytest.mark.parametrize("text", DANGEROUS)
def test_text_stays_text_whatever_it_looks_like(text: str, headed: bool) -> None:
    page = written(Sheet("A", ((text,),), (Heading(text),) if headed else ()))["A"]
    cells = [cell for row in page.iter_rows() for cell in row]
    assert [cell.value for cell in cells] == [text] * (2 if headed else 1)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1))
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back_as_it_went_and_never_as_a_formula(text: str) -> None:
    cell = column_of(text)["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


@given(number=st.floats(allow_nan=False, allow_infinity=False))
@settings(max_examples=60, deadline=None)
def test_a_number_keeps_every_digit(number: float) -> None:
    assert column_of(number)["A2"].value == number


def test_a_number_that_excel_would_round_is_written_as_its_text() -> None:
    assert values(column_of(123456789012345678, float("inf"), 2**53)) == ["123456789012345678", "inf", 2**53]


def test_numbers_of_numpy_are_numbers_and_truth_is_truth() -> None:
    assert values(column_of(np.int64(3), np.float64(0.5), np.bool_(True), False)) == [3, 0.5, True, False]  # type: ignore[arg-type]


def test_blank_is_blank_in_every_guise() -> None:
    assert values(column_of(None, float("nan"), pd.NaT, pd.NA, "", "Li Na")) == [None] * 5 + ["Li Na"]  # type: ignore[arg-type]


def test_dates_are_dates_with_a_time_only_where_there_is_one() -> None:
    page = column_of(pd.Timestamp("2026-03-18"), pd.Timestamp("2026-03-18 17:30"), date(2026, 3, 19))  # type: ignore[arg-type]
    assert values(page) == [datetime(2026, 3, 18), datetime(2026, 3, 18, 17, 30), datetime(2026, 3, 19)]
    assert [page[f"A{row}"].number_format for row in (2, 3, 4)] == ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "yyyy-mm-dd"]


def test_a_date_that_excel_does_not_know_is_written_as_its_text() -> None:
    long_ago, abroad = pd.Timestamp("1899-12-31"), pd.Timestamp("2026-03-18", tz="Asia/Shanghai")
    assert values(column_of(long_ago, abroad)) == ["1899-12-31T00:00:00", "2026-03-18T00:00:00+08:00"]


def test_control_characters_are_escaped_and_broken_halves_of_characters_are_marked() -> None:
    page = column_of("a\x01b", "a\x0cb", "tab\tline\nbreak", "half\ud83d", "_x0041_")
    assert values(page) == ["a_x0001_b", "a_x000C_b", "tab\tline\nbreak", "half�", "_x0041_"]


def test_a_long_text_is_kept_and_only_what_no_cell_holds_is_cut_with_a_mark() -> None:
    long, longest, too_long = "x" * 10_000, "y" * LONGEST_TEXT, "😀" * 20_000
    kept, full, cut = values(column_of(long, longest, too_long))
    assert (kept, full) == (long, longest)
    assert str(cut).endswith(" … [cut/截断]")
    assert LONGEST_TEXT - 1 <= len(str(cut).encode("utf-16-le")) / 2 <= LONGEST_TEXT


def test_a_table_is_frozen_filtered_and_set_up_for_print() -> None:
    book = written(Sheet("People", (("Zhao Min",), ("Qian Li",)), (Heading("Name", required=True),)), title="R&D plan")
    page = book["People"]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:A3"
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)  # one page wide is the default
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$1:$1"
    assert (page.oddFooter.left.text, page.oddFooter.center.text) == ("R&&D plan", "&A")
    assert page.oddFooter.right.text == "Page &P of &N"
    assert page["A1"].font.color.rgb == "FFFFFFFF"
    assert book.properties.title == "R&D plan"


def test_a_required_heading_is_of_another_colour() -> None:
    page = written(Sheet("P", (), (Heading("Name", required=True), Heading("Notes"))))["P"]
    assert page["A1"].fill.fgColor.rgb != page["B1"].fill.fgColor.rgb


def test_a_chinese_column_is_twice_as_wide_as_its_characters_and_long_text_wraps() -> None:
    assert (width("赵敏 ok"), width("a\nlonger"), width("")) == (7, 6, 0)
    short = column_of("平台负责人与接口协调人").column_dimensions["A"].width
    assert 22 <= short <= 26
    page = column_of("很长的说明" * 40, heading=Heading("Notes", "text"))
    assert page.column_dimensions["A"].width <= 50
    assert page["A2"].alignment.wrap_text


def test_dropdowns_and_ranges_ask_rather_than_refuse() -> None:
    headings = (Heading("Status", allowed=Allowed(("Open", "Closed")), hint="Open, Closed"),)
    headings += (Heading("Progress", "percent", Allowed(), "0% to 100%"),)
    page = written(Sheet("Risks", (("Open", 0.25),), headings, room=500))["Risks"]
    rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}
    assert rules["A2:A501"].formula1 == '"Open,Closed"'
    assert (rules["B2:B501"].type, rules["B2:B501"].formula1, rules["B2:B501"].formula2) == ("decimal", "0.0", "1.0")
    assert {rules["A2:A501"].errorStyle, rules["B2:B501"].errorStyle} == {"warning"}
    assert rules["A1"].prompt == "Open, Closed"
    assert page["B2"].number_format == "0%"


def test_sheet_names_are_made_fit_for_excel_and_unlike_each_other() -> None:
    def named(*names: str, own: str = "") -> list[str]:
        return sheet_names([Sheet(name, (), keeps_name=name == own) for name in names])

    assert named("Tasks", "tasks", "TASKS") == ["Tasks", "tasks (2)", "TASKS (3)"]
    assert named("a/b:c*[d]?\\", "", "'quoted'", "History", "\x01") == [
        "a b c  d",
        "Sheet",
        "quoted",
        "History (2)",
        "Sheet (2)",
    ]
    assert named("Risks", "Risks ", own="Risks ") == ["Risks (2)", "Risks"]
    assert [len(name) for name in named("x" * 40, "x" * 40)] == [31, 31]


@given(names=st.lists(st.text(max_size=40), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_sheets_of_any_names_make_a_workbook(names: list[str]) -> None:
    book = written(*(Sheet(name, (("x",),)) for name in names))
    assert len(book.sheetnames) == len(names)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in book.sheetnames)


def test_the_same_sheets_give_the_same_bytes() -> None:
    sheets = [Sheet("A", (("=1", 2.5, pd.Timestamp("2026-03-18")),)), Sheet("B", (("x",),), (Heading("X"),))]
    assert workbook(sheets, title="P", language="zh") == workbook(sheets, title="P", language="zh")
    assert workbook(sheets, title="P", language="zh") != workbook(sheets, title="P", language="en")


def test_no_rows_at_all_make_a_workbook_too() -> None:
    book = written(Sheet("Empty", ()), Sheet("Headed", (), (Heading("Name"),)))
    assert [book["Headed"].max_row, book["Headed"].auto_filter.ref] == [1, "A1:A2"]
