"""Decides for a column of written numbers whether the dot in 1.200 groups thousands or begins a fraction."""

import re
from collections.abc import Sequence

from data.kinds._book import Cell

_LONGEST = 60  # letters of a cell with a number
_WRITTEN = re.compile(r"\d[\d.,]*")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_SHOWS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}(?:\.\d{3})+,\d+|\d+,\d{1,2}")
_FRACTION = re.compile(r"\d*\.\d+")


def without_groups(cells: Sequence[Cell]) -> tuple[list[Cell], frozenset[int]]:
    """The cells without the dots that group thousands, where others show that they do; and the places where nothing shows it.

    `1.234.567`, `1.234,50` and `12,5` show it; `12.5` shows that a dot begins a fraction. What is doubtful stays as written.
    """
    said = {at: found for at, cell in enumerate(cells) if (found := _number(cell))}
    dotted = {at: text for at, text in said.items() if _GROUPED.fullmatch(text)}
    fractions = any(_FRACTION.fullmatch(text) and at not in dotted for at, text in said.items())
    if not dotted or fractions:
        return list(cells), frozenset()
    if not any(_SHOWS.fullmatch(text) for text in said.values()):
        return list(cells), frozenset(dotted)
    bare = {at: str(cells[at]).replace(text, text.replace(".", ""), 1) for at, text in dotted.items()}
    return [bare.get(at, cell) for at, cell in enumerate(cells)], frozenset()


def _number(cell: Cell) -> str:
    """The first number that a text writes, without the sign that ends a sentence."""
    found = _WRITTEN.search(cell) if isinstance(cell, str) and len(cell) <= _LONGEST else None
    return found[0].rstrip(".,") if found else ""
