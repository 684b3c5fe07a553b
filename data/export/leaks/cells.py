"""The cells of a workbook as its parts hold them: shared strings, texts of formulas, numbers and which of them are dates."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from xml.etree import ElementTree

from data.export.leaks.markup import without_functions
from data.export.leaks.piece import Number, Piece

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DATED = (14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58)  # built-in formats


@dataclass(frozen=True)
class Shared:
    """The strings that cells refer to by number, and the part that holds them."""

    part: str
    texts: tuple[str, ...]


def shared_strings(parts: dict[str, bytes]) -> Shared:
    """The shared strings of a workbook, runs of letters joined."""
    part = next((name for name in parts if re.fullmatch(r"xl/sharedStrings[^/]*\.xml", name)), "")
    root = _parsed(parts.get(part, b""))
    return Shared(part, tuple(_text(item) for item in root.iter(f"{_MAIN}si")) if root is not None else ())


def cells_of(
    parts: dict[str, bytes], part: str, sheet: str, shared: Shared, used: set[int]
) -> Iterator[Piece | Number]:
    """Each cell of a sheet, hidden ones too; `used` gathers the shared strings that were met."""
    root = _parsed(parts[part])
    dated = _dated_styles(parts)
    for row in root.iter(f"{_MAIN}row") if root is not None else ():
        numbers = []
        for cell in row.iter(f"{_MAIN}c"):
            where, value = cell.get("r", ""), cell.findtext(f"{_MAIN}v")
            piece = partial(Piece, part=part, sheet=sheet, cell=where)
            if cell.get("t") == "s" and value is not None:
                used.add(int(value))
                yield piece(shared.texts[int(value)])
            elif cell.get("t", "n") == "n" and value is not None:
                numbers.append(Number(float(value), part, sheet, where, int(cell.get("s", "0")) in dated))
            elif value is not None:
                yield piece(_unescaped(value))
            for child in cell:
                if child.tag != f"{_MAIN}v":
                    text = _text(child) if child.tag == f"{_MAIN}is" else without_functions("".join(child.itertext()))
                    yield piece(text)
        yield from _without_calendar(numbers)


def sheet_of_parts(parts: dict[str, bytes]) -> dict[str, str]:
    """The name of the sheet to which a part belongs: the sheet itself, its comments, drawings and their charts."""
    book = _parsed(parts.get("xl/workbook.xml", b""))
    targets = _targets(parts, "xl/workbook.xml")
    found: dict[str, str] = {}
    for sheet in book.iter(f"{_MAIN}sheet") if book is not None else ():
        waiting = [targets.get(sheet.get(_ID, ""), "")]
        while waiting:
            part = waiting.pop()
            if part and part not in found:
                found[part] = sheet.get("name", "")
                waiting += _targets(parts, part).values()
    return found


_CALENDAR = 20  # dates in one row: more than any table has columns of dates


def _without_calendar(numbers: list[Number]) -> list[Number]:
    """The numbers of a row; without its dates where it is the calendar above a grid, which tells nothing of a task."""
    if sum(number.dated for number in numbers) < _CALENDAR:
        return numbers
    return [number for number in numbers if not number.dated]


def _dated_styles(parts: dict[str, bytes]) -> set[int]:
    """Which styles of cells show a number as a date."""
    root = _parsed(parts.get("xl/styles.xml", b""))
    if root is None:
        return set()
    own = {
        int(shown.get("numFmtId", "0"))
        for shown in root.iter(f"{_MAIN}numFmt")
        if re.search(r"[ymd]", re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", shown.get("formatCode", "").lower()))
    }
    styles = root.find(f"{_MAIN}cellXfs")
    formats = enumerate(styles) if styles is not None else ()
    return {at for at, style in formats if int(style.get("numFmtId", "0")) in own | set(_DATED)}


def _targets(parts: dict[str, bytes], part: str) -> dict[str, str]:
    """The parts that a part refers to, by the id of the reference."""
    folder, name = posixpath.split(part)
    root = _parsed(parts.get(f"{folder}/_rels/{name}.rels", b""))
    found = {}
    for link in root if root is not None else ():
        target = link.get("Target", "")
        joined = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if link.get("TargetMode") != "External" and joined in parts:
            found[link.get("Id", "")] = joined
    return found


def _text(item: ElementTree.Element) -> str:
    """The text of a string, its runs joined; hints of pronunciation included, since they say the same."""
    return _unescaped("".join(text.text or "" for text in item.iter(f"{_MAIN}t")))


def _unescaped(text: str) -> str:
    """Excel writes characters that XML cannot hold as _x0001_."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def _parsed(data: bytes) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return None
