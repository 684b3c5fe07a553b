"""Turns the cells of one judgement column into numbers on one declared scale, and says which scale that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isfinite

from data.kinds import SCALES, Scale
from data.kinds._book import Cell
from data.reading.evened import evened
from data.reading.judgement_words import level_said
from data.reading.quantities import share_in_words

_NUMBER = re.compile(
    r"^(?P<number>-?\d+(?:[.,]\d+)?)(?:\s*+(?P<unit>%|分|级|星|/\s*+\d+|out of \d+))?(?:\s*+[(\[:：\-–—=](?!\s*\d).*|\s++[^\W\d].*)?$",
    re.DOTALL,
)
_GRADE = re.compile(r"^p\s*(?P<grade>[0-5])(?:\b.*)?$", re.DOTALL)
_BAND = re.compile(r"^(?P<low>\d{1,3}(?:\.\d{1,4})?)\s?%?\s?[-–—~至到]\s?(?P<high>\d{1,3}(?:\.\d{1,4})?)\s?%$")
_OPEN_BAND = re.compile(
    r"^(?:(?P<below><=?|≤|低于|小于|少于|不足|below|under|less than)|(?P<above>>=?|≥|高于|大于|超过|above|over|more than)?)\s?"
    r"(?P<end>\d{1,3}(?:\.\d{1,4})?)\s?%\s?(?:(?P<less>以下|以内)|(?P<more>以上|\+))?$"
)
_YES, _NO = ("yes", "y", "是", "√", "✓"), ("no", "n", "否", "×")
_UNDER_A_SCALE = {"3": "1-3", "4": "1-4", "5": "1-5", "10": "1-10", "100": "0-100"}
_PMBOK = {0.05, 0.1, 0.2, 0.4, 0.8}


@dataclass(frozen=True)
class Judged:
    """What one cell says: a number, a share of 1 (`80%`), or a level in words; nothing where it says neither."""

    number: float | None = None
    share: float | None = None
    level: float | None = None
    relative: bool = False
    grade: int | None = None
    out_of: str = ""
    band: bool = False  # a share that is the middle of one: `30-50%`

    @property
    def said(self) -> bool:
        return any(part is not None for part in (self.number, self.share, self.level, self.grade))


@dataclass(frozen=True)
class Levels:
    """A column of judgements on one scale; `wrong` gives for odd positions the problem's code, `bands` those read as their middle."""

    scale: str
    assumed: bool
    values: list[float | None]
    wrong: dict[int, str]
    bands: frozenset[int] = frozenset()


def judged(cell: Cell) -> Judged:
    """What one cell of a judgement column says."""
    if isinstance(cell, bool):
        return Judged(level=3 if cell else 1)
    if isinstance(cell, int | float):
        return Judged(number=float(cell))
    if not isinstance(cell, str):
        return Judged()
    text = evened(cell).casefold()
    stars = text.count("★") or text.count("⭐")
    if stars and not re.sub("[★☆⭐\ufe0f ]", "", text):
        return Judged(number=float(stars), out_of="1-5")
    if found := _NUMBER.match(text):
        return _numbered(found)
    level, relative = level_said(text.rstrip("\ufe0f"))
    if level is not None:
        return Judged(level=level, relative=relative)
    if found := _GRADE.match(text):
        return Judged(grade=int(found["grade"]))
    return _share(text) if len(text) <= _LONGEST_SHARE else Judged()


_LONGEST_SHARE = 40  # letters


def _share(text: str) -> Judged:
    """A band of percentages as its middle (`<10%` reaches down to 0), or a share in words such as 六成."""
    if (found := _BAND.match(text)) and float(found["low"]) < float(found["high"]) <= 100:
        return Judged(share=(float(found["low"]) + float(found["high"])) / 200, band=True)
    if (found := _OPEN_BAND.match(text)) and float(found["end"]) <= 100:
        end, down = float(found["end"]) / 100, found["below"] or found["less"]
        return Judged(share=round(end / 2 if down else (1 + end) / 2, 6), band=True)
    return Judged(share=share_in_words(text))


def levels_in(
    cells: Sequence[Cell],
    default: str,
    declared: str | None = None,
    *,
    graded: bool = False,
    beside: Sequence[Cell] = (),
    often: Sequence[int] | None = None,
) -> Levels:
    """The column on its declared scale, else on the one its values are written on; never stretched to the largest.

    graded: whether P0 to P5 count as answers (a priority column). beside: the cells of the columns with which it is
    compared (what is left of a probability after the response), written on the same scale. often: how many times each
    cell counts (once).
    """
    known: dict[Cell, Judged] = {}
    said = [known.get(cell) or known.setdefault(cell, judged(cell)) for cell in cells]
    together = [*said, *(known.get(cell) or known.setdefault(cell, judged(cell)) for cell in beside)]
    times = [*(often or [1] * len(cells)), *[1] * len(beside)]
    yes_no = declared == "no-yes" or (not declared and _mostly_yes_no([*cells, *beside], times))
    name = declared or ("no-yes" if yes_no else _proposed(together, times, default))
    scale = SCALES[name]
    steps = _Steps.of(together, scale, graded=graded)
    values: list[float | None] = []
    wrong: dict[int, str] = {}
    for at, (cell, one) in enumerate(zip(cells, said, strict=True)):
        value = _yes_no(cell, scale) if yes_no and one.number is None else _placed(one, scale, steps)
        if declared is None and (one.number is not None if scale.levels else one.share is one.number is None):
            value = None  # a number among words, or a word among numbers
        if declared == "percent" and one.number is not None and 1 < one.number <= 100:
            value = one.number / 100
        inside = value is not None and scale.lowest - 1e-9 <= value <= scale.highest + 1e-9
        values.append(value if inside else None)
        if cell is not None and not inside:
            wrong[at] = _fault(one, value, declared=declared is not None)
    bands = frozenset(at for at, one in enumerate(said) if one.band and values[at] is not None)
    return Levels(name, declared is None, values, wrong, bands)


