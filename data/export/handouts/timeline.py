"""The timeline as a live grid: rules over one range colour it from the dates in the table, so that an edited date moves its bar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from data.export.handouts.columns import Span, Unit, above, below, holidays, spans
from data.export.handouts.looks import ACCENT, DONE, INK, LATE, LINE, MUTED, OFF, TINT
from data.export.handouts.table import Placed, over
from data.export.limits import cell_text
from data.kinds import HandoutSheet, Words

LABELS = 3  # rows of labels above the grid: holidays, months, and beside the headings days
HELPERS = 3  # rows that the rules read: first day, last day, worked or not; folded away
_MARKS: dict[str, Words] = {
    "open": Words("planned", "计划"),
    "done": Words("done", "已完成"),
    "critical": Words("critical", "关键"),
    "late": Words("late", "逾期"),
    "milestone": Words("milestone", "里程碑"),
    "baseline": Words("baseline finish", "基线完成"),
    "today": Words("today", "今天"),
    "off": Words("not worked", "非工作日"),
    "as_of": Words('"As of "yyyy-mm-dd', '"截至 "yyyy-mm-dd'),
    "last": Words("Last day", "末日"),
    "worked": Words("Worked: 1, not worked: 0 (may be changed)", "工作日 1，非工作日 0（可修改）"),
    "week": Words("One column is one week.", "每列为一周。"),
    "month": Words("One column is one month.", "每列为一个月。"),
}


@dataclass(frozen=True, eq=False)
class Grid:
    """The grid beside a table: its columns, what each of them is, and where it begins (counted from 0)."""

    placed: Placed
    columns: tuple[Span, ...]
    unit: Unit

    @property
    def left(self) -> int:
        return len(self.placed.sheet.columns)

    @property
    def right(self) -> int:
        return self.left + len(self.columns) - 1

    @property
    def helper(self) -> int:
        """The first of the folded rows; the labels stand between them and the table."""
        return self.placed.head - LABELS + 1 - HELPERS


def columns_of(sheet: HandoutSheet) -> tuple[list[Span], Unit]:
    """The columns that the grid of a sheet has: days, weeks where there are too many, months where dates are months."""
    dated = [column.look for column in sheet.columns if column.role in ("start", "finish")]
    return spans(sheet.days, by_month=bool(dated) and set(dated) == {"month"})


def grid_note(unit: Unit, language: str) -> str:
    """What a column of the grid is, where it is more than a day."""
    return _MARKS[unit](language) if unit in _MARKS else ""


def write_legend(placed: Placed, columns: Sequence[Span], row: int, across: int) -> None:
    """What the colours mean, as one line above the table."""
    looks, pieces = placed.looks, []
    for name, sign, colour in _legend(placed, columns):
        pieces += [looks(font_color=colour), sign, looks(font_color=MUTED), f" {_mark(placed, name)}    "]
    pieces[-1] = pieces[-1].rstrip()
    line = looks(font_color=MUTED)
    over(
        placed.page, row, 0, across,
        lambda row, column: placed.page.write_rich_string(row, column, *pieces, line),
    )  # fmt: skip


def write_grid(grid: Grid, today: datetime) -> None:
    """Labels, folded calendar and rules of the grid."""
    placed, page = grid.placed, grid.placed.page
    page.set_column(grid.left, grid.right, _WIDTHS[grid.unit])
    _write_calendar(grid, today)
    _write_labels(grid)
    area = (placed.first, grid.left, placed.last, grid.right)
    for formula, sets in _rules(grid):
        rule = {"type": "formula", "criteria": f"={formula}", "format": placed.looks.rule(**sets)}
        page.conditional_format(*area, rule)
    finish, late = placed.at("finish"), placed.at("late")
    if finish is not None and late is not None:
        told = {
            "type": "formula",
            "criteria": f"={_flag(placed, 'late')}",
            "format": placed.looks.rule(font_color=LATE),
        }
        page.conditional_format(placed.first, finish, placed.last, finish, told)


_WIDTHS: dict[Unit, float] = {"day": 1.3, "week": 2.9, "month": 7.5}
_SMALL = {"font_size": 8, "font_color": MUTED, "valign": "bottom"}


def _mark(placed: Placed, name: str) -> str:
    return placed.sheet.marks.get(name) or _MARKS[name](placed.looks.language)


def _legend(placed: Placed, columns: Sequence[Span]) -> Iterator[tuple[str, str, str]]:
    """Name, sign and colour of everything that this grid may show."""
    yield "open", "■", TINT
    for role, name, sign, colour in (
        ("progress", "done", "■", DONE),
        ("critical", "critical", "■", ACCENT),
        ("late", "late", "■", LATE),
        ("milestone", "milestone", "■", INK),
        ("baseline_finish", "baseline", "┃", MUTED),
    ):
        if placed.at(role) is not None:
            yield name, sign, colour
    yield "today", "┃", LATE
    if not all(span.worked for span in columns):
        yield "off", "■", _OFF_SIGN


_OFF_SIGN = "#C5CAD0"  # the tint of days off is too faint for a letter


def _write_calendar(grid: Grid, today: datetime) -> None:
    """The rows that the rules read, folded away behind a plus sign: first day, last day, worked or not."""
    page, looks = grid.placed.page, grid.placed.looks
    quiet, dated = looks(**_SMALL), looks(**_SMALL, num_format="yyyy-mm-dd")
    page.write_datetime(
        grid.helper, 0, today, looks(**_SMALL, align="left", num_format=_MARKS["as_of"](looks.language))
    )
    for down, name in enumerate(("last", "worked"), start=1):
        page.write_string(grid.helper + down, 0, _MARKS[name](looks.language), quiet)
    for down in range(HELPERS):
        page.set_row(grid.helper + down, None, None, {"level": 1, "hidden": True})
    page.set_row(grid.helper + HELPERS, None, None, {"collapsed": True})
    for at, span in enumerate(grid.columns, start=grid.left):
        page.write_datetime(grid.helper, at, datetime.combine(span.first, time()), dated)
        page.write_datetime(grid.helper + 1, at, datetime.combine(span.last, time()), dated)
        page.write_number(grid.helper + 2, at, int(span.worked), quiet)


def _write_labels(grid: Grid) -> None:
    """Names of holidays, months and days: as text, since a date in so narrow a column would print as ##."""
    page, looks = grid.placed.page, grid.placed.looks
    language, head = looks.language, grid.placed.head
    bold = looks(bold=True, font_color=MUTED, left=1, left_color=LINE)
    for first, last, text in above(grid.columns, grid.unit, language):
        over(page, head - 1, grid.left + first, grid.left + last, _writer(page, text, bold))
    small = looks(**_SMALL, bottom=2, bottom_color=ACCENT, **({"align": "center"} if grid.unit == "month" else {}))
    for at, text in enumerate(below(grid.columns, grid.unit, language), start=grid.left):
        page.write_string(head, at, text, small) if text else page.write_blank(head, at, None, small)
    for at, name in holidays(grid.columns, grid.unit).items():
        page.write_string(head - LABELS + 1, grid.left + at, cell_text(name), looks(**_SMALL))


