"""Small entries, all in one database: one file to open, and many entries read or written at once."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.cache.connection import Connection

DAY = 86_400
_NAME = "entries.sqlite"
_AT_ONCE = 500
"""Keys of one query; SQLite once had a limit of 999."""

# What is looked through lies apart from what is large, so that to note a use writes a few bytes.
_TABLES = (
    "CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,"
    " used INTEGER NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL, UNIQUE (kind, key))",
    "CREATE TABLE content (id INTEGER PRIMARY KEY, payload BLOB NOT NULL)",
)
_GET = (
    "SELECT entry.key, entry.id, entry.used < ?, entry.digest, content.payload"
    " FROM entry JOIN content ON content.id = entry.id WHERE entry.kind = ? AND entry.key IN (%s)"
)
_HAS = "SELECT key FROM entry WHERE kind = ? AND key IN (%s)"
_USE = "UPDATE entry SET used = ? WHERE id = ?"
_PUT = (
    "INSERT INTO entry (kind, key, used, size, digest) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, key)"
    " DO UPDATE SET used = excluded.used, size = excluded.size, digest = excluded.digest",
    "INSERT OR REPLACE INTO content SELECT id, ? FROM entry WHERE kind = ? AND key = ?",
)
_DROP = tuple(
    f"DELETE FROM {table} WHERE id = (SELECT id FROM entry WHERE kind = ? AND key = ?)"
    for table in ("content", "entry")
)
_FORGET = ("DELETE FROM content WHERE id = ?", "DELETE FROM entry WHERE id = ?")
_USES = "SELECT id, kind, key, CAST(used AS INTEGER), CAST(size AS INTEGER) FROM entry"


@dataclass(frozen=True, slots=True)
class Use:
    """An entry, the day (since 1970) it was used last, and its bytes."""

    number: int
    kind: str
    key: str
    day: int
    size: int


class EntryRows:
    """Entries by kind and key in a database of ``folder``.

    One that is damaged is a miss: each has its digest, which covers kind and key too.
    """

    def __init__(self, folder: Path) -> None:
        self.database = Connection(folder / _NAME, _TABLES)

    def get_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return those of the entries that are there and whole, by key."""
        found: dict[str, bytes] = {}
        used: list[int] = []
        today = _today()
        for some in _parts(keys):
            rows = self.database.read(_GET % _marks(some), (today, kind, *some))
            for key, number, stale, digest, payload in rows:
                if isinstance(payload, bytes) and _digest(kind, key, payload) == digest:
                    found[key] = payload
                    if stale:
                        used.append(number)
        if used:
            self.database.write([(_USE, [(today, number) for number in used])])
        return found

    def has_many(self, kind: str, keys: Iterable[str]) -> set[str]:
        """Return the keys of which there are entries; whether they are whole is not looked at."""
        found: set[str] = set()
        for some in _parts(keys):
            rows = self.database.read(_HAS % _marks(some), (kind, *some))
            found.update(key for (key,) in rows)
        return found

    def put_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Keep all of the entries or, where that can't be done, none."""
        if entries:
            today = _today()
            heads = [
                (kind, key, today, len(payload), _digest(kind, key, payload))
                for key, payload in entries.items()
            ]
            contents = [(payload, kind, key) for key, payload in entries.items()]
            self.database.write(list(zip(_PUT, (heads, contents), strict=True)))

    def drop(self, kind: str, key: str) -> None:
        """Remove an entry, if there is one."""
        if self.has_many(kind, (key,)):
            self.database.write([(statement, [(kind, key)]) for statement in _DROP])

    def uses(self) -> list[Use]:
        """Return when each entry was used last."""
        return [Use(*row) for row in self.database.read(_USES, ())]

    def forget(self, numbers: Iterable[int]) -> None:
        """Remove entries and give their room back to the disk."""
        rows = [(number,) for number in numbers]
        if rows:
            self.database.write([(statement, rows) for statement in _FORGET])
            self.database.shrink()

    def close(self) -> None:
        """Close the database; the next use opens it again."""
        self.database.close()


def _parts(keys: Iterable[str]) -> Iterator[list[str]]:
    wanted = list(dict.fromkeys(keys))
    for at in range(0, len(wanted), _AT_ONCE):
        yield wanted[at : at + _AT_ONCE]


def _marks(keys: list[str]) -> str:
    return ", ".join("?" * len(keys))


def _today() -> int:
    return int(time.time() // DAY)  # the clock tells only what to keep longest


def _digest(kind: str, key: str, payload: bytes) -> bytes:
    state = hashlib.sha256(f"{kind}\n{key}\n".encode())
    state.update(payload)
    return state.digest()
