"""What a matrix of responsibilities says in one sentence, and its faults for other programs."""

import pandas as pd

from analytics.findings import Finding, told
from analytics.roles.faults import faults
from analytics.roles.matrix import Matrix, matrix
from analytics.roles.rules import rules_of
from data.kinds import Book


def finding(known: Matrix, found: pd.DataFrame) -> Finding:
    """The worst that is wrong with the matrix, by how many tasks or people it concerns.

    raci_none: no matrix. raci_unanswered: nobody answers for n tasks. raci_unclear: several answer for n tasks. raci_undone:
    nobody does n tasks. raci_absent: k people to manage closely have no place (`names`). raci_heavy: `who` answers for n of `whole` tasks.
    raci_unread: n cells are no letters. raci_doubted: n other points. raci_sound: n tasks, nothing wrong.
    """
    if known.asked.empty:
        return Finding.of("raci_none")
    count = found["code"].value_counts()
    for code, title in (("raci_nobody_answers", "raci_unanswered"), ("raci_several_answer", "raci_unclear"), ("raci_nobody_does", "raci_undone"), ("raci_unknown_letter", "raci_unread")):  # fmt: skip
        if code in count:
            return Finding(title, (("n", int(count[code])),))
    if "raci_left_out" in count:
        names = told(dict(values)["who"] for values in found.loc[found["code"] == "raci_left_out", "values"])
        return Finding.of("raci_absent", k=int(count["raci_left_out"]), names=names)
    if "raci_overloaded" in count:
        heavy = [dict(values) for values in found.loc[found["code"] == "raci_overloaded", "values"]]
        worst = max(heavy, key=lambda one: int(one["n"]))
        return Finding.of("raci_heavy", who=worst["who"], n=worst["n"], whole=worst["whole"])
    if (pressing := int((found["severity"] == "warning").sum())) > 0:
        return Finding.of("raci_doubted", n=pressing)
    return Finding.of("raci_sound", n=len(known.asked))


def listed(known: Matrix, found: pd.DataFrame) -> list[dict[str, object]]:
    """The faults for other programs: rule, code, severity, task, who, id (of the stakeholder); what a fault is not about is None."""
    names = known.tasks["name"]
    ids = known.people["id"] if "id" in known.people else pd.Series(dtype="object")
    rows: list[dict[str, object]] = []
    for fault in found.to_dict("records"):
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


def for_programs(book: Book, placed: pd.DataFrame) -> dict[str, list[dict[str, object]]]:
    """What `python -m analytics map` says of the matrix, under the key `roles`; placed: `map.placed` of the stakeholders."""
    rules = rules_of(book)
    one = matrix(book, rules)
    return {"roles": listed(one, faults(one, placed, book.records("relations"), rules))}
