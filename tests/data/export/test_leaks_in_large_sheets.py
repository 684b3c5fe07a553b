"""A sheet is searched as it comes: wherever a secret stands in a large one it is found with its cell, and a broken one hides nothing."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from data.export import leaks
from data.export.leaks.parts import pieces
from data.export.leaks.piece import Number, Piece
from tests.data.export.test_leaks import CLIENT, SECRET, workbook

ROWS = 3_000
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def large_sheet(secret_row: int = 0) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        for row in range(2, ROWS):
            made["Plan"].append([f"Row {row}", row / 8, SECRET if row == secret_row else "as agreed"])

    return workbook(write)


def replaced(content: bytes, sheet: bytes) -> bytes:
    """The workbook with other bytes for its sheet."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return file.getvalue()


@pytest.mark.parametrize("row", [2, 777, 1_024, ROWS - 1])
def test_a_secret_is_found_with_its_cell_in_whichever_row_of_a_large_sheet(row: int) -> None:
    (hit,) = leaks(large_sheet(row), CLIENT)
    assert (hit.sheet, hit.cell, hit.source.said) == ("Plan", f"C{row}", SECRET)


def test_every_cell_of_a_large_sheet_is_told_once_as_openpyxl_tells_it() -> None:
    content = large_sheet()
    said = [piece for piece in pieces(content) if piece.part == "xl/worksheets/sheet1.xml" and piece.cell]
    told = {piece.cell: piece.text if isinstance(piece, Piece) else piece.value for piece in said}
    known = {
        cell.coordinate: cell.value
        for row in openpyxl.load_workbook(BytesIO(content))["Plan"].iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert len(said) == len(told) == len(known)
    assert told == known
    assert sum(isinstance(piece, Number) for piece in said) == ROWS - 2


@pytest.mark.parametrize("broken_after", ["before it", "behind it"])
def test_a_sheet_that_breaks_off_is_searched_all_the_same(broken_after: str) -> None:
    filler = "<row><c><v>1</v></c></row>" * 2_000
    secret = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{SECRET}</t></is></c></row>'
    rows = f"{filler}</worksheet>{secret}" if broken_after == "before it" else f"{secret}{filler}<row>"
    content = replaced(large_sheet(), f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}'.encode())
    assert {hit.source.said for hit in leaks(content, CLIENT)} == {SECRET}
