"""A record as it is compared with one of another version of its list, and whether the ids of the list still mean the same records."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from rapidfuzz import fuzz

from data.kinds import KINDS, Table
from data.reading.ids import has_ids
from data.reading.references import REFERENCES
from data.reading.twice import may_be_one_name
from data.reading.twice.mailboxes import personal

_ALIKE = 60  # per cent of the letters of two titles that are one title reworded
_MOST_ALIKE = 0.5  # share of the filled cells that make two rows one, whatever they are called
_LETTERS = 200  # of a title that are compared
_LONGEST = 9  # digits of a running number
# Where a record belongs, which tells two of one name apart.
_AROUND = ("wbs", "parent", "workstream", "department", "organization", "owner")


@dataclass(frozen=True)
class Row:
    """A record as it is compared: its own id (None where given or where the kind has none), label, mailbox and content.

    mail: the person's own, where it stands in this row alone. around: the label and where the record belongs.
    """

    record: int
    id: str | None
    label: Hashable
    nearly: Hashable
    around: Hashable
    content: frozenset[tuple[Hashable, Hashable]]
    mail: str | None = None
    person: bool = False

    def apart(self, other: "Row") -> bool:
        """Whether both have an id, or a mailbox, of their own by which they are two."""
        ids = self.id is not None and other.id is not None
        return ids or (self.mail is not None and other.mail is not None and self.mail != other.mail)


def rows_of(table: Table) -> list[Row]:
    """The records of a table as they are compared, in its order."""
    kind, records = KINDS[table.kind], table.records
    ids = has_ids(kind.name) and kind.key in records
    itself = {column for of, column in REFERENCES.get(kind.name, ()) if of == kind.name}
    names = [name for name in records if not (name in itself or (name == kind.key and has_ids(kind.name)))]
    cells = {name: [_comparable(cell) for cell in records[name]] for name in names}
    if kind.identity:  # what several raters say of one person are several records, whatever the person is called
        both = zip(*(cells.get(name, [None] * len(records)) for name in kind.identity), strict=True)
        cells[kind.label] = list(both)
    known = [cells.get(name, [None] * len(records)) for name in (kind.label, *kind.telling[:1])]
    around = [cells[name] for name in (kind.label, *_AROUND) if name in cells]
    mails = _mails(cells.get("email", [None] * len(records)))
    person = kind.name == "stakeholders"
    rows = []
    for at, record in enumerate(map(int, records.index)):
        own = _comparable(records[kind.key].iloc[at]) if ids and record not in table.given else None
        content = frozenset((name, values[at]) for name, values in cells.items() if values[at] is not None)
        label, *telling = (values[at] for values in known)
        where = tuple(values[at] for values in around)
        rows.append(Row(record, None if own is None else str(own), label, (label, *telling), where, content, mails[at], person))  # fmt: skip
    return rows


def agree(one: Row, other: Row) -> bool:
    """Whether two rows are called the same, or have the same mailbox of one person's own, and nothing says otherwise."""
    if one.mail is not None and other.mail is not None:
        return one.mail == other.mail
    return one.label == other.label or one.label is None or other.label is None


def moved_on(before: Sequence[Row], after: Sequence[Row]) -> bool:
    """Whether the ids of a list went on to other records: under one of them stands what stood, or stands, under another."""
    known = {row.id: row for row in before if row.id is not None}
    both = [(known[row.id], row) for row in after if row.id in known]
    same = [(one, row) for one, row in both if agree(one, row)]
    left = _but(before, (one for one, _ in same)), _but(after, (row for _, row in same))
    labels, mails = [{row.label for row in rows} for rows in left], [{row.mail for row in rows} for rows in left]
    for one, row in both:
        if agree(one, row):
            continue
        if one.label != row.label and (row.label in labels[0] or one.label in labels[1]):
            return True
        if one.mail != row.mail and (_in(row.mail, mails[0]) or _in(one.mail, mails[1])):
            return True
    return False


def running(rows: Sequence[Row]) -> bool:
    """Whether the ids are no more than the numbers of the rows: 1 to n, with a gap or two."""
    ids = [row.id for row in rows if row.id is not None]
    if not ids or not all(id.isdecimal() and len(id) <= _LONGEST for id in ids):
        return False
    numbers = sorted(map(int, ids))
    return numbers[-1] - numbers[0] < 2 * len(numbers)


def still_alike(one: Row, other: Row) -> bool:
    """Whether two rows under one number are the same record renamed: a name that may be one person's, a title reworded, or most cells the same."""
    mine, theirs = str(one.label or ""), str(other.label or "")
    if one.person:
        return mine in theirs or theirs in mine or may_be_one_name(mine, theirs)
    if fuzz.ratio(mine[:_LETTERS], theirs[:_LETTERS]) >= _ALIKE:
        return True
    filled = max(len(one.content), len(other.content)) - 1
    return filled > 0 and len(one.content & other.content) / filled >= _MOST_ALIKE


def _but(rows: Iterable[Row], known: Iterable[Row]) -> list[Row]:
    out = {row.record for row in known}
    return [row for row in rows if row.record not in out]


def _in(mail: str | None, mails: set[str | None]) -> bool:
    return mail is not None and mail in mails


def _mails(cells: Sequence[Hashable]) -> list[str | None]:
    """The mailboxes that are one person's own and stand once."""
    often = Counter(cells)
    return [cell if isinstance(cell, str) and often[cell] == 1 and personal(cell) else None for cell in cells]


def _comparable(cell: Any) -> Hashable:
    if cell is None or pd.isna(cell):
        return None
    return cell.strip().casefold() if isinstance(cell, str) else str(cell) if isinstance(cell, bool) else cell
