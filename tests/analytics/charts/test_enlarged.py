"""A figure for the projector: larger in every length, and the same in everything else."""

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.charts.described import described
from analytics.charts.enlarged import enlarged


def figure() -> go.Figure:
    """A small figure with every sort of length that the charts of the house use."""
    drawn = go.Figure()
    drawn.add_scatter(
        x=[1, 2], y=[3, 4], name="people", customdata=[[7], [8]], hovertext=["Zhao Min", "Qian Li"], mode="markers",
        marker={"size": [10, 20], "line": {"width": 2}}, textfont={"size": 12},
    )  # fmt: skip
    drawn.add_bar(
        x=[1.0, 2.0], y=[0, 1], width=0.6, orientation="h", error_x={"array": [0.1, 0.2], "thickness": 1.5, "width": 3}
    )
    drawn.update_layout(
        width=700, height=500, margin={"l": 40, "r": 10, "t": 30, "b": 52, "pad": 0, "autoexpand": False},
        font={"size": 12}, title={"text": "Two people decide", "font": {"size": 19}, "pad": {"l": 12, "t": 8}, "y": 1.0},
        xaxis={"range": [0, 5], "title": {"text": "Relevance", "standoff": 10, "font": {"size": 12}}, "tickfont": {"size": 12}, "linewidth": 1},
        legend={"y": 0.01, "font": {"size": 12}}, bargap=0.28,
        annotations=[
            {"text": "Zhao Min", "x": 1, "y": 3, "xshift": 8, "yshift": -4, "font": {"size": 12}, "showarrow": False, "borderpad": 0},
            {"text": "Qian Li", "x": 2, "y": 4, "ax": 20, "ay": -10, "arrowwidth": 1},
            {"text": "Sun Wei", "x": 2, "y": 4, "ax": 3, "ay": 4, "axref": "x", "ayref": "y"},
        ],
        shapes=[{"type": "line", "x0": 0, "x1": 5, "y0": 3, "y1": 3, "line": {"width": 1}}],
    )  # fmt: skip
    return drawn


def test_sheet_margins_letters_marks_and_lines_grow_together() -> None:
    drawn = enlarged(figure(), 1.4)
    assert (drawn.layout.width, drawn.layout.height) == (pytest.approx(980), pytest.approx(700))
    assert drawn.layout.margin.l == pytest.approx(56)
    assert drawn.layout.title.pad.t == pytest.approx(11.2)
    sizes = (drawn.layout.font.size, drawn.layout.xaxis.tickfont.size, drawn.layout.legend.font.size)
    assert sizes == pytest.approx((16.8, 16.8, 16.8))
    assert list(drawn.data[0].marker.size) == pytest.approx([14, 28])
    assert drawn.data[0].marker.line.width == pytest.approx(2.8)
    assert drawn.data[1].error_x.thickness == pytest.approx(2.1)
    assert drawn.layout.shapes[0].line.width == pytest.approx(1.4)


def test_a_label_keeps_its_place_beside_its_point() -> None:
    named, led, tied = enlarged(figure(), 1.4).layout.annotations
    assert (named.x, named.y) == (1, 3)
    assert (named.xshift, named.yshift) == pytest.approx((11.2, -5.6))
    assert (led.ax, led.ay) == pytest.approx((28, -14))
    assert (tied.ax, tied.ay) == (3, 4)  # the foot of this arrow stands on the axes


def test_what_is_no_length_stays_as_it_is() -> None:
    drawn = enlarged(figure(), 1.4)
    assert drawn.data[1].width == 0.6  # a bar's width is in units of its axis
    assert tuple(drawn.layout.xaxis.range) == (0, 5)
    assert (drawn.layout.legend.y, drawn.layout.bargap, drawn.layout.title.y) == (0.01, 0.28, 1.0)
    assert list(map(list, drawn.data[0].customdata)) == [[7], [8]]
    assert described(drawn) == described(figure())


def test_the_figure_that_was_given_is_not_changed() -> None:
    drawn = figure()
    enlarged(drawn, 2)
    assert drawn == figure()


@given(factor=st.floats(0.5, 3))
def test_enlarging_and_reducing_again_is_no_change(factor: float) -> None:
    back = enlarged(enlarged(figure(), factor), 1 / factor)
    assert back.layout.height == pytest.approx(500)
    assert list(back.data[0].marker.size) == pytest.approx([10, 20])
    assert back.layout.annotations[0].xshift == pytest.approx(8)


@pytest.mark.parametrize("factor", [0, -1])
def test_a_factor_that_means_nothing_is_refused(factor: float) -> None:
    with pytest.raises(ValueError, match="times its size"):
        enlarged(figure(), factor)
