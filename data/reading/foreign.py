"""Tells what a file is where it is no table: a letter, a picture, a web page, whatever its name claims."""

import re
from collections.abc import Iterable

from data.kinds import Problem, Words
from data.reading.unpacked import Packed

_WORD = Words("a Word document", "Word 文档")
_SLIDES = Words("a PowerPoint presentation", "PowerPoint 演示文稿")
_IMAGE = Words("a picture", "图片")
_ARCHIVE = Words("an archive of files", "压缩包")
_MAIL = Words("a mail of Outlook", "Outlook 邮件")
_NUMBERS = Words("a document of Apple Numbers, Pages or Keynote", "Apple Numbers、Pages 或 Keynote 文稿")
_TEXT_DOCUMENT = Words("an OpenDocument text, drawing or presentation", "OpenDocument 文本、绘图或演示文稿")

_BEGINNINGS: tuple[tuple[bytes, Words], ...] = (
    (b"%PDF", Words("a PDF document", "PDF 文档")),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE),
    (b"{\\rtf", Words("a formatted text (RTF)", "RTF 文本")),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ", _ARCHIVE),
    (b"SQLite format 3", Words("a database of SQLite", "SQLite 数据库")),
    (b"\x7fELF", Words("a program", "程序")),
    (b"MZ\x90", Words("a program", "程序")),
)
# Streams of the older Office files, by which program they come from.
_STREAMS = (("WordDocument", _WORD), ("PowerPoint Document", _SLIDES), ("__substg1.0_", _MAIL))
_FOLDERS = (("word/", _WORD), ("ppt/", _SLIDES), ("Index/", _NUMBERS))
_OPENS = 20_000  # bytes in which a file says what it is: a page may open with a long comment
# A tag that other texts may open with too makes a web page only where a table follows.
_WEB_PAGE = re.compile(
    rb"\s*+(?:<\?xml[^<>]{0,200}>\s*+)?(?:<!--(?>.*?-->)\s*+)*+<(?:(?:!doctype\s+html|html|head|body|table|meta|div|style)\b"
    rb"|(?:title|link|script|center|base|form|font|span|pre|img|[abp]|br|hr|h[1-6]|t[rdh]|thead|tbody)\b.*</?(?:table|t[rd])\b)",
    re.I | re.DOTALL,
)
# A page with its pictures in one file (MHTML) opens like a mail.
_WEB_ARCHIVE = re.compile(
    rb"\s*(?:mime-version|from|subject|date|content-type|x-[\w-]{1,40}):.*?^content-type:\s*(?:multipart/related|text/html)",
    re.I | re.DOTALL | re.MULTILINE,
)
_XML = re.compile(
    rb"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:\?xml\b|Project\s*>|[\w:.-]{1,80}\s[^<>]{0,500}xmlns)", re.DOTALL
)
_FORM_FEED_OR_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f]")


# The beginning of an old workbook (BOF), perhaps that it is write-protected, then that it is encrypted (FILEPASS).
_LOCKED = re.compile(
    rb"\x09\x08(?:\x10\x00.{16}|\x08\x00.{8})(?:\x86\x00\x00\x00)?\x2f\x00[\x04-\xff][\x00-\x02]", re.DOTALL
)


def foreign(name: str, content: bytes) -> Problem | None:
    """What a file is that is neither packed nor an older Office file; None for what may be a text table or XML."""
    said = next((words for beginning, words in _BEGINNINGS if content.startswith(beginning)), None)
    if said is None and content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        said = _IMAGE
    if said is None and content[:2] == b"BM" and _FORM_FEED_OR_TEXT.search(content[:30]):
        said = _IMAGE
    if said is not None:
        return _is(name, said)
    opening = _opening(content)
    return Problem("file_web_page", "error", name) if _WEB_PAGE.match(opening) or _WEB_ARCHIVE.match(opening) else None


def is_xml(content: bytes) -> bool:
    """Whether a file opens like XML: with a declaration, an element that declares what it is about, or a plan that does not."""
    return bool(_XML.match(_opening(content)))


def _opening(content: bytes) -> bytes:
    """The first letters in ASCII, also of UTF-16."""
    for mark, encoding in (
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"<\0", "utf-16-le"),
        (b"\0<", "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[: 2 * _OPENS].decode(encoding, "ignore").lstrip("\ufeff").encode("ascii", "replace")
    return content[:_OPENS].removeprefix(b"\xef\xbb\xbf")


def foreign_package(packed: Packed) -> Problem | None:
    """What a zip is where it is no workbook (a Word file renamed .xlsx is common)."""
    parts = packed.parts
    if any(part.startswith("xl/") for part in parts):
        return None
    if "content.xml" in parts:
        kind = packed.beginning("mimetype", 100) if "mimetype" in parts else b"spreadsheet"
        if b"spreadsheet" not in kind:
            return _is(packed.name, _TEXT_DOCUMENT)
        return Problem("file_encrypted", "error", packed.name) if _is_locked(packed) else None
    if "encrypted-package" in parts and _is_locked(packed):
        return Problem("file_encrypted", "error", packed.name)
    return _is(packed.name, next((words for folder, words in _FOLDERS if _inside(parts, folder)), _ARCHIVE))


def _is_locked(packed: Packed) -> bool:
    """Whether the list of parts of an OpenDocument file says how one of them was encrypted."""
    manifest = "META-INF/manifest.xml"
    return manifest in packed.parts and b"encryption-data" in packed.beginning(manifest, 2**20)


def foreign_compound(name: str, content: bytes) -> Problem | None:
    """What an older Office file (or a newer one with a password) is where it is no workbook."""
    if _holds(content, "EncryptedPackage") or _LOCKED.search(content):
        return Problem("file_encrypted", "error", name)
    if _holds(content, "Workbook") or _holds(content, "Book"):
        return None
    if _holds(content, "MSProject") or b"MSProject.MPP" in content:
        return Problem("file_mpp", "error", name)
    said = next((words for stream, words in _STREAMS if _holds(content, stream)), None)
    return _is(name, said) if said is not None else None


def _holds(content: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in content


def _inside(parts: Iterable[str], folder: str) -> bool:
    return any(part.startswith(folder) for part in parts)


def _is(name: str, what: Words) -> Problem:
    return Problem("file_foreign", "error", name, found=what.en, values=(("what", what), ("found", what)))
