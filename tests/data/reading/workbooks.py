"""Small workbooks as people make them, built from rows by the tests that read them."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

import openpyxl

from data.reading import Found, Reading, read

Rows = Sequence[Sequence[object]]

PEOPLE: Rows = (
    ("Name", "Department", "Role", "Concern", "Relevance", "Influence"),
    ("Zhao Min", "Platform", "Architect", "Stable interfaces", 5, 5),
    ("Qian Li", "Security", "Product manager", "Release date", 4, 3),
    ("Sun Wei", "Sales", "Account manager", "Price", 4, 3),
    ("Li Na", "Finance", "Controller", "Budget", None, 2),
    ("Zhou Yan", "Board", "Sponsor", "Reputation", 1, 5),
)


def book(sheets: Mapping[str, Rows], *, merged: Iterable[str] = (), hidden: Iterable[str] = ()) -> bytes:
    """An xlsx of these sheets; ranges such as `A1:C1` are merged on the first one."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    for cells in merged:
        workbook.worksheets[0].merge_cells(cells)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def reading(rows: Rows, sheet: str = "Sheet1", *, merged: Iterable[str] = ()) -> Reading:
    return read("made.xlsx", book({sheet: rows}, merged=merged))


def table(rows: Rows, sheet: str = "Sheet1", *, merged: Iterable[str] = ()) -> Found:
    """The one table of a workbook with one sheet."""
    (found,) = reading(rows, sheet, merged=merged).found
    return found


def fields(found: Found) -> dict[str, str | None]:
    """For each heading the field it was taken for."""
    return {column.header: column.field for column in found.columns}


def said(found: Found) -> list[tuple[str, int | None, str | None, str]]:
    """The problems that are more than notes: code, row, column, what was found."""
    return [(p.code, p.row, p.column, p.found) for p in found.problems if p.severity != "note"]


def cells(found: Found, field: str) -> list[object]:
    """The values of a field, None where blank."""
    values = found.table.records[field]
    return [None if blank else value for value, blank in zip(values.tolist(), values.isna(), strict=True)]
