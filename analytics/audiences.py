"""What the policies mean for a book: what each audience sees of it, and what a change of a policy opens or shuts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analytics.findings import Finding
from data.kinds import KINDS, PARTS, Book, Policy, clients, policy_of, seen, without_public_title

AUDIENCES = ("team", "client", "boss")
What = Literal["field", "part", "people", "titles", "days", "other_columns"]


@dataclass(frozen=True)
class Change:
    """One thing that an audience sees now and did not, or the other way round.

    kind and name: the column of a field; name alone: the part, or the new value of people, titles or days. values: the filled
    cells of a field. grave: something opened that commonly must not be.
    """

    audience: str
    what: What
    opens: bool
    name: str
    kind: str = ""
    values: int = 0
    grave: bool = False


def policies(book: Book) -> dict[str, Policy]:
    """The policy of each audience, as the owner has changed it for this book."""
    return {audience: policy_of(book, audience) for audience in AUDIENCES}


def fields(book: Book, kind: str | None = None, *, every: bool = False) -> pd.DataFrame:
    """All columns that hold anything (every column of the kinds that have records, where `every`), in the order of the kinds.

    Columns kind, column, values (filled cells), and for each audience whether it may see them.
    """
    rows = [
        {"kind": name, "column": column, "values": int(book.records(name)[column].notna().sum())}
        for name in ([kind] if kind else KINDS)
        for column in KINDS[name].names
        if not book.records(name).empty and column in book.records(name)
    ]
    found = pd.DataFrame(rows, columns=["kind", "column", "values"])
    shown = found if every else found[found["values"] > 0]
    pairs = list(zip(shown["kind"], shown["column"], strict=True))
    seen_by = {audience: [policy.allows(*pair) for pair in pairs] for audience, policy in policies(book).items()}
    typed = {"values": "int64", **dict.fromkeys(seen_by, "bool")}
    return shown.assign(**seen_by).astype(typed).reset_index(drop=True)


def changes(book: Book, before: Mapping[str, Policy], after: Mapping[str, Policy]) -> list[Change]:
    """What the audiences see after and did not before, and the other way round; what is grave comes first."""
    found = [change for audience in AUDIENCES for change in _changes(book, before[audience], after[audience])]
    return sorted(found, key=lambda change: not change.grave)


def finding(book: Book, client: str | None) -> Finding:
    """How much of the plan that client sees: n of `whole` tasks, k of them waiting for a public title.

    client_none: there are no tasks. client_own: under our own titles. client_waits: some have no public title. client_all: none waits.
    """
    tasks, policy = book.records("tasks"), policy_of(book, "client")
    if tasks.empty:
        return Finding.of("client_none")
    client = client or next(iter(clients(book)), None)
    n = len(seen(book, policy, "en", client).records("tasks"))
    if policy.titles == "own":
        return Finding.of("client_own", n=n, whole=len(tasks))
    k = len(without_public_title(book, "tasks", client))
    return Finding.of("client_waits" if k else "client_all", n=n, whole=len(tasks), k=k)


def _changes(book: Book, before: Policy, after: Policy) -> list[Change]:
    told = [
        Change(after.audience, "part", part in after.parts, part, grave=_grave_part(after, part))
        for part in PARTS
        if (part in after.parts) != (part in before.parts)
    ]
    for kind, column in sorted(before.fields ^ after.fields):
        opens = (kind, column) in after.fields
        values = int(book.records(kind)[column].notna().sum()) if column in book.records(kind) else 0
        told.append(
            Change(
                after.audience,
                "field",
                opens,
                column,
                kind,
                values,
                opens and _grave_field(after.audience, kind, column),
            )
        )
    if before.people != after.people:
        told.append(Change(after.audience, "people", True, after.people, grave=after.people == "all"))
    if before.titles != after.titles:
        told.append(
            Change(
                after.audience, "titles", True, after.titles, grave=after.titles == "own" and after.audience == "client"
            )
        )
    if before.days != after.days:
        told.append(Change(after.audience, "days", True, after.days))
    if before.other_columns != after.other_columns:
        told.append(Change(after.audience, "other_columns", after.other_columns, "", grave=after.other_columns))
    return told


def _grave_part(policy: Policy, part: str) -> bool:
    return policy.audience == "client" and part in ("map", "scores", "heatmap", "critical") and part in policy.parts


def _grave_field(audience: str, kind: str, column: str) -> bool:
    """Money and what is thought of people, to anybody but the boss; to a client also how they are rated, and how risks are."""
    if audience == "boss":
        return column in ("notes", "strategy") and kind == "stakeholders"
    judged = audience == "client" and column in _JUDGED
    return column in _MONEY or (kind == "stakeholders" and column in _STANDING) or judged


_MONEY = ("cost", "cost_of_delay", "cost_impact", "cost_rate")
_STANDING = (
    "attitude",
    "engagement_current",
    "engagement_desired",
    "legitimacy",
    "urgency",
    "proximity",
    "vested_stake",
    "stake_importance",
    "supportiveness",
    "receptiveness",
    "strategy",
    "expectation",
    "notes",
)
_JUDGED = (
    "relevance",
    "influence",
    "probability",
    "impact",
    "residual_probability",
    "residual_impact",
    "score",
    "notes",
    "priority",
    "confidence",
)
