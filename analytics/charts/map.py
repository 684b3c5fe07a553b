"""The map: everyone's relevance and influence, with names that never cover one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from analytics.charts import bubbles, keyed, people, quarters, standing
from analytics.charts.lettering import width as measured
from analytics.charts.palette import Palette
from analytics.charts.paper import FAMILY, SMALL, Margins, rows, tidy
from analytics.charts.people import Look
from analytics.charts.placing import BADGE, placed_labels
from analytics.charts.rulers import Ruler
from analytics.charts.zones import Ground
from analytics.engagement import opposing
from analytics.map import MIDPOINTS, Cuts
from analytics.sentences import Count

WORDS = (
    "axis_relevance", "axis_influence", "relevance", "influence", "scale_relevance", "scale_influence", "on_scale",
    "quadrant_manage_closely", "quadrant_keep_satisfied", "quadrant_keep_informed", "quadrant_monitor",
    "strategy_manage_closely", "strategy_keep_satisfied", "strategy_keep_informed", "strategy_monitor",
    "opposed", "borderline", "size", "moved", "raters", "faded", "was", "spread", "unnamed", "alt_map",
)  # fmt: skip
RULERS = (Ruler(), Ruler())
_ONLY_ALIKE = Look()
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


@dataclass(frozen=True)
class Frame:
    """The size of the drawing in pixels, and how much larger than usual its type is."""

    width: int = 860
    height: int = 600
    zoom: float = 1.0


def drawing(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    palette: Palette,
    cuts: Cuts = MIDPOINTS,
    rulers: tuple[Ruler, Ruler] = RULERS,
    look: Look = _ONLY_ALIKE,
    frame: Frame = Frame(),
    everyone: pd.DataFrame | None = None,
    chosen: int | None = None,
    lettered: bool = False,
) -> dict[str, Any]:
    """The map of `facts` (`analytics.map.placed`, index record) as plain values in pixels, for `pages/_parts/map` to put in ink.

    Everyone with a rating and a name is told exactly once: by name beside a point, by a number in it, or in a crowd, one bubble
    with a letter and a count. `list` holds (number or letter, records) of all who are not named, crowds last; who is chosen out of
    a crowd is named beside its bubble as well. `tray` holds the records of people with a name and without a place: an unknown
    rating is not a low one. `who` has name, relevance and influence (as rated, None where unknown) of all who have a name.

    `everyone` is the unfiltered map: places, sizes, inks and crowds come from it, so that nothing moves under a filter. Of `rulers`
    the first is that of relevance. Columns that may be there: relevance_before, influence_before (where they stood, 0..1) make
    arrows; relevance_low, relevance_high, influence_low, influence_high (what the raters span) make ellipses; faded (1 down to
    0.35) makes a point paler. `words` has `head_COLUMN` for every column of the look. Where letters stand for names (`lettered`),
    crowds have Greek ones.
    """
    facts, everyone = _agreeing(facts, facts if everyone is None else everyone, look.columns())
    whole, shown = _rated(everyone), _rated(facts)
    inks = people.inks(whole, look, palette)
    ground, key = _ground(frame, rulers[1], people.key(shown, words, inks))
    names = dict(zip(facts.index.tolist(), facts["name"].map(tidy), strict=True))
    placed = _placed(whole, shown, ground, cuts, look, rulers[1], names, chosen)
    crowded = placed.crowded.assign(crowd=_greek) if lettered else placed.crowded
    return {
        "width": frame.width, "height": frame.height, "family": FAMILY, "size": SMALL * frame.zoom,
        "inks": {name: getattr(palette, name) for name in ("background", "surface", "text", "muted", "grid", "mark", "zone", "accent")},
        "ground": quarters.laid(ground, cuts, words=words, palette=palette, rulers=rulers, islands=placed.islands()),
        "people": people.marks(shown, placed.alone, placed.labels, ground, words, inks, rulers),
        "crowds": bubbles.marks(shown, crowded, palette, frame.zoom),
        "picked": [people.written(label, bold=True, ink=palette.text) for label in rows(placed.picked) if label["text"]],
        "key": keyed.placed(key, ground.area.left, frame.height - 4, frame.zoom),
        "list": _listed(placed.alone["number"], crowded["crowd"], names),
        "tray": [record for record in facts.index.difference(shown.index, sort=False).tolist() if names[record]],
        "unrated": len(facts) - len(shown),
        "who": _who(facts, names),
        "chosen": chosen,
    }  # fmt: skip


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The map in a sentence, for those who cannot see it: `alt_map` with {title}, {people}, {manage_closely} ... {not_rated}."""
    counts = facts["quadrant"].value_counts()
    quadrants = ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")
    return words["alt_map"].format(
        title=title, people=Count(len(facts)), **{quadrant: int(counts.get(quadrant, 0)) for quadrant in quadrants}
    )


