"""The map: everyone's relevance and influence, with names that never cover one another."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import bubbles, people, standing, zones
from analytics.charts.lettering import width as measured
from analytics.charts.palette import Palette
from analytics.charts.paper import (
    SMALL,
    Margins,
    key_rows,
    sheet,
    tidy,
    title_height,
    with_key,
)
from analytics.charts.placing import BADGE, placed_labels
from analytics.charts.zones import Ground, Ticks
from analytics.engagement import opposing
from analytics.map import MIDPOINTS, Cuts
from analytics.sentences import Count

WORDS = (
    "axis_relevance", "axis_influence", "relevance", "influence", "scale_relevance", "scale_influence", "on_scale",
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

    Everyone with a rating and a name is told exactly once: by name beside a point, by a number in it, or in a crowd, one bubble
    with a letter and a count. The list holds (number or letter, name) of all who are not named, crowds last. Who is chosen out
    of a crowd is named beside its bubble as well.

    `everyone` is the unfiltered map: places, sizes, colours and crowds come from it, so that nothing moves under a filter.
    `size` names a column of numbers, `colour` a column of categories: six colours for the most frequent, grey for the rest.
    Without a rating there is no place: such people are left to the tray beside the map. A click yields the record as customdata.
    """
    facts, everyone = _agreeing(facts, facts if everyone is None else everyone, (size, colour))
    whole, shown = _rated(everyone), _rated(facts)
    colours = people.colours_of(whole, colour, palette)
    key = people.key(shown, words, palette, colours, colour, size)
    ticked = max((measured(said, SMALL * zoom) for _, said in ticks_influence or ticks), default=0)
    left = round(44 * zoom + ticked)
    key_lines = key_rows([said for said, _ in key], width - left - 12, zoom)
    margins = Margins(left, 12, title_height(title, width, zoom), round((52 + 20 * key_lines) * zoom))
    ground = Ground(width, height, margins, zoom)
    points = standing.points(whole, ground, cuts, size, ticks_influence or ticks).loc[shown.index]
    crowded = points[points["crowd"].ne("") & points["crowd"].duplicated(keep=False)]
    alone = _alone(points.drop(crowded.index), shown, chosen, zoom)
    opposes, cross = opposing(shown), standing.crossing(ground, cuts)
    names = dict(zip(shown.index.tolist(), shown["name"].map(tidy), strict=True))
    called = pd.Series(names, dtype="object").reindex(alone.index).ne("")
    full = bubbles.boxes(crowded, zoom, opposes) + people.islands(alone[~called])
    placed = partial(placed_labels, texts=names, area=standing.between(ground), size=SMALL * zoom)
    picked = crowded[crowded.index == chosen].assign(bold=True, radius=lambda at: at["radius"] + 4 * zoom)
    # before all others, and on either side of the lines: a bubble on both of them has too little room on its own
    picked_label = placed(picked, obstacles=full + people.islands(alone))
    ample = alone.assign(radius=alone["radius"] + 4 * zoom * alone["bold"])[called]
    labels = placed(ample, obstacles=full + people.written(picked_label), lines=cross)
    alone["number"] = labels["number"].reindex(alone.index, fill_value=0)
    alone["radius"] = alone["radius"].clip(lower=(alone["number"] > 0) * BADGE * SMALL * zoom / 2)

    drawing = sheet(palette, width=width, height=height, margins=margins, title=title, zoom=zoom)
    zones.drawn(
        drawing,
        ground,
        cuts,
        words=words,
        palette=palette,
        ticks=(ticks, ticks_influence or ticks),
        islands=people.islands(pd.concat([alone, crowded])) + people.written(picked_label),
    )
    labels = pd.concat([labels, picked_label]) if len(picked_label) else labels
    people.led(drawing, labels, ground, palette)
    ring = pd.concat([alone, crowded]).loc[lambda at: at.index == chosen]
    people.ringed(
        drawing, ring, ground, palette, diamond=bool(opposes.reindex(alone.index)[alone.index == chosen].any())
    )
    bubbles.drawn(drawing, shown, crowded, ground, palette, chosen=chosen)
    people.drawn(drawing, shown.loc[alone.index], alone, ground, words, palette, colours, colour)
    people.named(drawing, shown, labels, ground, palette, chosen)
    with_key(drawing, key)
    listed = [*_numbers(alone["number"]), *_letters(crowded["crowd"])]
    return drawing.figure(), [(mark, names[record]) for mark, record in listed if names[record]]


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The map in a sentence, for those who cannot see it: `alt_map` with {title}, {people}, {manage_closely} ... {not_rated}."""
    counts = facts["quadrant"].value_counts()
    quadrants = ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")
    return words["alt_map"].format(
        title=title, people=Count(len(facts)), **{quadrant: int(counts.get(quadrant, 0)) for quadrant in quadrants}
    )


def _rated(facts: pd.DataFrame) -> pd.DataFrame:
    return facts[facts["relevance"].notna() & facts["influence"].notna()]


def _agreeing(
    facts: pd.DataFrame, everyone: pd.DataFrame, columns: tuple[str | None, ...]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both with the columns that size and colour are read from, each filled from the other where it has none."""
    for column in filter(None, columns):
        if column not in everyone.columns:
            everyone = everyone.assign(**{column: facts[column].reindex(everyone.index)})
        elif column not in facts.columns:
            facts = facts.assign(**{column: everyone[column].reindex(facts.index)})
    return facts, everyone


def _alone(points: pd.DataFrame, shown: pd.DataFrame, chosen: int | None, zoom: float) -> pd.DataFrame:
    """Those with a point of their own: the only one of a crowd that is shown has the usual point in its place."""
    radius = points["radius"].where(points["crowd"] == "", standing.SMALLEST / 2 * zoom)
    bold = points.index == chosen
    return points.assign(
        radius=radius, bold=bold, first=shown["quadrant"].reindex(points.index).eq("manage_closely") | bold
    )


def _numbers(number: pd.Series) -> list[tuple[str, int]]:
    pairs = sorted(zip(number.tolist(), number.index.tolist(), strict=True))
    return [(str(value), record) for value, record in pairs if value]


def _letters(crowd: pd.Series) -> list[tuple[str, int]]:
    """A to Z before AA."""
    return sorted(zip(crowd, crowd.index.tolist(), strict=True), key=lambda pair: (len(pair[0]), *pair))
