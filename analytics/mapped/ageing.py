"""The part of time: when each rating was given, how old it is, and by when it is to be verified."""

from collections.abc import Mapping

import pandas as pd

from analytics import map as grid
from analytics.mapped._part import Facts, Part


def _each(facts: Facts) -> pd.DataFrame:
    aged = grid.aged(facts.placed, facts.stakeholders.records, facts.today)
    return aged.rename(columns={"days_old": "rating_age_days", "fading": "rating_fading", "dated_by": "rated_on_from"})


def _whole(facts: Facts) -> Mapping[str, object]:
    aged = grid.aged(facts.placed, facts.stakeholders.records, facts.today)
    finding = grid.freshness(facts.placed, aged)
    return {
        "freshness": {"code": finding.code, **dict(finding.values)},
        "review_days": grid.REVIEW_DAYS,
    }


PART = Part(
    "ageing",
    50,
    _each,
    _whole,
    {
        "is": "contact weekly, fortnightly, monthly or quarterly by quadrant; a rating is verified after four contacts, at the latest after 182 days; "
        "fading 1 when new, 0.35 from twice that age on",
        "source": "cadences as usual for the grid; the intervals of verification are ours",
    },
    ("verify_by", "overdue"),
)
