"""The rows behind a revision: reading them, adding them, and taking turns at moving a workspace's head."""

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from data.kinds import Book
from data.store import cells
from data.store.edits import Edit
from data.store.manifest import Manifest, unpacked
from data.store.parts import fingerprint
from data.store.schema import loads, parts, revisions, workspaces
from data.store.workspace import Forgotten, Stale, Workspace


@dataclass(frozen=True)
class Addition:
    """A revision ready to be written: its parts are squeezed before anybody has to wait for the write."""

    manifest: Manifest
    parts: Mapping[str, bytes]
    edits: str
    changes: int
    by: str
    at: datetime
    why: str
    loaded: bool = False  # whether a file was taken in


def addition(
    manifest: Manifest, content: Mapping[str, bytes], edits: list[Edit], *, by: str, at: datetime, why: str,
    loaded: bool = False,
) -> Addition:  # fmt: skip
    """A revision of these parts (those that are kept already may be missing) and edits."""
    listed = cells.written([astuple(edit) for edit in edits])
    sha = fingerprint(listed)
    squeezed = {name: zlib.compress(part) for name, part in {**content, sha: listed}.items()}
    return Addition(manifest, squeezed, sha, len(edits), by, at, why, loaded)


def well_formed(id: object) -> bool:
    """Whether this can be the id of a workspace at all; what an address bar brings may be anything."""
    return isinstance(id, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,64}", id) is not None


def head_of(connection: sa.Connection, id: str, *, locked: bool = False) -> int | None:
    """The revision that a workspace shows; `locked` makes others who want to move it wait."""
    query = sa.select(workspaces.c.head).where(workspaces.c.workspace == id)
    return connection.scalar(query.with_for_update() if locked else query)


def present(connection: sa.Connection, id: str, *, locked: bool = False) -> int:
    """The revision that a workspace shows; Forgotten where there is no such workspace."""
    head = head_of(connection, id, locked=locked) if well_formed(id) else None
    if head is None:
        raise Forgotten(f"there is no workspace {id!r:.80}")
    return head


def expected(connection: sa.Connection, id: str, base: int, *, locked: bool = False) -> Manifest:
    """The manifest of `base` where that is what the workspace shows; else Stale, or Forgotten."""
    head = present(connection, id, locked=locked)
    if head != base:
        raise Stale(workspace_at(connection, id, head))
    manifest = manifest_of(connection, id, head)
    assert manifest is not None  # the workspace's head is one of its revisions
    return manifest


def touched(connection: sa.Connection, id: str, at: datetime) -> int:
    """The revision shown, of a workspace that is about to get a restore point or a file."""
    head = present(connection, id, locked=True)
    move(connection, id, head, at)
    return head


def workspace_at(connection: sa.Connection, id: str, number: int) -> Workspace:
    """The workspace at one of its revisions; Forgotten where somebody deleted it just now."""
    manifest = manifest_of(connection, id, number)
    if manifest is None:
        raise Forgotten(f"there is no workspace {id!r:.80}")
    can_undo = parent_of(connection, id, number) is not None
    can_redo = newest_child_of(connection, id, number) is not None
    return Workspace(id, number, book_of(connection, id, manifest), can_undo, can_redo)


def book_of(connection: sa.Connection, id: str, manifest: Manifest) -> Book:
    """The book of a manifest."""
    content = content_of(connection, id, manifest.parts())
    if not content.keys() >= manifest.parts():
        raise Forgotten(f"there is no workspace {id!r:.80}")
    return unpacked(manifest, content)


def manifest_of(connection: sa.Connection, id: str, number: int) -> Manifest | None:
    query = sa.select(revisions.c.manifest).where(revisions.c.workspace == id, revisions.c.number == number)
    told = connection.scalar(query)
    return None if told is None else Manifest.of(told)


def parent_of(connection: sa.Connection, id: str, number: int) -> int | None:
    """The revision before this one, None at the first."""
    query = sa.select(revisions.c.parent).where(revisions.c.workspace == id, revisions.c.number == number)
    return connection.scalar(query)


