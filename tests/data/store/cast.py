"""The familiar cast as a book: one tie, one blank, one extreme, and every type of cell that a file may bring."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pandas as pd

from data.kinds import Book, KeptSheet, Problem, Table, Words

NOON = datetime(2026, 3, 18, 12, tzinfo=UTC)
WHO = {"by": "Zhao Min", "at": NOON, "why": "as agreed"}


def book() -> Book:
    """Six stakeholders, three tasks, one kept sheet, two problems, settings and a mapping."""
    sheet = KeptSheet(
        "plan.xlsx",
        "Notes 说明",
        (("Budget", 3, 2.5, True, None), (pd.Timestamp("2026-03-18"), date(2026, 3, 18), time(9, 30), "=1+1", "001")),
    )
    return Book(
        tables={"stakeholders": stakeholders(), "tasks": tasks()},
        sheets=(sheet,),
        problems=(
            Problem("wrong_value", "error", "plan.xlsx", "People", 7, "F", "maybe", (("expected", Words("a number", "数字")),), "stakeholders", 5, "influence"),
            Problem("hidden_sheet", "note", "plan.xlsx", "Old"),
        ),
        settings={"title": "北辰 Rollout", "as_of": "2026-03-18", "cuts": {"relevance": 0.5}, "weights": {"value": 2}},
        mappings={"姓名|影响度": {"影响度": "influence"}},
    )  # fmt: skip


def stakeholders() -> Table:
    names = ["Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Zhou Yan", "Wu Gang"]
    records = pd.DataFrame(
        {
            "id": pd.Series(["1", "2", "3", "4", "5", "006"], dtype=object),
            "name": pd.Series(names, dtype=object),
            "relevance": [4.0, 4.0, 3.0, 2.0, 5.0, 1.0],
            "influence": [5.0, 5.0, 3.0, 2.0, float("nan"), 1.0],
            "next_contact": pd.to_datetime(["2026-03-20", None, None, "2026-04-01", None, None]),
            "备注 own heading": pd.Series([None, "x", 3, True, pd.Timestamp("2026-01-01"), 2.5], dtype=object),
        },
    )
    return table("stakeholders", records, range(1, 7), {"relevance": "1-5", "influence": "1-10"})


def tasks() -> Table:
    records = pd.DataFrame(
        {
            "id": pd.Series(["T1", "T2", "T3"], dtype=object),
            "name": pd.Series(["Pilot", "Training", "Go live"], dtype=object),
            "start": pd.to_datetime(["2026-03-02", "2026-03-16", None]).astype("datetime64[s]"),
            "duration": [10.0, float("nan"), 0.0],
            "milestone": pd.Series([False, None, True], dtype=object),
        }
    )
    return table("tasks", records, (2, 5, 9))


def table(kind: str, records: pd.DataFrame, numbers: Any, scales: Mapping[str, str] = {}) -> Table:
    index = pd.Index(list(numbers), name="record")
    places = pd.DataFrame({"file": "plan.xlsx", "sheet": kind, "row": range(2, len(index) + 2)}, index=index)
    return Table(kind, records.set_axis(index), scales, places)


def with_cell(book: Book, kind: str, record: int, field: str, value: object) -> Book:
    """The book with one cell changed; the book passed in stays as it was."""
    old = book.tables[kind]
    records = old.records.copy()
    records.loc[record, field] = value
    return book.with_table(replace(old, records=records))


def with_row(book: Book, kind: str, record: int, **cells: object) -> Book:
    """The book with a record added at the end of a table."""
    old = book.tables[kind]
    row = pd.DataFrame({name: [cells.get(name)] for name in old.records}, index=pd.Index([record], name="record"))
    row = row.astype(old.records.dtypes.to_dict())
    place = pd.DataFrame({"file": [""], "sheet": [""], "row": [0]}, index=row.index)
    return book.with_table(replace(old, records=pd.concat([old.records, row]), places=pd.concat([old.places, place])))


def without_row(book: Book, kind: str, record: int) -> Book:
    old = book.tables[kind]
    return book.with_table(replace(old, records=old.records.drop(index=record), places=old.places.drop(index=record)))


def assert_same(one: Book, other: Book) -> None:
    """Every cell, type, index, order, place, scale, sheet, problem, setting and mapping is the same."""
    assert list(one.tables) == list(other.tables)
    for kind, expected in one.tables.items():
        found = other.tables[kind]
        assert (found.kind, dict(found.scales)) == (expected.kind, dict(expected.scales))
        for left, right in ((expected.records, found.records), (expected.places, found.places)):
            pd.testing.assert_frame_equal(left, right, check_column_type=True)
            assert [told(cell) for cell in left.to_numpy(object).ravel()] == [
                told(cell) for cell in right.to_numpy(object).ravel()
            ]
    assert [(sheet.file, sheet.name, cells_of(sheet)) for sheet in one.sheets] == [
        (sheet.file, sheet.name, cells_of(sheet)) for sheet in other.sheets
    ]
    assert one.problems == other.problems
    assert (one.settings, one.mappings) == (other.settings, other.mappings)


def cells_of(sheet: KeptSheet) -> list[list[tuple[str, str]]]:
    return [[told(cell) for cell in row] for row in sheet.rows]


def told(cell: object) -> tuple[str, str]:
    """A cell with its type, so that True is not 1, 1 not 1.0 and None not NaN."""
    unit = cell.unit if isinstance(cell, pd.Timestamp) and cell is not pd.NaT else ""
    return type(cell).__name__ + unit, repr(cell)
