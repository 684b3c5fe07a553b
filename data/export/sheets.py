"""What a sheet of a workbook says: its headings, its cells as a person reads them, and what may be typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from data.kinds import KINDS, SCALES, Cell, Column, Picture, Scale, Table, Words

Look = Literal["general", "text", "code", "date", "whole", "decimal", "percent", "percent_decimal"]

Mark = Literal["title", "heading"]


@dataclass(frozen=True)
class Allowed:
    """What may be typed in a column: one of these words, or a number in between. Other values are asked about."""

    words: tuple[str, ...] = ()
    lowest: float = 0.0
    highest: float = 1.0


@dataclass(frozen=True)
class Heading:
    """The head of one column; `hint` is shown when the heading is selected, and when a cell is not as allowed.

    own: a column that Liaison does not know, kept under the owner's own heading.
    """

    text: str
    look: Look = "general"
    allowed: Allowed | None = None
    hint: str = ""
    required: bool = False
    own: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet. With headings it is a table (they stand in row 1, the rows below); without, its cells as they are.

    marked: rows (from 0) of a sheet without headings that stand out, and how.
    room: empty rows below that the dropdowns also cover.
    keeps_name: the name is the owner's own, so other sheets give way where names clash.
    picture: stands below the rows of a sheet without headings.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    headings: tuple[Heading, ...] = ()
    marked: Mapping[int, Mark] = field(default_factory=dict)
    room: int = 0
    keeps_name: bool = False
    picture: Picture | None = None


def table_sheet(table: Table, language: str) -> Sheet:
    """The table as a sheet: the key, the columns with a value and the required ones, then the owner's own columns."""
    kind = KINDS[table.kind]
    # The key stands leftmost: a group (a process, a stage) there would read as written once for several rows.
    columns = sorted((c for c in kind.columns if _is_written(table, c)), key=lambda column: column.name != kind.key)
    own = [at for at, name in enumerate(table.records.columns) if kind.column(str(name)) is None]
    headings = [heading(column, language, table.scale(column), _of(table, column)) for column in columns]
    headings += [Heading(str(table.records.columns[at]), own=True) for at in own]
    cells = [_said(_of(table, column), column, language, table.scale(column)) for column in columns]
    cells += [table.records.iloc[:, at].tolist() for at in own]
    return Sheet(kind.words(language), tuple(zip(*cells, strict=True)), tuple(headings))


def heading(column: Column, language: str, scale: Scale | None, values: pd.Series | None = None) -> Heading:
    """The heading of a known column; a judgement always tells its scale, so that it is read back on the same one."""
    words = column.words(language)
    return Heading(
        text=_ON_SCALE(language, words=words, scale=scale.words(language)) if scale else words,
        look=_look(column, scale, values),
        allowed=_allowed(column, language, scale),
        hint=column.expected(language, scale.name if scale else None),
        required=column.required,
    )


_ON_SCALE = Words("{words} ({scale})", "{words}（{scale}）")
_LOOKS: dict[str, Look] = {
    "text": "text",
    "names": "text",
    "predecessors": "code",
    "identifier": "code",
    "date": "date",
}
_YES, _NO = SCALES["no-yes"].levels[1], SCALES["no-yes"].levels[0]


def _of(table: Table, column: Column) -> pd.Series:
    blank = pd.Series([None] * len(table.records), index=table.records.index, dtype="object")
    values: pd.Series = table.records.get(column.name, blank)
    return values


def _is_written(table: Table, column: Column) -> bool:
    """Blank columns stay out, unless one of the owner's own headings would be taken for them on the way back."""
    kind = KINDS[table.kind]
    if column.required or column.name == kind.key or bool(_of(table, column).notna().any()):
        return True
    if table.scales.get(column.name, column.scale) != column.scale:
        return True
    own = {str(name).strip().casefold() for name in table.records.columns if kind.column(str(name)) is None}
    if any(words.casefold() in own for words in column.words.everywhere()):
        return False  # the very heading: once is enough, and the cover says that it is the owner's
    return any(spelling.casefold() in own for spelling in column.also)


def _said(values: pd.Series, column: Column, language: str, scale: Scale | None) -> list[Cell]:
    """The cells as a person reads them: words for codes, for yes and no, and for levels of a scale of words."""
    cells: list[Cell] = values.tolist()
    if column.type == "choice":
        return [column.said(str(cell), language) if pd.notna(cell) else None for cell in cells]
    if column.type == "yes_no":
        return [(_YES if cell else _NO)(language) if pd.notna(cell) else None for cell in cells]
    if scale and scale.levels:
        return [_level(cell, scale, language) for cell in cells]
    return cells


def _level(cell: Cell, scale: Scale, language: str) -> Cell:
    if not isinstance(cell, int | float) or pd.isna(cell):
        return None
    return scale.said(cell, language) or cell


def _look(column: Column, scale: Scale | None, values: pd.Series | None) -> Look:
    """How numbers are shown: as many decimals as the column needs, the same in all of its cells."""
    if column.type == "percent" or (scale and scale.name == "percent"):
        return "percent" if _all_whole(values, 100) else "percent_decimal"
    if column.type in ("number", "days"):
        return "whole" if _all_whole(values, 1) else "decimal"
    return _LOOKS.get(column.type, "general")


def _all_whole(values: pd.Series | None, times: int) -> bool:
    if values is None:
        return True
    numbers = pd.to_numeric(values, errors="coerce").dropna() * times
    return bool(((numbers - numbers.round()).abs() < 1e-9).all())


def _allowed(column: Column, language: str, scale: Scale | None) -> Allowed | None:
    if column.type == "choice":
        return Allowed(tuple(choice.words(language) for choice in column.choices))
    if column.type == "yes_no":
        return Allowed((_YES(language), _NO(language)))
    if scale and scale.levels:
        return Allowed(tuple(level(language) for level in reversed(scale.levels)))
    if scale:
        return Allowed(lowest=scale.lowest, highest=scale.highest)
    return Allowed() if column.type == "percent" else None
