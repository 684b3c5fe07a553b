"""What is wrong with a book as it is now: what its files told and nobody mended since, and the rules it breaks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from data.kinds import KINDS, Book, Problem, Words
from data.reading.checking import checked
from data.reading.dates_written import OF_DATES
from data.reading.found import Found
from data.reading.remarks import said_of

# What `checked` tells of a book as it stands: what is stored of it was true when the files were read.
CHECKED = frozenset(
    {
        "same_name",
        "start_after_finish",
        "residual_above_inherent",
        "dates_disagree",
        "holidays_counted",
        "several_tasks",
        "unknown_task",
        "lag_unknown",
        "cycle",
        "unknown_person",
        "unknown_record",
        "unknown_records",
        "duplicate_id_typed",
    }
)
_LEFT_BLANK = (
    "said_unknown",
    "not_rated_yet",
    "period_uncounted",
)  # notes on cells that hold nothing; so does an error

Letters = Mapping[tuple[str, str, str | None, str | None], str]


def still_wrong(book: Book) -> list[Problem]:
    """Every problem once: those of the files that nobody mended, and the rules and links that are broken now."""
    told = [problem for problem in book.problems if problem.code not in CHECKED and not _mended(book, problem)]
    now = in_their_columns(checked(book), letters_of(book.problems))
    return [*told, *in_their_words(now, told)]


def in_their_words(problems: Iterable[Problem], told: Iterable[Problem]) -> list[Problem]:
    """The problems with dates as they are written in the file, where `told` says that a cell was read as that date."""
    written: dict[tuple[str | None, int | None, str], str] = {
        (one.kind, one.record, _in_english(dict(one.values).get("read"))): one.found
        for one in told
        if one.code == "read_as" and one.record is not None
    }

    def own(problem: Problem, said: object) -> str:
        return written.get((problem.kind, problem.record, str(said)), str(said))

    return [
        replace(one, found=own(one, one.found), values=tuple((name, own(one, said)) for name, said in one.values))
        if one.code in OF_DATES and written
        else one
        for one in problems
    ]


def _in_english(said: object) -> str:
    return said("en") if isinstance(said, Words) else str(said)


def letters_of(problems: Iterable[Problem], found: Sequence[tuple[str, Found]] = ()) -> Letters:
    """For a file, a sheet, a kind and a field the letter of its column, as tables and problems tell it."""
    letters: dict[tuple[str, str, str | None, str | None], str] = {
        (one.file, one.sheet, one.kind, one.field): one.column for one in problems if one.field and one.column
    }
    for file, table in found:
        for column in reversed(table.columns):
            if column.field:
                letters[file, table.sheet, table.kind, column.field] = column.letter
    return letters


def in_their_columns(problems: Iterable[Problem], letters: Letters) -> list[Problem]:
    """The problems that tell a field with the letter of its column, where the record came from a file."""
    return [
        replace(one, column=letters.get((one.file, one.sheet, one.kind, one.field)))
        if one.column is None and one.field and one.row
        else one
        for one in problems
    ]


def _mended(book: Book, problem: Problem) -> bool:
    """Whether the cell of a problem is another one by now: filled where it was left blank, or changed where it was read."""
    if problem.kind is None or problem.record is None or problem.field is None:
        return False
    records = book.records(problem.kind)
    if problem.record not in records.index:
        return True
    value: object = records.at[problem.record, problem.field] if problem.field in records else None
    about = dict(problem.values)
    if problem.code == "duplicate_id":
        return value != about.get("given")
    if problem.code == "read_as":
        return _reads_otherwise(book, problem, value)
    blank = problem.severity == "error" or problem.code in _LEFT_BLANK
    return blank and not _blank(value)


def _reads_otherwise(book: Book, problem: Problem, value: object) -> bool:
    """Whether a cell that was read with some room holds by now what the person put there."""
    column = KINDS[problem.kind].column(problem.field) if problem.kind in KINDS and problem.field else None
    if column is None:
        return False
    if _blank(value):
        return True
    scale = book.table(str(problem.kind)).scale(column)
    return said_of(column, value, scale.name if scale else None) != dict(problem.values).get("read")


def _blank(value: object) -> bool:
    return value is None or value is pd.NaT or value != value
