"""The map on paper: the same figure as on the screen, as an altair chart for notebooks and as a picture for files."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import altair as alt
import pandas as pd

from analytics.charts import quarters
from analytics.charts import map as grid
from analytics.charts.forms import arrow_head, hatch, outline, oval
from analytics.charts.layers import NO_INK, Layers
from analytics.charts.lettering import LINE, wrapped
from analytics.charts.map import RULERS, Frame
from analytics.charts.palette import Palette
from analytics.charts.paper import LARGE, SMALL, Margins, tidy, title_height, title_lines
from analytics.charts.people import Look
from analytics.charts.rulers import Ruler
from analytics.charts.zones import Ground
from analytics.map import MIDPOINTS, QUADRANTS, Cuts

WORDS = (*grid.WORDS, "listed", "unrated_people", "unrated_count", "between")
_ASIDE = 12.0  # pixels from the left edge to the words above and below the map
_BUBBLE = 26.0  # pixels: half of a bubble with how many people stand in a quarter
_Drawing = Mapping[str, Any]


def chart(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    cuts: Cuts = MIDPOINTS,
    rulers: tuple[Ruler, Ruler] = RULERS,
    look: Look = Look(),
    frame: Frame = Frame(),
    caption: str = "",
) -> alt.LayerChart:
    """The map of `facts` (`analytics.map.placed`, index record) as an altair chart: what `map.drawing` reckons, put in ink.

    `words` has all of WORDS and `head_COLUMN` for the columns of the look. `caption` stands below the map, and should tell the
    cut-offs; after it come those who have a letter or a number in the place of their name, and those who are not rated.
    """
    drawing = grid.drawing(facts, words=words, palette=palette, cuts=cuts, rulers=rulers, look=look, frame=frame)
    below = [caption, *_listed(drawing, words), *_unrated(drawing, words)]
    laid, height = _laid(drawing, title, below, palette, frame)
    return laid.chart(frame.width, height, palette.background, grid.alt(facts, words=words, title=title))


def counted(
    counts: Mapping[str, int],
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    cuts: Cuts = MIDPOINTS,
    rulers: tuple[Ruler, Ruler] = RULERS,
    frame: Frame = Frame(),
    caption: str = "",
) -> alt.LayerChart:
    """The map for those who are told no names: in each quarter how many people stand there, and below how many are not rated.

    `counts` holds how many people are in each of `QUADRANTS`; those that are missing are 0.
    """
    zoom = frame.zoom
    ground = Ground(frame.width, frame.height, Margins(round(56 * zoom), 12, 8, round(52 * zoom)), zoom)
    unrated = counts.get("not_rated", 0)
    below = [caption, words["unrated_count"].format(count=unrated) if unrated else ""]
    blank = {**words, **{name: "" for name in words if name.startswith("strategy_")}}
    drawing = {
        "width": frame.width, "height": frame.height, "size": SMALL * zoom, "people": [], "crowds": [], "picked": [], "key": [],
        "ground": quarters.laid(ground, cuts, words=blank, palette=palette, rulers=rulers, islands=[]),
        "counts": _bubbles(ground, cuts, counts, palette),
    }  # fmt: skip
    laid, height = _laid(drawing, title, below, palette, frame)
    told = {**{f"{zone}": counts.get(zone, 0) for zone in QUADRANTS}, "people": grid.Count(sum(counts.values()))}
    return laid.chart(frame.width, height, palette.background, words["alt_map"].format(title=title, **told))


def written(printed: alt.LayerChart) -> tuple[str, ...]:
    """Everything that can be read on such a chart, each once: what is searched for what must not be seen."""
    rows = [row for layer in printed.layer for row in layer.data.values]
    return tuple(dict.fromkeys(str(row["text"]) for row in rows if "text" in row))


def _laid(
    drawing: _Drawing, title: str, below: Sequence[str], palette: Palette, frame: Frame
) -> tuple[Layers, float]:
    """The title, the map, and the lines below it; with the height of all of it."""
    zoom = frame.zoom
    laid = Layers()
    for at, line in enumerate(title_lines(title, frame.width, zoom)):
        laid.words(line, _ASIDE, 8 * zoom + (at + 0.5) * LINE * LARGE * zoom, LARGE * zoom, palette.text, bold=True)
    laid.down = float(title_height(title, frame.width, zoom))
    _ground(laid, drawing, palette)
    _people(laid, drawing, palette)
    _key(laid, drawing, palette)
    size, room = SMALL * zoom, frame.width - 2 * _ASIDE
    lines = [line for said in below if said for line in wrapped(tidy(said), size, room)]
    laid.down += drawing["height"]
    for at, line in enumerate(lines):
        laid.words(line, _ASIDE, (at + 0.5) * LINE * size, size, palette.muted)
    return laid, round(laid.down + len(lines) * LINE * size + (8 * zoom if lines else 0))


def _ground(laid: Layers, drawing: _Drawing, palette: Palette) -> None:
    """Tint, quadrant lines, the names of the quarters, and both axes."""
    ground, size = drawing["ground"], drawing["size"]
    left, top, right, bottom = ground["frame"]
    laid.box(*ground["tint"], fill=palette.zone)
    for line in ground["lines"]:
        laid.line(line, palette.mark, dash=(2, 3))
    laid.box(left, top, right, bottom, line=palette.grid)
    for corner in ground["corners"]:
        laid.words(corner["name"], corner["x"], corner["y"], size, corner["ink"], bold=True)
        aside = corner["x"] + grid.measured(corner["name"], size, bold=True) + 8
        laid.words(corner["strategy"], aside, corner["y"], size, corner["ink"])
    relevance, influence = ground["axes"]["relevance"], ground["axes"]["influence"]
    for x, said in relevance["ticks"]:
        laid.line((x, bottom, x, bottom + 4), palette.grid)
        laid.words(said, x, bottom + 6 + size * 0.6, size, palette.text, align="center")
    for y, said in influence["ticks"]:
        laid.line((left - 4, y, left, y), palette.grid)
        laid.words(said, left - 7, y, size, palette.text, align="right")
    laid.words(relevance["title"], (left + right) / 2, bottom + 10 + size * 1.75, size, palette.text, align="center")
    laid.words(influence["title"], 6 + size / 2, (top + bottom) / 2, size, palette.text, align="center", turned=True)
    for x, y, count, ink, fill in drawing.get("counts", ()):
        laid.form(x, y, outline("circle", _BUBBLE), fill=fill, line=ink, wide=1.5)
        laid.words(count, x, y, LARGE, palette.text, align="center", bold=True)


def _people(laid: Layers, drawing: _Drawing, palette: Palette) -> None:
    """What raters span, where people come from, leader lines, points and bubbles, then all names."""
    people, crowds, size = drawing["people"], drawing["crowds"], drawing["size"]
    names = [name for name in (*(person["name"] for person in people), *drawing["picked"]) if name]
    for person in people:
        if person["ellipse"]:
            x, y, across, up = person["ellipse"]
            laid.form(x, y, oval(across, up), fill=person["ink"], line=person["ink"], share=0.1, dash=(3, 2))
        if person["arrow"]:
            _arrow(laid, person["arrow"], person["ink"])
    for name in names:
        if name["leader"]:
            laid.line(name["leader"], palette.mark, wide=0.8)
    for person in people:
        _person(laid, person, palette)
    for crowd in crowds:
        _crowd(laid, crowd, palette)
    for person in people:
        laid.words(person["number"], person["x"], person["y"], size, palette.text, align="center")
    for crowd in crowds:
        _inside(laid, crowd, size, palette)
    for name in names:
        align = {"start": "left", "middle": "center", "end": "right"}[name["anchor"]]
        laid.words(name["text"], name["x"], name["y"], size, name["ink"], align=align, bold=name["bold"], halo=palette.background)  # type: ignore[arg-type]


def _person(laid: Layers, person: _Drawing, palette: Palette) -> None:
    """A point in its form; hatched who stands near to a line, hollow whose category is none of the frequent ones."""
    x, y, r, ink, shape, number = (person[name] for name in ("x", "y", "r", "ink", "shape", "number"))
    near, hollow = person["borderline"], shape == "ring"
    fill = NO_INK if hollow else palette.background if near and not number else person["fill"]
    line = ink if hollow or near or number or person["share"] < 1 else palette.background
    wide = 2.0 if hollow else 1.0 if number else 1.5 if near else 0.8
    dash = (2, 2) if near and number else ()
    said = " · ".join(person["said"])
    laid.form(x, y, outline(shape, r), fill=fill, line=line, wide=wide, share=person["share"], dash=dash, said=said)
    if near and not number and not hollow:
        laid.form(x, y, hatch(shape, r), line=ink, wide=1.5, said=said)


def _crowd(laid: Layers, crowd: _Drawing, palette: Palette) -> None:
    """All who stand in one place as a bubble, with a diamond on its rim where some of them oppose."""
    said = " · ".join(crowd["said"])
    laid.form(crowd["x"], crowd["y"], outline("circle", crowd["r"]), fill=crowd["fill"], line=crowd["ink"], wide=1.5, said=said)
    if crowd["against"]:
        across, down, far = crowd["rim"]
        laid.form(across, down, outline("diamond", far), fill=palette.background, line=crowd["ink"], wide=1.5)


def _inside(laid: Layers, crowd: _Drawing, size: float, palette: Palette) -> None:
    """What stands in a bubble: its letter and how many they are; and in its diamond how many oppose."""
    x, y = crowd["x"], crowd["y"]
    laid.words(crowd["mark"], x, y - size * 0.55, size, palette.text, align="center", bold=True)
    laid.words(f"×{len(crowd['records'])}", x, y + size * 0.6, size, palette.text, align="center")
    if crowd["against"]:
        across, down, _ = crowd["rim"]
        laid.words(str(crowd["against"]), across, down, size, palette.text, align="center")


def _arrow(laid: Layers, ends: Sequence[float], ink: str) -> None:
    """From a small ring where somebody stood to the point where he or she stands now."""
    x, y, x2, y2 = ends
    laid.form(x, y, outline("circle", 2.5), line=ink)
    laid.line((x, y, x2, y2), ink, wide=1.4)
    laid.form(x2, y2, arrow_head(x2 - x, y2 - y), fill=ink)


def _key(laid: Layers, drawing: _Drawing, palette: Palette) -> None:
    """The signs in use, with their words."""
    for entry in drawing["key"]:
        x, y, ink, sign = entry["x"], entry["y"], entry["ink"], entry["sign"]
        if sign == "arrow":
            _arrow(laid, (x - 7, y + 3, x + 7, y - 3), ink)
        elif sign == "ellipse":
            laid.form(x, y, oval(7, 4.5), fill=ink, line=ink, share=0.1, dash=(3, 2))
        elif sign == "hatch":
            laid.form(x, y, outline("circle", 5), fill=palette.background, line=ink, wide=1.5)
            laid.form(x, y, hatch("circle", 5), line=ink, wide=1.5)
        elif sign == "sizes":
            laid.form(x - 4, y, outline("circle", 2.5), fill=ink)
            laid.form(x + 3.5, y, outline("circle", 4.5), fill=ink)
        else:
            shape = "circle" if sign == "pale" else sign
            hollow = shape == "ring"
            laid.form(x, y, outline(shape, 5), fill=NO_INK if hollow else ink, line=ink, share=0.4 if sign == "pale" else 1.0)
        laid.words(entry["words"], entry["from"], y, drawing["size"], palette.muted)


def _bubbles(ground: Ground, cuts: Cuts, counts: Mapping[str, int], palette: Palette) -> list[tuple[float, float, str, str, str]]:
    """In the middle of each quarter how many people stand in it; none where nobody does."""
    area, x, y = ground.area, ground.x(cuts.relevance), ground.y(cuts.influence)
    found = []
    for zone, right, top in quarters.CORNERS:
        if counts.get(zone, 0):
            at = ((x + area.right) / 2 if right else (area.left + x) / 2, (area.top + y) / 2 if top else (y + area.bottom) / 2)
            ink = palette.accent if zone == "manage_closely" else palette.mark
            found.append((*at, str(counts[zone]), ink, palette.shades(2, of=ink)[1]))
    return found


def _listed(drawing: _Drawing, words: Mapping[str, str]) -> list[str]:
    """Who is behind each number and letter, a line each."""
    who = drawing["who"]
    return [
        words["listed"].format(mark=mark, names=words["between"].join(who[str(record)][0] for record in records))
        for mark, records in drawing["list"]
    ]


def _unrated(drawing: _Drawing, words: Mapping[str, str]) -> list[str]:
    """Who has no place; those without a name are only counted."""
    if not drawing["unrated"]:
        return []
    names = [drawing["who"][str(record)][0] for record in drawing["tray"]]
    if not names:
        return [words["unrated_count"].format(count=drawing["unrated"])]
    return [words["unrated_people"].format(count=drawing["unrated"], names=words["between"].join(names))]
