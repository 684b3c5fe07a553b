"""A newer file over a workspace that was edited: which record is which, so that differences can be shown and asked."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from data.kinds import KINDS, Book, Table


def renewed(old: Book, new: Book) -> Book:
    """The new book with its records under the old records' keys where they are the same record.

    The same record has the same id, else the same label (name, title), each only where it stands once.
    Tables and sheets that only the old book has are kept.
    """
    tables = {kind: _renewed(old.table(kind), table) for kind, table in new.tables.items()}
    return replace(
        old,
        tables={**old.tables, **tables},
        sheets=(*(sheet for sheet in old.sheets if sheet.name not in {kept.name for kept in new.sheets}), *new.sheets),
        problems=(*(problem for problem in old.problems if problem.kind not in tables), *new.problems),
        settings={**new.settings, **old.settings, **{k: v for k, v in new.settings.items() if k == "as_of"}},
        mappings={**old.mappings, **new.mappings},
    )


def _renewed(old: Table, new: Table) -> Table:
    kind = KINDS[new.kind]
    keys = pd.Series(pd.NA, index=new.records.index, dtype="Int64")
    for name in dict.fromkeys((kind.key, kind.label)):
        if name in old.records and name in new.records:
            known = pd.Series(old.records.index, index=_comparable(old.records[name]))
            known = known[known.index.notna() & ~known.index.duplicated(keep=False) & ~known.isin(keys)]
            asked = _comparable(new.records[name])
            keys = keys.fillna(asked.where(~asked.duplicated(keep=False)).map(known).astype("Int64"))
    fresh = keys.isna()
    first = int(old.records.index.max()) + 1 if len(old.records) else 1
    keys[fresh] = range(first, first + int(fresh.sum()))
    index = pd.Index(keys.astype("int64"), name="record")
    return replace(new, records=new.records.set_axis(index), places=new.places.set_axis(index))


def _comparable(cells: pd.Series) -> pd.Series:
    return cells.map(lambda cell: str(cell).strip().casefold() if cell is not None and not pd.isna(cell) else None)


def without(newer: Book, old: Book, edits: Iterable[tuple[str, int, str]]) -> Book:
    """The newer book with some of its differences taken back: (kind, record, column), column empty for a whole row."""
    tables = dict(newer.tables)
    for kind, record, column in edits:
        table, before = tables[kind], old.table(kind)
        records, places = table.records.copy(), table.places
        if column and record in records.index and record in before.records.index:
            cell: Any = before.records.at[record, column] if column in before.records else None
            records[column] = records[column].astype("object") if cell is None else records[column]
            records.at[record, column] = cell
        elif record in before.records.index:
            records = pd.concat([records, before.records.loc[[record]]])
            places = pd.concat([places, before.places.loc[[record]]])
        else:
            records, places = records.drop(record), places.drop(record)
        tables[kind] = replace(table, records=records.rename_axis("record"), places=places.rename_axis("record"))
    return replace(newer, tables=tables)
