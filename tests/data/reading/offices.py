"""The same table as each program of an office would save it, built from rows by the tests that read it."""

import io
import zipfile
from datetime import date

import pandas as pd
import xlwt

from tests.data.reading.workbooks import Rows, book

PLAN: Rows = (
    ("ID", "Task", "Owner", "Start", "Duration", "Predecessors"),
    ("T1", "Draft the interface", "Qian Li", date(2026, 3, 2), 3, None),
    ("T2", "Review the draft", "Zhao Min", date(2026, 3, 5), 2.5, "T1"),
    ("T3", "Sign off", "Zhou Yan", date(2026, 3, 9), 1, "T2"),
)


def xlsx(rows: Rows) -> bytes:
    return book({"Plan": rows})


def xlsm(rows: Rows) -> bytes:
    """An xlsx with the type and the part that a workbook with macros has."""
    packed, file = zipfile.ZipFile(io.BytesIO(book({"Plan": rows}))), io.BytesIO()
    plain, macros = b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as other:
        for part in packed.namelist():
            other.writestr(part, packed.read(part).replace(plain, macros))
        other.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 no macro in it")
    return file.getvalue()


def xls(rows: Rows) -> bytes:
    workbook, file = xlwt.Workbook(), io.BytesIO()
    sheet, day = workbook.add_sheet("Plan"), xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(at, column, cell, *([day] if isinstance(cell, date) else []))
    workbook.save(file)
    return file.getvalue()


def ods(rows: Rows) -> bytes:
    file = io.BytesIO()
    head, *below = rows
    with pd.ExcelWriter(file, engine="odf") as writer:
        pd.DataFrame(below, columns=list(head), dtype="object").to_excel(writer, sheet_name="Plan", index=False)
    return file.getvalue()


def lines(rows: Rows, separator: str = ",", end: str = "\r\n") -> str:
    return "".join(separator.join("" if cell is None else str(cell) for cell in row) + end for row in rows)
