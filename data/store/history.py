"""How one record came to be as it is: what was changed of it, when, by whom and why; what was undone is no part of it."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.store import cells
from data.store.edits import Edit
from data.store.manifest import Manifest
from data.store.revisions import content_of
from data.store.schema import revisions

HISTORY = ("at", "field", "before", "after", "by", "why", "change", "revision")


def record_history(connection: sa.Connection, id: str, revision: int, kind: str, record: int) -> pd.DataFrame:
    """Every change of one record on the way to a revision, the newest first.

    Index from 0. Columns: at (the moment as it was kept), field (a column; empty where the whole row was added, removed or came
    with its table), before and after (text as in `Edit`, None where blank), by, why, change (`cell`, `row_added`, `row_removed`,
    `table_added`), revision. A revision in which the table is the same, cell for cell, costs nothing.
    """
    told = [
        (row.at, edit.field, edit.before, edit.after, row.by, row.why, edit.change, row.number)
        for row, edits in _changed(connection, id, revision, kind)
        for edit in edits
        if _concerns(edit, kind, record)
    ]
    frame = pd.DataFrame(told, columns=list(HISTORY), dtype=object)
    return frame.iloc[_since_added(frame)].reset_index(drop=True)


def _changed(connection: sa.Connection, id: str, revision: int, kind: str) -> Iterator[tuple[Any, list[Edit]]]:
    """The revisions that changed a table, the newest first, each with its edits."""
    told = revisions.c
    line = _line(connection.execute(sa.select(revisions).where(told.workspace == id)), revision)
    tables = [dict(Manifest.of(row.manifest).tables).get(kind) for row in line]
    before = [*tables, None][1:]  # of the first there is nothing before
    moved = [row for row, now, was in zip(line, tables, before, strict=True) if now != was]
    content = content_of(connection, id, {row.edits for row in moved})
    for row in moved:
        yield row, [Edit(*edit) for edit in cells.read(content[row.edits])] if row.edits in content else []


def _line(rows: Any, revision: int) -> list[Any]:
    """The revisions that led to one, that one first."""
    known = {row.number: row for row in rows}
    line, at = [], known.get(revision)
    while at is not None:
        line.append(at)
        at = known.get(at.parent)
    return line


def _concerns(edit: Edit, kind: str, record: int) -> bool:
    return edit.kind == kind and (edit.record == record or edit.change == "table_added")


def _since_added(frame: pd.DataFrame) -> list[int]:
    """The rows back to where the record came last: what stood under its number before is another's."""
    came = [at for at, change in enumerate(frame["change"]) if change in ("row_added", "table_added")]
    return list(range(len(frame) if not came else came[0] + 1))
