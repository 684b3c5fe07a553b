"""What the values of a column are read from beside its cells, and what is read: the values with what is told of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.kinds._book import Cell
from data.reading.day_order import Order


@dataclass(frozen=True)
class Values:
    """A column's values, one a cell; `wrong` gives for a position the problem's code; the scale of a level column.

    noted: the positions whose cell leaves some room, and was read as the value that stands there.
    ends: for a column of first days, the last day of the cells that name two.
    """

    values: Sequence[object] | np.ndarray
    wrong: dict[int, str] = field(default_factory=dict)
    scale: str | None = None
    assumed: bool = False
    noted: frozenset[int] = frozenset()
    ends: dict[int, pd.Timestamp] = field(default_factory=dict)


@dataclass(frozen=True)
class Around:
    """What the rest of the table says for a column.

    header: what the user wrote above it (it may name a unit); scale: the declared scale of a level column; year:
    completes dates written without one; order: of day and month, as other columns tell it; beside: the cells of the
    columns that share its scale; siblings: some cells of the other columns of judgements; since_1904: numbers that mean days count from 1904; first_day: from which numbered
    weeks and months count.
    """

    header: str = ""
    scale: str | None = None
    year: int | None = None
    order: Order | None = None
    beside: Sequence[Cell] = ()
    siblings: Sequence[Cell] = ()
    since_1904: bool = False
    first_day: pd.Timestamp | None = None
