"""Who is the only bridge: people without whom others would be cut off from the rest.

Articulation points after Hopcroft & Tarjan (1973), Algorithm 447, Comm. ACM 16(6) 372-378.
"""

import numpy as np

from analytics.network.arrows import Arrows


def cut_off(ties: Arrows) -> dict[int, list[list[int]]]:
    """Person -> the groups into which his or her part of the network would fall without him or her, all but the largest.

    `ties` without direction; only people whose loss cuts anybody off are listed. Groups are sorted, the larger first.
    """
    found: dict[int, list[list[int]]] = {}
    for order, parents, low in _walks(ties):
        place = {person: at for at, person in enumerate(order)}
        size = _sizes(order, parents)
        below: dict[int, list[list[int]]] = {}
        for person in order[1:]:
            above = parents[person]
            if low[person] >= place[above]:
                below.setdefault(above, []).append(sorted(order[place[person] : place[person] + size[person]]))
        for person, groups in below.items():
            lost = {one for group in groups for one in group} | {person}
            rest = sorted(one for one in order if one not in lost)
            parts = sorted([*groups, *([rest] if rest else [])], key=lambda part: (-len(part), part))
            if len(parts) > 1:
                found[person] = parts[1:]
    return found


_Walk = tuple[
    list[int], dict[int, int], dict[int, int]
]  # the people in order, whom each was met from, the earliest seen from below


def _walks(ties: Arrows) -> list[_Walk]:
    """A depth-first walk through each part of the network, without calling itself: a chain may be long."""
    near = [part.tolist() for part in np.split(ties.target, ties.begins[1:-1])] if ties.count else []
    seen: dict[int, int] = {}
    walks: list[_Walk] = []
    for start in range(ties.count):
        if start in seen or not near[start]:
            continue
        order, parents, low = [start], dict[int, int](), {start: 0}
        seen[start], stack = 0, [(start, iter(near[start]))]
        while stack:
            person, others = stack[-1]
            other = next(others, None)
            if other is None:
                stack.pop()
                if stack:
                    low[stack[-1][0]] = min(low[stack[-1][0]], low[person])
            elif other in seen:
                low[person] = min(low[person], seen[other])
            else:
                seen[other] = low[other] = len(order)
                parents[other] = person
                order.append(other)
                stack.append((other, iter(near[other])))
        walks.append((order, parents, low))
    return walks


def _sizes(order: list[int], parents: dict[int, int]) -> dict[int, int]:
    """How many people were met below each, him or her included."""
    size = dict.fromkeys(order, 1)
    for person in reversed(order[1:]):
        size[parents[person]] += size[person]
    return size
