"""A figure as marks: everything at the pixel that its axes say, words as they were written, and answers shared."""

import json

import plotly.graph_objects as go
import pytest

from analytics.charts.ink import ink
from analytics.charts.palette import PALETTES
from analytics.charts.paper import Margins, escaped, hover, sheet
from analytics.charts.sheet import Sheet

HOSTILE = "<img src=x onerror=alert(1)> <b>bold</b> $x^2$ &amp; {y}"


def blank() -> Sheet:
    """A plotting area of 100 by 50 pixels, whose values are its pixels."""
    drawing = sheet(PALETTES["light"], width=130, height=70, margins=Margins(20, 10, 8, 12), title="")
    hidden = {"fixedrange": True, "visible": False}
    drawing.update_layout(xaxis={"range": [0, 100], **hidden}, yaxis={"range": [0, 50], **hidden})
    return drawing


def marks(drawing: Sheet, kind: str) -> list[list]:  # type: ignore[type-arg]
    return [mark[1:] for mark in ink(drawing.figure())["marks"] if mark[0] == kind]


def test_a_point_lies_where_its_axes_say_and_answers_with_its_record() -> None:
    drawing = blank()
    drawing.add_scatter(
        mode="markers", x=[0, 100], y=[0, 50], customdata=[7, 8], hovertext=[hover(["One", "two"]), ""], hoverinfo="text",
        marker={"color": ["#111111", "#222222"], "size": 10, "line": {"color": "#333333", "width": 2}},
    )  # fmt: skip
    assert marks(drawing, "dot") == [
        [20.0, 58.0, 5.0, "#111111", "#333333", 2, 0],
        [120.0, 8.0, 5.0, "#222222", "#333333", 2, 1],
    ]
    assert ink(drawing.figure())["answers"] == [(7, [[["One", 1]], [["two", 0]]]), (8, [])]


def test_marks_that_say_the_same_share_an_answer_and_what_is_skipped_has_none() -> None:
    drawing = blank()
    both = {
        "mode": "markers",
        "x": [10, 20],
        "y": [5, 5],
        "customdata": [3, 3],
        "hovertext": "Same",
        "marker": {"color": "#111111"},
    }
    drawing.add_scatter(**both, hoverinfo="text")
    drawing.add_scatter(**both, hoverinfo="skip")
    assert [mark[-1] for mark in marks(drawing, "dot")] == [0, 0, -1, -1]
    assert len(ink(drawing.figure())["answers"]) == 1


def test_bars_begin_where_those_before_ended_and_unknown_ones_are_not_drawn() -> None:
    drawing = blank()
    for long in (30.0, 20.0, None, float("nan")):
        drawing.add_bar(
            orientation="h", x=[long], y=[10], marker={"color": "#111111", "line": {"width": 1, "color": "#ffffff"}}
        )
    drawing.update_layout(bargap=0.5)
    bars = marks(drawing, "box")
    assert [(left, wide) for left, _, wide, *_ in bars] == [(20.0, 30.0), (50.0, 20.0)]
    assert {(top, high) for _, top, _, high, *_ in bars} == {(47.8, 0.5)}


def test_a_score_that_rests_on_too_little_is_hatched() -> None:
    drawing = blank()
    marker = {"color": "#111111", "line": {"width": 1, "color": "#ffffff"}, "pattern": {"shape": ["/", ""]}}
    drawing.add_bar(orientation="h", x=[30, 30], y=[10, 20], marker=marker)
    assert [mark[-2] for mark in marks(drawing, "box")] == [1, 0]


def test_a_line_is_broken_where_a_point_is_missing() -> None:
    drawing = blank()
    drawing.add_scatter(
        mode="lines", x=[0, 10, None, 20, 30], y=[0, 0, None, 0, 0], line={"color": "#111111", "dash": "dot"}
    )
    ((path, _, colour, _, dash, _),) = marks(drawing, "path")
    assert path == "M20.0,58.0L30.0,58.0M40.0,58.0L50.0,58.0"
    assert (colour, dash) == ("#111111", "3,3")


def test_what_a_cell_says_is_one_run_of_words_and_nothing_in_it_is_obeyed() -> None:
    drawing = blank()
    drawing.add_note(text=escaped(HOSTILE), x=10, y=10, xref="x", yref="y", showarrow=False)
    drawing.add_scatter(mode="text", x=[10], y=[10], text=[f"<b>{escaped(HOSTILE)}</b><br>more"])
    said = [mark[6] for mark in marks(drawing, "words")]
    assert said == [[[[HOSTILE, 1]], [["more", 0]]], [[[HOSTILE, 0]]]]


def test_words_stand_clear_of_their_mark_on_the_side_that_was_asked() -> None:
    drawing = blank()
    drawing.add_scatter(
        mode="markers+text", x=[50, 50], y=[25, 25], text=["right", "left"], marker={"color": "#111111", "size": 8},
        textposition=["middle right", "middle left"],
    )  # fmt: skip
    right, left = marks(drawing, "words")
    assert (right[0], right[2]) == (76.0, "start")
    assert (left[0], left[2]) == (64.0, "end")


def test_the_key_takes_as_many_lines_as_its_words_need() -> None:
    drawing = blank()
    for name in ("a long name of a thing", "another long name"):
        drawing.add_scatter(
            mode="markers",
            x=[None],
            y=[None],
            name=name,
            showlegend=True,
            marker={"color": "#111111", "symbol": "diamond"},
        )
    drawing.update_layout(showlegend=True, legend={"y": 0.0})
    first, second = marks(drawing, "words")
    assert first[0] == second[0]
    assert second[1] > first[1]
    assert len(marks(drawing, "diamond")) == 2


def test_axes_that_are_seen_carry_their_values_and_their_titles() -> None:
    drawing = blank()
    seen = {
        "visible": True, "showline": True, "linecolor": "#dddddd", "linewidth": 1, "ticks": "outside", "ticklen": 4, "tickcolor": "#dddddd",
        "tickfont": {"size": 12, "color": "#555555"}, "tickvals": [0, 50], "ticktext": ["low", "high"],
    }  # fmt: skip
    title = {"font": {"size": 12, "color": "#111111"}, "standoff": 8}
    drawing.update_layout(
        xaxis={**seen, "title": {"text": "Relevance", **title}}, yaxis={**seen, "title": {"text": "Influence", **title}}
    )
    words = {mark[6][0][0][0]: mark for mark in marks(drawing, "words")}
    assert set(words) == {"low", "high", "Relevance", "Influence"}
    assert words["Influence"][-1] == -90
    assert words["Relevance"][-1] == 0


def test_what_a_browser_gets_is_strict_json() -> None:
    drawing = blank()
    drawing.add_scatter(
        mode="markers", x=[float("nan"), 1.0], y=[1.0, 1.0], customdata=[[1, 2], [1, 2]], marker={"color": "#111111"}
    )
    sent = json.loads(json.dumps(ink(drawing.figure()), allow_nan=False))
    assert sent["answers"] == [[[1, 2], []]]


def test_what_cannot_be_drawn_is_refused_and_not_left_out() -> None:
    with pytest.raises(KeyError):
        ink(
            go.Figure(
                layout={"width": 10, "height": 10, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "xaxis": {}, "yaxis": {}}
            )
        )
    pie = blank()
    pie.traces.append({"type": "pie", "values": [1]})
    with pytest.raises(ValueError, match="pie"):
        ink(pie.figure())
    star = blank()
    star.add_scatter(mode="markers", x=[1], y=[1], marker={"color": "#111111", "symbol": "star"})
    with pytest.raises(ValueError, match="star"):
        ink(star.figure())