def newest_child_of(connection: sa.Connection, id: str, number: int) -> int | None:
    """The revision made last on top of this one: where redo leads."""
    query = sa.select(sa.func.max(revisions.c.number)).where(revisions.c.workspace == id, revisions.c.parent == number)
    child: int | None = connection.scalar(query)
    return child


def edits_of(connection: sa.Connection, id: str, number: int) -> list[Edit]:
    """The edits that led to a revision from the one before; none where there is no such revision."""
    query = sa.select(revisions.c.edits).where(revisions.c.workspace == id, revisions.c.number == number)
    sha = connection.scalar(query)
    content = {} if sha is None else content_of(connection, id, [sha])
    return [Edit(*edit) for edit in cells.read(content[sha])] if sha in content else []


def line_of(connection: sa.Connection, id: str, number: int) -> list[tuple[bool, list[Edit]]]:
    """The revisions that led to this one, the first first: whether a file was taken in, and the edits."""
    line = followed(connection, id, number, "edits")
    files = set(connection.scalars(sa.select(loads.c.number).where(loads.c.workspace == id)))
    content = content_of(connection, id, {row.edits for row in line})
    return [
        (row.parent is None or row.number in files, [Edit(*edit) for edit in cells.read(content[row.edits])])
        for row in line
        if row.edits in content
    ]


def followed(connection: sa.Connection, id: str, number: int, *columns: str) -> list[Any]:
    """The rows of the revisions that led to this one, the first first: number, parent and these columns."""
    told = [revisions.c[name] for name in ("number", "parent", *columns)]
    query = sa.select(*told).where(revisions.c.workspace == id)
    known = {row.number: row for row in connection.execute(query)}
    line, at = [], known.get(number)
    while at is not None:
        line.append(at)
        at = known.get(at.parent)
    return line[::-1]


def content_of(connection: sa.Connection, id: str, shas: Iterable[str]) -> dict[str, bytes]:
    """The parts with these fingerprints, unsqueezed."""
    query = sa.select(parts.c.sha, parts.c.content).where(parts.c.workspace == id, parts.c.sha.in_(list(shas)))
    return {sha: zlib.decompress(content) for sha, content in connection.execute(query)}


def kept(connection: sa.Connection, id: str, shas: Iterable[str]) -> set[str]:
    """Which of these parts the workspace has already."""
    query = sa.select(parts.c.sha).where(parts.c.workspace == id, parts.c.sha.in_(list(shas)))
    return set(connection.scalars(query))


def keep(connection: sa.Connection, id: str, squeezed: Mapping[str, bytes]) -> None:
    """Add those parts that the workspace does not have yet."""
    new = squeezed.keys() - kept(connection, id, squeezed)
    if new:
        connection.execute(
            parts.insert(), [{"workspace": id, "sha": sha, "content": squeezed[sha]} for sha in sorted(new)]
        )


def add(connection: sa.Connection, id: str, parent: int | None, new: Addition) -> int:
    """Write a revision and make it the head; returns its number, which was never used before."""
    keep(connection, id, new.parts)
    newest = connection.scalar(sa.select(workspaces.c.newest).where(workspaces.c.workspace == id)) or 0
    row: dict[str, Any] = {"workspace": id, "number": newest + 1, "parent": parent, "manifest": new.manifest.text()}
    told = {"by": new.by, "at": new.at, "why": new.why, "edits": new.edits, "changes": new.changes}
    connection.execute(revisions.insert(), row | told)
    if new.loaded:
        connection.execute(loads.insert(), {"workspace": id, "number": newest + 1})
    move(connection, id, newest + 1, new.at, newest=newest + 1)
    return newest + 1


def move(connection: sa.Connection, id: str, head: int, at: datetime | None, **also: int) -> None:
    """Let a workspace show another revision."""
    touched = {} if at is None else {"touched": seconds(at)}
    connection.execute(workspaces.update().where(workspaces.c.workspace == id).values(head=head, **touched, **also))


def seconds(at: datetime) -> float:
    """A moment as seconds since 1970; one without a time zone counts as UTC, so that moments compare anywhere."""
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
