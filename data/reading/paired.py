"""Parts two fields that stand in one cell: “High/For” under “Influence/Attitude”, a start and an end, a mail and a phone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.kinds import KINDS, Column, Kind
from data.kinds._book import Cell
from data.reading.cells import share_fitting
from data.reading.dates import date_in
from data.reading.day_order import Order
from data.reading.periods import period_in
from data.reading.seen import Seen
from data.reading.spellings import LONGEST, REMEMBERED, known_as, plain, taken_apart

_LONGEST = 400  # letters of a cell that is parted
_MOSTLY = 0.6  # share of the filled cells that are in two parts
_SUIT = 0.7  # share of the parts that suit their field
_BETWEEN_HEADS = re.compile(r"[/|,，、;；&+~～–—]| - |-(?=[^\d\s])|\band\b|[与和及至]", re.IGNORECASE)
_BETWEEN_DAYS = ("~", "～", "至", "到", "–", "—", "→", "->", " to ", " - ", "\n", "-")
_BETWEEN_CELLS = ("/", "|", "\n", "；", ";", "，", ",", "、", " - ", "–", "—", "-", ":", "：")
_PERIODS = {"起止时间", "起止日期", "起讫时间", "起讫日期", "计划起止时间", "计划起止日期", "时间段", "period", "date range", "time period", "timeframe", "time frame", "timeline", "time line", "时间安排", "时间区间", "起止", "from-to", "start-end"}  # fmt: skip
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
_PHONE = re.compile(r"\+?\d[\d ()\-]{5,20}\d")


@dataclass(frozen=True)
class Pair:
    """Two fields of one column, in the order in which a cell holds them."""

    first: Column
    second: Column

    def parted(self, cells: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
        """The cells of each field; a cell that is not in two parts is all of the field it suits, else of the first."""
        parts = [_parts(cell, dated=self.first.type == "date") for cell in cells]
        firsts: list[Cell] = []
        seconds: list[Cell] = []
        for cell, two in zip(cells, parts, strict=True):
            alone = two is None and cell is not None and share_fitting(self.second, [cell]) == 1
            # A word of a choice is that choice, even where it may be a judgement too: neutral.
            moved = alone and (self.second.type == "choice" or share_fitting(self.first, [cell]) == 0)
            firsts.append(two[0] if two else None if moved else cell)
            seconds.append(two[1] if two else cell if moved else None)
        return firsts, seconds


def pair_of(kind: Kind, column: Seen) -> Pair | None:
    """The two fields that a column holds in one cell: both are in the heading, and most cells are in two parts that suit them."""
    both = _in_heading(kind.name, column.header[:LONGEST])
    if both is None or not column.sample:
        return None
    parts = [_parts(cell, dated=both[0].type == "date") for cell in column.sample]
    told = [two for two in parts if two is not None]
    if len(told) < _MOSTLY * len(column.sample):
        return None
    for first, second in (both, both[::-1]):
        if (
            min(share_fitting(first, [one for one, _ in told]), share_fitting(second, [two for _, two in told]))
            >= _SUIT
        ):
            return Pair(first, second)
    return None


def fields_within(
    kind: str, seen: Seen, column: Column, cells: Sequence[Cell], taken: set[str]
) -> dict[str, list[Cell]]:
    """The cells of the fields that a column holds beside its own (and then also its own), where no other column is that field.

    column: what it was taken for; cells: of its records; taken: the fields of the other columns.
    """
    pair = pair_of(KINDS[kind], seen)
    if pair is None:
        told = _contacts(kind, column.name, cells)
        return {name: parts for name, parts in told.items() if name not in taken}
    if column.name != pair.first.name or pair.second.name in taken:
        return {}
    first, second = pair.parted(cells)
    return {pair.first.name: first, pair.second.name: second}


def _contacts(kind: str, name: str, cells: Sequence[Cell]) -> dict[str, list[Cell]]:
    """The mails and the phones that a column of contacts holds beside other things; the column itself stays as it is."""
    if name != "contact" or kind not in KINDS:
        return {}
    texts = [cell[:_LONGEST] if isinstance(cell, str) else "" for cell in cells]
    mails = [_found(_MAIL, text) for text in texts]
    phones = [_found(_PHONE, _MAIL.sub(" ", text)) for text in texts]
    told = {"email": mails, "phone": phones}
    return {field: values for field, values in told.items() if any(values) and KINDS[kind].column(field)}


def _found(what: re.Pattern[str], text: str) -> Cell:
    said = what.search(text)
    return said[0].strip() if said else None


@lru_cache(maxsize=REMEMBERED)
def _in_heading(kind_name: str, header: str) -> tuple[Column, Column] | None:
    kind, heading = KINDS[kind_name], taken_apart(header)
    if plain(header) in _PERIODS or heading.bare in _PERIODS:
        start, finish = kind.column("start"), kind.column("finish")
        return (start, finish) if start and finish else None
    if known_as(kind.name, heading.whole) or known_as(kind.name, heading.bare) or len(heading.bare) > 60:
        return None
    said = [name for part in _BETWEEN_HEADS.split(heading.bare) if plain(part) for name in [_named(kind, plain(part))]]
    if len(said) != 2 or None in said or said[0] == said[1]:
        return None
    first, second = (kind.column(name or "") for name in said)
    return (first, second) if first and second else None


def _named(kind: Kind, part: str) -> str | None:
    known = known_as(kind.name, part)
    return known[0][0] if known else None


def _names_a_time(cell: str, two: tuple[Cell, Cell] | None) -> bool:
    """Whether a cell is a time of which either end is told by all of it: “Mar 5-9, 2024”, “May 2024”; not two whole days."""
    whole_days = two is not None and all(date_in(part) is not None for part in two)
    return not whole_days and period_in(cell, _ANY_YEAR, Order()) is not None


_ANY_YEAR = 2024  # a time without a year is one all the same


def _parts(cell: Cell, *, dated: bool) -> tuple[Cell, Cell] | None:
    """A cell in two, at the only place where one of the usual signs stands; all of it twice, where it is a time that tells both ends."""
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    two = _at_a_sign(cell, dated=dated)
    return (cell, cell) if dated and _names_a_time(cell, two) else two


def _at_a_sign(cell: str, *, dated: bool) -> tuple[Cell, Cell] | None:
    for sign in _BETWEEN_DAYS if dated else _BETWEEN_CELLS:
        first, found, second = cell.partition(sign)
        if found and first.strip() and second.strip() and sign not in second:
            return first.strip(), second.strip()
    return None
