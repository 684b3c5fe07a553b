"""Reading files while somebody waits: it is told how far that is, and a long reading can be stopped."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st
from streamlit.elements.lib.mutable_status_container import StatusContainer

from data.reading import Reading
from pages._shell.texts import say
from pages._shell.widgets import plain

LONG = 2 * 2**20  # bytes from which reading takes long enough to be stopped
_STEP = 0.05  # of the work, after which it is told anew how much is done

Told = Callable[[float], None]
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class ToRead(Generic[T]):
    """A file that is to be read: its name, its size in bytes, and how it is read while somebody hears how far that is."""

    name: str
    size: int
    read: Callable[[Told], T]


def in_turn(
    files: Sequence[ToRead[T]], language: str, stopped: Callable[[], None] | None, *, only_long: bool = False
) -> list[T]:
    """What is read of the files, one by one.

    stopped: called where somebody stops a long reading, of which nothing comes then; None where one may just leave.
    only_long: a reading that is done at once is not told of.
    """
    if only_long and not is_long(files):
        return [file.read(_unheard) for file in files]
    with _stop_button(files, stopped, language), st.status(say("reading", language, count=len(files))) as status:
        read: list[T] = []
        for number, file in enumerate(files, start=1):
            label = say("reading_file", language, name=plain(file.name), number=number, count=len(files))
            status.update(label=label)
            read.append(file.read(_telling(status, label, language)))
        failed = any(isinstance(one, Reading) and one.error for one in read)
        status.update(
            label=say("reading_failed" if failed else "reading_done", language), state="error" if failed else "complete"
        )
    return read


def is_long(files: Sequence[ToRead[T]]) -> bool:
    """Whether reading these files takes so long that one wants to see how far it is."""
    return sum(file.size for file in files) >= LONG


@contextmanager
def _stop_button(files: Sequence[ToRead[T]], stopped: Callable[[], None] | None, language: str) -> Iterator[None]:
    """A button to stop with, as long as large files are read; Streamlit leaves the script as soon as it is pressed."""
    if stopped is None or not is_long(files):
        yield
        return
    place = st.empty()
    place.button(say("stop_reading", language), key="stop_reading", icon=":material/stop_circle:", on_click=stopped)
    yield
    place.empty()


def _unheard(share: float) -> None:
    """Nobody waits so long that it need be told."""


def _telling(status: StatusContainer, label: str, language: str) -> Told:
    """Tells in the status how much of a file is read: that is also where a reading can be stopped."""
    last = [0.0]

    def told(share: float) -> None:
        if share - last[0] >= _STEP:
            last[0] = share
            status.update(label=say("reading_share", language, label=label, percent=f"{share:.0%}"))

    return told
