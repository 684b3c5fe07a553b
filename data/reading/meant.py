"""The word that was probably meant where a cell holds a slip of one: “In progres”, “Hgh”, 接收 for 接受."""

from functools import lru_cache

from rapidfuzz import fuzz, process

from data.kinds import LANGUAGES, SCALES, Column, Words
from data.kinds._book import Cell
from data.reading.cells import choices_known, words_expected
from data.reading.unsaid import compared

_LONGEST = 40  # letters of a word
_SHORTEST = 3  # letters of a word of which a slip can be told; two in Chinese
_ALIKE = 80.0  # of 100
_NEAREST = Words("{word} (the nearest of: {expected})", "{word}（最接近的一项；可填：{expected}）")


def expected_for(column: Column, scale: str | None, cell: Cell) -> Words:
    """What would do in a cell of the column; the nearest word first, where what stands there looks like a slip of it."""
    expected = words_expected(column, scale)
    near = meant(column, scale, cell) if isinstance(cell, str) and len(cell) <= _LONGEST else None
    if near is None:
        return expected
    return Words(*(_NEAREST(one, word=near(one), expected=expected(one)) for one in LANGUAGES))


@lru_cache(maxsize=4_096)
def meant(column: Column, scale: str | None, text: str) -> Words | None:
    """The one value of a choice or a scale of words that a text is a slip of; None where there is none, or several."""
    known, said = _words(column, scale), compared(text)
    near = {known[word]: word for word in _near(list(known), said)}
    if len(near) != 1:
        return None
    ((words, word),) = near.items()
    return (
        words if word in map(compared, words.everywhere()) else Words(*(f"{word} = {words(one)}" for one in LANGUAGES))
    )


def _near(known: list[str], said: str) -> list[str]:
    """The words of which a text is a slip, all equally near."""
    if len(said) >= _SHORTEST and said.isascii():
        alike = process.extract(said, known, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=3)
        return [word for word, ratio, _ in alike if ratio == alike[0][1]]
    return [word for word in known if _one_other(word, said)]


def _words(column: Column, scale: str | None) -> dict[str, Words]:
    if column.type == "choice":
        by_code = {choice.code: choice.words for choice in column.choices}
        return {word: by_code[code] for word, code in choices_known(column)[0].items()}
    if column.type != "level":
        return {}
    declared = SCALES[scale or column.scale or "1-5"]
    levels = declared.levels or SCALES["low-high"].levels
    return {compared(word): words for words in levels for word in words.everywhere()}


def _one_other(word: str, said: str) -> bool:
    """Whether two Chinese words of one length differ in a single sign."""
    if len(word) != len(said) or len(said) < 2 or said.isascii():
        return False
    return sum(one != other for one, other in zip(word, said, strict=True)) == 1
