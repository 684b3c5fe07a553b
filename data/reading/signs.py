"""A matrix of responsibilities that is drawn with signs: what ● and ○ stand for, as the legend of the sheet says."""

import re
from collections.abc import Iterable, Mapping, Sequence

from data.kinds import Kind, Problem, Words
from data.kinds._book import Cell
from data.reading.marked import marks_in
from data.reading.seen import Seen
from data.reading.workbook import Sheet

SIGNS = "●○◎◉⊙◯△▲▽▼■□◆◇★☆√✓✔"
_ONE = re.compile(rf"([{SIGNS}])\s?(?:[=＝:：\-–—]|为|表示|代表|means|is)?\s?([^\W\d_]{{1,14}})", re.IGNORECASE)
_LONGEST = 300  # letters of a legend
_MOSTLY = 0.6  # share of the cells of a column that are signs
_FEW = 2  # columns of signs that make a matrix

Legend = Mapping[str, str]  # for each sign the code of the part that it stands for


def legend_of(kind: Kind, sheet: Sheet, columns: Sequence[Seen]) -> Legend:
    """What the signs in these columns stand for; nothing where there are none, or no legend explains them."""
    if not are_signs(columns):
        return {}
    found: dict[str, str] = {}
    for text in _texts(sheet.rows):
        for sign, word in _ONE.findall(text[:_LONGEST]):
            codes = marks_in(kind, word)
            if len(codes) == 1:
                found.setdefault(sign, next(iter(codes)))
    return found


def are_signs(columns: Sequence[Seen]) -> bool:
    """Whether several of these columns hold hardly anything but signs."""
    return sum(_MOSTLY * len(one.sample) <= sum(map(_may_be, one.sample)) > 0 for one in columns) >= _FEW


def is_sign(cell: Cell) -> bool:
    """Whether a cell is a sign and nothing else."""
    return bool(_sign(cell))


def _sign(cell: Cell) -> str:
    """The sign that a cell consists of; blank where it is anything else."""
    said = cell.strip() if isinstance(cell, str) and len(cell) < _LONGEST else ""
    return said if len(said) == 1 and said in SIGNS else ""


def _may_be(cell: Cell) -> bool:
    """Whether a cell marks somebody without saying as what: a sign, or a cross."""
    return is_sign(cell) or (isinstance(cell, str) and cell.strip() in ("x", "X"))


def in_letters(cells: Iterable[Cell], legend: Legend) -> list[Cell]:
    """The cells with each sign that the legend explains as the letter of its part: R, A, C, I, S."""
    return [legend[sign][0].upper() if (sign := _sign(cell)) in legend else cell for cell in cells]


def signs_told(kind: Kind, columns: Sequence[Seen], legend: Legend, file: str, sheet: str) -> list[Problem]:
    """A note on what the signs of a table were taken for; a warning where nothing explains them."""
    signs = dict.fromkeys(str(cell).strip() for column in columns for cell in column.sample if _may_be(cell))
    if not signs or not are_signs(columns):
        return []
    words = {choice.code: choice.words for choice in kind.marks}
    known = [(sign, words[legend[sign]]) for sign in signs if sign in legend]
    open_yet = " ".join(sign for sign in signs if sign not in legend)
    said = Words(*("; ".join(f"{sign} {word(language)}" for sign, word in known) for language in ("en", "zh")))
    told = [("signs_explained", "note", " ".join(sign for sign, _ in known), (("parts", said),))] if known else []
    left = [("signs_unexplained", "warning", open_yet, ())] if open_yet else []
    return [
        Problem(code, severity, file, sheet, found=found, values=values, kind=kind.name)  # type: ignore[arg-type]
        for code, severity, found, values in [*told, *left]
    ]


def _texts(rows: Sequence[Sequence[Cell]]) -> Iterable[str]:
    """The texts in which a legend may stand, with that of the cell beside a sign that stands alone."""
    for row in rows:
        filled = [cell for cell in row if isinstance(cell, str)]
        if not any(any(sign in cell for sign in SIGNS) for cell in filled):
            continue
        yield from (cell for cell in filled if len(cell.strip()) > 1)
        if len(filled) <= 4:
            yield " ".join(cell.strip()[:20] for cell in filled)
