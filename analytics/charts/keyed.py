"""The key under a drawing: signs with their words, set in lines as wide as the drawing."""

from collections.abc import Sequence
from typing import Any

from analytics.charts.lettering import fitted, width
from analytics.charts.paper import SMALL, tidy

LINE = 20.0  # pixels from one line of the key to the next
_SIGN, _APART = 18.0, 16.0  # pixels that a sign takes, and between one entry and the next

Entry = tuple[str, str, str]  # the sign, its ink, its words


def lines(entries: Sequence[Entry], room: float, zoom: float) -> list[list[tuple[float, Entry]]]:
    """The entries line by line, each with how far from the left it begins, in pixels."""
    set_out: list[list[tuple[float, Entry]]] = []
    reached = room + 1.0
    for sign, ink, words in entries:
        told = fitted(tidy(words), SMALL * zoom, room - _SIGN * zoom)
        wide = _SIGN * zoom + width(told, SMALL * zoom)
        if reached + wide > room:
            set_out.append([])
            reached = 0.0
        set_out[-1].append((reached, (sign, ink, told)))
        reached += wide + _APART * zoom
    return set_out


def placed(
    set_out: Sequence[Sequence[tuple[float, Entry]]], left: float, bottom: float, zoom: float
) -> list[dict[str, Any]]:
    """Each entry in pixels: the middle of its sign and the beginning of its words; the last line ends above `bottom`."""
    first = bottom - (len(set_out) - 0.5) * LINE * zoom
    return [
        {
            "sign": sign, "ink": ink, "words": words, "x": round(left + aside + 6 * zoom, 1),
            "y": round(first + at * LINE * zoom, 1), "from": round(left + aside + _SIGN * zoom, 1),
        }
        for at, line in enumerate(set_out)
        for aside, (sign, ink, words) in line
    ]  # fmt: skip
