"""A workbook whose every text is an attempt: mark-up, formulas, links, traps, letters that turn or vanish, cells without end.

Each text column of each kind holds each of them once, so that whatever a page, a file or a letter takes from a cell is tried.
"""

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

from xlsxwriter import Workbook

from data.kinds import KINDS, Column, Kind

TEXTS = {
    "image": "<img src=x onerror=alert(1)>",
    "bold": "<b>bold</b>",
    "anchor": '<a href="https://example.org">x</a>',
    "script": "</style><script>alert(2)</script><!-- x",
    "formula": "=cmd|' /C calc'!A0",
    "link": "[x](javascript:alert(1))",
    "beacon": "![](http://example.org/x.png)",
    "reference": "[x]: http://example.org 'x'",
    "maths": "$x^2$ and $$y$$",
    "colour": ":red[x] :blue-badge[y]",
    "icon": ":material/home: :smile: :100:",
    "strong": "**strong** __y__ ~~z~~ *w*",
    "heading": "# x",
    "numbered": "1234. x",
    "listed": "- x",
    "quoted": "> x",
    "code": "`x` ```y",
    "grid": "a | b\n--- | ---\n1 | 2",
    "lines": "x\n# y\r## z\u2028### w",
    "indented": "     x",
    "entity": "&lt;b&gt;x &amp; &#60;",
    "address": "http://example.org/a WWW.example.org me@example.org",
    "arrow": "a -> b -- c >= d",
    "braces": "{name} {0} {0.__class__} %s %(x)d",
    "query": '"; DROP TABLE tasks; --',
    "plus": "+1",
    "minus": "-1",
    "at": "@SUM(A1)",
    "tab": "\t=1+1",
    "newline": "\n=1+1",
    "turned": "abc\u202egpj.exe",
    "embedded": "a\u202bb\u2067c",
    "unseen": "Zhao\u200bMin\u2060 \ufeff",
    "emoji": "👩\u200d🔬 🏳️\u200d🌈",
    "wide": "１２３ ＡＢＣ",
    "arabic": "مدير (1) المشروع",
    "hebrew": "מנהל [2]",
    "control": "bell\x07 escape\x1b[31mred\x1b[0m null\x00 delete\x7f \x9b31m",
    "digits": "9" * 400,
    "unbroken": "x" * 10_000,
    "long": "a long name " * 900,
}
NAMES = tuple(TEXTS.values())
FILE = '<b>x<b> [x](javascript:alert(1)) :red[x] \u202exslx".xlsx'
OWN_HEADING = "<b>own</b> ![](http://example.org/h.png) $x^2$"
WHO, WHY, POINT = (f"{what} <b>bold</b> ![](http://example.org/x.png) **x** \u202e" for what in ("who", "why", "point"))
FIRST = date(2026, 11, 2)
_COMMON: dict[str, Callable[[int], object]] = {
    "number": lambda row: row % 9 + 1,
    "level": lambda row: row % 5 + 1,
    "percent": lambda row: row % 11 / 10,
    "days": lambda row: row % 4 + 1,
    "date": lambda row: FIRST + timedelta(days=row),
    "yes_no": lambda row: "yes",
}


def workbook() -> bytes:
    """Every kind of table as a sheet of its own, and one sheet without any table."""
    file = BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for kind in KINDS.values():
        page = book.add_worksheet(f"<b>{kind.name} $x^2$ {{0}}"[:31])
        headings = [*(column.words("en") for column in kind.columns), f"{OWN_HEADING} {kind.name}"]
        for at, heading in enumerate(headings):
            page.write_string(0, at, heading)
        for row in range(len(NAMES)):
            for at, cell in enumerate([*(_cell(kind, column, row) for column in kind.columns), NAMES[row]]):
                if isinstance(cell, date):
                    page.write_datetime(row + 1, at, cell, day)
                elif isinstance(cell, str):
                    page.write_string(row + 1, at, cell)
                elif cell is not None:
                    page.write_number(row + 1, at, cell)  # type: ignore[arg-type]
    notes = book.add_worksheet("=1+1 <i>notes")
    for row, text in enumerate(NAMES):
        notes.write_string(row, 0, text)
    book.close()
    return file.getvalue()


def _cell(kind: Kind, column: Column, row: int) -> object:
    """Hostile where a text may be anything, sensible where it decides whether the row is shown at all."""
    fixed = _fixed(kind.name, column, row)
    if fixed is not None:
        return fixed or None
    if column.type in ("text", "names", "identifier"):
        turn = 0 if column.name == kind.label else 1 + kind.columns.index(column)
        return NAMES[(row + turn) % len(NAMES)]
    if column.type == "choice":
        return column.choices[row % len(column.choices)].words("en")
    if column.type == "predecessors":
        return f"T{row - 2}" if row % 2 == 0 and row else None
    return _COMMON[column.type](row)


def _fixed(kind: str, column: Column, row: int) -> object:
    """Who sees a record, what it is tied to, and the few texts that decide how a plan is reckoned; "" leaves it blank."""
    name = column.name
    if name in ("counterparts", "stakeholders", "stakeholder", "asked_of", "by"):
        return NAMES[row]
    if name in ("owner", "resources"):
        return NAMES[(row + 3) % len(NAMES)]
    if kind == "tasks":
        fixed = {
            "parent": "",
            "wbs": "",
            "constraint": "",
            "calendar": "",
            "milestone": "yes" if row % 9 == 0 else "no",
        }
        blank = {
            "start": "",
            "finish": "",
            "actual_start": "",
            "actual_finish": "",
            "constraint_date": "",
            "status": "",
        }
        if name == "id" and row % 2 == 0:
            return f"T{row}"
        return {**fixed, **blank}.get(name)
    if name in ("decided", "closed_date") and row % 2:
        return ""
    if (kind, name) in (("risks", "tasks"), ("decisions", "task"), ("actions", "task")):
        return f"T{row - row % 2}"
    if name == "status":
        return ""
    return None
