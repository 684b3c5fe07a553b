"""Where the audiences disagree: their rankings side by side, how far apart, and how much they agree as a whole."""

from collections.abc import Mapping

import pandas as pd

from analytics.findings import Finding

MATTERS = 10  # a quarrel about places 40 and 60 is no news


def compared(rankings: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The rankings side by side: name, a rank column (Int64) for each audience, spread = worst less best rank.

    Index `record`, the best mean rank first. As in the title, an audience that hardly tells its tasks apart has no part in
    the spread, which is missing where fewer than two others rank the task.
    """
    if not rankings:
        return pd.DataFrame({"name": [], "spread": pd.Series(dtype="Int64")}).rename_axis("record")
    names = pd.concat([ranking["name"] for ranking in rankings.values()])
    side_by_side = pd.DataFrame({audience: ranking["rank"] for audience, ranking in rankings.items()}).astype("Int64")
    heard = _opinions(side_by_side)
    apart = (heard.max(axis=1) - heard.min(axis=1)).astype("Int64")
    spread = apart.where(heard.notna().sum(axis=1) > 1)
    order = side_by_side.astype("float64").mean(axis=1).sort_values(kind="stable").index
    side_by_side.insert(0, "name", names[~names.index.duplicated()])
    return side_by_side.assign(spread=spread).loc[order].rename_axis("record")


def agreement(compared: pd.DataFrame) -> float | None:
    """Kendall's W of the rank columns, corrected for ties: 0 no agreement, 1 the same order for all.

    W = (12 sum R_i^2 - 3 m^2 n (n+1)^2) / (m^2 n (n^2-1) - m sum T), T = sum(t^3 - t) over each audience's ties (Kendall
    & Gibbons 1990, Rank Correlation Methods, ch. 6). Only tasks that all audiences rank count. None with fewer than two
    audiences or tasks, or where nobody tells the tasks apart.
    """
    ranks = _ranks(compared).astype("float64").dropna().rank()
    n, m = ranks.shape
    ties = sum(int(((t := ranks[audience].value_counts()) ** 3 - t).sum()) for audience in ranks)
    most = m * m * n * (n * n - 1) - m * ties
    if m < 2 or n < 2 or most <= 0:
        return None
    return float((12 * (ranks.sum(axis=1) ** 2).sum() - 3 * m * m * n * (n + 1) ** 2) / most)


def finding(compared: pd.DataFrame) -> Finding:
    """The finding of a comparison.

    nothing_to_rank: no task has a rank. one_task: `task` alone. one_audience: fewer than two audiences tell the tasks
    apart, `task` is first.
    disagree_most: `task` is `first_rank` for the audience `first` but `last_rank` for `last`, the widest gap among
    the tasks that some audience has in its first ten, a shared rank counting as the middle of those who share it.
    agree: n tasks in the same order for all. no_quarrel: the n tasks differ, but none that is among somebody's first ten.
    """
    # An audience that ranks nothing has no say.
    ranks = _ranks(compared).dropna(how="all").dropna(how="all", axis="columns")
    if ranks.empty:
        return Finding.of("nothing_to_rank")
    names = compared["name"].reindex(ranks.index)
    if len(ranks) == 1:
        return Finding.of("one_task", task=_said(names.iloc[0]))
    heard = _opinions(ranks)
    if heard.shape[1] < 2:
        shown = heard if heard.shape[1] else ranks
        best = ranks.index[int(shown.min(axis=1).astype("float64").argmin())]
        return Finding.of("one_audience", n=len(ranks), task=_said(names.loc[best]))
    return _quarrel(heard, names)


def _quarrel(ranks: pd.DataFrame, names: pd.Series) -> Finding:
    """The task on which the audiences lie furthest apart, among those that some audience has in its first ten."""
    middle = _middle(ranks)
    apart = (middle.max(axis=1) - middle.min(axis=1)).where(middle.notna().sum(axis=1) > 1)
    if not apart.max() > 0:
        return Finding.of("agree", n=len(ranks))
    seen = (ranks.max(axis=1) > ranks.min(axis=1)).fillna(False).astype(bool)
    near = apart[(middle.min(axis=1) <= MATTERS) & seen].dropna()
    if near.empty:
        return Finding.of("no_quarrel", n=len(ranks))
    record = near.index[int(near.argmax())]
    places = middle.loc[record].dropna()
    first, last = places.index[places.argmin()], places.index[places.argmax()]
    return Finding.of(
        "disagree_most",
        task=_said(names.loc[record]),
        first=str(first),
        first_rank=int(ranks.loc[record, first]),
        last=str(last),
        last_rank=int(ranks.loc[record, last]),
        n=len(ranks),
    )


def _opinions(ranks: pd.DataFrame) -> pd.DataFrame:
    """The rank columns of the audiences that tell their tasks apart; all of them where that is fewer than two and all are alike."""
    telling = ranks[[audience for audience in ranks if _tells_apart(ranks[audience])]]
    return ranks if telling.shape[1] < 2 and _alike(ranks) else telling


def _tells_apart(ranks: pd.Series) -> bool:
    """Whether an audience has an opinion: not where more than half of what it ranks shares one place."""
    known = ranks.dropna()
    return len(known) > 1 and known.value_counts().iloc[0] <= max(len(known) / 2, 1)


def _alike(ranks: pd.DataFrame) -> bool:
    """Whether every audience puts every task in the same place."""
    return bool((ranks.max(axis=1) == ranks.min(axis=1)).fillna(True).all())


def _middle(ranks: pd.DataFrame) -> pd.DataFrame:
    """Where a shared rank really stands: forty tasks that share the first place are all in the middle of the list."""
    return ranks.astype("float64").rank(method="average")


def _ranks(compared: pd.DataFrame) -> pd.DataFrame:
    return compared.drop(columns=["name", "spread"])


def _said(name: object) -> str:
    return name if isinstance(name, str) else ""
