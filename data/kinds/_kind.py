"""A kind of table: what its records are called, its columns, and the rules that its rows obey."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from data.kinds._columns import Choice, Column
from data.kinds._problems import Severity, Value
from data.kinds._words import Words


@dataclass(frozen=True)
class Fault:
    """A rule broken by one record: becomes a Problem with the place of that record."""

    record: int
    field: str
    code: str
    found: str
    values: tuple[tuple[str, Value | Words], ...] = ()
    severity: Severity = "warning"


Rule = Callable[[pd.DataFrame], Iterable[Fault]]


@dataclass(frozen=True)
class Kind:
    """One kind of table. `label` is the column by which a person knows a record, `key` the one that others refer to.

    `sheets` are names of sheets seen for it in real files, in any language; `telling` are the columns
    that mark a table as this kind rather than another. `needs`: one of these must stand in a table of this kind, unless
    its sheet or title says what it is. `marks`: what the cells of the owner's own columns hold, where it is such cells
    that make a table of this kind (R, A, C, I); the first is the one that hardly such a table lacks, `other` tells nothing.
    `ids`: letters with which its records are numbered (REQ, RSK), in small ones; `says`: words that most of its sentences hold.
    """

    name: str
    words: Words
    columns: tuple[Column, ...]
    key: str
    label: str
    telling: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    marks: tuple[Choice, ...] = ()
    ids: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    identity: tuple[str, ...] = ()  # columns that only together tell one record from another, where its label does not
    place: int = 50  # where it stands among the kinds, in lists and in workbooks

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        if len(set(names)) != len(names):
            raise ValueError(f"kind {self.name}: a column stands twice")
        for name in (self.key, self.label, *self.telling, *self.needs, *self.identity):
            if name not in names:
                raise ValueError(f"kind {self.name}: no column {name!r}")

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column | None:
        """The column of that name, or None for one that came with the user's file."""
        return next((column for column in self.columns if column.name == name), None)
