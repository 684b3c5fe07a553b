"""Turns the cells of one column into the values its type asks for, and tells of every cell that it cannot."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.kinds import Column, Words, links_in, names_in
from data.kinds._book import Cell
from data.reading.at_once import days_at_once, distinct, gathered, shares_at_once
from data.reading.dates import FIRST_YEAR, dates_in
from data.reading.evened import evened, narrow
from data.reading.grid import Strip
from data.reading.levels import levels_in
from data.reading.quantities import days_in, number_in, shares_in
from data.reading.traditional import simplified
from data.reading.workbook import is_error

_UNKNOWN = {"-", "--", "—", "——", "–", "/", "n/a", "na", "n.a.", "none", "nil", "tbd", "tbc", "tba", "?", "待定", "未定", "无", "暂无", "不详", "nan", "null", "未知", "to be confirmed", "to be determined", "unknown"}  # fmt: skip
_UNRATED = {"tbd", "tbc", "tba", "to be confirmed", "to be determined", "to be assessed", "to be rated", "not rated", "not yet rated", "not assessed", "not yet assessed", "unrated", "pending", "待定", "未定", "待评估", "待评", "待评定", "待评级", "待评分", "待打分", "待确定", "待确认", "未评估", "未评", "未评定", "未评级", "未评分", "未打分", "尚未评估", "暂未评估", "暂定"}  # fmt: skip
_LONGEST_UNRATED = max(map(len, _UNRATED))
_LONGEST_UNKNOWN = max(map(len, _UNKNOWN))
_YES = {"yes", "y", "true", "1", "是", "有", "√", "✓", "✔", "x", "对", "可行", "已承诺"}
_NO = {"no", "n", "false", "0", "否", "无", "×", "✗", "✘", "不", "不可行", "没有"}
_AFTER_THE_WORD = re.compile(r"[(（\[【:：,，;；\-–—/]")


@dataclass(frozen=True)
class Values:
    """A column's values, one a cell; `wrong` gives for a position the problem's code; the scale of a level column."""

    values: Sequence[object] | np.ndarray
    wrong: dict[int, str] = field(default_factory=dict)
    scale: str | None = None
    assumed: bool = False


def values_of(
    column: Column, cells: Sequence[Cell], *, header: str = "", scale: str | None = None, year: int | None = None
) -> Values:
    """The values of a column; a cell that does not fit is None and stands in `wrong`.

    header: what the user wrote above it (it may name a unit); scale: the declared scale of a level column;
    year: completes dates written without one.
    """
    if isinstance(cells, Strip) and (together := _at_once(column, cells, header, scale, year)) is not None:
        return together
    failed = [at for at, cell in enumerate(cells) if cell.__class__ is str and is_error(cell)]
    if not failed:
        return _read(column, list(cells), header, scale, year)
    whole = list(cells)
    for at in failed:
        whole[at] = None
    read = _read(column, whole, header, scale, year)
    return Values(read.values, {**read.wrong, **dict.fromkeys(failed, "wrong_value")}, read.scale, read.assumed)


def share_fitting(column: Column, cells: Sequence[Cell], header: str = "") -> float:
    """The share of the filled cells that a column could hold (1 where all are blank)."""
    filled = [cell for cell in cells if cell is not None and not is_error(cell)]
    if not filled:
        return 1.0
    return 1 - len(values_of(column, filled, header=header).wrong) / len(filled)


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


def _at_once(column: Column, cells: Strip, header: str, scale: str | None, year: int | None) -> Values | None:
    """The same for a long column, as far as its cells are alike; None where they are to be looked at one by one."""

    def one(some: list[Cell]) -> tuple[Sequence[object], dict[int, str]]:
        read = values_of(column, some, header=header, scale=scale, year=year)
        return read.values, read.wrong  # type: ignore[return-value]

    if (found := gathered(column, cells, header, one)) is not None:
        return Values(found.values, dict(sorted(found.wrong.items())))
    if column.type in ("date", "percent"):
        values = days_at_once(cells) if column.type == "date" else shares_at_once(cells)
        return Values(values) if values is not None else None
    if column.type == "level" and (parts := distinct(cells)) is not None:
        each, often, codes = parts
        read = _levels(column, each, scale, often.tolist())
        values = np.array([np.nan if value is None else value for value in read.values], "float64")
        odd = np.isin(codes, list(read.wrong))
        wrong = {int(at): read.wrong[codes[at]] for at in np.flatnonzero(odd)}
        return Values(values[codes], wrong, read.scale, read.assumed)
    return None


def _read(column: Column, cells: list[Cell], header: str, scale: str | None, year: int | None) -> Values:
    match column.type:
        case "identifier" | "text":
            return Values([cell.strip() or None if cell.__class__ is str else text_of(cell) for cell in cells])
        case "names":
            return Values(_once_each(cells, _names))
        case "predecessors":
            return Values(_once_each(cells, _links))
        case "number":
            return _one_by_one(cells, lambda cell: number_in(cell, header if column.name == "effort" else ""), column)
        case "days":
            return _one_by_one(cells, lambda cell: days_in(cell, header), column)
        case "percent":
            return _shares(cells)
        case "date":
            return _dates(cells, year)
        case "level":
            return _levels(column, cells, scale)
        case "choice":
            return _one_by_one(cells, lambda cell: _choice(column, cell), column)
        case "yes_no":
            return _one_by_one(cells, _yes_no, column)


def _once_each(cells: list[Cell], one: Callable[[Cell], object]) -> list[object]:
    """The value of each cell; equal texts are looked at once."""
    known = {cell: one(cell) for cell in {cell for cell in cells if cell.__class__ is str}}
    return [known[cell] if cell.__class__ is str else one(cell) for cell in cells]


def _one_by_one(cells: list[Cell], one: Callable[[Cell], object], column: Column) -> Values:
    known: dict[object, tuple[object, str]] = {}
    values: list[object] = []
    wrong: dict[int, str] = {}
    for at, cell in enumerate(cells):
        key = (type(cell), cell)
        if key not in known:
            known[key] = _checked(cell, one(cell) if cell is not None else None, column)
        value, code = known[key]
        values.append(value)
        if code:
            wrong[at] = code
    return Values(values, wrong)


def _checked(cell: Cell, value: object, column: Column) -> tuple[object, str]:
    if value is None:
        return None, "" if cell is None or unknown(cell) else "wrong_value"
    if isinstance(value, float) and not isinstance(value, bool):
        low, high = column.bounds
        if (low is not None and value < low) or (high is not None and value > high):
            return None, "out_of_range"
    return value, ""


def unknown(cell: Cell) -> bool:
    """Whether a cell says in words that nothing is known yet: a dash, TBD, 待定."""
    return isinstance(cell, str) and len(cell.strip()) <= _LONGEST_UNKNOWN and _compared(cell) in _UNKNOWN


def says_nothing(names: str) -> bool:
    """Whether a cell of names says that there is none, or none yet: 无, TBD, and `N/A` though its stroke parts names."""
    return unknown(names) or unknown(names.replace("; ", "/"))


def not_rated(cell: Cell) -> bool:
    """Whether a cell of judgements says that nobody has judged yet: 待评估, 待定, TBD."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_UNRATED and _compared(cell) in _UNRATED


