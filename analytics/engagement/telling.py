"""What the engagement matrix says in one sentence: how many are to be won, and who first."""

import pandas as pd

from analytics.findings import Finding


def finding(rows: pd.DataFrame) -> Finding:
    """The finding of a matrix (`matrix`); every code but the first carries n (both levels known) and unknown.

    engagement_nobody: no people. engagement_unknown: of `people` listed nobody has both levels. engagement_to_win: k of n are engaged less
    than needed, `name` is to be won first (engagement_to_win_unnamed where that person has no name). engagement_over: nobody is to be won,
    k are more involved than wanted. engagement_reached: all n stand where they are wanted.
    """
    if rows.empty:
        return Finding.of("engagement_nobody")
    counts = rows["standing"].value_counts()
    unknown = int(counts.get("unknown", 0))
    n = len(rows) - unknown
    if not n:
        return Finding.of("engagement_unknown", people=len(rows), unknown=unknown)
    first = named(rows)
    if first is not None:
        k, name = int(counts["to_win"]), rows.at[first, "name"]
        if not isinstance(name, str):
            return Finding.of("engagement_to_win_unnamed", n=n, k=k, unknown=unknown)
        return Finding.of("engagement_to_win", n=n, k=k, name=name, unknown=unknown)
    if over := int(counts.get("over_involved", 0)):
        return Finding.of("engagement_over", n=n, k=over, unknown=unknown)
    return Finding.of("engagement_reached", n=n, unknown=unknown)


def named(rows: pd.DataFrame) -> int | None:
    """The person whom the title names: who is to be won first; None where nobody is."""
    first = rows.index[rows["order"] == 1]
    return int(first[0]) if len(first) else None
