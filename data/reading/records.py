"""Tells which rows of a table are records, and what every other row is: nothing is dropped without an account."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from statistics import median
from typing import Literal

import numpy as np

from data.kinds import KINDS, Words
from data.kinds._book import Cell
from data.reading.cells import share_fitting
from data.reading.grid import BLANK, Grid, filled_rows
from data.reading.naming import Named
from data.reading.plain_rows import plainly_records
from data.reading.region import Region
from data.reading.traditional import simplified
from data.reading.workbook import Sheet, is_error

What = Literal[
    "record", "rejected", "blank", "section", "total", "footer", "numbered", "filler", "continued", "header", "apart"
]

# Why a filled row is no record, where it is not one that lacks its name (that is told as a problem of its own).
REASONS: dict[What, Words] = {
    "total": Words("it is a total", "合计行"),
    "section": Words("it is a section heading", "分组标题行"),
    "header": Words("it repeats the headings", "重复的表头"),
    "numbered": Words("it holds only a number", "只有序号的行"),
    "filler": Words("it holds only what a formula or a pattern filled down", "只有公式或格式填充内容的行"),
    "continued": Words("it is a merged part of the row above", "与上一行合并的行"),
    "footer": Words("it is a legend or a footer", "图例或表尾说明"),
    "apart": Words("it stands apart from the tables that were recognised", "不在识别出的表格之内"),
}

_TOTAL = re.compile(
    r"^\s*+(?:grand |sub)?\s*+-?(?:totals?|sum|average|合\s*计|总\s*计|小\s*计|总\s*和|平均|汇总|итого|всего)(?:\b|[:：(（]|$).{0,25}$",
    re.I,
)
_COUNT = re.compile(
    r"\s*+(?:共|计|合计|共计|total:?)?\s*+\d[\d,.]*+\s*+(?:人|人次|位|名|个|项|条|件|份|行|家|组|种|people|persons?|stakeholders?|tasks?|risks?|items?|rows?|entries|requirements?)?\s*+",
    re.I,
)
_FOOTNOTE = re.compile(
    r"^\s*(?:\*|note|notes|legend|key|source|remark|备注|注|说明|图例|填表说明)\s*[:：.\d(（]|^\s*(?:legend|图例|notes)\s*$",
    re.I,
)

_NUMBERED = re.compile(r"\s*(?:[A-Za-z]{0,6}[-_. #]?\d+(?:[.\-]\d+)*[.)、]?|[A-Za-z])\s*")

_TYPED = ("number", "level", "percent", "date", "days", "choice", "yes_no")
_OUTLINE = ("", "parent", "workstream", "module", "category")


@dataclass(frozen=True)
class Rows:
    """What each row of the region is, by its 0-based row in the sheet."""

    what: dict[int, What]  # of each row that was looked at by itself
    stand_in: dict[int, Cell]  # for records without a name of their own: what stands for it, merged above or beside
    plainly: Sequence[range] = ()  # runs of rows that are records at first sight

    def those(self, what: What) -> list[int]:
        """The rows that are this, from top to bottom."""
        return self._by_what.get(what, [])

    @cached_property
    def _by_what(self) -> dict[What, list[int]]:
        found: dict[What, list[int]] = {}
        for row, one in self.what.items():
            found.setdefault(one, []).append(row)
        if self.plainly:
            found["record"] = sorted([*found.get("record", ()), *chain.from_iterable(self.plainly)])
        return found


def rows_of(sheet: Sheet, region: Region, named: Named) -> Rows:
    """Sorts the rows under a header."""
    view = View(sheet, region, named)
    what: dict[int, What] = {}
    runs: list[range] = []
    after_gap = loose = False
    plain = plainly_records(view)
    doubtful = iter([*(region.first + np.flatnonzero(~plain)).tolist(), region.end])
    at, odd = region.first - 1, next(doubtful)
    while (at := at + 1) < region.end:
        if not (after_gap or loose) and plain[at - region.first]:
            while odd < at:
                odd = next(doubtful)
            runs.append(range(at, odd))
            at = odd - 1
            continue
        row = sheet.rows[at]
        filled = [column for column in view.columns if row[column] is not None]
        loose = loose or after_gap  # since the last blank row nothing yet showed that the table goes on
        what[at] = (
            "footer" if filled and loose and view.fits(row) is False else _what(view, at, row, filled, after_gap=loose)
        )
        loose = loose and not (what[at] == "record" and view.fits(row))
        after_gap = not filled
    _mend_fillers(view, what)
    nameless = {at: view.name_for(at) for at, one in what.items() if one == "record" and view.nameless(at)}
    return Rows(what, nameless, runs)


def rows_as_written(sheet: Sheet, region: Region, named: Named) -> Rows:
    """The rows of a sheet that Liaison wrote: every filled row is a record, rejected only where its name is gone."""
    view = View(sheet, region, named)
    filled = filled_rows(sheet.rows, view.columns, region.first, region.end)
    return Rows({at: "rejected" if view.nameless(at) else "record" for at in filled}, {})


class View:
    """What the sorting looks at: the table's columns, its usual width, where names and ids stand, what is merged."""

    def __init__(self, sheet: Sheet, region: Region, named: Named) -> None:
        self.sheet, self.region = sheet, region
        self.columns = [column.at for column in region.columns]
        fields = {name: at for at, (name, _) in named.fields.items()}
        kind = KINDS.get(named.kind)
        self.kind = kind
        self.label = fields.get(kind.label) if kind else None
        self.key = fields.get(kind.key) if kind and kind.key != kind.label else None
        self.lists_names = named.kind == "stakeholders" and self.key is None  # a person of whom nothing is known yet
        self.headings = [(column.at, column.header) for column in region.columns if column.header]
        self.known_names: dict[tuple[type, Cell], bool] = {}
        known = kind.column(kind.label) if kind else None
        self.label_is_text = known is not None and known.type in ("text", "identifier")
        self.usual = _usual(sheet, region, self.columns)
        self.across: dict[tuple[int, int], int] = {}
        self.under: set[tuple[int, int]] = set()
        for top, left, bottom, right in sheet.merged:
            if bottom < region.first:
                continue
            self.across[top, left] = right - left + 1
            self.under.update((row, left) for row in range(top + 1, min(bottom, region.end) + 1))

        self.beside = self._beside(named)
        typed = [(at, kind.column(name)) for at, (name, _) in named.fields.items()] if kind else []
        seen = {column.at: column for column in region.columns}
        self.typed = [
            (at, column) for at, column in typed if column and column.type in _TYPED and seen[at].fit(column) > 0.6
        ]

    def fits(self, row: Sequence[Cell]) -> bool | None:
        """Whether any cell of a row is what its column asks for; None where no such cell is filled."""
        filled = [(row[at], column) for at, column in self.typed if row[at] is not None]
        return any(share_fitting(column, [cell]) == 1 for cell, column in filled) if filled else None

    def _beside(self, named: Named) -> int | None:
        """A sparse column right before the names: the coarser level of an outline, whose own rows it names."""
        if self.label is None or self.label == self.columns[0]:
            return None
        left = self.columns[self.columns.index(self.label) - 1]
        named_rows, alone = self._named_and_alone(self.label, left)
        outline = alone >= 0.1 * named_rows and alone > 0
        return left if left != self.key and outline and named.fields.get(left, ("", 0))[0] in _OUTLINE else None

    def _named_and_alone(self, label: int, left: int) -> tuple[int, int]:
        """How many rows are named, and in how many of them the column before is blank."""
        rows, first, end = self.sheet.rows, self.region.first, self.region.end
        if isinstance(rows, Grid):
            named = rows.what[label, first:end] != BLANK
            return int(named.sum()), int((named & (rows.what[left, first:end] == BLANK)).sum())
        filled = [row for row in rows[first:end] if row[label] is not None]
        return len(filled), sum(row[left] is None for row in filled)

    def nameless(self, at: int) -> bool:
        """Whether a row of a known kind lacks what its record is known by (also where no column at all holds it)."""
        return self.kind is not None and (self.label is None or not self._names(self.sheet.rows[at][self.label]))

    def _names(self, cell: Cell) -> bool:
        if cell is None or is_error(cell):
            return False
        if self.label_is_text:
            return True  # any cell can be read as text
        key = (cell.__class__, cell)
        if key not in self.known_names:
            label = self.kind.column(self.kind.label) if self.kind else None
            self.known_names[key] = label is None or share_fitting(label, [cell]) == 1
        return self.known_names[key]

    def name_for(self, at: int) -> Cell:
        """What names a row whose own name is blank: the coarser level beside it, or the cell merged from above."""
        if self.beside is not None and self._names(self.sheet.rows[at][self.beside]):
            return self.sheet.rows[at][self.beside]
        above = (row for row in range(at - 1, self.region.first - 1, -1) if (row + 1, self.label) in self.under)
        top = at
        for row in above:
            if row != top - 1:
                break
            top = row
        above_all = self.sheet.rows[top][self.label] if self.label is not None else None
        return above_all if self._names(above_all) else None


