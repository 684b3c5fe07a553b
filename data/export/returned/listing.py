"""The sheet that lists what is wrong: first what became of every row, then each problem with its place and what would do."""

from collections.abc import Mapping, Sequence

from lxml import etree

from data.export.limits import cell_text
from data.export.returned.styles import Styles
from data.kinds import Account, Problem, Words

NAME = Words("Liaison problems", "Liaison 问题清单")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TITLE = Words("What Liaison could not use, and what it read", "Liaison 读取了什么，哪些内容未能采用")
_COUNTED = (
    Words("Sheet", "工作表"), Words("Table", "表格"), Words("Rows in", "行数"), Words("Used", "采用"),
    Words("Rejected", "未采用（有误）"), Words("No records", "非数据行"),
    Words("Left out", "未采用（整表）"),
)  # fmt: skip
_LISTED = (
    Words("Sheet", "工作表"), Words("Cell", "单元格"), Words("How bad", "程度"), Words("Found", "内容"),
    Words("What is wrong", "问题"), Words("Expected", "应为"),
)  # fmt: skip
_NONE = Words("Nothing is wrong in this file.", "此文件没有问题。")
SEVERITIES = {"error": Words("error", "错误"), "warning": Words("to check", "待核对"), "note": Words("note", "说明")}
_WIDTHS = (18, 10, 14, 26, 64, 44, 16)

Line = tuple[str | int, ...]


def listing(problems: Sequence[Problem], accounts: Sequence[Account], language: str, styles: Styles) -> bytes:
    """The sheet as a part of a workbook; a place is a link to the cell it names. Whatever was found stays text."""
    page = _Page(styles)
    page.line((_TITLE(language),), bold=True)
    page.line(())
    page.line(tuple(words(language) for words in _COUNTED), bold=True)
    for one in accounts:
        page.line((one.sheet, one.table(language), one.rows, one.used, one.rejected, one.no_records, one.left_out))
    page.line(())
    if not problems:
        page.line((_NONE(language),))
    else:
        page.line(tuple(words(language) for words in _LISTED), bold=True)
    headers = {account.sheet: account.header for account in reversed(accounts) if account.header}
    for problem in sorted(problems, key=_order):
        page.line(_told(problem, language), link=_link(problem, headers))
    return page.content()


def _order(problem: Problem) -> tuple[int, str, int]:
    return ("error", "warning", "note").index(problem.severity), problem.sheet, problem.row or 0


def _told(problem: Problem, language: str) -> Line:
    place = f"{problem.column or ''}{problem.row or ''}"
    return (
        problem.sheet, place, SEVERITIES[problem.severity](language), problem.said(language),
        problem.sentence(language), problem.expected(language),
    )  # fmt: skip


def _link(problem: Problem, headers: Mapping[str, int | None]) -> str:
    """Where a click on the place leads: the cell, the row, or the heading of a column."""
    row = problem.row or headers.get(problem.sheet) or 1
    quoted = problem.sheet.replace("'", "''")
    return f"'{quoted}'!{problem.column or 'A'}{row}" if problem.sheet else ""


class _Page:
    """A sheet that is written line by line."""

    def __init__(self, styles: Styles) -> None:
        self.bold, self.wrapped = styles.bold(), styles.wrapped()
        self.root = etree.Element(
            f"{{{_MAIN}}}worksheet",
            nsmap={None: _MAIN},  # type: ignore[dict-item]
        )
        columns = etree.SubElement(self.root, f"{{{_MAIN}}}cols")
        for at, wide in enumerate(_WIDTHS, start=1):
            etree.SubElement(columns, f"{{{_MAIN}}}col", min=str(at), max=str(at), width=str(wide), customWidth="1")
        self.data = etree.SubElement(self.root, f"{{{_MAIN}}}sheetData")
        self.links: list[tuple[str, str]] = []

    def line(self, cells: Line, *, bold: bool = False, link: str = "") -> None:
        number = len(self.data) + 1
        row = etree.SubElement(self.data, f"{{{_MAIN}}}row", r=str(number))
        for letter, cell in zip("ABCDEFG", cells, strict=False):
            self._cell(row, f"{letter}{number}", cell, self.bold if bold else self.wrapped)
        if link:
            self.links.append((f"B{number}", link))

    def content(self) -> bytes:
        if self.links:
            listed = etree.SubElement(self.root, f"{{{_MAIN}}}hyperlinks")
            for place, link in self.links:
                etree.SubElement(listed, f"{{{_MAIN}}}hyperlink", ref=place, location=link)
        return etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _cell(self, row: etree._Element, place: str, cell: str | int, look: int) -> None:
        if isinstance(cell, int):
            made = etree.SubElement(row, f"{{{_MAIN}}}c", r=place, s=str(look))
            etree.SubElement(made, f"{{{_MAIN}}}v").text = str(cell)
            return
        made = etree.SubElement(row, f"{{{_MAIN}}}c", r=place, s=str(look), t="inlineStr")
        said = etree.SubElement(etree.SubElement(made, f"{{{_MAIN}}}is"), f"{{{_MAIN}}}t")
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        said.text = as_xml(cell)


def as_xml(text: str) -> str:
    """Text as XML can hold it: control characters, which it cannot, are shown as a box."""
    return "".join(mark if mark in "\n\t" or mark >= " " else "\N{REPLACEMENT CHARACTER}" for mark in cell_text(text))
