"""Where the workspaces lie: an SQLite file beside the app, or the database named by LIAISON_STORE."""

import os
from pathlib import Path

_FILE = Path(__file__).parents[2] / ".liaison" / "workspaces.sqlite"


def place() -> str:
    """The address of the database (SQLAlchemy's form); LIAISON_STORE is read when asked, not at import."""
    return os.environ.get("LIAISON_STORE") or f"sqlite:///{_FILE}"
