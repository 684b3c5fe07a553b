"""The blank sheet on which every figure is drawn: size, type, title, key and hover card."""

import html
import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analytics.charts.lettering import width, wrapped
from analytics.charts.palette import Palette
from analytics.charts.sheet import Sheet
from data.kinds import legible, shortened

FAMILY = (  # the system's sans and its Chinese companion
    '"Source Sans", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", '
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif'
)
Row = dict[Hashable, Any]  # one row of facts

LONGEST = (
    400  # letters of a cell on a chart or in its hover: enough for two sentences; the whole text stands in the tables
)
SMALL, NORMAL, LARGE = 12, 14, 19  # the three sizes of type, in pixels; nothing is smaller than the first


@dataclass(frozen=True)
class Margins:
    """Pixels kept free around the plotting area."""

    left: int
    right: int
    top: int
    bottom: int


def sheet(palette: Palette, *, width: int, height: int, margins: Margins, title: str, zoom: float = 1.0) -> Sheet:
    """An empty figure of a fixed size in pixels, with the finding as its title (an empty title takes no room)."""
    said = "<br>".join(escaped(line) for line in title_lines(title, width, zoom))
    blank = Sheet(
        template={},
        autosize=False,
        width=width,
        height=height,
        margin={
            "l": margins.left,
            "r": margins.right,
            "t": margins.top,
            "b": margins.bottom,
            "pad": 0,
            "autoexpand": False,
        },
        paper_bgcolor=palette.background,
        plot_bgcolor=palette.background,
        font={"family": FAMILY, "size": SMALL * zoom, "color": palette.text},
        hoverlabel={
            "bgcolor": palette.surface,
            "bordercolor": palette.grid,
            "font": {"family": FAMILY, "size": SMALL * zoom, "color": palette.text},
            "align": "left",
            "namelength": 0,
        },
        hovermode="closest",
        dragmode=False,
        showlegend=False,
        legend={
            "orientation": "h",
            "font": {"size": SMALL * zoom, "color": palette.muted},
            "itemclick": False,
            "itemdoubleclick": False,
            "bgcolor": "rgba(0,0,0,0)",
        },
    )
    if said:
        blank.update_layout(
            title={
                "text": said,
                "font": {"size": LARGE * zoom, "color": palette.text, "weight": 600},
                "x": 0.0,
                "xref": "container",
                "xanchor": "left",
                "y": 1.0,
                "yref": "container",
                "yanchor": "top",
                "pad": {"l": 12, "t": 8},
            }
        )
    return blank


def title_lines(title: str, width: float, zoom: float = 1.0) -> list[str]:
    """The title in lines that fit the width of the figure."""
    return wrapped(tidy(title), LARGE * zoom, width - 24, bold=True) if title.strip() else []


def title_height(title: str, width: float, zoom: float = 1.0) -> int:
    """Pixels to keep free at the top of a figure for its title."""
    lines = len(title_lines(title, width, zoom))
    return round(lines * LARGE * zoom * 1.3 + 16) if lines else 8


def rows(facts: pd.DataFrame) -> list[Row]:
    """The facts row by row, each with its `record` (the index)."""
    return [{**row, "record": record} for record, row in zip(facts.index, facts.to_dict("records"), strict=True)]


def tidy(text: object) -> str:
    """A cell as one line of text of a length that a chart can hold; a blank cell is an empty one."""
    if text is None or text is pd.NA or (isinstance(text, float) and math.isnan(text)):
        return ""
    return shortened(" ".join(legible(str(text)).split()), LONGEST)


def escaped(text: object) -> str:
    """A cell as plotly must be given it, so that neither tags nor formulas in it are obeyed.

    Plotly reads `<b>` and `<a href>` in any text, and hands text between dollar signs to MathJax where that is present.
    """
    return html.escape(tidy(text), quote=False).replace("$", "&#36;")


def hover(lines: Sequence[str]) -> str:
    """A hover card: the first line stands out, blank ones are left out. The lines must be escaped already."""
    first, *rest = [line for line in lines if line]
    return "<br>".join([f"<b>{first}</b>", *rest])


def key_rows(entries: Sequence[str], room: float, zoom: float = 1.0) -> int:
    """How many lines the key under a chart will take: plotly sets them in equal columns once one line is too short."""
    widths = [width(entry, SMALL * zoom) + 48 for entry in entries]
    if sum(widths) <= room:
        return min(len(widths), 1)
    return -(-len(widths) // max(int(room // max(widths)), 1))


def with_key(drawing: Sheet, entries: Sequence[tuple[str, dict[str, object]]]) -> None:
    """A quiet key along the lower edge: one entry a (words, marker), drawn as points that are not there."""
    for said, marker in entries:
        drawing.add_scatter(
            x=[None], y=[None], mode="markers", name=escaped(said), showlegend=True, hoverinfo="skip", marker=marker
        )
    drawing.update_layout(
        showlegend=bool(entries),
        legend={"x": 0, "xanchor": "left", "y": 4 / drawing.height, "yref": "container", "yanchor": "bottom"},
    )
