"""What the command line prints: lines and columns for a person, one JSON document for a program."""

import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from typing import Any

import pandas as pd

from data.kinds import Problem, legible, shortened

WIDEST = 60  # letters of a cell in a table for a person
# What JSON may hold as it is and a terminal would obey: it is written as an escape of JSON, which says the same.
_UNSEEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def open_for_any_letter() -> None:
    """Lets standard output and error take whatever is said: a letter that their encoding lacks is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def show(text: str) -> None:
    """Lines for a person on standard output: no cell's escape sequence reaches the terminal."""
    print("\n".join(map(legible, text.split("\n"))))


def tell(text: str) -> None:
    """What went wrong, on standard error, as safe for a terminal."""
    print("\n".join(map(legible, text.split("\n"))), file=sys.stderr)


def show_json(answer: object) -> None:
    """One JSON document on standard output: dates ISO, blanks null, nothing else; in ASCII where the output is no Unicode."""
    ascii_only = not (sys.stdout.encoding or "utf-8").casefold().startswith("utf")
    said = json.dumps(answer, ensure_ascii=ascii_only, default=_plain, allow_nan=False)
    print(_UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", said))


def show_columns(rows: Any, names: Sequence[str]) -> None:
    """A short table for a person: blanks stay blank, numbers with three digits."""
    table = pd.DataFrame(rows, columns=list(names)).astype("object").map(_in_column)
    with pd.option_context("display.unicode.east_asian_width", True):  # a Chinese letter is two wide
        print(table.to_string(index=False, na_rep="", float_format=lambda number: f"{number:.3g}"))


def problem_json(problem: Problem) -> dict[str, object]:
    return {
        "row": problem.row,
        "column": problem.column,
        "severity": problem.severity,
        "found": problem.found,
        "expected": problem.expected("en"),
        "code": problem.code,
        "sentence": problem.sentence("en"),
    }


def _plain(value: object) -> object:
    if isinstance(value, pd.Timestamp | date):
        return value.isoformat()
    return str(value)


def _in_column(cell: object) -> object:
    """A text as a column can hold it; the whole of it stands in the JSON."""
    return shortened(" ".join(legible(cell).split()), WIDEST) if isinstance(cell, str) else cell
