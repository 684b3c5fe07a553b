"""Through whom to reach somebody: the strongest way of influence from one person to another.

The strengths of the ties on a way are multiplied (each 0..1), so that a longer way may beat the direct one; it is found by
Dijkstra (1959), Numer. Math. 1, 269-271, on the negative logarithms. The idea: R. Nicklas (2018), Influence paths in project
stakeholder networks.
"""

import heapq
from dataclasses import dataclass
from math import exp, log

import pandas as pd

from analytics.network.graph import Network


@dataclass(frozen=True)
class Path:
    """A way of influence: the people on it from first to last; its strength 0..1, None where that of a tie is not known; the
    strength of the direct tie between its ends, None where there is none or its strength is not known."""

    people: tuple[int, ...]
    strength: float | None
    direct: float | None

    @property
    def ask_first(self) -> int | None:
        """Whom to ask first on the way; None where the tie is direct."""
        return self.people[1] if len(self.people) > 2 else None


def strongest(network: Network, start: int, goal: int) -> Path | None:
    """The strongest way from one person to another; None where no way leads there, or both are one.

    A tie of unknown strength is neither strong nor weak: such ties are walked only where no way of known strength leads to the
    goal, then in as few steps as possible, and the strength of the way is not known either.
    """
    if start == goal:
        return None
    ties = network.for_influence
    known = ties[ties["strength"].gt(0)]
    costs = [-log(strength) for strength in known["strength"].tolist()]
    way, cost = _cheapest(known, costs, start, goal)
    direct = known.loc[known["source"].eq(start) & known["target"].eq(goal), "strength"]
    plainly = float(direct.iloc[0]) if len(direct) else None
    if way:
        return Path(way, round(exp(-cost), 9), plainly)
    usable = ties[ties["strength"].ne(0)]
    way, _ = _cheapest(usable, [1.0] * len(usable), start, goal)
    return Path(way, None, None) if way else None


def _cheapest(ties: pd.DataFrame, costs: list[float], start: int, goal: int) -> tuple[tuple[int, ...], float]:
    """The way of least cost, of equals that of fewest steps; empty where there is none."""
    near: dict[int, list[tuple[int, float]]] = {}
    for one, other, cost in zip(ties["source"].tolist(), ties["target"].tolist(), costs, strict=True):
        near.setdefault(one, []).append((other, cost))
    waiting: list[tuple[float, int, tuple[int, ...]]] = [(0.0, 0, (start,))]
    done: set[int] = set()
    while waiting:
        cost, so_far, way = heapq.heappop(waiting)
        if way[-1] == goal:
            return way, cost
        if way[-1] in done:
            continue
        done.add(way[-1])
        for other, more in near.get(way[-1], ()):
            if other not in done:
                heapq.heappush(waiting, (round(cost + more, 12), so_far + 1, (*way, other)))
    return (), 0.0
