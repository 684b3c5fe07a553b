"""A newer file over a workspace that was edited: which record is which, so that differences can be shown and asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data.kinds import KINDS, Book, Problem, Table
from data.reading.ids import free_id, has_ids
from data.reading.references import REFERENCES, rewritten
from data.reading.same_records import Same, same_keys
from data.reading.scaling import filled_scales, on_scale
from data.reading.twice import joined_again, joins_of, stands_in

Refused = tuple[str, int | None, str]


def renewed(old: Book, new: Book, same: Mapping[str, Mapping[int, int]] | None = None) -> Book:
    """The new book with its records under the old records' keys where they are the same record.

    The same record has the same id where the lists themselves tell ids; else the same content, else the same label
    (the n-th of that label is the n-th). An id that Liaison gave to a row says nothing, nor does one of a list whose
    numbers moved on to other records: the record keeps the id it had, and what names it by its number goes on meaning
    it. Tables and sheets that only the old book has are kept. Rows of people that were joined here are joined in the
    new book too.

    same: by kind, new record -> old record, where it is known beforehand.
    """
    new, into = joined_again(new, joins_of(old))
    found = {kind: same_keys(old.table(kind), table, (same or {}).get(kind, {})) for kind, table in new.tables.items()}
    ids = {kind: _ids(old.table(kind), table, found[kind]) for kind, table in new.tables.items() if has_ids(kind)}
    keys = {kind: dict(one.keys) for kind, one in found.items()}
    for gone in into:  # what is wrong with a row is wrong with the person whom it means
        keys["stakeholders"][gone] = keys["stakeholders"][stands_in(into, gone)]
    tables = {kind: _renewed(old.table(kind), table, keys[kind], ids) for kind, table in new.tables.items()}
    problems = (
        *(problem for problem in old.problems if problem.kind not in tables),
        *(_moved(problem, keys, ids) for problem in new.problems),
    )
    return replace(
        old,
        tables={**old.tables, **tables},
        sheets=tuple({**old.named_sheets(), **new.named_sheets()}.values()),
        problems=tuple(dict.fromkeys(problems)),
        settings={
            **_but_the_title(new, old),
            **old.settings,
            **{k: v for k, v in new.settings.items() if k == "as_of"},
        },
        mappings={**old.mappings, **new.mappings},
    )


def without(newer: Book, old: Book, edits: Iterable[Refused]) -> Book:
    """The newer book with some of its differences taken back.

    edits: (kind, record, column) for a cell, (kind, record, "") for a whole row, (kind, None, column) for a change of
        scale: then all of the column goes back to the old scale. What comes back is converted to the scale it meets.
    """
    refused: dict[str, list[Refused]] = {}
    for edit in edits:
        refused.setdefault(edit[0], []).append(edit)
    tables = {kind: _taken_back(newer.table(kind), old.table(kind), some) for kind, some in refused.items()}
    return replace(newer, tables={**newer.tables, **tables})


def _but_the_title(new: Book, old: Book) -> dict[str, object]:
    """The newer settings; a file that comes to what is here already does not name the project."""
    here = any(len(table.records) for table in old.tables.values())
    return {name: value for name, value in new.settings.items() if not (here and name in ("title", "title_found"))}


def _ids(old: Table, new: Table, same: Same) -> dict[str, str]:
    """What each id that tells nothing in the new table becomes: the id that the record had, or a free one."""
    key = KINDS[new.kind].key
    had = {int(str(record)): str(cell) for record, cell in old.records[key].items() if isinstance(cell, str)}
    moved = _moved_ids(new, had, same)
    taken = {str(cell) for cell in new.records[key].drop(moved).dropna()}
    ids: dict[str, str] = {}
    for record in moved:
        if (before := had.get(same.keys[record])) is not None and before not in taken:
            ids[str(new.records.at[record, key])] = before
            taken.add(before)
    taken |= set(had.values())
    jumps: dict[int, int] = {}
    for found in (str(new.records.at[record, key]) for record in moved):
        if found not in ids:
            ids[found] = free_id(int(found) if found.isdecimal() and len(found) < 10 else len(had) + 1, taken, jumps)
            taken.add(ids[found])
    return ids


def _moved_ids(new: Table, had: Mapping[int, str], same: Same) -> list[int]:
    """The new records whose id was given, or means another record here, or stands in a list that was renumbered."""
    key = KINDS[new.kind].key
    holder = {id: record for record, id in had.items()}
    cells = [(int(str(record)), str(cell)) for record, cell in new.records[key].items()]
    return [
        record
        for record, cell in cells
        if record in new.given or same.renumbered or holder.get(cell, same.keys[record]) != same.keys[record]
    ]


def _renewed(old: Table, new: Table, keys: Mapping[int, int], ids: Mapping[str, Mapping[str, str]]) -> Table:
    records = new.records
    if new.kind in ids:
        key = KINDS[new.kind].key
        mine = ids[new.kind]
        cells = [mine.get(str(cell), cell) for cell in records[key]]
        records = records.assign(**{key: pd.Series(cells, index=records.index, dtype="object")})
    for of, column in REFERENCES.get(new.kind, ()):
        changed = {before: after for before, after in ids.get(of, {}).items() if before != after}
        if column in records and changed:
            cells = [rewritten(new.kind, column, cell, changed) for cell in records[column]]
            records = records.assign(**{column: pd.Series(cells, index=records.index, dtype="object")})
    index = pd.Index([keys[int(record)] for record in records.index], dtype="int64", name="record")
    records, places = records.set_axis(index), new.places.reindex(new.records.index).set_axis(index)
    given = frozenset(record for record in _given(old, new, keys, ids) if not _was_own(old, records, record))
    return replace(new, records=records, places=places, given=given)


def _given(old: Table, new: Table, keys: Mapping[int, int], ids: Mapping[str, Mapping[str, str]]) -> Iterator[int]:
    """The records whose id is Liaison's: given to the row, or to one that came under a number which is another's here."""
    changed = {before for before, after in ids.get(new.kind, {}).items() if before != after}
    cells = new.records[KINDS[new.kind].key] if changed else pd.Series(index=new.records.index, dtype="object")
    for record, cell in zip(map(int, new.records.index), cells, strict=True):
        mine = keys[record]
        unsaid = str(cell) in changed and (mine not in old.records.index or mine in old.given)
        if record in new.given or unsaid:
            yield mine


def _was_own(old: Table, records: pd.DataFrame, record: int) -> bool:
    """Whether a record has the id still that the user's older list told, though the newer one tells none."""
    key = KINDS[old.kind].key
    known = record in old.records.index and record not in old.given
    return known and str(records.at[record, key]) == str(old.records.at[record, key])


