"""Where the values of a figure lie on its sheet, in pixels from the upper left corner."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Axis:
    """How values of an axis lie on the sheet: the value and the pixel of both its ends."""

    low: float
    high: float
    first: float
    last: float

    def pixel(self, value: float) -> float:
        """Where a value lies."""
        return self.first + (value - self.low) / (self.high - self.low) * (self.last - self.first)

    def paper(self, share: float) -> float:
        """Where a share of the plotting area lies, 0 at the axis' first end."""
        return self.first + share * (self.last - self.first)

    @property
    def unit(self) -> float:
        """Pixels from a value to the next whole one."""
        return abs((self.last - self.first) / (self.high - self.low))


@dataclass(frozen=True)
class Places:
    """Both axes of a figure."""

    x: Axis
    y: Axis

    def of(self, part: Mapping[str, Any], x: str = "x", y: str = "y") -> tuple[float, float]:
        """Where a note or a corner of a shape lies, whether it is told as values or as shares of the plotting area."""
        across = (self.x.paper if part.get("xref") == "paper" else self.x.pixel)(part[x])
        down = (self.y.paper if part.get("yref") == "paper" else self.y.pixel)(part[y])
        return across + part.get("xshift", 0), down - part.get("yshift", 0)


def places(layout: Mapping[str, Any]) -> Places:
    """The axes of a figure of a fixed size; KeyError where an axis has no range of its own."""
    margin, across, up = layout["margin"], layout["xaxis"]["range"], layout["yaxis"]["range"]
    right, bottom = layout["width"] - margin["r"], layout["height"] - margin["b"]
    return Places(Axis(across[0], across[1], margin["l"], right), Axis(up[0], up[1], bottom, margin["t"]))
