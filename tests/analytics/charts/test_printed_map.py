"""The map on paper: an altair chart of the same figure, and the picture that is made of it without a browser."""

from itertools import combinations
from struct import unpack
from typing import Any

import altair as alt
import pandas as pd
import pytest

from analytics.charts import layers, map_picture, pressed, printed_map
from analytics.charts.forms import hatch, outline
from analytics.charts.lettering import LINE, width
from analytics.charts.palette import PALETTES
from analytics.charts.people import Look
from analytics.exports.pictured import map_told
from analytics.map import MIDPOINTS, placed
from data.demo import scenario
from data.kinds import LANGUAGES
from tests.crowd import cast, crowd

LIGHT = PALETTES["light"]
TEMPLATES = {
    "on_scale": "{value} ({scale})", "alt_map": "{title}. {people} people, {not_rated} not rated", "listed": "{mark}: {names}",
    "was": "before {influence}, {relevance}", "spread": "{influence_low}{influence_high}{relevance_low}{relevance_high}",
    "unrated_people": "Not rated ({count}): {names}", "unrated_count": "Not rated: {count}", "between": "; ",
}  # fmt: skip
WORDS = {name: TEMPLATES.get(name, name.replace("_", " ")) for name in printed_map.WORDS} | {
    "head_department": "department"
}


def drawn(facts: pd.DataFrame, **more: Any) -> alt.LayerChart:
    return printed_map.chart(
        facts, words=WORDS, title="Two people decide", palette=LIGHT, caption="High from 3", **more
    )


