"""Tells what one cell above a bar chart says: a day, a week, a month, a quarter, a year, or a number of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import pandas as pd

from data.kinds._book import Cell
from data.reading.dates import FIRST_YEAR, LAST_YEAR, dates_in
from data.reading.evened import value_in

Unit = Literal[
    "date", "range", "month_day", "day", "days", "weekday", "part", "week", "month", "quarter", "half", "year", "number",
    "nth_day", "nth_week", "nth_month",
]  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """What a cell of the calendar says. `value` is the day, week, month ... ; `last` its end where a range is written.

    date: `at` is the day itself. month_day: value is month x 100 + day. part: the `value`-th of `last` parts of a month.
    nth_day, nth_week, nth_month: counted from the start of the plan. week: of the calendar, or counted; see `named`.
    named: a week that is said to be one of the calendar (CW 12).
    """

    unit: Unit
    value: int = 0
    last: int = 0
    year: int | None = None
    month: int | None = None
    at: pd.Timestamp | None = None
    named: bool = False


def mark_of(cell: Cell) -> Mark | None:
    """What a cell says of time; None where it says nothing of it."""
    if isinstance(cell, pd.Timestamp):
        return Mark("date", at=cell.normalize(), year=cell.year) if FIRST_YEAR <= cell.year <= LAST_YEAR else None
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return _number(int(cell)) if cell == int(cell) and 0 < cell < 2200 else None
    return _said(cell) if len(cell) <= _LONGEST else None


_LONGEST = 60  # letters
# Months in English and in the other languages in which plans come, short and in full.
_MONTHS = (
    "jan january janeiro ene enero janv janvier januar jänner янв январь",
    "feb february fev fevereiro febrero févr février februar фев февраль",
    "mar march março marco marzo mars märz mär мар март",
    "apr april abr abril avr avril апр апрель",
    "may maio mai mayo май",
    "jun june junho junio juin juni июн июнь",
    "jul july julho julio juil juillet juli июл июль",
    "aug august ago agosto août авг август",
    "sep sept september set setembro septiembre septembre сен сент сентябрь",
    "oct october out outubro octubre octobre okt oktober окт октябрь",
    "nov november novembro noviembre novembre ноя нояб ноябрь",
    "dec december dez dezembro dic diciembre déc décembre dezember дек декабрь",
)
_MONTH_OF = {word: at for at, words in enumerate(_MONTHS, start=1) for word in words.split()}
_NAMED = rf"(?P<name>{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\.?"
_COUNTED = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})"
_SHORT_YEAR = r"(?:['\s\-,/]{0,3}(?P<y>20\d\d)|\s?['\-/]\s?(?P<yy>\d\d))"  # `Jan 24` is a day
_Y = r"(?P<y>(?:19|20)\d\d)"
_DIGITS = {sign: at for at, sign in enumerate("一二三四五六七八九", start=1)}
_WEEKDAYS = ("一", "二", "三", "四", "五", "六", "日")
_LETTERS = {"m": 1, "t": 2, "w": 3, "f": 5, "s": 6}
_PARTS = {"上旬": (1, 3), "中旬": (2, 3), "下旬": (3, 3), "上半月": (1, 2), "下半月": (2, 2), "上": (1, 3), "中": (2, 3), "下": (3, 3)}  # fmt: skip


def _number(value: int) -> Mark:
    return Mark("year", value) if value >= 1950 else Mark("number", value)


@lru_cache(maxsize=4096)
def _said(text: str) -> Mark | None:
    said = value_in(text).casefold()
    return _whole(said) or _first_part(said)


def _whole(said: str) -> Mark | None:
    for pattern, made in _FORMS:
        if found := pattern.fullmatch(said):
            return made(found)
    date = dates_in([said], None)[0]
    if date is not None:
        return Mark("date", at=date.normalize(), year=date.year)
    short = dates_in([said], 2000)[0]  # a leap year: a day without a year
    return Mark("month_day", short.month * 100 + short.day) if short is not None else None


def _first_part(said: str) -> Mark | None:
    """What the parts of a cell say together, as `W1 (3/4-3/8)`: the most exact of them."""
    for divided in (_BRACKETS.split(said), said.split()):
        parts = [part.strip() for part in divided if part.strip()]
        marks = [mark for part in parts[:6] if (mark := _whole(part)) is not None] if len(parts) > 1 else []
        exact = [mark for mark in marks if mark.unit in ("range", "date", "month_day")]
        if exact:
            return exact[0]
        if marks and marks[0].unit in ("week", "month", "quarter"):
            return marks[0]
    return None


_BRACKETS = re.compile(r"[()\[\]:;,]")


def _n(found: re.Match[str]) -> int:
    """A number as digits or as a Chinese numeral below a hundred."""
    said = found["n"]
    if said.isdecimal():
        return int(said)
    tens, ten, ones = said.partition("十")
    return (_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)) if ten else _DIGITS.get(said, 0)


def _year(found: re.Match[str]) -> int | None:
    parts = found.groupdict()
    said = parts.get("y") or parts.get("yy")
    return None if not said else int(said) + (2000 if len(said) == 2 else 0)


def _month(found: re.Match[str]) -> Mark | None:
    parts = found.groupdict()
    month = _MONTH_OF[parts["name"]] if parts.get("name") else _n(found)
    return Mark("month", month, year=_year(found)) if 1 <= month <= 12 else None


def _counted(unit: Unit, most: int) -> Callable[[re.Match[str]], Mark | None]:
    def made(found: re.Match[str]) -> Mark | None:
        value = _n(found)
        return Mark(unit, value, year=_year(found)) if 1 <= value <= most else None

    return made


def _range(found: re.Match[str]) -> Mark:
    first, last = (int(found[a]) * 100 + int(found[b]) for a, b in (("m", "d"), ("m2", "d2")))
    return Mark("range", first, last)


def _days(found: re.Match[str]) -> Mark | None:
    first, last = int(found["a"]), int(found["b"])
    month = int(found["m"]) if found.groupdict().get("m") else None
    return Mark("days", first, last, month=month) if 1 <= first <= last <= 31 else None


def _part(found: re.Match[str]) -> Mark:
    value, of = _PARTS[found["p"]]
    return Mark("part", value, of, month=int(found["m"]) if found["m"] else None)


def _weekday(found: re.Match[str]) -> Mark:
    said = found["w"]
    if said in "一二三四五六日天":
        return Mark("weekday", _WEEKDAYS.index("日" if said == "天" else said) + 1)
    return Mark("weekday", ("mo", "tu", "we", "th", "fr", "sa", "su").index(said[:2]) + 1)


_TO = r"\s?(?:-|–|—|~|至|到)\s?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Mark | None]], ...] = (
    (re.compile(rf"{_Y}\s?(?:年度?)?"), lambda found: Mark("year", int(found["y"]))),
    (re.compile(r"(?:民国)?\s?(1[01]\d)\s?年度?"), lambda found: Mark("year", int(found[1]) + 1911)),
    (re.compile(r"\d{1,3}"), lambda found: _number(int(found[0])) if int(found[0]) else None),
    (re.compile(rf"{_Y}\s?[-/.年]\s?(?P<n>\d{{1,2}})\s?(?:月份?)?"), _month),
    (re.compile(rf"(?P<n>\d{{1,2}})\s?[-/.]\s?{_Y}"), _month),
    (re.compile(rf"{_COUNTED}\s?月份?"), _month),
    (re.compile(rf"{_NAMED}(?:{_SHORT_YEAR})?"), _month),
    (re.compile(rf"{_Y}[\s\-]?{_NAMED}"), _month),
    (re.compile(rf"(?:{_Y}\s?年?[\s\-]?)?(?:第?(?P<n>[1-4一二三四])季度?|q(?P<q>[1-4]))(?:{_SHORT_YEAR.replace('<yy>', '<zz>').replace('<y>', '<z>')})?"), lambda found: _quarter(found)),
    (re.compile(r"(?P<n>[1-4])q"), _counted("quarter", 4)),
    (re.compile(rf"(?:{_Y}\s?年?)?(?:(?P<u>上)|下)半年"), lambda found: Mark("half", 1 if found["u"] else 2, year=_year(found))),
    (re.compile(rf"{_Y}[\s\-]?年?(?:第|w|week|cw|kw)\s?(?P<n>\d{{1,2}})\s?周?"), lambda found: Mark("week", _n(found), year=_year(found), named=True)),
    (re.compile(r"(?:calendar week|cw|kw|ww)[\s.#\-]{0,2}(?P<n>\d{1,2})"), lambda found: Mark("week", _n(found), named=True)),
    (re.compile(rf"(?:week|wk|w|semana|sem|semaine|woche|неделя|нед)[\s.#\-_]{{0,2}}{_COUNTED}|第?\s?{_COUNTED.replace('<n>', '<c>')}\s?(?:周|週|星期)"), lambda found: _week(found)),
    (re.compile(r"(?:day|d)[\s.#\-_]{0,2}(?P<n>\d{1,3})"), _counted("nth_day", 999)),
    (re.compile(rf"第\s?{_COUNTED}\s?[天日]"), _counted("nth_day", 999)),
    (re.compile(r"(?:month|m)[\s.#\-_]{0,2}(?P<n>\d{1,2})"), _counted("nth_month", 99)),
    (re.compile(rf"第\s?{_COUNTED}\s?个?月"), _counted("nth_month", 99)),
    (re.compile(r"(?P<n>\d{1,2})\s?[日号]"), _counted("day", 31)),
    (re.compile(rf"(?P<m>\d{{1,2}})[/.月](?P<d>\d{{1,2}})日?{_TO}(?P<m2>\d{{1,2}})[/.月](?P<d2>\d{{1,2}})日?"), _range),
    (re.compile(rf"(?:(?P<m>\d{{1,2}})月)?(?P<a>\d{{1,2}})[日号]?{_TO}(?P<b>\d{{1,2}})[日号]?"), _days),
    (re.compile(r"(?P<m>\d{1,2})[/.\-](?P<d>\d{1,2})"), lambda found: _month_day(found)),
    (re.compile(r"(?:(?P<m>\d{1,2})月)?(?P<p>上旬|中旬|下旬|上半月|下半月|上|中|下)"), _part),
    (re.compile(r"(?:周|週|星期|礼拜)?(?P<w>[一二三四五六日天])"), _weekday),
    (re.compile(r"(?P<w>mo(?:n(?:day)?)?|tu(?:e(?:s(?:day)?)?)?|we(?:d(?:nesday)?)?|th(?:u(?:r(?:s(?:day)?)?)?)?|fr(?:i(?:day)?)?|sa(?:t(?:urday)?)?|su(?:n(?:day)?)?)\.?"), _weekday),
    (re.compile(r"[mtwfs]"), lambda found: Mark("weekday", _LETTERS[found[0]])),
)  # fmt: skip


def _quarter(found: re.Match[str]) -> Mark:
    value = int(found["q"]) if found["q"] else _n(found)
    year = found["y"] or found["z"] or found["zz"]
    return Mark("quarter", value, year=None if not year else int(year) + (2000 if len(year) == 2 else 0))


def _week(found: re.Match[str]) -> Mark | None:
    said = found["n"] or found["c"]
    value = int(said) if said.isdecimal() else _n(_NUMERAL.fullmatch(said))  # type: ignore[arg-type]
    return Mark("week", value) if 1 <= value <= 199 else None


_NUMERAL = re.compile(r"(?P<n>.{1,3})")


def _month_day(found: re.Match[str]) -> Mark | None:
    first, second = int(found["m"]), int(found["d"])
    month, day = (first, second) if first <= 12 else (second, first)
    return Mark("month_day", month * 100 + day) if 1 <= month <= 12 and 1 <= day <= 31 else None
