"""Predecessors: `3`, `T3`, `3FS+2d`, `3;5`, `T2完成后` as links one can reckon with."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.kinds._columns import A_CENTURY

LinkType = Literal["FS", "SS", "FF", "SF"]

_BETWEEN = re.compile(r"[;；,，、\n&]+")
_UNIT = r"(?P<unit>%|eds?|edays?|elapsed days?|自然日|d|days?|天|日|个?工作[日天]|working days?|wds?|w|wks?|weeks?|周|週|h|hrs?|hours?|小时|小時|mos?|months?|个?月)"
_LINK = re.compile(
    # The type stands apart or after a number ("Sign off" is a task), unless a lag follows it. The task ends before a run of
    # blanks, and no blank is given back once it is taken: a hundred of them took half a minute otherwise.
    r"^(?P<task>.*?\S)\s*+\(?\s*+(?:(?<=[\d\s(])(?P<type>FS|SS|FF|SF)|(?P<joined>FS|SS|FF|SF)(?=\s*+[+\-]\s*+\d))?\s*+"
    rf"(?:(?P<sign>[+\-])\s*+(?P<lag>\d++(?:\.\d++)?)\s*+{_UNIT}?)?\s*+\)?$",
    re.IGNORECASE,
)
_DAYS = {
    "e": 5 / 7,
    "自": 5 / 7,
    "w": 5.0,
    "周": 5.0,
    "週": 5.0,
    "h": 1 / 8,
    "小": 1 / 8,
    "m": 20.0,
    "月": 20.0,
}  # of a unit's first letter; a day else
# An id or a number, as against a name: what stands around it may then be taken for more than a part of a name.
_CODE = r"(?:task\s|t\s|任务|任務)?#?[A-Za-z]{0,6}[-_]?\d+(?:\.\d+){0,9}"
# As most cells are, and nothing but a task: T3. A word that says that one waits is no part of an id (`after3`).
_PLAIN = re.compile(r"(?!after|once|upon)[A-Za-z]{0,6}\d++", re.IGNORECASE | re.ASCII)
_ONE = re.compile(rf"{_CODE}(?:\s?\(?(?:FS|SS|FF|SF)\)?)?", re.IGNORECASE)
_AMONG_CODES = re.compile(r"\s*(?:[/+]|\band\b|和|及|与)\s*|\s+", re.IGNORECASE)
_WITH_A_LAG = re.compile(r"(?:FS|SS|FF|SF)\s?\)?\s?\+", re.IGNORECASE)
_ENDS = {"finish": "F", "start": "S", "完成": "F", "开始": "S", "開始": "S", "结束": "F"}
_IN_WORDS = re.compile(
    r"[\s:：(（]{0,3}(?P<one>finish|start|完成|结束|开始|開始)[\s\-–—~]{0,3}(?:to|至|到)?[\s\-–—~]{0,3}(?P<other>finish|start|完成|结束|开始|開始)[)）]?(?=$|\s*[+\-)])",
    re.IGNORECASE,
)
_LAG_UNSAID = re.compile(
    r"(FS|SS|FF|SF)\s?[+-]\s?(?:lag|lead)(\s?\)?)$", re.IGNORECASE
)  # (SS+lag): of how long nobody knows
_TYPE_BEFORE = re.compile(rf"(?P<type>FS|SS|FF|SF)[\s:：]\s*(?P<task>{_CODE})", re.IGNORECASE)
_TYPE_AFTER = re.compile(rf"(?P<task>{_CODE})\s?[:：]\s*(?P<type>FS|SS|FF|SF)", re.IGNORECASE)
_WAITS = re.compile(
    rf"(?:(?:after|depends on|dependent on|follows|following|once|upon|completion of|待|等待?|需)\s?)?(?P<task>{_CODE})"
    r"\s?(?:完成(?:之|以)?后|结束(?:之|以)?后|[之以]?后|完成|结束|(?:is )?(?:done|completed?|finished))?",
    re.IGNORECASE,
)  # fmt: skip
_LATER = re.compile(
    rf"(?P<task>{_CODE})\s?(?:完成)?[之以]?后\s?(?P<lag>\d+\s?[^\d\s]{{1,5}})|(?P<lag2>\d+\s?[a-z]+) after (?P<task2>{_CODE})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Link:
    """A task waits for `predecessor`; the lag is in working days and may be negative (a lead).

    lag_share: a lag that is written as a share of how long the predecessor takes (0.5 for `+50%`), not in days yet.
    """

    predecessor: str
    type: LinkType = "FS"
    lag_days: float = 0.0
    lag_share: float = 0.0

    def __str__(self) -> str:
        if self.type == "FS" and not self.lag_days and not self.lag_share:
            return self.predecessor
        lag = f"{self.lag_days:+g}d" if self.lag_days else f"{100 * self.lag_share:+g}%" if self.lag_share else ""
        apart = "" if self.predecessor[-1:].isdigit() else " "  # "Sign off SS", never "Sign offSS"
        return f"{self.predecessor}{apart}{self.type}{lag}"


def links_in(cell: object) -> list[Link]:
    """The links that one cell holds, in its order; a cell without a link gives none."""
    if not isinstance(cell, str):
        return []
    if _PLAIN.fullmatch(cell):
        return [Link(cell)]
    parts = (part.strip() for part in _BETWEEN.split(cell))
    return [_link(one) if len(one) <= _REMEMBERED else _read(one) for part in parts if part for one in _apart(part)]


def lag_unsaid(cell: str) -> bool:
    """Whether a cell speaks of a lag and not of how long it is: `4.4 (SS+lag)`."""
    if cell.isascii() and cell.isalnum():  # as most cells are: T3
        return False
    return any(_LAG_UNSAID.search(part.strip()[-_REMEMBERED:]) for part in _BETWEEN.split(cell))


_REMEMBERED = 200  # letters: what is longer is not kept in mind, or many strangers' cells would fill the memory in time


def waited_for(name: str) -> str:
    """A name without what stands around it: `after Design`, 待设计评审完成后, `T1 (M1)`; the name where that is all there is."""
    seen = name[:_REMEMBERED].strip()
    if found := _IN_BRACKETS.fullmatch(seen):
        return found["task"]
    return _WORDS_BEFORE.sub("", _WORDS_BEHIND.sub("", seen)).strip() or name


_IN_BRACKETS = re.compile(rf"(?P<task>{_CODE})\s?[(（].*", re.IGNORECASE)  # T1(M1)
_WORDS_BEFORE = re.compile(r"^(?:after|depends on|dependent on|once|upon|completion of|待|等待|等)\s*", re.IGNORECASE)
_WORDS_BEHIND = re.compile(
    r"\s*(?:完成(?:之|以)?后|结束(?:之|以)?后|之后|以后|后|is (?:done|complete|finished))$", re.I
)


def _apart(part: str) -> list[str]:
    """Several codes with a stroke, a plus or a blank between are several tasks; anything else is one."""
    if len(part) > _REMEMBERED or (part.isascii() and part.isalnum()):
        return [part]
    if _WITH_A_LAG.search(part):
        return [part]
    pieces = _AMONG_CODES.split(part)
    return pieces if len(pieces) > 1 and all(_ONE.fullmatch(piece) for piece in pieces) else [part]


@lru_cache(maxsize=65_536)
def _link(part: str) -> Link:
    if part.isdigit():
        return Link(part)
    return _read(_IN_WORDS.sub(_type_of, _in_short(_LAG_UNSAID.sub(r"\1\2", part))))


def _in_short(part: str) -> str:
    """A code with words around it as the code with its type and lag; any other text as it is."""
    for pattern in (_TYPE_BEFORE, _TYPE_AFTER):
        if found := pattern.fullmatch(part):
            return f"{found['task']} {found['type']}"
    if found := _LATER.fullmatch(part):
        return f"{found['task'] or found['task2']} FS+{found['lag'] or found['lag2']}"
    found = _WAITS.fullmatch(part)
    return found["task"] if found else part


def _type_of(found: re.Match[str]) -> str:
    return f" {_ENDS[found['one'].casefold()]}{_ENDS[found['other'].casefold()]}"


def _read(part: str) -> Link:
    found = _LINK.match(part)
    if found is None or not (found["type"] or found["joined"] or found["lag"]):
        return Link(part)
    named, unit = found["type"] or found["joined"], (found["unit"] or "d").casefold().removeprefix("个")
    if found["lag"] and not (named or found["unit"]):  # "WP-3" is an id, not a lead of three days
        return Link(part)
    lag = float(found["lag"] or 0) * (-1.0 if found["sign"] == "-" else 1.0)
    kind: LinkType = (named or "FS").upper()  # type: ignore[assignment]
    days = 0.0 if unit == "%" else round(lag * _days(unit), 4)
    if abs(days) > A_CENTURY:
        return Link(part)
    return Link(found["task"].strip(), kind, days, lag / 100 if unit == "%" else 0.0)


def _days(unit: str) -> float:
    return 1.0 if unit.startswith(("wd", "work")) else _DAYS.get(unit[0], 1.0)
