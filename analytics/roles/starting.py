"""A first matrix made from the plan: its open tasks, a column for each owner, R where somebody owns the task."""

import pandas as pd

from analytics import ties
from analytics.judgements import texts
from analytics.requirements import planned
from data.kinds import Book, Register, Table, empty_table, names_in

_OVER = ("done", "cancelled")


def open_tasks(book: Book) -> pd.DataFrame:
    """The tasks of the plan that are still to do, without the headings over them; requirements where there are no tasks."""
    tasks = planned(book).records("tasks")
    status = texts(tasks, "status")
    done = status.isin(_OVER)
    if "progress" in tasks:
        done |= tasks["progress"].ge(1)
    found: pd.DataFrame = tasks[~done & ~tasks.index.isin(ties.parents(tasks))]
    return found


def from_plan(book: Book) -> Table:
    """A table `raci` with a row for each open task and R under its owner; nobody is accountable in it yet.

    An owner who is in the register stands under the register's name, any other as the plan writes them. Without rows where nothing is open.
    """
    tasks = open_tasks(book)
    tasks = tasks[texts(tasks, "name").notna() | texts(tasks, "id").notna()]
    people = book.records("stakeholders")
    register, names = Register(people), texts(people, "name")
    owners = [
        list(dict.fromkeys(_called(one, register, names) for one in names_in(cell))) for cell in texts(tasks, "owner")
    ]
    taken = set(empty_table("raci").records)
    columns = [name for name in dict.fromkeys(name for several in owners for name in several) if name not in taken]
    index = pd.RangeIndex(1, len(tasks) + 1, name="record")
    own = {name: ["R" if name in several else None for several in owners] for name in columns}
    blank = {str(name): [None] * len(tasks) for name in empty_table("raci").records if name != "task"}
    records = pd.DataFrame({"task": _named(tasks), **blank, **own}, index=index, dtype="object")
    places = pd.DataFrame({"file": "", "sheet": "", "row": 0}, index=index)
    return Table("raci", records, {}, places)


def _called(owner: str, register: Register, names: pd.Series) -> str:
    record = register.one(owner)
    known = names.get(record) if record is not None else None
    return known if isinstance(known, str) else owner


def _named(tasks: pd.DataFrame) -> list[str | None]:
    """What each task is called in the matrix: its name, with its id before it where two bear the same name."""
    names, ids = texts(tasks, "name"), texts(tasks, "id")
    twice = names.duplicated(keep=False) & ids.notna()
    return [
        f"{id} {name}" if again else name if isinstance(name, str) else id
        for name, id, again in zip(names, ids, twice & names.notna(), strict=True)
    ]
