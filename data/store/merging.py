"""Two people changed the same book: the edits of one are put on top of the other's, and what clashes is told.

Of a clash the other's side stands and mine is returned, so that neither is lost without a word.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data.kinds import KINDS, Book, KeptSheet, Problem, Table
from data.store.edits import (
    Edit,
    cells_of,
    changed_cells,
    changed_keys,
    differences,
    held,
    rows_as_text,
    said,
    scales_of,
)

Numbers = Mapping[str, Mapping[int, int]]  # for each kind: the new number of a record of mine


def merged(base: Book, mine: Book, theirs: Book) -> tuple[Book, list[Edit]]:
    """Theirs with my edits since `base`, and those of my edits that clash with theirs and were not applied.

    An edit of mine clashes where they changed the same cell, setting, mapping, scale or sheet to something else,
    where one of us removed what the other changed, and in a column whose scale one of us changed while the other
    edited it. A setting may have parts that are changed one by one (a cut-off, the weights of an audience). Rows that I added get a free record number where theirs took it. Nothing passed in is changed.
    Raises ValueError where a table has a record number twice.
    """
    numbers = _renumbering(base, mine, theirs)
    mine = _renumbered(mine, numbers)
    my_edits, their_edits = differences(base, mine), differences(base, theirs)
    settings, clashing = _settings(base.settings, mine.settings, theirs.settings)
    clashes = _clashes(my_edits, their_edits, mine, theirs)
    applied = [edit for edit in my_edits if edit not in clashes]
    book = Book(
        tables=_tables(applied, mine, theirs),
        sheets=_sheets(applied, mine, theirs),
        problems=_problems(base, mine, theirs),
        settings=settings,
        mappings=_mappings(applied, mine, theirs),
    )
    return book, [*(edit for edit in my_edits if edit in clashes), *clashing]


def on_top(base: Book, mine: Book, theirs: Book) -> tuple[Book, list[Edit]]:
    """Both with mine where they clash, as somebody wished who saw both; and those of their edits that no longer stand for it.

    Rows keep the numbers that they have in theirs, which others may be looking at. Raises as `merged` does.
    """
    return merged(base, theirs, _renumbered(mine, _renumbering(base, mine, theirs)))


def _renumbering(base: Book, mine: Book, theirs: Book) -> Numbers:
    """Free numbers for the records that I added under a number which they gave to another new record."""
    numbers: dict[str, dict[int, int]] = {}
    for kind in (kind for kind in mine.tables if kind in theirs.tables and kind in base.tables):
        old, my, their = (book.tables[kind].records for book in (base, mine, theirs))
        both = my.index.difference(old.index).intersection(their.index)
        differ = {row for rows in changed_cells(my.loc[both], their.loc[both]).values() for row in both[rows]}
        free = max((int(frame.index.max()) for frame in (old, my, their) if len(frame)), default=0) + 1
        numbers[kind] = {record: free + place for place, record in enumerate(sorted(differ))}
    return numbers


def _renumbered(book: Book, numbers: Numbers) -> Book:
    tables = dict(book.tables)
    for kind, new in numbers.items():
        if new:
            table = tables[kind]
            records, places = table.records.rename(index=new), table.places.rename(index=new)
            given = frozenset(new.get(record, record) for record in table.given)
            tables[kind] = replace(table, records=records, places=places, given=given)
    problems = (
        replace(problem, record=numbers.get(problem.kind or "", {}).get(problem.record, problem.record))
        if problem.record is not None
        else problem
        for problem in book.problems
    )
    return replace(book, tables=tables, problems=tuple(problems))


def _clashes(my_edits: Sequence[Edit], their_edits: Sequence[Edit], mine: Book, theirs: Book) -> set[Edit]:
    their_place = {_place(edit): edit for edit in their_edits}
    their_rows = {(edit.kind, edit.record): edit for edit in their_edits if edit.record is not None}
    their_kinds = {edit.kind for edit in their_edits if edit.change in _IN_TABLES}
    rescaled = _rescaled(my_edits, their_edits, mine, theirs)

    def clashes(edit: Edit) -> bool:
        if edit.change == "setting":  # these may have parts: see `_settings`
            return False
        same = their_place.get(_place(edit))
        if same is not None:
            return not _alike(edit, same, mine, theirs) or (edit.kind, edit.field) in rescaled
        if edit.change not in _IN_TABLES:
            return False
        gone = ("table", edit.kind, None, "") in their_place and edit.kind not in held(theirs)
        row = their_rows.get((edit.kind, edit.record)) if edit.record is not None else None
        return (
            gone
            or (edit.change == "table_removed" and edit.kind in their_kinds)
            or (edit.change == "row_removed" and row is not None)
            or (edit.change == "cell" and row is not None and row.change == "row_removed")
            or (edit.change in ("cell", "scale") and (edit.kind, edit.field) in rescaled)
            or (edit.change == "row_added" and any(kind == edit.kind for kind, _ in rescaled))
        )

    return {edit for edit in my_edits if clashes(edit)}


def _rescaled(my_edits: Sequence[Edit], their_edits: Sequence[Edit], mine: Book, theirs: Book) -> set[tuple[str, str]]:
    """The columns that stand on different scales now and that the side which kept the scale has edited."""
    found = set()
    for one, other in ((my_edits, their_edits), (their_edits, my_edits)):
        edited = {(edit.kind, edit.field) for edit in other if edit.change in ("cell", "scale")}
        grown = {edit.kind for edit in other if edit.change == "row_added"}
        found |= {
            (edit.kind, edit.field)
            for edit in one
            if edit.change == "scale" and ((edit.kind, edit.field) in edited or edit.kind in grown)
        }
    return {
        (kind, column)
        for kind, column in found
        if kind in mine.tables and kind in theirs.tables
        and scales_of(mine.tables[kind]).get(column) != scales_of(theirs.tables[kind]).get(column)
    }  # fmt: skip


def _place(edit: Edit) -> tuple[str, str, int | None, str]:
    what = edit.change.partition("_")[0]
    if what == "sheet":  # sheets that came with different files are two, also under one name
        return what, edit.kind if edit.change == "sheet_added" else "", None, edit.label
    return what, edit.kind, edit.record, edit.field


def _alike(my_edit: Edit, their_edit: Edit, mine: Book, theirs: Book) -> bool:
    """Whether two edits of the same place come to the same."""
    kind = my_edit.kind
    if my_edit.change == "table_added" and their_edit.change == "table_added":
        return not differences(Book({kind: mine.tables[kind]}), Book({kind: theirs.tables[kind]}))
    if my_edit.change.startswith("sheet"):
        my, their = (book.named_sheets().get(my_edit.label) for book in (mine, theirs))
        return (my and rows_as_text(my)) == (their and rows_as_text(their))
    return (my_edit.change, my_edit.after) == (their_edit.change, their_edit.after)


def _tables(applied: Sequence[Edit], mine: Book, theirs: Book) -> dict[str, Table]:
    by_kind: dict[str, list[Edit]] = {}
    for edit in applied:
        if edit.change in _IN_TABLES:
            by_kind.setdefault(edit.kind, []).append(edit)
    tables = dict(theirs.tables)
    for kind, edits in by_kind.items():
        if kind in held(mine) and kind in held(theirs):
            tables[kind] = _table(edits, mine.tables[kind], tables[kind])
        elif kind in held(mine):
            tables[kind] = mine.tables[kind]
        else:
            tables.pop(kind, None)
    return tables


def _table(edits: Sequence[Edit], mine: Table, theirs: Table) -> Table:
    records, cells = theirs.records, dict[str, list[int]]()
    for edit in edits:
        if edit.change == "cell" and edit.record is not None:
            cells.setdefault(edit.field, []).append(edit.record)
    for name, rows in cells.items():
        records = records.assign(**{name: _with(records, name, cells_of(mine.records, name).loc[rows])})
    gone = [edit.record for edit in edits if edit.change == "row_removed"]
    added = [edit.record for edit in edits if edit.change == "row_added" and edit.record not in records.index]
    given = {edit.record for edit in edits if edit.change == "row_added" and edit.record in mine.given}
    if edited := set(cells.get(KINDS[theirs.kind].key if theirs.kind in KINDS else "", [])):
        given |= mine.given & edited
    return replace(
        theirs,
        given=frozenset((theirs.given - edited - set(gone)) | given),
        records=_in_order(_rows(records, mine.records, gone, added), theirs),
        places=_rows(theirs.places, mine.places, gone, added),
        scales=_keys([edit.field for edit in edits if edit.change == "scale"], mine.scales, theirs.scales),
    )


def _with(records: pd.DataFrame, name: str, values: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column with some of its cells replaced; its type stays where the values allow it."""
    if name not in records.columns:
        return _none_for_nan(values.reindex(records.index))
    cells = records[name].copy()
    if values.isna().all():
        return _none_for_nan(cells.mask(cells.index.isin(values.index)))
    if cells.dtype != values.dtype:
        cells, values = _none_for_nan(cells.astype(object)), _none_for_nan(values.astype(object))
    cells.loc[values.index] = values
    return cells


