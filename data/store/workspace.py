"""What the store hands out: a workspace at one revision, its history, its restore points, its files."""

from dataclasses import dataclass
from datetime import datetime

from data.kinds import Book


@dataclass(frozen=True, eq=False)
class Workspace:
    """What a visitor works on. The content of (id, revision) never changes, so it is a safe key for caches."""

    id: str
    revision: int
    book: Book
    can_undo: bool
    can_redo: bool


@dataclass(frozen=True)
class Revision:
    """One line of the history. `current` is False where it was undone or left on a branch."""

    number: int
    parent: int | None
    by: str
    at: datetime
    why: str
    changes: int  # how many edits led here
    current: bool


@dataclass(frozen=True)
class Mark:
    """A restore point with a name."""

    name: str
    revision: int
    at: datetime


@dataclass(frozen=True)
class KeptFile:
    """A file as it was uploaded; `sha` is the SHA-256 of its content, `size` is in bytes."""

    sha: str
    name: str
    size: int
    at: datetime


class Stale(Exception):  # noqa: N818 - "stale" is what the page says: someone else has moved on
    """Somebody saved in between: nothing was written. `current` is the workspace as it is now."""

    def __init__(self, current: Workspace) -> None:
        super().__init__(f"the workspace is at revision {current.revision} by now")
        self.current = current


class Forgotten(LookupError):  # noqa: N818
    """There is no such workspace (any more); nothing was written."""
