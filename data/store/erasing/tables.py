"""One table without a person: the own row emptied but for its statistics, the name replaced wherever it stands."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data.kinds import KINDS, Called, Table, names_in
from data.store.erasing.whom import PEOPLE, Whom, is_plain_id

# Written about a person by somebody else: it is emptied with the person, for it tells of nobody else.
ABOUT = {
    "engagements": ("stakeholder", ("summary", "follow_up")),
    "ratings": ("stakeholder", ("reason",)),
    "communication": ("audience", ("message", "purpose")),
}


@dataclass(frozen=True)
class Emptied:
    """A table without the person. cells: how many filled cells of the own row are empty now; elsewhere: how many other cells changed;
    about: the rows that were written about the person."""

    table: Table
    cells: int
    elsewhere: int
    about: frozenset[int]


def kept_columns() -> frozenset[str]:
    """The columns of a person that stay under the pseudonym: judgements on a scale, choices, and when they were made."""
    judged = {column.name for column in KINDS[PEOPLE].columns if column.type in ("level", "choice")}
    return frozenset({*judged, "rated_on", "confidence"})


def without(table: Table, whom: Whom, *, owned: bool) -> Emptied:
    """The table without the person; the very same table where nothing of it was theirs. owned: whether the record is theirs in it."""
    rows, records = whom.rows(table, owned=owned), table.records
    theirs = about(table, whom, rows)
    columns = [_column(table, at, whom, rows, theirs) for at in range(len(records.columns))]
    headings = _headings(records.columns, whom)
    cells = elsewhere = 0
    for at, column in enumerate(columns):
        changed = _differs(records.iloc[:, at], column)
        own = changed.index.isin(rows)
        cells, elsewhere = cells + int(changed[own].sum()), elsewhere + int(changed[~own].sum())
    places = table.places.assign(
        **{name: _said(table.places[name], whom) for name in ("file", "sheet") if name in table.places}
    )
    renamed = [old != new for old, new in zip(records.columns, headings, strict=True)]
    if not (cells or elsewhere or any(renamed) or _differs_any(table.places, places)):
        return Emptied(table, 0, 0, theirs)
    frame = pd.DataFrame(dict(enumerate(columns)), index=records.index)
    frame.columns = pd.Index(headings, dtype=records.columns.dtype, name=records.columns.name)
    scales = {whom.called.without(name, whom.pseudonym): scale for name, scale in table.scales.items()}
    made = replace(table, records=frame, scales=scales, places=places)
    return Emptied(made, cells, elsewhere + sum(renamed), theirs)


def about(table: Table, whom: Whom, rows: Collection[int] = ()) -> frozenset[int]:
    """The rows of a table that were written about the person, by name."""
    column, _ = ABOUT.get(table.kind, ("", ()))
    if column not in table.records:
        return frozenset()
    cells = table.records[column].items()
    return frozenset(int(str(at)) for at, cell in cells if _only(cell, whom))


def _only(cell: object, whom: Whom) -> bool:
    """Whether a cell names this person and nobody else."""
    names = names_in(cell)
    return len(names) == 1 and whom.called.is_meant(names[0])


def _column(table: Table, at: int, whom: Whom, rows: list[int], theirs: frozenset[int]) -> pd.Series:
    name, cells = str(table.records.columns[at]), table.records.iloc[:, at]
    told = _said(cells, whom)
    if table.kind == PEOPLE and rows:
        told = _own(told, name, whom, rows)
    _, texts = ABOUT.get(table.kind, ("", ()))
    return _emptied(told, told.index.isin(theirs)) if name in texts else told


def _own(cells: pd.Series, name: str, whom: Whom, rows: list[int]) -> pd.Series:
    """A column of the table of people with the own row emptied, or under the pseudonym."""
    if name in kept_columns():
        return cells
    own = cells.index.isin(rows)
    if name == "name":
        return cells.mask(own, whom.pseudonym)
    if name == "id":
        return cells.map(lambda cell: cell if not isinstance(cell, str) or is_plain_id(cell) else whom.pseudonym).where(
            own, cells
        )
    return _emptied(cells, own)


def _emptied(cells: pd.Series, which: "np.ndarray") -> pd.Series:
    """The column with nothing in these rows, as its type says nothing."""
    holds_nothing = cells.dtype == object or cells.dtype.kind in "fmM" or not isinstance(cells.dtype, np.dtype)
    emptied = cells.copy() if holds_nothing else cells.astype(object)
    emptied[which] = None
    return emptied


def _said(cells: pd.Series, whom: Whom) -> pd.Series:
    """The texts of a column without the name; a column of numbers or dates is as it was."""
    if cells.dtype != object and str(cells.dtype) not in ("str", "string"):
        return cells
    told = [whom.called.without(cell, whom.pseudonym) if isinstance(cell, str) else cell for cell in cells.tolist()]
    told = [_listed(cell, whom) if isinstance(cell, str) else cell for cell in told]
    return pd.Series(told, index=cells.index, dtype=cells.dtype)


def _listed(cell: str, whom: Whom) -> str:
    """A cell whose whole name is too short to be found in running text."""
    return whom.pseudonym if whom.called.is_meant(cell) else cell


def _headings(columns: pd.Index, whom: Whom) -> list[object]:
    """The headings without the name; of two that would be alike the second gets a number, for a heading stands once."""
    told: list[object] = []
    for heading in columns:
        said = _listed(whom.called.without(heading, whom.pseudonym), whom) if isinstance(heading, str) else heading
        number, free = 2, said
        while said != heading and (free in told or free in columns):
            free, number = f"{said} ({number})", number + 1
        told.append(free)
    return told


def _differs(before: pd.Series, after: pd.Series) -> pd.Series:
    """Where a filled cell became another one."""
    one, other = before.astype(object), after.astype(object)
    same = [a is b or a == b or (pd.isna(a) and pd.isna(b)) for a, b in zip(one.tolist(), other.tolist(), strict=True)]
    return pd.Series([not alike for alike in same], index=before.index, dtype=bool)


def _differs_any(before: pd.DataFrame, after: pd.DataFrame) -> bool:
    return any(_differs(before[name], after[name]).any() for name in before.columns)


def left(table: Table, whom: Whom) -> int:
    """How many cells of other rows hold a name that this person shares with somebody else."""
    if not whom.called.shared:
        return 0
    shared = Called(whom.called.shared, others=whom.called.unlike)
    other = table.records.drop(
        index=[record for record in [whom.record] if table.kind == PEOPLE and record in table.records.index]
    )
    named = other.drop(columns=["name"]) if table.kind == PEOPLE and "name" in other else other
    texts = [cell for at in range(len(named.columns)) for cell in named.iloc[:, at].tolist() if isinstance(cell, str)]
    return sum(shared.within(cell) for cell in texts)
