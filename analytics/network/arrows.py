"""Arrows between people as plain arrays, so that a network of thousands is reckoned in one sweep."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Arrows:
    """Who points at whom: `source` and `target` number people from 0, each pair once, by source; those of person p stand
    at begins[p]:begins[p + 1]."""

    count: int
    source: Ints
    target: Ints
    begins: Ints


def arrows(count: int, source: Ints, target: Ints) -> Arrows:
    """The arrows between so many people; repeated pairs count once, from somebody to himself never."""
    apart = source != target
    keys = np.unique(source[apart].astype(np.int64) * max(count, 1) + target[apart])
    froms, tos = np.divmod(keys, max(count, 1))
    return Arrows(count, froms, tos, np.searchsorted(froms, np.arange(count + 1)))


def turned(drawn: Arrows) -> Arrows:
    """The same arrows the other way round."""
    return arrows(drawn.count, drawn.target, drawn.source)


def both_ways(drawn: Arrows) -> Arrows:
    """Ties without a direction: whoever points at somebody is pointed at by them."""
    return arrows(
        drawn.count, np.concatenate([drawn.source, drawn.target]), np.concatenate([drawn.target, drawn.source])
    )


def steps(drawn: Arrows, people: Ints) -> tuple[Ints, Ints]:
    """Every arrow that leaves these people: the place of its person in `people`, and whom it reaches."""
    many = drawn.begins[people + 1] - drawn.begins[people]
    at = np.repeat(np.arange(len(people)), many)
    within = np.arange(len(at)) - np.repeat(np.cumsum(many) - many, many)
    return at, drawn.target[np.repeat(drawn.begins[people], many) + within]


def degree(drawn: Arrows) -> Ints:
    """How many arrows leave each person."""
    return np.diff(drawn.begins)
