"""The text of a cell or a heading in the one form in which values and known words are looked for; never for showing.

A cell may hold a hundred thousand letters, most of them blanks; what looks for a value in it must not take the square of that.
"""

import unicodedata

from data.reading.traditional import simplified

LONGEST_VALUE = 200  # letters: a date, a number or a duration with all that people put around it has sixty
_PIECE = 200  # letters brought to one width at once: a run of accents takes the square of its length


def evened(text: str) -> str:
    """The text in narrow letters and simplified characters, with one blank for every run of white space."""
    seen = " ".join(text.split())
    return seen if seen.isascii() else simplified(narrow(seen)).strip()  # what is ASCII has no other form


def value_in(text: str) -> str:
    """The same for a cell that is a value and nothing else: no text at all where it is longer than any value."""
    seen = " ".join(text.split())
    return simplified(narrow(seen)).strip() if len(seen) <= LONGEST_VALUE else ""


def narrow(text: str) -> str:
    """Full-width letters and digits as narrow ones (Unicode's form NFKC)."""
    if len(text) <= _PIECE:
        return unicodedata.normalize("NFKC", text)
    return "".join(unicodedata.normalize("NFKC", text[at : at + _PIECE]) for at in range(0, len(text), _PIECE))