def _usual(sheet: Sheet, region: Region, columns: Sequence[int]) -> float:
    """How many of the columns a filled row fills, as a rule."""
    rows = sheet.rows
    if isinstance(rows, Grid):
        filled = rows.filled(columns, region.first, region.end)
        return float(np.median(filled[filled > 0])) if filled.any() else 0
    counts = [sum(row[column] is not None for column in columns) for row in rows[region.first : region.end]]
    return median(filter(None, counts)) if any(counts) else 0


def _what(view: View, at: int, row: Sequence[Cell], filled: list[int], *, after_gap: bool) -> What:
    if not filled:
        return "blank"
    if _is_header_again(view, row):
        return "header"
    texts = [str(row[column]) for column in filled if isinstance(row[column], str)]
    if (
        texts
        and _TOTAL.match(simplified(texts[0]))
        and (view.label is None or row[view.label] in (None, texts[0]) or _is_count(row[view.label]))
    ):
        return "total"
    if filled == [view.key] and (not texts or _NUMBERED.fullmatch(texts[0])):
        return "numbered"
    if filled == [view.key]:
        return "footer" if _FOOTNOTE.match(simplified(texts[0])) else "section"
    if (
        len(filled) == 1
        and texts
        and (_FOOTNOTE.match(simplified(texts[0])) or view.across.get((at, filled[0]), 1) > 2)
    ):
        return "footer" if _FOOTNOTE.match(simplified(texts[0])) or len(texts[0]) > 60 else "section"
    if filled == [view.label] and view.lists_names and not after_gap:
        return "record"
    if view.usual >= 3 and len(filled) == 1:
        return "footer" if after_gap and _last_but_few(view, at) else "section"
    if after_gap and view.key is not None and row[view.key] is None and len(filled) < 0.5 * view.usual:
        return "footer"
    if after_gap and view.usual >= 4 and len(filled) <= max(2, 0.35 * view.usual) and _last_but_few(view, at):
        return "footer"
    return _without_name(view, at, row) if view.nameless(at) else "record"


def _is_count(cell: Cell) -> bool:
    """Whether what stands in the place of a name only counts: 9, 9人, 共 9 项, 9 tasks."""
    return _COUNT.fullmatch(simplified(str(cell))) is not None


def _without_name(view: View, at: int, row: Sequence[Cell]) -> What:
    named = view.name_for(at) is not None
    if (at, view.label) in view.under:
        return "continued" if view.key is None or row[view.key] is None else "record" if named else "rejected"
    return "record" if view.beside is not None and row[view.beside] is not None and named else "rejected"


def _is_header_again(view: View, row: Sequence[Cell]) -> bool:
    same = sum(row[column].__class__ is str and row[column] == heading for column, heading in view.headings)
    return same >= 2 and same >= 0.6 * len(view.headings)


def _last_but_few(view: View, at: int) -> bool:
    """Whether only narrow rows follow: what stands after a gap at the end is a footer, in the middle it is a part."""
    wide = 0
    for row in view.sheet.rows[at : view.region.end]:
        wide += sum(row[column] is not None for column in view.columns) >= 0.6 * view.usual
    return wide == 0


def _mend_fillers(view: View, what: dict[int, What]) -> None:
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
