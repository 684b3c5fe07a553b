"""The file that was taken into a workspace last, whatever was changed since: the way back to before it is always there."""

from dataclasses import dataclass

import sqlalchemy as sa

from data.store.schema import loads, revisions


@dataclass(frozen=True)
class LastLoad:
    """The revision by which a file was taken in. later: how many changes stand on it; parent: the one before, None where it began the workspace."""

    number: int
    parent: int | None
    why: str
    later: int


def last_load(connection: sa.Connection, id: str, revision: int) -> LastLoad | None:
    """The last load that led to a revision; None where no file was taken in, as in what began with a sample."""
    told = revisions.c
    query = sa.select(told.number, told.parent, told.why).where(told.workspace == id)
    known = {row.number: row for row in connection.execute(query)}
    taken = set(connection.scalars(sa.select(loads.c.number).where(loads.c.workspace == id)))
    later, at = 0, known.get(revision)
    while at is not None and at.number not in taken:
        later, at = later + 1, known.get(at.parent)
    return None if at is None else LastLoad(at.number, at.parent, at.why, later)
