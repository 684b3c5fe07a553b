"""The command line: whatever a page computes, without a browser; each verb is a file in `analytics/commands`.

For instance `python -m analytics read plan.xlsx --json`.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from analytics.commands import export, map, rank, report, risks, schedule, template
from analytics.commands import read as read_command
from analytics.commands.asked import CANNOT, DONE, Asked, Verb, day_in
from analytics.printed import open_for_any_letter, tell
from analytics.spoken import spoken
from data.kinds import LANGUAGES, Problem
from data.reading import Reading, read

VERBS: Mapping[str, Verb] = {
    "read": read_command.VERB,
    "map": map.VERB,
    "rank": rank.VERB,
    "schedule": schedule.VERB,
    "risks": risks.VERB,
    "export": export.VERB,
    "report": report.VERB,
    "template": template.VERB,
}


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
        one.add_argument("--today", type=day_in(language), metavar="DATE", help=say("today"))
        one.add_argument("--language", choices=LANGUAGES, default="en", help=say("language"))
        verb.options(one, language)
    return parser


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


if __name__ == "__main__":
    sys.exit(main())
