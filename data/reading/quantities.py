"""Numbers, money and percentages, however a person writes them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import isfinite

import pandas as pd

from data.kinds._book import Cell
from data.reading.evened import evened, value_in
from data.reading.numerals import counted, with_digits

_MONEY = r"(?:us|hk|nt|a|c|r|s)?\$|[¥€£₹₽]|usd|rmb|cny|eur|gbp|hkd|ntd|twd|sgd|inr|人民币|美元|欧元|港币"
_TIMES = {
    **dict.fromkeys(("千", "k", "thousand", "tsd"), 1e3), "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8,
    **dict.fromkeys(("m", "mm", "mn", "mio", "mln", "million", "millions"), 1e6), **dict.fromkeys(("bn", "billion"), 1e9),
}  # fmt: skip
_TIMES_WORDS = "|".join(sorted(_TIMES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"^(?P<sign>[-+]?)(?:{_MONEY})?\s*+(?P<sign2>[-+]?)(?P<number>\d[\d,. ']*+|\.\d++)\s*+(?P<times>(?:{_TIMES_WORDS})(?![a-z]))?\.?\s*+"
    rf"(?:{_MONEY}|元|块|руб\.?|人天|人日|分|pts?|points?|person[ -]days?|man[ -]?days?|pd|h|hrs?|hours?|小时|d|days?|天|日)?[.]?-?$"
)
_IN_BRACKETS = re.compile(rf"^(?:{_MONEY})?\s?\(([^()]*)\)$")
_ROUGHLY = re.compile(r"^(?:约|大约|大概|近|~|≈|approx\.?|approximately|about|around|ca\.?|circa)\s*|\s*(?:左右|上下|or so|\([^()]{0,60}\))$", re.I)  # fmt: skip
_NUMERALS = set("一二两三四五六七八九十")
_FINISHED = {"done", "complete", "completed", "finished", "完成", "已完成", "全部完成", "✓", "✔", "√"}
_NOT_BEGUN = {"not started", "未开始", "没开始"}
_OF_PROGRESS = re.compile(r"^(?:已?完成|进度|达到)\s*[:]?\s*|\s*(?:complete|completed|done|finished|已?完成)$")
_TENTHS = re.compile(r"([一二两三四五六七八九\d])成(?:([一二三四五六七八九半])|左右)?")


def number_in(cell: Cell, header: str = "") -> float | None:
    """The number of a cell: 1,200 and 1.5万 and ¥300 and (300) are numbers, 1,5 is one and a half.

    header: what stands above it; `（万元）` or `($k)` there counts for a number that names no unit of its own.
    """
    if isinstance(cell, bool | pd.Timestamp):
        return None
    if isinstance(cell, int | float):
        return float(cell) * times_of(header)
    if not isinstance(cell, str):
        return None
    text = value_in(cell).casefold().replace("\u2212", "-")
    if text[:1] in _NUMERALS:
        text = with_digits(text)
    loss = _IN_BRACKETS.match(text)  # bookkeepers put what is lost in brackets
    found = _NUMBER.match(loss[1] if loss else text)
    number = plain_number(found["number"].replace(" ", "").replace("'", "")) if found else None
    if found is None or number is None:
        return None
    sign = -1 if "-" in (found["sign"], found["sign2"]) or loss else 1
    whole = _TIMES[found["times"]] if found["times"] else 1 if "元" in text else times_of(header)
    return _finite(sign * number * whole)


def without_roughly(cell: Cell) -> str | None:
    """The text without the words that make it a rough one (约, ~, approx., 左右); None where it has none."""
    if not isinstance(cell, str):
        return None
    text = value_in(cell)
    bare = _ROUGHLY.sub("", _ROUGHLY.sub("", text)).strip()
    return bare if bare and bare != text else None


def shares_in(cells: Sequence[Cell]) -> tuple[list[float | None], dict[int, str]]:
    """Percentages as 0..1: plain numbers above 1 are percent points, between 0 and 1 fractions.

    Where a column has both, the more frequent reading holds (percent points where they are as many: a number above 1
    can be nothing else) and the other cells are blank, each with the code `mixed_scales`.
    """
    said = [_share(cell) for cell in cells]
    above = sum(plain is not None and plain > 1 for plain, _ in said)
    between = sum(plain is not None and 0 < plain < 1 for plain, _ in said)
    points = above > 0 and above >= between
    values: list[float | None] = []
    wrong: dict[int, str] = {}
    for at, ((plain, share), cell) in enumerate(zip(said, cells, strict=True)):
        value = share if plain is None else plain / 100 if points else plain
        odd = plain is not None and (0 < plain < 1 if points else plain > 1)
        inside = not odd and value is not None and 0 <= value <= 1
        values.append(value if inside else None)
        if cell is not None and not inside:
            wrong[at] = "wrong_value" if value is None else "mixed_scales" if odd else "out_of_range"
    return values, wrong


def share_in_words(text: str) -> float | None:
    """A share of 1 that is written otherwise than as a number: 六成, 七成五, 百分之六十, 一半, 3/5."""
    if found := _TENTHS.fullmatch(text):
        ones = 0.5 if found[2] == "半" else (counted(found[2] or "零") or 0) / 10
        tenths = float(found[1]) if found[1].isdigit() else counted(found[1]) or 0
        return round((tenths + ones) / 10, 6)
    if text in ("一半", "half"):
        return 0.5
    if text.startswith("百分之") and (whole := counted(text[3:]) or number_in(text[3:])) is not None:
        return whole / 100
    parts = re.fullmatch(r"(\d{1,4})\s?/\s?(\d{1,4})", text)
    return int(parts[1]) / int(parts[2]) if parts and int(parts[2]) else None


def _share(cell: Cell) -> tuple[float | None, float | None]:
    """A cell as (plain number, share of 1): one of them, or neither."""
    if isinstance(cell, str):
        text = value_in(cell).casefold()
        if text in _FINISHED or text in _NOT_BEGUN:
            return None, 1.0 if text in _FINISHED else 0.0
        text = _OF_PROGRESS.sub("", _OF_PROGRESS.sub("", text))
        if text.endswith("%"):
            number = number_in(text[:-1])
            return None, None if number is None else number / 100
        if (share := share_in_words(text)) is not None:
            return None, share
    return number_in(cell), None


def _finite(number: float) -> float | None:
    """A number of four hundred digits is nothing to reckon with."""
    return number if isfinite(number) else None


def plain_number(text: str) -> float | None:
    """A number without unit or sign; 1,200 and 1.234.567,8 and 1.234,56 as well as 1,5."""
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d*)?", text):
        text = text.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3}){2,}(,\d+)?", text) or re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+,\d+", text):
        text = text.replace(",", ".")
    return float(text) if re.fullmatch(r"\d+(\.\d*)?|\.\d+", text) else None


_OF_HEADINGS = (
    (r"百万", 1e6), (r"千万", 1e7), (r"亿", 1e8), (r"万", 1e4), (r"千元|'?000s?|thousands?|k", 1e3), (r"millions?|mn|mio|mln|m", 1e6), (r"billions?|bn", 1e9),
)  # fmt: skip


@lru_cache(maxsize=4_096)
def times_of(header: str) -> float:
    """What a plain number below a heading is multiplied by: 10,000 below 成本（万元）, 1,000 below `Cost ($k)`; else 1."""
    text = evened(header[:200]).casefold()
    for words, times in _OF_HEADINGS:
        money = rf"(?:{_MONEY}|人民币)?\s?(?:{words})\s?(?:{_MONEY}|元|人民币)?"
        if re.search(rf"[(\[]{money}[)\]]|[/:]\s?{money}$|\bin {money}$", text):
            return times
    return 1
