"""Knows the row of a total, whose text begins with the word for it and beside which only numbers stand."""

import re
from collections.abc import Sequence

from data.kinds._book import Cell
from data.reading.rows_seen import View
from data.reading.traditional import simplified

_TOTAL = re.compile(
    r"^\s*+(?:grand |sub)?\s*+-?(?:totals?|sum|average|合\s*计|总\s*计|小\s*计|总\s*和|平均|汇总|итого|всего)(?:\b|[:：(（]|$).{0,25}$",
    re.I,
)
_TOTAL_ALONE = re.compile(
    r"\s*+(?:grand |sub)?-?(?:totals?|sum|average|max(?:imum)?|min(?:imum)?|mean|median|合\s?计|总\s?计|小\s?计|总\s?和|平均[值分]?|最大值?|最小值?|中位数|汇总|итого|всего)\s*+[:：]?\s*+",
    re.I,
)
_COUNT = re.compile(
    r"\s*+(?:共|计|合计|共计|total:?)?\s*+\d[\d,.]*+\s*+(?:人|人次|位|名|个|项|条|件|份|行|家|组|种|people|persons?|stakeholders?|tasks?|risks?|items?|rows?|entries|requirements?)?\s*+",
    re.I,
)


def is_total(view: View, row: Sequence[Cell], texts: Sequence[str]) -> bool:
    """Whether a row begins with the word for a total; where more words follow it, as in “Total station survey”, only numbers may stand beside."""
    said = simplified(texts[0])
    if view.label is not None and row[view.label] not in (None, texts[0]) and not _is_count(row[view.label]):
        return False
    if _TOTAL_ALONE.fullmatch(said):
        return True
    return _TOTAL.match(said) is not None and all(_is_count(text) for text in texts[1:])


def _is_count(cell: Cell) -> bool:
    """Whether what stands in the place of a name only counts: 9, 9人, 共 9 项, 9 tasks."""
    return _COUNT.fullmatch(simplified(str(cell))) is not None
