"""Promises that every figure keeps: its words given, its colours from the palette, its type legible, its data inert."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from analytics.charts import comparison, network, priorities, risks
from analytics.charts.comparison import MOST
from analytics.charts.described import described
from analytics.charts.ink import ink
from analytics.charts.palette import PALETTES, Palette
from analytics.charts.paper import SMALL

CRITERIA = [("concern", "Concern"), ("deadline", "Deadline")]
HOSTILE = '<b>bold</b> <a href="https://example.org">x</a> & $x^2$ %{y}'


def spoken(names: tuple[str, ...]) -> dict[str, str]:
    """A word for every name a figure asks for; templates where it fills in numbers."""
    templates = {
        "low_coverage": "only {coverage} known",
        "below": "after {top}",
        "cell": "{probability} x {impact}: {risks} risks",
        "alt_priorities": "{title}. {items} items, first {first}",
        "alt_comparison": "{title}. {items} items, first {first}",
        "alt_first": "{audience} {name}",
        "alt_between": "; ",
        "alt_risks": "{title}. {risks} risks, {measured} measured",
        "alt_network": "{title}. {people} people, {ties} ties",
    }
    return {name: templates.get(name, name.replace("_", " ")) for name in names}


def ranked() -> pd.DataFrame:
    """Four items: a shared second place, one hardly known, one not at all."""
    return pd.DataFrame(
        {
            "id": ["T1", "T2", "T3", "T4"],
            "name": ["Interface document", "Trial by code", "Price model", "Go-live"],
            "rank": pd.array([1, 2, 2, None], dtype="Int64"),
            "score": [0.8, 0.5, 0.5, np.nan],
            "coverage": [1.0, 1.0, 0.4, 0.0],
            "part_concern": [0.5, 0.2, 0.5, np.nan],
            "part_deadline": [0.3, 0.3, np.nan, np.nan],
        },
        index=pd.Index([4, 2, 7, 9], name="record"),
    )


def compared() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "name": ["Interface document", "Trial by code", "Price model", "Go-live"],
            "team": pd.array([1, 2, 14, None], dtype="Int64"),
            "client": pd.array([2, 2, 1, 3], dtype="Int64"),
            "boss": pd.array([1, 3, 2, None], dtype="Int64"),
            "spread": pd.array([1, 1, 13, None], dtype="Int64"),
        },
        index=pd.Index([4, 2, 7, 9], name="record"),
    )


def register() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": ["R1", "R2", "R3", "R4"],
            "title": ["Interface changes late", "Supplier leaves", "Law changes", "Nobody measured this"],
            "probability": [4.0, 4.0, 1.0, np.nan],
            "impact": [5.0, 5.0, 2.0, 3.0],
            "residual_probability": [2.0, np.nan, 1.0, np.nan],
            "residual_impact": [5.0, np.nan, 1.0, np.nan],
        },
        index=pd.RangeIndex(4, name="record"),
    )


def draw_ranking(facts: pd.DataFrame, palette: Palette, title: str = "A finding", **more: Any) -> go.Figure:
    words = spoken(priorities.WORDS)
    return priorities.figure(facts, words=words, title=title, palette=palette, criteria=CRITERIA, **more)


def draw_comparison(facts: pd.DataFrame, palette: Palette, title: str = "A finding", **more: Any) -> go.Figure:
    return priorities.comparison(facts, words=spoken(comparison.WORDS), title=title, palette=palette, **more)


def draw_risks(facts: pd.DataFrame, palette: Palette, title: str = "A finding", **more: Any) -> go.Figure:
    return risks.figure(facts, words=spoken(risks.WORDS), title=title, palette=palette, **more)


def connected() -> pd.DataFrame:
    """Zhao Min sways more than rated, Li Na hardly anybody; a guest is on no list; Wu Gang has no camp."""
    return pd.DataFrame(
        {
            "name": ["Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Wu Gang", "A guest"],
            "out_degree": [3, 1, 0, 0, 0, 0], "in_degree": [0, 1, 1, 1, 0, 1], "reach_2": [4, 1, 0, 0, 0, 0], "against": [1, 0, 0, 0, 1, 0],
            "camp": pd.array([1, 1, 1, 2, None, 2], dtype="Int64"), "camp_size": [3, 3, 3, 2, 0, 2], "pagerank": [0.4, 0.2, 0.1, 0.1, 0.1, 0.1],
            "mismatch": ["hidden_influencer", None, None, "rated_strong_hardly_connected", None, None], "outsider": [False] * 5 + [True],
        },
        index=pd.Index([0, 1, 2, 3, 4, -1], name="record"),
    )  # fmt: skip


def ties_of(facts: pd.DataFrame) -> pd.DataFrame:
    """The ties of those people, one of each kind, one of unknown strength, one against."""
    ties = pd.DataFrame(
        [(0, 1, "influences", 0.8, 4.0, False), (1, 2, "advises", np.nan, np.nan, False), (0, 3, "reports_to", 0.2, 1.0, False),
         (0, -1, "advises", 1.0, 5.0, False), (0, 4, "blocks", 0.6, 3.0, True)],
        columns=["source", "target", "kinds", "strength", "level", "against"],
    )  # fmt: skip
    return ties[ties["source"].isin(facts.index) & ties["target"].isin(facts.index)]


def draw_network(facts: pd.DataFrame, palette: Palette, title: str = "A finding", **more: Any) -> go.Figure:
    words = spoken(network.WORDS)
    return network.figure(facts, ties=ties_of(facts), words=words, title=title, palette=palette, **more)[0]


Draw = Callable[..., go.Figure]
FIGURES: dict[str, tuple[Draw, Callable[[], pd.DataFrame], str]] = {
    "priorities": (draw_ranking, ranked, "name"),
    "comparison": (draw_comparison, compared, "name"),
    "risks": (draw_risks, register, "title"),
    "network": (draw_network, connected, "name"),
}
every = pytest.mark.parametrize("name", list(FIGURES))
both = pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))


@every
@both
def test_every_figure_is_drawn_on_the_screen_with_all_its_words_even_where_it_holds_nothing(
    name: str, palette: Palette
) -> None:
    draw, facts, _ = FIGURES[name]
    for shown in (facts(), facts().iloc[:0]):
        marks = ink(draw(shown, palette))["marks"]
        said = [text for mark in marks if mark[0] == "words" for line in mark[7] for text, _ in line]
        assert "A finding" in said
        json.dumps(marks, allow_nan=False)


def leaves(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a figure with the dotted name it has."""
    if isinstance(part, Mapping):
        for key, value in part.items():
            yield from leaves(value, f"{path}.{key}")
    elif isinstance(part, (list, tuple, np.ndarray)):
        for value in part:
            yield from leaves(value, path)
    else:
        yield path, part


