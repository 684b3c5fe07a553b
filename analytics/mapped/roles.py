"""The part of the roles: what the matrix of responsibilities breaks, and what is missing between the tables."""

from collections.abc import Mapping

from analytics import coverage, roles
from analytics.mapped._part import Facts, Part


def _whole(facts: Facts) -> Mapping[str, object]:
    return {**roles.for_programs(facts.book, facts.placed), **coverage.for_programs(facts.book, facts.placed)}


PART = Part(
    "roles",
    80,
    whole=_whole,
    method={
        "is": "fourteen rules of a matrix of responsibilities by number; coverage: what one table promises and another does not hold",
        "source": "responsibility assignment matrix (PMBOK Guide); the limits are settings of the workspace",
    },
)
