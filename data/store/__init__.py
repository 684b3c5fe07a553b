"""Saved workspaces: revisions that can be undone, what changed in each, restore points, files, and forgetting.

store = Store("sqlite:///workspaces/liaison.sqlite")
workspace = store.create(book, by="Zhao Min", at=now)
workspace = store.save(workspace.id, workspace.revision, changed, by="Li Na", at=now, why="new influence")
"""

from typing import TYPE_CHECKING, Any

from data.store.changed_here import ChangedHere
from data.store.edits import Edit, differences
from data.store.last_load import LastLoad
from data.store.merging import merged, on_top
from data.store.place import place
from data.store.workspace import Forgotten, KeptFile, Mark, Revision, Stale, Workspace

if TYPE_CHECKING:
    from data.store.erasing import Erased
    from data.store.store import Store

__all__ = [
    "ChangedHere", "Edit", "Erased", "Forgotten", "KeptFile", "LastLoad", "Mark", "Revision", "Stale", "Store", "Workspace", "differences", "merged",
    "on_top", "place",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """The store on first use: the database library is slow to load, and a visitor who looks at a sample keeps nothing."""
    if name == "Erased":
        from data.store.erasing import Erased

        return Erased
    if name != "Store":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from data.store.store import Store

    return Store
