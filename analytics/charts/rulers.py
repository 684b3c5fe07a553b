"""What an axis of the map is marked with, and the levels at which a rating can stand on it."""

from dataclasses import dataclass

from data.kinds import Scale

Ticks = tuple[tuple[float, str], ...]  # places on 0..1 and what is written there
ONE_TO_FIVE: Ticks = ((0.0, "1"), (0.25, "2"), (0.5, "3"), (0.75, "4"), (1.0, "5"))


@dataclass(frozen=True)
class Ruler:
    """One axis: its marks, and every level (place on 0..1, value of the scale, words) that somebody can be rated at."""

    ticks: Ticks = ONE_TO_FIVE
    levels: tuple[tuple[float, float, str], ...] = tuple((at, 1 + 4 * at, said) for at, said in ONE_TO_FIVE)

    def said(self, unit: float) -> str:
        """The words for a place on 0..1; between two levels the number of the scale, to one decimal."""
        for at, _, words in self.levels:
            if abs(at - unit) < 1e-6:
                return words
        low, high = self.levels[0][1], self.levels[-1][1]
        return f"{round(low + unit * (high - low), 1):g}"


def ruler(scale: Scale, language: str) -> Ruler:
    """The ruler of a declared scale, in the reader's words: a level at each of its steps."""
    return Ruler(
        scale.marks(language),
        tuple((scale.to_unit(value), value, scale.said_or_between(value, language)) for value in scale.steps()),
    )
