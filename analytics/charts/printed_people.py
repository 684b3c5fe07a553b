"""The people on the printed map: points in their forms, bubbles, arrows, names beside them, and the key to all signs."""

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.charts.forms import arrow_head, hatch, outline, oval
from analytics.charts.layers import NO_INK, Align, Layers
from analytics.charts.palette import Palette

Drawing = Mapping[str, Any]  # what `map.drawing` returns, or a part of it
_ALIGN: Mapping[str, Align] = {"start": "left", "middle": "center", "end": "right"}


def laid(on: Layers, drawing: Drawing, palette: Palette) -> None:
    """What raters span, where people come from, leader lines, points and bubbles, then all names."""
    people, crowds, size = drawing["people"], drawing["crowds"], drawing["size"]
    names = [name for name in (*(person["name"] for person in people), *drawing["picked"]) if name]
    for person in people:
        if person["ellipse"]:
            x, y, across, up = person["ellipse"]
            on.form(x, y, oval(across, up), fill=person["ink"], line=person["ink"], share=0.1, dash=(3, 2))
        if person["arrow"]:
            _arrow(on, person["arrow"], person["ink"])
    for name in names:
        if name["leader"]:
            on.line(name["leader"], palette.mark, wide=0.8)
    for person in people:
        _person(on, person, palette)
    for crowd in crowds:
        _crowd(on, crowd, palette)
    for person in people:
        on.words(person["number"], person["x"], person["y"], size, palette.text, align="center")
    for crowd in crowds:
        _inside(on, crowd, size, palette)
    for name in names:
        align = _ALIGN[name["anchor"]]
        on.words(
            name["text"],
            name["x"],
            name["y"],
            size,
            name["ink"],
            align=align,
            bold=name["bold"],
            halo=palette.background,
        )


def _person(on: Layers, person: Drawing, palette: Palette) -> None:
    """A point in its form; hatched who stands near to a line, hollow whose category is none of the frequent ones."""
    x, y, r, ink, shape, number = (person[name] for name in ("x", "y", "r", "ink", "shape", "number"))
    near, hollow = person["borderline"], shape == "ring"
    fill = NO_INK if hollow else palette.background if near and not number else person["fill"]
    line = ink if hollow or near or number or person["share"] < 1 else palette.background
    wide = 2.0 if hollow else 1.0 if number else 1.5 if near else 0.8
    dash = (2, 2) if near and number else ()
    said = " · ".join(person["said"])
    on.form(x, y, outline(shape, r), fill=fill, line=line, wide=wide, share=person["share"], dash=dash, said=said)
    if near and not number and not hollow:
        on.form(x, y, hatch(shape, r), line=ink, wide=1.2, said=said)


def _crowd(on: Layers, crowd: Drawing, palette: Palette) -> None:
    """All who stand in one place as a bubble, with a diamond on its rim where some of them oppose."""
    said = " · ".join(crowd["said"])
    on.form(
        crowd["x"],
        crowd["y"],
        outline("circle", crowd["r"]),
        fill=crowd["fill"],
        line=crowd["ink"],
        wide=1.5,
        said=said,
    )
    if crowd["against"]:
        across, down, far = crowd["rim"]
        on.form(across, down, outline("diamond", far), fill=palette.background, line=crowd["ink"], wide=1.5)


def _inside(on: Layers, crowd: Drawing, size: float, palette: Palette) -> None:
    """What stands in a bubble: its letter and how many they are; and in its diamond how many oppose."""
    x, y = crowd["x"], crowd["y"]
    on.words(crowd["mark"], x, y - size * 0.55, size, palette.text, align="center", bold=True)
    on.words(f"×{len(crowd['records'])}", x, y + size * 0.6, size, palette.text, align="center")
    if crowd["against"]:
        across, down, _ = crowd["rim"]
        on.words(str(crowd["against"]), across, down, size, palette.text, align="center")


def _arrow(on: Layers, ends: Sequence[float], ink: str) -> None:
    """From a small ring where somebody stood to the point where he or she stands now."""
    x, y, x2, y2 = ends
    on.form(x, y, outline("circle", 2.5), line=ink)
    on.line((x, y, x2, y2), ink, wide=1.4)
    on.form(x2, y2, arrow_head(x2 - x, y2 - y), fill=ink)


def key(on: Layers, drawing: Drawing, palette: Palette) -> None:
    """The signs in use, with their words."""
    for entry in drawing["key"]:
        x, y, ink, sign = entry["x"], entry["y"], entry["ink"], entry["sign"]
        if sign == "arrow":
            _arrow(on, (x - 7, y + 3, x + 7, y - 3), ink)
        elif sign == "ellipse":
            on.form(x, y, oval(7, 4.5), fill=ink, line=ink, share=0.1, dash=(3, 2))
        elif sign == "hatch":
            on.form(x, y, outline("circle", 5), fill=palette.background, line=ink, wide=1.5)
            on.form(x, y, hatch("circle", 5), line=ink, wide=1.2)
        elif sign == "sizes":
            on.form(x - 4, y, outline("circle", 2.5), fill=ink)
            on.form(x + 3.5, y, outline("circle", 4.5), fill=ink)
        else:
            shape = "circle" if sign == "pale" else sign
            hollow = shape == "ring"
            on.form(
                x, y, outline(shape, 5), fill=NO_INK if hollow else ink, line=ink, share=0.4 if sign == "pale" else 1.0
            )
        on.words(entry["words"], entry["from"], y, drawing["size"], palette.muted)
