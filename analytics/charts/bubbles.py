"""The crowds on the map: one bubble for each, with its letter and how many people of it are shown."""

import pandas as pd

from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, escaped, hover, tidy
from analytics.charts.people import DIAMOND, faint
from analytics.charts.sheet import Sheet
from analytics.charts.spreading import Area
from analytics.charts.zones import Ground
from analytics.engagement import opposing

_BADGE, _SIGN = 11.0, 5.5  # pixels from the middle to a corner of a diamond with room for a number, and of one without
_RIM = 0.75  # of the radius, across and up: where the rim is
_NAMED = 12  # names on the hover card of a crowd; the list beside the figure has all


def drawn(
    drawing: Sheet,
    shown: pd.DataFrame,
    points: pd.DataFrame,
    ground: Ground,
    palette: Palette,
    *,
    lettered: bool = True,
    chosen: int | None = None,
) -> None:
    """One trace of bubbles for people who share a `crowd`, and one of diamonds on their rims where some of them oppose.

    A click yields the record of the first, or of the one after who is `chosen`, so that clicking on leads to everyone.
    The letter is what a list beside the figure calls the crowd by; without such a list the number alone is told.
    """
    crowds = [
        (str(letter) if lettered else "", shown.loc[people.index].sort_index(), people.iloc[0])
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
        customdata=[_next(people, chosen) for _, people, _ in crowds],
        hovertext=[_card(letter, people) for letter, people, _ in crowds],
        hoverinfo="text",
        marker={
            "symbol": "circle",
            "size": [2 * at["radius"] for *_, at in crowds],
            "color": [faint(ink, palette) for ink in inks],
            "opacity": 1.0,
            "line": {"width": 1.5, "color": inks},
        },
        text=[f"<b>{letter}</b><br>×{len(people)}" if letter else f"×{len(people)}" for letter, people, _ in crowds],
        textposition="middle center",
        textfont={"size": SMALL * ground.zoom, "color": palette.text},
        unselected={"marker": {"opacity": 1.0}},
    )
    _opposed(drawing, crowds, inks, ground, palette, chosen)


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


_Crowd = tuple[str, pd.DataFrame, pd.Series]  # its letter, its people in order, and x, y and radius of its bubble


def _opposed(
    drawing: Sheet, crowds: list[_Crowd], inks: list[str], ground: Ground, palette: Palette, chosen: int | None
) -> None:
    """How many of a crowd oppose, in a diamond as a single person would have; without a letter the diamond alone."""
    told = [(*crowd, ink, int(opposing(crowd[1]).sum())) for crowd, ink in zip(crowds, inks, strict=True)]
    told = [one for one in told if one[-1]]
    if not told:
        return
    lettered = any(letter for letter, *_ in told)
    drawing.add_scatter(
        x=[ground.across_at(at["x"] + _RIM * at["radius"]) for _, _, at, _, _ in told],
        y=[ground.up_at(at["y"] - _RIM * at["radius"]) for _, _, at, _, _ in told],
        mode="markers+text" if lettered else "markers",
        name="opposing",
        showlegend=False,
        customdata=[_next(people, chosen) for _, people, *_ in told],
        hovertext=[_card(letter, people) for letter, people, *_ in told],
        hoverinfo="text",
        marker={
            "symbol": "diamond",
            "size": 2 * (_BADGE if lettered else _SIGN) * ground.zoom / DIAMOND,
            "color": [palette.background if lettered else ink for *_, ink, _ in told],
            "opacity": 1.0,
            "line": {"width": 1.5, "color": [ink if lettered else palette.background for *_, ink, _ in told]},
        },
        text=[str(count) for *_, count in told] if lettered else None,
        textposition="middle center",
        textfont={"size": SMALL * ground.zoom, "color": palette.text},
        unselected={"marker": {"opacity": 1.0}},
    )


def _next(people: pd.DataFrame, chosen: int | None) -> int:
    records = [int(record) for record in people.index]
    return records[(records.index(chosen) + 1) % len(records)] if chosen in records else records[0]


def _card(letter: str, people: pd.DataFrame) -> str:
    """The names, each with a diamond whose person opposes."""
    named = [
        f"◆ {escaped(name)}" if no else escaped(name)
        for name, no in zip(map(tidy, people["name"]), opposing(people), strict=True)
        if name
    ]
    more = [f"+{len(named) - _NAMED}"] if len(named) > _NAMED else []
    return hover([f"{letter} ×{len(people)}".lstrip(), *named[:_NAMED], *more])
