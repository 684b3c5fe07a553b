"""The Decisions page: each line says who does what until when, in the punctuation of the language."""

import pytest
from streamlit.testing.v1 import AppTest

from data.reading import joined, read
from pages._shell import cached
from tests.pages.test_meeting import NOON, opened
from tests.pages.test_texts import HALF_WIDTH

ASKED = """ID,Decision,Asked of,Decide by,What was decided,Decided by,Recorded on
D1,Nine phones first?,赵敏; 李娜,2026-11-21,,,
D2,Open both networks?,李娜,2026-11-25,,,
D3,Whom to tell?,,,,,
D5,Which of the two?,李娜,,,,
D4,Which bank?,赵敏,2026-11-01,The first,赵敏; 李娜,2026-10-28
"""
TO_DO = """ID,Action,Owner,Due,Task concerned
A1,Call the bank,李娜,2026-11-20,
A2,Send the documents,吴刚,2026-11-21,T1; T2
A3,Book the room,李娜,2026-11-30,
A4,Ask around,,,
"""
PLAN = "ID,Task,Start,Duration\nT1,Trial,2026-11-02,15\nT2,Go-live,2026-11-23,5\n"


def page(language: str, people: str = "", more: str = "", **address: str) -> AppTest:
    files = [
        ("decisions", ASKED),
        ("actions", TO_DO + more),
        ("tasks", PLAN),
        *([("people", people)] if people else []),
    ]
    book = joined([read(f"{name}.csv", text.encode()) for name, text in files]).with_settings(as_of="2026-11-22")
    return opened("decisions", language, w=cached.store().create(book, at=NOON).id, **address)


def captions(app: AppTest) -> list[str]:
    return [caption.value for caption in app.caption]


def test_a_decision_says_until_when_and_of_whom() -> None:
    said = captions(page("en"))
    assert ":red[**⚠ due 2026-11-21, 1 day late**] · asked of 赵敏; 李娜" in said
    assert "due 2026-11-25 · asked of 李娜" in said
    assert "no due date yet · asked of nobody yet" in said
    assert "**The first** · decided by 赵敏; 李娜 · recorded 2026-10-28" in said


def test_the_actions_of_one_owner_stand_together_under_their_name() -> None:
    app = page("en")
    owners = [line.value for line in app.markdown if line.value.startswith("**")]
    assert owners == ["**李娜**", "**吴刚**", "**nobody yet**"]
    assert [line.value for line in app.text][-4:] == [
        "Call the bank",
        "Book the room",
        "Send the documents",
        "Ask around",
    ]
    assert ":red[**⚠ due 2026-11-21, 1 day late**] · about: Trial; Go-live" in captions(app)


def test_chinese_lines_are_in_chinese_punctuation() -> None:
    said = captions(page("zh"))
    assert ":red[**⚠ 2026-11-21 截止，已逾期 1 天**] · 请赵敏、李娜决定" in said
    assert "**The first** · 由赵敏、李娜决定 · 2026-10-28 记录" in said
    assert not [line for line in said if HALF_WIDTH.search(line.replace(":red[", ""))]


@pytest.mark.parametrize(
    ("audience", "line"), [("team", "Ask around"), ("boss", "Which of the two?"), ("client", "Which of the two?")]
)
def test_an_audience_is_not_told_that_something_is_missing(audience: str, line: str) -> None:
    """It may just not be shown it."""
    app = page("en", people=f"ID,Name,Audience,Organization\nS1,李娜,{audience},Suxi\n", **{"for": audience})
    assert line in [text.value for text in app.text]
    said = " ".join([*captions(app), *(markdown.value for markdown in app.markdown)])
    assert "nobody yet" not in said
    assert "no due date yet" not in said


def test_an_action_of_several_lines_is_told_whole() -> None:
    text = "Call the bank.\n" + "Ask for all its terms. " * 30 + "\nThe end."
    app = page("en", more=f'A5,"{text}",李娜,2026-12-01,\n')
    assert text in [line.value for line in app.text]
