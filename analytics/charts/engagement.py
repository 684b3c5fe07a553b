"""The engagement matrix: people down, five levels across, C where each stands, D where they are wanted, an arrow from C to D."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.lettering import fitted
from analytics.charts.lettering import width as measured
from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Margins, Row, escaped, hover, rows, sheet, tidy, title_height
from analytics.charts.sheet import Sheet
from analytics.engagement import LADDER
from analytics.sentences import Count

WORDS = (
    *(f"level_{level}" for level in LADDER), "letter_current", "letter_desired", "hover_levels", "hover_over", "alt_engagement",
)  # fmt: skip
ROW = 26  # pixels a person
_NAMES = 190  # pixels that names may take
_RADIUS, _ASIDE = 10.0, 0.15  # of a mark, pixels; how far C and D stand from the middle of one level, in levels


def figure(
    facts: pd.DataFrame, *, words: Mapping[str, str], title: str, palette: Palette, chosen: int | None = None, width: int = 700, zoom: float = 1.0
) -> go.Figure:  # fmt: skip
    """The matrix of `facts` (`analytics.engagement.matrix`), a row of ROW pixels each, in their order; a click yields the record as customdata.

    Somebody of whom a level is unknown has no place in it and is left to the list beside. C is a grey disc; D a diamond, in the accent where
    somebody is to be won, else an outline.
    """
    known = facts[facts["current_rank"].notna() & facts["desired_rank"].notna()]
    people = rows(known)
    names = [fitted(tidy(row["name"]) or "–", SMALL * zoom, _NAMES * zoom) for row in people]
    left = round(max((measured(name, SMALL * zoom) for name in names), default=0)) + round(20 * zoom)
    heads = round(26 * zoom)
    margins = Margins(left, round(8 * zoom), title_height(title, width, zoom) + heads, round(8 * zoom))
    high = round(ROW * zoom) * max(len(people), 1) + margins.top + margins.bottom
    drawing = sheet(palette, width=width, height=high, margins=margins, title=title, zoom=zoom)
    last = max(len(people), 1) - 0.5
    drawing.update_layout(
        xaxis={"range": [-0.5, len(LADDER) - 0.5], "visible": False, "fixedrange": True},
        yaxis={"range": [last, -0.5], "visible": False, "fixedrange": True},
    )
    unit = (width - margins.left - margins.right) / len(LADDER)
    _grid(drawing, people, palette, chosen, last)
    _heads(drawing, words, palette, zoom)
    for place, (row, name) in enumerate(zip(people, names, strict=True)):
        _named(drawing, place, name, palette, bold=row["record"] == chosen, zoom=zoom)
    _arrows(drawing, people, palette, unit / zoom)
    _marks(drawing, people, words, palette, zoom)
    return drawing.figure()


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The matrix in a sentence: `alt_engagement` with {title}, {people}, {to_win}, {over_involved}, {reached}, {unknown}."""
    counts = facts["standing"].value_counts()
    told = {name: int(counts.get(name, 0)) for name in ("to_win", "over_involved", "reached", "unknown")}
    return words["alt_engagement"].format(title=title, people=Count(len(facts)), **told)


def _grid(drawing: Sheet, people: list[Row], palette: Palette, chosen: int | None, last: float) -> None:
    """A hairline under each person and between the levels; who is picked stands on a tint."""
    line = {"color": palette.grid, "width": 1}
    shapes = [
        {"type": "rect", "x0": -0.5, "x1": len(LADDER) - 0.5, "y0": place - 0.5, "y1": place + 0.5, "fillcolor": palette.zone, "line": {"width": 0}}
        for place, row in enumerate(people)
        if row["record"] == chosen
    ]  # fmt: skip
    shapes += [
        {"type": "line", "x0": -0.5, "x1": len(LADDER) - 0.5, "y0": place + 0.5, "y1": place + 0.5, "line": line}
        for place in range(-1, len(people))
    ]
    shapes += [
        {"type": "line", "x0": level + 0.5, "x1": level + 0.5, "y0": -0.5, "y1": last, "line": line}
        for level in range(-1, len(LADDER))
    ]
    drawing.update_layout(shapes=shapes)


