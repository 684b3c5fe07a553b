"""The part of engagement: where each person stands, where they are wanted, and the step that leads there."""

from collections.abc import Mapping

from analytics import engagement
from analytics.mapped._part import Facts, Part


def _whole(facts: Facts) -> Mapping[str, object]:
    return {"engagement": engagement.listed(engagement.matrix(facts.placed))}


PART = Part(
    "engagement",
    90,
    whole=_whole,
    method={
        "is": "current and desired level on the ladder unaware < resistant < neutral < supportive < leading; steps are counted, never averaged",
        "source": "PMBOK Guide, stakeholder engagement assessment matrix",
    },
)
