"""Tells which rows of a table are records, and what every other row is: nothing is dropped without an account."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.naming import Named
from data.reading.region import Region
from data.reading.workbook import Sheet

What = Literal["record", "rejected", "blank", "section", "total", "footer", "numbered", "filler", "continued", "header"]

_TOTAL = re.compile(
    r"^\s*(?:grand |sub)?\s*-?(?:totals?|sum|average|合\s*计|总\s*计|小\s*计|总\s*和|平均|汇总|合計|總計|итого|всего)(?:\b|[:：(（]|$).{0,25}$",
    re.I,
)
_FOOTNOTE = re.compile(
    r"^\s*(?:\*|note|notes|legend|key|source|remark|备注|注|说明|图例|填表说明)\s*[:：.\d(（]|^\s*(?:legend|图例|notes)\s*$",
    re.I,
)


@dataclass(frozen=True)
class Rows:
    """What each row of the region is, by its 0-based row in the sheet."""

    what: dict[int, What]

    def those(self, what: What) -> list[int]:
        return [row for row, one in self.what.items() if one == what]


def rows_of(sheet: Sheet, region: Region, named: Named) -> Rows:
    """Sorts the rows under a header."""
    view = _View(sheet, region, named)
    what: dict[int, What] = {}
    gap = 0
    for at in range(region.first, region.end):
        row = sheet.rows[at]
        filled = [column for column in view.columns if row[column] is not None]
        gap = 0 if filled else gap + 1
        what[at] = _what(view, at, row, filled, after_gap=bool(at > region.first and view.blank_above(at)))
    _mend_fillers(view, what)
    return Rows(what)


class _View:
    """What the sorting looks at: the table's columns, its usual width, where names and ids stand, what is merged."""

    def __init__(self, sheet: Sheet, region: Region, named: Named) -> None:
        self.sheet, self.region = sheet, region
        self.columns = [column.at for column in region.columns]
        fields = {name: at for at, (name, _) in named.fields.items()}
        kind = KINDS.get(named.kind)
        self.label = fields.get(kind.label) if kind else None
        self.key = fields.get(kind.key) if kind and kind.key != kind.label else None
        self.headings = {column.at: column.header for column in region.columns if column.header}
        counts = [
            count
            for row in sheet.rows[region.first : region.end]
            if (count := sum(row[column] is not None for column in self.columns))
        ]
        self.usual = median(counts) if counts else 0
        self.across: dict[tuple[int, int], int] = {}
        self.under: set[tuple[int, int]] = set()
        for top, left, bottom, right in sheet.merged:
            if bottom < region.first:
                continue
            self.across[top, left] = right - left + 1
            self.under.update((row, left) for row in range(top + 1, min(bottom, region.end) + 1))

    def blank_above(self, at: int) -> bool:
        return not any(self.sheet.rows[at - 1][column] is not None for column in self.columns)


def _what(view: _View, at: int, row: Sequence[Cell], filled: list[int], *, after_gap: bool) -> What:
    if not filled:
        return "blank"
    if _is_header_again(view, row):
        return "header"
    texts = [str(row[column]) for column in filled if isinstance(row[column], str)]
    if (
        texts
        and _TOTAL.match(texts[0])
        and (view.label is None or row[view.label] is None or row[view.label] == texts[0])
    ):
        return "total"
    if filled == [view.key]:
        return "numbered"
    if len(filled) == 1 and texts and (_FOOTNOTE.match(texts[0]) or view.across.get((at, filled[0]), 1) > 2):
        return "footer" if _FOOTNOTE.match(texts[0]) or len(texts[0]) > 60 else "section"
    if view.usual >= 3 and len(filled) == 1:
        return "footer" if after_gap and _last_but_few(view, at) else "section"
    if after_gap and view.usual >= 4 and len(filled) <= max(2, 0.35 * view.usual) and _last_but_few(view, at):
        return "footer"
    if view.label is not None and row[view.label] is None:
        return "continued" if (at, view.label) in view.under else "rejected"
    return "record"


def _is_header_again(view: _View, row: Sequence[Cell]) -> bool:
    same = sum(row[column] == heading for column, heading in view.headings.items())
    return same >= 2 and same >= 0.6 * len(view.headings)


def _last_but_few(view: _View, at: int) -> bool:
    """Whether only narrow rows follow: what stands after a gap at the end is a footer, in the middle it is a part."""
    wide = 0
    for row in view.sheet.rows[at : view.region.end]:
        wide += sum(row[column] is not None for column in view.columns) >= 0.6 * view.usual
    return wide == 0


def _mend_fillers(view: _View, what: dict[int, What]) -> None:
    """Rows without a name that hold only what a formula filled down, or a single stray cell, were never rows of people."""
    nameless = [at for at, one in what.items() if one == "rejected"]
    said = {
        at: tuple(
            (column, view.sheet.rows[at][column])
            for column in view.columns
            if column != view.key and view.sheet.rows[at][column] is not None
        )
        for at in nameless
    }
    times = Counter(said.values())
    for at in nameless:
        if times[said[at]] >= 2 or all(cell in (0, False, "0") for _, cell in said[at]):
            what[at] = "filler"
        elif len(said[at]) == 1:
            what[at] = "section"
