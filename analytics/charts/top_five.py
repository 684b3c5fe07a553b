"""The first five of each audience side by side; the same item in neighbouring columns is joined by a thin line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.lettering import LINE, fitted, width, wrapped
from analytics.charts.palette import Palette
from analytics.charts.paper import NORMAL, SMALL, Margins, escaped, hover, sheet, tidy, title_height
from analytics.charts.sheet import Sheet

WORDS = ("team", "client", "boss", "alt_top_five", "alt_first", "alt_between")  # and the name of any further audience
_LOW, _HIGH = 30, 42  # pixels: a row of one line, and of two
_GAP, _NUMBER = 54, 22  # pixels: between two columns, and for the rank before the name
_TOUCH = 26  # pixels: the names themselves cannot be clicked, so unseen points lie under them


@dataclass(frozen=True)
class _Cell:
    """One name in one column: where it begins in pixels, in which row, the lines it is written in, and its item."""

    left: float
    place: int
    lines: list[str]
    record: int
    rank: int
    name: str
    audience: str

    @property
    def right(self) -> float:
        return self.left + _NUMBER + max(width(line, SMALL) for line in self.lines)


def figure(
    facts: pd.DataFrame, *, words: Mapping[str, str], title: str, palette: Palette, wide: int = 560, zoom: float = 1.0
) -> go.Figure:
    """A column for each audience with its first items, first on top; the same item in neighbouring columns is joined by a thin line.

    `facts` is `analytics.overview.top_five`. Names run over two lines where they must. A click yields the record as customdata.
    """
    audiences = list(dict.fromkeys(facts.columns.get_level_values(0)))
    top = title_height(title, wide, zoom) + round(24 * zoom)
    cells = _cells(facts, audiences, wide / zoom)
    down = round(len(facts) * _row(cells) * zoom)
    drawing = sheet(palette, width=wide, height=top + down + 8, margins=Margins(0, 0, top, 8), title=title, zoom=zoom)
    _joined(drawing, cells, audiences, palette, zoom)
    _to_click(drawing, cells, words, _column(audiences, wide / zoom), zoom)
    drawing.update_layout(
        annotations=[*_heads(audiences, words, palette, wide / zoom, zoom), *_written(cells, palette, zoom)],
        xaxis={"range": [0, wide / zoom], "fixedrange": True, "visible": False},
        yaxis={"range": [max(len(facts), 1) - 0.5, -0.5], "fixedrange": True, "visible": False},
    )
    return drawing.figure()


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The columns in words: `alt_top_five` with {title} and {first}, for each audience `alt_first` with {audience} and {name}."""
    audiences = dict.fromkeys(facts.columns.get_level_values(0))
    each = [
        words["alt_first"].format(audience=words[audience], name=tidy(facts[audience]["name"].iloc[0]) or "–")
        for audience in audiences
    ]
    first = words["alt_between"].join(each)
    return words["alt_top_five"].format(title=title, first=first)


def _column(audiences: Sequence[str], wide: float) -> float:
    """Pixels of one column."""
    return (wide - _GAP * (len(audiences) - 1)) / max(len(audiences), 1)


def _cells(facts: pd.DataFrame, audiences: Sequence[str], wide: float) -> list[_Cell]:
    column = _column(audiences, wide)
    found = []
    for at, audience in enumerate(audiences):
        told = pd.DataFrame(facts[audience])
        told = told[told["record"].notna()]
        for place, item in enumerate(told.to_dict("records")):
            name = tidy(item["name"]) or "–"
            written = _two_lines(name, column - _NUMBER)
            found.append(
                _Cell(at * (column + _GAP), place, written, int(item["record"]), int(item["rank"]), name, audience)
            )
    return found


def _row(cells: Sequence[_Cell]) -> int:
    """Pixels of a row: as high as the longest name needs."""
    return _HIGH if any(len(cell.lines) > 1 for cell in cells) else _LOW


def _two_lines(name: str, room: float) -> list[str]:
    first, *rest = wrapped(name, SMALL, room)
    lines = [first, *([" ".join(rest)] if rest else [])]
    return [fitted(line, SMALL, room) for line in lines]


def _joined(drawing: Sheet, cells: Sequence[_Cell], audiences: Sequence[str], palette: Palette, zoom: float) -> None:
    """Thin lines between the same items of neighbouring columns: level as far as any name of the column reaches, then across."""
    x: list[float | None] = []
    y: list[float | None] = []
    for here, there in pairwise(audiences):
        after = {cell.record: cell for cell in cells if cell.audience == there}
        edge = max((cell.right for cell in cells if cell.audience == here), default=0) + 6
        for cell in cells:
            if cell.audience == here and cell.record in after:
                x += [cell.right + 6, edge, after[cell.record].left - 6, None]
                y += [cell.place, cell.place, after[cell.record].place, None]
    line = {"color": palette.mark, "width": 1 * zoom}
    drawing.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name="same", showlegend=False)


def _to_click(drawing: Sheet, cells: Sequence[_Cell], words: Mapping[str, str], column: float, zoom: float) -> None:
    """Unseen points under each name: what hovering says and a click yields."""
    ranks: dict[int, list[str]] = {}
    for cell in cells:
        ranks.setdefault(cell.record, []).append(f"{escaped(words[cell.audience])} {cell.rank}")
    spots = [
        (cell, cell.left + _TOUCH / 2 + step * _TOUCH)
        for cell in cells
        for step in range(max(int(column // _TOUCH), 1))
    ]
    drawing.add_scatter(
        x=[x for _, x in spots], y=[cell.place for cell, _ in spots], mode="markers", name="items",
        customdata=[cell.record for cell, _ in spots],
        hovertext=[hover([escaped(cell.name), *ranks[cell.record]]) for cell, _ in spots],
        hoverinfo="text", marker={"size": _TOUCH * zoom, "color": "rgba(0,0,0,0)", "symbol": "square"},
    )  # fmt: skip


def _heads(
    audiences: Sequence[str], words: Mapping[str, str], palette: Palette, wide: float, zoom: float
) -> list[dict[str, object]]:
    column = _column(audiences, wide)
    return [
        {
            "text": escaped(words[audience]), "x": at * (column + _GAP), "y": 1, "yref": "paper", "xanchor": "left", "yanchor": "bottom",
            "yshift": 2, "showarrow": False, "borderpad": 0, "font": {"size": NORMAL * zoom, "color": palette.muted, "weight": 600},
        }
        for at, audience in enumerate(audiences)
    ]  # fmt: skip


def _written(cells: Sequence[_Cell], palette: Palette, zoom: float) -> list[dict[str, object]]:
    """The rank and the name of each cell."""
    shared: dict[str, object] = {
        "showarrow": False,
        "borderpad": 0,
        "yanchor": "middle",
        "xanchor": "left",
        "align": "left",
    }
    notes: list[dict[str, object]] = []
    for cell in cells:
        rank = {
            "text": f"{cell.rank}",
            "x": cell.left,
            "y": cell.place,
            "yshift": (len(cell.lines) - 1) * SMALL * LINE / 2 * zoom,
            "font": {"size": SMALL * zoom, "color": palette.muted},
        }
        said = "<br>".join(escaped(line) for line in cell.lines)
        name = {
            "text": said,
            "x": cell.left + _NUMBER,
            "y": cell.place,
            "font": {"size": SMALL * zoom, "color": palette.text},
        }
        notes += [{**shared, **rank}, {**shared, **name}]
    return notes
