"""How everyone's ratings came to be: when each was given or changed, from what to what, by whom and why."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.kinds import KINDS
from data.kinds.stakeholders import RATINGS
from data.store import cells
from data.store.manifest import Manifest
from data.store.revisions import content_of, followed
from data.store.workspace import Forgotten

HISTORY = ("at", "record", "field", "before", "after", "by", "why", "revision", "scale")


def history(connection: sa.Connection, id: str, revision: int) -> pd.DataFrame:
    """Every rating that was given or changed on the way to a revision, the oldest first; what was undone is no part of it.

    Index from 0; within one revision in the order of the table and of RATINGS. Columns: at (datetime, UTC); record of the stakeholder; field (one of
    RATINGS); before and after (a number on the scale, the code of a choice, or None where blank); by; why; revision; scale (the
    name of the scale that `after` stands on, None for a choice). A person who was added was given their ratings then
    (before None); of one who was removed they were taken away (after None). A revision whose people are those of the
    one before, cell for cell, costs nothing; one table is in memory at a time.
    """
    told: list[tuple[Any, ...]] = []
    people: _People = {}
    known = None
    for row in followed(connection, id, revision, "by", "at", "why", "manifest"):
        sha = dict(Manifest.of(row.manifest).tables).get("stakeholders")
        if sha == known:
            continue
        before, known = people, sha
        people, scales = _rated(_content(connection, id, sha)) if sha else ({}, _OWN)
        at = _utc(row.at)
        about = row.by, row.why, row.number
        told += [(at, *change, *about, scales[change[1]]) for change in _changes(before, people)]
    return pd.DataFrame(told, columns=list(HISTORY), dtype=object).astype(_TYPES)


def nothing() -> pd.DataFrame:
    """A history without rows, each column in its type."""
    return pd.DataFrame(columns=list(HISTORY), dtype=object).astype(_TYPES)


_TYPES = {"at": "datetime64[us, UTC]", "record": "int64", "revision": "int64"}
_People = Mapping[int, tuple[Any, ...]]  # the cells of RATINGS by record, in the order of the table
_NOBODY = (None,) * len(RATINGS)
_OWN = {column.name: column.scale for column in KINDS["stakeholders"].columns if column.name in RATINGS}


def _content(connection: sa.Connection, id: str, sha: str) -> bytes:
    content = content_of(connection, id, [sha])
    if sha not in content:
        raise Forgotten(f"there is no workspace {id!r}")
    return content[sha]


def _rated(content: bytes) -> tuple[_People, dict[str, str | None]]:
    """The ratings in a table as it is kept, and the scale that each is on."""
    _, scales, records, *_ = cells.read(content)
    return cells.rows_of_json(records, RATINGS), {name: dict(scales).get(name, own) for name, own in _OWN.items()}


def _changes(before: _People, after: _People) -> Iterator[tuple[int, str, Any, Any]]:
    """The ratings that differ between two states of the people: record, field, before, after."""
    for record in dict.fromkeys((*after, *before)):
        was, now = before.get(record, _NOBODY), after.get(record, _NOBODY)
        if was != now:
            for field, old, new in zip(RATINGS, was, now, strict=True):
                if old != new:
                    yield record, field, old, new


def _utc(at: datetime) -> datetime:
    """A moment in UTC; one without a time zone counts as UTC (as in `revisions.seconds`)."""
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
