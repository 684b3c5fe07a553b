"""How many columns of one kind the cells of a row name: the words by which a header is known."""

from collections.abc import Sequence
from functools import cache, lru_cache

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.headings import words_for
from data.reading.spellings import REMEMBERED, known_as, plain, taken_apart

_WORD = 0.9  # from here on a spelling is a word, below it is a letter, which no row of letters makes a header


def words_in(cells: Sequence[Cell]) -> float:
    """How many columns of one kind a row names, the best kind counted; a resemblance counts half."""
    named: dict[str, dict[str, float]] = {}
    for text in dict.fromkeys(cell for cell in cells if isinstance(cell, str) and len(cell) <= 120):
        for kind, fields in _named_by(text):
            sures = named.setdefault(kind, {})
            for name, sure in fields:
                sures[name] = max(sures.get(name, 0.0), sure)
    return max((sum(fields.values()) for fields in named.values()), default=0.0)


@lru_cache(maxsize=REMEMBERED)
def _named_by(text: str) -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    """The kinds of which a text names a column, with that column; most cells of most sheets name none."""
    quick = ((kind, _quick(kind, text)) for kind in KINDS)
    return tuple((kind, fields) for kind, fields in quick if fields)


def _quick(kind: str, text: str) -> tuple[tuple[str, float], ...]:
    heading = taken_apart(text)
    if heading.whole in _values(kind):
        return ()
    for form in (heading.whole, heading.bare, heading.first_line):
        if known := known_as(kind, form):
            return ((known[0][0], 1.0),) if known[0][1] >= _WORD else ()
    if len(heading.bare) > 40:
        return ()
    near = max(words_for(kind, text).items(), key=lambda pair: pair[1], default=None)
    return ((near[0], 0.5),) if near and near[1] >= 0.66 else ()


@cache
def _values(kind: str) -> frozenset[str]:
    """What the cells of a kind's choices hold: “Done” in a row makes it no header, though a column may be headed so.

    The very words of a column are a heading first: “Finish”.
    """
    choices = [choice for column in KINDS[kind].columns for choice in column.choices]
    held = {plain(word) for choice in choices for word in (*choice.words.everywhere(), *choice.also)}
    return frozenset(held - {plain(word) for column in KINDS[kind].columns for word in column.words.everywhere()})
