"""Which people hang together: camps, and how much clearer they are than chance would make them.

Camps after Blondel, Guillaume, Lambiotte & Lefebvre (2008), Fast unfolding of communities in large networks, J. Stat. Mech.
P10008 (Louvain); modularity Q after Newman & Girvan (2004), Phys. Rev. E 69, 026113, who find 0.3 to 0.7 where camps are clear.
"""

import numpy as np

from analytics.network.arrows import Arrows, Ints, degree

CLEAR = 0.3  # of Q: from here on camps are worth speaking of
_FEW = 300  # people up to whom several orders are tried and the best is taken
_ORDERS = 12

_Ties = list[
    dict[int, float]
]  # of each node: its neighbours with the weight of the tie; itself with twice its inner weight


def camps(ties: Arrows, *, seed: int = 1) -> tuple[Ints, float]:
    """The camp of each person from 0, the largest first (-1: no tie), and the modularity Q; `ties` without direction.

    The people are visited in orders drawn from `seed`, of which the best result is taken: the same seed, the same camps.
    """
    tied = np.flatnonzero(degree(ties))
    draw, best, highest = np.random.default_rng(seed), np.full(ties.count, -1), 0.0
    for order in range(_ORDERS if ties.count <= _FEW else 1):
        found = np.full(ties.count, -1)
        found[tied] = _louvain(_of(ties), draw)[tied]
        reached = modularity(ties, found)
        if not order or reached > highest + 1e-12:
            best, highest = found, reached
    return _largest_first(best), highest


def modularity(ties: Arrows, camp: Ints) -> float:
    """Q of a division: the share of ties inside camps less what the same numbers of ties would have by chance; 0 without ties."""
    if not len(ties.source):
        return 0.0
    inside = float((camp[ties.source] == camp[ties.target]).mean())
    share = np.bincount(camp[ties.source]) / len(ties.source)
    return inside - float((share**2).sum())


def _of(ties: Arrows) -> _Ties:
    near: _Ties = [{} for _ in range(ties.count)]
    for one, other in zip(ties.source.tolist(), ties.target.tolist(), strict=True):
        near[one][other] = 1.0
    return near


def _louvain(near: _Ties, draw: np.random.Generator) -> Ints:
    """Moves everybody to the neighbours' camp that gains most, makes each camp one node, and begins again until nothing gains."""
    whose = np.arange(len(near))
    while True:
        camp, moved = _moved(near, draw)
        whose = camp[whose]
        if not moved:
            return whose
        near = _joined(near, camp)


def _moved(near: _Ties, draw: np.random.Generator) -> tuple[Ints, bool]:
    camp, weight = list(range(len(near))), [sum(ties.values()) for ties in near]
    held, whole, moved = list(weight), sum(weight) or 1.0, False
    order, going = draw.permutation(len(near)).tolist(), True
    while going:
        going = False
        for node in order:
            to = dict[int, float]()
            for other, tie in near[node].items():
                if other != node:
                    to[camp[other]] = to.get(camp[other], 0.0) + tie
            here = camp[node]
            held[here] -= weight[node]
            gains = {one: tie - weight[node] * held[one] / whole for one, tie in to.items()}
            best, stay = max(gains, key=lambda one: (round(gains[one], 12), -one), default=here), gains.get(here)
            if stay is None:
                stay = -weight[node] * held[here] / whole
            if best != here and gains[best] > stay + 1e-12:
                camp[node], moved, going = best, True, True
            held[camp[node]] += weight[node]
    return np.unique(camp, return_inverse=True)[1], moved


def _joined(near: _Ties, camp: Ints) -> _Ties:
    together: _Ties = [{} for _ in range(int(camp.max()) + 1)]
    for node, ties in enumerate(near):
        mine = together[camp[node]]
        for other, tie in ties.items():
            mine[int(camp[other])] = mine.get(int(camp[other]), 0.0) + tie
    return together


def _largest_first(camp: Ints) -> Ints:
    """Camps numbered by size, equally large ones by their first person."""
    held, first, size = np.unique(camp[camp >= 0], return_index=True, return_counts=True)
    rank = {int(held[at]): place for place, at in enumerate(np.lexsort([first, -size]).tolist())}
    return np.array([rank.get(one, -1) for one in camp.tolist()], dtype=np.int64)
