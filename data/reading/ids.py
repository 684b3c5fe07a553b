"""Gives every record an id of its own where the user's list has none, and tells where an id stands twice."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from data.kinds import KINDS, Book, Problem, Table


def has_ids(kind: str) -> bool:
    """Whether the records of a kind are known by an id (rather than by a name)."""
    key = KINDS[kind].column(KINDS[kind].key)
    return key is not None and key.type == "identifier"


def with_ids(table: Table) -> tuple[Table, list[Problem]]:
    """Every record with an id: a blank one gets its position in the list, a repeated one the next that is free.

    The table remembers the records whose id was given here.
    """
    if not has_ids(table.kind):
        return table, []
    key = KINDS[table.kind].key
    ids = list(table.records[key])
    taken = {cell for cell in ids if isinstance(cell, str)}
    first: dict[str, int] = {}
    given = set(table.given)
    problems: list[Problem] = []
    for at, cell in enumerate(ids):
        if isinstance(cell, str) and cell not in first:
            first[cell] = at
            continue
        ids[at] = free_id(at + 1, taken)
        taken.add(ids[at])
        given.add(int(table.records.index[at]))
        if isinstance(cell, str):
            problems.append(_double(table, at, first[cell], cell, ids[at], key))
    cells = pd.Series(ids, index=table.records.index, dtype="object")
    return replace(table, records=table.records.assign(**{key: cells}), given=frozenset(given)), problems


def free_id(wanted: int, taken: set[str]) -> str:
    """That number as an id, or the next one that is free."""
    while str(wanted) in taken:
        wanted += 1
    return str(wanted)


def repeated_ids(book: Book) -> Iterator[Problem]:
    """Ids that stand in more than one row, as editing can bring about; told at every row but the first."""
    for kind, table in book.tables.items():
        key = KINDS[kind].key if kind in KINDS else ""
        if key in table.records and has_ids(kind):
            ids = table.records[key].dropna()
            for record, found in ids[ids.duplicated()].items():
                yield _typed_twice(table, int(str(record)), str(found), key)


def _typed_twice(table: Table, record: int, found: str, key: str) -> Problem:
    file, sheet, row = "", "", None
    if record in table.places.index:
        place = table.places.loc[record]
        file, sheet, row = str(place["file"]), str(place["sheet"]), int(float(str(place["row"]))) or None
    return Problem(
        "duplicate_id_typed", "warning", file, sheet, row, found=found, kind=table.kind, record=record, field=key
    )


def _double(table: Table, at: int, first: int, found: str, given: str, field: str) -> Problem:
    place, other = table.places.iloc[at], table.places.iloc[first]
    values = (("first", int(other["row"])), ("given", given))
    record = int(table.records.index[at])
    file, sheet, row = str(place["file"]), str(place["sheet"]), int(place["row"])
    return Problem("duplicate_id", "warning", file, sheet, row, None, found, values, table.kind, record, field)
