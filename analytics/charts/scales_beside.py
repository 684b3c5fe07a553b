"""Scales beside one another: a column for each criterion, each from its lowest to its highest, the same people in every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.charts.lettering import fitted
from analytics.charts.palette import Palette
from analytics.charts.paper import NORMAL, SMALL, escaped, tidy
from analytics.charts.sheet import Sheet

Ticks = Sequence[tuple[float, str]]
GAP = 0.22  # between two criteria, in widths of one


@dataclass(frozen=True)
class Place:
    """Where the people and the criteria of a figure lie."""

    people: Mapping[int, int]
    criteria: Mapping[str, float]

    def across(self, criterion: str, unit: float) -> float:
        return self.criteria[criterion] + unit


def grid(drawing: Sheet, at: Place, ticks: Mapping[str, Ticks], palette: Palette) -> None:
    """A hairline at each mark of each scale."""
    bottom = max(len(at.people), 1) - 0.5
    lines = [
        {
            "type": "line", "x0": at.across(name, unit), "x1": at.across(name, unit), "y0": -0.5, "y1": bottom,
            "line": {"color": palette.grid, "width": 1}, "layer": "below",
        }
        for name in at.criteria
        for unit, _ in ticks[name]
    ]  # fmt: skip
    drawing.update_layout(shapes=lines)


def frame(
    drawing: Sheet,
    shown: pd.DataFrame,
    at: Place,
    ticks: Mapping[str, Ticks],
    words: Mapping[str, str],
    palette: Palette,
    side: int,
    chosen: int | None,
    zoom: float,
) -> None:
    """The names at the left, each criterion over its column with the marks of its scale."""
    names = shown.drop_duplicates("person").set_index("person")["name"]
    small, muted = {"size": SMALL * zoom, "color": palette.text}, {"size": SMALL * zoom, "color": palette.muted}
    heads = [
        {
            "text": f"<b>{escaped(words[name])}</b>", "x": left + 0.5, "y": 1, "yref": "paper", "xanchor": "center", "yanchor": "bottom",
            "yshift": 22 * zoom, "showarrow": False, "borderpad": 0, "font": {"size": NORMAL * zoom, "color": palette.text},
        }
        for name, left in at.criteria.items()
    ]  # fmt: skip
    marks = [
        {
            "text": escaped(said), "x": at.across(name, unit), "y": 1, "yref": "paper", "xanchor": "center", "yanchor": "bottom",
            "yshift": 4 * zoom, "showarrow": False, "borderpad": 0, "font": muted,
        }
        for name in at.criteria
        for unit, said in ticks[name]
    ]  # fmt: skip
    people = [
        {
            "text": f"<b>{said}</b>" if person == chosen else said, "x": 0, "xref": "paper", "xshift": -10 * zoom, "y": row, "xanchor": "right",
            "yanchor": "middle", "showarrow": False, "borderpad": 0, "font": small,
        }
        for person, row in at.people.items()
        for said in [escaped(fitted(tidy(names[person]) or "–", SMALL * zoom, side - 14 * zoom, bold=person == chosen))]
    ]  # fmt: skip
    last = max(at.criteria.values(), default=0.0) + 1
    drawing.update_layout(
        annotations=[*heads, *marks, *people],
        xaxis={"range": [-0.04, last + 0.04], "fixedrange": True, "visible": False},
        yaxis={"range": [max(len(at.people), 1) - 0.5, -0.5], "fixedrange": True, "visible": False},
    )
