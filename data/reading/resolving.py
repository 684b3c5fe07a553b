"""Finds the task that each predecessor means, by id, outline number, name or position, and the circles among them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from data.kinds import Link, Register, links_in, waited_for


def resolved(tasks: pd.DataFrame) -> pd.DataFrame:
    """The tasks with every predecessor written as the id of the task it means; what means none stays as written.

    A range becomes its tasks, a lag of so many per cent the days that this is of how long the predecessor takes.
    """
    known = Register(tasks, numbered=True)
    records = tasks.index.tolist()
    ids = dict(zip(records, tasks["id"].tolist(), strict=True))
    durations = dict(zip(records, tasks["duration"].tolist(), strict=True))
    cells = [_rewritten(cell, known, ids, durations) for cell in tasks["predecessors"]]
    return tasks.assign(predecessors=pd.Series(cells, index=tasks.index, dtype="object"))


def by_position(tasks: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, str] | None]:
    """The tasks of one list with predecessors that count its rows (or are outline numbers, where a row would have been taken
    for one) written as the ids or names of these tasks; and, where outline numbers made it doubtful, one of each.

    So Microsoft Project numbers its rows beside outline numbers: with ids such as 1.1 a column of whole numbers that
    are not all of them ids can mean nothing else.
    """
    named = _all_counts(tasks["predecessors"])
    ids = tasks["id" if tasks["id"].notna().any() else "wbs"].tolist()
    if not named:
        return tasks, None
    outline = next((one for one in ids if isinstance(one, str) and _OUTLINE.fullmatch(one)), None)
    filled = any(isinstance(one, str) for one in ids)
    rows = not filled or (outline is not None and not set(named) <= set(ids))
    known = {str(at): at - 1 for at in range(1, len(ids) + 1)} if rows else {str(one): at for at, one in enumerate(ids)}
    if (filled and outline is None) or not set(named) <= set(known) or (rows and _waits_for_itself(tasks)):
        return tasks, None
    labels = _labels(tasks)
    links = [[replace(link, predecessor=labels.get(known[link.predecessor], link.predecessor)) for link in links_in(cell)] for cell in tasks["predecessors"]]  # fmt: skip
    cells = pd.Series(["; ".join(map(str, some)) or None for some in links], index=tasks.index, dtype="object")
    return tasks.assign(predecessors=cells), (named[0], outline) if rows and outline else None


_OUTLINE = re.compile(r"\d{1,4}(?:\.\d{1,4}){1,9}")
_DIGITS = 7  # of a number that may count rows
_TELLS_A_LINK = re.compile(r"[;；,，、&]|[\d\s(](?:FS|SS|FF|SF)\b", re.IGNORECASE)


def _all_counts(predecessors: Iterable[object]) -> list[str]:
    """The numbers that these cells name; none at all as soon as one of them names anything else."""
    counts: list[str] = []
    for cell in predecessors:
        names = [cell] if isinstance(cell, str) and cell.isdecimal() else [one.predecessor for one in links_in(cell)]
        if not all(name.isdecimal() and len(name) < _DIGITS and int(name) >= 1 for name in names):
            return []
        counts += names
    return counts


def _waits_for_itself(tasks: pd.DataFrame) -> bool:
    cells = enumerate(tasks["predecessors"], start=1)
    return any(link.predecessor == str(at) for at, cell in cells for link in links_in(cell))


def _labels(tasks: pd.DataFrame) -> dict[int, str]:
    """What each row can be called without doubt, by its place: its id, else a name that no other row bears."""
    names = Counter(name for name in tasks["name"] if isinstance(name, str))
    found: dict[int, str] = {}
    for at, (key, name) in enumerate(zip(tasks["id"], tasks["name"], strict=True)):
        if isinstance(key, str):
            found[at] = key
        elif isinstance(name, str) and names[name] == 1 and not name[0].isdigit() and not _TELLS_A_LINK.search(name):
            found[at] = name
    return found


def circles(waits: Mapping[int, list[int]]) -> Iterator[tuple[int, ...]]:
    """The circles among tasks, each once, in the order of the work: each waits for the one before it.

    waits: for each task's record the records of the tasks it waits for.
    """
    if all(
        before < task for task, some in waits.items() for before in some
    ):  # a list in the order of the work has none
        return
    done: set[int] = set()
    for start in waits:
        trail: list[int] = []
        on_trail: set[int] = set()
        stack: list[tuple[int, Iterator[int]]] = []
        if start not in done:
            stack.append((start, iter(waits[start])))
            trail.append(start)
            on_trail.add(start)
        while stack:
            task, following = stack[-1]
            after = next(following, None)
            if after is None:
                stack.pop()
                on_trail.discard(trail.pop())
                done.add(task)
            elif after in on_trail:
                yield _from_the_first(list(reversed(trail[trail.index(after) :])))
            elif after not in done:
                stack.append((after, iter(waits.get(after, []))))
                trail.append(after)
                on_trail.add(after)


def _from_the_first(circle: list[int]) -> tuple[int, ...]:
    at = circle.index(min(circle))
    return (*circle[at:], *circle[:at])


def _rewritten(cell: object, known: Register, ids: Mapping[int, object], durations: Mapping[int, float]) -> object:
    if not isinstance(cell, str):
        return cell
    whole = known.one(cell)
    if whole is not None:
        return str(ids[whole])
    return "; ".join(str(one) for link in links_in(cell) for one in _meant(link, known, ids, durations)) or None


# What a task waits for that waits for nothing, where no task bears that name.
_THE_BEGINNING = {
    "start",
    "project start",
    "start of project",
    "begin",
    "beginning",
    "开始",
    "项目开始",
    "起点",
    "立即开始",
}


def _meant(link: Link, known: Register, ids: Mapping[int, object], durations: Mapping[int, float]) -> Iterator[Link]:
    """The link with the id of the task it means, one for each task of a range; as it is where it means none, or a name of several."""
    name = link.predecessor
    records = _records(name, known) or _records(waited_for(name), known) or _several(name, known)
    if not records and name.strip().casefold() not in _THE_BEGINNING:
        yield link
    for record in records:
        days = durations.get(record)
        share = link.lag_share if days is None or pd.isna(days) else 0.0
        lag = link.lag_days if share or not link.lag_share else round(link.lag_share * float(days or 0), 4)
        yield Link(str(ids[record]), link.type, lag, share)


_LONGEST, _MOST = 400, 20  # letters of a cell, and tasks in it, that are looked at for several names
_AMONG_NAMES = re.compile(r"\s+and\s+|\s*[/+]\s*|[和与及]", re.IGNORECASE)


def _several(text: str, known: Register) -> list[int]:
    """The tasks of a text that names several (“C and D”, “A/B”, 设计和开发); none as soon as one of them is not known."""
    names = _AMONG_NAMES.split(text[:_LONGEST])
    found = [_records(name, known) for name in names] if 1 < len(names) <= _MOST else []
    return [record for records in found for record in records] if all(found) else []


def _records(name: str, known: Register) -> list[int]:
    one = known.one(name)
    return known.within(name) if one is None else [one]
