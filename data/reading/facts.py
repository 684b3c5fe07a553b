"""Reads what stands above a table: the title, the date the figures are of, the project's name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from data.kinds import KINDS
from data.kinds._book import Cell
from data.reading.cells import text_of
from data.reading.dates import date_in
from data.reading.spellings import plain

_AS_OF = {"status date", "as of", "as of date", "report date", "reporting date", "date of report", "data date", "状态日期", "截至日期", "数据日期", "报告日期", "统计日期"}  # fmt: skip
_UPDATED = {
    "更新日期",
    "更新时间",
    "last updated",
    "updated on",
    "last update",
}  # when a sheet was last touched: of a plan, that is its date
_DAY = {"date", "日期"}  # the least of them: of a plan or a register, where nothing says more, and in one cell
_TITLE = {"project", "project name", "project title", "title", "name of project", "项目", "项目名称", "项目名", "专案名称", "название проекта", "проект"}  # fmt: skip
_DEEPEST = 30
_NOTE = re.compile(r"\s*(?:notes?|注|备注|说明|legend|图例)\s*[:：]", re.IGNORECASE)


def facts_in(rows: Iterable[list[Cell]], *, updated: bool = True) -> dict[str, str]:
    """`as_of` (ISO date) and `title`, where key and value stand side by side or in one cell, as `Project: Harbour`.

    updated: whether the day on which the sheet was last touched is the day that its figures are of.
    """
    found, days = dict[str, str](), list[Cell]()
    for _, row in zip(range(_DEEPEST), rows, strict=False):
        filled = [cell for cell in row if cell is not None]
        for at, cell in enumerate(filled):
            if isinstance(cell, str):
                key, value = _pair(cell, filled[at + 1] if at + 1 < len(filled) else None)
                if updated or key not in _UPDATED:
                    _note(found, key, value)
                days += [value] if updated and key in _DAY and plain(cell) != key else []
    for value in days:
        _note(found, "as of", value)
    return found


def columns_telling(row: list[Cell], facts: Mapping[str, str]) -> set[int]:
    """The columns of a row whose cells tell one of these facts: a key with its value, or the title alone."""
    filled = [column for column, cell in enumerate(row) if cell is not None]
    telling: set[int] = set()
    for column, after in zip_longest(filled, filled[1:]):
        cell, found = row[column], dict[str, str]()
        if not isinstance(cell, str):
            continue
        key, value = _pair(cell, None if after is None else row[after])
        _note(found, "as of" if key in _DAY and plain(cell) != key else key, value)
        if found and found.items() <= facts.items():
            telling |= {column} if after is None or plain(cell) != key else {column, after}
        elif " ".join(cell.split()) == facts.get("title"):
            telling.add(column)
    return telling


def title_above(rows: Sequence[list[Cell]]) -> str | None:
    """The title right at the top: one text alone in its row that is more than the name of a kind of table."""
    generic = {plain(name) for kind in KINDS.values() for name in (*kind.sheets, *kind.words.everywhere())}
    for row in rows:
        filled = [cell for cell in row if cell is not None]
        alone = filled[0] if len(filled) == 1 else None
        if isinstance(alone, str) and len(alone) <= 80 and plain(alone) not in generic and not _NOTE.match(alone):
            return " ".join(alone.split())
    return None


def _pair(cell: str, beside: Cell) -> tuple[str, Cell]:
    key, colon, value = cell.replace("：", ":").partition(":")
    return (plain(key), value.strip()) if colon and value.strip() else (plain(key), beside)


def _note(found: dict[str, str], key: str, value: Cell) -> None:
    if key in _AS_OF | _UPDATED and "as_of" not in found:
        date = date_in(value)
        if date is not None:
            found["as_of"] = f"{date:%Y-%m-%d}"
    elif key in _TITLE and "title" not in found and isinstance(value, str) and len(value) <= 120:
        found["title"] = " ".join((text_of(value) or "").split())
