"""Content-addressed entries, in one database or, where they are large, in files.

An entry that is damaged, cut short or not ours is a miss. Nothing is ever unpickled.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from showcase.cache.entry_files import EntryFiles
from showcase.cache.entry_rows import EntryRows

_IN_FILES = frozenset(
    {"booklet-entry", "booklet-facts", "print-photo", "search", "separated-booklet"}
)
"""Kinds of entries of hundreds of kilobytes, or that belong to a file that took minutes to make.

A damaged database doesn't take them along. Several processes write them at once, which they would
have to do one after the other in a database.
"""


def digest_of(*parts: bytes | str | int) -> str:
    """Return a hex digest of the parts, each with its length, so that none runs into the next."""
    state = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()


class Store:
    """Entries by kind and key below a folder, which may be deleted at any time.

    A store may be used by several threads and sent to other processes. What can't be read isn't
    there, and what can't be written isn't kept: neither is an error.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.files = EntryFiles(folder)
        self.rows = EntryRows(folder)

    @property
    def folder(self) -> Path:
        """Where the entries lie."""
        return self._folder

    def get(self, kind: str, key: str) -> bytes | None:
        """Return an entry, or None where there is none that is whole."""
        return self.get_many(kind, (key,)).get(key)

    def get_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return those of the entries that are there and whole, by key."""
        if kind in _IN_FILES:
            found = ((key, self.files.get(kind, key)) for key in keys)
            return {key: entry for key, entry in found if entry is not None}
        return self.rows.get_many(kind, keys)

    def has(self, kind: str, key: str) -> bool:
        """Tell whether an entry is there; whether it is whole only :meth:`get` tells."""
        return key in self.has_many(kind, (key,))

    def has_many(self, kind: str, keys: Iterable[str]) -> set[str]:
        """Return the keys of which there are entries."""
        if kind in _IN_FILES:
            return {key for key in keys if self.files.has(kind, key)}
        return self.rows.has_many(kind, keys)

    def drop(self, kind: str, key: str) -> None:
        """Remove an entry, if there is one."""
        (self.files if kind in _IN_FILES else self.rows).drop(kind, key)

    def put(self, kind: str, key: str, payload: bytes) -> None:
        """Keep an entry, whole or not at all."""
        self.put_many(kind, {key: payload})

    def put_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Keep entries, each whole or not at all."""
        if kind in _IN_FILES:
            for key, payload in entries.items():
                self.files.put(kind, key, payload)
        else:
            self.rows.put_many(kind, entries)

    def close(self) -> None:
        """Close what is open, so that it can be removed; the next use opens it again."""
        self.rows.close()

    def __del__(self) -> None:
        self.close()

    def __getstate__(self) -> Path:
        """Return the folder: another process opens the database for itself."""
        return self._folder

    def __setstate__(self, folder: Path) -> None:
        """Be the store of a folder."""
        Store.__init__(self, folder)
