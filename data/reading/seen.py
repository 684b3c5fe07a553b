"""A column of a sheet as it was seen, and how well its cells suit what a field may hold."""

import re
from dataclasses import dataclass, field

import pandas as pd

from data.kinds import Column
from data.kinds._book import Cell
from data.reading.cells import share_fitting

_SAMPLE = 60  # filled cells that are looked at to judge what a column can hold
_BLANK = 0.85  # an empty column suits any field, a little less than a filled one
_CODE = re.compile(r"[A-Za-z]{0,4}[-_. ]?\d+([.\-]\d+)*")  # T1, WP-3.2: a code, not a name
_DAY = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}")  # written as a code is, and none
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,3})? ?[%％]")
PEOPLE = frozenset({"stakeholders", "leads", "partners", "resources"})  # kinds whose records are people and firms
_PEOPLE = {"owner", "resources", "technical_lead", "requester"}  # names that are never numbers


@dataclass
class Seen:
    """A column of the sheet as it was seen: its place, its heading, the heading over a group, its cells.

    outside: whether it stands beside the table and somebody joined it to that.
    """

    at: int
    header: str
    group: str = ""
    cells: list[Cell] = field(default_factory=list)
    outside: bool = False

    def __post_init__(self) -> None:
        filled = [cell for cell in self.cells if cell is not None]
        self.filled = len(filled) / len(self.cells) if self.cells else 0.0
        step = max(1, len(filled) // _SAMPLE)
        self.sample = filled[::step][:_SAMPLE]
        texts = [len(cell) for cell in self.sample if isinstance(cell, str)]
        self.texts = len(texts) / len(self.sample) if self.sample else 0.0
        self.length = sum(texts) / len(texts) if texts else 0.0
        words = [len(cell.split()) for cell in self.sample if isinstance(cell, str)]
        self.words = sum(words) / len(words) if words else 0.0
        self.different = len(set(map(str, filled))) / len(filled) if filled else 0.0
        codes = sum(isinstance(cell, str) and _is_code(cell.strip()) for cell in self.sample)
        self.codes = codes / len(self.sample) if self.sample else 0.0
        self._fits: dict[Column, float] = {}

    @property
    def dates(self) -> float:
        """The share of its cells that are dates."""
        return self._share(pd.Timestamp)

    @property
    def numbers(self) -> float:
        """The share of its cells that are numbers."""
        return self._share(int, float)

    @property
    def addresses(self) -> float:
        """The share of its cells that hold an address of electronic mail."""
        mails = sum(isinstance(cell, str) and "@" in cell for cell in self.sample)
        return mails / len(self.sample) if self.sample else 0.0

    @property
    def shares(self) -> float:
        """The share of its cells that are written as numbers or percentages."""
        written = sum(isinstance(cell, str) and bool(_PERCENT.fullmatch(cell.strip()[:12])) for cell in self.sample)
        return self.numbers + (written / len(self.sample) if self.sample else 0.0)

    def fit(self, column: Column) -> float:
        """How well the cells suit a field, 0..1; an empty column suits any field, a little less than a filled one."""
        if column not in self._fits:
            self._fits[column] = self._judged(column)
        return self._fits[column]

    def _share(self, *types: type) -> float:
        held = sum(isinstance(cell, types) and not isinstance(cell, bool) for cell in self.sample)
        return held / len(self.sample) if self.sample else 0.0

    def _judged(self, column: Column) -> float:
        if not self.sample:
            return _BLANK
        if column.type == "identifier":
            return sum(len(str(cell)) <= 24 for cell in self.sample) / len(self.sample) * (0.6 + 0.4 * self.different)
        if column.required and column.type == "text":
            return self._as_label()
        if column.name in _PEOPLE and column.type == "names":
            return 1 - 0.8 * max(self.dates, self.numbers)
        if column.type in ("text", "names", "predecessors"):
            return 1 - 0.6 * self.dates
        return share_fitting(column, self.sample, self.header)

    def _as_label(self) -> float:
        """As what records are known by: texts that are all there, that differ, and that are no codes."""
        there = min(1.0, 0.3 + self.filled)
        return float(self.texts**0.5) * there * (0.5 + 0.5 * self.different) * (1 - 0.5 * self.codes)


def _is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text)) and not _DAY.fullmatch(text)
