"""Whether a loaded file may tell of a person: what can be looked into is searched, what cannot counts as telling."""

import html
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from data.kinds import Called

_DEEPEST = 3  # files inside of files
_LARGEST = 300_000_000  # bytes of one part; what is larger is not looked into, and counts as telling
_SHUT = (b"\xd0\xcf\x11\xe0", b"%PDF")  # old Office files and PDF: their texts may lie in pieces
_TAG, _END = re.compile(r"<[^>]+>"), re.compile(r"</(?:si|c|row|p|a:p|w:p|comment|text:p)>|<br\s*/?>")
_ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5", "latin-1")


def may_tell(name: str, content: bytes, called: Called) -> bool:
    """Whether a file holds the name anywhere (cells, comments, properties, its own name), or cannot be searched for sure."""
    if called.within(name) or content.startswith(_SHUT):
        return True
    try:
        return any(called.within(text) for text in _texts(content, _DEEPEST))
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        return True  # a part that is torn, locked or larger than anybody should unpack


def _texts(content: bytes, deep: int) -> Iterator[str]:
    if deep and zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for part in archive.infolist():
                yield part.filename
                if part.file_size > _LARGEST:
                    raise ValueError("too large to be looked into")
                yield from _texts(archive.read(part), deep - 1)
        return
    for encoding in _ENCODINGS:
        text = content.decode(encoding, "ignore")
        yield text
        if "<" in text:
            yield html.unescape(_TAG.sub("", _END.sub("\0", text)))
