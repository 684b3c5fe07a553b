"""How often: what words such as "every two weeks", 2x per month or 每季度 mean, and the day that follows from them."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from analytics.schedule.calendar import WorkCalendar

_LAST_YEAR = 9990


@dataclass(frozen=True)
class Cadence:
    """A rhythm: every `step` days, working days or months; step 0 is none (ad hoc). `per_month` contacts in an average month."""

    unit: str  # workdays, days, months
    step: int
    per_month: float

    def after(self, day: date, calendar: WorkCalendar, times: int = 1) -> date | None:
        """The day that many rhythms after a day, not yet moved to a working day; None where there is no rhythm or no such day.

        The last day of a month is followed by the last of the next: 31 January, 28 February.
        """
        ahead = self.step * times
        if not self.step or day.year + ahead // 12 > _LAST_YEAR:
            return None
        if self.unit == "days":
            return day + timedelta(days=ahead)
        if self.unit == "workdays":
            for _ in range(ahead):
                day = next_working(day + timedelta(days=1), calendar)
            return day
        years, month = divmod(day.month - 1 + ahead, 12)
        return date(day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1]))


def next_working(day: date, calendar: WorkCalendar) -> date:
    """The day itself if it is worked, else the next that is; outside the calendar, or where nothing is worked for a year, the day."""
    ahead = (day + timedelta(days=more) for more in range(366))
    inside = (one for one in ahead if calendar.first <= one <= calendar.last)
    return next((one for one in inside if calendar.worked(one)), day)


def cadence(text: object) -> Cadence | None:
    """What a cell says about how often; None where it says nothing, something unknown, or two things (weekly or monthly).

    "Bimonthly" is twice a month to some and every two months to others: it is not known. "Biweekly" is every two weeks, as in the PMBOK's trade.
    """
    if not isinstance(text, str):
        return None
    left = " ".join(re.sub(r"[-_]", " ", unicodedata.normalize("NFKC", text).casefold()).split())
    found: list[Cadence] = []
    for pattern, meant in _PATTERNS:
        for match in pattern.finditer(left):
            rhythm = meant(match)
            found += [rhythm] if rhythm else []
        left = pattern.sub(" ; ", left)
    distinct = list(dict.fromkeys(found))
    if len(distinct) > 1:  # "ad hoc, at least monthly" has one rhythm
        distinct = [one for one in distinct if one.step] or distinct
    return distinct[0] if len(distinct) == 1 else None


AD_HOC = Cadence("days", 0, 0.0)
_MONTHS = {"day": 0.0, "week": 12 / 52, "month": 1.0, "quarter": 3.0, "year": 12.0}  # months in one of each
_WORKDAYS = 260 / 12  # in an average month
CADENCES: dict[str, Cadence] = {
    "daily": Cadence("workdays", 1, _WORKDAYS),
    "weekly": Cadence("days", 7, 52 / 12),
    "fortnightly": Cadence("days", 14, 26 / 12),
    "monthly": Cadence("months", 1, 1.0),
    "quarterly": Cadence("months", 3, 1 / 3),
    "half_yearly": Cadence("months", 6, 1 / 6),
    "yearly": Cadence("months", 12, 1 / 12),
}
_UNITS = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "工作日": "workday",
    "天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "季度": "quarter", "季": "quarter", "年": "year",
}  # fmt: skip
_NUMBERS = {
    "": 1, "a": 1, "an": 1, "one": 1, "once": 1, "single": 1, "other": 2, "second": 2, "two": 2, "twice": 2, "three": 3, "third": 3, "thrice": 3,
    "four": 4, "five": 5, "six": 6, "隔": 2, "一": 1, "两": 2, "二": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6,
}  # fmt: skip


def _every(count: int, unit: str) -> Cadence | None:
    """Once in so many days, weeks, months, quarters or years."""
    if unit == "workday" or (unit, count) == ("day", 1):
        return Cadence("workdays", count, _WORKDAYS / count) if 0 < count < 100 else None
    if unit == "day":
        return Cadence("days", count, 365 / 12 / count) if 0 < count < 1000 else None
    if unit == "week":
        return Cadence("days", 7 * count, 52 / 12 / count) if 0 < count < 100 else None
    months = round(_MONTHS.get(unit, 0)) * count
    return Cadence("months", months, 1 / months) if 0 < months < 100 else None


def _times(count: int, unit: str) -> Cadence | None:
    """So many times in one week, month, quarter or year: the gaps are never longer than an even spread."""
    if count < 2:
        return _every(1, unit) if count == 1 else None
    if unit in ("day", "workday"):
        return Cadence("workdays", 1, _WORKDAYS * count) if count < 20 else None
    if unit == "week":
        return Cadence("workdays", max(5 // count, 1), 52 / 12 * count) if count < 50 else None
    months = _MONTHS.get(unit, 0.0)
    if not months or count > 30 * months:
        return None
    whole, rest = divmod(months, count)
    step = ("months", int(whole)) if whole and not rest else ("days", max(int(365 / 12 * months / count), 1))
    return Cadence(*step, count / months)


def _number(word: str | None) -> int:
    said = (word or "").strip()
    return int(said) if said.isdecimal() and len(said) < 4 else _NUMBERS.get(said, 0)


def _unit(word: str) -> str:
    return _UNITS.get(word.removeprefix("个").strip(), "")


_EN, _ZH = r"(day|week|month|quarter|year)", r"(?:个)?(工作日|天|日|周|星期|礼拜|季度|季|月|年)"
_NUM = r"(\d{1,3}|once|one|single|twice|two|thrice|three|four|five|six)"
_DAY = r"(?:every )?(?:mon|tue|wed|thu|fri)[a-z]*"
_KNOWN = (
    (r"\bdaily\b|\bper day\b|\bworkday(s)?\b|\beach day\b|每日例会|日报|天天", "daily"),
    (r"\b(bi ?weekly|fortnightly|fortnight|every fortnight)\b|双周", "fortnightly"),
    (r"\b(half ?yearly|semi ?annual(ly)?|bi ?annual(ly)?)\b|每半年|半年度?", "half_yearly"),
    (r"\b(weekly|every (mon|tues|wednes|thurs|fri)day|(mon|tues|wednes|thurs|fri)days)\b|每周[一二三四五]|周例会|周报", "weekly"),
    (r"\bmonthly\b|月度|月报|月例会", "monthly"),
    (r"\bquarterly\b|季度|季报", "quarterly"),
    (r"\b(yearly|annual(ly)?)\b|年度", "yearly"),
)  # fmt: skip
_NO_RHYTHM = (
    r"\b(ad ?hoc|(as|when|if|where) (needed|required|necessary|appropriate)|on (demand|request)|by request|event driven|once only|one (off|time)"
    r"|at (each |every |the |all )?(milestones?|phase ends?|gates?)|per milestone|each milestone)\b"
    r"|^once$|按需|视需要|视情况|根据需要|必要时|需要时|不定期|临时|随时|一次性|仅一次|里程碑"
)
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Cadence | None]], ...] = (
    (re.compile(_NO_RHYTHM), lambda match: AD_HOC),
    (re.compile(r"每?(?:周|星期|礼拜)[一二三四五六日天](?:[、,/和及 ]*(?:周|星期|礼拜)?[一二三四五六日天])+"), lambda match: _times(len(re.findall("[一二三四五六日天]", match[0].replace("星期", "周"))), "week")),
    (re.compile(rf"\b{_DAY}s?(?:(?: ?[,/&+] ?| and ){_DAY}s?)+(?![a-z])"), lambda match: _times(len(re.findall(_DAY, match[0])), "week")),
    (re.compile(r"\bbi ?monthly\b|每双月|双月"), lambda match: None),
    (re.compile(r"\b(?:semi ?monthly|twice monthly)\b|每半个?月|半月"), lambda match: _times(2, "month")),
    (re.compile(r"\b(?:semi ?weekly|twice weekly)\b"), lambda match: _times(2, "week")),
    (re.compile(rf"\b{_NUM} ?(?:x|times?)? ?(?:/|per|a|an|each|every|in a|in every) ?(?:working |business )?{_EN}\b"), lambda match: _times(_number(match[1]), match[2])),
    (re.compile(r"(?:每|一)(?:个)?(周|星期|礼拜|月|季度|季|年|天|日) ?(\d{1,2}|[一两二三四五六]) ?次"), lambda match: _times(_number(match[2]), _unit(match[1]))),
    (re.compile(rf"\b(?:every|each|once every|once per|per) ?(\d{{1,3}}|other|second|third|one|two|three|four|five|six)? ?(working |business )?(?:calendar )?{_EN}s?\b"), lambda match: _every(_number(match[1]), f"work{match[3]}" if match[2] and match[3] == "day" else match[3])),
    (re.compile(rf"(?:每隔|每|隔)(\d{{1,3}}|[一两二双三四五六])? ?{_ZH}(?:一次)?(?![一二三四五末])"), lambda match: _every(_zh_count(match), _unit(match[2]))),
    *((re.compile(words), lambda match, code=code: CADENCES[code]) for words, code in _KNOWN),
)  # fmt: skip


def _zh_count(match: re.Match[str]) -> int:
    """隔周 is every other week; 每隔两周 is read as every two weeks, as it is meant in plans."""
    if match[0].startswith("隔") or (match[0].startswith("每隔") and not match[1]):
        return 2
    return _number(match[1])
