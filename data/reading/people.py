"""Tells whether the cells of a column are names of people: two words with capitals, initials, a Chinese surname with a given name."""

import re
from collections.abc import Sequence

from data.kinds._book import Cell

_LONGEST = 40  # letters of a name
_LATIN = re.compile(
    r"[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’\-]{1,20}+(?: [A-ZÀ-ÖØ-Þ]\.?){0,2}(?: [A-ZÀ-ÖØ-Þ][A-Za-zß-ÿ'’\-]{1,20}+){1,2}"
)
_SHORT = re.compile(r"[A-ZÀ-ÖØ-Þ]\. ?[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’\-]{1,20}+|[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’\-]{1,20}+ [A-ZÀ-ÖØ-Þ]\.?")
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘範譚鄒陸顧龍萬錢湯喬賀賴龔"
)
_CHINESE = re.compile(r"[\u3400-\u9fff]{2,3}")
_PEOPLE = 0.8  # share of the cells


def are_people(cells: Sequence[Cell]) -> bool:
    """Whether nearly all of the cells are written as people's names are, and there are some of them."""
    names = sum(isinstance(cell, str) and is_person(cell.strip()) for cell in cells)
    return len(cells) >= 3 and names >= _PEOPLE * len(cells)


def is_person(text: str) -> bool:
    """Whether a text is written as the name of one person: `Anna Berg`, `A. Berg`, 王小明."""
    if not 2 <= len(text) <= _LONGEST:
        return False
    if _CHINESE.fullmatch(text):
        return text[0] in _SURNAMES
    return bool(_LATIN.fullmatch(text) or _SHORT.fullmatch(text))
