"""Turns the cells of one column into the values its type asks for, and tells of every cell that it cannot."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from data.kinds import Column, Words, lag_unsaid, links_in, names_in
from data.kinds._book import Cell
from data.reading.dates import FIRST_YEAR, dates_in, tidy, usual_year
from data.reading.day_order import Order, in_chinese, order_of
from data.reading.evened import evened, narrow
from data.reading.levels import levels_in
from data.reading.periods import Period, period_in
from data.reading.quantities import number_in, shares_in, times_of, without_roughly
from data.reading.traditional import simplified
from data.reading.workbook import is_error
from data.reading.working_time import days_in, roughly_days, work_in

_UNKNOWN = {"-", "--", "—", "——", "–", "/", "n/a", "na", "n.a.", "none", "nil", "tbd", "tbc", "tba", "?", "待定", "未定", "无", "暂无", "不详", "nan", "null", "未知", "to be confirmed", "to be determined", "unknown"}  # fmt: skip
_UNRATED = {"tbd", "tbc", "tba", "to be confirmed", "to be determined", "to be assessed", "to be rated", "not rated", "not yet rated", "not assessed", "not yet assessed", "unrated", "?", "??", "???", "unknown", "not known", "未知", "不详", "不清楚", "pending", "待定", "未定", "待评估", "待评", "待评定", "待评级", "待评分", "待打分", "待确定", "待确认", "未评估", "未评", "未评定", "未评级", "未评分", "未打分", "尚未评估", "暂未评估", "暂定"}  # fmt: skip
_UNDATED = {"asap", "as soon as possible", "ongoing", "on going", "continuous", "rolling", "throughout", "as needed", "when needed", "later", "尽快", "尽早", "马上", "持续", "持续进行", "长期", "常态化", "全程", "按需", "视情况", "另行通知", "后续"}  # fmt: skip
_BEGIN = {"start", "baseline_start", "actual_start", "submitted_on", "submitted_date", "identified_on", "evaluated_on", "rated_on", "on"}  # fmt: skip
_LONGEST_UNDATED = max(map(len, _UNDATED))
_NO_MONEY = {"score", "hours", "effort"}  # numbers whose heading never means thousands
_LONGEST_UNRATED = max(map(len, _UNRATED))
_LONGEST_UNKNOWN = max(map(len, _UNKNOWN))
_YES = {"yes", "y", "true", "1", "是", "有", "√", "✓", "✔", "☑", "✅", "●", "x", "对", "可行", "已承诺"}
_NO = {"no", "n", "false", "0", "否", "无", "×", "✗", "✘", "☐", "❌", "○", "不", "不可行", "没有"}
_AFTER_THE_WORD = re.compile(r"[(（\[【:：,，;；\-–—/]")


@dataclass(frozen=True)
class Values:
    """A column's values, one a cell; `wrong` gives for a position the problem's code; the scale of a level column.

    noted: the positions whose cell leaves some room, and was read as the value that stands there.
    ends: for a column of first days, the last day of the cells that name two.
    """

    values: list[object]
    wrong: dict[int, str] = field(default_factory=dict)
    scale: str | None = None
    assumed: bool = False
    noted: frozenset[int] = frozenset()
    ends: dict[int, pd.Timestamp] = field(default_factory=dict)


@dataclass(frozen=True)
class Around:
    """What the rest of the table says for a column.

    header: what the user wrote above it (it may name a unit); scale: the declared scale of a level column; year:
    completes dates written without one; order: of day and month, as other columns tell it; beside: the cells of the
    columns that share its scale; since_1904: numbers that mean days count from 1904.
    """

    header: str = ""
    scale: str | None = None
    year: int | None = None
    order: Order | None = None
    beside: Sequence[Cell] = ()
    since_1904: bool = False


def values_of(
    column: Column, cells: Sequence[Cell], *, header: str = "", scale: str | None = None, year: int | None = None
) -> Values:
    """The values of a column that is looked at alone; what the parameters mean stands with `Around`."""
    return values_within(column, cells, Around(header, scale, year))


def values_within(column: Column, cells: Sequence[Cell], around: Around) -> Values:
    """The values of a column; a cell that does not fit is None and stands in `wrong`."""
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
    return 1 - len(values_of(column, filled, header=header, year=_ANY_YEAR).wrong) / len(filled)


_ANY_YEAR = 2024  # a date without a year is one all the same, 29 February too


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


def _read(column: Column, cells: list[Cell], around: Around) -> Values:
    match column.type:
        case "identifier" | "text":
            return Values([cell.strip() or None if cell.__class__ is str else text_of(cell) for cell in cells])
        case "names":
            return Values(_once_each(cells, _names))
        case "predecessors":
            loosely = {at for at, cell in enumerate(cells) if cell.__class__ is str and lag_unsaid(cell)}
            return Values(_once_each(cells, _links), noted=frozenset(loosely))
        case "number" | "days":
            return _one_by_one(cells, *_measured(column, around.header), column)
        case "percent":
            return _shares(cells)
        case "date":
            return _dates(column, cells, around)
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
    return evened(cell).casefold().replace("\ufe0f", "")


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


def undated(cell: Cell) -> bool:
    """Whether a cell says in words that something has no day: ASAP, ongoing, 长期."""
    return isinstance(cell, str) and len(cell.strip()) <= _LONGEST_UNDATED and _compared(cell) in _UNDATED


def order_within(cells: Sequence[Cell], around: Around) -> Order:
    """What comes first in the dates of a column that are three numbers."""
    texts = (tidy(cell) for cell in cells if isinstance(cell, str))
    return order_of(texts, like=around.order, chinese=in_chinese(around.header))


def _dates(column: Column, cells: list[Cell], around: Around) -> Values:
    known = _blank(_blank_unknown(cells), undated)
    if around.since_1904:
        known = [cell + _1904_LATER if isinstance(cell, float) and 0 < cell < _LAST_SERIAL else cell for cell in known]
    order, year = order_within(known, around), usual_year(known) or around.year
    values: list[object] = list(dates_in(known, year, order))
    periods = _periods(known, values, year, order)
    for at, period in periods.items():
        values[at] = period.first if column.name in _BEGIN else period.last
    wrong = {
        at: "wrong_value"
        for at, (cell, value) in enumerate(zip(known, values, strict=True))
        if value is None and cell is not None and not _is_zero_day(cell)
    }
    ends = {at: period.last for at, period in periods.items() if period.both and column.name in _BEGIN}
    return Values(values, wrong, noted=frozenset(periods), ends=ends)


_1904_LATER = 1462  # days between the two days from which workbooks count
_LAST_SERIAL = 80_000  # above it a number is a day written together: 20260318


def _periods(cells: list[Cell], values: list[object], year: int | None, order: Order) -> dict[int, Period]:
    """The cells that are no plain dates and yet name a time."""
    open_yet = [at for at, value in enumerate(values) if value is None and isinstance(cells[at], str)]
    found = {cell: period_in(str(cell), year, order) for cell in {cells[at] for at in open_yet}}
    return {at: period for at in open_yet if (period := found[cells[at]]) is not None}


def _is_zero_day(cell: Cell) -> bool:
    """Whether a cell is what a blank becomes where it is formatted as a date."""
    return cell.year < FIRST_YEAR if isinstance(cell, pd.Timestamp) else cell == 0


def _levels(column: Column, cells: list[Cell], around: Around) -> Values:
    rated, others = (_blank(_blank_unknown(list(some)), not_rated) for some in (cells, around.beside))
    graded = column.name == "priority"
    found = levels_in(rated, column.scale or "1-5", around.scale, graded=graded, beside=others)
    assumed = found.assumed and any(value is not None for value in found.values)
    return Values(list(found.values), found.wrong, found.scale, assumed, found.bands)


def _shares(cells: list[Cell]) -> Values:
    known = _blank_unknown(cells)
    bare = [without_roughly(cell) for cell in known]
    plain = [cell if rough is None else rough for cell, rough in zip(known, bare, strict=True)]
    values, wrong = shares_in(plain)
    rough = {at for at, one in enumerate(bare) if one is not None and values[at] is not None}
    return Values(list(values), wrong, noted=frozenset(rough))


def _choice(column: Column, cell: Cell, *, loosely: bool = False) -> str | None:
    text = _compared(text_of(cell) or "")
    known = _choices(column)[loosely]
    if text in known:
        return known[text]
    first = _AFTER_THE_WORD.split(text, maxsplit=1)[0].strip()
    if first and first in known:
        return known[first]
    bare = text.strip("•●■✓√ .。!！*")
    return known.get(bare) or known.get(bare.replace("_", " ").replace("-", " "))


def _choices(column: Column) -> tuple[dict[str, str], dict[str, str]]:
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
    text = _compared(text_of(cell) or "")
    word = _AFTER_THE_WORD.split(text, maxsplit=1)[0].strip()
    return True if word in _YES else False if word in _NO else None
