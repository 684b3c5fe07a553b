"""What a workspace holds: tables, sheets kept as they came, problems and settings, as one immutable value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

import pandas as pd

from data.kinds._columns import Column
from data.kinds._problems import Problem
from data.kinds._scales import SCALES, Scale

Cell = str | float | int | bool | pd.Timestamp | None


@dataclass(frozen=True, eq=False)
class Table:
    """Records of one kind.

    records: one row a record; the index (named `record`) is a key that a record keeps for life; columns are
        the kind's English names in the kind's order, then the columns nobody knows, under the user's own heading.
        Text is `object` with None where blank, numbers float64 with NaN, dates datetime64 with NaT, yes/no object
        (True, False, None).
    scales: for each level column the name of its declared scale (a key of SCALES).
    places: same index; columns file, sheet, row tell where each record came from (row 0: made in the app).
    given: the records whose id Liaison gave, where the user's list has none; such an id identifies nothing in
        another version of that list.
    """

    kind: str
    records: pd.DataFrame
    scales: Mapping[str, str] = field(default_factory=dict)
    places: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=["file", "sheet", "row"]))
    given: frozenset[int] = frozenset()

    def scale(self, column: Column) -> Scale | None:
        """The scale declared for a level column, else the column's own, else None."""
        name = self.scales.get(column.name, column.scale)
        return SCALES[name] if name else None


@dataclass(frozen=True)
class KeptSheet:
    """A sheet in which no table was found; it goes out again as it came."""

    file: str
    name: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, eq=False)
class Book:
    """All that one workspace works on. Settings are plain JSON values (title, as_of, weights, cut-offs ...)."""

    tables: Mapping[str, Table] = field(default_factory=dict)
    sheets: tuple[KeptSheet, ...] = ()
    problems: tuple[Problem, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)
    mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def table(self, kind: str) -> Table:
        """The table of a kind; one without records, with the kind's columns, where there is none."""
        return self.tables.get(kind) or empty_table(kind)

    def records(self, kind: str) -> pd.DataFrame:
        """The records of a kind (see `table`)."""
        return self.table(kind).records

    @property
    def as_of(self) -> date | None:
        """The data's own status date, where it has one."""
        try:
            return date.fromisoformat(str(self.settings.get("as_of") or ""))
        except ValueError:
            return None

    @property
    def title_from_a_file(self) -> bool:
        """Whether the title is the one that a file of somebody's brought along, and no owner typed or confirmed it since."""
        found = self.settings.get("title_found")
        return bool(found) and found == self.settings.get("title")

    def named_sheets(self) -> dict[str, KeptSheet]:
        """The kept sheets by name, whatever file they came from; the second of a name is `Notes (2)`."""
        named: dict[str, KeptSheet] = {}
        for sheet in self.sheets:
            name, number = sheet.name, 1
            while name in named:
                number += 1
                name = f"{sheet.name} ({number})"
            named[name] = sheet
        return named

    def with_table(self, table: Table) -> "Book":
        return replace(self, tables={**self.tables, table.kind: table})

    def with_settings(self, **settings: object) -> "Book":
        return replace(self, settings={**self.settings, **settings})


def empty_table(kind: str) -> Table:
    """A table of that kind without records: every column of the kind, in its dtype."""
    blank = _blank(kind)
    return Table(kind, blank.records.copy(deep=False), {}, blank.places.copy(deep=False))


@cache
def _blank(kind: str) -> Table:
    """Made once for each kind: every page asks for tables that a book does not have, many times over."""
    from data.kinds import KINDS  # here, since the kinds are found when the package is whole

    dtypes = {
        "number": "float64",
        "level": "float64",
        "percent": "float64",
        "days": "float64",
        "date": "datetime64[us]",
    }
    columns = {column.name: pd.Series(dtype=dtypes.get(column.type, "object")) for column in KINDS[kind].columns}
    index = pd.Index([], dtype="int64", name="record")
    return Table(
        kind, pd.DataFrame(columns, index=index), {}, pd.DataFrame(columns=["file", "sheet", "row"], index=index)
    )
