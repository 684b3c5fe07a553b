"""Faults of a column: who answers for too much, who has no letter at all, what a heading means, and who has no column."""

import pandas as pd

from analytics.findings import Said
from analytics.roles.fault import Fault, at_holder
from analytics.roles.matrix import Matrix
from analytics.roles.rules import Rules


def overloaded(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 8: A on more than a share of the tasks (usually 20 %), in a matrix of enough tasks for a share to mean something."""
    whole = len(matrix.asked)
    if whole < rules.least_tasks:
        return []
    held = matrix.of("accountable").drop_duplicates(["task", "who"])
    first = dict(zip(held["who"][::-1], held["holder"][::-1], strict=True))
    return [
        at_holder(
            matrix, 8, "raci_overloaded", "warning", int(first[who]), n=int(count), whole=whole,
            percent=round(100 * rules.most_accountable),
        )
        for who, count in held["who"].value_counts(sort=False).items()
        if count > rules.most_accountable * whole
    ]  # fmt: skip


def empty(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 10: a column without a letter."""
    lettered = {*matrix.parts["holder"], *matrix.odd["holder"]}
    columns = matrix.holders.index[matrix.holders["column"].astype(bool)]
    return [at_holder(matrix, 10, "raci_empty_column", "note", at) for at in columns if at not in lettered]


def roles(matrix: Matrix, rules: Rules) -> list[Fault]:
    """Rule 11: a heading that is nobody of the register, a name that several bear, and a role with A that several people hold."""
    if matrix.people.empty:
        return []
    answering = set(matrix.of("accountable")["holder"])
    found = []
    for at, kind, people in zip(matrix.holders.index, matrix.holders["kind"], matrix.holders["people"], strict=True):
        held = len(people)
        if kind == "unknown":
            found.append(at_holder(matrix, 11, "raci_unknown_holder", "note", int(at)))
        elif kind == "person" and held > 1:
            found.append(at_holder(matrix, 11, "raci_shared_name", "warning", int(at), k=held))
        elif kind == "role" and held > 1 and at in answering:
            found.append(at_holder(matrix, 11, "raci_shared_role", "warning", int(at), k=held))
    return found


def left_out(matrix: Matrix, placed: pd.DataFrame) -> list[Fault]:
    """Rule 14: whoever is to be managed closely and has no letter, neither by name nor by a role."""
    close = placed[placed["quadrant"] == "manage_closely"].sort_values("influence", ascending=False, kind="stable")
    inside = within(matrix)
    return [
        Fault(14, "raci_left_out", "warning", person=int(str(person)), values=_named(close.at[person, "name"]))
        for person in close.index
        if person not in inside
    ]


def within(matrix: Matrix) -> set[int]:
    """The people of the register who have a letter somewhere."""
    lettered = matrix.holders.loc[sorted(set(matrix.parts["holder"])), "people"]
    return {person for people in lettered for person in people}


def _named(name: object) -> tuple[tuple[str, Said], ...]:
    return (("who", name if isinstance(name, str) else "–"),)
