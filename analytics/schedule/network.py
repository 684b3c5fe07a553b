"""The network of a plan: who waits for whom between the tasks at the bottom, without circles."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.ties import between_leaves, cycles, parents, unmatched_predecessors, waits
from data.kinds import Problem, Table, Words

Circle = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Network:
    """`links` as written (task, predecessor, type, lag_days), without those in a circle, index `link`; `pairs` the same between
    tasks that are no headings, with the `link` each comes from; `above` the heading of each task (record -> record)."""

    links: pd.DataFrame
    pairs: pd.DataFrame
    above: dict[int, int]
    problems: tuple[Problem, ...]


def network(tasks: Table) -> Network:
    """The links of a task list. Circles and predecessors that are not in the list are left out and told."""
    above = _without_loops(parents(tasks.records))
    links, circles = _without_circles(waits(tasks.records))
    links, kin = _without_kin(links, above)
    links = links.rename_axis("link")
    pairs, more = _between(links, above)
    lost = unmatched_predecessors(tasks.records)
    problems = [
        _placed(tasks, int(record), "unknown_task", str(written)) for record, written in lost.to_numpy().tolist()
    ]
    problems += [_circle(tasks, circle) for circle in (*circles, *kin, *more)]
    return Network(links, pairs, above, tuple(problems))


def _without_loops(above: pd.Series) -> dict[int, int]:
    """Headings without those that stand below themselves."""
    up = {int(str(record)): int(parent) for record, parent in above.items()}
    for record in list(up):
        seen, here = {record}, record
        while here in up and up[here] not in seen:
            here = up[here]
            seen.add(here)
        up.pop(here, None)  # where it still has a heading, that one was walked already: a loop
    return up


def _without_circles(links: pd.DataFrame) -> tuple[pd.DataFrame, list[Circle]]:
    """Takes out the shortest circle of each knot until none is left."""
    found: list[Circle] = []
    while circles := cycles(links):
        found += circles
        steps = {step for circle in circles for step in zip(circle, (*circle[1:], circle[0]), strict=True)}
        links = links[[step not in steps for step in zip(links["task"], links["predecessor"], strict=True)]]
    return links, found


def _without_kin(links: pd.DataFrame, above: dict[int, int]) -> tuple[pd.DataFrame, list[Circle]]:
    """Takes out links between a heading and what stands below it: a phase that waits for its own part waits for itself."""
    steps = list(zip(links["task"].tolist(), links["predecessor"].tolist(), strict=True))
    kin = [below in headings(task, above) or task in headings(below, above) for task, below in steps]
    return links[~np.array(kin, dtype=bool)], [step for step, one in zip(steps, kin, strict=True) if one]


def headings(record: int, above: dict[int, int]) -> Iterator[int]:
    """The headings above a task, the nearest first; above: record -> heading."""
    while record in above:
        record = above[record]
        yield record


def _between(links: pd.DataFrame, above: dict[int, int]) -> tuple[pd.DataFrame, list[Circle]]:
    """The links between the tasks at the bottom, and the circles that only show there."""
    named = links.reset_index()
    if not above or named.empty:
        return named, []
    longest = named.sort_values("lag_days", ascending=False, kind="stable")  # of two alike the longer lag counts
    return _without_circles(between_leaves(longest, pd.Series(above, dtype="int64")))


def _circle(tasks: Table, circle: Circle) -> Problem:
    told = " -> ".join(_called(tasks.records, record) for record in (*circle, circle[0]))
    numbers = [str(_row(tasks, record) or "–") for record in circle]
    rows = Words(", ".join(numbers), "、".join(numbers))
    return _placed(tasks, circle[0], "circle_left_out", told, rows=rows)


def _called(records: pd.DataFrame, record: int) -> str:
    named = (records.at[record, column] for column in ("name", "id") if column in records)
    return next((name for name in named if isinstance(name, str) and name), str(record))


def _placed(tasks: Table, record: int, code: str, found: str, **values: str | Words) -> Problem:
    known = record in tasks.places.index
    file, sheet = (str(tasks.places.at[record, name]) if known else "" for name in ("file", "sheet"))
    told = tuple(values.items())
    return Problem(code, "error", file, sheet, _row(tasks, record), None, found, told, "tasks", record, "predecessors")


def _row(tasks: Table, record: int) -> int | None:
    return int(float(str(tasks.places.at[record, "row"]))) or None if record in tasks.places.index else None
