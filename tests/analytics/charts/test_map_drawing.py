"""The drawing of the map: who stands where, in what form and ink, what each point says, and what comes of a filter."""

import json
from dataclasses import astuple, replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.charts import map as grid
from analytics.charts.lettering import width
from analytics.charts.map import Frame
from analytics.charts.palette import PALETTES, Palette
from analytics.charts.people import SHAPES, Look
from analytics.charts.rulers import ruler
from analytics.map import Cuts
from data.kinds import SCALES
from tests.crowd import cast, crowd, standing

LIGHT = PALETTES["light"]
TEMPLATES = {
    "on_scale": "{value} ({scale})", "was": "before {influence}, {relevance}", "alt_map": "{title}. {people} people, {not_rated} not rated",
    "spread": "raters {influence_low} to {influence_high}, {relevance_low} to {relevance_high}",
}  # fmt: skip
WORDS = {name: TEMPLATES.get(name, name.replace("_", " ")) for name in grid.WORDS}
HEADS = {"head_tasks": "tasks", "head_department": "department", "head_attitude": "attitude"}


def draw(facts: pd.DataFrame, palette: Palette = LIGHT, **more: Any) -> dict[str, Any]:
    drawn = grid.drawing(facts, words={**WORDS, **HEADS}, palette=palette, **more)
    json.dumps(drawn, allow_nan=False)  # a browser takes no NaN
    return drawn


def one(facts: pd.DataFrame, record: int, **more: Any) -> dict[str, Any]:
    return next(person for person in draw(facts, **more)["people"] if person["record"] == record)


def test_the_map_as_a_reader_sees_it() -> None:
    drawn = draw(cast(), chosen=0)
    assert (drawn["list"], drawn["crowds"], drawn["tray"]) == ([], [], [5])
    assert [
        f"{corner['name']} / {corner['strategy']}" for corner in drawn["ground"]["corners"]
    ] == [f"quadrant {name} / strategy {name}" for name in ("keep satisfied", "manage closely", "monitor", "keep informed")]  # fmt: skip
    assert [" / ".join(person["said"]) for person in drawn["people"]] == [
        "Zhao Min / Platform, Lead / influence 5 (scale influence) / relevance 5 (scale relevance) / quadrant manage closely / opposed",
        "Li Na / Sponsor / influence 5 (scale influence) / relevance 2 (scale relevance) / quadrant keep satisfied",
        "Qian Li / Sales / influence 4 (scale influence) / relevance 4 (scale relevance) / quadrant manage closely",
        "Sun Wei / Sales / influence 4 (scale influence) / relevance 4 (scale relevance) / quadrant manage closely",
        "Zhou Yan / Legal, Counsel / influence 1 (scale influence) / relevance 3 (scale relevance) / quadrant keep informed / borderline / opposed",
    ]
    assert [person["name"]["text"] for person in drawn["people"]] == [
        "Zhao Min",
        "Li Na",
        "Qian Li",
        "Sun Wei",
        "Zhou Yan",
    ]
    assert [(entry["sign"], entry["words"]) for entry in drawn["key"]] == [
        ("diamond", "opposed"),
        ("hatch", "borderline"),
    ]
    assert drawn["who"]["5"] == ["Wu Gang", None, 3.0]


def test_opposition_and_the_border_are_told_by_more_than_colour() -> None:
    people = {person["record"]: person for person in draw(cast())["people"]}
    assert [people[record]["shape"] for record in range(5)] == ["diamond", "circle", "circle", "circle", "diamond"]
    assert [people[record]["borderline"] for record in range(5)] == [False] * 4 + [True]


def test_grey_comes_first_and_the_accent_is_for_those_who_decide() -> None:
    people = {person["record"]: person["ink"] for person in draw(cast())["people"]}
    assert [people[record] for record in range(5)] == [LIGHT.accent] * 3 + [LIGHT.mark] * 2


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_every_ink_comes_from_the_palette(palette: Palette) -> None:
    known = {colour for colour in astuple(palette) if isinstance(colour, str)}
    known |= {*palette.categorical, *palette.shades(2, of=palette.accent), *palette.shades(2, of=palette.mark)}
    known |= {shade for colour in palette.categorical for shade in palette.shades(2, of=colour)}
    drawn = draw(crowd(300), palette, look=Look(colour="department"))
    used = {text for text in _texts(drawn) if text.startswith("#")}
    assert used
    assert {text.upper() for text in used} <= {colour.upper() for colour in known}


