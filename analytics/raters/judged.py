"""What the raters said, made comparable: one row for each rater, person and criterion, each score on 0..1."""

import numpy as np
import pandas as pd

from analytics.judgements import dates, declared, numbers, texts
from data.kinds import KINDS, SCALES, Register, Scale, Table

CRITERIA = ("influence", "relevance", "legitimacy", "urgency")
COLUMNS = ("rater", "person", "criterion", "score", "unit", "reason", "on")


def judged(ratings: Table, stakeholders: Table) -> pd.DataFrame:
    """The last word of each rater on each person by each criterion: `comparable` without what the rater said anew since.

    Where a rater rated a person twice by a criterion the newest day counts, else what came later. In the order in which the
    records came, wherever they stand by now: a newer file is put above what is here.
    """
    known = comparable(ratings, stakeholders).sort_index()
    order = known.sort_values("on", kind="stable", na_position="first")
    last = order.drop_duplicates(["rater", "person", "criterion"], keep="last").index
    return known.loc[known.index.isin(last)]


def comparable(ratings: Table, stakeholders: Table) -> pd.DataFrame:
    """The ratings that can be compared, index `record` of the ratings table, in its order; COLUMNS.

    rater: the name as it was first written (case and blanks apart, one name is one rater); person: the stakeholder's record, by id, else by
    name; criterion: one of CRITERIA; score on the scale that is declared for the criterion; unit: the same on 0..1; reason (None where
    blank); on (NaT where unknown).
    Left out: no rater, a person who is unknown or may be either of two, another criterion, no score, one beyond its scale.
    """
    records = ratings.records
    told = pd.DataFrame(
        {
            "rater": _spelled_alike(texts(records, "rater")),
            "person": _people(records, stakeholders.records),
            "criterion": texts(records, "criterion").map(criterion_of, na_action="ignore"),
            "unit": float("nan"),
            "reason": texts(records, "reason"),
            "on": dates(records, "on"),
        },
        index=records.index,
    )
    told["unit"] = _units(told["criterion"], numbers(records, "score"), texts(records, "score_scale"), stakeholders)
    known = told.dropna(subset=["rater", "person", "criterion", "unit"]).astype({"person": "int64"})
    return known.assign(score=_scored(known, stakeholders))[list(COLUMNS)]


def raters_in(judged: pd.DataFrame) -> list[str]:
    """The raters by name, in the order in which they first stand."""
    return list(dict.fromkeys(judged["rater"]))


def rater_key(name: object) -> str:
    """A rater's name as it is compared: neither case nor blanks tell two apart."""
    return " ".join(str(name).split()).casefold()


def criterion_of(written: object) -> str | None:
    """The criterion that a cell means, by its name or any of its spellings in any language; None for another one."""
    asked = " ".join(str(written).split()).casefold()
    return _SPELLINGS.get(asked)


def grid_of(judged: pd.DataFrame) -> pd.DataFrame:
    """The units as a table: one row a rater, one column a person and criterion, NaN where a rater gave none."""
    table = judged.pivot(index="rater", columns=["person", "criterion"], values="unit")
    return table.reindex(raters_in(judged))


def _spellings() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in CRITERIA:
        column = KINDS["stakeholders"].column(name)
        spelled = (name, *column.words.everywhere(), *column.also) if column else (name,)
        found |= {spelling.casefold(): name for spelling in spelled if spelling.casefold() not in found}
    return found


_SPELLINGS = _spellings()


def _spelled_alike(raters: pd.Series) -> pd.Series:
    """Each name as it was first written."""
    first: dict[str, str] = {}
    named = [None if name is None else first.setdefault(rater_key(name), " ".join(name.split())) for name in raters]
    return pd.Series(named, index=raters.index, dtype="object")


def _people(records: pd.DataFrame, stakeholders: pd.DataFrame) -> pd.Series:
    """The record of each person: by the id that the sheet tells, else by what stands in the cell; NaN for nobody or either of two."""
    register = Register(stakeholders)
    ids = {str(id): record for record, id in texts(stakeholders, "id").dropna().items()}
    found = [
        ids[id] if id in ids else register.one(name) if name is not None else None
        for id, name in zip(texts(records, "stakeholder_id"), texts(records, "stakeholder"), strict=True)
    ]
    return pd.Series(found, index=records.index, dtype="float64")


def _units(criteria: pd.Series, scores: pd.Series, scales: pd.Series, stakeholders: Table) -> pd.Series:
    """Each score on 0..1 by the scale that stands beside it, else by the one declared for its criterion; NaN beyond its ends."""
    units = pd.Series(float("nan"), index=scores.index, dtype="float64")
    own = scales.map(_scale_of, na_action="ignore")
    for criterion in CRITERIA:
        usual = declared(stakeholders, criterion).name
        mine = criteria == criterion
        for name in own[mine].fillna(usual).unique():
            those = mine & (own.fillna(usual) == name)
            units[those] = SCALES[name].unit(scores[those]).round(9)
    return units.where(units.between(0, 1))


def _scale_of(written: str) -> str | None:
    """The name of a scale by its name or its words in any language."""
    return next((name for name, scale in SCALES.items() if written in (name, *scale.words.everywhere())), None)


def _scored(known: pd.DataFrame, stakeholders: Table) -> np.ndarray:
    """Each unit as a number of the scale that is declared for its criterion now."""
    scales: dict[str, Scale] = {criterion: declared(stakeholders, criterion) for criterion in CRITERIA}
    lowest = known["criterion"].map(lambda name: scales[name].lowest).astype("float64")
    highest = known["criterion"].map(lambda name: scales[name].highest).astype("float64")
    return np.asarray((lowest + known["unit"] * (highest - lowest)).round(6))
