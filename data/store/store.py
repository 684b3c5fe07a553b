"""Saved workspaces: every change is a revision that can be undone, and a workspace forgotten is gone for good."""

import secrets
import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.kinds import Book
from data.store import erasing, rated, revisions, schema
from data.store.changed_here import ChangedHere
from data.store.edits import Edit, differences
from data.store.erasing import Erased
from data.store.history import record_history
from data.store.last_load import LastLoad, last_load
from data.store.manifest import only, packed, unpacked
from data.store.parts import fingerprint
from data.store.schema import writing
from data.store.workspace import Forgotten, KeptFile, Mark, Revision, Workspace

AN_HOUR = 3600.0


class Store:
    """Workspaces in a database: an SQLite file by default, PostgreSQL by its address.

    Safe for many threads, and for several processes on one database. Moments (`at`) are the caller's; `base` is
    the revision that the caller saw: where the workspace has moved on meanwhile, `Stale` is raised and nothing is
    written. Where it does not exist (any more), what would write raises `Forgotten` and what reads gives nothing.
    """

    def __init__(
        self,
        address: str = "sqlite:///workspaces/liaison.sqlite",
        *,
        id_maker: Callable[[], str] = lambda: secrets.token_urlsafe(16),
    ) -> None:
        self._engine = schema.opened(address)
        self._new_id = id_maker

    def create(self, book: Book, *, at: datetime, by: str = "", why: str = "", loaded: bool = False) -> Workspace:
        """A new workspace, under an id that nobody can guess; `loaded` as in `save`."""
        manifest, content = packed(book)
        edits = differences(Book(), book)
        new = revisions.addition(manifest, content, edits, by=by, at=at, why=why, loaded=loaded)
        id = self._new_id()
        if not revisions.well_formed(id):
            raise ValueError(f"{id!r} cannot be the id of a workspace")
        with writing(self._engine) as connection:
            row = {"workspace": id, "head": 0, "newest": 0, "touched": revisions.seconds(at)}
            connection.execute(schema.workspaces.insert(), row)
            number = revisions.add(connection, id, None, new)
        return Workspace(id, number, book, can_undo=False, can_redo=False)

    def open(self, id: str, *, at: datetime | None = None) -> Workspace | None:
        """The workspace as it is now, or None; `at` tells that it is in use (see `forget_idle`)."""
        try:
            with self._engine.connect() as connection:
                workspace = revisions.workspace_at(connection, id, revisions.present(connection, id))
        except Forgotten:
            return None
        if at is not None:
            self._touch(id, at)
        return workspace

    def head(self, id: str) -> int | None:
        """The number of the revision shown now: a cheap way to see whether another tab moved on."""
        if not revisions.well_formed(id):
            return None
        with self._engine.connect() as connection:
            return revisions.head_of(connection, id)

    def book(self, id: str, revision: int) -> Book | None:
        """The content of any revision, undone ones too; None where there is no such revision."""
        if not revisions.well_formed(id):
            return None
        with self._engine.connect() as connection:
            manifest = revisions.manifest_of(connection, id, revision)
            return None if manifest is None else revisions.book_of(connection, id, manifest)

    def save(
        self, id: str, base: int, book: Book, *, by: str, at: datetime, why: str, loaded: bool = False
    ) -> Workspace:
        """The book as a new revision on top of `base`; without any change the workspace stays as it is.

        loaded: whether it is so because a file was taken in, and not because somebody changed it by hand (see `changed_here`).
        Raises TypeError where a cell cannot be kept, ValueError where a table has a record number twice.
        """
        manifest, content = packed(book)
        with self._engine.connect() as connection:
            before = revisions.expected(connection, id, base)
            if before == manifest:
                return revisions.workspace_at(connection, id, base)
            old, new = before.apart_from(manifest), manifest.apart_from(before)
            present = revisions.kept(connection, id, content)
            was = revisions.content_of(connection, id, old.parts())
        edits = differences(unpacked(old, was), only(book, manifest, new))
        missing = {sha: content[sha] for sha in content.keys() - present}
        number = self._add(id, base, revisions.addition(manifest, missing, edits, by=by, at=at, why=why, loaded=loaded))
        return Workspace(id, number, book, can_undo=True, can_redo=False)

    def undo(self, id: str, base: int, *, at: datetime | None = None) -> Workspace:
        """Back to the revision before; at the first one nothing happens."""
        return self._moved(id, base, revisions.parent_of, at)

    def redo(self, id: str, base: int, *, at: datetime | None = None) -> Workspace:
        """Forward to the revision made last on top of this one; where there is none nothing happens."""
        return self._moved(id, base, revisions.newest_child_of, at)

    def before_last_load(self, id: str, base: int, *, at: datetime | None = None) -> Workspace:
        """Back to before the last load and all that was changed since; a load that began the workspace stays."""

        def before(connection: sa.Connection, id: str, number: int) -> int | None:
            load = last_load(connection, id, number)
            return load.parent if load else None

        return self._moved(id, base, before, at)

    def last_load(self, id: str, revision: int) -> LastLoad | None:
        """The load that led to a revision last; None where there is none."""
        if not revisions.well_formed(id):
            return None
        with self._engine.connect() as connection:
            return last_load(connection, id, revision)

    def mark(self, id: str, name: str, at: datetime) -> None:
        """Name the revision shown now as a restore point; a name used before stands for this one from now on."""
        with writing(self._engine) as connection:
            head = revisions.touched(connection, id, at)
            _delete(connection, schema.marks, id, schema.marks.c.name == name)
            connection.execute(schema.marks.insert(), {"workspace": id, "name": name, "revision": head, "at": at})

    def marks(self, id: str) -> list[Mark]:
        """The restore points, the latest revision first."""
        mark = schema.marks.c
        query = sa.select(mark.name, mark.revision, mark.at).order_by(mark.revision.desc(), mark.name)
        return [Mark(*row) for row in self._rows(query.where(mark.workspace == id), id)]

    def restore(self, id: str, base: int, name: str, *, by: str, at: datetime, why: str = "") -> Workspace:
        """The content of a restore point as a new revision, which can be undone; LookupError without such a name."""
        number = next((mark.revision for mark in self.marks(id) if mark.name == name), None)
        with self._engine.connect() as connection:
            before = revisions.expected(connection, id, base)
            manifest = None if number is None else revisions.manifest_of(connection, id, number)
            if manifest is None:
                raise LookupError(f"there is no restore point {name!r}")
            if before == manifest:
                return revisions.workspace_at(connection, id, base)
            old, new = before.apart_from(manifest), manifest.apart_from(before)
            content = revisions.content_of(connection, id, old.parts() | manifest.parts())
        edits = differences(unpacked(old, content), unpacked(new, content))
        number = self._add(id, base, revisions.addition(manifest, {}, edits, by=by, at=at, why=why or name))
        return Workspace(id, number, unpacked(manifest, content), can_undo=True, can_redo=False)

    def log(self, id: str, limit: int = 50) -> list[Revision]:
        """The history, newest first, with the revisions that were undone."""
        told = schema.revisions.c
        columns = (told.number, told.parent, told.by, told.at, told.why, told.changes)
        query = sa.select(*columns).where(told.workspace == id).order_by(told.number.desc()).limit(limit)
        line, history = self.head(id), []
        for row in self._rows(query, id):
            current = row.number == line
            history.append(Revision(**row._mapping, current=current))
            if current:  # a parent is older than its child, so one walk down follows the line
                line = row.parent
        return history

    def edits(self, id: str, revision: int) -> list[Edit]:
        """What a revision changed in the one before it."""
        if not revisions.well_formed(id):
            return []
        with self._engine.connect() as connection:
            return revisions.edits_of(connection, id, revision)

    def changed_here(self, id: str, revision: int) -> ChangedHere:
        """What at that revision stands as somebody left it, and no longer as it was loaded."""
        if not revisions.well_formed(id):
            return ChangedHere(())
        with self._engine.connect() as connection:
            return ChangedHere(revisions.line_of(connection, id, revision))

    def ratings(self, id: str, revision: int) -> pd.DataFrame:
        """How the ratings of everyone in that revision came to be (see `data.store.rated`); without rows where there is none."""
        if not revisions.well_formed(id):
            return rated.nothing()
        try:
            with self._engine.connect() as connection:
                return rated.history(connection, id, revision)
        except Forgotten:
            return rated.nothing()

    def keep_file(self, id: str, name: str, content: bytes, at: datetime) -> KeptFile:
        """Keep a file as it was uploaded; the same content is stored once."""
        file = KeptFile(fingerprint(content), name, len(content), at)
        squeezed = {file.sha: zlib.compress(content)}
        with writing(self._engine) as connection:
            revisions.touched(connection, id, at)
            _delete(connection, schema.files, id, schema.files.c.sha == file.sha, schema.files.c.name == name)
            revisions.keep(connection, id, squeezed)
            connection.execute(schema.files.insert(), {"workspace": id, **asdict(file)})
        return file

    def files(self, id: str) -> list[KeptFile]:
        """The files kept, by name."""
        file = schema.files.c
        query = sa.select(file.sha, file.name, file.size, file.at).where(file.workspace == id).order_by(file.name)
        return [KeptFile(*row) for row in self._rows(query, id)]

    def file(self, id: str, sha: str) -> bytes | None:
        """The content of a file that was kept."""
        if sha not in {file.sha for file in self.files(id)}:
            return None
        with self._engine.connect() as connection:
            return revisions.content_of(connection, id, [sha]).get(sha)

    def history(self, id: str, revision: int, kind: str, record: int) -> pd.DataFrame:
        """What was changed of one record on the way to a revision, with who, when and why (see `record_history`)."""
        with self._engine.connect() as connection:
            return record_history(connection, id if revisions.well_formed(id) else "", revision, kind, record)

    def erasure(self, id: str, base: int, record: int, pseudonym: str) -> Erased:
        """What erasing a person would change (see `erasing`); nothing is written."""
        return erasing.erasure(self._engine, id, base, record, pseudonym)

    def erase(
        self, id: str, base: int, record: int, pseudonym: str, *, by: str, at: datetime, why: str
    ) -> tuple[Workspace, Erased]:
        """Erase a person from every table, revision and file of a workspace; this cannot be undone (see `erasing`)."""
        return erasing.erase(self._engine, id, base, record, pseudonym, by=by, at=at, why=why)

    def forget(self, id: str) -> None:
        """Delete a workspace with its history, restore points and files, and overwrite the bytes."""
        if revisions.well_formed(id):
            self._forget(schema.workspaces.c.workspace == id)

    def forget_idle(self, before: datetime) -> int:
        """Forget the workspaces that nobody changed or opened since; returns how many."""
        return self._forget(schema.workspaces.c.touched < revisions.seconds(before))

    def count(self) -> tuple[int, datetime | None]:
        """How many workspaces there are, and when (UTC) one of them was last in use, to the hour."""
        query = sa.select(sa.func.count(), sa.func.max(schema.workspaces.c.touched))
        with self._engine.connect() as connection:
            number, last = connection.execute(query).one()
        return int(number), None if last is None else datetime.fromtimestamp(last, UTC)

    def close(self) -> None:
        """Let go of the database; the store can still be used and opens it again."""
        self._engine.dispose()

    def _rows(self, query: sa.Select[Any], id: str) -> Sequence[Any]:
        if not revisions.well_formed(id):
            return []
        with self._engine.connect() as connection:
            return connection.execute(query).all()

    def _touch(self, id: str, at: datetime) -> None:
        """Note that the workspace is in use, once an hour: opening must not write every time."""
        touched, now = schema.workspaces.c.touched, revisions.seconds(at)
        idle = sa.select(touched).where(schema.workspaces.c.workspace == id, touched < now - AN_HOUR)
        if self._rows(idle, id):
            with writing(self._engine) as connection:
                connection.execute(
                    schema.workspaces.update().where(schema.workspaces.c.workspace == id).values(touched=now)
                )

    def _add(self, id: str, base: int, new: revisions.Addition) -> int:
        with writing(self._engine) as connection:
            revisions.expected(connection, id, base, locked=True)
            return revisions.add(connection, id, base, new)

    def _moved(
        self, id: str, base: int, target: Callable[[sa.Connection, str, int], int | None], at: datetime | None
    ) -> Workspace:
        with writing(self._engine) as connection:
            revisions.expected(connection, id, base, locked=True)
            number = target(connection, id, base) or base
            revisions.move(connection, id, number, at)
        with self._engine.connect() as connection:
            return revisions.workspace_at(connection, id, number)

    def _forget(self, which: sa.ColumnElement[bool]) -> int:
        with writing(self._engine) as connection:
            query = sa.select(schema.workspaces.c.workspace).where(which)
            ids = list(connection.scalars(query.with_for_update()))
            for table in schema.SCHEMA.sorted_tables:
                connection.execute(table.delete().where(table.c.workspace.in_(ids)))
        if ids:
            schema.wipe(self._engine)
        return len(ids)


def _delete(connection: sa.Connection, table: sa.Table, id: str, *which: sa.ColumnElement[bool]) -> None:
    connection.execute(table.delete().where(table.c.workspace == id, *which))
