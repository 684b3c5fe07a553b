"""A book as it is kept: every table and sheet on its own, under its fingerprint, so that an edit stores one table.

Only JSON is written, never pickle: what comes out of the store can be data and nothing else.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from data.kinds import PROBLEMS, Book, KeptSheet, Problem
from data.store import cells
from data.store.parts import Parts, table_of_json

LAYOUT = 1  # what a manifest and its parts look like; goes up when older ones need another reader


@dataclass(frozen=True)
class Manifest:
    """The fingerprints of all parts of one revision; a part that did not change keeps its fingerprint."""

    tables: tuple[tuple[str, str], ...]
    sheets: tuple[str, ...]
    problems: str
    settings: str
    mappings: str

    def parts(self) -> set[str]:
        """The fingerprints of everything the revision consists of."""
        return {sha for _, sha in self.tables} | {*self.sheets, self.problems, self.settings, self.mappings}

    def apart_from(self, other: "Manifest") -> "Manifest":
        """The same without those tables and sheets that `other` holds just so."""
        return Manifest(
            tuple(entry for entry in self.tables if entry not in other.tables),
            tuple(sha for sha in self.sheets if sha not in other.sheets),
            self.problems,
            self.settings,
            self.mappings,
        )

    def text(self) -> str:
        """The manifest as JSON."""
        return json.dumps({"layout": LAYOUT, **asdict(self)})

    @classmethod
    def of(cls, text: str) -> "Manifest":
        """The manifest of its JSON; ValueError where another layout was written, by a newer Liaison."""
        told = json.loads(text)
        if told.pop("layout") != LAYOUT:
            raise ValueError("this workspace was kept by a newer version of Liaison")
        tables = tuple((kind, sha) for kind, sha in told.pop("tables"))
        return cls(tables, tuple(told.pop("sheets")), **told)


def packed(book: Book) -> tuple[Manifest, Parts]:
    """The manifest of a book and its parts by fingerprint.

    Raises TypeError where a cell holds something other than text, numbers, yes/no, dates, times or nothing.
    """
    parts = Parts()
    kept = parts.kept
    manifest = Manifest(
        tables=tuple((kind, parts.table(table)) for kind, table in book.tables.items()),
        sheets=tuple(kept(cells.written([sheet.file, sheet.name, sheet.rows])) for sheet in book.sheets),
        problems=kept(cells.written([_problem(problem) for problem in book.problems])),
        settings=kept(_plain(book.settings)),
        mappings=kept(_plain(book.mappings)),
    )
    return manifest, parts


def unpacked(manifest: Manifest, parts: Mapping[str, bytes]) -> Book:
    """The book of a manifest; `parts` holds at least its parts by fingerprint."""
    return Book(
        tables={kind: table_of_json(parts[sha]) for kind, sha in manifest.tables},
        sheets=tuple(_read_sheet(parts[sha]) for sha in manifest.sheets),
        problems=_read_problems(parts[manifest.problems]),
        settings=json.loads(parts[manifest.settings].decode("utf-8", "surrogatepass")),
        mappings=json.loads(parts[manifest.mappings].decode("utf-8", "surrogatepass")),
    )


def only(book: Book, whole: Manifest, some: Manifest) -> Book:
    """The book without the tables and sheets that `some` lacks; `whole` is the manifest of the book."""
    kinds = {kind for kind, _ in some.tables}
    return Book(
        tables={kind: table for kind, table in book.tables.items() if kind in kinds},
        sheets=tuple(sheet for sheet, sha in zip(book.sheets, whole.sheets, strict=True) if sha in some.sheets),
        settings=book.settings,
        mappings=book.mappings,
    )


def _read_sheet(content: bytes) -> KeptSheet:
    file, name, rows = cells.read(content)
    return KeptSheet(file, name, tuple(tuple(row) for row in rows))


def _problem(problem: Problem) -> list[object]:
    return [getattr(problem, name) for name in _PROBLEM]


def _read_problems(content: bytes) -> tuple[Problem, ...]:
    """The problems kept; one whose code no longer exists has no words any more and is left out."""
    told = [dict(zip(_PROBLEM, problem, strict=False)) for problem in cells.read(content)]
    return tuple(
        Problem(**{**problem, "values": tuple((name, value) for name, value in problem["values"])})
        for problem in told
        if problem["code"] in PROBLEMS
    )


def _plain(settings: Mapping[str, object]) -> bytes:
    """Settings are plain JSON values; they are written in their order and never hold cells."""
    text = json.dumps(settings, ensure_ascii=False, separators=(",", ":"), default=_as_dict)
    return text.encode("utf-8", "surrogatepass")


def _as_dict(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a setting of type {type(value).__name__} cannot be kept: {value!r:.80}")


_PROBLEM = tuple(field.name for field in fields(Problem))
