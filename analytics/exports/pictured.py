"""What the picture of the map in a file is drawn from: only what its readers may see, in their words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics import map as grid
from analytics.exports.words import said
from analytics.sentences import sentence
from data.kinds import KINDS, Book, Picture, Scale, Table

AXES = ("relevance", "influence")


@dataclass(frozen=True, eq=False)
class MapTold:
    """The facts of a map with its words. named: whether its people may be named; else they are only counted.

    facts: `analytics.map.placed` of the table that the readers see. scales: those of relevance and influence. caption: the
    cut-offs and the day, for below the map.
    """

    facts: pd.DataFrame
    cuts: grid.Cuts
    scales: tuple[Scale, Scale]
    title: str
    caption: str
    words: Mapping[str, str]
    language: str
    named: bool = True


Draw = Callable[[MapTold], Picture | None]


def map_told(
    table: Table, placed: pd.DataFrame, cuts: grid.Cuts, title: str, today: date, language: str, *, named: bool
) -> MapTold:
    """The facts of the map of a table of stakeholders, put into words; `table` and `placed` are those that the readers see."""
    scales = _scale(table, "relevance"), _scale(table, "influence")
    facts = placed if named else placed.assign(name=None)
    at = {axis: _at(scale, getattr(cuts, axis), language) for axis, scale in zip(AXES, scales, strict=True)}
    caption = said("map_caption", language, day=today.isoformat(), **at)
    return MapTold(facts, cuts, scales, title, caption, _words(scales, language), language, named)


def owners_map(book: Book, language: str, today: date) -> MapTold | None:
    """The map of the whole book, for its owner's own workbook; None where nobody is on it."""
    table = book.table("stakeholders")
    cuts = grid.kept_cuts(book.settings)
    placed = grid.placed(table, cuts)
    if (placed["quadrant"] == "not_rated").all():
        return None
    title = sentence(grid.finding(placed), language)
    return map_told(table, placed, cuts, title, book.as_of or today, language, named=True)


def _words(scales: tuple[Scale, Scale], language: str) -> dict[str, str]:
    words = {name: said(f"picture_{name}", language) for name in _OWN}
    for axis, scale in zip(AXES, scales, strict=True):
        column = KINDS["stakeholders"].column(axis)
        name = column.words(language) if column else axis
        words |= {axis: name, f"axis_{axis}": f"{name} \N{RIGHTWARDS ARROW}", f"scale_{axis}": scale.words(language)}
    for zone in grid.QUADRANTS:
        # what to do in a quarter is left out: many a list holds the same words as somebody's own strategy, which may be withheld
        words |= {f"quadrant_{zone}": said(zone, language), f"strategy_{zone}": ""}
    return {**words, "between": said("between", language)}


_OWN = (
    "opposed", "borderline", "size", "moved", "raters", "faded", "on_scale", "was", "spread", "unnamed", "alt_map", "listed",
    "unrated_people", "unrated_count", "more_listed",
)  # fmt: skip


def _at(scale: Scale, cut: float, language: str) -> str:
    number = scale.of_unit(cut)
    return scale.said(number, language) or f"{number:g}"


def _scale(table: Table, name: str) -> Scale:
    column = KINDS["stakeholders"].column(name)
    scale = table.scale(column) if column else None
    assert scale is not None  # both axes are levels
    return scale
