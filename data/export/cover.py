"""The cover of a workbook that Liaison wrote: what it is about, and what the readers take at its word."""

from collections.abc import Mapping
from datetime import date
from json import dumps

import pandas as pd

from data.export.limits import is_excel_date
from data.export.sheets import Mark, Sheet
from data.kinds import COVER, Book, Cell, Words

COVER_MARK, COVER_NAME, PROJECT, STATUS_DATE = COVER.mark, COVER.name, COVER.project, COVER.status_date
TABLES, KEPT, OWN_COLUMNS, SETTINGS, MAPPING = (
    COVER.tables,
    COVER.kept,
    COVER.own_columns,
    COVER.settings,
    COVER.mapping,
)


def cover_rows(
    book: Book, sheets: Mapping[str, Sheet], language: str
) -> tuple[tuple[tuple[Cell, ...], ...], dict[int, Mark]]:
    """The rows of the cover and which of them stand out; its mark and its labels are what the readers look for."""
    on = status_date(book)
    rows: list[tuple[Cell, ...]] = [(COVER_MARK(language),)]
    rows += [(PROJECT(language), str(book.settings["title"]))] if book.settings.get("title") else []
    rows += [(STATUS_DATE(language), pd.Timestamp(on))] if on else []
    marked: dict[int, Mark] = {0: "title"}
    parts: tuple[tuple[tuple[Cell, ...], list[tuple[Cell, ...]]], ...] = (
        ((TABLES(language), _ROWS(language)), _counted(sheets, kept=False)),
        ((KEPT(language), _ROWS(language)), _counted(sheets, kept=True)),
        ((OWN_COLUMNS(language),), _own_columns(sheets)),
        ((SETTINGS(language),), _settings(book)),
    )
    for heading, part in parts:
        if part:
            marked[len(rows) + 1] = "heading"
            rows += [(), heading, *part]
    return tuple(rows), marked


def status_date(book: Book) -> date | None:
    """The day the book is dated by; None where its setting is no date, or one that a workbook cannot hold."""
    on = book.as_of
    return on if on is not None and is_excel_date(pd.Timestamp(on)) else None


_ROWS = Words("Rows", "行数")


def _counted(sheets: Mapping[str, Sheet], *, kept: bool) -> list[tuple[Cell, ...]]:
    return [(name, len(sheet.rows)) for name, sheet in sheets.items() if sheet.keeps_name == kept]


def _own_columns(sheets: Mapping[str, Sheet]) -> list[tuple[Cell, ...]]:
    own = {name: [heading.text for heading in sheet.headings if heading.own] for name, sheet in sheets.items()}
    return [(name, *headings) for name, headings in own.items() if headings]


def _settings(book: Book) -> list[tuple[Cell, ...]]:
    """The settings that have no row of their own, each as JSON."""
    apart = {"title"} | ({"as_of"} if status_date(book) else set())
    settings: list[tuple[Cell, ...]] = [
        (name, dumps(value, ensure_ascii=False, sort_keys=True))
        for name, value in sorted(book.settings.items())
        if name not in apart
    ]
    return settings + [
        (MAPPING, dumps([headings, dict(fields)], ensure_ascii=False, sort_keys=True))
        for headings, fields in sorted(book.mappings.items())
    ]