def _rows(theirs: pd.DataFrame, mine: pd.DataFrame, gone: Sequence[Any], added: Sequence[Any]) -> pd.DataFrame:
    kept = theirs.drop(index=[record for record in gone if record in theirs.index])
    new = mine.loc[[record for record in added if record in mine.index]]
    if not len(new) or not len(kept):
        return new if len(new) else kept
    both = pd.concat([kept, new])
    both.index.name = theirs.index.name
    for name in both.columns:
        both[name] = _none_for_nan(both[name])
    return both


def _none_for_nan(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    return cells.where(cells.notna(), None) if cells.dtype == object else cells


def _in_order(records: pd.DataFrame, theirs: Table) -> pd.DataFrame:
    """With a new column: the kind's columns in the kind's order, then the user's own; else as it was."""
    if list(records.columns) == list(theirs.records.columns):
        return records
    known = [name for name in (KINDS[theirs.kind].names if theirs.kind in KINDS else ()) if name in records.columns]
    return records[[*known, *(name for name in records.columns if name not in known)]]


def _keys(names: Sequence[Any], mine: Mapping[Any, Any], theirs: Mapping[Any, Any]) -> dict[Any, Any]:
    """Theirs with those of my keys that are named; a key that I do not have goes away."""
    changed = {name: mine[name] for name in names if name in mine}
    return {name: value for name, value in theirs.items() if name not in names} | changed


def _settings(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Edit]]:
    """Theirs with what I changed, part by part, and an edit for each setting of which both changed a part otherwise: these parts stay theirs."""
    old, my, their = (_parts(settings) for settings in (base, mine, theirs))
    changed, also = changed_keys(old, my), set(changed_keys(old, their))
    odd = {place for place in changed if place in also and my.get(place) != their.get(place)}
    # A setting that one of us has in parts and the other as a whole cannot be put together.
    odd_names = {
        name for name, part in changed if any(other == name for other, _ in also) and _other_form(name, my, their)
    }
    odd |= {place for place in changed if place[0] in odd_names}
    joined: dict[str, Any] = {}
    for (name, part), value in _keys([place for place in changed if place not in odd], my, their).items():
        if part is None:
            joined.setdefault(name, value)
        else:
            joined[name] = {**(joined.get(name) or {}), part: value}
    return joined, [_odd(name, odd, base, mine) for name in dict.fromkeys(name for name, _ in odd)]


