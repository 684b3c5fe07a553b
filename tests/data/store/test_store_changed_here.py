"""What a person changed in a workspace stays when a file is loaded again; what only the file changed is news."""

from dataclasses import replace

import pytest

from data.kinds import Book
from data.reading import renewed
from data.store import Edit, Store, differences
from tests.data.store.cast import WHO, book, with_cell, with_row, without_row

PILOT = ("tasks", 2, "duration")  # 10 days in the file


def pilot(days: float, of: Book | None = None) -> Book:
    """The cast, or another book, with that duration of the first task."""
    return with_cell(of or book(), *PILOT, days)


def asked(store: Store, id: str, file: Book) -> list[tuple[Edit, bool]]:
    """What differs between a workspace and a file, and whether somebody changed it here."""
    here = store.open(id)
    assert here is not None
    by_hand = store.changed_here(id, here.revision)
    edits = differences(here.book, renewed(here.book, file))
    return [(edit, edit in by_hand) for edit in edits if edit.change in ("cell", "row_added", "row_removed", "scale")]


def marked(store: Store, id: str, file: Book) -> list[tuple[str, str, bool]]:
    return [(edit.label, edit.field, by_hand) for edit, by_hand in asked(store, id, file)]


@pytest.fixture
def id(store: Store) -> str:
    return store.create(book(), **WHO).id


def test_a_cell_changed_here_is_known_whether_the_file_changed_it_too_or_not(store: Store, id: str) -> None:
    store.save(id, 1, pilot(8), **WHO)
    assert marked(store, id, book()) == [("Pilot", "duration", True)]
    assert marked(store, id, pilot(12)) == [("Pilot", "duration", True)]


def test_a_cell_that_only_the_file_changed_is_news(store: Store, id: str) -> None:
    store.save(id, 1, with_cell(book(), "tasks", 5, "duration", 3.0), **WHO)
    assert marked(store, id, pilot(12)) == [("Pilot", "duration", False), ("Training", "duration", True)]


def test_a_change_that_was_undone_does_not_count_and_one_brought_back_does(store: Store, id: str) -> None:
    store.save(id, 1, pilot(8), **WHO)
    store.undo(id, 2)
    assert marked(store, id, pilot(12)) == [("Pilot", "duration", False)]
    store.redo(id, 1)
    assert marked(store, id, pilot(12)) == [("Pilot", "duration", True)]


def test_a_cell_put_back_by_hand_was_not_changed(store: Store, id: str) -> None:
    store.save(id, 1, pilot(8), **WHO)
    store.save(id, 2, pilot(9), **WHO)
    store.save(id, 3, book(), **WHO)
    assert marked(store, id, pilot(12)) == [("Pilot", "duration", False)]


def test_what_the_file_told_last_is_the_files_again(store: Store, id: str) -> None:
    store.save(id, 1, pilot(8), **WHO)
    store.save(id, 2, pilot(12), **WHO, loaded=True)
    assert marked(store, id, pilot(15)) == [("Pilot", "duration", False)]
    store.undo(id, 3)
    assert marked(store, id, pilot(12)) == [("Pilot", "duration", True)]


def test_a_change_outlives_a_file_that_was_taken_in_around_it(store: Store, id: str) -> None:
    store.save(id, 1, pilot(8), **WHO)
    store.save(id, 2, with_cell(pilot(8), "tasks", 5, "duration", 3.0), **WHO, loaded=True)
    file = with_cell(book(), "tasks", 5, "duration", 4.0)
    assert marked(store, id, file) == [("Pilot", "duration", True), ("Training", "duration", False)]


def test_a_row_deleted_here_is_not_news(store: Store, id: str) -> None:
    store.save(id, 1, without_row(book(), "tasks", 5), **WHO)
    file = with_row(book(), "tasks", 11, id="T4", name="Review")
    assert sorted(marked(store, id, file)) == [("Review", "", False), ("Training", "", True)]


def test_every_cell_of_a_row_added_here_was_typed_here(store: Store, id: str) -> None:
    mine = with_row(book(), "tasks", 11, id="T4", name="Review", duration=2.0)
    store.save(id, 1, mine, **WHO)
    assert marked(store, id, with_cell(mine, "tasks", 11, "duration", 4.0)) == [("Review", "duration", True)]
    assert marked(store, id, book()) == [("Review", "", True)]


def test_a_scale_and_settings_changed_here_mark_no_cell(store: Store, id: str) -> None:
    people = book().tables["stakeholders"]
    here = book().with_settings(title="Ours")
    store.save(id, 1, here.with_table(replace(people, scales={**people.scales, "relevance": "1-10"})), **WHO)
    found = {(edit.change, edit.field): by_hand for edit, by_hand in asked(store, id, pilot(12))}
    assert found[("scale", "relevance")]
    assert not found[("cell", "duration")]


def test_of_no_workspace_nothing_was_changed(store: Store, id: str) -> None:
    store.save(id, 1, pilot(8), **WHO)
    edit = Edit("cell", *PILOT[:2], "Pilot", PILOT[2], "8", "10")
    assert edit in store.changed_here(id, 2)
    store.forget(id)
    assert edit not in store.changed_here(id, 2)
    assert edit not in store.changed_here("../..", 2)
