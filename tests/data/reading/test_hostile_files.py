"""Files that are broken, disguised or made to do harm: one clear sentence in each language, and never an exception."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from data.reading import limits, read, workbook
from tests.data.reading.hostile import REFUSED, cell, ods, open_cell, open_row, rows, shared_text, xlsx
from tests.data.reading.offices import lines, xls
from tests.data.reading.offices import ods as written_ods
from tests.data.reading.workbooks import PEOPLE, Rows, book, cells


def text(rows: Rows) -> bytes:
    return lines(rows).encode()


CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_is_refused_says_why_in_one_sentence(what: str) -> None:
    one = REFUSED[what]
    error = read(one.file, one.content).error
    assert error is not None
    assert (error.code, error.severity, error.file) == (one.code, "error", one.file)
    said, zh = error.sentence("en"), error.sentence("zh")
    assert not CHINESE.search(said)
    assert CHINESE.search(zh)
    assert not re.search(r"[{}]", said + zh + error.expected("en") + error.expected("zh"))
    assert said.endswith(".")
    assert zh.endswith("。")
    assert error.expected("en")
    assert CHINESE.search(error.expected("zh"))


@pytest.mark.parametrize(
    "what",
    [what for what, one in REFUSED.items() if one.file.endswith(("xlsx", "ods")) and one.code != "file_unreadable"],
)
def test_no_reader_is_reached_by_a_packed_file_that_is_refused_for_its_size(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(workbook, "CalamineWorkbook", None)
    one = REFUSED[what]
    assert read(one.file, one.content).error is not None


@pytest.mark.parametrize(
    ("limit", "value", "code"),
    [("MOST_ROWS", 5, "too_many_rows"), ("MOST_COLUMNS", 5, "too_many_columns"), ("MOST_CELLS", 30, "too_many_cells")],
)
@pytest.mark.parametrize(("name", "made"), [("people.xls", xls), ("people.ods", written_ods), ("people.csv", text)])
def test_each_limit_holds_for_every_format(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int, code: str, name: str, made: Callable[[Rows], bytes]
) -> None:
    monkeypatch.setattr(limits, limit, value)
    monkeypatch.setattr(limits, "MOST_SPANNED", 10_000)
    error = read(name, made(PEOPLE)).error
    assert error is not None
    assert error.code == code


@pytest.mark.parametrize(
    ("what", "english", "chinese"),
    [
        ("a Word document", "This is a Word document, whatever its name says; tables are read from workbooks and csv files.", "这其实是Word 文档，与文件名不符；只能读取表格文件和 csv 文件。"),
        ("a million rows", "The table has 1,000,001 rows; the limit is 250,000.", "表格有 1,000,001 行，上限为 250,000 行。"),
        ("20,000 columns", "The table has 20,000 columns; the limit is 1,000.", "表格有 20,000 列，上限为 1,000 列。"),
        ("a bomb", "Unpacked, the workbook is larger than 256 MB, which is the limit.", "解压后文件超过上限 256 MB。"),
    ],
)  # fmt: skip
def test_the_sentence_names_what_was_found_and_the_limit(what: str, english: str, chinese: str) -> None:
    error = read(REFUSED[what].file, REFUSED[what].content).error
    assert error is not None
    assert (error.sentence("en"), error.sentence("zh")) == (english, chinese)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.xlsx", xlsx(rows(dimension="A1:XFD1048576"))),
        ("plan.xlsx", xlsx(rows('<c r="XFD2" s="1"/>'))),
        ("plan.xlsx", xlsx(rows().replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="C1"', ""))),
        ("plan.xlsx", xlsx(rows().replace("<c ", "<x:c ").replace("</c>", "</x:c>").replace("<worksheet ", '<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '))),
        ("plan.xlsx", xlsx(rows(), place="odd/place.dat")),
        ("plan.xlsx", xlsx(rows(), drawing="<xml><v:c ><br></xml>")),
        ("plan.ods", ods(open_row(open_cell("", 16_384), 1_048_574))),
        ("plan.ods", ods(open_row(open_cell("", 1_024), 3))),
    ],
)  # fmt: skip
def test_what_only_looks_large_or_odd_is_read(name: str, content: bytes) -> None:
    (found,) = read(name, content).found
    assert (cells(found, "name"), cells(found, "duration")) == (["Draft"], [3])


def test_a_text_that_many_cells_share_is_read_while_all_of_it_fits() -> None:
    assert read("plan.xlsx", shared_text(30_000, 20)).error is None


def test_merged_ranges_that_lie_over_each_other_cost_no_time_and_no_row() -> None:
    merged = "<mergeCells>" + '<mergeCell ref="A1:C2000"/>' * 2_000 + "</mergeCells></worksheet>"
    more = "".join(f"<row r='{at}'>{cell(f'A{at}', f'Job {at}')}{cell(f'C{at}', '2')}</row>" for at in range(3, 2_001))
    content = rows().replace("</sheetData></worksheet>", f"{more}</sheetData>{merged}")
    (found,) = read("plan.xlsx", xlsx(content)).found
    assert len(found.record_rows) == 1_999


@pytest.mark.parametrize(
    "sheet", ['<c t="e" r="A1">' * 50_000, '<c r="A1" <f ' * 50_000, f"<c {' ' * 500_000}", f"<row {'<c ' * 100_000}"]
)
def test_xml_made_to_slow_a_search_down_is_refused_soon(sheet: str) -> None:
    error = read("plan.xlsx", xlsx(f"<worksheet>{sheet}")).error
    assert error is not None
    assert error.code in ("file_unreadable", "file_empty")


def test_the_limits_leave_room_for_what_is_promised() -> None:
    assert limits.MOST_ROWS > 200_000
    assert limits.MOST_CELLS >= 200_000 * 16
    assert limits.LARGEST_FILE >= 50 * 2**20


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("damaged", [False, True])
def test_a_workbook_packed_as_no_spreadsheet_program_packs_it_is_refused(method: int, damaged: bool) -> None:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(book({"People": PEOPLE}))) as old, zipfile.ZipFile(file, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    content = bytearray(file.getvalue())
    if damaged:
        at = content.index(b"sheet1.xml") + 40
        content[at : at + 8] = b"\xff" * 8
    error = read("plan.xlsx", bytes(content)).error
    assert error is not None
    assert error.code == "file_unreadable"
