"""The ground of the map: four quarters with thin lines at the cuts and their names in the corners."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.charts.lettering import fitted, width
from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Margins, escaped
from analytics.charts.sheet import Sheet
from analytics.charts.spreading import Area
from analytics.map import Cuts

Ticks = Sequence[tuple[float, str]]
_BEYOND = 0.15  # how far the horizontal axis runs past the ends of the scale: room for names on the outer side
_STRIP = 26  # pixels at the upper and the lower edge that belong to the names of the quarters


@dataclass(frozen=True)
class Ground:
    """The plotting area in pixels of the figure, and what a value on 0..1 means there."""

    width: int
    height: int
    margins: Margins
    zoom: float = 1.0
    brim: float = 28.0  # pixels from the outermost level to the names of the quarters: half of what stands on it

    @property
    def area(self) -> Area:
        """The rectangle between the margins."""
        m = self.margins
        return Area(m.left, m.top, self.width - m.right, self.height - m.bottom)

    @property
    def strip(self) -> float:
        """The height of the band at the top and at the bottom that holds the names of the quarters."""
        return _STRIP * self.zoom

    def across(self) -> tuple[float, float]:
        """The range of the horizontal axis."""
        return -_BEYOND, 1 + _BEYOND

    def up(self) -> tuple[float, float]:
        """The range of the vertical axis, with room for the names above and below."""
        beyond, high = self.strip + self.brim * self.zoom, self.area.bottom - self.area.top
        share = beyond / max(high - 2 * beyond, 1.0)
        return -share, 1 + share

    def x(self, value: float) -> float:
        """Pixels from the left edge of the figure."""
        low, high = self.across()
        return self.area.left + (value - low) / (high - low) * (self.area.right - self.area.left)

    def y(self, value: float) -> float:
        """Pixels from the upper edge of the figure."""
        low, high = self.up()
        return self.area.bottom - (value - low) / (high - low) * (self.area.bottom - self.area.top)

    def across_at(self, pixel: float) -> float:
        """The value at a pixel from the left edge."""
        low, high = self.across()
        return round(low + (pixel - self.area.left) / (self.area.right - self.area.left) * (high - low), 6) + 0.0

    def up_at(self, pixel: float) -> float:
        """The value at a pixel from the upper edge."""
        low, high = self.up()
        return round(low + (self.area.bottom - pixel) / (self.area.bottom - self.area.top) * (high - low), 6) + 0.0


def drawn(
    drawing: Sheet,
    ground: Ground,
    cuts: Cuts,
    *,
    words: Mapping[str, str],
    palette: Palette,
    ticks: tuple[Ticks, Ticks],
    islands: Sequence[Area],
) -> None:
    """Put axes, tint, lines and names on the figure; the lines leave out the `islands` (names and points), in pixels."""
    _axes(drawing, ground, words, palette, ticks)
    tint: dict[str, object] = {"type": "rect", "fillcolor": palette.zone, "line": {"width": 0}, "layer": "below"}
    tint |= {"x0": cuts.relevance, "x1": ground.across()[1], "y0": cuts.influence, "y1": ground.up()[1]}
    line = {"type": "path", "line": {"color": palette.mark, "width": 1, "dash": "dot"}, "layer": "below"}
    paths = (_upright(ground, cuts.relevance, islands), _level(ground, cuts.influence, islands))
    drawing.update_layout(shapes=[tint, *({**line, "path": path} for path in paths)])
    drawing.update_layout(
        annotations=[
            _corner(ground, cuts, words, palette, quadrant, right=right, top=top) for quadrant, right, top in CORNERS
        ]
    )


def _upright(ground: Ground, value: float, islands: Sequence[Area]) -> str:
    """The vertical line as a path of pieces."""
    x, area = ground.x(value), ground.area
    gaps = [(island.top, island.bottom) for island in islands if island.left < x < island.right]
    parts = ((ground.up_at(a), ground.up_at(b)) for a, b in pieces(area.top, area.bottom, gaps))
    return " ".join(f"M{value:.5f},{a:.5f}L{value:.5f},{b:.5f}" for a, b in parts)


def _level(ground: Ground, value: float, islands: Sequence[Area]) -> str:
    """The horizontal line as a path of pieces."""
    y, area = ground.y(value), ground.area
    gaps = [(island.left, island.right) for island in islands if island.top < y < island.bottom]
    parts = ((ground.across_at(a), ground.across_at(b)) for a, b in pieces(area.left, area.right, gaps))
    return " ".join(f"M{a:.5f},{value:.5f}L{b:.5f},{value:.5f}" for a, b in parts)


def pieces(low: float, high: float, gaps: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """What is left between low and high after the gaps, each with a little air."""
    found, start = [], low
    for gap_start, gap_end in sorted(gaps):
        if gap_start - _AIR > start:
            found.append((start, gap_start - _AIR))
        start = max(start, gap_end + _AIR)
    return [*found, (start, high)] if start < high else found


_AIR = 3.0
TOO_LITTLE = 4  # letters, with the dots behind them
CORNERS = (
    ("keep_satisfied", False, True),
    ("manage_closely", True, True),
    ("monitor", False, False),
    ("keep_informed", True, False),
)


def _corner(
    ground: Ground, cuts: Cuts, words: Mapping[str, str], palette: Palette, quadrant: str, *, right: bool, top: bool
) -> dict[str, object]:
    """The name of a quarter and, where there is room for it, what to do with the people in it."""
    area, size, cut = ground.area, SMALL * ground.zoom, ground.x(cuts.relevance)
    room = (area.right - cut if right else cut - area.left) - 24
    name, strategy = words[f"quadrant_{quadrant}"], words[f"strategy_{quadrant}"]
    told = fitted(name, size, room, bold=True)
    if told != name and len(told) <= TOO_LITTLE:  # a letter or two of a name say nothing
        told = ""
    written = f"<b>{escaped(told)}</b>"
    if width(name, size, bold=True) + 2 * size + width(strategy, size) <= room:  # whole or not at all
        written += f"&nbsp;&nbsp;{escaped(strategy)}"
    important = quadrant == "manage_closely"
    return {
        "text": written,
        "x": ground.across_at(max(cut, area.left) + 10 if right else area.left + 10),
        "y": ground.up_at(area.top + ground.strip / 2 if top else area.bottom - ground.strip / 2),
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": size, "color": palette.accent if important else palette.muted},
    }


def _axes(
    drawing: Sheet, ground: Ground, words: Mapping[str, str], palette: Palette, ticks: tuple[Ticks, Ticks]
) -> None:
    shared = {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "showline": True,
        "linecolor": palette.grid,
        "linewidth": 1,
        "mirror": True,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": palette.grid,
        "tickfont": {"size": SMALL * ground.zoom, "color": palette.text},
    }
    for axis, reach, levels, name in (
        ("xaxis", ground.across(), ticks[0], "axis_relevance"),
        ("yaxis", ground.up(), ticks[1], "axis_influence"),
    ):
        drawing.update_layout(
            **{
                axis: dict(
                    shared,
                    range=list(reach),
                    tickmode="array",
                    tickvals=[at for at, _ in levels],
                    ticktext=[escaped(said) for _, said in levels],
                    title={
                        "text": escaped(words[name]),
                        "font": {"size": SMALL * ground.zoom, "color": palette.text},
                        "standoff": 8,
                    },
                )
            }
        )
