"""The history of one record: its changes with their reasons, without what was undone, quick however long the workspace's is."""

from time import perf_counter
from typing import Any

import pandas as pd

from data.kinds import Book, Table
from data.store import Store
from tests.data.store.cast import NOON, book, table, with_cell, with_row

COLUMNS = ["field", "before", "after", "by", "why", "change"]


def test_the_changes_of_a_record_come_with_who_and_why_the_newest_first(store: Store) -> None:
    at: Any = {"at": NOON}
    id = store.create(book(), by="Li Na", why="first list", **at).id
    one = store.save(
        id, 1, with_cell(book(), "stakeholders", 3, "influence", 4.0), by="Qian Li", why="after the workshop", **at
    )
    other = store.save(id, 2, with_cell(one.book, "tasks", 2, "name", "Pilot 2"), by="Qian Li", why="renamed", **at)
    undone = store.save(id, 3, with_cell(other.book, "stakeholders", 3, "influence", 5.0), by="Wu Gang", why="no", **at)
    back = store.undo(id, undone.revision)
    last = store.save(
        id, back.revision, with_cell(back.book, "stakeholders", 3, "name", "Sun W."), by="Li Na", why="typo", **at
    )
    told = store.history(id, last.revision, "stakeholders", 3)
    assert told[COLUMNS].to_numpy().tolist() == [
        ["name", "Sun Wei", "Sun W.", "Li Na", "typo", "cell"],
        ["influence", "3", "4", "Qian Li", "after the workshop", "cell"],
        ["", None, "6", "Li Na", "first list", "table_added"],
    ]
    assert told["at"].tolist() == [NOON] * 3
    assert told["revision"].tolist() == [5, 2, 1]


def test_what_stood_under_the_number_of_a_record_before_is_not_its_history(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    fewer = Book({**book().tables, "stakeholders": _without(book().tables["stakeholders"], 3)})
    store.save(id, 1, fewer, by="", at=NOON, why="gone")
    store.save(id, 2, with_row(fewer, "stakeholders", 3, name="Somebody new"), by="", at=NOON, why="new")
    told = store.history(id, 3, "stakeholders", 3)
    assert told["change"].tolist() == ["row_added"]


def test_a_record_or_workspace_that_is_not_there_has_no_history(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    assert store.history(id, 1, "risks", 1).empty
    assert store.history("nothing", 1, "stakeholders", 1).empty
    assert store.history("no id at all!", 1, "stakeholders", 1).empty


def test_fifty_revisions_of_five_hundred_people_take_no_time(store: Store) -> None:
    names = pd.Series([f"Person of the list {number}" for number in range(500)], dtype=object)
    many = Book({"stakeholders": table("stakeholders", pd.DataFrame({"name": names, "influence": 3.0}), range(500))})
    id = store.create(many, at=NOON).id
    for number in range(50):
        many = with_cell(many, "stakeholders", number % 5, "influence", 1.0 + number % 2)
        store.save(id, number + 1, many, by="", at=NOON, why="")
    begun = perf_counter()
    told = store.history(id, 51, "stakeholders", 3)
    assert perf_counter() - begun < 1.0
    assert (told["field"] == "influence").sum() == 10


def _without(old: Table, record: int) -> Table:
    return table(old.kind, old.records.drop(index=record), old.records.index.drop(record), dict(old.scales))
