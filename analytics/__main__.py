"""The command line: whatever a page computes, without a browser. `python -m analytics read plan.xlsx --json`"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from data.kinds import Book, Problem
from data.reading import Found, Reading, joined, read

DONE, CANNOT = 0, 1  # argparse itself ends with 2 on wrong usage


@dataclass(frozen=True)
class Asked:
    """What was asked for: the options, the files as read, all of them joined, and the day that counts as today."""

    options: argparse.Namespace
    readings: tuple[Reading, ...]
    book: Book
    today: date


@dataclass(frozen=True)
class Verb:
    """A verb of the command line: what it says of itself, its own options, and what it prints (returns the exit status)."""

    help: str
    run: Callable[[Asked], int]
    options: Callable[[argparse.ArgumentParser], None] = lambda parser: None
    files: bool = True


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; 0 done, 1 the input cannot be used (one sentence on standard error), 2 wrong usage."""
    options = _parser().parse_args(arguments)
    verb = VERBS[options.verb]
    readings = tuple(_read(Path(name)) for name in getattr(options, "files", ()))
    for reading in readings:
        if reading.error:
            print(f"{reading.file}: {reading.error.sentence('en')}", file=sys.stderr)
    if readings and all(reading.error for reading in readings) and options.verb != "read":
        return CANNOT
    # The system's date is read here and nowhere below: everything else is told what day it is.
    return verb.run(Asked(options, readings, joined(readings), options.today or date.today()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analytics", description="Liaison without a browser.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, verb in VERBS.items():
        one = verbs.add_parser(name, help=verb.help, description=verb.help)
        if verb.files:
            one.add_argument("files", nargs="+", metavar="FILE", help="a workbook or a csv file")
        one.add_argument("--json", action="store_true", help="one JSON document instead of a text to read")
        one.add_argument("--today", type=date.fromisoformat, metavar="DATE", help="the day that counts as today")
        verb.options(one)
    return parser


def _read(path: Path) -> Reading:
    try:
        return read(path.name, path.read_bytes())
    except OSError:
        return Reading(path.name, Problem("file_unreadable", "error", path.name))


def show_json(answer: object) -> None:
    """One JSON document on standard output: dates ISO, blanks null, nothing else."""
    print(json.dumps(answer, ensure_ascii=False, default=_plain, allow_nan=False))


def _plain(value: object) -> object:
    if isinstance(value, pd.Timestamp | date):
        return value.isoformat()
    return str(value)


# --- read: what was understood of each file ---


def read_verb(asked: Asked) -> int:
    """Prints what was understood of each file; the status tells whether any of them could be read."""
    if asked.options.json:
        show_json([_file_json(reading) for reading in asked.readings])
    else:
        for reading in asked.readings:
            print(_file_text(reading))
    return CANNOT if all(reading.error for reading in asked.readings) else DONE


def _file_json(reading: Reading) -> dict[str, object]:
    error = reading.error.sentence("en") if reading.error else None
    return {"file": reading.file, "error": error, "tables": [_table_json(found) for found in reading.found]}


def _table_json(found: Found) -> dict[str, object]:
    return {
        "sheet": found.sheet,
        "kind": found.kind,
        "header_rows": list(found.header_rows),
        "record_rows": list(found.record_rows),
        "columns": [
            {"column": column.letter, "header": column.header, "field": column.field, "confidence": column.confidence, "scale": column.scale}
            for column in found.columns
        ],
        "records": _records_json(found),
        "problems": [_problem_json(problem) for problem in found.problems],
    }  # fmt: skip


def _records_json(found: Found) -> list[dict[str, object]]:
    records = found.table.records
    cells = {str(name): [_cell_json(cell) for cell in records[name]] for name in records}
    return [
        {"row": row, **{name: column[at] for name, column in cells.items() if column[at] is not None}}
        for at, row in enumerate(found.record_rows)
    ]


def _cell_json(cell: object) -> object:
    if cell is None or cell is pd.NaT or (isinstance(cell, float) and cell != cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat() if cell == cell.normalize() else cell.isoformat()
    return cell


def _problem_json(problem: Problem) -> dict[str, object]:
    return {
        "row": problem.row,
        "column": problem.column,
        "severity": problem.severity,
        "found": problem.found,
        "expected": problem.expected("en"),
        "code": problem.code,
        "sentence": problem.sentence("en"),
    }


def _file_text(reading: Reading) -> str:
    if reading.error:
        return f"{reading.file}: not read"
    lines = [reading.file]
    for found in reading.found:
        header = ", ".join(map(str, found.header_rows))
        lines += [f"  {found.sheet}: {found.kind}, {len(found.record_rows)} records, header in row {header}"]
        lines += [
            f"    {_column_text(column.letter, column.header)} {column.field or '(kept)'}" for column in found.columns
        ]
    problems = [*reading.problems, *(problem for found in reading.found for problem in found.problems)]
    return "\n".join([*lines, *(f"  {_problem_text(problem)}" for problem in problems)])


def _column_text(letter: str, header: str) -> str:
    return f"{letter:<3} {' '.join(header.split())[:40]:<40}"


def _problem_text(problem: Problem) -> str:
    place = f"{problem.sheet}, row {problem.row}" if problem.row else problem.sheet
    return f"{place}{f', column {problem.column}' if problem.column else ''}: {problem.sentence('en')}"


VERBS: Mapping[str, Verb] = {
    "read": Verb("tell what is understood of each file: tables, columns, records, problems", read_verb),
}


if __name__ == "__main__":
    sys.exit(main())
