"""The ladder of engagement: how many steps each person is from where the project needs them, and whom to win first.

The five levels and their order: PMBOK Guide, stakeholder engagement assessment matrix.
"""

import pandas as pd

from analytics.judgements import texts
from data.kinds import KINDS


def _ladder() -> tuple[str, ...]:
    column = KINDS["stakeholders"].column("engagement_current")
    return tuple(choice.code for choice in column.choices) if column else ()


LADDER = _ladder()  # unaware < resistant < neutral < supportive < leading (PMBOK, engagement assessment matrix)


def gap(stakeholders: pd.DataFrame) -> pd.Series:
    """Steps of the ladder from current to desired engagement, Int64; missing while either is unknown.

    Negative where somebody is to be involved less than now. The steps are an order, not a measure: never average them.
    """
    rung = {level: step for step, level in enumerate(LADDER)}
    steps = [texts(stakeholders, f"engagement_{when}").map(rung).astype("Int64") for when in ("desired", "current")]
    return (steps[0] - steps[1]).rename("engagement_gap")


def opposing(people: pd.DataFrame) -> pd.Series:
    """Whether each of these people is known to be against the project, or to resist it (columns attitude, engagement_current)."""
    against: pd.Series = (people["attitude"] == "against") | (people["engagement_current"] == "resistant")
    return against


def power_first(placed: pd.DataFrame) -> pd.DataFrame:
    """The people of a map in the order to win them: widest gap times influence first, then the most influential."""
    missing_steps = placed["engagement_gap"].astype("float64").clip(lower=0)
    order = placed[["influence", "relevance"]].assign(pull=(missing_steps * placed["influence"]).round(9))
    return placed.loc[order.sort_values(["pull", "influence", "relevance"], ascending=False, kind="stable").index]
