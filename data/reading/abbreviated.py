"""Headings of which only the beginning is written: “Prob.”, “Dur”, “Verantw.”."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from data.kinds import KINDS, Column
from data.reading.spellings import plain, vocabulary

_CUT = 0.82  # how sure a word cut short makes one of the few fields that are usually written so
_CUT_SHORT = ("date", "days", "number", "level", "percent", "predecessors")
_SHORTEST, _LONGEST = 3, 5  # letters of such a word
_NEARLY_ALL, _SEVERAL = 0.75, 4  # share of the spellings that begin like a heading, and how many they are
_SHORT, _BESIDE = 0.8, 0.02  # an abbreviation with its full stop, and less where it may be one of other words too
_ANYTHING = ("text", "names")  # what any cells suit
_ABBREVIATED = re.compile(r"[^\W\d_]{2,12}\.?\.")


def shortened(kind: str, heading: str) -> dict[str, float]:
    """What a word cut short means, where only one measured field begins like it: `Prob.`, `Dur`, `Pred`.

    A whole word that several fields begin with, as “Date” is, means the one that nearly all of these spellings are of: one
    spelling more of another field changes nothing.
    """
    if not (_SHORTEST <= len(heading) <= _LONGEST and heading.isascii() and heading.isalpha()):
        return {}
    types = _types(kind)
    for said in (lambda column: (column.words.en,), lambda column: column.also):
        begins = _beginning(kind, heading, said)
        if begins:
            name, many = begins.most_common(1)[0]
            sure = len(begins) == 1 or (many >= _NEARLY_ALL * begins.total() and many >= _SEVERAL)
            return {name: _CUT} if sure and types[name] in _CUT_SHORT else {}
    return {}


def _beginning(kind: str, heading: str, said: Callable[[Column], Sequence[str]]) -> Counter[str]:
    """How many spellings of each column begin like a heading."""
    return Counter(
        column.name for column in KINDS[kind].columns for word in said(column) if word.casefold().startswith(heading)
    )


def abbreviated(kind: str, header: str) -> dict[str, float]:
    """The columns of which a word begins as a heading that ends with a full stop: “Verantw.”, “Imp. (1-4)”."""
    raw = re.split(r"[(\[【]", header, maxsplit=1)[0].strip().casefold()
    if not _ABBREVIATED.fullmatch(raw):
        return {}
    begun = plain(raw)
    names = {
        name
        for word, fields in vocabulary(kind).items()
        if word.startswith(begun) and len(word) >= len(begun) + 2 and " " not in word
        for name, _ in fields
    }
    types = _types(kind)
    sure = _SHORT - _BESIDE * len(names)
    return {name: sure - _BESIDE * (types[name] in _ANYTHING) for name in names} if len(names) <= 3 else {}


def _types(kind: str) -> Mapping[str, str]:
    return {column.name: column.type for column in KINDS[kind].columns}
