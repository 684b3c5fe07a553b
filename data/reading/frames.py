"""Puts the values of a table's columns into its frame of records, with the place of every record beside it."""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
import pandas as pd

from data.kinds import KINDS, Column
from data.reading.around import Values

_NUMBERS = {"number", "days", "percent", "level"}


def frame_of(
    kind: str, values: Sequence[Values], columns: Sequence[object], rows: Sequence[int], file: str, sheet: str
) -> tuple[pd.DataFrame, Mapping[str, str], pd.DataFrame]:
    """Records, scales and places of a table, as `Table` wants them; keys count from 1.

    columns: the matched columns, one for each of `values`; rows: 0-based sheet rows, one a record.
    """
    index = pd.RangeIndex(1, len(rows) + 1, name="record")
    known = KINDS[kind].columns if kind in KINDS else ()
    given = {column.field: read for column, read in zip(columns, values, strict=True) if column.field}  # type: ignore[attr-defined]
    data = {
        column.name: series(column, given[column.name].values, index) if column.name in given else blank(column, index)
        for column in known
    }
    names = set(data)
    for column, read in zip(columns, values, strict=True):
        if column.field is None:  # type: ignore[attr-defined]
            name = _own_name(column.header, column.letter, names)  # type: ignore[attr-defined]
            names.add(name)
            data[name] = series(None, read.values, index)
    scales = {name: read.scale for name, read in given.items() if read.scale}
    numbers = pd.Series(np.asarray(rows, "int64") + 1, index=index)  # of no rows too: no float in any join
    places = pd.DataFrame({"file": file, "sheet": sheet, "row": numbers}, index=index)
    return pd.DataFrame(data, index=index, copy=False), scales, places


def blank(column: Column, index: pd.Index) -> pd.Series:
    """A column of records in its dtype that holds nothing."""
    dtype = _dtype(column)
    nothing = {"float64": np.nan, "object": None}.get(dtype, np.datetime64("NaT"))
    return pd.Series(np.full(len(index), nothing, dtype), index=index, dtype=dtype, copy=False)


def series(column: Column | None, values: Sequence[object] | np.ndarray, index: pd.Index) -> pd.Series:
    """One column of records in the dtype its type asks for; as it is where it is the user's own (None)."""
    if isinstance(values, np.ndarray):  # a row of its own in memory: most are a column of a grid, which they would hold
        return pd.Series(np.ascontiguousarray(values), index=index, dtype=_dtype(column), copy=False)
    if column is None:
        return pd.Series(list(values), index=index, dtype="object")
    if column.type in _NUMBERS:
        return pd.Series([np.nan if value is None else value for value in values], index=index, dtype="float64")
    if column.type == "date":
        dates = pd.Series(list(values), index=index, dtype="object")
        return pd.to_datetime(dates).astype("datetime64[us]")
    return pd.Series(list(values), index=index, dtype="object")


def _dtype(column: Column | None) -> Literal["float64", "datetime64[us]", "object"]:
    if column is None or column.type not in {*_NUMBERS, "date"}:
        return "object"
    return "datetime64[us]" if column.type == "date" else "float64"


def _own_name(header: str, letter: str, taken: set[str]) -> str:
    """The user's own heading, made the only one of its name; a column without a heading is called by its letter."""
    name = " ".join(header.split()) or f"Column {letter}"
    number = 2
    unique = name
    while unique in taken:
        unique, number = f"{name} ({number})", number + 1
    return unique
