"""Which record of a newer table is which record of the one before: by its own id, its content, its label."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.kinds import KINDS, Table
from data.reading.ids import has_ids
from data.reading.references import REFERENCES


@dataclass(frozen=True)
class _Row:
    """A record as it is compared: its own id (None where given or where the kind has none), label and content."""

    record: int
    id: str | None
    label: Hashable
    nearly: Hashable
    content: Hashable


_Sign = Callable[[_Row], Hashable]


def same_keys(old: Table, new: Table, same: Mapping[int, int]) -> dict[int, int]:
    """For each record of the new table the key it gets: that of the same old record, else a fresh one."""
    before, after = _rows(old), _rows(new)
    keys = dict(same)
    _pair_alone(before, after, keys, lambda row: row.id)
    for sign in (lambda row: row.content, lambda row: row.nearly, lambda row: row.label):
        _pair_in_turn(before, after, keys, sign)
    _pair_alone(before, after, keys, lambda row: row.label)
    first = max((row.record for row in before), default=0) + 1
    fresh = (row.record for row in after if row.record not in keys)
    return keys | {record: first + at for at, record in enumerate(fresh)}


def _rows(table: Table) -> list[_Row]:
    kind, records = KINDS[table.kind], table.records
    ids = has_ids(kind.name) and kind.key in records
    itself = {column for of, column in REFERENCES.get(kind.name, ()) if of == kind.name}
    names = [name for name in records if not (name in itself or (name == kind.key and has_ids(kind.name)))]
    cells = {name: [_comparable(cell) for cell in records[name]] for name in names}
    known = [cells.get(name, [None] * len(records)) for name in (kind.label, *kind.telling[:1])]
    rows = []
    for at, record in enumerate(map(int, records.index)):
        own = _comparable(records[kind.key].iloc[at]) if ids and record not in table.given else None
        content = frozenset((name, values[at]) for name, values in cells.items() if values[at] is not None)
        label, *telling = (values[at] for values in known)
        rows.append(_Row(record, None if own is None else str(own), label, (label, *telling), content))
    return rows


def _comparable(cell: Any) -> Hashable:
    if cell is None or pd.isna(cell):
        return None
    return cell.strip().casefold() if isinstance(cell, str) else str(cell) if isinstance(cell, bool) else cell


def _pair_alone(before: Sequence[_Row], after: Sequence[_Row], keys: dict[int, int], sign: _Sign) -> None:
    """Pairs rows of the same sign, where it stands once in either table."""
    known, asked = _by_sign(before, sign), _by_sign(after, sign)
    taken = set(keys.values())
    for what, rows in asked.items():
        same = known.get(what, [])
        free = len(rows) == len(same) == 1 and rows[0].record not in keys and same[0].record not in taken
        if what is not None and free:
            keys[rows[0].record] = same[0].record


def _pair_in_turn(before: Sequence[_Row], after: Sequence[_Row], keys: dict[int, int], sign: _Sign) -> None:
    """Pairs what is left, the n-th of a sign with the n-th; never two rows whose own ids tell them apart."""
    taken = set(keys.values())
    known = _by_sign([row for row in before if row.record not in taken], sign)
    for what, rows in _by_sign([row for row in after if row.record not in keys], sign).items():
        same = known.get(what, [])
        for row in rows:
            at = next((at for at, one in enumerate(same) if row.id is None or one.id is None), None)
            if at is not None:
                keys[row.record] = same.pop(at).record


def _by_sign(rows: Iterable[_Row], sign: _Sign) -> dict[Hashable, list[_Row]]:
    found: dict[Hashable, list[_Row]] = defaultdict(list)
    for row in rows:
        found[sign(row)].append(row)
    return found
