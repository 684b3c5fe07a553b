"""Cells and frames as JSON and back: what a cell held, and the type of its column, come back as they were.

Text, whole numbers, fractions, yes/no and nothing are JSON already; every other cell is written as
`{"$": [what, ...]}`. No other JSON object is written here, so no content can be mistaken for one.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import pandas_dtype

from data.kinds import Words

_BY_NAME = ("str", "string", "boolean", "Int64", "Float64")  # columns with a type of pandas' own that can be kept


def written(content: object) -> bytes:
    """Content as compact UTF-8 JSON; TypeError where a cell is of a type that cannot be kept.

    Half an emoji (a lone surrogate, as cut-off cells contain) is passed through rather than refused.
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_tagged)
    return text.encode("utf-8", "surrogatepass")


def read(content: bytes) -> Any:
    """What `written` wrote; tuples come back as lists."""
    return json.loads(content.decode("utf-8", "surrogatepass"), object_hook=_untagged)


def frame_as_json(frame: pd.DataFrame) -> list[object]:
    """A frame as its index, its headings and its columns, each with its type."""
    columns = [_column_as_json(column) for _, column in frame.items()]
    return [_axis_as_json(frame.index), _axis_as_json(frame.columns), columns]


def frame_of_json(content: list[Any]) -> pd.DataFrame:
    """The frame that `frame_as_json` wrote: same cells, types, index, names and order."""
    index, headings, columns = content
    frame = pd.DataFrame(
        {position: _column_of_json(*column) for position, column in enumerate(columns)}, index=range(len(index[2]))
    )
    frame.index = _axis_of_json(*index)
    frame.columns = _axis_of_json(*headings)
    return frame


def rows_of_json(content: list[Any], names: Sequence[str]) -> dict[int, tuple[Any, ...]]:
    """Of such a frame the cells of these columns by row, None where blank, without the cost of making a frame."""
    (_, _, index), (_, _, headings), columns = content
    kept = [columns[headings.index(name)][1] if name in headings else [None] * len(index) for name in names]
    whole = [[None if cell is pd.NA or cell != cell else cell for cell in column] for column in kept]
    return dict(zip(index, zip(*whole, strict=True), strict=True))


def _column_as_json(column: "pd.Series[Any]") -> tuple[str, list[Any]]:
    """The type of a column and its cells: dates as whole counts of their unit since 1970, the rest as it is."""
    dtype = column.dtype
    if str(dtype) in _BY_NAME or (isinstance(dtype, np.dtype) and dtype.kind in "biufO"):
        return str(dtype), column.tolist()
    if dtype.kind in "mM":
        return str(dtype), column.astype("int64").tolist()
    raise TypeError(f"column {column.name!r}: a column of type {dtype} cannot be kept")


def _column_of_json(dtype: str, cells: list[Any]) -> "pd.Series[Any]":
    kind = pandas_dtype(dtype)
    if kind.kind in "mM":
        return pd.Series(np.array(cells, dtype="int64")).astype(kind)
    if kind.kind == "O" and isinstance(kind, np.dtype):
        objects = np.empty(len(cells), dtype=object)
        objects[:] = cells
        return pd.Series(objects, dtype=kind)  # the type is named, else text becomes str
    return pd.Series(cells, dtype=kind)


def _axis_as_json(axis: pd.Index) -> tuple[Any, str, list[Any]]:
    return (axis.name, *_column_as_json(pd.Series(axis.array, dtype=axis.dtype)))


def _axis_of_json(name: Any, dtype: str, cells: list[Any]) -> pd.Index:
    column = _column_of_json(dtype, cells)
    axis: pd.Index = pd.Index(column, dtype=column.dtype, name=name)
    return axis


def _tagged(cell: object) -> object:
    """A cell that JSON does not know, as JSON; asked of json.dumps only for those."""
    if cell is pd.NaT or cell is pd.NA:
        return {"$": ["NaT" if cell is pd.NaT else "NA"]}
    if isinstance(cell, np.generic):
        return cell.item()
    for kind, name, told in _TOLD:
        if isinstance(cell, kind):
            return {"$": [name, *told(cell)]}
    raise TypeError(f"a cell of type {type(cell).__name__} cannot be kept: {cell!r:.80}")


def _untagged(tag: dict[str, Any]) -> object:
    name, *told = tag["$"]
    return _MADE[name](*told)


# The order matters: a Timestamp is also a datetime, and a datetime is also a date.
_TOLD: tuple[tuple[type, str, Callable[[Any], tuple[object, ...]]], ...] = (
    (pd.Timestamp, "timestamp", lambda cell: (cell.isoformat(), cell.unit)),
    (datetime, "datetime", lambda cell: (cell.isoformat(),)),
    (date, "date", lambda cell: (cell.isoformat(),)),
    (time, "time", lambda cell: (cell.isoformat(),)),
    (pd.Timedelta, "span", lambda cell: (cell.isoformat(), cell.unit)),
    (timedelta, "timedelta", lambda cell: (cell.days, cell.seconds, cell.microseconds)),
    (Decimal, "decimal", lambda cell: (str(cell),)),
    (Words, "words", lambda words: words.everywhere()),
)
_MADE: dict[str, Callable[..., object]] = {
    "NaT": lambda: pd.NaT,
    "NA": lambda: pd.NA,
    "timestamp": lambda text, unit: pd.Timestamp(text).as_unit(unit),
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "span": lambda text, unit: pd.Timedelta(text).as_unit(unit),
    "timedelta": timedelta,
    "decimal": Decimal,
    "words": Words,
}
