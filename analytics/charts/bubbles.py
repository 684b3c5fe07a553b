"""The crowds on the map: one bubble for each, with its letter and how many people of it are shown."""

import pandas as pd

from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, escaped, hover, tidy
from analytics.charts.people import faint
from analytics.charts.sheet import Sheet
from analytics.charts.spreading import Area
from analytics.charts.zones import Ground

_UNLETTERED = 0.72  # of the radius: room for a number without a letter above it
_NAMED = 12  # names on the hover card of a crowd; the list beside the figure has all


def drawn(
    drawing: Sheet,
    shown: pd.DataFrame,
    points: pd.DataFrame,
    ground: Ground,
    palette: Palette,
    *,
    lettered: bool = True,
) -> None:
    """One trace of bubbles for people who share a `crowd`; a click yields the record of the first of them.

    The letter is what a list beside the figure calls the crowd by; without such a list the number alone is told.
    """
    crowds = [
        (str(letter) if lettered else "", shown.loc[people.index], people.iloc[0])
        for letter, people in points.groupby("crowd")
    ]
    if not crowds:
        return
    inks = [
        palette.accent if (people["quadrant"] == "manage_closely").all() else palette.mark for _, people, _ in crowds
    ]
    drawing.add_scatter(
        x=[ground.across_at(at["x"]) for *_, at in crowds],
        y=[ground.up_at(at["y"]) for *_, at in crowds],
        mode="markers+text",
        name="crowds",
        showlegend=False,
        customdata=[int(people.index.min()) for _, people, _ in crowds],
        hovertext=[_card(letter, people) for letter, people, _ in crowds],
        hoverinfo="text",
        marker={
            "symbol": "circle",
            "size": [(2 if lettered else 2 * _UNLETTERED) * at["radius"] for *_, at in crowds],
            "color": [faint(ink, palette) for ink in inks],
            "opacity": 1.0,
            "line": {"width": 1.5, "color": inks},
        },
        text=[f"<b>{letter}</b><br>×{len(people)}" if letter else f"×{len(people)}" for letter, people, _ in crowds],
        textposition="middle center",
        textfont={"size": SMALL * ground.zoom, "color": palette.text},
        unselected={"marker": {"opacity": 1.0}},
    )


def boxes(points: pd.DataFrame) -> list[Area]:
    """The squares around the bubbles, on which no name may stand."""
    middles = points.drop_duplicates("crowd")[["x", "y", "radius"]].to_numpy(dtype="float64").tolist()
    return [Area(x - r, y - r, x + r, y + r) for x, y, r in middles]


def _card(letter: str, people: pd.DataFrame) -> str:
    names = [name for name in map(tidy, people["name"].sort_index()) if name]
    more = [f"+{len(names) - _NAMED}"] if len(names) > _NAMED else []
    return hover([f"{letter} ×{len(people)}".lstrip(), *map(escaped, names[:_NAMED]), *more])
