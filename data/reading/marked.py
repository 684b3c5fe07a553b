"""Knows tables by what stands in their cells: a matrix of responsibilities is one for its letters, whatever its headings."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from data.kinds import KINDS, Kind
from data.reading.naming import Named, Seen, named, told_of
from data.reading.spellings import plain

_BETWEEN = re.compile(r"[/\\,;、，；+&| \n]+")
_LONGEST = 40  # letters of a cell that may be marks
_MOSTLY = 0.75  # share of a column's cells that are marks


def named_by_marks(
    columns: Sequence[Seen], places: Sequence[str], legends: Mapping[str, Mapping[str, str]] | None = None
) -> Named | None:
    """The kind whose marks fill several columns, with its other columns named; None where no kind's do.

    The columns of marks stay the user's own: each is a person or a role. legends: for a kind the codes of other signs.
    """
    for kind in (kind for kind in KINDS.values() if kind.marks):
        held = {column.at: _codes(kind, column, (legends or {}).get(kind.name, {})) for column in columns}
        marked = [column for column in columns if held[column.at]]
        codes = set().union(*held.values())
        others = len(columns) - len(marked)
        plenty = len(marked) >= 3 and len(marked) >= others - 1
        letters = any(
            0 < column.length <= 2 for column in columns if not held[column.at]
        )  # red, amber and green are such
        few = len(marked) == 2 and ((others <= 2 and not letters) or told_of(kind, places) >= 0.5)
        known = [choice.code for choice in kind.marks if choice.code in codes and choice.code != "other"]
        telling = len(known) >= 2 and (kind.marks[0].code in known or len(known) >= 3)
        if telling and (plenty or few):
            return _named(kind, [column for column in columns if not held[column.at]])
    return None


def _named(kind: Kind, others: Sequence[Seen]) -> Named:
    """The columns beside the marks: what they are about is the column of the label, said by its heading or not."""
    one = named(kind, others)
    fields, evidence = dict(one.fields), dict(one.evidence)
    if all(name != kind.label for name, _ in fields.values()):
        texts = [one for one in others if one.at not in fields and one.texts >= 0.6 and one.codes < 0.6]
        if not texts:
            return Named("unknown", {}, 0.0)
        at = max(texts, key=lambda one: (one.different >= 0.8, one.filled, -one.at)).at
        fields[at], evidence[at] = (kind.label, 0.6), ("marks",)
    return Named(kind.name, fields, 99.0, evidence)


def _codes(kind: Kind, column: Seen, legend: Mapping[str, str]) -> frozenset[str]:
    """The codes of the marks in a column; none where most of its cells are something else, or its heading counts or dates."""
    texts = [cell for cell in column.sample if isinstance(cell, str)]
    signs = [frozenset({legend[cell.strip()]}) for cell in texts if cell.strip() in legend]
    found = signs + [codes for cell in texts if cell.strip() not in legend and (codes := marks_in(kind, cell))]
    said = [cell for cell in column.sample if not (isinstance(cell, str) and not plain(cell))]  # a dash says nothing
    if not found or len(found) < _MOSTLY * len(said):
        return frozenset()
    return frozenset[str]().union(*found)


def marks_in(kind: Kind, cell: str) -> frozenset[str]:
    """The codes of the marks of a kind that a cell consists of (`A/R`, `R, A`, `RA`, 负责/批准); none where anything else stands in it."""
    if len(cell) > _LONGEST:
        return frozenset()
    known = _known(kind.name)
    said = plain(cell)
    if said in known:
        return frozenset({known[said]})
    parts = [part.strip("*.:()（）") for part in _BETWEEN.split(said) if part.strip("*.:()（）")]
    if len(parts) == 1 and len(parts[0]) <= 5 and parts[0].isascii():
        parts = list(parts[0])  # RA, ARC: letters without anything between
    return frozenset(known[part] for part in parts) if parts and all(part in known for part in parts) else frozenset()


@cache
def _known(kind: str) -> Mapping[str, str]:
    return {
        plain(word): choice.code
        for choice in KINDS[kind].marks
        for word in (*choice.also, choice.code, *choice.words.everywhere())
    }
