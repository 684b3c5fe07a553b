"""What a heading means that says a known thing in other words: “Person accountable”, “Commencement day”, 跟踪人, “Resp.”."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from data.kinds import KINDS, Column
from data.reading.abbreviated import abbreviated
from data.reading.families import meanings
from data.reading.spellings import REMEMBERED, known_as, plain, taken_apart

_SURE = 0.87  # the same things are said, in other words
_LESS = 0.03  # for each thing that only one of the two says
_EITHER = 0.08  # less, where two columns are said so
_PART, _LATER = 0.17, 0.05
_VAGUE = {"person", "unit", "date", "planned", "level", "name", "percent", "actual", "current", "desired", "action"}
_LONGEST = 60  # letters of a heading that is looked at word by word
_MANY_WORDS = 4  # from here on a heading says more than what it is called
_PHRASE = 4  # words at most that say one thing together

# What a heading may say or leave out without meaning another column, by what the cells of the column are.
_LEFT_OUT = {
    "names": {"name", "planned"},
    "date": {"date", "planned", "desired"},
    "days": {"planned", "date"},
    "number": {"planned", "level"},
    "level": {"level"},
    "choice": {"level"},
    "percent": {"percent", "current", "actual"},
}
_WHERE_FROM = {"person", "unit"}
_PEOPLE = {
    "owner",
    "raiser",
    "audience",
    "stakeholder",
    "role",
}  # what only people are: a person need not be named beside it
_PIECES = re.compile(
    r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|[^\W\d_\u3040-\u9fff\uac00-\ud7af]+|[%№]|\d+"
)
_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONGEST_ASIAN = 10
_HALVES = re.compile(r"[/|、,;&+]|\b(?:and|or|und|oder|et|ou|y|e|en|и)\b|[和与及或]")
_WHAT_FOR = re.compile(r" (?:for|to|in order|so that|para|pour|afin|fur|zur|um|per|voor|om|для|чтобы) ")


def otherwise(kind: str, header: str) -> Mapping[str, float]:
    """The fields that a heading names in other words than those known, each with how sure it is (below the very word)."""
    return _otherwise(kind, header) if len(header) <= 2 * _LONGEST else {}


def kinds_meaning(header: str) -> int:
    """In how many kinds a heading names a column in other words than those known: the more, the less it tells (at least 1)."""
    return max(1, sum(bool(otherwise(kind, header)) for kind in KINDS))


@lru_cache(maxsize=REMEMBERED)
def _otherwise(kind: str, header: str) -> Mapping[str, float]:
    heading = taken_apart(header).bare
    if not heading or len(heading) > 2 * _LONGEST or (len(heading) == 1 and heading.isascii()):  # M may be Monday
        return {}
    if len(heading) > _LONGEST:
        return _begun(kind, heading)
    halves = [half for half in heading.split("/") if half]
    if len(halves) == 2 and known_as(kind, halves[0]) and known_as(kind, halves[1]):  # 风险描述/后果 is no 后果描述
        return _half_said(kind, heading)
    return _same_said(kind, heading) or _half_said(kind, heading) or _begun(kind, heading) or abbreviated(kind, header)


def _same_said(kind: str, heading: str) -> dict[str, float]:
    """The columns of which a known spelling says the same, the nearest of them."""
    said, found = things_said(heading), dict[str, float]()
    if said <= _VAGUE:
        return {}
    often = Counter[str]()
    for kept, (core, own) in _cores(said, said & _own(kind)).items():
        for name, other in _said_of(kind, kept).get(core, ()):
            found[name] = max(found.get(name, 0.0), _SURE - _LESS * len((said - own) ^ (other - own)))
            often[name] += 1
    best = max(found.values(), default=0.0)
    nearest = {name: sure for name, sure in found.items() if sure > best - _LESS}
    usual = {name: sure for name, sure in nearest.items() if 2 * often[name] > max(often.values())}
    return usual if len(usual) < 2 else {name: sure - _EITHER for name, sure in usual.items()}


def _half_said(kind: str, heading: str) -> dict[str, float]:
    """The columns that one half of a heading names: “Fears and wishes”, 概率与影响; the first half before the others."""
    found: dict[str, float] = {}
    halves = [half for half in map(plain, _HALVES.split(heading)) if half]
    for order, half in enumerate(halves[:3] if len(halves) > 1 else ()):
        said = dict(known_as(kind, half)) or _same_said(kind, half)
        for name, sure in said.items():
            found.setdefault(name, sure - _PART - _LATER * order)
    return found


def _begun(kind: str, heading: str) -> dict[str, float]:
    """The columns that a long heading names before it says what for: “Strategies for winning support”, “Actions to reduce it”."""
    first = _WHAT_FOR.split(heading, maxsplit=1)[0].strip()
    if first == heading or len(heading.split()) < _MANY_WORDS or len(first.split()) > _PHRASE:
        return {}
    said = dict(known_as(kind, first)) or _same_said(kind, first)
    return {name: sure - _PART for name, sure in said.items()}


@lru_cache(maxsize=REMEMBERED)
def things_said(heading: str) -> frozenset[str]:
    """What the words of a heading say, whatever their order and language: `fecha de inicio` -> {"date", "start"}.

    A word that is not known says itself.
    """
    pieces, said, at = _PIECES.findall(heading), set[str](), 0
    while at < len(pieces):
        taken, thing = _phrase(pieces, at)
        said.update(thing)
        at += taken
    return frozenset(said - {""})


def _phrase(pieces: list[str], at: int) -> tuple[int, Iterable[str]]:
    """How many pieces belong together from here on, and what they say."""
    known = meanings()
    for many in range(min(_PHRASE, len(pieces) - at), 1, -1):
        if (together := " ".join(pieces[at : at + many])) in known:
            return many, (known[together],)
    word = pieces[at]
    return 1, _in_characters(word) if _ASIAN.match(word) else _in_letters(word)


def _in_letters(word: str) -> Iterable[str]:
    known = meanings()
    for form in (word, word.removesuffix("s")):
        if form in known:
            return (known[form],)
    for cut in range(len(word) - 3, 3, -1):  # Startdatum, Risikobeschreibung, startdate
        first, last = word[:cut], word[cut:]
        stem = next((form for form in (first, first.removesuffix("s"), first.removesuffix("n")) if form in known), None)
        if stem and last in known:
            return (known[stem], known[last])
    return (word.removesuffix("s") if len(word) > 4 else word,)


def _in_characters(run: str) -> Iterable[str]:
    """The longest known words in a run of Chinese, Japanese or Korean, from its beginning on."""
    known, said, at = meanings(), list[str](), 0
    while at < len(run):
        longest = min(_LONGEST_ASIAN, len(run) - at)
        many = next((many for many in range(longest, 0, -1) if run[at : at + many] in known), 0)
        said.append(known[run[at : at + many]] if many else run[at])
        at += many or 1
    return said


@cache
def _own(kind: str) -> frozenset[str]:
    """What the kind itself is called: a risk's owner is an owner."""
    return frozenset().union(*(things_said(plain(words)) for words in KINDS[kind].words.everywhere()))


