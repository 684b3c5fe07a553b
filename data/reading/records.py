"""Tells which rows of a table are records, and what every other row is: nothing is dropped without an account."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Literal

from data.kinds import Words
from data.kinds._book import Cell
from data.reading.closings import is_footnote, is_signature
from data.reading.grid import filled_rows
from data.reading.naming import Named
from data.reading.plain_rows import doubtful_rows
from data.reading.region import Region
from data.reading.rows_seen import View
from data.reading.signs import is_sign
from data.reading.totals import is_total
from data.reading.workbook import Sheet

What = Literal[
    "record",
    "rejected",
    "blank",
    "section",
    "total",
    "footer",
    "numbered",
    "filler",
    "continued",
    "header",
    "hint",
    "apart",
]


# Why a filled row is no record, where it is not one that lacks its name (that is told as a problem of its own).
REASONS: dict[What, Words] = {
    "total": Words("it is a total", "合计行"),
    "section": Words("it is a section heading", "分组标题行"),
    "header": Words("it repeats the headings", "重复的表头"),
    "hint": Words("it explains the headings", "对表头的说明"),
    "numbered": Words("it holds only a number", "只有序号的行"),
    "filler": Words("it holds only what a formula or a pattern filled down", "只有公式或格式填充内容的行"),
    "continued": Words("it goes on with a row above that is no record", "与上方的非记录行相连的行"),
    "footer": Words("it is a legend or a footer", "图例或表尾说明"),
    "apart": Words("it stands apart from the tables that were recognised", "不在识别出的表格之内"),
}


_NUMBERED = re.compile(r"\s*(?:[A-Za-z]{0,6}[-_. #]?\d+(?:[.\-]\d+)*[.)、]?|[A-Za-z])\s*")


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
    def carried_on(self) -> dict[int, list[int]]:
        """For each record that is written over several rows the rows that go on with it, right below it."""
        records = set(self.those("record")) if "continued" in self._by_what else set()
        first: dict[int, int] = {}
        found: dict[int, list[int]] = {}
        for row in sorted(self.those("continued")):
            record = row - 1 if row - 1 in records else first.get(row - 1)
            if record is not None:
                first[row] = record
                found.setdefault(record, []).append(row)
        return found

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
    course = _Course(view)
    what: dict[int, What] = {}
    plainly: list[range] = []
    at, doubtful = region.first, doubtful_rows(view)
    while at < region.end:
        run = range(at, doubtful[bisect_left(doubtful, at)]) if course.plain else range(0)
        if run:
            plainly.append(run)
        else:
            what[at] = course.what(at)
        at += len(run) or 1
    _mend_fillers(view, what)
    _mend_titles(view, what)
    nameless = {at: view.name_for(at) for at, one in what.items() if one == "record" and view.nameless(at)}
    return Rows(what, nameless, plainly)


def rows_as_written(sheet: Sheet, region: Region, named: Named) -> Rows:
    """The rows of a sheet that Liaison wrote: every filled row is a record, rejected only where its name is gone."""
    view = View(sheet, region, named)
    filled = filled_rows(sheet.rows, view.columns, region.first, region.end)
    return Rows({at: "rejected" if view.nameless(at) else "record" for at in filled}, {})


class _Course:
    """What the rows read so far tell of the next one."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.after_gap = False
        self.loose = False  # since the last blank row nothing yet showed that the table goes on
        self.closed = False  # a note or a legend has begun, until a row is as wide as a record
        self.begun = False  # there was a record
        self.headed = False  # since the last record there was a section, or it is another table's title

    @property
    def plain(self) -> bool:
        """Whether nothing of what came before makes a row that looks like a record anything else."""
        return self.begun and not (self.after_gap or self.loose or self.closed or self.headed)

    def what(self, at: int) -> What:
        """What the next row is."""
        row = self.view.sheet.rows[at]
        filled = [column for column in self.view.columns if row[column] is not None]
        self.loose = self.loose or self.after_gap
        self.closed = self.closed and 3 * len(filled) <= 2 * self.view.usual
        said = self._of(at, row, filled)
        noted = said == "footer" and (at > self.view.last_wide or is_footnote(str(row[filled[0]])))
        self.closed = self.closed or noted
        self.begun = self.begun or said == "record"
        self.headed = said == "section" or (self.headed and said != "record")
        self.loose = self.loose and not (said == "header" or (said == "record" and self.view.fits(row)))
        self.after_gap = not filled
        return said

    def _of(self, at: int, row: Sequence[Cell], filled: list[int]) -> What:
        if not filled:
            return "blank"
        if self.view.repeats(row):
            return "header"
        other = (self.loose and self.view.fits(row) is False) or ((self.loose or self.headed) and self.view.unlike(row))
        if self.closed or other:
            return "total" if _totals(self.view, row, filled) else "footer"
        if not self.begun and len(filled) > 1 and self.view.explains(row):
            return "hint"
        return _what(self.view, at, row, filled, after_gap=self.loose)


