"""How texts are compared in the search for leaks: without case and extra spaces, as words, dates and numbers."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

LONG, LONG_WIDE = 20, 8  # letters from which a text is distinctive: Latin, and full-width (Chinese)


def spelled(text: str) -> str:
    """A text as it is compared: one kind of letters and spaces, no case."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u200b", "").split())


def is_long(text: str) -> bool:
    """Whether a text is so distinctive that it stands nowhere by chance."""
    wide = sum(letter > "\u2e7f" for letter in text)
    return wide >= LONG_WIDE or len(text) >= LONG


def is_said_anywhere(text: str) -> bool:
    """Whether a text is looked for inside of others: a long one, several words, an address or a code.

    A plain single word must fill a cell: a class such as “schedule” stands in many a sentence and tells nothing there.
    """
    wide = sum(letter > "\u2e7f" for letter in text)
    if is_long(text) or wide >= _PHRASE_WIDE or (len(text) >= _PHRASE and " " in text):
        return True
    return len(text) >= _CODE and any(letter.isdigit() or letter == "@" for letter in text)


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, but no code that begins with 0."""
    return bool(_PLAIN_NUMBER.fullmatch(text))


def says_something(text: str) -> bool:
    """Whether a text can give anything away: a letter, the number of a step or a level, a month or a day alone cannot."""
    if len(text) < 2 or (len(text) < _DIGITS and re.fullmatch(r"[\d.,%\s]*", text)):
        return False
    return not _CALENDAR.fullmatch(text)  # a day is looked for as a day


def stands_alone(text: str, first: int, last: int) -> bool:
    """Whether text[first:last] is no part of a longer Latin word or number; Chinese has no such borders."""
    before, after = text[first - 1 : first], text[last : last + 1]
    return not (_joins(before, text[first]) or _joins(text[last - 1], after))


def dates_in(text: str) -> Iterator[date]:
    """The dates written in a text: 2026-03-18, 2026/3/18, 2026年3月18日."""
    for found in _DATE.finditer(text):
        try:
            yield date(*map(int, found.groups()))
        except ValueError:
            continue


def numbers_in(text: str) -> Iterator[float]:
    """The numbers written in a text, with or without separators of thousands."""
    for found in _NUMBER.findall(text):
        yield round(float(found.replace(",", "")), 4)


def is_telling(number: float) -> bool:
    """Whether a number is so particular that it may be looked for: from 1,000 on, or four digits that count."""
    digits = f"{abs(number):.10f}".rstrip("0").replace(".", "").strip("0")
    return abs(number) >= 1000 or (len(digits) >= _DIGITS and abs(number) >= 1)


def is_year(number: float) -> bool:
    """Whether a number in running text may be a year, and then says nothing."""
    return number in range(1900, 2101)


_PHRASE, _PHRASE_WIDE, _CODE, _DIGITS = 6, 4, 5, 4
_DATE = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_MONTHS = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?"
_CALENDAR = re.compile(
    rf"(?=.*(?:[-/.:年月日]|{_MONTHS}|q\d|季))(?:{_MONTHS}|(?<!\d)(?:(?:19|20)\d\d|\d{{1,2}})(?!\d)|q|[-/.:,\s年月日号第季度时分周])+"
)
_PLAIN_NUMBER = re.compile(r"[1-9]\d{0,8}(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_NUMBER = re.compile(r"(?<![A-Za-z0-9.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|(?<![A-Za-z0-9.])\d+(?:\.\d+)?(?![\d])")


def _joins(one: str, other: str) -> bool:
    return bool(one and other) and one.isascii() and other.isascii() and one.isalnum() and other.isalnum()
