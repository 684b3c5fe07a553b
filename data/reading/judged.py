"""What one cell of a judgement column says: a number, a share, a level in words, a grade."""

import re
from dataclasses import dataclass
from math import isfinite

from data.kinds._book import Cell
from data.reading.evened import evened
from data.reading.judgement_words import level_said
from data.reading.quantities import share_in_words

_NUMBER = re.compile(
    r"^(?P<number>-?\d+(?:[.,]\d+)?)(?:\s*+(?P<unit>%|分|级|星|/\s*+\d+|out of \d+))?(?:\s*+[(\[:：\-–—=](?!\s*\d).*|\s++[^\W\d].*)?$",
    re.DOTALL,
)
_GRADE = re.compile(r"^p\s*(?P<grade>[0-5])(?:\b.*)?$", re.DOTALL)
_BAND = re.compile(r"^(?P<low>\d{1,3}(?:\.\d{1,4})?)\s?%?\s?[-–—~至到]\s?(?P<high>\d{1,3}(?:\.\d{1,4})?)\s?%$")
_OPEN_BAND = re.compile(
    r"^(?:(?P<below><=?|≤|低于|小于|少于|不足|below|under|less than)|(?P<above>>=?|≥|高于|大于|超过|above|over|more than)?)\s?"
    r"(?P<end>\d{1,3}(?:\.\d{1,4})?)\s?%\s?(?:(?P<less>以下|以内)|(?P<more>以上|\+))?$"
)
_UNDER_A_SCALE = {"3": "1-3", "4": "1-4", "5": "1-5", "10": "1-10", "100": "0-100"}


@dataclass(frozen=True)
class Judged:
    """What one cell says: a number, a share of 1 (`80%`), or a level in words; nothing where it says neither."""

    number: float | None = None
    share: float | None = None
    level: float | None = None
    relative: bool = False
    grade: int | None = None
    out_of: str = ""
    band: bool = False  # a share that is the middle of one: `30-50%`

    @property
    def said(self) -> bool:
        return any(part is not None for part in (self.number, self.share, self.level, self.grade))


def judged(cell: Cell) -> Judged:
    """What one cell of a judgement column says."""
    if isinstance(cell, bool):
        return Judged(level=3 if cell else 1)
    if isinstance(cell, int | float):
        return Judged(number=float(cell))
    if not isinstance(cell, str):
        return Judged()
    text = evened(cell).casefold()
    stars = text.count("★") or text.count("⭐")
    if stars and not re.sub("[★☆⭐\ufe0f ]", "", text):
        return Judged(number=float(stars), out_of="1-5")
    if found := _NUMBER.match(text):
        return _numbered(found)
    level, relative = level_said(text.rstrip("\ufe0f"))
    if level is not None:
        return Judged(level=level, relative=relative)
    if found := _GRADE.match(text):
        return Judged(grade=int(found["grade"]))
    return _share(text) if len(text) <= _LONGEST_SHARE else Judged()


_LONGEST_SHARE = 40  # letters


def _share(text: str) -> Judged:
    """A band of percentages as its middle (`<10%` reaches down to 0), or a share in words such as 六成."""
    if (found := _BAND.match(text)) and float(found["low"]) < float(found["high"]) <= 100:
        return Judged(share=(float(found["low"]) + float(found["high"])) / 200, band=True)
    if (found := _OPEN_BAND.match(text)) and float(found["end"]) <= 100:
        end, down = float(found["end"]) / 100, found["below"] or found["less"]
        return Judged(share=round(end / 2 if down else (1 + end) / 2, 6), band=True)
    return Judged(share=share_in_words(text))


def _numbered(found: re.Match[str]) -> Judged:
    number, unit = float(found["number"].replace(",", ".")), (found["unit"] or "")
    if not isfinite(number):
        return Judged()
    if unit == "%":
        return Judged(share=number / 100)
    total = re.search(r"\d+", unit)
    return Judged(number=number, out_of=_UNDER_A_SCALE.get(total[0], "") if total else "")
