"""The map: everyone's relevance and influence, with names that never cover one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import zones
from analytics.charts.palette import Palette
from analytics.charts.paper import (
    SMALL,
    Margins,
    Row,
    escaped,
    hover,
    key_rows,
    rows,
    sheet,
    tidy,
    title_height,
    with_key,
)
from analytics.charts.placing import placed_labels
from analytics.charts.spreading import Area, Spacing, spread
from analytics.charts.zones import Ground, Ticks
from analytics.map import MIDPOINTS, Cuts

WORDS = (
    "axis_relevance", "axis_influence", "relevance", "influence", "scale_relevance", "scale_influence",
    "quadrant_manage_closely", "quadrant_keep_satisfied", "quadrant_keep_informed", "quadrant_monitor",
    "strategy_manage_closely", "strategy_keep_satisfied", "strategy_keep_informed", "strategy_monitor",
    "opposed", "borderline", "size", "alt_map",
)  # fmt: skip
ONE_TO_FIVE: Ticks = ((0.0, "1"), (0.25, "2"), (0.5, "3"), (0.75, "4"), (1.0, "5"))
SMALLEST, LARGEST = 12.0, 30.0  # diameters of points in pixels; the smallest is still easy to click


@dataclass(frozen=True)
class Numbered:
    """Someone whose name found no room on the map: a number stands there instead (0 where not even that fits)."""

    number: int
    record: int
    name: str


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
) -> tuple[go.Figure, list[Numbered]]:
    """The map of `facts` (`analytics.map.placed`, index record), of a fixed size in pixels, and who is only numbered.

    `everyone` is the unfiltered map: places, sizes and colours come from it, so that nothing moves under a filter. `size` names a
    column of numbers, `colour` a column of categories: six colours for the most frequent, grey for the rest. Without a rating
    there is no place: such people are left to the tray beside the map. A click yields the record as customdata.
    """
    whole = _rated(facts if everyone is None else everyone)
    shown = _rated(facts)
    colours = _colours(whole, colour, palette)
    key = _key(shown, words, palette, colours, colour, size)
    lines = key_rows([said for said, _ in key], width - 68 * zoom, zoom)
    margins = Margins(round(56 * zoom), 12, title_height(title, width, zoom), round((52 + 20 * lines) * zoom))
    ground = Ground(width, height, margins, zoom)
    points = _points(whole, ground, cuts, size, ticks_influence or ticks).loc[shown.index]
    points["first"] = (shown["quadrant"] == "manage_closely") | (shown.index == chosen)
    points["bold"] = shown.index == chosen
    names = {int(row["record"]): tidy(row["name"]) for row in rows(shown)}
    ringed = points.assign(radius=points["radius"] + 4 * zoom * points["bold"])
    labels = placed_labels(ringed, names, area=_between(ground), size=SMALL * zoom)

    drawing = sheet(palette, width=width, height=height, margins=margins, title=title, zoom=zoom)
    zones.drawn(
        drawing,
        ground,
        cuts,
        words=words,
        palette=palette,
        ticks=(ticks, ticks_influence or ticks),
        islands=_islands(points, labels),
    )
    _leaders(drawing, labels, ground, palette)
    _people(drawing, shown, points, ground, words, palette, colours, colour, chosen)
    _names(drawing, shown, labels, ground, palette, chosen)
    with_key(drawing, key)
    unnamed = rows(labels[(labels["number"] > 0) | (labels["text"] == "")])
    return drawing, [Numbered(int(row["number"]), int(row["record"]), names[int(row["record"])]) for row in unnamed]


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The map in a sentence, for those who cannot see it: `alt_map` with {title}, {people}, {manage_closely} ... {not_rated}."""
    counts = facts["quadrant"].value_counts()
    quadrants = ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")
    return words["alt_map"].format(
        title=title, people=len(facts), **{quadrant: int(counts.get(quadrant, 0)) for quadrant in quadrants}
    )


def _rated(facts: pd.DataFrame) -> pd.DataFrame:
    return facts[facts["relevance"].notna() & facts["influence"].notna()]


