"""What is asked, agreed and promised: decisions, actions and milestones as their audience may see them."""

import pandas as pd

from analytics.exports.columns import Told, sheet, written
from analytics.exports.heard import Heard
from analytics.exports.rollup import slipped
from analytics.judgements import dates, texts
from data.kinds import HandoutSheet

_OVER = ("done", "cancelled")


def decisions(heard: Heard) -> HandoutSheet | None:
    """The decisions asked of the audience, open ones first by date."""
    if "decisions" not in heard.policy.parts:
        return None
    asked = heard.book.records("decisions")
    order = asked.assign(settled=texts(asked, "decided").notna()).sort_values(["settled", "due"], kind="stable").index
    columns = [
        written(heard, "decisions", name)
        for name in ("id", "text", "asked_of", "due", "decided", "by", "on", "task", "risk")
    ]
    note = heard.say("note_decided") if texts(asked, "decided").notna().any() else ""
    return sheet(heard.say("sheet_decisions"), decision_finding(heard), order, columns, note=note)


def decision_finding(heard: Heard) -> str:
    """How many decisions are still asked, and by when the first."""
    asked = heard.book.records("decisions")
    still = asked[texts(asked, "decided").isna()]
    if still.empty:
        return heard.say("no_decisions")
    first = dates(still, "due").min()
    if pd.isna(first):
        return heard.say("asked_undated", n=len(still))
    return heard.say("asked_decisions", n=len(still), day=f"{first:%Y-%m-%d}")


def actions(heard: Heard) -> HandoutSheet | None:
    """The actions that the audience may see, open ones first by date; cancelled ones left out."""
    if "decisions" not in heard.policy.parts:
        return None
    agreed = heard.book.records("actions")
    agreed = agreed[texts(agreed, "status") != "cancelled"]
    over = texts(agreed, "status").isin(_OVER)
    order = agreed.assign(over=over).sort_values(["over", "due"], kind="stable").index
    columns = [
        written(heard, "actions", name)
        for name in ("id", "text", "owner", "due", "status", "task", "risk", "stakeholder")
    ]
    still = int((~over).sum())
    title = heard.say("actions_open", n=still) if still else heard.say("no_actions")
    return sheet(heard.say("sheet_actions"), title, order, columns)


def milestones(heard: Heard) -> HandoutSheet | None:
    """The milestones by date (as exact as it may be told), with the slip against the baseline where that may be seen; cancelled ones left out."""
    if "schedule" not in heard.policy.parts:
        return None
    reached = heard.milestones
    slips = [slipped(heard.plan, *days) for days in zip(reached["baseline_date"], reached["day"], strict=True)]
    told = heard.policy.allows("milestones", "baseline_date") and heard.policy.days == "day"
    columns = [
        written(heard, "milestones", "id"),
        written(heard, "milestones", "name"),
        written(heard, "milestones", "date"),
        written(heard, "milestones", "baseline_date"),
        written(heard, "milestones", "actual_date"),
        Told(heard.say("slip"), pd.Series(slips, index=reached.index, dtype="float64"), "whole", may=told),
        written(heard, "milestones", "owner"),
        written(heard, "milestones", "status"),
    ]
    return sheet(heard.say("sheet_milestones"), _next(heard), reached.index, columns)


def _next(heard: Heard) -> str:
    reached = heard.milestones
    ahead = reached[~reached["done"] & reached["date"].notna()].sort_values("date", kind="stable")
    if not ahead.empty:
        return heard.say("milestones_next", name=str(ahead["name"].iloc[0]), day=heard.day(ahead["date"].iloc[0]))
    return heard.say("milestones_done") if len(reached) and reached["done"].all() else heard.say("sheet_milestones")
