"""Where one person is named: in which cell of which table, by id, by name, as a heading, or only in a text."""

from collections.abc import Iterator

import pandas as pd

from data.kinds import KINDS, Book, Called, Column, Register, Table, known_by, names_in

PEOPLE = "stakeholders"
_NO_PEOPLE = frozenset(
    {"tasks", "task", "risk", "process_modules", "next", "predecessors"}
)  # lists of names of something else
# Columns of one name each, which the kinds keep as text.
_ONE_NAME = {
    ("relations", "source"), ("relations", "target"), ("engagements", "stakeholder"), ("ratings", "stakeholder"), ("ratings", "rater"),
    ("stakeholders", "rater"), ("communication", "audience"), ("events", "actor"), ("process", "handler"), ("resources", "name"),
}  # fmt: skip


def called(book: Book, record: int) -> Called:
    """How the person of that row is called, and the names of others that must not be taken for theirs."""
    people = book.records(PEOPLE)
    name = people.at[record, "name"]
    others = [other for other in people["name"].drop(index=record) if isinstance(other, str)]
    lists = known_by(one for table in book.tables.values() for one in _listed(table))
    own = (name,) if isinstance(name, str) else ()
    details = [people.at[record, column] for column in ("email", "phone") if column in people]
    told = tuple(detail for detail in details if isinstance(detail, str))
    return Called(own, told, frozenset({*others, *(lists - set(own))}))


def same_name(book: Book, record: int) -> list[int]:
    """The records of other people who bear the same name: where it stands alone it may mean either."""
    people = book.records(PEOPLE)
    name = people.at[record, "name"]
    register = Register(people[["name"]])
    return [other for other in register.all(name) if other != record] if isinstance(name, str) else []


def references(book: Book, record: int) -> pd.DataFrame:
    """Every cell outside of the person's own row that concerns them: columns kind, record, field, how, sure; in the order of the book.

    how: `named` (in a list of people, by id or by name), `column` (the heading is the name and the cell is filled, as in a RACI
    matrix), `mentioned` (in a text). sure: False where the name alone stands and somebody else bears it too.
    """
    person, register = called(book, record), Register(book.records(PEOPLE))
    found = [
        (kind, at, field, how, sure)
        for kind, table in book.tables.items()
        for at, field, how, sure in _within(table, record, person, register)
    ]
    frame = pd.DataFrame(found, columns=["kind", "record", "field", "how", "sure"])
    return frame.astype({"record": "int64", "sure": "bool"})


def _within(table: Table, record: int, person: Called, register: Register) -> Iterator[tuple[int, str, str, bool]]:
    kind = KINDS[table.kind]
    for name, cells in table.records.items():
        column = kind.column(str(name))
        if column is None and record in register.all(str(name)):
            sure = len(register.all(str(name))) == 1
            yield from ((int(str(at)), str(name), "column", sure) for at, cell in cells.items() if pd.notna(cell))
            continue
        if cells.dtype.kind in "fM":
            continue
        people = _names_people(table.kind, column)
        for at, cell in cells.items():
            if isinstance(cell, str) and not (table.kind == PEOPLE and at == record):
                how = _how(cell, record, person, register, people)
                namesake = table.kind == PEOPLE and name == "name" and how == ("mentioned", False)
                if how is not None and not namesake:
                    yield int(str(at)), str(name), *how


def _how(cell: str, record: int, person: Called, register: Register, people: bool) -> tuple[str, bool] | None:
    """How a cell names the person, and whether it can mean nobody else; None where it does not."""
    if people:
        meant = [found for name in (cell, *names_in(cell)) if record in (found := register.all(name))]
        if meant:
            return "named", any(len(found) == 1 for found in meant)
    if person.within(cell):
        return "mentioned", True
    shared = Called(person.names, others=person.unlike) if person.shared else None
    return ("mentioned", False) if shared is not None and shared.within(cell) else None


def _names_people(kind: str, column: Column | None) -> bool:
    if column is None:
        return False
    return (column.type == "names" and column.name not in _NO_PEOPLE) or (kind, column.name) in _ONE_NAME


def _listed(table: Table) -> Iterator[str]:
    for column in KINDS[table.kind].columns:
        if column.type == "names" and column.name in table.records:
            for cell in table.records[column.name].dropna().unique():
                yield from names_in(cell)
