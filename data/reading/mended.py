"""Which cells a newer file merely leaves blank once more: what stands there now was filled in since it was last read."""

from collections.abc import Iterable

from data.kinds import Book
from data.reading.renewing import Refused, renewed


def mended(here: Book, earlier: Book, cells: Iterable[Refused]) -> set[Refused]:
    """Of these cells (kind, record, column) those that hold something here and were blank or refused in the earlier file.

    here: the workspace; earlier: what its files said when they were last read, under whatever keys.
    """
    before = renewed(here, earlier)
    return {
        (kind, record, column)
        for kind, record, column in cells
        if record is not None and column and kind in earlier.tables
        if _blank(before, kind, record, column) and not _blank(here, kind, record, column)
    }


def _blank(book: Book, kind: str, record: int, column: str) -> bool:
    """Whether a row is there and has nothing in that column."""
    records = book.records(kind)
    if record not in records.index:
        return False
    return column not in records or bool(records[column].isna().at[record])
