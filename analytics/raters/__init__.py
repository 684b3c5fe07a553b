"""Several raters: how far they agree, on whom they differ, and whom to discuss first.

Krippendorff's alpha after Krippendorff (2011) and Hayes & Krippendorff (2007); Kendall's W after Kendall & Gibbons (1990).
"""

from analytics.raters.agreement import LEVELS, RELIABLE, TENTATIVE, Agreement, alpha
from analytics.raters.differing import differing, leaning
from analytics.raters.discuss import discussed, priorities
from analytics.raters.drawn import drawn
from analytics.raters.judged import CRITERIA, criterion_of, judged, rater_key, raters_in
from analytics.raters.kendall import Concordance, concordance
from analytics.raters.listed import listed
from analytics.raters.outcome import ALL, Outcome, outcome
from analytics.raters.round import NO_ROUND, Round, round_of
from analytics.raters.spread import AGREED, SPLIT, spread_on_map, spreads
from analytics.raters.taking import taken_over, who_rated
from analytics.raters.telling import finding

__all__ = [
    "AGREED", "ALL", "CRITERIA", "LEVELS", "NO_ROUND", "RELIABLE", "SPLIT", "TENTATIVE",
    "Agreement", "Concordance", "Outcome", "Round", "alpha", "concordance", "criterion_of", "differing", "discussed", "drawn", "finding", "judged",
    "leaning", "listed", "outcome", "priorities", "rater_key", "raters_in", "round_of", "spread_on_map", "spreads", "taken_over", "who_rated",
]  # fmt: skip
