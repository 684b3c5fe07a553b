"""How everyone's ratings came to be: when each was given or changed, from what to what, by whom and why."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data.kinds import KINDS
from data.kinds.stakeholders import RATINGS
from data.store import cells
from data.store.edits import Edit
from data.store.manifest import Manifest
from data.store.revisions import content_of, followed
from data.store.workspace import Forgotten

HISTORY = ("at", "record", "field", "before", "after", "by", "why", "revision", "scale")


def history(connection: sa.Connection, id: str, revision: int) -> pd.DataFrame:
    """Every rating that was given or changed on the way to a revision, the oldest first; what was undone is no part of it.

    Index from 0; within one revision in the order of the table and of RATINGS. Columns: at (datetime, UTC); record of the stakeholder; field (one of
    RATINGS); before and after (a number on the scale, the code of a choice, or None where blank); by; why; revision; scale (the
    name of the scale that `after` stands on, None for a choice). A person who was added was given their ratings then
    (before None); of one who was removed they were taken away (after None). Of a revision that only changed cells its edits tell all;
    tables are read only where people came or left, a scale changed or a blank was filled, one at a time.
    """
    told: list[tuple[Any, ...]] = []
    scales, known = _OWN, None
    line = followed(connection, id, revision, "by", "at", "why", "manifest", "edits")
    edits = content_of(connection, id, {row.edits for row in line})
    for row in line:
        sha = dict(Manifest.of(row.manifest).tables).get("stakeholders")
        if sha == known:
            continue
        changes = _told_by(edits.get(row.edits)) if known and sha else None
        if changes is None:
            (before, _), (after, scales) = (_rated(connection, id, at) for at in (known, sha))
            changes = list(_changes(before, after))
        known, at, about = sha, _utc(row.at), (row.by, row.why, row.number)
        told += [(at, *change, *about, scales[change[1]]) for change in changes]
    return pd.DataFrame(told, columns=list(HISTORY), dtype=object).astype(_TYPES)


def nothing() -> pd.DataFrame:
    """A history without rows, each column in its type."""
    return pd.DataFrame(columns=list(HISTORY), dtype=object).astype(_TYPES)


_TYPES = {"at": "datetime64[us, UTC]", "record": "int64", "revision": "int64"}
_People = Mapping[int, tuple[Any, ...]]  # the cells of RATINGS by record, in the order of the table
_Change = tuple[int, str, Any, Any]  # record, field, before, after
_NOBODY = (None,) * len(RATINGS)
_OWN = {column.name: column.scale for column in KINDS["stakeholders"].columns if column.name in RATINGS}


def _told_by(edits: bytes | None) -> list[_Change] | None:
    """The changed ratings as a revision's own edits tell them; None where they do not tell all, or not on which scale."""
    ours = [Edit(*edit) for edit in cells.read(edits) if edit[1] == "stakeholders"] if edits else []
    rated = [edit for edit in ours if edit.field in RATINGS]
    if not ours or any(edit.change != "cell" for edit in ours) or any(edit.before is None for edit in rated):
        return None
    told = [
        (int(edit.record or 0), edit.field, *(_cell(edit.field, text) for text in (edit.before, edit.after)))
        for edit in rated
    ]
    places = {record: place for place, record in enumerate(dict.fromkeys(change[0] for change in told))}
    return sorted(told, key=lambda change: (places[change[0]], RATINGS.index(change[1])))


def _cell(field: str, text: str | None) -> Any:
    return text if text is None or _OWN[field] is None else float(text)


def _rated(connection: sa.Connection, id: str, sha: str | None) -> tuple[_People, dict[str, str | None]]:
    """The ratings in a table as it is kept, and the scale that each is on."""
    if sha is None:
        return {}, _OWN
    content = content_of(connection, id, [sha])
    if sha not in content:
        raise Forgotten(f"there is no workspace {id!r}")
    _, scales, records, *_ = cells.read(content[sha])
    return cells.rows_of_json(records, RATINGS), {name: dict(scales).get(name, own) for name, own in _OWN.items()}


def _changes(before: _People, after: _People) -> Iterator[_Change]:
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
