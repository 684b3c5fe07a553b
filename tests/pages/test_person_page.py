"""The card of one person: what stands on it in both languages, the way to their work, the report, and erasing."""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

import data.export
from data.export import privacy_report
from data.reading import joined, read
from pages._shell import cached
from tests.pages.test_pages import opened, turned

PEOPLE = (
    "id,name,role,department,relevance,influence,attitude,engagement_current,engagement_desired,direction,concern,email,notes\n"
    "S1,Zhao Min,Platform lead,Engineering,5,4,against,resistant,supportive,upward,Old clients must keep working,zm@mill.example,Fears to lose face\n"
    "S2,Qian Li,Buyer,Purchasing,2,2,for,supportive,supportive,,,,\n"
    "S3,<b>Sun</b> [Wei](http://x),Tester,Quality,4,4,,,,,,,\n"
)
TASKS = (
    "id,name,owner,counterparts,finish,notes\nT1,Interface documents,Zhao Min,Qian Li,2026-03-02,Ask Zhao Min first\n"
)
DECISIONS = "id,text,asked of,due\nD1,Which interface goes first?,Zhao Min,2026-03-03\n"


def workspace(*, twin: bool = False) -> str:
    """A list of three people, a task and a decision, with the files as they were loaded."""
    people = PEOPLE + ("S4,Zhao Min,Cook,Canteen,1,1,,,,,,,\n" if twin else "")
    files = [("people.csv", people), ("tasks.csv", TASKS), ("decisions.csv", DECISIONS)]
    book = joined([read(name, text.encode()) for name, text in files])
    store = cached.store()
    made = store.create(book, at=datetime.now(UTC), by="Zhao Min", why="Zhao Min sent it", loaded=True)
    for name, text in files:
        store.keep_file(made.id, name, text.encode(), at=datetime.now(UTC))
    return made.id


def card(person: int, language: str = "en", eyes: str = "owner", **kept: bool) -> AppTest:
    app = opened("map", language, w=workspace(**kept), **({} if eyes == "owner" else {"for": eyes}))
    app.selectbox(key="person").select(person).run()
    assert not app.exception
    return app


def section(app: AppTest, name: str) -> AppTest:
    app.button_group(key="section_5").set_value(name).run()
    assert not app.exception
    return app


def told(app: AppTest) -> str:
    """Everything that the page says, as one text."""
    pieces = [*app.markdown, *app.caption, *app.header, *app.get("html"), *app.warning, *app.info]
    said = [str(getattr(piece, "value", "") or getattr(getattr(piece, "proto", None), "body", "")) for piece in pieces]
    return "\n".join([*said, *(button.label for button in app.button)]).replace("\u2060", "").replace("\\", "")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Zhao Min", "Manage closely", "What to say next", "Hear the objection out", "Old clients must keep working", "Which interface goes first?"]),
        ("zh", ["Zhao Min", "重点管理", "下一步怎么谈", "先听完反对意见", "Old clients must keep working", "催办已逾期"]),
    ],
)  # fmt: skip
def test_the_card_says_where_a_person_stands_and_what_to_say_next_with_the_reasons(
    language: str, expected: list[str]
) -> None:
    said = told(card(1, language))
    assert [text for text in expected if text not in said] == []
    assert ("is against it" if language == "en" else "持反对态度") in said


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["profile", "work", "ties", "past", "privacy"])
@pytest.mark.parametrize("person", [1, 2, 3])
def test_every_section_opens_for_everybody(language: str, name: str, person: int) -> None:
    assert section(card(person, language), name).header


def test_a_task_of_the_person_opens_in_its_place() -> None:
    app = section(card(1), "work")
    assert "T1 Interface documents" in told(app)
    assert "owner" in told(app)
    app.button(key="line_person_tasks_1").click().run()
    assert not app.exception
    assert "T1" in told(turned(app, "schedule"))


def test_the_history_tells_what_became_of_the_person_with_the_reason() -> None:
    app = card(1)
    app.text_area(key="note_1").set_value("Listens when shown figures").run()
    said = told(section(app, "past"))
    assert "Fears to lose face → Listens when shown figures" in said
    assert "Note changed" in said
    assert "came into the list" in said


