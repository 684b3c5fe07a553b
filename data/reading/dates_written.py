"""Tells how a date is written in the file where it breaks a rule of its kind: what the reader made of it may be the fault."""

from collections.abc import Sequence

import pandas as pd

from data.kinds import KINDS, Problem, Words
from data.kinds._book import Cell
from data.reading.naming import Named
from data.reading.where import Where

OF_DATES = (
    "start_after_finish",
)  # what may be wrong with dates only because they were read otherwise than they were meant


def written_dates(
    place: Where, rows: Sequence[Sequence[Cell]], one: Named, records: pd.DataFrame, told: Sequence[Problem]
) -> list[Problem]:
    """A note on each date of a record whose dates contradict each other and whose cell is a text that says it otherwise."""
    known = {(problem.record, problem.field) for problem in told if problem.code == "read_as"}
    at_of = {name: at for at, (name, _) in one.fields.items()}
    faults = [fault for rule in KINDS[one.kind].rules for fault in rule(records) if fault.code in OF_DATES]
    found: list[Problem] = []
    for fault in faults:
        for name in (fault.field, _OTHER[fault.field]):
            at, row = at_of.get(name), place.rows[fault.record - 1]
            cell = None if at is None else rows[row][at]
            day = pd.Timestamp(records[name].loc[fault.record]).strftime("%Y-%m-%d")
            if at is None or not isinstance(cell, str) or cell.strip() == day or (fault.record, name) in known:
                continue
            said = {"read": Words(day, day), "expected": Words("", "")}
            found.append(place.problem("read_as", "note", at, fault.record - 1, cell.strip(), field=name, **said))
    return found


_OTHER = {"start": "finish", "baseline_start": "baseline_finish", "actual_start": "actual_finish"}
