"""The weighted sum on declared scales."""

import json
import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analytics.scoring import weighted_sum

WEIGHTS = pd.Series({"reach": 0.6, "cost": 0.4})
BENEFIT = pd.Series({"reach": True, "cost": False})
BOUNDS = pd.DataFrame({"lower": {"reach": 1.0, "cost": 0.0}, "upper": {"reach": 5.0, "cost": 20.0}})


def score(*rows: tuple[float | None, float | None]) -> list[float]:
    ratings = pd.DataFrame(rows, columns=["reach", "cost"], dtype="float64")
    return weighted_sum.score(ratings, WEIGHTS, BENEFIT, bounds=BOUNDS).tolist()


def test_each_criterion_adds_its_weight_times_how_good_it_is() -> None:
    assert score((4, 5)) == [0.75]  # .6 x 3/4 + .4 x 15/20


def test_values_beyond_a_bound_count_as_the_bound() -> None:
    assert score((9, -3), (0, 99), (float("inf"), 0)) == [1, 0, 1]


def test_an_unknown_rating_is_neither_zero_nor_average() -> None:
    assert score((4, None), (None, 5), (None, None)) == pytest.approx([0.75, 0.75, np.nan], nan_ok=True)


def test_a_criterion_without_weight_alone_is_not_enough_for_a_score() -> None:
    ratings = pd.DataFrame({"reach": [np.nan], "cost": [3.0]})
    alone = weighted_sum.score(ratings, pd.Series({"reach": 1.0, "cost": 0.0}), BENEFIT, bounds=BOUNDS)
    assert alone.isna().tolist() == [True]


@pytest.mark.parametrize(
    ("weights", "bounds", "message"),
    [
        ({"reach": 0.6, "cost": 0.6}, BOUNDS, "add up to 1"),
        ({"reach": 1.4, "cost": -0.4}, BOUNDS, "must not be negative"),
        ({"reach": 1.0}, BOUNDS, "do not fit criteria"),
        ({"reach": 0.6, "cost": 0.4}, None, "needs declared bounds"),
        ({"reach": 0.6, "cost": 0.4}, BOUNDS.loc[["reach"]], "needs declared bounds"),
        ({"reach": 0.6, "cost": 0.4}, BOUNDS.assign(upper=1.0), "below its upper bound"),
    ],
)
def test_weights_and_bounds_that_do_not_fit_are_refused(weights, bounds, message: str) -> None:
    ratings = pd.DataFrame({"reach": [3.0], "cost": [3.0]})
    with pytest.raises(ValueError, match=message):
        weighted_sum.score(ratings, pd.Series(weights), BENEFIT, bounds=bounds)


def test_newcomers_reverse_no_order_where_dividing_by_the_largest_would() -> None:
    """A (4, 1) and B (1, 3) with a newcomer C (10, 0), the reversal of methods that divide by the current maximum."""
    weights, benefit = pd.Series({"x": 0.5, "y": 0.5}), pd.Series({"x": True, "y": True})
    bounds = pd.DataFrame({"lower": 0.0, "upper": 10.0}, index=["x", "y"])
    three = pd.DataFrame({"x": [4.0, 1, 10], "y": [1.0, 3, 0]})
    with_c = weighted_sum.score(three, weights, benefit, bounds=bounds)
    assert with_c.iloc[:2].tolist() == weighted_sum.score(three.iloc[:2], weights, benefit, bounds=bounds).tolist()


def published() -> list[dict[str, object]]:
    if "LIAISON_CASES" not in os.environ:
        pytest.skip("LIAISON_CASES names no folder with cases")
    path = Path(os.environ["LIAISON_CASES"]) / "cases" / "decision_matrices.json"
    return [case for case in json.loads(path.read_text(encoding="utf-8")) if case["method"] in NORMALISED]


def by_sum(matrix: np.ndarray, more: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Shares of the column's sum (of its inverse where less is better), which lie on 0..1 as they are."""
    shares = np.where(more, matrix, 1 / matrix)
    return shares / shares.sum(axis=0), np.ones(matrix.shape[1])


def by_largest(matrix: np.ndarray, more: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    assert more.all()
    return matrix, matrix.max(axis=0)


NORMALISED = {"WSM": by_sum, "WeightedSumModel": by_sum, "SAW": by_largest}


def test_published_weighted_sums_are_reproduced_on_their_own_scales() -> None:
    """SAW and weighted sum models of published decision matrices, each with the scaling that its source uses."""
    for case in published():
        scale = NORMALISED[str(case["method"])]
        values, upper = scale(np.array(case["matrix"], dtype=float), np.array(case["objectives"]) == 1)
        ratings = pd.DataFrame(values)
        weights = pd.Series(case["weights"], dtype=float)
        bounds = pd.DataFrame({"lower": 0.0, "upper": upper})
        benefit = pd.Series(True, index=ratings.columns)
        found = weighted_sum.score(ratings, weights / weights.sum(), benefit, bounds=bounds)
        expected = case["expected"]["score"] if isinstance(case["expected"], dict) else case["expected"]
        near = 0.001 if "decimals" in case else 1e-4
        total = weights.sum() if case["method"] != "WeightedSumModel" else 1
        assert found.to_numpy() * total == pytest.approx(expected, abs=near), case["id"]
