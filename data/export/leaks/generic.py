"""Words that say nothing about anybody: what tables and audiences are called, and whatever stands in an empty workbook."""

from datetime import date, datetime
from functools import cache

from data.export.handouts import handed_out
from data.export.leaks.parts import pieces
from data.export.leaks.piece import Piece
from data.export.leaks.spelling import spelled
from data.kinds import KINDS, LANGUAGES, Handout, Policy

# A column that follows from others: whoever sees those may reckon it, so that its heading is no secret.
FOLLOWS = {("risks", "score"): (("risks", "probability"), ("risks", "impact"))}


def generic_words(policy: Policy) -> frozenset[str]:
    """The words that an audience may read in any file, spelled as texts are compared."""
    return _everywhere() | (frozenset(map(spelled, _ZONES)) if "map" in policy.parts else frozenset())


@cache
def _everywhere() -> frozenset[str]:
    words = [word for kind in KINDS.values() for word in (*kind.words.everywhere(), *kind.sheets)]
    audience = KINDS["stakeholders"].column("audience")
    for choice in audience.choices if audience else ():
        words += [*choice.words.everywhere(), *choice.also]
    return frozenset(spelled(word) for word in (*words, *_LABELS, *_TRUTHS, *_NOBODY, *_of_an_empty_workbook()))


def _of_an_empty_workbook() -> list[str]:
    files = [
        handed_out(Handout("", language, "", date(2026, 1, 1), (), (), ()), created=datetime(2026, 1, 1))
        for language in LANGUAGES
    ]
    return [piece.text for file in files for piece in pieces(file) if isinstance(piece, Piece)]


# Labels: the attitude “for”, say, is written like the label of the person for whom a workbook is.
_LABELS = ("For", "对象", "As of", "截至", "Yes", "No", "是", "否", "Today", "今天", "Liaison")
# What the rules of a live timeline say of a cell, and what a column of ticks holds.
_TRUTHS = ("TRUE", "FALSE")
# What stands in the place of a name in many a list, and is nobody's.
_NOBODY = ("all", "both", "any", "everyone", "everybody", "whole team", "staff", "me", "we", "you", "none", "n/a", "tbd", "tba", "various", "全体", "全员", "所有人", "各部门", "待定", "暂无")  # fmt: skip
# The zones of a map (Mendelow), which many lists also hold as a strategy: where the map may be seen, so may they.
_ZONES = ("Manage closely", "Keep satisfied", "Keep informed", "Monitor", "重点管理", "令其满意", "随时告知", "监督")
