"""The tables of the store, and how a database is opened: safe for many threads, private to its owner.

Every row belongs to one workspace and nothing is shared between two, so forgetting one is deleting its rows.
"""

import os
import sqlite3
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url

WAIT_SECONDS = 30  # how long a writer waits for another; one write takes milliseconds


class AnyText(sa.TypeDecorator[str]):
    """Text with any characters at all, also those that a database's own text refuses (NUL, half an emoji)."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> bytes | None:
        return None if value is None else value.encode("utf-8", "surrogatepass")

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> str | None:
        return None if value is None else bytes(value).decode("utf-8", "surrogatepass")


class Moment(sa.TypeDecorator[datetime]):
    """A moment exactly as the caller gave it, with its time zone or without."""

    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


SCHEMA = sa.MetaData()
_SHA = sa.String(64)

workspaces = sa.Table(
    "workspaces",
    SCHEMA,
    sa.Column("workspace", sa.String(64), primary_key=True),
    sa.Column("head", sa.Integer, nullable=False),  # the revision shown
    sa.Column("newest", sa.Integer, nullable=False),  # the highest number ever given
    sa.Column("touched", sa.Float, nullable=False, index=True),  # seconds since 1970, UTC
)
revisions = sa.Table(
    "revisions",
    SCHEMA,
    sa.Column("workspace", sa.String(64), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("parent", sa.Integer),
    sa.Column("by", AnyText, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("why", AnyText, nullable=False),
    sa.Column("manifest", AnyText, nullable=False),
    sa.Column("edits", _SHA, nullable=False),  # the part that lists them
    sa.Column("changes", sa.Integer, nullable=False),  # how many they are
)
parts = sa.Table(
    "parts",
    SCHEMA,
    sa.Column("workspace", sa.String(64), primary_key=True),
    sa.Column("sha", _SHA, primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),  # compressed
)
loads = sa.Table(  # the revisions by which a file was taken in
    "loads",
    SCHEMA,
    sa.Column("workspace", sa.String(64), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
)
marks = sa.Table(
    "marks",
    SCHEMA,
    sa.Column("workspace", sa.String(64), primary_key=True),
    sa.Column("name", AnyText, primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("at", Moment, nullable=False),
)
files = sa.Table(
    "files",
    SCHEMA,
    sa.Column("workspace", sa.String(64), primary_key=True),
    sa.Column("sha", _SHA, primary_key=True),
    sa.Column("name", AnyText, primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),  # bytes
    sa.Column("at", Moment, nullable=False),
)


def opened(address: str) -> sa.Engine:
    """The database at an address, its tables made on first use, its folder and file private when made here."""
    url = make_url(address)
    engine = _sqlite(url) if url.get_backend_name() == "sqlite" else sa.create_engine(url, pool_pre_ping=True)
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":  # two servers that start at once would both make the tables
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(724190531)"))
        SCHEMA.create_all(connection)
    return engine


def writing(engine: sa.Engine) -> Any:
    """A transaction that may write: it waits for its turn at the start, not at the first write."""
    return engine.execution_options(liaison_writes=True).begin()


def wipe(engine: sa.Engine) -> None:
    """Leave no trace of deleted rows in the files of an SQLite database; PostgreSQL's autovacuum sees to its own."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA incremental_vacuum").fetchall()
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


def _sqlite(url: URL) -> sa.Engine:
    in_memory = url.database in (None, "", ":memory:")
    if not in_memory:
        _private(Path(str(url.database)))
    # A database in memory lives as long as its one connection, which all threads then take turns to use.
    pool = {"pool_size": 1, "max_overflow": 0} if in_memory else {"pool_size": 5, "max_overflow": 30}
    arguments = {"timeout": WAIT_SECONDS, "check_same_thread": False}
    engine = sa.create_engine(url, poolclass=sa.QueuePool, pool_pre_ping=True, connect_args=arguments, **pool)
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _private(file: Path) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _prepare(connection: Any, _record: Any) -> None:
    """Deleted bytes are overwritten; readers do not wait for a writer; transactions begin where we say (_begin)."""
    connection.isolation_level = None
    connection.execute("PRAGMA secure_delete = ON").fetchall()
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL").fetchall()
    # With WAL a crash of the app loses nothing and a power cut at most the last moments, never the file; a slider need not wait for the disk.
    connection.execute("PRAGMA synchronous = NORMAL").fetchall()
    for patience in range(WAIT_SECONDS * 20, -1, -1):
        try:  # two who open a new file at once: SQLite refuses one of them this switch at once, timeout or not
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
        except sqlite3.OperationalError as refused:
            if not patience or "locked" not in str(refused):
                raise
            time.sleep(0.05)
        else:
            return


def _begin(connection: sa.Connection) -> None:
    # Python's driver would begin late and fail at the first write if another wrote meanwhile.
    writes = connection.get_execution_options().get("liaison_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
