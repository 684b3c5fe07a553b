"""Headings that say a known thing in other words."""

import pytest

from data.kinds import KINDS
from data.reading.otherwise import kinds_meaning, otherwise, things_said


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [("tasks", "Commencement day", "start"), ("tasks", "Fecha de inicio", "start"), ("tasks", "Startdatum", "start"), ("tasks", "Person accountable", "owner"),
     ("issues", "跟踪人", "owner"), ("risks", "Risikobeschreibung", "description"), ("stakeholders", "Fears and wishes", "concern")],
)  # fmt: skip
def test_the_same_thing_in_other_words_is_known_and_less_sure_than_the_very_word(
    kind: str, heading: str, field: str
) -> None:
    found = otherwise(kind, heading)
    assert max(found, key=lambda name: found[name]) == field
    assert 0.6 < found[field] < 0.9


@pytest.mark.parametrize("heading", ["", "the of", "M", "Date", "Wetter", "x" * 500])
def test_what_says_nothing_more_than_vague_words_names_nothing(heading: str) -> None:
    assert all(not otherwise(kind, heading) for kind in KINDS)


def test_the_order_and_the_language_of_the_words_change_nothing() -> None:
    said = {
        frozenset(things_said(heading))
        for heading in ("start date", "date start", "fecha de inicio", "startdatum", "开始日期")
    }
    assert said == {frozenset({"start", "date"})}


def test_a_word_that_is_not_known_says_itself() -> None:
    assert things_said("start wetter") == {"start", "wetter"}


def test_a_heading_that_several_kinds_may_mean_tells_less() -> None:
    assert kinds_meaning("Person accountable") > kinds_meaning("Wetter") == 1
