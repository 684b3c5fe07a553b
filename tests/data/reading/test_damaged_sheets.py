"""A workbook of which one sheet is damaged: the others are read, and the damaged one is named."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest

from data.reading import apart, read
from tests.data.reading.hostile import old, rows, xlsx
from tests.data.reading.workbooks import PEOPLE, book, cells

RISKS = (("ID", "Risk", "Probability", "Impact"), ("R1", "Late", 3, 4), ("R2", "Dear", 2, 2), ("R3", "Thin", 2, 3))
SECOND = "xl/worksheets/sheet2.xml"


def changed(change: Callable[[bytes], bytes | None]) -> bytes:
    """A workbook with people and risks, the part of the risks changed (None: taken out)."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(book({"People": PEOPLE, "Risks": RISKS}))) as whole, zipfile.ZipFile(file, "w") as new:
        for name in whole.namelist():
            part = whole.read(name) if name != SECOND else change(whole.read(name))
            if part is not None:
                new.writestr(name, part)
    return file.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda part: None,
        lambda part: part[: len(part) * 2 // 3],
        lambda part: part.replace(b"<v>4</v>", b"<v>4x</v>"),
        lambda part: re.sub(rb't="(?:s|inlineStr)".*?</c>', b't="s"><v>9999</v></c>', part, count=1),
    ],
    ids=["taken out", "broken off", "a number that is none", "a shared text that is not there"],
)
def test_a_damaged_sheet_is_named_and_the_others_are_read(change: Callable[[bytes], bytes | None]) -> None:
    one = read("plan.xlsx", changed(change))
    assert one.error is None
    assert [found.sheet for found in one.found] == ["People"]
    (problem,) = one.problems
    assert (problem.code, problem.severity, problem.sheet) == ("sheet_damaged", "error", "Risks")
    assert problem.sentence("en") == (
        "The sheet “Risks” cannot be read: its part of the file is damaged or missing. The other sheets were read."
    )
    assert problem.sentence("zh") == "工作表“Risks”无法读取：文件中的这一部分已损坏或缺失。其他工作表已读取。"


def test_a_chart_among_the_sheets_is_no_damage() -> None:
    workbook, file = openpyxl.Workbook(), BytesIO()
    for row in PEOPLE:
        workbook.active.append(list(row))
    workbook.create_chartsheet("Chart").add_chart(openpyxl.chart.BarChart())
    workbook.save(file)
    one = read("people.xlsx", file.getvalue())
    assert [found.kind for found in one.found] == ["stakeholders"]
    assert one.problems == ()


def test_a_damaged_sheet_of_an_old_workbook_is_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    failing = """
import python_calamine
class Damaged:
    def __init__(self, workbook):
        self.workbook, self.sheets_metadata = workbook, workbook.sheets_metadata * 2
    def get_sheet_by_index(self, at):
        if at:
            raise python_calamine.CalamineError("damaged")
        return self.workbook.get_sheet_by_index(at)
class CalamineWorkbook:
    whole = python_calamine.CalamineWorkbook.from_filelike
    from_filelike = classmethod(lambda cls, file: Damaged(cls.whole(file)))
python_calamine.CalamineWorkbook = CalamineWorkbook
"""
    monkeypatch.setattr(apart, "_READER", failing + apart._READER)
    one = read("plan.xls", old())
    assert one.error is None
    assert [(problem.code, problem.sheet) for problem in one.problems if problem.severity == "error"] == [("sheet_damaged", "Plan")]  # fmt: skip


def test_a_sign_that_nobody_declared_is_told_with_its_cell() -> None:
    one = read("plan.xlsx", changed(lambda part: part.replace(b"<v>4</v>", b"<v>&undefined;</v>")))
    risks = one.found[1]
    assert cells(risks, "impact") == [None, 2, 3]
    (problem,) = [problem for problem in risks.problems if problem.code == "wrong_value"]
    assert (problem.severity, problem.row, problem.column, problem.found) == ("error", 2, "D", "#&undefined;")


@pytest.mark.parametrize(
    ("sign", "read_as"), [("&amp;", "&"), ("&lt;", "<"), ("&quot;", '"'), ("&#38;", "&"), ("&#x26;", "&")]
)
def test_the_signs_that_xml_knows_are_read(sign: str, read_as: str) -> None:
    (found,) = read("plan.xlsx", xlsx(rows().replace("<t>Draft</t>", f"<t>Draft {sign} go</t>"))).found
    assert cells(found, "name")[0] == f"Draft {read_as} go"
    assert found.problems == ()
