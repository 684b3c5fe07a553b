"""Whose word carries, and whose contacts know each other already: PageRank and Burt's constraint.

PageRank after Page, Brin, Motwani & Winograd (1999); constraint after Burt (1992), *Structural Holes*, chapter 2.
"""

import numpy as np

from analytics.network.arrows import Arrows, Floats, both_ways, degree, steps, turned

DAMPING = 0.85


def pagerank(drawn: Arrows, damping: float = DAMPING) -> Floats:
    """The share of each person in all influence; the shares sum to 1.

    Credit runs against the arrows, from the one who is influenced to those who influence him or her, in equal parts: whoever
    sways the influential is influential. Who is influenced by nobody hands his or her credit to all alike.
    """
    count, back = drawn.count, turned(drawn)
    if not count:
        return np.zeros(0)
    given = degree(back)
    silent, per_arrow = given == 0, 1 / np.maximum(given, 1)
    rank = np.full(count, 1 / count)
    for _ in range(1000):
        flow = np.bincount(back.target, weights=(rank * per_arrow)[back.source], minlength=count)
        new = damping * (flow + rank[silent].sum() / count) + (1 - damping) / count
        done = np.abs(new - rank).sum() < 1e-13
        rank = new
        if done:
            break
    return np.asarray(rank / rank.sum())


def constraint(drawn: Arrows) -> Floats:
    """How far a person's contacts lead to one another, whichever way the arrows point; NaN for who has none.

    Low: contacts who do not know each other, bridged by this person alone. A tie both ways weighs twice one that leads one way.
    """
    ties = both_ways(drawn)
    if not len(ties.source):
        return np.full(drawn.count, np.nan)
    keys = ties.source * ties.count + ties.target
    one_way = np.concatenate([drawn.source * drawn.count + drawn.target, drawn.target * drawn.count + drawn.source])
    weight = np.bincount(np.searchsorted(keys, one_way), minlength=len(keys)).astype("float64")
    share = weight / np.bincount(ties.source, weights=weight, minlength=ties.count)[ties.source]
    invested = share + _through_a_third(drawn.count, ties, keys, share)
    held = np.bincount(ties.source, weights=invested**2, minlength=drawn.count)
    return np.where(degree(ties) > 0, held, np.nan)


def _through_a_third(count: int, ties: Arrows, keys: np.ndarray, share: Floats) -> Floats:
    """For each tie of two people the shares that lead from the one to the other through a third."""
    first, end = steps(ties, ties.target)  # every way of two ties: the place of the first, and where the second ends
    asked = ties.source[first] * count + end
    place = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    third = ties.target[first] * count + end
    closes = keys[place] == asked
    weights = share[first[closes]] * share[np.searchsorted(keys, third[closes])]
    return np.asarray(np.bincount(place[closes], weights=weights, minlength=len(keys)), dtype=np.float64)
