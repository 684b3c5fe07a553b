"""The files of a workspace read again under other decisions: what they no longer tell goes, what came from elsewhere stays."""

from collections.abc import Iterable
from dataclasses import replace

from data.kinds import Book, Table, empty_table
from data.reading.joining import joined
from data.reading.reading import Reading
from data.reading.renewing import renewed, without


def reread(old: Book, readings: Iterable[Reading]) -> Book:
    """The book as all its files tell it now, each record under the key that the record of its row had.

    A table, a kept sheet or a problem that these files no longer tell is gone. A row that is in none of them, as one
    that was typed, stands as it stood.
    """
    read = list(readings)
    files = {reading.file for reading in read}
    new = joined(read)
    gone = {kind: empty_table(kind) for kind in old.tables if kind not in new.tables}
    bare = replace(
        old,
        sheets=tuple(sheet for sheet in old.sheets if sheet.file not in files),
        problems=tuple(problem for problem in old.problems if problem.file not in files),
    )
    same = {kind: _same_rows(old.table(kind), table) for kind, table in new.tables.items()}
    newer = renewed(bare, replace(new, tables={**gone, **new.tables}), same)
    whole = without(newer, old, _from_elsewhere(old, newer, files))
    return replace(whole, tables={kind: table for kind, table in whole.tables.items() if len(table.records)})


def _same_rows(old: Table, new: Table) -> dict[int, int]:
    """New record -> old record that was read from the same row of the same file, whatever was typed over it since."""
    known = _by_row(old)
    return {record: known[row] for row, record in _by_row(new).items() if row in known}


def _by_row(table: Table) -> dict[tuple[object, ...], int]:
    """The record of each row of a file that gave one record only."""
    places = table.places.loc[table.places.index.isin(table.records.index)]
    alone = places[(places["row"] != 0) & ~places.duplicated(keep=False)]
    rows = alone[["file", "sheet", "row"]].itertuples(index=False, name=None)
    return dict(zip(rows, map(int, alone.index), strict=True))


def _from_elsewhere(old: Book, newer: Book, files: set[str]) -> list[tuple[str, int | None, str]]:
    return [
        (kind, int(str(record)), "")
        for kind, table in old.tables.items()
        for record in table.records.index.difference(newer.records(kind).index)
        if record not in table.places.index or table.places.at[record, "file"] not in files
    ]
