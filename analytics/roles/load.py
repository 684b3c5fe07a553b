"""How much each person or role carries: how many tasks with which part, and the same matrix by the people who hold the roles."""

from dataclasses import replace
from typing import Any

import pandas as pd

from analytics.judgements import texts
from analytics.roles.cells import ORDER
from analytics.roles.matrix import Matrix

Row = tuple[str, bool, str, tuple[int, ...], object]  # of a holder


def load(matrix: Matrix) -> pd.DataFrame:
    """A row for each holder that has a letter, who answers for most first: index of the holder; name, then a column a part, share.

    A part is how many tasks they play it in (int64); share is of how many of the tasks they are accountable, 0..1.
    Two columns of one person stand in one row, under the first.
    """
    parts = [part for part in ORDER if matrix.variant.letter(part)]
    held = matrix.parts.drop_duplicates(["task", "who", "part"])
    first = matrix.parts.drop_duplicates("who").set_index("who")["holder"]
    counts = held.groupby(["who", "part"], sort=False).size().unstack(fill_value=0) if len(held) else pd.DataFrame()
    counts = counts.reindex(index=first.index, columns=parts, fill_value=0).astype("int64")
    counts.index = pd.Index(first.to_numpy(), name="holder")
    told = counts.assign(share=counts["accountable"] / max(len(matrix.asked), 1))
    told.insert(0, "name", matrix.holders["name"].reindex(told.index))
    order = told.sort_values(parts, ascending=False, kind="stable")
    return order


def expanded(matrix: Matrix) -> Matrix:
    """The matrix by person: each role gives way to the people of the register who hold it; who is not known stays as written.

    The matrix of roles itself is kept as it is: this is made for whoever asks for it.
    """
    names = texts(matrix.people, "name")
    lists = [_expanded(holder, names) for holder in matrix.holders.itertuples(index=False)]
    order: dict[object, Row] = {}
    for row in (row for rows in lists for row in rows):
        order.setdefault(row[-1], row)
    place = {who: at for at, who in enumerate(order)}
    parts = [
        (task, place[row[-1]], letter, part, row[-1])
        for task, holder, letter, part, _ in matrix.parts.itertuples(index=False)
        for row in lists[int(holder)]
    ]
    odd = [
        (task, place[row[-1]], written)
        for task, holder, written in matrix.odd.itertuples(index=False)
        for row in lists[int(holder)]
    ]
    return replace(
        matrix,
        holders=pd.DataFrame(list(order.values()), columns=list(matrix.holders), dtype="object"),
        parts=pd.DataFrame(parts, columns=list(matrix.parts)).astype({"who": "object"}).drop_duplicates(),
        odd=pd.DataFrame(odd, columns=list(matrix.odd)),
    )


def _expanded(holder: Any, names: pd.Series) -> list[Row]:
    """The rows of the people whom a heading means; its own where the register knows nobody of that name or role."""
    if not holder.people:
        return [(holder.name, holder.column, holder.kind, (), holder.who)]
    return [(str(names.get(one) or holder.name), True, "person", (one,), one) for one in holder.people]
