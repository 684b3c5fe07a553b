"""Files that cannot be used, and text tables in every dress: a problem or a table, never an exception."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading import limits, read, workbook
from tests.data.reading.workbooks import PEOPLE, book, cells

LINES = [",".join("" if cell is None else str(cell) for cell in row) for row in PEOPLE]
PEOPLE_CSV = "\r\n".join(LINES)
CHINESE_CSV = "姓名,所属部门,影响度\n赵敏,平台,5\n钱丽,安全,3\n"


def code(name: str, content: bytes) -> str | None:
    error = read(name, content).error
    return error.code if error else None


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name.replace("__", "/"), text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.xlsx", b"", "file_empty"),
        ("blank.csv", b"\r\n,,\r\n", "file_empty"),
        ("letter.xlsx", zipped(word__document="x"), "file_foreign"),
        ("slides.pptx", zipped(ppt__presentation="x"), "file_foreign"),
        ("photo.png", b"\x89PNG\r\n", "file_foreign"),
        ("page.xls", b"<html></html>", "file_web_page"),
        ("torn.xlsx", book({"People": PEOPLE})[:900], "file_unreadable"),
        ("hollow.xlsx", zipped(xl__workbook="x"), "file_unreadable"),
        ("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        ("noise.csv", bytes(range(32)) * 20, "file_unreadable"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(name: str, content: bytes, expected: str) -> None:
    assert code(name, content) == expected


@pytest.mark.parametrize(
    ("limit", "value", "expected"),
    [
        ("LARGEST_UNPACKED", 1000, "unpacks_too_large"),
        ("LARGEST_FILE", 1000, "file_too_large"),
        ("MOST_SPANNED", 30, "too_wide_a_span"),
        ("MOST_ROWS", 5, "too_many_rows"),
        ("MOST_COLUMNS", 5, "too_many_columns"),
        ("MOST_CELLS", 30, "too_many_cells"),
        ("MOST_TEXT", 20, "too_much_text"),
        ("MOST_PARTS", 5, "too_many_parts"),
    ],
)
def test_each_limit_is_kept_before_the_workbook_is_read(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int, expected: str
) -> None:
    monkeypatch.setattr(limits, limit, value)
    monkeypatch.setattr(workbook, "CalamineWorkbook", None)  # the reader is not reached
    assert code("people.xlsx", book({"People": PEOPLE})) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_a_text_table_is_read_in_the_encodings_of_the_office(encoding: str) -> None:
    (found,) = read("people.csv", CHINESE_CSV.encode(encoding)).found
    assert cells(found, "name") == ["赵敏", "钱丽"]


def test_western_letters_are_not_taken_for_chinese() -> None:
    (found,) = read("people.csv", "Name,Département,Influence\nRené,Qualité,5\nZoë,Marché,3\n".encode("cp1252")).found
    assert cells(found, "name") == ["René", "Zoë"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = PEOPLE_CSV.replace(",", separator)
    (found,) = read("people.csv", text.encode()).found
    assert [column.field for column in found.columns] == [
        "name",
        "department",
        "role",
        "concern",
        "relevance",
        "influence",
    ]


def test_a_comma_in_a_semicolon_table_is_a_decimal_point() -> None:
    (found,) = read("plan.csv", b"Task;Duration;Owner\nDraft;1,5;Qian Li\nReview;2,5;Zhao Min\n").found
    assert cells(found, "duration") == [1.5, 2.5]


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=400), name=st.sampled_from(["a.xlsx", "a.csv", "a.xls", "a.ods", "a", "a.txt"]))
def test_random_bytes_never_raise(content: bytes, name: str) -> None:
    reading = read(name, content)
    assert reading.error is not None or reading.found or reading.sheets


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 4000), byte=st.integers(0, 255))
def test_a_damaged_workbook_never_raises(at: int, byte: int) -> None:
    content = bytearray(_WHOLE)
    content[at % len(content)] = byte
    reading = read("people.xlsx", bytes(content))
    assert reading.error is None or reading.found == ()


@settings(max_examples=80, deadline=None)
@given(rows=st.lists(st.lists(st.one_of(st.none(), st.text(max_size=8), st.integers(-9, 99)), max_size=6), max_size=8))
def test_any_text_table_is_read_or_refused(rows: list[list[object]]) -> None:
    text = "\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in rows)
    reading = read("any.csv", text.encode("utf-8", "ignore"))
    for found in reading.found:
        assert len(found.table.records) == len(found.record_rows)


_WHOLE = book({"People": PEOPLE})
