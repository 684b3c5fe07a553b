"""The parts of a book that is kept: each as JSON under its fingerprint, a table only when somebody asks for it."""

import hashlib
from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

from data.kinds import Table
from data.store import cells

_KNOWN: WeakKeyDictionary[Table, str] = WeakKeyDictionary()  # fingerprints; a table never changes, and its goes with it


class Parts(Mapping[str, bytes]):
    """The parts of one book by their fingerprints.

    A table whose fingerprint is known from before is written again only when it is asked for: an edit stores one table,
    and what the others look like as JSON is kept nowhere in memory.
    """

    def __init__(self) -> None:
        self._parts: dict[str, bytes | Table] = {}

    def __getitem__(self, sha: str) -> bytes:
        part = self._parts[sha]
        return part if isinstance(part, bytes) else table_as_json(part)

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def kept(self, content: bytes) -> str:
        """Takes in a part; its fingerprint."""
        sha = fingerprint(content)
        self._parts[sha] = content
        return sha

    def table(self, table: Table) -> str:
        """Takes in a table; its fingerprint."""
        sha = _KNOWN.get(table)
        if sha is None:
            sha = _KNOWN[table] = self.kept(table_as_json(table))
        self._parts.setdefault(sha, table)
        return sha


def fingerprint(content: bytes) -> str:
    """The SHA-256 of a content, as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def table_as_json(table: Table) -> bytes:
    """A table as it is kept."""
    # Scales go as pairs: a heading chosen by a user must not become a key of our own JSON.
    scales = list(table.scales.items())
    # Ids that were given go last and only where there are any, so that tables kept before are still the same part.
    given = [sorted(table.given)] if table.given else []
    frames = cells.frame_as_json(table.records), cells.frame_as_json(table.places)
    return cells.written([table.kind, scales, *frames, *given])


def table_of_json(content: bytes) -> Table:
    kind, scales, records, places, *given = cells.read(content)
    frames = cells.frame_of_json(records), cells.frame_of_json(places)
    return Table(kind, frames[0], dict(scales), frames[1], frozenset(given[0] if given else ()))
