"""Reads workbooks and text tables as they are: finds the tables, names their columns, turns cells into values."""

from data.kinds._letters import letter_of, number_of
from data.reading.cells import text_of
from data.reading.checking import checked
from data.reading.decision import Decision
from data.reading.evidence import EVIDENCE
from data.reading.found import Found, Matched, headings
from data.reading.grids import is_day
from data.reading.joinable import joinable
from data.reading.joining import joined
from data.reading.left_out import accounts_of, left_out
from data.reading.mended import mended
from data.reading.naming_people import mentions
from data.reading.nearly import differing
from data.reading.opening import Opened, opened
from data.reading.progress import Stopped
from data.reading.reading import Reading, cells_of, read
from data.reading.remembered import named_columns, taken
from data.reading.renewing import renewed, without
from data.reading.renumbered import told_of_ids
from data.reading.rereading import reread
from data.reading.still_wrong import still_wrong
from data.reading.twice import (
    EVIDENCE_OF_TWICE,
    JOINS,
    Join,
    Pair,
    contradicting,
    joined_again,
    joined_for_good,
    joins_of,
    one_person,
    pair_key,
    pairs,
    stands_in,
    stays_and_goes,
)
from data.reading.typed import changed
from data.reading.unread import unread
from data.reading.versions import Version, versions
from data.reading.workbook import Sheet

__all__ = [
    "EVIDENCE",
    "EVIDENCE_OF_TWICE",
    "JOINS",
    "Decision",
    "Found",
    "Join",
    "Matched",
    "Opened",
    "Pair",
    "Reading",
    "Sheet",
    "Stopped",
    "Version",
    "accounts_of",
    "cells_of",
    "changed",
    "checked",
    "contradicting",
    "differing",
    "headings",
    "is_day",
    "joinable",
    "joined",
    "joined_again",
    "joined_for_good",
    "joins_of",
    "left_out",
    "letter_of",
    "mended",
    "mentions",
    "named_columns",
    "number_of",
    "one_person",
    "opened",
    "pair_key",
    "pairs",
    "read",
    "renewed",
    "reread",
    "stands_in",
    "stays_and_goes",
    "still_wrong",
    "taken",
    "text_of",
    "told_of_ids",
    "unread",
    "versions",
    "without",
]
