"""Workspaces: saved as revisions, undone, marked, listed."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from data.kinds import Book
from data.store import Forgotten, Stale, Store
from tests.data.store.cast import NOON, WHO, assert_same, book, with_cell

LATER = NOON + timedelta(days=1)


def test_what_was_created_is_what_is_opened(store: Store) -> None:
    created = store.create(book(), at=NOON)
    opened = store.open(created.id)
    assert opened is not None
    assert (opened.revision, opened.can_undo, opened.can_redo) == (1, False, False)
    assert_same(book(), opened.book)


def test_an_empty_book_is_kept_too(store: Store) -> None:
    opened = store.open(store.create(Book(), at=NOON).id)
    assert opened is not None
    assert_same(Book(), opened.book)


def test_an_id_cannot_be_guessed(store: Store) -> None:
    ids = {store.create(Book(), at=NOON).id for _ in range(20)}
    assert len(ids) == 20
    assert all(re.fullmatch(r"[\w-]{22}", id) for id in ids)


@pytest.mark.parametrize("id", ["none", "", "x" * 5000, "' OR 1=1 --", "w\0", "\ud83d", "影响", None, 7])
def test_an_id_of_any_shape_that_does_not_exist_opens_nothing(store: Store, id: str) -> None:
    store.create(book(), at=NOON)
    assert (store.open(id), store.head(id), store.book(id, 1)) == (None, None, None)
    assert (store.log(id), store.marks(id), store.files(id), store.edits(id, 1)) == ([], [], [], [])
    assert store.file(id, "0" * 64) is None
    store.forget(id)
    for write in (
        lambda: store.save(id, 1, book(), **WHO),
        lambda: store.undo(id, 1),
        lambda: store.mark(id, "a", NOON),
        lambda: store.keep_file(id, "a", b"", NOON),
        lambda: store.restore(id, 1, "a", by="", at=NOON),
    ):
        with pytest.raises(Forgotten):
            write()


def test_ids_may_be_made_by_the_caller(counted) -> None:
    store = Store("sqlite://", id_maker=lambda: next(counted))
    assert [store.create(Book(), at=NOON).id for _ in range(2)] == ["w1", "w2"]
    with pytest.raises(ValueError, match="cannot be the id"):
        Store("sqlite://", id_maker=lambda: "?w=1").create(Book(), at=NOON)


def test_a_save_is_a_new_revision_with_its_edits(store: Store) -> None:
    first = store.create(book(), at=NOON)
    saved = store.save(first.id, 1, with_cell(book(), "stakeholders", 3, "influence", 4.0), **WHO)
    assert (saved.revision, saved.can_undo, saved.can_redo) == (2, True, False)
    (edit,) = store.edits(first.id, 2)
    assert (edit.change, edit.kind, edit.record, edit.label) == ("cell", "stakeholders", 3, "Sun Wei")
    assert (edit.field, edit.before, edit.after) == ("influence", "3", "4")
    assert store.head(first.id) == 2


def test_a_save_without_a_change_makes_no_revision(store: Store) -> None:
    first = store.create(book(), at=NOON)
    assert store.save(first.id, 1, book(), **WHO).revision == 1
    assert len(store.log(first.id)) == 1


def test_a_save_on_an_old_revision_is_stale_and_overwrites_nothing(store: Store) -> None:
    first = store.create(book(), at=NOON)
    theirs = with_cell(book(), "stakeholders", 3, "influence", 4.0)
    store.save(first.id, 1, theirs, **WHO)
    with pytest.raises(Stale) as caught:
        store.save(first.id, 1, with_cell(book(), "stakeholders", 3, "influence", 1.0), **WHO)
    assert caught.value.current.revision == 2
    assert_same(theirs, caught.value.current.book)
    assert [line.number for line in store.log(first.id)] == [2, 1]


def test_undo_redo_and_a_restore_point_on_an_old_revision_are_stale_too(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    store.mark(id, "before", NOON)
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Course"), **WHO)
    for step in (store.undo, store.redo, lambda id, base: store.restore(id, base, "before", by="", at=NOON)):
        with pytest.raises(Stale):
            step(id, 1)
    assert store.head(id) == 2


def test_undo_and_redo_walk_back_and_forth_without_new_numbers(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    changed = with_cell(book(), "tasks", 5, "name", "Course")
    store.save(id, 1, changed, **WHO)
    back = store.undo(id, 2)
    assert (back.revision, back.can_undo, back.can_redo) == (1, False, True)
    assert_same(book(), back.book)
    forth = store.redo(id, 1)
    assert (forth.revision, forth.can_undo, forth.can_redo) == (2, True, False)
    assert_same(changed, forth.book)
    assert [line.number for line in store.log(id)] == [2, 1]


def test_at_either_end_undo_and_redo_do_nothing(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    assert store.undo(id, 1).revision == 1
    assert store.redo(id, 1).revision == 1


def test_after_an_undo_and_a_save_redo_leads_to_the_save_and_no_number_is_used_twice(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Course"), **WHO)
    store.undo(id, 2)
    saved = store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Workshop"), **WHO)
    assert (saved.revision, saved.can_redo) == (3, False)
    store.undo(id, 3)
    assert store.redo(id, 1).revision == 3


def test_the_log_is_newest_first_and_tells_what_was_left_behind(store: Store) -> None:
    id = store.create(book(), at=NOON, by="Zhao Min", why="first").id
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Course"), by="Li Na", at=LATER, why="clearer")
    store.undo(id, 2)
    naive = datetime(2026, 3, 20, 8, 30, 15, 42)
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Workshop"), by="Wu Gang", at=naive, why="更清楚 \ud83d\0")
    told = [
        (line.number, line.parent, line.by, line.at, line.why, line.changes, line.current) for line in store.log(id)
    ]
    assert told[:2] == [
        (3, 1, "Wu Gang", naive, "更清楚 \ud83d\0", 1, True),
        (2, 1, "Li Na", LATER, "clearer", 1, False),
    ]
    assert told[2][:5] == (1, None, "Zhao Min", NOON, "first")
    assert [line.number for line in store.log(id, limit=2)] == [3, 2]


def test_a_revision_never_changes(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    changed = with_cell(book(), "tasks", 5, "name", "Course")
    store.save(id, 1, changed, **WHO)
    store.undo(id, 2)
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Workshop"), **WHO)
    undone = store.book(id, 2)
    assert undone is not None
    assert_same(changed, undone)
    assert store.book(id, 99) is None


def test_a_restore_point_comes_back_as_a_revision_that_can_be_undone(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    store.mark(id, "Steering 三月", NOON)
    changed = with_cell(with_cell(book(), "tasks", 5, "name", "Course"), "stakeholders", 1, "influence", 9.0)
    store.save(id, 1, changed, **WHO)
    restored = store.restore(id, 2, "Steering 三月", by="Li Na", at=LATER)
    assert (restored.revision, restored.can_undo) == (3, True)
    assert_same(book(), restored.book)
    assert [(edit.before, edit.after) for edit in store.edits(id, 3)] == [("9", "5"), ("Course", "Training")]
    assert_same(changed, store.undo(id, 3).book)


def test_restoring_what_is_there_already_changes_nothing(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    store.mark(id, "now", NOON)
    assert store.restore(id, 1, "now", by="", at=NOON).revision == 1


def test_a_restore_point_that_does_not_exist_is_said(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    with pytest.raises(LookupError, match="no restore point"):
        store.restore(id, 1, "nowhere", by="", at=NOON)


def test_a_name_used_again_moves_the_restore_point(store: Store) -> None:
    id = store.create(book(), at=NOON).id
    store.mark(id, "agreed", NOON)
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Course"), **WHO)
    store.mark(id, "agreed", LATER)
    store.mark(id, "other", LATER)
    assert [(mark.name, mark.revision, mark.at) for mark in store.marks(id)] == [
        ("agreed", 2, LATER),
        ("other", 2, LATER),
    ]


def test_a_file_is_kept_once_however_often_it_comes(store: Store) -> None:
    id = store.create(Book(), at=NOON).id
    file = store.keep_file(id, "plan.xlsx", b"PK\x03\x04 bytes", NOON)
    store.keep_file(id, "plan.xlsx", b"PK\x03\x04 bytes", LATER)
    store.keep_file(id, "计划.xlsx", b"PK\x03\x04 bytes", NOON)
    store.keep_file(id, "z.csv", b"", NOON)
    assert [(kept.name, kept.size, kept.at) for kept in store.files(id)] == [
        ("plan.xlsx", 12 - 2, LATER), ("z.csv", 0, NOON), ("计划.xlsx", 10, NOON),
    ]  # fmt: skip
    assert store.file(id, file.sha) == b"PK\x03\x04 bytes"
    assert store.file(id, "0" * 64) is None


def test_thirty_workspaces_do_not_see_each_other(store: Store) -> None:
    ids = [
        store.create(with_cell(book(), "stakeholders", 1, "name", f"Person {number}"), at=NOON).id
        for number in range(30)
    ]
    for number, id in enumerate(ids):
        sha = store.keep_file(id, f"{number}.csv", str(number).encode(), NOON).sha
        store.mark(id, f"mark {number}", NOON)
        assert store.file(ids[number - 1], sha) is None
    store.save(ids[7], 1, with_cell(book(), "stakeholders", 1, "name", "Zhou Yan"), **WHO)
    for number, id in enumerate(ids):
        opened = store.open(id)
        assert opened is not None
        assert opened.book.records("stakeholders").loc[1, "name"] == ("Zhou Yan" if number == 7 else f"Person {number}")
        assert [kept.name for kept in store.files(id)] == [f"{number}.csv"]
        assert [mark.name for mark in store.marks(id)] == [f"mark {number}"]


def test_a_forgotten_workspace_is_gone_and_the_others_are_not(store: Store) -> None:
    gone, stays = (store.create(book(), at=NOON).id for _ in range(2))
    for id in (gone, stays):
        store.keep_file(id, "plan.xlsx", b"content", NOON)
        store.mark(id, "agreed", NOON)
        store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Course"), **WHO)
    store.forget(gone)
    assert (store.open(gone), store.head(gone), store.book(gone, 1)) == (None, None, None)
    assert (store.log(gone), store.marks(gone), store.files(gone)) == ([], [], [])
    assert store.head(stays) == 2
    assert_same(book(), store.undo(stays, 2).book)
    assert len(store.files(stays)) == len(store.marks(stays)) == 1


def test_what_nobody_used_for_long_is_forgotten_and_what_was_opened_is_not(store: Store) -> None:
    idle, opened, saved = (store.create(book(), at=NOON).id for _ in range(3))
    store.open(opened, at=NOON + timedelta(days=60))
    store.save(saved, 1, Book(), by="", at=NOON + timedelta(days=60), why="")
    assert store.forget_idle(NOON + timedelta(days=30)) >= 1
    assert [store.head(id) for id in (idle, opened, saved)] == [None, 1, 2]
    assert store.forget_idle(datetime(2026, 1, 1, tzinfo=UTC)) == 0


def test_the_last_load_is_known_whatever_was_changed_since_and_undone_with_it(store: Store) -> None:
    first = store.create(book(), **WHO, loaded=True)
    second = store.save(first.id, 1, book().with_settings(title="A"), by="", at=NOON, why="newer", loaded=True)
    third = store.save(first.id, second.revision, book().with_settings(title="B"), by="", at=NOON, why="typed")
    load = store.last_load(first.id, third.revision)
    assert load is not None
    assert (load.number, load.parent, load.why, load.later) == (2, 1, "newer", 1)
    back = store.before_last_load(first.id, third.revision)
    assert (back.revision, back.can_redo) == (1, True)
    began = store.last_load(first.id, 1)
    assert began is not None
    assert (began.parent, began.later) == (None, 0)
    assert store.before_last_load(first.id, 1).revision == 1, "what began a workspace is undone by forgetting it"


def test_what_began_without_a_file_has_no_last_load(store: Store) -> None:
    made = store.create(book(), **WHO)
    assert store.last_load(made.id, made.revision) is None
    assert store.last_load("no such", 1) is None
