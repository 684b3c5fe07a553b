"""Working days out of what people write: `3 days`, 2周, `16h`, 半个月, `1-2 weeks`."""

import re
from collections.abc import Callable
from functools import lru_cache
from math import isfinite

import pandas as pd

from data.kinds._book import Cell
from data.reading.evened import evened, value_in
from data.reading.numerals import counted, with_fractions, with_words
from data.reading.quantities import number_in, plain_number

HOURS_A_DAY, DAYS_A_WEEK = 8, 5
DAYS_A_MONTH, MONTHS_A_QUARTER, MONTHS_A_YEAR = 20, 3, 12  # a month as Microsoft Project reckons it by default
_WORKED_SHARE = 5 / 7  # of the days that pass

_UNITS: tuple[tuple[str, float, bool], ...] = (  # the words of a unit, its working days, whether it is that exactly
    (r"calendar[ -]?days?|elapsed days?|edays?|ed|自然日|日历[天日]", _WORKED_SHARE, False),
    (r"(?:person|man|staff)[ -]?months?|人月|months?|mths?|mos?|monate?|месяц(?:а|ев)?|mes(?:es)?|mois|月", DAYS_A_MONTH, False),
    (r"quarters?|季度?", DAYS_A_MONTH * MONTHS_A_QUARTER, False),
    (r"years?|yrs?|年", DAYS_A_MONTH * MONTHS_A_YEAR, False),
    (r"(?:person|man|staff)[ -]?weeks?|人周|work(?:ing)?[ -]?weeks?|weeks?|wks?|wochen?|недел[яьи]|semanas?|semaines?|settiman[ae]|weken|工作周|星期|周|w", DAYS_A_WEEK, True),
    (r"(?:person|man|staff)[ -]?hours?|人时|hours?|hrs?|stunden?|час(?:а|ов)?|horas?|heures?|uur|uren|or[ae]|小时|工时|h", 1 / HOURS_A_DAY, True),
    (r"minutes?|mins?|分钟", 1 / HOURS_A_DAY / 60, True),
    (r"(?:person|man|staff)[ -]?days?|人[天日]|work(?:ing)?[ -]?days?|business[ -]?days?|工作[日天]|wds?|pds?|mds?|days?|tage?|dag(?:en)?|giorn[oi]|gg|день|дн(?:я|ей|и)|d[ií]as?|jours?|[天日d]", 1, True),
)  # fmt: skip
_UNIT = "|".join(f"(?P<u{at}>{words})" for at, (words, _, _) in enumerate(_UNITS))
_PART = re.compile(
    rf"(?P<number>[-+]?\d+(?:[.,]\d+)*|[一二两三四五六七八九十百]+|半)\s*+个?(?P<extra>半)?(?:(?:{_UNIT})(?![^\W\d_\u4e00-\u9fff]))?(?P<half>半)?"
)
_AROUND, _ROUGHLY_AROUND = re.compile(r"[\s?+e.,和]*"), re.compile(r"[\s?+e.,和约大概近~≈左右]*")
_REMARK = re.compile(r"\s?\([^()]{0,60}\)$")  # 10 days (estimated)
_RANGE = re.compile(r"\s*(?:[-~–—至到]|\bto\b)\s*")


def days_in(cell: Cell, header: str = "") -> float | None:
    """Working days: 3, `3 days`, `2周` (10), `三天半`, `16h` (2); a heading that says hours or weeks decides for plain numbers."""
    return _days(cell, header, lambda text: _sum(text, _unit(header), exact=True))


def roughly_days(cell: Cell, header: str = "") -> float | None:
    """Working days out of what leaves some room: a month (20), days of the calendar (5 of 7), the longer end of a range."""
    unit = _unit(header)
    return _days(cell, header, lambda text: _loosely(_REMARK.sub("", text), unit))


