"""Who may stand in the list of people twice, how sure that is, and one row made of two once somebody decided."""

from data.reading.twice.joining_people import one_person
from data.reading.twice.pairs import EVIDENCE_OF_TWICE, Pair, pair_key, pairs

__all__ = ["EVIDENCE_OF_TWICE", "Pair", "one_person", "pair_key", "pairs"]
