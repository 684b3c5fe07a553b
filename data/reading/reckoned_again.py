"""What a formula would have given whose result the file does not hold, as far as the other columns of its row tell it."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from data.kinds import KINDS, Words

_From = Callable[[pd.DataFrame], pd.Series]


def _finish(tasks: pd.DataFrame) -> pd.Series:
    """The last of the working days (Monday to Friday) that a task takes from its start on; its first one counts."""
    return _days_on(tasks["start"], tasks["duration"], 1)


def _start(tasks: pd.DataFrame) -> pd.Series:
    return _days_on(tasks["finish"], tasks["duration"], -1)


def _days_on(days: pd.Series, duration: pd.Series, way: int) -> pd.Series:
    known = days.notna() & (duration >= 1)
    told = pd.Series(pd.NaT, index=days.index, dtype="datetime64[us]")
    first = days[known].to_numpy().astype("datetime64[D]")
    many = way * (np.ceil(duration[known].to_numpy()).astype(int) - 1)
    roll = "forward" if way > 0 else "backward"
    told.loc[known] = np.busday_offset(first, many, roll=roll).astype("datetime64[us]")  # type: ignore[call-overload]
    return told


# For a field of a kind: the fields that tell it, and how.
_TOLD_BY: Mapping[tuple[str, str], tuple[tuple[str, ...], _From]] = {
    ("risks", "score"): (("probability", "impact"), lambda risks: risks["probability"] * risks["impact"]),
    ("tasks", "finish"): (("start", "duration"), _finish),
    ("tasks", "start"): (("finish", "duration"), _start),
}


def reckoned_again(
    kind: str, records: pd.DataFrame, lost: Mapping[str, Sequence[int]]
) -> tuple[pd.DataFrame, dict[str, int]]:
    """The records with what can be reckoned, and for each field that was how many cells.

    lost: field -> records (from 0) whose cell holds a formula without its result; those that hold a value stay as they are.
    """
    found: dict[str, int] = {}
    for field, places in lost.items():
        if (kind, field) not in _TOLD_BY:
            continue
        blank = pd.Series(False, index=records.index)
        blank.iloc[list(places)] = True
        told = _TOLD_BY[kind, field][1](records)
        taken = blank & records[field].isna() & told.notna()
        if taken.any():
            records = records.assign(**{field: records[field].mask(taken, told)})
            found[field] = int(taken.sum())
    return records, found


def told_by(kind: str, field: str) -> Words:
    """The columns that a field was reckoned from, in words."""
    columns = [column for name in _TOLD_BY[kind, field][0] if (column := KINDS[kind].column(name)) is not None]
    return Words(", ".join(column.words.en for column in columns), "、".join(column.words.zh for column in columns))
