"""Cells that say in words that nothing is known, that nobody has judged yet, or that something has no day."""

from collections.abc import Callable

from data.kinds._book import Cell
from data.reading.evened import evened

UNKNOWN = {"-", "--", "—", "——", "–", "/", "n/a", "na", "n.a.", "none", "nil", "tbd", "tbc", "tba", "?", "待定", "未定", "无", "暂无", "不详", "nan", "null", "未知", "to be confirmed", "to be determined", "unknown"}  # fmt: skip
UNRATED = {"tbd", "tbc", "tba", "to be confirmed", "to be determined", "to be assessed", "to be rated", "not rated", "not yet rated", "not assessed", "not yet assessed", "unrated", "?", "??", "???", "unknown", "not known", "未知", "不详", "不清楚", "pending", "待定", "未定", "待评估", "待评", "待评定", "待评级", "待评分", "待打分", "待确定", "待确认", "未评估", "未评", "未评定", "未评级", "未评分", "未打分", "尚未评估", "暂未评估", "暂定"}  # fmt: skip
UNDATED = {"asap", "as soon as possible", "ongoing", "on going", "continuous", "rolling", "throughout", "as needed", "when needed", "later", "尽快", "尽早", "马上", "持续", "持续进行", "长期", "常态化", "全程", "按需", "视情况", "另行通知", "后续"}  # fmt: skip
_LONGEST_UNDATED = max(map(len, UNDATED))
_LONGEST_UNRATED = max(map(len, UNRATED))
_LONGEST_UNKNOWN = max(map(len, UNKNOWN))


def unknown(cell: Cell) -> bool:
    """Whether a cell says in words that nothing is known yet: a dash, TBD, 待定."""
    return isinstance(cell, str) and len(cell.strip()) <= _LONGEST_UNKNOWN and compared(cell) in UNKNOWN


def says_nothing(names: str) -> bool:
    """Whether a cell of names says that there is none, or none yet: 无, TBD, and `N/A` though its stroke parts names."""
    return unknown(names) or unknown(names.replace("; ", "/"))


def not_rated(cell: Cell) -> bool:
    """Whether a cell of judgements says that nobody has judged yet: 待评估, 待定, TBD."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_UNRATED and compared(cell) in UNRATED


def undated(cell: Cell) -> bool:
    """Whether a cell says in words that something has no day: ASAP, ongoing, 长期."""
    return isinstance(cell, str) and len(cell.strip()) <= _LONGEST_UNDATED and compared(cell) in UNDATED


def compared(cell: str) -> str:
    """A cell in the one form in which words are looked for."""
    return evened(cell).casefold().replace("\ufe0f", "")


def without_unknown(cells: list[Cell]) -> list[Cell]:
    """The cells without those that say that nothing is known."""
    return without(cells, unknown)


def without(cells: list[Cell], nothing: Callable[[Cell], bool]) -> list[Cell]:
    """The cells without those that say nothing; equal texts are looked at once."""
    void = {cell for cell in {cell for cell in cells if cell.__class__ is str} if nothing(cell)}
    return [None if cell.__class__ is str and cell in void else cell for cell in cells] if void else cells
