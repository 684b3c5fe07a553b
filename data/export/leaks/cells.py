"""What the cells of a workbook refer to: shared strings, the styles that make a number a date, the sheets and their parts."""

import posixpath
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DATED = (14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58)  # built-in formats


@dataclass(frozen=True)
class Shared:
    """The strings that cells refer to by number, the part that holds them, and which of them cells were met with."""

    part: str
    texts: tuple[str, ...]
    used: set[int] = field(default_factory=set)


def shared_strings(parts: dict[str, bytes]) -> Shared:
    """The shared strings of a workbook, runs of letters joined."""
    part = next((name for name in parts if re.fullmatch(r"xl/sharedStrings[^/]*\.xml", name)), "")
    root = _parsed(parts.get(part, b""))
    return Shared(part, tuple(text_of(item) for item in root.iter(f"{_MAIN}si")) if root is not None else ())


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


def dated_styles(parts: dict[str, bytes]) -> set[int]:
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


def text_of(item: ElementTree.Element) -> str:
    """The text of a string, its runs joined; hints of pronunciation included, since they say the same."""
    return unescaped("".join(text.text or "" for text in item.iter(f"{_MAIN}t")))


def unescaped(text: str) -> str:
    """Excel writes characters that XML cannot hold as _x0001_."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def _parsed(data: bytes) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return None
