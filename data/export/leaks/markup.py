"""What the XML of a part says: its texts, its attributes and its comments, read as a person would read them."""

import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

from data.export.leaks.piece import Piece


def texts_of(name: str, data: bytes, sheet: str, parsed: ElementTree.Element | None = None) -> Iterator[Piece]:
    """All texts of a part; of a sheet all but its cells. parsed: what was made of the data already."""
    yield from (
        Piece(found.decode("utf-8", "replace"), name, sheet) for found in re.findall(rb"<!--(.*?)-->", data, re.S)
    )
    try:
        root = ElementTree.fromstring(data) if parsed is None else parsed
    except ElementTree.ParseError:  # old drawings are HTML of sorts
        text = data.decode("utf-8", "replace")
        yield Piece(unescape(re.sub(r"<[^>]*>", " ", text)), name, sheet, whole=False, numbers=False)
        for found in re.findall(r"=\s*[\"']([^\"']*)[\"']", text):
            yield Piece(unescape(found), name, sheet, numbers=False)
        return
    yield from _elements(root, Piece("", name, sheet))


def without_functions(formula: str) -> str:
    """A formula without what its functions are called: MAX( is nobody's name."""
    return _FUNCTIONS.sub("(", formula)


def _elements(root: ElementTree.Element, place: Piece) -> Iterator[Piece]:
    """Each element; runs of letters are also read as the one text that they make."""
    waiting = [(root, place)]
    while waiting:
        element, place = waiting.pop()
        tag = _tag(element)
        if tag == "sheetData" and place.part.startswith("xl/worksheets/"):
            continue
        if tag in ("comment", "threadedComment"):
            place = place._replace(cell=element.get("ref", place.cell))
        waiting += [(child, place) for child in element]
        yield from _said_by(element, tag, place)


def _said_by(element: ElementTree.Element, tag: str, place: Piece) -> Iterator[Piece]:
    """Texts and attributes of one element. In properties and packed data all may be a value; elsewhere many are positions."""
    own = place.part.startswith(("customXml/", "docProps/"))
    for text in (element.text, element.tail):
        if text and not text.isspace():
            telling = own or tag in _TELLING or not _is_bare(text)
            yield from _variants(place._replace(text=text, whole=telling, numbers=telling), tag)
    for key, text in element.attrib.items():
        name = key.rpartition("}")[2]
        yield from _variants(place._replace(text=text, whole=own or name in _WORDED, numbers=own or name == "v"), tag)
    if tag in _JOINED:
        yield place._replace(text="".join(element.itertext()))


_JOINED = ("si", "is", "text", "p", "rich", "comment", "definedName", "t", "r", "item", "data")
_FORMULAS = ("f", "formula", "formula1", "formula2")
_FUNCTIONS = re.compile(r"\b[A-Z][A-Z.]*\(")
_TELLING = ("v", "pt")  # values that a chart or a pivot table keeps
# Attributes that a person wrote or reads; the others place and shape things.
_WORDED = ("name", "title", "descr", "display", "tooltip", "prompt", "promptTitle", "error", "errorTitle", "v", "caption", "uniqueName", "displayName", "author", "codeName", "string", "comment", "alt", "textlink")  # fmt: skip
_HEADERS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_CODES = re.compile(r"&(?:[LCR]|\"[^\"]*\"|\d+|K[0-9A-F]{6}|[A-Z])")


def _is_bare(text: str) -> bool:
    """Whether a text is only a number: in a drawing, say, a position."""
    return text.strip().replace(".", "", 1).replace("-", "", 1).isdigit()


def _variants(piece: Piece, tag: str) -> Iterator[Piece]:
    """A text as it stands, and as a person would read it: a header without its codes, a list item by item, a name in words."""
    text = without_functions(piece.text) if tag in _FORMULAS else piece.text
    yield piece._replace(text=text)
    if tag in _HEADERS:
        sections = _CODES.sub("\n", text.replace("&&", "\0")).replace("\0", "&")
        yield from (piece._replace(text=part) for part in sections.split("\n"))
    elif "," in text or '"' in text:
        yield from (piece._replace(text=part) for part in re.split(r"[,;\"]", text))
    if "_" in text:
        yield piece._replace(text=text.replace("_", " "), numbers=False)


def _tag(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]
