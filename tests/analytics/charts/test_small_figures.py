"""The small figures of the front page: what stands where, what a click yields, and that data stay text."""

import numpy as np
import pandas as pd
import pytest

from analytics.charts import small_map, top_five
from analytics.charts.palette import PALETTES
from analytics.charts.paper import SMALL
from analytics.map import Cuts
from analytics.overview import top_five as first_five
from tests.crowd import crowd, standing

HOSTILE = '<b>bold</b> <a href="https://example.org">x</a> $x^2$'
WORDS = {
    "team": "Team",
    "client": "Client",
    "boss": "Boss",
    "alt_top_five": "{title}. {first}",
    "alt_first": "{audience}: {name}",
    "alt_between": "; ",
}


def ranking(*names: str) -> pd.DataFrame:
    records = [sum(map(ord, name)) for name in names]
    return pd.DataFrame({"name": names, "rank": pd.array(range(1, len(names) + 1), dtype="Int64")}, index=records)


def drawn(rankings: dict[str, pd.DataFrame], theme: str = "light"):  # type: ignore[no-untyped-def]
    return top_five.figure(first_five(rankings), words=WORDS, title="", palette=PALETTES[theme])


def written(figure) -> list[str]:  # type: ignore[no-untyped-def]
    return [note.text for note in figure.layout.annotations]


def test_the_same_item_is_joined_in_neighbouring_columns_only() -> None:
    figure = drawn(
        {"team": ranking("Trial", "Go-live"), "client": ranking("Price"), "boss": ranking("Go-live", "Price")}
    )
    lines = next(trace for trace in figure.data if trace.name == "same")
    assert list(lines.y) == [
        0,
        0,
        1,
        None,
    ]  # level beside the names of its column, then across: Price: first for the client, second for the boss


def test_a_click_yields_the_record_and_hovering_all_ranks() -> None:
    rankings = {"team": ranking("Trial", "Go-live"), "boss": ranking("Go-live")}
    items = next(trace for trace in drawn(rankings).data if trace.name == "items")
    go_live = ranking("Go-live").index[0]
    assert go_live in items.customdata
    said = {text for record, text in zip(items.customdata, items.hovertext, strict=True) if record == go_live}
    assert said == {"<b>Go-live</b><br>Team 2<br>Boss 1"}


def test_long_names_take_two_lines_and_no_more() -> None:
    figure = drawn(
        {
            name: ranking("A very long name of a task that nobody could ever fit into one column " * 2)
            for name in WORDS
            if not name.startswith("alt_")
        }
    )
    names = [text for text in written(figure) if "<br>" in text]
    assert names
    assert all(text.count("<br>") == 1 and text.endswith("…") for text in names)
    assert figure.layout.height > drawn({"team": ranking("Trial")}).layout.height


@pytest.mark.parametrize("theme", PALETTES)
def test_type_is_legible_and_data_stay_text(theme: str) -> None:
    figure = drawn({"team": ranking(HOSTILE), "client": ranking(HOSTILE)}, theme)
    assert all(note.font.size >= SMALL for note in figure.layout.annotations)
    assert not any("<b>bold" in text or "<a " in text or "$" in text for text in written(figure))
    people = standing(
        pd.DataFrame(
            {
                "name": [HOSTILE],
                "attitude": [None],
                "relevance_raw": [5.0],
                "influence_raw": [5.0],
                "department": [None],
                "role": [None],
                "engagement_current": [None],
            }
        )
    )
    point = small_map.figure(people, words=dict.fromkeys(small_map.WORDS, "word"), palette=PALETTES[theme]).data[0]
    assert "<a " not in point.hovertext[0]


def test_a_quarter_that_is_too_narrow_for_its_name_has_none_rather_than_a_letter() -> None:
    words = {**dict.fromkeys(small_map.WORDS, "word"), "quadrant_keep_informed": "Keep informed"}
    facts, said = standing(crowd(3)), set()
    for cut in np.linspace(0, 1, 21):
        figure = small_map.figure(facts, words=words, palette=PALETTES["light"], cuts=Cuts(relevance=float(cut)))
        said.add(figure.layout.annotations[3].text.split("</b>")[0].removeprefix("<b>"))
    assert {"", "Keep informed"} < said
    assert all(not text or len(text) > 4 for text in said)


def test_everyone_on_the_small_map_is_a_point_or_counted_in_a_bubble() -> None:
    facts = standing(crowd(120))
    figure = small_map.figure(facts, words=dict.fromkeys(small_map.WORDS, "word"), palette=PALETTES["light"])
    points, bubbles, opposing = figure.data
    assert opposing.marker.symbol == "diamond"
    assert len(opposing.x) <= len(bubbles.x)
    counted = [int(text.removeprefix("×")) for text in bubbles.text]
    assert min(counted) > 1
    assert len(points.x) + sum(counted) == (facts["quadrant"] != "not_rated").sum()
    assert len(set(zip(points.x, points.y, strict=True))) == len(points.x)


def test_the_small_map_tells_deciders_and_opponents_apart_by_colour_and_shape() -> None:
    facts = pd.DataFrame(
        {"name": ["Zhao Min", "Qian Li", "Wu Gang"], "attitude": ["against", "for", None], "department": [None] * 3, "role": [None] * 3,
         "relevance_raw": [5.0, 1, np.nan], "influence_raw": [5.0, 1, 3]},
        index=pd.RangeIndex(3, name="record"),
    )  # fmt: skip
    points = small_map.figure(
        standing(facts.assign(engagement_current=None)),
        words=dict.fromkeys(small_map.WORDS, "word"),
        palette=PALETTES["light"],
    ).data[0]
    assert list(points.customdata) == [0, 1]  # who is not rated stands nowhere
    assert list(points.marker.symbol) == ["diamond", "circle"]
    assert list(points.marker.color) == [PALETTES["light"].accent, PALETTES["light"].mark]
