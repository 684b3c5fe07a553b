"""The ranking as bars made of their parts, best on top, and the three audiences' rankings side by side."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.comparison import WORDS as COMPARISON_WORDS
from analytics.charts.comparison import alt as comparison_alt
from analytics.charts.comparison import figure as comparison
from analytics.charts.lettering import fitted, width
from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Margins, Row, escaped, hover, key_rows, rows, sheet, tidy, title_height
from analytics.charts.sheet import Sheet
from analytics.sentences import Count

__all__ = ["COMPARISON_WORDS", "WORDS", "alt", "comparison", "comparison_alt", "figure"]

WORDS = ("score", "coverage", "low_coverage", "rank", "alt_priorities", "alt_between")
ENOUGH = 0.6  # below this share of known criteria a score is only a hint, and drawn hatched
ROW = 26  # pixels


def figure(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    criteria: Sequence[tuple[str, str]],
    top: int = 30,
    chosen: int | None = None,
    wide: int = 860,
    zoom: float = 1.0,
) -> go.Figure:
    """Bars for the first `top` of `facts` (`analytics.priorities.ranked`, index record), `wide` pixels wide, about 26 px a row.

    `criteria` are (name, label) in the order of their weight; `part_<name>` is the stretch of the bar, the score where a method has
    no parts. The axis is always 0..1.
    Everything is grey but the chosen record; with none chosen, all bars carry the accent. `low_coverage` has {coverage}.
    """
    shown = facts.sort_values("rank", kind="stable").head(top)
    criteria = [(name, label) for name, label in criteria if f"part_{name}" in facts]
    if not criteria:  # a method that cannot be taken apart: the bar is the score
        shown, criteria = shown.assign(part_score=shown["score"]), [("score", words["score"])]
    names = round(min(0.36 * wide, _longest(shown, zoom)) + 48 * zoom)
    tail = round(_tail(shown, words, zoom))
    key = key_rows([label for _, label in criteria], wide - names - tail, zoom)  # it stands above the bars
    above = title_height(title, wide, zoom) + round((20 * key + 8) * zoom)
    margins = Margins(names, tail, above, 12)
    height = above + 12 + round(max(len(shown), 1) * ROW * zoom)
    drawing = sheet(palette, width=wide, height=height, margins=margins, title=title, zoom=zoom)
    _bars(drawing, shown, words, palette, criteria, chosen)
    _labels(drawing, shown, words, palette, names, chosen, zoom)
    _frame(drawing, len(shown), above, zoom)
    return drawing.figure()


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The ranking in words: `alt_priorities` with {title}, {items} and {first}, the best five with their ranks, parted by `alt_between`."""
    best = facts[facts["rank"].notna()].sort_values("rank", kind="stable")
    first = [f"{place} {tidy(name) or '–'}" for place, name in zip(_place(best)[:5], best["name"].head(5), strict=True)]
    return words["alt_priorities"].format(title=title, items=Count(len(facts)), first=words["alt_between"].join(first))


def _longest(shown: pd.DataFrame, zoom: float) -> float:
    return max((width(tidy(name), SMALL * zoom, bold=True) for name in shown["name"]), default=0.0)


def _tail(shown: pd.DataFrame, words: Mapping[str, str], zoom: float) -> float:
    """Room to the right of the longest bar for its score."""
    return max((width(_end(row, words), SMALL * zoom) for row in rows(shown)), default=0.0) + 16 * zoom


def _end(row: Row, words: Mapping[str, str]) -> str:
    """The score as it stands at the end of a bar, with a mark where too little is known."""
    if pd.isna(row["score"]):
        return "–"
    score = f"{row['score']:.2f}"
    known = format(row["coverage"], ".0%")
    return f"{score} · {words['low_coverage'].format(coverage=known)}" if _thin(row) else score


def _said(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.2f}"


def _thin(row: Row) -> bool:
    return bool(row["coverage"] < ENOUGH)


def _place(shown: pd.DataFrame) -> list[str]:
    """Ranks as they are said: a shared rank carries `=`."""
    shared = shown["rank"].duplicated(keep=False)
    return [
        "–" if pd.isna(rank) else f"{'=' if tied else ''}{rank:g}"
        for rank, tied in zip(shown["rank"], shared, strict=True)
    ]


