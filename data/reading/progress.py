"""Tells whoever listens how far a long reading is, and lets it be stopped there: between two steps, before anything is changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Told = Callable[[float], None]  # is told the share of the work that is done, 0..1, never less than before

# What a file takes its time for, as shares of the whole: looked through, its cells read, its tables made.
LOOKED_THROUGH, CELLS_READ = 0.2, 0.8


class Stopped(Exception):  # noqa: N818 - whoever stops a reading wants it so
    """Raised by whoever listens, to stop the reading; it passes through `read` as it is."""


@contextmanager
def listening(told: Told | None) -> Iterator[None]:
    """As long as this lasts, `told` hears how far the reading is (in this thread, or this task)."""
    token = _told.set(told)
    try:
        yield
    finally:
        _told.reset(token)


def done(share: float, first: float = 0.0, last: float = 1.0) -> None:
    """So much of a part of the work is done, which goes from `first` to `last` of the whole."""
    told = _told.get()
    if told is not None:
        told(first + (last - first) * min(max(share, 0.0), 1.0))


_told: ContextVar[Told | None] = ContextVar("told", default=None)
