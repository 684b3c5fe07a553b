"""Many sessions, threads and processes on one store: nobody overwrites anybody, and nobody waits for long."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from data.kinds import Book
from data.store import Stale, Store
from tests.data.store.cast import NOON, WHO, book, with_cell

SAVE = """
import sys
from pathlib import Path
from data.store import Stale, Store
from tests.data.store.cast import WHO, book, with_cell
address, id, name = sys.argv[1:]
store, mine = Store(address), with_cell(book(), "tasks", 5, "name", name)
print("ready", flush=True)
sys.stdin.readline()
try:
    print(store.save(id, 1, mine, **WHO).revision)
except Stale as stale:
    print("stale", stale.current.book.records("tasks").loc[5, "name"])
"""


def test_of_two_processes_that_save_at_once_one_wins_and_the_other_is_told(address: str) -> None:
    id = Store(address).create(book(), at=NOON).id
    savers = {name: _process(SAVE, address, id, name) for name in ("Course", "Workshop")}
    for saver in savers.values():
        assert saver.stdout.readline() == "ready\n"
    said = {name: saver.communicate("go\n", timeout=60)[0].strip() for name, saver in savers.items()}
    (winner,) = (name for name, words in said.items() if words == "2")
    assert sorted(said.values()) == ["2", f"stale {winner}"]
    opened = Store(address).open(id)
    assert opened is not None
    assert opened.book.records("tasks").loc[5, "name"] == winner


def test_two_processes_that_start_at_once_make_one_store(address: str) -> None:
    start = "import sys; from data.store import Store; from data.kinds import Book; from tests.data.store.cast import NOON\nprint(Store(sys.argv[1]).create(Book(), at=NOON).id)"
    starters = [_process(start, address) for _ in range(3)]
    ids = [starter.communicate(timeout=60)[0].strip() for starter in starters]
    assert [Store(address).head(id) for id in ids] == [1, 1, 1]


def test_of_many_threads_that_save_on_one_revision_exactly_one_wins(store: Store) -> None:
    id, gate = store.create(book(), at=NOON).id, Barrier(8)

    def save(number: int) -> bool:
        mine = with_cell(book(), "tasks", 5, "name", f"Course {number}")
        gate.wait()
        try:
            store.save(id, 1, mine, **WHO)
        except Stale:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(save, range(8))) == [False] * 7 + [True]
    assert [line.number for line in store.log(id)] == [2, 1]


def test_two_stores_on_one_file_take_turns_until_every_edit_is_in(address: str) -> None:
    stores, gate = (Store(address), Store(address)), Barrier(2)
    id = stores[0].create(book(), at=NOON).id

    def add_ten(store: Store) -> None:
        gate.wait()
        for _ in range(10):
            current = store.open(id)
            while current is not None:
                duration = current.book.records("tasks").loc[2, "duration"]
                try:
                    store.save(
                        id, current.revision, with_cell(current.book, "tasks", 2, "duration", duration + 1), **WHO
                    )
                    break
                except Stale as stale:
                    current = stale.current

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(add_ten, stores))
    opened = stores[0].open(id)
    assert opened is not None
    assert (opened.revision, opened.book.records("tasks").loc[2, "duration"]) == (21, 30.0)


def test_thirty_sessions_save_in_their_own_workspaces_at_once(store: Store) -> None:
    ids = [store.create(book(), at=NOON).id for _ in range(30)]

    def work(id: str) -> list[int]:
        revision = 1
        for name in ("Course", "Workshop"):
            revision = store.save(id, revision, with_cell(book(), "tasks", 5, "name", name), **WHO).revision
        return [line.number for line in store.log(id)]

    with ThreadPoolExecutor(30) as pool:
        assert list(pool.map(work, ids)) == [[3, 2, 1]] * 30


def test_someone_who_reads_does_not_hold_up_someone_who_writes(address: str) -> None:
    store = Store(address)
    id = store.create(book(), at=NOON).id
    with store._engine.connect() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM parts").all()
        assert store.save(id, 1, Book(), **WHO).revision == 2


def _process(code: str, *arguments: str) -> subprocess.Popen[str]:
    home = Path(__file__).parents[3]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": home}
    return subprocess.Popen([sys.executable, "-c", code, *arguments], **pipes)
