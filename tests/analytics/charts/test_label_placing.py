"""No name covers another, a point or the frame; no point covers another or crosses a line; and all of it the same every time."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.charts.lettering import width
from analytics.charts.placing import placed_labels
from analytics.charts.spreading import Area, Spacing, spread
from tests.crowd import crowd

SIZES = {"1280x720": Area(56, 40, 1268, 640), "default": Area(56, 40, 848, 540)}


def drawn(facts: pd.DataFrame, area: Area) -> pd.DataFrame:
    """The crowd in pixels, spread, as the map does it."""
    rated = facts.dropna(subset=["relevance", "influence"])
    across, down = area.right - area.left - 140, area.bottom - area.top - 40
    points = pd.DataFrame(
        {
            "x": area.left + 70 + rated["relevance"] * across,
            "y": area.bottom - 20 - rated["influence"] * down,
            "radius": 6.0,
        }
    )
    lines = (area.left + 70 + across / 2, area.bottom - 20 - down / 2)
    points[["x", "y"]] = spread(points, area=area, lines=lines, spacing=Spacing())
    return points


def boxes(labels: pd.DataFrame) -> list[tuple[float, float, float, float]]:
    written = labels[labels["text"] != ""]
    return [tuple(row) for row in written[["left", "top", "right", "bottom"]].to_numpy()]


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def covers(box: tuple[float, ...], x: float, y: float, radius: float) -> bool:
    return np.hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0)) < radius


def check(labels: pd.DataFrame, points: pd.DataFrame, area: Area) -> None:
    placed = boxes(labels)
    assert not [pair for pair in combinations(placed, 2) if overlap(*pair)]
    circles = points[["x", "y", "radius"]].to_numpy()
    assert not [(box, circle) for box in placed for circle in circles if covers(box, *circle)]
    assert all(
        area.left <= box[0] and box[2] <= area.right and area.top <= box[1] and box[3] <= area.bottom for box in placed
    )


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("area", SIZES.values(), ids=list(SIZES))
@pytest.mark.parametrize("seed", range(6))
def test_sixty_people_on_the_integer_grid_have_no_overlapping_names(language: str, area: Area, seed: int) -> None:
    facts = crowd(60, language, seed)
    points = drawn(facts, area)
    labels = placed_labels(points, facts["name"].to_dict(), area=area, size=12)
    check(labels, points, area)
    assert (labels["number"] > 0).sum() + (labels["text"] == "").sum() <= 9, "most names must be written"


grids = st.lists(
    st.tuples(st.integers(1, 5), st.integers(1, 5), st.sampled_from(["Li Na", "Maria Fernandez-Lopez", "赵敏", ""])),
    max_size=60,
)


@settings(max_examples=25, deadline=None)
@given(grids, st.sampled_from(list(SIZES.values())))
def test_whatever_the_ratings_nothing_overlaps(people: list[tuple[int, int, str]], area: Area) -> None:
    facts = pd.DataFrame(people, columns=["relevance", "influence", "name"]).rename_axis("record")
    facts[["relevance", "influence"]] = (facts[["relevance", "influence"]].astype("float64") - 1) / 4
    points = drawn(facts, area)
    check(placed_labels(points, facts["name"].to_dict(), area=area, size=12), points, area)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=40))
def test_points_anywhere_stay_apart_and_on_their_own_side_of_the_lines(places: list[tuple[float, float]]) -> None:
    area = SIZES["default"]
    facts = pd.DataFrame(places, columns=["relevance", "influence"], dtype="float64")
    points = drawn(facts, area)
    middle = (area.left + 70 + (area.right - area.left - 140) / 2, area.bottom - 20 - (area.bottom - area.top - 40) / 2)
    for (_, one), (_, other) in combinations(points.iterrows(), 2):
        assert np.hypot(one["x"] - other["x"], one["y"] - other["y"]) >= 12
    home_x = area.left + 70 + facts["relevance"] * (area.right - area.left - 140)
    home_y = area.bottom - 20 - facts["influence"] * (area.bottom - area.top - 40)
    clearly = 1.0  # a point nearer to a line than a pixel counts as standing on it
    assert (points["x"] >= middle[0] - 0.1)[home_x > middle[0] + clearly].all()
    assert (points["x"] <= middle[0] + 0.1)[home_x < middle[0] - clearly].all()
    assert (points["y"] <= middle[1] + 0.1)[home_y < middle[1] - clearly].all()
    assert (points["y"] >= middle[1] - 0.1)[home_y > middle[1] + clearly].all()


def test_the_order_of_the_rows_changes_nothing() -> None:
    facts, area = crowd(60), SIZES["default"]
    shuffled = facts.sample(frac=1, random_state=3)
    one, other = drawn(facts, area), drawn(shuffled, area)
    pd.testing.assert_frame_equal(one, other.loc[one.index])
    names = facts["name"].to_dict()
    first, second = (placed_labels(points, names, area=area, size=12) for points in (one, other))
    pd.testing.assert_frame_equal(first, second.loc[first.index])


def test_a_lone_point_stays_where_it_is_and_two_stand_side_by_side() -> None:
    points = pd.DataFrame({"x": [100.0, 200.0, 200.0], "y": [100.0, 200.0, 200.0], "radius": 6.0})
    where = spread(points, area=Area(0, 0, 400, 400), lines=(0, 400))
    assert where.loc[0].tolist() == [100, 100]
    assert where["y"].tolist()[1:] == [200, 200]
    assert where["x"].tolist()[1:] == [192.5, 207.5]


def test_a_name_without_room_becomes_a_number() -> None:
    """A tight frame around one point: a long name cannot stand beside it, so its number stands in it."""
    points = pd.DataFrame({"x": [20.0], "y": [20.0], "radius": [6.0]}, index=[7])
    labels = placed_labels(points, {7: "Maria Fernandez-Lopez"}, area=Area(8, 8, 50, 32), size=12)
    assert labels.loc[7, ["text", "number"]].tolist() == ["", 1]


def test_numbers_are_counted_from_the_upper_left() -> None:
    points = pd.DataFrame({"x": [60.0, 20.0, 20.0], "y": [20.0, 60.0, 20.0], "radius": 6.0}, index=[3, 5, 9])
    labels = placed_labels(points, dict.fromkeys(points.index, "Li Na"), area=Area(8, 8, 72, 72), size=40)
    assert labels["number"].to_dict() == {9: 1, 3: 2, 5: 3}


def test_names_keep_off_obstacles() -> None:
    points = pd.DataFrame({"x": [50.0], "y": [50.0], "radius": [6.0]})
    right = Area(56, 30, 300, 70)
    label = placed_labels(points, {0: "Li Na"}, area=Area(0, 0, 300, 100), size=12, obstacles=[right]).loc[0]
    assert label["text"] == "Li Na"
    assert label["right"] <= right.left
    assert label["right"] - label["left"] == pytest.approx(width("Li Na", 12))


def test_no_people_are_no_labels() -> None:
    points = pd.DataFrame({"x": [], "y": [], "radius": []}, dtype="float64")
    assert spread(points, area=SIZES["default"], lines=(0, 0)).empty
    assert placed_labels(points, {}, area=SIZES["default"], size=12).empty
