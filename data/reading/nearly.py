"""Finds what was decided for nearly the same headings: next week's file has one heading more, or one less."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from data.kinds import Problem, Words
from data.reading.decision import Decision, Plain, decided_for, signature
from data.reading.spellings import plain

_FEWEST = 2  # headings in common below which nothing is recalled
_ALIKE = 0.8  # share of all headings of both that must be the same, where more than one differs


def decided_nearly(headers: Iterable[str], decisions: Mapping[str, Plain]) -> Decision | None:
    """What was decided for a table with these headings, else what a person decided for nearly the same ones.

    Of the latter it tells which headings are `new` and which `gone`: for these nobody decided anything. None where two
    decisions are as near and tell different things.
    """
    headings = tuple(headers) if decisions else ()
    exact = decided_for(headings, decisions)
    if exact is not None or not decisions:
        return exact
    here = Counter(signature(headings).split("|"))
    near = [(apart, said, kept) for said, kept in decisions.items() if (apart := _apart(here, said)) is not None]
    decided = [(apart, said, one) for apart, said, kept in near if (one := Decision.of(kept)) is not None and one.on]
    decided = [one for one in decided if one[0] == min(apart for apart, _, _ in decided)]
    if not decided or any(first[2] != second[2] for first, second in pairwise(decided)):
        return None
    _, said, decision = decided[0]
    then = Counter(said.split("|"))
    return replace(decision, new=_those(here - then, headings), gone=_those(then - here, decision.fields))


def differing(one: str, other: str) -> int | None:
    """How many headings of two signatures differ; None where they are not nearly the same."""
    return _apart(Counter(one.split("|")), other)


def _apart(here: Counter[str], said: str) -> int | None:
    then = Counter(said.split("|"))
    both, apart = (here & then).total(), (here - then).total() + (then - here).total()
    near = both >= _FEWEST and (apart <= 1 or both >= _ALIKE * (both + apart))
    return apart if near else None


def _those(counted: Counter[str], written: Iterable[str]) -> tuple[str, ...]:
    """Headings as somebody wrote them, where that is known."""
    known = {plain(said): " ".join(said.split()) for said in reversed(list(written))}
    return tuple(known.get(said, said) for said in counted)


def told_in_part(decision: Decision | None, file: str, sheet: str, kind: str, row: int) -> list[Problem]:
    """A warning where a decision holds for some of the headings only (row: that of the headings, 1-based)."""
    if decision is None or not decision.in_part:
        return []
    parts = [
        *_named(decision.new, Words("new: {said}", "新增：{said}")),
        *_named(decision.gone, Words("no longer there: {said}", "缺少：{said}")),
    ]
    differs = Words("; ".join(part.en for part in parts), "；".join(part.zh for part in parts))
    values = (("day", decision.on), ("differs", differs))
    return [Problem("decision_in_part", "warning", file, sheet, row, values=values, kind=kind)]


def _named(headings: Sequence[str], words: Words) -> list[Words]:
    if not headings:
        return []
    english, chinese = ", ".join(f"“{said}”" for said in headings), "、".join(f"“{said}”" for said in headings)
    return [Words(words.en.replace("{said}", english), words.zh.replace("{said}", chinese))]
