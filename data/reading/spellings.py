"""The many spellings of a heading brought to one form, and the vocabulary of every kind in that form."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from data.kinds import KINDS
from data.reading.evened import narrow
from data.reading.traditional import simplified

REMEMBERED = (
    32_768  # headings whose meaning is kept in mind: some MB at most, where no limit would fill the memory in time
)

_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_MARKERS = re.compile(r"[(（\[]\s*(?:\*+|required|必填|选填|optional)\s*[)）\]]|[*＊✱]+", re.IGNORECASE)
_LETTER, _NEARLY = 0.8, 0.98  # how sure a single letter makes a judgement, and a spelling with the very word in it
LONGEST = 1_000  # letters of a heading with its hints
_BRACKETS = re.compile(r"\(.*\)|\[.*\]|【.*】|<.*>", re.DOTALL)
_SCALE = re.compile(r"[_\s]\d\s?(?:to|[-–~至])\s?\d{1,2}$", re.IGNORECASE)  # L_1to5: a scale without its brackets
_ACCENTS = re.compile("[\u0300-\u036f]")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def plain(text: object) -> str:
    """A heading in one form: `Start_Date*:` , `startDate` and `START DATE` are all `start date`; brackets are opened.

    Accents are dropped, for people do without them: `Duracion` is `Duración`.
    """
    said = str(text)
    return _plain(said) if len(said) <= LONGEST else _plain.__wrapped__(said)


@lru_cache(maxsize=REMEMBERED)
def _plain(text: str) -> str:
    seen = _UNSEEN.sub("", narrow(text))
    seen = _MARKERS.sub(" ", seen)
    if not seen.isupper():
        seen = _CAMEL.sub(" ", seen)
    seen = re.sub(r"(?<=[^\W\d])\.(?!\d)", " ", simplified(_without_accents(seen.casefold())))
    seen = re.sub(r"[_\s()\[\]{}<>【】《》\"'“”‘’]+", " ", seen)
    seen = re.sub(r"\s*([/,;、&+])\s*", r"\1", seen)
    return seen.strip(" .:;,?!-–—|·•")


def _without_accents(text: str) -> str:
    if text.isascii() or len(text) > LONGEST:  # to part a long run of accents takes the square of its length
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text))


@dataclass(frozen=True)
class Heading:
    """A heading taken apart: all of it, without its brackets, its first line, its parts around a slash."""

    whole: str
    bare: str
    first_line: str
    parts: tuple[str, ...]
    bracket: str


def taken_apart(text: str) -> Heading:
    """The forms under which a heading may be known (a text that is much too long for a heading is not read to its end)."""
    return _taken_apart(text[:LONGEST])


@lru_cache(maxsize=REMEMBERED)
def _taken_apart(text: str) -> Heading:
    seen = narrow(text).strip()
    numbered = re.search(r"\(\d+\)$", seen)  # "Notes (2)" is another column than "Notes"
    bare = seen if numbered else _SCALE.sub("", _BRACKETS.sub(" ", _MARKERS.sub(" ", seen)))
    within = _BRACKETS.search(_MARKERS.sub(" ", seen))
    lines = [line for line in seen.splitlines() if plain(line)]
    parts = tuple(part for part in (plain(piece) for piece in re.split(r"[/|、]|\bor\b", bare)) if part)
    return Heading(
        plain(seen), plain(bare), plain(lines[0]) if lines else "", parts, plain(within[0]) if within else ""
    )


@cache
def vocabulary(kind: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """For a kind, each known spelling with the columns it may name and how sure it makes each of them (0.96 to 1)."""
    known: dict[str, dict[str, float]] = {}
    for column in KINDS[kind].columns:
        said = [(spelling, 0.97) for spelling in column.also] + [(column.name, 0.96)]
        for spelling, sure in [*((words, 1.0) for words in column.words.everywhere()), *said]:
            form = plain(spelling)
            if len(form) == 1 and form.isalpha() and form.isascii():  # L, I, P: only where the cells suit it
                sure = _LETTER
            elif sure < _NEARLY and any(f" {own} " in f" {form} " for own in map(plain, column.words.everywhere())):
                sure = _NEARLY
            known.setdefault(form, {}).setdefault(column.name, sure)
    known.pop("", None)
    return {spelling: tuple(fields.items()) for spelling, fields in known.items()}


@lru_cache(maxsize=REMEMBERED)
def known_as(kind: str, spelling: str) -> tuple[tuple[str, float], ...]:
    """The columns of a kind that a spelling names, also in the plural or the singular."""
    known = vocabulary(kind)
    if spelling in known:
        return known[spelling]
    if spelling.isascii() and len(spelling) > 4:
        other = known.get(spelling[:-1] if spelling.endswith("s") else f"{spelling}s", ())
        return tuple((name, sure - 0.02) for name, sure in other)
    return ()


@lru_cache(maxsize=REMEMBERED)
def kinds_saying(spelling: str) -> int:
    """In how many kinds a spelling names a column: the more, the less it tells.

    The program's own names do not count: that an action has a column `risk` makes the heading “Risk” no less telling. Nor
    do kinds that are only taken where they have what they need: a new one makes no other kind harder to know.
    """
    usual = (kind for kind in KINDS if not KINDS[kind].needs)
    return max(1, sum(not _either_number(spelling).isdisjoint(_headings(kind)) for kind in usual))


@cache
def _headings(kind: str) -> frozenset[str]:
    """All that people write above the columns of a kind."""
    columns = KINDS[kind].columns
    return frozenset(plain(said) for column in columns for said in (*column.words.everywhere(), *column.also))


def _either_number(spelling: str) -> set[str]:
    """The spelling and, for a word in Latin letters, its plural or singular."""
    if spelling.isascii() and len(spelling) > 4:
        return {spelling, spelling[:-1] if spelling.endswith("s") else f"{spelling}s"}
    return {spelling}
