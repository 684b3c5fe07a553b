"""What holds for a whole workspace: its name, which is the owner's to give, and the history of its settings in words."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from analytics.exports import handout
from data.export import checked_handout
from data.kinds import LANGUAGES, POLICIES, Book, seen
from data.reading import joined, read, renewed
from pages._shell import cached
from tests.data.reading.workbooks import book as workbook
from tests.pages.test_pages import PEOPLE, PLAN, opened, turned

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DRAFT = "Ferry register v0.7 (DRAFT), do not circulate"


def loaded() -> Book:
    """What an internal list with a title row of its own comes to."""
    people = [(DRAFT,), (), *(tuple(line.split(",")) for line in PEOPLE.splitlines())]
    return joined([read("people.xlsx", workbook({"People": people})), read("plan.csv", PLAN.encode())])


def history(app: AppTest) -> str:
    app.session_state["history"] = True  # as the browser tells that it is open
    app.run()
    return "\n".join(str(one.value) for one in app.sidebar.text)


def captions(app: AppTest) -> str:
    return "\n".join(str(one.value) for one in app.caption)


def test_a_title_that_stood_in_a_file_is_not_shown_to_the_client_until_the_owner_keeps_it() -> None:
    id = cached.store().create(loaded(), at=NOON).id
    app = opened("overview", w=id)
    assert "DRAFT" in captions(app)
    assert "DRAFT" not in captions(opened("overview", w=id, **{"for": "client"}))
    assert "DRAFT" in captions(opened("overview", w=id, **{"for": "boss"}))
    (name,) = [one for one in app.sidebar.text_input if one.label == "Project name"]
    assert name.value == DRAFT
    name.set_value("Harbour ferry")
    app.sidebar.button(key="project_name_keep").click().run()
    assert not app.exception
    assert "Harbour ferry" in captions(app)
    assert "Harbour ferry" in captions(opened("overview", w=id, **{"for": "client"}))


def test_a_name_that_is_too_long_is_refused_in_words_and_the_old_one_stands() -> None:
    app = opened("overview", w=cached.store().create(loaded(), at=NOON).id)
    (name,) = [one for one in app.sidebar.text_input if one.label == "Project name"]
    name.set_value("x" * 130)
    app.sidebar.button(key="project_name_keep").click().run()
    assert [toast.value for toast in app.toast] == [
        "A project's name has at most 120 letters; this one has 130, and the name stays as it was"
    ]
    assert "DRAFT" in captions(app)


def test_the_title_may_be_kept_as_it_is_and_stays_kept_when_the_file_comes_again() -> None:
    id = cached.store().create(loaded(), at=NOON).id
    app = opened("overview", w=id)
    app.sidebar.button(key="project_name_keep").click().run()
    kept = cached.store().open(id)
    assert kept is not None
    assert not kept.book.title_from_a_file
    assert not renewed(kept.book, loaded()).title_from_a_file
    assert seen(kept.book, POLICIES["client"], "en").settings["title"] == DRAFT


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clients_file_bears_no_title_that_nobody_confirmed(language: str) -> None:
    whole = loaded()
    told = handout(whole, "client", language, NOON.date())
    assert "DRAFT" not in told.title
    checked_handout(told, whole, POLICIES["client"], created=NOON)  # searched, and nothing withheld found
    assert "DRAFT" in handout(whole, "boss", language, NOON.date()).title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_history_tells_settings_in_words(language: str) -> None:
    book = loaded()
    store = cached.store()
    id = store.create(book, at=NOON).id
    changes: list[dict[str, object]] = [
        {"weights": {"boss": {"value": 0.25}}},
        {"cuts": {"influence": 0.75, "relevance": 0.5}},
        {"policy": {"client": {"show": [["tasks", "cost"]], "parts": {"map": True}}}},
        {"as_of": "2026-11-20", "holidays": "CN"},
        {"title": "Harbour ferry", "title_found": ""},
        {"told_apart": ["ana / it / / | ana / hr / / "]},
        {
            "joined_people": {
                "1": {"stays": {"name": "Ana"}, "goes": {"name": "A."}, "language": "en", "on": "2026-11-20", "turn": 1}
            }
        },
    ]
    for number, change in enumerate(changes):
        book = book.with_settings(**change)
        store.save(id, number + 1, book, by="x", at=NOON, why="y")
    told = history(turned(opened("overview", language, w=id), "overview"))
    words = {
        "en": ("Weight · Boss", "25%", "Cut-off of Influence: default → 4", "The client", "Status date", "China, with make-up days", "Harbour ferry"),
        "zh": ("权重 · 老板", "25%", "影响度分界：默认 → 4", "客户", "状态日期", "中国（含调休）", "Harbour ferry"),
    }[language]  # fmt: skip
    for word in words:
        assert word in told, word
    for raw in ("{", "weights", "cuts", "policy", "as_of", "title_found", "told_apart", "joined_people"):
        assert raw not in told, raw