def said(figure: go.Figure) -> list[str]:
    """Every text plotly will read markup in."""
    return [str(value) for path, value in leaves(figure.to_plotly_json()) if path.endswith(("text", ".name"))]


@every
@both
def test_a_figure_passes_the_checks_of_plotly(name: str, palette: Palette) -> None:
    draw, facts, _ = FIGURES[name]
    drawn = json.loads(draw(facts(), palette).to_json())
    checked = json.loads(go.Figure(drawn).to_json())  # raises where a name or a value is not one of plotly's
    assert checked["data"] == drawn["data"]
    assert {**checked["layout"], "template": {}} == drawn["layout"]


@every
@both
def test_every_colour_comes_from_the_palette(name: str, palette: Palette) -> None:
    draw, facts, _ = FIGURES[name]
    known = {str(colour).upper() for colour in astuple(palette) if isinstance(colour, str)}
    known |= {
        *palette.categorical,
        *palette.sequential,
        *palette.shades(2, of=palette.accent),
        *palette.shades(2, of=palette.mark),
    }
    used = {
        str(value).upper()
        for _, value in leaves(draw(facts(), palette).to_plotly_json())
        if re.match(r"#\w{6}$", str(value))
    }
    assert used
    assert used <= known


@every
@pytest.mark.parametrize("zoom", [1.0, 1.4])
def test_nothing_is_written_smaller_than_twelve_pixels(name: str, zoom: float) -> None:
    draw, facts, _ = FIGURES[name]
    figure = draw(facts(), PALETTES["light"], zoom=zoom)
    sizes = [value for path, value in leaves(figure.to_plotly_json()) if path.endswith("font.size")]
    assert min(sizes) >= SMALL * zoom
    assert SMALL >= 12


@every
def test_markup_in_the_data_stays_text(name: str) -> None:
    draw, facts, column = FIGURES[name]
    hostile = facts().assign(**{column: HOSTILE})
    texts = said(draw(hostile, PALETTES["light"], title=HOSTILE))
    assert any("&lt;b&gt;bold&lt;/b&gt;" in text for text in texts)
    for text in texts:
        assert not re.search(r"<(?!/?b>|br>)", text), text
        assert "<b>bold" not in text
        assert "$" not in text


@every
def test_no_facts_still_make_a_figure(name: str) -> None:
    draw, facts, _ = FIGURES[name]
    assert "title: A finding" in described(draw(facts().iloc[:0], PALETTES["light"]))


@every
def test_an_empty_title_takes_no_room(name: str) -> None:
    draw, facts, _ = FIGURES[name]
    untitled, titled = (draw(facts(), PALETTES["light"], title=title) for title in ("", "A finding"))
    assert untitled.layout.margin.t < titled.layout.margin.t
    assert untitled.layout.title.text is None


