"""Brings together what a sheet spreads over several columns: the one value that a mark in one of them tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.naming import Named
from data.reading.seen import Seen
from data.reading.spread import Spread, spreads_in


@dataclass(frozen=True)
class Gathered:
    """The cells of the records for one field; `torn` tells for a record (from 0) the headings of marks that contradict each other."""

    heading: str
    cells: list[Cell] = field(default_factory=list)
    torn: tuple[tuple[int, str], ...] = ()


def gathered_in(
    rows: Sequence[Sequence[Cell]], columns: Sequence[Seen], one: Named, records: Sequence[int]
) -> Mapping[int, Gathered | None]:
    """For each column of a spread scale that was given a field what it tells; None for those that only help to tell it.

    rows: of the sheet; records: the rows (0-based) that hold one.
    """
    found: dict[int, Gathered | None] = {}
    for spread in spreads_in(columns):
        leading = {at: marks for at, marks in spread.leading().items() if _judges(one, at)}
        if leading:
            found.update(dict.fromkeys(spread.columns))
            found.update({at: _gathered(rows, spread, marks, records) for at, marks in leading.items()})
    return found


def _judges(one: Named, at: int) -> bool:
    name, _ = one.fields.get(at, ("", 0.0))
    column = KINDS[one.kind].column(name) if one.kind in KINDS else None
    return column is not None and column.type in ("level", "choice")


def _gathered(
    rows: Sequence[Sequence[Cell]], spread: Spread, marks: frozenset[str], records: Sequence[int]
) -> Gathered:
    cells: list[Cell] = []
    torn: list[tuple[int, str]] = []
    for at, row in enumerate(records):
        value, several = spread.value(rows[row], marks)
        cells.append(value)
        torn += [(at, several)] if several else []
    return Gathered(spread.heading, cells, tuple(torn))