@pytest.mark.parametrize(("language", "hint"), [("en", "Would I be comfortable"), ("zh", "如果此人读到我的评价")])
def test_where_notes_are_written_the_question_stands(language: str, hint: str) -> None:
    assert hint in told(card(1, language))
    assert hint in told(opened("load", language))


def test_a_sample_has_nothing_to_erase_and_no_history() -> None:
    app = opened("map")
    app.selectbox(key="person").select(18).run()
    section(app, "privacy")
    assert not [toggle for toggle in app.toggle if str(toggle.key).startswith("erase")]
    assert "The sample is as it came" in told(section(app, "past"))


@pytest.mark.parametrize("eyes", ["team", "client", "boss"])
def test_an_audience_is_shown_neither_advice_nor_history_nor_report(eyes: str) -> None:
    app = opened("map", "en", w=workspace(), **{"for": eyes})
    choices = [group for group in app.button_group if str(group.key).startswith("section")]
    assert all(option in ("Profile", "Work", "Ties") for group in choices for option in group.options)
    assert "What to say next" not in told(app)


def test_the_report_holds_all_that_is_held_and_the_lines_to_fill_in() -> None:
    app = section(card(1), "privacy")
    app.toggle(key="report_1").set_value(True).run()
    assert not app.exception
    assert [button for button in app.get("download_button") if "report" in button.proto.label.lower()]


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The file that the page offers for download."""
    made: list[bytes] = []

    def noted(*what: Any) -> bytes:
        made.append(privacy_report(*what))
        return made[-1]

    monkeypatch.setattr(data.export, "privacy_report", noted)
    section(card(1), "privacy").toggle(key="report_1").set_value(True).run()
    return made[0]


def test_the_report_lists_own_row_other_tables_history_and_files_with_their_places(report: bytes) -> None:
    file = load_workbook(BytesIO(report))
    assert file.sheetnames == [
        "About this report",
        "Stakeholders",
        "Tasks",
        "Decisions",
        "Earlier values",
        "Loaded files",
    ]
    rows = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in file}
    assert [*rows["Stakeholders"][-1][:5]] == [
        "Notes",
        "S1  Zhao Min",
        "Fears to lose face",
        "the person's own row",
        "people.csv",
    ]
    assert {row[0] for row in rows["Tasks"][1:]} == {"Owner", "Notes"}
    assert {row[0] for row in rows["Loaded files"][1:]} == {"people.csv", "tasks.csv", "decisions.csv"}
    cover = [str(row[0]) for row in rows["About this report"] if row[0]]
    assert "Purpose" in cover
    assert "Kept until" in cover
    assert any("GDPR" in line and "PIPL" in line and "no legal advice" in line for line in cover)


@pytest.mark.parametrize(("language", "name"), [("en", "Person 1"), ("zh", "人员 1")])
def test_a_person_is_erased_once_it_was_asked_and_is_a_pseudonym_from_then_on(language: str, name: str) -> None:
    app = section(card(1, language), "privacy")
    wanted = app.query_params["w"]
    id = wanted if isinstance(wanted, str) else wanted[0]
    app.toggle(key="erase_1").set_value(True).run()
    asked = told(app)
    assert re.search("6 cells of their own row|本人所在行的 6 个单元格", asked)
    assert "people.csv" in asked
    assert ("cannot be undone" if language == "en" else "无法撤销") in asked
    app.button(key="erase_now").click().run()
    assert not app.exception
    after = cached.store().open(id)
    assert after is not None
    assert after.book.records("stakeholders")["name"].tolist()[0] == name
    assert after.book.records("stakeholders")["influence"].tolist()[0] == 4
    assert cached.store().files(id) == []
    assert "Zhao" not in told(app)


def test_who_shares_the_name_is_told_before_one_of_them_is_erased() -> None:
    app = section(card(1, twin=True), "privacy")
    app.toggle(key="erase_1").set_value(True).run()
    assert "One other person bears this name" in told(app)


def test_a_name_with_markup_stays_text() -> None:
    app = card(3)
    assert app.header[-1].value.replace("\u2060", "") == r"\<b\>Sun\</b\> \[Wei\](http://x)"


def test_the_profile_counts_the_same_tasks_as_the_work() -> None:
    facts = told(section(card(1), "profile"))  # the owner of the task, not the one it is agreed with
    assert "Tasks (1)" in facts
    assert "T1  Interface documents" in facts
    assert "Tasks (1)" in told(section(card(1), "work"))
