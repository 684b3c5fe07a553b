"""What an audience must not see: every value that the policy takes out of the book, with the place where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeGuard

import pandas as pd

from data.export.leaks.generic import FOLLOWS, generic_words
from data.export.leaks.spelling import (
    dates_in,
    is_long,
    is_number,
    is_said_anywhere,
    is_telling,
    numbers_in,
    says_something,
    spelled,
    stands_alone,
)
from data.kinds import KINDS, LANGUAGES, SCALES, Book, Cell, Column, Policy, Table, names_in, seen

What = Literal["value", "name", "heading", "kept sheet", "problem", "mapping", "setting"]


@dataclass(frozen=True)
class Source:
    """Where a withheld value stands in the book: what it is, the kind and the column of a table, the record as people call it."""

    said: str
    what: What = "value"
    kind: str = ""
    column: str = ""
    record: str = ""


@dataclass(frozen=True, eq=False)
class Withheld:
    """Everything one audience must not see, by how it is looked for; the keys are spelled as texts are compared.

    phrases: looked for inside of any text. names: the same, for names of people. words: only where they are all of a cell.
    numbers: as a cell and as a number in a text. dates: as a date in a cell and in a text; empty where days may be told.
    around: texts that the audience sees and in which a phrase stands; the phrase is no leak where the whole text is.
    """

    phrases: Mapping[str, Source] = field(default_factory=dict)
    names: Mapping[str, Source] = field(default_factory=dict)
    words: Mapping[str, Source] = field(default_factory=dict)
    numbers: Mapping[float, Source] = field(default_factory=dict)
    dates: Mapping[date, Source] = field(default_factory=dict)
    around: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def withheld(
    book: Book, policy: Policy, language: str, client: str | None = None, own_words: Iterable[str] = ()
) -> Withheld:
    """What the policy keeps from this audience; everything else in the book is allowed and may stand in its files.

    What the audience sees anyway is no secret: a text that is all of a cell it sees; a short one (under 20 letters, 8 in
    Chinese) that stands inside of one; numbers and dates that it sees elsewhere; what is generic, such as the headings of
    its own columns. own_words: words of the file itself, such as labels; they excuse short texts that are equal to them.
    """
    shown = seen(book, policy, language, client)
    allowed = _Allowed.of(shown, policy, own_words)
    found = _Found(allowed)
    for kind, table in book.tables.items():
        _compare(found, table, shown.tables.get(kind), policy)
    _beside_the_tables(found, book, shown, policy)
    dates = {} if policy.days == "day" else found.dates
    around = {text: seen_around for text in found.phrases if (seen_around := tuple(allowed.around(text)))}
    return Withheld(found.phrases, found.names, found.words, found.numbers, dates, around)


@dataclass(eq=False)
class _Allowed:
    """What the audience may see, as it is compared."""

    whole: set[str]
    inside: str
    own: set[str]
    labels: set[str]
    numbers: set[float]
    dates: set[date]

    @classmethod
    def of(cls, shown: Book, policy: Policy, own_words: Iterable[str]) -> "_Allowed":
        cells = [cell for kind, table in shown.tables.items() for cell in _all_cells(table)]
        texts = [str(value) for value in shown.settings.values() if isinstance(value, str)]
        texts += [cell for cell in cells if isinstance(cell, str)]
        texts += [name for text in texts for name in names_in(text)]
        whole = {spelled(text) for text in texts}
        own: set[str] = set()
        for field_ in policy.fields:
            column = KINDS[field_[0]].column(field_[1]) if field_[0] in KINDS else None
            own |= {spelled(word) for word in _said_of(column)} if column else set()
        numbers = {round(cell, 4) for cell in cells if _is_number(cell)}
        numbers |= {number for text in texts for number in numbers_in(text)}
        dates = {cell.date() for cell in cells if isinstance(cell, pd.Timestamp)}
        dates |= {day for text in texts for day in dates_in(text)}
        return cls(
            whole,
            "\n".join(sorted(whole)),
            own | generic_words(policy),
            {spelled(word) for word in own_words},
            numbers,
            dates,
        )

    def excuses(self, text: str) -> bool:
        """Whether a text is no secret, since the audience sees it anyway."""
        if text in self.whole:
            return True
        if is_long(text):
            return False
        at = self.inside.find(text)
        while at >= 0:
            if stands_alone(self.inside, at, at + len(text)):
                return True
            at = self.inside.find(text, at + 1)
        return text in self.own

    def around(self, text: str) -> Iterator[str]:
        """The texts that the audience sees in which this one stands."""
        if text in self.inside:
            yield from (one for one in sorted(self.whole) if text in one)


@dataclass(eq=False)
class _Found:
    """What has been found so far; the first place of a value is the one that is told."""

    allowed: _Allowed
    phrases: dict[str, Source] = field(default_factory=dict)
    names: dict[str, Source] = field(default_factory=dict)
    words: dict[str, Source] = field(default_factory=dict)
    numbers: dict[float, Source] = field(default_factory=dict)
    dates: dict[date, Source] = field(default_factory=dict)
    _asked: dict[str, bool] = field(default_factory=dict)

    def text(self, cell: object, source: Source) -> None:
        text = spelled(str(cell))
        if is_number(text):
            self.number(float(text.replace(",", "")), source)
        elif says_something(text) and not self._excused(text, source.what):
            into = self.names if source.what == "name" and len(text) > 1 else self.phrases
            into = into if source.what == "name" or is_said_anywhere(text) else self.words
            into.setdefault(text, source)

    def word(self, word: str, source: Source) -> None:
        """A word of a choice or a scale: found where it is all of a cell."""
        text = spelled(word)
        if text and not self._excused(text, source.what):
            self.words.setdefault(text, source)

    def heading(self, heading: str, source: Source) -> None:
        """The heading of a withheld column, unless a column that may be seen bears it too."""
        text = spelled(heading)
        if text not in self.allowed.own | self.allowed.whole:
            self.words.setdefault(text, source)

    def number(self, number: float, source: Source) -> None:
        if is_telling(number) and round(number, 4) not in self.allowed.numbers:
            self.numbers.setdefault(round(number, 4), source)

    def day(self, moment: pd.Timestamp, source: Source) -> None:
        day = moment.date()
        edge = day.day == 1 or (moment + pd.Timedelta(days=1)).day == 1  # a month may be told, and so its ends
        if not edge and day not in self.allowed.dates:
            self.dates.setdefault(day, source)

    def _excused(self, text: str, what: What) -> bool:
        """Whether the audience sees the text anyway; a label of the file never excuses a name."""
        if text not in self._asked:
            self._asked[text] = self.allowed.excuses(text)
        return self._asked[text] or (what != "name" and not is_long(text) and text in self.allowed.labels)


def _compare(found: _Found, table: Table, shown: Table | None, policy: Policy) -> None:
    """What of one table the audience does not see, cell by cell."""
    kind, records = KINDS[table.kind], table.records
    labels = _labels(table)
    for at, name in enumerate(map(str, records.columns)):
        if policy.fields.issuperset(FOLLOWS.get((table.kind, name), [("", "")])):
            continue
        column, cells = kind.column(name), records.iloc[:, at]
        there = shown is not None and name in shown.records
        told = shown.records[name].reindex(records.index) if shown is not None and there else None
        gone = _is_gone(cells, told, policy.allows(table.kind, name) or (column is None and policy.other_columns))
        filled = cells[cells.notna()]
        if gone and len(filled):
            _headings(found, table.kind, name, column)
        for record, cell in filled.items():
            seen_cell = None if told is None else told.at[record]
            if not _same(cell, seen_cell):
                source = Source(_said(cell), "value", table.kind, name, labels[record])
                _cell(found, cell, seen_cell, column, source, gone)
                if gone and column is not None and column.type in ("choice", "level"):
                    _judgement(found, cell, column, table, source)


def _cell(found: _Found, cell: Cell, told: object, column: Column | None, source: Source, gone: bool) -> None:
    """One cell that is not seen as it is."""
    if isinstance(cell, pd.Timestamp):
        found.day(cell, source)
    elif _is_number(cell):
        if column is None or column.type not in ("level", "percent"):
            found.number(cell, source)
    elif isinstance(cell, str) and (column is None or column.type != "choice"):
        person = column is not None and column.type == "names" and column.name not in _NO_PEOPLE
        if person or (source.kind, source.column) == ("stakeholders", "name"):
            kept = {spelled(name) for name in names_in(told)}
            for name in names_in(cell) if person else [cell]:
                if spelled(name) not in kept and not name.strip().isnumeric():
                    found.text(name, Source(name, "name", source.kind, source.column, source.record))
        else:
            found.text(cell, source)


def _judgement(found: _Found, cell: Cell, column: Column, table: Table, source: Source) -> None:
    """A withheld choice or level in the words of every language."""
    words: tuple[str, ...] = ()
    if column.type == "choice":
        words = next((choice.words.everywhere() for choice in column.choices if choice.code == cell), (str(cell),))
    else:
        scale = table.scale(column)
        if scale is not None and scale.name != "no-yes" and _is_number(cell):
            words = tuple(said for said in (scale.said(cell, language) for language in LANGUAGES) if said)
    for word in words:
        found.word(word, Source(word, "value", source.kind, source.column, source.record))


def _headings(found: _Found, kind: str, name: str, column: Column | None) -> None:
    for heading in column.words.everywhere() if column else (name,):
        found.heading(heading, Source(heading, "heading", kind, name))


def _beside_the_tables(found: _Found, book: Book, shown: Book, policy: Policy) -> None:
    """What no audience sees: kept sheets, problems, the headings of the files that were read, the owner's settings."""
    for sheet in book.sheets:
        for row in sheet.rows:
            for cell in row:
                _cell(found, cell, None, None, Source(_said(cell), "kept sheet", record=sheet.name), True)
    for problem in book.problems:
        found.text(problem.found, Source(problem.found, "problem", problem.kind or "", problem.field or ""))
    open_fields = {column for _, column in policy.fields}
    for headings in book.mappings.values():
        for heading, column in headings.items():
            if column not in open_fields:
                found.word(heading, Source(heading, "mapping", column=column))
    for name, value in book.settings.items():
        if isinstance(value, str) and value != shown.settings.get(name):
            found.text(value, Source(value, "setting", column=name))


