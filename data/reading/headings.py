"""What a heading may mean by its words alone: the very word, a part of it, or a word that it resembles."""

from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from data.kinds import KINDS
from data.reading.abbreviated import shortened
from data.reading.by_choices import named_by_choices
from data.reading.otherwise import otherwise
from data.reading.qualified import in_two_languages, misspelled, planned, qualified
from data.reading.spellings import LONGEST, REMEMBERED, known_as, plain, taken_apart, vocabulary

_OVERRULED = 0.1
_COVERS = 0.34  # of a heading: a spelling that is less of it says nothing
_BY_CHOICES = 0.85  # Supporter/Neutral/Opponent
_SAID = 0.9  # from here on the heading is known: what it would mean otherwise does not count


def words_for(kind: str, header: str, group: str = "") -> dict[str, float]:
    """The fields of a kind that a heading may mean, with how sure its words are (1: the very word)."""
    return _words_for(kind, header[:LONGEST], group[:LONGEST])


@lru_cache(maxsize=REMEMBERED)
def _words_for(kind: str, header: str, group: str) -> dict[str, float]:
    heading = taken_apart(header)
    found: dict[str, float] = {}

    def say(spelling: str, less: float) -> None:
        for name, sure in known_as(kind, spelling):
            found[name] = max(found.get(name, 0.0), sure - less)

    say(heading.whole, 0.0)
    say(heading.bare, 0.03)
    if not found:
        say(heading.first_line, 0.05)
    over = plain(group)
    alone = dict(found)
    for together in (f"{over} {heading.bare}", f"{heading.bare} {over}") if over else ():
        say(together, 0.0)
        say(together.replace(" ", ""), 0.0)
    if found.keys() - alone.keys():  # the group says more than the heading alone
        found.update({name: sure - _OVERRULED for name, sure in alone.items()})
    both = {**planned(kind, heading.bare), **in_two_languages(kind, heading.bare)}
    others = {} if max(found.values(), default=0.0) >= _SAID else otherwise(kind, header)
    for name, sure in (*both.items(), *others.items()):
        found[name] = max(found.get(name, 0.0), sure)
    if len(heading.parts) > 1:
        for order, name in enumerate(named_by_choices(kind, heading.parts)):
            found[name] = max(found.get(name, 0.0), _BY_CHOICES - order / 50)
        for order, part in enumerate(heading.parts[:3]):
            say(part, 0.17 + 0.05 * order)
    if heading.bracket and not found:
        say(heading.bracket, 0.35)
    found = found or shortened(kind, heading.bare)
    for name, sure in _resembling(kind, heading.bare).items():
        found[name] = max(found.get(name, 0.0), sure)
    return qualified(kind, heading.bare, over or heading.bracket, found)


def _resembling(kind: str, heading: str) -> dict[str, float]:
    known = vocabulary(kind)
    found: dict[str, float] = {}
    within, close = _alike(heading)
    for spelling, sure in within:
        for name, _ in known.get(spelling, ()):
            found[name] = max(found.get(name, 0.0), sure)
    for spelling, ratio in [pair for pair in close if pair[0] in known][:3]:
        for name, _ in known[spelling]:
            found[name] = max(found.get(name, 0.0), 0.88 * ratio / 100)
    return found


@lru_cache(maxsize=REMEMBERED)
def _alike(heading: str) -> tuple[tuple[tuple[str, float], ...], tuple[tuple[str, float], ...]]:
    """The spellings of all kinds that stand within a heading, and those that differ from it by a letter or two, the closest first."""
    if not heading:
        return (), ()
    inside = [(spelling, _within(spelling, heading)) for spelling in _inside(heading)]
    close = process.extract(heading, _spellings(), scorer=fuzz.ratio, score_cutoff=86, limit=None) if len(heading) >= 5 else []  # fmt: skip
    near = tuple((word, ratio) for word, ratio, _ in close if ratio >= 92 or word[0] == heading[0]) or misspelled(
        heading, _spellings()
    )
    return tuple(pair for pair in inside if pair[1]), near


def _inside(heading: str) -> list[str]:
    """The known spellings that make at least a third of a heading, in the order in which they are known.

    There are thousands of spellings, and hundreds of pieces in a heading: its pieces are looked up.
    """
    least, length, places = max(2, int(_COVERS * len(heading))), len(heading), _places()
    if length * length > len(places):
        return [spelling for spelling in places if spelling in heading]
    pieces = {heading[at:end] for at in range(length) for end in range(at + least, length + 1)}
    return sorted(pieces & places.keys(), key=places.__getitem__)


@cache
def _places() -> dict[str, int]:
    return {spelling: at for at, spelling in enumerate(_spellings())}


@cache
def _spellings() -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelling for kind in KINDS for spelling in vocabulary(kind)))


def _within(spelling: str, heading: str) -> float:
    """How sure a known spelling inside a longer heading makes it: surer the more of it it covers, and at its end."""
    latin = spelling.isascii()
    if len(spelling) < (4 if latin else 2) or spelling not in heading or spelling == heading:
        return 0.0
    if latin and f" {spelling} " not in f" {heading.replace('/', ' ').replace(',', ' ')} ":
        return 0.0
    covers = len(spelling) / len(heading)
    ends = 0.06 if heading.endswith(spelling) else 0.0
    return 0.0 if covers < _COVERS else 0.5 + 0.32 * covers + ends
