"""What one audience may hear of the whole book: everything is reckoned from the whole, then told as far as the policy allows."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from analytics import priorities, requirements, risks, schedule, ties
from analytics.exports.pictured import Draw
from analytics.exports.words import said
from analytics.judgements import dates, texts
from data.kinds import Book, Policy, clients, dated, policy_of, seen, told_day


@dataclass(frozen=True, eq=False)
class Heard:
    """The whole book (its requirements as tasks where it has no tasks), what the audience sees of it, and for whom it is told.

    client: the house whose eyes these are; None for the team and the boss. draw: makes a picture of the map, None where none is wanted.
    """

    whole: Book
    book: Book
    policy: Policy
    language: str
    today: date
    client: str | None = None
    draw: Draw | None = None

    @property
    def audience(self) -> str:
        return self.policy.audience

    @cached_property
    def plan(self) -> schedule.Plan:
        """The dates of the whole plan, as far and as exactly as they may be known."""
        return schedule.told(schedule.planned(self.whole, self.today), self.book, self.policy)

    @cached_property
    def ranking(self) -> pd.DataFrame:
        """The ranking of the whole plan, of it the tasks that are seen, ranked among themselves."""
        ranked = priorities.ranked(self._rated, self._audience)
        return priorities.told(ranked, self.book.records("tasks"), self.policy)

    @cached_property
    def why(self) -> pd.Series:
        """For each ranked task the reasons in words."""
        asked = set(self._named.index) if self.audience == "client" else set()
        found = priorities.reasons(self._rated, self._audience, self.policy, self.today, asked)
        return found.reindex(self.ranking.index).map(lambda reasons: priorities.why(reasons, self.language))

    @cached_property
    def milestones(self) -> pd.DataFrame:
        """The milestones of the plan that are seen and not cancelled, by date, each date as exact as it may be told.

        Columns as in `Plan.milestones`, and day: when it was reached, else when it is due.
        """
        seen = self.book.records("milestones")
        shown = self.plan.milestones.assign(date=dates(seen, "date"), actual_date=dates(seen, "actual_date"))
        shown = shown[texts(seen, "status").reindex(shown.index) != "cancelled"]
        day = shown["actual_date"].fillna(shown["date"])
        return shown.assign(day=day).sort_values("day", kind="stable")

    @cached_property
    def exposed(self) -> pd.DataFrame:
        """The risks that are seen, with their levels as far as these are, greatest exposure first."""
        return risks.exposed(self.book.table("risks"))

    @cached_property
    def threats(self) -> pd.DataFrame:
        """Which of these risks threatens which task, where both are seen."""
        return ties.threatens(self.book.records("risks"), self.book.records("tasks"))

    def say(self, key: str, **values: object) -> str:
        """Words of a handout in its language."""
        return said(key, self.language, **values)

    def day(self, day: pd.Timestamp) -> str:
        """A date as exact as it may be told: 2027-02-23, February 2027, Q1 2027."""
        return dated(told_day(day, self.policy.days), self.language)

    @property
    def _named(self) -> pd.Series:
        """The counterparts that may be told, of the tasks that have some: for a client its own people alone."""
        tasks = self.book.records("tasks")
        return tasks["counterparts"].dropna() if "counterparts" in tasks else pd.Series(dtype="object")

    @property
    def _audience(self) -> priorities.Audience:
        return priorities.weighed(self.whole)[self.audience]

    @cached_property
    def _rated(self) -> priorities.Rated:
        return priorities.rated(self.whole, self.today)


def heard(
    book: Book, audience: str, language: str, today: date, client: str | None = None, draw: Draw | None = None
) -> Heard:
    """What an audience may hear of a book on a day; for the client `client`, the first of `clients` where None.

    ValueError for a client that the book does not know.
    """
    policy, houses = policy_of(book, audience), clients(book)
    if audience == "client" and client is not None and client not in houses:
        raise ValueError(f"there is no client {client!r}; there are {houses}")
    eyes = (client or next(iter(houses), None)) if audience == "client" else None
    allowed = requirements.planned(seen(book, policy, language, eyes))
    return Heard(requirements.planned(book), allowed, policy, language, today, eyes, draw)
