"""Every test of a page has a store of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pages._shell import cached


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LIAISON_STORE", f"sqlite:///{tmp_path / 'workspaces.sqlite'}")
    cached.store.clear()
    yield
    cached.store().close()
    cached.store.clear()
