"""Who stands between others, who reaches others soonest, and how many within two steps: one walk from each person.

Betweenness after Brandes (2001), A faster algorithm for betweenness centrality, J. Math. Sociol. 25(2) 163-177; closeness as
the harmonic mean of distances, which holds in a network of several parts (Marchiori & Latora 2000, Physica A 285, 539-546).
"""

from dataclasses import dataclass

import numpy as np

from analytics.network.arrows import Arrows, Floats, Ints, steps

_CELLS = 500_000  # pairs of people that are walked at once: keeps memory small however many they are


@dataclass(frozen=True, eq=False)
class Walked:
    """One value a person. betweenness: share of all pairs of others, 0..1, whose shortest ways lead through him or her (split evenly
    among equally short ones); closeness: mean of 1/steps to all others, 0..1; reach: others within two steps."""

    betweenness: Floats
    closeness: Floats
    reach: Ints


def walked(drawn: Arrows) -> Walked:
    """Walks along the arrows, each of which counts as one step, from everybody to all whom they reach."""
    count = drawn.count
    between, close, reach = np.zeros(count), np.zeros(count), np.zeros(count, dtype=np.int64)
    batch = max(1, _CELLS // max(count, 1))
    for first in range(0, count, batch):
        starts = np.arange(first, min(first + batch, count))
        far, through = _walk(drawn, starts)
        between += through.sum(axis=0)
        away = np.where(far > 0, far, np.inf)
        close[starts], reach[starts] = (1 / away).sum(axis=1), (away <= 2).sum(axis=1)
    pairs, others = max((count - 1) * (count - 2), 1), max(count - 1, 1)
    return Walked(between / pairs, close / others, reach)


def _walk(drawn: Arrows, starts: Ints) -> tuple[Ints, Floats]:
    """From each start (a row) to everybody (a column): the steps, -1 where no way leads, and Brandes' dependencies."""
    count, rows = drawn.count, np.arange(len(starts)) * drawn.count
    far, ways = np.full(len(starts) * count, -1), np.zeros(len(starts) * count)
    mark, levels = np.zeros(len(starts) * count, dtype=np.int64), list[tuple[Ints, Ints]]()
    here = rows + starts
    far[here], ways[here] = 0, 1.0
    while len(here):
        at, to = steps(drawn, here % count)
        before, after = here[at], (here // count * count)[at] + to
        new = far[after] < 0
        before, after = before[new], after[new]
        far[after] = len(levels) + 1
        np.add.at(ways, after, ways[before])
        levels.append((before, after))
        mark[after] = np.arange(len(after))
        here = after[mark[after] == np.arange(len(after))]  # each once
    through = np.zeros(len(ways))
    for before, after in reversed(levels):
        np.add.at(through, before, ways[before] / ways[after] * (1 + through[after]))
    through[rows + starts] = 0.0
    shape = (len(starts), count)
    return far.reshape(shape), through.reshape(shape)
