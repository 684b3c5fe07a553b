"""A column: its one English name inside the program, its words outside, and what its cells may hold."""

import re
from dataclasses import dataclass
from typing import Literal

from data.kinds._scales import SCALES
from data.kinds._words import Words

Type = Literal[
    "identifier",  # text that names a record: "001" stays "001"
    "text",
    "names",  # one or several people, tasks or ids in a cell; kept as "A; B"
    "predecessors",  # kept as "3FS+2d; 5"
    "number",
    "level",  # a judgement on a declared scale; kept as the number on that scale
    "percent",  # kept as 0..1
    "date",
    "days",  # working days
    "yes_no",
    "choice",  # one of the column's choices; kept as its code
]


@dataclass(frozen=True)
class Choice:
    """One of the values that a choice column may hold: the code inside, the words outside.

    nearly: words that say something more or else (`delayed` for what is in progress); taken for it, and told.
    """

    code: str
    words: Words
    also: tuple[str, ...] = ()
    nearly: tuple[str, ...] = ()


A_CENTURY = 36_500.0  # days


@dataclass(frozen=True)
class Column:
    """One column of a kind. `also` holds the other spellings seen in real files, in any language."""

    name: str
    words: Words
    type: Type = "text"
    also: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    scale: str | None = None  # of a level: the scale taken when nothing else is declared
    required: bool = False
    lowest: float | None = None
    highest: float | None = None

    def __post_init__(self) -> None:
        if (self.type == "level") != (self.scale is not None) or (self.scale and self.scale not in SCALES):
            raise ValueError(f"column {self.name}: a level, and only a level, names one of {sorted(SCALES)}")
        if (self.type == "choice") != bool(self.choices):
            raise ValueError(f"column {self.name}: a choice, and only a choice, lists its choices")

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the most that a number may be; of days a century at most, for what is longer was not meant."""
        return self.lowest, A_CENTURY if self.type == "days" and self.highest is None else self.highest

    def said(self, code: str, language: str) -> str:
        """The words of a choice's code (the code itself where it is not one of ours)."""
        return next((choice.words(language) for choice in self.choices if choice.code == code), code)

    def expected(self, language: str, scale: str | None = None) -> str:
        """What a cell of this column may hold, for a person who has to correct one."""
        if self.type == "choice":
            return _COMMA(language).join(choice.words(language) for choice in self.choices)
        if self.type == "level":
            declared = SCALES[scale or self.scale or "1-5"]
            said = declared.words(language)
            return said if declared.levels else _EXPECTED["level"](language, scale=said)
        low, high = self.bounds
        if low is not None:
            limits = _AT_LEAST if high is None else _BETWEEN
            return limits(
                language, what=_EXPECTED[self.type](language), lowest=f"{low:g}", highest=f"{high or 0:,.12g}"
            )
        return _EXPECTED[self.type](language)


_COMMA = Words(", ", "、")
_EXPECTED: dict[str, Words] = {
    "identifier": Words("a short text that names this row alone", "唯一标识这一行的短文本"),
    "text": Words("text", "文本"),
    "names": Words("one or several names, separated by ; , or 、", "一个或多个名称，用分号、逗号或顿号分隔"),
    "predecessors": Words("task ids such as 3, T3 or 3FS+2d, separated by ;", "任务编号，如 3、T3、3FS+2d，用分号分隔"),
    "number": Words("a number", "数字"),
    "level": Words("a value on the scale {scale}, or low/medium/high", "{scale} 之间的数值，或 高/中/低"),
    "percent": Words("a percentage from 0% to 100%", "0% 到 100% 的百分比"),
    "date": Words("a date such as 2026-03-18", "日期，如 2026-03-18"),
    "days": Words("a number of working days", "工作日天数"),
    "yes_no": Words("yes or no", "是 或 否"),
}
_AT_LEAST = Words("{what}, at least {lowest}", "{what}，不小于 {lowest}")
_BETWEEN = Words("{what}, from {lowest} to {highest}", "{what}，{lowest} 至 {highest}")

_BETWEEN_NAMES = re.compile(r"[;；,，、\n/]+")
_BETWEEN_BUT_SLASH = re.compile(r"[;；,，、\n]+")  # an address on the web is one name


def names_in(cell: object) -> list[str]:
    """The names that one cell holds: `李雷、韩梅梅; Wu` -> ['李雷', '韩梅梅', 'Wu'], each once, as written."""
    if not isinstance(cell, str):
        return []
    between = _BETWEEN_BUT_SLASH if "://" in cell else _BETWEEN_NAMES
    parts = (part.strip() for part in between.split(cell))
    return list(dict.fromkeys(part for part in parts if part))


_PARTED = "; "  # how names and predecessors are kept
_READ = Words("; ", "、")  # and how they are read


def parted(cell: object, language: str) -> str:
    """The names or predecessors of one cell as a reader of the language parts them: `李雷; 韩梅梅` -> `李雷、韩梅梅`; empty where blank."""
    return _READ(language).join(cell.split(_PARTED)) if isinstance(cell, str) else ""
