"""The search of a written file for what its audience must not see: one pass over all that the file says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from data.export.leaks.parts import pieces
from data.export.leaks.piece import Number, Piece
from data.export.leaks.spelling import dates_in, is_year, numbers_in, spelled, stands_alone
from data.export.leaks.withholding import Source, Withheld
from data.kinds import KINDS, Words, single_names_in


@dataclass(frozen=True)
class Leak:
    """A withheld value that stands in the file: where (part, and sheet and cell where it is in one), and what it is."""

    part: str
    sheet: str
    cell: str
    source: Source

    def sentence(self, language: str) -> str:
        """Where it stands and what it is, for the owner."""
        return _SENTENCE(
            language, place=self._place(language), said=self.source.said, whose=_whose(self.source, language)
        )

    def _place(self, language: str) -> str:
        if self.sheet and self.cell:
            return _CELL(language, sheet=self.sheet, cell=self.cell)
        if self.sheet:
            return _SHEET(language, sheet=self.sheet, part=self.part)
        return self.cell or self.part


def leaks(content: bytes, withheld: Withheld, beside: Iterable[Piece] = ()) -> list[Leak]:
    """Everything in the file (a workbook, or a csv) that is withheld, each once for each place, in the order of the file.

    beside: what the file says where nobody can read it out of its bytes, such as the words on a picture.
    Not found are values that were reckoned with or written another way (48k for 48,000).
    """
    phrases, names = _Scanner(withheld.phrases, withheld.around), _Scanner(withheld.names, {})
    known: dict[tuple[str, bool, bool], tuple[Source, ...]] = {}
    found: dict[Leak, None] = {}
    for piece in chain(pieces(content), beside):
        if isinstance(piece, Number):
            sources = tuple(_number(piece, withheld))
        else:
            key = (piece.text, piece.whole, piece.numbers)
            if key not in known:
                parts = [withheld.single[part] for part in single_names_in(piece.text, withheld.single)]
                known[key] = (*_text(piece, withheld, phrases, names), *parts)
            sources = known[key]
        for source in sources:
            found[Leak(piece.part, piece.sheet, piece.cell, source)] = None
    return list(found)


class _Scanner:
    """Looks for thousands of texts in one pass: by their first letters, then by the rest."""

    def __init__(self, sources: Mapping[str, Source], around: Mapping[str, tuple[str, ...]]) -> None:
        self._sources, self._around = sources, around
        self._heads: dict[int, dict[str, list[str]]] = {}
        for text in sources:
            length = min(len(text), _HEAD)
            self._heads.setdefault(length, {}).setdefault(text[:length], []).append(text)

    def found(self, text: str) -> Iterator[Source]:
        """The sources of the texts that stand in this one, no part of a longer word."""
        for length, heads in self._heads.items():
            for at in range(len(text) - length + 1):
                for candidate in heads.get(text[at : at + length], ()):
                    alone = text.startswith(candidate, at) and stands_alone(text, at, at + len(candidate))
                    if alone and not self._is_seen(candidate, text, at):
                        yield self._sources[candidate]

    def _is_seen(self, candidate: str, text: str, at: int) -> bool:
        """Whether the candidate stands there as a part of a longer text that the audience may see."""
        for whole in self._around.get(candidate, ()):
            inside = whole.find(candidate)
            while inside >= 0:
                if inside <= at and text.startswith(whole, at - inside):
                    return True
                inside = whole.find(candidate, inside + 1)
        return False


_HEAD = 4
_EPOCH = date(1899, 12, 30)  # day 0 of Excel's calendar, from March 1900 on
_SENTENCE = Words("{place}: “{said}” must not be seen here ({whose}).", "{place}：“{said}”不应出现在此（{whose}）。")
_CELL = Words("Sheet “{sheet}”, cell {cell}", "工作表“{sheet}”{cell} 单元格")
_SHEET = Words("Sheet “{sheet}” ({part})", "工作表“{sheet}”（{part}）")
_BETWEEN = Words(", ", "，")
_WHAT: dict[str, Words] = {
    "value": Words("value", "内容"),
    "name": Words("name", "姓名"),
    "heading": Words("heading", "列标题"),
    "kept sheet": Words("sheet kept as it came", "原样保留的工作表"),
    "problem": Words("problem in the data", "数据问题"),
    "mapping": Words("heading of a file that was read", "所读文件的列标题"),
    "setting": Words("setting", "设置"),
}


def _text(piece: Piece, withheld: Withheld, phrases: _Scanner, names: _Scanner) -> Iterator[Source]:
    text = spelled(piece.text)
    if not text:
        return
    if piece.whole and text in withheld.words:
        yield withheld.words[text]
    yield from phrases.found(text)
    yield from names.found(text)
    if piece.numbers and withheld.numbers:
        alone = piece.whole and text.replace(",", "").replace(".", "", 1).isdigit()
        for number in numbers_in(text):
            if number in withheld.numbers and (alone or not is_year(number)):
                yield withheld.numbers[number]
    for day in dates_in(text) if withheld.dates else ():
        if day in withheld.dates:
            yield withheld.dates[day]


def _number(number: Number, withheld: Withheld) -> Iterator[Source]:
    """A number in a cell: a date where its format says so, else itself."""
    if number.dated:
        day = _EPOCH + timedelta(days=int(number.value)) if 0 <= number.value < _LAST else _EPOCH
        if day in withheld.dates:
            yield withheld.dates[day]
    elif round(number.value, 4) in withheld.numbers:
        yield withheld.numbers[round(number.value, 4)]


_LAST = 2_900_000  # days: beyond Excel's calendar


def _whose(source: Source, language: str) -> str:
    """Kind, column and record of a value, in words."""
    kind = KINDS.get(source.kind)
    column = kind.column(source.column) if kind else None
    words = [
        kind.words(language) if kind else "",
        column.words(language) if column else source.column,
        _WHAT[source.what](language) if source.what != "value" else "",
        source.record if source.record != source.said else "",
    ]
    return _BETWEEN(language).join(word for word in words if word)