def layer_rows(chart: alt.LayerChart, mark: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each row of the layers of that mark, with how the layer is drawn."""
    told = chart.to_dict()
    laid = [one for one in told["layer"] if one["mark"]["type"] == mark]
    return [(row, one["mark"]) for one in laid for row in told["datasets"][one["data"]["name"]]]


def boxes(chart: alt.LayerChart) -> list[tuple[float, float, float, float, str]]:
    """Where each line of words stands: left, top, right, bottom, and what it says."""
    found = []
    for row, mark in layer_rows(chart, "text"):
        if mark["angle"] or "strokeWidth" in mark:  # the name of the upright axis, and the halos below the names
            continue
        wide = width(row["text"], row["size"], bold=mark["fontWeight"] == 700)
        left = row["x"] - {"left": 0.0, "center": wide / 2, "right": wide}[mark["align"]]
        middle, half = row["y"] - 0.34 * row["size"], LINE * row["size"] / 2
        found.append((left, middle - half, left + wide, middle + half, row["text"]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [6, 28, 60])
def test_no_two_words_cover_one_another_and_none_leaves_the_sheet(count: int, language: str) -> None:
    chart = drawn(crowd(count, language), look=Look(colour="department"))
    written = boxes(chart)
    across = [
        (one[4], other[4])
        for one, other in combinations(written, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.5 and min(one[3], other[3]) - max(one[1], other[1]) > 0.5
    ]
    assert [pair for pair in across if not _in_one_bubble(*pair)] == []
    assert [box for box in written if box[0] < 0 or box[1] < 0 or box[2] > chart.width or box[3] > chart.height] == []


def _in_one_bubble(one: str, other: str) -> bool:
    letter, count = sorted((one, other))
    return letter.isupper() and count.startswith("×")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyone_is_told_exactly_once(language: str) -> None:
    facts = crowd(60, language)
    lines = [line[4] for line in boxes(drawn(facts))]
    said = [name.strip() for line in lines for name in line.split(": ", 1)[-1].rstrip("; ").split("; ")]
    assert [name for name in facts["name"] if said.count(name) != 1] == []


def test_of_hundreds_of_names_the_table_tells_the_rest() -> None:
    few, many = drawn(crowd(500), most=5), drawn(crowd(500), most=500)
    assert printed_map.written(few).count("more listed") == 1
    assert "more listed" not in printed_map.written(many)
    assert len(boxes(few)) < len(boxes(many)) - 20
    assert few.height < many.height


def test_who_stands_on_the_line_is_hatched_and_the_key_says_so() -> None:
    chart = drawn(cast())
    near = cast().loc[cast()["borderline"], "name"].tolist()
    lines = [row for row, _ in layer_rows(chart, "point") if row["path"].count("M") > 1]
    assert [row["said"].split(" · ")[0] for row in lines] == [*near, ""]  # the last one is the sign in the key
    assert {"opposed", "borderline"} <= set(printed_map.written(chart))


def test_cut_offs_and_the_unrated_stand_below_and_colours_in_the_key() -> None:
    said = printed_map.written(drawn(cast(), look=Look(colour="department")))
    assert "Two people decide" in said
    assert said[-2:] == ("High from 3", "Not rated (1): Wu Gang")
    assert {"Platform", "Sales", "Legal"} <= set(said)


def test_a_point_tells_of_its_person_under_a_pointer_and_the_chart_is_described() -> None:
    chart = drawn(cast())
    told = [row["said"] for row, _ in layer_rows(chart, "point") if row["said"]]
    assert any(line.startswith("Zhao Min · Platform, Lead · influence 5") for line in told)
    assert chart.to_dict()["description"] == "Two people decide. 6 people, 1 not rated"


def test_a_map_of_counts_names_nobody() -> None:
    counts = {"manage_closely": 3, "monitor": 12, "not_rated": 1}
    chart = printed_map.counted(counts, words=WORDS, title="Three decide", palette=LIGHT)
    said = printed_map.written(chart)
    assert {"3", "12", "Not rated: 1"} <= set(said)
    bubbles = [row for row, _ in layer_rows(chart, "point")]
    assert len(bubbles) == 2
    assert all(not row["said"] for row in bubbles)
    assert chart.to_dict()["description"] == "Three decide. 16 people, 1 not rated"


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_a_picture_is_twice_as_fine_as_the_chart_and_always_the_same(palette: Any) -> None:
    chart = printed_map.chart(cast(), words=WORDS, title="邵启明 decides", palette=palette)
    png = pressed.png(chart)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert unpack(">II", png[16:24]) == (chart.width * 2, chart.height * 2)
    assert pressed.png(chart) == png


def test_words_of_the_svg_are_words_and_markup_in_a_name_stays_text() -> None:
    facts = cast().assign(name=["<b>Zhao</b> & Min", "=1+1", "邵启明", "a\nb", "Zhou", "Wu"])
    svg = pressed.svg(drawn(facts))
    assert "&lt;b&gt;Zhao&lt;/b&gt; &amp; Min" in svg
    assert "邵启明" in svg
    assert "=1+1" in svg


def test_nothing_is_fetched_from_anywhere() -> None:
    elsewhere = alt.Chart("https://example.org/people.csv").mark_point().encode(x="a:Q")
    with pytest.raises(ValueError, match="External data url not allowed"):
        pressed.png(elsewhere)


def test_letters_that_this_machine_does_not_have_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "FAMILY", '"No Such Letters"')
    monkeypatch.setattr(layers, "_CHINESE", '"Nor Such"')
    assert pressed.png(printed_map.chart(cast(), words=WORDS, title="邵启明", palette=LIGHT))[:4] == b"\x89PNG"


@pytest.mark.parametrize(("letters", "there"), [(False, {"en": True, "zh": False}), (True, {"en": True, "zh": True})])
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_chinese_letters_there_is_no_picture_rather_than_one_without_names(
    letters: bool, there: dict[str, bool], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pressed, "can_write", lambda _: letters)
    table = scenario("game_security", language).table("stakeholders")
    day = pd.Timestamp("2026-11-18").date()
    told = map_told(table, placed(table), MIDPOINTS, "title", day, language, named=True)
    assert (map_picture.picture(told) is not None) is there[language]


def test_a_letter_that_no_font_has_is_known() -> None:
    assert pressed.can_write("a")
    assert not pressed.can_write("\U000f1235")


@pytest.mark.parametrize("shape", ["circle", "ring", "diamond", "square", "triangle", "down", "hexagon", "cross"])
def test_forms_and_their_hatching_stay_within_reach_of_the_point(shape: str) -> None:
    for path in (outline(shape, 10), hatch(shape, 10)):
        numbers = [
            float(one)
            for one in path.replace("M", " ")
            .replace("L", " ")
            .replace("A", " ")
            .replace("Z", "")
            .replace(",", " ")
            .split()
        ]
        assert max(map(abs, numbers)) <= 10.5
