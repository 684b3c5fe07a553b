"""Decides for all dates of a column together which part of 03/04/2026 is the day, the month or the year."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_DATE = re.compile(r"(?P<a>\d{1,2})\s?(?P<by>[-/.])\s?(?P<b>\d{1,2})(?:\s?(?P=by)\s?(?P<y>\d{4}|\d{1,2}))?(?![\d/.])")
_A_RANGE = re.compile(r"\s*(?:[-–—~至到]|\bto\b)\s*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_THIS_CENTURY = range(15, 46)  # how people abridge the year of a plan


@dataclass(frozen=True)
class Order:
    """What is read first in dates of three numbers; `sure` where a part above 12 leaves no choice."""

    month_first: bool = False
    year_first: bool = False
    sure: bool = False
    open: str = ""  # the first date that could have been read otherwise

    @property
    def said(self) -> str:
        return "year" if self.year_first else "month" if self.month_first else "day"


def order_of(texts: Iterable[str], *, like: Order | None = None, chinese: bool = False) -> Order:
    """The order of a column: a part above 12 decides, else `like` (of the table's other columns, where that is sure).

    Else the order under which the column spans fewer days; else the day comes first, in Chinese the month.
    """
    found = [match for text in texts if text[:1].isdigit() for match in _dates(text)]
    years = _years_first(found)
    if years:
        return Order(True, True, all(len(match["y"]) == 1 for match in found if match["y"]), _open(found))
    day, month = any(int(match["a"]) > 12 for match in found), any(int(match["b"]) > 12 for match in found)
    if day or month:
        return Order(month and not day, sure=True, open=_open(found))
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


def _years_first(found: Sequence[re.Match[str]]) -> bool:
    """Whether 26/03/05 is a day of 2026: the first part may be a year everywhere, and the last one can be none or varies more."""
    three = [match for match in found if match["y"]]
    if not three or any(len(match["y"]) == 4 or int(match["a"]) not in _THIS_CENTURY for match in three):
        return False
    firsts, lasts = {match["a"] for match in three}, {match["y"] for match in three}
    odd = any(len(last) == 1 or int(last) not in _THIS_CENTURY for last in lasts)
    return odd or any(int(match["a"]) > 31 for match in three) or (len(firsts) < len(lasts) and len(three) > 2)


def _open(found: Sequence[re.Match[str]]) -> str:
    for match in found:
        first, second = int(match["a"]), int(match["b"])
        if first != second and max(first, second) <= 12:
            return match[0].strip()
        years = {other["y"] for other in found if other["y"]}
        if len(years) > 1 and match["y"] and len(match["y"]) == 2 and first in _THIS_CENTURY and first <= 31:
            return match[0].strip()
    return ""


def _span(found: Sequence[re.Match[str]], month: str, day: str) -> int:
    days = [(int(match["y"] or 0) * 12 + int(match[month])) * 31 + int(match[day]) for match in found]
    return max(days) - min(days) if days else 0
