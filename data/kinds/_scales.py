"""Declared scales: what a judgement such as `4`, `80%` or `高` means on 0..1.

A scale is declared with its column and never inferred from the largest value seen. A level k of n
in words stands at (k-1)/(n-1) of the scale, so on a scale of 1 to 5 low, medium and high are 1, 3 and 5.
"""

from dataclasses import dataclass

import pandas as pd

from data.kinds._words import Words


@dataclass(frozen=True)
class Scale:
    """A range of numbers with, where it is a scale of words, the levels from lowest to highest."""

    name: str
    lowest: float
    highest: float
    words: Words
    levels: tuple[Words, ...] = ()
    step: float = 1.0

    def __post_init__(self) -> None:
        if not self.lowest < self.highest:
            raise ValueError(f"scale {self.name}: lowest {self.lowest} must be below highest {self.highest}")

    def unit(self, values: pd.Series) -> pd.Series:
        """Values on this scale as 0..1 (a missing value stays missing)."""
        return (values.astype("float64") - self.lowest) / (self.highest - self.lowest)

    def at(self, level: int) -> float:
        """The number at which the level (0 is the lowest) of a scale of words stands."""
        return self.lowest + level * (self.highest - self.lowest) / (len(self.levels) - 1)

    def of_unit(self, unit: float) -> float:
        """The number of this scale that stands at a place on 0..1."""
        return self.lowest + unit * (self.highest - self.lowest)

    def to_unit(self, value: float) -> float:
        """The place on 0..1 of one number of this scale, to nine places, as ratings are: a cut at 7 of 1 to 10 is where a 7 stands."""
        return round((value - self.lowest) / (self.highest - self.lowest), 9)

    def steps(self) -> tuple[float, ...]:
        """Every number that a judgement of this scale can be, from the lowest to the highest, a step apart."""
        count = max(1, round((self.highest - self.lowest) / self.step))
        return tuple(round(self.lowest + at * (self.highest - self.lowest) / count, 6) for at in range(count + 1))

    def marks(self, language: str) -> tuple[tuple[float, str], ...]:
        """What an axis of this scale is marked with, on 0..1: its words, else its steps, at most eleven."""
        if self.levels:
            last = len(self.levels) - 1
            return tuple((level / last, words(language)) for level, words in enumerate(self.levels))
        steps = min(10, max(1, round((self.highest - self.lowest) / self.step)))
        return tuple((step / steps, f"{self.of_unit(step / steps):g}") for step in range(steps + 1))

    def said(self, value: float, language: str) -> str | None:
        """The word for a number of a scale of words, or None where no level stands there."""
        for level, words in enumerate(self.levels):
            if abs(self.at(level) - value) < 1e-9:
                return words(language)
        return None

    def said_or_between(self, value: float, language: str) -> str:
        """The word for a number, the two words it stands between (4 between medium and high), or the number itself."""
        below = [level for level in range(len(self.levels)) if self.at(level) < value]
        at_level = self.said(value, language)
        if at_level is not None or not below or below[-1] + 1 >= len(self.levels):
            return at_level or f"{value:g}"
        return f"{self.levels[below[-1]](language)} – {self.levels[below[-1] + 1](language)}"


_LOW, _MEDIUM, _HIGH = Words("Low", "低"), Words("Medium", "中"), Words("High", "高")

SCALES: dict[str, Scale] = {
    scale.name: scale
    for scale in (
        Scale("1-5", 1, 5, Words("1 to 5", "1 至 5")),
        Scale("1-3", 1, 3, Words("1 to 3", "1 至 3")),
        Scale("1-4", 1, 4, Words("1 to 4", "1 至 4")),
        Scale("1-10", 1, 10, Words("1 to 10", "1 至 10")),
        Scale("0-5", 0, 5, Words("0 to 5", "0 至 5")),
        Scale("0-10", 0, 10, Words("0 to 10", "0 至 10")),
        Scale("0-100", 0, 100, Words("0 to 100", "0 至 100"), step=5),
        Scale("0-1", 0, 1, Words("0 to 1", "0 至 1"), step=0.1),
        Scale("percent", 0, 1, Words("0% to 100%", "0% 至 100%"), step=0.05),
        Scale("pmbok-impact", 0.05, 0.8, Words("0.05 to 0.8 (PMBOK)", "0.05 至 0.8（PMBOK）"), step=0.05),
        Scale("low-high", 1, 5, Words("low / medium / high", "低 / 中 / 高"), (_LOW, _MEDIUM, _HIGH), step=2),
        Scale(
            "very-low-high",
            1,
            5,
            Words("very low to very high", "很低 至 很高"),
            (Words("Very low", "很低"), _LOW, _MEDIUM, _HIGH, Words("Very high", "很高")),
        ),
        Scale("no-yes", 1, 5, Words("no / yes", "否 / 是"), (Words("No", "否"), Words("Yes", "是")), step=4),
    )
}
