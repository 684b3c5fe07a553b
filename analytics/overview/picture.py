"""The project as it stands on a day, as far as an audience may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analytics.judgements import dates, texts
from analytics.schedule import Plan
from analytics.ties import between_leaves, followers, threatens
from data.kinds import Book, Policy

SOON = 14  # days ahead that count as soon


@dataclass(frozen=True, eq=False)
class Picture:
    """What the other questions found out, told as far as `policy` allows (None: the owner, who may see everything).

    book: what may be seen; plan: `schedule.planned` or `schedule.told`, whose `today` is the day; placed: `map.placed`;
    exposed: `risks.exposed`; rankings: `priorities.ranked` or `priorities.told` by audience. A part that the policy
    withholds is not looked at, whatever is handed in.
    """

    book: Book
    plan: Plan
    placed: pd.DataFrame
    exposed: pd.DataFrame
    rankings: Mapping[str, pd.DataFrame]
    policy: Policy | None = None

    @property
    def today(self) -> pd.Timestamp:
        """The day from which late and soon are reckoned."""
        return pd.Timestamp(self.plan.today)

    def part(self, name: str) -> bool:
        """Whether the audience sees a part at all."""
        return self.policy is None or name in self.policy.parts

    def column(self, kind: str, name: str) -> bool:
        """Whether the audience sees a column, so that a blank cell in it means that nothing was written."""
        return self.policy is None or self.policy.allows(kind, name)

    @property
    def everybody(self) -> bool:
        """Whether everybody is named, so that who is not found anywhere is really nowhere."""
        return self.policy is None or self.policy.people == "all"

    @property
    def to_the_day(self) -> bool:
        """Whether dates are told to the day."""
        return self.policy is None or self.policy.days == "day"

    def work(self) -> pd.DataFrame:
        """The unfinished tasks of the plan that have a date, without the headings over them."""
        tasks = self.plan.tasks
        cancelled = texts(self.book.records("tasks"), "status").reindex(tasks.index) == "cancelled"
        open_tasks: pd.DataFrame = tasks[~tasks["done"] & ~tasks["summary"] & ~cancelled & tasks["finish"].notna()]
        return open_tasks if self.part("schedule") else open_tasks.iloc[:0]

    def waiting(self) -> pd.Series:
        """How many unfinished tasks wait for each unfinished task, directly or not; tasks for which none waits are absent."""
        parents = self.plan.tasks["parent"].dropna().astype("int64")
        links, still = between_leaves(self.plan.links, parents), self.work().index
        return followers(links[links["task"].isin(still) & links["predecessor"].isin(still)])

    def deciders(self) -> pd.DataFrame:
        """The people to manage closely, strongest first, with their columns `owner` and `next_contact`."""
        people = self.book.records("stakeholders")
        told = self.placed.assign(owner=texts(people, "owner"), next_contact=dates(people, "next_contact"))
        found = told[told["quadrant"] == "manage_closely"] if self.part("map") else told.iloc[:0]
        return found.sort_values(["influence", "relevance"], ascending=False, kind="stable")

    def red(self) -> pd.DataFrame:
        """The open risks whose band is high, greatest first."""
        red: pd.DataFrame = self.exposed[self.exposed["open"] & (self.exposed["band"] == "high")]
        return red if self.part("heatmap") else red.iloc[:0]

    @cached_property
    def threats(self) -> pd.DataFrame:
        """Which of these risks threatens which task, where both are seen."""
        return threatens(self.book.records("risks"), self.book.records("tasks"))

    def undecided(self) -> pd.DataFrame:
        """The decisions still to be taken, the first due first: columns text, who, due."""
        decisions = self.book.records("decisions")
        told = pd.DataFrame(
            {"text": texts(decisions, "text"), "who": texts(decisions, "asked_of"), "due": dates(decisions, "due")}
        )
        still = told[texts(decisions, "decided").isna()]
        return (still if self.part("decisions") else still.iloc[:0]).sort_values("due", kind="stable")
