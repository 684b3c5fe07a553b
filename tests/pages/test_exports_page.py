"""The Export page: a checked workbook for each audience, and public titles approved one by one or all at once."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics import exports
from data.kinds import LANGUAGES, Book, Handout, without_public_title
from data.reading import joined, read
from pages._shell import cached

HOUSE = Path(__file__).parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PEOPLE = """Name,Department,Organization,Audience,Influence (1-5),Relevance (1-5),Attitude
Zhao Min,Platform,Northgate,Client,5,5,Against
Li Na,Shop,Southgate,Client,4,4,For
Sun Wei,Operations,Ours,Team,4,2,
"""
PLAN = """ID,Task,Counterparts,Owner,Start,Finish,Public title
T1,Interface document (for Qian Li),Zhao Min,Sun Wei,2026-11-20,2026-11-27,
T2,Trial by code,Zhao Min,Sun Wei,2026-11-30,2026-12-04,Trial
T3,Reckon the margin,Zhao Min,Sun Wei,2026-12-07,2026-12-08,
T4,Kiosk,Li Na,Sun Wei,2026-12-07,2026-12-08,
"""


def opened(language: str = "en", **address: str) -> AppTest:
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    for name, value in {"lang": language, **address}.items():
        app.query_params[name] = value
    app.run()
    app.switch_page("pages/exports.py").run()
    assert not app.exception
    return app


def workspace(*texts: str) -> str:
    book = joined([read(f"{number}.csv", text.encode()) for number, text in enumerate(texts)]) if texts else Book()
    return cached.store().create(book, at=NOON).id


def whole(id: str) -> Book:
    found = cached.store().open(id)
    assert found is not None
    return found.book


def pressed(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_audience_has_a_card_and_gets_a_checked_file_when_asked(language: str, sample: str) -> None:
    app = opened(language, sample=sample)
    before = len(app.get("download_button"))
    for audience in ("team", "client", "boss"):
        pressed(app, f"prepare_{audience}")
    assert not app.error
    assert len(app.success) == 3
    assert len(app.get("download_button")) == before + 3


def test_a_card_tells_its_sheets_and_what_is_held_back() -> None:
    said = " ".join(text.value for text in opened(w=workspace(PEOPLE, PLAN)).text)
    assert "Plan: 1 row" in said
    assert "Names: only their own people's" in said
    assert "Tasks: 2 without a public title stay out" in said
    assert "Pages and views: Stakeholder map; Scores and their parts" in said


def test_that_the_client_is_not_told_the_name_that_a_file_brought_along_is_told() -> None:
    book = joined([read("people.csv", PEOPLE.encode()), read("plan.csv", PLAN.encode())])
    for found, held in (("Harbour ferry", 1), ("", 0)):
        named = book.with_settings(title="Harbour ferry", title_found=found)
        said = " ".join(text.value for text in opened(w=cached.store().create(named, at=NOON).id).text)
        assert said.count("until you confirm it under Project name") == held


def test_a_leak_is_shown_in_place_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = exports.handout

    def careless(*asked: Any) -> Handout:
        return replace(honest(*asked), findings=("Reckon the margin",))

    monkeypatch.setattr(exports, "handout", careless)
    app = opened(w=workspace(PEOPLE, PLAN))
    before = len(app.get("download_button"))
    pressed(app, "prepare_client")
    assert [one.value for one in app.error] == ["Not handed out: 1 value found that this audience must not see"]
    assert any("Reckon the margin" in text.value for text in app.text)
    assert not app.success
    assert len(app.get("download_button")) == before


def test_another_language_or_client_asks_for_another_check() -> None:
    app = pressed(opened(w=workspace(PEOPLE, PLAN)), "prepare_client")
    assert len(app.success) == 1
    app.selectbox(key="client_of").set_value("Southgate").run()
    assert not app.exception
    assert not app.success


def test_approve_all_writes_what_was_proposed_as_one_revision_that_can_be_undone() -> None:
    id = workspace(PEOPLE, PLAN)
    app = pressed(opened(w=id), "approve_all")
    assert whole(id).records("tasks")["public_title"].tolist() == ["Interface document", "Trial", None, None]
    assert list(without_public_title(whole(id), "tasks", "Northgate")) == [3]  # a margin has no title to propose
    pressed(app, "undo")
    assert whole(id).records("tasks")["public_title"].tolist() == [None, "Trial", None, None]


def test_only_what_is_ticked_is_approved_and_as_it_was_corrected(monkeypatch: pytest.MonkeyPatch) -> None:
    from pages._shell import session

    typed: dict[int, dict[str, Any]] = {1: {"approve": True, "public_title": " Offer "}}
    monkeypatch.setattr(session, "editor_state", lambda key: typed if key.startswith("titles_") else {})
    id = workspace(PEOPLE, PLAN)
    pressed(opened(w=id), "approve_ticked")
    assert whole(id).records("tasks")["public_title"].tolist() == [None, "Trial", "Offer", None]


def test_nothing_ticked_changes_nothing_and_says_so() -> None:
    id = workspace(PEOPLE, PLAN)
    pressed(opened(w=id), "approve_ticked")
    assert whole(id).records("tasks")["public_title"].tolist() == [None, "Trial", None, None]


def test_without_a_row_only_the_template_is_offered() -> None:
    app = opened(w=workspace())
    assert not [button for button in app.button if str(button.key).startswith("prepare_")]


def test_the_page_is_the_owners_alone() -> None:
    app = opened(**{"for": "client"})
    assert not [button for button in app.button if str(button.key).startswith(("prepare_", "approve_"))]
    assert not app.get("download_button")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_is_in_the_files_as_a_picture_unless_it_is_left_out(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bool] = []
    monkeypatch.setattr(cached.handing_out, "_picture", lambda told: made.append(told.named))
    app = opened(language, w=workspace(PEOPLE, PLAN))
    assert app.checkbox(key="file_picture").value
    assert made == [True]  # the owner's own copy
    pressed(app, "prepare_team")
    pressed(app, "prepare_boss")
    assert made == [True, True, False]
    app.checkbox(key="file_picture").uncheck().run()
    pressed(app, "prepare_team")
    assert not app.error
    assert len(made) == 3