def _texts(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    inside = part.values() if isinstance(part, dict) else part if isinstance(part, list | tuple) else []
    return [text for one in inside for text in _texts(one)]


def test_a_name_with_mark_up_is_the_letters_that_it_is() -> None:
    hostile = '<b>bold</b> <img src=x onerror="x"> $x$'
    drawn = draw(cast().assign(name=hostile))
    assert {person["said"][0] for person in drawn["people"]} == {hostile}
    assert drawn["who"]["0"][0] == hostile


def test_nobody_and_nobody_rated_still_make_a_map() -> None:
    assert draw(cast().iloc[:0])["people"] == []
    blank = cast().assign(relevance_raw=np.nan)
    drawn = draw(standing(blank))
    assert (drawn["people"], drawn["tray"], drawn["unrated"]) == ([], [0, 1, 2, 3, 4, 5], 6)


def test_people_without_a_name_are_points_that_say_so_and_wait_in_no_tray() -> None:
    drawn = draw(cast().assign(name=None))
    assert {person["said"][0] for person in drawn["people"]} == {"unnamed"}
    assert not any(person["name"] for person in drawn["people"])
    assert (drawn["tray"], drawn["unrated"], drawn["who"]) == ([], 1, {})


def test_the_facts_are_not_changed() -> None:
    given = cast()
    draw(given, look=Look("tasks", "department", "attitude"))
    pd.testing.assert_frame_equal(given, cast())


def test_every_word_of_the_map_is_used() -> None:
    heard: set[str] = set()

    class Listening(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            heard.add(key)
            return super().__getitem__(key)

    words, facts = Listening({**WORDS, **HEADS}), moved(cast()).assign(**SPREAD, faded=0.5)
    grid.drawing(
        facts.assign(name=["Zhao Min", None, "Sun Wei", "Li Na", "Zhou Yan", "Wu Gang"]),
        words=words,
        palette=LIGHT,
        look=Look("tasks"),
    )
    grid.drawing(standing(cast().assign(relevance_raw=1.0, influence_raw=1.0)), words=words, palette=LIGHT)
    grid.alt(facts, words=words, title="A finding")
    assert heard - set(HEADS) == set(grid.WORDS)


@pytest.mark.parametrize("people", [60, 300])
def test_a_filter_moves_nobody(people: int) -> None:
    everyone = crowd(people)
    some = everyone[everyone["department"] == "Legal"]
    look = Look("tasks", "department")

    def places(facts: pd.DataFrame, kind: str) -> dict[int, tuple[float, float]]:
        drawn = draw(facts, everyone=everyone, look=look)[kind]
        return {
            record: (mark["x"], mark["y"]) for mark in drawn for record in mark.get("records", [mark.get("record")])
        }

    filtered, whole = places(some, "people"), places(everyone, "people")
    assert len(filtered) > 5
    bubbles = set(places(everyone, "crowds").values())  # the only one shown of a crowd stands in its middle
    assert all(whole.get(record) == place or place in bubbles for record, place in filtered.items())
    assert set(places(some, "crowds").values()) <= bubbles


def test_a_filter_changes_neither_size_nor_inks_nor_axes() -> None:
    everyone = crowd(60)
    some = everyone[everyone["department"] == "Legal"]
    look = Look("tasks", "department", "attitude")
    drawn = [draw(facts, look=look, everyone=everyone) for facts in (some, everyone)]
    filtered, whole = (
        {
            person["record"]: (person["r"], person["ink"], person["shape"])
            for person in each["people"]
            if not person["number"]
        }
        for each in drawn
    )
    both = filtered.keys() & whole.keys()
    assert len(both) > 10
    assert {record: filtered[record] for record in both} == {record: whole[record] for record in both}
    assert drawn[0]["ground"]["axes"] == drawn[1]["ground"]["axes"]


def test_size_and_colour_may_be_known_of_the_filtered_alone() -> None:
    everyone, facts = crowd(30).drop(columns=["tasks", "department"]), crowd(30).iloc[:20]
    everyone["department"] = ""
    look = Look("tasks", "department")
    known = crowd(30).assign(tasks=facts["tasks"].reindex(range(30)), department="")
    assert draw(facts, everyone=everyone, look=look) == draw(facts, everyone=known, look=look)


def test_six_categories_get_a_colour_and_a_shape_and_the_rest_is_a_grey_ring() -> None:
    facts = crowd(60).assign(department=[f"D{at % 8}" for at in range(60)])
    drawn = draw(facts, look=Look(colour="department", shape="department"))
    named = [person for person in drawn["people"] if not person["number"]]
    assert {person["ink"] for person in named} == {*LIGHT.categorical, LIGHT.mark}
    assert {person["shape"] for person in named} == {*SHAPES, "ring"}
    assert [entry["words"] for entry in drawn["key"]].count("D0") == 2
    assert not any(entry["sign"] == "diamond" for entry in drawn["key"])


def test_the_cuts_move_lines_and_tint() -> None:
    low, high = (draw(cast(), cuts=cuts)["ground"] for cuts in (Cuts(0.25, 0.25), Cuts(0.75, 0.75)))
    assert low["tint"][0] < high["tint"][0]
    assert low["tint"][3] > high["tint"][3]


def moved(facts: pd.DataFrame) -> pd.DataFrame:
    """Zhao Min came from the lower left; of the others nothing is known."""
    blank = pd.Series(np.nan, index=facts.index)
    return facts.assign(
        relevance_before=blank.mask(facts.index == 0, 0.25), influence_before=blank.mask(facts.index == 0, 0.0)
    )


def test_an_arrow_leads_from_before_to_the_edge_of_the_point_and_is_told() -> None:
    person = one(moved(cast()), 0)
    x1, y1, x2, y2 = person["arrow"]
    ground = draw(cast())["ground"]["axes"]
    assert (x1, y1) == (ground["relevance"]["levels"][1][0], ground["influence"]["levels"][0][0])
    assert person["r"] < np.hypot(person["x"] - x2, person["y"] - y2) < person["r"] + 5
    assert "before 1, 2" in person["said"]
    assert [person["arrow"] for person in draw(moved(cast()))["people"][1:]] == [None] * 4
    assert "arrow" in {entry["sign"] for entry in draw(moved(cast()))["key"]}


def test_who_did_not_move_has_no_arrow() -> None:
    facts = cast().assign(relevance_before=lambda at: at["relevance"], influence_before=lambda at: at["influence"])
    assert not any(person["arrow"] for person in draw(facts)["people"])


SPREAD = {"relevance_low": 0.5, "relevance_high": 1.0, "influence_low": 0.75, "influence_high": 0.75}


def test_raters_who_differ_span_an_ellipse_around_what_they_gave() -> None:
    person = one(cast().assign(**SPREAD), 0)
    cx, cy, rx, ry = person["ellipse"]
    levels = draw(cast())["ground"]["axes"]
    low, high = levels["relevance"]["levels"][2][0], levels["relevance"]["levels"][4][0]
    assert (cx, rx) == pytest.approx(((low + high) / 2, (high - low) / 2), abs=0.11)
    assert cy == pytest.approx(levels["influence"]["levels"][3][0], abs=0.11)
    assert 0 < ry < rx
    assert "raters 4 to 4, 3 to 5" in person["said"]
    agree = dict.fromkeys(SPREAD, 0.5)
    assert one(cast().assign(**agree), 0)["ellipse"] is None


@pytest.mark.parametrize(("faded", "share"), [(1.0, 1.0), (0.6, 0.6), (0.1, 0.35), (np.nan, 1.0), (2.0, 1.0)])
def test_an_old_rating_is_paler_never_gone_and_says_so(faded: float, share: float) -> None:
    person = one(cast().assign(faded=faded), 0)
    assert person["share"] == share
    assert ("faded" in person["said"]) == (share < 1)


@pytest.mark.parametrize("name", SCALES)
def test_every_step_of_a_scale_is_a_level_to_stand_on(name: str) -> None:
    scale = SCALES[name]
    made = ruler(scale, "en")
    assert [value for _, value, _ in made.levels] == list(scale.steps())
    assert (made.levels[0][1], made.levels[-1][1]) == (scale.lowest, scale.highest)
    assert all(abs(scale.of_unit(at) - value) < 1e-4 for at, value, _ in made.levels)
    assert all(made.said(at) == said for at, _, said in made.levels)
    axis = draw(cast(), rulers=(made, made))["ground"]["axes"]["influence"]
    pixels = [pixel for pixel, _, _ in axis["levels"]]
    assert pixels == sorted(pixels, reverse=True)


@pytest.mark.parametrize("zoom", [1.0, 1.4])
def test_the_key_stays_inside_of_the_sheet_in_as_many_lines_as_it_takes(zoom: float) -> None:
    facts = crowd(60).assign(department=[f"A department with a long name {at % 8}" for at in range(60)])
    frame = Frame(500, 480, zoom)
    drawn = draw(moved(facts), look=Look("tasks", "department", "attitude"), frame=frame)
    assert len({entry["y"] for entry in drawn["key"]}) > 2
    for entry in drawn["key"]:
        assert entry["from"] + width(entry["words"], drawn["size"]) <= frame.width
        assert drawn["ground"]["frame"][3] < entry["y"] < frame.height
    assert drawn["size"] == 12 * zoom


def test_where_letters_stand_for_names_crowds_have_others() -> None:
    facts = standing(crowd(60).assign(relevance_raw=4.0, influence_raw=4.0))
    assert [crowd["mark"] for crowd in draw(facts)["crowds"]] == ["A"]
    assert [crowd["mark"] for crowd in draw(facts, lettered=True)["crowds"]] == ["α"]
    assert draw(facts, lettered=True)["list"][0][0] == "α"


def test_the_map_speaks_to_those_who_cannot_see_it() -> None:
    assert grid.alt(cast(), words=WORDS, title="T") == "T. 6 people, 1 not rated"


def test_a_frame_of_another_size_is_filled() -> None:
    small, large = (draw(cast(), frame=replace(Frame(), width=wide))["ground"]["frame"] for wide in (500, 900))
    assert large[2] - small[2] == 400
