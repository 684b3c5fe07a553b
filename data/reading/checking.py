"""Checks a book as it is now: the rules of every kind, and the links between its tables."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from data.kinds import KINDS, Book, Fault, Problem, Register, Table, Words, links_in, names_in
from data.reading.durations import country_of, disagreements
from data.reading.ids import repeated_ids
from data.reading.places import places_of
from data.reading.resolving import circles
from data.reading.unsaid import says_nothing

# Columns that name stakeholders, by kind; people outside of the list are worth a note, not an error.
_PEOPLE = {
    "tasks": ("counterparts",),
    "risks": ("stakeholders",),
    "relations": ("source", "target"),
    "decisions": ("asked_of", "by"),
    "actions": ("stakeholder",),
    "ratings": ("stakeholder",),
}
# Columns that name records of another table; asked only where that table has records.
_OTHERS = {
    "risks": {"tasks": "tasks"},
    "decisions": {"task": "tasks", "risk": "risks"},
    "actions": {"task": "tasks", "risk": "risks"},
}


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
    known, waits = Register(tasks.records, numbered=True), dict[int, list[int]]()
    cells = tasks.records["predecessors"].tolist()
    for record, cell in zip(tasks.records.index.tolist(), cells, strict=True):
        waits[record] = []
        for link in links_in(cell):
            named = known.all(link.predecessor)
            if len(named) == 1:
                waits[record] += named
            if len(named) != 1:
                code = "several_tasks" if named else "unknown_task"
                yield Fault(record, "predecessors", code, link.predecessor)
            elif link.lag_share:
                yield Fault(record, "predecessors", "lag_unknown", str(link))
    yield from _circles(tasks, waits)


def _circles(tasks: Table, waits: Mapping[int, list[int]]) -> Iterator[Fault]:
    """Each circle of tasks with the names and the rows of those that stand in it."""
    names, place = tasks.records["name"].fillna(tasks.records["id"]), places_of(tasks)
    for circle in circles(waits):
        told = " -> ".join(str(names[record]) for record in (*circle, circle[0]))
        numbers = [str(place(record)[2] or "–") for record in circle]
        rows = Words(", ".join(numbers), "、".join(numbers))
        yield Fault(circle[0], "predecessors", "cycle", told, (("rows", rows),), "error")


def _people(book: Book) -> Iterator[Problem]:
    """Whoever is named by a table and does not stand in the list of stakeholders."""
    if book.records("stakeholders").empty:
        return
    known = Register(book.records("stakeholders"))
    for kind, columns in _PEOPLE.items():
        if kind in book.tables:
            for column in columns:
                strangers = _strangers(_not_by_id(book, kind), column, known)
                yield from _placed(
                    book.tables[kind],
                    [
                        Fault(record, column, "unknown_person", name, severity="note")
                        for record, names in strangers
                        for name in names
                    ],
                )


def _not_by_id(book: Book, kind: str) -> pd.DataFrame:
    """The records of a kind, but for those that name a stakeholder by an id which is known."""
    records = book.records(kind)
    if "stakeholder_id" not in records:
        return records
    return records[~records["stakeholder_id"].isin(book.records("stakeholders")["id"].dropna())]


def _others(book: Book) -> Iterator[Problem]:
    """Risks, decisions and actions that name a task or a risk which is not there: told once a cell, which may be a sentence."""
    told = [(kind, column, other) for kind in _OTHERS if kind in book.tables for column, other in _OTHERS[kind].items()]
    known = {other: Register(book.records(other), numbered=True) for _, _, other in told if len(book.records(other))}
    for kind, column, other in told:
        strangers = _strangers(book.records(kind), column, known[other]) if other in known else ()
        yield from _placed(book.tables[kind], [_lost(record, column, names, other) for record, names in strangers])


def _lost(record: int, column: str, names: list[str], other: str) -> Fault:
    code = "unknown_record" if len(names) == 1 else "unknown_records"
    return Fault(record, column, code, "; ".join(names), (("table", KINDS[other].words),))


def _strangers(records: pd.DataFrame, column: str, known: Register) -> Iterator[tuple[int, list[str]]]:
    """The records whose cell names what is not known, each with those names; understood as the ties understand them."""
    filled = records[column].dropna()
    for record, cell in zip(filled.index.tolist(), filled.tolist(), strict=True):
        if not isinstance(cell, str) or known.all(cell) or says_nothing(cell):  # "Design / build" may be one name
            continue
        names = [name for name in names_in(cell) if not known.all(name)]
        if names:
            yield int(record), names
