"""Turns the cells of one date column into dates, deciding once for the whole column whether the day or the month comes first."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from data.kinds._book import Cell
from data.reading.evened import value_in

# Excel counts days from 1899-12-30; numbers outside of 1954 to 2119 in a date column are no dates.
_EXCEL_DAY_ZERO = pd.Timestamp("1899-12-30")
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
# A zero formatted as a date is 1899 or 1900; 9999 is how some programs write "never". Neither is a day to plan with.
FIRST_YEAR, LAST_YEAR = 1902, 2199

_TIME = r"(?:[T\s]++(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?\s*+(?P<half>[ap]m)?\s*+Z?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s++)?"
_YEAR_FIRST = re.compile(
    rf"^(?P<y>\d{{4}})\s*+[-/.年]\s*+(?P<m>\d{{1,2}})\s*+[-/.月]\s*+(?P<d>\d{{1,2}})(?:\s*+[日号])?{_TIME}$", re.I
)
_PACKED = re.compile(r"^(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})$")
_MONTH_DAY = re.compile(r"^(?P<m>\d{1,2})\s*+月\s*+(?P<d>\d{1,2})\s*+[日号]?$")
_DAY_NAMED = re.compile(
    rf"^{_WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]++(?P<name>[a-z]{{3,9}})\.?(?:[\s\-/.,]+'?(?P<y>\d{{4}}|\d{{2}}))?{_TIME}$",
    re.I,
)
_NAMED_DAY = re.compile(
    rf"^{_WEEKDAY}(?P<name>[a-z]{{3,9}})\.?[\s\-/]++(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[,\s\-/]+'?(?P<y>\d{{4}}|\d{{2}}))?{_TIME}$",
    re.I,
)
_TWO_WAYS = re.compile(
    rf"^{_WEEKDAY}(?P<a>\d{{1,2}})\s*+[-/.]\s*+(?P<b>\d{{1,2}})\s*+[-/.]\s*+(?P<y>\d{{4}}|\d{{2}}){_TIME}$",
    re.I,
)
_WEEKDAY_AFTER = re.compile(r"[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def dates_in(cells: Sequence[Cell], year: int | None = None) -> list[pd.Timestamp | None]:
    """The date of each cell, None where it holds none; `year` completes dates written without one."""
    whole = year or _usual_year(cells)
    month_first = _month_first([cell for cell in cells if isinstance(cell, str)])
    known: dict[Cell, pd.Timestamp | None] = {}
    for cell in cells:
        if cell not in known:
            known[cell] = _date(cell, whole, month_first)
    return [known[cell] for cell in cells]


def day_order(cells: Sequence[Cell]) -> tuple[str, str] | None:
    """The first date of a column that could be read in two orders, and the part read first: `day` or `month`."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    for text in texts:
        found = _TWO_WAYS.match(_tidy(text))
        if found and int(found["a"]) != int(found["b"]) and max(int(found["a"]), int(found["b"])) <= 12:
            return text.strip(), "month" if _month_first(texts) else "day"
    return None


def date_in(cell: Cell) -> pd.Timestamp | None:
    """The date that one cell holds by itself, or None."""
    return dates_in([cell])[0]


def _date(cell: Cell, year: int | None, month_first: bool) -> pd.Timestamp | None:
    if isinstance(cell, pd.Timestamp):
        return cell.tz_localize(None) if FIRST_YEAR <= cell.year <= LAST_YEAR else None
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return _serial(float(cell))
    return _written(_tidy(cell), year, month_first)


def _serial(number: float) -> pd.Timestamp | None:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return (_EXCEL_DAY_ZERO + pd.Timedelta(days=number)).round("s")
    found = _PACKED.match(f"{number:.0f}") if number == int(number) else None
    return _made(found["y"], found["m"], found["d"]) if found else None


def _tidy(text: str) -> str:
    return _WEEKDAY_AFTER.sub("", value_in(text)).rstrip()


def _written(text: str, year: int | None, month_first: bool) -> pd.Timestamp | None:
    if found := _YEAR_FIRST.match(text) or _PACKED.match(text):
        return _made(found["y"], found["m"], found["d"], found)
    if found := _MONTH_DAY.match(text):
        return _made(year, found["m"], found["d"])
    if (found := _DAY_NAMED.match(text) or _NAMED_DAY.match(text)) and found["name"][:3].lower() in _MONTHS:
        month = _MONTHS.index(found["name"][:3].lower()) + 1
        return _made(found["y"] or year, month, found["d"], found)
    if found := _TWO_WAYS.match(text):
        first, second = ("a", "b") if month_first else ("b", "a")
        return _made(found["y"], found[first], found[second], found)
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return _serial(float(text))
    return None


def _made(year: object, month: object, day: object, found: re.Match[str] | None = None) -> pd.Timestamp | None:
    if year is None:
        return None
    whole = int(str(year)) + (2000 if len(str(year)) == 2 else 0)
    if not FIRST_YEAR <= whole <= LAST_YEAR:
        return None
    parts = found.groupdict() if found else {}
    hour = int(parts.get("hour") or 0)
    if parts.get("half"):
        hour = hour % 12 + (12 if parts["half"].lower() == "pm" else 0)
    try:
        return pd.Timestamp(
            whole, int(str(month)), int(str(day)), hour, int(parts.get("minute") or 0), int(parts.get("second") or 0)
        )
    except ValueError:
        return None


def _usual_year(cells: Iterable[Cell]) -> int | None:
    years = Counter(cell.year for cell in cells if isinstance(cell, pd.Timestamp))
    years.update(
        int(found["y"]) for cell in cells if isinstance(cell, str) and (found := _YEAR_FIRST.match(_tidy(cell)))
    )
    return years.most_common(1)[0][0] if years else None


def _month_first(texts: list[str]) -> bool:
    """A part above 12 decides; else the order under which the column spans fewer days; else the day comes first."""
    found = [match for match in map(_TWO_WAYS.match, map(_tidy, texts)) if match]
    if any(int(match["a"]) > 12 for match in found) or not found:
        return False
    if any(int(match["b"]) > 12 for match in found):
        return True
    return _span(found, "a", "b") < _span(found, "b", "a")


def _span(found: list[re.Match[str]], month: str, day: str) -> int:
    days = [(int(match["y"]) * 12 + int(match[month])) * 31 + int(match[day]) for match in found]
    return max(days) - min(days)
