"""What an audience is handed: finished words and cells, sheet by sheet; whoever writes the file only places them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from data.kinds._book import Cell

CellLook = Literal["text", "long", "date", "month", "whole", "decimal", "percent", "money"]
Form = Literal["table", "timeline", "map", "heatmap"]


@dataclass(frozen=True)
class HandoutColumn:
    """A column of a sheet: its heading, how its cells look (`long` wraps), and what a timeline reads from it, if anything.

    role: name, start, finish, progress, milestone, critical, late or baseline_finish in a timeline; x, y or label in a map.
    sum_of: the kind and the column of which its numbers are sums. Who may see the one may see the other, even where something
        withheld happens to be the same number.
    """

    heading: str
    look: CellLook = "text"
    role: str = ""
    sum_of: tuple[str, str] | None = None


@dataclass(frozen=True, eq=False)
class Picture:
    """A drawing as an image, handed over by whoever drew it.

    width, height: how large it is shown, in pixels. alt: what it shows, for those who cannot see it. said: all that is written on it,
    since nobody can look for words in an image.
    """

    png: bytes
    width: int
    height: int
    alt: str
    said: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class HandoutSheet:
    """One sheet: its name on the tab, the finding as its title, a note below the title, a table, and what is drawn from it.

    form: table is only itself; timeline draws its rows on a live grid over `days` (first day of each column -> whether it is
        worked, and the name of a holiday); map and heatmap are drawn from their rows as a native chart or a live grid.
    marks: words that the drawing needs, by name (axis titles, zones, bands, today ...); numbers: its numbers (cuts, bounds).
    picture: the same as an image, made from what this audience sees; None where there is none.
    """

    name: str
    title: str
    columns: tuple[HandoutColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    form: Form = "table"
    note: str = ""
    days: tuple[tuple[date, bool, str], ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    picture: Picture | None = None

    def __post_init__(self) -> None:
        wrong = next((row for row in self.rows if len(row) != len(self.columns)), None)
        if wrong is not None:
            raise ValueError(f"{self.name}: {len(wrong)} cells under {len(self.columns)} headings: {wrong}")


@dataclass(frozen=True, eq=False)
class Handout:
    """The workbook for one audience in one language. facts: label and value of each line of the cover; findings: its sentences."""

    audience: str
    language: str
    title: str
    as_of: date
    facts: tuple[tuple[str, str], ...]
    findings: tuple[str, ...]
    sheets: tuple[HandoutSheet, ...]
