"""Headings that are a word cut short, or the first word of what is usually written."""

from dataclasses import replace

import pytest

from data.kinds import KINDS
from data.reading import abbreviated
from data.reading.abbreviated import shortened


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [("risks", "prob", "probability"), ("tasks", "dur", "duration"), ("tasks", "pred", "predecessors"), ("tasks", "begi", "start"),
     ("requirements", "date", "submitted_on")],
)  # fmt: skip
def test_a_word_cut_short_means_what_begins_like_it(kind: str, heading: str, field: str) -> None:
    assert list(shortened(kind, heading)) == [field]


@pytest.mark.parametrize("heading", ["p", "re", "note", "resp", "zzz", "duration"])
def test_what_many_fields_begin_like_means_none(heading: str) -> None:
    assert shortened("tasks", heading) == {}


def test_one_spelling_more_of_another_column_silences_no_short_heading(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = KINDS["requirements"]
    columns = tuple(
        replace(column, also=(*column.also, "date needed")) if column.name == "wanted_on" else column
        for column in kind.columns
    )
    monkeypatch.setattr(abbreviated, "KINDS", {**KINDS, "requirements": replace(kind, columns=columns)})
    assert list(shortened("requirements", "date")) == ["submitted_on"]
