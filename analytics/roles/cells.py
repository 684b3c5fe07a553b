"""What one cell of a matrix says: `A/R`, `RA` and 负责/批准 are letters, anything else is told as what it is."""

import re
from functools import lru_cache

from data.kinds import KINDS
from data.kinds._register import spelled
from data.kinds.raci import VARIANTS, Variant

ORDER = ("accountable", "responsible", "supporting", "verifying", "signing", "consulted", "informed")
_BETWEEN = re.compile(r"[/\\,;、，；+&|\s]+")
_DASHES = frozenset("-–—−./*·")  # what says that nothing is meant
_LONGEST = 40  # letters of a cell that may say parts


def letters_in(cell: object, variant: Variant) -> tuple[str, ...] | None:
    """The letters of a cell in the order of ORDER, each once; () where it is blank, None where anything else stands in it."""
    if not isinstance(cell, str) or set(cell.strip()) <= _DASHES:
        return ()
    return _letters(cell, variant.name) if len(cell) <= _LONGEST else None


def most_fitting(cells: set[str]) -> Variant:
    """The variant that understands most of the cells; the first of those that understand as many."""
    return max(VARIANTS.values(), key=lambda variant: sum(letters_in(cell, variant) is not None for cell in cells))


def says_parts(cells: set[str]) -> bool:
    """Whether these cells are parts in any variant, at least half of them."""
    said = {cell for cell in cells if letters_in(cell, VARIANTS["raci"]) != ()}
    played = sum(any(letters_in(cell, variant) for variant in VARIANTS.values()) for cell in said)
    return played > 0 and 2 * played >= len(said)


@lru_cache(maxsize=4096)
def _letters(cell: str, name: str) -> tuple[str, ...] | None:
    variant = VARIANTS[name]
    whole = _letter(cell, variant)
    found = [whole] if whole else [one for word in _words(cell) for one in _run(word, variant)]
    if not found or None in found:
        return None
    known = {one for one in found if one}
    return tuple(sorted(known, key=lambda letter: ORDER.index(str(variant.part(letter)))))


def _words(cell: str) -> list[str]:
    words = (word.strip("*.:()（）") for word in _BETWEEN.split(cell.strip()))
    return [word for word in words if word]


def _run(word: str, variant: Variant) -> list[str | None]:
    """One word as a letter, or a run of letters without anything between (`RA`) as several."""
    one = _letter(word, variant)
    if one is None and 1 < len(word) <= 4 and word.isascii() and word.isalpha():
        return [_letter(letter, variant) for letter in word]
    return [one]


def _letter(word: str, variant: Variant) -> str | None:
    said = spelled(word)
    if len(said) == 1 and said.isascii():
        return said.upper() if variant.part(said.upper()) else None
    part = _PARTS.get(said)
    return variant.letter(part) if part else None


def _parts() -> dict[str, str]:
    """What is written in place of a letter, and the part that is meant; the kind of the table knows most of the words."""
    named = {
        spelled(word): choice.code
        for choice in KINDS["raci"].marks
        if choice.code != "other"
        for word in (choice.code, *choice.also, *choice.words.everywhere())
        if len(word) > 1
    }
    more = {"verify": "verifying", "verifies": "verifying", "验证": "verifying", "driver": "responsible"}
    signing = dict.fromkeys(map(spelled, ("sign off", "sign-off", "signatory", "签核", "签字")), "signing")
    return named | more | signing


_PARTS = _parts()
