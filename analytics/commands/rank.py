"""rank: the order of the tasks for one audience, with the parts of each score."""

import argparse

from analytics import priorities, requirements
from analytics.commands.asked import DONE, Asked, Verb, audience_of, nothing, show_problems
from analytics.printed import show, show_json
from analytics.scoring import METHODS
from analytics.spoken import spoken
from analytics.tabled import show_table
from data.kinds import Words


def run(asked: Asked) -> int:
    """Prints the ranking of the tasks for one audience."""
    book = requirements.planned(asked.book)
    if book.records("tasks").empty:
        return nothing(asked, "tasks")
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
    show_problems(asked, "tasks")
    return DONE


def _rank_options(parser: argparse.ArgumentParser, language: str) -> None:
    parser.add_argument(
        "--audience",
        required=True,
        type=audience_of,
        choices=list(priorities.AUDIENCES),
        help=spoken("help_audience", language),
    )
    parser.add_argument("--strength", action="store_true", help=spoken("help_strength", language))
    parser.add_argument("--method", choices=list(METHODS), default="weighted_sum", help=spoken("help_method", language))


VERB = Verb(Words("rank the tasks for one audience", "为某一对象排列任务的优先次序"), run, _rank_options)
