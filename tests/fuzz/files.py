"""Writes invented sheets in every format that is read, and damages the files: outside, and inside of what is packed."""

import csv
import re
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO, StringIO
from random import Random
from xml.sax.saxutils import escape

import openpyxl
import xlwt
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from data.demo import large
from data.export import complete
from tests.fuzz.nasty import Value
from tests.fuzz.tables import Row, sheets

Sheets = dict[str, list[Row]]
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030", "big5", "cp1252", "utf-16-be")
_NUMBERS = (b"0", b"-1", b"1e999", b"4294967296", b"99999999999999999999", b"2147483647", b"1048576", b"NaN", b"", b"x", b"16384", b"60", b"2958466", b"1e308")  # fmt: skip


def xlsx(made: Sheets) -> bytes:
    """As a spreadsheet program would save it (what cannot stand in an xlsx is left out of the cell)."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in made.items():
        page = book.create_sheet(re.sub(r"[\\/*?:\[\]]", "", name) or "x")
        for row in rows:
            page.append([_writable(value) for value in row])
    return _saved(book.save)


def _writable(value: Value) -> Value:
    if isinstance(value, str):
        return ILLEGAL_CHARACTERS_RE.sub("", value)[:32_000]
    return value


def xls(made: Sheets) -> bytes:
    """The old binary workbook."""
    book = xlwt.Workbook()
    for name, rows in made.items():
        page = book.add_sheet(re.sub(r"[\\/*?:\[\]']", "", name)[:31] or "x")
        for down, row in enumerate(rows):
            for across, value in enumerate(row):
                if value is not None:
                    page.write(down, across, value[:32_000] if isinstance(value, str) else _number(value))
    return _saved(book.save)


def _number(value: Value) -> Value:
    return float(value) if isinstance(value, int) and abs(value) > 2**30 else value


def ods(made: Sheets) -> bytes:
    """An OpenDocument sheet, as small as it can be."""
    parts = [
        f'<table:table table:name="{escape(name, {chr(34): ""})}">{"".join(map(_ods_row, rows))}</table:table>'
        for name, rows in made.items()
    ]
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>{"".join(parts)}</office:spreadsheet></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    return packed([("mimetype", kind.encode()), ("content.xml", content.encode("utf-8", "replace")), ("META-INF/manifest.xml", manifest.encode())])  # fmt: skip


def _ods_row(row: Row) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if not isinstance(value, str):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    text = escape(ILLEGAL_CHARACTERS_RE.sub("", value).replace("\ufffe", ""))
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def delimited(rows: Sequence[Row], draw: Random) -> bytes:
    """A text table with a separator and an encoding as offices use them."""
    text = StringIO()
    csv.writer(text, delimiter=draw.choice(",;\t|"), lineterminator=draw.choice(("\n", "\r\n", "\r"))).writerows(rows)
    return text.getvalue().encode(draw.choice(_ENCODINGS), "replace")


def written(draw: Random) -> tuple[str, bytes]:
    """Invented sheets in one of the formats: mostly xlsx, since it is what people have."""
    made, form = sheets(draw), draw.choice(("xlsx", "xlsx", "xlsx", "xlsm", "xls", "ods", "csv", "csv", "tsv"))
    if form in ("csv", "tsv"):
        return f"fuzz.{form}", delimited(next(iter(made.values())), draw)
    return f"fuzz.{form}", {"xls": xls, "ods": ods}.get(form, xlsx)(made)


def damaged(draw: Random) -> tuple[str, bytes]:
    """A file of a handful of seeds, damaged in one to three places."""
    name, content = draw.choice(seeds())
    for _ in range(draw.choice((1, 1, 2, 3))):
        inside = content[:2] == b"PK" and draw.random() < 0.8
        content = (
            _inside(draw, content)
            if inside
            else draw.choice(_PARTS if name.endswith("xml") else _OUTSIDE)(draw, content)
        )
    endings = ("xlsx", "xls", "ods", "csv", "tsv", "xlsm", "xml", "")
    return (name if draw.random() < 0.95 else f"fuzz.{draw.choice(endings)}"), content


@cache
def seeds() -> tuple[tuple[str, bytes], ...]:
    """Whole files to damage, of each format; a workbook of ours, with its cover and settings, among them."""
    made = [sheets(Random(f"seed {at}")) for at in range(6)]
    made[0] = {name: rows[:6] for name, rows in made[0].items()}
    texts = [delimited(next(iter(one.values())), Random(f"text {at}")) for at, one in enumerate(made)]
    ours = complete(large(6, 4, 3), "zh")
    packages = [("seed.xlsx", xlsx(one)) for one in made] + [("seed.ods", ods(one)) for one in made[:4]]
    return (*packages, ("seed.xlsm", ours), ("seed.xlsx", ours), *(("seed.xls", xls(one)) for one in made[:1]), ("plan.xml", PLAN.encode()), ("plan.xml", PLAN.encode("utf-16")), *(("seed.csv", one) for one in texts))  # fmt: skip


PLAN = """<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Title>Plan</Title><StatusDate>2026-11-18T17:00:00</StatusDate>
<CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay><Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>
<WeekDays><WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays><Exceptions><Exception><TimePeriod><FromDate>2026-10-01T00:00:00</FromDate>
<ToDate>2026-10-07T23:59:00</ToDate></TimePeriod><Name>Holiday</Name><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>
<Tasks><Task><UID>1</UID><ID>1</ID><Name>Design</Name><OutlineNumber>1</OutlineNumber><OutlineLevel>1</OutlineLevel><Start>2026-11-02T08:00:00</Start>
<Finish>2026-11-06T17:00:00</Finish><Duration>PT40H0M0S</Duration><PercentComplete>50</PercentComplete><Milestone>0</Milestone><Summary>0</Summary></Task>
<Task><UID>2</UID><ID>2</ID><Name>Build</Name><OutlineNumber>2</OutlineNumber><OutlineLevel>1</OutlineLevel><Start>2026-11-09T08:00:00</Start>
<Finish>2026-11-13T17:00:00</Finish><Duration>PT40H0M0S</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>4800</LinkLag>
<LagFormat>7</LagFormat></PredecessorLink></Task></Tasks><Resources><Resource><UID>1</UID><Name>Li Na</Name></Resource></Resources>
<Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment></Assignments></Project>"""


Damage = Callable[[Random, bytes], bytes]


def _flipped(draw: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(draw.choice((1, 4, 32))):
        if changed:
            changed[draw.randrange(len(changed))] = draw.choice((0, 255, 127, draw.randrange(256)))
    return bytes(changed)


def _cut(draw: Random, content: bytes) -> bytes:
    return content[: draw.randrange(len(content) + 1)]


def _spliced(draw: Random, content: bytes) -> bytes:
    other = draw.choice(seeds())[1]
    at, start = draw.randrange(len(content) + 1), draw.randrange(len(other))
    return content[:at] + other[start : start + draw.choice((8, 200, 5000))] + content[at + draw.choice((0, 8, 200)) :]


def _doubled(draw: Random, content: bytes) -> bytes:
    at = draw.randrange(len(content) + 1)
    piece = content[at : at + draw.choice((4, 40, 400))]
    return content[:at] + piece * draw.choice((2, 3, 200)) + content[at:]


def _other_number(draw: Random, content: bytes) -> bytes:
    """A number somewhere in the text becomes an extreme one."""
    return _replaced(draw, content, rb"\d+(?:\.\d+)?", _NUMBERS)


def _other_attribute(draw: Random, content: bytes) -> bytes:
    """What an attribute says becomes something else, of whatever kind."""
    values = tuple(b'="' + value + b'"' for value in (*_NUMBERS, b"A1", b"ZZZ9", b"A1:XFD1048576", b"s", b"e", b"d", b"inlineStr", b"&#0;", b"rId1", b"../x"))  # fmt: skip
    return _replaced(draw, content, rb'="[^"]*"', values)


def _without_tag(draw: Random, content: bytes) -> bytes:
    return _replaced(draw, content, rb"<[^>]{1,200}>", (b"", b"<", b"</x>", b"<x/>", b"<![CDATA[", b"<!-- "))


def _replaced(draw: Random, content: bytes, what: bytes, by: Sequence[bytes]) -> bytes:
    found = list(re.finditer(what, content[:200_000]))
    if not found:
        return _flipped(draw, content)
    at = draw.choice(found)
    return content[: at.start()] + draw.choice(by) + content[at.end() :]


_OUTSIDE: tuple[Damage, ...] = (_flipped, _cut, _spliced, _doubled, _other_number)
_PARTS: tuple[Damage, ...] = (_flipped, _cut, _spliced, _doubled, _other_number, _other_number, _other_attribute, _other_attribute, _without_tag)  # fmt: skip


def _inside(draw: Random, content: bytes) -> bytes:
    """One part of a package damaged and everything packed again, so that the damage is met behind the zip; or a part gone, twice, or swapped."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = [(name, package.read(name)) for name in package.namelist()]
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        return _flipped(draw, content)
    except Exception:  # a damaged zip may fail in any way; that is what the reader is asked to survive, not this
        return _flipped(draw, content)
    if not parts:
        return content
    at, what = draw.randrange(len(parts)), draw.random()
    if what < 0.06:
        del parts[at]
    elif what < 0.1:
        parts.append(parts[at])
    elif what < 0.14:
        other = draw.randrange(len(parts))
        parts[at] = (parts[at][0], parts[other][1])
    else:
        heavy = [place for place, (name, _) in enumerate(parts) if "sheet" in name or "content" in name or "workbook" in name or "shared" in name or "styles" in name]  # fmt: skip
        at = draw.choice(heavy) if heavy and draw.random() < 0.85 else at
        parts[at] = (parts[at][0], draw.choice(_PARTS)(draw, parts[at][1]))
    return packed(parts)


def packed(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip of these parts, also where two have one name."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _saved(save: Callable[[BytesIO], object]) -> bytes:
    file = BytesIO()
    save(file)
    return file.getvalue()
