"""Krippendorff's alpha and Kendall's W: published figures, the cases at the edge, and what no order of raters may change."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.raters import Agreement, alpha, concordance
from analytics.raters.kendall import chance_of

CASES = Path(os.environ.get("LIAISON_CASES", Path(__file__).parents[4] / "shared")) / "cases" / "agreement.json"
_ = np.nan
# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section E: four observers, twelve units, gaps.
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
SCORES = st.one_of(st.none(), st.integers(1, 5))
TABLES = st.integers(2, 5).flatmap(
    lambda raters: st.lists(st.lists(SCORES, min_size=raters, max_size=raters), min_size=2, max_size=8)
)


def table(columns: list[list[int | None]]) -> np.ndarray:
    """A table of raters by units from the scores of each unit."""
    return np.array([[np.nan if score is None else score for score in unit] for unit in columns], dtype="float64").T


def case(kind: str) -> list[Any]:
    return [pytest.param(one, id=one["id"]) for one in json.loads(CASES.read_text())[kind]] if CASES.exists() else []


@pytest.mark.skipif(not CASES.exists(), reason="the cases with known answers are not here")
@pytest.mark.parametrize("one", case("krippendorff"))
def test_alpha_is_the_published_one(one: dict[str, Any]) -> None:
    ratings = np.array(one["data"], dtype="float64")
    told = {level: one[level] for level in ("nominal", "ordinal", "interval", "ratio") if level in one}
    assert told
    for level, expected in told.items():
        assert round(alpha(ratings, level).value or 0, 3) == expected


@pytest.mark.skipif(not CASES.exists(), reason="the cases with known answers are not here")
@pytest.mark.parametrize("one", case("kendall_w"))
def test_w_is_the_published_one(one: dict[str, Any]) -> None:
    assert concordance(one["ranks_by_judge"]).value == pytest.approx(one["W"], abs=1e-9)


@pytest.mark.parametrize(
    ("level", "expected"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_four_observers_and_twelve_units_agree_as_krippendorff_reckons(level: str, expected: float) -> None:
    """Krippendorff (2011), section E: .743 nominal, .815 ordinal, .849 interval, .797 ratio; 40 pairable values."""
    found = alpha(OBSERVERS, level)
    assert found.value is not None
    assert (round(found.value, 3), found.pairable, found.units) == (expected, 40, 11)


def test_two_observers_and_binary_data_agree_as_krippendorff_reckons() -> None:
    """Krippendorff (2011), section A: two observers, ten units, alpha .095."""
    meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert round(alpha([meg, owen], "nominal").value or 0, 3) == 0.095


def test_two_observers_and_five_categories_agree_as_krippendorff_reckons() -> None:
    """Krippendorff (2011), section B: two observers, twelve units, letters a to e, alpha .692."""
    ben, gerry = "aabbdcccedda", "babbbccceddd"
    assert round(alpha([[ord(letter) for letter in said] for said in (ben, gerry)], "nominal").value or 0, 3) == 0.692


def test_tied_ranks_are_corrected_as_kendall_and_gibbons_do() -> None:
    """Reckoned by hand after Kendall & Gibbons (1990), ch. 6: ranks 1 2.5 2.5 4 / 1.5 1.5 3 4 / 1 2 3.5 3.5; R = 3.5 6 9 11.5."""
    scores = [[1, 2, 2, 4], [1, 1, 3, 4], [1, 2, 5, 5]]
    found = concordance(scores)
    squares = sum((total - 7.5) ** 2 for total in (3.5, 6, 9, 11.5))
    assert found.value == pytest.approx(12 * squares / (9 * 60 - 3 * 18))
    assert (found.raters, found.people) == (3, 4)


@pytest.mark.parametrize(
    ("statistic", "freedom", "chance"), [(3.841, 1, 0.05), (5.991, 2, 0.05), (16.919, 9, 0.05), (18.307, 10, 0.05), (21.666, 9, 0.01)]
)  # fmt: skip
def test_the_chance_of_a_chi_square_is_that_of_the_tables(statistic: float, freedom: int, chance: float) -> None:
    """Abramowitz & Stegun (1964), table 26.8: percentage points of the chi-square distribution."""
    assert chance_of(statistic, freedom) == pytest.approx(chance, abs=5e-5)


@pytest.mark.parametrize(
    ("ratings", "reason"),
    [
        ([[1, 2, 3]], "too_few"),
        ([[1, _, 3], [_, 2, _]], "too_few"),
        ([[_, _], [_, _]], "too_few"),
        (np.zeros((3, 0)), "too_few"),
        ([[3, 3, 3], [3, 3, 3]], "no_variation"),
        ([[3, _, 1], [3, _, _]], "no_variation"),
    ],
    ids=["one rater", "nobody shared", "nothing", "no unit", "all the same", "the same where two rated"],
)
def test_alpha_is_not_made_up_where_it_is_not_defined(ratings: Any, reason: str) -> None:
    found = alpha(ratings)
    assert (found.value, found.reason, found.strength) == (None, reason, "undefined")


@pytest.mark.parametrize(
    ("ratings", "reason"),
    [
        ([[1, 2, 3]], "too_few"),
        ([[1, _, 3], [1, 2, _]], "too_few"),
        ([[2, 2, 2], [4, 4, 4]], "no_variation"),
    ],
    ids=["one rater", "one person rated by all", "ties everywhere"],
)
def test_w_is_not_made_up_where_it_is_not_defined(ratings: Any, reason: str) -> None:
    found = concordance(ratings)
    assert (found.value, found.reason, found.p_value) == (None, reason, None)


@pytest.mark.parametrize(
    ("value", "strength"), [(0.8, "reliable"), (0.7996, "reliable"), (0.799, "tentative"), (2 / 3, "tentative"), (0.666, "unreliable"), (-0.2, "unreliable")]
)  # fmt: skip
def test_the_limits_are_those_of_krippendorff(value: float, strength: str) -> None:
    """Krippendorff (2004), p. 241: rely on .800 and above, tentative conclusions from .667."""
    assert Agreement(value).strength == strength


def test_another_level_of_measurement_is_refused() -> None:
    with pytest.raises(ValueError, match="nominal"):
        alpha(OBSERVERS, "cardinal")


@given(columns=TABLES, seed=st.integers(0, 100))
def test_neither_the_order_of_raters_nor_that_of_units_matters(columns: list[list[int | None]], seed: int) -> None:
    ratings, order = table(columns), np.random.default_rng(seed)
    mixed = ratings[order.permutation(len(ratings))][:, order.permutation(ratings.shape[1])]
    for level in ("nominal", "ordinal", "interval", "ratio"):
        assert alpha(mixed, level).value == pytest.approx(alpha(ratings, level).value)
    assert concordance(mixed).value == pytest.approx(concordance(ratings).value)


@given(columns=TABLES)
def test_other_names_of_the_categories_do_not_change_what_only_looks_at_them(columns: list[list[int | None]]) -> None:
    ratings = table(columns)
    renamed = {1: 30, 2: 10, 3: 50, 4: 20, 5: 40}
    other = np.vectorize(lambda score: renamed.get(score, np.nan), otypes=["float64"])(ratings)
    assert alpha(other, "nominal").value == pytest.approx(alpha(ratings, "nominal").value)


@given(columns=TABLES)
def test_what_looks_at_the_order_alone_is_the_same_on_any_scale_of_that_order(columns: list[list[int | None]]) -> None:
    ratings = table(columns)
    stretched = ratings**3 - 7
    assert alpha(stretched).value == pytest.approx(alpha(ratings).value)
    assert concordance(stretched).value == pytest.approx(concordance(ratings).value)
    assert alpha(2.5 * ratings + 4, "interval").value == pytest.approx(alpha(ratings, "interval").value)


@given(columns=TABLES)
def test_alpha_is_at_most_one_and_w_between_nothing_and_one(columns: list[list[int | None]]) -> None:
    found, order = alpha(table(columns)), concordance(table(columns))
    assert found.value is None or found.value <= 1 + 1e-12
    assert order.value is None or -1e-12 <= order.value <= 1 + 1e-12
    assert order.p_value is None or 0 <= order.p_value <= 1


@given(scores=st.lists(st.integers(1, 5), min_size=2, max_size=8), raters=st.integers(2, 5))
def test_raters_who_say_the_same_agree_wholly(scores: list[int], raters: int) -> None:
    found, order = alpha([scores] * raters), concordance([scores] * raters)
    alike = len(set(scores)) == 1
    assert (found.value, found.reason) == (None, "no_variation") if alike else found.value == pytest.approx(1)
    assert order.value is None if alike else order.value == pytest.approx(1)
