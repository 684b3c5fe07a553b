"""Numbers, working days and percentages, however a person writes them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import isfinite

import pandas as pd

from data.kinds._book import Cell
from data.reading.evened import evened, value_in

HOURS_A_DAY, DAYS_A_WEEK = 8, 5

_NUMBER = re.compile(
    r"^[¥￥$€£]?\s*+(?P<sign>[-+]?)(?P<number>\d[\d,. ]*+|\.\d++)\s*+(?P<times>万|亿|k|m)?\s*+(?:元|rmb|cny|usd|eur|人天|人日|分|pts?|points?|person[ -]days?|man[ -]?days?|pd|h|hrs?|hours?|小时|d|days?|天|日|[€$])?\.?$",
    re.I,
)
_TIMES = {"万": 1e4, "亿": 1e8, "k": 1e3, "m": 1e6}
_PART = re.compile(
    r"(?P<number>[-+]?\d+(?:[.,]\d+)?|[一二两三四五六七八九十]+|半)\s*+个?(?P<unit>工作日|working days?|business days?|wks?|weeks?|days?|hours?|hrs?|小时|星期|周|天|日|[dwh])?(?P<half>半)?",
    re.I,
)
_UNIT_ALONE = re.compile(r"^[\s?？约大概~≈+e.,，和]*$", re.I)
_FINISHED = {"done", "complete", "completed", "finished", "完成", "已完成", "全部完成"}
_NOT_BEGUN = {"not started", "未开始", "没开始"}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2}


def number_in(cell: Cell, header: str = "") -> float | None:
    """The number of a cell: 1,200 and 1.5万 and ¥300 are numbers, 1,5 is one and a half."""
    if isinstance(cell, bool | pd.Timestamp):
        return None
    if isinstance(cell, int | float):
        return float(cell) / _hours(header)
    if not isinstance(cell, str):
        return None
    found = _NUMBER.match(value_in(cell))
    if not found:
        return None
    number = _plain_number(found["number"].replace(" ", ""))
    if number is None:
        return None
    sign = -1 if found["sign"] == "-" else 1
    return _finite(sign * number * _TIMES.get((found["times"] or "").lower(), 1) / _hours(header))


def days_in(cell: Cell, header: str = "") -> float | None:
    """Working days: 3, `3 days`, `2周` (10), `三天半`, `16h` (2); a heading that says hours or weeks decides for plain numbers."""
    unit = _unit(header)
    if isinstance(cell, bool | pd.Timestamp):
        return None
    if isinstance(cell, int | float):
        return float(cell) * unit
    if not isinstance(cell, str):
        return None
    text = value_in(cell)
    parts = list(_PART.finditer(text))
    if not parts or not _UNIT_ALONE.match(_PART.sub("", text)) or re.search(r"\d\s*+[-~至]\s*+\d", text):
        return None
    return _finite(sum(_days(part, unit) for part in parts))


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


def _share(cell: Cell) -> tuple[float | None, float | None]:
    """A cell as (plain number, share of 1): one of them, or neither."""
    if isinstance(cell, str):
        text = value_in(cell).casefold()
        if text in _FINISHED or text in _NOT_BEGUN:
            return None, 1.0 if text in _FINISHED else 0.0
        if text.endswith("%"):
            number = number_in(text[:-1])
            return None, None if number is None else number / 100
    return number_in(cell), None


def _finite(number: float) -> float | None:
    """A number of four hundred digits is nothing to reckon with."""
    return number if isfinite(number) else None


def _plain_number(text: str) -> float | None:
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3}){2,}(,\d+)?", text) or re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+,\d+", text):
        text = text.replace(",", ".")
    return float(text) if re.fullmatch(r"\d+(\.\d*)?|\.\d+", text) else None


@lru_cache(maxsize=4_096)
def _hours(header: str) -> float:
    """What a number is divided by where its heading says that it counts hours and the field counts days."""
    return HOURS_A_DAY if re.search(r"hours?\b|\bhrs?\b|小时|[(,]\s*+h\s*+\)?$", evened(header), re.I) else 1


@lru_cache(maxsize=4_096)
def _unit(header: str) -> float:
    text = evened(header).casefold()
    if re.search(r"hours?\b|\bhrs?\b|小时|[(,]\s*+h\s*+\)?$", text):
        return 1 / HOURS_A_DAY
    return DAYS_A_WEEK if re.search(r"\((weeks?|wks?|周)\)|[(（]w[)）]", text) else 1


def _days(part: re.Match[str], unit: float) -> float:
    number = _in_digits(part["number"]) + (0.5 if part["half"] else 0)
    said = (part["unit"] or "").casefold()
    if not said:
        return number * unit
    if said in ("周", "星期") or (said[0] == "w" and not said.startswith("working")):
        return number * DAYS_A_WEEK
    return number / HOURS_A_DAY if said[0] == "h" or said == "小时" else number


def _in_digits(text: str) -> float:
    if text == "半":
        return 0.5
    if text[0] not in _DIGITS:
        return float(text.replace(",", "."))
    tens, ten, ones = text.partition("十")
    return float((_DIGITS.get(tens, 1) if ten else 0) * 10 + _DIGITS.get(ones if ten else text, 0))
