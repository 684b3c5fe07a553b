"""Where each person stood over time, since when they stand where they stand, and when they were rated last."""

from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest

from analytics import map as grid
from analytics.map import Cuts

START = datetime(2026, 1, 5, 9, tzinfo=UTC)

Change = tuple[int, int, str, object]  # week and revision, record, field, after


def history(*changes: Change, scale: str = "1-5") -> pd.DataFrame:
    """Ratings given week by week; before stays out, as nothing reads it."""
    rows = [
        (
            START + timedelta(weeks=week),
            record,
            field,
            None,
            after,
            "Li Na",
            f"week {week}",
            week,
            scale if field in grid.GRID else None,
        )
        for week, record, field, after in changes
    ]
    columns = ["at", "record", "field", "before", "after", "by", "why", "revision", "scale"]
    told = pd.DataFrame(rows, columns=columns, dtype=object)
    return told.astype({"at": "datetime64[us, UTC]", "record": "int64", "revision": "int64"})


def week(number: int) -> pd.Timestamp:
    return pd.Timestamp(START + timedelta(weeks=number))


def places(paths: pd.DataFrame, record: int) -> list[tuple[float, float, str]]:
    own = paths[paths["record"] == record]
    return list(own[["relevance", "influence", "quadrant"]].itertuples(index=False, name=None))


def test_an_axis_that_did_not_change_keeps_its_rating(week_by_week: pd.DataFrame) -> None:
    assert places(grid.paths(week_by_week), 7) == [
        (1.0, 0.25, "keep_informed"), (1.0, 0.75, "manage_closely"), (0.25, 0.5, "keep_satisfied"),
    ]  # fmt: skip


@pytest.fixture
def week_by_week() -> pd.DataFrame:
    return history(
        (1, 7, "relevance", 5.0), (1, 7, "influence", 2.0), (1, 3, "relevance", 4.0), (2, 7, "influence", 4.0),
        (2, 7, "attitude", "for"), (3, 7, "relevance", 2.0), (3, 7, "influence", 3.0), (4, 7, "attitude", "against"),
    )  # fmt: skip


def test_both_axes_in_one_revision_are_one_place_and_other_ratings_are_none(week_by_week: pd.DataFrame) -> None:
    told = grid.paths(week_by_week)
    assert told[["record", "revision"]].values.tolist() == [[3, 1], [7, 1], [7, 2], [7, 3]]
    assert told["why"].tolist() == ["week 1", "week 1", "week 2", "week 3"]


def test_half_a_rating_is_no_place_in_any_quadrant(week_by_week: pd.DataFrame) -> None:
    (only,) = places(grid.paths(week_by_week), 3)
    assert only[0] == 0.75
    assert pd.isna(only[1])
    assert only[2] == "not_rated"


def test_a_rating_that_was_taken_away_is_gone_until_it_is_given_again() -> None:
    told = grid.paths(
        history((1, 1, "relevance", 5.0), (1, 1, "influence", 5.0), (2, 1, "influence", None), (3, 1, "influence", 1.0))
    )
    assert told["quadrant"].tolist() == ["manage_closely", "not_rated", "keep_informed"]
    assert told["influence"].isna().tolist() == [False, True, False]


def test_a_quadrant_is_held_until_the_line_is_passed_by_a_quarter_of_a_step() -> None:
    given = [2.0, 3.0, 3.2, 3.25, 2.9, 2.75]
    changes = [(week, 1, "influence", score) for week, score in enumerate(given, start=1)]
    told = grid.paths(history((1, 1, "relevance", 5.0), *changes))
    low, high = "keep_informed", "manage_closely"
    assert told["quadrant"].tolist() == [low, low, low, high, high, low]


def test_the_line_is_where_the_cut_is() -> None:
    given = history((1, 1, "relevance", 10.0), (1, 1, "influence", 7.0), scale="1-10")
    assert grid.paths(given, Cuts(influence=0.666666667))["quadrant"].tolist() == ["manage_closely"]
    assert grid.paths(given, Cuts(influence=0.7))["quadrant"].tolist() == ["keep_informed"]


def test_it_is_told_since_when_somebody_stands_there_from_where_and_why(week_by_week: pd.DataFrame) -> None:
    now = grid.since(grid.paths(week_by_week)).loc[7]
    assert (now["since"], now["why"], now["moves"]) == (week(3), "week 3", 2)
    assert (now["relevance_from"], now["influence_from"]) == (1.0, 0.75)
    assert (now["quadrant"], now["quadrant_since"]) == ("keep_satisfied", week(3))


def test_who_moved_inside_a_quadrant_is_in_it_since_they_entered_it() -> None:
    told = grid.since(grid.paths(history((1, 1, "relevance", 5.0), (1, 1, "influence", 4.0), (4, 1, "influence", 5.0))))
    assert told.loc[1, ["since", "quadrant_since", "moves"]].tolist() == [week(4), week(1), 1]


def test_who_never_moved_has_no_place_before() -> None:
    told = grid.since(grid.paths(history((2, 1, "relevance", 5.0), (2, 1, "influence", 4.0))))
    assert told.loc[1, ["since", "moves"]].tolist() == [week(2), 0]
    assert told.loc[1, ["relevance_from", "influence_from"]].isna().all()


def test_one_persons_path_is_not_carried_on_by_the_next() -> None:
    told = grid.paths(
        history((1, 1, "relevance", 5.0), (1, 1, "influence", 5.0), (2, 2, "influence", 3.0), (2, 2, "relevance", 2.9))
    )
    assert told["quadrant"].tolist() == ["manage_closely", "keep_satisfied"]


def test_without_a_history_there_is_no_path_and_no_day() -> None:
    nothing = history()
    assert grid.paths(nothing).empty
    assert grid.since(grid.paths(nothing)).empty
    assert grid.last_rated(nothing).empty


def test_the_last_day_of_any_rating_counts_and_one_taken_away_is_none(week_by_week: pd.DataFrame) -> None:
    gone = pd.concat([week_by_week, history((6, 3, "relevance", None))], ignore_index=True)
    assert grid.last_rated(gone).to_dict() == {3: date(2026, 1, 12), 7: date(2026, 2, 2)}
