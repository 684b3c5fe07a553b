"""One person's name in any text: found however it is spaced and written, never inside of somebody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kinds import Called, known_by

WEI = Called(("王伟",), ("wangwei@beichen.example",), frozenset({"王伟明", "李雷", "王伟团队"}))
ZHAO = Called(("Zhao Min",), (), frozenset({"Zhao Min Liu", "Qian Li", "Zhao Min's team"}))
SINGLE = Called(("Zhao Min",), single=frozenset({"zhao"}))


@pytest.mark.parametrize(
    ("called", "text", "left"),
    [
        (WEI, "请王伟确认", "请P确认"),
        (WEI, "王 伟；王\u3000伟", "P；P"),
        (WEI, "王伟明与王伟", "王伟明与P"),
        (WEI, "王伟经理、王伟团队", "P经理、P团队"),
        (WEI, "mail to WangWei@beichen.example!", "mail to P!"),
        (WEI, "伟王", "伟王"),
        (ZHAO, "ask Zhao Min, ZHAO  MIN or zhao.min", "ask P, P or P"),
        (ZHAO, "Zhao Minna is not Zhao Min Liu", "Zhao Minna is not Zhao Min Liu"),
        (ZHAO, "Ｚｈａｏ Ｍｉｎ", "P"),
        (ZHAO, "Zhao Min's team", "P's team"),
        (SINGLE, "Zhao is late; zhao is no name", "P is late; zhao is no name"),
        (Called(("Wu",)), "Wu would, wu wu, Wuhan", "P would, wu wu, Wuhan"),
        (Called(("PM team",)), "the PM team meets", "the PM team meets"),
        (Called(("Ada (CTO)",)), "Ada and Ada (CTO)", "P and P (CTO)"),
    ],
)
def test_a_name_is_replaced_where_it_is_whole(called: Called, text: str, left: str) -> None:
    assert called.without(text, "P") == left
    assert called.within(text) == (left != text)


def test_a_name_that_somebody_else_bears_is_left_alone_and_told() -> None:
    both = Called(("王伟",), ("13800001111",), frozenset({"王 伟"}))
    assert both.shared == ("王伟",)
    assert both.without("王伟 13800001111", "P") == "王伟 P"
    assert not both.is_meant("王伟")


def test_a_cell_means_the_person_however_it_is_spaced() -> None:
    assert WEI.is_meant("王 伟")
    assert not WEI.is_meant("王伟明")
    assert not WEI.is_meant(None)


def test_names_out_of_lists_protect_only_where_they_can_be_a_longer_chinese_name() -> None:
    assert known_by(["王伟明", "王伟", "Zhao Min Liu", "王伟负责的小组"]) == {"王伟明"}


@given(st.text(max_size=40))
def test_a_text_without_any_of_the_letters_stays_as_it_is(text: str) -> None:
    other = text.replace("王", "").replace("伟", "").replace("@", "")
    assert WEI.without(other, "P") == other


@given(st.text(alphabet="王伟 明a,、", max_size=30))
def test_what_was_replaced_is_not_found_again(text: str) -> None:
    assert not WEI.within(WEI.without(text, "#"))
