"""What a matrix of responsibilities says in one sentence, and its faults for other programs."""

import pandas as pd

from analytics.findings import Finding, told
from analytics.roles.matrix import Matrix


def finding(matrix: Matrix, faults: pd.DataFrame) -> Finding:
    """The worst that is wrong with the matrix, by how many tasks or people it concerns.

    raci_none: no matrix. raci_unanswered: nobody answers for n tasks. raci_unclear: several answer for n tasks. raci_undone:
    nobody does n tasks. raci_absent: k people to manage closely have no place (`names`). raci_heavy: `who` answers for n of `whole` tasks.
    raci_unread: n cells are no letters. raci_doubted: n other points. raci_sound: n tasks, nothing wrong.
    """
    if matrix.asked.empty:
        return Finding.of("raci_none")
    count = faults["code"].value_counts()
    for code, title in (("raci_nobody_answers", "raci_unanswered"), ("raci_several_answer", "raci_unclear"), ("raci_nobody_does", "raci_undone"), ("raci_unknown_letter", "raci_unread")):  # fmt: skip
        if code in count:
            return Finding(title, (("n", int(count[code])),))
    if "raci_left_out" in count:
        names = told(dict(values)["who"] for values in faults.loc[faults["code"] == "raci_left_out", "values"])
        return Finding.of("raci_absent", k=int(count["raci_left_out"]), names=names)
    if "raci_overloaded" in count:
        heavy = [dict(values) for values in faults.loc[faults["code"] == "raci_overloaded", "values"]]
        worst = max(heavy, key=lambda one: int(one["n"]))
        return Finding.of("raci_heavy", who=worst["who"], n=worst["n"], whole=worst["whole"])
    if (pressing := int((faults["severity"] == "warning").sum())) > 0:
        return Finding.of("raci_doubted", n=pressing)
    return Finding.of("raci_sound", n=len(matrix.asked))


def listed(matrix: Matrix, faults: pd.DataFrame) -> list[dict[str, object]]:
    """The faults for other programs: rule, code, severity, task, who, id (of the stakeholder); what a fault is not about is None."""
    names = matrix.tasks["name"]
    ids = matrix.people["id"] if "id" in matrix.people else pd.Series(dtype="object")
    rows: list[dict[str, object]] = []
    for fault in faults.to_dict("records"):
        values = dict(fault["values"])
        rows.append(
            {
                "rule": int(fault["rule"]),
                "code": str(fault["code"]),
                "severity": str(fault["severity"]),
                "task": None if pd.isna(fault["task"]) else names.get(fault["task"]),
                "who": values.get("who"),
                "id": None if pd.isna(fault["person"]) else ids.get(fault["person"]),
            }
        )
    return rows
