"""A person given another rating: where on the scales, on which day and by whom is written beside it."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analytics.judgements import declared, numbers
from data.kinds import KINDS, Table

AXES = ("relevance", "influence")


@dataclass(frozen=True)
class Rating:
    """What somebody was rated anew at: values of the declared scales, the day, and the name of the rater."""

    record: int
    relevance: float
    influence: float
    on: date
    by: str


def rerated(stakeholders: Table, rating: Rating) -> Table:
    """The table with the rating, rated_on and rater of one person; nothing is changed in place.

    ValueError where a value is none of the steps of its scale; KeyError where the person is not in the table.
    """
    records = stakeholders.records.copy()
    if rating.record not in records.index:
        raise KeyError(rating.record)
    for axis in AXES:
        value, scale = getattr(rating, axis), declared(stakeholders, axis)
        if not any(abs(step - value) < 1e-6 for step in scale.steps()):
            raise ValueError(f"{axis} must be a step of the scale {scale.name}, found {value}")
        records[axis] = numbers(records, axis)
        records.at[rating.record, axis] = float(value)
    for name, cell, blank in (("rater", rating.by, None), ("rated_on", pd.Timestamp(rating.on), pd.NaT)):
        if name not in records:
            dtype = "object" if blank is None else "datetime64[us]"
            records[name] = pd.Series([blank] * len(records), index=records.index, dtype=dtype)
        records.at[rating.record, name] = cell
    return replace(stakeholders, records=records[_in_order(records)])


def stands(stakeholders: Table, record: int) -> tuple[float | None, float | None]:
    """The relevance and the influence of a person as they are rated now; None where one is unknown."""
    values = [numbers(stakeholders.records, axis).get(record) for axis in AXES]
    relevance, influence = (None if value is None or pd.isna(value) else float(value) for value in values)
    return relevance, influence


def _in_order(records: pd.DataFrame) -> list[str]:
    """The kind's columns in the kind's order, then those that nobody knows."""
    known = [column.name for column in KINDS["stakeholders"].columns if column.name in records]
    return known + [str(name) for name in records if name not in known]
