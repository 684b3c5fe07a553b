"""How wide words will be, so that labels can be placed before a browser draws them."""

import unicodedata
from bisect import bisect_right
from functools import lru_cache

LINE = 1.3  # the height of a line, in font sizes
_SPARE = 1.08  # a reader's system may draw letters a little wider than the table below says
_BOLDER = 1.1


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that the text takes at a font size: an upper estimate for the usual sans-serif families.

    A Chinese, Japanese or Korean character takes one font size; Latin letters those of Arial and a little more.
    """
    return sum(_em(character) for character in text) * size * (_BOLDER if bold else 1.0)


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, cut and ended with `…` where it is wider than `room` pixels."""
    if width(text, size, bold=bold) <= room:
        return text
    longest = bisect_right(range(1, len(text)), room, key=lambda length: width(_cut(text, length), size, bold=bold))
    return _cut(text, longest)


def _cut(text: str, length: int) -> str:
    return text[:length].rstrip() + "…"


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines of at most `room` pixels, broken at spaces and between Chinese characters."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and width(lines[-1] + piece.rstrip(), size, bold=bold) > room:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for character in text:
        if is_wide(character) and unicodedata.category(character) == "Lo":
            pieces.append("")
        pieces[-1] += character
        if character == " ":
            pieces.append("")
    return [piece for piece in pieces if piece]


def is_wide(character: str) -> bool:
    """Whether a letter is as wide as it is high: Chinese, Japanese, Korean."""
    return unicodedata.east_asian_width(character) in "WF"


def _em(character: str) -> float:
    if character.isascii():
        return _ASCII.get(character, 0.0) * _SPARE
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
        return 0.0
    if is_wide(character):
        return 1.0 if unicodedata.category(character)[0] in "LPN" else 1.4  # an emoji is wider than its font size
    return 0.64 if character.islower() else 1.0


# Advance widths of Arial (and Helvetica, Liberation Sans) in font sizes; the families named first in FAMILY are narrower.
_ASCII = {
    character: em
    for em, characters in (
        (0.20, "'"),
        (0.23, "ijl"),
        (0.28, " !,./:;I[\\]ft|"),
        (0.34, "()-`r{}"),
        (0.36, '"'),
        (0.40, "*"),
        (0.47, "^"),
        (0.50, "Jcksvxyz"),
        (0.56, "#$0123456789?L_abdeghnopqu"),
        (0.59, "+<=>~"),
        (0.62, "FTZ"),
        (0.67, "&ABEKPSVXY"),
        (0.73, "CDHNRUw"),
        (0.78, "GOQ"),
        (0.84, "Mm"),
        (0.89, "%"),
        (0.95, "W"),
        (1.02, "@"),
    )
    for character in characters
}