_NO_PEOPLE = ("tasks", "task", "risk", "process_modules", "parent")  # columns of names that name no people


def _is_gone(cells: pd.Series, told: pd.Series | None, allowed: bool) -> bool:
    """Whether the audience sees nothing of a column: it is not allowed, or blank wherever the audience sees the record."""
    if not allowed or told is None:
        return not allowed
    return bool(cells.notna().any()) and bool(told.isna().all()) and bool(len(told))


def _same(cell: object, told: object) -> bool:
    return told is not None and bool(cell == told)


def _labels(table: Table) -> dict[Any, str]:
    """What people call each record."""
    kind, records = KINDS[table.kind], table.records
    called = {record: str(record) for record in records.index}
    for name in (kind.key, kind.label):
        if name in records:
            called |= {record: str(cell) for record, cell in records[name].dropna().items()}
    return called


def _said_of(column: Column) -> Iterator[str]:
    """Headings and choices of a column, in every language."""
    yield from column.words.everywhere()
    for choice in column.choices:
        yield from (*choice.words.everywhere(), choice.code)
    if column.scale:
        yield from (word for level in SCALES[column.scale].levels for word in level.everywhere())


def _all_cells(table: Table) -> Iterator[Cell]:
    for at in range(table.records.shape[1]):
        yield from table.records.iloc[:, at].dropna().tolist()


def _is_number(cell: object) -> TypeGuard[float]:
    return isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell


def _said(cell: object) -> str:
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    return f"{cell:,g}" if isinstance(cell, float) else str(cell)
