"""Weeks that are named by their month: “Week 1 of May 2024”, 5月第一周, “first week of June”, “w/c 6 May”."""

import re
from calendar import monthrange
from collections.abc import Callable

import pandas as pd

from data.reading.months import month_named

Days = tuple[pd.Timestamp, pd.Timestamp]  # the first and the last

_ORDINALS = {
    **dict.fromkeys(("1", "1st", "first"), 1), **dict.fromkeys(("2", "2nd", "second"), 2), **dict.fromkeys(("3", "3rd", "third"), 3),
    **dict.fromkeys(("4", "4th", "fourth"), 4), **dict.fromkeys(("5", "5th", "fifth"), 5), **dict.fromkeys(("last", "最后1", "最后"), 0),
}  # fmt: skip
_WHICH = "1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last"
_YEAR = r"(?:[\s,/-]+'?(?P<y>20\d{2}))?"
_NAME = r"(?P<name>[^\W\d_]{3,10})\.?"
_PATTERNS = (
    re.compile(r"(?:(?P<y>20\d{2})\s?[年/. -]?\s?)?(?P<m>\d{1,2})\s?月份?的?(?:第(?P<k>[1-5])|(?P<k2>最后1?))个?(?:周|星期|礼拜|週)"),
    re.compile(rf"(?:the )?(?:(?:week|wk|w)\s?(?P<k>[1-5])|(?P<k2>{_WHICH}) (?:week|wk))(?: of| in|,)? {_NAME}{_YEAR}"),
    re.compile(rf"{_NAME}{_YEAR},? (?:(?:week|wk|w)\s?(?P<k>[1-5])|(?P<k2>{_WHICH}) (?:week|wk))"),
)  # fmt: skip
_BEGINS = re.compile(r"(?:w/c|wc|(?:week|wk) (?:commencing|beginning|starting|of))[ :]{1,2}(?P<day>.{3,40})")
_ENDS = re.compile(r"(?:w/e|(?:week|wk) ending)[ :]{1,2}(?P<day>.{3,40})")
_WORKED = pd.Timedelta(days=4)  # from a Monday to its Friday


def week_of_month(text: str, year: int | None) -> Days | None:
    """The days of the k-th week of a month: days 1 to 7 are the first, 8 to 14 the second, 29 and later the fifth.

    text: tidy and in small letters; year: completes a month without one. None where it names no such week.
    """
    for pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            named = found.groupdict()
            month = int(named["m"]) if named.get("m") else month_named(named.get("name") or "")
            return _days(named["y"] or year, month, _ORDINALS[named["k"] or named["k2"]])
    return None


def week_around(text: str, day_of: Callable[[str], pd.Timestamp | None]) -> Days | None:
    """The working days of the week that begins or ends on a day: “w/c 6 May”, “week ending 10 May”. day_of: reads that day."""
    if (begins := _BEGINS.fullmatch(text)) and (day := day_of(begins["day"])) is not None:
        return day, day + _WORKED
    if (ends := _ENDS.fullmatch(text)) and (day := day_of(ends["day"])) is not None:
        return day - _WORKED, day
    return None


def _days(year: object, month: int | None, which: int) -> Days | None:
    if year is None or month is None or not 1 <= month <= 12:
        return None
    whole = int(str(year))
    last = monthrange(whole, month)[1]
    first = last - 6 if which == 0 else 7 * which - 6
    return (
        (pd.Timestamp(whole, month, first), pd.Timestamp(whole, month, min(first + 6, last))) if first <= last else None
    )