@every
def test_the_page_and_the_mouse_cannot_move_a_figure(name: str) -> None:
    draw, facts, _ = FIGURES[name]
    layout = draw(facts(), PALETTES["dark"]).layout
    assert layout.autosize is False
    assert layout.width
    assert layout.height
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange
    assert layout.dragmode is False


@every
def test_the_facts_are_not_changed(name: str) -> None:
    draw, facts, _ = FIGURES[name]
    given = facts()
    draw(given, PALETTES["light"])
    pd.testing.assert_frame_equal(given, facts())


@every
def test_every_word_of_a_figure_is_used(name: str) -> None:
    """A word that no figure says would be translated for nothing."""
    _, facts, _ = FIGURES[name]
    module = {"priorities": priorities, "comparison": comparison, "risks": risks, "network": network}[name]

    class Listening(dict[str, str]):
        def __missing__(self, key: str) -> str:
            raise AssertionError(f"the figure {name} asks for {key!r}, which is not in its WORDS")

        def __getitem__(self, key: str) -> str:
            heard.add(key)
            return super().__getitem__(key)

    heard: set[str] = set()
    words = Listening(spoken(module.WORDS))
    more: dict[str, Any] = {"criteria": CRITERIA} if name == "priorities" else {}
    ties = {"ties": ties_of(facts())} if name == "network" else {}
    module.figure(facts(), words=words, title="", palette=PALETTES["light"], **more, **ties)
    module.alt(facts(), words=words, title="A finding", **ties)
    if name == "priorities":  # what stands for the parts where a method has none
        module.figure(facts(), words=words, title="", palette=PALETTES["light"], criteria=[])
    assert heard == set(module.WORDS)


def test_the_ranking_as_a_reader_sees_it() -> None:
    assert described(draw_ranking(ranked(), PALETTES["light"], title="The interface document leads")) == RANKING


RANKING = """\
title: The interface document leads
written: 1
written: Interface document
written: 0.80
written: =2
written: Trial by code
written: 0.50
written: =2
written: Price model
written: 0.50 · only 40% known
written: –
written: Go-live
written: –
bar Concern
  0.5, 0: Interface document / rank 1 / score 0.80 / Concern 0.50 / Deadline 0.30 / coverage 100%
  0.2, 1: Trial by code / rank =2 / score 0.50 / Concern 0.20 / Deadline 0.30 / coverage 100%
  0.5, 2: Price model / rank =2 / score 0.50 / Concern 0.50 / Deadline – / coverage 40%
  0, 3: Go-live / rank – / score – / Concern – / Deadline – / coverage 0%
key: Concern
bar Deadline
  0.3, 0: Interface document / rank 1 / score 0.80 / Concern 0.50 / Deadline 0.30 / coverage 100%
  0.3, 1: Trial by code / rank =2 / score 0.50 / Concern 0.20 / Deadline 0.30 / coverage 100%
  0, 2: Price model / rank =2 / score 0.50 / Concern 0.50 / Deadline – / coverage 40%
  0, 3: Go-live / rank – / score – / Concern – / Deadline – / coverage 0%
key: Deadline"""


def test_a_hardly_known_score_is_hatched() -> None:
    bars = draw_ranking(ranked(), PALETTES["light"]).data[0]
    assert list(bars.marker.pattern.shape) == ["", "", "/", "/"]
    assert list(bars.customdata) == [4, 2, 7, 9]


def test_only_the_chosen_bar_is_not_grey() -> None:
    palette = PALETTES["light"]
    bars = draw_ranking(ranked(), palette, chosen=2).data[0]
    assert list(bars.marker.color) == [palette.mark, palette.accent, palette.mark, palette.mark]


def test_a_long_ranking_ends_at_the_top_asked_for() -> None:
    many = pd.concat([ranked().iloc[:1]] * 50, ignore_index=True).assign(rank=range(1, 51)).rename_axis("record")
    assert len(draw_ranking(many, PALETTES["light"], top=30).data[0].x) == 30


def test_a_method_without_parts_is_drawn_by_its_score() -> None:
    bars = draw_ranking(ranked().drop(columns=["part_concern", "part_deadline"]), PALETTES["light"]).data[0]
    assert list(bars.x) == [0.8, 0.5, 0.5, 0.0]


def test_the_comparison_as_a_reader_sees_it() -> None:
    assert described(draw_comparison(compared(), PALETTES["light"], title="They differ on the price")) == COMPARISON


