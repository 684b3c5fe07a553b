"""How old ratings are: dates, the fading, and when they are to be verified."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import map as grid

DAY = date(2026, 3, 2)
PLACES = {"manage_closely": (5, 5), "keep_satisfied": (5, 1), "keep_informed": (1, 5), "monitor": (1, 1)}


def aged(table, *people: dict[str, Any], today: date = DAY, changed: "pd.Series[date] | None" = None) -> pd.DataFrame:
    rows = [{"name": f"Person {n}", "influence": 5, "relevance": 5, **person} for n, person in enumerate(people)]
    people_of = table("stakeholders", rows)
    return grid.aged(grid.placed(people_of), people_of.records, today, changed)


@pytest.mark.parametrize(
    ("quadrant", "cadence", "contact", "review"),
    [
        ("manage_closely", "weekly", 7, 28), ("keep_informed", "fortnightly", 14, 56),
        ("keep_satisfied", "monthly", 30, 120), ("monitor", "quarterly", 91, 182),
    ],
)  # fmt: skip
def test_each_quadrant_has_its_cadence_and_is_verified_after_four_contacts_or_half_a_year(
    table, quadrant: str, cadence: str, contact: int, review: int
) -> None:
    """Contact weekly, monthly, fortnightly and quarterly: stakeholders.md 4.1."""
    influence, relevance = PLACES[quadrant]
    told = aged(table, {"influence": influence, "relevance": relevance, "rated_on": "2026-03-02"}).loc[0]
    assert (told["cadence"], told["contact_days"], told["review_days"]) == (cadence, contact, review)
    assert told["verify_by"] == pd.Timestamp(DAY + timedelta(days=review))


@pytest.mark.parametrize(
    ("days", "fading", "overdue", "late"), [(0, 1, False, 0), (14, 0.8375, False, 0), (28, 0.675, False, 0), (29, 0.663393, True, 1), (56, 0.35, True, 28), (900, 0.35, True, 872)]
)  # fmt: skip
def test_a_rating_fades_evenly_and_is_overdue_the_day_after_it_was_to_be_verified(
    table, days, fading, overdue, late
) -> None:
    told = aged(table, {"rated_on": (DAY - timedelta(days=days)).isoformat()}).loc[0]
    assert (told["days_old"], told["fading"], told["overdue"], told["days_overdue"]) == (days, fading, overdue, late)


def test_a_day_to_come_is_not_old(table) -> None:
    told = aged(table, {"rated_on": "2026-04-01"}).loc[0]
    assert (told["days_old"], told["fading"], told["overdue"]) == (0, 1, False)


def test_the_date_of_the_register_comes_before_the_day_of_the_last_change(table) -> None:
    changed = pd.Series({0: date(2026, 2, 1), 1: date(2026, 2, 20)})
    told = aged(table, {"rated_on": "2026-02-10"}, {}, {}, changed=changed)
    assert told["dated_by"].tolist() == ["column", "history", None]
    assert told["rated_on"].tolist()[:2] == [pd.Timestamp("2026-02-10"), pd.Timestamp("2026-02-20")]


def test_a_rating_without_a_date_is_neither_old_nor_new(table) -> None:
    told = aged(table, {}).loc[0]
    assert told[["rated_on", "days_old", "verify_by", "overdue", "days_overdue", "fading"]].isna().all()
    assert told["cadence"] == "weekly"


def test_who_is_not_rated_has_no_cadence_and_nothing_to_verify(table) -> None:
    told = aged(table, {"influence": None, "rated_on": "2020-01-01"}).loc[0]
    assert told[["cadence", "review_days", "verify_by", "overdue", "fading"]].isna().all()


@given(st.integers(0, 400), st.integers(1, 400), st.sampled_from(list(PLACES)))
def test_an_older_rating_is_never_the_brighter_and_none_fades_away(table, days: int, more: int, quadrant: str) -> None:
    influence, relevance = PLACES[quadrant]
    days_ago = [
        {"influence": influence, "relevance": relevance, "rated_on": (DAY - timedelta(days=n)).isoformat()}
        for n in (days, days + more)
    ]
    new, old = aged(table, *days_ago)["fading"]
    assert 0.35 <= old <= new <= 1


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ([], "ratings_none"), ([{"influence": None, "rated_on": "2026-01-01"}], "ratings_none"), ([{}], "ratings_undated"),
        ([{"rated_on": "2026-01-01"}, {}], "ratings_overdue"), ([{"name": None, "rated_on": "2026-01-01"}], "ratings_overdue_unnamed"),
        ([{"rated_on": "2026-02-20"}, {}], "ratings_fresh"),
    ],
)  # fmt: skip
def test_every_age_has_its_title(table, people, code: str) -> None:
    rows = [{"name": f"Person {n}", "influence": 5, "relevance": 5, **person} for n, person in enumerate(people)]
    register = table("stakeholders", rows)
    placed = grid.placed(register)
    assert grid.freshness(placed, grid.aged(placed, register.records, DAY)).code == code


def test_the_title_names_the_longest_overdue_first_and_counts_who_has_no_date(table) -> None:
    rows = [
        {"name": name, "influence": 5, "relevance": 5, "rated_on": on}
        for name, on in [("Li Na", "2026-01-20"), ("Wu Gang", "2025-01-20"), ("Sun Wei", None)]
    ]
    register = table("stakeholders", rows)
    placed = grid.placed(register)
    found = grid.freshness(placed, grid.aged(placed, register.records, DAY))
    assert dict(found.values) == {"k": 2, "names": "Wu Gang, Li Na", "n": 3, "undated": 1}
