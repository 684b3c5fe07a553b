"""A plan saved by any program of an office is the same plan, in whatever format, with whatever separators and line ends."""

from collections.abc import Callable

import pandas as pd
import pytest

from data.reading import Found, read
from tests.data.reading.offices import PLAN, lines, ods, xls, xlsm, xlsx
from tests.data.reading.workbooks import Rows, cells, fields

EXPECTED = {
    "id": ["T1", "T2", "T3"],
    "name": ["Draft the interface", "Review the draft", "Sign off"],
    "owner": ["Qian Li", "Zhao Min", "Zhou Yan"],
    "start": [pd.Timestamp(day) for day in ("2026-03-02", "2026-03-05", "2026-03-09")],
    "duration": [3, 2.5, 1],
    "predecessors": [None, "T1", "T2"],
}


def one(name: str, content: bytes) -> Found:
    (found,) = read(name, content).found
    return found


def same(found: Found) -> None:
    assert found.kind == "tasks"
    assert {name: cells(found, name) for name in EXPECTED} == EXPECTED


@pytest.mark.parametrize(
    ("name", "made"), [("plan.xlsx", xlsx), ("plan.xlsm", xlsm), ("plan.xls", xls), ("plan.ods", ods)]
)
def test_a_workbook_of_any_program_is_the_same_plan(name: str, made: Callable[[Rows], bytes]) -> None:
    same(one(name, made(PLAN)))


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize(
    ("name", "separator"), [("plan.csv", ","), ("plan.csv", ";"), ("plan.tsv", "\t"), ("plan.txt", "|")]
)
def test_separators_and_line_ends_do_not_matter(name: str, separator: str, end: str) -> None:
    same(one(name, lines(PLAN, separator, end).encode()))


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_the_separator_that_a_file_names_itself_is_used(end: str) -> None:
    named = one("plan.csv", f"sep=;{end}{lines(PLAN, ';', end)}".encode())
    same(named)
    assert named.header_rows == (1,)


def test_a_line_of_the_separator_that_names_none_is_an_ordinary_row() -> None:
    assert one("plan.csv", b"sep=ab\n" + lines(PLAN).encode()).header_rows == (2,)


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_breaks_and_separators_within_quotes_belong_to_the_cell(end: str) -> None:
    text = f'Task,Owner,Notes{end}"Draft, then ""review""",Qian Li,"first{end}second"{end}Sign off,Zhou Yan,{end}'
    found = one("plan.csv", text.encode())
    assert cells(found, "name") == ['Draft, then "review"', "Sign off"]
    assert cells(found, "notes") == [f"first{end}second", None]
    assert found.record_rows == (2, 3)


@pytest.mark.parametrize("odd", ["\u2028", "\x0b", "\x0c", "\x85", "\x1c"])
def test_only_line_ends_end_a_row(odd: str) -> None:
    found = one("plan.csv", f"Task,Owner\nDraft{odd}again,Qian Li\nSign off,Zhou Yan\n".encode())
    assert (len(found.record_rows), cells(found, "owner")) == (2, ["Qian Li", "Zhou Yan"])


def test_a_quotation_mark_that_is_never_closed_loses_no_row_and_is_told() -> None:
    reading = read("plan.csv", b'Task,Owner\n"Draft,Qian Li\nReview,Zhao Min\nSign off,Zhou Yan\n')
    assert cells(reading.found[0], "name") == ['"Draft', "Review", "Sign off"]
    assert [(problem.code, problem.severity) for problem in reading.problems] == [("quote_not_closed", "warning")]


def test_two_lone_quotation_marks_lose_no_row_and_are_told() -> None:
    """Together they look like a pair: only what follows the second one tells that it closes nothing."""
    text = b'ID,Task,Owner\n1,"Draft,Qian Li\n2,Review,Zhao Min\n3,"Sign off,Zhou Yan\n4,Close,Zhou Yan\n'
    reading = read("plan.csv", text)
    assert cells(reading.found[0], "name") == ['"Draft', "Review", '"Sign off', "Close"]
    assert [(problem.code, problem.severity) for problem in reading.problems] == [("quote_not_closed", "warning")]


@pytest.mark.parametrize("after", [" (see mail)", "\t", " "])
def test_one_careless_cell_does_not_tear_the_well_quoted_rows_apart(after: str) -> None:
    rows = "".join(f'{at},"Task {at}, part","Li, Na"\n' for at in range(9))
    reading = read("plan.csv", f'ID,Task,Owner\n{rows}9,"note\nmore"{after},Wu\n'.encode())
    assert cells(reading.found[0], "name")[:9] == [f"Task {at}, part" for at in range(9)]
    assert cells(reading.found[0], "owner") == [*["Li; Na"] * 9, "Wu"]


@pytest.mark.parametrize(
    "name", ['"Draft\nagain"', '"Draft ""A""\nagain"', '"Draft\nagain" ', '"Big" project', '24" screen']
)
def test_quotation_marks_in_pairs_or_within_a_line_are_no_fault(name: str) -> None:
    reading = read("plan.csv", f"Task,Owner\n{name},Qian Li\nReview,Zhao Min\nSign off,Zhao Min".encode())
    assert reading.found[0].record_rows == (2, 3, 4)
    assert "quote_not_closed" not in {problem.code for problem in reading.problems}


def test_a_text_table_under_the_name_of_a_workbook_is_read_and_told() -> None:
    reading = read("plan.xls", lines(PLAN, "\t").encode())
    same(reading.found[0])
    (note,) = reading.problems
    assert note.sentence("en") == (
        "The file is named like a workbook (.xls) but holds plain text; it was read as a text table."
    )
    assert note.sentence("zh") == "文件名像是工作簿（.xls），内容却是纯文本；已按文本表格读取。"


def test_the_headings_of_a_csv_may_be_quoted_one_by_one() -> None:
    quoted = "\r\n".join(",".join(f'"{"" if cell is None else cell}"' for cell in row) for row in PLAN)
    found = one("plan.csv", quoted.encode())
    same(found)
    assert list(fields(found)) == list(PLAN[0])
