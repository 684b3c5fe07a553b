"""Which record of a newer table is which record of the one before: by its own id, its content, its label.

An id is no more than a number in many a list: a row put on top moves every one of them on. Where the names disagree with
the ids, the names are followed.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.kinds import Table
from data.reading.rows_compared import Row, agree, moved_on, rows_of, running, still_alike

_Sign = Callable[[Row], Hashable]


@dataclass(frozen=True)
class Same:
    """For each record of the new table the key it gets; renumbered: whether the ids of that list moved on to other records."""

    keys: Mapping[int, int]
    renumbered: bool = False


def same_keys(old: Table, new: Table, same: Mapping[int, int]) -> Same:
    """For each record of the new table the key it gets: that of the same old record, else a fresh one."""
    before, after = rows_of(old), rows_of(new)
    keys = dict(same)
    renumbered = moved_on(before, after)
    if renumbered:
        _by_name(_without_ids(before), _without_ids(after), keys)
        _by_id(before, after, keys, trusted=False)
    else:
        _by_id(before, after, keys, trusted=not running(before))
        _by_content(before, after, keys)
    _pair_alone(before, after, keys, lambda row: row.mail)
    first = max((row.record for row in before), default=0) + 1
    fresh = (row.record for row in after if row.record not in keys)
    return Same(keys | {record: first + at for at, record in enumerate(fresh)}, renumbered)


def _by_id(before: Sequence[Row], after: Sequence[Row], keys: dict[int, int], *, trusted: bool) -> None:
    """Pairs rows of one id; where it is not trusted only those that are alike otherwise too."""
    known = {row.id: row for row in before if row.id is not None}
    taken = set(keys.values())
    for row in after:
        one = known.get(row.id) if row.id is not None else None
        if one is None or row.record in keys or one.record in taken:
            continue
        if trusted or agree(one, row) or still_alike(one, row):
            keys[row.record] = one.record


def _by_content(before: Sequence[Row], after: Sequence[Row], keys: dict[int, int]) -> None:
    for sign in (lambda row: row.content, lambda row: row.nearly, lambda row: row.label):
        _pair_in_turn(before, after, keys, sign)
    _pair_alone(before, after, keys, lambda row: row.label)


def _by_name(before: Sequence[Row], after: Sequence[Row], keys: dict[int, int]) -> None:
    """As by content, but a mailbox of one's own and a name that stands once come first, and where a row belongs before its id."""
    _pair_alone(before, after, keys, lambda row: row.mail and (row.mail, row.label))
    _pair_in_turn(before, after, keys, lambda row: row.content)
    _pair_alone(before, after, keys, lambda row: row.label)
    for sign in (lambda row: row.around, lambda row: row.nearly, lambda row: row.label):
        _pair_in_turn(before, after, keys, sign)


def _without_ids(rows: Iterable[Row]) -> list[Row]:
    return [replace(row, id=None) for row in rows]


def _pair_alone(before: Sequence[Row], after: Sequence[Row], keys: dict[int, int], sign: _Sign) -> None:
    """Pairs rows of the same sign, where it stands once in either table."""
    known, asked = _by_sign(before, sign), _by_sign(after, sign)
    taken = set(keys.values())
    for what, rows in asked.items():
        same = known.get(what, [])
        free = len(rows) == len(same) == 1 and rows[0].record not in keys and same[0].record not in taken
        if what is not None and free:
            keys[rows[0].record] = same[0].record


def _pair_in_turn(before: Sequence[Row], after: Sequence[Row], keys: dict[int, int], sign: _Sign) -> None:
    """Pairs what is left, the n-th of a sign with the n-th; never two rows whose own ids or mailboxes tell them apart."""
    taken = set(keys.values())
    known = _by_sign([row for row in before if row.record not in taken], sign)
    for what, rows in _by_sign([row for row in after if row.record not in keys], sign).items():
        same = known.get(what, [])
        for row in rows:
            at = next((at for at, one in enumerate(same) if not row.apart(one)), None)
            if at is not None:
                keys[row.record] = same.pop(at).record


def _by_sign(rows: Iterable[Row], sign: _Sign) -> dict[Hashable, list[Row]]:
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        found[sign(row)].append(row)
    return found
