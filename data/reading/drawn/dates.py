"""Fills the blank starts and finishes of tasks with what their bars say, and tells of each date that it was drawn."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data.reading.drawn.bands import bands_of, words_of
from data.reading.drawn.bars import Bar, Bars, bars_in
from data.reading.drawn.colours import NONE
from data.reading.drawn.dated import Around, Axis, axis_of
from data.reading.drawn.fills import Drawing
from data.reading.drawn.layout import Layout
from data.reading.drawn.parts import Span
from data.reading.drawn.roles import ROLES, Role, legend_of, parted
from data.reading.drawn.telling import Notes, Told, with_second_rows
from data.reading.drawn.told import plan_month, plan_start, plan_years
from data.reading.durations import completed
from data.reading.found import Found
from data.reading.workbook import Sheet

_BELOW = 20  # rows under a chart in which its legend may stand
_FIELDS: dict[Role, tuple[str, str]] = {"plan": ("start", "finish"), "actual": ("actual_start", "actual_finish")}
_MONDAY = pd.Timestamp("2001-01-01")
_A_DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class _Drawn:
    """One bar as dates: its first and last day, those of its first and last cell, and whether it is interrupted."""

    start: pd.Timestamp
    finish: pd.Timestamp
    first_cell: Span
    last_cell: Span
    broken: bool


class Chart:
    """The bars under one calendar of a table of tasks; `block` are the positions of the tasks that stand under it."""

    def __init__(
        self, found: Found, sheet: Sheet, file: str, layout: Layout, block: Sequence[int], drawing: Drawing
    ) -> None:
        self.found, self.sheet, self.file, self.layout, self.drawing = found, sheet, file, layout, drawing
        self.columns = layout.columns
        self.block = block
        self.tasks = found.table.records
        self.bands = bands_of(sheet, [found.record_rows[at] - 1 for at in block], set(self.columns))
        self.bars = bars_in(sheet, [row for band in self.bands for row in band], self.columns, drawing)
        self.told = Told(file, sheet.name, layout, found)
        self.by_order = False

    def read(self, *, out_of_reach: bool) -> Found:
        """The table with the dates of these bars where it has none, and notes about them."""
        if not self.bars.of_rows:
            problems = [self.told.out_of_reach()] if out_of_reach and self.tasks["start"].isna().all() else []
            return replace(self.found, problems=(*self.found.problems, *problems))
        parts = self._parts()
        if not any(part[role] for part in parts for role in _FIELDS):
            return self.found
        axis = self._axis([part["plan"] for part in parts])
        if axis.missing or not axis.spans:
            return replace(self.found, problems=(*self.found.problems, self.told.unreadable(axis.missing or "start")))
        return self._dated(parts, axis)

    def _parts(self) -> list[dict[Role, list[Bar]]]:
        """The bars of each task, as plan and as what happened."""
        bars = [[bar for row in band for bar in self.bars.of_rows.get(row, ())] for band in self.bands]
        drawn = [{bar.row for bar in of_task} for of_task in bars if of_task]
        in_two_rows = sum(len(rows) == 2 for rows in drawn) >= 0.5 * len(drawn)
        among = {row for band in self.bands for row in band}
        words = words_of(self.sheet, sorted(among), set(self.columns))
        outside = [row for row in range(max(among) + _BELOW) if row not in among]
        legend = legend_of(self.sheet, self.drawing, outside, {bar.colour for of_task in bars for bar in of_task})
        self.by_order = in_two_rows and "plan" not in legend.values() and not words
        of_block = (parted(of_task, legend, words, in_two_rows=in_two_rows) for of_task in bars)
        parts = dict(zip(self.block, of_block, strict=True))
        return [parts.get(at, {role: [] for role in ROLES}) for at in range(len(self.tasks))]

    def _axis(self, plans: Sequence[Sequence[Bar]]) -> Axis:
        top, first = self.found.header_rows[0] - 1, self.found.header_rows[-1]
        names = (self.sheet.name, self.file)
        typed = [*self.tasks["start"].dropna(), *self.tasks["finish"].dropna()]
        start, month = plan_start(self.sheet.rows[:top]), plan_month(self.sheet.rows[:top], names)
        years = plan_years(self.sheet.rows[:first], names, typed)
        around = [Around(year, month, start) for year in years] or [Around(None, month, start)]
        axis, best = max(((axis_of(self.layout, one), one) for one in around), key=lambda pair: _holds(pair[0], typed))
        if axis.missing == "start" and self.layout.finest.unit != "nth_month":
            return self._matched(axis_of(self.layout, replace(best, start=_MONDAY)), plans) or axis
        return axis

    def _matched(self, axis: Axis, plans: Sequence[Sequence[Bar]]) -> Axis | None:
        """A calendar that counts from a start nobody tells, moved to where most tasks with a written start are drawn."""
        moves: Counter[pd.Timedelta] = Counter()
        for start, bars in zip(self.tasks["start"], plans, strict=True):
            drawn = _drawn(bars, axis, self.bars)
            if drawn is not None and not pd.isna(start):
                whole = start.normalize() - (start.day_of_week * _A_DAY if axis.days > 1 else 0 * _A_DAY)
                moves[whole - drawn.start] += 1
        if not moves:
            return None
        move, times = moves.most_common(1)[0]
        return axis.moved(move) if times >= 2 and times >= 0.5 * moves.total() else None

    def _dated(self, parts: Sequence[Mapping[Role, Sequence[Bar]]], axis: Axis) -> Found:
        used = {bar.colour for part in parts for role in _FIELDS for bar in part[role]}
        notes = Notes(self.told, axis, sorted(used - {NONE}), by_order=self.by_order)
        records = self.tasks
        for role in _FIELDS:
            bars = [_drawn(part[role], axis, self.bars) for part in parts]
            records = self._filled(records, role, bars, axis, notes)
        blank = records["duration"].isna() & records.index.isin(list(notes.records))
        done = completed(records, list(blank))
        more = {int(record) for record in done.index[done["duration"].notna() & blank]}
        found = with_second_rows(
            self.found, [row + 1 for band in self.bands for row in band[1:] if row in self.bars.of_rows]
        )
        return replace(
            found,
            table=replace(found.table, records=done),
            reckoned=tuple(sorted({*found.reckoned, *more})),
            drawn=tuple(sorted({*found.drawn, *notes.records})),
            problems=(*found.problems, *notes.problems()),
        )

    def _filled(
        self, records: pd.DataFrame, role: Role, bars: Sequence[_Drawn | None], axis: Axis, notes: Notes
    ) -> pd.DataFrame:
        """The records with the dates of their bars where they have none; what is written stays, and is noted where it differs."""
        start, finish = _FIELDS[role]
        starts, finishes = list(records[start]), list(records[finish])
        for at, bar in enumerate(bars):
            if bar is None:
                continue
            record = int(records.index[at])
            apart = _differ(((starts[at], bar.first_cell), (finishes[at], bar.last_cell)), axis)
            notes.note(record, broken=bar.broken, apart=apart)
            if pd.isna(starts[at]) and (pd.isna(finishes[at]) or bar.start <= finishes[at]):
                starts[at] = bar.start
                notes.take(start, record)
            if pd.isna(finishes[at]) and bar.finish >= starts[at]:
                finishes[at] = bar.finish if role == "actual" else _end(bar, records["duration"].iloc[at], starts[at])
                notes.take(finish, record)
        dates = {name: pd.Series(values, index=records.index) for name, values in ((start, starts), (finish, finishes))}
        return records.assign(**{name: dates[name].astype(records[name].dtype) for name in dates})


def _holds(axis: Axis, typed: Sequence[pd.Timestamp]) -> int:
    """How many of the written dates a calendar reaches."""
    days = [day for span in axis.spans.values() for day in span]
    return sum(min(days) <= date <= max(days) for date in typed) if days else 0


def _drawn(bars: Iterable[Bar], axis: Axis, every: Bars) -> _Drawn | None:
    bars = list(bars)
    filled = sorted({at for bar in bars for at in bar.columns if at in axis.spans})
    if not filled:
        return None
    first, last = axis.spans[filled[0]], axis.spans[filled[-1]]
    between = [at for at in axis.columns if filled[0] < at < filled[-1] and at not in every.shaded and at not in filled]
    broken = any(_is_worked(axis, at) for at in between)
    start = last[1] if all(bar.point for bar in bars) and len(filled) == 1 else first[0]
    return _Drawn(start, last[1], first, last, broken)


def _is_worked(axis: Axis, column: int) -> bool:
    """Whether a column without a bar is more than a weekend."""
    span = axis.spans.get(column)
    return span is not None and not (span[0] == span[1] and span[0].day_of_week >= 5)


def _end(drawn: _Drawn, duration: float, start: pd.Timestamp) -> pd.Timestamp:
    """The last day of a bar; where its last cell is a week or a month, and a written duration ends in it, that day."""
    if np.isnan(duration) or duration < 1 or drawn.start == drawn.finish or drawn.last_cell[0] == drawn.last_cell[1]:
        return drawn.finish
    days = min(int(np.ceil(duration)), 10_000)
    first = np.busday_offset(np.datetime64(start, "D"), 0, roll="forward")
    last = pd.Timestamp(np.busday_offset(first, days - 1))
    return last if drawn.last_cell[0] <= last <= drawn.finish else drawn.finish


def _differ(pairs: Iterable[tuple[pd.Timestamp, Span]], axis: Axis) -> bool:
    """Whether a written date lies outside of the cell in which the bar begins or ends (a week's cell holds its weekend)."""
    slack = (0 if axis.days <= 1 else 2) * _A_DAY
    return any(not pd.isna(date) and not cell[0] <= date.normalize() <= cell[1] + slack for date, cell in pairs)