def _heads(drawing: Sheet, words: Mapping[str, str], palette: Palette, zoom: float) -> None:
    for place, level in enumerate(LADDER):
        drawing.add_note(
            text=escaped(words[f"level_{level}"]), x=place, y=-0.5, yshift=5 * zoom, xanchor="center", yanchor="bottom", showarrow=False,
            font={"size": SMALL * zoom, "color": palette.muted},
        )  # fmt: skip


def _named(drawing: Sheet, place: int, name: str, palette: Palette, *, bold: bool, zoom: float) -> None:
    drawing.add_note(
        text=f"<b>{escaped(name)}</b>" if bold else escaped(name), x=-0.5, y=place, xshift=-8 * zoom, xanchor="right", yanchor="middle",
        showarrow=False, font={"size": SMALL * zoom, "color": palette.text},
    )  # fmt: skip


def _spots(row: Row) -> tuple[float, float]:
    """Where C and D stand: in the middle of their levels, side by side where they are the same."""
    current, desired = float(row["current_rank"]), float(row["desired_rank"])
    return (current - _ASIDE, desired + _ASIDE) if current == desired else (current, desired)


def _arrows(drawing: Sheet, people: list[Row], palette: Palette, unit: float) -> None:
    """A line from the edge of C to a head at the edge of D; `unit` is a level in pixels at letters of the usual size."""
    edge, head, half = (_RADIUS + 2) / unit, 8 / unit, 4 / ROW
    shapes = []
    for place, row in enumerate(people):
        start, end = _spots(row)
        if row["standing"] == "reached":
            continue
        ahead = 1 if end > start else -1
        ink = palette.accent if row["standing"] == "to_win" else palette.muted
        tip, neck = end - ahead * edge, end - ahead * (edge + head)
        shapes.append({"type": "line", "x0": start + ahead * edge, "x1": neck, "y0": place, "y1": place, "line": {"color": ink, "width": 2}})  # fmt: skip
        path = f"M{tip:.4f},{place}L{neck:.4f},{place - half:.4f}L{neck:.4f},{place + half:.4f}L{tip:.4f},{place}"
        shapes.append({"type": "path", "path": path, "fillcolor": ink, "line": {"width": 0, "color": ink}})
    drawing.update_layout(shapes=[*drawing.layout.get("shapes", ()), *shapes])


def _marks(drawing: Sheet, people: list[Row], words: Mapping[str, str], palette: Palette, zoom: float) -> None:
    """C and D of each person, exactly one each."""
    cards = [_card(row, words) for row in people]
    records = [row["record"] for row in people]
    won = [row["standing"] == "to_win" for row in people]
    for name, at, symbol, fills, inks, lines in (
        ("current", 0, "circle", [palette.muted] * len(won), [palette.background] * len(won), [palette.muted] * len(won)),
        ("desired", 1, "diamond", [palette.accent if one else palette.background for one in won],
         [palette.background if one else palette.text for one in won], [palette.accent if one else palette.muted for one in won]),
    ):  # fmt: skip
        drawing.add_scatter(
            x=[_spots(row)[at] for row in people], y=list(range(len(people))), mode="markers+text", name=name, customdata=records,
            text=[f"<b>{escaped(words[f'letter_{name}'])}</b>"] * len(people), textfont={"size": SMALL * zoom, "color": inks},
            hovertext=cards, hoverinfo="text",
            marker={"symbol": symbol, "size": (2 * _RADIUS + 3 * at) * zoom, "color": fills, "line": {"width": 1, "color": lines}},
        )  # fmt: skip


def _card(row: Row, words: Mapping[str, str]) -> str:
    levels = {name: words[f"level_{row[name]}"] for name in ("current", "desired")}
    told = [escaped(words["hover_levels"].format(**levels, gap=f"{int(row['gap']):+d}".replace("-", "−")))]
    over = [escaped(words["hover_over"])] if row["standing"] == "over_involved" else []
    return hover([escaped(row["name"]) or "–", *told, *over])
