"""The figure of the raters: a mark a score, nothing covered, its words and its alternative, and names that stay text."""

from typing import Any

import pandas as pd
import pytest

from analytics.charts import raters as chart
from analytics.charts.described import described
from analytics.charts.ink import ink
from analytics.charts.palette import PALETTES
from analytics.raters import drawn, outcome
from data.kinds import KINDS, LANGUAGES, SCALES, Table
from pages._shell.texts import words

HOSTILE = '<b>bold</b> <a href="https://example.org">x</a> & $x^2$ %{y}'
TICKS = {name: SCALES["1-5"].marks("en") for name in ("influence", "relevance")}


def told(rows: list[tuple[str, str, str, float]], names: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is drawn of these ratings (rater, person, criterion, score)."""
    ratings = pd.DataFrame(rows, columns=["rater", "stakeholder", "criterion", "score"]).rename_axis("record")
    people = pd.DataFrame({"id": [f"S{at}" for at in range(len(names))], "name": names}).rename_axis("record")
    stakeholders = Table("stakeholders", people)
    found = outcome(Table("ratings", ratings), stakeholders)
    return drawn(found, stakeholders), found.judged


def figure(facts: pd.DataFrame, scores: pd.DataFrame, **more: Any) -> Any:
    return chart.figure(
        facts, scores, words=words("raters", "en"), title="", palette=PALETTES["light"], ticks=TICKS, **more
    )


ROWS = [
    ("Ann", "Zhao Min", "influence", 5), ("Ben", "Zhao Min", "influence", 1), ("Eve", "Zhao Min", "influence", 5),
    ("Ann", "Qian Li", "relevance", 3), ("Ben", "Qian Li", "relevance", 3),
]  # fmt: skip


def marks(drawn_figure: Any) -> list[list[Any]]:
    """Every mark that opens a person: its kind and where it stands."""
    found = ink(drawn_figure)
    return [mark for mark in found["marks"] if mark[-1] != -1 and mark[0] in ("dot", "diamond", "box")]


def test_every_score_has_a_mark_of_its_own_that_nothing_covers() -> None:
    drawn_marks = marks(figure(*told(ROWS, ["Zhao Min", "Qian Li"])))
    assert len(drawn_marks) == len(ROWS)
    assert len({(mark[1], mark[2]) for mark in drawn_marks}) == len(ROWS)


def test_whom_to_discuss_first_stands_on_top() -> None:
    facts, scores = told(ROWS, ["Qian Li", "Zhao Min"])
    heights = {opened: mark[2] for mark in marks(figure(facts, scores)) for opened in [ink(figure(facts, scores))["answers"][mark[-1]][0]]}  # fmt: skip
    assert heights[1] < heights[0]


def test_a_mark_says_who_gave_what_and_how_far_they_agree() -> None:
    said = described(figure(*told(ROWS, ["Zhao Min", "Qian Li"])))
    assert "Zhao Min / Ben: Influence 1 / Median 5 / 1 to 5 / low agreement" in said
    assert "key: Ann" in said


def test_names_and_reasons_stay_text() -> None:
    rows = [(rater, HOSTILE, "influence", score) for rater, score in (("<i>A</i>", 1), ("B", 5))]
    facts, scores = told(rows, [HOSTILE])
    scores["reason"] = HOSTILE
    drawn_figure = figure(facts, scores)
    whole = drawn_figure.to_json()
    assert "<a href" not in whole
    assert "\\u003ca href" not in whole
    assert "<i>" not in whole


def test_more_raters_than_shapes_are_marked_as_others() -> None:
    rows = [(f"Rater {at}", "Zhao Min", "influence", 1 + at % 5) for at in range(9)]
    said = described(figure(*told(rows, ["Zhao Min"])))
    assert "key: others" in said
    assert "Rater 8: Influence" in said


def test_only_so_many_people_are_drawn_and_nothing_leaves_the_sheet() -> None:
    names = [f"Person {at}" for at in range(60)]
    rows = [
        (rater, name, "influence", 1 + (at + k) % 5) for at, name in enumerate(names) for k, rater in enumerate("AB")
    ]
    found = ink(figure(*told(rows, names)))
    assert found["height"] < 900
    for mark in found["marks"]:
        if mark[0] == "dot":
            assert 0 < mark[1] < found["width"]
            assert 0 < mark[2] < found["height"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figure_is_told_in_words(language: str) -> None:
    facts, scores = told(ROWS, ["Zhao Min", "Qian Li"])
    said = chart.alt(facts, scores, words=words("raters", language), title="T")
    assert "Zhao Min" in said
    assert "{" not in said


def test_it_has_a_word_for_every_criterion() -> None:
    given = words("raters", "en")
    assert set(chart.WORDS) <= set(given)
    assert all(KINDS["stakeholders"].column(name) for name in TICKS)
