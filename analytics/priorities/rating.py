"""Every task rated on every criterion, each rating with where it comes from."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.judgements import dates, texts
from analytics.priorities.criteria import CRITERIA
from analytics.priorities.evidence import Evidence, evidence
from data.kinds import Book


@dataclass(frozen=True, eq=False)
class Rated:
    """The ratings of the tasks still to be done; all frames have the index `record`.

    raw: tasks x CRITERIA, float64 in each criterion's own unit, NaN where unknown; source: the same shape, `typed: ...`
    or `derived: ...`, None where unknown; tasks: id, name, due (the date that breaks ties) and place (the order of the
    ids); left_out: id, name, why (`finished`, `cancelled` or `summary`).
    """

    raw: pd.DataFrame
    source: pd.DataFrame
    tasks: pd.DataFrame
    left_out: pd.DataFrame


def rated(book: Book, today: date) -> Rated:
    """Rates the unfinished tasks of a book on a day. Never fails for what a book lacks: what is not there is unknown."""
    known = evidence(book, today)
    rates = {name: criterion.rate(known) for name, criterion in CRITERIA.items()}
    named = {name: texts(known.tasks.records, name) for name in ("id", "name")}
    left_out = pd.DataFrame(named).loc[known.left_out.index].assign(why=known.left_out)
    return Rated(
        raw=pd.DataFrame({name: rate["value"] for name, rate in rates.items()}, index=known.open.index),
        source=pd.DataFrame(
            {name: rate["source"] for name, rate in rates.items()}, index=known.open.index, dtype="object"
        ),
        tasks=_tasks(known),
        left_out=left_out,
    )


def _tasks(known: Evidence) -> pd.DataFrame:
    open_tasks = known.open
    due = dates(open_tasks, "deadline")
    for name in ("finish", "baseline_finish"):
        due = due.fillna(dates(open_tasks, name))
    tasks = pd.DataFrame({"id": texts(open_tasks, "id"), "name": texts(open_tasks, "name"), "due": due})
    in_order = sorted(tasks.index, key=lambda record: (_natural(tasks.at[record, "id"]), record))
    return tasks.assign(place=pd.Series(range(len(in_order)), index=in_order, dtype="int64"))


def _natural(identifier: object) -> list[tuple[int, int, str]]:
    """T2 before T10, however many digits there are; a task without an id after all others."""
    if not isinstance(identifier, str):
        return [(2, 0, "")]
    parts = re.findall(r"(\d+)|(\D+)", identifier)
    numbers = (unicodedata.normalize("NFKC", digits).lstrip("0") for digits, _ in parts)
    return [
        (0, len(number), number) if digits else (1, 0, text)
        for (digits, text), number in zip(parts, numbers, strict=True)
    ]
