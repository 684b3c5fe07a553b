"""Files that were dropped together: their bytes, and what was found in them under what is known here."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from data.kinds import Book
from data.reading import Reading, joined
from pages._shell import cached, kept
from pages._shell.texts import say

File = tuple[str, bytes]


@dataclass(frozen=True, eq=False)
class Batch:
    """The files that were dropped together and could be read: their bytes, what was found in them, their ids as uploads."""

    files: list[File]
    readings: kept.Readings
    ids: list[str]

    @property
    def book(self) -> Book:
        return joined([reading for _, reading in self.readings])

    @property
    def accounts(self) -> list[tuple[kept.File, Reading]]:
        """Each file with what was found in it, as it is told of those that were taken."""
        named = zip(self.files, self.readings, strict=True)
        return [(_kept(file, sha), reading.account()) for file, (sha, reading) in named]

    def names(self, language: str) -> str:
        return say("list_comma", language).join(name for name, _ in self.files)


def read_file(file: File, told: Callable[[float], None] | None = None) -> Reading:
    """What was found in a file, by the columns that this workspace knows already; the same bytes are read once."""
    return cached.reading(fingerprint(file), kept.mappings(), *file, told)


def fingerprint(file: File) -> str:
    return hashlib.sha256(file[1]).hexdigest()


def _kept(file: File, sha: str) -> kept.File:
    name, content = file
    return kept.File(name, sha, len(content), lambda: content)
