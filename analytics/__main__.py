"""The command line: whatever a page computes, without a browser.

For instance `python -m analytics read plan.xlsx --json`.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pandas as pd

from analytics import map as grid
from analytics import priorities, requirements, risks, schedule
from analytics.printed import open_for_any_letter, problem_json, show, show_json, tell
from analytics.scoring import METHODS
from analytics.sentences import sentence
from analytics.spoken import none_found, of_problem, spoken
from analytics.tabled import of_kind, show_table
from data.kinds import KINDS, LANGUAGES, POLICIES, Book, Problem, Words, clients, policy_of
from data.reading import Found, Reading, cells_of, checked, joined, read

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; 0 done, 1 the input cannot be used (one sentence on standard error), 2 wrong usage.

    Where only some of the files could be read, the answer is made from those and the status is 1 all the same, since it
    leaves out what was asked for; `read` tells of each file by itself, and its status is 1 where it could read none.
    """
    open_for_any_letter()
    options = _parser(_language_asked(sys.argv[1:] if arguments is None else arguments)).parse_args(arguments)
    verb = VERBS[options.verb]
    readings = tuple(_read(Path(name)) for name in getattr(options, "files", ()))
    for reading in readings:
        if reading.error:
            said = reading.error.sentence(options.language)
            tell(spoken("labelled", options.language, label=reading.file, said=said))
    if readings and all(reading.error for reading in readings) and options.verb != "read":
        return CANNOT
    some_unread = options.verb != "read" and any(reading.error for reading in readings)
    try:
        return max(verb.run(Asked(options, readings)), CANNOT if some_unread else DONE)
    except BrokenPipeError:  # the reader of our output, `head` for instance, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _language_asked(arguments: Sequence[str]) -> str:
    """The language of the help, which is needed before the arguments are understood."""
    said = " ".join(arguments).replace("=", " ").split()
    after = dict(pairwise(said)).get("--language", "en")
    return after if after in LANGUAGES else "en"


def _parser(language: str = "en") -> argparse.ArgumentParser:
    def say(key: str) -> str:
        return spoken(f"help_{key}", language)

    parser = argparse.ArgumentParser(prog="python -m analytics", description=say("program"))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, verb in VERBS.items():
        one = verbs.add_parser(name, help=verb.help(language), description=verb.help(language))
        if verb.files:
            one.add_argument("files", nargs="+", metavar="FILE", help=say("files"))
        one.add_argument("--json", action="store_true", help=say("json"))
        one.add_argument("--today", type=_day_in(language), metavar="DATE", help=say("today"))
        one.add_argument("--language", choices=LANGUAGES, default="en", help=say("language"))
        verb.options(one, language)
    return parser


def _day_in(language: str) -> Callable[[str], date]:
    """Reads a day; what is none is told in the language of the person, with a day that would do."""

    def day(said: str) -> date:
        try:
            return date.fromisoformat(said.strip())
        except ValueError:
            raise argparse.ArgumentTypeError(spoken("no_day", language, asked=said)) from None

    return day


def _read(path: Path) -> Reading:
    name = os.fsencode(path.name).decode(
        "utf-8", "replace"
    )  # a name may be no text; nothing further on can hold such a one
    try:
        return read(name, path.read_bytes())
    except FileNotFoundError:
        return Reading(name, Problem("file_missing", "error", name))
    except OSError:
        return Reading(name, Problem("file_unreadable", "error", name))


# --- read: what was understood of each file ---


def read_verb(asked: Asked) -> int:
    """Prints what was understood of each file; the status tells whether any of them could be read."""
    if asked.options.json:
        show_json([_file_json(reading) for reading in asked.readings])
    else:
        for reading in asked.readings:
            show(_file_text(reading, asked.language))
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
            {"column": column.letter, "header": column.header, "field": column.field, "confidence": column.confidence, "evidence": column.evidence, "scale": column.scale}
            for column in found.columns
        ],
        "records": _records_json(found),
        "drawn_rows": [found.record_rows[record - 1] for record in found.drawn],
        "problems": [problem_json(problem) for problem in found.problems],
    }  # fmt: skip


def _records_json(found: Found) -> list[dict[str, object]]:
    records = found.table.records
    cells = {str(name): [_cell_json(cell) for cell in records[name]] for name in records}
    return [
        {**{name: column[at] for name, column in cells.items() if column[at] is not None}, "row": row}
        for at, row in enumerate(found.record_rows)
    ]


