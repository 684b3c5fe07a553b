"""Which tasks have a date that somebody wrote: their own, or that of what they wait for or stand under."""

from collections import defaultdict

import numpy as np
import pandas as pd

from analytics.judgements import dates
from analytics.schedule.network import headings

_WRITTEN = ("start", "finish", "actual_start", "actual_finish")


def dated(records: pd.DataFrame, pairs: pd.DataFrame, above: dict[int, int]) -> np.ndarray:
    """For each task whether a written date holds it: its own, a heading's start, or that of a predecessor, however far back.

    A heading has one where a task below it has. Where nothing has, the plan puts the task on its first day, which nobody
    promised. pairs: the links between tasks that are no headings (columns task, predecessor); above: record -> heading.
    """
    own = pd.concat([dates(records, name).notna() for name in _WRITTEN], axis=1).any(axis=1)
    started = set(records.index[dates(records, "start").notna()].tolist())
    every: list[int] = records.index.tolist()
    held = {record for record, there in zip(every, own.tolist(), strict=True) if there}
    held |= {record for record in every if any(up in started for up in headings(record, above))}
    then: dict[int, list[int]] = defaultdict(list)
    for task, before in zip(pairs["task"].tolist(), pairs["predecessor"].tolist(), strict=True):
        then[before].append(task)
    waiting = list(held)
    for record in waiting:
        waiting += [task for task in then[record] if task not in held]
        held.update(then[record])
    held |= {up for record in held.copy() for up in headings(record, above)}
    return records.index.isin(list(held))