def _between(ground: Ground) -> Area:
    """Where points and names may stand: the plotting area without the strips of the quarters' names."""
    area = ground.area
    return Area(area.left + 3, area.top + ground.strip, area.right - 3, area.bottom - ground.strip)


def _points(whole: pd.DataFrame, ground: Ground, cuts: Cuts, size: str | None, ticks: Ticks) -> pd.DataFrame:
    """x, y and radius in pixels for everyone, side by side where they share a place."""
    points = pd.DataFrame(
        {
            "x": [ground.x(value) for value in whole["relevance"]],
            "y": [ground.y(value) for value in whole["influence"]],
            "radius": _radii(whole, size) * ground.zoom,
        },
        index=whole.index,
    )
    levels = sorted(at for at, _ in ticks)
    pitch = min((ground.y(low) - ground.y(high) for low, high in pairwise(levels)), default=108.0)
    row = 17.0 * ground.zoom
    spacing = Spacing(row=row, rows=max(2, int((pitch - 4) // row)), wide=22.0 * ground.zoom)
    area = _between(ground)
    middle = (ground.x(cuts.relevance), ground.y(cuts.influence))
    points[["x", "y"]] = spread(points, area=_shrunk(area, SMALLEST / 2), lines=middle, spacing=spacing)
    return points


def _shrunk(area: Area, by: float) -> Area:
    return Area(area.left + by, area.top + by, area.right - by, area.bottom - by)


def _radii(whole: pd.DataFrame, size: str | None) -> pd.Series:
    """Radii whose areas follow the numbers, from nothing to the largest; an unknown number is drawn smallest."""
    if size is None or not (whole[size] > 0).any():
        return pd.Series(SMALLEST / 2, index=whole.index)
    share = (whole[size].astype("float64").clip(lower=0) / float(whole[size].max())).fillna(0.0)
    return (SMALLEST**2 + share * (LARGEST**2 - SMALLEST**2)) ** 0.5 / 2


def _colours(whole: pd.DataFrame, colour: str | None, palette: Palette) -> dict[str, str]:
    """Colours of the most frequent categories; equally frequent ones in the order of their names."""
    if colour is None:
        return {}
    counts = whole[colour].map(tidy).value_counts().drop("", errors="ignore")
    ordered = sorted(counts.index, key=lambda category: (-counts[category], category))
    return dict(zip(ordered, palette.categorical, strict=False))


def _ink(row: Row, colours: Mapping[str, str], colour: str | None, palette: Palette) -> str:
    if colour is not None:
        return colours.get(tidy(row[colour]), palette.mark)
    return palette.accent if row["quadrant"] == "manage_closely" else palette.mark


def _symbol(row: Row) -> str:
    return ("diamond" if row["attitude"] == "against" else "circle") + ("-open" if row["borderline"] else "")


def _people(
    drawing: go.Figure,
    shown: pd.DataFrame,
    points: pd.DataFrame,
    ground: Ground,
    words: Mapping[str, str],
    palette: Palette,
    colours: Mapping[str, str],
    colour: str | None,
    chosen: int | None,
) -> None:
    """One trace that can be clicked, and a ring around whoever is chosen."""
    people = rows(shown)
    x, y = [ground.across_at(at) for at in points["x"]], [ground.up_at(at) for at in points["y"]]
    ring = points.index == chosen
    if ring.any():
        at = int(ring.argmax())
        drawing.add_scatter(
            x=[x[at]], y=[y[at]], mode="markers", hoverinfo="skip", name="chosen", showlegend=False,
            marker={"symbol": "circle-open", "size": 2 * points["radius"].iloc[at] + 8, "color": palette.text,
                    "line": {"width": 2}},
        )  # fmt: skip
    drawing.add_scatter(
        x=x,
        y=y,
        mode="markers",
        name="people",
        showlegend=False,
        customdata=[int(record) for record in shown.index],
        hovertext=[_card(row, words) for row in people],
        hoverinfo="text",
        marker={
            # plotly draws a diamond 1.3 times as wide as a circle of the same size
            "size": 2 * points["radius"] * shown["attitude"].map({"against": 0.8}).fillna(1.0),
            "symbol": [_symbol(row) for row in people],
            "color": [_ink(row, colours, colour, palette) for row in people],
            "opacity": 1.0,
            "line": {"width": [2 if row["borderline"] else 0 for row in people]},
        },
        unselected={"marker": {"opacity": 1.0}},
    )


def _card(row: Row, words: Mapping[str, str]) -> str:
    judged = [
        f"{escaped(words[axis])} {row[f'{axis}_raw']:g} ({escaped(words[f'scale_{axis}'])})"
        for axis in ("influence", "relevance")
    ]
    who = escaped(", ".join(filter(None, (tidy(row["department"]), tidy(row["role"])))))
    quadrant = escaped(words[f"quadrant_{row['quadrant']}"])
    marks = [escaped(words["borderline"])] if row["borderline"] else []
    marks += [escaped(words["opposed"])] if row["attitude"] == "against" else []
    return hover([escaped(row["name"]), who, *judged, quadrant, *marks])


def _leaders(drawing: go.Figure, labels: pd.DataFrame, ground: Ground, palette: Palette) -> None:
    led = labels[labels["leader"]]
    if led.empty:
        return
    x: list[float | None] = []
    y: list[float | None] = []
    for row in rows(led):
        x += [ground.across_at(row["from_x"]), ground.across_at(row["to_x"]), None]
        y += [ground.up_at(row["from_y"]), ground.up_at(row["to_y"]), None]
    line = {"color": palette.mark, "width": 0.8}
    drawing.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name="leaders", showlegend=False)


def _names(
    drawing: go.Figure, shown: pd.DataFrame, labels: pd.DataFrame, ground: Ground, palette: Palette, chosen: int | None
) -> None:
    important = set(shown.index[shown["quadrant"] == "manage_closely"])
    notes = []
    for row in rows(labels[labels["text"] != ""]):
        record = row["record"]
        side = {"left": row["left"], "right": row["right"], "center": (row["left"] + row["right"]) / 2}[row["anchor"]]
        said = escaped(row["text"])
        notes.append(
            {
                "text": f"<b>{said}</b>" if record == chosen else said,
                "x": ground.across_at(side),
                "y": ground.up_at((row["top"] + row["bottom"]) / 2),
                "xanchor": row["anchor"],
                "yanchor": "middle",
                "showarrow": False,
                "borderpad": 0,
                "font": {
                    "size": SMALL * ground.zoom,
                    "color": palette.text if record in important or record == chosen else palette.muted,
                },
            }
        )
    # all at once: adding annotations one by one copies all earlier ones each time
    drawing.update_layout(annotations=[*drawing.layout.annotations, *notes])


def _islands(points: pd.DataFrame, labels: pd.DataFrame) -> list[Area]:
    """What the quadrant lines must not strike through."""
    names = labels.loc[labels["text"] != "", ["left", "top", "right", "bottom"]].to_numpy(dtype="float64").tolist()
    circles = points[["x", "y", "radius"]].to_numpy(dtype="float64").tolist()
    return [Area(*box) for box in names] + [Area(x - r, y - r, x + r, y + r) for x, y, r in circles]


def _key(
    shown: pd.DataFrame,
    words: Mapping[str, str],
    palette: Palette,
    colours: Mapping[str, str],
    colour: str | None,
    size: str | None,
) -> list[tuple[str, dict[str, object]]]:
    """What names cannot say: only the colours and shapes in use, with their words."""
    used = set(shown[colour].map(tidy)) if colour is not None else set()
    entries = [(category, "circle", ink) for category, ink in colours.items() if category in used]
    if (shown["attitude"] == "against").any():
        entries.append((words["opposed"], "diamond", palette.mark))
    if shown["borderline"].any():
        entries.append((words["borderline"], "circle-open", palette.mark))
    if size is not None:
        entries.append((words["size"], "circle", palette.mark))
    return [
        (said, {"symbol": symbol, "size": 10, "color": ink, "line": {"width": 2 if "open" in symbol else 0}})
        for said, symbol, ink in entries
    ]
