"""The prioritised plan: every task in the order of its audience, with the reasons in words."""

from dataclasses import replace

import pandas as pd

from analytics.exports.columns import Told, day_look, sheet, written
from analytics.exports.heard import Heard
from analytics.judgements import texts
from data.kinds import HandoutSheet, Words

TOP = 5


def prioritised(heard: Heard) -> HandoutSheet | None:
    """All tasks that are seen: the unfinished ones as ranked, then the finished ones; cancelled ones and headings left out."""
    plan, finished = heard.plan.tasks, _finished(heard)
    cancelled = int((texts(heard.book.records("tasks"), "status") == "cancelled").sum())
    note = [heard.say("note_ranked")]
    note += [heard.say("note_finished", n=len(finished))] if len(finished) else []
    note += [heard.say("note_cancelled", n=cancelled)] if cancelled else []
    note += [heard.say(f"note_{heard.policy.days}")] if heard.policy.days != "day" else []
    order = [record for record in [*heard.ranking.index, *finished] if record in plan.index]
    return sheet(heard.say("sheet_plan"), first_why(heard), order, _columns(heard), note=_joined(note, heard.language))


def top(heard: Heard) -> HandoutSheet | None:
    """The first five with their reasons, what a board has time for."""
    order = heard.ranking.index[:TOP]
    note = heard.say("note_top") if len(heard.ranking) > TOP else ""
    return sheet(heard.say("sheet_top"), first_why(heard), order, _columns(heard), note=note)


def first_why(heard: Heard) -> str:
    """What comes first and why, else that all is done; empty where there is no task."""
    ranked = heard.ranking[heard.ranking["rank"].notna()]
    if ranked.empty:
        finished = _finished(heard)
        return (
            heard.say("all_done", n=len(finished)) if len(finished) and heard.ranking.empty else heard.say("sheet_plan")
        )
    why = str(heard.why.loc[ranked.index[0]])
    spoken = why[0].lower() + why[1:]
    return heard.say("first_why", task=str(ranked["name"].iloc[0]), why=spoken)


def when(heard: Heard, name: str, *, role: str = "") -> Told:
    """A date of the plan as reckoned: start or finish."""
    column = written(heard, "tasks", name)
    return replace(
        column, cells=heard.plan.tasks[name], look=day_look(heard), role=role, may=heard.policy.allows("tasks", name)
    )


def inner(heard: Heard, word: str, name: str) -> Told:
    """Slack and lateness in working days: told with the part `critical` only, and of what is not finished."""
    tasks = heard.plan.tasks
    known = tasks[name].astype("float64").where(~tasks["done"] & (tasks[name] != 0 if name == "late_days" else True))
    look = "whole" if (known.dropna() % 1 == 0).all() else "decimal"
    return Told(
        heard.say(word), known, "decimal" if look == "decimal" else "whole", may="critical" in heard.policy.parts
    )


def slip(heard: Heard) -> Told:
    """Working days against the baseline, where that may be seen."""
    told = heard.policy.allows("tasks", "baseline_finish")
    return Told(heard.say("slip"), heard.plan.tasks["slip_days"], "whole", may=told)


def _columns(heard: Heard) -> list[Told]:
    theirs = written(heard, "tasks", "counterparts")
    client = heard.audience == "client"
    score = heard.ranking["score"].round(3) if "score" in heard.ranking else pd.Series(dtype="float64")
    return [
        Told(heard.say("order" if client else "rank"), heard.ranking["rank"].astype("float64"), "whole"),
        written(heard, "tasks", "id"),
        written(heard, "tasks", "name"),
        Told(heard.say("why"), heard.why, "long"),
        Told(heard.say("score"), score, "decimal", may=heard.audience == "team" and "scores" in heard.policy.parts),
        when(heard, "start"),
        when(heard, "finish"),
        written(heard, "tasks", "deadline"),
        inner(heard, "late", "late_days"),
        inner(heard, "slack", "total_slack_days"),
        slip(heard),
        written(heard, "tasks", "owner"),
        replace(theirs, heading=heard.say("your_people")) if client else theirs,
        written(heard, "tasks", "status"),
        written(heard, "tasks", "progress"),
        written(heard, "tasks", "workstream"),
        written(heard, "tasks", "cost"),
    ]


def _finished(heard: Heard) -> pd.Index:
    """The finished tasks, the latest first; no headings."""
    tasks = heard.plan.tasks
    done = tasks[tasks["done"] & ~tasks["summary"] & ~tasks.index.isin(heard.ranking.index)]
    return done.sort_values("finish", ascending=False, kind="stable").index


def _joined(sentences: list[str], language: str) -> str:
    return Words(" ", "")(language).join(sentences)
