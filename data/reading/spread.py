"""Reads a scale that is spread over several columns: an X under High, C and D under Neutral and Leading."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.kinds import Kind
from data.kinds._book import Cell
from data.reading.cells import text_of
from data.reading.evened import evened
from data.reading.judged import judged
from data.reading.seen import Seen
from data.reading.spellings import plain

_FEWEST, _MOST = 3, 10  # columns of one scale
_LONGEST = 12  # letters of a mark
_EXCEPTIONS = 0.1  # share of the marked rows that may hold several marks

# What a column of a scale may be called, with what a mark under it says; scales of numbers and of levels are found by `judged`.
_ENGAGEMENT = {word: word for word in ("unaware", "resistant", "neutral", "supportive", "leading", "不了解", "不知情", "抵制", "中立", "支持", "领导")} | {
    "不了解型": "不了解", "抵制型": "抵制", "中立型": "中立", "支持型": "支持", "领导型": "领导", "引领": "领导", "反对": "抵制", "resisting": "resistant",
    "support": "supportive", "lead": "leading", "resist": "resistant",
}  # fmt: skip
_ATTITUDE = {
    "against": "against", "oppose": "against", "opposed": "against", "blocker": "against", "strongly against": "against", "strongly oppose": "against",
    "neutral": "neutral", "let": "neutral", "let it happen": "neutral", "let happen": "neutral", "no commitment": "neutral", "indifferent": "neutral",
    "help": "for", "help it happen": "for", "help happen": "for", "make": "for", "make it happen": "for", "make happen": "for", "for": "for", "support": "for",
    "supportive": "for", "champion": "for", "in favour": "for", "strongly support": "for", "反对": "反对", "强烈反对": "反对", "中立": "中立", "支持": "支持", "强烈支持": "支持",
}  # fmt: skip

_MARKS = {
    "x",
    "✓",
    "✔",
    "√",
    "☑",
    "●",
    "•",
    "○",
    "*",
    "★",
    "■",
    "yes",
    "y",
    "true",
    "1",
    "是",
    "有",
    "v",
    "o",
    "对",
    "r",
}
_NO_MARKS = {"", "no", "n", "false", "0", "否", "无", "-", "–", "—", "/", "×", "✗", "☐", "□"}
_NOW = {"c", "current", "now", "现", "现状", "当前", "目前", "实际", "a", "actual", "as is"}
_WISHED = {"d", "desired", "target", "期", "期望", "目标", "to be", "required", "n", "needed"}


Field = tuple[str, float]


@dataclass(frozen=True)
class Spread:
    """Columns (by their place) that together hold one value, or two where `wished` marks stand beside those of today.

    said: what a mark in each column says; heading: what the scale is of, blank where nothing tells it.
    """

    columns: tuple[int, ...]
    said: tuple[str, ...]
    heading: str
    now: frozenset[str]
    wished: frozenset[str] = frozenset()

    def leading(self) -> dict[int, frozenset[str]]:
        """The column that stands for each value, with its marks."""
        return {at: marks for at, marks in zip(self.columns, (self.now, self.wished), strict=False) if marks}

    def value(self, row: Sequence[Cell], marks: frozenset[str]) -> tuple[str | None, str]:
        """What the marks in a row say, and the headings of the marked columns where they contradict each other."""
        held = [at for at, column in enumerate(self.columns) if marks & _marks(row[column])]
        told = list(dict.fromkeys(self.said[at] for at in held))
        return (told[0], "") if len(told) == 1 else (None, ", ".join(told))


def spreads_in(columns: Sequence[Seen]) -> list[Spread]:
    """The scales that are spread over neighbouring columns, found by their headings and by the marks in their cells."""
    found: list[Spread] = []
    runs = [run for ladder in (_level, _ENGAGEMENT.get, _ATTITUDE.get) for run in _runs(columns, ladder)]
    runs = [_from_its_group(columns, run, said) for run, said in runs]
    for run, said in sorted(runs, key=lambda one: -len(one[0])):
        taken = {at for spread in found for at in spread.columns}
        if taken.isdisjoint(column.at for column in run) and (spread := _spread(run, said)) is not None:
            found.append(spread)
    return found


def fields_of(spreads: Sequence[Spread], kind: Kind, fields: Mapping[int, Field]) -> dict[int, Field]:
    """The fields with those of spread values put on all their columns, and none where the field is no judgement."""
    told = dict(fields)
    for spread in spreads:
        leading = spread.leading()
        for at in leading:
            column = kind.column(told[at][0]) if at in told else None
            if column is None or column.type not in ("level", "choice"):
                told.pop(at, None)
        if spread.columns[0] in told:
            told.update({at: told[spread.columns[0]] for at in spread.columns if at not in leading})
    return told


def without_spreads(columns: Sequence[Seen], spreads: Sequence[Spread]) -> list[Seen]:
    """The columns with one in the place of each value that was spread, under the heading of its scale."""
    seen = {column.at: column for column in columns}
    whole: dict[int, Seen | None] = {at: None for spread in spreads for at in spread.columns}
    for spread in spreads:
        for order, (at, marks) in enumerate(spread.leading().items()):
            rows = list(zip(*(seen[column].cells for column in spread.columns), strict=True))
            cells = [_value_of(spread, cells, marks) for cells in rows]
            told = _HEADINGS[spread.said[0] in _ENGAGEMENT.values()][order]
            whole[at] = Seen(at, told if spread.wished else spread.heading or told, "", cells)
    return [one for column in columns if (one := whole.get(column.at, column)) is not None]


_HEADINGS = {True: ("current engagement", "desired engagement"), False: ("attitude", "")}


def _value_of(spread: Spread, cells: Sequence[Cell], marks: frozenset[str]) -> Cell:
    told = {said for said, cell in zip(spread.said, cells, strict=True) if marks & _marks(cell)}
    return told.pop() if len(told) == 1 else None


def _level(heading: str) -> str | None:
    """A heading that is a level in words or a number of a short scale."""
    one = judged(heading)
    number = heading.isdecimal() and len(heading) <= 2 and 0 <= int(heading) <= _MOST
    return heading if (one.level is not None and len(heading) <= _LONGEST) or number else None


def _runs(columns: Sequence[Seen], ladder: Callable[[str], str | None]) -> list[tuple[list[Seen], list[str]]]:
    """Neighbouring columns whose headings all stand on one ladder, under one group heading at most."""
    runs: list[tuple[list[Seen], list[str]]] = [([], [])]
    for column in columns:
        heading = plain(column.header)
        said = ladder(heading) if heading and len(heading) <= 2 * _LONGEST else None
        if said is None or not _goes_on(runs[-1][0], column):
            runs.append(([], []))
        if said is not None:
            runs[-1][0].append(column)
            runs[-1][1].append(said)
    return [run for run in runs if _FEWEST <= len(run[0]) <= _MOST]


def _from_its_group(columns: Sequence[Seen], run: list[Seen], said: list[str]) -> tuple[list[Seen], list[str]]:
    """A run of numbers with the column before it, where that bears the heading of their group instead of the first number."""
    group = next((plain(column.group) for column in run if column.group), "")
    before = next((column for column in columns if column.at == run[0].at - 1), None)
    if not group or before is None or plain(before.header) != group or not said[0].isdecimal() or int(said[0]) != 2:
        return run, said
    return [before, *run], ["1", *said]


def _goes_on(run: Sequence[Seen], column: Seen) -> bool:
    """Whether a column stands right beside a run, under the same group, with a heading that is new in it."""
    groups = {one.group for one in run if one.group} | ({column.group} if column.group else set())
    return not run or (
        column.at == run[-1].at + 1
        and len(groups) <= 1
        and plain(column.header) not in {plain(one.header) for one in run}
    )


def _spread(run: Sequence[Seen], said: Sequence[str]) -> Spread | None:
    marks = {mark for column in run for cell in column.sample for mark in _marks(cell)}
    now, wished = _sides(marks)
    group = next((column.group for column in run if column.group), "")
    numbers = all(word.isdecimal() for word in said)
    if not now or (not group and (numbers or _level(said[0]))):
        return None  # a scale of which nothing says what it measures
    spread = Spread(tuple(column.at for column in run), tuple(said), group, now, wished)
    return spread if _once_a_row(run, spread) else None


def _sides(marks: set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The marks of what is and of what is wished for; nothing where a cell holds anything but marks."""
    if marks and marks <= _NOW | _WISHED and marks & _WISHED and marks & _NOW:
        return frozenset(marks & _NOW), frozenset(marks & _WISHED)
    if marks == {"x", "o"}:
        return frozenset("x"), frozenset("o")
    if marks and (marks <= _MARKS or (len(marks) == 1 and len(next(iter(marks))) <= 2)):
        return frozenset(marks), frozenset()
    return frozenset(), frozenset()


def _once_a_row(run: Sequence[Seen], spread: Spread) -> bool:
    """Whether nearly every marked row is marked once, as a scale is and a list of things to tick is not."""
    rows = list(zip(*(column.cells for column in run), strict=True))
    for marks in spread.leading().values():
        counts = [count for cells in rows if (count := sum(bool(marks & _marks(cell)) for cell in cells))]
        if sum(count > 1 for count in counts) > max(1, _EXCEPTIONS * len(counts)) or len(counts) < 2:
            return False
    return True


def _marks(cell: Cell) -> frozenset[str]:
    """The marks in a cell: `C`, `C/D`, ✓; the whole cell where it is anything else; nothing where it says no."""
    if cell is None or cell is False:
        return frozenset()
    text = evened(text_of(cell) or "")[: 5 * _LONGEST].casefold().strip(" .()")
    parts = {
        part.strip()
        for part in text.replace("/", ",").replace("、", ",").replace("&", ",").replace("+", ",").split(",")
    }
    if len(text) == 2 and set(text) <= {"c", "d"}:
        parts = set(text)
    return frozenset(parts - _NO_MARKS)
