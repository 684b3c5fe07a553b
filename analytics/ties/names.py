"""Who and what a cell names: the counterparts of a task, the tasks and people that a risk reaches."""

import pandas as pd

from data.kinds import Register, names_in


def counterparts(tasks: pd.DataFrame, stakeholders: pd.DataFrame) -> pd.DataFrame:
    """Which task names which stakeholder: columns task, stakeholder (record keys), each pair once."""
    return _pairs(tasks, "counterparts", Register(stakeholders), ("task", "stakeholder"))


def threatens(risks: pd.DataFrame, tasks: pd.DataFrame) -> pd.DataFrame:
    """Which risk threatens which task: columns risk, task (record keys), each pair once."""
    return _pairs(risks, "tasks", Register(tasks, numbered=True), ("risk", "task"))


def hurts(risks: pd.DataFrame, stakeholders: pd.DataFrame) -> pd.DataFrame:
    """Which risk hurts which stakeholder: columns risk, stakeholder (record keys), each pair once."""
    return _pairs(risks, "stakeholders", Register(stakeholders), ("risk", "stakeholder"))


def how_many(pairs: pd.DataFrame, end: str, records: pd.Index) -> pd.Series:
    """How many pairs each record stands in at that end (`task`, `stakeholder`, `risk`), 0 where in none; float64."""
    return pairs[end].value_counts().reindex(records).fillna(0).astype("float64")


def unmatched(records: pd.DataFrame, column: str, others: pd.DataFrame) -> pd.DataFrame:
    """The names in a column that no record of `others` bears: columns record, written."""
    register = Register(others, numbered=column == "tasks")
    missing = [
        (record, name)
        for record, cell in _cells(records, column)
        for name in _written(cell, register)
        if not register.all(name)
    ]
    return pd.DataFrame(missing, columns=["record", "written"])


def _pairs(records: pd.DataFrame, column: str, register: Register, heads: tuple[str, str]) -> pd.DataFrame:
    pairs = [
        (record, other)
        for record, cell in _cells(records, column)
        for name in _written(cell, register)
        for other in register.all(name)
    ]
    return pd.DataFrame(pairs, columns=list(heads), dtype="int64").drop_duplicates(ignore_index=True)


def _cells(records: pd.DataFrame, column: str) -> list[tuple[int, object]]:
    return [(int(str(record)), cell) for record, cell in records[column].items()] if column in records else []


def _written(cell: object, register: Register) -> list[str]:
    """The names of a cell; the whole cell where it is one name that holds a separator (`Design / build`)."""
    return [cell] if isinstance(cell, str) and register.all(cell) else names_in(cell)
