"""Where the people of a network stand on a sheet: as far apart as there are ties between them, the same way every time.

Stress majorization after Gansner, Koren & North (2004), Graph drawing by stress majorization, from starts drawn by a seed; parts of
the network that nothing ties together stand side by side.
"""

from functools import lru_cache

import numpy as np

from analytics.charts.spreading import Area
from analytics.charts.touching import Floats

_STARTS, _ROUNDS = 4, 150
_LONGEST = 165.0  # pixels of a tie: two people alone need not stand at the ends of the sheet
_APART = 1.1  # between the parts of a network, in ties
_STRETCHED = 1.35  # a wide sheet is filled better, and names lie across


def set_out(count: int, pairs: tuple[tuple[int, int], ...], area: Area, *, near: float, seed: int = 1) -> Floats:
    """x and y in pixels of so many people (count x 2) of whom `pairs` are tied: inside the area, no two nearer than `near` where there is room."""
    return _set_out(count, pairs, area, near, seed).copy()


@lru_cache(maxsize=16)
def _set_out(count: int, pairs: tuple[tuple[int, int], ...], area: Area, near: float, seed: int) -> Floats:
    if not count:
        return np.zeros((0, 2))
    far = _distances(count, pairs)
    parts = _parts(far)
    drawn = [_lying(_part(far[np.ix_(part, part)], seed)) for part in parts]
    wide, high = area.right - area.left, area.bottom - area.top
    at, size = _packed(drawn, wide / max(high, 1.0))
    spots = np.zeros((count, 2))
    for part, shape, corner in zip(parts, drawn, at, strict=True):
        spots[part] = shape + corner
    scale = min(wide / max(size[0], 1e-9), high / max(size[1], 1e-9), _LONGEST)
    middle = np.array([(area.left + area.right) / 2, (area.top + area.bottom) / 2])
    across = min(wide / max(size[0], 1e-9), _STRETCHED * scale)
    return _apart((spots - size / 2) * np.array([across, scale]) + middle, area, near)


def _distances(count: int, pairs: tuple[tuple[int, int], ...]) -> Floats:
    """Steps between any two (Floyd 1962), infinite where no ties lead from one to the other."""
    far = np.full((count, count), np.inf)
    np.fill_diagonal(far, 0.0)
    for one, other in pairs:
        if one != other:
            far[one, other] = far[other, one] = 1.0
    for between in range(count):
        np.minimum(far, far[:, between, None] + far[between], out=far)
    return far


def _parts(far: Floats) -> list[list[int]]:
    """People who are tied together, the largest part first."""
    first = [int(np.flatnonzero(np.isfinite(row))[0]) for row in far]
    parts = [[at for at, one in enumerate(first) if one == start] for start in sorted(set(first))]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _part(far: Floats, seed: int) -> Floats:
    """One part, a tie about as long as 1: of several starts the one that ends with the least stress."""
    count = len(far)
    if count == 1:
        return np.zeros((1, 2))
    weight: Floats = np.zeros((count, count))
    np.divide(1.0, far**2, out=weight, where=far > 0)
    pull = np.asarray(np.linalg.pinv(np.diag(weight.sum(axis=1)) - weight), dtype=np.float64)
    draw, best, least = np.random.default_rng(seed), np.zeros((count, 2)), np.inf
    for _ in range(_STARTS):
        spots = draw.normal(size=(count, 2)) * np.sqrt(count)
        for _ in range(_ROUNDS):
            spots = _majorized(spots, far, weight, pull)
        stress = float((weight * (_lengths(spots) - far) ** 2).sum())
        if stress < least - 1e-6:
            best, least = spots, stress
    return best


def _majorized(spots: Floats, far: Floats, weight: Floats, pull: Floats) -> Floats:
    """One round: every person where the stress that bounds the true one from above is least."""
    lengths, ratio = _lengths(spots), np.zeros_like(far)
    np.divide(far, lengths, out=ratio, where=lengths > 1e-9)
    towards = -weight * ratio
    np.fill_diagonal(towards, 0.0)
    np.fill_diagonal(towards, -towards.sum(axis=1))
    return np.asarray(pull @ (towards @ spots))


def _lengths(spots: Floats) -> Floats:
    apart = spots[:, None, :] - spots[None, :, :]
    return np.asarray(np.sqrt((apart**2).sum(axis=2)))


def _lying(spots: Floats) -> Floats:
    """A part turned until it is widest across and its first person stands to the upper left of its middle, moved to begin at 0, 0."""
    middled = spots - spots.mean(axis=0)
    if len(spots) > 1:
        _, axes = np.linalg.eigh(middled.T @ middled)
        middled = middled @ axes[:, ::-1]
        middled = middled * np.where(middled[0] > 0, -1.0, 1.0)
    return np.asarray(middled - middled.min(axis=0))


def _packed(parts: list[Floats], shape: float) -> tuple[list[Floats], Floats]:
    """The upper left corner of each part, in rows, and the size of all: of several lengths of a row the one that fits the sheet best."""
    sizes = [part.max(axis=0) for part in parts]
    longest, whole = max(float(size[0]) for size in sizes), sum(float(size[0]) + _APART for size in sizes)
    tried = [_in_rows(sizes, room) for room in np.linspace(longest, max(whole, longest), 24).tolist()]
    return min(tried, key=lambda one: round(max(float(one[1][0]), float(one[1][1]) * shape), 6))


def _in_rows(sizes: list[Floats], room: float) -> tuple[list[Floats], Floats]:
    corners, x, y, high, widest = list[Floats](), 0.0, 0.0, 0.0, 0.0
    for across, down in (size.tolist() for size in sizes):
        if x and x + across > room + 1e-9:
            x, y, high = 0.0, y + high + _APART, 0.0
        corners.append(np.array([x, y]))
        x, high, widest = x + across + _APART, max(high, down), max(widest, x + across)
    return corners, np.array([widest, y + high])


def _apart(spots: Floats, area: Area, near: float) -> Floats:
    """People who stand too close pushed apart, step by step, none out of the area."""
    low, high = np.array([area.left, area.top]), np.array([area.right, area.bottom])
    turn = (
        np.arange(len(spots)) * 2.399963
    )  # an angle of its own for each: two at one place part in a direction that is theirs
    for _ in range(120):
        lengths = _lengths(spots)
        np.fill_diagonal(lengths, np.inf)
        close = lengths < near
        if not close.any():
            break
        off = spots[:, None, :] - spots[None, :, :]
        same = lengths < 1e-6
        off[same] = np.stack([np.cos(turn), np.sin(turn)], axis=1)[np.nonzero(same)[0]]
        unit = off / np.maximum(np.where(np.isfinite(lengths), lengths, 1.0), 1e-6)[:, :, None]
        unit[same] = off[same]
        push = np.where(close, (near - np.where(close, lengths, near)) / 2 + 0.1, 0.0)
        spots = np.clip(spots + (unit * push[:, :, None]).sum(axis=1), low, high)
    return np.clip(spots, low, high)
