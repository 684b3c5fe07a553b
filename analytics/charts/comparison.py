"""One item, three audiences: how the ranking changes from team to client to boss."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.lettering import fitted, width
from analytics.charts.palette import Palette
from analytics.charts.paper import NORMAL, SMALL, Margins, Row, escaped, hover, rows, sheet, tidy, title_height

AUDIENCES = ("team", "client", "boss")
WORDS = ("team", "client", "boss", "below", "alt_comparison")
ROW, DOT = 26, 20  # pixels


def figure(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    top: int = 12,
    chosen: int | None = None,
    wide: int = 860,
    zoom: float = 1.0,
) -> go.Figure:
    """Three columns of ranks joined by thin lines, for every item in somebody's first `top` (`facts`: name, team, client, boss).

    Every item has a row of its own in each column, so names cannot cover one another; a shared rank is the same number twice.
    Items that a column ranks after `top` stand in a band at the bottom (`below`, with {top}). A missing rank breaks the line.
    """
    shown = facts[(facts[list(AUDIENCES)] <= top).any(axis=1)]
    levels = _levels(shown, top)
    deepest = max([top, *(int(level) for level in levels.to_numpy(dtype="float64").ravel() if level == level)])
    side = round(
        min(0.26 * wide, max((width(tidy(name), SMALL * zoom, bold=True) for name in shown["name"]), default=0) + 12)
    )
    margins = Margins(
        side + round(20 * zoom), side + round(20 * zoom), title_height(title, wide, zoom) + round(30 * zoom), 12
    )
    height = margins.top + margins.bottom + round((deepest + 1) * ROW * zoom)
    drawing = sheet(palette, width=wide, height=height, margins=margins, title=title, zoom=zoom)
    items = [(item, _height(levels, item["record"])) for item in rows(shown)]
    for item, heights in sorted(items, key=lambda pair: pair[0]["record"] == chosen):  # the chosen one lies on top
        _line(drawing, item, heights, words, palette, zoom, lit=item["record"] == chosen)
    drawing.update_layout(
        annotations=[*_heads(words, palette, zoom), *_names(items, palette, side, chosen, zoom)],
        xaxis={"range": [-0.06, 2.06], "fixedrange": True, "visible": False},
        yaxis={"range": [deepest + 0.6, -0.4], "fixedrange": True, "visible": False},
    )
    if deepest > top or (levels > top).to_numpy().any():
        _band(drawing, top, deepest, words, palette, zoom)
    return drawing


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The comparison in a sentence: `alt_comparison` with {title} and {items}."""
    return words["alt_comparison"].format(title=title, items=len(facts))


def _levels(shown: pd.DataFrame, top: int) -> pd.DataFrame:
    """The row of every item in every column: its place among those shown, the others from `top` + 1 downwards."""
    levels = pd.DataFrame(index=shown.index, columns=list(AUDIENCES), dtype="float64")
    for audience in AUDIENCES:
        ordered = shown.sort_index().sort_values([audience, "name"], kind="stable")[audience].dropna()
        inside, outside = ordered[ordered <= top], ordered[ordered > top]
        # ranks shared at the edge may fill more rows than `top`; the band then begins below them
        start = max(top, len(inside)) + 1
        levels.loc[inside.index, audience] = _spaced(inside.tolist())
        levels.loc[outside.index, audience] = [float(start + at) for at in range(len(outside))]
    return levels


def _height(levels: pd.DataFrame, record: int) -> list[float | None]:
    return [None if pd.isna(level) else float(level) for level in levels.T[record].tolist()]


def _spaced(ranks: list[float]) -> list[float]:
    """Rows in which a rank stands at its own number where it can, and below the one before where it is shared."""
    spaced: list[float] = []
    for rank in ranks:
        spaced.append(max(rank - 1, spaced[-1] + 1 if spaced else 0.0))
    return spaced


def _line(
    drawing: go.Figure,
    item: Row,
    heights: list[float | None],
    words: Mapping[str, str],
    palette: Palette,
    zoom: float,
    *,
    lit: bool,
) -> None:
    ink = palette.accent if lit else palette.mark
    ranks: list[str] = ["" if pd.isna(item[audience]) else f"{item[audience]:g}" for audience in AUDIENCES]
    said = [f"{escaped(words[audience])} {rank or '–'}" for audience, rank in zip(AUDIENCES, ranks, strict=True)]
    drawing.add_scatter(
        x=[0, 1, 2],
        y=heights,
        mode="lines+markers+text",
        name=escaped(item["name"]),
        text=ranks,
        textfont={"size": SMALL * zoom, "color": palette.background if lit else palette.text},
        customdata=[int(item["record"])] * 3,
        hovertext=[hover([escaped(item["name"]), *said])] * 3,
        hoverinfo="text",
        connectgaps=False,
        cliponaxis=False,
        line={"color": ink, "width": 2.5 if lit else 1},
        marker={
            "size": DOT * zoom,
            "color": ink if lit else palette.surface,
            "line": {"width": 1, "color": ink},
            "opacity": 1.0,
        },
        unselected={"marker": {"opacity": 1.0}},
    )


def _heads(words: Mapping[str, str], palette: Palette, zoom: float) -> list[dict[str, object]]:
    font = {"size": NORMAL * zoom, "color": palette.muted, "weight": 600}
    return [
        {
            "text": escaped(words[audience]), "x": at, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 4,
            "showarrow": False, "borderpad": 0, "font": font,
        }
        for at, audience in enumerate(AUDIENCES)
    ]  # fmt: skip


def _names(
    items: Sequence[tuple[Row, list[float | None]]], palette: Palette, side: int, chosen: int | None, zoom: float
) -> list[dict[str, object]]:
    """Each name at both ends of its line; beside the middle dot where the line has no ends."""
    notes: list[dict[str, object]] = []
    for item, heights in items:
        lit = item["record"] == chosen
        said = escaped(fitted(tidy(item["name"]), SMALL * zoom, side - 4, bold=lit))
        ends = [(0, "right", -1), (2, "left", 1)]
        if heights[0] is None and heights[2] is None:
            ends = [(1, "left", 1)]
        notes += [
            {
                "text": f"<b>{said}</b>" if lit else said, "x": x, "y": heights[x], "xanchor": anchor,
                "yanchor": "middle", "xshift": way * (DOT / 2 + 4) * zoom, "showarrow": False, "borderpad": 0,
                "font": {"size": SMALL * zoom, "color": palette.text if lit or chosen is None else palette.muted},
                "bgcolor": palette.background if x == 1 else "rgba(0,0,0,0)",
            }
            for x, anchor, way in ends
            if heights[x] is not None
        ]  # fmt: skip
    return notes


def _band(drawing: go.Figure, top: int, deepest: int, words: Mapping[str, str], palette: Palette, zoom: float) -> None:
    """The tint behind what a column ranks after `top`, with its words at the seam."""
    drawing.add_shape(
        type="rect", xref="paper", x0=0, x1=1, y0=top - 0.1, y1=deepest + 0.6,
        fillcolor=palette.surface, line_width=0, layer="below",
    )  # fmt: skip
    drawing.add_annotation(
        text=escaped(words["below"].format(top=top)),
        x=0.5,
        y=top + 0.2,
        yanchor="middle",
        showarrow=False,
        borderpad=2,
        bgcolor=palette.surface,
        font={"size": SMALL * zoom, "color": palette.muted},
    )
