"""A date in words: one form for each language, on every page, in every file and message."""

import re

from data.kinds._words import Words


def dated(told: str, language: str) -> str:
    """A date that `told_day` told as a reader of the language expects it: 2026-12-03, December 2026, Q4 2026."""
    if found := _A_MONTH.fullmatch(told):
        return _MONTH(language, year=found[1], month=int(found[2]), name=_MONTHS[int(found[2]) - 1])
    found = _A_QUARTER.fullmatch(told)
    return _QUARTER(language, year=found[1], quarter=found[2]) if found else told


def unbroken(text: str) -> str:
    """The same text for a heading: no line of it ends within a date in words. For the eye alone, never for a file or a search."""
    return _IN_WORDS.sub(lambda found: found[0].replace(" ", _HELD), text)


_HELD = "\u00a0"
_A_MONTH, _A_QUARTER = re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), re.compile(r"(\d{4}) Q([1-4])")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
_MONTH = Words("{name} {year}", "{year} 年 {month} 月")
_QUARTER = Words("Q{quarter} {year}", "{year} 年第 {quarter} 季度")
_NAMES = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_IN_WORDS = re.compile(
    rf"\b(?:\d{{1,2}} )?(?:{_NAMES})(?: \d{{1,2}},?)? \d{{4}}\b|\b\d{{1,2}} (?:{_NAMES})\b|\bQ[1-4] \d{{4}}\b"
    r"|\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?| ?第 ?[1-4] ?季度)?|\d{1,2} ?月(?: ?\d{1,2} ?日)"
)
