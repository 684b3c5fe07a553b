"""The owner's complete workbook: a cover, every table, every sheet kept; it loads again with no difference."""

from dataclasses import replace

from data.export.cover import COVER_NAME, cover_rows, status_date
from data.export.limits import sheet_names
from data.export.sheets import Sheet, table_sheet
from data.export.writing import CREATED, workbook
from data.kinds import KINDS, Book, Picture


def complete(book: Book, language: str, picture: Picture | None = None) -> bytes:
    """The whole book as one xlsx file in that language; dated by its status date, so the same book gives the same bytes.

    picture: the map as an image, laid on the cover; whoever reads the file back passes it over.
    """
    held = [book.tables[kind] for kind in KINDS if kind in book.tables and len(book.tables[kind].records)]
    tables = [table_sheet(table, language) for table in held]
    sheets = [*tables, *(Sheet(sheet.name, sheet.rows, keeps_name=True) for sheet in book.sheets)]
    cover = Sheet(COVER_NAME(language), ())
    _, *names = sheet_names([cover, *sheets])
    rows, marked = cover_rows(book, dict(zip(names, sheets, strict=True)), language)
    on = status_date(book)
    title = str(book.settings.get("title") or COVER_NAME.en)
    return workbook(
        [replace(cover, rows=rows, marked=marked, picture=picture), *sheets],
        title=title,
        language=language,
        created=on or CREATED,
    )
