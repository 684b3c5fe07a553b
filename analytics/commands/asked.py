"""What was asked for on the command line, and what several verbs do alike: say that nothing is there, tell problems, write a file."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from analytics.printed import show, show_json, tell
from analytics.spoken import none_found, of_problem, spoken
from data.kinds import KINDS, Book, Words
from data.reading import Reading, joined

DONE, CANNOT = 0, 1  # argparse itself ends with 2 on wrong usage


@dataclass(frozen=True)
class Asked:
    """What was asked for: the options and the files as read."""

    options: argparse.Namespace
    readings: tuple[Reading, ...]

    @cached_property
    def today(self) -> date:
        """The day asked for, else the data's own status date, else the system's date, which is read here and nowhere below."""
        return self.options.today or self.book.as_of or date.today()

    @property
    def language(self) -> str:
        """The language in which a person is spoken to."""
        return str(self.options.language)

    @cached_property
    def book(self) -> Book:
        """All files joined into one book."""
        return joined(self.readings)


@dataclass(frozen=True)
class Verb:
    """A verb of the command line: what it says of itself, its own options, and what it prints (returns the exit status)."""

    help: Words
    run: Callable[[Asked], int]
    options: Callable[[argparse.ArgumentParser, str], None] = lambda parser, language: None
    files: bool = True


def nothing(asked: Asked, kind: str) -> int:
    """Says that no file has a table of that kind; the status of having nothing to answer from."""
    tell(none_found(kind, [reading.file for reading in asked.readings], asked.language))
    return CANNOT


def show_problems(asked: Asked, kind: str) -> None:
    """The errors and warnings about one kind of table, below what was asked for."""
    for problem in asked.book.problems:
        if problem.kind == kind and problem.severity != "note":
            show(of_problem(problem, asked.language))


def write_file(asked: Asked, content: bytes, said: Mapping[str, object] | None = None) -> int:
    """Writes a file, and in JSON what was written; the exit status."""
    path = Path(asked.options.output)
    try:
        path.write_bytes(content)
    except OSError as failure:
        tell(spoken("not_written", asked.language, path=path, why=failure.strerror))
        return CANNOT
    if asked.options.json:
        show_json({"file": str(path), "bytes": len(content), "language": asked.options.language, **(said or {})})
    return DONE


def output_options(parser: argparse.ArgumentParser, language: str) -> None:
    """The option that says where to."""
    parser.add_argument("-o", "--output", required=True, metavar="OUT.xlsx", help=spoken("help_output", language))


def day_in(language: str) -> Callable[[str], date]:
    """Reads a day; what is none is told in the language of the person, with a day that would do."""

    def day(said: str) -> date:
        try:
            return date.fromisoformat(said.strip())
        except ValueError:
            raise argparse.ArgumentTypeError(spoken("no_day", language, asked=said)) from None

    return day


def audience_of(said: str) -> str:
    """An audience by any of the words that a list may call it by: boss, Boss, 老板, 管理层."""
    column = KINDS["stakeholders"].column("audience")
    choices = column.choices if column else ()
    named = {word.casefold(): one.code for one in choices for word in (one.code, *one.words.everywhere(), *one.also)}
    return named.get(said.strip().casefold(), said)
