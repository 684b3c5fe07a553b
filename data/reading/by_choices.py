"""A heading that lists what its cells may hold names the column whose choices these are: “Supporter / Neutral / Opponent”."""

from collections.abc import Sequence
from functools import cache

from data.kinds import KINDS
from data.reading.spellings import plain

_ANY_ANSWER = {"yes", "no", "y", "n", "是", "否"}  # which may answer any question
_LONGEST = 6  # choices of one column that a heading lists


def named_by_choices(kind: str, parts: Sequence[str]) -> list[str]:
    """The columns of which all parts of a heading (in the form in which headings are compared) are choices, two at least; that of the fewest choices first."""
    if not 2 <= len(parts) <= _LONGEST:
        return []
    meant = [name for name, said in _choices(kind).items() if all(part in said for part in parts)]
    return [] if set(parts) <= _ANY_ANSWER else sorted(meant, key=lambda name: _many(kind, name))


def _many(kind: str, name: str) -> int:
    column = KINDS[kind].column(name)
    return len(column.choices) if column else 0


@cache
def _choices(kind: str) -> dict[str, frozenset[str]]:
    """For each column of choices the words of all of them."""
    return {
        column.name: frozenset(
            plain(word) for choice in column.choices for word in (*choice.words.everywhere(), *choice.also)
        )
        for column in KINDS[kind].columns
        if column.choices and column.type == "choice"
    }
