"""From records to the cells of a handout: plain values, in the reader's words, and only what the policy allows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analytics.exports.heard import Heard
from data.kinds import KINDS, Cell, CellLook, Column, Form, HandoutColumn, HandoutSheet, Table, parted, to_the_day


@dataclass(frozen=True, eq=False)
class Told:
    """A column of a sheet to be: its heading, its values by record, how they look, what a drawing reads from it."""

    heading: str
    cells: pd.Series
    look: CellLook = "text"
    role: str = ""
    may: bool = True  # whether the policy lets this audience see it
    sum_of: tuple[str, str] | None = None  # kind and column of which these are sums


def written(heard: Heard, kind: str, name: str, *, role: str = "", look: CellLook | None = None) -> Told:
    """A column as it stands in the table that the audience sees, in the reader's words."""
    table, column = heard.book.table(kind), KINDS[kind].column(name)
    if column is None or name not in table.records:
        return Told(name, pd.Series(dtype="object"), may=False)
    cells = _in_words(table, column, heard.language)
    return Told(
        column.words(heard.language),
        cells,
        look or _look(heard, kind, column, cells),
        role,
        heard.policy.allows(kind, name),
    )


def sheet(
    name: str, title: str, order: Iterable[int], columns: Iterable[Told], *, note: str = "", form: Form = "table",
    days: tuple[tuple[date, bool, str], ...] = (), marks: Mapping[str, str] | None = None, numbers: Mapping[str, float] | None = None,
) -> HandoutSheet | None:  # fmt: skip
    """A sheet of these records, a row each; columns that must not be seen, or are blank for all, are not in it. None without rows."""
    records = list(order)
    cells = [(one, [_cell(value) for value in one.cells.reindex(records)]) for one in columns if one.may]
    kept = [(one, values) for one, values in cells if any(value is not None for value in values)]
    if not records or not kept:
        return None
    heads = tuple(HandoutColumn(one.heading, one.look, one.role, one.sum_of) for one, _ in kept)
    rows = tuple(zip(*(values for _, values in kept), strict=True))
    return HandoutSheet(name, title, heads, rows, form, note, days, marks or {}, numbers or {})


def day_look(heard: Heard) -> CellLook:
    """How the dates look that are told only as exactly as the policy says."""
    return "date" if heard.policy.days == "day" else "month"


def flags(values: pd.Series) -> pd.Series:
    """True where it holds, blank elsewhere."""
    return pd.Series([True if value else None for value in values], index=values.index, dtype="object")


def _cell(value: Any) -> Cell:
    """A plain value: blanks None, days without the hour, whole numbers as such."""
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.normalize()
    if isinstance(value, bool | str):
        return value
    number = float(value)
    return int(number) if number.is_integer() else number


def _in_words(table: Table, column: Column, language: str) -> pd.Series:
    cells, scale = table.records[column.name], table.scale(column)
    if column.type == "choice":
        return cells.map(lambda code: column.said(code, language), na_action="ignore")
    if column.type == "level" and scale is not None and scale.levels:
        return cells.map(lambda number: scale.said(number, language) or f"{number:g}", na_action="ignore")
    if column.type == "yes_no":
        return cells.map(lambda yes: True if yes else None, na_action="ignore")
    if column.type in ("names", "predecessors"):
        return cells.map(lambda cell: parted(cell, language), na_action="ignore")
    return cells


def _look(heard: Heard, kind: str, column: Column, cells: pd.Series) -> CellLook:
    if column.type == "date":
        return "date" if to_the_day(kind, column.name) else day_look(heard)
    if column.type == "percent":
        return "percent"
    if column.name in _MONEY:
        return "money"
    if column.type in ("number", "days", "level") and cells.dtype == "float64":
        return "whole" if (cells.dropna() % 1 == 0).all() else "decimal"
    return "long" if column.name in _LONG else "text"


_MONEY = ("cost", "cost_of_delay", "cost_impact")
_LONG = ("name", "title", "text", "decided", "description", "cause", "consequence", "response", "trigger", "contingency", "notes")  # fmt: skip
