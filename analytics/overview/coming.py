"""What comes next, for an audience that hears of dates and decisions but not of what is late."""

import pandas as pd

from analytics.findings import NAMES_TOLD, Said, told
from analytics.overview.from_decisions import asked_of
from analytics.overview.lines import Line, each, line, written
from analytics.overview.picture import Picture
from data.kinds import told_day

_MONTHS = 3  # this one and the two after it
_MILESTONES, _DECISIONS = 4, 5  # at most so many of each


def coming(picture: Picture) -> list[Line]:
    """Decisions asked, the next milestones, and the tasks of the next three months by month: soonest first in each."""
    return [*_decisions(picture), *_milestones(picture), *_months(picture)]


def _decisions(picture: Picture) -> list[Line]:
    found = []
    for place, (record, asked) in enumerate(each(picture.undecided().head(_DECISIONS))):
        code, values = asked_of("attention_asked" if pd.isna(asked["due"]) else "attention_asked_by", asked)
        found.append(line("decisions", "decisions", record, code, 90 - place, **values))
    return found


def _milestones(picture: Picture) -> list[Line]:
    ahead = next_milestones(picture).head(_MILESTONES)
    return [
        line("schedule", "milestones", record, "attention_milestone", 60 - place, name=written(one["name"]), day=told_day(one["date"], picture.plan.days))
        for place, (record, one) in enumerate(each(ahead))
    ]  # fmt: skip


def next_milestones(picture: Picture) -> pd.DataFrame:
    """The milestones that lie ahead, the next first."""
    ahead = picture.plan.milestones
    ahead = ahead[~ahead["done"] & (ahead["date"] >= picture.today)]
    return (ahead if picture.part("schedule") else ahead.iloc[:0]).sort_values("date", kind="stable")


def _months(picture: Picture) -> list[Line]:
    work = picture.work().sort_values("finish", kind="stable")
    months = work["finish"].dt.to_period("M")
    this = picture.today.to_period("M")
    found = []
    for later in range(_MONTHS):
        due = work[months == this + later]
        if len(due):
            values: dict[str, Said] = {"month": str(this + later), "n": len(due), "names": told(due["name"])}
            code = "attention_month" if len(due) <= NAMES_TOLD else "attention_month_more"
            found.append(line("schedule", "tasks", due.index[0], code, 40 - later, **values))
    return found