def _other_form(name: str, my: Mapping[Any, Any], their: Mapping[Any, Any]) -> bool:
    return ((name, None) in my) != ((name, None) in their)


def _odd(name: str, odd: Iterable[tuple[str, str | None]], base: Mapping[str, Any], mine: Mapping[str, Any]) -> Edit:
    """My edit of those parts of a setting that are at odds, of all of it where it has none."""
    parts = {part for setting, part in odd if setting == name and part is not None}
    before, after = (_only(side.get(name), parts) for side in (base, mine))
    return Edit("setting", field=name, before=said(before), after=said(after))


def _only(setting: Any, parts: set[str]) -> Any:
    """A setting with these of its parts alone; as it is where it has none."""
    whole = not parts or not isinstance(setting, Mapping)
    return setting if whole else {part: value for part, value in setting.items() if part in parts}


def _parts(settings: Mapping[str, Any]) -> dict[tuple[str, str | None], Any]:
    """Each setting by its name, one that is a mapping by the names of its parts as well."""
    parts: dict[tuple[str, str | None], Any] = {}
    for name, value in settings.items():
        whole = not isinstance(value, Mapping) or not value
        parts |= {(name, None): value} if whole else {(name, part): one for part, one in value.items()}
    return parts


def _mappings(applied: Sequence[Edit], mine: Book, theirs: Book) -> dict[str, dict[str, str]]:
    mappings = {signature: dict(headings) for signature, headings in theirs.mappings.items()}
    for edit in (edit for edit in applied if edit.change == "mapping"):
        my = mine.mappings.get(edit.kind, {})
        mappings[edit.kind] = _keys([edit.field], my, mappings.get(edit.kind, {}))
    return {signature: headings for signature, headings in mappings.items() if headings or signature in mine.mappings}


def _sheets(applied: Sequence[Edit], mine: Book, theirs: Book) -> tuple[KeptSheet, ...]:
    my, sheets = mine.named_sheets(), theirs.named_sheets()
    added = []
    for edit in (edit for edit in applied if edit.change.startswith("sheet")):
        if edit.change == "sheet_removed":
            sheets.pop(edit.label, None)
        elif edit.change == "sheet_added" and edit.label in sheets:
            same = rows_as_text(sheets[edit.label]) == rows_as_text(my[edit.label])
            added += [] if same else [my[edit.label]]
        else:
            sheets[edit.label] = my[edit.label]
    return (*sheets.values(), *added)


def _problems(base: Book, mine: Book, theirs: Book) -> tuple[Problem, ...]:
    """Theirs without those that I solved, and those that I found."""
    before, my = set(base.problems), set(mine.problems)
    still = [problem for problem in theirs.problems if problem in my or problem not in before]
    return tuple(dict.fromkeys([*still, *(problem for problem in mine.problems if problem not in before)]))


_IN_TABLES = ("cell", "row_added", "row_removed", "table_added", "table_removed", "scale")