def _compared(cell: str) -> str:
    return evened(cell).casefold()


def _blank_unknown(cells: list[Cell]) -> list[Cell]:
    return _blank(cells, unknown)


def _blank(cells: list[Cell], nothing: Callable[[Cell], bool]) -> list[Cell]:
    """The cells without those that say nothing; equal texts are looked at once."""
    void = {cell for cell in {cell for cell in cells if cell.__class__ is str} if nothing(cell)}
    return [None if cell.__class__ is str and cell in void else cell for cell in cells] if void else cells


def _names(cell: Cell) -> str | None:
    text = text_of(cell)
    return "; ".join(names_in(text)) or None if text else None


def _links(cell: Cell) -> str | None:
    text = text_of(cell)
    if not text or unknown(text):
        return None
    return "; ".join(map(str, links_in(narrow(text)))) or None


def _dates(cells: list[Cell], year: int | None) -> Values:
    known = _blank_unknown(cells)
    values = dates_in(known, year)
    wrong = {
        at for at, (cell, value) in enumerate(zip(known, values, strict=True)) if value is None and cell is not None
    }
    placeholders = {at for at in wrong if _is_zero_day(known[at])}
    return Values(list(values), dict.fromkeys(sorted(wrong - placeholders), "wrong_value"))


def _is_zero_day(cell: Cell) -> bool:
    """Whether a cell is what a blank becomes where it is formatted as a date."""
    return cell.year < FIRST_YEAR if isinstance(cell, pd.Timestamp) else cell == 0


def _levels(column: Column, cells: list[Cell], scale: str | None, often: Sequence[int] | None = None) -> Values:
    rated = _blank(_blank_unknown(cells), not_rated)
    found = levels_in(rated, column.scale or "1-5", scale, graded=column.name == "priority", often=often)
    assumed = found.assumed and any(value is not None for value in found.values)
    return Values(list(found.values), found.wrong, found.scale, assumed)


def _shares(cells: list[Cell]) -> Values:
    values, wrong = shares_in(_blank_unknown(cells))
    return Values(list(values), wrong)


def _choice(column: Column, cell: Cell) -> str | None:
    text = _compared(text_of(cell) or "")
    known = _choices(column)
    if text in known:
        return known[text]
    first = _AFTER_THE_WORD.split(text, maxsplit=1)[0].strip()
    if first and first in known:
        return known[first]
    bare = text.strip("•●■✓√ .。!！*")
    return known.get(bare) or known.get(bare.replace("_", " ").replace("-", " "))


def _choices(column: Column) -> dict[str, str]:
    if column not in _CHOICES:
        known: dict[str, str] = {}
        for choice in column.choices:
            for word in choice.also:
                known.setdefault(simplified(word.casefold()), choice.code)
        for choice in column.choices:
            for word in (choice.code, choice.code.replace("_", " "), *choice.words.everywhere()):
                known[word.casefold()] = choice.code
        _CHOICES[column] = known
    return _CHOICES[column]


_CHOICES: dict[Column, dict[str, str]] = {}


def _yes_no(cell: Cell) -> bool | None:
    if isinstance(cell, bool):
        return cell
    text = _compared(text_of(cell) or "")
    word = _AFTER_THE_WORD.split(text, maxsplit=1)[0].strip()
    return True if word in _YES else False if word in _NO else None
