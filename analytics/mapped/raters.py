"""The part of several raters: how far they agree on everybody, and on whom to talk first."""

from collections.abc import Mapping

from analytics import raters
from analytics.mapped._part import Facts, Part


def _whole(facts: Facts) -> Mapping[str, object]:
    return {
        "agreement": raters.listed(raters.outcome(facts.book.table("ratings"), facts.stakeholders), facts.stakeholders)
    }


PART = Part(
    "agreement",
    70,
    whole=_whole,
    method={
        "is": "alpha for ordinal values, W with the correction for ties; the list to discuss puts a wide spread on who counts first",
        "source": "Krippendorff (2011), Computing Krippendorff's alpha-reliability; Kendall & Gibbons (1990), Rank correlation methods",
    },
)
