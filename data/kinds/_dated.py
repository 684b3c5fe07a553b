"""A date in words: one form for each language, on every page, in every file and message."""

import re

from data.kinds._words import Words


def dated(told: str, language: str) -> str:
    """A date that `told_day` told as a reader of the language expects it: 2026-12-03, December 2026, Q4 2026."""
    if found := _A_MONTH.fullmatch(told):
        return _MONTH(language, year=found[1], month=int(found[2]), name=_MONTHS[int(found[2]) - 1])
    found = _A_QUARTER.fullmatch(told)
    return _QUARTER(language, year=found[1], quarter=found[2]) if found else told


_A_MONTH, _A_QUARTER = re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), re.compile(r"(\d{4}) Q([1-4])")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
_MONTH = Words("{name} {year}", "{year} 年 {month} 月")
_QUARTER = Words("Q{quarter} {year}", "{year} 年第 {quarter} 季度")
