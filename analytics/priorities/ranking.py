"""The ranking for one audience, with the parts of each score beside it."""

import numpy as np
import pandas as pd

from analytics.priorities.audiences import Audience
from analytics.priorities.criteria import CRITERIA
from analytics.priorities.rating import Rated
from analytics.scoring import METHODS, Method, known_weights, scaled

PART = "part_"


def ranked(rated: Rated, audience: Audience, method: str = "weighted_sum") -> pd.DataFrame:
    """The tasks in order: id, name, rank (Int64, ties share the better rank), score, coverage, and `part_` columns.

    coverage is the share of the weight that the score rests on (0..1). Ties are shown by due date, then id. A task of
    which nothing is known has no score and no rank, and stands last. ValueError for a method that does not exist.
    """
    chosen = _method(method)
    ratings, weights, benefit, bounds = _asked(rated, audience)
    score = chosen.score(ratings, weights, benefit, bounds=bounds)
    parts = chosen.parts(ratings, weights, benefit, bounds=bounds) if chosen.parts else ratings.iloc[:, :0]
    ranking = rated.tasks.assign(
        rank=score.rank(method="min", ascending=False).astype("Int64"),
        score=score,
        coverage=known_weights(ratings, weights).sum(axis=1).round(9),
    ).join(parts.add_prefix(PART))
    order = ranking.sort_values(["score", "due", "place"], ascending=[False, True, True], kind="stable")
    return order.drop(columns=["due", "place"])


def part_columns(ranked: pd.DataFrame) -> dict[str, str]:
    """Criterion -> the column of a ranking that holds its part, in the order of the weights."""
    return {str(name).removeprefix(PART): str(name) for name in ranked.columns if str(name).startswith(PART)}


def explained(rated: Rated, audience: Audience, record: int) -> pd.DataFrame:
    """Why one task stands where it stands: a row a criterion, in the order of the weights.

    Columns criterion, raw, source, lower, upper, scaled (0..1, 1 the better end), weight (as it counts for this task,
    0 where unknown; the rest adds up to 1) and part = scaled x weight (NaN where unknown): the parts of the weighted sum.
    """
    ratings, weights, benefit, bounds = _asked(rated, audience)
    one = ratings.loc[[record]]
    known = known_weights(one, weights).to_numpy()[0]
    weight = known / known.sum() if known.sum() > 0 else known
    good = scaled(one, benefit, bounds).to_numpy()[0]
    reasons = {
        "criterion": list(one.columns),
        "raw": one.to_numpy()[0],
        "source": pd.Series([rated.source.at[record, name] for name in one.columns], dtype="object"),
        "lower": bounds["lower"].to_numpy(),
        "upper": bounds["upper"].to_numpy(),
        "scaled": good,
        "weight": weight,
        "part": good * weight,
    }
    return pd.DataFrame(reasons)


def listed(ranked: pd.DataFrame, audience: str, method: str = "weighted_sum") -> dict[str, object]:
    """The ranking for other programs, with the keys of the command line; what is unknown is None, or no part at all."""
    columns = part_columns(ranked)
    ranking = [
        {
            "id": task["id"],
            "name": task["name"],
            "rank": None if pd.isna(task["rank"]) else int(task["rank"]),
            "score": _number(task["score"]),
            "parts": {name: task[column] for name, column in columns.items() if not np.isnan(task[column])},
            "coverage": _number(task["coverage"]),
            "best_rank": None,
            "worst_rank": None,
        }
        for task in ranked.to_dict("records")
    ]
    return {"audience": audience, "method": method, "ranking": ranking}


def _method(name: str) -> Method:
    if name not in METHODS:
        raise ValueError(f"unknown method {name!r}; there are {list(METHODS)}")
    return METHODS[name]


def _asked(rated: Rated, audience: Audience) -> tuple[pd.DataFrame, pd.Series, pd.Series, pd.DataFrame]:
    """What the audience weighs: raw ratings, weights, directions and declared bounds, all by criterion."""
    weights = audience.shares
    criteria = [CRITERIA[str(name)] for name in weights.index]
    benefit = pd.Series([criterion.benefit for criterion in criteria], index=weights.index)
    limits = {"lower": [one.lower for one in criteria], "upper": [one.upper for one in criteria]}
    return rated.raw[list(weights.index)], weights, benefit, pd.DataFrame(limits, index=weights.index)


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
