"""Finds the task that each predecessor means, by id, outline number, name or position, and the circles among them."""

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from data.kinds import Link, links_in


def plain_name(name: object) -> str:
    """A name for comparing: case and spaces do not count (王 伟 and 王伟 are one person)."""
    return "".join(str(name).split()).casefold()


def task_keys(tasks: pd.DataFrame) -> dict[str, int]:
    """The record of each task id (the first where an id stands twice)."""
    return {str(key): int(str(record)) for record, key in reversed(list(tasks["id"].items())) if isinstance(key, str)}


def resolved(tasks: pd.DataFrame) -> pd.DataFrame:
    """The tasks with every predecessor written as the id of the task it means; what means none stays as written."""
    meant, listed = _meanings(tasks), _named_like_lists(tasks)
    ids = tasks["id"].to_dict()
    cells = [_rewritten(cell, meant, listed, ids) for cell in tasks["predecessors"]]
    return tasks.assign(predecessors=pd.Series(cells, index=tasks.index, dtype="object"))


def waits_for(tasks: pd.DataFrame) -> dict[int, list[int]]:
    """For each task's record the records of the tasks it waits for; links to no task are left out."""
    known = task_keys(tasks)
    return {
        int(str(record)): [known[link.predecessor] for link in links_in(cell) if link.predecessor in known]
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


def _meanings(tasks: pd.DataFrame) -> dict[str, int]:
    """What a predecessor may be called, the surest kind of name last, so that it wins."""
    meant: dict[str, int] = {}
    order = [int(str(record)) for record in tasks.index]
    meant.update({str(position): record for position, record in enumerate(order, start=1)})
    for column in ("name", "wbs", "id"):
        for record, name in reversed(list(tasks[column].items())):
            if isinstance(name, str):
                if column == "id" and (number := re.fullmatch(r"[A-Za-z]+[-_ ]?0*(0|(?!0)\d+)", name)):
                    meant[number[1]] = int(str(record))
                meant[plain_name(name)] = int(str(record))
    for record, name in reversed(list(tasks["id"].items())):
        if isinstance(name, str):
            meant[plain_name(name)] = int(str(record))
    return meant


_BETWEEN = re.compile(r"[;,，、；\s]+")


def _named_like_lists(tasks: pd.DataFrame) -> dict[str, int]:
    """Tasks whose own name reads like a list (“Design, build”), by that name without what separates its parts."""
    names = [(int(str(record)), name) for record, name in tasks["name"].items() if isinstance(name, str)]
    return {
        _BETWEEN.sub("", name).casefold(): record for record, name in reversed(names) if re.search("[;,，、；]", name)
    }


def _rewritten(
    cell: object, meant: Mapping[str, int], listed: Mapping[str, int], ids: Mapping[object, object]
) -> object:
    if not isinstance(cell, str):
        return cell
    whole = _record(cell, meant)
    whole = whole if whole is not None else listed.get(_BETWEEN.sub("", cell).casefold())
    if whole is not None:
        return str(ids[whole])
    return "; ".join(str(_meant(link, meant, ids)) for link in links_in(cell))


def _meant(link: Link, meant: Mapping[str, int], ids: Mapping[object, object]) -> Link:
    record = _record(link.predecessor, meant)
    return link if record is None else Link(str(ids[record]), link.type, link.lag_days)


def _record(name: str, meant: Mapping[str, int]) -> int | None:
    plain = plain_name(name)
    if plain in meant:
        return meant[plain]
    number = re.fullmatch(r"(?:t|task|任务|任務|no\.?|#)?[-_]?0*(0|(?!0)\d+)(?:\.0)?", plain)
    return meant.get(number[1]) if number else None
