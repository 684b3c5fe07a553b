"""Gives every record an id of its own where the user's list has none, and tells where an id stands twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from data.kinds import KINDS, Book, Problem, Table, Words, links_in
from data.reading.places import places_of


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
    taken |= _waited_for(table) if taken and len(taken) < len(ids) else set()
    first: dict[str, int] = {}
    again: dict[str, list[int]] = {}
    given = set(table.given)
    problems: list[Problem] = []
    records, place, jumps = table.records.index.tolist(), places_of(table), dict[int, int]()
    for at, cell in enumerate(ids):
        if isinstance(cell, str) and cell not in first:
            first[cell] = at
            continue
        ids[at] = free_id(at + 1, taken, jumps)
        taken.add(ids[at])
        given.add(records[at])
        if isinstance(cell, str):
            again.setdefault(cell, []).append(records[at])
            file, sheet, row = place(records[at])
            told = (("first", place(records[first[cell]])[2] or 0), ("given", ids[at]))
            problems.append(
                Problem("duplicate_id", "warning", file, sheet, row, None, cell, told, table.kind, records[at], key)
            )
    problems += [_stands_again(table, records[first[cell]], cell, others) for cell, others in again.items()]
    cells = pd.Series(ids, index=table.records.index, dtype="object")
    return replace(table, records=table.records.assign(**{key: cells}), given=frozenset(given)), problems


def _waited_for(table: Table) -> set[str]:
    """The numbers that predecessors name: an id that nobody wrote must not be what a task waits for."""
    cells = table.records["predecessors"].dropna() if "predecessors" in table.records else ()
    return {number for cell in cells for link in links_in(cell) for number in _numbers(link.predecessor)}


def _numbers(named: str) -> Iterator[str]:
    return (number.lstrip("0") or "0" for number in _NUMBER.findall(named[:_LONGEST]))


_NUMBER = re.compile(r"\d{1,9}")
_LONGEST = 200  # letters of what a predecessor is called


def _stands_again(table: Table, record: int, found: str, others: Sequence[int]) -> Problem:
    """A note at the first row of an id that stands in others too."""
    place, key = places_of(table), KINDS[table.kind].key
    file, sheet, row = place(record)
    numbers = [str(place(other)[2] or "–") for other in others[:_TOLD]] + ["…"] * (len(others) > _TOLD)
    rows = Words(", ".join(numbers), "、".join(numbers))
    return Problem(
        "duplicate_id_first", "note", file, sheet, row, None, found, (("rows", rows),), table.kind, record, key
    )


_TOLD = 10  # rows that are named


def free_id(wanted: int, taken: set[str], jumps: dict[int, int] | None = None) -> str:
    """That number as an id, or the next one that is free.

    jumps: from a number that was taken to one before which none is free; kept from call to call, since `taken` only grows.
    """
    jumps, passed = {} if jumps is None else jumps, []
    while str(wanted) in taken:
        passed.append(wanted)
        wanted = jumps.get(wanted, wanted + 1)
    jumps.update(dict.fromkeys(passed, wanted))
    return str(wanted)


def repeated_ids(book: Book) -> Iterator[Problem]:
    """Ids that stand in more than one row, as editing can bring about; told at every such row."""
    for kind, table in book.tables.items():
        key = KINDS[kind].key if kind in KINDS else ""
        if key in table.records and has_ids(kind):
            ids, place = table.records[key].dropna(), places_of(table)
            for record, found in ids[ids.duplicated(keep=False)].items():
                at = int(str(record))
                file, sheet, row = place(at)
                yield Problem(
                    "duplicate_id_typed", "warning", file, sheet, row, found=str(found), kind=table.kind, record=at, field=key
                )  # fmt: skip
