"""Everything that a file says, piece by piece, with its place: each part of a workbook, or each cell of a plain text."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile, is_zipfile


@dataclass(frozen=True)
class Piece:
    """A text of the file. place: the part, with the sheet and the cell where it is in one. whole: it is all of its cell.

    numbers: whether numbers in it mean something (in a drawing they are positions).
    """

    text: str
    part: str
    sheet: str = ""
    cell: str = ""
    whole: bool = True
    numbers: bool = True


@dataclass(frozen=True)
class Number:
    """A number in a cell; dated where its format shows it as a date."""

    value: float
    part: str
    sheet: str
    cell: str
    dated: bool


def pieces(content: bytes) -> Iterator[Piece | Number]:
    """All that the file says: of a zip every part, packed files inside of it too; else the cells of a plain text."""
    if not is_zipfile(io.BytesIO(content)):
        yield from _plain(content)
        return
    with ZipFile(io.BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
        if archive.comment:
            yield Piece(archive.comment.decode("utf-8", "replace"), "zip")
    yield from _workbook(parts)


def without_functions(formula: str) -> str:
    """A formula without what its functions are called: MAX( is nobody's name."""
    return _FUNCTIONS.sub("(", formula)


def _workbook(parts: dict[str, bytes]) -> Iterator[Piece | Number]:
    from data.export.leaks.cells import cells_of, shared_strings, sheet_of_parts

    sheets, shared = sheet_of_parts(parts), shared_strings(parts)
    used: set[int] = set()
    for name, data in parts.items():
        yield Piece(re.sub(r"[/._]+", " ", name), name, whole=False, numbers=False)
        sheet = sheets.get(name, "")
        if name == shared.part:
            continue
        if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            yield from cells_of(parts, name, sheet, shared, used)
        yield from _any_part(name, data, sheet)
    for at, text in enumerate(shared.texts):
        if at not in used:  # no cell shows it, and whoever opens the file in an editor reads it
            yield Piece(text, shared.part)


def _any_part(name: str, data: bytes, sheet: str) -> Iterator[Piece | Number]:
    """The texts of a part that is no list of strings; of a sheet all but its cells."""
    if is_zipfile(io.BytesIO(data)):
        try:
            yield from (_inside(piece, name) for piece in pieces(data))
        except BadZipFile:
            return
    elif data.lstrip()[:1] == b"<" or name.endswith((".xml", ".rels", ".vml")):
        yield from _xml(name, data, sheet)
    else:
        for encoding in ("utf-8", "utf-16-le"):
            yield Piece(data.decode(encoding, "ignore"), name, whole=False, numbers=False)


def _inside(piece: Piece | Number, name: str) -> Piece | Number:
    return replace(piece, part=f"{name} > {piece.part}")


def _xml(name: str, data: bytes, sheet: str) -> Iterator[Piece]:
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:  # old drawings are HTML of sorts
        text = data.decode("utf-8", "replace")
        yield Piece(unescape(re.sub(r"<[^>]*>", " ", text)), name, sheet, whole=False, numbers=False)
        for found in re.findall(r"=\s*[\"']([^\"']*)[\"']", text):
            yield Piece(unescape(found), name, sheet, numbers=False)
        return
    yield from _elements(root, name, sheet)


def _elements(root: ElementTree.Element, name: str, sheet: str) -> Iterator[Piece]:
    """Texts and attributes of an element and of all below it; runs of letters are also read as the one text they make."""
    own = name.startswith(("customXml/", "docProps/"))
    cell = root.get("ref", "") if _tag(root) in ("comment", "threadedComment") else ""
    waiting = [(root, cell)]
    while waiting:
        element, cell = waiting.pop()
        tag = _tag(element)
        if tag == "sheetData":
            continue
        if tag in ("comment", "threadedComment"):
            cell = element.get("ref", cell)
        waiting += [(child, cell) for child in element]
        for text in (element.text, element.tail):
            if text and not text.isspace():
                telling = own or tag in _TELLING
                yield from _variants(
                    text,
                    Piece(
                        text,
                        name,
                        sheet,
                        cell,
                        whole=telling or not _is_bare(text),
                        numbers=telling or not _is_bare(text),
                    ),
                    tag,
                )
        for key, text in element.attrib.items():
            key = key.rpartition("}")[2]
            yield from _variants(
                text, Piece(text, name, sheet, cell, whole=own or key in _WORDED, numbers=own or key == "v"), tag
            )
        if tag in _JOINED:
            yield Piece("".join(element.itertext()), name, sheet, cell)


_JOINED = ("si", "is", "text", "p", "rich", "comment", "definedName", "t", "r", "item", "data")
_FORMULAS = ("f", "formula", "formula1", "formula2")
_FUNCTIONS = re.compile(r"\b[A-Z][A-Z.]*\(")
_TELLING = ("v", "pt")  # values that a chart or a pivot table keeps
# Attributes that a person wrote or reads; the others place and shape things.
_WORDED = ("name", "title", "descr", "display", "tooltip", "prompt", "promptTitle", "error", "errorTitle", "v", "caption", "uniqueName", "displayName", "author", "codeName", "string", "comment", "alt", "textlink")  # fmt: skip
_CODES = re.compile(r"&(?:[LCR]|\"[^\"]*\"|\d+|K[0-9A-F]{6}|[A-Z])")


def _is_bare(text: str) -> bool:
    """Whether a text is only a number: in a drawing, say, a position."""
    return text.strip().replace(".", "", 1).replace("-", "", 1).isdigit()


def _variants(text: str, piece: Piece, tag: str) -> Iterator[Piece]:
    """A text as it stands, and as a person would read it: a header without its codes, a list item by item, a name in words."""
    yield replace(piece, text=without_functions(text)) if tag in _FORMULAS else piece
    if tag in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
        sections = _CODES.sub("\n", text.replace("&&", "\0")).replace("\0", "&")
        yield from (replace(piece, text=part) for part in sections.split("\n"))
    elif "," in text or '"' in text:
        yield from (replace(piece, text=part) for part in re.split(r"[,;\"]", text))
    if "_" in text:
        yield replace(piece, text=text.replace("_", " "), numbers=False)


def _tag(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _plain(content: bytes) -> Iterator[Piece]:
    """The cells of a csv, or the lines of a text."""
    for row, cells in enumerate(csv.reader(io.StringIO(_decoded(content), newline="")), start=1):
        for at, cell in enumerate(cells):
            yield Piece(cell, "", cell=f"{_letters(at)}{row}")


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")


def _letters(column: int) -> str:
    name = ""
    while column >= 0:
        name, column = chr(65 + column % 26) + name, column // 26 - 1
    return name
