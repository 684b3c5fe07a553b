"""What is told of a column beside its values: cells that leave some room, years that were added, units out of the heading."""

from collections.abc import Callable, Iterator, Sequence

import pandas as pd

from data.kinds import SCALES, Column, Problem, Words
from data.kinds._book import Cell
from data.reading.around import Values
from data.reading.cells import money_times, text_of, words_expected
from data.reading.dates import lacks_a_year
from data.reading.grid import different
from data.reading.judged import judged

Tell = Callable[
    ..., Problem
]  # a problem at a position of this column: code, severity, position or None, what was found


def remarks(column: Column, header: str, cells: Sequence[Cell], read: Values, tell: Tell) -> Iterator[Problem]:
    """The notes on one column."""
    yield from _read_as(column, cells, read, tell)
    if column.type == "date":
        yield from _years(cells, read, tell)
    if column.type == "level":
        yield from _words(column, cells, read, tell)
    times = money_times(column, header)
    if times != 1 and not pd.isna(pd.Series(list(read.values), dtype="object")).all():
        yield tell("unit_of_heading", "note", None, header, times=f"{times:,.0f}")


def said_of(column: Column, value: object, scale: str | None) -> Words:
    """A value as a reader of each language knows it."""
    if column.type == "choice":
        return Words(**{language: column.said(str(value), language) for language in ("en", "zh")})
    if isinstance(value, str):
        return Words(value, value)
    if isinstance(value, pd.Timestamp):
        return Words(*[f"{value:%Y-%m-%d}"] * 2)
    share = isinstance(value, float) and (column.type == "percent" or (scale and SCALES[scale].name == "percent"))
    number = f"{100 * value:g}%" if share and isinstance(value, float) else f"{value:,.12g}"
    return Words(number, number)


def _read_as(column: Column, cells: Sequence[Cell], read: Values, tell: Tell) -> Iterator[Problem]:
    """A note for each different cell that leaves some room; a word that stands many times is told once."""
    same: dict[str, list[int]] = {}
    for at in sorted(read.noted):
        same.setdefault(text_of(cells[at]) or "", []).append(at)
    expected = words_expected(column, read.scale)
    for text, places in same.items():
        said = said_of(column, read.values[places[0]], read.scale)
        if len(places) == 1:
            yield tell("read_as", "note", places[0], text, read=said, expected=expected)
        else:
            yield tell("read_as_several", "note", places[0], text, read=said, expected=expected, count=len(places))


def _words(column: Column, cells: Sequence[Cell], read: Values, tell: Tell) -> Iterator[Problem]:
    """Once a column: words on a scale of numbers stand where the scale's levels would be."""
    scale = SCALES[read.scale] if read.scale else None
    texts = {cell for cell in different(cells) if isinstance(cell, str) and judged(cell).level is not None}
    if scale is None or scale.levels or not texts:
        return
    taken = {
        at: str(cell).strip()
        for at, cell in enumerate(cells)
        if cell in texts and isinstance(read.values[at], float | int)
    }
    means = {word: f"{read.values[at]:g}" for at, word in taken.items()}
    if means:
        said = "; ".join(f"{word} = {number}" for word, number in list(means.items())[:_TOLD])
        yield tell("words_on_scale", "note", next(iter(taken)), said, scale=scale.words, count=len(taken))


_TOLD = 5  # words of a scale that are told


def _years(cells: Sequence[Cell], read: Values, tell: Tell) -> Iterator[Problem]:
    """Once a column: dates without a year got one from the rest of the table or the file."""
    if not any(isinstance(cell, str) for cell in different(cells)):
        return
    lacking = {cell for cell in set(cells) if lacks_a_year(cell)}
    for at, (cell, value) in enumerate(zip(cells, read.values, strict=True)) if lacking else ():
        if isinstance(value, pd.Timestamp) and at not in read.noted and cell in lacking:
            yield tell("year_assumed", "note", at, text_of(cell) or "", year=value.year)
            return
