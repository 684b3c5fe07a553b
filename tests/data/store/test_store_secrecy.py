"""What is kept is readable by its owner alone, and what is forgotten cannot be read from the file any more."""

import random
import stat
from pathlib import Path

from data.kinds import Book, KeptSheet
from data.store import Store
from tests.data.store.cast import NOON, WHO, assert_same, book, with_cell

SECRET = "Sun-Wei-opposes-the-merger"


def bytes_on_disk(address: str) -> bytes:
    """Everything in the store's folder: the database, its log of writes, its shared memory."""
    folder = Path(address.removeprefix("sqlite:///")).parent
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def noise(seed: int, size: int) -> bytes:
    """Bytes that do not get smaller when squeezed, so that they stand in the file as they are."""
    return random.Random(seed).randbytes(size)


def test_after_forgetting_no_name_text_or_file_is_left_in_the_file(address: str) -> None:
    store = Store(address)
    other = store.create(with_cell(book(), "tasks", 2, "name", "Stays"), at=NOON).id
    id = store.create(book(), at=NOON, by=SECRET, why=SECRET).id
    upload = noise(7, 300_000)
    store.keep_file(id, f"{SECRET}.xlsx", upload, NOON)
    store.mark(id, SECRET, NOON)
    for number in range(30):
        store.save(
            id,
            number + 1,
            with_cell(book(), "stakeholders", 3, "concern", f"{SECRET} {number}"),
            by=SECRET,
            at=NOON,
            why=SECRET,
        )
    before = bytes_on_disk(address)
    traces = [SECRET.encode(), id.encode(), upload[100_000:100_024], upload[-24:]]
    assert all(trace in before for trace in traces), "the test would prove nothing"
    store.forget(id)
    after = bytes_on_disk(address)
    assert [trace for trace in traces if trace in after] == []
    assert len(after) < len(before) - 250_000
    opened = store.open(other)
    assert opened is not None
    assert_same(with_cell(book(), "tasks", 2, "name", "Stays"), opened.book)


def test_after_forgetting_the_squeezed_tables_are_gone_too(address: str) -> None:
    store = Store(address)
    sheet = KeptSheet("a.xlsx", "A", tuple((noise(row, 40).hex(),) for row in range(2000)))
    id = store.create(Book(sheets=(sheet,)), at=NOON).id
    with store._engine.connect() as connection:
        contents = connection.exec_driver_sql("SELECT content FROM parts").scalars().all()
    squeezed = max(contents, key=len)
    pieces = [squeezed[at : at + 16] for at in range(0, len(squeezed) - 16, 1000)]
    before = bytes_on_disk(address)
    assert sum(piece in before for piece in pieces) > len(pieces) / 2, "the test would prove nothing"
    store.forget(id)
    after = bytes_on_disk(address)
    assert not any(piece in after for piece in pieces)


def test_what_was_forgotten_while_another_store_is_open_is_gone_too(address: str) -> None:
    one, two = Store(address), Store(address)
    id = one.create(book(), at=NOON, by=SECRET).id
    assert two.open(id) is not None
    two.forget(id)
    assert one.open(id) is None
    assert SECRET.encode() not in bytes_on_disk(address)


def test_the_folder_and_the_files_are_private(address: str) -> None:
    store = Store(address)
    store.create(book(), at=NOON)
    folder = Path(address.removeprefix("sqlite:///")).parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_the_same_table_in_two_workspaces_is_kept_twice_so_that_one_can_be_forgotten(address: str) -> None:
    store = Store(address)
    one, two = (store.create(book(), at=NOON) for _ in range(2))
    store.forget(one.id)
    opened = store.open(two.id)
    assert opened is not None
    assert_same(book(), opened.book)


def test_a_store_opened_again_finds_what_was_kept(address: str) -> None:
    store = Store(address)
    id = store.create(book(), at=NOON).id
    store.save(id, 1, with_cell(book(), "tasks", 5, "name", "Course"), **WHO)
    store.close()
    opened = Store(address).open(id)
    assert opened is not None
    assert_same(with_cell(book(), "tasks", 5, "name", "Course"), opened.book)


def test_an_edit_stores_only_the_table_that_changed(address: str) -> None:
    store = Store(address)
    sheet = KeptSheet("a.xlsx", "A", tuple((noise(row, 40).hex(),) for row in range(2000)))
    whole = Book(book().tables, (sheet,))
    id = store.create(whole, at=NOON).id
    with store._engine.connect() as connection:
        size = "SELECT sum(length(content)) FROM parts"
        before = connection.exec_driver_sql(size).scalar_one()
    store.save(id, 1, with_cell(whole, "tasks", 5, "name", "Course"), **WHO)
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql(size).scalar_one() - before < before / 20