def _bars(
    drawing: Sheet,
    shown: pd.DataFrame,
    words: Mapping[str, str],
    palette: Palette,
    criteria: Sequence[tuple[str, str]],
    chosen: int | None,
) -> None:
    accent, grey = palette.shades(len(criteria), of=palette.accent), palette.shades(len(criteria), of=palette.mark)
    bright = [chosen is None or record == chosen for record in shown.index]
    key = accent if any(bright) else grey  # in the inks of the bars beside it
    cards = [_card(row, place, words, criteria) for row, place in zip(rows(shown), _place(shown), strict=True)]
    for at, (name, label) in enumerate(criteria):
        inks = [accent[at] if lit else grey[at] for lit in bright]
        drawing.add_bar(
            orientation="h",
            x=shown[f"part_{name}"].fillna(0.0).tolist(),
            y=list(range(len(shown))),
            name=escaped(label),
            customdata=[int(record) for record in shown.index],
            hovertext=cards,
            hoverinfo="text",
            textposition="none",
            showlegend=False,
            marker={
                "color": inks,
                "line": {"width": 1, "color": palette.background},
                "pattern": {
                    "shape": ["/" if _thin(row) else "" for row in rows(shown)],
                    "fillmode": "replace",
                    "fgcolor": inks,
                    "bgcolor": palette.background,
                    "size": 6,
                    "solidity": 0.4,
                },
            },
            unselected={"marker": {"opacity": 1.0}},
        )
        drawing.add_bar(
            x=[None], y=[None], name=escaped(label), showlegend=True, marker={"color": key[at]}, hoverinfo="skip"
        )


def _card(row: Row, place: str, words: Mapping[str, str], criteria: Sequence[tuple[str, str]]) -> str:
    score = _said(row["score"])
    parts = [f"{escaped(label)} {_said(row[f'part_{name}'])}" for name, label in criteria]
    coverage = f"{escaped(words['coverage'])} {row['coverage']:.0%}"
    return hover(
        [
            escaped(row["name"]),
            f"{escaped(words['rank'])} {place}",
            f"{escaped(words['score'])} {score}",
            *parts,
            coverage,
        ]
    )


def _labels(
    drawing: Sheet,
    shown: pd.DataFrame,
    words: Mapping[str, str],
    palette: Palette,
    names: int,
    chosen: int | None,
    zoom: float,
) -> None:
    """Rank and name to the left of each bar, the score at its end."""
    size, notes = SMALL * zoom, []
    ends = shown.filter(like="part_").sum(axis=1).tolist()
    for at, (row, place) in enumerate(zip(rows(shown), _place(shown), strict=True)):
        bold = row["record"] == chosen
        name = escaped(fitted(tidy(row["name"]), size, names - 48 * zoom, bold=bold))
        end = ends[at]
        quiet = palette.text if chosen is None or bold else palette.muted
        common = {"y": at, "yref": "y", "yanchor": "middle", "showarrow": False, "borderpad": 0}
        notes += [
            common
            | _written(place, palette.muted, size)
            | {"x": 0, "xref": "paper", "xanchor": "right", "xshift": 36 * zoom - names},
            common
            | _written(f"<b>{name}</b>" if bold else name, quiet, size)
            | {"x": 0, "xref": "paper", "xanchor": "left", "xshift": 44 * zoom - names},
            common
            | _written(escaped(_end(row, words)), quiet, size)
            | {"x": end, "xref": "x", "xanchor": "left", "xshift": 6 * zoom},
        ]
    drawing.update_layout(annotations=notes)


def _written(text: str, colour: str, size: float) -> dict[str, object]:
    return {"text": text, "font": {"size": size, "color": colour}}


def _frame(drawing: Sheet, count: int, above: int, zoom: float) -> None:
    drawing.update_layout(
        barmode="stack",
        bargap=0.28,
        showlegend=True,
        legend={
            "x": 0, "xanchor": "left", "yref": "container", "yanchor": "bottom",
            "y": 1 - above / drawing.height + 4 / drawing.height, "traceorder": "normal",
        },
        xaxis={"range": [0, 1], "fixedrange": True, "visible": False},
        yaxis={"range": [max(count, 1) - 0.5, -0.5], "fixedrange": True, "visible": False},
    )  # fmt: skip
