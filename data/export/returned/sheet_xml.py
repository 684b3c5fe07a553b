"""One sheet of a packed workbook: only the rows that hold a marked cell are looked at, all others stay as they are."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from data.export.returned.comments import commented
from data.export.returned.marks import Mark, together
from data.export.returned.package import Package, parsed, written
from data.export.returned.styles import Styles
from data.kinds._letters import letter_of, number_of

_ROW = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?row(?=[\s/>])[^>]*>")
_NUMBER = re.compile(rb'\sr\s{0,9}=\s{0,9}["\'](\d{1,9})["\']')
_DATA = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?sheetData(?=[\s/>])[^>]*>")
_DATA_ENDS = re.compile(rb"</(?:[A-Za-z_][\w.-]{0,40}:)?sheetData\s*>")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,9})")
_HOLE = b"<!--rows-->"


class SheetXml:
    """The frame of a sheet as a tree, and its rows as they were written, each by its number."""

    def __init__(self, package: Package, part: str) -> None:
        self.package, self.part = package, part
        content = _as_utf8(package.parts[part])
        begun = _DATA.search(content)
        if begun is None or begun.group().rstrip().endswith(b"/>"):
            self.head, self.rows, self.tail = _without_rows(content, begun)
        else:
            ends = _last(_DATA_ENDS, content)
            self.head, self.tail = content[: begun.end()], content[ends:]
            self.rows = _rows(content[begun.end() : ends])
        self.frame = parsed(self.head + _HOLE + self.tail)
        self.space = f"{{{etree.QName(self.frame).namespace}}}"

    def placed(self, marks: Sequence[Mark]) -> list[Mark]:
        """The marks on cells that show: the first of a merged range, the first filled one where a whole row is meant."""
        there = [replace(mark, column=mark.column or self._first_filled(mark.row)) for mark in marks]
        merged = [_corners(str(one.get("ref"))) for one in self.frame.iterfind(".//{*}mergeCell")]
        return together(_shown(mark, merged) for mark in there)

    def mark(self, marks: Sequence[Mark], styles: Styles) -> None:
        """Gives the marked cells their background; a cell that was not there is made."""
        by_row: dict[int, list[Mark]] = defaultdict(list)
        for one in marks:
            by_row[one.row].append(one)
        for number, those in by_row.items():
            row = self._row(number)
            for one in those:
                cell = self._cell(row, f"{one.column}{one.row}")
                cell.set("s", str(styles.marked(int(cell.get("s") or row.get("s") or 0), one.severity)))
            self.rows[number] = etree.tostring(row)
        self.rows = dict(sorted(self.rows.items()))

    def comment(self, marks: Sequence[Mark]) -> None:
        """Puts a comment beside each marked cell; what somebody wrote there before stays above it."""
        commented(self.package, self.part, self.frame, marks)

    def keep(self) -> None:
        """Writes the sheet into the workbook."""
        frame = written(self.frame)
        self.package.parts[self.part] = frame.replace(_HOLE, b"".join(self.rows.values()), 1)

    def _first_filled(self, number: int) -> str:
        filled = [cell.get("r", "").rstrip("0123456789") for cell in self._row(number) if len(cell)]
        return next((letters for letters in filled if letters), "A")

    def _row(self, number: int) -> etree._Element:
        if number not in self.rows:
            return etree.Element(f"{self.space}row", r=str(number))
        root = etree.QName(self.frame).localname
        spaces = " ".join(
            f'xmlns{":" + prefix if prefix else ""}="{name}"' for prefix, name in self.frame.nsmap.items()
        )
        row = parsed(f"<{root} {spaces}>".encode() + self.rows[number] + f"</{root}>".encode())[0]
        row.set("r", str(number))
        return row

    def _cell(self, row: etree._Element, place: str) -> etree._Element:
        """The cell at a place, made between its neighbours where there is none; cells without a place are given theirs."""
        before = 0
        for at, cell in enumerate(row):
            there = cell.get("r") or f"{letter_of(at)}{row.get('r')}"
            if there == place:
                return cell
            before += _order(there) < _order(place)
        made = etree.Element(f"{self.space}c", r=place)
        row.insert(before, made)
        return made


Corners = tuple[int, int, int, int]  # top, left, bottom, right; 1-based, inclusive


def _corners(place: str) -> Corners:
    found = [_PLACE.fullmatch(corner) for corner in place.replace("$", "").split(":")]
    known = [(int(one[2]), number_of(one[1])) for one in found if one]
    return (*known[0], *known[-1]) if known else (0, 0, 0, 0)


def _shown(mark: Mark, merged: Sequence[Corners]) -> Mark:
    at = number_of(mark.column)
    over = next((one for one in merged if one[0] <= mark.row <= one[2] and one[1] <= at <= one[3]), None)
    return replace(mark, row=over[0], column=letter_of(over[1] - 1)) if over else mark


def _rows(content: bytes) -> dict[int, bytes]:
    """Each row as it was written; one that does not say its number follows the one above."""
    starts = list(_ROW.finditer(content))
    ends = [one.start() for one in starts[1:]] + [len(content)]
    rows: dict[int, bytes] = {}
    number = 0
    for start, end in zip(starts, ends, strict=True):
        said = _NUMBER.search(start.group())
        number = int(said.group(1)) if said else number + 1
        rows[number] = content[start.start() : end].rstrip()
    return rows


def _without_rows(content: bytes, begun: re.Match[bytes] | None) -> tuple[bytes, dict[int, bytes], bytes]:
    """A sheet in which nothing stands yet."""
    if begun is None:
        raise ValueError("a sheet without a place for its rows")
    opened = begun.group().rstrip()[:-2].rstrip() + b">"
    name = re.match(rb"<([\w:.-]{1,60})", opened)
    closed = b"</" + (name.group(1) if name else b"sheetData") + b">"
    return content[: begun.start()] + opened, {}, closed + content[begun.end() :]


def _last(pattern: re.Pattern[bytes], content: bytes) -> int:
    return max(found.start() for found in pattern.finditer(content))


def _as_utf8(content: bytes) -> bytes:
    """The part as UTF-8 without a declaration, so that its rows can be cut out of it."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = written(parsed(content))
    return re.sub(rb"^(?:\xef\xbb\xbf)?\s{0,99}<\?xml[^>]{0,200}\?>", b"", content, count=1)


def _order(place: str) -> tuple[int, str]:
    letters = place.rstrip("0123456789")
    return len(letters), letters
