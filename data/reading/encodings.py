"""Tells in which encoding a text file was written: by its mark, by UTF-8's own rules, else by what its letters look like."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from data.kinds import KINDS
from data.reading import scripts
from data.reading.everyday import EVERYDAY

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 200_000  # bytes from which an encoding is guessed
_DAMAGED = 0.02  # share of the letters beyond ASCII that may be broken in a text of that encoding
_NUL = "\0"
_LIKE = 0.4  # share of the letters beyond ASCII that stand as they usually do in an encoding, from which a text is believed to be in it


@dataclass(frozen=True)
class Decoded:
    """A text with the encoding it was read in.

    guessed: nothing in the file says so, its letters look like it. unlike: they look like those of no encoding that is
    known here, and what is shown of them is probably wrong. damaged: letters that could not be read and stand as � in
    the text. nuls: empty bytes (NUL) that were taken out.
    """

    text: str
    encoding: str
    guessed: bool = False
    damaged: int = 0
    nuls: int = 0
    unlike: bool = False


def decoded(content: bytes) -> Decoded | None:
    """The text of a file, or None where its bytes are no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _read(content[len(mark) :], encoding)
    if 0 in content[:_LOOKED_AT] and (wide := _wide(content)):
        return _read(content, wide, guessed=True)
    narrow = content.replace(b"\0", b"") if b"\0" in content else content
    encoding, likeness = _narrow(narrow)
    found = _read(narrow, encoding, guessed=encoding != "utf-8") if encoding else None
    if found is None:
        return None
    return replace(found, nuls=len(content) - len(narrow), unlike=likeness < _LIKE)


def _read(content: bytes, encoding: str, *, guessed: bool = False) -> Decoded | None:
    """The text with what is broken in it as �; None where it is mostly control characters or broken."""
    text = content.decode(encoding, "replace")
    nuls = text.count(_NUL)
    text = text.replace(_NUL, "") if nuls else text
    odd = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 11, 12, 13))
    damaged = text.count("\ufffd") - _genuine(content, encoding)
    last = guessed and encoding == "cp1252"  # there is no other guess: what can be read of it is shown
    if odd > 2 + len(text) / 50 or (damaged > max(1, _DAMAGED * len(text)) and not last) or (nuls and nuls > len(text)):
        return None
    return Decoded(text, encoding, guessed, damaged, nuls)


def _genuine(content: bytes, encoding: str) -> int:
    """How many � the file itself holds: another program could not read them before."""
    return content.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every second byte of its separators and line ends is empty; in other texts a NUL is a stray."""
    sample = content[:_LOOKED_AT]
    low, high = sample[1::2].count(0), sample[::2].count(0)
    few = low + high < 0.25 * len(sample)
    if few and _broken(sample.replace(b"\0", b""), "utf-8") == 0:
        return ""
    if few and min(low, high) > 0.1 * max(low, high):  # strays stand anywhere
        return ""
    return "utf-16-le" if low >= high else "utf-16-be"


def _narrow(content: bytes) -> tuple[str, float]:
    """UTF-8 where the bytes obey its rules, but for a little damage; else the likeliest of the others, and how like it is; "" if none is."""
    broken = _broken(content, "utf-8")
    above = len(content) - len(content.translate(None, bytes(range(128, 256))))
    sample = content[:_LOOKED_AT]
    if broken <= _DAMAGED * above / 3 and not _by_chance(sample):
        return "utf-8", 1.0
    likely = {encoding: looks(sample) for encoding, looks in _LOOKS.items()}
    best = max(likely, key=lambda encoding: likely[encoding])
    if likely[best] > 0:
        return best, likely[best]
    return "cp1252" if _control_free(sample) else "", 0.0


def _by_chance(sample: bytes) -> bool:
    """Whether a few Chinese characters in GB 18030 happen to obey UTF-8's rules (平台 reads as Ƽ̨): nobody writes such letters."""
    text = sample.decode("utf-8", "replace")
    odd = any("\x80" <= letter < "\xa0" or "\u0180" <= letter < "\u0370" for letter in text)
    return odd and all(letter < "\u0800" for letter in text) and _LOOKS["gb18030"](sample) >= 0.8


