"""Whom a column of a matrix means: one person of the register, a role that several may hold, or somebody unknown."""

import re
from collections.abc import Iterable

import pandas as pd

from analytics.judgements import texts
from data.kinds import KINDS, Register, names_in
from data.kinds._register import spelled

_BRACKETS = re.compile(r"(?P<before>[^(（]*[^\s(（])\s*[(（](?P<inside>[^)）]*)[)）]\s*")


def holders(named: Iterable[tuple[str, bool]], stakeholders: pd.DataFrame) -> pd.DataFrame:
    """A row for each heading, in their order: name, column, kind, people, who.

    named: the heading and whether it is a column of letters (else a name in a cell). kind: person (`people` holds the one, or all
    who share the name), role (those who hold it), unknown. who: the person's record where exactly one is meant, else the heading
    as names are compared: two columns of one person are one.
    """
    people, roles = Register(stakeholders), _roles(stakeholders)
    rows = []
    for name, column in named:
        kind, found = _meant(name, people, roles)
        who: object = found[0] if len(found) == 1 else spelled(name)
        rows.append((name, column, kind, tuple(found), who))
    return pd.DataFrame(rows, columns=["name", "column", "kind", "people", "who"], dtype="object")


def holding(role: str, stakeholders: pd.DataFrame) -> list[int]:
    """The people of the register who hold a role."""
    return _roles(stakeholders).get(spelled(role), [])


def heads_something_else(heading: str, stakeholders: pd.DataFrame) -> bool:
    """Whether an empty column is hardly a person's: `Notes`, 备注, `Start`; never where the register knows such a person or role."""
    kind, _ = _meant(heading, Register(stakeholders), _roles(stakeholders))
    return kind == "unknown" and spelled(heading) in _OTHER_HEADINGS


def _meant(name: str, people: Register, roles: dict[str, list[int]]) -> tuple[str, list[int]]:
    """The kind of a heading and whom it means; `Ana Lima (PM)` is Ana Lima, else whoever is PM."""
    split = _BRACKETS.fullmatch(name)
    for written in (name, *(split.group("before", "inside") if split else ())):
        if found := people.all(written):
            return "person", found
        if held := roles.get(spelled(written)):
            return "role", held
    return "unknown", []


def _roles(stakeholders: pd.DataFrame) -> dict[str, list[int]]:
    """Each role as it is compared, with the people who hold it; whoever has two roles (`PM; Tester`) holds both."""
    held: dict[str, list[int]] = {}
    for record, cell in texts(stakeholders, "role").items():
        for role in dict.fromkeys([cell, *names_in(cell)] if isinstance(cell, str) else ()):
            held.setdefault(spelled(role), []).append(int(str(record)))
    return held


_OTHER_HEADINGS = frozenset(
    spelled(word)
    for column in KINDS["tasks"].columns
    for word in (column.name, *column.also, *column.words.everywhere())
)
