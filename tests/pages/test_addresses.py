"""What an address bar may bring: a workspace that is no more, words that nobody knows; each a sentence and a way on."""

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES
from pages._shell import cached
from tests.pages.test_pages import NOON, PEOPLE, opened, workspace

NO_WORKSPACES = (
    "gone-for-good", "AAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd", "x'; DROP TABLE workspaces; --", "a" * 10_000, "\x00",
    "<img src=x onerror=alert(1)>", "\u202e工作区", " ", "game_security",
)  # fmt: skip
NOBODY_KNOWS = ("OWNER", "../x'; --", "<b>bold</b> [x](javascript:alert(1))", "\u202eabc" * 1000)
SAID = {
    ("w", "en"): "does not exist (any more)", ("w", "zh"): "不存在",
    ("sample", "en"): "There is no sample", ("sample", "zh"): "没有名为",
    ("for", "en"): "an audience that does not exist", ("for", "zh"): "展示对象",
    ("present", "en"): "is not understood", ("present", "zh"): "无法识别",
}  # fmt: skip


def told(app: AppTest) -> list[str]:
    return [warning.value for warning in app.warning]


@pytest.mark.parametrize("id", NO_WORKSPACES)
def test_an_address_of_no_workspace_says_so_and_shows_the_sample(id: str) -> None:
    app = opened("overview", "zh" if len(id) % 2 else "en", w=id)
    language = app.query_params["lang"]
    assert SAID["w", language] in told(app)[0]
    assert app.title[0].value
    assert "w" not in app.query_params
    app.button(key="seen_astray").click().run()
    assert told(app) == []


def test_a_forgotten_workspace_says_so_and_another_can_be_begun() -> None:
    id = workspace(PEOPLE)
    cached.store().forget(id)
    app = opened("load", w=id)
    assert SAID["w", "en"] in told(app)[0]
    app.file_uploader(key="upload").set_value(("people.csv", PEOPLE.encode(), "text/csv")).run()
    assert app.query_params["w"] != id
    assert told(app) == [] or SAID["w", "en"] in told(app)[0]


@pytest.mark.parametrize("value", NOBODY_KNOWS)
@pytest.mark.parametrize("word", ["sample", "for", "present"])
def test_a_word_that_nobody_knows_is_told_in_the_visitors_language(word: str, value: str) -> None:
    language = LANGUAGES[len(value) % 2]
    app = opened("risks", language, **{word: value})
    assert [SAID[word, language] in sentence for sentence in told(app)] == [True]
    assert "<b>" not in told(app)[0].replace("\\<b", "")
    assert app.title[0].value


def test_an_audience_that_does_not_exist_is_shown_no_more_than_the_client_sees() -> None:
    kept = cached.store().create(cached.sample("game_security", "en"), at=NOON).id
    whole, asked = opened("overview", w=kept), opened("overview", w=kept, **{"for": "clients"})
    assert asked.query_params["for"] == "client"
    assert asked.title[0].value == opened("overview", w=kept, **{"for": "client"}).title[0].value
    assert whole.title[0].value != asked.title[0].value


@pytest.mark.parametrize("value", [*NOBODY_KNOWS, "fr"])
def test_a_language_that_liaison_does_not_speak_is_told(value: str) -> None:
    app = opened("overview", value)
    assert [("does not speak" in sentence or "暂不支持语言" in sentence) for sentence in told(app)] == [True]
    assert app.query_params["lang"] in LANGUAGES
