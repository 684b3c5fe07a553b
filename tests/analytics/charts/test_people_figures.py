"""The engagement matrix and the calendar of contacts as they are drawn: one C and one D a person, every contact at its day."""

import itertools
from dataclasses import astuple
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from analytics import engagement
from analytics import map as grid
from analytics.charts import communication as calendar
from analytics.charts import engagement as chart
from analytics.charts.described import described
from analytics.charts.ink import ink
from analytics.charts.palette import PALETTES, Palette
from analytics.communication import coming, off_days, plan
from data.kinds import Book, Table
from tests.analytics.conftest import TableMaker

TODAY = date(2026, 3, 4)  # a Wednesday
HOSTILE = '<b>bold</b> <a href="x">y</a> & $x^2$'
TEMPLATES = {
    "hover_levels": "{current} to {desired} ({gap})", "alt_engagement": "{title}. {people} people, {to_win} to win, {unknown} unknown",
    "alt_calendar": "{title}. {contacts} contacts, {overdue} overdue", **{f"hover_{sign}": f"{sign} {{day}}" for sign in ("overdue", "passed", "next", "repeat")},
}  # fmt: skip
both = pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))


def spoken(names: tuple[str, ...]) -> dict[str, str]:
    return {name: TEMPLATES.get(name, {"letter_current": "C", "letter_desired": "D"}.get(name, name)) for name in names}


def drawn(cast: Table, palette: Palette = PALETTES["light"], title: str = "A finding", **more: Any) -> go.Figure:
    facts = engagement.matrix(grid.placed(cast))
    return chart.figure(facts, words=spoken(chart.WORDS), title=title, palette=palette, **more)


def contacts(table: TableMaker) -> Book:
    people = [
        {"name": "Zhao Min", "frequency": "Weekly"},
        {"name": "Qian Li", "frequency": "Every two weeks", "next_contact": "2026-03-06"},
        {"name": "Sun Wei", "frequency": "Monthly", "next_contact": "2026-03-02"},
        {"name": HOSTILE},
    ]
    log = [{"on": "2026-02-20", "stakeholder": "Zhao Min", "summary": "x"}]
    return Book({"stakeholders": table("stakeholders", people), "engagements": table("engagements", log)})


def timed(book: Book, palette: Palette = PALETTES["light"], title: str = "A finding", **more: Any) -> go.Figure:
    rows = plan(book, grid.placed(book.table("stakeholders")), TODAY)
    return calendar.figure(
        coming(rows, book, TODAY), rows, off_days(book, TODAY), today=TODAY, weeks=8, words=spoken(calendar.WORDS), title=title, palette=palette, **more
    )  # fmt: skip


def said(figure: go.Figure) -> list[str]:
    return [text for mark in ink(figure)["marks"] if mark[0] == "words" for line in mark[7] for text, _ in line]


def test_each_person_whose_levels_are_known_has_exactly_one_c_and_one_d(cast: Table) -> None:
    words = said(drawn(cast))
    assert (words.count("C"), words.count("D")) == (4, 4)
    assert not {"Zhou Yan", "Wu Gang"} & set(words)


def test_the_matrix_as_a_reader_sees_it(cast: Table) -> None:
    assert described(drawn(cast)).splitlines()[-10:] == [
        "scatter current",
        "  1, 0: Zhao Min / level_resistant to level_supportive (+2)",
        "  2, 1: Qian Li / level_neutral to level_leading (+2)",
        "  4, 2: Li Na / level_leading to level_supportive (−1) / hover_over",
        "  2.85, 3: Sun Wei / level_supportive to level_supportive (+0)",
        "scatter desired",
        "  3, 0: Zhao Min / level_resistant to level_supportive (+2)",
        "  4, 1: Qian Li / level_neutral to level_leading (+2)",
        "  3, 2: Li Na / level_leading to level_supportive (−1) / hover_over",
        "  3.15, 3: Sun Wei / level_supportive to level_supportive (+0)",
    ]


def test_an_arrow_leads_from_c_to_d_and_none_where_both_are_the_same(cast: Table) -> None:
    heads = [shape["path"] for shape in drawn(cast).to_plotly_json()["layout"]["shapes"] if shape["type"] == "path"]
    assert len(heads) == 3
    tips = [float(path[1:].split(",")[0]) for path in heads]
    assert 2.8 < tips[0] < 3  # to the left edge of supportive
    assert 3 < tips[2] < 3.2  # over-involved: from the right


def test_a_click_on_either_mark_opens_the_person(cast: Table) -> None:
    opened = {answer for answer, _ in ink(drawn(cast))["answers"]}
    assert opened == {0, 1, 2, 3}


