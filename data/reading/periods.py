"""Dates that name no single day, or not quite: a month, 7月中旬, Q3, two days with a dash between, “by 15 March”."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from data.reading.dates import tidy, written
from data.reading.day_order import Order
from data.reading.months import month_named
from data.reading.weeks_of_months import week_around, week_of_month

_TEN_DAYS = (1, 11, 21)  # the first days of 上旬, 中旬 and 下旬: also what early, mid and late mean
_PARTS = {
    **dict.fromkeys(("上旬", "初", "early", "beginning of", "beginning", "start of", "start"), 0),
    **dict.fromkeys(("中旬", "中", "mid", "mid of", "middle of"), 1),
    **dict.fromkeys(("下旬", "late"), 2),
    **dict.fromkeys(("底", "末", "end of", "end"), 3),
    **dict.fromkeys(("", "份"), 4),
    **dict.fromkeys(("中下旬",), 5),
}
_YEAR = r"(?:(?P<y>20\d{2})\s?[年/. -]?\s?)?"
_YEAR_AFTER = r"(?:[\s,/-]+'?(?P<y>20\d{2}))?"
_MONTH = re.compile(rf"{_YEAR}(?P<m>\d{{1,2}})\s?月(?P<part>上旬|中旬|下旬|中下旬|初|中|底|末|份)?(?:内)?")
_MONTH_OF_YEAR = re.compile(r"(?P<y>20\d{2})\s?[-/.]\s?(?P<m>\d{1,2})|(?P<m2>\d{1,2})\s?[/.]\s?(?P<y2>20\d{2})")
_MONTH_NAMED = re.compile(
    rf"(?:(?P<part>early|mid|late|beginning of|beginning|start of|start|middle of|end of|end)[\s-]+)?(?P<name>[^\W\d_]{{3,10}})\.?{_YEAR_AFTER}"
)
_MONTH_SHORT_YEAR = re.compile(r"(?P<name>[^\W\d_]{3,10})[-']+(?P<yy>[2-4]\d)")
_QUARTER = re.compile(
    rf"{_YEAR}(?:q(?P<q>[1-4])|第?(?P<q2>[1-4])季度?)|q(?P<q3>[1-4]){_YEAR_AFTER.replace('<y>', '<y3>')}"
)
_HALF = re.compile(rf"{_YEAR}(?:h(?P<h>[12])|(?P<h2>[上下])半年)|h(?P<h3>[12]){_YEAR_AFTER.replace('<y>', '<y3>')}")
_YEAR_END = re.compile(rf"{_YEAR}年?[底末]|end of (?:the )?(?:year )?(?P<y2>20\d{{2}})")
_WEEK = re.compile(
    r"(?P<y>20\d{2})[\s-]?w(?P<w>\d{1,2})|w(?P<w2>\d{1,2})[\s/-](?P<y2>20\d{2})|(?:cw|kw)\s?(?P<w3>\d{1,2})(?:[\s/-](?P<y3>20\d{2}))?|(?P<y4>20\d{2})年第(?P<w4>\d{1,2})周"
)
_REPUBLIC = re.compile(
    r"(?:民国\s?(?P<y>\d{2,3})|(?P<y2>1\d{2}))\s?[年/.-]\s?(?P<m>\d{1,2})\s?[月/.-]\s?(?P<d>\d{1,2})日?"
)
_BETWEEN = (  # what parts two days, the surest first: a dash without blanks stands within dates as well
    re.compile(r"\s*(?:[~—至到]|--)\s*|\s+(?:[-–]|to|until|till)\s+"),
    re.compile(r"(?<=\d{4}[-/.]\d{2}[-/.]\d{2})-(?=\d{4})"),
    re.compile(r"(?<=[\d日号月周度])\s?[-–]\s?(?=[\dqhw第上下])"),
)
_A_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_BEFORE = re.compile(
    r"^(?:by|before|until|till|no later than|due|from|since|starting|approx\.?|approximately|about|around|ca\.?|circa|est\.?|expected|planned|~|≈|约|大约|大概|预计|计划|暂定|截至|不晚于|最晚|自|从)\s*(?:on\s)?",
    re.I,
)
_BEHIND = re.compile(
    r"\s*(?:[?]+|[(\[][^()\[\]]{0,60}[)\]]|之?前|以前|之?后|左右|前后|起|开始|前完成|完成|上线|截止|暂定|上午|下午|中午|晚上?|早上?|am|pm|tbc|to be confirmed|approx\.?|or so|onwards?|latest|at the latest)$",
    re.I,
)


@dataclass(frozen=True)
class Period:
    """The first and the last day of what a cell names; `both`: each is written there, as start and finish are."""

    first: pd.Timestamp
    last: pd.Timestamp
    both: bool = False


def period_in(cell: str, year: int | None, order: Order) -> Period | None:
    """What a cell that is no plain date names: a period, or a day with words around it. None for anything else."""
    seen = tidy(cell).casefold()
    text = _BY_LETTERS.sub(lambda found: _LETTERS[found[1]], seen)
    if not text or len(text) > _LONGEST:
        return None
    day = _end(text, year, order) if text != seen else _period(text, year, order)
    return day or _range(text, year, order) or _loosely(text, year, order)


_LONGEST = 80  # letters
_LETTERS = {"eom": "end of ", "eoy": "end of year ", "cob": "", "eod": ""}
_BY_LETTERS = re.compile(r"\b(eom|eoy|cob|eod)\b(?:\s|$)")
_AT_THE_END = re.compile(r"end (?:of )?(?:the )?(?P<what>[qh][1-4].*)|(?P<what2>.*(?:季度?|半年|q[1-4]))[末底]")


def _period(text: str, year: int | None, order: Order) -> Period | None:
    if (at_end := _AT_THE_END.fullmatch(text.strip())) and (
        whole := _period(_first(at_end, "what", "what2") or "", year, order)
    ):
        return Period(whole.last, whole.last)
    for pattern, made in _KINDS:
        if found := pattern.fullmatch(text.strip()):
            return made(found, year)
    week = week_of_month(text.strip(), year) or week_around(text.strip(), lambda said: written(said, year, order))
    return Period(*week) if week else None


def _range(text: str, year: int | None, order: Order) -> Period | None:
    for between in _BETWEEN:
        parts = between.split(text)
        if len(parts) == 2 and (found := _from_to(parts[0], parts[1], year, order)) is not None:
            return found
    return None


def _from_to(begins: str, ends: str, year: int | None, order: Order) -> Period | None:
    if re.match(r"\d{4}\D", begins):  # what begins with the year goes on with the month
        order = replace(order, month_first=True)
    year = _only_year(begins, ends) or year
    first, last = _end(begins, year, order), _end(ends, year, order)
    if first is None and re.fullmatch(r"\d{1,2}", begins):
        first = _end(re.sub(r"^\d{1,2}", begins, ends), year, order)  # 5-9 March, 3-5月
    if last is None and (said := re.fullmatch(r"(\d{1,2})(\D.*)?", ends)):
        rest = said[2] or ""
        first = _end(begins + rest, year, order) or first
        last = _end(re.sub(r"\d{1,2}(?=\D*$)", said[1], begins) + rest, year, order)  # March 5-9, 2026
    if first is not None and last is None and (month := re.match(r".*月", begins)):
        last = _end(month[0] + ends, year, order)  # 3月5日至9日
    if first is not None and last is not None and last.last < first.first:  # from December to January
        first, last = _over_new_year(begins, ends, first, last, order)
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, both=True)


def _only_year(begins: str, ends: str) -> int | None:
    """The year that one end of a range names and the other does not: `Q1-Q2 2024`, 2024年Q1-Q2."""
    years = {int(year) for end in (begins, ends) for year in _A_YEAR.findall(end)}
    return years.pop() if len(years) == 1 else None


def _over_new_year(
    begins: str, ends: str, first: Period, last: Period, order: Order
) -> tuple[Period | None, Period | None]:
    """The ends of a range that is the wrong way round, with the year that one of them leaves out moved by one."""
    if not _A_YEAR.search(ends):
        return first, _end(ends, first.first.year + 1, order)
    return (first if _A_YEAR.search(begins) else _end(begins, last.last.year - 1, order)), last


def _end(text: str, year: int | None, order: Order) -> Period | None:
    day = written(text, year, order)
    return Period(day, day) if day is not None else _period(text, year, order)


def _loosely(text: str, year: int | None, order: Order) -> Period | None:
    bare = _BEHIND.sub("", _BEFORE.sub("", text)).strip()
    bare = _BEHIND.sub("", bare).strip()
    return None if bare == text or not bare else _end(bare, year, order) or _range(bare, year, order)


def _part_of(year: object, month: object, part: str | None) -> Period | None:
    if year is None or not 1 <= int(str(month)) <= 12:
        return None
    whole, numbered = int(str(year)), int(str(month))
    last = monthrange(whole, numbered)[1]
    at = _PARTS[part or ""]
    days = {3: (last, last), 4: (1, last), 2: (_TEN_DAYS[2], last), 5: (_TEN_DAYS[1], last)}.get(at) or (
        _TEN_DAYS[at],
        _TEN_DAYS[at] + 9,
    )
    first, end = (pd.Timestamp(whole, numbered, day) for day in days)
    return Period(first, end)


def _first(found: re.Match[str], *names: str) -> str | None:
    groups = found.groupdict()
    return next((groups[name] for name in names if groups.get(name)), None)


def _month(found: re.Match[str], year: int | None) -> Period | None:
    return _part_of(found["y"] or year, found["m"], found["part"])


def _month_of_year(found: re.Match[str], year: int | None) -> Period | None:
    return _part_of(_first(found, "y", "y2"), _first(found, "m", "m2"), None)


def _month_by_name(found: re.Match[str], year: int | None) -> Period | None:
    month = month_named(found["name"])
    return _part_of(found["y"] or year, month, found["part"]) if month else None


def _month_short_year(found: re.Match[str], year: int | None) -> Period | None:
    month = month_named(found["name"])
    return _part_of(2000 + int(found["yy"]), month, None) if month else None


def _months(year: object, first: int, count: int) -> Period | None:
    begins, ends = _part_of(year, first, None), _part_of(year, first + count - 1, None)
    return Period(begins.first, ends.last) if begins and ends else None


def _quarter(found: re.Match[str], year: int | None) -> Period | None:
    return _months(_first(found, "y", "y3") or year, int(_first(found, "q", "q2", "q3") or 1) * 3 - 2, 3)


def _half(found: re.Match[str], year: int | None) -> Period | None:
    which = _first(found, "h", "h2", "h3")
    return _months(_first(found, "y", "y3") or year, 7 if which in ("2", "下") else 1, 6)


def _year_end(found: re.Match[str], year: int | None) -> Period | None:
    return _part_of(_first(found, "y", "y2", "y3") or year, 12, "底")


def _week(found: re.Match[str], year: int | None) -> Period | None:
    whole, week = _first(found, "y", "y2", "y3", "y4") or year, int(_first(found, "w", "w2", "w3", "w4") or 0)
    if whole is None or not 1 <= week <= 53:
        return None
    monday = pd.Timestamp(pd.Timestamp.fromisocalendar(int(whole), min(week, 52), 1)) + pd.Timedelta(
        weeks=int(week > 52)
    )
    return Period(monday, monday + pd.Timedelta(days=4))


def _republic(found: re.Match[str], year: int | None) -> Period | None:
    """Taiwan counts its years from 1912."""
    whole = int(found["y"] or found["y2"]) + 1911
    try:
        day = pd.Timestamp(whole, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return Period(day, day)


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int | None], Period | None]], ...] = (
    (_MONTH, _month),
    (_MONTH_OF_YEAR, _month_of_year),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_WEEK, _week),
    (_YEAR_END, _year_end),
    (_REPUBLIC, _republic),
    (_MONTH_NAMED, _month_by_name),
    (_MONTH_SHORT_YEAR, _month_short_year),
)
