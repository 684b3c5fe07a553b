"""Reads workbooks and text tables as they are: finds the tables, names their columns, turns cells into values."""

from data.reading.checking import checked
from data.reading.found import Found, Matched, headings
from data.reading.joining import joined
from data.reading.mended import mended
from data.reading.reading import Reading, cells_of, read
from data.reading.renewing import renewed, without
from data.reading.twice import EVIDENCE_OF_TWICE, Pair, one_person, pair_key, pairs
from data.reading.typed import changed

__all__ = [
    "EVIDENCE_OF_TWICE",
    "Found",
    "Matched",
    "Pair",
    "Reading",
    "cells_of",
    "changed",
    "checked",
    "headings",
    "joined",
    "mended",
    "one_person",
    "pair_key",
    "pairs",
    "read",
    "renewed",
    "without",
]
