"""Turns the cells of one date column into dates, deciding once for the whole column whether the day or the month comes first."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from data.kinds._book import Cell
from data.reading.day_order import Order, order_of
from data.reading.evened import value_in
from data.reading.months import month_named
from data.reading.numerals import with_digits

# Excel counts days from 1899-12-30; numbers outside of 1954 to 2119 in a date column are no dates.
_EXCEL_DAY_ZERO = pd.Timestamp("1899-12-30")
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
# A zero formatted as a date is 1899 or 1900; 9999 is how some programs write "never". Neither is a day to plan with.
FIRST_YEAR, LAST_YEAR = 1902, 2199

_TIME = (
    r"(?:(?:T|,?\s++)(?:at\s)?(?P<hour>\d{1,2})(?:(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)\s*+"
    r"(?P<half>[ap]\.?m\.?)?|\s*+(?P<late>[ap]\.?m\.?))\s*+(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s++)?"
_YEAR_FIRST = re.compile(
    rf"^(?P<y>\d{{4}}|\d{{2}}(?=年))\s*+[-/.年]\s*+(?P<m>\d{{1,2}})\s*+[-/.月]\s*+(?P<d>\d{{1,2}})(?:\s*+[日号])?{_TIME}$",
    re.I,
)
_PACKED = re.compile(r"^(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})$")
_MONTH_DAY = re.compile(r"^(?P<m>\d{1,2})\s*+月\s*+(?P<d>\d{1,2})\s*+[日号]?$")
_NAME = r"(?P<name>[^\W\d_]{3,10})\.?"
_DAY_NAMED = re.compile(
    rf"^{_WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]++(?:(?:of|de)\s)?{_NAME}(?:[\s\-/.,]+(?:de\s)?'?(?P<y>\d{{4}}|\d{{2}})(?!:))?{_TIME}$",
    re.I,
)
_NAMED_DAY = re.compile(
    rf"^{_WEEKDAY}{_NAME}[\s\-/]++(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[,\s\-/]+'?(?P<y>\d{{4}}|\d{{2}})(?!:))?{_TIME}$",
    re.I,
)
_TWO_WAYS = re.compile(
    rf"^{_WEEKDAY}(?P<a>\d{{1,2}})\s*+[-/.]\s*+(?P<b>\d{{1,2}})\s*+[-/.]\s*+(?P<y>\d{{4}}|\d{{1,2}}){_TIME}$", re.I
)
_NO_YEAR = re.compile(rf"^{_WEEKDAY}(?P<a>\d{{1,2}})\s*+[/.]\s*+(?P<b>\d{{1,2}})$", re.I)
_WEEKDAY_WRITTEN = re.compile(
    r"[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?|[(](?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[)]", re.I
)


_A_YEAR = re.compile(r"(?:(?<![\d.])|(?<=\d\.\d\.)|(?<=\d\.\d\d\.))(20[1-4]\d)(?!\d)")


def dates_in(cells: Sequence[Cell], year: int | None = None, order: Order | None = None) -> list[pd.Timestamp | None]:
    """The date of each cell, None where it holds none; `year` completes dates written without one.

    order: which part comes first, where the column is one of several that were looked at together.
    """
    whole = usual_year(cells) or year
    said = order or order_of((tidy(cell) for cell in cells if isinstance(cell, str)), year=whole)
    known: dict[Cell, pd.Timestamp | None] = {}
    for cell in cells:
        if cell not in known:
            known[cell] = _date(cell, whole, said)
    return [known[cell] for cell in cells]


def date_in(cell: Cell) -> pd.Timestamp | None:
    """The date that one cell holds by itself, or None."""
    return dates_in([cell])[0]


def day_order(cells: Sequence[Cell], order: Order | None = None) -> tuple[str, str] | None:
    """The first date of a column that could be read in two orders, and the part read first: `day`, `month` or `year`."""
    said = order or order_of(tidy(cell) for cell in cells if isinstance(cell, str))
    return (said.open, said.said) if said.open else None


def tidy(text: str) -> str:
    """A cell in the form in which dates are looked for: numbers in digits, without the day of the week."""
    seen = value_in(text)
    return (
        seen if seen.isascii() and "(" not in seen else with_digits(" ".join(_WEEKDAY_WRITTEN.sub(" ", seen).split()))
    )


def written(text: str, year: int | None, order: Order) -> pd.Timestamp | None:
    """The day that a tidy text names; None where it names none, or lacks a year that `year` does not give either."""
    text = text.removeprefix("the ").removeprefix("The ")
    if found := _YEAR_FIRST.match(text) or _PACKED.match(text):
        return _made(found["y"], found["m"], found["d"], found)
    if found := _MONTH_DAY.match(text):
        return _made(year, found["m"], found["d"])
    if (found := _DAY_NAMED.match(text) or _NAMED_DAY.match(text)) and (month := month_named(found["name"])):
        return None if _may_be_year(text, found, year) else _made(found["y"] or year, month, found["d"], found)
    if found := _TWO_WAYS.match(text):
        return _in_order(found, order)
    if found := _NO_YEAR.match(text):
        return _day_and_month(year, found, order)
    return _serial(float(text)) if re.fullmatch(r"\d{5}(\.\d+)?", text) else None


def _may_be_year(text: str, found: re.Match[str], year: int | None) -> bool:
    """Whether `Mar-26` is March of 2026, as Excel writes a month, rather than the 26th: a number near to that of the year."""
    joined = text[0].isalpha() and "-" in text and not found["y"]
    return joined and int(found["d"]) >= _NO_DAY_YET and year is not None and abs(int(found["d"]) - year % 100) <= _NEAR


_NO_DAY_YET, _NEAR = 20, 5  # a two-digit year of this century so far, and how far off a plan's years lie


def lacks_a_year(cell: Cell) -> bool:
    """Whether a cell names a day and no year: 3/15, 6月1日, 15 March."""
    if not isinstance(cell, str):
        return False
    text = tidy(cell)
    named = _DAY_NAMED.match(text) or _NAMED_DAY.match(text)
    return bool(
        _MONTH_DAY.match(text) or _NO_YEAR.match(text) or (named and not named["y"] and month_named(named["name"]))
    )


def usual_year(cells: Iterable[Cell]) -> int | None:
    """The year that most of these dates are of; None where none tells its year."""
    years = Counter(cell.year for cell in cells if isinstance(cell, pd.Timestamp) and cell.year >= FIRST_YEAR)
    if not years:
        for text, times in Counter(cell for cell in cells if isinstance(cell, str)).items():
            if found := _A_YEAR.search(tidy(text)[:80]):
                years[int(found[1])] += times
    return years.most_common(1)[0][0] if years else None


def _date(cell: Cell, year: int | None, order: Order) -> pd.Timestamp | None:
    if isinstance(cell, pd.Timestamp):
        return cell.tz_localize(None) if FIRST_YEAR <= cell.year <= LAST_YEAR else None
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return _serial(float(cell))
    return written(tidy(cell), year, order)


def _serial(number: float) -> pd.Timestamp | None:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return (_EXCEL_DAY_ZERO + pd.Timedelta(days=number)).round("s")
    found = _PACKED.match(f"{number:.0f}") if number == int(number) else None
    return _made(found["y"], found["m"], found["d"]) if found else None


def _in_order(found: re.Match[str], order: Order) -> pd.Timestamp | None:
    first, second, third = found["a"], found["b"], found["y"]
    if len(third) < 4 and (order.year_first or len(third) == 1):
        return _made(first, second, third, found) if len(first) == 2 else None
    return _day_and_month(third, found, order, found)


def _day_and_month(
    year: object, parts: re.Match[str], order: Order, time: re.Match[str] | None = None
) -> pd.Timestamp | None:
    """The day of two numbers in the order of the column; where that mixes both, the only day that they can be."""
    month, day = (parts["a"], parts["b"]) if order.month_first else (parts["b"], parts["a"])
    if not order.mixed or month == day:
        return _made(year, month, day, time)
    both = [_made(year, month, day, time), _made(year, day, month, time)]
    return next((one for one in both if one is not None), None) if None in both else None


def _made(year: object, month: object, day: object, found: re.Match[str] | None = None) -> pd.Timestamp | None:
    if year is None:
        return None
    whole = int(str(year)) + (2000 if len(str(year)) == 2 else 0)
    if not FIRST_YEAR <= whole <= LAST_YEAR:
        return None
    parts = found.groupdict() if found else {}
    hour, half = int(parts.get("hour") or 0), parts.get("half") or parts.get("late")
    if half:
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    try:
        return pd.Timestamp(
            whole, int(str(month)), int(str(day)), hour, int(parts.get("minute") or 0), int(parts.get("second") or 0)
        )
    except ValueError:
        return None
