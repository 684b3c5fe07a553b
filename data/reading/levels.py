"""Turns the cells of one judgement column into numbers on one declared scale, and says which scale that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from data.kinds import SCALES, Scale
from data.kinds._book import Cell
from data.reading.evened import evened

# Words of judgement by level, 0 very low to 4 very high, as they are met in English, Chinese and a few other languages.
_WORDS: dict[str, int] = {
    word: level
    for level, words in enumerate(
        (
            "very low|vl|very-low|lowest|negligible|insignificant|rare|trivial|won't|wont|很低|极低|非常低|最低|очень низкий|очень низкая|muito baixa|muito baixo",
            "low|l|lo|minor|unlikely|small|weak|could|could have|低|较低|偏低|小|弱|轻微|低级|不重要|низкий|низкая|низкое|baixa|baixo",
            "medium|m|med|mid|middle|moderate|average|normal|possible|should|should have|中|中等|一般|普通|适中|中级|средний|средняя|среднее|média|medio|médio|media",
            "high|h|hi|major|likely|strong|large|must|must have|高|较高|偏高|大|强|重要|高级|紧急|высокий|высокая|высокое|alta|alto",
            "very high|vh|very-high|highest|critical|extreme|severe|almost certain|catastrophic|extremely high|很高|极高|非常高|最高|极大|严重|特急|очень высокий|очень высокая|muito alta|muito alto",
        )
    )
    for word in words.split("|")
}
_RELATIVE = {"较低", "偏低", "较高", "偏高"}
_FILLER = r"(?:level|risk|impact|influence|interest|probability|priority|power|importance|级|度|级别|程度|优先级|影响|概率|风险)"
_WORD = re.compile(
    rf"^(?P<word>{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})"
    rf"(?:\s*+{_FILLER})?(?:\s*+[(\[,;:，、：\-–—/].*)?$",
    re.DOTALL,
)
_NUMBER = re.compile(
    r"^(?P<number>-?\d+(?:[.,]\d+)?)(?:\s*+(?P<unit>%|分|级|/\s*+\d+|out of \d+))?(?:\s*+[(\[:：\-–—=](?!\s*\d).*|\s++[^\W\d].*)?$",
    re.DOTALL,
)
_GRADE = re.compile(r"^p\s*(?P<grade>[0-5])(?:\b.*)?$", re.DOTALL)
_YES, _NO = ("yes", "y", "是", "√", "✓"), ("no", "n", "否", "×")
_UNDER_A_SCALE = {"3": "1-3", "4": "1-4", "5": "1-5", "10": "1-10", "100": "0-100"}
_PMBOK = {0.05, 0.1, 0.2, 0.4, 0.8}


@dataclass(frozen=True)
class Judged:
    """What one cell says: a number, a share of 1 (`80%`), or a level in words; nothing where it says neither."""

    number: float | None = None
    share: float | None = None
    level: int | None = None
    relative: bool = False
    grade: int | None = None
    out_of: str = ""

    @property
    def said(self) -> bool:
        return any(part is not None for part in (self.number, self.share, self.level, self.grade))


@dataclass(frozen=True)
class Levels:
    """A column of judgements on one scale; `wrong` gives for odd positions the problem's code."""

    scale: str
    assumed: bool
    values: list[float | None]
    wrong: dict[int, str]


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
    if found := _WORD.match(text):
        return Judged(level=_WORDS[found["word"]], relative=found["word"] in _RELATIVE)
    if found := _GRADE.match(text):
        return Judged(grade=int(found["grade"]))
    return Judged()


def levels_in(
    cells: Sequence[Cell],
    default: str,
    declared: str | None = None,
    *,
    graded: bool = False,
    often: Sequence[int] | None = None,
) -> Levels:
    """The column on its declared scale, else on the one its values are written on; never stretched to the largest.

    graded: whether P0 to P5 count as answers (a priority column); often: how many times each cell counts (once).
    """
    known: dict[Cell, Judged] = {}
    said = [known.get(cell) or known.setdefault(cell, judged(cell)) for cell in cells]
    times = often or [1] * len(cells)
    yes_no = declared == "no-yes" or (not declared and _mostly_yes_no(cells, times))
    name = declared or ("no-yes" if yes_no else _proposed(said, times, default))
    scale = SCALES[name]
    steps = _steps(said, scale)
    values: list[float | None] = []
    wrong: dict[int, str] = {}
    for at, (cell, one) in enumerate(zip(cells, said, strict=True)):
        value = _yes_no(cell, scale) if yes_no and one.number is None else _placed(one, scale, steps, graded=graded)
        if declared is None and (one.number is not None if scale.levels else one.share is one.number is None):
            value = None  # a number among words, or a word among numbers
        if declared == "percent" and one.number is not None and 1 < one.number <= 100:
            value = one.number / 100
        inside = value is not None and scale.lowest - 1e-9 <= value <= scale.highest + 1e-9
        values.append(value if inside else None)
        if cell is not None and not inside:
            wrong[at] = _fault(one, value, declared=declared is not None)
    return Levels(name, declared is None, values, wrong)


def _numbered(found: re.Match[str]) -> Judged:
    number, unit = float(found["number"].replace(",", ".")), (found["unit"] or "")
    if not isfinite(number):
        return Judged()
    if unit == "%":
        return Judged(share=number / 100)
    total = re.search(r"\d+", unit)
    return Judged(number=number, out_of=_UNDER_A_SCALE.get(total[0], "") if total else "")


def _fault(one: Judged, value: float | None, *, declared: bool) -> str:
    if not one.said or (one.grade is not None and value is None):
        return "wrong_value"
    return "out_of_range" if declared and value is not None else "mixed_scales"


def _steps(said: Sequence[Judged], scale: Scale) -> tuple[float, ...]:
    """Where the five words stand on 0..1. `较高` beside `高` is a step of its own, below it."""
    levels = {one.level for one in said if one.level is not None}
    if any(one.relative for one in said) and not levels & {0, 4}:
        return (0.0, 0.0, 0.5, 1.0, 1.0)
    fine = levels & {0, 4} or scale.name == "very-low-high"
    return (0.0, 0.25, 0.5, 0.75, 1.0) if fine else (0.0, 0.0, 0.5, 1.0, 1.0)


def _placed(one: Judged, scale: Scale, steps: tuple[float, ...], *, graded: bool) -> float | None:
    span = scale.highest - scale.lowest
    if one.grade is not None:
        return scale.lowest + span * (1.0, 1.0, 0.5, 0.0, 0.0, 0.0)[one.grade] if graded else None
    if one.level is not None:
        if one.relative and scale.name == "very-low-high":
            return scale.lowest + span * (0.25 if one.level == 1 else 0.75)
        return scale.lowest + span * steps[one.level]
    if one.share is not None:
        return one.share * (100 if scale.name == "0-100" else 1) if scale.name in ("percent", "0-1", "0-100") else None
    if one.out_of and one.out_of != scale.name and scale.levels == ():
        return None
    return one.number


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
    if not said:
        return default
    if any(one.level in (0, 4) for one in said) or (
        any(one.relative for one in said) and any(one.level in (1, 3) and not one.relative for one in said)
    ):
        return "very-low-high"
    return "low-high"


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
