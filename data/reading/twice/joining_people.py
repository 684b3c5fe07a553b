"""Makes one row of two that are the same person: nothing that either said is lost, and other tables mean the one that stays."""

from dataclasses import replace
from typing import Any

import pandas as pd

from data.kinds import KINDS, Book, Table, names_in

# Columns that name people, by kind: a name that goes is replaced by the name that stays.
_NAMED = {
    "tasks": ("counterparts", "owner", "resources"),
    "risks": ("stakeholders", "owner"),
    "relations": ("source", "target"),
    "decisions": ("asked_of", "by"),
    "actions": ("stakeholder", "owner"),
    "communication": ("audience", "owner"),
    "requirements": ("requester",),
    "ratings": ("stakeholder", "rater"),
    "engagements": ("stakeholder",),
}
_TOLD = ("concern", "kpi", "expectation", "requirement", "strategy", "notes", "process_modules")


def one_person(book: Book, stays: int, goes: int) -> Book:
    """The book with the record `goes` of the stakeholders taken into `stays`; KeyError where either is not there.

    A blank of the row that stays is filled; what both say of concerns, expectations and notes stands there together; where
    they contradict each other otherwise, the row that stays holds, and its notes say what the other said.
    """
    people = book.table("stakeholders")
    kept: Any = people.records.loc[stays]
    other: Any = people.records.loc[goes]
    records = people.records.drop(goes).astype(object)
    contradicted: list[str] = []
    for column in people.records.columns:
        mine, theirs = kept[column], other[column]
        if pd.isna(theirs) or mine == theirs or column == "id":
            continue
        if pd.isna(mine):
            records.at[stays, column] = theirs
        elif column in _TOLD:
            records.at[stays, column] = "; ".join(dict.fromkeys([str(mine), str(theirs)]))
        else:
            contradicted.append(f"{_words(column)}: {_said(theirs)}")
    if contradicted:
        notes: Any = records.at[stays, "notes"] if "notes" in records else None
        records.at[stays, "notes"] = "; ".join([*([] if pd.isna(notes) else [str(notes)]), *contradicted])
    joined = _typed(records, people)
    return _renamed(book.with_table(joined), str(other["name"]), str(kept["name"]))


def _typed(records: pd.DataFrame, people: Table) -> Table:
    """The table with every column in the type it had."""
    known = {column: people.records[column].dtype for column in records if column in people.records}
    typed = records.astype(known)
    return replace(
        people, records=typed, places=people.places.loc[people.places.index.intersection(typed.index)],
        given=people.given & frozenset(typed.index.tolist()),
    )  # fmt: skip


def _words(column: object) -> str:
    known = KINDS["stakeholders"].column(str(column))
    return known.words("en") if known else str(column)


def _said(cell: Any) -> str:
    return (
        f"{cell:%Y-%m-%d}" if isinstance(cell, pd.Timestamp) else f"{cell:g}" if isinstance(cell, float) else str(cell)
    )


def _renamed(book: Book, gone: str, stays: str) -> Book:
    if gone == stays:
        return book
    for kind, columns in _NAMED.items():
        table = book.tables.get(kind)
        if table is None:
            continue
        records = table.records.copy()
        for column in columns:
            if column in records:
                renamed = [_instead(cell, gone, stays) for cell in records[column].tolist()]
                records[column] = pd.Series(renamed, index=records.index, dtype="object")
        book = book.with_table(replace(table, records=records))
    return book


def _instead(cell: Any, gone: str, stays: str) -> Any:
    names = names_in(cell)
    if gone not in names:
        return cell
    return "; ".join(dict.fromkeys(stays if name == gone else name for name in names))
