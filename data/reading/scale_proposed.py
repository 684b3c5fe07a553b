"""Which scale a column of judgements is written on, where nobody declared one."""

from collections.abc import Sequence

from data.kinds import SCALES
from data.kinds._book import Cell
from data.reading.judged import Judged, judged

_PMBOK = {0.05, 0.1, 0.2, 0.4, 0.8}


def scale_proposed(every: Sequence[Judged], times: Sequence[int], default: str, siblings: Sequence[Cell] = ()) -> str:
    """The scale of the majority, by count of cells: of numbers, percentages or words.

    siblings: the cells of the other columns of judgements, which tell whether a few large numbers are of a longer scale.
    """
    counted = [(one, many) for one, many in zip(every, times, strict=True) if one.said]
    said = [one for one, _ in counted]
    numbers = [number for one, many in counted if one.number is not None for number in [one.number] * many]
    shares = sum(many for one, many in counted if one.share is not None)
    if not numbers:
        return "percent" if shares > sum(many for _, many in counted) / 2 else _in_words(said, default)
    if shares > len(numbers):
        return "percent"
    if sum(many for one, many in counted if one.level is not None) >= len(numbers):
        return _in_words(said, default)
    out_of = {one.out_of for one in said if one.out_of}
    if len(out_of) == 1:
        return out_of.pop()
    return _in_numbers(numbers, "1-5" if SCALES[default].levels else default, siblings)


def _in_words(said: Sequence[Judged], default: str) -> str:
    """Three words or five: five where a very low or very high is among them, or where 较低 and 较高 stand beside 低 and 高."""
    if not said:
        return default
    relative = {one.level for one in said if one.relative}
    plain = {one.level for one in said if one.level is not None and not one.relative}
    return (
        "very-low-high"
        if any(level < 1 or level > 3 for level in plain) or (relative == {1, 3} and {1, 3} <= plain)
        else "low-high"
    )


def _in_numbers(numbers: list[float], default: str, siblings: Sequence[Cell]) -> str:
    """The narrowest usual scale that holds the bulk of the column; stray values, the fewer of them, do not widen it."""
    fractions = [number for number in numbers if 0 <= number <= 1]
    broken = any(number != int(number) for number in fractions)
    if len(fractions) > len(numbers) / 2 and (broken or (len(fractions) == len(numbers) and 0 in fractions)):
        return "pmbok-impact" if set(fractions) <= _PMBOK and {0.05, 0.8} & set(fractions) else "0-1"
    zero = 0 in numbers
    for name, top in (("0-5" if zero else default, 5), ("0-10" if zero else "1-10", 10)):
        stray = [number for number in numbers if number > top]
        few = len(stray) < len(numbers) / 2
        if not stray or (few and (min(stray) > 2 * top or (top == 10 and len(stray) <= len(numbers) / 5))):
            return name
        if top == 5 and _outliers(stray, numbers, siblings):
            return name
    return "0-100"


def _outliers(stray: Sequence[float], numbers: Sequence[float], siblings: Sequence[Cell]) -> bool:
    """Whether so few numbers are beyond a scale that they are slips: one among five, or one in eight of many.

    Columns beside that go up to ten tell otherwise; where they stay below five, one among two is a slip as well. Where
    nothing stands beside it a 6 is one among three: who rates up to ten hardly stops there.
    """
    beside = [one.number for one in map(judged, siblings) if one.number is not None]
    beyond = sum(5 < number <= 10 for number in beside)
    if len(stray) > max(1, len(numbers) // 8) or beyond > len(beside) / _MANY:
        return False
    if len(beside) >= _TELLING and not beyond:
        return len(numbers) >= 2
    return len(numbers) >= (_FEW if not beyond and max(stray) <= _NEXT else _MANY)


_MANY, _FEW = 5, 3  # numbers among which one is a slip, and among which a number right beyond the scale is
_NEXT = 6
_TELLING = 2  # numbers beside that tell something of the scale