def _broken(content: bytes, encoding: str) -> int:
    return content.decode(encoding, "replace").count("\ufffd") - _genuine(content, encoding)


def _control_free(content: bytes) -> bool:
    return not content.translate(None, bytes(range(9, 256)))


def _western(sample: bytes) -> float:
    """The share of letters beyond ASCII that stand as they do in Western text: within a word, or as its first letter."""
    text = sample.decode("cp1252", "replace")
    above = sum(ord(letter) > 127 for letter in text)
    fitting = sum(len(found[0]) for found in _WORD.finditer(text)) - sum(
        letter < "\x80" for found in _WORD.finditer(text) for letter in found[0]
    )
    return fitting / above if above else 0.0


_SMALL, _GREAT = "a-zß-öø-ÿšœž", "A-ZÀ-ÖØ-ÞŠŒŽ"
# That a word holds a plain letter is looked for within what a word can be long: a line without a space may be a whole file.
_WORD = re.compile(
    rf"(?<![^\W\d_])(?=[^\s,;]{{0,48}}[A-Za-z])[{_GREAT}]?[{_SMALL}]+(?![^\W\d_])|(?<=\s)[–—€£§°](?=\s|\d|$)|(?<=\d)\s?[€£°%](?=\s|[,;]|$)"
    rf"|(?<=[\s,;])[“‘„«](?=\w)|(?<=\w)[’”“»](?=[\s,;.]|\w|$)|…"
)


def _chinese(encoding: str, common: Callable[[bytes], bool]) -> Callable[[bytes], float]:
    """How Chinese a text is in that encoding: the share of its characters that are common ones, more with known headings."""

    def looks(sample: bytes) -> float:
        text = sample.decode(encoding, "replace")
        letters = [letter for letter in text if letter > "\x7f"]
        usual = sum(_usual(letter, encoding, common) for letter in letters)
        known = sum(len(word) for word in _CHINESE_WORD.findall(text) if word in _headings())
        return (usual + 2 * known) / len(letters) if letters else 0.0

    return looks


def _usual(letter: str, encoding: str, common: Callable[[bytes], bool]) -> float:
    if letter == "\ufffd":
        return -3.0
    code = letter.encode(encoding, "replace")
    return 1.0 if letter in EVERYDAY else 0.6 if common(code) else -0.5


def _common_in_gb(code: bytes) -> bool:
    """The first level of GB 2312, ordered by sound, with its punctuation and full-width forms."""
    return len(code) == 2 and code[1] >= 0xA1 and (code[0] in (0xA1, 0xA3) or 0xB0 <= code[0] <= 0xD7)


def _common_in_big5(code: bytes) -> bool:
    """The first level of Big5, ordered by strokes, with its punctuation and full-width forms."""
    return len(code) == 2 and (0xA140 <= int.from_bytes(code) <= 0xA3BF or 0xA440 <= int.from_bytes(code) <= 0xC67E)


_CHINESE_WORD = re.compile("[\u4e00-\u9fff]+")


@cache
def _headings() -> frozenset[str]:
    """What people write above columns in Chinese, in simplified characters."""
    said = {
        word
        for kind in KINDS.values()
        for column in kind.columns
        for word in (*column.words.everywhere(), *column.also)
    }
    return frozenset(word for word in said if _CHINESE_WORD.fullmatch(word))


_LOOKS: dict[str, Callable[[bytes], float]] = {
    "cp1252": _western,
    "gb18030": _chinese("gb18030", _common_in_gb),
    "cp950": _chinese("cp950", _common_in_big5),
    "cp1251": scripts.cyrillic,
    "cp932": scripts.japanese,
    "cp949": scripts.korean,
}
