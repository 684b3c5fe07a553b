"""The part of the grid: everyone's place, quadrant, type, and who stands on a line."""

from collections.abc import Mapping

import pandas as pd

from analytics import map as grid
from analytics.judgements import declared
from analytics.mapped._part import Facts, Part

_KEYS = [
    "id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap",
    "borderline_on", "influence_raw", "relevance_raw", "legitimacy", "urgency", "attitude", "engagement_current", "engagement_desired",
]  # fmt: skip


def _each(facts: Facts) -> pd.DataFrame:
    return facts.placed[_KEYS]


def _whole(facts: Facts) -> Mapping[str, object]:
    counts = facts.placed["quadrant"].value_counts()
    finding = grid.finding(facts.placed)
    return {
        "cuts": facts.cuts.each(),
        "quadrants": {name: counts.get(name, 0) for name in grid.QUADRANTS},
        "scales": {axis: declared(facts.stakeholders, axis).name for axis in facts.cuts.each()},
        "on_the_line": _on_the_line(facts),
        "finding": {"code": finding.code, **dict(finding.values)},
    }


def _on_the_line(facts: Facts) -> pd.DataFrame:
    found = grid.on_the_line(facts.stakeholders, facts.cuts)
    found.insert(0, "id", facts.placed["id"].reindex(found.pop("record")).array)
    return found


PART = Part(
    "grid",
    10,
    _each,
    _whole,
    {
        "is": "influence and relevance on 0..1 by the declared scale; high from the cut upwards; blank is not rated; "
        "borderline within half a step of a cut",
        "source": "after Mendelow (1981), Eden & Ackermann (1998) and Johnson & Scholes; cube: Murray-Webster & Simon (2006)",
    },
    ("id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap"),
)
