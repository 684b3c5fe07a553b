"""One item, several audiences: how the ranking changes from team to client to boss."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.lettering import fitted, width
from analytics.charts.palette import Palette
from analytics.charts.paper import NORMAL, SMALL, Margins, Row, escaped, hover, rows, sheet, tidy, title_height
from analytics.charts.sheet import Sheet
from analytics.sentences import Count

WORDS = (
    "team",
    "client",
    "boss",
    "below",
    "alt_comparison",
    "alt_first",
    "alt_between",
)  # and the name of any further audience
ROW = 26  # pixels
DOT, WIDE_DOT = 20, 25  # pixels: around ranks to 99, and around longer ones
MOST = 26  # items; more lines than this tell nothing


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
    """A column of ranks for each audience, joined by thin lines, for every item in somebody's first `top`.

    `facts` is `analytics.priorities.compared`: name, a column a audience, spread. Names stand at both ends of the lines.
    Every item has a row of its own in each column, so names cannot cover one another; a shared rank is the same number twice.
    Items that a column ranks after `top` stand in a band at the bottom (`below`, with {top}). A missing rank breaks the line.
    """
    ranks = facts.drop(columns=["id", "name", "spread"], errors="ignore").astype("float64")
    audiences = [str(audience) for audience in ranks]
    top = _all_drawn(ranks, top)
    shown = _worth_drawing(facts[["name"]].join(ranks), ranks, top, chosen)
    levels, edge = _levels(shown, audiences, top)
    deepest = max([edge, *(int(level) for level in levels.to_numpy(dtype="float64").ravel() if level == level)])
    side = round(
        min(0.32 * wide, max((width(tidy(name), SMALL * zoom, bold=True) for name in shown["name"]), default=0) + 12)
    )
    margins = Margins(
        side + round(20 * zoom), side + round(20 * zoom), title_height(title, wide, zoom) + round(30 * zoom), 12
    )
    height = margins.top + margins.bottom + round((deepest + 1) * ROW * zoom)
    drawing = sheet(palette, width=wide, height=height, margins=margins, title=title, zoom=zoom)
    dot = (WIDE_DOT if shown[audiences].max().max() > 99 else DOT) * zoom
    items = [(item, _height(levels, item["record"])) for item in rows(shown)]
    for item, heights in sorted(items, key=lambda pair: pair[0]["record"] == chosen):  # the chosen one lies on top
        _line(drawing, item, heights, audiences, words, palette, dot, zoom, lit=item["record"] == chosen)
    drawing.update_layout(
        annotations=[*_heads(audiences, words, palette, zoom), *_names(items, palette, side, dot, chosen, zoom)],
        xaxis={"range": [-0.06, max(len(audiences) - 1, 1) + 0.06], "fixedrange": True, "visible": False},
        yaxis={"range": [deepest + 0.6, -0.4], "fixedrange": True, "visible": False},
    )
    if deepest > edge:
        _band(drawing, top, edge, deepest, words, palette, zoom)
    return drawing.figure()


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The comparison in words: `alt_comparison` with {title}, {items} and {first}, for each audience `alt_first` with {audience} and {name}."""
    ranks = facts.drop(columns=["id", "name", "spread"], errors="ignore").astype("float64")
    each = [
        words["alt_first"].format(audience=words[str(audience)], name=tidy(facts.at[best, "name"]) or "–")
        for audience, best in ranks.dropna(axis=1, how="all").idxmin().items()
    ]
    return words["alt_comparison"].format(title=title, items=Count(len(facts)), first=words["alt_between"].join(each))


def _worth_drawing(items: pd.DataFrame, ranks: pd.DataFrame, top: int, chosen: int | None) -> pd.DataFrame:
    """Every item in somebody's first `top`, the best two dozen of them where ties let in more, and the chosen one."""
    first = ranks[(ranks <= top).any(axis=1)].mean(axis=1).sort_values(kind="stable").head(MOST).index
    return items[items.index.isin(first) | (items.index == chosen)]


def _all_drawn(ranks: pd.DataFrame, top: int) -> int:
    """How many places to draw, at most `top` and at least five, so that everybody's holder of each of them is drawn."""
    return next((places for places in range(top, 5, -1) if (ranks <= places).any(axis=1).sum() <= MOST), min(top, 5))


def _levels(shown: pd.DataFrame, audiences: Sequence[str], top: int) -> tuple[pd.DataFrame, int]:
    """The row of every item in every column, its place among those shown, and the row at which the band of the others begins."""
    ordered = {
        audience: shown.sort_index().sort_values([audience, "name"], kind="stable")[audience].dropna()
        for audience in audiences
    }
    inside = {audience: _spaced(ranks[ranks <= top].tolist()) for audience, ranks in ordered.items()}
    # ranks shared at the edge may fill more rows than `top`; the band begins below them, in every column at the same row
    edge = int(max([top, *(rows_of[-1] + 1 for rows_of in inside.values() if rows_of)]))
    levels = pd.DataFrame(index=shown.index, columns=list(audiences), dtype="float64")
    for audience, ranks in ordered.items():
        outside = [float(edge + 1 + at) for at in range(len(ranks) - len(inside[audience]))]
        levels.loc[ranks.index, audience] = [*inside[audience], *outside]
    return levels, edge


