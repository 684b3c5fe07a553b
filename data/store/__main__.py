"""Looks after the saved workspaces from the command line: how many there are, a copy to keep, and forgetting.

For instance `python -m data.store forget --idle 180`. No key of a workspace is ever printed.
"""

import argparse
import sqlite3
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from data.store.place import place
from data.store.store import Store

DONE, CANNOT = 0, 1  # argparse itself ends with 2 on wrong usage
_END_OF_TIME = datetime(9999, 1, 1, tzinfo=UTC)


def main(arguments: Sequence[str] | None = None, *, now: datetime | None = None) -> int:
    """Runs one verb on the database of the app; 0 done, 1 it cannot be done (one sentence on standard error)."""
    asked = _parser().parse_args(arguments)
    if asked.verb == "copy":
        return _copy(Path(asked.file))
    try:
        store = Store(place())
        try:
            return _count(store) if asked.verb == "count" else _forget(store, asked, now or datetime.now(UTC))
        finally:
            store.close()
    except (SQLAlchemyError, OSError) as failure:  # its own words would name the database's address, password and all
        print(f"The database of the workspaces cannot be opened ({type(failure).__name__}).", file=sys.stderr)
        return CANNOT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.store", description="Looks after the saved workspaces.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verbs.add_parser("count", help="tell how many workspaces there are, and when one was last in use")
    copy = verbs.add_parser("copy", help="copy the SQLite file while the app is running")
    copy.add_argument("file", metavar="FILE", help="the copy to write; it must not exist yet")
    forget = verbs.add_parser("forget", help="delete workspaces with their history and files, for good")
    which = forget.add_mutually_exclusive_group(required=True)
    which.add_argument("--workspace", metavar="ID", help="one: what stands after ?w= in its address")
    which.add_argument(
        "--idle", type=_days, metavar="DAYS", help="those that nobody opened or changed for so many days"
    )
    which.add_argument("--all", action="store_true", help="all of them; asks first")
    forget.add_argument("--yes", action="store_true", help="do not ask before all are forgotten")
    return parser


def _days(written: str) -> int:
    days = int(written)
    if not 1 <= days <= 36_500:  # a slip must not delete what is in use today
        raise argparse.ArgumentTypeError("at least 1 day, at most 36500")
    return days


def _count(store: Store) -> int:
    number, last = store.count()
    print(f"{_workspaces(number)}{f', last in use on {last:%Y-%m-%d}' if last else ''}.")
    return DONE


def _forget(store: Store, asked: argparse.Namespace, now: datetime) -> int:
    if asked.workspace is not None:
        if store.head(asked.workspace) is None:
            print("There is no such workspace.", file=sys.stderr)
            return CANNOT
        store.forget(asked.workspace)
        number = 1
    elif asked.all and not asked.yes and not _confirmed(store):
        print("Nothing was forgotten.", file=sys.stderr)
        return CANNOT
    else:
        number = store.forget_idle(_END_OF_TIME if asked.all else now - timedelta(days=asked.idle))
    print(f"{_workspaces(number)} forgotten.")
    return DONE


def _confirmed(store: Store) -> bool:
    """Whether somebody at the keyboard says yes; who cannot be asked says no."""
    number, _ = store.count()
    print(
        f"This deletes {_workspaces(number)} with history and files, for good. Type yes to go on: ", end="", flush=True
    )
    return sys.stdin is not None and sys.stdin.readline().strip().casefold() == "yes"


def _copy(file: Path) -> int:
    """A copy that is whole even while somebody writes; readable to its owner alone."""
    url = make_url(place())
    original = Path(str(url.database or ""))
    if url.get_backend_name() != "sqlite" or not original.is_file():
        print("There is no SQLite file to copy (a PostgreSQL database is copied with pg_dump).", file=sys.stderr)
        return CANNOT
    try:
        file.touch(mode=0o600, exist_ok=False)
    except OSError as failure:
        print(f"{file} cannot be written: {failure.strerror}.", file=sys.stderr)
        return CANNOT
    source, target = sqlite3.connect(original), sqlite3.connect(file)
    try:
        source.backup(target)
    except sqlite3.Error as failure:
        file.unlink()
        print(f"{original} cannot be copied: {failure}.", file=sys.stderr)
        return CANNOT
    finally:
        source.close()
        target.close()
    print(f"Copied to {file}.")
    return DONE


def _workspaces(number: int) -> str:
    return f"{number} {'workspace' if number == 1 else 'workspaces'}"


if __name__ == "__main__":
    sys.exit(main())
