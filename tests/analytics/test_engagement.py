"""The distance from current to desired engagement, and whom to win first."""

import pandas as pd
import pytest

from analytics import map as grid
from analytics.engagement import LADDER, gap, power_first
from data.kinds import Table


def test_the_ladder_is_the_one_of_the_pmbok() -> None:
    assert LADDER == ("unaware", "resistant", "neutral", "supportive", "leading")


def test_the_gap_counts_steps_and_a_blank_is_no_step(cast: Table) -> None:
    assert gap(cast.records).tolist() == [2, 2, 0, -1, pd.NA, pd.NA]


@pytest.mark.parametrize(
    ("current", "desired", "steps"), [("unaware", "leading", 4), ("leading", "unaware", -4), ("neutral", "neutral", 0)]
)
def test_somebody_may_be_wanted_less_involved(table, current: str, desired: str, steps: int) -> None:
    people = table("stakeholders", [{"name": "Li Na", "engagement_current": current, "engagement_desired": desired}])
    assert gap(people.records).tolist() == [steps]


def test_the_widest_gap_of_the_most_influential_comes_first(cast: Table) -> None:
    order = power_first(grid.placed(cast))
    assert order["name"].tolist() == ["Zhao Min", "Qian Li", "Li Na", "Sun Wei", "Wu Gang", "Zhou Yan"]
