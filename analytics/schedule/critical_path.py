"""The critical path: early and late positions of every task, its slack, and what drives it (Kelley & Walker 1959)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

FS, SS, FF, SF = range(4)
TYPES = ("FS", "SS", "FF", "SF")


@dataclass(frozen=True, eq=False)
class Links:
    """Links as lists of the same length: the tasks' places, the type (an index of TYPES), the lag in working minutes."""

    task: Sequence[int]
    predecessor: Sequence[int]
    type: Sequence[int]
    lag: Sequence[int]


@dataclass(frozen=True, eq=False)
class Reckoned:
    """Positions in working minutes of each task; free slack; and of each link whether it drives its task."""

    early_start: np.ndarray
    early_finish: np.ndarray
    late_start: np.ndarray
    late_finish: np.ndarray
    free: np.ndarray
    driving: np.ndarray


def reckoned(
    minutes: Sequence[int],
    earliest: Sequence[int],
    fixed: Sequence[tuple[int | None, int | None]],
    deadline: Sequence[int | None],
    links: Links,
) -> Reckoned:
    """Both passes over tasks that take so many `minutes` and start no earlier than `earliest`.

    fixed: the start and finish that have happened, None where not yet. deadline: caps the late finish, so slack may be negative.
    A start after its predecessor's finish FS, with its start SS; a finish with the predecessor's finish FF, after its start SF;
    each plus the lag. Links into what has begun do not move its start, and what is finished holds nobody up.
    Open ends run back from the latest finish of all. ValueError where links form a circle.
    """
    count = len(minutes)
    task, before, kind, lag = (
        np.array(ends, dtype="int64") for ends in (links.task, links.predecessor, links.type, links.lag)
    )
    source = before + np.where(
        (kind == FS) | (kind == FF), count, 0
    )  # where in [starts, finishes] a link begins and ends
    target = task + np.where((kind == FF) | (kind == SF), count, 0)
    took = np.array(minutes, dtype="int64")
    bounds = list(zip(source.tolist(), (lag - np.where(target >= count, took[task], 0)).tolist(), strict=True))
    order = _in_order(links, count)
    early = _forward(order, took.tolist(), earliest, fixed, bounds, _grouped(links.task, count))
    spans = early[count:] - early[:count]
    holds = np.array([begun is None for begun, _ in fixed], dtype=bool)[task] if len(task) else np.zeros(0, dtype=bool)
    limits = list(zip(target.tolist(), (np.where(source < count, spans[before], 0) - lag).tolist(), strict=True))
    out = _grouped(links.predecessor, count, holds)
    late = _backward(order, early, fixed, deadline, limits, out)
    driving = holds & (early[source] + lag == early[target]) if len(task) else holds
    free = np.full(count, early.max(initial=0)) - early[count:]
    np.minimum.at(free, before[holds], (early[target] - early[source] - lag)[holds])
    free[[ended is not None for _, ended in fixed]] = 0
    return Reckoned(early[:count], early[count:], late[:count], late[count:], free, driving)


def _grouped(ends: Sequence[int], count: int, chosen: np.ndarray | None = None) -> list[list[int]]:
    """The links at each task, of those chosen."""
    groups: list[list[int]] = [[] for _ in range(count)]
    for link, end in enumerate(ends):
        if chosen is None or chosen[link]:
            groups[end].append(link)
    return groups


def _in_order(links: Links, count: int) -> list[int]:
    """Every task after all that it waits for (Kahn 1962)."""
    waiting = [0] * count
    then: list[list[int]] = [[] for _ in range(count)]
    for task, before in zip(links.task, links.predecessor, strict=True):
        waiting[task] += 1
        then[before].append(task)
    order = [task for task, links_left in enumerate(waiting) if not links_left]
    for before in order:
        for task in then[before]:
            waiting[task] -= 1
            if not waiting[task]:
                order.append(task)
    if len(order) < count:
        raise ValueError("the links form a circle")
    return order


def _forward(
    order: list[int],
    minutes: list[int],
    earliest: Sequence[int],
    fixed: Sequence[tuple[int | None, int | None]],
    bounds: list[tuple[int, int]],
    into: list[list[int]],
) -> np.ndarray:
    """The early starts of all tasks, then their early finishes."""
    count = len(order)
    early = [*earliest, *[0] * count]
    for task in order:
        begun, ended = fixed[task]
        start = earliest[task] if begun is None else begun
        if begun is None:
            for link in into[task]:
                source, shift = bounds[link]
                bound = early[source] + shift
                if bound > start:
                    start = bound
        early[task] = start
        early[count + task] = start + minutes[task] if ended is None else ended
    return np.array(early, dtype="int64")


def _backward(
    order: list[int],
    early: np.ndarray,
    fixed: Sequence[tuple[int | None, int | None]],
    deadline: Sequence[int | None],
    limits: list[tuple[int, int]],
    out: list[list[int]],
) -> np.ndarray:
    """The late starts of all tasks, then their late finishes; what is finished stands where it stands."""
    count, end = len(order), int(early.max(initial=0))
    late, spans = early.tolist(), (early[count:] - early[:count]).tolist()
    for task in reversed(order):
        if fixed[task][1] is None:
            due = deadline[task]
            finish = end if due is None else min(end, due)
            for link in out[task]:
                target, shift = limits[link]
                limit = late[target] + shift
                if limit < finish:
                    finish = limit
            late[count + task], late[task] = finish, finish - spans[task]
    return np.array(late, dtype="int64")
