"""Goes through a packed workbook once before it is read: refuses what would burst the memory, and notes failed formulas."""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

import numpy as np

from data.kinds import Problem
from data.reading import limits
from data.reading.formulas import Failed, failed_in, sheet_names
from data.reading.glanced import glanced
from data.reading.progress import LOOKED_THROUGH, done
from data.reading.shared import Shared, text_shared
from data.reading.spans import Span, checked_together, counted, opened
from data.reading.unpacked import Packed, Refused

_LIST = re.compile(rb"<(?:[^<>\s/:]{1,40}:)?sst[\s/>]")
_MILLIONS = re.compile(rb"uniqueCount\s{0,99}=\s{0,99}[\"'][^\"']{0,999}[0-9]{8}")
_LONGEST_TAG = 10_000  # bytes
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
_LONGEST_PIECE = 16 * 2**20  # bytes of one cell that are looked at together


@dataclass
class _Sheets:
    """What was found on the way: the span of every sheet by its part, its failed formulas, the lengths of shared texts."""

    spans: dict[str, Span] = field(default_factory=dict)
    failed: Failed = field(default_factory=dict)
    lengths: np.ndarray = field(default_factory=lambda: np.zeros(0, "int64"))


def inspected(packed: Packed) -> Failed:
    """The failed formulas of each sheet (none in OpenDocument); Refused where the workbook is beyond a limit."""
    found = _Sheets()
    for part in packed.parts:
        _pass(packed, part, found)
        done(packed.share, last=LOOKED_THROUGH)
    names = sheet_names(packed) if found.spans else {}
    heavy = _too_much(found) and _too_much_counted(packed, found)
    for part, quick in found.spans.items():
        if heavy or quick.too_far or not quick.sure:
            found.spans[part] = _counted(packed, part, found.lengths, is_sheet=part in names)
        found.spans[part].checked(packed.name, names.get(part, ""))
    checked_together(packed.name, found.spans.values())
    if "content.xml" in packed.parts:
        _open_document(packed)
    return {names.get(part, ""): cells for part, cells in found.failed.items()}


def _counted(packed: Packed, part: str, lengths: np.ndarray, *, is_sheet: bool) -> Span:
    """The span of a part with each cell looked at; what is no sheet (a drawing of comments) may be no proper XML."""
    try:
        return counted(packed.name, _again(packed, part), lengths)
    except ExpatError:
        if is_sheet:
            raise
        return Span()


def _too_much(found: _Sheets) -> bool:
    """Whether all sheets might hold too much together, as far as a quick look tells."""
    longest = int(found.lengths.max(initial=0))
    return _beyond(found, sum(span.shared for span in found.spans.values()) * longest)


def _too_much_counted(packed: Packed, found: _Sheets) -> bool:
    """The same with the length of each shared text counted as often as a cell says it, as far as that can be told in little time."""
    parts = [part for part, span in found.spans.items() if span.shared]
    return _beyond(found, sum(text_shared(_between_cells(b"", _again(packed, part)), found.lengths) for part in parts))


def _beyond(found: _Sheets, shared: int) -> bool:
    filled = sum(span.filled for span in found.spans.values())
    text = shared + sum(span.inline for span in found.spans.values())
    return filled > limits.MOST_CELLS or text > limits.MOST_TEXT


def _again(packed: Packed, part: str) -> Iterator[bytes]:
    """A part once more: it counted against the limit before."""
    packed.left = limits.LARGEST_UNPACKED
    return packed.pieces(part)


def _open_document(packed: Packed) -> None:
    spans = opened(packed.name, _again(packed, "content.xml"))
    for sheet, span in spans.items():
        span.checked(packed.name, sheet)
    checked_together(packed.name, spans.values())


def _pass(packed: Packed, part: str, found: _Sheets) -> None:
    """Unpacks a part; one of XML is looked into, whatever its name: a workbook may keep its sheets anywhere."""
    pieces = packed.pieces(part)
    first = next(pieces, b"")
    wide = first[:2] in (b"\xff\xfe", b"\xfe\xff") or b"<\0" in first[:4] or b"\0<" in first[:4]
    if wide:
        first, pieces = _narrowed(first, pieces)
    elif not first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        for _ in pieces:
            pass
        return
    texts, span = Shared(), Span()
    failed: dict[tuple[int, int], str] = {}
    tail = b""
    for piece in _between_cells(first, pieces):
        done(packed.share, last=LOOKED_THROUGH)
        if (seen := glanced(piece, tail)) != "odd":
            span.take_plain(piece, inline=seen == "inline")
            texts.go_on(len(piece))
            tail = piece[-_LONGEST_TAG:]
            continue
        _without_entities(packed.name, piece)
        _without_promises(tail + piece)
        tail = piece[-_LONGEST_TAG:]
        texts.take(piece)
        span.take(piece)
        failed |= failed_in(piece)
    if wide and (span.filled or texts.any or not span.sure):
        raise ValueError("cells in UTF-16, which no program writes into a workbook")
    found.lengths = texts.longest(found.lengths)
    if span.filled or not span.sure:
        found.spans[part] = span
    if failed:
        found.failed[part] = failed


def _narrowed(first: bytes, pieces: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """A part of XML in UTF-16 (some programs write what they add in it) as UTF-8; ValueError where it is no such text."""
    big = first[:2] == b"\xfe\xff" or first[:1] == b"\0"
    decoder = getincrementaldecoder("utf-16-be" if big else "utf-16-le")()
    return decoder.decode(first).encode(), (decoder.decode(piece).encode() for piece in pieces)


def _between_cells(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces of a part, cut where a cell or a shared text ends."""
    kept = first
    for piece in pieces:
        kept += piece
        cut = kept.rfind(b"</c>") + 4
        cut = max(cut, kept.rfind(b"</si>", cut) + 5, kept.rfind(b"<row ", cut))
        cut = 0 if cut <= 4 else cut
        if cut > 0 or len(kept) > _LONGEST_PIECE:
            cut = cut if cut > 0 else len(kept)
            yield kept[:cut]
            kept = kept[cut:]
    yield kept


def _without_promises(piece: bytes) -> None:
    """ValueError where the list of shared texts says that it holds millions: the reader reserves room for all of them unseen."""
    for begun in _LIST.finditer(piece) if b"sst" in piece else ():
        tag = piece[begun.start() : piece.find(b"<", begun.end()) if b"<" in piece[begun.end() :] else len(piece)]
        if len(tag) >= _LONGEST_TAG or _MILLIONS.search(tag):
            raise ValueError("more shared texts promised than a workbook may hold")


def _without_entities(name: str, piece: bytes) -> None:
    if b"!" in piece and any(one in piece for one in _DECLARES):
        raise Refused(Problem("file_entities", "error", name))