def _height(levels: pd.DataFrame, record: int) -> list[float | None]:
    return [None if pd.isna(level) else float(level) for level in levels.T[record].tolist()]


def _spaced(ranks: list[float]) -> list[float]:
    """Rows in which a rank stands at its own number where it can, and below the one before where it is shared."""
    spaced: list[float] = []
    for rank in ranks:
        spaced.append(max(rank - 1, spaced[-1] + 1 if spaced else 0.0))
    return spaced


def _line(
    drawing: Sheet,
    item: Row,
    heights: list[float | None],
    audiences: Sequence[str],
    words: Mapping[str, str],
    palette: Palette,
    dot: float,
    zoom: float,
    *,
    lit: bool,
) -> None:
    ink = palette.accent if lit else palette.mark
    ranks: list[str] = ["" if pd.isna(item[audience]) else f"{item[audience]:g}" for audience in audiences]
    said = [f"{escaped(words[audience])} {rank or '–'}" for audience, rank in zip(audiences, ranks, strict=True)]
    drawing.add_scatter(
        x=list(range(len(audiences))),
        y=heights,
        mode="lines+markers+text",
        name=escaped(item["name"]),
        text=ranks,
        textfont={"size": SMALL * zoom, "color": palette.background if lit else palette.text},
        customdata=[int(item["record"])] * len(audiences),
        hovertext=[hover([escaped(item["name"]), *said])] * len(audiences),
        hoverinfo="text",
        connectgaps=False,
        cliponaxis=False,
        line={"color": palette.accent if lit else palette.thread, "width": 2.5 if lit else 1},
        marker={
            "size": dot,
            "color": ink if lit else palette.surface,
            "line": {"width": 1, "color": ink},
            "opacity": 1.0,
        },
        unselected={"marker": {"opacity": 1.0}},
    )


def _heads(
    audiences: Sequence[str], words: Mapping[str, str], palette: Palette, zoom: float
) -> list[dict[str, object]]:
    font = {"size": NORMAL * zoom, "color": palette.muted, "weight": 600}
    return [
        {
            "text": escaped(words[audience]), "x": at, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 4,
            "showarrow": False, "borderpad": 0, "font": font,
        }
        for at, audience in enumerate(audiences)
    ]  # fmt: skip


def _names(
    items: Sequence[tuple[Row, list[float | None]]],
    palette: Palette,
    side: int,
    dot: float,
    chosen: int | None,
    zoom: float,
) -> list[dict[str, object]]:
    """Each name at both ends of its line; beside the middle dot where the line has no ends."""
    notes: list[dict[str, object]] = []
    for item, heights in items:
        lit = item["record"] == chosen
        said = escaped(fitted(tidy(item["name"]), SMALL * zoom, side - 4, bold=lit))
        last = len(heights) - 1
        ends = [(0, "right", -1), (last, "left", 1)]
        if heights[0] is None and heights[last] is None:
            ends = [(at, "left", 1) for at in range(1, last) if heights[at] is not None][:1]
        notes += [
            {
                "text": f"<b>{said}</b>" if lit else said, "x": x, "y": heights[x], "xanchor": anchor,
                "yanchor": "middle", "xshift": way * (dot / 2 + 4 * zoom), "showarrow": False, "borderpad": 0,
                "font": {"size": SMALL * zoom, "color": palette.text if lit or chosen is None else palette.muted},
                "bgcolor": palette.background if 0 < x < last else "rgba(0,0,0,0)",
            }
            for x, anchor, way in ends
            if heights[x] is not None
        ]  # fmt: skip
    return notes


def _band(
    drawing: Sheet, top: int, edge: int, deepest: int, words: Mapping[str, str], palette: Palette, zoom: float
) -> None:
    """The tint behind what a column ranks after `top`, with its words at the seam."""
    band = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": edge - 0.1, "y1": deepest + 0.6}
    drawing.update_layout(shapes=[{**band, "fillcolor": palette.surface, "line": {"width": 0}, "layer": "below"}])
    drawing.add_note(
        text=escaped(words["below"].format(top=top)),
        x=0.5,
        y=edge + 0.2,
        yanchor="middle",
        showarrow=False,
        borderpad=2,
        bgcolor=palette.surface,
        font={"size": SMALL * zoom, "color": palette.muted},
    )
