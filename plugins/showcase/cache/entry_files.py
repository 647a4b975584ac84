"""Entries that are files of their own: large ones, and those that outlive the database.

Every file starts with the digest of what follows, so that one that is damaged, cut short or not ours
is a miss.
"""

import hashlib
import os
import tempfile
import time
from pathlib import Path

_MARK = b"showcase-cache-1\n"
_DAY = 86_400.0


class EntryFiles:
    """Entries under ``folder/<kind>/<first two characters>/<key>``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, kind: str, key: str) -> bytes | None:
        """Return an entry, or None where there is none that is whole."""
        try:
            with self._path(kind, key).open("rb") as stream:
                if time.time() - os.fstat(stream.fileno()).st_mtime > _DAY:
                    os.utime(self._path(kind, key))  # the clock tells only what to keep longest
                data = stream.read()
        except OSError:
            return None
        start = len(_MARK)
        digest, payload = data[start : start + 32], data[start + 32 :]
        if not data.startswith(_MARK) or hashlib.sha256(payload).digest() != digest:
            return None
        return payload

    def has(self, kind: str, key: str) -> bool:
        """Tell whether an entry is there; whether it is whole only :meth:`get` tells."""
        return self._path(kind, key).is_file()

    def drop(self, kind: str, key: str) -> None:
        """Remove an entry, if there is one."""
        self._path(kind, key).unlink(missing_ok=True)

    def put(self, kind: str, key: str, payload: bytes) -> None:
        """Write an entry whole or not at all. A full disk is no error: the entry is missing then."""
        path = self._path(kind, key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MARK + hashlib.sha256(payload).digest() + payload)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)

    def _path(self, kind: str, key: str) -> Path:
        return self._folder / kind / key[:2] / key
