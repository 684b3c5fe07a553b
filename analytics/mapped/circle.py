"""The part of the Stakeholder Circle: how much each person counts now, and how supportive and receptive the community is."""

from collections.abc import Mapping
from dataclasses import asdict

import pandas as pd

from analytics import map as grid
from analytics.mapped._part import Facts, Part


def _each(facts: Facts) -> pd.DataFrame:
    circled, profiled = (
        grid.circle(facts.stakeholders, grid.weights_of(facts.book.settings)),
        grid.profiled(facts.stakeholders),
    )
    return pd.DataFrame(
        {
            "circle_index": circled["index"],
            "circle_rank": circled["rank"],
            "circle_drawn": circled["drawn"],
            "circle_urgency_from": circled["urgency_from"],
            "engagement_profile": profiled["profile"],
        }
    )


def _whole(facts: Facts) -> Mapping[str, object]:
    profiled = grid.profiled(facts.stakeholders)
    index, people = grid.engagement_index(profiled)
    counts = profiled["profile"].value_counts()
    return {
        "circle_weights": asdict(grid.weights_of(facts.book.settings)),
        "engagement_index": index,
        "engagement_index_of": people,
        "engagement_profiles": {name: counts.get(name, 0) for name in grid.PROFILES},
    }


PART = Part(
    "circle",
    40,
    _each,
    _whole,
    {
        "is": "100 * sum(weight * value / highest) / sum(weights) of power (1-4), proximity (1-4) and urgency (1-5); no index where one is "
        "missing; urgency from vested stake and importance through a matrix of our own where both are given",
        "source": "Bourne & Walker, Stakeholder Circle (Mosaic); the form of the index, the matrix and the Engagement Index are ours",
    },
    ("circle_rank",),
)
