"""Tells which bars are the plan and which are what happened: by the legend, by words in the row, by their order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from data.kinds._book import Cell
from data.reading.drawn.bars import Bar
from data.reading.drawn.colours import NONE
from data.reading.drawn.fills import Drawing
from data.reading.evened import evened
from data.reading.workbook import Sheet

Role = Literal["plan", "actual", "off"]  # off: a holiday, a weekend, today; no bar at all
ROLES: tuple[Role, ...] = ("plan", "actual", "off")

_WORDS: dict[Role, tuple[str, ...]] = {
    "plan": (
        "plan",
        "schedul",
        "baseline",
        "estimate",
        "target",
        "预计",
        "计划",
        "计画",
        "预期",
        "预定",
        "规划",
        "目标",
    ),
    "off": (
        "holiday",
        "weekend",
        "vacation",
        "day off",
        "days off",
        "today",
        "节假日",
        "假期",
        "假日",
        "休息",
        "周末",
        "今天",
        "非工作",
    ),
    "actual": ("actual", "real", "achieved", "实际", "实绩", "实施"),
}
_LONGEST = 24  # letters of a word in a legend
_NEAR = 3  # columns between a colour and its word


def role_of(cell: Cell) -> Role | None:
    """What a cell says in a word or two that it is about: the plan, what happened, days that are not worked."""
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    said = evened(cell).casefold()
    return next((role for role in ("off", "actual", "plan") if any(word in said for word in _WORDS[role])), None)


def legend_of(sheet: Sheet, drawing: Drawing, rows: Iterable[int], used: Collection[str]) -> dict[str, Role]:
    """What the colours of bars mean, as far as a word beside one of them (or upon it) says so, outside of the chart's rows."""
    legend: dict[str, Role] = {}
    for row in rows:
        for column, cell in enumerate(sheet.rows[row] if row < len(sheet.rows) else ()):
            role = role_of(cell)
            if role is not None:
                near = [column, *range(column - 1, column - 1 - _NEAR, -1), column + 1]
                colour = next((one for at in near if at >= 0 and (one := drawing.at(row, at)) in used and one), NONE)
                if colour:
                    legend.setdefault(colour, role)
    both = {"plan", "actual"} <= set(legend.values())
    return {colour: role for colour, role in legend.items() if both or role == "off"}


def parted(
    bars: Sequence[Bar], legend: Mapping[str, Role], words: Mapping[int, Role], *, in_two_rows: bool
) -> dict[Role, list[Bar]]:
    """The bars of one task as plan and as what happened. words: what rows say of themselves; in_two_rows: most tasks have two."""
    parts: dict[Role, list[Bar]] = {role: [] for role in ROLES}
    rows = sorted({bar.row for bar in bars})
    for bar in bars:
        second = in_two_rows and len(rows) == 2 and bar.row == rows[1] and "plan" not in legend.values()
        told = legend.get(bar.colour)
        role: Role = "off" if told == "off" else words.get(bar.row) or told or ("actual" if second else "plan")
        parts[role].append(bar)
    return parts
