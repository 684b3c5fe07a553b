"""Taking the raters' medians over as the ratings that count, for one person or for all."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pandas as pd

from analytics.raters.outcome import Outcome
from data.kinds import Table


def taken_over(stakeholders: Table, found: Outcome, on: date, people: Collection[int] | None = None) -> Table:
    """The stakeholders with the medians of a round as their ratings; whatever nobody rated stays as it is.

    people: the records to take over; None for everybody who was rated. Writes each criterion that was rated, on its declared scale, with
    rated_on (`on`) and rater (those who rated this person, `A; B`). The ratings table, with every dissent and its reason, is not touched.
    """
    rated = found.spreads if people is None else found.spreads[found.spreads["person"].isin(list(people))]
    rated = rated[rated["person"].isin(stakeholders.records.index)]
    if rated.empty:
        return stakeholders
    records = stakeholders.records.copy()
    for criterion in rated["criterion"].unique():
        medians = rated[rated["criterion"] == criterion].set_index("person")["median"]
        before = records.get(criterion, pd.Series(float("nan"), index=records.index)).astype("float64")
        records[criterion] = medians.reindex(records.index).fillna(before)
    return replace(stakeholders, records=_signed(records, found, rated["person"].unique().tolist(), on))


def who_rated(found: Outcome, person: int) -> list[str]:
    """The raters of one person, in the order of the round."""
    return list(dict.fromkeys(found.judged.loc[found.judged["person"] == person, "rater"]))


def _signed(records: pd.DataFrame, found: Outcome, people: list[int], on: date) -> pd.DataFrame:
    """The day and the raters beside the ratings that were taken over."""
    blank = pd.Series([None] * len(records), index=records.index, dtype="object")
    raters = records.get("rater", blank).astype("object").copy()
    days = pd.to_datetime(records.get("rated_on", blank)).astype("datetime64[us]")
    days[people] = pd.Timestamp(on)
    for person in people:
        raters[person] = "; ".join(who_rated(found, person))
    return records.assign(rater=raters, rated_on=days)
