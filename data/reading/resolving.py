"""Finds the task that each predecessor means, by id, outline number, name or position, and the circles among them."""

import re
from collections.abc import Iterator, Mapping
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


def by_position(tasks: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The tasks of one list with predecessors that count its rows written as ids, and the first of these; else as they are.

    So Microsoft Project numbers its rows beside outline numbers: with ids such as 1.1 a column of whole numbers that
    are not all of them ids can mean nothing else.
    """
    ids = tasks["id"].tolist()
    links = [links_in(cell) for cell in tasks["predecessors"]]
    named = [link.predecessor for some in links for link in some]
    outline = sum(isinstance(one, str) and bool(_OUTLINE.fullmatch(one)) for one in ids)
    whole = all(name.isdecimal() and len(name) < 7 and 1 <= int(name) <= len(ids) for name in named)
    own = any(link.predecessor == str(at) for at, some in enumerate(links, start=1) for link in some)
    if not named or not whole or own or outline < 0.3 * len(ids) or set(named) <= set(ids) or None in ids:
        return tasks, ""
    cells = ["; ".join(str(replace(link, predecessor=ids[int(link.predecessor) - 1])) for link in some) or None for some in links]  # fmt: skip
    return tasks.assign(predecessors=pd.Series(cells, index=tasks.index, dtype="object")), named[0]


_OUTLINE = re.compile(r"\d{1,4}(?:\.\d{1,4}){1,9}")


def waits_for(tasks: pd.DataFrame) -> dict[int, list[int]]:
    """For each task's record the records of the tasks it waits for; links to no task are left out."""
    known = Register(tasks, numbered=True)
    return {
        int(str(record)): [one for link in links_in(cell) if (one := known.one(link.predecessor)) is not None]
        for record, cell in tasks["predecessors"].items()
    }


def circles(waits: Mapping[int, list[int]]) -> Iterator[tuple[int, ...]]:
    """The circles among tasks, each once, in the order of the work: each waits for the one before it."""
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
    return "; ".join(str(one) for link in links_in(cell) for one in _meant(link, known, ids, durations))


def _meant(link: Link, known: Register, ids: Mapping[int, object], durations: Mapping[int, float]) -> Iterator[Link]:
    """The link with the id of the task it means, one for each task of a range; as it is where it means none, or a name of several."""
    records = _records(link.predecessor, known) or _records(waited_for(link.predecessor), known)
    if not records:
        yield link
    for record in records:
        days = durations.get(record)
        share = link.lag_share if days is None or pd.isna(days) else 0.0
        lag = link.lag_days if share or not link.lag_share else round(link.lag_share * float(days or 0), 4)
        yield Link(str(ids[record]), link.type, lag, share)


def _records(name: str, known: Register) -> list[int]:
    one = known.one(name)
    return known.within(name) if one is None else [one]
