"""Decides for all dates of a column together which part of 03/04/2026 is the day, the month or the year."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_DATE = re.compile(r"(?P<a>\d{1,2})\s?(?P<by>[-/.])\s?(?P<b>\d{1,2})(?:\s?(?P=by)\s?(?P<y>\d{4}|\d{1,2}))?(?![\d/.])")
_A_RANGE = re.compile(r"\s*(?:[-–—~至到]|\bto\b)\s*")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_THIS_CENTURY = range(15, 46)  # how people abridge the year of a plan


@dataclass(frozen=True)
class Order:
    """What is read first in dates of three numbers; `sure` where a part above 12 leaves no choice.

    mixed: a date with the day and one with the month first, each of which leaves no choice, in one column; only what can
    be read in one way is a date there.
    """

    month_first: bool = False
    year_first: bool = False
    sure: bool = False
    open: str = ""  # the first date that could have been read otherwise
    mixed: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        return "year" if self.year_first else "month" if self.month_first else "day"


def order_of(
    texts: Iterable[str], *, like: Order | None = None, chinese: bool = False, year: int | None = None
) -> Order:
    """The order of a column: a part above 12 decides, else `like` (of the table's other columns, where that is sure).

    Else the order under which the column spans fewer days; else the day comes first, in Chinese the month.
    year: the one that most dates of the column or the table are of, as far as that is known.
    """
    begun = [text for text in texts if text[:1].isdigit()]
    found = [match for text in begun for match in _dates(text)]
    if _years_first(found, year, whole=any(map(_YEAR_FIRST.match, begun))):
        return Order(True, True, all(len(match["y"]) == 1 for match in found if match["y"]), _open(found))
    day, month = [match for match in found if int(match["a"]) > 12], [match for match in found if int(match["b"]) > 12]
    if day and month:
        return Order(sure=True, mixed=(day[0][0].strip(), month[0][0].strip()))
    if day or month:
        return Order(bool(month), sure=True, open=_open(found))
    if like is not None and like.sure:
        return Order(like.month_first, open=_open(found))
    shorter = _span(found, "b", "a") - _span(found, "a", "b")
    return Order(shorter > 0 or (shorter == 0 and chinese), open=_open(found))


def in_chinese(text: str) -> bool:
    """Whether a heading is Chinese, where nobody writes the day before the month."""
    return bool(_CHINESE.search(text))


def _dates(text: str) -> list[re.Match[str]]:
    """The dates of numbers that a text begins with, both of them where it is a range."""
    whole = _DATE.match(text)
    if whole is None or len(text) > 40:
        return []
    second = _DATE.match(text, _after(text, whole.end()))
    return [match for match in (whole, second) if match and (match["y"] or match["by"] != "-")]


def _after(text: str, end: int) -> int:
    between = _A_RANGE.match(text, end)
    return between.end() if between else len(text)


def _years_first(found: Sequence[re.Match[str]], year: int | None, *, whole: bool) -> bool:
    """Whether 26/03/05 is a day of 2026: the first part may be a year everywhere, and the last one can be none or varies more.

    whole: whether other dates of the column begin with a year of four digits, so that this one begins with its year too.
    Where as many firsts as lasts stand there, the year of the plan decides if only one of them is near to it.
    """
    three = [match for match in found if match["y"]]
    if not three or any(len(match["y"]) == 4 or int(match["a"]) not in _THIS_CENTURY for match in three):
        return False
    firsts, lasts = {match["a"] for match in three}, {match["y"] for match in three}
    odd = any(len(last) == 1 or int(last) not in _THIS_CENTURY for last in lasts)
    if whole or odd or any(int(match["a"]) > 31 for match in three) or (len(firsts) < len(lasts) and len(three) > 2):
        return True
    return len(firsts) <= len(lasts) and year is not None and _off(firsts, year) <= 1 < _off(lasts, year)


def _off(years: Iterable[str], year: int) -> int:
    """How far the farthest of some years of two digits is from a whole one."""
    return max(abs(int(one) - year % 100) for one in years)


def _open(found: Sequence[re.Match[str]]) -> str:
    firsts, years = {match["a"] for match in found if match["y"]}, {match["y"] for match in found if match["y"]}
    for match in found:
        first, second = int(match["a"]), int(match["b"])
        if first != second and max(first, second) <= 12:
            return match[0].strip()
        if (
            len(years) >= min(2, len(firsts))
            and match["y"]
            and len(match["y"]) == 2
            and first in _THIS_CENTURY
            and first <= 31
        ):
            return match[0].strip()
    return ""


def _span(found: Sequence[re.Match[str]], month: str, day: str) -> int:
    days = [(int(match["y"] or 0) * 12 + int(match[month])) * 31 + int(match[day]) for match in found]
    return max(days) - min(days) if days else 0
