"""Knows the rows that end a table before its sheet ends: notes, legends, scales, and the line where people sign."""

import re
from collections.abc import Sequence

from data.kinds._book import Cell
from data.reading.traditional import simplified

FOOTNOTE = re.compile(
    r"^\s*(?:\*|note|notes|legend|key|source|remark|remarks|disclaimer|instructions|备注|注|说明|图例|填表说明|填写说明|评分标准|等级说明)\s*[:：.\d(（]"
    r"|^\s*(?:legend|(?:colou?r )?key|图例|notes|instructions|rating scale|risk matrix|评分标准|填表说明|填写说明|等级说明|说明|备注)\s*$"
    r"|^\s*[*※]\s*\S"
    r"|^\s*(?:end of (?:table|list|document|register|report|schedule|plan|log)|- ?end ?-|以下空白|以下无正文|\(?完\)?)\s*$",
    re.I,
)
# Who made, checked and approved it, and when: only with a colon, a line to write on, or a word that is nothing else.
_SIGNED = re.compile(
    r"\s{0,9}(?:(?:prepared|approved|reviewed|checked|authori[sz]ed|verified|compiled|created|signed|submitted|issued|updated) (?:by|on)"
    r"|signature|signed|sign-?off|date(?: signed)?"
    r"|(?:编制|制表|填表|填报|拟制|校对|审核|审批|批准|复核|核准|会签|签字|签名|签章|制作|更新|提交|项目经理)(?:人|者|日期|时间|单位)?|日期|盖章)"
    r"(\s{0,9}[:：_]|\s{0,9}$)",
    re.I,
)
_SIGNATURES = {"signature", "signatures", "sign", "signed", "签字", "签名", "签章", "签字栏"}
_SIGNED_ALONE = re.compile(r"\s{0,9}(?:.{0,12}(?:by|人|者)|signature|签字|签名|签章)\s{0,9}$", re.I)


def is_footnote(text: str) -> bool:
    """Whether a text begins a note, a legend or the explanation of a scale."""
    return FOOTNOTE.match(simplified(text)) is not None


def is_signed(text: str) -> bool:
    """Whether a heading stands over the place where people sign: what is below is a list of those who approve."""
    return simplified(text[:20]).strip().casefold() in _SIGNATURES


def is_signature(cells: Sequence[Cell]) -> bool:
    """Whether a row is where people sign: `Prepared by: Li`, `编制人 | 钱丽 | 审核人 | 周燕`, `Date: ____`."""
    said = [simplified(cell[:60]) for cell in cells if isinstance(cell, str)]
    if not said or not (first := _SIGNED.match(said[0])):
        return False
    signs = sum(bool(_SIGNED.match(text)) for text in said)
    return first[1].strip() != "" or (signs >= 2 and any(_SIGNED_ALONE.fullmatch(text) for text in said))