def _numbered(found: re.Match[str]) -> Judged:
    number, unit = float(found["number"].replace(",", ".")), (found["unit"] or "")
    if not isfinite(number):
        return Judged()
    if unit == "%":
        return Judged(share=number / 100)
    total = re.search(r"\d+", unit)
    return Judged(number=number, out_of=_UNDER_A_SCALE.get(total[0], "") if total else "")


def _fault(one: Judged, value: float | None, *, declared: bool) -> str:
    if not one.said or one.band or (one.grade is not None and value is None):
        return "wrong_value"
    return "out_of_range" if declared and value is not None else "mixed_scales"


@dataclass(frozen=True)
class _Steps:
    """Where the five words and the grades stand on 0..1.

    apart: the levels (1 low, 3 high) that a plain word names: there 较高 stands below 高; else it is as high as that.
    """

    words: tuple[float, ...]
    grades: tuple[float, ...] | None
    apart: frozenset[float]

    @classmethod
    def of(cls, said: Sequence[Judged], scale: Scale, *, graded: bool) -> "_Steps":
        levels = {one.level for one in said if one.level is not None}
        relative = any(one.relative for one in said)
        fine = any(level < 1 or level > 3 for level in levels) or (scale.name == "very-low-high" and not relative)
        words = (0.0, 0.25, 0.5, 0.75, 1.0) if fine else (0.0, 0.0, 0.5, 1.0, 1.0)
        apart = frozenset(one.level for one in said if one.level in (1, 3) and not one.relative)
        return cls(words, _of_grades(said) if graded else None, apart)


def _of_grades(said: Sequence[Judged]) -> tuple[float, ...]:
    """P0 to P5 on 0..1. P0 is above P1; P1 to P3 are high, medium and low unless a grade beyond them is used too."""
    grades = {one.grade for one in said if one.grade is not None}
    if 0 in grades:
        return (1.0, 0.8, 0.6, 0.4, 0.2, 0.0) if 5 in grades else (1.0, 0.75, 0.5, 0.25, 0.0, 0.0)
    return (1.0, 1.0, 0.75, 0.5, 0.25, 0.0) if grades & {4, 5} else (1.0, 1.0, 0.5, 0.0, 0.0, 0.0)


def _placed(one: Judged, scale: Scale, steps: _Steps) -> float | None:
    span = scale.highest - scale.lowest
    if one.grade is not None:
        return scale.lowest + span * steps.grades[one.grade] if steps.grades else None
    if one.level is not None:
        return scale.lowest + span * _step(one, one.level, steps)
    if one.share is not None:
        return one.share * (100 if scale.name == "0-100" else 1) if scale.name in ("percent", "0-1", "0-100") else None
    if one.out_of and one.out_of != scale.name and scale.levels == ():
        return None
    return one.number


def _step(one: Judged, level: float, steps: _Steps) -> float:
    at = steps.words[int(level)]
    if level != int(level):
        return (at + steps.words[ceil(level)]) / 2
    return (at + steps.words[2]) / 2 if one.relative and level in steps.apart else at


def _yes_no(cell: Cell, scale: Scale) -> float | None:
    text = "yes" if cell is True else "no" if cell is False else str(cell or "").strip().casefold()
    if text in _YES:
        return scale.highest
    return scale.lowest if text in _NO else None


def _mostly_yes_no(cells: Sequence[Cell], times: Sequence[int]) -> bool:
    counted, words = list(zip(cells, times, strict=True)), {*_YES, *_NO}
    said = sum(many for cell, many in counted if isinstance(cell, str) and cell.strip().casefold() in words)
    return said > 0.5 * sum(many for cell, many in counted if cell is not None)


def _proposed(every: Sequence[Judged], times: Sequence[int], default: str) -> str:
    """The scale of the majority, by count of cells: of numbers, percentages or words."""
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
    return _in_numbers(numbers, "1-5" if SCALES[default].levels else default)


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


def _in_numbers(numbers: list[float], default: str) -> str:
    """The narrowest usual scale that holds the column; stray values, the fewer of them, do not widen it."""
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
    return "0-100"
