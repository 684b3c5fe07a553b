"""Turn sheets into an xlsx file: frozen headings, filters, widths, print set-up; whatever a cell holds stays text."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import numpy as np
import pandas as pd

from data.export.limits import cell_text, is_exact_number, is_excel_date, plain, sheet_names
from data.export.pictures import lay
from data.export.sheets import Heading, Sheet
from data.kinds import Cell, Words

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

CREATED = datetime(2026, 1, 1)


def workbook(sheets: Sequence[Sheet], *, title: str, language: str, created: date = CREATED) -> bytes:
    """The sheets as an xlsx file; the same sheets give the same bytes, since `created` is an argument.

    Text is never a formula or a link, numbers keep every digit, dates are dates (with the time where there is one).
    The only text that is cut is what no cell can hold: beyond 32,767 characters it ends in a visible mark.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    # Text becomes neither formula, link nor number because it is written by `write_string`; the settings
    # say the same for whatever may be written otherwise one day.
    settings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(file, {"in_memory": True, **settings})
    at = datetime(created.year, created.month, created.day)
    book.set_properties({"title": plain(title)[:255], "author": "Liaison", "created": at})
    formats = _formats(book)
    for sheet, name in zip(sheets, sheet_names(sheets), strict=True):
        page = book.add_worksheet(name)
        if sheet.headings:
            _write_table(page, sheet, formats, language)
        else:
            _write_cells(page, sheet, formats)
        _set_up_print(page, title, language, repeat=bool(sheet.headings))
    book.close()
    return file.getvalue()


def width(text: str) -> int:
    """The widest line of a text in characters of the sheet's font; a full-width character takes two."""
    return max(
        len(line) + sum(east_asian_width(mark) in "WF" for mark in line if mark > "\xff") for line in text.split("\n")
    )


_NARROWEST, _WIDEST, _WIDEST_HEADING = 9, 48, 18
_ASKED = Words("Keep this value?", "保留该值？")
_PAGES = Words("Page &P of &N", "第 &P 页，共 &N 页")

_INK, _PAPER, _ACCENT, _GREY, _LINE = "#263238", "#FFFFFF", "#1F6F8B", "#607D8B", "#D9DEE2"
_NUMBERS = {
    "whole": "#,##0",
    "decimal": "#,##0.0#",
    "percent": "0%",
    "percent_decimal": "0.0#%",
    "date": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
    "code": "@",  # typed into, "001" stays "001"
}


class _Exact(float):
    """A number that is written with all of its digits; xlsxwriter alone would stop at the sixteenth."""

    def __format__(self, _: str) -> str:
        return repr(float(self))


def _formats(book: "Workbook") -> dict[str, "Format"]:
    cell = {"valign": "top", "bottom": 1, "bottom_color": _LINE}
    head = {"bold": True, "font_color": _PAPER, "valign": "vcenter", "text_wrap": True}
    looks = {
        "general": cell,
        "text": {**cell, "text_wrap": True},
        **{look: {**cell, "num_format": shown} for look, shown in _NUMBERS.items()},
        "head": {**head, "bg_color": _INK},
        "required": {**head, "bg_color": _ACCENT},
        "own": {**head, "bg_color": _GREY},
        "plain": {"valign": "top", "text_wrap": True},
        **{f"plain_{look}": {"valign": "top", "num_format": shown} for look, shown in _NUMBERS.items()},
        "title": {"bold": True, "font_size": 16, "font_color": _INK},
        "heading": {"bold": True, "font_color": _ACCENT},
    }
    return {look: book.add_format(properties) for look, properties in looks.items()}


def _write_table(page: "Worksheet", sheet: Sheet, formats: dict[str, "Format"], language: str) -> None:
    last = max(len(sheet.rows), 1)
    for at, heading in enumerate(sheet.headings):
        page.write_string(0, at, cell_text(heading.text), formats[_head(heading)])
        wide = _column_width(heading, (row[at] for row in sheet.rows))
        page.set_column(at, at, wide, formats.get(f"plain_{heading.look}"))
        _offer(page, at, heading, max(len(sheet.rows), sheet.room), language)
        looks = {look: formats[look] for look in ("date", "moment")}
        looks |= {"number": formats[heading.look], "text": formats["code" if heading.look == "code" else "text"]}
        for below, row in enumerate(sheet.rows, start=1):
            write_cell(page, below, at, row[at], looks)
    page.set_row(0, 15 * max(math.ceil(width(heading.text) / _WIDEST_HEADING) for heading in sheet.headings) + 6)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, last, len(sheet.headings) - 1)
    page.hide_gridlines(2)


