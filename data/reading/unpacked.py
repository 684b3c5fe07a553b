"""Unpacks a zipped workbook part by part, trusting nothing that it says of its own size, before any reader opens it."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from data.kinds import Problem
from data.reading import limits

_CHUNK = 2**20
_METHODS = (
    zipfile.ZIP_STORED,
    zipfile.ZIP_DEFLATED,
)  # the others may ask for gigabytes before the first byte comes out
_LISTED, _ENDS = b"PK\x01\x02", b"PK\x05\x06"


class Refused(Exception):  # noqa: N818 - a file that is refused is no fault of the program
    """A file that is not read further, with the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass
class Packed:
    """A zip of which every part was listed but none unpacked yet; `left` is how much may still be unpacked, in bytes."""

    name: str
    archive: zipfile.ZipFile
    parts: tuple[str, ...]
    left: int = field(default_factory=lambda: limits.LARGEST_UNPACKED)
    claimed: int = 0  # bytes that all parts say they unpack to

    @property
    def share(self) -> float:
        """How much of what the parts claim to hold was unpacked since the beginning."""
        return (limits.LARGEST_UNPACKED - self.left) / max(self.claimed, 1)

    def beginning(self, part: str, size: int) -> bytes:
        """The first bytes of a part."""
        with self.archive.open(part) as opened:
            return opened.read(size)

    def pieces(self, part: str) -> Iterator[bytes]:
        """A part piece by piece as it really unpacks, however small it claims to be; Refused once all is too much."""
        about = self.archive.getinfo(part)
        claimed, about.file_size = about.file_size, self.left + _CHUNK  # else the reader stops where the claim ends
        unpacked = 0
        try:
            with self.archive.open(about) as opened:
                while piece := opened.read(_CHUNK):
                    unpacked += len(piece)
                    self.left -= len(piece)
                    if self.left < 0:
                        raise Refused(too_large_unpacked(self.name))
                    yield piece
        finally:
            about.file_size = claimed
        if unpacked != claimed:
            raise zipfile.BadZipFile(f"{part} is larger than its directory says")


def counts_from_1904(packed: Packed) -> bool:
    """Whether a workbook says, at its beginning, that its days are counted from 1904."""
    part = "xl/workbook.xml"
    return part in packed.parts and _SINCE_1904.search(packed.beginning(part, 20_000)) is not None


_SINCE_1904 = re.compile(rb"date1904\s{0,9}=\s{0,9}[\"'](?:1|true|on)[\"']")


def packed(name: str, content: bytes) -> Packed:
    """A zip with its parts listed; Refused where it has too many or claims too much, BadZipFile where it is damaged."""
    listed = content.count(_LISTED)
    if listed > limits.MOST_PARTS:
        told = (("limit", f"{limits.MOST_PARTS:,}"),)
        raise Refused(Problem("too_many_parts", "error", name, found=f"{listed:,}", values=told))
    archive = zipfile.ZipFile(BytesIO(content))
    about = archive.infolist()
    if sum(part.file_size for part in about) > limits.LARGEST_UNPACKED:
        raise Refused(too_large_unpacked(name))
    if any(part.flag_bits & 1 for part in about):
        raise Refused(Problem("file_encrypted", "error", name))
    if any(part.compress_type not in _METHODS for part in about):
        raise zipfile.BadZipFile("parts are packed in a way that no spreadsheet program uses")
    names = tuple(part.filename for part in about)
    if len(set(names)) != len(names) or _overlap(about) or content.rfind(_ENDS) < archive.start_dir:
        raise zipfile.BadZipFile("parts share a name or a place")
    return Packed(name, archive, names, claimed=sum(part.file_size for part in about))


def too_large_unpacked(name: str) -> Problem:
    """That a workbook unpacks to more than may be."""
    limit = limits.LARGEST_UNPACKED // 2**20
    return Problem("unpacks_too_large", "error", name, values=(("limit", f"{limit:,}"),))


def _overlap(about: list[zipfile.ZipInfo]) -> bool:
    """Whether two parts lie over each other, as they do in a zip bomb that counts one packed part many times."""
    end = 0
    for part in sorted(about, key=lambda part: part.header_offset):
        if part.header_offset < end:
            return True
        end = part.header_offset + 30 + len(part.orig_filename.encode("utf-8", "replace")) + part.compress_size
    return False
