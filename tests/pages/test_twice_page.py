"""People who may stand in the list twice are joined on the Load page, pair by pair, and that can be undone."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES, Book
from pages._shell import cached
from pages._shell.texts import say
from tests.pages.test_pages import NOON, opened, workspace

TWICE = (
    "Name,Department,Influence,Interest,E-mail\nA. Vidal,IT,5,4,ana@x.example\nAna Vidal,IT,3,4,ana@x.example\n"
    "王伟,,2,3,\n王伟,,4,3,\nBen Okoro,HR,2,2,\n"
)
SHARED = "Name,Department,Influence,E-mail\nBob Smith,IT,5,team@x.example\nJane Doe,IT,3,team@x.example\n"
POSTS = "姓名,部门,岗位,影响力,立场\n王总,工程部,,4,支持\n王建国,工程部,总经理,5,反对\n"


def book(id: str) -> Book:
    kept = cached.store().open(id)
    assert kept is not None
    return kept.book


def people(id: str) -> list[str]:
    return [str(name) for name in book(id).records("stakeholders")["name"]]


def shown(app: AppTest) -> str:
    return " ".join(block.body for block in app.get("html"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_proposed_is_joined_unless_somebody_decides_otherwise(language: str) -> None:
    id = workspace(TWICE)
    app = opened("load", language, w=id)
    assert say("twice_explained", language, count=2) in [line.value for line in app.caption]
    app.button(key="twice_apply").click().run()
    assert not app.exception
    assert people(id) == ["Ana Vidal", "王伟", "王伟", "Ben Okoro"]
    assert say("twice_explained", language, count=1) in [line.value for line in app.caption]
    kept = cached.store().open(id)
    assert kept is not None
    assert kept.revision == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_people_are_not_asked_about_again(language: str) -> None:
    id = workspace(TWICE)
    app = opened("load", language, w=id)
    app.button_group(key="twice_1_2").set_value("two")
    app.button_group(key="twice_3_4").set_value("two").run()
    app.button(key="twice_apply").click().run()
    assert not app.exception
    assert len(people(id)) == 5
    assert say("twice_none", language) in [line.value for line in opened("load", language, w=id).success]


def test_whoever_shares_a_mailbox_is_joined_only_where_somebody_says_so() -> None:
    id = workspace(SHARED)
    app = opened("load", "en", w=id)
    assert app.button_group(key="twice_1_2").value == "later"
    assert app.button(key="twice_apply").disabled
    app.button_group(key="twice_1_2").set_value("same").run()
    app.button(key="twice_apply").click().run()
    assert people(id) == ["Bob Smith"]


@pytest.mark.parametrize(
    ("language", "noted"),
    [("en", "Also known as: 王总; Influence: 4; Attitude: For"), ("zh", "又称：王总；影响度：4；态度：支持")],
)
def test_the_real_name_stays_and_the_other_is_noted_in_the_language_of_the_page(language: str, noted: str) -> None:
    id = workspace(POSTS)
    app = opened("load", language, w=id)
    app.button_group(key="twice_1_2").set_value("same").run()
    app.button(key="twice_apply").click().run()
    assert not app.exception
    assert people(id) == ["王建国"]
    assert book(id).records("stakeholders")["notes"].iloc[0] == noted


def test_the_other_row_may_stay_instead_and_what_differs_is_shown_before() -> None:
    id = workspace(POSTS)
    app = opened("load", "en", w=id)
    assert "Which name" not in str([group.label for group in app.button_group])
    app.button_group(key="twice_1_2").set_value("same").run()
    before = shown(app)
    assert before.index("王建国") < before.index("王总")
    assert "<td>Against</td><td>For</td>" in before
    assert "row 3" in before
    app.button_group(key="stays_1_2").set_value(1).run()
    after = shown(app)
    assert after.index("王总") < after.index("王建国")
    app.button(key="twice_apply").click().run()
    assert people(id) == ["王总"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_applied_is_said_and_taken_back_with_one_button(language: str) -> None:
    id = workspace(TWICE)
    app = opened("load", language, w=id)
    app.button(key="twice_apply").click().run()
    assert any(say("twice_applied", language, count=1) in line.value for line in app.markdown)
    app.button(key="undo_load").click().run()
    assert len(people(id)) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_decided_is_listed_and_each_decision_taken_back_by_itself(language: str) -> None:
    id = workspace(TWICE, "Task name,Owner,Start,Finish\nPilot,A. Vidal,2026-03-02,2026-03-06\n")
    before = book(id)
    app = opened("load", language, w=id)
    app.button_group(key="twice_3_4").set_value("two").run()
    app.button(key="twice_apply").click().run()
    said = " ".join(line.value for line in app.markdown)
    assert "A. Vidal → Ana Vidal" in said
    assert say("decided_apart", language, one="王伟", other="王伟") in said
    app.button(key="decided_ask_0").click().run()
    assert say("twice_explained", language, count=1) in [line.value for line in app.caption]
    app.button(key="decided_part_0").click().run()
    assert not app.exception
    assert sorted(people(id)) == sorted(map(str, before.records("stakeholders")["name"]))
    assert book(id).records("tasks")["owner"].tolist() == ["A. Vidal"]
    assert "→ Ana Vidal" not in " ".join(line.value for line in app.markdown)


def test_a_joining_that_was_changed_since_is_not_parted_and_the_step_to_undo_is_named() -> None:
    id = workspace(POSTS)
    app = opened("load", "en", w=id)
    app.button_group(key="twice_1_2").set_value("same").run()
    app.button(key="twice_apply").click().run()
    now = book(id)
    table = now.table("stakeholders")
    typed = replace(table, records=table.records.assign(notes="typed since"))
    cached.store().save(id, 2, now.with_table(typed), by="", at=NOON, why="typed")
    later = opened("load", "en", w=id)
    later.button(key="decided_part_0").click().run()
    assert not later.exception
    assert people(id) == ["王建国"]
    assert say("twice_applied", "en", count=1) in " ".join(
        str(one.value) for one in (*later.toast, *later.warning, *later.info, *later.markdown)
    )


def test_nothing_in_a_cell_is_obeyed() -> None:
    rows = "Name,Department,Concern\n<img src=x onerror=alert(1)> Vidal,IT,\n<img src=x onerror=alert(1)> Vidal,IT,<b>bold</b>\n"
    assert "<img" not in (drawn := shown(opened("load", "en", w=workspace(rows))))
    assert "<b>" not in drawn
