"""Periods that are counted from the first day of a project: “Week 3”, `M2`, 第3周, “W2-W4”."""

import re

import pandas as pd

from data.kinds._book import Cell

Days = tuple[pd.Timestamp, pd.Timestamp]  # the first and the last

_UNITS = {"week": "weeks", "wk": "weeks", "w": "weeks", "周": "weeks", "month": "months", "mth": "months", "m": "months", "月": "months"}  # fmt: skip
_LATIN = r"(?:(?:project )?(?P<unit>week|wk|month|mth|w|m)(?:[ #.-]|no\.?){0,2}(?P<n>\d{1,3}))"
_HAN = r"(?:项目?第?|第)\s?(?P<n>\d{1,3})\s?(?:个)?(?P<unit>周|月)"
_ONE = tuple(map(re.compile, (_LATIN, _HAN)))
_BETWEEN = re.compile(r"\s?(?:-|–|—|~|～|至|到| to )\s?")
_IN_HEADING = re.compile(r"\b(?:week|wk)s?\b|周|週", re.IGNORECASE)


def counted_period(text: str, first_day: pd.Timestamp) -> Days | None:
    """The days of the n-th week or month of a project that begins on `first_day`, or of several in a row.

    text: tidy and in small letters. A week counts seven days from the weekday of the first day on.
    """
    ends = _BETWEEN.split(text)
    if len(ends) > 2:
        return None
    begun = _counted(ends[0])
    last = begun if len(ends) == 1 else _counted(ends[1]) or (begun and _counted(begun[0] + ends[1]))
    if begun is None or last is None or last[1] < begun[1]:
        return None
    return _days(*begun, first_day)[0], _days(*last, first_day)[1]


def counted_week(cell: Cell, header: str, first_day: pd.Timestamp) -> Days | None:
    """The days of a week that a cell gives by its number alone, below a heading that says that weeks are counted: `Start week`."""
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not _IN_HEADING.search(header):
        return None
    return _days("w", int(cell), first_day) if cell == int(cell) and 1 <= cell <= _MOST else None


def names_period(cell: Cell) -> tuple[str, int] | None:
    """The unit and the number of a single counted period, as a heading of a calendar bears it."""
    return _counted(" ".join(cell.casefold().split())) if isinstance(cell, str) and len(cell) <= 40 else None


_MOST = 300


def _counted(text: str) -> tuple[str, int] | None:
    for pattern in _ONE:
        if found := pattern.fullmatch(text.strip()):
            return (found["unit"], int(found["n"])) if 1 <= int(found["n"]) <= _MOST else None
    return None


def _days(unit: str, number: int, first_day: pd.Timestamp) -> Days:
    def after(many: int) -> pd.Timestamp:
        weeks = _UNITS[unit] == "weeks"
        return first_day + (pd.Timedelta(weeks=many) if weeks else pd.DateOffset(months=many))

    return after(number - 1), after(number) - pd.Timedelta(days=1)
