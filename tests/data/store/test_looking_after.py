"""The command line that looks after the workspaces: counting, copying, forgetting."""

import os
import sqlite3
import stat
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from data.store import Store
from data.store.__main__ import main
from tests.data.store.cast import NOON, assert_same, book


@pytest.fixture
def kept(address: str, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("LIAISON_STORE", address)
    return Store(address)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    return lambda: "".join(capsys.readouterr())


def test_it_tells_how_many_there_are_and_never_their_keys(kept: Store, said: Callable[[], str]) -> None:
    assert main(["count"]) == 0
    assert said() == "0 workspaces.\n"
    id = kept.create(book(), at=NOON).id
    assert main(["count"]) == 0
    told = said()
    assert told == f"1 workspace, last in use on {NOON:%Y-%m-%d}.\n"
    assert id not in told


def test_one_is_forgotten_by_the_key_in_its_address(kept: Store, said: Callable[[], str]) -> None:
    gone, stays = (kept.create(book(), at=NOON).id for _ in range(2))
    assert main(["forget", f"--workspace={gone}"]) == 0
    assert said() == "1 workspace forgotten.\n"
    assert [kept.head(id) for id in (gone, stays)] == [None, 1]
    assert main(["forget", f"--workspace={gone}"]) == 1
    assert said() == "There is no such workspace.\n"


def test_the_idle_are_forgotten_and_those_in_use_stay(kept: Store, said: Callable[[], str]) -> None:
    idle, used = kept.create(book(), at=NOON).id, kept.create(book(), at=NOON).id
    kept.open(used, at=NOON + timedelta(days=100))
    assert main(["forget", "--idle", "90"], now=NOON + timedelta(days=101)) == 0
    assert said() == "1 workspace forgotten.\n"
    assert [kept.head(id) for id in (idle, used)] == [None, 1]


@pytest.mark.parametrize(("answer", "left"), [("no\n", 2), ("\n", 2), ("", 2), ("yes\n", 0)])
def test_all_of_them_are_only_forgotten_by_who_says_yes(
    kept: Store, said: Callable[[], str], monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    for _ in range(2):
        kept.create(book(), at=NOON)
    monkeypatch.setattr("sys.stdin", StringIO(answer))
    assert main(["forget", "--all"]) == (1 if left else 0)
    assert "2 workspaces" in said()
    assert kept.count()[0] == left


def test_all_of_them_are_forgotten(kept: Store, said: Callable[[], str]) -> None:
    for _ in range(3):
        kept.create(book(), at=NOON)
    assert main(["forget", "--all", "--yes"]) == 0
    assert said() == "3 workspaces forgotten.\n"
    assert kept.count() == (0, None)


@pytest.mark.parametrize(
    "wrong", [["forget"], ["forget", "--idle", "0"], ["forget", "--idle", "-5"], ["forget", "--all", "--idle", "9"], []]
)
def test_what_is_not_said_clearly_deletes_nothing(kept: Store, said: Callable[[], str], wrong: list[str]) -> None:
    kept.create(book(), at=NOON)
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage:" in said()
    assert kept.count()[0] == 1


def test_a_copy_opens_to_the_same_workspace_and_is_private(
    kept: Store, said: Callable[[], str], tmp_path: Path
) -> None:
    id, copy = kept.create(book(), at=NOON).id, tmp_path / "copy.sqlite"
    assert main(["copy", str(copy)]) == 0
    assert said() == f"Copied to {copy}.\n"
    assert os.name == "nt" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    kept.forget(id)
    opened = Store(f"sqlite:///{copy}").open(id)
    assert opened is not None
    assert_same(book(), opened.book)


def test_a_copy_never_overwrites(kept: Store, said: Callable[[], str], tmp_path: Path) -> None:
    there = tmp_path / "there.sqlite"
    there.write_bytes(b"mine")
    kept.create(book(), at=NOON)
    assert main(["copy", str(there)]) == 1
    assert said() == f"{there} cannot be written: File exists.\n"
    assert there.read_bytes() == b"mine"


def test_where_there_is_no_file_there_is_no_copy(
    monkeypatch: pytest.MonkeyPatch, said: Callable[[], str], tmp_path: Path
) -> None:
    monkeypatch.setenv("LIAISON_STORE", f"sqlite:///{tmp_path}/none.sqlite")
    assert main(["copy", str(tmp_path / "copy.sqlite")]) == 1
    assert "no SQLite file to copy" in said()
    assert not list(tmp_path.iterdir())


def test_the_copy_of_a_file_in_use_is_whole(kept: Store, tmp_path: Path) -> None:
    kept.create(book(), at=NOON)  # still in the log that SQLite keeps beside the file
    assert main(["copy", str(tmp_path / "copy.sqlite")]) == 0
    with sqlite3.connect(tmp_path / "copy.sqlite") as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM workspaces").fetchone() == (1,)
    copy.close()


@pytest.mark.parametrize("asked", [["count"], ["forget", "--all", "--yes"], ["copy"]])
def test_what_is_no_database_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: Callable[[], str], asked: list[str]
) -> None:
    no_database, copy = tmp_path / "workspaces.sqlite", tmp_path / "copy.sqlite"
    no_database.write_text("no database")
    monkeypatch.setenv("LIAISON_STORE", f"sqlite:///{no_database}")
    assert main([*asked, *([str(copy)] if asked == ["copy"] else [])]) == 1
    assert "cannot be" in said()
    assert not copy.exists()
