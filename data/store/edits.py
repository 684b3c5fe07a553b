"""What changed from one book to the next: cell by cell, row by row, setting by setting."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

import numpy as np
import pandas as pd

from data.kinds import KINDS, Book, KeptSheet, Table

Change = Literal[
    "cell", "row_added", "row_removed", "table_added", "table_removed", "scale",
    "sheet_added", "sheet_removed", "sheet_changed", "setting", "mapping",
]  # fmt: skip


@dataclass(frozen=True)
class Edit:
    """One difference between two books.

    kind: the table (the file of a sheet, the signature of a mapping, else empty); record: the row's key; label: how
    a person knows the row, or the sheet's name (`Notes (2)` for the second of that name); field: the column, setting or heading. before and after are text as
    a person would type it, None where blank; of a table they tell its number of rows, of a row its label.
    """

    change: Change
    kind: str = ""
    record: int | None = None
    label: str = ""
    field: str = ""
    before: str | None = None
    after: str | None = None


def differences(before: Book, after: Book) -> list[Edit]:
    """All edits that lead from one book to another: tables in turn, then sheets, settings and mappings.

    A blank equals a blank whatever its form (None, NaN, NaT), a missing column is a blank column and a table without
    records no table; sheets are known by name, whatever their file was called; the scale of a blank column is none.
    Problems, places and which ids were given are consequences, not edits. Raises ValueError where a table uses one record number twice.
    """
    return [
        *(edit for kind in _either(held(before), held(after)) for edit in _of_kind(kind, before, after)),
        *_of_sheets(before.named_sheets(), after.named_sheets()),
        *(
            Edit("setting", field=name, before=said(before.settings.get(name)), after=said(after.settings.get(name)))
            for name in changed_keys(before.settings, after.settings)
        ),
        *(
            Edit("mapping", kind=signature, field=heading, before=old.get(heading), after=new.get(heading))
            for signature in changed_keys(before.mappings, after.mappings)
            for old, new in [(before.mappings.get(signature, {}), after.mappings.get(signature, {}))]
            for heading in changed_keys(old, new)
        ),
    ]


def said(value: object) -> str | None:
    """A cell or setting as text: 3.0 is `3`, a day `2026-03-18`, yes/no `yes`, a blank None."""
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and np.isnan(value)):
        return None
    if isinstance(value, (bool, np.bool_)):
        return "yes" if value else "no"
    if isinstance(value, (float, np.floating)):
        return repr(float(value)).removesuffix(".0")
    if isinstance(value, datetime):
        return value.isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else str(value)


def label(table: Table, record: int) -> str:
    """How a person knows a record: its label, else its key, else its number."""
    kind = KINDS.get(table.kind)
    for name in (kind.label, kind.key) if kind else table.records.columns[:1]:
        known = said(cells_of(table.records, name).at[record]) if name in table.records.columns else None
        if known is not None:
            return known
    return f"#{record}"


def changed_cells(before: pd.DataFrame, after: pd.DataFrame) -> dict[Any, "np.ndarray[Any, np.dtype[np.bool_]]"]:
    """For each column that changed: which rows did. Both frames have the same index, in the same order."""
    columns = {name: _changed(cells_of(before, name), cells_of(after, name)) for name in _either(before, after)}
    return {name: changed for name, changed in columns.items() if changed.any()}


def changed_keys(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> list[Any]:
    """The keys whose value was added, removed or changed."""
    return [key for key in _either(before, after) if before.get(key, _ABSENT) != after.get(key, _ABSENT)]


def held(book: Book) -> dict[str, Table]:
    """The tables of a book that hold any record."""
    return {kind: table for kind, table in book.tables.items() if len(table.records)}


def scales_of(table: Table) -> dict[str, str]:
    """The scales that count: of judgements that were given, declared or the column's own."""
    kind = KINDS.get(table.kind)
    own = {column.name: column.scale for column in kind.columns if column.scale} if kind else {}
    return {
        name: scale for name, scale in {**own, **table.scales}.items() if cells_of(table.records, name).notna().any()
    }


