"""What a judgement such as 4, 80% or 高 means on 0..1, by the scale that was declared for its column."""

import pandas as pd

from data.kinds import KINDS, Scale, Table


def declared(table: Table, name: str) -> Scale:
    """The scale of a level column: the one declared with the table, else the column's own."""
    column = KINDS[table.kind].column(name)
    scale = table.scale(column) if column else None
    if scale is None:
        raise ValueError(f"{table.kind}.{name} is not judged on a scale")
    return scale


def numbers(records: pd.DataFrame, name: str) -> pd.Series:
    """A column as float64; NaN where it is blank, and everywhere if the column did not come."""
    if name not in records:
        return pd.Series(float("nan"), index=records.index, dtype="float64", name=name)
    return records[name].astype("float64")


def units(table: Table, name: str) -> pd.Series:
    """A level column on 0..1. Rounded to 9 places, so that 3.4 on 1 to 5 is the 0.6 that a cut of 0.6 means."""
    return declared(table, name).unit(numbers(table.records, name)).round(9)


def dates(records: pd.DataFrame, name: str) -> pd.Series:
    """A column as days without a time; NaT where it is blank or did not come."""
    if name not in records:
        return pd.Series(pd.NaT, index=records.index, dtype="datetime64[us]", name=name)
    return pd.to_datetime(records[name]).dt.normalize()


def texts(records: pd.DataFrame, name: str) -> pd.Series:
    """A text column as `object` with None where it is blank, and everywhere if the column did not come."""
    if name not in records:
        return pd.Series([None] * len(records), index=records.index, dtype="object", name=name)
    known = [value if isinstance(value, str) and value.strip() else None for value in records[name]]
    return pd.Series(known, index=records.index, dtype="object", name=name)
