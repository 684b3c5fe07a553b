"""Stakeholder Circle: an index of how much each person counts now, who is in the circle, and how the community stands.

Bourne & Walker, Stakeholder Circle (Mosaic Project Services, help pages "Prioritization", "Adjust index weightings" and "The Stakeholder
Engagement Profile"): power and proximity on 1 to 4, urgency on 1 to 5, weights 4-2-5 normalised so that 1-1-1 is 9-9-9, rank 1 the
highest, the first 15 drawn. Two things are ours, since the help pages give no numbers: the form of the index, and the urgency matrix.
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass

import numpy as np
import pandas as pd

from analytics.judgements import texts, units
from data.kinds import Table

DRAWN = 15
POWER, PROXIMITY, URGENCY = (1, 4), (1, 4), (1, 5)  # lowest and highest of each part

# Urgency by vested stake (rows, 1 to 5) and importance to the stakeholder (columns, 1 to 5): the level midway, halves upwards. It
# grows with either, treats both alike, and only who has most of both is at 5.
URGENCY_MATRIX = (
    (1, 2, 2, 3, 3),
    (2, 2, 3, 3, 4),
    (2, 3, 3, 4, 4),
    (3, 3, 4, 4, 5),
    (3, 4, 4, 5, 5),
)

PROFILES = ("problems", "possibles", "plodders", "promoters", "not_rated")


@dataclass(frozen=True)
class Weights:
    """How much each part counts; only their proportions do. More urgency suits public projects, more power hierarchies."""

    power: float = 4
    proximity: float = 2
    urgency: float = 5

    def __post_init__(self) -> None:
        for weight in astuple(self):
            if not 0 <= weight < float("inf"):
                raise ValueError(f"a weight must be a number of at least 0, found {weight}")
        if not sum(astuple(self)):
            raise ValueError("one weight at least must be above 0")


DEFAULT = Weights()


def weights_of(settings: Mapping[str, object]) -> Weights:
    """The weights kept with a workspace, the default for each that is missing; all of the default where they are no weights."""
    kept = settings.get("circle")
    try:
        return Weights(**kept) if isinstance(kept, dict) else DEFAULT
    except (TypeError, ValueError):  # settings may come from somebody's workbook
        return DEFAULT


def circle(stakeholders: Table, weights: Weights = DEFAULT) -> pd.DataFrame:
    """The index of each person, in the table's order, index `record`.

    Columns name; power, proximity (1..4), urgency (1..5), each brought from its declared scale end to end, not rounded;
    urgency_from: `matrix`, `column` or None; index: 100 * sum(w_i * v_i / max_i) / sum(w_i), so at most 100; rank: 1 the
    highest, shared by equals (Int64); drawn: rank of at most 15. A part that is missing leaves no index, even where its weight is 0: nothing is guessed.
    """
    urgency, source = _urgency(stakeholders)
    parts = pd.DataFrame(
        {
            "power": _between(units(stakeholders, "influence"), POWER),
            "proximity": _between(units(stakeholders, "proximity"), PROXIMITY),
            "urgency": urgency,
        }
    )
    highest = np.array([POWER[1], PROXIMITY[1], URGENCY[1]])
    share = np.array(astuple(weights)) / sum(astuple(weights))
    index = pd.Series((parts.to_numpy() / highest * share).sum(axis=1) * 100, index=parts.index).round(6)
    rank = index.rank(method="min", ascending=False).astype("Int64")
    return parts.assign(
        name=texts(stakeholders.records, "name"), urgency_from=source, index=index, rank=rank,
        drawn=(rank <= DRAWN).fillna(False).astype(bool),
    )[["name", "power", "proximity", "urgency", "urgency_from", "index", "rank", "drawn"]]  # fmt: skip


def in_circle(circled: pd.DataFrame) -> pd.DataFrame:
    """Who is drawn, the highest first, equals in the table's order; more than 15 where several share the last rank."""
    return circled[circled["drawn"]].sort_values("rank", kind="stable")


def profiled(stakeholders: Table) -> pd.DataFrame:
    """Where each person stands in the engagement profile: index `record`; name, supportiveness, receptiveness (1..5), profile.

    problems: both at most 2 (they oppose and do not listen). possibles: oppose, but listen. plodders: support, but do not listen.
    promoters: both above 2. `not_rated` where one is missing.
    """
    support, receptive = (_between(units(stakeholders, name), (1, 5)) for name in ("supportiveness", "receptiveness"))
    rated = support.notna() & receptive.notna()
    backs, listens = support > 2, receptive > 2
    profile = np.select(
        [~rated, backs & listens, backs, listens], ["not_rated", "promoters", "plodders", "possibles"], "problems"
    )
    return pd.DataFrame(
        {"name": texts(stakeholders.records, "name"), "supportiveness": support, "receptiveness": receptive},
    ).assign(profile=pd.Series(profile, index=support.index, dtype="object"))  # fmt: skip


def engagement_index(profiled: pd.DataFrame) -> tuple[float | None, int]:
    """The Engagement Index of the whole community, 0..100, and of how many people it is made; (None, 0) where nobody is rated.

    The mean place of all who are rated between the worst cell of the profile (1, 1) and the best (5, 5), everyone alike: to be compared between
    versions of one community. The help pages show the index and give no formula; this form is ours.
    """
    rated = profiled[profiled["profile"] != "not_rated"]
    if rated.empty:
        return None, 0
    place = (rated["supportiveness"] + rated["receptiveness"] - 2) / 8
    return round(float(place.mean()) * 100, 6), len(rated)


def _urgency(stakeholders: Table) -> tuple[pd.Series, pd.Series]:
    """Urgency on 1..5 and where it is from: the matrix where both its sides are rated, else the column."""
    stake, importance = (_between(units(stakeholders, name), (1, 5)) for name in ("vested_stake", "stake_importance"))
    both = stake.notna() & importance.notna()
    cells = [_level(of_all.fillna(1)) - 1 for of_all in (stake, importance)]
    by_matrix = pd.Series(np.array(URGENCY_MATRIX, dtype="float64")[cells[0], cells[1]], index=stake.index)
    by_column = _between(units(stakeholders, "urgency"), URGENCY)
    source = np.select([both, by_column.notna()], ["matrix", "column"], "")
    return by_matrix.where(both, by_column), pd.Series(source, index=stake.index, dtype="object").replace("", None)


def _level(values: pd.Series) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """The nearest whole level, halves upwards."""
    levels: np.ndarray[tuple[int], np.dtype[np.int64]] = np.floor(values.to_numpy(dtype="float64") + 0.5).astype(
        "int64"
    )
    return levels


def _between(at: pd.Series, ends: tuple[int, int]) -> pd.Series:
    """Places on 0..1 on a scale from end to end, to six places."""
    low, high = ends
    return (low + at * (high - low)).round(6)
