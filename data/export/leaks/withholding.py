"""What an audience must not see: every value that the policy takes out of the book, with the place where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

import pandas as pd

from data.export.leaks.allowing import Allowed, is_figure
from data.export.leaks.generic import FOLLOWS
from data.export.leaks.spelling import (
    is_long,
    is_number,
    is_said_anywhere,
    is_telling,
    says_something,
    spelled,
)
from data.kinds import (
    KINDS,
    LANGUAGES,
    Book,
    Cell,
    Column,
    Policy,
    Table,
    names_in,
    seen,
    single_names_withheld,
    to_the_day,
)

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
    single: single given and family names, looked for where they stand capitalised, as in the texts that the pages show.
    numbers: as a cell and as a number in a text. dates: as a date in a cell and in a text; empty where days may be told.
    around: texts that the audience sees and in which a phrase stands; the phrase is no leak where the whole text is.
    """

    phrases: Mapping[str, Source] = field(default_factory=dict)
    names: Mapping[str, Source] = field(default_factory=dict)
    words: Mapping[str, Source] = field(default_factory=dict)
    single: Mapping[str, Source] = field(default_factory=dict)
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
    single = single_names_withheld(book, policy, language, client)  # by the very policy that `seen` went by
    policy = replace(policy, fields=frozenset(_open(book, shown, policy)))
    allowed = Allowed.of(shown, policy, own_words)
    found = _Found(allowed)
    for kind, table in book.tables.items():
        _compare(found, table, shown.tables.get(kind), policy)
    _beside_the_tables(found, book, shown, policy)
    dates = {} if policy.days == "day" else found.dates
    around = {text: seen_around for text in found.phrases if (seen_around := tuple(allowed.around(text)))}
    labels = {word for label in allowed.labels | allowed.own for word in label.split()}
    told_apart = {
        part: Source(name, "name", "stakeholders", "name") for part, name in single.items() if part not in labels
    }
    return Withheld(found.phrases, found.names, found.words, told_apart, found.numbers, dates, around)


@dataclass(eq=False)
class _Found:
    """What has been found so far; the first place of a value is the one that is told."""

    allowed: Allowed
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
        """The heading of a withheld column, unless a column that may be seen bears it too, or the file itself as a short word of its own."""
        text = spelled(heading)
        labels = set() if is_long(text) else self.allowed.labels
        if text not in self.allowed.own | self.allowed.whole | labels:
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
        column, cells = kind.column(name), records.iloc[:, at]
        # A day that is told as a month is looked for whatever the audience is shown there.
        by_span = (
            policy.days != "day" and column is not None and column.type == "date" and not to_the_day(kind.name, name)
        )
        told = None if by_span else _told(shown, name, records.index)
        gone = not (policy.allows(table.kind, name) or (column is None and policy.other_columns))
        filled = cells[cells.notna()]
        parts = FOLLOWS.get((table.kind, name))
        if gone and len(filled) and not (parts and policy.fields.issuperset(parts)):
            _headings(found, table.kind, name, column)
        for record, cell, seen_cell in _differing(filled, told):
            source = Source(_said(cell), "value", table.kind, name, labels[record])
            _cell(found, cell, seen_cell, column, source, gone)
            if gone and column is not None and column.type in ("choice", "level"):
                _judgement(found, cell, column, table, source)


def _cell(found: _Found, cell: Cell, told: object, column: Column | None, source: Source, gone: bool) -> None:
    """One cell that is not seen as it is."""
    if isinstance(cell, pd.Timestamp):
        found.day(cell, source)
    elif is_figure(cell):
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
        if scale is not None and scale.name != "no-yes" and is_figure(cell):
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
        for name, column in headings.items():
            heading = name.partition("\t")[0]  # what stands behind tells columns of one heading apart, or is no heading
            if heading and column not in open_fields:
                found.word(heading, Source(heading, "mapping", column=column))
    for name, value in book.settings.items():
        if isinstance(value, str) and value != shown.settings.get(name):
            found.text(value, Source(value, "setting", column=name))


_NO_PEOPLE = ("tasks", "task", "risk", "process_modules", "parent")  # columns of names that name no people


def _open(book: Book, shown: Book, policy: Policy) -> Iterator[tuple[str, str]]:
    """The fields of which the audience does see something: not those that are blank wherever it sees the record."""
    for kind, name in policy.fields:
        records = book.records(kind)
        told = _told(shown.tables.get(kind), name, records.index)
        if name not in records or not records[name].notna().any() or (told is not None and told.notna().any()):
            yield kind, name


def _told(shown: Table | None, name: str, index: pd.Index) -> pd.Series | None:
    """A column as the audience sees it, for each record of the whole book; None where it sees no such column."""
    return shown.records[name].reindex(index) if shown is not None and name in shown.records else None


def _differing(filled: pd.Series, told: pd.Series | None) -> Iterator[tuple[Any, Any, Any]]:
    """The records whose cell the audience does not see as it is, with the cell and what it sees there (None: nothing)."""
    if told is None:
        yield from ((record, cell, None) for record, cell in filled.items())
        return
    told = told[filled.index]
    if (
        told.dtype == filled.dtype != object
    ):  # numbers and dates: most columns are the same throughout, and no cell is made
        other = (filled != told).to_numpy()
        filled, told = filled[other], told[other]
    for (record, cell), seen_cell in zip(filled.items(), told.tolist(), strict=True):
        if seen_cell is None or cell != seen_cell:
            yield record, cell, seen_cell


def _labels(table: Table) -> dict[Any, str]:
    """What people call each record."""
    kind, records = KINDS[table.kind], table.records
    called = {record: str(record) for record in records.index}
    for name in (kind.key, kind.label):
        if name in records:
            called |= {record: str(cell) for record, cell in records[name].dropna().items()}
    return called


def _said(cell: object) -> str:
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    return f"{cell:,g}" if isinstance(cell, float) else str(cell)
