"""A table as it was found in a sheet, and each of its columns as it was taken."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from data.kinds import KINDS, Account, Problem, Table, Words
from data.reading.decision import Decision, signature


@dataclass(frozen=True)
class Matched:
    """A column of the sheet with the field it was taken for (None: kept as the user's own) and the scale it is on.

    confidence: 0..1; evidence: what speaks for it, the codes of EVIDENCE. outside: it stands beside the table, and
    somebody joined it to that; its heading is none of those by which the table is known.
    """

    letter: str
    header: str
    field: str | None
    confidence: float
    scale: str | None = None
    evidence: tuple[str, ...] = ()
    outside: bool = False


@dataclass(frozen=True, eq=False)
class Found:
    """A table as found in a sheet. Rows are 1-based sheet rows; `rejected` rows were filled but lack what is required.

    reckoned: the records (from 1) whose duration was told by their dates only, Mondays to Fridays counted.
    drawn: the records (from 1) of which a date was read from a bar that is drawn for them.
    not_records: the other filled rows below the header: totals, section headings, repeated headers, footers and such;
        every filled row stands in `record_rows`, in `rejected` or here.
    decision: what it was read by, where tables with these headings were read before.
    form: it is a form of ours that came back: its headings say nothing of what others mean by the same ones, and a row may hold
        several records, which then names it in `record_rows` once for each.
    """

    sheet: str
    kind: str
    header_rows: tuple[int, ...]
    record_rows: tuple[int, ...]
    columns: tuple[Matched, ...]
    table: Table
    rejected: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: bool = False
    not_records: tuple[int, ...] = ()
    reckoned: tuple[int, ...] = ()
    drawn: tuple[int, ...] = ()
    decision: Decision | None = None
    form: bool = False

    @property
    def used(self) -> bool | None:
        """Whether somebody decided that the table on this sheet is used; None where nobody did."""
        return self.decision.sheets.get(self.sheet) if self.decision else None

    def without_cells(self) -> "Found":
        """The same without the cells: how many records it has, what was found where, and what is wrong."""
        records, places = (pd.DataFrame(index=frame.index) for frame in (self.table.records, self.table.places))
        return replace(self, table=replace(self.table, records=records, places=places))

    @property
    def account(self) -> Account:
        """What became of its filled rows; those of a table that was not understood were kept, and none of them used."""
        words = KINDS[self.kind].words if self.kind in KINDS else _NOT_UNDERSTOOD
        used, others = len(set(self.record_rows)), len(self.not_records)
        used, others = (used, others) if self.kind in KINDS else (0, used + others)
        rows = used + len(self.rejected) + others
        header = self.header_rows[-1] if self.header_rows else None
        return Account(self.sheet, words, header, rows, used, len(self.rejected), others)


_NOT_UNDERSTOOD = Words("not understood", "未识别")


def headings(columns: Iterable[Matched]) -> str:
    """The signature of a set of headings, the same in any order: the key under which a mapping is remembered."""
    return signature(column.header for column in columns if not column.outside)
