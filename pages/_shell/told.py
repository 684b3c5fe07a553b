"""What is reckoned from the whole book and told to an audience only as far as it may know it."""

import pandas as pd

from analytics import priorities, requirements, schedule
from data.kinds import Book
from pages._shell import cached, session


def work() -> Book:
    """What may be seen, with the requirements as tasks where the whole book has no tasks; never where they are only withheld."""
    desk = session.desk()
    return desk.book if len(desk.whole.records("tasks")) else cached.work(desk.key, desk.book)


def plan() -> schedule.Plan:
    """The dates of the whole plan; of it the audience sees its own tasks, as exactly as it may."""
    desk, policy = session.desk(), session.policy()
    whole = cached.plan(desk.whole_rows_key, session.today(), desk.whole)
    return whole if policy is None else schedule.told(whole, work(), policy)


def plan_before() -> schedule.Plan | None:
    """The plan before the last change made here, for the owner; None where nothing was changed yet."""
    before = session.before()
    return None if before is None else schedule.planned(requirements.planned(before), session.today())


def tied(what: str, *, planned: bool = False) -> pd.DataFrame:
    """Who or what is tied to what, of what may be seen: `counterparts` of tasks, whom a risk `hurts`, which task it `threatens`.

    With `planned`, requirements stand for tasks where there are none (see `work`).
    """
    desk = session.desk()
    source, revision = desk.rows_key
    return cached.tied((f"{source}/planned" if planned else source, revision), what, work() if planned else desk.book)


def ranking(audience: priorities.Audience) -> pd.DataFrame:
    """The ranking of the whole plan for an audience; of it the rows that may be seen, ranked among themselves."""
    desk, policy = session.desk(), session.policy()
    ranked = cached.ranked(desk.whole_rows_key, session.today(), audience, desk.whole)
    return ranked if policy is None else priorities.told(ranked, work().records("tasks"), policy)