@lru_cache(maxsize=REMEMBERED)
def _cores(said: frozenset[str], own: frozenset[str]) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """For each type of column what a heading says at its core, and which of the kind's own names in it (`own`) were left out."""
    return {kept: _core(said, kept, own) for kept in (*_LEFT_OUT, "")} if said else {}


def _core(said: frozenset[str], kept: str, own: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    bare = said - own or said
    core = bare - _LEFT_OUT.get(kept, set()) or bare
    if kept == "names" and core & _WHERE_FROM:  # a department does what a person does
        core = core - _WHERE_FROM | {"person"}
        core = core - {"person"} if core & _PEOPLE else core
    return core, said - bare


@cache
def _said_of(kind: str, kept: str) -> Mapping[frozenset[str], tuple[tuple[str, frozenset[str]], ...]]:
    """What the known spellings of a kind's columns say at their core, with the columns and all they say; of one type of column."""
    found: dict[frozenset[str], list[tuple[str, frozenset[str]]]] = {}
    for column in KINDS[kind].columns:
        if _kept(column) == kept:
            for spelling in (*column.words.everywhere(), *column.also):
                if said := things_said(taken_apart(spelling).bare):
                    found.setdefault(_core(said, kept, _own(kind))[0], []).append((column.name, said))
    return {core: tuple(said) for core, said in found.items()}


def _kept(column: Column) -> str:
    return column.type if column.type in _LEFT_OUT else ""
