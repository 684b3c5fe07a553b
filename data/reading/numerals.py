"""Numbers written in Chinese characters or in English words, as digits."""

import re

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_RUN = re.compile("[零〇一二两三四五六七八九十百千]{1,12}")
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_BROKEN = re.compile(r"(\d{0,6})\s?([½¼¾])")
_IN_WORDS = {word: value for value, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1)} | {"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "half": 0.5}  # fmt: skip
_WORD = re.compile(rf"\b({'|'.join(sorted(_IN_WORDS, key=len, reverse=True))})(?=[ -][a-z])")


def counted(text: str) -> float | None:
    """The number that Chinese characters write: 六十五 is 65, 半 is a half; None for anything else."""
    if text == "半":
        return 0.5
    alone = len(text) == 1 or any(sign in _TENS for sign in text)  # 两三天 is two or three days, not 23
    return float(_sum(text)) if alone and _RUN.fullmatch(text) else None


def with_digits(text: str) -> str:
    """The text with every number of Chinese characters in digits; one digit after another is a year (二〇二六)."""
    return text if text.isascii() else _RUN.sub(lambda found: str(_sum(found[0])), text)


def with_fractions(text: str) -> str:
    """The text with ½, ¼ and ¾ as decimals: `1½ days` is `1.5 days`. Before letters are narrowed, which takes them apart."""
    if text.isascii():
        return text
    return _BROKEN.sub(lambda found: f"{float(found[1] or 0) + _HALVES[found[2]]:g}", text)


def with_words(text: str) -> str:
    """The text in small letters with its English number words as digits: `two weeks` is `2 weeks`, `half a day` `0.5 day`."""
    return _WORD.sub(lambda found: f"{_IN_WORDS[found[0]]:g}", text.casefold())


def _sum(text: str) -> int:
    if not any(sign in _TENS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    total, digit = 0, None
    for sign in text:
        if sign in _TENS:
            total, digit = total + (1 if digit is None else digit) * _TENS[sign], None
        else:
            digit = _DIGITS[sign]
    return total + (digit or 0)
