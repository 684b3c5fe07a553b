"""What else is kept as JSON: sheets, problems, settings, decisions on columns, and the history, without a person's name."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from data.kinds import Problem
from data.store.edits import Edit
from data.store.erasing.tables import ABOUT, kept_columns
from data.store.erasing.whom import PEOPLE, Whom

_PROBLEM = [field.name for field in fields(Problem)]
_KIND, _RECORD, _FOUND = (_PROBLEM.index(name) for name in ("kind", "record", "found"))
_EDIT = [field.name for field in fields(Edit)]


@dataclass(frozen=True)
class Said:
    """A part as JSON without the person. changed: how many texts, or entries of a list, are another now."""

    content: bytes
    changed: int


def plain(content: bytes, whom: Whom) -> Said:
    """A kept sheet, the settings or the mappings: the name replaced in every text, also where it is a key."""
    return _again(content, lambda told: _walked(told, whom))


def problems(content: bytes, whom: Whom) -> Said:
    """The problems: what was found in a row of the person is not told any more."""
    return _again(content, lambda told: [_problem(one, whom) for one in told])


def edits(content: bytes, whom: Whom, *, owned: bool, about: Mapping[str, frozenset[int]]) -> Said:
    """The changes of one revision: those of the person tell only that there was one, but for scores and choices."""
    changed = 0
    told = []
    for edit in _loaded(content):
        erased = _edit(edit, whom, owned=owned, about=about)
        changed += erased != edit
        told.append(erased)
    return Said(_dumped(told) if changed else content, changed)


def _edit(edit: list[Any], whom: Whom, *, owned: bool, about: Mapping[str, frozenset[int]]) -> list[Any]:
    said = dict(zip(_EDIT, edit, strict=False))
    kind, record, field = said["kind"], said["record"], said["field"]
    if kind == PEOPLE and ((owned and record == whom.record) or whom.called.is_meant(said["label"])):
        said["label"] = whom.pseudonym
        if field not in kept_columns():
            named = field in ("", "name")
            said |= {end: whom.pseudonym if named and said[end] is not None else None for end in ("before", "after")}
    elif record in about.get(kind, ()) and field in ABOUT[kind][1]:
        said |= {"before": None, "after": None}
    return [said["change"], *(_walked(said[name], whom) for name in _EDIT[1:])]


def _problem(problem: list[Any], whom: Whom) -> list[Any]:
    told = list(problem)
    if told[_KIND] == PEOPLE and told[_RECORD] == whom.record:
        told[_FOUND] = whom.pseudonym if told[_FOUND] else told[_FOUND]
    return [told[0], *(_walked(value, whom) for value in told[1:])]


def _walked(value: Any, whom: Whom) -> Any:
    """The same JSON with the name replaced in every text of it; the name of a tag is no text."""
    if isinstance(value, str):
        said = whom.called.without(value, whom.pseudonym)
        return whom.pseudonym if whom.called.is_meant(said) else said
    if isinstance(value, list):
        return [_walked(one, whom) for one in value]
    if isinstance(value, dict):
        if set(value) == {"$"}:
            return {"$": [value["$"][0], *(_walked(one, whom) for one in value["$"][1:])]}
        return {_walked(key, whom): _walked(one, whom) for key, one in value.items()}
    return value


def _again(content: bytes, made: Callable[[Any], Any]) -> Said:
    told = _loaded(content)
    said = made(told)
    changed = _different(told, said)
    return Said(_dumped(said) if changed else content, changed)


def _different(before: Any, after: Any) -> int:
    """How many texts differ between two pieces of JSON of one shape; keys count as texts."""
    if isinstance(before, list) and isinstance(after, list):
        return sum(_different(one, other) for one, other in zip(before, after, strict=True))
    if isinstance(before, dict) and isinstance(after, dict):
        keys = sum(bool(one != other) for one, other in zip(before, after, strict=False)) + abs(
            len(before) - len(after)
        )
        within = sum(_different(one, other) for one, other in zip(before.values(), after.values(), strict=False))
        return keys + within
    return int(isinstance(before, str) and bool(before != after))


def _loaded(content: bytes) -> Any:
    return json.loads(content.decode("utf-8", "surrogatepass"))


def _dumped(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
