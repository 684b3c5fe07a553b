"""The timeline as a live grid: rules over one range colour it from the dates in the table, so that an edited date moves its bar."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time

from data.export.handouts.columns import Span, Unit, above, below, holidays, spans
from data.export.handouts.grid import HELPERS, LABELS, Grid, flag, rules
from data.export.handouts.looks import ACCENT, DONE, INK, LATE, LINE, MUTED, TINT
from data.export.handouts.table import Placed, merge
from data.export.limits import cell_text
from data.kinds import HandoutSheet, Words

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


def columns_of(sheet: HandoutSheet) -> tuple[list[Span], Unit]:
    """The columns that the grid of a sheet has: days, weeks or months where there are too many, months where dates are months."""
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
    merge(placed.page, row, 0, across)
    placed.page.write_rich_string(row, 0, *pieces, line)


def write_grid(grid: Grid, today: datetime) -> None:
    """Labels, folded calendar and rules of the grid."""
    placed, page = grid.placed, grid.placed.page
    page.set_column(grid.left, grid.right, _WIDTHS[grid.unit])
    _write_calendar(grid, today)
    _write_labels(grid)
    area = (placed.first, grid.left, placed.last, grid.right)
    for formula, sets in rules(grid):
        rule = {"type": "formula", "criteria": f"={formula}", "format": placed.looks.rule(**sets)}
        page.conditional_format(*area, rule)
    finish, late = placed.at("finish"), placed.at("late")
    if finish is not None and late is not None:
        told = {
            "type": "formula",
            "criteria": f"={flag(placed, 'late')}",
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
        merge(page, head - 1, grid.left + first, grid.left + last)
        page.write_string(head - 1, grid.left + first, text, bold)
    small = looks(**_SMALL, bottom=2, bottom_color=ACCENT, **({"align": "center"} if grid.unit == "month" else {}))
    for at, text in enumerate(below(grid.columns, grid.unit, language), start=grid.left):
        page.write_string(head, at, text, small) if text else page.write_blank(head, at, None, small)
    for at, name in holidays(grid.columns, grid.unit).items():
        page.write_string(head - LABELS + 1, grid.left + at, cell_text(name), looks(**_SMALL))


def grid_widths(columns: Sequence[Span], unit: Unit) -> tuple[float, ...]:
    """How wide each column of the grid is, in characters."""
    return (_WIDTHS[unit],) * len(columns)
