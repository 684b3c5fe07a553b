"""In which order the rows of a Gantt chart stand: a tree, headings with their tasks, or a flat list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Line:
    """One row of the chart: a task, or a heading (no record) over those that follow."""

    record: int | None
    name: str
    level: int
    under: int | None  # the place of the row above it in the tree
    holds: bool = False  # whether rows stand under it


def order(
    tasks: pd.DataFrame, asked: Sequence[int] | None, group: pd.Series | None, *, flat: bool = False
) -> list[Line]:
    """The rows: a tree of summaries in the order of the list, or the tasks under the headings of `group`, or a flat list."""
    wanted = set(tasks.index if asked is None else asked)
    if flat:
        return [Line(record, "", 0, None) for record in tasks.index if record in wanted]
    if group is not None:
        return list(_grouped(tasks, wanted, group))
    return list(_tree(tasks, wanted))


def _grouped(tasks: pd.DataFrame, wanted: set[int], group: pd.Series) -> Iterator[Line]:
    """Each heading with its tasks, in the order in which the headings first occur; summaries are left out."""
    leaves = wanted & set(tasks.index[~tasks["summary"]])
    under: dict[str, list[int]] = {}
    for record, heading in group.items():
        if record in leaves:
            under.setdefault(str(heading), []).append(int(str(record)))
    place = 0
    for heading, records in under.items():
        yield Line(None, heading, 0, None, holds=True)
        yield from (Line(record, "", 1, place) for record in records)
        place += len(records) + 1


def _tree(tasks: pd.DataFrame, wanted: set[int]) -> Iterator[Line]:
    """The tasks that are wanted under the summaries above them."""
    parents = {
        int(str(record)): int(parent)
        for record, parent in tasks["parent"].items()
        if parent in tasks.index and parent != record
    }
    kept = set(wanted)
    for record in wanted:
        above = parents.get(record)
        while above is not None and above not in kept:
            kept.add(above)
            above = parents.get(above)
    below: dict[int | None, list[int]] = {}
    for record in tasks.index:
        if record in kept:
            below.setdefault(parents.get(record), []).append(record)
    waiting: list[tuple[int, int, int | None]] = [(record, 0, None) for record in reversed(below.get(None, []))]
    place = 0
    while waiting:
        record, level, under = waiting.pop()
        inside = below.get(record, [])
        yield Line(record, "", level, under, holds=bool(inside))
        waiting += [(child, level + 1, place) for child in reversed(inside)]
        place += 1