def _cell_json(cell: object) -> object:
    if cell is None or cell is pd.NaT or (isinstance(cell, float) and cell != cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat() if cell == cell.normalize() else cell.isoformat()
    return cell


def _file_text(reading: Reading, language: str) -> str:
    if reading.error:
        return spoken("not_read", language, file=reading.file)
    lines = [reading.file]
    for found in reading.found:
        rows = spoken("comma", language).join(map(str, found.header_rows))
        kind = KINDS[found.kind].words(language).lower() if found.kind in KINDS else spoken("no_kind", language)
        told = spoken("table", language, sheet=found.sheet, kind=kind, count=len(found.record_rows), rows=rows)
        lines += [
            f"  {told}",
            *(
                f"    {_column_text(column.letter, column.header)} {of_kind(column.field, language, found.kind) if column.field else spoken('kept', language)}"
                for column in found.columns
            ),
        ]
    problems = [*reading.problems, *(problem for found in reading.found for problem in found.problems)]
    return "\n".join([*lines, *(f"  {of_problem(problem, language)}" for problem in problems)])


def _column_text(letter: str, header: str) -> str:
    return f"{letter:<3} {' '.join(header.split())[:40]:<40}"


def report_verb(asked: Asked) -> int:
    """Writes the report to send back: the file as it came, with the wrong cells marked and all problems on a sheet."""
    from data.export.returned import marked_copy

    reading = asked.readings[0]
    if reading.error:
        return CANNOT
    told = [*asked.book.problems, *checked(asked.book)]
    problems = [problem for problem in dict.fromkeys(told) if problem.file == reading.file]
    content = Path(asked.options.files[0]).read_bytes()
    accounts = [found.account for found in reading.found]
    copy = marked_copy(content, problems, accounts, lambda: cells_of(reading.file, content), asked.language)
    return _write_file(asked, copy, {"problems": len(problems)})


# --- map, rank, schedule and risks: what the pages of that name show ---


def map_verb(asked: Asked) -> int:
    """Prints where each stakeholder stands."""
    if asked.book.records("stakeholders").empty:
        return _nothing(asked, "stakeholders")
    placed = grid.placed(asked.book.table("stakeholders"))
    people = grid.listed(placed)
    if asked.options.json:
        show_json({"stakeholders": people})
        return DONE
    show_table(
        people,
        ("id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap"),
        asked.language,
        "stakeholders",
    )
    _problems(asked, "stakeholders")
    return DONE


def rank_verb(asked: Asked) -> int:
    """Prints the ranking of the tasks for one audience."""
    book = requirements.planned(asked.book)
    if book.records("tasks").empty:
        return _nothing(asked, "tasks")
    audience = priorities.AUDIENCES[asked.options.audience]
    rated = priorities.rated(book, asked.today)
    ranked = priorities.ranked(rated, audience, asked.options.method)
    answer = priorities.listed(ranked, audience.name, asked.options.method)
    left_out = rated.left_out.to_dict("records")
    if asked.options.json:
        show_json({**answer, "today": asked.today, "not_ranked": left_out})
        return DONE
    show_table(answer["ranking"], ("rank", "id", "name", "score", "coverage"), asked.language, "tasks")
    for task in left_out:
        why = spoken(task["why"], asked.language)
        show(spoken("not_ranked", asked.language, task=f"{task['id']} {task['name']}", why=why))
    _problems(asked, "tasks")
    return DONE


def schedule_verb(asked: Asked) -> int:
    """Prints when each task happens, its slack and what drives it."""
    book = requirements.planned(asked.book)
    if book.records("tasks").empty:
        return _nothing(asked, "tasks")
    plan = schedule.planned(book, asked.today, asked.options.start)
    answer = schedule.listed(plan)
    if asked.options.json:
        show_json({**answer, "today": asked.today, "problems": [problem_json(problem) for problem in plan.problems]})
        return DONE
    show(sentence(schedule.finding(plan), asked.language))
    show_table(
        answer["tasks"],
        ("id", "name", "early_start", "early_finish", "total_slack_days", "critical"),
        asked.language,
        "tasks",
    )
    for problem in plan.problems:
        show(of_problem(problem, asked.language))
    return DONE


def risks_verb(asked: Asked) -> int:
    """Prints the register of risks, greatest exposure first."""
    if asked.book.records("risks").empty:
        return _nothing(asked, "risks")
    register = risks.listed(risks.exposed(asked.book.table("risks")))
    if asked.options.json:
        show_json({"risks": register})
        return DONE
    show_table(
        register, ("id", "title", "probability", "impact", "score", "band", "residual_score"), asked.language, "risks"
    )
    _problems(asked, "risks")
    return DONE


def _schedule_options(parser: argparse.ArgumentParser, language: str) -> None:
    parser.add_argument("--start", type=_day_in(language), metavar="DATE", help=spoken("help_start", language))


def _nothing(asked: Asked, kind: str) -> int:
    tell(none_found(kind, [reading.file for reading in asked.readings], asked.language))
    return CANNOT


def _rank_options(parser: argparse.ArgumentParser, language: str) -> None:
    parser.add_argument(
        "--audience",
        required=True,
        type=_audience,
        choices=list(priorities.AUDIENCES),
        help=spoken("help_audience", language),
    )
    parser.add_argument("--strength", action="store_true", help=spoken("help_strength", language))
    parser.add_argument("--method", choices=list(METHODS), default="weighted_sum", help=spoken("help_method", language))


def _audience(said: str) -> str:
    """An audience by any of the words that a list may call it by: boss, Boss, 老板, 管理层."""
    column = KINDS["stakeholders"].column("audience")
    choices = column.choices if column else ()
    named = {word.casefold(): one.code for one in choices for word in (one.code, *one.words.everywhere(), *one.also)}
    return named.get(said.strip().casefold(), said)


def _problems(asked: Asked, kind: str) -> None:
    for problem in asked.book.problems:
        if problem.kind == kind and problem.severity != "note":
            show(of_problem(problem, asked.language))


# --- export and template: what goes out ---


def export_verb(asked: Asked) -> int:
    """Writes what an audience is handed; without one the owner's complete copy, the one that loads again without a difference."""
    if asked.options.audience:
        return _hand_out(asked)
    from data.export import complete

    return _write_file(asked, complete(asked.book, asked.options.language))


def _hand_out(asked: Asked) -> int:
    """Writes the workbook of one audience, if nothing in it may not be seen; else says where it stands and writes no file."""
    from analytics.exports import handout, untitled
    from data.export import Leaked, checked_handout

    options, book = asked.options, asked.book
    audience, client, language = options.audience, options.client, asked.language
    if audience == "client" and client is not None and client not in clients(book):
        known = spoken("comma", language).join(clients(book)) or "–"
        tell(spoken("no_client", language, asked=client, known=known))
        return CANNOT
    try:
        told = handout(book, audience, options.language, asked.today, client)
        at = datetime.combine(asked.today, time(), UTC)
        content = checked_handout(told, book, policy_of(book, audience), created=at, client=client)
    except Leaked as found:
        tell("\n".join(found.sentences(language)))
        return CANNOT
    out = untitled(book, client) if audience == "client" else {}
    left_out = sum(out.values())
    if not told.sheets:
        tell(spoken("nothing_to_hand", language, audience=spoken(audience, language), count=left_out))
        return CANNOT
    sheets = [{"name": sheet.name, "rows": len(sheet.rows)} for sheet in told.sheets]
    whose = (client or next(iter(clients(book)), None)) if audience == "client" else None
    said = {"audience": audience, "client": whose, "sheets": sheets, "without_public_title": left_out}
    if not options.json:
        whom = spoken(audience, language)
        whose_file = {"client": whose} if whose else {}
        show(spoken("handed_client" if whose else "handed", language, audience=whom, **whose_file))
        show_table([{"sheet": one["name"], **one} for one in sheets], ("sheet", "rows"), language, "")
        if left_out:
            show(spoken("left_out", language, count=left_out))
    return _write_file(asked, content, said)


def template_verb(asked: Asked) -> int:
    """Writes the blank template."""
    from data.export import template

    return _write_file(asked, template(asked.options.language))


def _write_file(asked: Asked, content: bytes, said: Mapping[str, object] | None = None) -> int:
    path = Path(asked.options.output)
    try:
        path.write_bytes(content)
    except OSError as failure:
        tell(spoken("not_written", asked.language, path=path, why=failure.strerror))
        return CANNOT
    if asked.options.json:
        show_json({"file": str(path), "bytes": len(content), "language": asked.options.language, **(said or {})})
    return DONE


def _output_options(parser: argparse.ArgumentParser, language: str) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="OUT.xlsx", help=spoken("help_output", language))


