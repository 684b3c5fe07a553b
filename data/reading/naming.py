"""Decides what kind of table it is and which of its columns is which, from the words above and the values below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from data.kinds import KINDS, Kind
from data.reading.assigning import assigned
from data.reading.candidates import candidates, may_be_id
from data.reading.evidence import EXACT
from data.reading.headings import words_for
from data.reading.otherwise import kinds_meaning
from data.reading.seen import Seen
from data.reading.spellings import kinds_saying, plain, taken_apart
from data.reading.spread import Spread, fields_of, spreads_in, without_spreads
from data.reading.telling_cells import told_by_cells

__all__ = ["EXACT", "Named", "Seen", "best_named", "named", "told_of"]


_UNNAMED = 0.5  # how sure a column is that no heading names
_SAID_TO_BE = 0.8  # what the name of the sheet and the title above must tell, where no heading does


@dataclass(frozen=True)
class Named:
    """A kind with the field and the confidence (0..1) of each column that got one, and how well it all fits.

    evidence: the codes (of EVIDENCE) of what speaks for a column, where it is not its own words and cells.
    scales: of the columns whose scale somebody decided.
    """

    kind: str
    fields: Mapping[int, tuple[str, float]]
    score: float
    evidence: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    scales: Mapping[int, str] = field(default_factory=dict)


def best_named(columns: Sequence[Seen], places: Sequence[str]) -> Named:
    """The kind that explains the columns best; kind `unknown` where none does.

    places: what else tells of the kind: the name of the sheet, of the file, the title above the table.
    """
    spreads, told = spreads_in(columns), told_by_cells(columns)
    tried = [
        (one, speaks)
        for kind in KINDS.values()
        for speaks in [told_of(kind, places) + told.get(kind.name, 0.0)]
        for listed in [told_of(kind, (*places[:1], "", *places[2:])) >= _SAID_TO_BE]
        for one in [_named(kind, columns, speaks, spreads, listed=listed)]
        if _has_what_it_needs(kind, one, speaks) and (listed or _says_anything(one))
    ]
    if not tried:
        return Named("unknown", {}, 0.0)
    best, speaks = max(tried, key=lambda one: one[0].score)
    return best if best.score >= _enough(best, columns, speaks) else Named("unknown", {}, 0.0)


def _has_what_it_needs(kind: Kind, one: Named, told: float) -> bool:
    """Whether a column stands there without which a table is hardly of this kind, or its sheet says that it is."""
    sure = {name for name, how in one.fields.values() if how >= 0.8}
    return not kind.needs or bool(sure & set(kind.needs)) or (bool(sure) and told >= 0.5)


def _says_anything(one: Named) -> bool:
    """Whether any heading says what the table lists; what only resembles has to do so twice."""
    sure = [how for _, how in one.fields.values() if how > _UNNAMED]
    return any(how >= 0.8 for how in sure) or len(sure) > 1


def named(kind: Kind, columns: Sequence[Seen], places: Sequence[str] = ()) -> Named:
    """The columns named as columns of one kind, each field once, so that the table as a whole fits best."""
    told = told_of(kind, places)
    return _named(kind, columns, told, spreads_in(columns), listed=told >= _SAID_TO_BE)


def _named(kind: Kind, columns: Sequence[Seen], told: float, spreads: Sequence[Spread], *, listed: bool) -> Named:
    """The same. told: how much else speaks for the kind; spreads: the scales spread over several of the columns.

    listed: whether the sheet, or the title above, says that this is such a list, whatever its headings are.
    """
    columns = without_spreads(columns, spreads)
    scores = {column.at: candidates(kind, column) for column in columns}
    given = assigned({at: fields for at, fields in scores.items() if fields})
    fields = {at: (name, round(scores[at][name], 2)) for at, name in sorted(given.items())}
    fields = _without_doubted_label(kind, columns, fields)
    evidence: dict[int, tuple[str, ...]] = {}
    for at, name, how in [
        *_unnamed(kind, columns, fields, listed=listed),
        *_again(kind, columns, fields),
        *_end(kind, columns, fields),
    ]:
        fields[at], evidence[at] = (name, _UNNAMED), (how,)
    score = _weight(kind, columns, fields) + (told if fields else 0.0)
    evidence.update({at: ("spread",) for spread in spreads for at in spread.columns})
    return Named(kind.name, fields_of(spreads, kind, fields), score, evidence)


def _unnamed(
    kind: Kind, columns: Sequence[Seen], fields: Mapping[int, tuple[str, float]], *, listed: bool
) -> list[tuple[int, str, str]]:
    """A column without a heading may still be the one that matters: the name of each row, or its id."""
    have = {name for name, _ in fields.values()}
    found: list[tuple[int, str, str]] = []
    free = [column for column in columns if column.at not in fields and column.sample]
    blank = [column for column in free if not plain(column.header)]
    label, key = kind.column(kind.label), kind.column(kind.key)
    if label and label.name not in have and label.type == "text" and (fields or listed):
        # Where the sheet says what it is, the first column of texts is what it lists, whatever stands above. The name of
        # the file does not: a book of risks may hold a budget as well.
        texts = [one for one in (blank if fields else blank or free[:1]) if one.texts >= 0.8 and one.different >= 0.6]
        if texts:
            best = max(texts, key=lambda one: (one.filled >= 0.5, one.different, -one.at))
            found.append((best.at, label.name, "only_left"))
    if fields and key and key.type == "identifier" and kind.key not in have:
        left = [
            column
            for column in free
            if column.at not in {at for at, *_ in found} and column.different == 1 and column.filled >= 0.8
        ]
        first = min(column.at for column in columns)
        numbered = [
            column
            for column in left
            if (column.at == first and not plain(column.header) and _short(column))
            or (column.codes >= 0.9 and (may_be_id(column.header) or (column.at == first and column.different == 1)))
            or (column.at == first and _counts(column) and kind.label in words_for(kind.name, column.header))
        ]
        if numbered:
            found.append((numbered[0].at, kind.key, "numbered"))
    return found


def _without_doubted_label(
    kind: Kind, columns: Sequence[Seen], fields: dict[int, tuple[str, float]]
) -> dict[int, tuple[str, float]]:
    """A heading of something else names the records only where the other columns leave no doubt of the kind: milestones are tasks in a plan."""
    names = {name for name, _ in fields.values()}
    if len(names & set(kind.telling)) >= 2:
        return fields
    headers = {column.at: column for column in columns}
    doubted = [
        at
        for at, (name, _) in fields.items()
        if name == kind.label and name not in words_for(kind.name, headers[at].header, headers[at].group)
    ]
    return {at: one for at, one in fields.items() if at not in doubted}


def _again(kind: Kind, columns: Sequence[Seen], fields: Mapping[int, tuple[str, float]]) -> list[tuple[int, str, str]]:
    """Judgements whose headings all stand a second time: what is left of the risk once something is done about it."""
    at_of = {name: at for at, (name, _) in fields.items()}
    judged = [column for column in kind.columns if column.type == "level" and kind.column(f"residual_{column.name}")]
    headings = {column.at: plain(column.header) for column in columns}
    found: list[tuple[int, str, str]] = []
    for column in (column for column in judged if column.name in at_of and f"residual_{column.name}" not in at_of):
        first = at_of[column.name]
        second = [
            one for one in columns if one.at > first and one.at not in fields and headings[one.at] == headings[first]
        ]
        found += [(one.at, f"residual_{column.name}", "repeated") for one in second[:1] if one.fit(column) >= 0.8]
    return found if len(found) == len(judged) else []


def _end(kind: Kind, columns: Sequence[Seen], fields: Mapping[int, tuple[str, float]]) -> list[tuple[int, str, str]]:
    """A column of dates without a heading right beside the starts of a plan that has no ends."""
    at_of = {name: at for at, (name, _) in fields.items()}
    if kind.column("finish") is None or "start" not in at_of or "finish" in at_of:
        return []
    beside = [one for one in columns if one.at == at_of["start"] + 1 and not plain(one.header) and one.dates >= 0.8]
    return [(one.at, "finish", "only_left") for one in beside]


def _counts(column: Seen) -> bool:
    """Whether the cells count the rows, each as much more than the one above (of a long column not every row is seen)."""
    counted = [float(cell) for cell in column.sample if isinstance(cell, int | float)]
    steps = {below - here for here, below in pairwise(counted)}
    return len(counted) == len(column.sample) > 2 and len(steps) == 1 and min(steps) > 0


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


def told_of(kind: Kind, places: Sequence[str]) -> float:
    """How much the names of the sheet and of the file and the title above speak for a kind (0: they do not)."""
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
        return 1.6 if told >= 0.5 else 2.2
    if len(best.fields) == 1 and told < 0.5 and len(columns) > 2:
        return 2.0
    every = len(best.fields) == len(columns) and all(sure >= EXACT for _, sure in best.fields.values())
    return 1.5 if len(best.fields) > 1 and not every else 1.2
