"""The history of everyone's ratings: given, changed, undone, taken away; by whom, when and why."""

from dataclasses import replace
from datetime import datetime, timedelta

import pandas as pd
import pytest

from data.kinds import Book
from data.store import Store
from data.store.rated import HISTORY, nothing
from tests.data.store.cast import NOON, WHO, book, with_cell, with_row, without_row


def rated(number: int, field: str, value: object, of: Book | None = None) -> Book:
    """The cast, or another book, with that rating of a person."""
    return with_cell(of or book(), "stakeholders", number, field, value)


def later(days: int, by: str = "Li Na", why: str = "after the meeting") -> dict[str, object]:
    return {"by": by, "at": NOON + timedelta(days=days), "why": why}


def lines(history: pd.DataFrame) -> list[tuple[object, ...]]:
    return list(history[["record", "field", "before", "after"]].itertuples(index=False, name=None))


@pytest.fixture
def id(store: Store) -> str:
    return store.create(book(), **WHO).id


def test_the_first_state_gives_everyone_their_ratings_and_a_blank_gives_nothing(store: Store, id: str) -> None:
    history = store.ratings(id, 1)
    assert lines(history)[:3] == [(1, "relevance", None, 4), (1, "influence", None, 5), (2, "relevance", None, 4)]
    assert len(history) == 6 + 5  # Zhou Yan has no influence
    assert list(history.columns) == list(HISTORY)


def test_a_change_tells_when_who_why_and_from_what_to_what(store: Store, id: str) -> None:
    store.save(id, 1, rated(3, "influence", 4.0), **later(2))
    change = store.ratings(id, 2).iloc[-1]
    assert (change["at"], change["by"], change["why"]) == (NOON + timedelta(days=2), "Li Na", "after the meeting")
    assert (change["record"], change["field"], change["before"], change["after"]) == (3, "influence", 3, 4)
    assert (change["revision"], change["scale"]) == (2, "1-10")


def test_a_choice_is_told_by_its_code_and_stands_on_no_scale(store: Store) -> None:
    id = store.create(book(), **WHO).id
    people = book().tables["stakeholders"]
    stances = people.records.assign(attitude=pd.Series(["for", None, None, None, None, None], people.records.index))
    store.save(id, 1, book().with_table(replace(people, records=stances)), **later(1))
    assert lines(store.ratings(id, 2))[-1] == (1, "attitude", None, "for")
    assert store.ratings(id, 2).iloc[-1]["scale"] is None


def test_what_was_undone_is_no_part_of_the_history_and_what_was_brought_back_is(store: Store, id: str) -> None:
    store.save(id, 1, rated(3, "influence", 4.0), **later(1))
    store.undo(id, 2)
    assert len(store.ratings(id, 1)) == 11
    store.save(id, 1, rated(3, "influence", 9.0), **later(2))
    assert lines(store.ratings(id, 3))[11:] == [(3, "influence", 3, 9)]
    assert lines(store.ratings(id, 2))[11:] == [(3, "influence", 3, 4)]


def test_a_change_elsewhere_rates_nobody(store: Store, id: str) -> None:
    store.save(id, 1, with_cell(book(), "tasks", 2, "duration", 8.0), **later(1))
    store.save(id, 2, with_cell(book(), "stakeholders", 2, "name", "Qian Li-Wu"), **later(2))
    assert store.ratings(id, 3)["revision"].unique().tolist() == [1]


def test_who_is_added_is_rated_then_and_who_is_removed_no_longer(store: Store, id: str) -> None:
    more = with_row(book(), "stakeholders", 9, name="He Jun", influence=2.0)
    store.save(id, 1, more, **later(1))
    store.save(id, 2, without_row(more, "stakeholders", 1), **later(2))
    assert lines(store.ratings(id, 3))[11:] == [
        (9, "influence", None, 2), (1, "relevance", 4, None), (1, "influence", 5, None),
    ]  # fmt: skip


def test_a_rating_taken_back_to_blank_is_a_change(store: Store, id: str) -> None:
    store.save(id, 1, rated(3, "influence", None), **later(1))
    assert lines(store.ratings(id, 2))[-1] == (3, "influence", 3, None)


def test_a_moment_without_a_time_zone_counts_as_utc(store: Store) -> None:
    id = store.create(book(), at=datetime(2026, 3, 18, 12), by="", why="").id
    assert store.ratings(id, 1)["at"].unique().tolist() == [pd.Timestamp(NOON)]


@pytest.mark.parametrize("id", ["none", "", "x" * 5000, "' OR 1=1 --", None])
def test_where_there_is_no_workspace_there_is_no_history(store: Store, id: str) -> None:
    pd.testing.assert_frame_equal(store.ratings(id, 1), nothing())


def test_a_book_without_people_has_no_history_and_no_revision_neither(store: Store, id: str) -> None:
    empty = store.create(Book(), at=NOON).id
    pd.testing.assert_frame_equal(store.ratings(empty, 1), nothing())
    pd.testing.assert_frame_equal(store.ratings(id, 7), nothing())


def test_what_the_edits_tell_is_what_the_tables_hold(store: Store, id: str) -> None:
    """Cells that were changed are taken from the edits; a row that was added has every table read: both tell the same."""
    now = book()
    for step, (number, field, value) in enumerate(
        [(6, "influence", 3.5), (1, "relevance", 2.0), (6, "relevance", 1.5), (2, "influence", None)], 1
    ):
        now = rated(number, field, value, now)
        store.save(id, step, now, **later(step))
    store.save(id, 5, with_row(now, "stakeholders", 9, name="He Jun"), **later(9))
    told = [(6, "influence", 1, 3.5), (1, "relevance", 4, 2), (6, "relevance", 1, 1.5), (2, "influence", 5, None)]
    assert lines(store.ratings(id, 6))[11:] == told
    jump = store.create(book(), **WHO).id
    store.save(jump, 1, with_row(now, "stakeholders", 9, name="He Jun"), **later(1))
    assert sorted(lines(store.ratings(jump, 2))[11:], key=str) == sorted(told, key=str)


def test_a_scale_that_was_declared_anew_is_the_one_of_what_follows(store: Store, id: str) -> None:
    people = book().tables["stakeholders"]
    again = book().with_table(replace(people, scales={**people.scales, "influence": "0-5"}))
    store.save(id, 1, again, **later(1))
    store.save(id, 2, rated(3, "influence", 4.0, again), **later(2))
    history = store.ratings(id, 3)
    assert lines(history)[11:] == [(3, "influence", 3, 4)]
    assert history.loc[history["field"] == "influence", "scale"].tolist() == ["1-10"] * 5 + ["0-5"]


def test_two_ratings_of_one_person_stand_in_the_order_of_ratings(store: Store, id: str) -> None:
    store.save(id, 1, rated(3, "influence", 4.0, rated(3, "relevance", 5.0)), **later(1))
    assert lines(store.ratings(id, 2))[11:] == [(3, "relevance", 3, 5), (3, "influence", 3, 4)]
