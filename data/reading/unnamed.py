"""Names columns whose headings nothing knows, by their cells and by what stands beside them: the second judgement, the owner, the dates."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import prod

import numpy as np
import pandas as pd

from data.kinds import KINDS, Kind
from data.kinds._book import Cell
from data.reading.headings import words_for
from data.reading.naming import Named, Seen
from data.reading.people import are_people
from data.reading.seen import PEOPLE
from data.reading.spellings import plain, taken_apart

_LIKELY, _PERHAPS = 0.6, 0.5  # how sure a column is that no heading names
_KNOWN = 0.8  # from here on a heading means something, in this kind or in another
_MOSTLY = 0.9  # share of the cells
_FEW = 3  # cells that are needed to tell anything by them
_TRIED = 8  # columns of numbers of which each is tried with each other
_ABBREVIATION = 4  # letters
_ABOUT = 6  # letters on average: more than a mark
_SENTENCE, _CHINESE_SENTENCE = 25, 10  # letters on average

_JUDGED_TOGETHER = {"risks": ("probability", "impact"), "stakeholders": ("influence", "relevance")}
_ONLY_A_NAME = {"name", "names", "full name", "initials", "姓名", "名字", "人名", "nombre", "nom", "nome", "имя", "фио"}
_SENTENCES = {"risks": (("title", "description"), ("impact", "response")), "requirements": (("name", "description"),)}
_STANDS_FOR = (("baseline_start", "start"), ("baseline_finish", "finish"), ("deadline", "finish"))

Told = tuple[int, str, float, str]  # a column, its field, how sure that is (0..1), what speaks for it (of EVIDENCE)


def with_unnamed(columns: Sequence[Seen], one: Named) -> Named:
    """The same table with fields for columns that were left without, where the cells leave hardly another meaning."""
    kind = KINDS.get(one.kind)
    if kind is None:
        return one
    for rule in _RULES:
        for at, name, sure, how in rule(kind, columns, one):
            if kind.column(name) and name not in _taken(one):
                fields = dict(sorted({**one.fields, at: (name, sure)}.items()))
                one = replace(one, fields=fields, evidence={**one.evidence, at: (how,)})
    return one


def _taken(one: Named) -> dict[str, int]:
    return {name: at for at, (name, _) in one.fields.items()}


def _free(columns: Sequence[Seen], one: Named) -> list[Seen]:
    return [column for column in columns if column.at not in one.fields and len(column.sample) >= _FEW]


def _unheard(column: Seen) -> bool:
    """Whether a heading is there and means nothing in any kind of table."""
    said = (words_for(kind, column.header, column.group) for kind in KINDS)
    return bool(plain(column.header)) and all(max(found.values(), default=0.0) < _KNOWN for found in said)


def _beside(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """Of two things that are judged together the one whose heading is not known, right beside the one that is."""
    pair, taken = _JUDGED_TOGETHER.get(kind.name, ()), _taken(one)
    known = [name for name in pair if name in taken]
    if len(pair) != 2 or len(known) == 2:
        return
    judged = {column.at: column for column in _free(columns, one) if _judges(kind, column, pair) and _unheard(column)}
    if known:
        missing = pair[1 - pair.index(known[0])]
        step = 1 if missing == pair[1] else -1
        near = [judged[at] for at in (taken[known[0]] + step, taken[known[0]] - step) if at in judged]
        same = [column for column in near if _alike(column, next(c for c in columns if c.at == taken[known[0]]))]
        yield from ((column.at, missing, _LIKELY, "judged_beside") for column in same[:1])
        return
    short = [at for at in judged if at + 1 in judged and _abbreviates(judged[at]) and _abbreviates(judged[at + 1])]
    for at in short[:1]:
        yield at, pair[0], _PERHAPS, "judged_beside"
        yield at + 1, pair[1], _PERHAPS, "judged_beside"


def _judges(kind: Kind, column: Seen, pair: Sequence[str]) -> bool:
    known = [kind.column(name) for name in pair]
    return all(one is not None and column.fit(one) >= _MOSTLY for one in known) and len(set(column.sample)) > 1


def _alike(column: Seen, other: Seen) -> bool:
    """Whether two columns are judged in the same manner: both in numbers that go as far, or both in words."""
    if column.numbers < 1 or other.numbers < 1:
        return column.numbers == other.numbers == 0 and column.length <= 2 * other.length + 8
    return _most(column) <= max(5.0, _most(other))


def _most(column: Seen) -> float:
    return max(float(cell) for cell in column.sample if isinstance(cell, int | float))


def _abbreviates(column: Seen) -> bool:
    return 0 < len(taken_apart(column.header).bare) <= _ABBREVIATION


def _reckoned(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """The column that holds the product of probability and impact, and of one more factor where there is one."""
    taken = _taken(one)
    at_of = {column.at: column for column in columns}
    if kind.name != "risks" or not {"probability", "impact"} <= taken.keys():
        return
    judged = [at_of[taken["probability"]], at_of[taken["impact"]]]
    free = [column for column in _free(columns, one) if column.numbers == 1][:_TRIED]
    for column in free:
        more = [[], *([other] for other in free if other is not column)]
        if any(_is_product(column, [*judged, *factor]) for factor in more):
            yield column.at, "score", _LIKELY, "reckoned"


def _is_product(column: Seen, factors: Sequence[Seen]) -> bool:
    rows = [row for row in zip(column.cells, *(one.cells for one in factors), strict=True) if None not in row]
    if len(rows) < _FEW or not all(isinstance(cell, int | float) for row in rows for cell in row):
        return False
    right = [abs(row[0] - prod(row[1:])) < 1e-6 for row in rows]
    return sum(right) >= _MOSTLY * len(rows) and any(said not in row for said, *row in rows)


def _people(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """Names of people in a list that has no owner yet and is not itself a list of people."""
    if kind.column("owner") is None or kind.name in PEOPLE:
        return
    free = [column for column in _free(columns, one) if column.texts >= _MOSTLY]
    called = [column for column in free if plain(column.header) in _ONLY_A_NAME and column.length <= _SENTENCE]
    people = [column for column in free if are_people(column.sample) and _unheard(column)]
    yield from ((column.at, "owner", _LIKELY, "people") for column in [*called, *people][:1])


def _addresses(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """Addresses of electronic mail are how somebody is reached."""
    if kind.column("contact") is None or {"contact", "email"} & _taken(one).keys():
        return
    for column in _free(columns, one):
        if column.addresses >= 0.6:
            yield column.at, "contact", _LIKELY, "addresses"


def _sentences(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """The column of sentences right after the title describes it; the only one after the impact is what is done about it."""
    taken = _taken(one)
    free = [column for column in _free(columns, one) if _says_much(column) and _may_describe(kind, column)]
    for after, name in _SENTENCES.get(kind.name, ()):
        behind = [column for column in free if after in taken and column.at > taken[after]]
        if name == "description":
            behind = [column for column in behind if column.at == taken[after] + 1]
        if len(behind) == 1:
            yield behind[0].at, name, _PERHAPS, "sentences"


def _named_twice(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """Of two columns whose headings name the records, the one that did not become their name describes them."""
    if kind.column("description") is None or "description" in _taken(one) or kind.label not in _taken(one):
        return
    for column in _free(columns, one):
        means = words_for(kind.name, column.header, column.group)
        if column.texts >= _MOSTLY and means.get(kind.label, 0.0) >= _KNOWN and column.length >= _ABOUT:
            yield column.at, "description", _LIKELY, "description"


def _says_much(column: Seen) -> bool:
    chinese = any("\u3400" <= letter <= "\u9fff" for letter in str(column.sample[0])[:20])
    least = _CHINESE_SENTENCE if chinese else _SENTENCE
    return column.texts >= _MOSTLY and column.length >= least and column.different >= 0.7


def _may_describe(kind: Kind, column: Seen) -> bool:
    """Whether a heading means nothing here but, at most, the name that another column has."""
    means = {name for name, sure in words_for(kind.name, column.header, column.group).items() if sure >= 0.6}
    return means <= {kind.label} and (bool(means) or _unheard(column))


def _plan_dates(kind: Kind, columns: Sequence[Seen], one: Named) -> Iterable[Told]:
    """Where a plan has no starts or no ends of its own: what it was planned to be first, the deadline, dates in their order."""
    taken = _taken(one)
    if kind.name != "tasks":
        return
    for said, name in _STANDS_FOR:
        if said in taken and not (said == "deadline" and _ends_apart(columns, one, taken)):
            yield taken[said], name, _LIKELY, "only_left"
    dated = [column for column in _free(columns, one) if column.dates >= _MOSTLY and _unheard(column)]
    if not {"start", "finish", "duration"} & taken.keys() and len(dated) == 2 and _before(*dated):
        yield dated[0].at, "start", _PERHAPS, "in_order"
        yield dated[1].at, "finish", _PERHAPS, "in_order"


def _ends_apart(columns: Sequence[Seen], one: Named, taken: dict[str, int]) -> bool:
    """Whether a plan tells its ends apart from its deadlines: by a duration that leads from the start to another day."""
    if "start" not in taken:
        return True
    at_of = {column.at: column for column in columns}
    if "duration" not in taken or one.fields[taken["duration"]][1] < _KNOWN:
        return False
    start, days, last = (at_of[taken[name]].cells for name in ("start", "duration", "deadline"))
    led = [_leads(*row) for row in zip(start, days, last, strict=True)]
    return sum(led) < _MOSTLY * len(led)


def _leads(first: Cell, days: Cell, last: Cell) -> bool:
    """Whether so many days, of the calendar or worked, lie from the one date to the other, give or take one; so where one is no date."""
    if not (isinstance(first, pd.Timestamp) and isinstance(last, pd.Timestamp) and isinstance(days, int | float)):
        return True
    worked = int(np.busday_count(first.date(), last.date()))
    return min(abs((last - first).days - days), abs(worked - days)) <= 1


def _before(first: Seen, second: Seen) -> bool:
    """Whether no date of the one column is later than that of the other in the same row."""
    rows = zip(first.cells, second.cells, strict=True)
    both = [(one, two) for one, two in rows if isinstance(one, pd.Timestamp) and isinstance(two, pd.Timestamp)]
    return len(both) >= _FEW and all(one <= two for one, two in both) and any(one < two for one, two in both)


_RULES: tuple[Callable[[Kind, Sequence[Seen], Named], Iterable[Told]], ...] = (
    _beside,
    _reckoned,
    _people,
    _addresses,
    _named_twice,
    _sentences,
    _plan_dates,
)
