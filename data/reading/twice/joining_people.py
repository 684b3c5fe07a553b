"""Makes one row of two that are the same person: nothing that either said is lost, and other tables mean the one that stays."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from data.kinds import KINDS, Book, Table, Words, names_in

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
_LISTS = ("process_modules",)  # what is told there is a list, which is kept in one form
_ALIAS = Words("Also known as", "又称")
_LABELLED = Words("{heading}: {said}", "{heading}：{said}")
_SEMICOLON = Words("; ", "；")
_YES, _NO = Words("yes", "是"), Words("no", "否")
_TOLD = ("concern", "kpi", "expectation", "requirement", "strategy", "notes", "process_modules")


def one_person(book: Book, stays: int, goes: int, language: str = "en") -> Book:
    """The book with the record `goes` of the stakeholders taken into `stays`; KeyError where either is not there.

    A blank of the row that stays is filled; what both say of concerns, expectations and notes stands there together; where
    they contradict each other otherwise, the row that stays holds, and its notes say in that language what the other said:
    under which name it stood, as another name of the same person.
    """
    people = book.table("stakeholders")
    kept: Any = people.records.loc[stays]
    other: Any = people.records.loc[goes]
    records = people.records.drop(goes).astype(object)
    semicolon = _SEMICOLON(language)
    contradicted: list[str] = []
    for column in contradicting(people, stays, goes):
        mine, theirs = kept[column], other[column]
        if column in _TOLD:
            between = "; " if column in _LISTS else semicolon
            records.at[stays, column] = between.join(dict.fromkeys([str(mine), str(theirs)]))
        else:
            contradicted.append(_noted(people, goes, column, language))
    for column in people.records.columns:
        if pd.isna(kept[column]) and not pd.isna(other[column]) and column != "id":
            records.at[stays, column] = other[column]
    if contradicted:
        notes: Any = records.at[stays, "notes"] if "notes" in records else None
        records.at[stays, "notes"] = semicolon.join([*([] if pd.isna(notes) else [str(notes)]), *contradicted])
    joined = _typed(records, people)
    return renamed(book.with_table(joined), str(other["name"]), str(kept["name"]))


def stands_in(into: Mapping[int, int], record: int) -> int:
    """The record that one stands in at last, where `into` tells of each that went the one it went into."""
    while record in into:
        record = into[record]
    return record


def renamed(book: Book, gone: str, stays: str) -> Book:
    """The book with one person called by another name wherever other tables name people."""
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


def contradicting(people: Table, stays: int, goes: int) -> list[str]:
    """The columns in which two records of the stakeholders say different things, both of them something; an id is not compared."""
    kept: Any = people.records.loc[stays]
    other: Any = people.records.loc[goes]
    filled = (column for column in people.records.columns if not (pd.isna(kept[column]) or pd.isna(other[column])))
    return [str(column) for column in filled if column != "id" and kept[column] != other[column]]


def _noted(people: Table, goes: int, column: str, language: str) -> str:
    """What the row that goes said in a column, as its notes tell it: another name, or the heading and the cell."""
    heading = _ALIAS(language) if column == "name" else _words(column, language)
    return _LABELLED(language).format(heading=heading, said=_said(people, goes, column, language))


def _typed(records: pd.DataFrame, people: Table) -> Table:
    """The table with every column in the type it had."""
    known = {column: people.records[column].dtype for column in records if column in people.records}
    typed = records.astype(known)
    return replace(
        people, records=typed, places=people.places.loc[people.places.index.intersection(typed.index)],
        given=people.given & frozenset(typed.index.tolist()),
    )  # fmt: skip


def _words(column: str, language: str) -> str:
    known = KINDS["stakeholders"].column(column)
    return known.words(language) if known else column


def _said(people: Table, record: int, column: str, language: str) -> str:
    """A cell in the reader's words."""
    cell: Any = people.records.at[record, column]
    known = KINDS["stakeholders"].column(column)
    if known is not None and known.type == "choice":
        return known.said(cell, language)
    if known is not None and known.type == "yes_no":
        return (_YES if cell else _NO)(language)
    scale = people.scale(known) if known is not None and known.type == "level" else None
    if scale is not None and (level := scale.said(cell, language)) is not None:
        return level
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _instead(cell: Any, gone: str, stays: str) -> Any:
    names = names_in(cell)
    if gone not in names:
        return cell
    return "; ".join(dict.fromkeys(stays if name == gone else name for name in names))
