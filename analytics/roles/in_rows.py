"""Faults of a row: nobody or several answer for the task, nobody does it, too many are asked, no other department hears of it."""

from collections.abc import Iterable

import pandas as pd

from analytics.findings import told
from analytics.judgements import texts
from analytics.roles.fault import Fault, at_task
from analytics.roles.matrix import Matrix
from analytics.roles.rules import Rules
from data.kinds._register import spelled

_DOING = ("responsible", "accountable", "supporting", "verifying", "signing")


def accountable(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 1: exactly one A; two columns that mean one person count once."""
    answering = _whose(matrix, "accountable")
    found = []
    for task in matrix.asked.index:
        who = answering.get(task, [])
        if not who:
            found.append(at_task(matrix, 1, "raci_nobody_answers", "error", task))
        elif len(who) > 1:
            names = told(map(matrix.holder_name, who))
            found.append(at_task(matrix, 1, "raci_several_answer", "error", task, k=len(who), names=names))
    return found


def responsible(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 2: at least one R (D in a DACI)."""
    doing = _whose(matrix, "responsible")
    return [at_task(matrix, 2, "raci_nobody_does", "error", task) for task in matrix.asked.index if not doing.get(task)]


def too_many_consulted(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 6: more C than the rules allow (usually three)."""
    return [
        at_task(matrix, 6, "raci_many_asked", "warning", task, k=len(who), most=rules.most_consulted)
        for task, who in _whose(matrix, "consulted").items()
        if len(who) > rules.most_consulted
    ]


def no_hand_over(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 9: of the departments that do the work is known, and nobody of another one is asked or told.

    Not said where the department of anyone who is asked or told is unknown, nor where the register knows one department only.
    """
    if not several_departments(matrix):
        return []
    doing, hearing = _departments(matrix, *_DOING), _departments(matrix, "consulted", "informed")
    found = []
    for task in matrix.asked.index:
        inside, heard = doing.get(task, set()), hearing.get(task, set())
        known = {one for one in inside if one}
        if known and None not in inside and None not in heard and heard <= known:
            found.append(at_task(matrix, 9, "raci_no_hand_over", "note", task))
    return found


def unsupported(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 12: support where nobody does the work."""
    doing = _whose(matrix, "responsible")
    helping = _whose(matrix, "supporting")
    return [
        at_task(matrix, 12, "raci_support_alone", "warning", task, names=told(map(matrix.holder_name, who)), k=len(who))
        for task, who in helping.items()
        if not doing.get(task)
    ]


def several_departments(matrix: Matrix) -> bool:
    """Whether the register knows more than one department."""
    return len({spelled(one) for one in texts(matrix.people, "department").dropna()}) > 1


def _whose(matrix: Matrix, part: str) -> dict[int, list[object]]:
    """By task who plays a part, each once."""
    return _by_task(matrix.of(part)[["task", "who"]])


def _by_task(pairs: pd.DataFrame) -> dict[int, list[object]]:
    found: dict[int, list[object]] = {}
    for task, who in pairs.itertuples(index=False):
        if who not in found.setdefault(int(task), []):
            found[int(task)].append(who)
    return found


def _departments(matrix: Matrix, *parts: str) -> dict[int, set[str | None]]:
    """By task the departments of those who play one of these parts; None among them for whose is not known."""
    department = texts(matrix.people, "department")
    of_holder = [_of(people, department) for people in matrix.holders["people"]]
    found: dict[int, set[str | None]] = {}
    for task, holder in matrix.of(*parts)[["task", "holder"]].itertuples(index=False):
        found.setdefault(int(task), set()).update(of_holder[int(holder)])
    return found


def _of(people: Iterable[int], department: pd.Series) -> set[str | None]:
    known = {spelled(name) if isinstance(name := department.get(one), str) else None for one in people}
    return known or {None}
