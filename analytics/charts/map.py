"""The map: everyone's relevance and influence, with names that never cover one another."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import people, standing, zones
from analytics.charts.lettering import width as measured
from analytics.charts.palette import Palette
from analytics.charts.paper import (
    SMALL,
    Margins,
    Row,
    key_rows,
    rows,
    sheet,
    tidy,
    title_height,
    with_key,
)
from analytics.charts.placing import placed_labels
from analytics.charts.zones import Ground, Ticks
from analytics.map import MIDPOINTS, Cuts

WORDS = (
    "axis_relevance", "axis_influence", "relevance", "influence", "scale_relevance", "scale_influence",
    "quadrant_manage_closely", "quadrant_keep_satisfied", "quadrant_keep_informed", "quadrant_monitor",
    "strategy_manage_closely", "strategy_keep_satisfied", "strategy_keep_informed", "strategy_monitor",
    "opposed", "borderline", "size", "alt_map",
)  # fmt: skip
ONE_TO_FIVE: Ticks = ((0.0, "1"), (0.25, "2"), (0.5, "3"), (0.75, "4"), (1.0, "5"))


def figure(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    cuts: Cuts = MIDPOINTS,
    ticks: Ticks = ONE_TO_FIVE,
    ticks_influence: Ticks | None = None,
    size: str | None = None,
    colour: str | None = None,
    width: int = 860,
    height: int = 600,
    zoom: float = 1.0,
    everyone: pd.DataFrame | None = None,
    chosen: int | None = None,
) -> tuple[go.Figure, list[tuple[str, str]]]:
    """The map of `facts` (`analytics.map.placed`, index record), of a fixed size in pixels, and the list beside it.

    The list holds (number, name) of those whose name found no room: the number stands on the map, "" where not even that fits.

    `everyone` is the unfiltered map: places, sizes and colours come from it, so that nothing moves under a filter. `size` names a
    column of numbers, `colour` a column of categories: six colours for the most frequent, grey for the rest. Without a rating
    there is no place: such people are left to the tray beside the map. A click yields the record as customdata.
    """
    whole = _rated(facts if everyone is None else everyone)
    shown = _rated(facts)
    colours = people.colours_of(whole, colour, palette)
    key = people.key(shown, words, palette, colours, colour, size)
    ticked = max((measured(said, SMALL * zoom) for _, said in ticks_influence or ticks), default=0)
    left = round(44 * zoom + ticked)
    lines = key_rows([said for said, _ in key], width - left - 12, zoom)
    margins = Margins(left, 12, title_height(title, width, zoom), round((52 + 20 * lines) * zoom))
    ground = Ground(width, height, margins, zoom)
    points = standing.points(whole, ground, cuts, size, ticks_influence or ticks).loc[shown.index]
    points["first"] = (shown["quadrant"] == "manage_closely") | (shown.index == chosen)
    points["bold"] = shown.index == chosen
    names = {int(row["record"]): tidy(row["name"]) for row in rows(shown)}
    ringed = points.assign(radius=points["radius"] + 4 * zoom * points["bold"])
    labels = placed_labels(ringed, names, area=standing.between(ground), size=SMALL * zoom)

    drawing = sheet(palette, width=width, height=height, margins=margins, title=title, zoom=zoom)
    zones.drawn(
        drawing,
        ground,
        cuts,
        words=words,
        palette=palette,
        ticks=(ticks, ticks_influence or ticks),
        islands=people.islands(points, labels),
    )
    people.led(drawing, labels, ground, palette)
    people.drawn(drawing, shown, points, ground, words, palette, colours, colour, chosen)
    people.named(drawing, shown, labels, ground, palette, chosen)
    with_key(drawing, key)
    unnamed = rows(labels[(labels["number"] > 0) | (labels["text"] == "")])
    return drawing, [(row["text"], names[int(row["record"])]) for row in sorted(unnamed, key=_numbers_first)]


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The map in a sentence, for those who cannot see it: `alt_map` with {title}, {people}, {manage_closely} ... {not_rated}."""
    counts = facts["quadrant"].value_counts()
    quadrants = ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")
    return words["alt_map"].format(
        title=title, people=len(facts), **{quadrant: int(counts.get(quadrant, 0)) for quadrant in quadrants}
    )


def _rated(facts: pd.DataFrame) -> pd.DataFrame:
    return facts[facts["relevance"].notna() & facts["influence"].notna()]


def _numbers_first(row: Row) -> tuple[bool, int]:
    return row["number"] == 0, row["number"]
