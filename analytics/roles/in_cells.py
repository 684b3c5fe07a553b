"""Faults of a cell: letters that do not go together, and what is no letter of the chosen variant."""

from analytics.roles.fault import Fault, at_cell
from analytics.roles.matrix import Matrix
from analytics.roles.rules import Rules

_TOGETHER = {"accountable", "responsible"}  # one person may do the work and answer for it


def several_letters(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 4 (and 3): at most one letter a person and task, but A and R."""
    return [
        at_cell(matrix, 4, "raci_several_letters", "warning", task, holder, letters="/".join(letters))
        for task, holder, letters, parts in _held(matrix)
        if len(parts) > 1 and not parts <= _TOGETHER
    ]


def asked_and_told(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 7: whoever is asked (C, both ways) hears of it, so that an I (one way) beside it says nothing."""
    return [
        at_cell(matrix, 7, "raci_asked_and_told", "note", task, holder)
        for task, holder, _, parts in _held(matrix)
        if {"consulted", "informed"} <= parts
    ]


def unknown_letters(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 13: what stands in a cell is no letter of the variant; it counts for nothing."""
    return [
        at_cell(matrix, 13, "raci_unknown_letter", "error", int(task), int(holder), found=str(written)[:20])
        for task, holder, written in matrix.odd.itertuples(index=False)
    ]


def _held(matrix: Matrix) -> list[tuple[int, int, list[str], set[str]]]:
    """By task and person: the column of the first letter, all the letters and all the parts, those of a role one holds alone included."""
    found: dict[tuple[int, object], tuple[int, list[str], set[str]]] = {}
    for task, holder, letter, part, who in matrix.parts.itertuples(index=False):
        _, letters, parts = found.setdefault((int(task), who), (int(holder), [], set()))
        if letter not in letters:
            letters.append(letter)
        parts.add(part)
    return [(task, holder, letters, parts) for (task, _), (holder, letters, parts) in found.items()]