@dataclass(frozen=True, eq=False)
class _Placed:
    """Where everything stands: points of their own, people in crowds, names, and the name of whoever is chosen out of a crowd."""

    alone: pd.DataFrame
    crowded: pd.DataFrame
    labels: pd.DataFrame
    picked: pd.DataFrame

    def islands(self) -> list[Any]:
        return people.islands(pd.concat([self.alone, self.crowded])) + people.boxes(self.picked)


def _placed(
    whole: pd.DataFrame, shown: pd.DataFrame, ground: Ground, cuts: Cuts, look: Look, ruler: Ruler, names: Mapping[int, str], chosen: int | None,
) -> _Placed:  # fmt: skip
    """Points first, then the name that is chosen out of a crowd, then all other names around what is there."""
    zoom, size = ground.zoom, SMALL * ground.zoom
    points = standing.points(whole, ground, cuts, look.size, ruler.ticks).loc[shown.index]
    crowded = points[points["crowd"].ne("") & points["crowd"].duplicated(keep=False)]
    alone = _alone(points.drop(crowded.index), shown, chosen, zoom)
    called = pd.Series(names, dtype="object").reindex(alone.index).ne("")
    full = bubbles.boxes(crowded, zoom, opposing(shown)) + people.islands(alone[~called])
    placed = partial(placed_labels, texts=names, area=standing.between(ground), size=size)
    picked = crowded[crowded.index == chosen].assign(bold=True, radius=lambda at: at["radius"] + 4 * zoom)
    # before all others, and on either side of the lines: a bubble on both of them has too little room on its own
    picked_label = placed(picked, obstacles=full + people.islands(alone))
    ample = alone.assign(radius=alone["radius"] + 4 * zoom * alone["bold"])[called]
    labels = placed(ample, obstacles=full + people.boxes(picked_label), lines=standing.crossing(ground, cuts))
    alone["number"] = labels["number"].reindex(alone.index, fill_value=0)
    alone["radius"] = alone["radius"].clip(lower=(alone["number"] > 0) * BADGE * size / 2)
    return _Placed(alone, crowded, labels, picked_label)


def _ground(frame: Frame, influence: Ruler, entries: Sequence[keyed.Entry]) -> tuple[Ground, Any]:
    """The plotting area, with room for the words of the axes and for the key, and the key set out in lines."""
    zoom = frame.zoom
    ticked = max((measured(said, SMALL * zoom) for _, said in influence.ticks), default=0)
    left = round(44 * zoom + ticked)
    key = keyed.lines(entries, frame.width - left - 12, zoom)
    margins = Margins(left, 12, 8, round((52 + keyed.LINE * len(key)) * zoom))
    return Ground(frame.width, frame.height, margins, zoom), key


def _rated(facts: pd.DataFrame) -> pd.DataFrame:
    return facts[facts["relevance"].notna() & facts["influence"].notna()]


def _agreeing(
    facts: pd.DataFrame, everyone: pd.DataFrame, columns: tuple[str, ...]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both with the columns that the look is read from, each filled from the other where it has none."""
    for column in columns:
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


def _listed(number: pd.Series, crowd: pd.Series, names: Mapping[int, str]) -> list[tuple[str, list[int]]]:
    """Numbers in their order, then letters, A to Z before AA."""
    counted = sorted((int(at), record) for record, at in zip(number.index.tolist(), number, strict=True) if at)
    crowds: dict[str, list[int]] = {}
    for record, letter in sorted(
        zip(crowd.index.tolist(), crowd, strict=True), key=lambda one: (len(one[1]), one[1], one[0])
    ):
        if names[record]:
            crowds.setdefault(str(letter), []).append(record)
    return [*((str(at), [record]) for at, record in counted), *crowds.items()]


def _greek(crowded: pd.DataFrame) -> pd.Series:
    """The letters of crowds in the Greek alphabet, once more doubled where that is not enough."""
    latin = sorted(set(crowded["crowd"]), key=lambda letter: (len(letter), letter))
    greek = {letter: _GREEK[at % len(_GREEK)] * (1 + at // len(_GREEK)) for at, letter in enumerate(latin)}
    return crowded["crowd"].map(greek)


def _who(facts: pd.DataFrame, names: Mapping[int, str]) -> dict[str, list[Any]]:
    raw = (
        facts[["relevance_raw", "influence_raw"]]
        .astype("object")
        .where(facts[["relevance_raw", "influence_raw"]].notna(), None)
    )
    return {
        str(record): [names[record], relevance, influence]
        for record, relevance, influence in zip(
            facts.index.tolist(), raw["relevance_raw"], raw["influence_raw"], strict=True
        )
        if names[record]
    }