def _export_options(parser: argparse.ArgumentParser, language: str) -> None:
    _output_options(parser, language)
    parser.add_argument(
        "--audience", type=_audience, choices=list(POLICIES),
        help=spoken("help_audience_or_all", language),
    )  # fmt: skip
    parser.add_argument("--client", metavar="NAME", help=spoken("help_client", language))


VERBS: Mapping[str, Verb] = {
    "read": Verb(
        Words(
            "tell what is understood of each file: tables, columns, records, problems",
            "说明从每个文件中读到了什么：表格、列、记录、问题",
        ),
        read_verb,
    ),
    "map": Verb(
        Words("place each stakeholder by relevance and influence", "按相关度与影响度确定每位干系人的位置"), map_verb
    ),
    "rank": Verb(Words("rank the tasks for one audience", "为某一对象排列任务的优先次序"), rank_verb, _rank_options),
    "schedule": Verb(
        Words(
            "reckon when each task happens, its slack and what drives it", "计算每项任务的时间、浮动时间及其决定因素"
        ),
        schedule_verb,
        _schedule_options,
    ),
    "risks": Verb(Words("list the risks, greatest exposure first", "列出风险，风险值最高的在前"), risks_verb),
    "export": Verb(
        Words("write what an audience is handed, or the complete workbook", "写出交给某一对象的文件，或完整的工作簿"),
        export_verb,
        _export_options,
    ),
    "report": Verb(
        Words(
            "write the first file with its wrong cells marked, to send back",
            "写出标明问题单元格的第一个文件，可发回填表人",
        ),
        report_verb,
        _output_options,
    ),
    "template": Verb(
        Words("write a blank template to fill in", "写出供填写的空白模板"), template_verb, _output_options, files=False
    ),
}


if __name__ == "__main__":
    sys.exit(main())