def _of_kind(kind: str, before: Book, after: Book) -> Iterator[Edit]:
    if kind not in held(after):
        yield Edit("table_removed", kind, before=str(len(before.tables[kind].records)))
    elif kind not in held(before):
        yield Edit("table_added", kind, after=str(len(after.tables[kind].records)))
    else:
        old, new = before.tables[kind], after.tables[kind]
        scales = scales_of(old), scales_of(new)
        for column in (name for name in changed_keys(*scales) if name in scales[0] and name in scales[1]):
            yield Edit("scale", kind, field=column, before=scales[0][column], after=scales[1][column])
        yield from _of_rows(old, new)


def _of_rows(old: Table, new: Table) -> Iterator[Edit]:
    for table in (old, new):
        if not table.records.index.is_unique:
            raise ValueError(f"table {table.kind}: a record number stands twice")
    gone = old.records.index.difference(new.records.index, sort=False)
    added = new.records.index.difference(old.records.index, sort=False)
    for record in map(int, gone):
        yield Edit("row_removed", new.kind, record, label(old, record), before=label(old, record))
    yield from _of_cells(old, new)
    for record in map(int, added):
        yield Edit("row_added", new.kind, record, label(new, record), after=label(new, record))


def _of_cells(old: Table, new: Table) -> Iterator[Edit]:
    """The changed cells of the rows that both have, row by row."""
    before, after = old.records, new.records
    kept = after.index
    if not kept.equals(before.index):
        kept = kept[kept.isin(before.index)]
        before, after = before.loc[kept], after.loc[kept]
    changed = [
        (row, place, name)
        for place, (name, rows) in enumerate(changed_cells(before, after).items())
        for row in np.flatnonzero(rows).tolist()
    ]
    named = {row: label(new, int(kept[row])) for row in {row for row, _, _ in changed}}
    was, is_now = ({name: cells_of(frame, name) for _, _, name in changed} for frame in (before, after))
    for row, _, name in sorted(changed, key=lambda cell: cell[:2]):
        cells = said(was[name].iat[row]), said(is_now[name].iat[row])
        yield Edit("cell", new.kind, int(kept[row]), named[row], str(name), *cells)


def cells_of(frame: pd.DataFrame, name: Any) -> "pd.Series[Any]":
    """A column, blank where the frame lacks it, the first where a heading stands twice."""
    if name not in frame.columns:
        return pd.Series([None] * len(frame), index=frame.index, dtype=object)
    cells = frame[name]
    return cells.iloc[:, 0] if isinstance(cells, pd.DataFrame) else cells


def _changed(before: "pd.Series[Any]", after: "pd.Series[Any]") -> "np.ndarray[Any, np.dtype[np.bool_]]":
    filled = before.notna().to_numpy(), after.notna().to_numpy()
    changed: np.ndarray[Any, np.dtype[np.bool_]] = filled[0] != filled[1]
    both = filled[0] & filled[1]
    alike = before.dtype == after.dtype and isinstance(before.dtype, np.dtype)
    one, other = (cells if alike else cells.astype(object) for cells in (before, after))
    changed[both] = one.to_numpy()[both] != other.to_numpy()[both]
    return changed


def _of_sheets(before: Mapping[str, KeptSheet], after: Mapping[str, KeptSheet]) -> Iterator[Edit]:
    old, new = ({name: rows_as_text(sheet) for name, sheet in sheets.items()} for sheets in (before, after))
    for name in changed_keys(old, new):
        change: Change = "sheet_changed" if name in old and name in new else "sheet_added"
        change = "sheet_removed" if name not in new else change
        yield Edit(change, (after.get(name) or before[name]).file, label=name)


def rows_as_text(sheet: KeptSheet) -> list[list[str | None]]:
    """The rows of a kept sheet as text, so that a blank equals a blank, without the blanks behind and below."""
    rows = [_shorn([said(cell) or None for cell in row]) for row in sheet.rows]
    return _shorn(rows)


def _shorn(parts: list[Any]) -> list[Any]:
    last = max((at for at, part in enumerate(parts, start=1) if part), default=0)
    return parts[:last]


def _either(before: Any, after: Any) -> list[Any]:
    """The keys of both, those of `after` in its order, then those that went away."""
    return list(dict.fromkeys([*after, *before]))


_ABSENT = object()
