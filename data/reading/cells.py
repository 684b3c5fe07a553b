"""Turns the cells of one column into the values its type asks for, and tells of every cell that it cannot."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd

from data.kinds import Column, Words, lag_unsaid, links_in, names_in
from data.kinds._book import Cell
from data.reading.around import Around, Values
from data.reading.at_once import days_at_once, distinct, gathered, shares_at_once, spread
from data.reading.dated_cells import dates_of
from data.reading.evened import narrow
from data.reading.grid import Strip
from data.reading.grouped import without_groups
from data.reading.held import is_error
from data.reading.levels import levels_in
from data.reading.quantities import number_in, shares_in, times_of, without_roughly
from data.reading.traditional import simplified
from data.reading.unsaid import compared, not_rated, unknown, without, without_unknown
from data.reading.working_time import days_in, roughly_days, work_in

_NO_MONEY = {"score", "hours", "effort"}  # numbers whose heading never means thousands
_YES = {"yes", "y", "true", "1", "是", "有", "√", "✓", "✔", "☑", "✅", "●", "x", "对", "可行", "已承诺", "是的", "ja", "sí", "si", "sim", "oui", "да"}  # fmt: skip
_NO = {"no", "n", "false", "0", "否", "无", "×", "✗", "✘", "☐", "❌", "○", "不", "不可行", "没有", "不是", "nein", "não", "nao", "non", "нет"}  # fmt: skip
_AFTER_THE_WORD = re.compile(r"[(（\[【:：,，;；\-–—/]")


def values_of(
    column: Column, cells: Sequence[Cell], *, header: str = "", scale: str | None = None, year: int | None = None
) -> Values:
    """The values of a column that is looked at alone; what the parameters mean stands with `Around`."""
    return values_within(column, cells, Around(header, scale, year))


def values_within(column: Column, cells: Sequence[Cell], around: Around) -> Values:
    """The values of a column; a cell that does not fit is None and stands in `wrong`."""
    if isinstance(cells, Strip) and (together := _at_once(column, cells, around)) is not None:
        return together
    failed = [at for at, cell in enumerate(cells) if cell.__class__ is str and is_error(cell)]
    if not failed:
        return _read(column, list(cells), around)
    whole = list(cells)
    for at in failed:
        whole[at] = None
    read = _read(column, whole, around)
    return replace(read, wrong={**read.wrong, **dict.fromkeys(failed, "wrong_value")})


def share_fitting(column: Column, cells: Sequence[Cell], header: str = "") -> float:
    """The share of the filled cells that a column could hold (1 where all are blank)."""
    filled = [cell for cell in cells if cell is not None and not is_error(cell)]
    if not filled:
        return 1.0
    return 1 - len(values_within(column, filled, Around(header, None, _ANY_YEAR, first_day=_ANY_DAY)).wrong) / len(
        filled
    )


_ANY_YEAR = 2024  # a date without a year is one all the same, 29 February too
_ANY_DAY = pd.Timestamp(_ANY_YEAR, 1, 1)  # and so is a numbered week


def words_expected(column: Column, scale: str | None = None) -> Words:
    """What would do in a cell of the column, in every language."""
    return Words(**{language: column.expected(language, scale) for language in ("en", "zh")})


def text_of(cell: Cell) -> str | None:
    """A cell as text: 3.0 is `3`, a date is ISO, text keeps its inner line breaks."""
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}" if cell == cell.normalize() else f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, int | float):
        return f"{cell:.15g}"
    return cell.strip() or None


def _at_once(column: Column, cells: Strip, around: Around) -> Values | None:
    """The same for a long column, as far as its cells are alike; None where they are to be looked at one by one."""
    measured = _measured(column, around.header)[0] if column.type in ("number", "days") else None
    if (read := gathered(column, cells, measured, lambda some: values_within(column, some, around))) is not None:
        return read
    if column.type in ("date", "percent"):
        values = days_at_once(cells) if column.type == "date" else shares_at_once(cells)
        return Values(values) if values is not None else None
    if column.type == "level" and not around.beside and (parts := distinct(cells)) is not None:
        each, often, codes = parts
        return spread(_levels(column, each, around, often.tolist()), codes)
    return None


def _read(column: Column, cells: list[Cell], around: Around) -> Values:
    match column.type:
        case "identifier" | "text":
            return Values([cell.strip() or None if cell.__class__ is str else text_of(cell) for cell in cells])
        case "names":
            return Values(_once_each(cells, _names))
        case "predecessors":
            odd = {cell for cell in set(cells) if isinstance(cell, str) and lag_unsaid(cell)}
            noted = frozenset(at for at, cell in enumerate(cells) if cell in odd) if odd else frozenset()
            return Values(_once_each(cells, _links), noted=noted)
        case "number" | "days":
            bare, doubtful = without_groups(cells)
            read = _one_by_one(bare, *_measured(column, around.header), column)
            return replace(read, noted=read.noted | doubtful) if doubtful else read
        case "percent":
            return _shares(cells)
        case "date":
            return dates_of(column, cells, around)
        case "level":
            return _levels(column, cells, around)
        case "choice":
            return _one_by_one(
                cells, lambda cell: _choice(column, cell), lambda cell: _choice(column, cell, loosely=True), column
            )
        case "yes_no":
            return _one_by_one(cells, _yes_no, lambda cell: None, column)


def money_times(column: Column, header: str) -> float:
    """What the plain numbers of a column are multiplied by, as its heading says: 10,000 below 成本（万元）; else 1."""
    return times_of(header) if column.type == "number" and column.name not in _NO_MONEY else 1


_One = Callable[[Cell], object]


def _measured(column: Column, header: str) -> tuple[_One, _One]:
    """How a number or a number of days is read, and how it is where the cell leaves some room."""
    if column.type == "days":
        return lambda cell: days_in(cell, header), lambda cell: roughly_days(cell, header)
    if column.name == "effort":
        return lambda cell: work_in(cell, header), lambda cell: work_in(without_roughly(cell), header)
    above = header if money_times(column, header) != 1 else ""
    return lambda cell: number_in(cell, above), lambda cell: number_in(without_roughly(cell), above)


def _once_each(cells: list[Cell], one: Callable[[Cell], object]) -> list[object]:
    """The value of each cell; equal texts are looked at once."""
    known = {cell: one(cell) for cell in {cell for cell in cells if cell.__class__ is str}}
    return [known[cell] if cell.__class__ is str else one(cell) for cell in cells]


def _one_by_one(cells: list[Cell], one: _One, rough: _One, column: Column) -> Values:
    known: dict[object, tuple[object, str, bool]] = {}
    values: list[object] = []
    wrong: dict[int, str] = {}
    noted: set[int] = set()
    for at, cell in enumerate(cells):
        key = (type(cell), cell)
        if key not in known:
            known[key] = _valued(cell, one, rough, column)
        value, code, loosely = known[key]
        values.append(value)
        if code:
            wrong[at] = code
        if loosely and value is not None:
            noted.add(at)
    return Values(values, wrong, noted=frozenset(noted))


def _valued(cell: Cell, one: _One, rough: _One, column: Column) -> tuple[object, str, bool]:
    value = one(cell) if cell is not None else None
    loosely = value is None and cell is not None and not unknown(cell)
    read = rough(cell) if loosely else value
    value, code = _checked(cell, read, column)
    return value, code, (loosely and read is not None)


def _checked(cell: Cell, value: object, column: Column) -> tuple[object, str]:
    if value is None:
        return None, "" if cell is None or unknown(cell) else "wrong_value"
    if isinstance(value, float) and not isinstance(value, bool):
        low, high = column.bounds
        if (low is not None and value < low) or (high is not None and value > high):
            return None, "out_of_range"
    return value, ""


def _names(cell: Cell) -> str | None:
    text = text_of(cell)
    return "; ".join(names_in(text)) or None if text else None


def _links(cell: Cell) -> str | None:
    text = text_of(cell)
    if not text or unknown(text):
        return None
    return "; ".join(map(str, links_in(narrow(text)))) or None


def _levels(column: Column, cells: list[Cell], around: Around, often: Sequence[int] | None = None) -> Values:
    rated, others = (without(without_unknown(list(some)), not_rated) for some in (cells, around.beside))
    found = levels_in(rated, column.scale or "1-5", around.scale, graded=column.name == "priority", beside=others, often=often, siblings=around.siblings)  # fmt: skip
    assumed = found.assumed and any(value is not None for value in found.values)
    return Values(list(found.values), found.wrong, found.scale, assumed, found.bands)


def _shares(cells: list[Cell]) -> Values:
    known = without_unknown(cells)
    bare = [without_roughly(cell) for cell in known]
    plain = [cell if rough is None else rough for cell, rough in zip(known, bare, strict=True)]
    values, wrong = shares_in(plain)
    rough = {at for at, one in enumerate(bare) if one is not None and values[at] is not None}
    return Values(list(values), wrong, noted=frozenset(rough))


def _choice(column: Column, cell: Cell, *, loosely: bool = False) -> str | None:
    text = compared(text_of(cell) or "")
    known = choices_known(column)[loosely]
    if text in known:
        return known[text]
    first = _AFTER_THE_WORD.split(text, maxsplit=1)[0].strip()
    if first and first in known:
        return known[first]
    bare = text.strip("•●■✓√ .。!！*")
    return known.get(bare) or known.get(bare.replace("_", " ").replace("-", " "))


def choices_known(column: Column) -> tuple[dict[str, str], dict[str, str]]:
    """What each word means, and what each of those means that is only near to its choice."""
    if column not in _CHOICES:
        known: dict[str, str] = {}
        for choice in column.choices:
            for word in choice.also:
                known.setdefault(simplified(word.casefold()), choice.code)
        for choice in column.choices:
            for word in (choice.code, choice.code.replace("_", " "), *choice.words.everywhere()):
                known[word.casefold()] = choice.code
        near = {simplified(word.casefold()): choice.code for choice in column.choices for word in choice.nearly}
        _CHOICES[column] = known, near
    return _CHOICES[column]


_CHOICES: dict[Column, tuple[dict[str, str], dict[str, str]]] = {}


def _yes_no(cell: Cell) -> bool | None:
    if isinstance(cell, bool):
        return cell
    text = compared(text_of(cell) or "")
    word = _AFTER_THE_WORD.split(text, maxsplit=1)[0].strip()
    return True if word in _YES else False if word in _NO else None
