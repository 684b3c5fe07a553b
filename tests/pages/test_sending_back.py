"""A file in which something is wrong can be taken back from the Load page with its wrong cells marked."""

from io import BytesIO

import openpyxl
import pytest

from data.export.returned.listing import SEVERITIES
from data.kinds import LANGUAGES
from pages._shell import cached, found
from pages._shell.texts import say
from tests.pages.test_pages import opened
from tests.pages.test_refused_files import uploaded

WRONG = "Name,Influence,Interest,Next contact\nAna Vidal,5,4,2026-03-02\nBen Okoro,soon,4,2026-03-03\nCem Aydin,3,4,next spring\n"
RIGHT = "Name,Influence,Interest\nAna Vidal,5,4\nBen Okoro,2,4\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_with_wrong_cells_comes_back_marked(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []
    marked = cached.marked_copy
    monkeypatch.setattr(cached, "marked_copy", lambda *given: made.append(marked(*given)) or made[-1])
    app = uploaded(opened("load", language), ("people.csv", WRONG.encode()))
    app.button(key="send_back_0_make").click().run()
    assert not app.exception
    assert any(button.proto.label == say("download", language) for button in app.get("download_button"))
    page = openpyxl.load_workbook(BytesIO(made[-1])).worksheets[0]
    assert page["B3"].comment is not None
    assert page["D4"].comment is not None
    assert page["B2"].comment is None


def test_a_file_in_which_nothing_is_wrong_is_not_offered() -> None:
    app = uploaded(opened("load"), ("people.csv", RIGHT.encode()))
    assert not [button for button in app.button if str(button.key).startswith("send_back")]


def test_the_sample_is_not_offered_to_be_sent_back() -> None:
    assert not [button for button in opened("load").button if str(button.key).startswith("send_back")]


def test_a_fault_is_as_bad_on_the_page_as_in_the_file_that_goes_back() -> None:
    for severity, words in SEVERITIES.items():
        assert [say(f"severity_{severity}", language) for language in LANGUAGES] == [
            words(language) for language in LANGUAGES
        ]


def test_what_was_mended_here_is_still_marked_in_the_file_that_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []
    marked = cached.marked_copy
    monkeypatch.setattr(cached, "marked_copy", lambda *given: made.append(marked(*given)) or made[-1])
    monkeypatch.setattr(found, "still_wrong", lambda _: [])  # as if all of it had been mended
    app = uploaded(opened("load"), ("people.csv", WRONG.encode()))
    app.button(key="send_back_0_make").click().run()
    assert openpyxl.load_workbook(BytesIO(made[-1])).worksheets[0]["B3"].comment is not None
