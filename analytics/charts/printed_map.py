"""The map on paper: the same figure as on the screen, as an altair chart for notebooks and as a picture for files."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from analytics.charts import map as grid
from analytics.charts import printed_people, quarters
from analytics.charts.forms import outline
from analytics.charts.layers import Layers
from analytics.charts.lettering import LINE, fitted, wrapped
from analytics.charts.lettering import width as measured
from analytics.charts.map import RULERS, Frame
from analytics.charts.palette import Palette
from analytics.charts.paper import LARGE, SMALL, Margins, tidy, title_height, title_lines
from analytics.charts.people import Look
from analytics.charts.printed_people import Drawing
from analytics.charts.rulers import Ruler
from analytics.charts.zones import CORNERS, Ground
from analytics.map import MIDPOINTS, QUADRANTS, Cuts
from analytics.sentences import Count

WORDS = (*grid.WORDS, "listed", "unrated_people", "unrated_count", "between", "more_listed")
LISTED = 12  # lines of names below the map
_ALIKE, _USUAL = Look(), Frame()
_ASIDE = 12.0  # pixels from the left edge to the words above and below the map
_BUBBLE = 26.0  # pixels: half of a bubble with how many people stand in a quarter


def chart(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    cuts: Cuts = MIDPOINTS,
    rulers: tuple[Ruler, Ruler] = RULERS,
    look: Look = _ALIKE,
    frame: Frame = _USUAL,
    caption: str = "",
    most: int = LISTED,
) -> alt.LayerChart:
    """The map of `facts` (`analytics.map.placed`, index record) as an altair chart: what `map.drawing` reckons, put in ink.

    `words` has all of WORDS and `head_COLUMN` for the columns of the look. `caption` stands below the map, and should tell the
    cut-offs; after it come those who have a letter or a number in the place of their name, and those who are not rated, in `most`
    lines each: of hundreds of names the table tells the rest.
    """
    drawing = grid.drawing(facts, words=words, palette=palette, cuts=cuts, rulers=rulers, look=look, frame=frame)
    size, room = SMALL * frame.zoom, frame.width - 2 * _ASIDE
    below = [*wrapped(tidy(caption), size, room), *_listed(drawing, words, room, most)]
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
    frame: Frame = _USUAL,
    caption: str = "",
) -> alt.LayerChart:
    """The map for those who are told no names: in each quarter how many people stand there, and below how many are not rated.

    `counts` holds how many people are in each of `QUADRANTS`; those that are missing are 0.
    """
    zoom = frame.zoom
    ground = Ground(frame.width, frame.height, Margins(round(56 * zoom), 12, 8, round(52 * zoom)), zoom)
    unrated = counts.get("not_rated", 0)
    below = wrapped(tidy(caption), SMALL * zoom, frame.width - 2 * _ASIDE)
    below += [words["unrated_count"].format(count=unrated)] if unrated else []
    blank = {**words, **{name: "" for name in words if name.startswith("strategy_")}}
    drawing = {
        "width": frame.width, "height": frame.height, "size": SMALL * zoom, "people": [], "crowds": [], "picked": [], "key": [],
        "ground": quarters.laid(ground, cuts, words=blank, palette=palette, rulers=rulers, islands=[]),
        "counts": _bubbles(ground, cuts, counts, palette),
    }  # fmt: skip
    laid, height = _laid(drawing, title, below, palette, frame)
    told = {**{zone: counts.get(zone, 0) for zone in QUADRANTS}, "people": Count(sum(counts.values()))}
    return laid.chart(frame.width, height, palette.background, words["alt_map"].format(title=title, **told))


def written(printed: alt.LayerChart) -> tuple[str, ...]:
    """Everything that can be read on such a chart, each once: what is searched for what must not be seen."""
    laid: list[Any] = [layer.data for layer in printed.layer]
    rows = [row for data in laid for row in data.values]
    return tuple(dict.fromkeys(str(row["text"]) for row in rows if "text" in row))


def _laid(drawing: Drawing, title: str, below: Sequence[str], palette: Palette, frame: Frame) -> tuple[Layers, float]:
    """The title, the map, and the lines below it; with the height of all of it."""
    zoom = frame.zoom
    laid = Layers()
    for at, line in enumerate(title_lines(title, frame.width, zoom)):
        laid.words(line, _ASIDE, 8 * zoom + (at + 0.5) * LINE * LARGE * zoom, LARGE * zoom, palette.text, bold=True)
    laid.down = float(title_height(title, frame.width, zoom))
    _ground(laid, drawing, palette)
    printed_people.laid(laid, drawing, palette)
    printed_people.key(laid, drawing, palette)
    size, lines = SMALL * zoom, [line for line in below if line]
    laid.down += drawing["height"]
    for at, line in enumerate(lines):
        laid.words(line, _ASIDE, (at + 0.5) * LINE * size, size, palette.muted)
    return laid, round(laid.down + len(lines) * LINE * size + (8 * zoom if lines else 0))


def _ground(laid: Layers, drawing: Drawing, palette: Palette) -> None:
    """Tint, quadrant lines, the names of the quarters, and both axes."""
    ground, size = drawing["ground"], drawing["size"]
    left, top, right, bottom = ground["frame"]
    laid.box(*ground["tint"], fill=palette.zone)
    for line in ground["lines"]:
        laid.line(line, palette.mark, dash=(2, 3))
    laid.box(left, top, right, bottom, line=palette.grid)
    for corner in ground["corners"]:
        laid.words(corner["name"], corner["x"], corner["y"], size, corner["ink"], bold=True)
        aside = corner["x"] + measured(corner["name"], size, bold=True) + 8
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


def _bubbles(
    ground: Ground, cuts: Cuts, counts: Mapping[str, int], palette: Palette
) -> list[tuple[float, float, str, str, str]]:
    """In the middle of each quarter how many people stand in it; none where nobody does."""
    area, x, y = ground.area, ground.x(cuts.relevance), ground.y(cuts.influence)
    found = []
    for zone, right, top in CORNERS:
        if counts.get(zone, 0):
            at = (
                (x + area.right) / 2 if right else (area.left + x) / 2,
                (area.top + y) / 2 if top else (y + area.bottom) / 2,
            )
            ink = palette.accent if zone == "manage_closely" else palette.mark
            found.append((*at, str(counts[zone]), ink, palette.shades(2, of=ink)[1]))
    return found


def _listed(drawing: Drawing, words: Mapping[str, str], room: float, most: int) -> list[str]:
    """Who is behind each number and letter, and who has no place, in lines; those without a name are only counted."""
    who: Mapping[str, list[Any]] = drawing["who"]
    lines: list[str] = []
    for mark, records in drawing["list"]:
        head = words["listed"].replace("{mark}", mark)
        lines += _with_names(head, [who[str(record)][0] for record in records], words, drawing["size"], room)
    lines = _at_most(most, lines, words)
    if drawing["tray"]:
        head = words["unrated_people"].replace("{count}", str(drawing["unrated"]))
        names = [who[str(record)][0] for record in drawing["tray"]]
        return [*lines, *_at_most(most, _with_names(head, names, words, drawing["size"], room), words)]
    return [*lines, words["unrated_count"].format(count=drawing["unrated"])] if drawing["unrated"] else lines


def _at_most(most: int, lines: list[str], words: Mapping[str, str]) -> list[str]:
    return lines if len(lines) <= most else [*lines[: most - 1], words["more_listed"]]


def _with_names(head: str, names: Sequence[str], words: Mapping[str, str], size: float, room: float) -> list[str]:
    """The names after what is said of them ({names} in it), in lines that break between names and never within one."""
    between, lines, line = words["between"], [], ""
    before, _, after = head.partition("{names}")
    for at, name in enumerate(names):
        piece = (before if at == 0 else "") + name + (between if at < len(names) - 1 else after)
        if line and measured(line + piece.rstrip(), size) > room:
            lines.append(line)
            line = ""
        line += piece
    return [fitted(tidy(one), size, room) for one in (*lines, line)]
