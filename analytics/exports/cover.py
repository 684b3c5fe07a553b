"""The cover of a handout: what it is, for whom, as of when, and what it says in at most five sentences."""

import pandas as pd

from analytics import schedule
from analytics.exports.agreed import decision_finding
from analytics.exports.heard import Heard
from analytics.exports.people import map_finding
from analytics.exports.registers import risk_finding
from analytics.exports.tasks import first_why
from analytics.sentences import sentence
from data.kinds import KINDS, Words

MOST = 5
_BETWEEN = Words("; ", "；")


def title(heard: Heard) -> str:
    """The title of the workbook: the project and for whom it is."""
    return heard.say(f"title_{heard.audience}", project=project(heard), client=heard.client or heard.say("you"))


def project(heard: Heard) -> str:
    """What the project is called to this audience."""
    return str(heard.book.settings.get("title") or heard.say("untitled"))


def facts(heard: Heard) -> tuple[tuple[str, str], ...]:
    """Label and value of each line of the cover; what is not known has no line."""
    known = (
        ("project", project(heard)),
        ("scenario", _scenarios(heard)),
        ("as_of", f"{heard.today:%Y-%m-%d}"),
        ("for_whom", heard.client or heard.say(f"for_{heard.audience}")),
        ("plan_ends", _ends(heard)),
        ("working_days", _working_days(heard) if "schedule" in heard.policy.parts else ""),
    )
    return tuple((heard.say(label), value) for label, value in known if value)


def findings(heard: Heard) -> tuple[str, ...]:
    """What the audience should take along: the plan, what comes first, what is asked, the risks, the people."""
    parts, book = heard.policy.parts, heard.book
    asked = "decisions" in parts and not book.records("decisions").empty
    spoken = (
        plan_finding(heard) if "schedule" in parts else "",
        first_why(heard) if len(heard.ranking) else "",
        decision_finding(heard) if asked else "",
        risk_finding(heard) if "risks" in parts and not book.records("risks").empty else "",
        map_finding(heard) if "map" in parts and not book.records("stakeholders").empty else "",
    )
    return tuple(sentence for sentence in spoken if sentence)[:MOST]


def plan_finding(heard: Heard) -> str:
    """What the plan says: when it finishes and why not sooner; only when, as exactly as may be told, to whom the rest is withheld."""
    work = heard.plan.tasks[~heard.plan.tasks["summary"]]
    if work.empty or work["finish"].isna().all():
        return ""
    if "critical" in heard.policy.parts and heard.policy.days == "day":
        return sentence(schedule.finding(heard.plan), heard.language)
    if work["done"].all():
        return heard.say("all_done", n=len(work))
    begins = "finished" if heard.plan.finish < pd.Timestamp(heard.today) else "finishes"
    return heard.say(f"{begins}_{'on' if heard.policy.days == 'day' else 'in'}", day=heard.day(heard.plan.finish))


def sheet_title(heard: Heard) -> str:
    """What stands above the timeline."""
    return plan_finding(heard) or heard.say("sheet_timeline")


def _ends(heard: Heard) -> str:
    finish = heard.plan.finish
    if "schedule" not in heard.policy.parts or pd.isna(finish) or not heard.policy.allows("tasks", "finish"):
        return ""
    return heard.day(finish)


def _scenarios(heard: Heard) -> str:
    """The scenarios with their demand type."""
    scenarios, kind = heard.book.records("scenarios"), KINDS["scenarios"].column("kind")
    said = [
        heard.say("of_kind", name=str(name), kind=kind.said(demand, heard.language))
        if isinstance(demand, str) and kind
        else str(name)
        for name, demand in zip(scenarios["scenario"], scenarios["kind"], strict=True)
        if isinstance(name, str)
    ]
    return _BETWEEN(heard.language).join(said)


def _working_days(heard: Heard) -> str:
    """Which calendar the dates follow, and from when on it is not announced yet."""
    calendar = heard.plan.calendar
    said = heard.say(f"holidays_{calendar.country}")
    if calendar.overrides:
        said = heard.say("own_days", said=said, n=calendar.overrides)
    since = calendar.provisional_from
    return heard.say("provisional", said=said, day=since.isoformat()) if since else said
