"""Turns the cells of one judgement column into numbers on one declared scale, and says which scale that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from data.kinds import SCALES, Scale
from data.kinds._book import Cell
from data.reading.judged import Judged, judged
from data.reading.scale_proposed import scale_proposed

_YES, _NO = ("yes", "y", "是", "√", "✓"), ("no", "n", "否", "×")


@dataclass(frozen=True)
class Levels:
    """A column of judgements on one scale; `wrong` gives for odd positions the problem's code, `bands` those read as their middle."""

    scale: str
    assumed: bool
    values: list[float | None]
    wrong: dict[int, str]
    bands: frozenset[int] = frozenset()


def levels_in(
    cells: Sequence[Cell],
    default: str,
    declared: str | None = None,
    *,
    graded: bool = False,
    beside: Sequence[Cell] = (),
    often: Sequence[int] | None = None,
    siblings: Sequence[Cell] = (),
) -> Levels:
    """The column on its declared scale, else on the one its values are written on; never stretched to the largest.

    graded: whether P0 to P5 count as answers (a priority column). beside: the cells of the columns with which it is
    compared (what is left of a probability after the response), written on the same scale. often: how many times each
    cell counts (once). siblings: cells of the other columns of judgements in the table.
    """
    known: dict[Cell, Judged] = {}
    said = [known.get(cell) or known.setdefault(cell, judged(cell)) for cell in cells]
    together = [*said, *(known.get(cell) or known.setdefault(cell, judged(cell)) for cell in beside)]
    times = [*(often or [1] * len(cells)), *[1] * len(beside)]
    yes_no = declared == "no-yes" or (not declared and _mostly_yes_no([*cells, *beside], times))
    name = declared or ("no-yes" if yes_no else scale_proposed(together, times, default, siblings))
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
            wrong[at] = _fault(one, value, scale, declared=declared is not None)
    bands = frozenset(at for at, one in enumerate(said) if one.band and values[at] is not None)
    return Levels(name, declared is None, values, wrong, bands)


def _fault(one: Judged, value: float | None, scale: Scale, *, declared: bool) -> str:
    if not one.said or one.band or (one.grade is not None and value is None):
        return "wrong_value"
    near = value is not None and not scale.levels and 0 <= value <= 2 * scale.highest  # 9 among 1 to 5: a slip
    return "out_of_range" if (declared and value is not None) or (near and scale.highest >= 5) else "mixed_scales"


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
