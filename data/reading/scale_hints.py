"""Finds in a heading the scale that its column is declared on: `(1-5)`, `（高/中/低）`, `PROBABILITY 1 – 5`."""

import re
from functools import lru_cache

from data.kinds import LANGUAGES, SCALES
from data.reading.evened import narrow
from data.reading.spellings import LONGEST
from data.reading.traditional import simplified

_RANGE = re.compile(
    r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*+%?\s*+(?:-|–|—|~|to|至|到|\.\.)\s*+(\d{1,3}(?:\.\d+)?)\s*%?(?![\d.])",
    re.IGNORECASE,
)
_IN_WORDS = (
    ("very-low-high", re.compile(r"\bvl\b|very low|很低|极低|非常低")),
    (
        "low-high",
        re.compile(r"\bh\s*[/,=]\s*(m|high)\b|\bl\s*[/,]\s*m\s*[/,]\s*h\b|high\s*[/,]\s*(medium|low)|low\s*[/,]\s*(medium|high)|高\s*[/、,]\s*(中|低)|低\s*[/、,]\s*(中|高)|高中低"),
    ),
    ("no-yes", re.compile(r"yes\s*/\s*no|是\s*/\s*否|y\s*/\s*n")),
)  # fmt: skip


def scale_hinted(heading: str) -> str | None:
    """The declared scale of a heading, or None. What `SCALES[...].words` say in brackets is always recognised."""
    return _hinted(heading[:LONGEST])


@lru_cache(maxsize=4_096)
def _hinted(heading: str) -> str | None:
    text = _one_line(heading)
    for said, name in _SAID:
        if f"({said})" in text:
            return name
    hint = _bracketed(heading)
    return _hint(hint) if hint else None


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", narrow(text)).casefold()


# Longest first, so that `very low to very high` is not taken for a shorter one within it.
_SAID = sorted(
    ((_one_line(scale.words(language)), name) for name, scale in SCALES.items() for language in LANGUAGES),
    key=lambda pair: -len(pair[0]),
)


def _bracketed(heading: str) -> str:
    """What stands in brackets or on a further line: the only places where a heading declares a scale."""
    text = simplified(narrow(heading).strip().casefold())
    within = re.search(r"[(\[](.*)[)\]]", text, re.DOTALL)
    if within:
        return within[1]
    _, _, below = text.partition("\n")
    return below.strip() or (text if re.search(r"\d\s*[-–~]\s*\d+$", text) else "")


def _hint(hint: str) -> str | None:
    for name, words in _IN_WORDS:
        if words.search(hint):
            return name
    if found := _RANGE.search(hint):
        if "%" in found[0]:
            return "percent"
        name = f"{float(found[1]):g}-{float(found[2]):g}"
        return name if name in SCALES else None
    return "percent" if hint.strip() == "%" else None
