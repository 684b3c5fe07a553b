"""Words in Traditional Chinese are known wherever their Simplified form is: headings, choices, levels, units."""

import re

import opencc
import pytest

from data.kinds import KINDS, Column
from data.reading import cells, joined, judgement_words, read, unsaid
from data.reading.judged import judged
from data.reading.quantities import number_in, shares_in
from data.reading.spellings import plain
from data.reading.traditional import simplified
from data.reading.working_time import days_in
from tests.data.reading.workbooks import book

CHINESE = re.compile("[\u4e00-\u9fff]")
FORMS = [opencc.OpenCC(form).convert for form in ("s2t", "s2tw", "s2hk")]


def traditional(word: str) -> set[str]:
    return {convert(word) for convert in FORMS}


def chosen(column: Column, word: str) -> object:
    return cells.values_of(column, [word]).values[0]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_heading_and_every_name_of_a_sheet_is_known_in_traditional_characters(kind: object) -> None:
    spellings = [said for column in kind.columns for said in (*column.words.everywhere(), *column.also)]  # type: ignore[attr-defined]
    for word in filter(CHINESE.search, (*spellings, *kind.sheets, *kind.words.everywhere())):  # type: ignore[attr-defined]
        assert {plain(form) for form in traditional(word)} == {plain(word)}, word


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_choice_is_read_in_traditional_characters(kind: object) -> None:
    for column in kind.columns:  # type: ignore[attr-defined]
        for choice in column.choices:
            for word in filter(CHINESE.search, (*choice.words.everywhere(), *choice.also, *choice.nearly)):
                assert {chosen(column, form) for form in traditional(word)} == {chosen(column, word)}, word
                assert chosen(column, word) is not None, word


def test_every_word_for_a_level_and_for_what_is_not_known_is_read_in_traditional_characters() -> None:
    for word in filter(CHINESE.search, judgement_words.LEVEL_OF):
        assert {judged(form) for form in traditional(word)} == {judged(word)}, word
    for word in filter(CHINESE.search, unsaid.UNKNOWN | unsaid.UNRATED | unsaid.UNDATED):
        assert all(
            unsaid.unknown(form) or unsaid.not_rated(form) or unsaid.undated(form) for form in traditional(word)
        ), word
    for word in filter(CHINESE.search, cells._YES | cells._NO):
        assert {cells._yes_no(form) for form in traditional(word)} == {cells._yes_no(word)}, word


@pytest.mark.parametrize(("said", "days"), [("3個工作日", 3), ("兩週", 10), ("16小時", 2), ("1.5 週", 7.5)])
def test_units_are_read_in_traditional_characters(said: str, days: float) -> None:
    assert days_in(said) == days
    assert number_in("3萬") == 30_000
    assert shares_in(["未開始"])[0] == [0]
    assert days_in(24, "工期（小時）") == 3


def test_what_is_not_chinese_stays_as_it_is() -> None:
    assert simplified("Zhao Min, Qian Li: 10 %") == "Zhao Min, Qian Li: 10 %"


def test_a_list_in_traditional_characters_is_read_like_one_in_simplified() -> None:
    rows = [
        ("編號", "姓名", "部門", "角色", "影響力", "利益", "立場"),
        ("S1", "林怡君", "資訊部", "專案經理", "很高", "高", "支持"),
        ("S2", "黃俊傑", "採購部", "採購主任", "中", "極低", "中立"),
        ("S3", "張雅婷", "客戶端", "店長", "非常高", "待評估", "強烈反對"),
        ("小計", "3人", None, None, None, None, None),
    ]
    people = joined([read("名單.xlsx", book({"名單": rows}))]).records("stakeholders")
    assert people["attitude"].tolist() == ["for", "neutral", "against"]
    assert people["influence"].tolist() == [5, 3, 5]
    assert people["relevance"].tolist()[:2] == [4, 1]
    assert people["name"].tolist() == ["林怡君", "黃俊傑", "張雅婷"]
