"""A part given to somebody on a task: in a column of theirs, or as a name in the columns of the parts, as the matrix is written."""

from dataclasses import replace

import pandas as pd

from analytics.judgements import texts
from data.kinds import Table, names_in
from data.kinds.raci import Variant

BY_NAME = ("responsible", "accountable", "consulted", "informed")  # columns that hold names in place of letters


def with_letters(table: Table, task: int, holder: str, letters: tuple[str, ...], variant: Variant) -> Table:
    """The table with exactly these letters for a person or role on a task (a record); none of them where `letters` is empty.

    A holder without a column gets one; where the matrix holds names in place of letters, the name moves to the columns of its parts.
    """
    records = table.records.copy()
    if holder not in records and any(texts(records, name).notna().any() for name in BY_NAME):
        parts = {variant.part(letter) for letter in letters}
        for name in BY_NAME:
            others = [one for one in names_in(records.at[task, name]) if one != holder]
            told = [*others, holder] if name in parts else others
            records.at[task, name] = "; ".join(told) or None
        return replace(table, records=records)
    if holder not in records:
        records[holder] = pd.Series([None] * len(records), index=records.index, dtype="object")
    records.at[task, holder] = "/".join(letters) or None
    return replace(table, records=records)
