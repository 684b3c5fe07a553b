"""Presenting, writing down what was agreed, and looking back: as sessions, without a browser."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES, Book
from data.reading import joined, read
from pages._shell import cached
from pages._shell.meeting import ROUND

HOUSE = Path(__file__).parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = "Undercover price cut"  # an internal title that no client may read
PEOPLE = """Name,Organization,Audience,Influence (1-5),Relevance (1-5),Attitude
Zhao Min,Orchard Pay,Client,5,5,Against
Qian Li,Us,Team,4,2,For
Li Na,Us,Boss,1,4,For
"""
PLAN = f"""ID,Task,Counterparts,Owner,Start,Duration,Predecessors,Public title
T1,{SECRET},Zhao Min,Qian Li,2026-11-02,15,,Price agreed
T2,Go-live,Zhao Min,Qian Li,,5,T1,Go-live
T3,Review,Li Na,Qian Li,,2,T2,
"""


def opened(page: str, language: str = "en", **address: str) -> AppTest:
    """The page as a visitor with that address sees it."""
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    for name, value in {"lang": language, **address}.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    return app


def workspace() -> str:
    book = joined([read(f"{number}.csv", text.encode()) for number, text in enumerate((PEOPLE, PLAN))])
    return cached.store().create(book, at=NOON).id


def book_of(id: str) -> Book:
    kept = cached.store().open(id)
    assert kept is not None
    return kept.book


def ran(what: Any) -> AppTest:
    """The app after a run that a widget, or the app itself, sets off."""
    app: AppTest = what.run()
    assert not app.exception
    return app


def ended(app: AppTest) -> AppTest:
    """The Decisions page after the meeting: the test's browser does not follow from page to page by itself."""
    ran(app.button(key="end_meeting").click())
    return ran(app.switch_page("pages/decisions.py"))


def at_capture(app: AppTest, number: int = 0) -> AppTest:
    """The popover of the capture, opened."""
    app.session_state[f"capture_{number}"] = True
    return ran(app)


def test_presenting_takes_the_sidebar_away_and_brings_it_back() -> None:
    app = opened("map", w=workspace())
    assert any(button.key == "present" for button in app.sidebar.button)
    ran(app.button(key="present").click())
    assert not app.sidebar.children
    assert app.query_params["present"] == "1"
    ended(app)
    assert any(button.key == "present" for button in app.sidebar.button)
    assert "present" not in app.query_params


