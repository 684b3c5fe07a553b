"""People who may stand in the list twice are joined on the Load page, row by row, and that can be undone."""

import pytest

from data.kinds import LANGUAGES
from pages._shell import cached
from pages._shell.texts import say
from tests.pages.test_pages import opened, workspace

TWICE = (
    "Name,Department,Influence,Interest\nAna Vidal,IT,5,4\nVidal Ana,IT,3,4\n王伟,,2,3\n王伟,,4,3\nBen Okoro,HR,2,2\n"
)


def people(id: str) -> list[str]:
    kept = cached.store().open(id)
    assert kept is not None
    return [str(name) for name in kept.book.records("stakeholders")["name"]]


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
    app.session_state["twice"] = {
        "edited_rows": {0: {"decision": "two"}, 1: {"decision": "two"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.button(key="twice_apply").click().run()
    assert not app.exception
    assert len(people(id)) == 5
    assert say("twice_none", language) in [line.value for line in opened("load", language, w=id).success]
