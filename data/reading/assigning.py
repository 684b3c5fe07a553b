"""Gives each column of a table at most one field and each field to at most one column, so that the whole fits best."""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

_SHARPNESS = 4  # one sure match counts for more than two doubtful ones: 0.97 to the fourth is 0.89, 0.7 is 0.24
_LEFT_FIRST = 1e-6  # of equal columns the left one


def assigned(scores: Mapping[int, Mapping[str, float]]) -> dict[int, str]:
    """For each column (by its place) the field it gets, where the sum over the whole table is greatest.

    scores: for each column the fields it may be, with how sure each is (0..1). A column may go without.
    Source: the assignment problem, by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987).
    """
    given: dict[int, str] = {}
    for columns, fields in _parts(scores):
        given.update(_solved(columns, fields, scores))
    return given


def _parts(scores: Mapping[int, Mapping[str, float]]) -> list[tuple[list[int], list[str]]]:
    """Columns and fields that compete with each other, apart from those that do not: most tables fall into small parts."""
    wanting: dict[str, list[int]] = defaultdict(list)
    for at, fields in scores.items():
        for name in fields:
            wanting[name].append(at)
    parts: list[tuple[list[int], list[str]]] = []
    done: set[int] = set()
    for first in sorted(scores):
        columns, competing, waiting = {first}, dict[str, None](), [first]
        while waiting and first not in done:
            for name in scores[waiting.pop()]:
                if name not in competing:
                    competing[name] = None
                    waiting += [at for at in wanting[name] if at not in columns]
                    columns.update(wanting[name])
        if competing:
            parts.append((sorted(columns), list(competing)))
        done |= columns
    return parts


def _solved(columns: list[int], fields: list[str], scores: Mapping[int, Mapping[str, float]]) -> dict[int, str]:
    if len(columns) == 1:
        at = columns[0]
        return {at: max(fields, key=lambda name: scores[at][name])}
    place = {name: row for row, name in enumerate(fields)}
    worth = np.zeros((len(fields), len(columns) + len(fields)))  # a field may go to nobody
    for order, at in enumerate(columns):
        for name, sure in scores[at].items():
            worth[place[name], order] = sure**_SHARPNESS - order * _LEFT_FIRST
    chosen = _cheapest(worth.max() - worth)
    return {
        columns[order]: fields[row]
        for row, order in enumerate(chosen)
        if order < len(columns) and fields[row] in scores[columns[order]]
    }


def _cheapest(cost: np.ndarray) -> list[int]:
    """For each row the column it gets, each at most once, at the least total cost (no more rows than columns)."""
    rows, columns = cost.shape
    of_row, of_column = np.zeros(rows), np.zeros(columns)  # what each row and column is worth, so far
    held = np.full(columns, -1)
    for row in range(rows):
        shortest, before = np.full(columns, np.inf), np.full(columns, -1)
        visited = np.zeros(columns, dtype=bool)
        current, at, so_far = row, -1, 0.0
        while current >= 0:
            through = so_far + cost[current] - of_row[current] - of_column
            nearer = ~visited & (through < shortest)
            shortest[nearer], before[nearer] = through[nearer], at
            at = int(np.where(visited, np.inf, shortest).argmin())
            so_far = float(shortest[at])
            visited[at] = True
            current = int(held[at])
        _settle(row, held, of_row, of_column, visited, shortest, so_far)
        while at >= 0:
            last = int(before[at])
            held[at] = row if last < 0 else held[last]
            at = last
    return [int(np.flatnonzero(held == row)[0]) for row in range(rows)]


def _settle(
    row: int, held: np.ndarray, of_row: np.ndarray, of_column: np.ndarray, visited: np.ndarray, shortest: np.ndarray, so_far: float
) -> None:  # fmt: skip
    """What the rows and columns on the paths that were looked at are worth now."""
    of_row[row] += so_far
    inner = visited & (held >= 0)
    gain = so_far - shortest[inner]
    of_row[held[inner]] += gain
    of_column[inner] -= gain
