"""How long keeping takes: one changed cell in a book of 300 tasks, beside a plain pickle of the whole book."""

import pickle
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.kinds import KINDS, Book, Table
from data.store import Store, differences

NOON = datetime(2026, 3, 18, 12, tzinfo=UTC)


def large(tasks: int, people: int) -> Book:
    return Book(
        {"tasks": filled("tasks", tasks), "stakeholders": filled("stakeholders", people), "risks": filled("risks", 60)}
    )


def filled(kind: str, rows: int) -> Table:
    """A table of a kind with every column filled: numbers, dates, and text of some twenty characters."""
    index = pd.RangeIndex(1, rows + 1, name="record")
    numbers = pd.Series(range(rows), index)
    content: dict[str, pd.Series[Any]] = {}
    for place, column in enumerate(KINDS[kind].columns):
        if column.type in ("level", "number", "days", "percent"):
            content[column.name] = (numbers * (place + 3) % 50) / 10
        elif column.type == "date":
            content[column.name] = pd.Timestamp("2026-03-02") + pd.to_timedelta(numbers % 200, unit="D")
        else:
            content[column.name] = numbers.map(f"{column.name} 说明 number {{}}".format).astype(object)
    places = pd.DataFrame({"file": "plan.xlsx", "sheet": kind, "row": range(2, rows + 2)}, index)
    return Table(kind, pd.DataFrame(content, index), {}, places)


def with_name(book: Book, name: str) -> Book:
    table = book.tables["tasks"]
    records = table.records.copy()
    records.loc[150, "name"] = name
    return book.with_table(replace(table, records=records))


BOOK = large(tasks=300, people=120)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path}/liaison.sqlite")


@pytest.mark.benchmark(group="keep one edit")
def test_saving_one_changed_cell(store: Store, benchmark) -> None:
    workspace = store.create(BOOK, at=NOON)
    names, revision = (f"Name {number}" for number in range(10**6)), [workspace.revision]

    def save(book: Book) -> None:
        revision[0] = store.save(workspace.id, revision[0], book, by="Li Na", at=NOON, why="").revision

    benchmark.pedantic(save, setup=lambda: ((with_name(BOOK, next(names)),), {}), rounds=20)


@pytest.mark.benchmark(group="keep one edit")
def test_pickling_the_whole_book(tmp_path: Path, benchmark) -> None:
    benchmark(lambda: (tmp_path / "book.pickle").write_bytes(pickle.dumps(BOOK)))


@pytest.mark.benchmark(group="open")
def test_opening(store: Store, benchmark) -> None:
    workspace = store.create(BOOK, at=NOON)
    benchmark(store.open, workspace.id)


@pytest.mark.benchmark(group="open")
def test_asking_for_the_head(store: Store, benchmark) -> None:
    workspace = store.create(BOOK, at=NOON)
    benchmark(store.head, workspace.id)


@pytest.mark.benchmark(group="open")
def test_unpickling_the_whole_book(benchmark) -> None:
    benchmark(pickle.loads, pickle.dumps(BOOK))


@pytest.mark.benchmark(group="differences")
def test_finding_one_changed_cell_in_ten_thousand_rows(benchmark) -> None:
    book = large(tasks=10_000, people=1)
    changed = with_name(book, "Name")
    assert len(benchmark(differences, book, changed)) == 1


@pytest.mark.benchmark(group="the history of ratings")
def test_the_ratings_of_500_people_over_50_revisions(store: Store, benchmark) -> None:
    book = large(tasks=300, people=500)
    revision, id = 1, store.create(book, at=NOON).id
    for change in range(49):
        people = book.tables["stakeholders"]
        records = people.records.copy()
        records.loc[change + 1, "influence"] += 0.5
        book = book.with_table(replace(people, records=records))
        revision = store.save(id, revision, book, by="", at=NOON, why="").revision
    history = benchmark.pedantic(store.ratings, args=(id, revision), rounds=3, warmup_rounds=1)
    assert history["revision"].nunique() == 50
