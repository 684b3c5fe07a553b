"""Which tables are left out of the book: hidden ones beside a visible one of their kind, and those that somebody put aside."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.kinds import Account, Problem
from data.reading.found import Found

_CODES = ("hidden_sheet", "sheet_left_out")


def left_out(found: Sequence[Found]) -> list[Found]:
    """The tables of these that are left out: as somebody decided, else hidden ones give way to a visible one of their kind."""
    seen = {table.kind for table in found if not table.hidden and table.used is not False}
    return [table for table in found if table.kind != "unknown" and not _counts(table, seen)]


def told_left_out(table: Found) -> Problem:
    """The note that a table is left out."""
    code = "hidden_sheet" if table.used is None else "sheet_left_out"
    file = str(table.table.places["file"].iloc[0]) if len(table.table.places) else ""
    return Problem(code, "note", file, table.sheet, kind=table.kind)


def accounts_of(file: str, found: Iterable[Found], problems: Iterable[Problem]) -> list[Account]:
    """What became of the rows of each table of a file; the records of one that is told to be left out are not used."""
    left = {(one.sheet, one.kind) for one in problems if one.code in _CODES and one.file == file}
    accounts = [(one.account, (one.sheet, one.kind) in left) for one in found]
    return [replace(one, used=0, left_out=one.used) if out else one for one, out in accounts]


def _counts(table: Found, seen: set[str]) -> bool:
    return table.used if table.used is not None else not (table.hidden and table.kind in seen)