def test_the_bar_leads_to_the_next_page() -> None:
    app = opened("map", w=workspace(), present="1")
    ran(app.button(key="next_page").click())
    assert any("2 of 5 · Priorities" in said.value for said in app.markdown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("eyes", ["owner", "team", "client", "boss"])
@pytest.mark.parametrize("page", ROUND)
def test_each_stop_opens_for_each_audience(page: str, eyes: str, language: str) -> None:
    app = opened(page, language, w=workspace(), present="1", **{"for": eyes})
    assert app.button(key="end_meeting")
    assert SECRET not in "".join(str(element) for element in app.main) or eyes != "client"


def test_a_language_that_was_chosen_outlives_the_meeting() -> None:
    app = opened("map", "en", w=workspace())
    ran(app.segmented_control(key="lang").set_value("zh"))
    ran(app.button(key="present").click())
    ran(app.button(key="next_page").click())
    assert app.query_params["lang"] == "zh"
    ended(app)
    assert app.segmented_control(key="lang").value == "zh"


def test_a_meeting_begins_with_a_restore_point() -> None:
    id = workspace()
    ran(opened("map", w=id).button(key="present").click())
    (mark,) = cached.store().marks(id)
    assert mark.name.startswith("Before the meeting 2")
    assert mark.revision == cached.store().head(id)


def test_looking_at_a_sample_in_a_meeting_makes_no_workspace_until_something_changes() -> None:
    app = ran(opened("decisions", sample="game_security").button(key="present").click())
    assert "w" not in app.query_params
    written = sum(len(cached.sample("game_security", "en").records(kind)) for kind in ("decisions", "actions"))
    at_capture(app, written)
    app.text_input(key=f"capture_text_{written}").set_value("Freeze the interface?")
    ran(app.button(key=f"capture_keep_{written}").click())
    id = app.query_params["w"]
    (mark,) = cached.store().marks(id)
    before = cached.store().book(id, mark.revision)
    assert before is not None
    assert len(book_of(id).records("decisions")) == len(before.records("decisions")) + 1
    assert book_of(id).records("decisions")["id"].iloc[-1] == "D8"


def test_a_decision_is_written_with_its_day_its_audience_and_its_task() -> None:
    id = workspace()
    app = at_capture(opened("decisions", w=id, present="1", **{"for": "client"}))
    app.text_input(key="capture_text_0").set_value("Is the price agreed?")
    app.multiselect(key="capture_asked_of_0").set_value(["Zhao Min"])
    app.date_input(key="capture_due_0").set_value(date(2026, 12, 4))
    task = int(book_of(id).records("tasks").index[0])
    app.selectbox(key="capture_about_decisions_0").set_value(("tasks", task))
    ran(app.button(key="capture_keep_0").click())
    (decision,) = book_of(id).records("decisions").to_dict("records")
    told = {name: decision[name] for name in ("id", "text", "asked_of", "decided", "task", "risk", "audience")}
    assert told == {
        "id": "D1", "text": "Is the price agreed?", "asked_of": "Zhao Min", "decided": None, "task": "T1", "risk": None, "audience": "client",
    }  # fmt: skip
    assert f"{decision['due']:%Y-%m-%d}" == "2026-12-04"
    assert decision["on"] is not None
    assert cached.store().log(id)[0].changes == 1


def test_a_decision_about_a_person_is_asked_of_them_and_an_action_is_tied_to_them() -> None:
    id = workspace()
    app = at_capture(opened("decisions", w=id))
    person = int(book_of(id).records("stakeholders").index[0])
    app.text_input(key="capture_text_0").set_value("Who signs?")
    app.selectbox(key="capture_about_decisions_0").set_value(("stakeholders", person))
    ran(app.button(key="capture_keep_0").click())
    at_capture(app, 1)
    ran(app.segmented_control(key="capture_kind_1").set_value("actions"))
    app.text_input(key="capture_text_1").set_value("Ask who signs")
    app.multiselect(key="capture_owner_1").set_value(["Qian Li"])
    app.selectbox(key="capture_about_decisions_1").set_value(("stakeholders", person))
    ran(app.button(key="capture_keep_1").click())
    book = book_of(id)
    assert book.records("decisions")["asked_of"].tolist() == ["Zhao Min"]
    action = book.records("actions").iloc[0]
    assert (action["id"], action["owner"], action["stakeholder"], action["status"]) == (
        "A1",
        "Qian Li",
        "Zhao Min",
        "not_started",
    )


def test_nothing_is_written_without_words() -> None:
    id = workspace()
    app = at_capture(opened("decisions", w=id))
    ran(app.button(key="capture_keep_0").click())
    assert book_of(id).records("decisions").empty
    assert [toast.value for toast in app.toast] == ["Write in a few words what it is about."]


def test_a_client_is_offered_only_what_clients_may_see() -> None:
    app = at_capture(opened("decisions", w=workspace(), present="1", **{"for": "client"}))
    about = app.selectbox(key="capture_about_decisions_0").options
    assert about == ["nothing in particular", "Task · Price agreed", "Task · Go-live", "Person · Zhao Min"]
    assert app.multiselect(key="capture_asked_of_0").options == ["Zhao Min"]


def test_what_was_chosen_on_the_page_is_what_it_is_about() -> None:
    id = workspace()
    app = opened("priorities", w=id, present="1")
    task = int(book_of(id).records("tasks").index[1])
    ran(app.selectbox(key="task").set_value(task))
    at_capture(app)
    assert app.selectbox(key="capture_about_priorities_0").value == ("tasks", task)
    ran(app.switch_page("pages/risks.py"))
    at_capture(app)
    assert app.selectbox(key="capture_about_risks_0").value is None  # the task was chosen elsewhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_the_meeting_the_owner_alone_looks_back(language: str) -> None:
    id = workspace()
    app = ran(opened("decisions", language, w=id).button(key="present").click())
    at_capture(app)
    app.text_input(key="capture_text_0").set_value("Is the price agreed?")
    app.multiselect(key="capture_asked_of_0").set_value(["Zhao Min"])
    ran(app.button(key="capture_keep_0").click())
    ended(app)
    messages = [block.value for block in app.code]
    assert len(messages) == len(LANGUAGES)
    assert all("Is the price agreed?" in message and SECRET not in message for message in messages)
    ran(app.segmented_control(key="showing").set_value("team"))
    assert not app.code
    assert not [button for button in app.button if button.key == "back_to_before"]


def test_one_click_leads_back_to_before_the_meeting_and_can_be_undone() -> None:
    id = workspace()
    app = ran(opened("decisions", w=id).button(key="present").click())
    at_capture(app)
    app.text_input(key="capture_text_0").set_value("Is the price agreed?")
    ran(app.button(key="capture_keep_0").click())
    ended(app)
    assert any("takes back the 1 change listed here" in caption.value for caption in app.caption)
    ran(app.button(key="back_to_before").click())
    assert book_of(id).records("decisions").empty
    ran(app.button(key="undo").click())
    assert book_of(id).records("decisions")["text"].tolist() == ["Is the price agreed?"]
