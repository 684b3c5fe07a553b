"""schedule: when each task happens, its slack and what drives it."""

import argparse

from analytics import requirements, schedule
from analytics.commands.asked import DONE, Asked, Verb, day_in, nothing
from analytics.printed import problem_json, show, show_json
from analytics.sentences import sentence
from analytics.spoken import of_problem, spoken
from analytics.tabled import show_table
from data.kinds import Words


def run(asked: Asked) -> int:
    """Prints when each task happens, its slack and what drives it."""
    book = requirements.planned(asked.book)
    if book.records("tasks").empty:
        return nothing(asked, "tasks")
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


def _schedule_options(parser: argparse.ArgumentParser, language: str) -> None:
    parser.add_argument("--start", type=day_in(language), metavar="DATE", help=spoken("help_start", language))


VERB = Verb(
    Words("reckon when each task happens, its slack and what drives it", "计算每项任务的时间、浮动时间及其决定因素"),
    run,
    _schedule_options,
)
