"""Who may stand in the list of people twice, how sure that is, and one row made of two once somebody decided."""

from data.reading.twice.joining_people import contradicting, one_person, stands_in
from data.reading.twice.pairs import EVIDENCE_OF_TWICE, Pair, may_be_one_name, pair_key, pairs, stays_and_goes
from data.reading.twice.remembered_joins import JOINS, Join, are_joins, joined_again, joined_for_good, joins_of

__all__ = [
    "EVIDENCE_OF_TWICE",
    "JOINS",
    "Join",
    "Pair",
    "are_joins",
    "contradicting",
    "joined_again",
    "joined_for_good",
    "joins_of",
    "may_be_one_name",
    "one_person",
    "pair_key",
    "pairs",
    "stands_in",
    "stays_and_goes",
]
