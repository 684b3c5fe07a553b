"""A long reading shows how far it is; stopped by the visitor, it leaves everything as it was and says so."""

import pytest
import streamlit as st

from data.kinds import LANGUAGES
from data.reading import Reading, read
from pages._shell import cached, reading
from pages._shell.texts import say
from tests.data.reading.workbooks import PEOPLE, book
from tests.pages.test_checking import choice, desk, loaded
from tests.pages.test_refused_files import opened, uploaded

FILE = "people.xlsx", book({"People": PEOPLE})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reading_that_is_stopped_takes_nothing(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    def stopped(name: str, content: bytes, **how: object) -> Reading:
        def told(share: float) -> None:
            how["told"](share)  # type: ignore[operator]
            if share > 0.1:
                st.stop()  # as Streamlit does where a button is pressed meanwhile

        return read(name, content, told=told)

    app = opened(language)
    monkeypatch.setattr(reading, "LONG", 1)
    monkeypatch.setattr(cached.taking_in, "read", stopped)
    app = uploaded(app, FILE)
    button = app.button(key="stop_reading")
    assert button.label == say("stop_reading", language)
    label = say("reading_file", language, name=FILE[0], number=1, count=1)
    assert app.status[0].label.startswith(say("reading_share", language, label=label, percent=""))
    button.click().run()
    assert not app.exception
    assert [toast.value for toast in app.toast] == [say("reading_stopped", language)]
    assert "w" not in app.query_params
    assert not app.status


def test_a_small_file_has_no_button_and_a_large_one_loses_it_once_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for least in (reading.LONG, 1):
        monkeypatch.setattr(reading, "LONG", least)
        app = uploaded(opened("en"), FILE)
        assert "w" in app.query_params
        assert not [one for one in app.button if one.key == "stop_reading"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decision_is_carried_out_before_ones_eyes_and_can_be_stopped(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(reading, "LONG", 1)
    app = loaded(FILE[1], language)
    choice(app, "field_", "_B").set_value("notes").run()
    before = len(cached.store().log(app.query_params["w"]))  # type: ignore[arg-type]
    shares: list[float] = []

    def stopped(name: str, content: bytes, **how: object) -> Reading:
        def told(share: float) -> None:
            how["told"](share)  # type: ignore[operator]
            shares.append(share)
            if share > 0.3:
                st.stop()

        return read(name, content, told=told)

    with monkeypatch.context() as slow:
        slow.setattr(cached.taking_in, "read", stopped)
        app.button(key="use_reading").click().run()
        label = say("reading_file", language, name="list.xlsx", number=1, count=1)
        assert app.status[0].label.startswith(say("reading_share", language, label=label, percent="")[:-1])
        app.button(key="stop_reading").click().run()
    assert not app.exception
    assert shares
    assert [toast.value for toast in app.toast] == [say("rereading_stopped", language)]
    assert len(cached.store().log(app.query_params["w"])) == before  # type: ignore[arg-type]
    assert choice(app, "field_", "_B").value == "notes", "what was tried out is still there"
    app.button(key="use_reading").click().run()
    assert not app.status
    assert "notes" in desk(app).records("stakeholders").dropna(axis="columns", how="all")
