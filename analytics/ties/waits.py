"""Which task waits for which, and which task is only the heading of others."""

import pandas as pd

from data.kinds import Link, Register, links_in


def waits(tasks: pd.DataFrame) -> pd.DataFrame:
    """Every link of the plan: columns task, predecessor (record keys), type (FS, SS, FF, SF), lag_days.

    A predecessor is found by id, the number of an id (`T3` = `3`), WBS number, or a name that one task alone bears;
    what means no task is left out (see `ties.unmatched_predecessors`).
    """
    register = Register(tasks, numbered=True)
    links = [
        (task, predecessor, link.type, link.lag_days)
        for task, link in _links(tasks)
        for predecessor in [register.one(link.predecessor)]
        if predecessor is not None
    ]
    found = pd.DataFrame(links, columns=["task", "predecessor", "type", "lag_days"])
    found = found.astype({"task": "int64", "predecessor": "int64", "type": "object", "lag_days": "float64"})
    return found.drop_duplicates(["task", "predecessor", "type"], ignore_index=True)


def unmatched_predecessors(tasks: pd.DataFrame) -> pd.DataFrame:
    """The predecessors that mean no task, or a name that several share: columns record, written."""
    register = Register(tasks, numbered=True)
    missing = [(task, link.predecessor) for task, link in _links(tasks) if register.one(link.predecessor) is None]
    return pd.DataFrame(missing, columns=["record", "written"])


def parents(tasks: pd.DataFrame) -> pd.Series:
    """The summary task of each task that has one: record -> record of its parent.

    The parent is the one named, else the one whose WBS number begins this one's (1.2 is the parent of 1.2.3).
    """
    register, outline = Register(tasks, numbered=True), _outline(tasks)
    found: dict[int, int] = {}
    for record, above in _named_parents(tasks):
        parent = register.one(above) if isinstance(above, str) and above.strip() else outline.get(record)
        if parent is not None and parent != record:
            found[record] = parent
    return pd.Series(found, dtype="int64", name="parent").rename_axis("record")


def between_leaves(waits: pd.DataFrame, parents: pd.Series) -> pd.DataFrame:
    """The same links with each summary task replaced by the tasks below it: what waits for a phase waits for all of it."""
    leaves = _leaves(parents)
    below = waits.reset_index(drop=True)
    for end in ("task", "predecessor"):
        below[end] = pd.Series([leaves.get(int(record), [int(record)]) for record in below[end]], dtype="object")
        below = below.explode(end, ignore_index=True)
    apart = below[below["task"] != below["predecessor"]].astype({"task": "int64", "predecessor": "int64"})
    return apart.drop_duplicates(["task", "predecessor", "type"], ignore_index=True)


def _links(tasks: pd.DataFrame) -> list[tuple[int, Link]]:
    if "predecessors" not in tasks:
        return []
    return [(int(str(record)), link) for record, cell in tasks["predecessors"].items() for link in links_in(cell)]


def _named_parents(tasks: pd.DataFrame) -> list[tuple[int, object]]:
    named = tasks["parent"] if "parent" in tasks else pd.Series([None] * len(tasks), index=tasks.index, dtype="object")
    return [(int(str(record)), above) for record, above in named.items()]


def _outline(tasks: pd.DataFrame) -> dict[int, int]:
    """Record -> the record whose WBS number stands right above it, however many levels up that is."""
    if "wbs" not in tasks:
        return {}
    numbers = {text.strip(): int(str(record)) for record, text in tasks["wbs"].items() if isinstance(text, str)}
    above: dict[int, int] = {}
    for number, record in numbers.items():
        levels = number.split(".")
        prefixes = (".".join(levels[:depth]) for depth in range(len(levels) - 1, 0, -1))
        parent = next((numbers[prefix] for prefix in prefixes if prefix in numbers), None)
        if parent is not None:
            above[record] = parent
    return above


def _leaves(parents: pd.Series) -> dict[int, list[int]]:
    """Summary -> the tasks at the bottom below it; a loop of parents is walked once."""
    above = {int(str(record)): int(parent) for record, parent in parents.items()}
    headings, leaves = set(above.values()), dict[int, list[int]]()
    for leaf in above:
        seen, record = {leaf}, leaf
        while leaf not in headings and record in above and above[record] not in seen:
            record = above[record]
            seen.add(record)
            leaves.setdefault(record, []).append(leaf)
    return leaves
