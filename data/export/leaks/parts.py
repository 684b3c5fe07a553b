"""Everything that a file says, piece by piece, with its place: each part of a workbook, or each cell of a plain text."""

import csv
import io
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile, is_zipfile

from data.export.leaks.cells import dated_styles, shared_strings, sheet_of_parts
from data.export.leaks.images import without_dots
from data.export.leaks.markup import texts_of
from data.export.leaks.piece import Number, Piece
from data.export.leaks.rows import SheetXml
from data.kinds._letters import letter_of


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


def _workbook(parts: dict[str, bytes]) -> Iterator[Piece | Number]:
    sheets, shared = sheet_of_parts(parts), shared_strings(parts)
    for name, data in parts.items():
        yield Piece(re.sub(r"[/._]+", " ", name), name, whole=False, numbers=False)
        sheet = sheets.get(name, "")
        if name == shared.part:
            continue
        if not re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            yield from _any_part(name, data, sheet)
            continue
        xml = SheetXml(data, name, sheet, shared, dated_styles(parts))
        yield from xml.cells()
        yield from _any_part(name, data, sheet, xml.rest)
    for at, text in enumerate(shared.texts):
        if at not in shared.used:  # no cell shows it, and whoever opens the file in an editor reads it
            yield Piece(text, shared.part)


def _any_part(name: str, data: bytes, sheet: str, parsed: Element | None = None) -> Iterator[Piece | Number]:
    """The texts of a part that is no list of strings; of a sheet all but its cells."""
    if is_zipfile(io.BytesIO(data)):
        try:
            yield from (_inside(piece, name) for piece in pieces(data))
        except BadZipFile:
            return
    elif data.lstrip()[:1] == b"<" or name.endswith((".xml", ".rels", ".vml")):
        yield from texts_of(name, data, sheet, parsed)
    else:
        for encoding in ("utf-8", "utf-16-le"):
            yield Piece(without_dots(data).decode(encoding, "ignore"), name, whole=False, numbers=False)


def _inside(piece: Piece | Number, name: str) -> Piece | Number:
    """A piece of a packed file, with the part that holds the file."""
    return piece._replace(part=f"{name} > {piece.part}", sheet=f"{name} > {piece.sheet}" if piece.sheet else "")


def _plain(content: bytes) -> Iterator[Piece]:
    """The cells of a csv, or the lines of a text."""
    for row, cells in enumerate(csv.reader(io.StringIO(_decoded(content), newline="")), start=1):
        for at, cell in enumerate(cells):
            yield Piece(cell, "", cell=f"{letter_of(at)}{row}")


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")
