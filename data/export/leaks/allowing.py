"""What an audience may see anyway, and what is therefore no secret wherever it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeGuard

import pandas as pd

from data.export.leaks.generic import generic_words
from data.export.leaks.spelling import dates_in, is_long, numbers_in, spelled, stands_alone
from data.kinds import KINDS, SCALES, Book, Cell, Column, Policy, names_in, to_the_day


@dataclass(eq=False)
class Allowed:
    """What the audience may see, as it is compared."""

    whole: set[str]
    inside: str
    own: set[str]
    labels: set[str]
    numbers: set[float]
    dates: set[date]
    _absent: set[str] = field(default_factory=set)  # texts that were looked for and stand nowhere

    @classmethod
    def of(cls, shown: Book, policy: Policy, own_words: Iterable[str]) -> "Allowed":
        columns = [table.records.iloc[:, at] for table in shown.tables.values() for at in range(table.records.shape[1])]
        dated = (table.records[name] for kind, table in shown.tables.items() for name in _dated(kind, policy) if name in table.records)  # fmt: skip
        cells = [cell for column in columns for cell in _different(column)]
        said = {str(value) for value in shown.settings.values() if isinstance(value, str)}
        said.update(cell for cell in cells if isinstance(cell, str))
        texts = said.union(*map(names_in, said))
        whole = {spelled(text) for text in texts}
        own: set[str] = set()
        for field_ in policy.fields:
            column = KINDS[field_[0]].column(field_[1]) if field_[0] in KINDS else None
            own |= {spelled(word) for word in _said_of(column)} if column else set()
        numbers = {round(cell, 4) for cell in cells if is_figure(cell)}
        numbers |= {number for text in texts for number in numbers_in(text)}
        dates = {day.date() for column in dated for day in column.dropna()}
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
        if at < 0:
            self._absent.add(text)
        while at >= 0:
            if stands_alone(self.inside, at, at + len(text)):
                return True
            at = self.inside.find(text, at + 1)
        return text in self.own

    def around(self, text: str) -> Iterator[str]:
        """The texts that the audience sees in which this one stands."""
        if text not in self._absent and text in self.inside:
            yield from (one for one in sorted(self.whole) if text in one)


def _dated(kind: str, policy: Policy) -> Iterator[str]:
    """The columns of dates that are told to the day; a day in any other is no excuse for telling it."""
    for column in KINDS[kind].columns if kind in KINDS else ():
        if column.type == "date" and (policy.days == "day" or to_the_day(kind, column.name)):
            yield column.name


def is_figure(cell: object) -> TypeGuard[float]:
    """Whether a cell holds a number that is known."""
    return isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell


def _said_of(column: Column) -> Iterator[str]:
    """Headings and choices of a column, in every language."""
    yield from column.words.everywhere()
    for choice in column.choices:
        yield from (*choice.words.everywhere(), choice.code)
    if column.scale:
        yield from (word for level in SCALES[column.scale].levels for word in level.everywhere())


def _different(column: pd.Series) -> Iterable[Cell]:
    """What a column holds, each once; 1 and True stay two."""
    filled = column.dropna()
    if filled.dtype == object:
        return {(type(cell), cell): cell for cell in filled.tolist()}.values()
    return filled.drop_duplicates().tolist()