def work_in(cell: Cell, header: str = "") -> float | None:
    """Person days of work: a plain number in the unit of its heading, else `3人天`, `2人月` (40), `16h` (2)."""
    own = number_in(cell) if not isinstance(cell, str) or not re.search(r"[^\W\d_]", cell) else None
    if own is not None:
        return own * _unit(header)
    days = _days(cell, header, lambda text: _sum(text, _unit(header), exact=False))
    return days if days is not None else number_in(cell)


def _days(cell: Cell, header: str, read: Callable[[str], float | None]) -> float | None:
    if isinstance(cell, bool | pd.Timestamp):
        return None
    if isinstance(cell, int | float):
        return float(cell) * _unit(header)
    if not isinstance(cell, str):
        return None
    found = read(with_words(value_in(with_fractions(cell) if len(cell) < 400 else "")))
    return found if found is not None and isfinite(found) else None  # four hundred digits are nothing to reckon with


def _sum(text: str, unit: float, *, exact: bool) -> float | None:
    parts = list(_PART.finditer(text))
    between = re.search(r"\d\s*+[-~–—至到]\s*+\d", text)
    around = _AROUND if exact else _ROUGHLY_AROUND
    if not parts or between or not around.fullmatch(_PART.sub("", text)):
        return None
    if any(part["number"][0] == "-" for part in parts[1:]):  # 2天-1周
        return None
    told = [_part(part, unit) for part in parts]
    if any(days is None for days, _ in told) or (exact and not all(sure for _, sure in told)):
        return None
    whole = sum(days for days, _ in told if days is not None)
    return whole if all(sure for _, sure in told) else max(round(whole * 2), 1) / 2


def _part(part: re.Match[str], unit: float) -> tuple[float | None, bool]:
    """The working days of a number with its unit, and whether they are exactly these."""
    written = part["number"]
    number = plain_number(written.lstrip("+-")) if written.lstrip("+-")[0].isdigit() else counted(written)
    if number is None:
        return None, False
    number = (-number if written[0] == "-" else number) + (0.5 if part["extra"] or part["half"] else 0)
    at = next((at for at in range(len(_UNITS)) if part[f"u{at}"]), None)
    return (number * unit, True) if at is None else (number * _UNITS[at][1], _UNITS[at][2])


def _loosely(text: str, unit: float) -> float | None:
    whole = _sum(text, unit, exact=False)
    return _longer_end(text, unit) if whole is None else whole


def _longer_end(text: str, unit: float) -> float | None:
    ends = _RANGE.split(text)
    if len(ends) != 2 or not all(ends):
        return None
    longer, last = _sum(ends[1], unit, exact=False), _PART.match(ends[1])
    bare = re.fullmatch(r"[\d.,一二两三四五六七八九十百]+", ends[0])
    said = ends[1][len(last["number"]) :] if last and bare else ""
    shorter = _sum(ends[0] + said, unit, exact=False)
    return longer if longer is not None and shorter is not None and 0 <= shorter <= longer else None


_OF_HEADINGS = (
    (r"hours?\b|\bhrs?\b|小时|人时|[(,]\s*+h\s*+\)?$", 1 / HOURS_A_DAY),
    (r"\((?:minutes?|mins?|分钟)\)", 1 / HOURS_A_DAY / 60),
    (r"\((?:weeks?|wks?|w|周数?|星期|人周)\)|\bin weeks\b|/\s*周$|^周数$|^weeks?$", DAYS_A_WEEK),
    (r"\((?:(?:person|man)?[ -]?months?|人?月数?)\)|\bin (?:person[ -]|man[ -])?months\b|/\s*人?月$|^月数$|^months?$", DAYS_A_MONTH),
)  # fmt: skip


@lru_cache(maxsize=4_096)
def _unit(header: str) -> float:
    """The working days that a plain number counts for under a heading."""
    text = evened(header).casefold()
    return next((days for words, days in _OF_HEADINGS if re.search(words, text)), 1)
