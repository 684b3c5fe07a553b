"""Bar charts as people draw them in cells, built by the tests that read their dates."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

import openpyxl
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from data.reading import Found, read

BLUE = PatternFill("solid", fgColor="FF4472C4")
GREEN = PatternFill("solid", fgColor="FF70AD47")
GREY = PatternFill("solid", fgColor="FFD9D9D9")
WHITE = PatternFill("solid", fgColor="FFFFFFFF")
THEME_WHITE = PatternFill("solid", fgColor=Color(theme=0, tint=0.0))
ACCENT = PatternFill("solid", fgColor=Color(theme=4, tint=0.4))
INDEXED = PatternFill("solid", fgColor=Color(indexed=17))
HATCHED = PatternFill("lightUp", fgColor="FFC00000")

Rows = Sequence[Sequence[object]]
TASKS = ("Survey", "Design", "Build", "Test", "Handover")


def chart(
    rows: Rows,
    fills: Mapping[str, PatternFill],
    *,
    merged: Iterable[str] = (),
    hidden: Iterable[str] = (),
    sheet: str = "Plan",
) -> bytes:
    """An xlsx of one sheet. fills: for a range such as `D5:F5` how its cells are filled, later ones over earlier ones."""
    workbook = openpyxl.Workbook()
    made = workbook.active
    assert isinstance(made, Worksheet)
    made.title = sheet
    for row in rows:
        made.append(list(row))
    for cells in merged:
        made.merge_cells(cells)
    for letter in hidden:
        made.column_dimensions[letter].hidden = True
    for place, fill in fills.items():
        for line in made[place] if ":" in place else ((made[place],),):
            for cell in line:
                cell.fill = fill
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def found_in(content: bytes, name: str = "made.xlsx") -> Found:
    """The one table of a file."""
    (found,) = read(name, content).found
    return found


def dates(found: Found, first: str = "start", last: str = "finish") -> dict[str, tuple[str, str] | None]:
    """For each task its first and last day as `03-02` (with the year where it is not 2026), None where it has none."""
    told = {}
    for task in found.table.records.to_dict("records"):
        days = [task[first], task[last]]
        whole = all(day == day for day in days)
        told[task["name"]] = (_day(days[0]), _day(days[1])) if whole else None
    return told


def codes(found: Found) -> list[str]:
    """The notes about what is drawn, in their order."""
    told = ("dates_from_drawing", "bars_", "drawing_")
    return [problem.code for problem in found.problems if problem.code.startswith(told)]


def _day(day: object) -> str:
    return f"{day:%m-%d}" if f"{day:%Y}" == "2026" else f"{day:%Y-%m-%d}"
