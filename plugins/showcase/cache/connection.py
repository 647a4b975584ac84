"""A SQLite database that may be deleted at any time, and is replaced where it is damaged.

Whatever goes wrong with it is no error: what was asked for isn't there then.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
Change = tuple[str, Iterable[tuple[Any, ...]]]
"""A statement, and the rows of values to do it with."""

_PATIENCE = 3.0
"""Seconds to wait for another process that writes, which takes milliseconds."""

_PASSING = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_TOOBIG,
    }
)
"""What goes wrong with a sound database. All else tells of one that is damaged or not ours."""

_SETTINGS = (
    # The journal holds what a transaction overwrites, so that who is killed leaves the old state. WAL
    # would need shared memory, which network drives lack; a journal that stays and is cut to
    # nothing costs less than one that comes and goes, and virus scanners don't hold it open.
    "PRAGMA journal_mode = TRUNCATE",
    # Nothing waits for the disk. After a power cut the database may be damaged; that is noticed, and
    # it is made again.
    "PRAGMA synchronous = OFF",
    "PRAGMA trusted_schema = OFF",
)


class Connection:
    """A connection to the database at ``place``, which consists of ``tables`` and nothing else.

    It may be used by several threads. Another process has one of its own.
    """

    def __init__(self, place: Path, tables: tuple[str, ...]) -> None:
        self._place, self._tables = place, tables
        self._lock = Lock()
        self._open: sqlite3.Connection | None = None
        self._file = (0, 0)
        self._patient = True

    def read(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds, or none where the database can't be read."""

        def fetch(base: sqlite3.Connection) -> list[tuple[Any, ...]]:
            return base.execute(query, values).fetchall()

        with self._lock:
            return self._do(fetch, create=False) or []

    def write(self, changes: Sequence[Change]) -> None:
        """Make changes, all of them or none."""

        def change(base: sqlite3.Connection) -> None:
            base.execute("BEGIN IMMEDIATE")
            try:
                for statement, rows in changes:
                    base.executemany(statement, rows)
                base.execute("COMMIT")
            finally:  # after Ctrl-C too
                if base.in_transaction:
                    base.execute("ROLLBACK")

        with self._lock:
            self._do(change, create=True)

    def shrink(self) -> None:
        """Give the room of what was removed back to the disk."""
        with self._lock:
            # It goes page by page, each a row without columns, of which `execute` takes one.
            self._do(lambda base: base.executescript("PRAGMA incremental_vacuum"), create=False)

    def close(self) -> None:
        """Close the file, which couldn't be removed on Windows else; the next use opens it again."""
        with self._lock:
            self._close()

    def _do(self, work: Callable[[sqlite3.Connection], T], *, create: bool) -> T | None:
        for _ in range(2):  # once more with a new database, where this one was damaged
            try:
                connection = self._connected(create)
                if connection is None:
                    return None
                done = work(connection)
            except (sqlite3.Error, UnicodeDecodeError) as error:  # damage may be told in odd bytes
                if not self._is_damage(error):
                    # Who holds it may do so for long, and there is much to ask for.
                    self._be_patient(_code(error) & 0xFF != sqlite3.SQLITE_BUSY)
                    return None
                self._remove()
            except OSError:
                return None
            else:
                self._be_patient(True)
                return done
        return None

    def _connected(self, create: bool) -> sqlite3.Connection | None:
        """Return the connection to the file that is there now; None where none is nor is wanted."""
        try:
            status = self._place.stat()
        except FileNotFoundError:
            if not create:
                return None
        else:
            if self._open is not None and self._file == (status.st_dev, status.st_ino):
                return self._open
        self._close()  # somebody has deleted the cache meanwhile
        self._place.parent.mkdir(parents=True, exist_ok=True)
        opened = sqlite3.connect(
            self._place,
            timeout=_PATIENCE * self._patient,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            self._set_up(opened)
            status = self._place.stat()
        except BaseException:
            opened.close()
            raise
        self._open, self._file = opened, (status.st_dev, status.st_ino)
        return opened

    def _set_up(self, connection: sqlite3.Connection) -> None:
        for setting in _SETTINGS:
            connection.execute(setting)
        if _tables_of(connection) == self._tables:
            return
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # what is removed gives room back
        connection.execute("BEGIN IMMEDIATE")
        there = _tables_of(connection)  # another process may have been faster
        if there and there != self._tables:
            raise sqlite3.DatabaseError("not ours")
        if not there:
            for table in self._tables:
                connection.execute(table)
        connection.execute("COMMIT")

    def _be_patient(self, patient: bool) -> None:
        if self._patient is not patient:
            self._patient = patient
            if self._open is not None:
                self._open.execute(f"PRAGMA busy_timeout = {int(patient * _PATIENCE * 1000)}")

    def _is_damage(self, error: Exception) -> bool:
        code = _code(error)
        if code == sqlite3.SQLITE_READONLY:  # its head may say so, and nothing else
            return all(os.access(path, os.W_OK) for path in (self._place, self._place.parent))
        return code & 0xFF not in _PASSING

    def _remove(self) -> None:
        """Remove a damaged database. Where that can't be done, it stays and nothing is kept."""
        self._close()
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                self._place.with_name(self._place.name + suffix).unlink(missing_ok=True)

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


def _tables_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    return tuple(sql for (sql,) in rows)


def _code(error: Exception) -> int:
    """Return the kind of an error; text that isn't UTF-8 and our own have none."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code
