"""Runs the app as a server of its own on a free port of this machine, and stops it again."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOUSE = Path(__file__).parents[2]


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """The address of a running app whose workspaces lie in the file `store`."""
    with served("run", "app.py", store=store) as (address, _):
        yield address


@contextmanager
def served(*command: str, store: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address and the process of `streamlit *command`, started from this folder with a store of its own, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = subprocess.Popen(
        [
            sys.executable, "-m", "streamlit", *command, "--server.headless", "true", "--server.port", str(port),
            "--server.address", "127.0.0.1", "--server.fileWatcherType", "none",
        ],
        cwd=HOUSE, env={**os.environ, "LIAISON_STORE": f"sqlite:///{store}"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(1_200):
            assert app.poll() is None, "the app stopped before it answered"
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}", app
    finally:
        app.terminate()
        app.wait(timeout=20)
