"""Saved workspaces: revisions that can be undone, what changed in each, restore points, files, and forgetting.

store = Store("sqlite:///workspaces/liaison.sqlite")
workspace = store.create(book, by="Zhao Min", at=now)
workspace = store.save(workspace.id, workspace.revision, changed, by="Li Na", at=now, why="new influence")
"""

from data.store.edits import Edit, differences
from data.store.merging import merged
from data.store.place import place
from data.store.store import Store
from data.store.workspace import Forgotten, KeptFile, Mark, Revision, Stale, Workspace

__all__ = [
    "Edit", "Forgotten", "KeptFile", "Mark", "Revision", "Stale", "Store", "Workspace", "differences", "merged",
    "place",
]  # fmt: skip
