"""Reads the bars that were drawn over the cells of an Excel sheet as lines, arrows or rectangles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import dirname, normpath

from data.reading.elements import walk
from data.reading.unpacked import Packed

_MOST = 20_000  # shapes of one sheet
_ROW, _COLUMN = 190_500, 609_600  # EMU: the usual height and width of a cell
_LATE, _LITTLE = 0.6, 0.35  # of a column's width: what begins after it, or ends before it, does not count
_DRAWN = ("sp", "cxnSp")


@dataclass(frozen=True)
class Shape:
    """A shape along one row: that row, and its first and last column (0-based)."""

    row: int
    first: int
    last: int


@dataclass
class _Anchor:
    """Where a shape begins and ends: columns, rows, and how far into them (EMU)."""

    at: dict[str, dict[str, int]] = field(default_factory=lambda: {"from": {}, "to": {}})
    kind: str = ""
    text: bool = False


def shapes_of(archive: Packed, part: str, widths: Mapping[int, int]) -> list[Shape]:
    """The shapes of a sheet that lie along one row. part: that of the sheet; widths: of its columns, in EMU."""
    drawing = _drawing_part(archive, part)
    if drawing is None:
        return []
    reading = _Reading()
    walk(archive.name, archive.pieces(drawing), reading.started, reading.ended, reading.said)
    return [shape for anchor in reading.anchors if (shape := _shape(anchor, widths)) is not None]


def _drawing_part(archive: Packed, part: str) -> str | None:
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    found: list[str] = []

    def started(tag: str, about: Mapping[str, str]) -> None:
        if tag == "Relationship" and about.get("Type", "").endswith("/drawing"):
            target = about.get("Target", "")
            found.append(target.lstrip("/") if target.startswith("/") else normpath(f"{dirname(part)}/{target}"))

    if relations in archive.parts:
        walk(archive.name, archive.pieces(relations), started)
    return next((one for one in found if one in archive.parts), None)


class _Reading:
    """Where a walk through the part of drawings is."""

    def __init__(self) -> None:
        self.anchors: list[_Anchor] = []
        self.anchor: _Anchor | None = None
        self.end, self.place, self.digits = "", "", ""

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "twoCellAnchor":
            self.anchor = _Anchor() if len(self.anchors) < _MOST else None
        elif self.anchor is None:
            return
        elif tag in ("from", "to"):
            self.end = tag
        elif tag in ("col", "colOff", "row", "rowOff"):
            self.place, self.digits = tag, ""
        elif tag in ("sp", "cxnSp", "pic", "graphicFrame", "grpSp"):
            self.anchor.kind = self.anchor.kind or tag
        elif tag == "cNvSpPr" and about.get("txBox") == "1":
            self.anchor.text = True

    def said(self, text: str) -> None:
        if self.place and len(self.digits) < 20:
            self.digits += text.strip()

    def ended(self, tag: str) -> None:
        if tag == self.place and self.anchor is not None and self.end:
            if self.digits.lstrip("-").isdecimal():
                self.anchor.at[self.end][tag] = int(self.digits)
            self.place = ""
        elif tag == "twoCellAnchor" and self.anchor is not None:
            self.anchors.append(self.anchor)
            self.anchor = None


def _shape(anchor: _Anchor, widths: Mapping[int, int]) -> Shape | None:
    begin, end = anchor.at["from"], anchor.at["to"]
    if anchor.kind not in _DRAWN or anchor.text or not {"col", "row"} <= set(begin) & set(end):
        return None
    high = [at["row"] + min(1.0, at.get("rowOff", 0) / _ROW) for at in (begin, end)]
    first = begin["col"] + (begin.get("colOff", 0) > _LATE * widths.get(begin["col"], _COLUMN))
    last = end["col"] - (end.get("colOff", 0) < _LITTLE * widths.get(end["col"], _COLUMN))
    if high[1] - high[0] > 1.5 or last < first:
        return None
    return Shape(int(sum(high) / 2), first, last)
