"""Finds the names of an outline whose levels stand in neighbouring columns: phase, task and subtask, each with its own rows."""

from collections.abc import Mapping, Sequence

import numpy as np

from data.kinds._book import Cell
from data.reading.grid import filled_in
from data.reading.grids import is_day

_LONGEST = 40  # letters of a heading; longer ones are sentences
_GROUPING = ("", "parent", "workstream", "module", "category", "description")
_COARSER = ("", "parent", "workstream", "module", "category")


def levels_of(
    rows: Sequence[Sequence[Cell]],
    columns: Mapping[int, str],
    label: int | None,
    key: int | None,
    fields: Mapping[int, tuple[str, float]],
) -> tuple[int, ...]:
    """The columns beside the names that name rows of a coarser or a finer level, the nearest first.

    columns: the places of the columns in their order, each with its heading.
    """
    if label is None or label not in columns:
        return ()
    order = list(columns)
    place = order.index(label)
    found: list[int] = []
    for at in reversed(order[:place]):
        if (
            at == key
            or not _may_head_names(columns[at])
            or fields.get(at, ("", 0.0))[0] not in _COARSER
            or not _coarser(rows, at, label)
        ):
            break
        found.append(at)
    for at in order[place + 1 :]:
        if (
            at == key
            or not _may_head_names(columns[at])
            or fields.get(at, ("", 0.0))[0] not in _GROUPING
            or not _finer(rows, at, [label, *found])
        ):
            break
        found.append(at)
    return tuple(found)


def _may_head_names(heading: str) -> bool:
    """Whether a heading is neither a day of a calendar, under which bars stand, nor a sentence."""
    return len(heading) <= _LONGEST and not is_day(heading)


def _coarser(rows: Sequence[Sequence[Cell]], at: int, label: int) -> bool:
    """Whether a column is blank in some of the rows that have a name: it is written once for several of them."""
    named, own = filled_in(rows, label), filled_in(rows, at)
    alone = int((named & ~own).sum())
    return alone >= 0.1 * int(named.sum()) and alone > 0


def _finer(rows: Sequence[Sequence[Cell]], at: int, coarser: Sequence[int]) -> bool:
    """Whether a column of texts is filled just where no coarser one is: further text of a record stands beside its name."""
    held = filled_in(rows, at)
    many = int(held.sum())
    own = held.copy()
    for other in coarser:
        own &= ~filled_in(rows, other)
    if many < 2 or int(own.sum()) < 0.8 * many or many < 0.2 * len(rows):
        return False
    return all(isinstance(rows[int(row)][at], str) for row in np.flatnonzero(held))
