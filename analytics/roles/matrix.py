"""The matrix itself: which task is whose, letter by letter, whether people stand in columns or names in cells."""

import re
from dataclasses import dataclass

import pandas as pd

from analytics import ties
from analytics.judgements import texts
from analytics.requirements import planned
from analytics.roles.cells import letters_in, most_fitting, says_parts
from analytics.roles.changing import BY_NAME
from analytics.roles.holders import heads_something_else, holders
from analytics.roles.rules import AS_WRITTEN, Rules
from data.kinds import KINDS, Book, Register, names_in
from data.kinds.raci import VARIANTS, Variant

_HEADING = re.compile(r"\s*(phase|stage|work ?stream|阶段|第.{1,3}(阶段|部分))(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Matrix:
    """tasks: index `record`, columns name, heading (a phase without letters of its own, of which nothing is asked).

    holders: see `roles.holders`, index 0.. in the order of the columns. parts: columns task, holder, letter, part, who; a row a letter.
    odd: columns task, holder, written; the cells that are no letters of the variant. people: the register.
    """

    variant: Variant
    tasks: pd.DataFrame
    holders: pd.DataFrame
    parts: pd.DataFrame
    odd: pd.DataFrame
    people: pd.DataFrame

    @property
    def asked(self) -> pd.DataFrame:
        """The tasks of which somebody must be in charge."""
        found: pd.DataFrame = self.tasks[~self.tasks["heading"]]
        return found

    def of(self, *parts: str) -> pd.DataFrame:
        """The letters of these parts alone."""
        found: pd.DataFrame = self.parts[self.parts["part"].isin(parts)]
        return found

    def holder_name(self, who: object) -> str:
        """What whoever is meant is called at the head of their first column."""
        return str(self.holders.loc[self.holders["who"] == who, "name"].iloc[0])


def matrix(book: Book, rules: Rules) -> Matrix:
    """The matrix of a book's table `raci`, with the letters of the variant that the rules name."""
    records, people = book.records("raci"), book.records("stakeholders")
    records = records.loc[:, ~records.columns.duplicated()]
    columns = letter_columns(records, people)
    variant = VARIANTS[rules.variant] if rules.variant != AS_WRITTEN else _as_written(records, columns)
    cells = [*_in_columns(records, columns), *_in_names(records, variant)]
    heads = dict.fromkeys([*((column, True) for column in columns), *((name, False) for _, name, _ in _names(records))])
    known = holders(heads, people)
    place = {name: at for at, name in reversed(list(enumerate(known["name"])))}
    who = known["who"].tolist()
    parts, odd = [], []
    for task, name, written in cells:
        letters = letters_in(written, variant)
        at = place[name]
        parts += [(task, at, letter, variant.part(letter), who[at]) for letter in letters or ()]
        odd += [(task, at, written)] if letters is None else []
    return Matrix(
        variant,
        _tasks(records, {task for task, *_ in parts} | {task for task, *_ in odd}, book),
        known,
        pd.DataFrame(parts, columns=["task", "holder", "letter", "part", "who"]).astype({"who": "object"}),
        pd.DataFrame(odd, columns=["task", "holder", "written"]),
        people,
    )


def letter_columns(records: pd.DataFrame, people: pd.DataFrame) -> list[str]:
    """The columns that are people or roles: the owner's own whose cells are letters, or that are empty under such a heading."""
    own = [str(name) for name in records if name not in KINDS["raci"].names]
    found = []
    for name in own:
        cells = {cell for cell in texts(records, name) if isinstance(cell, str)}
        blank = not records[name].notna().any()
        if says_parts(cells) or (blank and not heads_something_else(name, people)):
            found.append(name)
    return found


def _as_written(records: pd.DataFrame, columns: list[str]) -> Variant:
    return most_fitting({cell for name in columns for cell in texts(records, name) if isinstance(cell, str)})


def _in_columns(records: pd.DataFrame, columns: list[str]) -> list[tuple[int, str, str]]:
    return [
        (int(str(record)), name, cell)
        for name in columns
        for record, cell in texts(records, name).items()
        if isinstance(cell, str)
    ]


def _in_names(records: pd.DataFrame, variant: Variant) -> list[tuple[int, str, str]]:
    return [(task, name, letter) for task, name, part in _names(records) if (letter := variant.letter(part))]


def _names(records: pd.DataFrame) -> list[tuple[int, str, str]]:
    """The names in the columns Responsible, Accountable, Consulted and Informed."""
    return [
        (int(str(record)), name, part)
        for part in BY_NAME
        for record, cell in texts(records, part).items()
        for name in names_in(cell)
    ]


def _tasks(records: pd.DataFrame, lettered: set[int], book: Book) -> pd.DataFrame:
    """Every row with its name; one without letters is a heading where it says so, or where the plan has it as one."""
    names = texts(records, "task")
    summaries = set(ties.parents(plan := planned(book).records("tasks")))
    register = Register(plan, numbered=True)
    heading = [
        record not in lettered
        and isinstance(name, str)
        and bool(_HEADING.match(name) or (summaries and summaries & set(register.all(name))))
        for record, name in names.items()
    ]
    return pd.DataFrame({"name": names, "heading": pd.Series(heading, index=names.index, dtype=bool)})