@both
@pytest.mark.parametrize("many", [0, 1, 60])
def test_no_label_overlaps_or_leaves_the_frame(palette: Palette, many: int, table: TableMaker) -> None:
    people = [
        {
            "name": f"Somebody with quite a long name, number {n}",
            "engagement_current": "neutral",
            "engagement_desired": "leading",
        }
        for n in range(max(many, 1))
    ]
    facts = engagement.matrix(grid.placed(table("stakeholders", people))).iloc[:many]
    figure = chart.figure(facts, words=spoken(chart.WORDS), title="", palette=palette)
    sheet = ink(figure)
    names = [mark for mark in sheet["marks"] if mark[0] == "words" and str(mark[7][0][0][0]).startswith("Somebody")]
    assert len(names) == many
    downs = sorted(mark[2] for mark in names)
    assert all(later - earlier >= 20 for earlier, later in itertools.pairwise(downs))
    assert all(0 < mark[2] < sheet["height"] for mark in names)


@pytest.mark.parametrize("zoom", [1.0, 1.4])
def test_nothing_is_written_smaller_than_twelve_pixels(zoom: float, cast: Table, table: TableMaker) -> None:
    for figure in (drawn(cast, zoom=zoom), timed(contacts(table), zoom=zoom)):
        assert min(mark[4] for mark in ink(figure)["marks"] if mark[0] == "words") >= 12 * zoom


@both
def test_every_colour_comes_from_the_palette(palette: Palette, cast: Table, table: TableMaker) -> None:
    known = {colour for colour in astuple(palette) if isinstance(colour, str)} | {"none"}
    for figure in (drawn(cast, palette), timed(contacts(table), palette)):
        marks = ink(figure)["marks"]
        used = {part for mark in marks for part in mark if isinstance(part, str) and part.startswith("#")}
        assert used
        assert used <= known


def test_plotly_finds_nothing_wrong_with_either(cast: Table, table: TableMaker) -> None:
    for figure in (drawn(cast), timed(contacts(table))):
        go.Figure(figure.to_plotly_json())


def test_markup_in_a_name_stays_text(cast: Table, table: TableMaker) -> None:
    hostile = Table("stakeholders", cast.records.assign(name=HOSTILE), cast.scales)
    for figure in (drawn(hostile, width=1200), timed(contacts(table), width=1200)):
        assert "<a href" not in str(figure.to_plotly_json())
        assert any(text.startswith("<b>bold</b>") for text in said(figure))


def test_what_is_overdue_is_told_by_sign_and_shape_beside_the_colour(table: TableMaker) -> None:
    figure = timed(contacts(table))
    by = {trace.name: trace for trace in figure.data if trace.y is not None and trace.customdata is not None}
    assert (by["overdue"].marker.symbol, list(by["overdue"].text)) == ("diamond", ["<b>!</b>"])
    assert (by["passed"].marker.symbol, by["next"].marker.symbol, by["repeat"].marker.symbol) == (
        "diamond",
        "circle",
        "circle",
    )
    assert list(by["overdue"].x) == [2]  # due last Friday, to be made up for today
    assert list(by["next"].x) == [4]
    assert list(by["repeat"].x[:2]) == [9, 16]  # each later Wednesday


def test_the_calendar_names_its_weeks_and_today(table: TableMaker) -> None:
    words = said(timed(contacts(table)))
    assert {"03-02", "04-20", "today", "Zhao Min", "key_overdue", "key_repeat"} <= set(words)


def test_nothing_at_all_is_drawn_as_an_empty_figure(cast: Table) -> None:
    nothing = engagement.matrix(grid.placed(cast)).iloc[:0]
    assert ink(chart.figure(nothing, words=spoken(chart.WORDS), title="A finding", palette=PALETTES["dark"]))["marks"]
    assert "A finding" in said(timed(Book()))


def test_both_are_told_in_words(cast: Table, table: TableMaker) -> None:
    facts = engagement.matrix(grid.placed(cast))
    assert chart.alt(facts, words=spoken(chart.WORDS), title="T") == "T. 6 people, 2 to win, 2 unknown"
    book = contacts(table)
    rows = plan(book, grid.placed(book.table("stakeholders")), TODAY)
    assert calendar.alt(coming(rows, book, TODAY), rows, words=spoken(calendar.WORDS), title="T").startswith("T. ")


def test_the_facts_are_not_changed(cast: Table) -> None:
    facts = engagement.matrix(grid.placed(cast))
    before = facts.copy(deep=True)
    chart.figure(facts, words=spoken(chart.WORDS), title="", palette=PALETTES["light"])
    pd.testing.assert_frame_equal(facts, before)
