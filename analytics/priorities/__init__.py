"""Which task first, and for whom: one set of criteria, weighed once for each audience, with the reasons beside it."""

from analytics.priorities.audiences import AUDIENCES, Audience, weighed
from analytics.priorities.comparing import agreement, compared, finding
from analytics.priorities.criteria import CRITERIA, Criterion
from analytics.priorities.ranking import explained, listed, part_columns, ranked
from analytics.priorities.rating import Rated, rated
from analytics.priorities.reasons import MONTHS, Reason, reasons, said, why
from analytics.priorities.telling import told

__all__ = [
    "AUDIENCES", "CRITERIA", "MONTHS",
    "Audience", "Criterion", "Rated", "Reason", "agreement", "compared", "explained", "finding", "listed", "part_columns",
    "ranked", "rated", "reasons", "said", "told", "weighed", "why",
]  # fmt: skip
