"""The axes of a map: what each spans, and where it is cut in two."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Axis:
    """Lowest and highest value of an axis, and its cut-off (None where it is not cut)."""

    lowest: float = 0.0
    highest: float = 1.0
    cut: float | None = None

    @property
    def span(self) -> float:
        return (self.highest - self.lowest) or 1.0

    @property
    def low(self) -> float:
        """A little less than the lowest, so that no point stands on the edge."""
        return self.lowest - 0.08 * self.span

    @property
    def high(self) -> float:
        return self.highest + 0.08 * self.span

    @property
    def beyond(self) -> float:
        """The end of the x axis: names stand to the right of their points."""
        return self.highest + 0.18 * self.span


def axis_of(name: str, numbers: Mapping[str, float]) -> Axis:
    """The axis x or y that the numbers of a sheet ask for: `x_lowest` (0), `x_highest` (1), `x_cut`; without `x_` for both axes."""
    lowest, highest, cut = (
        numbers.get(f"{name}_{bound}", numbers.get(bound)) for bound in ("lowest", "highest", "cut")
    )
    return Axis(0.0 if lowest is None else lowest, 1.0 if highest is None else highest, cut)
