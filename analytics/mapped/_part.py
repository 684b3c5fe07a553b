"""One part of the map as it is handed to other programs: what it says of each person, of all of them, and by which method."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from analytics import map as grid
from data.kinds import Book, Table


@dataclass(frozen=True, eq=False)
class Facts:
    """What the parts are made from; the places are reckoned once for all of them."""

    book: Book
    today: date

    @property
    def stakeholders(self) -> Table:
        """The table of the people."""
        return self.book.table("stakeholders")

    @property
    def cuts(self) -> grid.Cuts:
        """The cut-offs kept with the book, else the middle of each scale."""
        return grid.kept_cuts(self.book.settings)

    @cached_property
    def placed(self) -> pd.DataFrame:
        """Where everyone stands (see `analytics.map.placed`)."""
        return grid.placed(self.stakeholders, self.cuts)


def _nothing_of_each(facts: Facts) -> pd.DataFrame:
    return pd.DataFrame(index=facts.placed.index)


@dataclass(frozen=True)
class Part:
    """A part of the map: `each` gives columns for every person of `Facts.placed` (same index), `whole` further keys of the document.

    method: what the numbers mean and where they come from, one sentence each, in English as all keys are. place: where it stands among the
    parts. columns: those of `each` that a person reads in the table of the command line; lines: codes of what it says below the table.
    """

    name: str
    place: int
    each: Callable[[Facts], pd.DataFrame] = _nothing_of_each
    whole: Callable[[Facts], Mapping[str, object]] = lambda facts: {}
    method: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()


def plain(value: object) -> object:
    """A cell as JSON holds it: blanks None, whole numbers and truths Python's own, days ISO, tuples and frames lists."""
    if isinstance(value, pd.DataFrame):
        return [{str(name): plain(cell) for name, cell in row.items()} for row in value.to_dict("records")]
    if isinstance(value, Mapping):
        return {str(name): plain(cell) for name, cell in value.items()}
    if isinstance(value, list | tuple):
        return [plain(cell) for cell in value]
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return None
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() else value.isoformat()
    return value.isoformat() if isinstance(value, date) else value