def _totals(view: View, row: Sequence[Cell], filled: list[int]) -> bool:
    texts = [str(row[column]) for column in filled if isinstance(row[column], str)]
    return bool(texts) and is_total(view, row, texts)


def _what(view: View, at: int, row: Sequence[Cell], filled: list[int], *, after_gap: bool) -> What:
    texts = [str(row[column]) for column in filled if isinstance(row[column], str)]
    if _totals(view, row, filled):
        return "total"
    if len(filled) == 2 and is_sign(row[filled[0]]):  # ● Responsible: what a sign stands for
        return "footer"
    if at >= view.tail and is_signature([row[column] for column in filled]):
        return "footer"
    if filled == [view.key] and (not texts or _NUMBERED.fullmatch(texts[0])):
        return "numbered"
    if filled == [view.key]:
        return "footer" if is_footnote(texts[0]) else "section"
    if (
        len(filled) == 1
        and texts
        and (is_footnote(texts[0]) or (view.usual > 1 and view.across.get((at, filled[0]), 1) > 2))
    ):
        return "footer" if is_footnote(texts[0]) or len(texts[0]) > 60 else "section"
    if filled == [view.label] and view.lists_names and not after_gap:
        return "record"
    if len(filled) == 1 and view.heads_work(at, filled[0], after_gap=after_gap):
        return "record"
    if len(filled) == 1 and not after_gap and view.carries_on(at, filled[0]):
        return "continued"
    if view.usual >= 3 and len(filled) == 1:
        return "footer" if after_gap and at > view.last_wide else "section"
    if after_gap and view.key is not None and row[view.key] is None and len(filled) < 0.5 * view.usual:
        return "footer"
    if after_gap and view.usual >= 4 and len(filled) <= max(2, 0.35 * view.usual) and at > view.last_wide:
        return "footer"
    return _without_name(view, at, row) if view.nameless(at) else "record"


def _without_name(view: View, at: int, row: Sequence[Cell]) -> What:
    named = view.name_for(at) is not None
    if (at, view.label) in view.under:
        return "continued" if view.key is None or row[view.key] is None else "record" if named else "rejected"
    if named and any(row[level] is not None for level in view.levels):
        return "record"
    return "continued" if view.goes_on(at, row) else "rejected"


def _mend_titles(view: View, what: dict[int, What]) -> None:
    """A text alone right above headings that are written once more is the title of what follows."""
    for at in [at for at, one in what.items() if one == "header"]:
        alone = at - 1 in what and sum(view.sheet.rows[at - 1][column] is not None for column in view.columns) == 1
        if alone and what[at - 1] == "record":
            what[at - 1] = "section"
    last, rows = view.region.end - 1, view.sheet.rows
    said = [str(cell) for cell in rows[last] if cell is not None] if what.get(last) == "footer" else []
    if view.region.end < len(rows) and len(said) == 1 and not is_footnote(said[0]):  # right above another table
        what[last] = "section"


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
