"""Writes a workspace anew without one person: every revision under a new number, the parts nobody needs any more deleted."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from data.store import schema
from data.store.erasing import texts
from data.store.erasing.files import may_tell
from data.store.erasing.outcome import Erased
from data.store.erasing.tables import left, without
from data.store.erasing.whom import PEOPLE, Whom, owned_revisions, whom
from data.store.manifest import Manifest
from data.store.parts import fingerprint, table_as_json, table_of_json
from data.store.revisions import content_of, expected, move, workspace_at
from data.store.workspace import Workspace


def erasure(engine: sa.Engine, id: str, base: int, record: int, pseudonym: str) -> Erased:
    """What erasing the person of that row would change; nothing is written. LookupError where there is no such row now."""
    with engine.connect() as connection:
        expected(connection, id, base)
        return _Rewriting(connection, id, base, record, pseudonym).erased()


def erase(
    engine: sa.Engine, id: str, base: int, record: int, pseudonym: str, *, by: str, at: datetime, why: str
) -> tuple[Workspace, Erased]:
    """Erases the person of that row, for good, and puts a revision on top that says so.

    Every revision gets a number that was never used, so that whatever is kept in memory of (id, revision) is not taken for what
    stands there now, and a tab that still shows the person is stale. Raises as `Store.save`; LookupError without such a row.
    """
    with schema.writing(engine) as connection:
        expected(connection, id, base, locked=True)
        work = _Rewriting(connection, id, base, record, pseudonym)
        erased = work.erased()
        number = work.write(by, at, why)
    schema.wipe(engine)
    with engine.connect() as connection:
        return workspace_at(connection, id, number), erased


@dataclass(eq=False)
class _Rewriting:
    """One workspace on its way to being written anew: `made` are the new parts, `anew` the new fingerprint of each old one."""

    connection: sa.Connection
    id: str
    head: int
    record: int
    pseudonym: str
    made: dict[str, bytes] = field(default_factory=dict)
    anew: dict[tuple[str, bool], str] = field(default_factory=dict)
    parts: dict[tuple[str, object], tuple[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.line = self._rows(schema.revisions)
        self.manifests = {row.number: Manifest.of(row.manifest) for row in self.line}
        self.tables = {sha: table_of_json(self._content(sha)) for sha in self._shas()}
        people = {
            sha: self.tables[sha]
            for manifest in self.manifests.values()
            for kind, sha in manifest.tables
            if kind == PEOPLE
        }
        owned = owned_revisions(self.line, self.head, self.record, people)
        if self.head not in owned:
            raise LookupError(f"there is no person {self.record}")
        self.whom: Whom = whom(self.record, self.pseudonym, owned, self.line, self.head, self.tables)
        self.cells, self.elsewhere, self.sheets, self.changes = 0, dict[str, int](), 0, 0
        self.about: dict[str, frozenset[int]] = {}
        self.new = {number: self._manifest(number) for number in self.manifests}
        self.edits = {row.number: self._edits(row) for row in self.line}
        self.gone = self._told_files()

    def erased(self) -> Erased:
        """What changes, in numbers."""
        now = [self.tables[sha] for _, sha in self.manifests[self.head].tables]
        still = tuple((table.kind, count) for table in now if (count := left(table, self.whom)))
        rewritten = sum(self.new[number] != old for number, old in self.manifests.items())
        names = tuple(sorted({row.name for row in self.gone}))
        return Erased(
            self.pseudonym, self.cells, tuple(self.elsewhere.items()), self.sheets, rewritten, self.changes, names, self.whom.called.shared, still
        )  # fmt: skip

    def write(self, by: str, at: datetime, why: str) -> int:
        """Puts the new revisions in the place of the old ones; the number of the one on top, which says what was done."""
        apart: int | None = self.connection.scalar(
            sa.select(schema.workspaces.c.newest).where(schema.workspaces.c.workspace == self.id)
        )
        assert apart is not None  # the workspace was just found
        said = [self._revision(row, apart) for row in self.line]
        nothing = self._keep(b"[]")
        top = 2 * apart + 1
        told = {"by": by, "at": at, "why": why, "edits": nothing, "changes": 0}
        on_top = {
            "workspace": self.id,
            "number": top,
            "parent": self.head + apart,
            "manifest": self.new[self.head].text(),
        }
        rows = [*said, self._without_name({**on_top, **told})]
        self._replace(schema.revisions, rows)
        self._renumber(apart)
        self._let_go(rows)
        move(self.connection, self.id, top, at, newest=top)
        return top

    def _revision(self, row: Any, apart: int) -> dict[str, Any]:
        parent = None if row.parent is None else row.parent + apart
        told = {**row._mapping, "number": row.number + apart, "parent": parent, "manifest": self.new[row.number].text()}
        return self._without_name({**told, "edits": self.edits[row.number]})

    def _without_name(self, told: dict[str, Any]) -> dict[str, Any]:
        return {**told, "by": self._said(told["by"]), "why": self._said(told["why"])}

    def _said(self, text: str) -> str:
        return self.pseudonym if self.whom.called.is_meant(text) else self.whom.called.without(text, self.pseudonym)

    def _manifest(self, number: int) -> Manifest:
        """The manifest of a revision with the person gone from each of its parts; what the present one loses is counted."""
        old, counted, owned = self.manifests[number], number == self.head, number in self.whom.owned
        tables = tuple((kind, self._table(sha, owned, counted)) for kind, sha in old.tables)
        sheets = [self._part(sha, texts.plain) for sha in old.sheets]
        if counted:
            self.sheets = sum(changed for _, changed in sheets)
        others = {name: self._part(getattr(old, name), texts.plain)[0] for name in ("settings", "mappings")}
        problems, _ = self._part(old.problems, texts.problems)
        return replace(old, tables=tables, sheets=tuple(sha for sha, _ in sheets), problems=problems, **others)

    def _table(self, sha: str, owned: bool, counted: bool) -> str:
        known = self.anew.get((sha, owned))
        if known is not None and not counted:
            return known
        table = self.tables[sha]
        emptied = without(table, self.whom, owned=owned)
        self.about[table.kind] = self.about.get(table.kind, frozenset()) | emptied.about
        if counted:
            self.cells += emptied.cells
            if emptied.elsewhere:
                self.elsewhere[table.kind] = emptied.elsewhere
        new = sha if emptied.table is table else self._keep(table_as_json(emptied.table))
        self.anew[sha, owned] = new
        return new

    def _part(self, sha: str, made: Callable[[bytes, Whom], texts.Said]) -> tuple[str, int]:
        """The fingerprint of a part without the person, and how many texts of it changed; each part is gone through once."""
        if (sha, made) not in self.parts:
            said = made(self._content(sha), self.whom)
            self.parts[sha, made] = self._keep(said.content), said.changed
        return self.parts[sha, made]

    def _edits(self, row: Any) -> str:
        owned = row.number in self.whom.owned or row.parent in self.whom.owned
        said = texts.edits(self._content(row.edits), self.whom, owned=owned, about=self.about)
        self.changes += said.changed
        return self._keep(said.content)

    def _told_files(self) -> list[Any]:
        called = self.whom.called
        full = replace(called, others=called.unlike)  # a shared name: the row may be in it
        return [row for row in self._rows(schema.files) if may_tell(row.name, self._content(row.sha), full)]

    def _renumber(self, apart: int) -> None:
        """Restore points, loads and files follow: under the new numbers, without the name."""
        self._replace(
            schema.loads, [{**row._mapping, "number": row.number + apart} for row in self._rows(schema.loads)]
        )
        marks, taken = [], set[str]()
        for row in self._rows(schema.marks):
            name = said = self._said(row.name)
            number = 2
            while name in taken:
                name, number = f"{said} ({number})", number + 1
            taken.add(name)
            marks.append({**row._mapping, "name": name, "revision": row.revision + apart})
        self._replace(schema.marks, marks)
        gone = {(row.sha, row.name) for row in self.gone}
        self._replace(
            schema.files, [dict(row._mapping) for row in self._rows(schema.files) if (row.sha, row.name) not in gone]
        )

    def _let_go(self, rows: Iterable[dict[str, Any]]) -> None:
        """Keeps the new parts and deletes those that no revision and no file needs."""
        needed = {sha for row in rows for sha in (row["edits"], *Manifest.of(row["manifest"]).parts())}
        needed |= {row.sha for row in self._rows(schema.files)}
        part = schema.parts.c
        there = set(self.connection.scalars(sa.select(part.sha).where(part.workspace == self.id)))
        for sha in there - needed:
            self.connection.execute(schema.parts.delete().where(part.workspace == self.id, part.sha == sha))
        new = [{"workspace": self.id, "sha": sha, "content": self.made[sha]} for sha in sorted(needed - there)]
        if new:
            self.connection.execute(schema.parts.insert(), new)

    def _replace(self, table: sa.Table, rows: list[dict[str, Any]]) -> None:
        self.connection.execute(table.delete().where(table.c.workspace == self.id))
        if rows:
            self.connection.execute(table.insert(), rows)

    def _keep(self, content: bytes) -> str:
        sha = fingerprint(content)
        self.made.setdefault(sha, zlib.compress(content))
        return sha

    def _content(self, sha: str) -> bytes:
        return content_of(self.connection, self.id, [sha])[sha]

    def _rows(self, table: sa.Table) -> list[Any]:
        return list(self.connection.execute(sa.select(table).where(table.c.workspace == self.id)))

    def _shas(self) -> set[str]:
        return {sha for manifest in self.manifests.values() for _, sha in manifest.tables}
