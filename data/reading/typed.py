"""Cells typed in the app pass the same border as those from a file: into the column's type, or back as a Problem."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isfinite
from typing import Any

import pandas as pd

from data.kinds import KINDS, LANGUAGES, SCALES, Cell, Column, Problem, Table, Words, names_in
from data.reading.dates import dates_in
from data.reading.places import placed, places_of
from data.reading.resolving import resolved

Typed = Mapping[str, Cell]


def changed(
    table: Table,
    edited: Mapping[int, Typed],
    added: Sequence[Typed] = (),
    deleted: Sequence[int] = (),
) -> tuple[Table, tuple[Problem, ...]]:
    """The table with cells edited (by row position), rows added and rows deleted, and what could not be taken.

    An added row joins once its required columns are filled; until then it is waited for, not reported. A task that
    is waited for may be typed by id, name or number, as in a file. Nothing is changed in place.
    """
    records, problems = table.records.copy(), []
    key, given, typed = KINDS[table.kind].key, set(table.given), list[int]()
    for position, cells in edited.items():
        record = int(records.index[int(position)])
        typed += [record] if "predecessors" in cells else []
        given -= {record} if key in cells else set()
        for name, cell in cells.items():
            problem = _set(records, table, record, name, cell)
            problems += [problem] if problem else []
    keys = records.index.drop(records.index[list(deleted)])
    last = int(records.index.max()) if len(records) else 0
    for number, cells in enumerate(added, start=last + 1):
        if _complete(table, cells):
            records.loc[number] = pd.Series({name: _blank(records[name]) for name in records}, dtype="object")
            keys = keys.append(pd.Index([number]))
            typed.append(number)
            given |= {number} if cells.get(key) in (None, "") else set()
            for name, cell in {**_given(table, records), **_filled(cells)}.items():
                problem = _set(records, table, number, name, cell)
                problems += [problem] if problem else []
    records = _linked(table.kind, records.loc[keys].rename_axis("record"), typed)
    places = placed(table.places, keys).rename_axis("record")
    kept = frozenset(given & set(map(int, keys)))
    return replace(table, records=_restored(records, table.records), places=places, given=kept), tuple(problems)


def _linked(kind: str, records: pd.DataFrame, typed: Sequence[int]) -> pd.DataFrame:
    """The predecessors that were typed as the ids of the tasks they mean."""
    rows = [record for record in typed if record in records.index]
    if kind != "tasks" or not rows or not {"id", "name", "wbs", "predecessors"} <= set(records):
        return records
    cells = records["predecessors"].astype("object")
    cells.loc[rows] = resolved(records)["predecessors"].loc[rows]
    return records.assign(predecessors=cells)


def _set(records: pd.DataFrame, table: Table, record: int, name: str, cell: Cell) -> Problem | None:
    column = KINDS[table.kind].column(name)
    if column is None:
        records[name] = records[name].astype("object")
        records.at[record, name] = cell if cell != "" else None
        return None
    value = _day(records[name], cell) if column.type == "date" else _value(column, table, cell)
    wrong = value is None and cell not in (None, "")
    if wrong or (column.required and value is None):
        code = "typed_not_taken" if wrong else "missing_required"
        expected = ("expected", column.words) if not wrong else ("expected", _expected(column, table))
        return Problem(
            code, "warning", *places_of(table)(record), found=str(cell or ""),
            values=(expected, ("field", column.words), ("label", _label(records, table, record))),
            kind=table.kind, record=int(record), field=name,
        )  # fmt: skip
    records.at[record, name] = value if value is not None else _blank(records[name])
    return None


def _label(records: pd.DataFrame, table: Table, record: int) -> str:
    """How a person knows the record whose cell was typed into."""
    kind = KINDS[table.kind]
    cells = [records.at[record, name] for name in (kind.label, kind.key) if name in records]
    return next((cell for cell in cells if isinstance(cell, str) and cell.strip()), f"#{record}")


def _day(days: pd.Series, cell: Cell) -> Cell:
    """The date that was typed, in any form a file may have it; one without a year is of the year of the others."""
    return dates_in([*days.dropna(), cell])[-1] if cell not in (None, "") else None


def _expected(column: Column, table: Table) -> Words:
    scale = table.scale(column)
    return Words(**{language: column.expected(language, scale.name if scale else None) for language in LANGUAGES})


def _value(column: Column, table: Table, cell: Cell) -> Cell:
    """The cell as the column's type keeps it, or None where it cannot be."""
    if cell is None or cell == "" or (isinstance(cell, float) and pd.isna(cell)):
        return None
    if column.type == "yes_no":
        return bool(cell)
    if column.type == "choice":
        return cell if any(choice.code == cell for choice in column.choices) else None
    if column.type in ("number", "days", "percent", "level"):
        return _number(column, table, cell)
    text = str(cell).strip()
    if column.type == "names":
        return "; ".join(names_in(text)) or None
    return text or None


def _number(column: Column, table: Table, cell: Cell) -> float | None:
    try:
        number = float(str(cell))
    except ValueError:
        return None
    lowest, highest = column.bounds
    if column.type == "percent":
        lowest, highest = 0.0, 1.0
        number = number / 100 if 1 < number <= 100 else number  # whoever types 60 means 60 %
    if column.type == "level":
        scale = SCALES[table.scales.get(column.name, column.scale or "1-5")]
        lowest, highest = scale.lowest, scale.highest
    inside = (lowest is None or number >= lowest) and (highest is None or number <= highest)
    return number if inside and isfinite(number) else None


def _complete(table: Table, cells: Typed) -> bool:
    return all(cells.get(column.name) not in (None, "") for column in KINDS[table.kind].columns if column.required)


def _filled(cells: Typed) -> dict[str, Cell]:
    return {name: cell for name, cell in cells.items() if cell not in (None, "")}


def _given(table: Table, records: pd.DataFrame) -> dict[str, Cell]:
    """An id for a new row, where its kind has one: the next number that is not taken."""
    key = KINDS[table.kind].column(KINDS[table.kind].key)
    if key is None or key.type != "identifier" or key.name not in records:
        return {}
    taken = set(records[key.name].dropna())
    return {
        key.name: next(str(number) for number in range(len(records), 2 * len(records) + 2) if str(number) not in taken)
    }


def _blank(cells: pd.Series) -> Any:
    if pd.api.types.is_datetime64_any_dtype(cells):
        return pd.NaT
    return float("nan") if pd.api.types.is_float_dtype(cells) else None


def _restored(records: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Adding a row may loosen a column's dtype; give each known one back its own."""
    same = {name: before[name].dtype for name in before if records[name].dtype != before[name].dtype}
    keep = {name: dtype for name, dtype in same.items() if dtype.kind in "fM"}
    return records.astype(keep)
