"""Whoever answers for a task must have the authority to: an A who reports to the R of the same task is doubted."""

import pandas as pd

from analytics.judgements import texts
from analytics.roles.fault import Fault, at_cell
from analytics.roles.matrix import Matrix
from data.kinds import Register


def outranked(matrix: Matrix, relations: pd.DataFrame) -> list[Fault]:
    """Rule 5: a task whose A stands below one of its R in the tree of who reports to whom (table relations).

    Below means at the end of any number of such steps; people who report to each other in a circle are not below one another.
    Only where a column means one person.
    """
    above = superiors(relations, matrix.people)
    if not above:
        return []
    people = matrix.parts[matrix.parts["who"].map(lambda who: isinstance(who, int)).astype(bool)]
    doing = people[people["part"] == "responsible"].groupby("task")["who"].agg(list).to_dict()
    found = []
    for task, holder, who in people.loc[people["part"] == "accountable", ["task", "holder", "who"]].itertuples(
        index=False
    ):
        bosses = [one for one in doing.get(task, []) if one in above.get(who, ()) and who not in above.get(one, ())]
        if bosses:
            boss = matrix.holder_name(bosses[0])
            found.append(at_cell(matrix, 5, "raci_outranked", "warning", int(task), int(holder), boss=boss))
    return found


def superiors(relations: pd.DataFrame, people: pd.DataFrame) -> dict[int, set[int]]:
    """For each person who reports to somebody, all who stand above in the tree; names that several bear are passed over."""
    register = Register(people)
    direct: dict[int, set[int]] = {}
    kinds, sources, targets = (texts(relations, name) for name in ("kind", "source", "target"))
    for kind, source, target in zip(kinds, sources, targets, strict=True):
        if kind == "reports_to" and isinstance(source, str) and isinstance(target, str):
            below, over = register.one(source), register.one(target)
            if below is not None and over is not None and below != over:
                direct.setdefault(below, set()).add(over)
    return {person: _reached(direct, person) for person in direct}


def _reached(direct: dict[int, set[int]], person: int) -> set[int]:
    found: set[int] = set()
    ahead = [*direct[person]]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += direct.get(one, ())
    return found
