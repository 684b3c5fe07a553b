"""The columns of a matrix of responsibilities, each a person's or a role's: what stands there that is no part, and parts played twice."""

from collections.abc import Sequence

from data.kinds import Kind, Problem, Words
from data.kinds._book import Cell
from data.reading.cells import text_of
from data.reading.grid import different
from data.reading.marked import marks_in
from data.reading.seen import Seen
from data.reading.signs import are_signs, is_sign
from data.reading.spellings import plain
from data.reading.where import Where

_MOSTLY = 0.5  # share of the different cells that are parts
_RULE = 4  # rows from which a letter that often stands twice means something else here

Person = tuple[Seen, Sequence[Cell]]  # a column with the cells of its records


def plays_parts(kind: Kind, cells: Sequence[Cell]) -> bool:
    """Whether the cells of a column say which parts somebody plays: R, A/R, 负责."""
    said = [cell for cell in different(cells) if isinstance(cell, str) and plain(cell)]
    played = sum(bool(marks_in(kind, cell)) or is_sign(cell) for cell in said)
    return played > 0 and played >= _MOSTLY * len(said)


def parts_told(kind: Kind, place: Where, people: Sequence[Person]) -> list[Problem]:
    """A warning for each cell that is no part, and for each row in which more than one is accountable."""
    if are_signs([seen for seen, _ in people]):  # what signs stand for is told for the whole table
        return []
    expected = Words("R, A, C, I, or S, or several such as A/R", "R、A、C、I、S，或多个，如 A/R")
    told = [
        place.problem("part_unknown", "warning", seen.at, at, text_of(cell) or "", expected=expected)
        for seen, cells in people
        for at, cell in enumerate(cells)
        if _says(cell) and not (isinstance(cell, str) and not _doubted(cell) and marks_in(kind, cell))
    ]
    return [*told, *_twice(kind, place, people)]


def _twice(kind: Kind, place: Where, people: Sequence[Person]) -> list[Problem]:
    answering: dict[int, list[Seen]] = {}
    for seen, cells in people:
        for at, cell in enumerate(cells):
            if isinstance(cell, str) and "accountable" in marks_in(kind, cell):
                answering.setdefault(at, []).append(seen)
    several = {at: those for at, those in answering.items() if len(those) > 1}
    if len(answering) >= _RULE and 2 * len(several) > len(answering):
        return []
    return [
        place.problem("several_accountable", "warning", those[1].at, at, "; ".join(one.header for one in those))
        for at, those in sorted(several.items())
    ]


def _doubted(cell: str) -> bool:
    return cell.rstrip().endswith(("?", "？"))


def _says(cell: Cell) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(plain(cell)))
