"""What the criteria look at: the tasks still to be ranked, what they wait for, the other tables and the day."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.judgements import dates, numbers, texts
from analytics.ties import between_leaves, parents, waits
from data.kinds import Book, Table


@dataclass(frozen=True, eq=False)
class Evidence:
    """The tables of a book as the criteria need them.

    tasks: the task table; open: the records to rank (neither finished nor a heading of others); waits: the links between
    tasks at the bottom of the plan, finished ones included; left_out: record -> `finished`, `cancelled` or `summary`.
    """

    book: Book
    today: date
    tasks: Table
    open: pd.DataFrame
    waits: pd.DataFrame
    left_out: pd.Series


def evidence(book: Book, today: date) -> Evidence:
    """The evidence of a book on a day; a book without tasks gives an empty one."""
    tasks = book.table("tasks")
    above = parents(tasks.records)
    left_out = _left_out(tasks.records, above)
    return Evidence(
        book=book,
        today=today,
        tasks=tasks,
        open=tasks.records[left_out.isna()],
        waits=between_leaves(waits(tasks.records), above),
        left_out=left_out.dropna(),
    )


def _left_out(tasks: pd.DataFrame, parents: pd.Series) -> pd.Series:
    """Why a task is not ranked, None where it is: a heading of other tasks, cancelled, or finished."""
    status = texts(tasks, "status")
    finished = (status == "done") | (numbers(tasks, "progress") >= 1) | dates(tasks, "actual_finish").notna()
    why = pd.Series([None] * len(tasks), index=tasks.index, dtype="object", name="why")
    why[finished] = "finished"
    why[status == "cancelled"] = "cancelled"
    why[tasks.index.isin(parents.to_numpy())] = "summary"
    return why