def _moved(problem: Problem, keys: Mapping[str, Mapping[int, int]], ids: Mapping[str, Mapping[str, str]]) -> Problem:
    """The problem at the key that its record has now."""
    kind = problem.kind or ""
    changed = ids.get(kind, {})
    values = tuple(
        (name, changed.get(str(value), value) if name == "given" else value) for name, value in problem.values
    )
    record = problem.record if problem.record is None else keys.get(kind, {}).get(problem.record, problem.record)
    return replace(problem, record=record, values=values)


def _taken_back(table: Table, old: Table, refused: Sequence[Refused]) -> Table:
    before = old
    for column, scale in _scales_met(table, old).items():
        before = on_scale(before, column, scale)
        table = replace(table, scales={**table.scales, column: scale})
    for _, record, column in refused:
        if record is not None:
            table = _cell_back(table, before, record, column) if column else _row_back(table, before, record)
    for _, record, column in refused:
        known = KINDS[table.kind].column(column)
        kept = old.scale(known) if known and record is None else None
        if kept is not None:
            table = on_scale(table, column, kept.name)
    return replace(table, scales=filled_scales(table))


def _scales_met(table: Table, old: Table) -> dict[str, str]:
    """For each judgement the scale that cells coming back meet: the newer one, but where it is blank their own."""
    met = {}
    for column in KINDS[table.kind].columns:
        blank = column.name not in table.records or bool(table.records[column.name].isna().all())
        scale = (old if blank else table).scale(column)
        met.update({column.name: scale.name} if scale else {})
    return met


def _cell_back(table: Table, before: Table, record: int, column: str) -> Table:
    if record not in table.records.index or record not in before.records.index:
        return table
    records = table.records.copy()
    cell: Any = before.records.at[record, column] if column in before.records else None
    if column not in records:
        records[column] = pd.Series([None] * len(records), index=records.index, dtype="object")
    records[column] = records[column].astype("object") if cell is None else records[column]
    records.at[record, column] = cell
    given = table.given
    if column == KINDS[table.kind].key:
        given = given | {record} if record in before.given else given - {record}
    return replace(table, records=records, given=given)


def _row_back(table: Table, before: Table, record: int) -> Table:
    """A row that went away stands again at the end; one that came goes."""
    records, places, given = table.records, table.places, table.given - {record}
    if record in records.index and record not in before.records.index:
        records, places = records.drop(record), places.drop(record)
    elif record not in records.index and record in before.records.index:
        records = _below(records, before.records.loc[[record]])
        places = pd.concat([places, before.places.loc[before.places.index.intersection([record])]])
        given |= before.given & {record}
    else:
        return table
    return replace(
        table, records=records.rename_axis("record"), places=places.rename_axis("record"), given=frozenset(given)
    )


def _below(records: pd.DataFrame, row: pd.DataFrame) -> pd.DataFrame:
    """A row put below, every column in the type it had and blank as blanks are written there."""
    if not len(records):
        return row
    both = pd.concat([records.astype("object"), row.astype("object")])
    for name in both:
        dtype = (records if name in records else row)[name].dtype
        blank_as_none = dtype.kind == "O"
        both[name] = both[name].where(both[name].notna(), None) if blank_as_none else both[name].astype(dtype)
    return both
