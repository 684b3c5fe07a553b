"""What the map says in one sentence: who decides, and who of them opposes or is not yet won."""

import pandas as pd

from analytics.engagement import opposing
from analytics.findings import Finding, told


def finding(placed: pd.DataFrame) -> Finding:
    """The finding of a map; every code but `nobody` carries n, k, names (up to three), unrated.

    nobody: no stakeholders. nobody_rated: n people, none placed. no_decider: n placed, none manage_closely.
    deciders_oppose: k of n deciders are against or resistant. key_gap: k of n deciders are engaged less than needed.
    deciders: n people decide, none of them known to oppose or lag. Each of the last three ends in `_unnamed`, without names,
    where not all of those whom the sentence would name have a name.
    """
    if placed.empty:
        return Finding.of("nobody")
    unrated = int((placed["quadrant"] == "not_rated").sum())
    deciders = _strongest_first(placed[placed["quadrant"] == "manage_closely"])
    if unrated == len(placed):
        return _told("nobody_rated", len(placed), placed.iloc[:0], unrated)
    if deciders.empty:
        return _told("no_decider", len(placed) - unrated, deciders, unrated)
    opposed = deciders[opposing(deciders)]
    lagging = deciders[deciders["engagement_gap"].fillna(0) > 0]
    if not opposed.empty:
        return _told("deciders_oppose", len(deciders), opposed, unrated)
    if not lagging.empty:
        return _told("key_gap", len(deciders), lagging, unrated)
    return _told("deciders", len(deciders), deciders, unrated)


def _told(code: str, n: int, named: pd.DataFrame, unrated: int) -> Finding:
    if named["name"].isna().any():
        return Finding.of(f"{code}_unnamed", n=n, k=len(named), unrated=unrated)
    return Finding.of(code, n=n, k=len(named), names=told(named["name"]), unrated=unrated)


def _strongest_first(people: pd.DataFrame) -> pd.DataFrame:
    return people.sort_values(["influence", "relevance"], ascending=False, kind="stable")
