"""Requirements on their way to becoming tasks: what each asks for, for whom, by when and at what effort."""

import pandas as pd

from data.kinds import Book, Table, empty_table

# What a requirement's column is called once it is work to be done.
AS_TASK = {
    "number": "id",
    "name": "name",
    "module": "workstream",
    "requester": "counterparts",
    "background": "concern",
    "technical_lead": "owner",
    "wanted_on": "deadline",
    "estimate_days": "effort",
    "priority": "priority",
    "notes": "notes",
}
STATUS = {
    "submitting": "not_started",
    "evaluating": "not_started",
    "designing": "in_progress",
    "developing": "in_progress",
    "testing": "waiting_test",
    "blocked": "blocked",
    "live": "done",
    "closed": "done",
}


def planned(book: Book) -> Book:
    """The book as it is where it has tasks, else with its requirements as tasks, under the same record keys."""
    return book.with_table(as_tasks(book.table("requirements"))) if stand_for_tasks(book) else book


def stand_for_tasks(book: Book) -> bool:
    """Whether the requirements are all the work that a book tells of."""
    return book.records("tasks").empty and not book.records("requirements").empty


def as_tasks(requirements: Table) -> Table:
    """A task for each requirement: AS_TASK names what becomes what; live and closed requirements are done."""
    records = requirements.records
    renamed = {new: records[old] for old, new in AS_TASK.items() if old in records}
    if "status" in records:
        renamed["status"] = records["status"].map(STATUS).astype("object").where(records["status"].notna(), None)
    if "estimate_days" in records:  # an estimate in working days is what it takes, and how long
        renamed["duration"] = records["estimate_days"]
    columns = empty_table("tasks").records.dtypes
    tasks = pd.DataFrame(
        {name: renamed[name] if name in renamed else _blank(records.index, dtype) for name, dtype in columns.items()},
        index=records.index,
    )
    scales = {"priority": requirements.scales["priority"]} if "priority" in requirements.scales else {}
    return Table("tasks", tasks, scales, requirements.places)


def _blank(index: pd.Index, dtype: object) -> pd.Series:
    return pd.Series(None, index=index, dtype=str(dtype))
