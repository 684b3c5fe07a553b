"""What one column of a table tells of another that is blank: a finish written beside the start, links by position, an audience."""

import re
from collections.abc import Callable, Sequence

import pandas as pd

from data.kinds import KINDS, Problem
from data.reading.around import Values
from data.reading.phases import phases_of
from data.reading.resolving import by_position

Tell = Callable[..., Problem]  # a problem of a field: code, field, record or None, what was found
Inferred = tuple[pd.DataFrame, list[Problem]]

# Words that plainly say who somebody is; “internal” and “external” do not, since a supplier is neither team nor client.
_PLAINLY = {"customer": "client", "甲方": "client", "project team": "team", "项目组": "team", "领导": "boss"}


def inferred(
    kind: str, records: pd.DataFrame, fields: Sequence[str | None], values: Sequence[Values], tell: Tell
) -> Inferred:
    """The records of a table with what is told elsewhere in it, and a note on each column that was filled so."""
    if kind == "tasks":
        records, told = _finishes(records, fields, values, tell)
        records, numbered = _outline(records, tell)
        records, phased = _phases(records, tell)
        records, more = _positions(records, tell)
        return records, [*told, *numbered, *phased, *more]
    return _audiences(records, tell) if kind == "stakeholders" else (records, [])


def _finishes(records: pd.DataFrame, fields: Sequence[str | None], values: Sequence[Values], tell: Tell) -> Inferred:
    ends = values[fields.index("start")].ends if "start" in fields else {}
    last = {records.index[at]: day for at, day in ends.items() if pd.isna(records["finish"].iloc[at])}
    if not last:
        return records, []
    finish = records["finish"].copy()
    finish.loc[list(last)] = pd.Series(last, dtype=finish.dtype)
    first = next(iter(last))
    told = tell("finish_in_start", "start", int(first), f"{records['start'].loc[first]:%Y-%m-%d} ~ {last[first]:%Y-%m-%d}", count=len(last))  # fmt: skip
    return records.assign(finish=finish), [told]


_NUMBERED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,8})(?:[.、)]\s?|\s)\s*+[^\d\s].*", re.DOTALL)
_ALL = 0.9  # share of the names that begin with a number
_PARTS = 2  # names with a number such as 1.1 that make an outline


def _outline(records: pd.DataFrame, tell: Tell) -> Inferred:
    """Outline numbers that stand before the names, where no column holds any: `1.1 Dig`. The names stay as they are."""
    if records["wbs"].notna().any():
        return records, []
    names = records["name"].dropna()
    begun = _numbers_before(names)
    numbers = [number for number in begun if number]
    if not numbers or len(set(numbers)) < len(numbers) or sum("." in number for number in numbers) < _PARTS:
        return records, []
    wbs = pd.Series(begun, index=names.index, dtype="object").reindex(records.index).astype("object")
    told = tell("outline_in_names", "name", None, str(names.iloc[0]), count=len(numbers))
    return records.assign(wbs=wbs.where(wbs.notna(), None)), [told]


def _numbers_before(names: pd.Series) -> list[str | None]:
    """The number before each name; nothing as soon as too many have none."""
    found: list[str | None] = []
    may_lack = len(names) - _ALL * len(names)
    for name in names.tolist():
        begun = _NUMBERED.fullmatch(name.strip()) if isinstance(name, str) else None
        found.append(begun[1] if begun else None)
        may_lack -= begun is None
        if may_lack < 0:
            return []
    return found


def _phases(records: pd.DataFrame, tell: Tell) -> Inferred:
    """The rows below one that only names a phase are its parts, where no column says so."""
    above = phases_of(records)
    if not above:
        return records, []
    parent = pd.Series([above.get(record) for record in records.index], index=records.index, dtype="object")
    names = list(dict.fromkeys(above.values()))
    return records.assign(parent=parent), [tell("phases_taken", "name", None, names[0], count=len(names))]


def _positions(records: pd.DataFrame, tell: Tell) -> Inferred:
    placed, doubtful = by_position(records)
    if doubtful is None:
        return placed, []
    return placed, [tell("links_by_position", "predecessors", None, doubtful[0], id=doubtful[1])]


def _audiences(records: pd.DataFrame, tell: Tell) -> Inferred:
    if records["audience"].notna().any():
        return records, []
    meant = _plain_words()
    told = {
        record: meant[said]
        for record, cell in records["category"].items()
        if isinstance(cell, str) and (said := cell.strip().casefold()) in meant
    }
    if not told or len(told) < 0.6 * records["category"].notna().sum():
        return records, []
    audience = pd.Series([told.get(record) for record in records.index], index=records.index, dtype="object")
    first = next(str(cell) for cell, whose in zip(records["category"], audience, strict=True) if whose)
    return records.assign(audience=audience), [tell("audience_from_category", "category", None, first, count=len(told))]


def _plain_words() -> dict[str, str]:
    column = KINDS["stakeholders"].column("audience")
    said = {word.casefold(): one.code for one in (column.choices if column else ()) for word in one.words.everywhere()}
    return {**_PLAINLY, **said}
