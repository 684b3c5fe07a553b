"""Predecessors: `3`, `T3`, `3FS+2d`, `3;5` as links one can reckon with."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.kinds._columns import A_CENTURY

LinkType = Literal["FS", "SS", "FF", "SF"]

_BETWEEN = re.compile(r"[;；,，、\n&]+")
_LINK = re.compile(
    # The type stands apart or after a number ("Sign off" is a task), unless a lag follows it. The task ends before a run of
    # blanks, and no blank is given back once it is taken: a hundred of them took half a minute otherwise.
    r"^(?P<task>.*?\S)\s*+\(?\s*+(?:(?<=[\d\s(])(?P<type>FS|SS|FF|SF)|(?P<joined>FS|SS|FF|SF)(?=\s*+[+\-]\s*+\d))?\s*+"
    r"(?:(?P<sign>[+\-])\s*+(?P<lag>\d++(?:\.\d++)?)\s*+(?P<unit>d|day|days|天|日|工作日|w|wk|week|weeks|周|週)?)?\s*+\)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Link:
    """A task waits for `predecessor`; the lag is in working days and may be negative (a lead)."""

    predecessor: str
    type: LinkType = "FS"
    lag_days: float = 0.0

    def __str__(self) -> str:
        if self.type == "FS" and not self.lag_days:
            return self.predecessor
        lag = f"{self.lag_days:+g}d" if self.lag_days else ""
        apart = "" if self.predecessor[-1:].isdigit() else " "  # "Sign off SS", never "Sign offSS"
        return f"{self.predecessor}{apart}{self.type}{lag}"


def links_in(cell: object) -> list[Link]:
    """The links that one cell holds, in its order; a cell without a link gives none."""
    if not isinstance(cell, str):
        return []
    parts = (part.strip() for part in _BETWEEN.split(cell))
    return [_link(part) if len(part) <= _REMEMBERED else _link.__wrapped__(part) for part in parts if part]


_REMEMBERED = 200  # letters: what is longer is not kept in mind, or many strangers' cells would fill the memory in time


@lru_cache(maxsize=65_536)
def _link(part: str) -> Link:
    found = _LINK.match(part)
    if found is None:
        return Link(part)
    named = found["type"] or found["joined"]
    sign = -1.0 if found["sign"] == "-" else 1.0
    per_unit = 5.0 if (found["unit"] or "d").lower()[0] in "w周週" else 1.0
    lag = sign * float(found["lag"]) * per_unit if found["lag"] and (named or found["unit"]) else 0.0
    if found["lag"] and not (named or found["unit"]):  # "WP-3" is an id, not a lead of three days
        return Link(part)
    if abs(lag) > A_CENTURY:
        return Link(part)
    kind: LinkType = (named or "FS").upper()  # type: ignore[assignment]
    return Link(found["task"].strip(), kind, lag)