COMPARISON = """\
title: They differ on the price
written: team
written: client
written: boss
written: Interface document
written: Interface document
written: Trial by code
written: Trial by code
written: Price model
written: Price model
written: Go-live
written: after 12
scatter Interface document
  0, 0: Interface document / team 1 / client 2 / boss 1
  1, 1: Interface document / team 1 / client 2 / boss 1
  2, 0: Interface document / team 1 / client 2 / boss 1
scatter Trial by code
  0, 1: Trial by code / team 2 / client 2 / boss 3
  1, 2: Trial by code / team 2 / client 2 / boss 3
  2, 2: Trial by code / team 2 / client 2 / boss 3
scatter Price model
  0, 13: Price model / team 14 / client 1 / boss 2
  1, 0: Price model / team 14 / client 1 / boss 2
  2, 1: Price model / team 14 / client 1 / boss 2
scatter Go-live
  0, None: Go-live / team – / client 3 / boss –
  1, 3: Go-live / team – / client 3 / boss –
  2, None: Go-live / team – / client 3 / boss –"""


def test_no_two_items_share_a_row_of_the_comparison() -> None:
    tied = pd.DataFrame(
        {
            "name": [f"T{at}" for at in range(30)],
            "team": [1] * 30,
            "client": [at % 4 + 1 for at in range(30)],
            "boss": range(1, 31),
        },
        index=pd.RangeIndex(30, name="record"),
    )
    traces = [trace for trace in draw_comparison(tied, PALETTES["light"]).data if trace.mode == "lines+markers+text"]
    for column in range(3):
        rows = [trace.y[column] for trace in traces]
        assert len(set(rows)) == len(traces) == MOST  # ties let in 30, two dozen are drawn


def test_two_audiences_can_be_compared_too() -> None:
    figure = draw_comparison(compared().drop(columns="boss"), PALETTES["light"])
    assert "boss" not in described(figure)


def test_the_risks_as_a_reader_sees_them() -> None:
    shown = described(draw_risks(register(), PALETTES["light"], title="Two risks are red")).splitlines()
    assert shown[0] == "title: Two risks are red"
    assert "  5, 4: 4 x 5: 2 risks / high / Interface changes late / Supplier leaves" in shown
    assert "  2, 1: 1 x 2: 1 risks / low / Law changes" in shown
    assert not [line for line in shown if "Nobody measured this" in line]


def test_the_matrix_can_show_what_is_left_after_the_response() -> None:
    shown = described(draw_risks(register(), PALETTES["light"], stage="residual_"))
    assert "  5, 2: 2 x 5: 1 risks / medium / Interface changes late" in shown


@both
def test_a_cell_without_a_risk_is_fainter_than_one_with(palette: Palette) -> None:
    cells = draw_risks(register(), palette).data[0]
    grounds = dict(zip(((at[0], at[1]) for at in cells.customdata), cells.marker.color, strict=True))
    assert (grounds[4, 5], grounds[5, 4]) == (palette.high, palette.high_empty)
    assert (grounds[1, 2], grounds[1, 1]) == (palette.low, palette.low_empty)


@pytest.mark.parametrize("cell", [76, 40])
def test_the_risks_that_the_title_speaks_of_are_marked_by_a_sign_and_told_by_it(cell: int) -> None:
    figure = draw_risks(register(), PALETTES["light"], spoken=[1, 3], cell=cell)
    signs = next(trace for trace in figure.data if trace.name == "spoken")
    assert [(round(x), round(y)) for x, y in zip(signs.x, signs.y, strict=True)] == [
        (5, 4)
    ]  # what is not measured is nowhere
    assert signs.marker.symbol == "diamond"
    assert ("text" in signs.mode) == (cell == 76)
    assert [text.strip() for text in signs.text] == ["1"]
    told = next(
        text
        for at, text in zip(figure.data[0].customdata, figure.data[0].hovertext, strict=True)
        if tuple(at) == (4, 5)
    )
    assert told.count(risks.SPOKEN) == 1
    assert f"{risks.SPOKEN} Supplier leaves" in told


def test_a_click_on_the_matrix_yields_probability_and_impact() -> None:
    cells = draw_risks(register(), PALETTES["light"]).data[0]
    clicked = {tuple(data): text for data, text in zip(cells.customdata, cells.text, strict=True)}
    assert len(clicked) == 25
    assert clicked[4, 5] == "<b>2</b>"
    assert clicked[5, 4] == "·"


def test_figures_speak_to_those_who_cannot_see_them() -> None:
    assert priorities.alt(ranked(), words=spoken(priorities.WORDS), title="T") == (
        "T. 4 items, first 1 Interface document; =2 Trial by code; =2 Price model"
    )
    assert comparison.alt(compared(), words=spoken(comparison.WORDS), title="T") == (
        "T. 4 items, first team Interface document; client Price model; boss Interface document"
    )
    assert risks.alt(register(), words=spoken(risks.WORDS), title="T") == "T. 4 risks, 3 measured"
