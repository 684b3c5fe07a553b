"""What the communication plan says in one sentence: who waits longest for a word, else what it asks of the project lead."""

import pandas as pd

from analytics.communication.hours import ContactHours, Spent
from analytics.findings import Finding, told


def plan_finding(plan: pd.DataFrame, hours: Spent, settings: ContactHours) -> Finding:
    """The finding of a plan; n rows, all of them.

    contact_nobody: there is no row. contact_overdue: k contacts are overdue, those longest waiting are `names` (contact_overdue_unnamed where
    one of them has no name). contact_over_budget: none is overdue, `hours` a month are asked and there are `budget`. contact_passed: k planned
    days are past with nothing written down. contact_open: k of n have no next date. contact_ahead: all have one, the first on `day`.
    """
    if plan.empty:
        return Finding.of("contact_nobody")
    late = plan[plan["overdue"]].sort_values("overdue_days", ascending=False, kind="stable")
    n = len(plan)
    if len(late):
        if late["who"].isna().any():
            return Finding.of("contact_overdue_unnamed", n=n, k=len(late))
        return Finding.of("contact_overdue", n=n, k=len(late), names=told(late["who"]))
    if hours.asked > settings.budget:
        return Finding.of("contact_over_budget", n=n, hours=round(hours.asked), budget=round(settings.budget))
    if passed := int((plan["state"] == "passed").sum()):
        return Finding.of("contact_passed", n=n, k=passed)
    if missing := int((plan["state"] == "open").sum()):
        return Finding.of("contact_open", n=n, k=missing)
    return Finding.of("contact_ahead", n=n, day=f"{plan['next'].min():%Y-%m-%d}")


def urgent_first(plan: pd.DataFrame) -> pd.DataFrame:
    """The rows of a plan as they are to be worked on: longest overdue first, then planned days that are past, then by the next day, open ones last."""
    place = plan["state"].map({"overdue": 0, "passed": 1, "ahead": 2, "open": 3})
    keys = pd.DataFrame({"place": place, "late": -plan["overdue_days"], "next": plan["next"]})
    return plan.loc[keys.sort_values(["place", "late", "next"], kind="stable", na_position="last").index]
