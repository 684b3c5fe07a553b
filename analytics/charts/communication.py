"""The calendar of contacts: people down, the days of eight weeks across; what is overdue, what is next, when it comes round again."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.lettering import fitted
from analytics.charts.lettering import width as measured
from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Margins, escaped, hover, key_rows, sheet, tidy, title_height, with_key
from analytics.charts.sheet import Sheet
from analytics.sentences import Count

WORDS = ("today", "key_overdue", "key_passed", "key_next", "key_repeat", "hover_overdue", "hover_passed", "hover_next", "hover_repeat", "alt_calendar")  # fmt: skip
ROW = 22  # pixels a row of the plan
_NAMES = 180  # pixels that names may take
_SIGNS = ("repeat", "next", "passed", "overdue")  # drawn in this order, the gravest uppermost


def figure(
    facts: pd.DataFrame, plan: pd.DataFrame, off: pd.DataFrame, *, today: date, weeks: int, words: Mapping[str, str], title: str, palette: Palette,
    width: int = 760, zoom: float = 1.0,
) -> go.Figure:  # fmt: skip
    """The contacts of `facts` (`analytics.communication.coming`) in the rows of `plan`, in its order; `off` are the days that are not worked.

    Overdue is a red diamond with an exclamation mark, a planned day that is past an open diamond, the next contact a full disc in the accent, a
    repetition a small grey disc. A click yields the stakeholder's record as customdata where the row has one.
    """
    first = today - timedelta(days=today.weekday())
    names = [fitted(tidy(who) or "–", SMALL * zoom, _NAMES * zoom) for who in plan["who"]]
    left = round(max((measured(name, SMALL * zoom) for name in names), default=0)) + round(20 * zoom)
    key = [(words[f"key_{sign}"], _marker(sign, palette, zoom)) for sign in reversed(_SIGNS) if (facts["sign"] == sign).any()]  # fmt: skip
    lines = key_rows([said for said, _ in key], width - left - 12, zoom)
    margins = Margins(
        left, round(12 * zoom), title_height(title, width, zoom) + round(40 * zoom), round((14 + 20 * lines) * zoom)
    )
    high = round(ROW * zoom) * max(len(plan), 1) + margins.top + margins.bottom
    drawing = sheet(palette, width=width, height=high, margins=margins, title=title, zoom=zoom)
    last = max(len(plan), 1) - 0.5
    drawing.update_layout(
        xaxis={"range": [-0.5, 7 * weeks - 0.5], "visible": False, "fixedrange": True},
        yaxis={"range": [last, -0.5], "visible": False, "fixedrange": True},
    )
    _ground(drawing, [(day.date() - first).days for day in off["date"]], weeks, len(plan), palette)
    _dates(drawing, first, today, weeks, last, words, palette, zoom)
    for place, name in enumerate(names):
        drawing.add_note(
            text=escaped(name), x=-0.5, y=place, xshift=-8 * zoom, xanchor="right", yanchor="middle", showarrow=False,
            font={"size": SMALL * zoom, "color": palette.text},
        )  # fmt: skip
    rows = {row: place for place, row in enumerate(plan.index)}
    for sign in _SIGNS:
        _contacts(drawing, facts[facts["sign"] == sign], plan, rows, first, sign, words, palette, zoom)
    with_key(drawing, key)
    return drawing.figure()


def alt(facts: pd.DataFrame, plan: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The calendar in a sentence: `alt_calendar` with {title}, {people} rows, {contacts}, {overdue}, {passed}."""
    counts = facts["sign"].value_counts()
    told = {name: int(counts.get(name, 0)) for name in ("overdue", "passed")}
    return words["alt_calendar"].format(title=title, people=Count(len(plan)), contacts=Count(len(facts)), **told)


