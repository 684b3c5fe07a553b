"""The three ways in which a made input is tried, each from its number alone: `bytes 17` is always the same file."""

import tempfile
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from data.store import Store
from tests.fuzz import corridor, files

Made = tuple[str, bytes]


def made(way: str, seed: int, number: int) -> Made:
    """The file that is tried: its name and its bytes."""
    return _MAKERS[way](Random(f"{seed} {way} {number}"))


def tried(way: str, seed: int, number: int) -> int:
    """Tries one input; whatever is wrong is raised. The number of handouts that were refused for what they would have told."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of the zip that is made with one name twice
        name, content = made(way, seed, number)
    if way == "corridor":
        return corridor.walked(name, content, _store())
    corridor.only_read(name, content)
    return 0


@cache
def _store() -> Store:
    return Store(f"sqlite:///{Path(tempfile.mkdtemp(prefix='liaison-fuzz-')) / 'workspaces.sqlite'}")


_MAKERS: dict[str, Callable[[Random], Made]] = {
    "bytes": files.damaged,
    "tables": files.written,
    "corridor": files.written,
}
WAYS = tuple(_MAKERS)
