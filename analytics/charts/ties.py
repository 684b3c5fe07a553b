"""The ties of a drawn network: arrows of influence, dashed red lines with a sign for ties against, and what each says."""

from collections.abc import Mapping, Sequence
from math import hypot

from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Row, escaped, hover
from analytics.charts.sheet import Part, Sheet
from analytics.charts.spreading import Area

Spot = tuple[float, float, float]  # x, y and radius of a person, in pixels
Step = tuple[int, int]  # the ends of a tie
_LONG, _HALF = 9.0, 3.6  # of an arrow head, in pixels
_MANY = 60  # ties from which on they are drawn as threads
_WIDTHS = (
    (0.7, 2.2),
    (0.4, 1.5),
    (0.0, 1.0),
)  # from which strength on how wide; one of unknown strength is the thinnest
SIGN = "×"
_MIDDLE = 0.42  # of a tie: where it says what it is
_PIECE = 9.0  # pixels of a tie that are kept free of names at once


def drawn(
    drawing: Sheet, ties: Sequence[Row], spots: Mapping[int, Spot], palette: Palette, *, names: Mapping[int, str], words: Mapping[str, str],
    way: frozenset[Step], chosen: int | None, highest: float, zoom: float,
) -> None:  # fmt: skip
    """Lines first, then heads, then a dot near the middle of each tie that says what it is; `way` is the path that is told beside, and
    the ties of who is `chosen` stand out."""
    lines = {id(tie): _line(spots[tie["source"]], spots[tie["target"]], zoom) for tie in ties}
    grey = palette.thread if len(ties) > _MANY else palette.mark
    groups: dict[tuple[str, float, str], list[Row]] = {}
    for tie in ties:
        groups.setdefault(_look(tie, palette, grey, way, chosen, zoom), []).append(tie)
    shapes: list[Part] = []
    for (ink, wide, dash), group in sorted(groups.items(), key=lambda one: (one[0][0] != grey, one[0][1])):
        segments = "".join(_path(lines[id(tie)][:4]) for tie in group)
        heads = "".join(_head(lines[id(tie)], zoom) for tie in group)
        line = {"color": ink, "width": wide} | ({"dash": dash} if dash else {})
        shapes.append({"type": "path", "path": segments, "line": line, "layer": "below"})
        shapes.append(
            {"type": "path", "path": heads, "fillcolor": ink, "line": {"color": ink, "width": 0}, "layer": "below"}
        )
    drawing.update_layout(shapes=shapes)
    for against in (False, True):
        some = [tie for tie in ties if tie["against"] == against]
        if some:
            _said(drawing, some, lines, palette, grey, names, words, highest, zoom, against=against)


def in_the_way(ties: Sequence[Row], spots: Mapping[int, Spot], zoom: float) -> tuple[list[Area], list[Area]]:
    """The signs of ties against, on which no name may stand, and the ties themselves in short pieces, which a name had better not cover."""
    signs, pieces = list[Area](), list[Area]()
    for tie in ties:
        x, y, to_x, to_y, *_ = _line(spots[tie["source"]], spots[tie["target"]], zoom)
        if tie["against"]:
            at, half = (x + _MIDDLE * (to_x - x), y + _MIDDLE * (to_y - y)), 8 * zoom
            signs.append(Area(at[0] - half, at[1] - half, at[0] + half, at[1] + half))
        many = max(1, round(hypot(to_x - x, to_y - y) / (_PIECE * zoom)))
        for piece in range(many):
            along = (piece + 0.5) / many
            at, half = (x + along * (to_x - x), y + along * (to_y - y)), _PIECE * zoom / 3
            pieces.append(Area(at[0] - half, at[1] - half, at[0] + half, at[1] + half))
    return signs, pieces


def _look(
    tie: Row, palette: Palette, grey: str, way: frozenset[Step], chosen: int | None, zoom: float
) -> tuple[str, float, str]:
    """Ink, width and dash of a tie."""
    strength = tie["strength"] if tie["strength"] == tie["strength"] else 0.0
    if tie["against"]:
        return palette.late, 1.5 * zoom, "dash"
    if (tie["source"], tie["target"]) in way:
        return palette.accent, 3.0 * zoom, ""
    ink = palette.text if chosen is not None and chosen in (tie["source"], tie["target"]) else grey
    return ink, next(wide for least, wide in _WIDTHS if strength >= least) * zoom, ""


_Line = tuple[float, float, float, float, float, float]  # from x, y to x, y, and the direction


def _line(source: Spot, target: Spot, zoom: float) -> _Line:
    """From the edge of the one to a little before the edge of the other."""
    x, y = target[0] - source[0], target[1] - source[1]
    far = hypot(x, y) or 1.0
    x, y = x / far, y / far
    begin, end = min(source[2] + zoom, far / 3), max(far - target[2] - 2 * zoom, far / 2)
    return source[0] + x * begin, source[1] + y * begin, source[0] + x * end, source[1] + y * end, x, y


def _path(points: Sequence[float]) -> str:
    return "M{:.1f},{:.1f}L{:.1f},{:.1f}".format(*points)


def _head(line: _Line, zoom: float) -> str:
    x, y, across, down = line[2:]
    back, half = (x - _LONG * zoom * across, y - _LONG * zoom * down), _HALF * zoom
    one, other = (back[0] - down * half, back[1] + across * half), (back[0] + down * half, back[1] - across * half)
    return f"{_path([x, y, *one])}L{other[0]:.1f},{other[1]:.1f}"


def _said(
    drawing: Sheet, ties: Sequence[Row], lines: Mapping[int, _Line], palette: Palette, grey: str, names: Mapping[int, str],
    words: Mapping[str, str], highest: float, zoom: float, *, against: bool,
) -> None:  # fmt: skip
    """What a tie says under a pointer stands nearer its head, so that of two ties between two people each has its own."""
    ends = [lines[id(tie)] for tie in ties]
    drawing.add_scatter(
        x=[x + _MIDDLE * (to - x) for x, _, to, *_ in ends], y=[y + _MIDDLE * (to - y) for _, y, _, to, *_ in ends],
        mode="markers+text" if against else "markers", name="against" if against else "ties", showlegend=False, hoverinfo="text",
        hovertext=[_card(tie, names, words, highest) for tie in ties],
        text=[SIGN] * len(ties) if against else None, textposition="middle center", textfont={"size": SMALL * zoom, "color": palette.late},
        marker={
            "symbol": "circle", "size": (14 if against else 5) * zoom, "color": palette.background if against else grey, "opacity": 1.0,
            "line": {"width": 1.2 if against else 0, "color": palette.late if against else grey},
        },
        unselected={"marker": {"opacity": 1.0}}, cliponaxis=False,
    )  # fmt: skip


def _card(tie: Row, names: Mapping[int, str], words: Mapping[str, str], highest: float) -> str:
    """Who is tied to whom, how, and how strongly."""
    kinds = ", ".join(words[f"kind_{kind}"] for kind in str(tie["kinds"]).split("; "))
    level = tie["level"]
    strong = (
        words["strength"].format(level=f"{level:g}", highest=f"{highest:g}")
        if level == level
        else words["strength_unknown"]
    )
    odds = [escaped(words["against"])] if tie["against"] else []
    return hover([escaped(f"{names[tie['source']]} → {names[tie['target']]}"), *odds, escaped(kinds), escaped(strong)])
