"""Files that are broken, disguised or made to do harm, each as small as it can be, with the problem that must be told."""

import copy
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache

import xlwt

from tests.data.reading.plans import plan, task
from tests.data.reading.workbooks import PEOPLE, book

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))
    + "]>"
)
_OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hosts">]>'
HEADINGS, DRAFT = ("Task", "Start", "Duration"), ("Draft", "2026-03-02", "3")


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name.replace("__", "/"), text)
    return file.getvalue()


def cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def rows(more: str = "", dimension: str = "A1:C2") -> str:
    """A sheet with headings and one task, and whatever else is put into its second row."""
    first, second = ("".join(cell(f"{letter}{at}", text) for letter, text in zip("ABC", texts, strict=True)) for at, texts in ((1, HEADINGS), (2, DRAFT)))  # fmt: skip
    return f'<worksheet xmlns="{_MAIN}"><dimension ref="{dimension}"/><sheetData><row r="1">{first}</row><row r="2">{second}{more}</row></sheetData></worksheet>'  # fmt: skip


def xlsx(sheet: str | bytes, shared: str = "", place: str = "worksheets/sheet1.xml", drawing: str = "<xml/>") -> bytes:
    """A workbook of one sheet, written by hand so that anything can be wrong with it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        packed.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')  # fmt: skip
        packed.writestr("xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>')  # fmt: skip
        packed.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_RELATIONS}/worksheet" Target="{place}"/><Relationship Id="r2" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')  # fmt: skip
        packed.writestr("xl/sharedStrings.xml", shared or f'<sst xmlns="{_MAIN}"/>')
        packed.writestr(f"xl/{place}", sheet)
        packed.writestr("xl/drawings/vmlDrawing1.vml", drawing)
    return file.getvalue()


def ods(more: str = "", opening: str = "") -> bytes:
    """An OpenDocument workbook of one sheet with headings, one task and whatever rows are put below."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    told = "".join(
        f"<table:table-row>{''.join(map(open_cell, texts))}</table:table-row>" for texts in (HEADINGS, DRAFT)
    )
    content = f'{opening}<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="Plan">{told}{more}</table:table></office:spreadsheet></office:body></office:document-content>'  # fmt: skip
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr(
            "META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
        packed.writestr("content.xml", content)
    return file.getvalue()


def locked_open(*parts: str) -> bytes:
    """An OpenDocument workbook with a password: these of its parts are noise, and the list of parts says how they were encrypted."""
    entries = "".join(f'<m:file-entry m:full-path="{part}"><m:encryption-data/></m:file-entry>' for part in parts)
    manifest = f'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</m:manifest>'
    return zipped(**{"META-INF/manifest.xml": manifest}, **dict.fromkeys(parts, "\x07noise" * 50))


_PAGE = "<table><tr><td>Task, owner</td><td>Li</td></tr></table>"
WEB_PAGES = {
    "a page in XHTML": f'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html>{_PAGE}</html>',
    "a page with its pictures in one file": f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n--x\r\n{_PAGE}',
    "a mail that is a page": f"From: Excel\r\nSubject: plan\r\nContent-Type: text/html\r\n\r\n{_PAGE}",
    "the rows of a page alone": "<tr><td>Task</td><td>Owner, x</td></tr>\n<tr><td>Draft</td><td>Li, y</td></tr>",
    "a page after a long comment": f"<!-- {'x' * 9_000} --><html>{_PAGE}</html>",
    "a page after many comments": f"{'<!-- x --> ' * 900}<html>{_PAGE}</html>",
    "a page that opens with its title": f"<title>Export</title>{_PAGE}",
    "a page that opens in its middle": f"<center><b>Report</b></center>{_PAGE}",
    "a page that opens with a link": f'<link rel="x"><script>x</script>{_PAGE}',
}


def open_cell(text: str = "", times: int = 1) -> str:
    repeated = f' table:number-columns-repeated="{times}"' if times > 1 else ""
    if not text:
        return f"<table:table-cell{repeated}/>"
    return f'<table:table-cell office:value-type="string"{repeated}><text:p>{text}</text:p></table:table-cell>'


def open_row(cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


@cache
def bomb(*, lies: bool = False) -> bytes:
    """300 MB of blanks in a third of a MB; the directory may say that they are a thousand bytes, with the sum to match."""
    content = bytearray(xlsx(b" " * (300 * 2**20)))
    at = content.find(b"PK\x01\x02")
    while lies and at != -1:
        length = struct.unpack("<H", content[at + 28 : at + 30])[0]
        if content[at + 46 : at + 46 + length] == b"xl/worksheets/sheet1.xml":
            content[at + 16 : at + 28] = struct.pack("<III", zlib.crc32(b" " * 1000), struct.unpack("<I", content[at + 20 : at + 24])[0], 1000)  # fmt: skip
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def overlapping() -> bytes:
    """Many names in the directory for one packed part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/a0.xml", "<a>" + " " * 100_000 + "</a>")
        for at in range(1, 50):
            other = copy.copy(packed.getinfo("xl/a0.xml"))
            other.filename = other.orig_filename = f"xl/a{at}.xml"
            packed.filelist.append(other)
    return file.getvalue()


def shared_text(letters: int, cells: int) -> bytes:
    """One long text that many cells share."""
    sheet = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, cells + 1))
    return xlsx(f'<worksheet xmlns="{_MAIN}"><sheetData>{sheet}</sheetData></worksheet>', f'<sst xmlns="{_MAIN}"><si><t>{"x" * letters}</t></si></sst>')  # fmt: skip


def old(*, text: str = "Draft", times: int = 1) -> bytes:
    workbook, file = xlwt.Workbook(), io.BytesIO()
    sheet = workbook.add_sheet("Plan")
    for at in range(times):
        sheet.write(at, 0, text)
    workbook.save(file)
    return file.getvalue()


def locked() -> bytes:
    """An old workbook with the record that says it is encrypted (FILEPASS) right after its beginning."""
    content = old()
    at = content.index(b"\x09\x08\x10\x00") + 20
    return content[:at] + b"\x2f\x00\x08\x00\x00\x00\x12\x34\x56\x78\x9a\xbc" + content[at + 12 :]


@dataclass(frozen=True)
class Refused:
    """A file that is refused: what it is called, what is in it, and which problem says so."""

    file: str
    content: bytes
    code: str


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

REFUSED: dict[str, Refused] = {
    "nothing in it": Refused("plan.xlsx", b"", "file_empty"),
    "only blanks": Refused("plan.csv", b"\r\n , ,\r\n", "file_empty"),
    "a Word document": Refused("plan.xlsx", zipped(word__document="x"), "file_foreign"),
    "an old Word document": Refused("plan.xls", _OLE + "WordDocument".encode("utf-16-le"), "file_foreign"),
    "slides": Refused("plan.xlsx", zipped(ppt__presentation="x"), "file_foreign"),
    "a PDF": Refused("plan.xls", b"%PDF-1.7\n%\xe2\xe3", "file_foreign"),
    "a picture": Refused("plan.csv", b"\x89PNG\r\n\x1a\n", "file_foreign"),
    "any archive": Refused("plan.xlsx", zipped(notes="x"), "file_foreign"),
    "a text document": Refused("plan.ods", zipped(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<a/>"}), "file_foreign"),
    "a plan in its own format": Refused("plan.xls", _OLE + "MSProject".encode("utf-16-le"), "file_mpp"),
    "a web page": Refused("plan.xls", b"\xef\xbb\xbf<html><body><table><tr><td>Task</td></tr></table>", "file_web_page"),
    "a web page in UTF-16": Refused("plan.xls", "<html xmlns:x='urn:x'><table/></html>".encode("utf-16"), "file_web_page"),
    "a table of a web page": Refused("plan.xls", b"  <table border=1><tr><td>Task</td></tr></table>", "file_web_page"),
    **{what: Refused("plan.xls", page.encode(), "file_web_page") for what, page in WEB_PAGES.items()},
    "an XML spreadsheet": Refused("plan.xls", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "file_xml_spreadsheet"),
    "an invoice": Refused("plan.xml", b'<?xml version="1.0"?><invoice/>', "file_other_xml"),
    "half a plan": Refused("plan.xml", plan([task(1, "Draft")])[:-30], "plan_damaged"),
    "a plan without tasks": Refused("plan.xml", plan([]), "plan_without_tasks"),
    "locked": Refused("plan.xlsx", _OLE + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
    "locked and old": Refused("plan.xls", locked(), "file_encrypted"),
    "locked and OpenDocument": Refused("plan.ods", locked_open("content.xml", "styles.xml"), "file_encrypted"),
    "locked and OpenDocument of today": Refused("plan.ods", locked_open("encrypted-package"), "file_encrypted"),
    "a workbook without its list of sheets": Refused("plan.xlsx", zipped(**{"xl/worksheets/sheet1.xml": rows()}), "file_unreadable"),
    "a sheet with letters of no encoding": Refused("plan.xlsx", xlsx(rows(cell("D2", "x")).encode() + b"<\xff>"), "file_unreadable"),
    "a sheet whose shared texts are gone": Refused("plan.xlsx", xlsx(rows('<c r="D2" t="s"><v>9999</v></c>')), "file_unreadable"),
    "a sheet with an undeclared sign in a text": Refused("plan.xlsx", xlsx(rows(cell("D2", "&undefined;"))), "file_unreadable"),
    "half a workbook": Refused("plan.xlsx", book({"People": PEOPLE})[:900], "file_unreadable"),
    "a workbook with a hole": Refused("plan.xlsx", book({"People": PEOPLE}).replace(b"sheet1.xml", b"sheet9.xml", 1), "file_unreadable"),
    "half an old workbook": Refused("plan.xls", old()[:1600], "file_unreadable"),
    "noise": Refused("plan.csv", bytes(range(32)) * 20, "file_unreadable"),
    "a bomb": Refused("plan.xlsx", bomb(), "unpacks_too_large"),
    "a bomb that lies about its size": Refused("plan.xlsx", bomb(lies=True), "unpacks_too_large"),
    "parts over each other": Refused("plan.xlsx", overlapping(), "file_unreadable"),
    "too many parts": Refused("plan.xlsx", zipped(**{f"xl/{at}": "" for at in range(20_001)}), "too_many_parts"),
    "a cell far to the right": Refused("plan.xlsx", xlsx(rows(cell("XFD2", "x"))), "too_many_columns"),
    "a cell far below": Refused("plan.xlsx", xlsx(rows(cell("A1048576", "x"))), "too_many_rows"),
    "cells far apart": Refused("plan.xlsx", xlsx(rows(cell("AAA200000", "x"))), "too_wide_a_span"),
    "a far cell in a part of another name": Refused("plan.xlsx", xlsx(rows(cell("XFD2", "x")), place="odd/place.dat"), "too_many_columns"),
    "a far cell written otherwise": Refused("plan.xlsx", xlsx(rows(cell("XFD2", "x")).replace('r="XFD2"', "r = 'XFD2'")), "too_many_columns"),
    "a far cell by its place alone": Refused("plan.xlsx", xlsx(rows("<c><v>1</v></c>" * 1_000)), "too_many_columns"),
    "a text that many cells share": Refused("plan.xlsx", shared_text(30_000, 5_000), "too_much_text"),
    "a text that many old cells share": Refused("plan.xls", old(text="x" * 32_000, times=60_000), "reading_took_too_much"),
    "a row that stands for a million": Refused("plan.ods", ods(open_row(open_cell("x"), 1_048_574)), "too_many_rows"),
    "a cell that stands for all columns": Refused("plan.ods", ods(open_row(open_cell("x", 16_384))), "too_many_columns"),
    "a text that many rows repeat": Refused("plan.ods", ods(open_row(open_cell("x" * 30_000), 5_000)), "too_much_text"),
    "entities in a sheet": Refused("plan.xlsx", xlsx(_LAUGHS + rows(cell("D2", "&j;"))), "file_entities"),
    "entities from outside": Refused("plan.xlsx", xlsx(_OUTSIDE + rows(cell("D2", "&j;"))), "file_entities"),
    "entities in an OpenDocument sheet": Refused("plan.ods", ods(open_row(open_cell("&j;")), _LAUGHS), "file_entities"),
    "entities in a plan": Refused("plan.xml", (_LAUGHS + plan([task(1, "&j;")]).decode().partition("?>")[2]).encode(), "file_entities"),
    "entities from outside in a plan": Refused("plan.xml", (_OUTSIDE + plan([task(1, "&j;")]).decode().partition("?>")[2]).encode(), "file_entities"),
    "a million rows": Refused("plan.csv", b"Task,Owner\n" + b"Draft,Li\n" * 1_000_000, "too_many_rows"),
    "nothing but line ends": Refused("plan.csv", b"\n" * 6_000_000, "too_many_rows"),
    "20,000 columns": Refused("plan.csv", b",".join(b"c%d" % at for at in range(20_000)) + b"\n", "too_many_columns"),
    "one very long line": Refused("plan.csv", b"Task,Notes\nDraft," + b"x" * 2_000_000, "cell_too_long"),
}  # fmt: skip
