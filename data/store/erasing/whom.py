"""Who is erased: all names and details of one person in every revision, and whose names must be left alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.kinds import KINDS, Called, Table, known_by, names_in
from data.kinds._register import spelled
from data.kinds._single_names import own_words
from data.store.manifest import Manifest

PEOPLE = "stakeholders"
_DETAILS = ("email", "phone", "contact")
_PLAIN_ID = re.compile(r"[A-Za-z]{0,5}[-_ ]?\d{1,5}|干系人\d{1,4}")  # a number of a list says nothing of a person


@dataclass(frozen=True)
class Whom:
    """One person to erase. record: the number of the row; owned: the revisions in which that number is this person."""

    record: int
    pseudonym: str
    owned: frozenset[int]
    called: Called

    def rows(self, table: Table, *, owned: bool) -> list[int]:
        """The rows of a table of people that are this person's: the row itself, and others of the name, as a joined double was."""
        if table.kind != PEOPLE:
            return []
        names = table.records["name"] if "name" in table.records else pd.Series(index=table.records.index, dtype=object)
        return [
            int(str(at)) for at, name in names.items() if (owned and at == self.record) or self.called.is_meant(name)
        ]


def owned_revisions(line: Iterable[Any], head: int, record: int, people: Mapping[str, Table]) -> frozenset[int]:
    """The revisions in which a number means the person it means now: reached from the present one without the row missing.

    line: every revision of the workspace; people: every state of the table of people by its fingerprint.
    """
    rows = {row.number: row for row in line}
    there = {number for number, row in rows.items() if record in _index(row, people)}
    around: dict[int, set[int]] = {number: set() for number in rows}
    for number, row in rows.items():
        if row.parent in rows:
            around[number].add(row.parent)
            around[row.parent].add(number)
    found, waiting = set[int](), [head] if head in there else []
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting += around[number] & there
    return frozenset(found)


def whom(
    record: int, pseudonym: str, owned: frozenset[int], line: Iterable[Any], head: int, tables: Mapping[str, Table]
) -> Whom:
    """The person of a row, with what they are called anywhere. tables: every state of every table by its fingerprint."""
    states = [
        (row.number, tables[sha]) for row in line for kind, sha in Manifest.of(row.manifest).tables if kind == PEOPLE
    ]
    names = [str(one) for one in _cells([table for number, table in states if number in owned], record, ("name",))]
    bearers = {name for number, table in states if number == head for name in _names_but(table, {record})}
    twins = frozenset(name for name in bearers if spelled(name) in {spelled(own) for own in names})
    first = Whom(record, pseudonym, owned, Called(tuple(names), others=twins))
    mine = [(table, first.rows(table, owned=number in owned)) for number, table in states]
    others = {name for table, rows in mine for name in _names_but(table, set(rows))} | twins
    mentioned = known_by(name for table in tables.values() for name in _listed(table))
    details = _details(mine)
    single = own_words(names, others)
    called = Called(tuple(names), details, frozenset(others | (mentioned - set(names))), single)
    return Whom(record, pseudonym, owned, called)


def _index(row: Any, people: Mapping[str, Table]) -> Any:
    sha = dict(Manifest.of(row.manifest).tables).get(PEOPLE, "")
    return people[sha].records.index if sha in people else ()


def _cells(tables: Iterable[Table], record: int, columns: Iterable[str]) -> list[object]:
    """What stands in these columns of one row in any of the tables, each once."""
    told = [
        cell
        for table in tables
        for name in columns
        if name in table.records and record in table.records.index
        for cell in [table.records.at[record, name]]
        if isinstance(cell, str) and cell.strip()
    ]
    return list(dict.fromkeys(told))


def _names_but(table: Table, records: set[int]) -> Iterator[str]:
    """The names of everybody else in a table of people."""
    if "name" in table.records:
        for record, name in table.records["name"].items():
            if isinstance(name, str) and record not in records:
                yield name


def _listed(table: Table) -> Iterator[str]:
    """Every name in the columns of a table that list names."""
    for column in KINDS[table.kind].columns if table.kind in KINDS else ():
        if column.type == "names" and column.name in table.records:
            for cell in table.records[column.name].dropna().unique():
                yield from names_in(cell)


def _details(mine: Iterable[tuple[Table, list[int]]]) -> tuple[str, ...]:
    """Addresses and numbers that mean this person alone, and an id that is more than the number of a list."""
    own, others = dict[str, None](), set[str]()
    for table, rows in mine:
        for name in (*_DETAILS, "id"):
            cells = table.records[name] if name in table.records else pd.Series(dtype=object)
            for record, cell in cells.items():
                if isinstance(cell, str) and cell.strip():
                    if record not in rows:
                        others.add(cell.strip())
                    elif name != "id" or not is_plain_id(cell):
                        own[cell.strip()] = None
    return tuple(detail for detail in own if detail not in others)


def is_plain_id(id: str) -> bool:
    """Whether an id is a mere number of a list, as S7 is; what a company calls its people by is not."""
    return _PLAIN_ID.fullmatch(id.strip()) is not None