def _writer(page: object, text: str, look: object):  # type: ignore[no-untyped-def]
    return lambda row, column: page.write_string(row, column, text, look)  # type: ignore[attr-defined]


def _rules(grid: Grid) -> Iterator[tuple[str, dict[str, object]]]:
    """Formula and looks, the narrowest first: where two fill a cell, the first one wins.

    Lines come after what fills and stop nothing, so that Excel lays them over a bar; a program that takes the first
    rule alone still shows every bar.
    """
    placed, where = grid.placed, _Where(grid)
    if where.bar is None:
        return
    if placed.at("milestone") is not None:
        yield f"AND({_flag(placed, 'milestone')},{where.dated},{where.holds(where.end)})", {"bg_color": INK}
    progress = where.cell("progress")
    if progress:
        done = f"{where.begin}+N({progress})*({where.end}-{where.begin}+1)"
        yield f"AND({where.bar},MIN({where.last},{where.end})+1<={done}+0.01)", {"bg_color": DONE}
    for role, colour in (("late", LATE), ("critical", ACCENT)):
        if placed.at(role) is not None:
            yield f"AND({_flag(placed, role)},{where.bar})", {"bg_color": colour}
    yield where.bar, {"bg_color": TINT}
    yield where.today, {"left": 1, "left_color": LATE, **_BELOW}
    baseline = where.cell("baseline_finish")
    if baseline:
        held = where.holds(f"INT({baseline})")
        yield f"AND(ISNUMBER({baseline}),{held})", {"right": 1, "right_color": MUTED, **_BELOW}
    yield f"{where.worked}=0", {"bg_color": OFF, **_BELOW}
    yield "TRUE", _BELOW


_BELOW = {"bottom": 1, "bottom_color": LINE}


class _Where:
    """The cells that a rule reads, as seen from the first cell of the grid."""

    def __init__(self, grid: Grid) -> None:
        self._placed = grid.placed
        column, row = _letters(grid.left), grid.helper + 1
        self.first, self.last, self.worked = (f"{column}${row + down}" for down in range(HELPERS))
        self.today = f"AND({self.first}<=$A${row},{self.last}>=$A${row})"
        dates = ",".join(cell for cell in (self.cell("start"), self.cell("finish")) if cell)
        self.dated = f"COUNT({dates})>0"
        self.begin, self.end = f"INT(MIN({dates}))", f"INT(MAX({dates}))"
        self.bar = f"AND({self.dated},{self.first}<={self.end},{self.last}>={self.begin})" if dates else None

    def cell(self, role: str) -> str:
        """The cell of that role in the first row of the table; the row may move, the column may not."""
        at = self._placed.at(role)
        return "" if at is None else f"${_letters(at)}{self._placed.first + 1}"

    def holds(self, day: str) -> str:
        """Whether the column holds that day."""
        return f"{self.first}<={day},{self.last}>={day}"


def _flag(placed: Placed, role: str) -> str:
    """Whether something stands in the cell of that role: a sign, a word, a number that is not 0."""
    at = placed.at(role)
    cell = f"${_letters(at or 0)}{placed.first + 1}"
    return f'AND({cell}<>"",{cell}<>0)'


def _letters(column: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(column))


def grid_widths(columns: Sequence[Span], unit: Unit) -> tuple[float, ...]:
    """How wide each column of the grid is, in characters."""
    return (_WIDTHS[unit],) * len(columns)
