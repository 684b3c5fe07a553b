"""What every ranking method promises, so that a new one is tested before anyone writes a test for it."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.scoring import METHODS, Method
from data.kinds import LANGUAGES

CRITERIA = ["value", "effort", "risk"]
BENEFIT = pd.Series([True, False, True], index=CRITERIA)
BOUNDS = pd.DataFrame({"lower": [0.0, 0.0, 0.0], "upper": [10.0, 20.0, 25.0]}, index=CRITERIA)
WEIGHTS = pd.Series([0.5, 0.3, 0.2], index=CRITERIA)

every_method = pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
additive_methods = [method for method in METHODS.values() if method.kind == "additive"]
absolute = pytest.mark.parametrize("method", additive_methods, ids=[method.name for method in additive_methods])

NUMBER = st.integers(-3, 30).map(float)
MAYBE = st.one_of(st.just(float("nan")), NUMBER)


def frames(number: st.SearchStrategy[float]) -> st.SearchStrategy[pd.DataFrame]:
    rows = st.lists(st.tuples(number, number, number), min_size=1, max_size=8)
    return rows.map(lambda values: pd.DataFrame(values, columns=CRITERIA, dtype="float64"))


def score(method: Method, ratings: pd.DataFrame) -> pd.Series:
    return method.score(ratings, WEIGHTS, BENEFIT, bounds=BOUNDS)


def test_the_method_of_the_house_is_found_by_itself() -> None:
    assert "weighted_sum" in METHODS


@every_method
def test_a_method_has_its_words_in_every_language(method: Method) -> None:
    assert all(words(language).strip() for words in (method.words, method.sentence) for language in LANGUAGES)
    assert method.name == next(name for name, same in METHODS.items() if same is method)


@every_method
@given(ratings=frames(MAYBE))
def test_scores_are_bounded_rounded_and_aligned(method: Method, ratings: pd.DataFrame) -> None:
    found = score(method, ratings)
    assert found.index.equals(ratings.index)
    assert found.dropna().between(-1, 1).all()
    assert found.dropna().tolist() == found.dropna().round(9).tolist()


@every_method
@given(ratings=frames(MAYBE))
def test_what_a_method_is_given_is_never_changed(method: Method, ratings: pd.DataFrame) -> None:
    given_before = [item.copy(deep=True) for item in (ratings, WEIGHTS, BENEFIT, BOUNDS)]
    score(method, ratings)
    for item, before in zip((ratings, WEIGHTS, BENEFIT, BOUNDS), given_before, strict=True):
        assert item.equals(before)


@every_method
@given(ratings=frames(NUMBER), order=st.permutations(range(8)))
def test_the_order_of_rows_and_columns_does_not_matter(method: Method, ratings: pd.DataFrame, order: list[int]) -> None:
    shuffled = ratings.iloc[[n for n in order if n < len(ratings)]][CRITERIA[::-1]]
    pd.testing.assert_series_equal(score(method, shuffled).sort_index(), score(method, ratings))


@every_method
@given(ratings=frames(NUMBER))
def test_equal_items_have_equal_scores(method: Method, ratings: pd.DataFrame) -> None:
    twice = pd.concat([ratings, ratings], ignore_index=True)
    found = score(method, twice)
    assert found[: len(ratings)].tolist() == found[len(ratings) :].tolist()


@every_method
@given(ratings=frames(NUMBER), name=st.sampled_from(CRITERIA))
def test_an_item_that_improves_does_not_fall_behind_one_it_led(
    method: Method, ratings: pd.DataFrame, name: str
) -> None:
    better = ratings.copy()
    better.loc[0, name] += 1 if BENEFIT[name] else -1
    before, after = score(method, ratings), score(method, better)
    led = before[0] >= before
    assert (after[0] >= after[led]).all()


@every_method
@pytest.mark.parametrize("rows", [0, 1])
def test_an_empty_list_and_one_item_are_scored(method: Method, rows: int) -> None:
    ratings = pd.DataFrame(np.full((rows, 3), 4.0), columns=CRITERIA)
    assert score(method, ratings).notna().tolist() == [True] * rows


@every_method
def test_an_item_of_which_nothing_is_known_has_no_score_and_disturbs_nobody(method: Method) -> None:
    ratings = pd.DataFrame([[5.0, 5, 5], [np.nan] * 3, [8.0, 2, 9]], columns=CRITERIA)
    found = score(method, ratings)
    assert found.isna().tolist() == [False, True, False]
    assert found.dropna().tolist() == score(method, ratings.dropna()).tolist()


@absolute
@given(ratings=frames(MAYBE))
def test_the_parts_add_up_to_the_score(method: Method, ratings: pd.DataFrame) -> None:
    assert method.parts is not None
    parts = method.parts(ratings, WEIGHTS, BENEFIT, bounds=BOUNDS)
    assert parts.shape == ratings.shape
    pd.testing.assert_series_equal(parts.sum(axis=1, min_count=1), score(method, ratings), atol=1e-9, check_names=False)


@absolute
@given(ratings=frames(MAYBE), newcomer=frames(MAYBE))
def test_newcomers_never_change_the_scores_of_others(
    method: Method, ratings: pd.DataFrame, newcomer: pd.DataFrame
) -> None:
    everyone = pd.concat([ratings, newcomer], ignore_index=True)
    pd.testing.assert_series_equal(score(method, everyone)[: len(ratings)], score(method, ratings))
