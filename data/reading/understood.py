"""Decides what a table is about: what the user chose for its headings before, a RACI matrix, or the kind that explains most."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from data.kinds import KINDS
from data.reading.described import with_label
from data.reading.found import signature
from data.reading.grids import grid_cells, is_day
from data.reading.naming import Named, Seen, best_named, named
from data.reading.region import Region
from data.reading.spellings import plain
from data.reading.workbook import Sheet

_LETTERS = re.compile(r"[RACIS](?:\s{0,3}[/,、，&+;]?\s{0,3}[RACISVE]){0,4}", re.IGNORECASE)
_ROLES = (
    {"r", "responsible", "执行", "负责", "执行者"},
    {"a", "accountable", "批准", "问责", "负责者"},
    {"c", "consulted", "consult", "咨询", "征询"},
    {"i", "informed", "inform", "知会", "告知", "通知"},
)  # fmt: skip
_RACI = re.compile(r"\braci\b|\brasci\b|\bracis\b|responsib\w{1,12} (?:assignment )?(?:matrix|chart)|(?:职责|责任)(?:分配)?矩阵")  # fmt: skip
_TITLE = 60  # letters of a title; longer ones are sentences
_NEAR = 6  # rows above a table in which its own title stands
_GRID = 6  # days, weeks or months that make a calendar
_CHART = "gantt chart"  # a calendar of bars says what its sheet is, whatever that is called


def understood(file: str, sheet: Sheet, region: Region, mappings: Mapping[str, Mapping[str, str]]) -> Named:
    """The kind of a region and which of its columns is which."""
    places = (sheet.name, file.rsplit(".", 1)[0], _title(sheet, region.header.rows[0]))
    chosen = _remembered(region.columns, mappings) or _matrix(region.columns, places)
    if chosen is not None:
        return chosen
    chart = any(grid_cells(sheet.rows[row]) >= _GRID for row in region.header.rows)
    if chart:
        places = (f"{sheet.name} {_CHART}", *places[1:])
    one = with_label(region.columns, best_named(region.columns, places))
    return _chart(region.columns, places) if chart and one.kind == "unknown" else one


def _chart(columns: Sequence[Seen], places: Sequence[str]) -> Named:
    """A bar chart whose headings say nothing: its first column of texts that differ is what is to be done."""
    one = named(KINDS["tasks"], columns, places)
    free = [column for column in columns if column.at not in one.fields and not is_day(column.header)]
    texts = [column for column in free if column.texts >= 0.8 and column.different >= 0.6 and column.filled >= 0.5]
    if not texts:
        return Named("unknown", {}, 0.0)
    return Named("tasks", {**one.fields, texts[0].at: ("name", 0.5)}, one.score)


def _title(sheet: Sheet, top: int) -> str:
    """What stands alone right above a table, where that names a kind of table, else the first text of the sheet."""
    first = next((cell for row in sheet.rows[:top] for cell in row if isinstance(cell, str)), "")
    above = [[cell for cell in row if cell is not None] for row in sheet.rows[max(0, top - _NEAR) : top]]
    alone = [row[0] for row in above if len(row) == 1 and isinstance(row[0], str) and len(row[0]) <= _TITLE]
    return next((said for said in reversed(alone) if _names_a_kind(plain(said))), first)


def _names_a_kind(said: str) -> bool:
    return any(name in said for name in _kinds_names())


@cache
def _kinds_names() -> frozenset[str]:
    names = {plain(name) for kind in KINDS.values() for name in (*kind.sheets, *kind.words.everywhere())}
    return frozenset(name for name in names if len(name) >= 4 or (len(name) >= 2 and not name.isascii()))


def _matrix(columns: Sequence[Seen], places: Sequence[str]) -> Named | None:
    """A RACI matrix: letters under persons and roles, or persons under the four words; the work is the first column of texts."""
    letters = [column for column in columns if _holds_letters(column)]
    words = sum(any(plain(column.header) in role for column in columns) for role in _ROLES)
    told = any(_RACI.search(plain(place)) for place in places)
    if not (len(letters) >= (2 if told else 3) and len(letters) >= 0.4 * (len(columns) - 1)) and not (words == 4 or (words == 3 and told)):  # fmt: skip
        return None
    others = [column for column in columns if column not in letters and column.texts >= 0.6 and column.length >= 2]
    if not others:
        return None
    named = next((column for column in others if column.filled >= 0.7 and column.different >= 0.6), others[0])
    notes = {column.at: ("notes", 0.9) for column in others[1:] if plain(column.header) in ("notes", "remarks", "备注")}
    return Named("raci", {named.at: ("task", 0.9), **dict(list(notes.items())[:1])}, 9.0)


def _holds_letters(column: Seen) -> bool:
    texts = [str(cell).strip() for cell in column.sample]
    return bool(texts) and sum(bool(_LETTERS.fullmatch(text)) for text in texts) >= 0.7 * len(texts)


def _remembered(columns: Sequence[Seen], mappings: Mapping[str, Mapping[str, str]]) -> Named | None:
    """What the user chose for these headings before: heading -> field (blank: kept), and the kind under the key ''."""
    chosen = mappings.get(signature(column.header for column in columns))
    if chosen is None or chosen.get("") not in KINDS:
        return None
    kind = KINDS[chosen[""]]
    fields = {column.at: (chosen[column.header], 1.0) for column in columns if chosen.get(column.header) in kind.names}
    return Named(kind.name, fields, 99.0)
