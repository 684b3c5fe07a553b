"""The files of a workspace read again under other decisions: what they no longer tell goes, what came from elsewhere stays."""

from collections.abc import Iterable
from dataclasses import replace

from data.kinds import Book, empty_table
from data.reading.joining import joined
from data.reading.reading import Reading
from data.reading.renewing import renewed, without


def reread(old: Book, readings: Iterable[Reading]) -> Book:
    """The book as all its files tell it now: the same records under the same keys, as in `renewed`.

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
    newer = renewed(bare, replace(new, tables={**gone, **new.tables}))
    whole = without(newer, old, _from_elsewhere(old, newer, files))
    return replace(whole, tables={kind: table for kind, table in whole.tables.items() if len(table.records)})


def _from_elsewhere(old: Book, newer: Book, files: set[str]) -> list[tuple[str, int | None, str]]:
    return [
        (kind, int(str(record)), "")
        for kind, table in old.tables.items()
        for record in table.records.index.difference(newer.records(kind).index)
        if record not in table.places.index or table.places.at[record, "file"] not in files
    ]
