"""Finds the calendar above a bar chart: its rows from years down to days, and the columns that each of its cells stands for."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from data.reading.drawn.marks import Mark, Unit, mark_of
from data.reading.workbook import Sheet

_ABOVE = 4  # rows over the header in which years and months may stand
_DEEPEST = 12  # rows of a header with its calendar
_LEAST = 3  # cells of the finest row
_LEAST_NUMBERS = 5  # the same where they are bare numbers
_RANK: dict[Unit, int] = {
    "year": 0, "half": 1, "quarter": 2, "month": 3, "nth_month": 3, "part": 4, "week": 5, "nth_week": 5, "range": 5,
    "days": 5, "date": 6, "month_day": 6, "day": 6, "nth_day": 6, "weekday": 7,
}  # fmt: skip
_COUNTS: tuple[tuple[Unit, tuple[str, ...]], ...] = (
    ("nth_week", ("week", "周", "週", "wk")),
    ("nth_month", ("month", "月")),
    ("nth_day", ("day", "天", "日")),
)


@dataclass(frozen=True)
class Label:
    """One cell of the calendar with the columns (0-based, both included) that it stands for."""

    mark: Mark
    first: int
    last: int

    @property
    def columns(self) -> range:
        return range(self.first, self.last + 1)


@dataclass(frozen=True)
class Line:
    """A row of the calendar: what its cells are, from left to right."""

    row: int
    unit: Unit
    labels: tuple[Label, ...]

    def at(self, column: int) -> Label | None:
        """The cell that stands over a column."""
        return next((label for label in self.labels if label.first <= column <= label.last), None)


@dataclass(frozen=True)
class Layout:
    """The rows of a calendar, the coarsest first; the last tells what one column is, but for `weekdays` below it."""

    lines: tuple[Line, ...]
    weekdays: Line | None = None

    @property
    def finest(self) -> Line:
        return self.lines[-1]

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(column for label in self.finest.labels for column in label.columns)

    def over(self, unit: Unit) -> Line | None:
        """The row above the finest one that tells this unit."""
        return next((line for line in self.lines[:-1] if line.unit == unit), None)


def layout_of(sheet: Sheet, top: int, first: int, taken: Collection[int], above: int = _ABOVE) -> Layout | None:
    """The calendar in the rows (0-based) from a little above `top` to before `first`; None where there is none.

    taken: columns that are something else: those of a field, and hidden ones.
    """
    lines = [
        line
        for row in range(max(0, top - above), min(first, top + _DEEPEST))
        if (line := _line(sheet, row, taken)) is not None
    ]
    lines = _resolved(sheet, lines, top)
    cut = [_once(line, lines) for line in lines if line.unit != "weekday"]
    fine = [line for line in cut if len(line.labels) >= _LEAST]
    if not fine:
        return None
    finest = max(fine, key=lambda line: (_RANK[line.unit], len(line.labels), line.row))
    if finest.row < top - 2:  # a list of dates of its own above the header
        return None
    weekdays = next((line for line in lines if line.unit == "weekday" and len(line.labels) >= _LEAST), None)
    over = [line for line in lines if _RANK[line.unit] < _RANK[finest.unit] and _reaches(line, finest)]
    whole = [_spread(line, finest) for line in sorted(over, key=lambda line: _RANK[line.unit])]
    once = {line.unit: line for line in whole}  # of two rows that say the same, the lower one
    return Layout((*once.values(), _even(finest, weekdays)), weekdays if _RANK[finest.unit] < 6 else None)


def _once(line: Line, lines: Sequence[Line]) -> Line:
    """A row up to where another calendar begins beside it: weeks or months that go back, but not into a new year."""
    named = any(label.mark.named for label in line.labels)
    most = 53 if line.unit == "week" and named else 12 if line.unit == "month" else 0
    years = next((other for other in lines if other.unit == "year"), None)
    for at, (before, after) in enumerate(pairwise(line.labels), start=1):
        back = after.mark.value <= before.mark.value and before.mark.year == after.mark.year
        new = years is not None and any(before.first < label.first <= after.first for label in years.labels)
        if most and back and not new and after.mark.value + most - before.mark.value > most / 2:
            return Line(line.row, line.unit, line.labels[:at])
    return line


def _line(sheet: Sheet, row: int, taken: Collection[int]) -> Line | None:
    cells = sheet.rows[row]
    marks = {at: mark for at, cell in enumerate(cells) if at not in taken and (mark := mark_of(cell)) is not None}
    if not marks:
        return None
    unit = Counter(mark.unit for mark in marks.values()).most_common(1)[0][0]
    wide = {left: right for top, left, _, right in sheet.merged if top == row and right > left}
    labels = tuple(Label(mark, at, wide.get(at, at)) for at, mark in marks.items() if mark.unit == unit)
    return Line(row, unit, labels)


def _resolved(sheet: Sheet, lines: Sequence[Line], top: int) -> list[Line]:
    """The rows with bare numbers as what they count: days under months, months under a year, or what a word beside them says."""
    units = {line.unit for line in lines}
    found = []
    for line in lines:
        if line.unit != "number":
            found.append(line)
        elif line.row >= top - 1 and _is_run(line) and (unit := _counted(sheet, line, units)) is not None:
            labels = tuple(Label(_as(label.mark, unit), label.first, label.last) for label in line.labels)
            found.append(Line(line.row, unit, labels))
    return found


def _as(mark: Mark, unit: Unit) -> Mark:
    return Mark(unit, mark.value)


def _is_run(line: Line) -> bool:
    """Whether numbers count on (a month's end begins anew)."""
    values = [label.mark.value for label in line.labels]
    steps = sum(after - before == 1 or after == 1 for before, after in pairwise(values))
    return len(values) >= _LEAST_NUMBERS and steps >= 0.8 * (len(values) - 1)


def _counted(sheet: Sheet, line: Line, units: Collection[Unit]) -> Unit | None:
    values = [label.mark.value for label in line.labels]
    if "month" in units:
        return "week" if max(values) <= 6 else "day" if max(values) <= 31 else None
    if "weekday" in units and max(values) <= 31:
        return "day"
    if "year" in units and max(values) <= 12:
        return "month"
    beside = " ".join(_said_beside(sheet, line)).casefold()
    return next((unit for unit, words in _COUNTS if any(word in beside for word in words)), None)


def _said_beside(sheet: Sheet, line: Line) -> Iterator[str]:
    """The text left of the numbers, and those right above them."""
    left = [cell for cell in sheet.rows[line.row][: line.labels[0].first] if isinstance(cell, str)]
    yield from left[-1:]
    first, last = line.labels[0].first, line.labels[-1].last
    for row in range(max(0, line.row - 2), line.row):
        yield from (cell[:40] for cell in sheet.rows[row][max(0, first - 1) : last + 1] if isinstance(cell, str))


def _reaches(line: Line, finest: Line) -> bool:
    """Whether a coarser row stands over the finest one: most of its cells do, or its years and months."""
    inside = _inside(line, finest)
    return line.row < finest.row and len(inside) >= (1 if line.unit in ("year", "month") else 0.6 * len(line.labels))


def _inside(line: Line, finest: Line) -> list[Label]:
    first, last = finest.labels[0].first, finest.labels[-1].last
    return [label for label in line.labels if first - 1 <= label.first <= last]


def _spread(line: Line, finest: Line) -> Line:
    """A coarser row whose cells stand for all columns up to the next one."""
    inside = _inside(line, finest)
    ends = [label.first - 1 for label in inside[1:]] + [finest.labels[-1].last]
    labels = tuple(
        Label(label.mark, label.first, max(label.last, end)) for label, end in zip(inside, ends, strict=True)
    )
    return Line(line.row, line.unit, labels)


def _even(line: Line, weekdays: Line | None) -> Line:
    """The finest row with cells as wide as they are apart, where they are apart evenly (five columns a week, say)."""
    gaps = Counter(after.first - before.first for before, after in pairwise(line.labels))
    gap, times = gaps.most_common(1)[0]
    if gap == 1 or times < 0.8 * (len(line.labels) - 1):
        return line
    end = line.labels[-1]
    ends = [label.first - 1 for label in line.labels[1:]] + [end.last if end.last > end.first else end.first + gap - 1]
    if weekdays is not None:
        ends[-1] = max(ends[-1], weekdays.labels[-1].last)
    labels = tuple(
        Label(one.mark, one.first, max(one.last, min(end, one.first + 2 * gap)))
        for one, end in zip(line.labels, ends, strict=True)
    )
    return Line(line.row, line.unit, labels)
