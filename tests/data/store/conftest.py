"""A store for each test: an SQLite file, one in memory, and PostgreSQL where LIAISON_POSTGRES gives its address."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.store import Store


@pytest.fixture(params=["sqlite", "memory", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    addresses = {"sqlite": f"sqlite:///{tmp_path}/store/liaison.sqlite", "memory": "sqlite://"}
    address = addresses.get(request.param) or os.environ.get("LIAISON_POSTGRES")
    if not address:
        pytest.skip("LIAISON_POSTGRES holds no address of a PostgreSQL database")
    store = Store(address)
    yield store
    store.close()


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The address of an SQLite file that does not exist yet, in a folder that does not either."""
    return f"sqlite:///{tmp_path}/store/liaison.sqlite"


@pytest.fixture
def counted() -> Iterator[str]:
    """Ids that a test can foresee: w1, w2 ..."""
    return (f"w{number}" for number in itertools.count(1))