def _head(heading: Heading) -> str:
    if heading.required:
        return "required"
    return "own" if heading.own else "head"


def _write_cells(page: "Worksheet", sheet: Sheet, formats: dict[str, "Format"]) -> None:
    for at, row in enumerate(sheet.rows):
        plain = formats[sheet.marked.get(at, "plain")]
        looks = {"number": plain, "text": plain, "date": formats["plain_date"], "moment": formats["plain_moment"]}
        for column, cell in enumerate(row):
            write_cell(page, at, column, cell, looks)
    titles = {at for at, mark in sheet.marked.items() if mark == "title"}
    for column in range(max((len(row) for row in sheet.rows), default=0)):
        cells = (row[column] for at, row in enumerate(sheet.rows) if at not in titles and column < len(row))
        page.set_column(column, column, _column_width(Heading(""), cells))
    if sheet.picture:
        lay(page, len(sheet.rows) + 1, 0, sheet.picture)


def write_cell(page: "Worksheet", row: int, column: int, cell: Cell, looks: dict[str, "Format"]) -> None:
    """One cell by what it is; what Excel cannot hold as a number or a date is written as its text."""
    if isinstance(cell, np.generic):
        cell = cell.item()
    if isinstance(cell, str):
        if cell:
            page.write_string(row, column, cell_text(cell), looks["text"])
        else:
            page.write_blank(row, column, None, looks["text"])
    elif pd.isna(cell):
        page.write_blank(row, column, None, looks["text"])
    elif isinstance(cell, bool):
        page.write_boolean(row, column, cell, looks["number"])
    elif isinstance(cell, date):
        _write_date(page, row, column, pd.Timestamp(cell), looks)
    elif is_exact_number(cell):
        page.write_number(row, column, _Exact(cell), looks["number"])
    else:
        page.write_string(row, column, cell_text(str(cell)), looks["text"])


def _write_date(page: "Worksheet", row: int, column: int, at: pd.Timestamp, looks: dict[str, "Format"]) -> None:
    if is_excel_date(at):
        look = looks["date" if at == at.normalize() else "moment"]
        page.write_datetime(row, column, at.to_pydatetime(warn=False), look)
    else:
        page.write_string(row, column, at.isoformat(), looks["text"])


def _offer(page: "Worksheet", at: int, heading: Heading, rows: int, language: str) -> None:
    """The hint on the heading, and the dropdown (or the range) on the cells below it."""
    if heading.hint:
        page.data_validation(0, at, 0, at, {"validate": "any", "input_message": heading.hint[:255]})
    allowed = heading.allowed
    if allowed is None or not rows:
        return
    asked = {"error_type": "warning", "error_title": _ASKED(language), "error_message": heading.hint[:255]}
    if allowed.words:
        page.data_validation(1, at, rows, at, {"validate": "list", "source": list(allowed.words), **asked})
    else:
        between = {"criteria": "between", "minimum": allowed.lowest, "maximum": allowed.highest}
        page.data_validation(1, at, rows, at, {"validate": "decimal", **between, **asked})


def _column_width(heading: Heading, cells: Iterable[Cell]) -> int:
    wide = max((width(_shown(cell)) for cell in cells if pd.notna(cell)), default=0)
    filter_button = 3
    headed = min(width(heading.text) + filter_button, _WIDEST_HEADING) if heading.text else 0
    return min(max(wide + 2, headed, _NARROWEST), _WIDEST)


def _shown(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:,.2f}"
    return cell if isinstance(cell, str) else str(cell).removesuffix(" 00:00:00")


def _set_up_print(page: "Worksheet", title: str, language: str, *, repeat: bool) -> None:
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    if repeat:
        page.repeat_rows(0)
    named = plain(title)[:80].replace("&", "&&")
    page.set_footer(f"&L{named}&C&A&R{_PAGES(language)}")
