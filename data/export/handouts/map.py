"""The map as a native scatter chart: names from the cells below it, cut-offs as lines, zones named in their corners."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeGuard

from data.export.handouts.axes import Axis, axis_of
from data.export.handouts.beside import Beside, cell_of
from data.export.handouts.looks import ACCENT, INK, LINE, MUTED, PAPER, Looks
from data.export.handouts.table import Placed, widths_of, write_table, write_top
from data.export.pictures import lay
from data.kinds import Cell, HandoutSheet, Words

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

WIDTH, HEIGHT = 980, 560  # pixels of the chart
MOST_NAMED = 200  # points with a series each; Excel draws at most 255 series


def write_map(page: "Worksheet", sheet: HandoutSheet, looks: Looks) -> tuple[Placed, tuple[int, int]]:
    """The chart and its table below it; returns the table and the last row and column that either covers.

    Where there is a picture too it stands first, since not every program draws charts, and the chart comes below the table.
    """
    at = _drawn_from(sheet)
    places = {row: place for row in range(len(sheet.rows)) if at and (place := _place(sheet.rows[row], at))}
    shared = len(set(places.values())) < len(places)
    notes = ((_BELOW, bool(sheet.picture and places)), (_SHARED, shared))
    note = _BETWEEN(looks.language).join(said(looks.language) for said, holds in notes if holds)
    widths = widths_of(sheet, looks.language)
    top, across = write_top(page, sheet, looks, widths, note)
    right = max(_last_covered(widths), across)
    covered = lay(page, top, 0, sheet.picture) if sheet.picture else _ROWS if places else 0
    placed = Placed(page, sheet, looks, top + covered, widths)
    write_table(placed)
    bottom = placed.last
    if at and places:
        beside = Beside(placed, max(right, len(widths)) + 1, top)
        chart = _chart(beside, at, places)
        options = {"object_position": 2, "x_offset": 4, "y_offset": 6, "description": sheet.name}
        page.insert_chart(bottom + 2 if sheet.picture else top, 0, chart, options)
        bottom += 2 + _ROWS if sheet.picture else 0
    return placed, (bottom, right)


_ROWS = HEIGHT // 20 + 2  # rows that the chart covers, of 20 pixels each
_STEP = 0.038  # of the axis: a line of letters in the chart
_BETWEEN = Words(" ", "")
_BELOW = Words(
    "Below the table stands the same map as a chart that follows its cells.", "表格下方是同一地图的图表，随单元格变化。"
)
_SHARED = Words("Those who share one place stand below one another, around it.", "位置相同的人员围绕该位置上下排列。")
# The name of a zone may come under its place or under what is usually done there (Mendelow's grid).
_ZONES = (
    ("top_left", "keep_satisfied"),
    ("top_right", "manage_closely"),
    ("bottom_left", "monitor"),
    ("bottom_right", "keep_informed"),
)


def _drawn_from(sheet: HandoutSheet) -> tuple[int, int, int] | None:
    """The columns of x, y and the label (the first one where none is marked); None without both x and y."""
    roles = {column.role: at for at, column in reversed(list(enumerate(sheet.columns)))}
    return (roles["x"], roles["y"], roles.get("label", 0)) if {"x", "y"} <= set(roles) else None


def _place(row: tuple[Cell, ...], at: tuple[int, int, int]) -> tuple[float, float] | None:
    """Where a row stands; None where one of its numbers is not known."""
    x, y = row[at[0]], row[at[1]]
    return (float(x), float(y)) if _is_number(x) and _is_number(y) else None


def _chart(beside: Beside, at: tuple[int, int, int], places: Mapping[int, tuple[float, float]]) -> "Chart":
    placed, sheet = beside.placed, beside.placed.sheet
    x, y = axis_of("x", sheet.numbers), axis_of("y", sheet.numbers)
    _write_drawn(placed, _STEP * y.span, at, places, beside.column)
    chart = placed.looks.chart("scatter")
    for series in [*_cuts(x, y, beside), *_points(placed, beside.column, list(places), at[2]), *_zones(x, y, beside)]:
        chart.add_series(series)
    _set_axes(chart, beside, (x, y), (sheet.columns[at[0]].heading, sheet.columns[at[1]].heading))
    return chart


def _last_covered(widths: Sequence[float]) -> int:
    """The last column that the chart covers."""
    pixels, at = 0.0, -1
    while pixels < WIDTH:
        at += 1
        pixels += 7 * (widths[at] if at < len(widths) else 8.43) + 5
    return at


def _write_drawn(
    placed: Placed, step: float, at: tuple[int, int, int], places: Mapping[int, tuple[float, float]], beside: int
) -> None:
    """Where each point is drawn, as formulas on the table: those of one place stand below one another, so all can be read."""
    there, before = Counter(places.values()), Counter[tuple[float, float]]()
    for one, place in places.items():
        lower = (before[place] - (there[place] - 1) / 2) * step
        before[place] += 1
        row, results = placed.first + one, (place[0], round(place[1] - lower, 9))
        for column, (formula, result) in enumerate(
            zip(_drawn(placed, *at[:2], row, step), results, strict=True), beside
        ):
            placed.page.write_formula(row, column, formula, None, result)


def _drawn(placed: Placed, x: int, y: int, row: int, step: float) -> tuple[str, str]:
    """The formulas of a point: its own x, and its y moved by how many of its place stand above it."""
    this_x, this_y = cell_of(row, x), cell_of(row, y)
    top_x, top_y = (cell_of(placed.first, at, fixed=True) for at in (x, y))
    end_x, end_y = (cell_of(placed.last, at, fixed=True) for at in (x, y))
    above = f"COUNTIFS({top_x}:{this_x},{this_x},{top_y}:{this_y},{this_y})"
    there = f"COUNTIFS({top_x}:{end_x},{this_x},{top_y}:{end_y},{this_y})"
    known = f"AND(ISNUMBER({this_x}),ISNUMBER({this_y}))"
    return (
        f"=IF({known},{this_x},NA())",
        f"=IF({known},{this_y}-({above}-1-({there}-1)/2)*{step:.4f},NA())",
    )


def _points(placed: Placed, beside: int, drawn: Sequence[int], label: int) -> Iterator[dict[str, Any]]:
    """A series for each point, named by its cell, since every program shows the name of a series as a label."""
    name = placed.page.get_name()
    dot = {"type": "circle", "size": 7, "fill": {"color": ACCENT}, "border": {"color": PAPER}}
    font = {"size": 9, "color": INK, "name": placed.looks.font}
    if len(drawn) > MOST_NAMED:
        rows = (placed.first + drawn[0], placed.first + drawn[-1])
        yield {**_series(name, rows, beside), "marker": {**dot, "size": 5}}
        return
    for row in (placed.first + one for one in drawn):
        labels = {"series_name": True, "value": False, "position": "right", "font": font}
        yield {"name": [name, row, label], **_series(name, (row, row), beside), "marker": dot, "data_labels": labels}


def _cuts(x: Axis, y: Axis, beside: Beside) -> Iterator[dict[str, Any]]:
    """A line for each cut-off."""
    lines = []
    if x.cut is not None:
        lines.append(((x.cut, y.low), (x.cut, y.high)))
    if y.cut is not None:
        lines.append(((x.low, y.cut), (x.beyond, y.cut)))
    for line in lines:
        dashes = {"color": "#9AA5B0", "width": 1, "dash_type": "dash"}
        yield {**_series(beside.name, beside.write(line), beside.column), "marker": {"type": "none"}, "line": dashes}


def _zones(x: Axis, y: Axis, beside: Beside) -> Iterator[dict[str, Any]]:
    """The name of each zone in its outer corner; none where the axes are not cut."""
    if x.cut is None or y.cut is None:
        return
    font = {"size": 9, "color": MUTED, "name": beside.placed.looks.font, "italic": True}
    labels = {"series_name": True, "value": False, "position": "right", "font": font}
    inset = 0.03 * y.span
    corners = [(left, level) for level in (y.high - inset, y.low + inset) for left in (x.low, x.cut)]
    for keys, corner in zip(_ZONES, corners, strict=True):
        said = _named(beside.placed.sheet.marks, keys)
        if said:
            rows = beside.write([corner], said)
            series = {"name": [beside.name, rows[0], beside.column + 2], **_series(beside.name, rows, beside.column)}
            yield {**series, "marker": {"type": "none"}, "data_labels": labels}


def _series(name: str, rows: tuple[int, int], column: int) -> dict[str, Any]:
    first, last = rows
    return {"categories": [name, first, column, last, column], "values": [name, first, column + 1, last, column + 1]}


def _set_axes(chart: Any, beside: Beside, axes: tuple[Axis, Axis], headings: tuple[str, str]) -> None:
    """Quiet axes without numbers of their own: they would stand at odd places, and the table has them all."""
    marks, font = beside.placed.sheet.marks, beside.placed.looks.font
    shared = {
        "major_gridlines": {"visible": False},
        "line": {"color": LINE},
        "crossing": "min",
        "label_position": "none",
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
        "name_font": {"color": MUTED, "size": 10, "bold": False, "name": font},
    }
    x, y = (beside.text(f"{marks.get(name, heading)} →") for name, heading in zip("xy", headings, strict=True))
    chart.set_x_axis({**shared, "name": x, "min": axes[0].low, "max": axes[0].beyond})
    chart.set_y_axis({**shared, "name": y, "min": axes[1].low, "max": axes[1].high})
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.set_size({"width": WIDTH, "height": HEIGHT})
    chart.set_chartarea({"border": {"none": True}})
    chart.show_hidden_data()


def _named(marks: Mapping[str, str], keys: Sequence[str]) -> str:
    return next((marks[key] for key in keys if marks.get(key)), "")


def _is_number(cell: Cell) -> TypeGuard[float]:
    return isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell
