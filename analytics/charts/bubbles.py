"""The crowds on the map: one bubble for each, with its letter and how many people of it are shown."""

from typing import Any

import pandas as pd

from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, escaped, hover, tidy
from analytics.charts.people import faint
from analytics.charts.sheet import Sheet
from analytics.charts.spreading import Area
from analytics.charts.zones import Ground
from analytics.engagement import opposing

DIAMOND = 1.3  # from its middle to its corners, in radii, as plotly draws it
_BADGE, _SIGN = 11.0, 5.5  # pixels from the middle to a corner of a diamond with room for a number, and of one without
_RIM = 0.75  # of the radius, across and up: where the rim is
_NAMED = 12  # names on the hover card of a crowd; the list beside the figure has all


def marks(shown: pd.DataFrame, points: pd.DataFrame, palette: Palette, zoom: float) -> list[dict[str, Any]]:
    """One mark for all who share a `crowd`: place, letter, inks, what it says, its records, and how many of them oppose.

    Where some do, their number stands in a diamond on the rim, as a single person who opposes would have one.
    """
    return [
        {
            "mark": letter, "x": round(at["x"], 1), "y": round(at["y"], 1), "r": round(at["radius"], 1), "ink": ink, "fill": faint(ink, palette),
            "records": [int(record) for record in people.index], "said": _lines(letter, people),
            "against": int(opposing(people).sum()), "rim": [round(at["x"] + _RIM * at["radius"], 1), round(at["y"] - _RIM * at["radius"], 1), _BADGE * zoom],
        }
        for letter, people, at, ink in _crowds(shown, points, palette)
    ]  # fmt: skip


def drawn(drawing: Sheet, shown: pd.DataFrame, points: pd.DataFrame, ground: Ground, palette: Palette) -> None:
    """On a small figure: one trace of bubbles with their number, and one of diamonds on the rims where some people oppose.

    A click yields the record of the first.
    """
    crowds = _crowds(shown, points, palette)
    if not crowds:
        return
    cards = [_card(people) for _, people, _, _ in crowds]
    firsts = [int(people.index[0]) for _, people, _, _ in crowds]
    drawing.add_scatter(
        x=[ground.across_at(at["x"]) for _, _, at, _ in crowds],
        y=[ground.up_at(at["y"]) for _, _, at, _ in crowds],
        mode="markers+text",
        name="crowds",
        showlegend=False,
        customdata=firsts,
        hovertext=cards,
        hoverinfo="text",
        marker={
            "symbol": "circle",
            "size": [2 * at["radius"] for _, _, at, _ in crowds],
            "color": [faint(ink, palette) for *_, ink in crowds],
            "opacity": 1.0,
            "line": {"width": 1.5, "color": [ink for *_, ink in crowds]},
        },
        text=[f"×{len(people)}" for _, people, _, _ in crowds],
        textposition="middle center",
        textfont={"size": SMALL * ground.zoom, "color": palette.text},
        unselected={"marker": {"opacity": 1.0}},
    )
    against = [place for place, (_, people, _, _) in enumerate(crowds) if opposing(people).any()]
    if against:
        rims = [(crowds[place][2], crowds[place][3]) for place in against]
        drawing.add_scatter(
            x=[ground.across_at(at["x"] + _RIM * at["radius"]) for at, _ in rims],
            y=[ground.up_at(at["y"] - _RIM * at["radius"]) for at, _ in rims],
            mode="markers",
            name="opposing",
            showlegend=False,
            customdata=[firsts[place] for place in against],
            hovertext=[cards[place] for place in against],
            hoverinfo="text",
            marker={
                "symbol": "diamond",
                "size": 2 * _SIGN * ground.zoom / DIAMOND,
                "color": [ink for _, ink in rims],
                "opacity": 1.0,
                "line": {"width": 1.5, "color": palette.background},
            },
            unselected={"marker": {"opacity": 1.0}},
        )


def boxes(points: pd.DataFrame, zoom: float, opposes: pd.Series) -> list[Area]:
    """The squares around the bubbles and around the diamonds on their rims, on which no name may stand."""
    against = points.groupby("crowd")["x"].transform(lambda people: opposes.reindex(people.index).any())
    middles = points.assign(against=against.astype(bool)).drop_duplicates("crowd")
    squares = [Area(x - r, y - r, x + r, y + r) for x, y, r in _circles(middles)]
    rims = [(x + _RIM * r, y - _RIM * r) for x, y, r in _circles(middles[middles["against"]])]
    far = _BADGE * zoom
    return squares + [Area(x - far, y - far, x + far, y + far) for x, y in rims]


def _circles(points: pd.DataFrame) -> list[list[float]]:
    circles: list[list[float]] = points[["x", "y", "radius"]].to_numpy(dtype="float64").tolist()
    return circles


_Crowd = tuple[str, pd.DataFrame, pd.Series, str]  # letter, its people in order, x, y and radius of its bubble, its ink


def _crowds(shown: pd.DataFrame, points: pd.DataFrame, palette: Palette) -> list[_Crowd]:
    crowds = [
        (str(letter), shown.loc[people.index].sort_index(), people.iloc[0])
        for letter, people in points.groupby("crowd")
    ]
    return [
        (letter, people, at, palette.accent if (people["quadrant"] == "manage_closely").all() else palette.mark)
        for letter, people, at in crowds
    ]


def _lines(letter: str, people: pd.DataFrame) -> list[str]:
    """The names, each with a diamond whose person opposes."""
    named = [
        f"◆ {name}" if no else name
        for name, no in zip(map(tidy, people["name"]), opposing(people), strict=True)
        if name
    ]
    more = [f"+{len(named) - _NAMED}"] if len(named) > _NAMED else []
    return [f"{letter} ×{len(people)}".lstrip(), *named[:_NAMED], *more]


def _card(people: pd.DataFrame) -> str:
    return hover([escaped(line) for line in _lines("", people)])
