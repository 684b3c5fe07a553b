"""The map at a small size, for the front page: where everyone stands, without names."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import bubbles, standing, zones
from analytics.charts import map as grid
from analytics.charts.palette import Palette
from analytics.charts.paper import Margins, escaped, hover, rows, sheet
from analytics.charts.zones import Ground, Ticks
from analytics.engagement import opposing
from analytics.map import MIDPOINTS, Cuts

WORDS = (
    "axis_relevance", "axis_influence", "quadrant_manage_closely", "quadrant_keep_satisfied", "quadrant_keep_informed",
    "quadrant_monitor", "strategy_manage_closely", "strategy_keep_satisfied", "strategy_keep_informed", "strategy_monitor",
    "opposed", "alt_map",
)  # fmt: skip
_LEVELS: Ticks = ((0.0, "1"), (0.25, "2"), (0.5, "3"), (0.75, "4"), (1.0, "5"))


def figure(
    facts: pd.DataFrame, *, words: Mapping[str, str], palette: Palette, cuts: Cuts = MIDPOINTS, wide: int = 330, high: int = 280,
    zoom: float = 1.0,
) -> go.Figure:  # fmt: skip
    """The map of `analytics.map.placed` as points without names: who decides in the accent, who opposes as a diamond.

    People who share a place stand side by side as on the large map, too many for that as a bubble with their number; names
    are told on hovering.
    """
    rated = facts[facts["relevance"].notna() & facts["influence"].notna()]
    margins = Margins(round(26 * zoom), 2, 2, round(24 * zoom))
    ground = Ground(round(wide * zoom), round(high * zoom), margins, zoom, brim=15.0)
    drawing = sheet(palette, width=ground.width, height=ground.height, margins=margins, title="", zoom=zoom)
    points = standing.points(rated, ground, cuts, None, _LEVELS, named=False)
    plain = {**words, **{name: "" for name in words if name.startswith("strategy_")}}
    zones.drawn(drawing, ground, cuts, words=plain, palette=palette, ticks=((), ()), islands=[])
    crowded = points["crowd"].ne("")
    people = rows(rated[~crowded])
    opposes = opposing(rated[~crowded]).tolist()
    drawing.add_scatter(
        x=[ground.across_at(at) for at in points["x"][~crowded]], y=[ground.up_at(at) for at in points["y"][~crowded]], mode="markers", name="people",
        customdata=[int(record) for record in rated.index[~crowded]],
        hovertext=[
            hover([escaped(row["name"]) or "–", escaped(words[f"quadrant_{row['quadrant']}"]), escaped(words["opposed"]) if no else ""])
            for row, no in zip(people, opposes, strict=True)
        ],
        hoverinfo="text", cliponaxis=False, unselected={"marker": {"opacity": 1.0}},
        marker={
            "size": [(8 if no else 10) * zoom for no in opposes], "opacity": 1.0, "symbol": ["diamond" if no else "circle" for no in opposes],
            "color": [palette.accent if row["quadrant"] == "manage_closely" else palette.mark for row in people], "line": {"width": 0},
        },
    )  # fmt: skip
    bubbles.drawn(drawing, rated, points[crowded], ground, palette)
    return drawing.figure()


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The map in a sentence, as that of the large one."""
    return grid.alt(facts, words=words, title=title)
