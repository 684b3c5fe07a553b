"""Makes the report to send back: marks the wrong cells where they stand, and lists every problem on a sheet of its own."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from zipfile import BadZipFile

from lxml import etree

from data.export.returned.listing import NAME, listing
from data.export.returned.marks import Mark, marks_of
from data.export.returned.package import Package, is_workbook
from data.export.returned.sheet_xml import SheetXml
from data.export.returned.styles import Styles
from data.export.sheets import Sheet
from data.export.writing import workbook
from data.kinds import Account, Cell, Problem

Cells = Callable[[], Mapping[str, Sequence[Sequence[Cell]]]]


def marked_copy(
    content: bytes, problems: Sequence[Problem], accounts: Sequence[Account], cells: Cells, language: str
) -> bytes:
    """An xlsx (xlsm where it was one) in which nothing but marks, comments and one sheet is new.

    content: the file as it was sent; one of Excel's own (xlsx, xlsm) keeps everything that is in it, byte for byte where
        nothing is marked. cells: gives sheet -> rows as they were read, asked only where the file is of another format.
    problems: those of this file; errors and warnings are marked, notes only listed.
    """
    if is_workbook(content):
        try:
            return _marked(content, problems, accounts, language)
        except _NOT_AS_IT_STANDS:
            pass  # read by a reader that forgives more than Excel does: then its cells, without their looks
    return _marked(_as_workbook(cells, language), problems, accounts, language)


_NOT_AS_IT_STANDS = (etree.XMLSyntaxError, ValueError, KeyError, BadZipFile)


def _marked(content: bytes, problems: Sequence[Problem], accounts: Sequence[Account], language: str) -> bytes:
    package = Package.of(content)
    by_sheet: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks_of(problems, accounts, language):
        by_sheet[mark.sheet].append(mark)
    styles = Styles(package)
    parts = package.sheet_parts()
    for sheet, marks in by_sheet.items():
        part = parts.get(sheet) or (next(iter(parts.values())) if len(parts) == 1 else None)
        if part is not None:
            page = SheetXml(package, part)
            placed = page.placed(marks)
            page.mark(placed, styles)
            page.comment(placed)
            page.keep()
    package.add_page(Sheet(NAME(language), ()), listing(problems, accounts, language, styles))
    styles.keep()
    return package.packed()


def _as_workbook(cells: Cells, language: str) -> bytes:
    sheets = [Sheet(name, tuple(tuple(row) for row in rows), keeps_name=True) for name, rows in cells().items()]
    return workbook(sheets or [Sheet("Sheet1", ())], title="", language=language)
