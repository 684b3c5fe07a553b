"""Checks a book as it is now: the rules of every kind, and the links between its tables."""

import re
from collections.abc import Iterable, Iterator

import pandas as pd

from data.kinds import KINDS, Book, Fault, Problem, Table, Words, links_in, names_in
from data.reading.durations import country_of, disagreements
from data.reading.ids import repeated_ids
from data.reading.places import places_of
from data.reading.resolving import circles, plain_name, task_keys, waits_for

# Columns that name stakeholders, by kind; people outside of the list are worth a note, not an error.
_PEOPLE = {
    "tasks": ("counterparts",),
    "risks": ("stakeholders",),
    "relations": ("source", "target"),
    "decisions": ("asked_of",),
    "actions": ("stakeholder",),
}
# Columns that name records of another table; asked only where that table has records.
_OTHERS = {kind: {"task": "tasks", "risk": "risks"} for kind in ("decisions", "actions")}
_NUMBERED = re.compile(r"[t#]?0*(0|(?!0)\d+)")  # T3, #3 and 3 are one task to the person who writes them


def checked(book: Book) -> tuple[Problem, ...]:
    """The rule and link problems of a book as it stands, each with the place its record came from."""
    problems: list[Problem] = []
    for name, kind in KINDS.items():
        if name in book.tables:
            table = book.tables[name]
            problems += _placed(table, (fault for rule in kind.rules for fault in rule(table.records)))
    if "tasks" in book.tables:
        tasks, calendar = book.tables["tasks"], book.records("calendar")
        problems += _placed(tasks, disagreements(tasks.records, calendar, country_of(book.settings)))
        problems += _placed(tasks, _links(tasks))
    if "stakeholders" in book.tables:
        problems += _people(book)
    problems += _others(book)
    problems += repeated_ids(book)
    return tuple(problems)


def _placed(table: Table, faults: Iterable[Fault]) -> Iterator[Problem]:
    """Each fault with the place of its record."""
    place = places_of(table)
    for fault in faults:
        file, sheet, row = place(fault.record)
        yield Problem(
            fault.code, fault.severity, file, sheet, row, None, fault.found, fault.values, table.kind, fault.record, fault.field
        )  # fmt: skip


def _links(tasks: Table) -> Iterator[Fault]:
    """Predecessors that are no tasks, and tasks that wait for each other in a circle."""
    known = task_keys(tasks.records)
    for record, cell in tasks.records["predecessors"].items():
        for link in links_in(cell):
            if link.predecessor not in known:
                yield Fault(int(str(record)), "predecessors", "unknown_task", link.predecessor)
    names = tasks.records["name"].fillna(tasks.records["id"]).to_dict()
    place = places_of(tasks)
    for circle in circles(waits_for(tasks.records)):
        told = " -> ".join(str(names[record]) for record in (*circle, circle[0]))
        numbers = [str(place(record)[2] or "–") for record in circle]
        rows = Words(", ".join(numbers), "、".join(numbers))
        yield Fault(circle[0], "predecessors", "cycle", told, (("rows", rows),), "error")


def _people(book: Book) -> Iterator[Problem]:
    known = _known(book, "stakeholders")
    for kind, columns in _PEOPLE.items():
        if known and kind in book.tables:
            for column in columns:
                strangers = _strangers(book.tables[kind], column, known)
                yield from _placed(
                    book.tables[kind],
                    (Fault(record, column, "unknown_person", name, severity="note") for record, name in strangers),
                )


def _others(book: Book) -> Iterator[Problem]:
    """Decisions and actions that name a task or a risk which is not there."""
    for kind, columns in _OTHERS.items():
        for column, other in columns.items() if kind in book.tables else ():
            known = _known(book, other)
            if known:
                told = (("table", KINDS[other].words),)
                strangers = _strangers(book.tables[kind], column, known)
                yield from _placed(
                    book.tables[kind],
                    [Fault(record, column, "unknown_record", name, told, "note") for record, name in strangers],
                )


def _known(book: Book, kind: str) -> set[str]:
    """All ids and names of a kind, in the form in which names are compared."""
    records = book.records(kind)
    columns = (KINDS[kind].key, KINDS[kind].label)
    known = {plain_name(name) for column in columns if column in records for name in _said(records[column])}
    numbers = {found[1] for name in known if kind == "tasks" and (found := _NUMBERED.fullmatch(name))}
    return known | {f"{before}{number}" for number in numbers for before in ("", "t", "#")}


def _strangers(table: Table, column: str, known: set[str]) -> Iterator[tuple[int, str]]:
    """The names in a column that are not known, each with its record."""
    for record, cell in table.records[column].items():
        for name in names_in(cell) if plain_name(cell) not in known else ():  # "Design / build" may be one name
            if plain_name(name) not in known:
                yield int(str(record)), name


def _said(cells: pd.Series) -> Iterable[str]:
    return [cell for cell in cells if isinstance(cell, str)]
