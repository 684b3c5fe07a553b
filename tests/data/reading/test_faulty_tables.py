"""A gallery of tables with a fault each: the fault is told with its place in both languages, and every row is accounted for."""

import pytest

from data.kinds import Problem
from data.reading import Found, joined
from data.reading.cells import text_of
from tests.data.reading.gallery import FAULTY, ODD
from tests.data.reading.workbooks import Rows, cells, reading

SHEET = "Risks"
EVERY = {**{name: fault.rows for name, fault in FAULTY.items()}, **ODD}


def told(rows: Rows) -> list[Problem]:
    """All that is told of a workbook of one sheet."""
    return list(joined([reading(rows, SHEET)]).problems)


def one(rows: Rows) -> Found:
    (found,) = reading(rows, SHEET).found
    return found


@pytest.mark.parametrize("name", FAULTY)
def test_the_fault_is_told_with_its_place_and_in_both_languages(name: str) -> None:
    fault = FAULTY[name]
    (problem,) = [one for one in told(fault.rows) if one.code == fault.code]
    assert (problem.file, problem.sheet, problem.row) == ("made.xlsx", SHEET, fault.row)
    assert not fault.column or fault.column in (problem.column, problem.field)
    assert not fault.column or problem.column is not None
    assert problem.found == fault.found
    assert (problem.sentence("en"), problem.sentence("zh")) == (fault.english, fault.chinese)
    assert problem.severity == "note" or (problem.expected("en") and problem.expected("zh"))


@pytest.mark.parametrize("name", FAULTY)
def test_nothing_else_is_wrong_with_it(name: str) -> None:
    assert {one.code for one in told(FAULTY[name].rows) if one.severity != "note"} <= {FAULTY[name].code}


@pytest.mark.parametrize("name", EVERY)
def test_rows_in_are_rows_used_and_rows_not_used(name: str) -> None:
    found = one(EVERY[name])
    below = {at for at, row in enumerate(EVERY[name], start=1) if any(cell is not None for cell in row)} - set(found.header_rows)  # fmt: skip
    used = [*found.record_rows, *found.rejected, *found.not_records]
    assert sorted(used) == sorted(below)
    assert len(found.table.records) == len(found.record_rows)
    reasons = [problem.row for problem in told(EVERY[name]) if problem.code in ("row_not_used", "missing_required")]
    assert sorted(reasons, key=str) == sorted([*found.rejected, *found.not_records], key=str)


@pytest.mark.parametrize("name", ODD)
def test_what_is_only_odd_comes_through_whole_and_without_a_problem(name: str) -> None:
    assert [one for one in told(ODD[name]) if one.severity != "note"] == []
    assert cells(one(ODD[name]), "name") == [text_of(row[1]) for row in ODD[name][1:]]  # type: ignore[arg-type]
    assert cells(one(ODD[name]), "duration") == [3, 2]


def test_prose_is_kept_and_told() -> None:
    letter = reading([("Dear all,",), ("there is no table here.",)], "Letter")
    assert (letter.found, [sheet.name for sheet in letter.sheets]) == ((), ["Letter"])
    (note,) = letter.problems
    assert note.sentence("en") == "No table was found on this sheet; its cells are kept and go out again."
    assert note.sentence("zh") == "此工作表中没有找到表格；内容原样保留，导出时一并输出。"