def _ground(drawing: Sheet, off: list[int], weeks: int, rows: int, palette: Palette) -> None:
    """Days that are not worked as a tint, a hairline before each Monday and under each row."""
    last = max(rows, 1) - 0.5
    line = {"color": palette.grid, "width": 1}
    shapes: list[dict[str, Any]] = [
        {"type": "rect", "x0": day - 0.5, "x1": day + 0.5, "y0": -0.5, "y1": last, "fillcolor": palette.surface, "line": {"width": 0}}
        for day in off
    ]  # fmt: skip
    shapes += [
        {"type": "line", "x0": 7 * week - 0.5, "x1": 7 * week - 0.5, "y0": -0.5, "y1": last, "line": line}
        for week in range(weeks + 1)
    ]
    shapes += [
        {"type": "line", "x0": -0.5, "x1": 7 * weeks - 0.5, "y0": row + 0.5, "y1": row + 0.5, "line": line}
        for row in range(-1, rows)
    ]
    drawing.update_layout(shapes=shapes)


def _dates(
    drawing: Sheet, first: date, today: date, weeks: int, last: float, words: Mapping[str, str], palette: Palette, zoom: float
) -> None:  # fmt: skip
    """The Monday of each week above it, and today as a line of its own with its word above that."""
    for week in range(weeks):
        drawing.add_note(
            text=f"{first + timedelta(weeks=week):%m-%d}", x=7 * week - 0.5, y=-0.5, xshift=3 * zoom, yshift=4 * zoom, xanchor="left", yanchor="bottom",
            showarrow=False, font={"size": SMALL * zoom, "color": palette.muted},
        )  # fmt: skip
    at = (today - first).days
    shape = {"type": "line", "x0": at, "x1": at, "y0": -0.5, "y1": last, "line": {"color": palette.text, "width": 1, "dash": "dot"}}  # fmt: skip
    drawing.update_layout(shapes=[*drawing.layout["shapes"], shape])
    drawing.add_note(
        text=escaped(words["today"]), x=at, y=-0.5, yshift=20 * zoom, xanchor="center", yanchor="bottom", showarrow=False,
        font={"size": SMALL * zoom, "color": palette.text},
    )  # fmt: skip


def _marker(sign: str, palette: Palette, zoom: float) -> dict[str, object]:
    if sign == "overdue":
        return {"symbol": "diamond", "size": 17 * zoom, "color": palette.late, "line": {"width": 1, "color": palette.late}}  # fmt: skip
    if sign == "passed":
        return {"symbol": "diamond", "size": 13 * zoom, "color": palette.background, "line": {"width": 2, "color": palette.late}}  # fmt: skip
    full = sign == "next"
    ink = palette.accent if full else palette.mark
    return {"symbol": "circle", "size": (11 if full else 6) * zoom, "color": ink, "line": {"width": 0, "color": ink}}


def _contacts(
    drawing: Sheet, facts: pd.DataFrame, plan: pd.DataFrame, rows: Mapping[int, int], first: date, sign: str, words: Mapping[str, str],
    palette: Palette, zoom: float,
) -> None:  # fmt: skip
    """The contacts of one sign; of repetitions nothing is opened that the next contact does not open."""
    kept = facts[facts["row"].isin(list(rows))]
    who = plan.loc[kept["row"], ["who", "stakeholder"]]
    opened = [None if pd.isna(record) else int(record) for record in who["stakeholder"]]
    cards = [
        hover([escaped(name) or "–", escaped(words[f"hover_{sign}"].format(day=f"{on:%Y-%m-%d}"))])
        for name, on in zip(who["who"], kept["on"], strict=True)
    ]
    drawing.add_scatter(
        x=[(on.date() - first).days for on in kept["on"]], y=[rows[row] for row in kept["row"]], name=sign,
        mode="markers+text" if sign == "overdue" else "markers", text=["<b>!</b>"] * len(kept),
        textfont={"size": SMALL * zoom, "color": palette.background}, customdata=opened, hovertext=cards, hoverinfo="text",
        marker=_marker(sign, palette, zoom),
    )  # fmt: skip
