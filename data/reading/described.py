"""Lets another column stand in for the name of a record, where a table that is surely of its kind has nothing better."""

from collections.abc import Sequence
from dataclasses import replace

from data.kinds import KINDS, Kind
from data.reading.naming import Named, Seen
from data.reading.spellings import plain
from data.reading.telling_cells import DESCRIBES

_SURE, _TELLING = 0.8, 2  # columns that only this kind has: with two of them the kind is beyond doubt
_DOUBTED = 0.5  # how sure a column is that nothing but its place in the table names
# What people are known by where nobody is named: the contact of a firm, the firm, a role. What is told is known by why or
# by how it is told, in a meeting or a report, before it is known by whom it is for.
_KNOWN_BY = {
    "stakeholders": ("contact", "organization", "role", "department"),
    "communication": ("purpose", "method", "audience"),
}


def with_label(columns: Sequence[Seen], one: Named) -> Named:
    """Where nothing carries the records' name but a description, the description is what they are known by.

    Where nothing does at all, the table is of no kind: records without a name are of no use to anyone.
    """
    kind = KINDS.get(one.kind)
    if kind is None or kind.label in {name for name, _ in one.fields.values()}:
        return one
    described = _described(columns, one)
    if described is not None:
        sure = one.fields.get(described.at, ("", 0.6))[1]
        return _with(one, described, kind.label, round(sure * 0.9, 2), "description")
    instead = _instead(kind, columns, one) if _beyond_doubt(kind, one) else None
    return Named("unknown", {}, 0.0) if instead is None else _with(one, instead, kind.label, _DOUBTED, "only_left")


def _with(one: Named, column: Seen, name: str, sure: float, how: str) -> Named:
    fields = {**one.fields, column.at: (name, sure)}
    return replace(one, fields=fields, evidence={**one.evidence, column.at: (how,)})


def _described(columns: Sequence[Seen], one: Named) -> Seen | None:
    """The first column that describes the records, said by its heading or by what it was taken for."""
    fields = {column.at: one.fields.get(column.at, ("", 0.0)) for column in columns}
    describing = (
        column
        for column in columns
        if column.texts >= 0.8
        and (
            (fields[column.at][0] == "description" and fields[column.at][1] >= _SURE)
            or (
                fields[column.at][0] in ("description", "notes", "")
                and any(word in plain(column.header) for word in DESCRIBES)
            )
        )
    )
    return next(describing, None)


def _beyond_doubt(kind: Kind, one: Named) -> bool:
    telling = {name for name, sure in one.fields.values() if sure >= _SURE and name in kind.telling}
    return len(telling) >= _TELLING


def _instead(kind: Kind, columns: Sequence[Seen], one: Named) -> Seen | None:
    """What people go by instead of a name, else the fullest column of texts, of those the one whose texts differ the most, that nothing else names."""
    at_of = {name: column for column in columns for name, _ in [one.fields.get(column.at, ("", 0.0))]}
    known_by = (at_of[name] for name in _KNOWN_BY.get(kind.name, ()) if name in at_of)
    people = next((column for column in known_by if _names(column)), None)
    free = [column for column in columns if column.at not in one.fields and _names(column)]
    return people or max(
        free, key=lambda column: (round(column.filled, 1), column.different, column.length), default=None
    )


def _names(column: Seen) -> bool:
    """Whether the cells may be names of records: texts that are there and mostly differ, no codes and no addresses."""
    return (
        column.texts >= 0.8
        and column.filled >= 0.5
        and column.different >= 0.6
        and column.codes < 0.5
        and column.addresses < 0.5
    )
