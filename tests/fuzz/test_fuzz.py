"""A bounded run of the fuzzer: files damaged at random, tables as hypothesis makes them, and a few through the whole corridor."""

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.store import Store
from tests.fuzz import corridor, files
from tests.fuzz.__main__ import Worker
from tests.fuzz.tables import sheets

DAMAGED, SEED = 1_200, 4


def test_damaged_files_are_read_or_refused_in_a_sentence() -> None:
    """In a process of its own with little memory: a crash, a hang or a burst would be told, not suffered."""
    worker = Worker()
    failed = {}
    for number in range(DAMAGED):
        answer = worker.tries("bytes", SEED, number)
        if "failed" in answer:
            failed[f"bytes {SEED} {number}"] = answer
        if worker.dead:
            worker = Worker()
    worker.stop()
    assert not failed


@settings(max_examples=40, derandomize=True)
@given(st.randoms(use_true_random=False), st.sampled_from(["xlsx", "ods", "csv"]))
def test_every_filled_row_of_a_made_workbook_is_used_or_told(draw: Random, form: str) -> None:
    made = sheets(draw)
    writers = {"xlsx": files.xlsx, "ods": files.ods, "csv": lambda one: files.delimited(next(iter(one.values())), draw)}
    corridor.only_read(f"fuzz.{form}", writers[form](made))


@pytest.fixture(scope="module")
def store() -> Store:
    return Store(f"sqlite:///{Path(tempfile.mkdtemp()) / 'workspaces.sqlite'}")


@settings(max_examples=8, derandomize=True)
@given(st.randoms(use_true_random=False))
def test_whatever_is_read_passes_the_whole_corridor(store: Store, draw: Random) -> None:
    corridor.walked("fuzz.xlsx", files.xlsx(sheets(draw)), store)
