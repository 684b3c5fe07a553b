"""The owner's complete workbook: a cover, every table, every sheet kept; it loads again with no difference."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from json import dumps

import pandas as pd

from data.export.limits import sheet_names
from data.export.sheets import Mark, Sheet, table_sheet
from data.export.writing import CREATED, workbook
from data.kinds import KINDS, Book, Cell, Words

COVER_MARK = Words("Liaison workbook", "Liaison 工作簿")  # in A1: the readers know our cover by it and leave it out
COVER_NAME = Words("Liaison", "说明")
PROJECT = Words("Project", "项目名称")
STATUS_DATE = Words("Status date", "状态日期")
# Below a heading on the cover, a row a sheet: its name, then the headings that no reader may take for its own ...
OWN_COLUMNS = Words("Columns of your own", "自行添加的列")
# ... and a row a setting: its name, then its value as JSON.
SETTINGS = Words("Settings", "设置")


def complete(book: Book, language: str) -> bytes:
    """The whole book as one xlsx file in that language; dated by its status date, so the same book gives the same bytes."""
    tables = [table_sheet(book.tables[kind], language) for kind in _in_order(book)]
    sheets = [*tables, *(Sheet(sheet.name, sheet.rows, keeps_name=True) for sheet in book.sheets)]
    cover = Sheet(COVER_NAME(language), ())
    _, *names = sheet_names([cover, *sheets])
    rows, marked = _cover(book, dict(zip(names, sheets, strict=True)), language)
    on = _status_date(book)
    title = str(book.settings.get("title") or COVER_NAME.en)
    return workbook(
        [replace(cover, rows=rows, marked=marked), *sheets], title=title, language=language, created=on or CREATED
    )


_FIRST = ("stakeholders", "relations", "tasks", "milestones", "risks", "issues", "requirements", "scenarios")
_TABLES, _ROWS = Words("Tables", "数据表"), Words("Rows", "行数")
_KEPT = Words("Sheets kept as they came", "原样保留的工作表")


def _in_order(book: Book) -> Iterable[str]:
    """The kinds that hold records: people and plan first, the rest after, the calendar last."""
    kinds = [*_FIRST, *(kind for kind in KINDS if kind not in (*_FIRST, "calendar")), "calendar"]
    return (kind for kind in kinds if kind in book.tables and len(book.tables[kind].records))


def _cover(
    book: Book, sheets: Mapping[str, Sheet], language: str
) -> tuple[tuple[tuple[Cell, ...], ...], dict[int, Mark]]:
    """The rows of the cover and which of them stand out; its mark and its labels are what the readers look for."""
    on = _status_date(book)
    rows: list[tuple[Cell, ...]] = [(COVER_MARK(language),)]
    rows += [(PROJECT(language), str(book.settings["title"]))] if book.settings.get("title") else []
    rows += [(STATUS_DATE(language), pd.Timestamp(on))] if on else []
    marked: dict[int, Mark] = {0: "title"}
    parts: tuple[tuple[tuple[Cell, ...], list[tuple[Cell, ...]]], ...] = (
        ((_TABLES(language), _ROWS(language)), _counted(sheets, kept=False)),
        ((_KEPT(language), _ROWS(language)), _counted(sheets, kept=True)),
        ((OWN_COLUMNS(language),), _own_columns(sheets)),
        ((SETTINGS(language),), _settings(book)),
    )
    for heading, part in parts:
        if part:
            marked[len(rows) + 1] = "heading"
            rows += [(), heading, *part]
    return tuple(rows), marked


def _counted(sheets: Mapping[str, Sheet], *, kept: bool) -> list[tuple[Cell, ...]]:
    return [(name, len(sheet.rows)) for name, sheet in sheets.items() if sheet.keeps_name == kept]


def _own_columns(sheets: Mapping[str, Sheet]) -> list[tuple[Cell, ...]]:
    own = {name: [heading.text for heading in sheet.headings if heading.own] for name, sheet in sheets.items()}
    return [(name, *headings) for name, headings in own.items() if headings]


def _settings(book: Book) -> list[tuple[Cell, ...]]:
    """The settings that have no row of their own, each as JSON."""
    return [
        (name, dumps(value, ensure_ascii=False, sort_keys=True))
        for name, value in sorted(book.settings.items())
        if name not in ("title", "as_of")
    ]


def _status_date(book: Book) -> date | None:
    as_of = book.settings.get("as_of")
    return date.fromisoformat(str(as_of)) if as_of else None
