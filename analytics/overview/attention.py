"""What needs attention now, worst first; or, for those who may not hear of lateness, what comes next."""

import pandas as pd

from analytics.findings import Finding
from analytics.overview import from_decisions, from_people, from_plan, from_risks
from analytics.overview.coming import coming
from analytics.overview.lines import Line, frame, line
from analytics.overview.picture import Picture

ONE_BY_ONE = 3  # lines of a kind before the others are summed up


def attention(picture: Picture) -> pd.DataFrame:
    """The list: columns page, kind, record (Int64), code, values, weight; one row a finding, heaviest first.

    page: map, priorities, schedule, risks, load or decisions; kind and record: what to open there, missing for a line
    about many. Weights are a judgement that puts unlike things in one order (0..100): late work and what waits for it before
    red risks, those before people, promises to decide and to act, and what is only soon. An audience whose names are masked
    reads sums in place of single tasks and risks; one without the part `critical` reads what comes next, soonest first.
    """
    if not picture.part("critical"):
        return frame(coming(picture))
    singly = ONE_BY_ONE if picture.everybody else 0
    return frame(
        [
            *from_plan.late(picture, singly),
            *from_plan.misses(picture, singly),
            *from_plan.soon(picture),
            *from_risks.red(picture, singly),
            *from_people.gaps(picture),
            *from_decisions.decisions(picture),
            *from_decisions.actions(picture),
            *_problems(picture),
        ]
    )


def findings(attention: pd.DataFrame) -> list[Finding]:
    """Each line as a finding, in the same order."""
    return [Finding(code, values) for code, values in zip(attention["code"], attention["values"], strict=True)]


def _problems(picture: Picture) -> list[Line]:
    """What is wrong in the data, told to the owner alone: only the owner can mend it."""
    if picture.policy is not None:
        return []
    read = [problem.severity for problem in picture.book.problems]
    plan = [problem for problem in picture.plan.problems if problem.severity != "note" and problem.kind != "calendar"]
    counts = (
        ("load", "attention_unread", read.count("error"), 35.0),
        ("load", "attention_doubtful", read.count("warning"), 12.0),
        ("schedule", "attention_plan_assumes", len(plan), 14.0),
    )
    return [line(page, None, None, code, weight, n=n) for page, code, n, weight in counts if n]
