"""Decides what kind of table it is and which of its columns is which, from the words above and the values below."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from data.kinds import KINDS, Column, Kind
from data.kinds._book import Cell
from data.reading.cells import share_fitting
from data.reading.headings import words_for
from data.reading.otherwise import kinds_meaning
from data.reading.spellings import kinds_saying, known_as, plain, taken_apart

EXACT = 0.9  # above this the words themselves name the field; below, they only resemble
_SAMPLE = 60  # filled cells that are looked at to judge what a column can hold
_LONG = 25  # letters on average: a sentence, not a judgement
_WORD = 12  # letters on average: a word that might have been meant as a judgement
_UNFIT = 0.3
_UNNAMED = 0.5  # how sure a column is that no heading names

_CODE = re.compile(r"[A-Za-z]{0,4}[-_. ]?\d+([.\-]\d+)*")  # T1, WP-3.2: a code, not a name

_DAY = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}")  # written as a code is, and none
_ID_ENDS = re.compile(r"(?:(?:\b|_)(?:no|nr|num|number|id|code|ref)|#|编号|序号|编码|号)$")
_JUDGED = re.compile(r"(?:\b(?:level|rating|grade|rank|score)|等级|级别|评级|分级|评分|得分|系数)$")

# A heading of judgements over a column of sentences: what such sentences mostly are.
_SENTENCES = {
    ("stakeholders", "relevance"): "expectation",
    ("stakeholders", "influence"): "concern",
    ("stakeholders", "attitude"): "notes",
    ("risks", "impact"): "consequence",
    ("risks", "response_strategy"): "response",
    ("risks", "title"): "title",
    ("issues", "severity"): "description",
}


@dataclass
class Seen:
    """A column of the sheet as it was seen: its place, its heading, the heading over a group, its cells."""

    at: int
    header: str
    group: str = ""
    cells: list[Cell] = field(default_factory=list)

    def __post_init__(self) -> None:
        filled = [cell for cell in self.cells if cell is not None]
        self.filled = len(filled) / len(self.cells) if self.cells else 0.0
        step = max(1, len(filled) // _SAMPLE)
        self.sample = filled[::step][:_SAMPLE]
        texts = [len(cell) for cell in self.sample if isinstance(cell, str)]
        self.texts = len(texts) / len(self.sample) if self.sample else 0.0
        self.length = sum(texts) / len(texts) if texts else 0.0
        self.different = len(set(map(str, filled))) / len(filled) if filled else 0.0
        codes = sum(isinstance(cell, str) and _is_code(cell.strip()) for cell in self.sample)
        self.codes = codes / len(self.sample) if self.sample else 0.0
        self._fits: dict[Column, float] = {}

    def fit(self, column: Column) -> float:
        """How well the cells suit a field, 0..1; an empty column suits any field, a little less than a filled one."""
        if column not in self._fits:
            self._fits[column] = self._judged(column)
        return self._fits[column]

    def _judged(self, column: Column) -> float:
        if not self.sample:
            return 0.85
        if column.type == "identifier":
            return sum(len(str(cell)) <= 24 for cell in self.sample) / len(self.sample) * (0.6 + 0.4 * self.different)
        if column.required and column.type == "text":
            return (
                float(self.texts**0.5)
                * min(1.0, 0.3 + self.filled)
                * (0.5 + 0.5 * self.different)
                * (1 - 0.5 * self.codes)
            )
        if column.type in ("text", "names", "predecessors"):
            dates = sum(isinstance(cell, pd.Timestamp) for cell in self.sample) / len(self.sample)
            return 1 - 0.6 * dates
        return share_fitting(column, self.sample, self.header)


@dataclass(frozen=True)
class Named:
    """A kind with the field and the confidence (0..1) of each column that got one, and how well it all fits."""

    kind: str
    fields: Mapping[int, tuple[str, float]]
    score: float


def best_named(columns: Sequence[Seen], places: Sequence[str]) -> Named:
    """The kind that explains the columns best; kind `unknown` where none does.

    places: what else tells of the kind: the name of the sheet, of the file, the title above the table.
    """
    tried = [named(kind, columns, places) for kind in KINDS.values()]
    best = max(tried, key=lambda one: one.score)
    return best if best.score >= _enough(best, columns, _told(KINDS[best.kind], places)) else Named("unknown", {}, 0.0)


def named(kind: Kind, columns: Sequence[Seen], places: Sequence[str] = ()) -> Named:
    """The columns named as columns of one kind, each field once, the surest first."""
    candidates = sorted(
        (
            (score, -column.at, field_name, column)
            for column in columns
            for field_name, score in _candidates(kind, column).items()
        ),
        key=lambda one: one[:3],
        reverse=True,
    )
    fields: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for score, _, field_name, column in candidates:
        if column.at not in fields and field_name not in taken:
            fields[column.at] = (field_name, round(score, 2))
            taken.add(field_name)
    told = _told(kind, places)
    fields.update(_unnamed(kind, columns, fields, told))
    return Named(kind.name, fields, _weight(kind, columns, fields) + (told if fields else 0.0))


def _candidates(kind: Kind, column: Seen) -> dict[str, float]:
    found: dict[str, float] = {}
    words = _with_id(kind, column.header, words_for(kind.name, column.header, column.group))
    for name, sure in words.items():
        known = kind.column(name)
        if known is None or (name == kind.label and sure < EXACT and _names_nothing(column.header)):
            continue
        fit = column.fit(known)
        sentences = known.type in ("level", "choice") and fit < _UNFIT and column.length > _LONG
        if sentences and (kind.name, name) in _SENTENCES:
            twin = _SENTENCES[kind.name, name]
            found[twin] = max(found.get(twin, 0.0), min(sure, EXACT) - 0.08)
        if not sentences and _may(known, sure, fit):
            found[name] = max(found.get(name, 0.0), sure * (0.5 + 0.5 * fit))
    return _levels_first(kind, column, words, found)


def _with_id(kind: Kind, header: str, words: Mapping[str, float]) -> Mapping[str, float]:
    """“Task no.” and “任务号” are the ids of tasks, whatever they resemble."""
    key, said = kind.column(kind.key), plain(header)
    stem = _ID_ENDS.sub("", said).strip()
    if key is None or key.type != "identifier" or stem == said or not _ID_ENDS.search(said):
        return words
    names = {name for name, _ in known_as(kind.name, stem)}
    return {**words, key.name: max(words.get(key.name, 0.0), EXACT)} if kind.label in names else words


def _names_nothing(header: str) -> bool:
    """Whether a heading ends as those of numbers and of judgements do: what it resembles in part, it does not name."""
    said = plain(header)
    return bool(_ID_ENDS.search(said) or _JUDGED.search(said))


def _levels_first(kind: Kind, column: Seen, words: Mapping[str, float], found: Mapping[str, float]) -> dict[str, float]:
    """A judgement by its very words comes before what they only resemble, unless its cells are texts and no judgements."""
    judged = [found[name] for name in found if words.get(name, 0.0) >= EXACT and _judges(column, kind.column(name))]
    most = min(judged, default=1.0) - 0.01
    return {name: min(score, most) if words.get(name, 0.0) < EXACT else score for name, score in found.items()}


def _judges(column: Seen, known: Column | None) -> bool:
    """Whether the cells may be meant as judgements: some of them are, or all are single words."""
    if known is None or known.type != "level":
        return False
    return column.length <= (_LONG if column.fit(known) else _WORD)


def _may(column: Column, sure: float, fit: float) -> bool:
    """Words that only resemble never give a field to a column that cannot hold it."""
    if fit == 0 and column.type in ("date", "days", "percent"):
        return False
    return fit >= _UNFIT or (sure >= EXACT and column.type not in ("number", "yes_no")) or column.required


def _unnamed(
    kind: Kind, columns: Sequence[Seen], fields: Mapping[int, tuple[str, float]], told: float
) -> dict[int, tuple[str, float]]:
    """A column without a heading may still be the one that matters: the name of each row, or its id."""
    have = {name for name, _ in fields.values()}
    found: dict[int, tuple[str, float]] = {}
    free = [column for column in columns if column.at not in fields and column.sample]
    blank = [column for column in free if not plain(column.header)]
    label, key = kind.column(kind.label), kind.column(kind.key)
    if label and label.name not in have and label.type == "text" and (fields or told >= 0.5):
        # Where the sheet or file says what it is, the first column of texts is what it lists, whatever stands above.
        texts = [one for one in (blank if fields else blank or free[:1]) if one.texts >= 0.8 and one.different >= 0.6]
        if texts:
            found[max(texts, key=lambda one: (one.filled >= 0.5, one.different, -one.at)).at] = (label.name, 0.5)
    if fields and key and key.type == "identifier" and kind.key not in have:
        left = [column for column in free if column.at not in found and column.different == 1 and column.filled >= 0.8]
        first = min(column.at for column in columns)
        numbered = [
            column
            for column in left
            if (column.at == first and not plain(column.header) and _short(column))
            or (column.codes >= 0.9 and (_may_be_id(column.header) or (column.at == first and column.different == 1)))
        ]
        if numbered:
            found[numbered[0].at] = (kind.key, 0.5)
    return found


def _may_be_id(header: str) -> bool:
    """Whether a heading leaves open that its column holds ids: it is blank, or ends as that of an id does."""
    said = plain(header)
    return not said or bool(_ID_ENDS.search(said))


def _is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text)) and not _DAY.fullmatch(text)


def _short(column: Seen) -> bool:
    return all(len(str(cell)) <= 8 for cell in column.sample)


def _weight(kind: Kind, columns: Sequence[Seen], fields: Mapping[int, tuple[str, float]]) -> float:
    """How much of the table a kind explains: words that few kinds share and telling columns count for more."""
    headers = {column.at: column.header for column in columns}
    total = 0.0
    for at, (name, sure) in fields.items():
        heading = taken_apart(headers[at])
        shared = min(kinds_saying(heading.whole), kinds_saying(heading.bare))
        shared = max(shared, kinds_meaning(headers[at])) if _UNNAMED < sure < EXACT else shared
        telling = 1.4 if name in kind.telling else 1.0
        own = 0.8 if name == kind.label and shared == 1 and sure >= 0.8 else 0.0
        total += sure * telling / shared**0.5 * (1.0 if sure >= 0.8 else 0.6) + own
    label = any(name == kind.label for name, _ in fields.values())
    return total + (0.4 if label else -0.5)


def _told(kind: Kind, places: Sequence[str]) -> float:
    """What the names of the sheet and the file and the title add."""
    names = {plain(name) for name in (*kind.sheets, *kind.words.everywhere())}
    added = 0.0
    for place, most in zip(places, (1.2, 0.8, 0.8), strict=False):
        text = plain(place)
        if text in names:
            added += most
        elif any(_mentions(text, name) for name in names):
            added += most * 0.7
    return added


def _mentions(text: str, name: str) -> bool:
    return len(name) >= 2 and (name in text if not name.isascii() else f" {name} " in f" {text} ")


def _enough(best: Named, columns: Sequence[Seen], told: float) -> float:
    """The score below which no kind is taken: one word that happens to fit does not make a table a register."""
    label = any(name == KINDS[best.kind].label for name, _ in best.fields.values())
    if not label:
        return 2.2
    if len(best.fields) == 1 and told < 0.5 and len(columns) > 2:
        return 2.0
    return 1.5 if len(best.fields) > 1 else 1.2
