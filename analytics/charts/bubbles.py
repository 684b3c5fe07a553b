"""The crowds on the map: one bubble for each, with its letter and how many people of it are shown."""

from dataclasses import dataclass
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
            "mark": crowd.letter,
            "x": round(crowd.x, 1),
            "y": round(crowd.y, 1),
            "r": round(crowd.radius, 1),
            "ink": crowd.ink,
            "fill": faint(crowd.ink, palette),
            "records": crowd.records,
            "said": crowd.lines(crowd.letter),
            "against": crowd.against,
            "rim": [round(crowd.x + _RIM * crowd.radius, 1), round(crowd.y - _RIM * crowd.radius, 1), _BADGE * zoom],
        }
        for crowd in _crowds(shown, points, palette)
    ]


def drawn(drawing: Sheet, shown: pd.DataFrame, points: pd.DataFrame, ground: Ground, palette: Palette) -> None:
    """On a small figure: one trace of bubbles with their number, and one of diamonds on the rims where some people oppose.

    A click yields the record of the first.
    """
    crowds = _crowds(shown, points, palette)
    if not crowds:
        return
    cards = [hover([escaped(line) for line in crowd.lines("")]) for crowd in crowds]
    firsts = [crowd.records[0] for crowd in crowds]
    drawing.add_scatter(
        x=[ground.across_at(crowd.x) for crowd in crowds],
        y=[ground.up_at(crowd.y) for crowd in crowds],
        mode="markers+text",
        name="crowds",
        showlegend=False,
        customdata=firsts,
        hovertext=cards,
        hoverinfo="text",
        marker={
            "symbol": "circle",
            "size": [2 * crowd.radius for crowd in crowds],
            "color": [faint(crowd.ink, palette) for crowd in crowds],
            "opacity": 1.0,
            "line": {"width": 1.5, "color": [crowd.ink for crowd in crowds]},
        },
        text=[f"×{len(crowd.records)}" for crowd in crowds],
        textposition="middle center",
        textfont={"size": SMALL * ground.zoom, "color": palette.text},
        unselected={"marker": {"opacity": 1.0}},
    )
    against = [place for place, crowd in enumerate(crowds) if crowd.against]
    if against:
        rims = [crowds[place] for place in against]
        drawing.add_scatter(
            x=[ground.across_at(crowd.x + _RIM * crowd.radius) for crowd in rims],
            y=[ground.up_at(crowd.y - _RIM * crowd.radius) for crowd in rims],
            mode="markers",
            name="opposing",
            showlegend=False,
            customdata=[firsts[place] for place in against],
            hovertext=[cards[place] for place in against],
            hoverinfo="text",
            marker={
                "symbol": "diamond",
                "size": 2 * _SIGN * ground.zoom / DIAMOND,
                "color": [crowd.ink for crowd in rims],
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


@dataclass(frozen=True)
class _Crowd:
    """All who share a bubble: its letter, their records in order, their names with a diamond before who opposes, and where it is."""

    letter: str
    records: list[int]
    names: list[str]
    against: int
    x: float
    y: float
    radius: float
    ink: str

    def lines(self, letter: str) -> list[str]:
        """What the bubble says; a crowd of many names the first."""
        more = [f"+{len(self.names) - _NAMED}"] if len(self.names) > _NAMED else []
        return [f"{letter} ×{len(self.records)}".lstrip(), *self.names[:_NAMED], *more]


def _crowds(shown: pd.DataFrame, points: pd.DataFrame, palette: Palette) -> list[_Crowd]:
    """In the order of their letters; as plain values, since a frame for each crowd takes longer than all the rest."""
    within = points.sort_index()
    people = shown.loc[within.index]
    decides, opposes = people["quadrant"].eq("manage_closely").tolist(), opposing(people).tolist()
    gathered: dict[str, list[tuple[Any, ...]]] = {}
    columns = (within[name].tolist() for name in ("crowd", "x", "y", "radius"))
    for letter, *told in zip(*columns, within.index.tolist(), map(tidy, people["name"]), opposes, decides, strict=True):
        gathered.setdefault(str(letter), []).append(tuple(told))
    return [_gathered(letter, gathered[letter], palette) for letter in sorted(gathered)]


def _gathered(letter: str, told: list[tuple[Any, ...]], palette: Palette) -> _Crowd:
    x, y, radius, *_ = told[0]
    return _Crowd(
        letter,
        [record for *_, record, _, _, _ in told],
        [f"◆ {name}" if no else name for *_, name, no, _ in told if name],
        sum(no for *_, no, _ in told),
        x, y, radius,
        palette.accent if all(decides for *_, decides in told) else palette.mark,
    )  # fmt: skip
